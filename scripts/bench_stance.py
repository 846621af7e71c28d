#!/usr/bin/env python3
"""Measure speakers and stance: parse the labelled articles and have them scored.

    bench_stance.py [--shared DIR] [--output DIR] [--errors N]

Runs `stancecheck parse --format brat` over `DIR/data/stance/dev`, `DIR/data/gum_news/dev` and
`DIR/seeds`, and `DIR/bench/score_stance.py` on what it writes; the predictions stay in the output folder.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = ("data/stance/dev", "data/gum_news/dev", "seeds")


def measure(shared: pathlib.Path, name: str, output: pathlib.Path, errors: int) -> str:
    """The scorer's report on one set.

    Raises:
        subprocess.CalledProcessError: where the command line or the scorer fails.
    """
    gold, made = shared / name, output / name
    made.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "stancecheck", "parse", "--format", "brat", "--output-dir", str(made),
                    *map(str, sorted(gold.glob("*.txt")))], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    scored = subprocess.run([sys.executable, str(shared / "bench" / "score_stance.py"), str(gold), str(made),
                             "--errors", str(errors)], check=True, stdout=subprocess.PIPE, text=True)
    return scored.stdout


def main() -> None:
    """Run the measurement that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", metavar="DIR")
    parser.add_argument("--output", type=pathlib.Path, metavar="DIR", help="where predictions go (default: nowhere)")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N wrong labels of each kind")
    args = parser.parse_args()
    if not (args.shared / "data").is_dir():
        sys.exit(f"no {args.shared / 'data'}: give the folder with data/ as --shared")
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            print(f"== {name}")
            print(measure(args.shared.resolve(), name, (args.output or pathlib.Path(folder)).resolve(), args.errors))


if __name__ == "__main__":
    main()
