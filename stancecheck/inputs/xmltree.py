"""XML into a tree whose text knows its places: no entities of its own, no network, no deep nesting.

Expat reads; anything that a document type could bring in (entities, other files) is refused.
"""
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from xml.parsers import expat

from .blocks import Event
from .copies import OURS, Unreadable

DEPTH = 200
NAMESPACE = " "


@dataclass(slots=True)
class Element:
    """An element: its name and its namespace ("" for none), its attributes, and what stands in it, in order."""

    name: str
    space: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    children: list["Element | Event"] = field(default_factory=list)

    def all(self, *names: str) -> list["Element"]:
        """Every element of one of these names in it, at any depth, in order; not those in one found."""
        found, waiting = [], list(reversed(self.children))
        while waiting:
            child = waiting.pop()
            if isinstance(child, Element):
                if child.name in names:
                    found.append(child)
                else:
                    waiting.extend(reversed(child.children))
        return found

    def child(self, *names: str) -> "Element | None":
        """The first element of the first of these names that stands right in it."""
        for name in names:
            for child in self.children:
                if isinstance(child, Element) and child.name == name:
                    return child
        return None

    def events(self) -> Iterator[Event]:
        """Its marks and text, in order, itself included."""
        waiting: list[Element | Event] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, Event):
                yield item
                continue
            yield Event("open", item.name, item.start, item.start, item.attributes)
            waiting.append(Event("close", item.name, item.end, item.end))
            waiting.extend(reversed(item.children))

    @property
    def text(self) -> str:
        """All text in it, as it is."""
        return "".join(event.text for event in self.events() if event.kind == "text")


def parse(source: str) -> Element:
    """The root element of a document.

    Raises:
        Unreadable: not well-formed, entities of its own, or nested deeper than `DEPTH`.
    """
    reading = _Reading(source)
    try:
        reading.parser.Parse(reading.data, True)
    except expat.ExpatError as error:
        detail = f"line {error.lineno}, column {error.offset + 1}: {expat.ErrorString(error.code)}"
        raise Unreadable("malformed", f"it is not well-formed XML: {detail}") from error
    return reading.root


class _Reading:
    """Expat's calls, turned into elements and text; byte offsets into code points on the way."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.data = source.encode("utf-8")
        self.bytes = self.points = 0
        self.stack: list[Element] = []
        self.root = Element("", "", {}, 0)
        self.waiting: tuple[str, int] | None = None
        parser = self.parser = expat.ParserCreate("utf-8", NAMESPACE)
        parser.buffer_text = False
        parser.StartElementHandler = self.open
        parser.EndElementHandler = self.close
        parser.CharacterDataHandler = self.take
        parser.EntityDeclHandler = self.refuse
        parser.SkippedEntityHandler = self.stand_in
        parser.CommentHandler = self.comment
        parser.ProcessingInstructionHandler = self.flush
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self.flush

    def here(self) -> int:
        """Where the parser is, in code points; expat goes forward only, so each stretch is counted once."""
        at = self.parser.CurrentByteIndex
        self.points += len(self.data[self.bytes:at].decode("utf-8"))
        self.bytes = at
        return self.points

    def flush(self, *_: object) -> None:
        """End a run of text: its place runs up to here."""
        if self.waiting is None:
            return
        (text, start), self.waiting = self.waiting, None
        end = self.here()
        if self.source.startswith("<![CDATA[", start):
            start += 9
        if self.source.startswith(text, start):
            end = start + len(text)
        if self.stack:
            self.stack[-1].children.append(Event("text", text, start, max(end, start)))

    def take(self, text: str) -> None:
        self.flush()
        self.waiting = text, self.here()

    def open(self, name: str, attributes: dict[str, str]) -> None:
        self.flush()
        if len(self.stack) >= DEPTH:
            raise Unreadable("malformed", f"its elements are nested deeper than {DEPTH}")
        space, _, local = name.rpartition(NAMESPACE)
        element = Element(local, space, attributes, self.here())
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def comment(self, words: str) -> None:
        self.flush()
        if self.stack and OURS.match(words):
            start = self.here()
            end = self.source.find("-->", start)
            self.stack[-1].children.append(Event("comment", words, start, end + 3 if end >= 0 else start))

    def close(self, _: str) -> None:
        self.flush()
        self.stack.pop().end = self.here()

    def stand_in(self, name: str, parameter: bool) -> None:
        """A reference to an entity of the document type, which is not read: HTML's are known."""
        text = unescape(f"&{name};")
        if parameter or text == f"&{name};":
            self.refuse(name)
        self.take(text)

    def refuse(self, name: str, *_: object) -> None:
        raise Unreadable("malformed", f"it brings in the entity {name!r}; entities are not read")
