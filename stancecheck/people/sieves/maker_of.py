"""The book: who made it."""
from ...words.naming import heads, narrower
from ..bodies import maker
from ..context import Context, is_bare
from ..sieve import Candidate, Proposal, Question, Sieve

WORK = "work"  # the sort of papers that somebody makes alone


def maker_of(question: Question, context: Context) -> Proposal | None:
    """Who made the only such work of which the text tells who made it; a report or a law is rather its office's."""
    phrase = question.phrase
    head = heads().get(phrase.head)
    if head is None or head.sort != WORK or not is_bare(question):
        return None
    makers = {found.name: found for head in narrower(phrase.head) for at in context.roles.tokens(head)
              if at < question.token and (found := maker(context, at, question))}
    if len(makers) > 1:
        return Proposal(why=f"more than one {phrase.head} may be meant")
    return Proposal(tuple(Candidate(0, question.token, one) for one in makers.values())) if makers else None


SIEVE = Sieve(
    name="maker_of",
    why="A book or film stands for who the text says wrote or made it.",
    source="own observation",
    reads=("definite",),
    finds=(("Ruth Overbeck's memoir came out. The memoir says it rained.", "Ruth Overbeck"),),
    leaves=("Ruth Overbeck read a book about rain. The book says it rained.",),
    propose=maker_of,
)
