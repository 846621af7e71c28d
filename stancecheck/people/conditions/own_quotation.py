"""Who is quoted is not "he" in the quotation."""
from ..context import Context
from ..prominence import BACK
from ..sieve import Candidate, Condition, Question


def own_quotation(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether the pronoun stands in a quotation of the candidate."""
    token = question.token
    return context.quoted(token) and any(
        spoken.entity.name == candidate.entity.name and any(first <= token < last for first, last in spoken.content)
        for spoken in context.spoken_since(context.opening(question, BACK)))


CONDITION = Condition(
    name="own_quotation",
    why="Whoever speaks says 'I' of himself, so 'he' in a quotation is somebody else than who is quoted.",
    source="Lee et al. 2013, speaker constraints",
    reads=("he",),
    saves=("Tom Brandt said: “Paul Renner rowed because he wanted to win.”",),
    leaves=("Tom Brandt said that Paul Renner rowed because he wanted to win.",),
    forbids=own_quotation,
)
