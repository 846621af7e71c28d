"""Marks and text, from whatever format, into the blocks that a reader sees: paragraphs, headings."""
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from .copies import OURS, Comment, Draft
from .credits import credited
from .references import LONGEST, is_reference, without_references

# Elements inside a line, of HTML and of NITF; all others start a block of their own.
INLINE = frozenset("""a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small
    span strike strong sub sup time tt u var wbr
    alt-code chron classifier copyrite currency event fraction function lang location money nitf-table-metadata num
    object.title org person postaddr pronounce virtloc""".split())
# Elements whose text nobody reads as part of the article.
HIDDEN = frozenset("""button canvas datalist embed iframe input math media-caption media-producer media-reference
    noframes noscript object option script select style svg template textarea""".split())
FURNITURE = frozenset("aside dialog footer form header menu nav".split())
UNSEEN = "template"  # the name under which an element that is not shown is kept
PULLED = "pullquote"
QUOTING = frozenset(("blockquote", "block-quote", "bq"))  # HTML; NITF has bq with block inside
CREDIT = frozenset(("cite", "footer", "credit"))
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


class Event(NamedTuple):
    """A mark or a run of text, and where it stands in the file; text that stands for itself is as long."""

    kind: Literal["open", "close", "text", "comment"]
    text: str
    start: int
    end: int
    attributes: Mapping[str, str] = NO_ATTRIBUTES


@dataclass(slots=True)
class Block:
    """A paragraph, a heading or the like: the elements that it stands in, outermost first, and its text.

    `quote` and `article` tell the block quotations and the articles of a page apart, from 1; 0 is none.  `credit`
    says that it names whose words a block quotation is.
    """

    path: tuple[str, ...]
    draft: Draft = field(default_factory=Draft)
    quote: int = 0
    article: int = 0
    credit: bool = False

    def inside(self, *names: str) -> bool:
        """Whether it stands in an element of one of these names."""
        return not set(names).isdisjoint(self.path)


class _Page:
    """The blocks so far, and the elements that are open."""

    def __init__(self, depth: int, comments: list[Comment] | None) -> None:
        self.depth, self.comments = depth, comments
        self.path: list[str] = []  # as they are kept
        self.paths: dict[tuple[str, ...], tuple[str, ...]] = {}  # many blocks stand in the same elements
        self.names: list[str] = []  # as they are closed
        self.hidden = self.quotes = self.articles = 0
        self.raised: list[Event] = []
        self.raiser = ""
        self.linked = False
        self.found: list[Block] = []
        self.current: Block | None = None

    def text(self, event: Event) -> None:
        """A run of text."""
        if self.hidden:
            return
        if self.raiser:
            self.raised.append(event)
            if sum(len(one.text) for one in self.raised) > LONGEST:
                self.settle()
            return
        if self.current is None:
            quoted, within = not QUOTING.isdisjoint(self.path), "article" in self.path
            path = tuple(self.path)
            self.current = Block(self.paths.setdefault(path, path), quote=self.quotes * quoted,
                                 article=self.articles * within, credit=quoted and not CREDIT.isdisjoint(self.path))
            self.found.append(self.current)
        self.current.draft.flow(event.text, event.start, event.end)

    def settle(self) -> None:
        """End what is raised: a reference mark is dropped, anything else is text."""
        waiting, linked = self.raised, self.linked
        self.raised, self.raiser, self.linked = [], "", False
        before = "".join(self.current.draft.parts[-3:]) if self.current else ""
        if before and is_reference("".join(event.text for event in waiting), linked, before):
            return
        for event in waiting:
            self.text(event)

    def open(self, event: Event) -> None:
        """An element starts."""
        name = event.text
        if name == "q" and not self.hidden and self.current is not None:
            self.current.draft.add("“", event.start, event.end)
        if self.raiser:
            self.linked = self.linked or name == "a"
            if name in INLINE:
                return
            self.settle()
        kept = kept_as(name, event.attributes, self.path)
        quoted = not QUOTING.isdisjoint(self.path)
        if name in INLINE and kept == name and not self.hidden and not (name in CREDIT and quoted):
            if name == "sup" or name == "a" and is_note(event.attributes):
                self.raiser, self.linked = name, name == "a"
            return
        if name not in INLINE or name in CREDIT:
            self.current = None
        if len(self.path) < self.depth or kept in HIDDEN:
            self.quotes += kept in QUOTING and not quoted
            self.articles += kept == "article" and "article" not in self.path
            self.path.append(kept)
            self.names.append(name)
            self.hidden += kept in HIDDEN

    def close(self, event: Event) -> None:
        """An element ends, and all inside it, as in browsers."""
        name = event.text
        if self.raiser == name:
            self.settle()
            return
        if name == "q" and not self.hidden and self.current is not None:
            self.current.draft.add("”", event.start, event.end)
        if name in INLINE and name not in self.names:
            return
        if self.raiser:
            self.settle()
        if name not in INLINE or name in CREDIT:
            self.current = None
        if name in self.names:
            while self.path:
                self.hidden -= self.path.pop() in HIDDEN
                if self.names.pop() == name:
                    break


def kept_as(name: str, attributes: Mapping[str, str], path: list[str]) -> str:
    """The name under which an element is kept: code blocks and what is not shown are hidden, pull quotes are told."""
    if name == "code":
        return UNSEEN if "pre" in path else name
    if not attributes:
        return name
    style = attributes.get("style", "").replace(" ", "").lower()
    if "hidden" in attributes or "display:none" in style or "visibility:hidden" in style:
        return UNSEEN
    if name in ("aside", "div", "figure"):
        words = attributes.get("class", "").lower().replace("-", "").replace("_", "")
        if PULLED in words:
            return PULLED
    return name


def is_note(attributes: Mapping[str, str]) -> bool:
    """Whether a link leads to a note of the text."""
    words = " ".join((attributes.get("class", ""), attributes.get("role", ""), attributes.get("epub:type", ""))).lower()
    return "noteref" in words or "footnote" in words


def blocks(events: Iterable[Event], depth: int = 200, comments: list[Comment] | None = None) -> list[Block]:
    """The blocks that hold text, in order; a line break ends a block, as it does on a page.

    Elements below `depth` are taken as part of the one above.  Reference marks are left out.  What stands in a block
    quotation is given its role, and its writer where the page names one.

    Args:
        events: of the file, in order.
        depth: of elements.
        comments: takes up those that are meant for us, but for those that a block quotation holds.
    """
    page = _Page(depth, comments)
    for event in events:
        if event.kind == "text":
            page.text(event)
        elif event.kind == "open":
            page.open(event)
        elif event.kind == "close":
            page.close(event)
        elif comments is not None and OURS.match(event.text) and QUOTING.isdisjoint(page.path):
            comments.append(Comment(event.text, event.start, event.end))
    if page.raiser:
        page.settle()
    for block in page.found:
        block.draft.close()
    found = [block for block in page.found if block.draft.length]
    for block in found:
        block.draft = without_references(block.draft)
    if page.quotes:
        credited([(block.draft, block.quote, block.credit or block.inside("figcaption")) for block in found])
    return found
