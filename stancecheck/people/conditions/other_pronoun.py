"""Who was "she" a sentence ago is not "he" now."""
from ...words.naming import pronouns
from ..context import Context
from ..sieve import Candidate, Condition, Question

BACK = 2  # sentences: further back the other pronoun may itself have been taken for somebody wrong


def other_pronoun(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether a pronoun of another gender was found to mean a candidate just before."""
    found = pronouns().get(question.phrase.head)
    if found is None or candidate.entity.gender:
        return False
    return any(spoken.entity.name == candidate.entity.name and spoken.told not in ("", found.gender)
               for spoken in context.spoken_since(context.opening(question, BACK)))


CONDITION = Condition(
    name="other_pronoun",
    why="Nobody is called by pronouns of two genders.",
    source="Lee et al. 2013, agreement in gender over a chain",
    reads=("he",),
    saves=("Lindt said the gate was shut. Vasek, who runs the docks, disagreed. “It was open,” she said. "
           "He says it was shut.",),
    leaves=("Lindt said the gate was shut. “It was late,” she said. She says it was shut.",),
    forbids=other_pronoun,
)
