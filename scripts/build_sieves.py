#!/usr/bin/env python3
"""Write docs/speakers.md, the page about who speaks, from the sieves and conditions themselves.

    build_sieves.py [--output FILE]

A test compares the file with what this writes.
"""
import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.people.page import page  # noqa: E402


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs" / "speakers.md")
    args = parser.parse_args()
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
