#!/usr/bin/env python3
"""Measure `verify` and `compare`: quotations against their transcripts, and accounts of one event beside each other.

    bench_accounts.py [--shared DIR] [--gold DIR] [--output DIR] [--errors N]

Runs `stancecheck verify NAME.txt --against NAME.source.txt` over `DIR/data/quotes/dev` and `stancecheck compare` over the
articles in `DIR/data/basil/dev` of each event of `DIR/data/compare/dev`, and `DIR/bench/score_quotes.py` and
`score_compare.py` on what they write.  With `--gold` the folders `quotes` and `compare` in it are measured instead, as
`bench/halves.py` makes them.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def written(command: list[str], path: pathlib.Path) -> None:
    """What a command of ours prints as JSON, in a file.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    done = subprocess.run([sys.executable, "-m", "stancecheck", *command, "--isolated", "--quiet", "--format", "json",
                           "--fail-on", "never"], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    path.write_bytes(done.stdout)


def quotations(gold: pathlib.Path, output: pathlib.Path) -> None:
    """Write the verdicts on the articles of a folder."""
    for path in sorted(gold.glob("*.json")):
        article = path.with_suffix(".txt")
        written(["verify", str(article), "--against", str(path.with_suffix(".source.txt"))], output / path.name)


def comparisons(gold: pathlib.Path, texts: pathlib.Path, output: pathlib.Path) -> None:
    """Write the comparison of the articles of each event."""
    for path in sorted(gold.glob("*.json")):
        written(["compare", *map(str, sorted(texts.glob(f"{path.stem}-*.txt")))], output / path.name)


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--gold", type=pathlib.Path, metavar="DIR", help="a folder with quotes/ and compare/")
    parser.add_argument("--output", type=pathlib.Path, metavar="DIR", help="where predictions go (default: nowhere)")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N errors of each kind")
    args = parser.parse_args()
    shared = args.shared.resolve()
    if not (shared / "data").is_dir():
        sys.exit(f"no {shared / 'data'}: give the folder with data/ as --shared")
    quotes = args.gold / "quotes" if args.gold else shared / "data" / "quotes" / "dev"
    events = args.gold / "compare" if args.gold else shared / "data" / "compare" / "dev"
    texts = shared / "data" / "basil" / "dev"
    with tempfile.TemporaryDirectory() as folder:
        output = (args.output or pathlib.Path(folder)).resolve()
        for name in ("quotes", "compare"):
            (output / name).mkdir(parents=True, exist_ok=True)
        quotations(quotes, output / "quotes")
        comparisons(events, texts, output / "compare")
        for scorer, given in (("score_quotes.py", [quotes, output / "quotes"]),
                              ("score_compare.py", [events, texts, output / "compare"])):
            print(f"== {scorer}", flush=True)
            subprocess.run([sys.executable, str(shared / "bench" / scorer), *map(str, given), "--errors", str(args.errors)],
                           check=True)


if __name__ == "__main__":
    main()
