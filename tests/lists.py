"""The lists of `grammars/lexicon` as they lie in the repository, for the tests of their rows."""
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "grammars" / "lexicon"


def table(name: str) -> list[list[str]]:
    """The header and rows of a list, without comments."""
    lines = (LEXICON / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
