"""Rows out of files of tables: Parquet, CSV and TSV, JSON Lines; the last two compressed or not."""
import csv
import io
import json
import os
from collections.abc import Iterator
from lzma import LZMAFile
from typing import Any, BinaryIO

import pyarrow as pa

from .row import Columns, Row, check_columns, row_of

COMPRESSED = (".gz", ".bz2", ".zst", ".lz4", ".xz")
LINE = 64 * 1024 * 1024  # bytes of one line of JSON Lines or field of CSV, at most
READ = 256  # rows of Parquet at a time


def parquet_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a Parquet file."""
    from pyarrow.parquet import ParquetFile

    with ParquetFile(path) as file:
        names = file.schema_arrow.names
        wanted = [name for name in dict.fromkeys(columns) if name in names]
        check_columns(names, columns)
        number = 0
        for batch in file.iter_batches(READ, columns=wanted):
            for values in values_of(batch):
                yield row_of(values, number, columns)
                number += 1


def values_of(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    """The values of each row by column; where a column of texts holds what is no UTF-8, its bytes."""
    try:
        listed: list[dict[str, Any]] = batch.to_pylist()
    except UnicodeDecodeError:
        kept = {pa.string(): pa.binary(), pa.large_string(): pa.large_binary()}
        cast = [one.cast(kept[one.type]) if one.type in kept else one for one in batch.columns]
        listed = pa.RecordBatch.from_arrays(cast, names=batch.schema.names).to_pylist()
    return listed


def csv_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a CSV file with a header, as `csv` reads it; for TSV the sign between cells is a tab."""
    csv.field_size_limit(LINE)
    tab = ".tsv" in os.path.basename(path).lower()
    with opened(path) as lines:
        reader = csv.DictReader(iter(lambda: lines.readline(LINE), ""), delimiter="\t" if tab else ",")
        check_columns(header_of(reader), columns)
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


def header_of(reader: "csv.DictReader[str]") -> list[str]:
    """The names in the header of a CSV file; none where it is no header."""
    try:
        return list(reader.fieldnames or ())
    except csv.Error:
        return []


def json_rows(path: str, columns: Columns) -> Iterator[Row]:
    """The rows of a file with a JSON object a line; empty lines are none."""
    with opened(path) as lines:
        number = 0
        while line := lines.readline(LINE):
            if line[-1] != "\n" and len(line) == LINE:
                while (rest := lines.readline(LINE)) and rest[-1] != "\n":
                    pass
                detail = f"line {number}: it is longer than {LINE:,} characters"
                yield Row(str(number), None, reason="too-large", detail=detail)
            elif not line.strip():
                continue
            else:
                yield json_row(line, number, columns)
            number += 1


def json_row(line: str, number: int, columns: Columns) -> Row:
    """The row of a line."""
    try:
        values = json.loads(line)
        if not isinstance(values, dict):
            raise ValueError(f"it is {type(values).__name__}, and no object")
        return row_of(values, number, columns)
    except (ValueError, RecursionError) as error:
        return Row(str(number), None, reason="malformed", detail=f"line {number}: {error}"[:300])


def opened(path: str) -> io.TextIOWrapper:
    """A file of lines, decompressed; bytes that are not UTF-8 become lone surrogates, which the row is told by."""
    return io.TextIOWrapper(stream_of(path), encoding="utf-8-sig", errors="surrogateescape", newline="")


def stream_of(path: str) -> BinaryIO:
    """A file, decompressed as the end of its name says, with all the streams that it may be made of."""
    end = os.path.splitext(path)[1].lower()
    if end == ".xz":
        return LZMAFile(path)  # type: ignore[return-value]
    kinds = {".gz": "gzip", ".bz2": "bz2", ".zst": "zstd", ".lz4": "lz4"}
    stream: BinaryIO = pa.input_stream(path, compression=kinds.get(end))
    return stream
