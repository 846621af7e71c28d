"""Frames of texts to frames of what is found in them."""
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from typing import Any, Literal, NamedTuple

import pyarrow as pa

from ..checks import Settings
from ..runs.jobs import usable_cores
from ..runs.stream import apart, streamed
from ..together import Given, check_together
from .rows import Origin, Rows
from .schema import COLUMNS, schema_of

TOGETHER = 64  # rows that a process takes at a time
ALL = tuple(COLUMNS)  # articles, attributions, findings


class Tables(NamedTuple):
    """The three tables of some texts, each of the kind of frame that the texts came in."""

    articles: Any
    attributions: Any
    findings: Any


def tables(data: Any, text: str = "text", id: str = "id", settings: Settings = Settings(), jobs: int = 1) -> Tables:
    """All three tables of a frame of texts, the rows in its order.

    Args:
        data: an Arrow table, record batch, reader or iterable of batches; a pandas or polars frame; whatever else has
            an `__arrow_c_stream__`.
        text: the column of the texts: strings, or UTF-8 in bytes.
        id: the column of their ids; where there is none of that name, the number of the row.
        settings: as for `check`.
        jobs: processes at once; 0: as many as there are cores.

    Returns:
        pandas frames for a pandas frame, polars for polars, Arrow tables otherwise; `schema_of` has the columns.

    Raises:
        ValueError: there is no such column, or it holds neither text nor bytes.
        TypeError: the data are none of these.
    """
    return Tables(*(as_given(table, data) for table in collected(data, text, id, settings, jobs, ALL)))


def collected(data: Any, text: str, id: str, settings: Settings, jobs: int, wanted: Collection[str]) -> Iterator[pa.Table]:
    """The three tables as Arrow has them, those that nobody wants empty."""
    made = list(batches(data, text, id, settings, jobs, wanted))
    for number, name in enumerate(ALL):
        yield pa.Table.from_batches([one[number] for one in made], schema_of(name))


def attributions(data: Any, text: str = "text", id: str = "id", settings: Settings = Settings(), jobs: int = 1) -> Any:
    """The attributions of a frame of texts; as `tables`, without looking for findings, which takes an eighth of the time."""
    _, found, _ = collected(data, text, id, settings, jobs, ("attributions",))
    return as_given(found, data)


def findings(data: Any, text: str = "text", id: str = "id", settings: Settings = Settings(), jobs: int = 1) -> Any:
    """The findings of a frame of texts; as `tables`."""
    return tables(data, text, id, settings, jobs).findings


def articles(data: Any, text: str = "text", id: str = "id", settings: Settings = Settings(), jobs: int = 1) -> Any:
    """A row for each text of a frame, with its counts, or why it could not be checked; as `tables`."""
    return tables(data, text, id, settings, jobs).articles


def batches(data: Any, text: str = "text", id: str = "id", settings: Settings = Settings(),
            jobs: int = 1, wanted: Collection[str] = ALL) -> Iterator["Batches"]:
    """The three tables piece by piece, in order, for more texts than memory holds; as `tables`.

    `wanted` names those that are, and the others stay empty.
    """
    work = partial(looked_at, settings, wanted)
    lost = partial(one_by_one, settings, wanted)
    yield from streamed(work, pieces(data, text, id), jobs or usable_cores(), settings, lost, early=True)


Piece = tuple[int, list[str], list[Any]]  # the number of the first row, ids, texts
Batches = tuple[pa.RecordBatch, pa.RecordBatch, pa.RecordBatch]  # rows of articles, attributions, findings


def pieces(data: Any, text: str, id: str) -> Iterator[Piece]:
    """The texts of a frame in pieces of some rows, in order.

    Raises:
        ValueError: there is no such column, or it holds neither text nor bytes.
    """
    row = 0
    for batch in batches_of(data):
        if text not in batch.schema.names:
            raise ValueError(f"there is no column '{text}'; there are {', '.join(batch.schema.names) or 'none'}")
        kind = batch.schema.field(text).type
        if not is_text(kind):
            raise ValueError(f"the column '{text}' holds {kind}, and no text")
        named = id in batch.schema.names
        for start in range(0, batch.num_rows, TOGETHER):
            part = batch.slice(start, TOGETHER)
            count = part.num_rows
            ids = [str(row + at) if value is None else str(value) for at, value in enumerate(
                part.column(id).to_pylist() if named else [None] * count)]
            yield row, ids, texts_of(part.column(text))
            row += count


def is_text(kind: pa.DataType) -> bool:
    """Whether a column of a type may hold texts."""
    if pa.types.is_dictionary(kind):
        return is_text(kind.value_type)
    return any(check(kind) for check in (
        pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_binary, pa.types.is_large_binary,
        pa.types.is_binary_view, pa.types.is_null))


def texts_of(column: pa.Array) -> list[Any]:
    """The texts of a column; as bytes where one of them is no UTF-8, which a column of strings may hold all the same."""
    try:
        listed: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        plain = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
        listed = plain.cast(pa.large_binary()).to_pylist()
    return listed


def batches_of(data: Any) -> Iterable[pa.RecordBatch]:
    """The record batches of a frame, without a copy where its kind allows it.

    Raises:
        TypeError: it is no frame.
    """
    if isinstance(data, pa.RecordBatch):
        return [data]
    if isinstance(data, pa.Table):
        listed: list[pa.RecordBatch] = data.to_batches()
        return listed
    if hasattr(data, "__arrow_c_stream__"):
        reader: Iterable[pa.RecordBatch] = pa.RecordBatchReader.from_stream(data)
        return reader
    if isinstance(data, Iterable) and not isinstance(data, (str, bytes, dict)):
        given: Iterable[pa.RecordBatch] = data
        return given
    raise TypeError(f"a frame is an Arrow table, batch or reader, a pandas or polars frame, not {type(data).__name__}")


def looked_at(settings: Settings, wanted: Collection[str], piece: Piece) -> Batches:
    """The rows of the three tables for some texts."""
    return rows_of(settings, piece, Rows(wanted)).batches()


def rows_of(settings: Settings, piece: Piece, rows: Rows) -> Rows:
    """The rows for some texts, behind those that are there."""
    first, ids, texts = piece
    read = [*map(read_text, texts)]
    judge = set(rows.wanted) != {"attributions"}
    articles = check_together((Given(one) for one in read if isinstance(one, str)), settings, judge)
    for row, (name, one) in enumerate(zip(ids, read, strict=True), first):
        if isinstance(one, str):
            rows.add(Origin(row, name), next(articles))
        else:
            rows.fail(Origin(row, name), *one)
    return rows


def one_by_one(settings: Settings, wanted: Collection[str], piece: Piece, how: str) -> Batches:
    """The same where a process was ended at these texts: each in a process apart, and a row with a status for the culprit."""
    del how
    first, ids, texts = piece
    singles = [(row, [name], [text]) for row, (name, text) in enumerate(zip(ids, texts, strict=True), first)]
    made = apart(partial(looked_at, settings, wanted), singles, lost_row)
    return joined([one[0] for one in made]), joined([one[1] for one in made]), joined([one[2] for one in made])


def joined(parts: list[pa.RecordBatch]) -> pa.RecordBatch:
    """The batches of one table as one."""
    whole: pa.RecordBatch = pa.concat_batches(parts)
    return whole


def lost_row(piece: Piece, how: str) -> Batches:
    """The row of a text at which a process was ended."""
    rows = Rows()
    rows.fail(Origin(piece[0], piece[1][0]), "killed", f"its process was ended {how}, perhaps for want of memory")
    return rows.batches()


def read_text(text: object) -> str | tuple[str, str, Literal["failed", "skipped"]]:
    """A text to check, or why there is none, with the status of such a row."""
    if text is None:
        return "null", "there is no text in this row", "skipped"
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            return "undecodable", f"byte 0x{text[error.start]:02x} at {error.start} is not UTF-8", "failed"
    if not isinstance(text, str):
        return "no-text", f"it is {type(text).__name__}, and no text", "failed"
    return text if text.strip() else ("empty", "there is no text in it", "skipped")


def as_given(table: pa.Table, data: Any) -> Any:
    """A table as the kind of frame that the texts came in."""
    module = type(data).__module__.partition(".")[0]
    if module == "pandas":
        return table.to_pandas()
    if module == "polars":
        import polars

        return polars.from_arrow(table)
    return table
