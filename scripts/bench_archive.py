#!/usr/bin/env python3
"""Measure what an archive costs: `check_many`, the tables and Spark, over the same articles in the same run.

    bench_archive.py [ARTICLES.parquet] [--articles N] [--rounds N] [--memory N | --turns | --work NAME,...]

Without a file, made-up articles are used (`made_up.py`), of which no sentence comes twice.  Each way of working has a process
group of its own, by turns; its processes are looked at twice a second.  Where a machine has other things to do, seconds of
processors say more than those of the clock: both are printed.  Spark is left out where pyspark or Java is missing.
"""
import argparse
import importlib.util
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.made_up import NEWS, Writer  # noqa: E402

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
OFTEN = 0.5  # seconds
POINTS = 8  # of a run at which memory is told
HEAD = """\
import json, os, sys, time
sys.path.insert(0, {root!r})
import pyarrow.parquet as pq
path, jobs, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
def batches():
    left = most
    while left > 0:
        for batch in pq.ParquetFile(path).iter_batches(256, columns=["id", "text"]):
            yield batch.slice(0, left)
            left -= batch.num_rows
            if left <= 0:
                return
def tell(start, count):
    print(json.dumps([time.time() - start, count]), flush=True)
"""
WORKS = {
    "check_many": """\
from stancecheck import check_many
start = time.time()
texts = (text for batch in batches() for text in batch.column("text").to_pylist())
tell(start, sum(len(article.attributions) for article in check_many(texts, jobs)))
""",
    "tables": """\
from stancecheck.frames import batches as made
start = time.time()
tell(start, sum(one[1].num_rows for one in made(batches(), jobs=jobs)))
""",
    "archive": """\
import tempfile
from stancecheck.archive.build import Wanted, build
from stancecheck.archive.row import Columns
start = time.time()
with tempfile.TemporaryDirectory() as folder:
    build([path], folder, Wanted(Columns(), jobs, "", quiet=True))
    tell(start, sum(pq.ParquetFile(os.path.join(folder, "attributions", name)).metadata.num_rows
                    for name in os.listdir(os.path.join(folder, "attributions"))))
""",
    "spark": """\
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYTHONPATH"] = {root!r}
from pyspark.sql import SparkSession
from stancecheck.spark import attributions
session = (SparkSession.builder.master(f"local[{{jobs}}]").config("spark.ui.enabled", "false")
           .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
           .config("spark.sql.files.maxPartitionBytes", "4m").config("spark.executorEnv.PYTHONPATH", {root!r}).getOrCreate())
df = session.read.parquet(path)
start = time.time()
tell(start, attributions(df).count())
session.stop()
""",
}


@dataclass
class Seen:
    """What was seen of the processes of one run.

    `cpu` and `memory` are by process: seconds, and bytes at each look.  `java` are those that are no Python of ours.
    """

    seconds: float = 0.0
    found: int = 0
    cpu: dict[int, float] = field(default_factory=dict)
    memory: dict[int, list[int]] = field(default_factory=dict)
    java: set[int] = field(default_factory=set)

    @property
    def processors(self) -> float:
        """The seconds of processors of all processes."""
        return sum(self.cpu.values())

    def peak(self) -> float:
        """The most that one Python process took, in MB."""
        return max((max(sizes) for process, sizes in self.memory.items() if process not in self.java), default=0) / 1e6


def look(session: int, seen: Seen) -> None:
    """Look once at the processes of a session."""
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            told = Path("/proc", name, "stat").read_text()
            parts = told.rpartition(")")[2].split()
            if int(parts[3]) != session:
                continue
            size = int(Path("/proc", name, "statm").read_text().split()[1]) * PAGE
        except (OSError, IndexError):
            continue  # it has ended
        process = int(name)
        seen.cpu[process] = (int(parts[11]) + int(parts[12])) / TICK
        seen.memory.setdefault(process, []).append(size)
        if "(python" not in told:
            seen.java.add(process)


def run(work: str, path: str, jobs: int, most: int) -> Seen:
    """Do some work in a session of its own, and look at it meanwhile."""
    code = (HEAD + WORKS[work]).replace("{{", "{").replace("}}", "}").replace("{root!r}", repr(str(ROOT)))
    started = subprocess.Popen([sys.executable, "-c", code, path, str(jobs), str(most)], start_new_session=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    seen, over = Seen(), threading.Event()

    def watch() -> None:
        while not over.wait(OFTEN):
            look(started.pid, seen)

    watcher = threading.Thread(target=watch)
    watcher.start()
    assert started.stdout is not None
    line = started.stdout.readline()
    over.set()
    watcher.join()
    look(started.pid, seen)
    started.communicate()
    if not line:
        sys.exit(f"{work} with {jobs} processes came to no end")
    seen.seconds, seen.found = json.loads(line)
    return seen


def made_up(path: str, number: int) -> int:
    """Write so many made-up articles; gives their words."""
    import pyarrow as pa
    from pyarrow import parquet

    words = 0
    schema = pa.schema([("id", pa.string()), ("text", pa.string())])
    articles = enumerate(Writer(1).articles(NEWS))
    with parquet.ParquetWriter(path, schema) as out:
        for start in range(0, number, 1000):
            rows = [{"id": f"a{at}", "text": text} for at, text in islice(articles, min(1000, number - start))]
            words += sum(len(row["text"].split()) for row in rows)
            out.write_table(pa.Table.from_pylist(rows, schema))
    return words


def words_in(path: str) -> tuple[int, int]:
    """The articles of a file, and their words."""
    from pyarrow.parquet import ParquetFile

    articles = words = 0
    for batch in ParquetFile(path).iter_batches(256, columns=["text"]):
        articles += batch.num_rows
        words += sum(len(text.split()) for text in batch.column("text").to_pylist() if text)
    return articles, words


def points(sizes: list[int]) -> Iterator[str]:
    """The memory at some points of a run, in MB."""
    for at in range(1, POINTS + 1):
        yield f"{sizes[len(sizes) * at // POINTS - 1] / 1e6:.0f}"


def print_memory(path: str, number: int) -> None:
    """How the memory of each process grows over very many articles."""
    seen = run("check_many", path, 2, number)
    print(f"memory over {number:,} articles, {seen.seconds:.0f} s: MB of each process at {POINTS} points of the run")
    for _, sizes in sorted(seen.memory.items()):
        if len(sizes) >= POINTS:
            print(f"  {' '.join(points(sizes))}")


def processors() -> float:
    """The seconds of processors that this process and those that it made and has seen end took so far."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def print_turns(path: str, rounds: int) -> None:
    """What `check_many` costs with two processes and with one, by turns, after other articles were read."""
    from pyarrow import parquet

    from stancecheck import check_many

    texts = parquet.read_table(path, columns=["text"])["text"].to_pylist()
    before, texts = texts[:len(texts) // 7], texts[len(texts) // 7:]
    took: dict[int, list[float]] = {1: [], 2: []}
    for _ in check_many(before, 1):
        continue
    for _ in range(rounds):
        for jobs, found in took.items():
            start = processors()
            for _ in check_many(texts, jobs):
                continue
            found.append(processors() - start)
    one, two = (statistics.median(found) for found in took.values())
    print(f"{len(texts):,} articles, {rounds} rounds by turns: two processes take {two / one:.2f} times the seconds of "
          f"processors of one, so two free cores do at most {2 * one / two:.2f} times as much as one")


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", metavar="ARTICLES.parquet")
    parser.add_argument("--articles", type=int, default=20_000, metavar="N", help="how many are made up")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="look at memory alone, over N articles")
    parser.add_argument("--turns", action="store_true", help="compare one process and two alone, by turns")
    parser.add_argument("--work", default="check_many,tables,spark", metavar="NAME,...", help=", ".join(WORKS))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.path or os.path.join(folder, "made-up.parquet")
        if not args.path:
            made_up(path, args.articles)
        if args.turns:
            print_turns(path, args.rounds)
            return
        if args.memory:
            print_memory(path, args.memory)
            return
        number, words = words_in(path)
        print(f"{number:,} articles, {words:,} words; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        chosen = [work for work in args.work.split(",") if work != "spark" or can_spark()]
        runs: dict[tuple[str, int], list[Seen]] = {}
        for _ in range(args.rounds):
            for jobs in (1, 2):
                for work in chosen:
                    runs.setdefault((work, jobs), []).append(run(work, path, jobs, number))
        print(f"{'work':12}{'processes':>10}{'seconds':>10}{'processor s':>12}{'words/s':>10}{'by processor s':>16}{'MB':>6}")
        for (work, jobs), seen in runs.items():
            took, cpu = (statistics.median(values) for values in zip(*((one.seconds, one.processors) for one in seen)))
            print(f"{work:12}{jobs:10}{took:10.1f}{cpu:12.1f}{words / took:10,.0f}{words / cpu:16,.0f}"
                  f"{max(one.peak() for one in seen):6.0f}  load {os.getloadavg()[0]:.1f}, {seen[0].found:,} attributions")


def can_spark() -> bool:
    """Whether there is a Spark here."""
    there = bool(importlib.util.find_spec("pyspark") and shutil.which("java"))
    if not there:
        print("pyspark or Java is not installed: left out")
    return there


if __name__ == "__main__":
    main()
