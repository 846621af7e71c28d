"""Rows of text out of the files in which researchers keep them.

A row that can't be read is a row with a reason, and never a stop; a file that can't be read further is an `Unreadable` at
its place, behind the rows before it.  Which reader a file has is told by the end of its name, behind that of its
compression (.gz, .bz2, .zst, .lz4).
"""
import csv
import io
import json
import os
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

import pyarrow as pa

from ..inputs import Unreadable
from ..inputs.find import find

COMPRESSED = (".gz", ".bz2", ".zst", ".lz4")  # those that pyarrow tells by the name
LINE = 64 * 1024 * 1024  # bytes of one line of JSON Lines or field of CSV, at most
READ = 1000  # rows of Parquet at a time
Kind = Literal["text", "page", "file"]


class Row(NamedTuple):
    """A row: its id, and what stands in it, as text, as the bytes of a web page, or as the path of a file.

    `content` is None where `reason` says why there is none; `status` goes with that.
    """

    id: str
    content: str | bytes | None
    kind: Kind = "text"
    outlet: str | None = None
    published: str | None = None
    reason: str = ""
    detail: str = ""
    status: str = "failed"


class Columns(NamedTuple):
    """The names of the columns of text, id, outlet and date; the last two need not be there."""

    text: str = "text"
    id: str = "id"
    outlet: str = "outlet"
    published: str = "published"


def rows_of(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a file or folder, in its order.

    Raises:
        Unreadable: there is no such file, it is of another kind, or it can't be read (on).
    """
    if os.path.isdir(path):
        yield from folder_rows(path)
        return
    name = os.path.basename(path).lower()
    stem, end = os.path.splitext(name)
    if end in COMPRESSED:
        end = os.path.splitext(stem)[1]
    reader = READERS.get(end)
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise Unreadable("unknown-format", f"an archive is a folder or a file that ends with {known}, compressed or not")
    try:
        yield from reader(path, columns)
    except FileNotFoundError as error:
        raise Unreadable("missing", "there is no such file") from error
    except (OSError, pa.ArrowException, EOFError) as error:
        raise Unreadable("unreadable", " ".join(str(error).split())[:300] or type(error).__name__) from error


def parquet_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a Parquet file."""
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        names = file.schema_arrow.names
        wanted = [name for name in columns if name in names]
        check_columns(names, columns)
        number = 0
        for batch in file.iter_batches(READ, columns=wanted):
            for values in batch.to_pylist():
                yield row_of(values, number, columns)
                number += 1


def csv_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a CSV file with a header, as `csv` reads it; for TSV the sign between cells is a tab."""
    csv.field_size_limit(LINE)
    tab = ".tsv" in os.path.basename(path).lower()
    with opened(path) as lines:
        reader = csv.DictReader(lines, delimiter="\t" if tab else ",")
        check_columns(list(reader.fieldnames or ()), columns)
        number = 0
        while True:
            try:
                values = next(reader, None)
            except csv.Error as error:
                yield Row(str(number), None, reason="malformed", detail=f"row {number}: {error}")
            else:
                if values is None:
                    return
                yield row_of(values, number, columns)
            number += 1


def json_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a file with a JSON object a line; empty lines are none."""
    with opened(path) as lines:
        number = 0
        while line := lines.readline(LINE):
            if not line.strip():
                continue
            try:
                values = json.loads(line)
                if not isinstance(values, dict):
                    raise ValueError(f"it is {type(values).__name__}, and no object")
                yield row_of(values, number, columns)
            except (ValueError, RecursionError) as error:
                yield Row(str(number), None, reason="malformed", detail=f"line {number}: {error}"[:300])
            number += 1


def warc_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The pages of a WARC file, and the texts of a WET file; other records are none. The id is the address."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    del columns
    with open(path, "rb") as file:
        records = ArchiveIterator(file)
        try:
            for record in records:
                row = record_row(record)
                if row is not None:
                    yield row
        except ArchiveLoadFailed as error:
            raise Unreadable("unreadable", " ".join(str(error).split())[:300]) from error


def record_row(record: Any) -> Row | None:
    """The row of a record; None for one that holds no page and no text."""
    headers = record.rec_headers
    address = headers.get_header("WARC-Target-URI") or headers.get_header("WARC-Record-ID") or ""
    outlet = address.partition("://")[2].partition("/")[0].removeprefix("www.") or None
    published = headers.get_header("WARC-Date")
    if record.rec_type == "conversion":
        kind: Kind = "text"
    elif record.rec_type == "response" and "html" in (record.http_headers.get_header("Content-Type") or ""
                                                      if record.http_headers else ""):
        kind = "page"
    else:
        return None
    try:
        data = record.content_stream().read(LINE + 1)
    except Exception as error:  # warcio lets out what zlib, chunked and http find wrong
        return Row(address, None, kind, outlet, published, "malformed", f"{type(error).__name__}: {error}"[:300])
    length = headers.get_header("Content-Length") or ""
    told = int(length) if length.isdecimal() and len(length) < 19 else -1
    if len(data) > LINE:
        return Row(address, None, kind, outlet, published, "too-large", f"it is longer than {LINE:,} bytes")
    if kind == "text" and told != len(data):
        return Row(address, None, kind, outlet, published, "malformed", f"it has {len(data):,} bytes, and says {length}")
    return Row(address, data, kind, outlet, published)


def folder_rows(path: str) -> Iterator[Row]:
    """The files of a folder that a run over it would read."""
    for one in find([path]):
        if one.reason:
            yield Row(one.name, None, "file", None, None, one.reason, one.detail, one.status)
        else:
            yield Row(one.name, one.path, "file")


READERS: dict[str, Callable[[str, Columns], Iterator[Row]]] = {
    ".parquet": parquet_rows, ".csv": csv_rows, ".tsv": csv_rows, ".jsonl": json_rows, ".ndjson": json_rows,
    ".warc": warc_rows, ".wet": warc_rows}


def opened(path: str) -> io.TextIOWrapper:
    """A file of lines, decompressed; bytes that are not UTF-8 become lone surrogates, which the row is told by."""
    stream = pa.input_stream(path, compression="detect")
    return io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")


def check_columns(names: list[str], columns: Columns) -> None:
    """Look whether there is a column of texts.

    Raises:
        Unreadable: there is none.
    """
    if columns.text not in names:
        there = ", ".join(map(str, names)) or "none"
        raise Unreadable("no-column", f"there is no column '{columns.text}'; there are {there}")


def row_of(values: dict[str, Any], number: int, columns: Columns) -> Row:
    """The row of some values; without an id it is called by its number."""
    text = values.get(columns.text)
    name, outlet, published = values.get(columns.id), values.get(columns.outlet), values.get(columns.published)
    told = Row(str(number) if name is None or name == "" else str(name), None, "text",
               None if outlet is None else str(outlet), None if published is None else day_of(published))
    if text is None:
        return told._replace(reason="null", detail="there is no text in this row", status="skipped")
    if isinstance(text, str) and any("\ud800" <= sign <= "\udfff" for sign in text) and not text.isascii():
        return told._replace(reason="undecodable", detail="it has bytes that are not UTF-8")
    if not isinstance(text, (str, bytes)):
        return told._replace(reason="no-text", detail=f"it is {type(text).__name__}, and no text")
    return told._replace(content=text)


def day_of(value: Any) -> str:
    """A date as ISO 8601 writes it, where it is one."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
