#!/usr/bin/env python3
"""Measure the sieves that tell who speaks, one by one, on the labelled articles, and write what they did into their files.

    bench_sieves.py [--shared DIR] [--write]

A source counts where the gold has an attribution with its cue.  `--write` puts the figures into `stancecheck/people/sieves`;
`build_sieves.py` makes the page of the docs from there.
"""
import argparse
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck import parse  # noqa: E402
from stancecheck.people import sieve as people_sieve  # noqa: E402
from stancecheck.people.sieves import all_sieves  # noqa: E402

SETS = {"speakers": ("data/speakers/dev", "data/polnear/train/text"), "world": ("data/world/dev", "data/world/dev")}
MEASURED = re.compile(r"    measured=\(.*?\),\n(?=    last|\))", re.DOTALL)


def measure(shared: pathlib.Path, name: str) -> tuple[dict[str, list[int]], int]:
    """Of one set: sieve -> how many it named right and how many in all, and the number of labelled sources."""
    sys.path.insert(0, str(shared / "bench"))
    from score_attribution import Attribution, pair_up
    from score_stance import Article, read, same_speaker
    gold_dir, text_dir = (shared / folder for folder in SETS[name])
    found: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    sources = 0
    for path in sorted(gold_dir.glob("*.ann")):
        text = (text_dir / f"{path.stem}.txt").read_bytes().decode("utf-8")
        article = Article(path.stem, text)
        gold = [(spans, labels) for spans, labels in read(path, article) if "Speaker" in labels]
        ours = parse(text)
        parts = [Attribution(*(frozenset().union(*(article.cover(*span) for span in (part.spans if part else ())))
                               for part in (one.source, one.cue, one.content))) for one in ours]
        for number, other in pair_up([spans for spans, _ in gold], parts).items():
            if gold[number][0].Cue & parts[other].Cue:
                sources += 1
                speaker = ours[other].speaker
                if speaker.name:
                    for rule in set(re.split(r", |: ", speaker.rule)):
                        found[rule][0] += same_speaker(gold[number][1], {"Speaker": speaker.name})
                        found[rule][1] += 1
    return found, sources


def main() -> None:
    """Print the figures, and write them where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--write", action="store_true", help="put the figures into the files of the sieves")
    args = parser.parse_args()
    if not (args.shared / "data").is_dir():
        sys.exit(f"no {args.shared / 'data'}: give the folder with data/ as --shared")
    people_sieve.LEAST = 0.0  # those that name nobody are measured as if they did
    figures = {name: measure(args.shared.resolve(), name) for name in SETS}
    for sieve in all_sieves():
        rows = [(name, *found[sieve.name], found[sieve.name][1] / sources) for name, (found, sources) in figures.items()
                if sieve.name in found]
        print(f"{sieve.name:20}", *(f"{name} {right}/{named} ({share:.3f})".ljust(28) for name, right, named, share in rows))
        if args.write:
            write(sieve.name, rows)


def write(name: str, rows: list[tuple[str, int, int, float]]) -> None:
    """Put the figures of a sieve into its file."""
    path = ROOT / "stancecheck" / "people" / "sieves" / f"{name}.py"
    text = MEASURED.sub("", path.read_text(encoding="utf-8"))
    written = ", ".join(f'Measured("{name}", {right}, {named}, {share:.3f})' for name, right, named, share in rows)
    line = f"    measured=({written},),\n" if rows else ""
    text = re.sub(r"(    propose=\w+,\n)", lambda match: match[1] + line, text)
    imported = re.search(r"from \.\.sieve import (.*)\n", text)
    if imported is None:
        raise ValueError(f"{path} imports nothing from sieve.py")
    names = sorted({*imported[1].split(", "), *(["Measured"] if rows else [])} - (set() if rows else {"Measured"}))
    path.write_text(text.replace(imported[0], f"from ..sieve import {', '.join(names)}\n"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
