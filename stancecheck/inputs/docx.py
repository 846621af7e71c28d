"""Word files (`.docx`): the paragraphs of the document, one a line; positions are in that text.

A `.docx` is a ZIP of XML.  Deleted, hidden and field text is no text; what was inserted under review is.  Headers,
footers and comments are left out; notes come behind the text.
Source: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.11 (notes), 17.13.5 (revisions).
"""
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat

from ..model import NO_METADATA, Metadata
from .copies import Copy, Draft, Unreadable, join
from .credits import credited
from .pagehead import cleaned
from .references import without_references
from .xmltree import DEPTH

MAIN, NOTES, CORE = "word/document.xml", ("word/footnotes.xml", "word/endnotes.xml"), "docProps/core.xml"
LARGEST = 64 * 1024 * 1024  # bytes of one part; text is a hundredth of it
TITLES = frozenset(("title", "heading1"))
QUOTES = frozenset(("quote", "intensequote", "blocktext"))
UNREAD = frozenset(("del", "movefrom", "instrtext", "deltext", "fallback", "pict"))
SIGNS = {"tab": "\t", "br": " ", "cr": " ", "nobreakhyphen": "\u2011"}
FALSE = frozenset(("0", "false", "off"))


def read_data(data: bytes) -> tuple[str, list[Copy]]:
    """The text of a Word file, a paragraph a line, and the article that it is.

    Raises:
        Unreadable: it is no such file, or is damaged, or too large; skipped, when it holds no text.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if MAIN not in names:
                raise Unreadable("not-text", "it is no Word file: there is no word/document.xml in it", "failed")
            body = paragraphs(part(archive, MAIN))
            notes = [draft for name in NOTES if name in names for _, draft in paragraphs(part(archive, name))]
            told = metadata(part(archive, CORE)) if CORE in names else NO_METADATA
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise Unreadable("malformed", f"it is no Word file that can be opened: {error}") from error
    first = next((number for number, (_, draft) in enumerate(body) if draft.length), -1)
    headline = body[first][1] if first >= 0 and body[first][0] in TITLES else None
    quote = 0
    blocks: list[tuple[Draft, int, bool]] = []
    for number, (style, draft) in enumerate(body):
        if number != first or headline is None:
            quote += style in QUOTES and not (blocks and blocks[-1][1])
            blocks.append((draft, quote if style in QUOTES else 0, False))
    credited(blocks)
    drafts = [draft for draft, _, _ in blocks] + notes
    text = "\n\n".join(draft.text for draft in [headline, *drafts] if draft is not None and draft.length)
    copy = join(headline, drafts, metadata=told)
    return text, [Copy(copy.text, (), copy.headline, metadata=told, stretches=copy.stretches)]


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A file of the archive.

    Raises:
        Unreadable: it is longer than we read.
    """
    with archive.open(name) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable("too-large", f"its {name} is longer than {LARGEST:,} bytes")
    return data


def paragraphs(data: bytes) -> list[tuple[str, Draft]]:
    """The paragraphs of a part in order, each with the name of its style in small letters."""
    reading = _Reading()
    for kind, name, value in marks(data):
        if kind == "open":
            reading.open(name, value)
        elif kind == "close":
            reading.close(name)
        elif reading.in_text and not reading.unread and not reading.hidden:
            reading.draft.add(value.get("", ""), 0, 0)
    return [(style, without_references(draft)) for style, draft in reading.found]


class _Reading:
    """Where we are in a part."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Draft]] = []
        self.draft, self.style = Draft(), ""
        self.unread = 0
        self.in_text = self.hidden = False

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element starts."""
        if name in UNREAD:
            self.unread += 1
        elif name == "p":
            self.end()
        elif name == "r":
            self.hidden = False
        elif name == "pstyle":
            self.style = attributes.get("val", "").lower().replace(" ", "")
        elif name == "vanish":
            self.hidden = attributes.get("val", "1") not in FALSE
        elif name == "t":
            self.in_text = True
        elif name in SIGNS and not self.unread and not self.hidden:
            self.draft.add(SIGNS[name], 0, 0)

    def close(self, name: str) -> None:
        """An element ends."""
        if name in UNREAD:
            self.unread -= 1
        elif name == "t":
            self.in_text = False
        elif name == "p":
            self.end()

    def end(self) -> None:
        """A paragraph ends."""
        words = self.draft.text.strip()
        draft = Draft()
        draft.add(words, 0, len(words))
        if words:
            self.found.append((self.style, draft))
        self.draft, self.style = Draft(), ""


def marks(data: bytes) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The marks and the text of a part, names without namespace in small letters; text stands under "".

    Raises:
        Unreadable: it is not well-formed, brings in entities, or is nested too deeply.
    """
    found: list[tuple[str, str, dict[str, str]]] = []
    depth = 0

    def open_(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH * 5:
            raise Unreadable("malformed", f"its elements are nested deeper than {DEPTH * 5}")
        found.append(("open", local(name), {local(key): value for key, value in attributes.items()}))

    def close(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append(("close", local(name), {}))

    def refuse(name: str, *_: object) -> None:
        raise Unreadable("malformed", f"it brings in the entity {name!r}; entities are not read")

    parser = expat.ParserCreate(None, " ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = open_, close
    parser.CharacterDataHandler = lambda text: found.append(("text", "", {"": text}))
    parser.EntityDeclHandler = refuse
    try:
        for start in range(0, len(data), 1 << 16):
            parser.Parse(data[start:start + (1 << 16)], start + (1 << 16) >= len(data))
            yield from found
            found.clear()
    except expat.ExpatError as error:
        raise Unreadable("malformed", f"its XML is damaged: {expat.ErrorString(error.code)}") from error


def local(name: str) -> str:
    """A name without its namespace, in small letters."""
    return name.rsplit(" ", 1)[-1].lower()


def metadata(data: bytes) -> Metadata:
    """What the file says of itself: its author, and its category as the section."""
    values: dict[str, list[str]] = {}
    name = ""
    for kind, element, value in marks(data):
        if kind == "open":
            name = element
        elif kind == "text":
            values.setdefault(name, []).append(value[""])
    author, category = ("".join(values.get(key, ())) for key in ("creator", "category"))
    return Metadata(cleaned([category]), (), cleaned([author]))
