"""Article text made safe to show: no control reaches a terminal, no invisible sign a reader.

Control characters become their pictures (ESC is ␛), bidi controls, tags and lone surrogates
become �, line ends and tabs become spaces; each is one character for one, so that carets stay
under their words.  So do other signs that nobody sees, but for the joiners and selectors of emoji and of scripts that
are written with them.  And no line is a command for a CI system that reads its log.
"""
import re
from typing import NamedTuple
from unicodedata import category, east_asian_width

from ..model import Span

HIDDEN = "\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff"
# What Unicode calls default ignorable, besides those in HIDDEN, and joiners and selectors.
BLANK = ("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0"
         "\ufe00-\ufe0d\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a")
JOINERS, SELECTORS = "\u200c\u200d", "\ufe0e\ufe0f"  # invisible, but within some words and pictures they do something
JOINED = "\u0590-\u10ff\u1780-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"  # behind these: Arabic to Khmer, emoji
SELECTED = "#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
UNSAFE = re.compile(rf"[\x00-\x1f\x7f{HIDDEN}{BLANK}\u2028\u2029]|(?<![{JOINED}])[{JOINERS}]|(?<![{SELECTED}])[{SELECTORS}]"
                    r"|\#(?=\#\[|\#vso\[)")  # "##[" and "##vso[": GitHub's and Azure's commands, anywhere in a line
COMMAND = re.compile(r"\s*(?:::|##)", re.ASCII)
LOOKALIKES = str.maketrans(":#", "꞉♯")
SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"
CLAIM = 72  # characters of a claim that a line shows


def picture(match: re.Match[str]) -> str:
    """What stands for an unsafe character."""
    char = match.group()
    if char == "#":
        return "♯"
    if char in SPACES:
        return " "
    return chr(0x2400 + ord(char)) if char < " " else "␡" if char == "\x7f" else "�"


def visible(text: str) -> str:
    r"""A text with nothing in it that a terminal or a CI system's log would act on; as long as before.

    >>> visible("\x1b[31mred\n")
    '␛[31mred '
    """
    if text.isascii() and text.isprintable() and "##" not in text:
        return text
    return UNSAFE.sub(picture, text)


def visible_line(text: str) -> str:
    """The same for words that a line may begin with: none is a command as `::error::` is."""
    words = visible(text)
    return COMMAND.sub(lambda match: match.group().translate(LOOKALIKES), words, 1) if COMMAND.match(words) else words


def shown_path(path: str) -> str:
    """A path that is safe to start a line with, also where a CI system reads commands from its log."""
    path = visible(path)
    return f"./{path}" if path.startswith(("::", "##")) else path


def width(text: str) -> int:
    """How many columns of a terminal a text takes; combining marks take none, wide signs two."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def char_width(char: str) -> int:
    """The columns of one character."""
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def shorten(text: str, limit: int) -> str:
    """A text in one line of at most `limit` characters, cut at a space, with … where cut."""
    text = " ".join(visible(text).split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[:cut if cut > 0 else limit - 1].rstrip(" ,;:") + "…"


class Excerpt(NamedTuple):
    """A line of text for people, and the columns of it that the caret goes under."""

    words: str
    indent: int
    length: int


def excerpt(text: str, line: Span, span: Span, limit: int = 96) -> Excerpt:
    """The part of a line round a span, safe to show, at most about `limit` characters long.

    A span that runs beyond the line is shown to the line's end.
    """
    start, end = span.start, max(min(span.end, line.end), span.start)
    room = max((limit - (end - start)) // 2, 12)
    first, last = max(line.start, start - room), min(line.end, end + room)
    if first > line.start:
        first = text.find(" ", first, start) + 1 or first
    if last < line.end:
        last = max(text.rfind(" ", end, last), end)
    whole = visible(text[first:last])  # at once: a command may run over an edge
    before, words, after = whole[:start - first], whole[start - first:end - first], whole[end - first:]
    if len(words) > limit:
        words, after = words[:limit - 1] + "…", ""
    elif last < line.end:
        after += "…"
    before = ("…" if first > line.start else "") + before
    return Excerpt(before + words + after, width(before), max(width(words), 1))
