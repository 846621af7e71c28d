#!/usr/bin/env python3
"""Measure how time, or memory, grows with the input: `make growth`.

    growth.py [NAME...] [--size N] [--worst N] [--memory] [--bytes N]

Time: each generator (hostile texts of `tests/test_bounds.py`, files for each reader, settings and outputs) makes an input of
n, 2n, 4n and 8n; CPU seconds and the ratios of a doubling are printed, the worst last.  More than 2.3 over both last
doublings is more than linear, and the exit code is 1.  Memory: one run each at `--bytes` (5,000,000) in a process of its own,
the peak in MiB; above 143 for a text, or 381 for a file that is not refused, the exit code is 1.
"""
import argparse
import gc
import os
import pathlib
import subprocess
import sys
from collections.abc import Callable
from time import process_time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
LINEAR = 2.3
TEXT, FILE = 143, 381  # MiB: 150 and 400 MB
PEAK = """\
import resource, sys
sys.path[:0] = {paths!r}
from scripts.growth import GENERATORS, FILES, work_of
name, size = sys.argv[1], int(sys.argv[2])
unit = len((GENERATORS | FILES)[name](1000).encode("utf-8", "surrogatepass")) / 1000
print(work_of(name, (GENERATORS | FILES)[name](int(size / unit)))(), end="")
print("\\t" + str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
"""


def repeated(unit: str) -> Callable[[int], str]:
    """A generator of some n characters: a unit, again and again."""
    return lambda size: unit * (size // len(unit) + 1)


def different(template: str) -> Callable[[int], str]:
    """A generator of some n characters: a template, each time with another name."""
    def made(size: int) -> str:
        names = (f"{chr(65 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676 % 26)}ra" for at in range(size))
        return "".join(template.replace("{}", next(names)) for _ in range(size // len(template) + 1))
    return made


GENERATORS: dict[str, Callable[[int], str]] = {
    **{unit: repeated(unit) for unit in (
        "I said we ", "said that ", "shown ", "denied ", "hailed ", "with the approval of ", "Sales reportedly rose, ",
        "Mr. ", "She said no. ", "“Go,” she said. ", '"a" ', "It is superb! ",
        "the farmers saw a plan of the mayor and said it ",
        "\u0645\u0631\u062d\u0628\u0627 said ", "his claim that ", "according to ", "“I said we ", "who said, ", "; said ")},
    "names in one sentence": different("{} and "), "names that speak": different("{} said no. "),
    "full names": different("Ana {} said no. "), "the mayors": different("the mayor of {} said no. "),
}
FILES: dict[str, Callable[[int], str]] = {
    **{f"{unit!r}{suffix}": repeated(unit) for suffix, unit in (
        (".md", "- a\n"), (".md", "*a "), (".md", "["), (".md", "> "), (".md", "a\n\n"), (".html", "<p>x<p>"),
        (".html", "a<br>"),
        (".html", "&amp;"), (".html", "<b>"), (".txt", "<!-- stancecheck: ignore -->\nIt was the boldest move.\n\n"),
        (".txt", "It was the boldest move. <!-- stancecheck: ignore --> "),
        (".srt", "1\n00:00:01,000 --> 00:00:02,000\nSo.\n\n"),
        (".rtf", "{\\b a}"), (".mdx", "{a}\n\n"))},
    "nitf": lambda size: "<nitf><body><body.content><p>" + "a\n" * (size // 2) + "</p></body.content></body></nitf>",
    "ninjs": lambda size: '{"uri": "a", "type": "text", "headline": "b", "body_text": "' + "\\u2019" * (size // 6) + '"}',
}


def work_of(name: str, text: str) -> Callable[[], str]:
    """What is done with an input, and gives what became of it: checked as a text, or read as a file and checked."""
    if name in GENERATORS:
        from stancecheck import check

        return lambda: (check(text), "checked")[1]
    suffix = {"nitf": ".xml", "ninjs": ".json"}.get(name, "." + name.rpartition(".")[2])
    import tempfile

    from stancecheck.checks import Settings
    from stancecheck.inputs.find import Found
    from stancecheck.runs.article import Task, inputs_of

    def read() -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, f"a{suffix}")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return inputs_of(Task(Found(path, path), Settings(), 1 << 30, 0))[0].reason or "checked"

    return read


def times(name: str, size: int) -> list[float]:
    """CPU seconds at n, 2n, 4n and 8n, the better of two each."""
    make, found = (GENERATORS | FILES)[name], []
    for factor in (1, 2, 4, 8):
        work, best = work_of(name, make(size * factor)), float("inf")
        for _ in range(2):
            gc.collect()
            start = process_time()
            work()
            best = min(best, process_time() - start)
        found.append(max(best, 0.001))
    return found


def peak(name: str, size: int) -> tuple[str, int]:
    """What became of an input of so many bytes, and the most memory that its process took, in MiB."""
    code = PEAK.replace("{paths!r}", repr([str(ROOT), str(ROOT / "tests")]))
    done = subprocess.run([sys.executable, "-c", code, name, str(size)], capture_output=True, text=True, check=True)
    status, _, memory = done.stdout.strip().rpartition("\t")
    return status, int(memory)


def main() -> int:
    """Print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--bytes", type=int, default=5_000_000)
    options = parser.parse_args()
    names = options.names or [*GENERATORS, *FILES]
    if options.memory:
        failed = False
        for name in names:
            status, memory = peak(name, options.bytes)
            over = memory > (TEXT if name in GENERATORS else FILE)
            failed |= over
            print(f"{memory:>6} MiB  {'OVER ' if over else ''}{status:12} {name!r}", flush=True)
        return int(failed)
    rows = []
    for name in names:
        found = times(name, options.size)
        ratios = [after / before for before, after in zip(found, found[1:])]
        rows.append((min(ratios[1:]), name, found, ratios))
        seconds, steps = (" ".join(f"{one:7.3f}" for one in found), " ".join(f"{one:4.1f}" for one in ratios))
        print(f"{name[:40]!r:44} {seconds}  {steps}", flush=True)
    rows.sort()
    print("worst:")
    for least, name, _, ratios in rows[-(options.worst or 10):]:
        print(f"{least:5.2f}  {' '.join(f'{one:4.1f}' for one in ratios)}  {name!r}")
    return int(rows[-1][0] > LINEAR)


if __name__ == "__main__":
    sys.exit(main())
