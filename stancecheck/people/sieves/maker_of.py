"""The book: who made it."""
from ...words.people import kind_of, narrower
from ..bodies import maker
from ..context import Context, is_bare
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def maker_of(question: Question, context: Context) -> Proposal | None:
    """Who made the only such paper of which the text tells who made it."""
    phrase = question.phrase
    if kind_of(phrase.head) != "document" or not is_bare(question):
        return None
    makers = {found.name: found for head in narrower(phrase.head) for at in context.roles.tokens(head)
              if at < question.token and (found := maker(context, at, question))}
    if len(makers) > 1:
        return Proposal(why=f"more than one {phrase.head} may be meant")
    return Proposal(tuple(Candidate(0, question.token, one) for one in makers.values())) if makers else None


SIEVE = Sieve(
    name="maker_of",
    why="A paper stands for who the text says wrote or made it.",
    source="own observation",
    reads=("definite",),
    finds=(("Ruth Overbeck's memoir came out. The memoir says it rained.", "Ruth Overbeck"),),
    leaves=("Ruth Overbeck read a book about rain. The book says it rained.",),
    propose=maker_of,
    measured=(Measured("world", 0, 2, 0.002),),
)
