"""The tables of `stancecheck.frames` over Spark data frames: each executor reads its partitions, Arrow in and out.

    from stancecheck.spark import attributions

    claims = attributions(spark.read.parquet("articles"), text="body", id="url")

Settings (with a house's rules and cues) go to each executor once; the lexicon is read once a Python worker, which Spark
keeps from task to task.  Needs the extra `spark` here, and `stancecheck[arrow]` on the executors.

Source: Apache Spark, `DataFrame.mapInArrow`.
"""
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from .checks import Settings
from .frames.frames import pieces, rows_of
from .frames.rows import Rows
from .frames.schema import COLUMNS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

NO_ROWS = ("row",)  # columns that a partition can't fill: it does not know which rows stand before it


def attributions(df: "DataFrame", text: str = "text", id: str = "id", settings: Settings = Settings()) -> "DataFrame":
    """The attributions of a frame of texts, lazily: columns as `schema_of("attributions")` has them, without `row`.

    Args:
        df: with a column of texts (strings, or UTF-8 in binary) and one of ids.
        text: the name of the one.
        id: the name of the other; where there is none, ids are numbers within a partition.
        settings: as for `check`.
    """
    return mapped(df, "attributions", text, id, settings)


def findings(df: "DataFrame", text: str = "text", id: str = "id", settings: Settings = Settings()) -> "DataFrame":
    """The findings of a frame of texts; as `attributions`."""
    return mapped(df, "findings", text, id, settings)


def articles(df: "DataFrame", text: str = "text", id: str = "id", settings: Settings = Settings()) -> "DataFrame":
    """A row for each text, with its counts, or why it could not be checked; as `attributions`."""
    return mapped(df, "articles", text, id, settings)


def mapped(df: "DataFrame", table: str, text: str, id: str, settings: Settings) -> "DataFrame":
    """A table of a frame of texts."""
    names = [name for name in (text, id) if name in df.columns]
    if text not in names:
        raise ValueError(f"there is no column '{text}'; there are {', '.join(df.columns)}")
    return df.select(*names).mapInArrow(worker(table, text, id, settings), schema_words(table))


def worker(table: str, text: str, id: str, settings: Settings) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """What an executor does with the batches of a partition."""
    def look(given: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for piece in pieces(given, text, id):
            batch = rows_of(settings, piece, Rows((table,))).batch(table)
            yield pa.RecordBatch.from_arrays(
                [batch.column(name) for name in batch.schema.names if name not in NO_ROWS],
                names=[name for name in batch.schema.names if name not in NO_ROWS])

    return look


def schema_words(table: str) -> str:
    """The columns of a table as Spark's SQL writes them."""
    return ", ".join(f"`{name}` {spark_type(kind)}" for name, kind, _, _ in COLUMNS[table] if name not in NO_ROWS)


def spark_type(kind: pa.DataType) -> str:
    """An Arrow type as Spark's SQL writes it."""
    if pa.types.is_list(kind):
        return f"array<{spark_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'{one.name}: {spark_type(one.type)}' for one in kind)}>"
    return {pa.string(): "string", pa.int32(): "int", pa.int64(): "bigint", pa.bool_(): "boolean"}[kind]
