"""Articles out of files: plain text, Markdown, HTML, and the formats of the news trade.

A reader is a function `read(source) -> list[Copy]` in a module of its own, imported when a file of
its kind comes.  Which one reads a file is told by the end of its name.
"""
from importlib import import_module
from os.path import splitext

from .copies import Copy, Unreadable

READERS = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown",
    ".html": "webpage", ".htm": "webpage", ".xhtml": "webpage", ".json": "ninjs", ".ninjs": "ninjs",
    ".xml": "news", ".nitf": "news", ".newsml": "news", ".rss": "news", ".atom": "news",
}
MARK = b"\xef\xbb\xbf"


def decode(data: bytes) -> str:
    """The text of a file's bytes, without the byte-order mark at its start.

    Raises:
        Unreadable: for anything that is not UTF-8; names the first wrong byte, counted from 0.
    """
    try:
        return data.removeprefix(MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(data.removeprefix(MARK))
        hint = "; it looks like UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise Unreadable("undecodable", f"byte 0x{data[at]:02x} at {at} is not UTF-8{hint}") from error


def read_copies(source: str, name: str) -> list[Copy]:
    """The articles of a file by its text and its name; a name that tells nothing is plain text's.

    Raises:
        Unreadable: says why there is none.
    """
    reader = READERS.get(splitext(name)[1].lower(), "plain")
    copies: list[Copy] = import_module(f".{reader}", __name__).read(source)
    return copies


__all__ = ["READERS", "Copy", "Unreadable", "decode", "read_copies"]
