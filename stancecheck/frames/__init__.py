"""Tables of what is found, for data frames: Arrow in, Arrow out; pandas and polars frames in, the same out.

    import pyarrow.parquet as pq
    from stancecheck.frames import attributions

    table = attributions(pq.read_table("articles.parquet"), text="body", id="url")

Needs the extra `arrow`.  Columns that are not text (or are null) give rows with a status in `articles`, and no others.
"""
try:
    import pyarrow  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError("stancecheck.frames needs pyarrow: pip install 'stancecheck[arrow]'", name="pyarrow") from error

from .frames import Tables, articles, attributions, batches, findings, tables
from .schema import VERSION, schema_of

__all__ = ["VERSION", "Tables", "articles", "attributions", "batches", "findings", "schema_of", "tables"]
