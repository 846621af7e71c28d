#!/usr/bin/env python3
"""Write docs/rules.md, the manual of all rules, from the checks themselves.

    build_rules.py [--output FILE]

A test compares the file with what this writes.
"""
import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.checks.pages import manual  # noqa: E402


def main() -> None:
    """Write the manual."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs" / "rules.md")
    args = parser.parse_args()
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_text(manual(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
