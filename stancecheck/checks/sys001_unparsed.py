"""SYS001: reporting that the parser did not understand."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def unread(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The spans of what was not understood."""
    for item in evidence.unparsed:
        first, last = evidence.tokens(item.span)
        if first < last:
            yield Hit(first, last, about=item.expected)


CHECK = Check(
    code="SYS001",
    name="unparsed-construction",
    message="'{words}' looks like reporting and was not understood: {about}",
    why="The voice of evaluative wording near it is uncertain. Nothing is wrong with the sentence; it is ours to read.",
    source="this tool",
    flags=(),
    passes=("Orlova said the bridge was old.",),
    find=unread,
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    default=False,
)
