#!/usr/bin/env python3
"""Measure speed, growth, memory and cold starts of stancecheck.

    bench_speed.py [FOLDER] [--shared DIR] [--warm FOLDER]

The unit is L: one `re.findall(r"\\w+|[^\\w\\s]", text)` pass over the same text in the same run, about what
pure Python can do at best.  `check()` is timed over the articles of FOLDER (by default PolNeAR's dev part)
once after `--warm`'s articles (PolNeAR's training part), as in a long run over many articles, and once more.
The collector is on, as in a program of yours.  spaCy's small model is timed where it is installed.
"""
import argparse
import gc
import importlib.util
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from time import perf_counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.made_up import news  # noqa: E402
from stancecheck import check  # noqa: E402

WARM = 300  # articles
MEGABYTE = 1_000_000
STARTS = 10
MEMORY = """\
import sys
from stancecheck import check
check(open(sys.argv[1], encoding="utf-8", newline="").read())
print(next((line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), 0))
"""


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes, once."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def read(folder: pathlib.Path, most: int | None = None) -> list[str]:
    """The articles of a folder, at most so many."""
    return [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))[:most]]


def unit(texts: list[str]) -> float:
    """L for these texts: the median of nine passes."""
    tokens = re.compile(r"\w+|[^\w\s]").findall
    return statistics.median(seconds(lambda: [tokens(text) for text in texts]) for _ in range(9))


def print_speed(texts: list[str]) -> None:
    """`check()`, and spaCy's small model where it is there, in L and words a second."""
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    first = seconds(lambda: [check(text) for text in texts])
    again = seconds(lambda: [check(text) for text in texts])
    passes = {"check(), first": first, "check(), again": again}
    if importlib.util.find_spec("spacy") and importlib.util.find_spec("en_core_web_sm"):
        model = importlib.import_module("en_core_web_sm").load()
        model("Wake up.")
        passes["spaCy small"] = seconds(lambda: list(model.pipe(texts)))
    line = unit(texts)
    print(f"{len(texts)} articles, {words:,} words; L = {line * 1000:.1f} ms")
    for name, took in passes.items():
        print(f"  {name:16} {took / line:8.1f} L  {words / took:10,.0f} words a second")
    if "spaCy small" in passes:
        print(f"  {passes['spaCy small'] / first:.0f} times spaCy's small model")
    else:
        print("  spaCy and en_core_web_sm are not installed: left out")


def print_growth(text: str) -> None:
    """Time for each megabyte as a text grows to five."""
    for size in (1, 2, 5):
        took = seconds(partial(check, text[:size * MEGABYTE]))
        print(f"  {size} MB in one text: {took:6.2f} s, {took / size:.2f} s a megabyte")


def print_memory(texts: dict[str, str], file: pathlib.Path) -> None:
    """The memory of a process that checks five megabytes, for each of some texts."""
    for name, text in texts.items():
        file.write_text(text[:5 * MEGABYTE], encoding="utf-8", newline="")
        done = subprocess.run([sys.executable, "-c", MEMORY, str(file)], cwd=ROOT, check=True, capture_output=True, text=True)
        print(f"  peak memory of a process, 5 MB of {name}: {int(done.stdout) / 1024:.0f} MB")


def print_starts(commands: dict[str, list[str]]) -> None:
    """The median time of whole processes."""
    for name, arguments in commands.items():
        start = partial(subprocess.run, [sys.executable, "-m", "stancecheck", *arguments], cwd=ROOT, check=True,
                        stdout=subprocess.DEVNULL)
        took = [seconds(start) for _ in range(STARTS)]
        print(f"  stancecheck {name:20} {statistics.median(took) * 1000:6.0f} ms")


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--warm", type=pathlib.Path, metavar="FOLDER")
    args = parser.parse_args()
    polnear = args.shared / "data" / "polnear"
    folder = args.folder or polnear / "dev" / "text"
    texts = read(folder)
    if not texts:
        sys.exit(f"no articles in {folder}: give a folder of .txt files, or the one with data/ as --shared")
    for text in read(args.warm or polnear / "train" / "text", WARM):
        check(text)
    print_speed(texts)
    whole = "\n\n".join(texts)
    repeated = whole * (5 * MEGABYTE // len(whole) + 1)
    print_growth(repeated)
    with tempfile.TemporaryDirectory() as made:
        print_memory({"the articles over and over": repeated, "made-up news, no sentence twice": news(5 * MEGABYTE),
                      "made-up reports, no sentence twice": news(5 * MEGABYTE, reports=1)}, pathlib.Path(made) / "five.txt")
    seed = str(next((ROOT / "seeds").glob("*.txt")))
    print_starts({"--version": ["--version"], "seeds/*.txt": ["--fail-on", "never", seed]})


if __name__ == "__main__":
    main()
