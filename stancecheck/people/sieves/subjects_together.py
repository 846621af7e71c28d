"""They: those whom "and" joins as the subject of the sentence before."""
from ..context import Context
from ..prominence import SUBJECT, named_in
from ..sieve import Proposal, Question, Sieve


def subjects_together(question: Question, context: Context) -> Proposal | None:
    """The persons who are one sentence's subject together, in the own sentence or the one before."""
    own = question.construction.sentence
    for number in range(own, max(own - 2, -1), -1):
        subjects = [one for one in named_in(context, context.document.sentences[number][0])
                    if one.rank <= SUBJECT and one.token < question.token]
        together = [one for one in subjects if one.token == subjects[0].token]
        if len(together) > 1:
            return Proposal(tuple(together), together=True)
        if subjects:
            return None
    return None


SIEVE = Sieve(
    name="subjects_together",
    why="'They' means those who are the subject of the last sentence together.",
    source="Lee et al. 2013, pronouns: number",
    reads=("they",),
    finds=(("Ruth Overbeck and Paul Renner rowed. They said it rained.", "Ruth Overbeck + Paul Renner"),),
    leaves=("Ruth Overbeck rowed. They said it rained.",),
    propose=subjects_together,
)
