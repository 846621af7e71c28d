"""I outside of quotations: the author."""
from ..context import Context
from ..entities import Entity
from ..sieve import Candidate, Proposal, Question, Sieve


def author(question: Question, context: Context) -> Proposal:
    """The author, by the own word."""
    return Proposal((Candidate(0, question.token, Entity(question.phrase.words)),))


SIEVE = Sieve(
    name="author",
    why="Outside of quotations and letters the first person is the author, whoever that is.",
    source="own observation",
    reads=("first",),
    finds=(("We think that it rains.", "We"),),
    leaves=("“We think that it rains,” Ruth Overbeck said.",),
    propose=author,
    last=True,
)
