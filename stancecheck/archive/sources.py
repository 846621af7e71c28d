"""Rows of text out of the files in which researchers keep them.

A row that can't be read is a row with a reason, and never a stop; a file that can't be read further is an `Unreadable` at
its place, behind the rows before it.  Which reader a file has is told by the end of its name, behind that of its
compression (.gz, .bz2, .zst, .lz4, .xz).
"""
import os
from collections.abc import Callable, Iterator
from lzma import LZMAError

import pyarrow as pa

from ..inputs import Unreadable
from ..inputs.find import find
from .row import Columns, Row, printable
from .tables import COMPRESSED, csv_rows, json_rows, parquet_rows
from .webarchives import warc_rows


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
    except (OSError, pa.ArrowException, EOFError, LZMAError, UnicodeDecodeError) as error:
        raise Unreadable("unreadable", " ".join(printable(error).split())[:300] or type(error).__name__) from error


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
