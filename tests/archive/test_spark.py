"""Spark over the same texts gives the rows of the frames; skipped where there is no Spark or no Java (`make spark`)."""
import os
import shutil
import sys

import pytest

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")
pyspark = pytest.importorskip("pyspark", reason="needs Spark: make spark")
pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java")

from stancecheck import Settings  # noqa: E402
from stancecheck import frames as plain  # noqa: E402
from stancecheck import spark as over  # noqa: E402

TEXTS = [{"id": f"a{at}", "body": f"Ana Orr hailed plan {at}. It was the boldest move." if at % 3 else None} for at in range(20)]


@pytest.fixture(scope="module")
def session():
    """A Spark of two cores on this machine."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable  # which Python the workers are, read when the session starts
    made = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config(
        "spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate()
    yield made
    made.stop()


@pytest.mark.parametrize("table", ["articles", "attributions", "findings"])
def test_spark_gives_the_rows_of_the_frames(session, table):
    """Whatever the partitions; without the column that a partition can't fill."""
    df = session.createDataFrame(TEXTS, "id string, body string").repartition(3)
    rows = [row.asDict(recursive=True) for row in getattr(over, table)(df, text="body", id="id").collect()]
    wanted = getattr(plain, table)(pa.Table.from_pylist(TEXTS), text="body", id="id").to_pylist()
    for row in wanted:
        del row["row"]
    key = repr
    assert sorted(wanted, key=key) == sorted(rows, key=key)


def test_settings_go_to_the_executors(session):
    df = session.createDataFrame(TEXTS, "id string, body string")
    found = over.findings(df, text="body", settings=Settings(frozenset(["ATT105"]))).collect()
    assert {"ATT105"} == {row["code"] for row in found}


def test_a_missing_column_is_named(session):
    with pytest.raises(ValueError, match="there is no column 'text'; there are id, body"):
        over.findings(session.createDataFrame(TEXTS, "id string, body string"))
