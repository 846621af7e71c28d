"""Writes the table of formats into docs/output.md, from what each writer says of itself.

build_formats.py [--check]
"""
import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "output.md"
HEAD = "| name | for | columns | what was not read |\n| --- | --- | --- | --- |\n"


def with_table(page: str) -> str:
    """A page with the table of formats made anew."""
    sys.path.insert(0, str(ROOT))
    from stancecheck.report import format_of, known_formats

    facts = [(name, format_of(name)) for name in known_formats()]
    rows = [f"| `{name}` | {one.readers} | {one.columns} | {one.unread} |\n" for name, one in facts]
    before, _, rest = page.partition(HEAD)
    return before + HEAD + "".join(rows) + "\n" + rest.partition("\n\n")[2]


def main() -> None:
    """Write the page, or say whether it is as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where the table is another")
    page = PAGE.read_text(encoding="utf-8")
    made = with_table(page)
    if parser.parse_args().check:
        sys.exit(int(made != page))
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
