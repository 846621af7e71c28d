"""Finds and reads the files of `grammars/`: as shipped inside the package, else beside it.

A wheel (zipped or not) and a strict editable install have them as the package
`stancecheck.grammars`; a checkout has them in the folder beside `stancecheck/`.  They are read
through the loader that found this module, so that they are always those of this very copy.
"""
from functools import cache
from os.path import dirname, join
from typing import Protocol


class Loader(Protocol):
    """What found this module, and reads what lies beside it, in a folder or an archive."""

    def get_data(self, path: str) -> bytes:
        """The content of a file."""
        ...


__loader__: Loader
PACKAGE = dirname(__file__)
ADDED: dict[str, list[list[str]]] = {}
PLACES = (join(PACKAGE, "grammars"), join(dirname(PACKAGE), "grammars"))


@cache
def folder() -> str:
    """The folder of the grammars, a path that this module's loader can read.

    Raises:
        FileNotFoundError: when the package was installed without them.
    """
    for place in PLACES:
        try:
            __loader__.get_data(join(place, "__init__.py"))
        except OSError:
            continue
        return place
    raise FileNotFoundError(f"stancecheck was installed without its grammars; looked in {' and '.join(PLACES)}")


@cache
def read_text(name: str) -> str:
    r"""The text of a file, `name` being its path below `grammars/`; lines end at `\n`.

    Raises:
        FileNotFoundError: names the file and where it was looked for.
    """
    try:
        data = __loader__.get_data(join(folder(), *name.split("/")))
    except OSError as error:
        raise FileNotFoundError(f"no file {name} in {folder()}") from error
    return data.decode("utf-8").replace("\r\n", "\n")


@cache
def read_table(name: str) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a tab-separated file, in its order; don't change what you get.

    The first line is the header; lines that are empty or start with `#` are no rows.

        >>> header, rows = read_table("lexicon/light.tsv")
        >>> all(len(row) <= len(header) for row in rows)
        True
    """
    rows = [line.split("\t") for line in read_text(name).split("\n") if line and line[0] != "#"]
    return rows[0], ADDED.get(name, []) + rows[1:]


def add_rows(name: str, rows: list[list[str]]) -> None:
    """Let a table have these rows before its own, and no others that were added, in this process.

    What was made of the table earlier stays as it was: call this before a text is read.
    """
    if rows != ADDED.get(name, []):
        ADDED[name] = rows
        read_table.cache_clear()
