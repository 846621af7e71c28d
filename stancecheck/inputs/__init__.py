"""Articles out of files: plain text, Markdown, HTML, mail, office formats, subtitles, and the formats of the news trade.

A reader is a module of its own, imported when a file of its kind comes, with a function `read(source) -> list[Copy]`
or, where a file is no text, `read_data(data) -> (text, list[Copy])`.  Which one reads a file is told by the end of its name.
"""
from importlib import import_module
from os.path import splitext
from typing import NamedTuple

from .bounds import BOUNDS, bound
from .copies import Comment, Copy, Unreadable
from .encodings import MARK, decoded

READERS = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown", ".mdx": "mdx",
    ".html": "webpage", ".htm": "webpage", ".xhtml": "webpage", ".json": "ninjs", ".ninjs": "ninjs",
    ".xml": "news", ".nitf": "news", ".newsml": "news", ".rss": "news", ".atom": "news",
    ".docx": "docx", ".eml": "mail", ".rtf": "rtf", ".vtt": "subtitles", ".srt": "subtitles",
}
DECLARING = {"webpage": "html", "news": "xml"}  # readers of files that may say their encoding
WITH_DATA = frozenset(("docx", "mail", "rtf"))  # readers of files that are no text, or in no one encoding


class Contents(NamedTuple):
    """A file as it was read: its text, in which positions are counted, its articles, and its encoding.

    `marked` says that a byte-order mark was dropped.
    """

    text: str
    copies: list[Copy]
    encoding: str = "utf-8"
    marked: bool = False


def decode(data: bytes) -> str:
    """The text of bytes in UTF-8, or as their byte-order mark says, without that mark.

    Raises:
        Unreadable: for anything else; names the first wrong byte, counted from 0.
    """
    return decoded(data).text


def reader_of(name: str) -> str:
    """The reader of a file by its name; a name that tells nothing is plain text's."""
    return READERS.get(splitext(name)[1].lower(), "plain")


def read_copies(source: str, name: str) -> list[Copy]:
    """The articles of a file by its text and its name.

    Raises:
        Unreadable: says why there is none.
    """
    reader = reader_of(name)
    if reader in WITH_DATA:
        return read_contents(source.encode("utf-8", "surrogatepass"), name).copies
    if reader in BOUNDS:
        bound(source, BOUNDS[reader])
    copies: list[Copy] = import_module(f".{reader}", __name__).read(source)
    return copies


def read_contents(data: bytes, name: str) -> Contents:
    """The articles of a file by its bytes and its name.

    Raises:
        Unreadable: says why there is none.
    """
    reader = reader_of(name)
    if reader in WITH_DATA:
        text, copies = import_module(f".{reader}", __name__).read_data(data)
        return Contents(text, copies)
    text, encoding, marked = decoded(data, DECLARING.get(reader, ""))
    return Contents(text, read_copies(text, name), encoding, marked)


__all__ = ["MARK", "READERS", "Comment", "Contents", "Copy", "Unreadable", "decode", "read_contents", "read_copies"]
