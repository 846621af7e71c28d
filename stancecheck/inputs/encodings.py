"""Bytes to text: UTF-8, or what a byte-order mark, an XML declaration or a page's `<meta>` says instead.

What is no text is refused by name: a file of another program, UTF-16 without a mark, a NUL.
Source: WHATWG Encoding (a page that says ISO-8859-1 or ASCII means windows-1252); XML 1.0, appendix F.
"""
import codecs
import re
from typing import NamedTuple

from .copies import Unreadable

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
MARK = codecs.BOM_UTF8
XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
SOON = 4096  # bytes within which a page says its encoding
LATIN = frozenset(("ascii", "iso8859-1"))  # which windows-1252 holds
NO_CHARSETS = frozenset(("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"))
KINDS = (  # how files of other programs begin, and what to do about it
    (b"%PDF-", "a PDF: save its text, or the page that it was made from"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an old office program: save it as .docx, text, Markdown or HTML"),
    (b"PK\x03\x04", "a ZIP archive, or a file of an office program: save it as .docx, text, Markdown or HTML"),
    (b"{\\rtf", "RTF: call it .rtf"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed: unpack it"), (b"BZh", "compressed: unpack it"), (b"\xfd7zXZ", "compressed: unpack it"),
    (b"\x7fELF", "a program"), (b"SQLite format 3", "a database"), (b"OggS", "sound"), (b"ID3", "sound"),
)


class Decoded(NamedTuple):
    """The text of a file, how it was encoded, and whether a byte-order mark was dropped."""

    text: str
    encoding: str
    marked: bool


def decoded(data: bytes, kind: str = "") -> Decoded:
    """The text of a file's bytes, without the byte-order mark at its start.

    Args:
        data: all of the file.
        kind: `xml` or `html`, where the file itself may say its encoding.

    Raises:
        Unreadable: it is no text in its encoding; names the first wrong byte, counted from 0.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return Decoded(strict(data, encoding, len(mark)), encoding, True)
    for start, what in KINDS:
        if data.startswith(start):
            raise Unreadable("not-text", f"it is {what}", "failed")
    encoding = declared(data, kind) or "utf-8"
    if encoding == "utf-8" and b"\0" in data:
        raise Unreadable("undecodable", nul(data))
    return Decoded(strict(data, encoding, 0), encoding, False)


def declared(data: bytes, kind: str) -> str:
    """The encoding that a file says it has, as Python calls it; "" where it says none.

    Raises:
        Unreadable: nobody knows it.
    """
    start = data[:SOON].lstrip()
    match = XML.match(start) if kind in ("xml", "html") else None
    match = match or (META.search(start) if kind == "html" else None)
    if not match:
        return ""
    name = match[1].decode("ascii")
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, UnicodeError) as error:
        raise Unreadable("undecodable", f"it declares the encoding {name}, which is not known") from error
    if found in NO_CHARSETS:
        raise Unreadable("undecodable", f"it declares the encoding {name}, which is not read")
    if found.startswith(("utf-16", "utf-32")):
        return "utf-8"  # a declaration that can be read is in no such encoding
    return "cp1252" if kind == "html" and found in LATIN else found


def strict(data: bytes, encoding: str, start: int) -> str:
    """The text behind a byte-order mark of `start` bytes.

    Raises:
        Unreadable: a byte is wrong.
    """
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + start
        raise Unreadable("undecodable", f"byte 0x{data[at]:02x} at {at} is not {shown(encoding)}{hint(data)}") from error
    if encoding != "utf-8" and "\0" in text:
        raise Unreadable("undecodable", f"there is a NUL at {text.index(chr(0))}, so it is no text")
    return text


def shown(encoding: str) -> str:
    """An encoding as people write it."""
    return encoding.upper().removesuffix("-LE").removesuffix("-BE") if encoding.startswith("utf") else encoding


def hint(data: bytes) -> str:
    """What else it may be, where that can be told."""
    return "; it looks like UTF-16" if b"\0" in data[:SOON] else ""


def nul(data: bytes) -> str:
    """What is said of a file without a mark that holds NULs."""
    even, odd = data[:SOON:2].count(0), data[1:SOON:2].count(0)
    most = len(data[:SOON]) // 2
    if max(even, odd) * 2 > most and min(even, odd) * 8 < most:
        order = "LE" if odd > even else "BE"
        return f"it looks like UTF-16{order} without a byte-order mark; save it as UTF-8, or with the mark"
    return f"there is a NUL at {data.index(0)}, so it is no text"
