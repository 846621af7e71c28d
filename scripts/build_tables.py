"""Build grammars/tables/: the LALR tables that Lark makes of each grammar, and the pattern that it composes of the chunks.

    python scripts/build_tables.py

Without them, or with those of an older grammar, stancecheck works the same and starts slower.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLES = ROOT / "grammars" / "tables"


def main() -> None:
    """Write the table of each grammar, and the pattern of the chunks."""
    sys.path.insert(0, str(ROOT))
    from stancecheck import grammar, patterns, tables

    for name, starts in grammar.GRAMMARS.items():
        (TABLES / f"{name}.txt").write_text(tables.write(name, starts), encoding="utf-8")
    (TABLES / "chunks.txt").write_text(patterns.write(), encoding="utf-8")


if __name__ == "__main__":
    main()
