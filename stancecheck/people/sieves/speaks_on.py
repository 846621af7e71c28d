"""I, we in a quotation that nobody is told to speak: whoever spoke before it."""
from ..asking import FIRST_PERSON
from ..context import Context
from ..entities import Entity
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

UNQUOTED = (FIRST_PERSON, "author")  # rules of speakers who are not quoted
CONTINUED = 4  # paragraphs, at most, over which somebody speaks on


def speaks_on(question: Question, context: Context) -> Proposal | None:
    """Whoever spoke last, in the quotation's paragraph or before it, outside quotations and other people's claims.

    Open where that is open or was a question, and where something else than quotations stands between.
    """
    if not context.quoted(question.token):
        return None
    paragraphs, holding = context.document.paragraphs, context.document.quotes.holding
    own = paragraphs.at(question.token)
    told = [content for construction, _ in question.before or () for content in construction.content]
    for construction, speaker in question.before or ():
        at = construction.source[0][0] if construction.source else construction.head
        if context.quoted(at) or any(first <= at < last for first, last in told):
            continue
        between = range(paragraphs.at(at) + 1, own + 1)
        quoted = len(between) <= CONTINUED and all(holding(paragraphs[one][0] + 1) >= 0 for one in between)
        if quoted and speaker.name and construction.sense.act != "ask" and speaker.rule not in UNQUOTED:
            return Proposal((Candidate(0, question.token, Entity(speaker.name)),))
        break
    return Proposal(why="quotation without a speaker")


SIEVE = Sieve(
    name="speaks_on",
    why="A quotation without a speaker goes on with what was said last before it.",
    source="Muzny et al. 2017, conversational pattern; newspapers' custom of one mark at the head of each paragraph",
    reads=("first",),
    finds=(("Ruth Overbeck called the dam a ruin.\n\n“It leaks. We hope that it stops.”", "Ruth Overbeck"),),
    leaves=("Ruth Overbeck called the dam a ruin.\n\nNobody came. “It leaks. We hope that it stops.”",),
    propose=speaks_on,
    measured=(Measured("world", 1, 1, 0.001),),
)
