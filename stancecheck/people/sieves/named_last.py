"""Both, the two: the two persons who were named last."""
from ...codes import PREPOSITION_SHAPES, Shape
from ..context import NEAR, Context
from ..entities import Entity
from ..prominence import people
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

PAIR_BACK = 8  # sentences in which "both" looks for two people
JOINED_BACK = 30  # sentences in which two names that stood together may still be "the two"


def named_last(question: Question, context: Context) -> Proposal:
    """The two people who were named last, in one sentence or one after the other; open where there are more or fewer."""
    found: dict[str, Entity] = {}
    own = question.construction.sentence
    for number in range(own, max(own - PAIR_BACK, -1), -1):
        first, last = context.document.sentences[number]
        near = people(context, first, min(last, question.token), question, "both")
        found.update((one.entity.name, one.entity) for one in near if one.entity.kind and context.is_named(one.entity))
        if len(found) > 1:
            break
    if len(found) != 2:
        return Proposal(why="no two people")
    if not joined_last(question, context) <= set(found):
        return Proposal(why="two others were spoken of together")
    return Proposal(tuple(Candidate(0, question.token, found[name]) for name in sorted(found)), together=True)


def joined_last(question: Question, context: Context) -> set[str]:
    """The names of the last two persons that "and" joins, outside quotations and not behind a preposition."""
    mentions, shape = context.mentions, context.mentions.shape
    for number in reversed(mentions.between(context.opening(question, JOINED_BACK), question.token)[1:][-NEAR:]):
        start, second = mentions.firsts[number - 1], mentions.firsts[number]
        if mentions.lasts[number - 1] + 1 != second or shape[second - 1] != Shape.AND:
            continue
        if start and shape[start - 1] in PREPOSITION_SHAPES or context.quoted(start):
            continue
        one, other = context.entities.at(number - 1), context.entities.at(number)
        if one and other and one.person and other.person and one != other:
            return {one.name, other.name}
    return set()


SIEVE = Sieve(
    name="named_last",
    why="'Both' and 'the two' mean the two people who were named last, where these are two, and no others stood together.",
    source="own observation",
    reads=("both", "two"),
    finds=(("Ruth Overbeck met Paul Renner. Both said it rained.", "Paul Renner + Ruth Overbeck"),),
    leaves=("Ruth Overbeck rowed. Both said it rained.",
            "Ruth Overbeck and Paul Renner rowed. Ana Sorel met Tom Brandt. Both said it rained."),
    propose=named_last,
    measured=(Measured("speakers", 1, 1, 0.001),),
    last=True,
)
