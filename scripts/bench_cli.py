"""Measures the command as a user meets it: cold starts, and what a second process is worth.

Whole processes are measured, the best of several.  Beside the time on the clock stands the time on
the cores, which what else the machine does has little part in.

    bench_cli.py [--articles 500] [--repeat 5] [FOLDER]

The articles are those of FOLDER, over and over with another last line, else made up, no sentence twice.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.made_up import NEWS, Writer  # noqa: E402


def run(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds on the clock and on the cores, those of its own processes included."""
    before = os.times()
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "stancecheck", *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    clock = time.perf_counter() - start
    after = os.times()
    return clock, after.children_user + after.children_system - before.children_user - before.children_system


def best(arguments: list[str], environment: dict[str, str], repeat: int) -> tuple[float, float]:
    """The shortest of several runs, on the clock and on the cores."""
    runs = [run(arguments, environment) for _ in range(repeat)]
    return min(clock for clock, _ in runs), min(cores for _, cores in runs)


def articles(folder: Path | None, number: int) -> list[str]:
    """The texts of the articles."""
    if not folder:
        return [*islice(Writer(1).articles(NEWS), number)]
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return [f"{texts[at % len(texts)]}\n\nThis is number {at}.\n" for at in range(number)]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("folder", type=Path, nargs="?")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": f"{place}/cache",
                       "PYTHONDONTWRITEBYTECODE": ""}
        for name, arguments in (("--version", ["--version"]), ("the seed", ["--fail-on", "never", str(ROOT / "seeds")])):
            run(arguments, environment)
            clock, cores = best(arguments, environment, options.repeat)
            print(f"{name:>12}: {clock * 1000:5.0f} ms, {cores * 1000:5.0f} ms on the cores")
        copy = Path(place, "copy")
        copy.mkdir()
        for at, text in enumerate(articles(options.folder, options.articles)):
            (copy / f"{at:05}.txt").write_text(text, encoding="utf-8")
        clocks = {}
        for jobs in (1, 2):
            arguments = ["--fail-on", "never", "--jobs", str(jobs), "--format", "concise", str(copy)]
            clocks[jobs], cores = best(arguments, environment, max(options.repeat // 2, 1))
            what = f"{options.articles:>5} in {jobs} job{'s' * (jobs > 1)}"
            print(f"{what}: {clocks[jobs]:5.2f} s, {cores:5.2f} s on the cores")
        print(f"{'speed-up':>12}: {clocks[1] / clocks[2]:5.2f}")


if __name__ == "__main__":
    main()
