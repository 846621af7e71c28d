r"""RTF: the running text of its paragraphs, at their places in the file.

Control words make the signs that they stand for (`\ldblquote`, `\'93`, `\u8220`); tables of fonts and styles, pictures,
headers and hidden text are no text.  Source: Microsoft's RTF specification 1.9.1.
"""
import codecs
import re

from ..model import Metadata
from .bounds import MOST, too_many
from .copies import Copy, Draft, Unreadable, join
from .pagehead import cleaned
from .references import is_reference, without_references

TOKEN = re.compile(r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
SIGNS = {"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emdash": "—", "endash": "–", "bullet": "•",
         "tab": " ", "line": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "cell": " "}
SYMBOLS = {"~": "\xa0", "-": "\xad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": " ", "\r": " "}
BREAKS = frozenset("par sect page row column cell nestcell nestrow".split())
ASIDE = frozenset("""fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr
    footerf fldinst listtable listoverridetable rsidtbl generator themedata colorschememapping datastore xmlnstbl
    latentstyles revtbl filetbl nonshppict template comment annotation atnid atnauthor ftnsep ftnsepc aftnsep""".split())
DEPTH = 1000  # groups within each other


class _State:
    """What holds in a group: how a byte is read, and whether its text is seen."""

    __slots__ = ("aside", "hidden", "raised", "skip")

    def __init__(self, aside: str = "", hidden: bool = False, skip: int = 1, raised: bool = False) -> None:
        self.aside, self.hidden, self.skip, self.raised = aside, hidden, skip, raised

    def copy(self) -> "_State":
        """The same for a group within."""
        return _State(self.aside, self.hidden, self.skip, self.raised)


def read_data(data: bytes) -> tuple[str, list[Copy]]:
    """The text of an RTF file as it is written, and the article in it.

    Raises:
        Unreadable: it is no RTF; skipped, when it holds no text.
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("malformed", "it is no RTF: it does not begin with {\\rtf")
    source = data.decode("latin-1")
    reading = _Reading(source)
    reading.run()
    if reading.too_deep:
        raise Unreadable("malformed", f"its groups are nested deeper than {DEPTH}")
    return source, [join(None, reading.found, metadata=Metadata((), (), cleaned([reading.author.text])))]


class _Reading:
    """Walks through the tokens of a file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.encoding = "cp1252"
        self.state = _State()
        self.stack: list[_State] = []
        self.found: list[Draft] = []
        self.draft = Draft()
        self.author = Draft()
        self.pieces = 0
        self.left = 0  # signs to pass over behind \u
        self.bytes = bytearray()
        self.bytes_at = self.bytes_end = 0
        self.too_deep = False

    def run(self) -> None:
        """Read all of it."""
        for match in TOKEN.finditer(self.source):
            word, number, byte, symbol, brace, text = match.groups()
            if self.bytes and not byte:
                self.flush()
            if byte:
                self.byte(match, int(byte, 16))
            elif brace == "{":
                self.stack.append(self.state)
                self.state = self.state.copy()
                self.left = 0
                if len(self.stack) > DEPTH:
                    self.too_deep = True
                    return
            elif brace == "}":
                self.state = self.stack.pop() if self.stack else _State()
                self.left = 0
            elif symbol == "*":
                self.state.aside = self.state.aside or "*"
            elif symbol:
                self.put(SYMBOLS.get(symbol, ""), match.start(), match.end())
            elif word:
                self.control(word, number, match)
            elif text:
                self.text(text, match.start(), match.end())
        self.flush()
        self.end()

    def control(self, word: str, number: str | None, match: re.Match[str]) -> None:
        """A control word."""
        state = self.state
        if word == "u" and number is not None:
            code = int(number) % 0x10000
            self.put(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd", match.start(), match.end())
            self.left = state.skip
        elif word == "uc":
            state.skip = min(int(number or 1), 16)
        elif word == "ansicpg":
            self.encoding = codepage(number or "")
        elif word == "mac":
            self.encoding = "mac-roman"
        elif word == "v":
            state.hidden = number != "0"
        elif word in ("super", "nosupersub", "plain"):
            state.raised = word == "super" and number != "0"
            state.hidden = state.hidden and word != "plain"
        elif word in ASIDE or word == "author" and state.aside == "info":
            state.aside = word
        elif word in BREAKS and not state.aside:
            self.end()
        elif word in SIGNS:
            self.put(SIGNS[word], match.start(), match.end())

    def byte(self, match: re.Match[str], value: int) -> None:
        """A byte of the file's code page; several may make a sign."""
        if self.left:
            self.left -= 1
            return
        if not self.bytes:
            self.bytes_at = match.start()
        self.bytes.append(value)
        self.bytes_end = match.end()

    def flush(self) -> None:
        """Turn the bytes that came into signs."""
        if self.bytes:
            text = self.bytes.decode(self.encoding, "replace")
            self.bytes.clear()
            self.put(text, self.bytes_at, self.bytes_end)

    def text(self, text: str, start: int, end: int) -> None:
        """A run of text."""
        if self.left:
            start, self.left = start + min(self.left, len(text)), max(self.left - len(text), 0)
        self.put(self.source[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Put text where it belongs: into the paragraph, to the author, or nowhere."""
        state = self.state
        if state.aside == "author":
            self.author.add(text, start, end)
        elif text and not state.aside and not state.hidden:
            if state.raised and is_reference(text, False, "".join(self.draft.parts[-3:])):
                return
            self.draft.flow(text, start, end)
            self.pieces += 1
            if self.pieces > MOST:
                raise too_many(MOST)

    def end(self) -> None:
        """A paragraph ends."""
        self.flush()
        self.draft.close()
        if self.draft.length:
            self.found.append(without_references(self.draft))
        self.draft = Draft()


def codepage(number: str) -> str:
    """The code page of that number as Python calls it; windows-1252 where it has none."""
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
