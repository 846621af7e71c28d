"""Marks and text, from whatever format, into the blocks that a reader sees: paragraphs, headings."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .copies import Draft

# Elements inside a line, of HTML and of NITF; all others start a block of their own.
INLINE = frozenset("""a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small
    span strike strong sub sup time tt u var wbr
    alt-code chron classifier copyrite currency event fraction function lang location money nitf-table-metadata num
    object.title org person postaddr pronounce virtloc""".split())
# Elements whose text nobody reads as part of the article.
HIDDEN = frozenset("""button canvas datalist embed iframe input math media-caption media-producer media-reference
    noframes noscript object option script select style svg template textarea""".split())
FURNITURE = frozenset("aside dialog footer form header menu nav".split())


class Event(NamedTuple):
    """A mark or a run of text, and where it stands in the file; text that stands for itself is as long."""

    kind: Literal["open", "close", "text"]
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Block:
    """A paragraph, a heading or the like: the elements that it stands in, outermost first, and its text."""

    path: tuple[str, ...]
    draft: Draft = field(default_factory=Draft)

    def inside(self, *names: str) -> bool:
        """Whether it stands in an element of one of these names."""
        return not set(names).isdisjoint(self.path)


def blocks(events: Iterable[Event], depth: int = 200) -> list[Block]:
    """The blocks that hold text, in order; a line break ends a block, as it does on a page.

    A closing mark closes the innermost element of its name and all inside it, as browsers do.
    Elements below `depth` are taken as part of the one above.
    """
    path: list[str] = []
    hidden = 0
    found: list[Block] = []
    current: Block | None = None
    for kind, text, start, end in events:
        if kind == "text":
            if hidden:
                continue
            if current is None:
                current = Block(tuple(path))
                found.append(current)
            current.draft.flow(text, start, end)
            continue
        if text == "q" and not hidden and current is not None:
            current.draft.add("“" if kind == "open" else "”", start, end)
        if text in INLINE:
            continue
        current = None
        if kind == "open" and len(path) < depth:
            path.append(text)
            hidden += text in HIDDEN
        elif kind == "close" and text in path:
            while path:
                name = path.pop()
                hidden -= name in HIDDEN
                if name == text:
                    break
    for block in found:
        block.draft.close()
    return [block for block in found if block.draft.length]
