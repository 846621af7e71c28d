"""Who is "she" in one sentence is "she" in the next."""
from ..context import NEAR, Context
from ..sieve import Candidate, Condition, Question


def chained(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether the next sentence opens with the same pronoun and then names a candidate, who so is somebody else."""
    words, sentences = context.document.words, context.document.sentences
    own = question.construction.sentence
    if own + 1 >= len(sentences) or sentences[own][0] != question.token:
        return False
    first, last = sentences[own + 1]
    if words[first] != words[question.token]:
        return False
    for number in context.mentions.between(first, last)[:NEAR]:
        entity = context.entities.at(number)
        if entity is not None and entity.name == candidate.entity.name:
            return True
    return False


CONDITION = Condition(
    name="chained",
    why="Sentences that open with the same pronoun go on about one person, who is nobody whom the next one names.",
    source="Chomsky 1981, principle C; Grosz et al. 1995, centering: continuation",
    reads=("he",),
    saves=("Ruth Overbeck hired Ana Sorel. She said it rained. She accused Overbeck of fraud.",),
    leaves=("Ruth Overbeck hired Paul Renner. She said it rained. She accused Renner of fraud.",),
    forbids=chained,
)
