"""What a process of the run makes of some rows: the three tables, as bytes that are quick to hand on."""
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

import pyarrow as pa

from ..checks import Settings
from ..frames.rows import Origin, Rows
from ..frames.schema import COLUMNS
from ..inputs import Unreadable, decode, read_contents
from ..inputs.find import Found
from ..parser import check
from ..runs.clock import TimeOver, time_limit
from ..runs.contents import read_bytes
from ..runs.stream import apart
from .row import Row

TABLES = tuple(COLUMNS)


class Bounds(NamedTuple):
    """Where an article is given up: bytes, and seconds (0: never)."""

    bytes: int
    seconds: float


Numbered = list[tuple[int, Row]]
Made = dict[str, list[bytes]]  # table -> its rows as Arrow streams, in order


def looked_at(settings: Settings, bounds: Bounds, rows: Numbered) -> Made:
    """The rows of each table for some rows of the archive."""
    made = Rows()
    for number, row in rows:
        look_at(made, number, row, settings, bounds)
    return streams_of(made)


def streams_of(made: Rows) -> Made:
    """The rows of each table as an Arrow stream."""
    return {table: [written(made.batch(table))] for table in TABLES}


def one_by_one(settings: Settings, bounds: Bounds, rows: Numbered, how: str) -> Made:
    """The same where a process was ended at these rows: each in a process apart, and a status for the culprit."""
    del how
    made = apart(partial(looked_at, settings, bounds), [[row] for row in rows], lost_row)
    return {table: [stream for one in made for stream in one[table]] for table in TABLES}


def lost_row(rows: Numbered, how: str) -> Made:
    """The row at which a process was ended."""
    [(number, row)] = rows
    made = Rows()
    origin = Origin(number, row.id, row.outlet, row.published)
    made.fail(origin, "killed", f"its process was ended {how}, perhaps for want of memory")
    return streams_of(made)


def look_at(made: Rows, number: int, row: Row, settings: Settings, bounds: Bounds) -> None:
    """Add what is found in a row, or why it could not be checked; no error in one row hides the others."""
    origin = Origin(number, row.id, row.outlet, row.published, row.reason, row.detail)
    if row.content is None:
        made.fail(origin, row.reason, row.detail, row.status)
        return
    try:
        with time_limit(bounds.seconds):
            add_articles(made, origin, row, settings, bounds)
    except Unreadable as error:
        made.fail(origin, error.reason, error.detail, error.status)
    except TimeOver:
        made.fail(origin, "timed-out", f"it took longer than {bounds.seconds:g} seconds")
    except MemoryError:
        made.fail(origin, "out-of-memory", "it takes more memory than there is")
    except Exception as error:
        made.fail(origin, "internal", f"{type(error).__name__}: {error}; please report it")


def add_articles(made: Rows, origin: Origin, row: Row, settings: Settings, bounds: Bounds) -> None:
    """Add the articles of a row: one for a text, those of the file for a page or a file.

    Raises:
        Unreadable: says why there is none.
    """
    content = row.content
    if row.kind == "text":
        text = decode(content) if isinstance(content, bytes) else str(content)
        if len(text) > bounds.bytes:
            raise Unreadable("too-large", f"it is longer than {bounds.bytes:,} characters (max-bytes)")
        if not text.strip():
            raise Unreadable("empty", "there is no text in it", "skipped")
        made.add(origin, check(text, settings))
        return
    if isinstance(content, bytes):
        data, name = content, "page.html"
        if len(data) > bounds.bytes:
            raise Unreadable("too-large", f"it is longer than {bounds.bytes:,} bytes (max-bytes)")
    else:
        data, name = read_bytes(Found(str(content), row.id, "."), bounds.bytes), str(content)
    for copy in read_contents(data, name).copies:
        one = origin._replace(id=f"{origin.id}#{copy.item}") if copy.item else origin
        if copy.text.strip():
            made.add(one, check(copy.text, settings, copy.headline, metadata=copy.metadata, stretches=copy.stretches))
        else:
            made.fail(one, "empty", "there is no text in it", "skipped")


def written(batch: pa.RecordBatch) -> bytes:
    """A batch as an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue())


def read_back(parts: Iterable[bytes], schema: pa.Schema) -> pa.Table:
    """The batches of several streams, in order, as one table."""
    batches = [batch for part in parts for batch in pa.ipc.open_stream(part)]
    return pa.Table.from_batches([pa.RecordBatch.from_arrays(batch.columns, schema=schema) for batch in batches], schema)
