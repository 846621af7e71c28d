"""The ministry: "China's foreign ministry", the only body of that noun that the text has just told from others."""
import re

from ...codes import Shape, one_of
from ...words.naming import kind_of, sort_of
from ..context import Context, is_bare
from ..entities import Entity
from ..names import BODY
from ..prominence import NAMED_BACK
from ..sieve import Candidate, Measured, Proposal, Question, Sieve
from .owned import CAMPAIGN

BEFORE = 6  # words before a noun that may tell whose it is
NAMED = one_of(Shape.NAME, Shape.CAPITAL, Shape.FIRST_NAME, Shape.DEMONYM)
WHOSE = re.compile(f"{NAMED}+{Shape.GENITIVE}?{one_of(Shape.ADJ, Shape.NOUN)}?{one_of(Shape.ADJ, Shape.NOUN)}?$")


def so_described(question: Question, context: Context) -> Proposal | None:
    """The body, by the words that the text has for it, whose noun stood before behind a name; None for two or none."""
    head = question.phrase.head
    if kind_of(head) != "organisation" or not is_bare(question) or not question.phrase.definite or (
            sort_of(head) == CAMPAIGN):  # rivals have one each
        return None
    shape, words, first = context.mentions.shape, context.document.words, context.opening(question, NAMED_BACK)
    found: dict[str, Entity] = {}
    for token in context.roles.tokens(head):
        if first <= token < question.token and words[token] == head and (
                match := WHOSE.search(shape, max(first, token - BEFORE), token)):
            told = " ".join(words[match.start():token + 1]).replace(" ’", "’").replace(" '", "'")
            found[told.lower()] = Entity(told, "", BODY)
    return Proposal(tuple(Candidate(0, question.token, one) for one in found.values())) if len(found) == 1 else None


SIEVE = Sieve(
    name="so_described",
    why="A bare noun for a body means the one that the text told from others by a name before the noun.",
    source="Raghunathan et al. 2010, strict head match",
    reads=("definite",),
    finds=(("Utopia's fishery ministry met. The ministry said it rained.", "Utopia's fishery ministry"),),
    leaves=("Utopia's ministry met Lund's ministry. The ministry said it rained.",
            "A ministry met. The ministry said it rained."),
    propose=so_described,
    measured=(Measured("speakers", 2, 2, 0.003), Measured("world", 2, 2, 0.002),),
    last=True,
)
