#!/usr/bin/env python3
"""Measure framing: its rank correlation with what readers conclude from a reporting verb.

    bench_framing.py [--shared DIR] [--json] [--verbs]

Reads `DIR/data/megaveridicality/dev.tsv`: for a verb ("Someone VERBed that a thing happened"), how far
readers take the claim as true, in the positive and the negated sentence.  Prints Spearman's correlation
of the framing that our lexicon has for the verb, in the order distancing < neutral and loaded <
endorsing, with each rating and with their mean.  A verb that no row has counts as neutral.
`--verbs` prints each verb with its framing and ratings.
"""
import argparse
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.lexicon import Sense, cues  # noqa: E402

ORDER = {"distancing": 0, "neutral": 1, "loaded": 1, "endorsing": 2}


def participle(verb: str) -> str:
    """The form in which a regular verb is passive: `amazed`, `worried`."""
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeou" else verb + "ed"


def framing(verb: str, voice: str) -> str:
    """What the lexicon says of the verb before a that-clause; neutral where it has no such row."""
    verb = verb.replace("_", " ")  # point_out

    def rows(lemma: str, pos: str, frames: set[str]) -> list[Sense]:
        return [sense for sense in cues().senses.get(lemma.split(" ")[0], ())
                if (sense.lemma, sense.pos) == (lemma, pos) and sense.frames & frames]
    found = rows(verb, "verb", {"clause"}) if voice == "active" else (
        rows(participle(verb), "adj", {"that"}) or rows(verb, "verb", {"recipient"}) or rows(verb, "verb", {"passive"}))
    return found[0].framing if found else "neutral"


def ranks(values: list[float]) -> list[float]:
    """The rank of each value; equal ones share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    first = 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and values[order[last + 1]] == values[order[first]]:
            last += 1
        for at in order[first:last + 1]:
            found[at] = (first + last) / 2
        first = last + 1
    return found


def spearman(one: list[float], other: list[float]) -> float:
    """Spearman's rank correlation, ties by mean ranks; 0.0 where one side doesn't vary."""
    a, b = ranks(one), ranks(other)
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    both = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    spread = (sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)) ** 0.5
    return both / spread if spread else 0.0


def measure(table: str) -> tuple[dict[str, float], list[tuple[str, str, str, float, float]]]:
    """The correlations, and (verb, voice, framing, positive, negated) of each row."""
    header, *lines = [line.split("\t") for line in table.rstrip("\n").split("\n")]
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    found = [(row["verb"], row["voice"], framing(row["verb"], row["voice"]), float(row["pos"]), float(row["neg"]))
             for row in rows]
    order = [float(ORDER[row[2]]) for row in found]
    report = {"verbs": len(found), "positive": spearman(order, [row[3] for row in found]),
              "negated": spearman(order, [row[4] for row in found]),
              "mean": spearman(order, [row[3] + row[4] for row in found])}
    return report, found


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--verbs", action="store_true")
    args = parser.parse_args()
    path = args.shared / "data" / "megaveridicality" / "dev.tsv"
    if not path.exists():
        sys.exit(f"no {path}: give the folder with data/ as --shared")
    report, rows = measure(path.read_bytes().decode("utf-8"))
    if args.verbs:
        for row in rows:
            print(*row, sep="\t")
    if args.json:
        print(json.dumps(report, indent=1))
    else:
        print(f"framing against ratings, {report['verbs']} verbs: Spearman {report['mean']:.2f} "
              f"(positive {report['positive']:.2f}, negated {report['negated']:.2f})")


if __name__ == "__main__":
    main()
