"""The union is no council."""
from ...words.naming import heads, singular
from ..bodies import NO_BODIES
from ..context import Context
from ..names import BODY
from ..sieve import Candidate, Condition, Question

ANY = "group"  # the sort of nouns that any body may be called by
UNTOLD = ("firm", ANY, "office", "press")  # sorts of bodies whose names often do not tell what they are: Zorba, RTL, OSCE


def other_body(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether a candidate is by its name another sort of body than the noun tells, and the text never calls it so."""
    noun = singular(question.phrase.head) if question.phrase.plural else question.phrase.head
    head, entity = heads().get(noun), candidate.entity
    if head is None or head.kind == "document" or not head.sort or noun in entity.name.lower().split(" "):
        return False
    if any(role.entity.name == entity.name for role in context.roles.of(noun)):
        return False
    if entity.kind in ("", BODY):
        return head.sort.partition(":")[0] not in UNTOLD
    if head.sort == ANY:
        return entity.kind in NO_BODIES
    return not (same_line(head.sort, entity.kind) or same_line(entity.kind, head.sort))


def same_line(wide: str, narrow: str) -> bool:
    """Whether a sort of body is another or a narrower one: `firm` and `firm:bank`."""
    return narrow == wide or narrow.startswith(wide + ":")


CONDITION = Condition(
    name="other_body",
    why="A noun for one kind of body means none whose name is of another kind.",
    source="Lee et al. 2013, incompatible modifiers; Soon et al. 2001, semantic class",
    reads=("definite",),
    saves=("Lund Council met. The union said it rained.", "Lund Airways said it rained. The regulator added that it snowed."),
    leaves=("Lund Airways said it rained. The airline added that it snowed.",
            "Zorba said it rained. The company added that it snowed."),
    forbids=other_body,
)
