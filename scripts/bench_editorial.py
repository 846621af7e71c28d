#!/usr/bin/env python3
"""Measure the editorial checks: write predictions for BASIL and BABE, and have them scored.

    bench_editorial.py [--shared DIR] [--output DIR] [--json] [--rules]

Reads `DIR/data/basil/dev`, `DIR/data/babe/dev.tsv` and `DIR/seeds`; runs `DIR/bench/score_editorial.py`.
Predictions go to the output folder: brat files (`basil/NAME.ann`) and `babe.tsv` (id, start, end).
`--rules` prints, for each rule, how often it fired and how often in a sentence that the gold marks.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.checks import is_evaluative  # noqa: E402
from stancecheck.model import Article, Finding  # noqa: E402
from stancecheck.parser import check  # noqa: E402
from stancecheck.report.formats.brat import claims  # noqa: E402


def wordings(article: Article) -> list[Finding]:
    """The evaluative wording that is somebody's: the article's or a speaker's, not the uncertain."""
    return [finding for finding in article.findings if is_evaluative(finding.code) and finding.voice != "uncertain"]


def brat(article: Article) -> str:
    """Claims and evaluative wording of an article as brat lines, which is all that the scorer reads."""
    text = article.text
    lines = [f"T{number}\tClaim {start} {end}\t{' '.join(text[start:end].split())}"
             for number, (start, end) in enumerate(claims(article), 1)]
    voices = []
    for finding in wordings(article):
        key = f"T{len(lines) + 1}"
        lines.append(f"{key}\tEvaluative {finding.span.start} {finding.span.end}\t{' '.join(finding.words.split())}")
        voices.append(f"A{len(voices) + 1}\tVoice {key} {finding.voice}")
    return "".join(line + "\n" for line in lines + voices)


def write_folder(source: pathlib.Path, target: pathlib.Path) -> collections.Counter[str]:
    """Write a .ann file for each .txt; how often each rule fired in the article's voice."""
    target.mkdir(parents=True, exist_ok=True)
    fired: collections.Counter[str] = collections.Counter()
    for path in sorted(source.glob("*.txt")):
        article = check(path.read_bytes().decode("utf-8"))
        fired.update(finding.code for finding in article.findings if finding.voice == "editorial")
        (target / path.with_suffix(".ann").name).write_text(brat(article), encoding="utf-8", newline="\n")
    return fired


def write_tsv(source: pathlib.Path, target: pathlib.Path) -> None:
    """Write the editorial wording of each sentence of BABE: id, start, end."""
    header, *rows = source.read_bytes().decode("utf-8").rstrip("\n").split("\n")
    key, text = (header.split("\t").index(name) for name in ("id", "text"))
    lines = []
    for row in rows:
        cells = row.split("\t")
        lines += [f"{cells[key]}\t{finding.span.start}\t{finding.span.end}\n"
                  for finding in wordings(check(cells[text])) if finding.voice == "editorial"]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")


def score(shared: pathlib.Path, *arguments: str | pathlib.Path) -> str:
    """What the scorer prints."""
    command = [sys.executable, str(shared / "bench" / "score_editorial.py"), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Write the predictions and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--output", type=pathlib.Path, help="where the predictions go (default: a temporary folder)")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rules", action="store_true", help="how often each rule fired on BASIL, editorial voice")
    args = parser.parse_args()
    data, how = args.shared / "data", ["--json"] if args.json else []
    with tempfile.TemporaryDirectory() as scratch:
        output = args.output or pathlib.Path(scratch)
        fired = write_folder(data / "basil" / "dev", output / "basil")
        write_tsv(data / "babe" / "dev.tsv", output / "babe.tsv")
        basil = score(args.shared, *how, data / "basil" / "dev", output / "basil")
        babe = score(args.shared, *how, "--tsv", data / "babe" / "dev.tsv", output / "babe.tsv")
    if args.json:
        report = {"basil": json.loads(basil), "babe": json.loads(babe), "fired": dict(sorted(fired.items()))}
        print(json.dumps(report, indent=1))
        return
    print("BASIL", basil, "BABE", babe, sep="\n")
    if args.rules:
        print(*(f"{code} {count}" for code, count in sorted(fired.items())), sep="\n")


if __name__ == "__main__":
    main()
