"""Both, the two: the two persons of whom a sentence speaks together."""
from ...codes import PREPOSITION_SHAPES, Shape
from ..context import NEAR, Context
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

JOINED_BACK = 30  # sentences in which two names that stood together are still "the two"


def named_together(question: Question, context: Context) -> Proposal | None:
    """The last two persons that "and" joins, outside quotations and not behind a preposition."""
    mentions, shape = context.mentions, context.mentions.shape
    for number in reversed(mentions.between(context.opening(question, JOINED_BACK), question.token)[1:][-NEAR:]):
        start, second = mentions.firsts[number - 1], mentions.firsts[number]
        if mentions.lasts[number - 1] + 1 != second or shape[second - 1] != Shape.AND:
            continue
        if start and shape[start - 1] in PREPOSITION_SHAPES or context.quoted(start):
            continue
        one, other = context.entities.at(number - 1), context.entities.at(number)
        if one and other and one.person and other.person and one != other:
            return Proposal(tuple(Candidate(0, start, entity) for entity in sorted((one, other))), together=True)
    return None


SIEVE = Sieve(
    name="named_together",
    why="Two of whom a sentence speaks together are 'both' and 'the two' from then on.",
    source="own observation",
    reads=("both", "two"),
    finds=(("Ruth Overbeck and Paul Renner rowed. Both said it rained.", "Paul Renner + Ruth Overbeck"),),
    leaves=("Ruth Overbeck rowed. Both said it rained.",),
    propose=named_together,
    measured=(Measured("speakers", 0, 1, 0.001),),
)
