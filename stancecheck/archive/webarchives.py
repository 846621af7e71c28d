"""Rows out of WARC and WET files: pages of web servers, and the texts of pages.

A record whose length is a lie is a row that failed, and reading goes on with the next record that can be found: in a
compressed file the next member, in another the next line that begins as a record does.

Source: ISO 28500:2017 (WARC 1.1), 4 and annex A; warcio for what is in a record.
"""
import io
import os
from collections.abc import Generator, Iterator
from contextlib import redirect_stderr, suppress
from typing import Any, BinaryIO, NamedTuple
from zlib import MAX_WBITS, decompressobj
from zlib import error as zlib_error

from ..inputs import Unreadable
from .row import Columns, Kind, Row, printable
from .tables import COMPRESSED, LINE, stream_of

GZIP, PLAIN = b"\x1f\x8b\x08", b"WARC/1."  # how a member, and a record, begin
TRIES = 100  # times that the next record is looked for in one file; a file that needs more is no archive
WHOLE_MEMBER = 16 + MAX_WBITS  # how zlib is told of the head and the end of a member
BLOCK = 1024 * 1024


class Trouble(NamedTuple):
    """Where in a file a record begins that can't be read, why, and whether there is a row that says so."""

    place: int
    words: str
    told: bool = False


def warc_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The pages of a WARC file, and the texts of a WET file; other records are none. The id is the address.

    Raises:
        Unreadable: it can't be read (on).
    """
    del columns
    end = os.path.splitext(path)[1].lower()
    with open(path, "rb") if end not in COMPRESSED or end == ".gz" else stream_of(path) as file:
        trouble = yield from rows_from(file)
        for _ in range(TRIES):
            if trouble is None:
                return
            place = next_record(file, trouble.place + 1) if file.seekable() else -1
            if place < 0:
                break
            file.seek(place)
            trouble = yield from rows_from(file)
    if trouble and not (trouble.told and place < 0):
        raise Unreadable("unreadable", trouble.words)


def rows_from(file: BinaryIO) -> Generator[Row, None, Trouble | None]:
    """The rows from where a file stands, up to its end or to a record that can't be read, which is a row itself.

    Returns:
        What the trouble is; None at the end of the file.
    """
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(file)
    while True:
        place = records.offset
        try:
            with redirect_stderr(io.StringIO()):  # warcio prints what it wonders at
                record = next(records, None)
                if record is None:
                    return trouble_at_end(file, place)
                row, told = row_of_record(record), record.rec_headers.get_header("Content-Length") or ""
                records.read_to_end()
        except Exception as error:  # warcio lets out whatever zlib, http and its own slips find wrong
            return Trouble(place, " ".join(str(error).split())[:300] or type(error).__name__)
        left = getattr(record.raw_stream, "limit", 0)
        if records.err_count or left or not told.isdecimal():
            than = "fewer" if left else "more" if told.isdecimal() else "no such number"
            words = f"it says that it has {printable(told)[:40] or 'nobody knows how many'} bytes, and has {than}"
            yield (row or Row(address_of(record), None))._replace(content=None, reason="malformed", detail=words)
            if records.err_count or not told.isdecimal() or left and not records.reader.decompressor:
                return Trouble(place, words, True)
        elif row is not None:
            yield row


def trouble_at_end(file: BinaryIO, place: int) -> Trouble | None:
    """What is behind the last record that was read whole, where that is more than blanks; warcio says nothing of it."""
    if not isinstance(file, io.BufferedReader):  # to go back in other streams is to read them from the start
        return None
    file.seek(place)
    rest = file.read(BLOCK)
    if rest.startswith(GZIP):
        member = decompressobj(WHOLE_MEMBER)
        with suppress(zlib_error):
            text = member.decompress(rest, BLOCK)
            rest = text if member.eof else rest
    return Trouble(place, "it breaks off in the head of a record") if rest.strip() else None


def address_of(record: Any) -> str:
    """What a record is called: its address, else its own id."""
    headers = record.rec_headers
    return printable(headers.get_header("WARC-Target-URI") or headers.get_header("WARC-Record-ID") or "")


def row_of_record(record: Any) -> Row | None:
    """The row of a record; None for one that holds no page and no text."""
    address = address_of(record)
    outlet = address.partition("://")[2].partition("/")[0].removeprefix("www.") or None
    published = record.rec_headers.get_header("WARC-Date")
    if not record.rec_type:
        return Row(address, None, "page", outlet, None, "malformed", "it has no WARC-Type")
    if record.rec_type == "conversion":
        kind: Kind = "text"
    elif record.rec_type == "response" and record.http_headers and "html" in (
            record.http_headers.get_header("Content-Type") or ""):
        kind = "page"
    else:
        return None
    row = Row(address, None, kind, outlet, published and printable(published))
    try:
        data = record.content_stream().read(LINE + 1)
    except Exception as error:  # as above: what zlib and chunks have
        return row._replace(reason="malformed", detail=printable(f"{type(error).__name__}: {error}")[:300])
    if len(data) > LINE:
        return row._replace(reason="too-large", detail=f"it is longer than {LINE:,} bytes")
    return row._replace(content=data)


def next_record(file: BinaryIO, place: int) -> int:
    """Where in a file the next record begins, from a place on, as far as its first signs tell; -1 where none does."""
    file.seek(0)
    sign = GZIP if file.read(len(GZIP)) == GZIP else PLAIN
    file.seek(place)
    before = b""
    while block := file.read(BLOCK):
        found = (before + block).find(sign)
        if found >= 0:
            return place - len(before) + found
        place += len(block)
        before = (before + block)[1 - len(sign):]
    return -1
