"""What a process of the run makes of some rows: the three tables, as bytes that are quick to hand on."""
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple, TypeVar

import pyarrow as pa

from ..checks import Settings
from ..frames.rows import Origin, Rows
from ..frames.schema import COLUMNS
from ..inputs import Copy, Unreadable, decode, read_contents
from ..inputs.find import Found
from ..model import Article
from ..parser import check
from ..runs.clock import TimeOver, time_limit
from ..runs.contents import read_bytes
from ..runs.stream import apart
from ..together import LENGTH, Given, check_together
from .row import Row

TABLES = tuple(COLUMNS)
Worked = TypeVar("Worked")


class Bounds(NamedTuple):
    """Where an article is given up: bytes, and seconds (0: never)."""

    bytes: int
    seconds: float


Numbered = list[tuple[int, Row]]
Made = dict[str, list[bytes]]  # table -> its rows as Arrow streams, in order


def looked_at(settings: Settings, bounds: Bounds, rows: Numbered) -> Made:
    """The rows of each table for some rows of the archive."""
    made = Rows()
    read = [one for number, row in rows for one in read_row(number, row, bounds)]
    short = [given for _, given in read if isinstance(given, Given) and len(given.text) < LENGTH]
    together = iter(checked(short, settings, bounds))
    for origin, given in read:
        found = given if isinstance(given, Unreadable) else next(together) if len(given.text) < LENGTH else guarded(
            lambda: check_one(given, settings), bounds)  # noqa: B023  (it is called at once)
        if isinstance(found, Unreadable):
            made.fail(origin, found.reason, found.detail, found.status)
        else:
            made.add(origin, found)
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


def read_row(number: int, row: Row, bounds: Bounds) -> list[tuple[Origin, Given | Unreadable]]:
    """The articles of a row, or why there is none: one for a text, those of the file for a page or a file."""
    origin = Origin(number, row.id, row.outlet, row.published, row.reason, row.detail)
    if row.content is None:
        return [(origin, Unreadable(row.reason, row.detail, row.status))]
    if row.kind == "text":
        return [(origin, guarded(lambda: text_of(row, bounds), bounds))]
    found = guarded(lambda: copies_of(row, bounds), bounds)
    if isinstance(found, Unreadable):
        return [(origin, found)]
    return [(origin._replace(id=f"{origin.id}#{copy.item}") if copy.item else origin,
             Given(copy.text, copy.headline, copy.metadata, copy.stretches) if copy.text.strip() else nothing())
            for copy in found]


def text_of(row: Row, bounds: Bounds) -> Given:
    """The text of a row that holds one.

    Raises:
        Unreadable: says why it can't be checked.
    """
    text = decode(row.content) if isinstance(row.content, bytes) else str(row.content)
    if len(text) > bounds.bytes:
        raise Unreadable("too-large", f"it is longer than {bounds.bytes:,} characters (max-bytes)")
    if not text.strip():
        raise nothing()
    return Given(text)


def nothing() -> Unreadable:
    """What becomes of an article without words."""
    return Unreadable("empty", "there is no text in it", "skipped")


def copies_of(row: Row, bounds: Bounds) -> list[Copy]:
    """The articles of a row that holds a page, or names a file.

    Raises:
        Unreadable: says why there is none.
    """
    if not isinstance(row.content, bytes):
        path = str(row.content)
        return read_contents(read_bytes(Found(path, row.id, "."), bounds.bytes), path).copies
    if len(row.content) > bounds.bytes:
        raise Unreadable("too-large", f"it is longer than {bounds.bytes:,} bytes (max-bytes)")
    return read_contents(row.content, "page.html").copies


def checked(given: list[Given], settings: Settings, bounds: Bounds) -> list[Article | Unreadable]:
    """What is found in each of some texts: all at once, and where that fails one by one, so that one hides no others."""
    found = guarded(lambda: list(check_together(given, settings)), bounds)
    if isinstance(found, Unreadable):
        return [guarded(partial(check_one, one, settings), bounds) for one in given]
    return [*found]


def check_one(given: Given, settings: Settings) -> Article:
    """What is found in a text."""
    return check(given.text, settings, given.headline, metadata=given.metadata, stretches=given.stretches)


def guarded(work: Callable[[], Worked], bounds: Bounds) -> Worked | Unreadable:
    """What some work gives, or why it can't."""
    try:
        with time_limit(bounds.seconds):
            return work()
    except Unreadable as error:
        return error
    except TimeOver:
        return Unreadable("timed-out", f"it took longer than {bounds.seconds:g} seconds")
    except MemoryError:
        return Unreadable("out-of-memory", "it takes more memory than there is")
    except Exception as error:
        return Unreadable("internal", f"{type(error).__name__}: {error}; please report it")


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
