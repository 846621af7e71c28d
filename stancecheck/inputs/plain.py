"""Plain text: as it stands, without the comments that are meant for us."""
import re

from .copies import Copy, Draft, Unreadable

COMMENT = re.compile(r"<!--\s*+stancecheck:((?:[^-]|-(?!->)){0,1000}+)-->")  # longer ones are text


def read(source: str) -> list[Copy]:
    """The one article of a text.

    Raises:
        Unreadable: skipped, when there is nothing but white space in it.
    """
    if not source.strip():
        raise Unreadable("empty", "there is no text in it", "skipped")
    if not COMMENT.search(source):
        return [Copy(source)]
    draft = Draft()
    place = 0
    for match in COMMENT.finditer(source):
        draft.add(source[place:match.start()], place, match.start())
        place = match.end()
    draft.add(source[place:], place, len(source))
    return [Copy(draft.text, tuple(draft.pieces))]
