"""Shards: some thousand rows of the archive, the three tables of which are written whole or not at all."""
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from ..frames.schema import schema_of
from ..inputs import Unreadable
from .record import Shard, note, table_path
from .row import Columns, Row
from .sources import rows_of
from .work import TABLES, Made, read_back

TOGETHER, LENGTH = 64, 400_000  # rows, and characters or bytes of them, that a process takes at a time, at most
KNOWN = 20_000_000  # ids that are remembered, some hundred bytes each; behind them nobody looks for repeats
AGAIN = "id-met-again"


class Group(NamedTuple):
    """Rows of one shard that a process takes together, each with its number; `unread` are inputs that ended early there."""

    shard: int
    rows: list[tuple[int, Row]]
    unread: list[list[str]]


class Rows:
    """The rows of some inputs, numbered through; `again` counts the ids that were met before."""

    def __init__(self, paths: Iterable[str], columns: Columns) -> None:
        self.paths, self.columns = paths, columns
        self.ids: set[bytes] = set()
        self.again = 0

    def __iter__(self) -> Iterator[tuple[int, Row, list[str]]]:
        """(number, row, unread) in order; `unread` is (path, reason, detail) where an input can't be read (on)."""
        number = 0
        for path in self.paths:
            rows = rows_of(path, self.columns)
            while True:
                try:
                    row = next(rows, None)
                    ended: list[str] = []
                except Unreadable as error:
                    row = Row(path, None, reason=error.reason, detail=error.detail)
                    ended = [path, error.reason, error.detail]
                if row is None:
                    break
                yield number, self.told(row), ended
                number += 1
                if ended:
                    break

    def told(self, row: Row) -> Row:
        """A row that says so where its id was met before; it is checked all the same."""
        key = blake2b(row.id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        if key in self.ids:
            self.again += 1
            return row if row.reason else row._replace(reason=AGAIN, detail="an earlier row has this id, too")
        if len(self.ids) < KNOWN:
            self.ids.add(key)
        return row


def groups(rows: Iterable[tuple[int, Row, list[str]]], start: int, shard_rows: int) -> Iterator[Group]:
    """The rows from number `start` on in groups, in order, none of which reaches over two shards."""
    group: list[tuple[int, Row]] = []
    unread: list[list[str]] = []
    length = 0
    for number, row, ended in rows:
        if number < start:
            continue
        if group and (len(group) >= TOGETHER or length >= LENGTH or number % shard_rows == 0):
            yield Group(group[0][0] // shard_rows, group, unread)
            group, unread, length = [], [], 0
        group.append((number, row))
        unread += [ended] if ended else []
        length += len(row.content or "")
    if group:
        yield Group(group[0][0] // shard_rows, group, unread)


class Writer:
    """Collects the tables of a shard, and writes them when it is whole."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        for table in TABLES:
            os.makedirs(os.path.join(folder, table), exist_ok=True)
        self.clear()

    def clear(self) -> None:
        """Begin a shard."""
        self.parts: dict[str, list[bytes]] = {table: [] for table in TABLES}
        self.first, self.last = -1, -1
        self.unread: list[list[str]] = []

    def add(self, group: Group, made: Made) -> None:
        """The tables of a group of the shard."""
        for table, part in made.items():
            self.parts[table] += part
        self.first = group.rows[0][0] if self.first < 0 else self.first
        self.last = group.rows[-1][0] + 1
        self.unread += group.unread

    def write(self, number: int) -> Shard:
        """Write the shard, its note last, and begin another; gives the note.

        Raises:
            OSError: it can't be written; nothing is there of it but files that a later run replaces.
        """
        sizes = {}
        counts: Counter[str] = Counter()
        for table in TABLES:
            whole = read_back(self.parts[table], schema_of(table))
            path = table_path(self.folder, table, number)
            write_parquet(whole, path)
            sizes[table] = os.path.getsize(path)
            if table == "articles":
                for one in pc.value_counts(whole["status"]).to_pylist():
                    counts[one["values"]] += one["counts"]
        shard = Shard(number, self.first, self.last, dict(sorted(counts.items())), self.unread, sizes)
        note(self.folder, shard)
        self.clear()
        return shard


def write_parquet(table: pa.Table, path: str) -> None:
    """Write a table as Parquet, whole or not at all; the same table gives the same bytes.

    Raises:
        OSError: it can't be written.
    """
    draft = f"{path}.draft"
    try:
        parquet.write_table(table, draft, compression="zstd", version="2.6")
        with open(draft, "rb") as file:
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        if os.path.exists(draft):
            os.remove(draft)
        raise
