"""Both, the two: the two persons who were named last."""
from ..context import Context
from ..entities import Entity
from ..prominence import people
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

PAIR_BACK = 8  # sentences in which "both" looks for two people


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
    return Proposal(tuple(Candidate(0, question.token, found[name]) for name in sorted(found)), together=True)


SIEVE = Sieve(
    name="named_last",
    why="'Both' and 'the two' mean the two people who were named last, where these are two.",
    source="own observation",
    reads=("both", "two"),
    finds=(("Ruth Overbeck met Paul Renner. Both said it rained.", "Paul Renner + Ruth Overbeck"),),
    leaves=("Ruth Overbeck rowed. Both said it rained.",),
    propose=named_last,
    measured=(Measured("speakers", 1, 1, 0.001),),
    last=True,
)
