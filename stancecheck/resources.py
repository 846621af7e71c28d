"""Finds and reads the files of `grammars/`: as shipped inside the package, else beside it.

A house may add rows to the tables: they are there, and nowhere else, while its texts are read (`using`), so that
several houses share a process and its threads.  What is made of such tables is remembered for each house apart.

A wheel (zipped or not) and a strict editable install have them as the package
`stancecheck.grammars`; a checkout has them in the folder beside `stancecheck/`.  They are read
through the loader that found this module, so that they are always those of this very copy.
"""
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from os.path import dirname, join
from typing import Any, ParamSpec, Protocol, TypeVar

Row = tuple[str, ...]  # of a table; Python's collector passes over tuples of strings, and a list is looked at each time
Given = ParamSpec("Given")
Value = TypeVar("Value")


class Added:
    """The rows that a house adds to tables, by their names, and what was made of the tables with them: `made`."""

    __slots__ = ("made", "rows")

    def __init__(self, rows: Mapping[str, list[Row]]) -> None:
        self.rows = rows
        self.made: dict[object, Any] = {}


SHIPPED = Added({})
IN_USE: ContextVar[Added] = ContextVar("in_use", default=SHIPPED)


@contextmanager
def using(added: Added) -> Iterator[None]:
    """Let the tables have a house's rows meanwhile, in this thread."""
    before = IN_USE.set(added)
    try:
        yield
    finally:
        IN_USE.reset(before)


def by_house(make: Callable[Given, Value], size: int | None = None) -> Callable[Given, Value]:
    """Remember what a function gives, as `functools.cache` does, for each house apart; the last `size` of it."""
    @wraps(make)
    def remembered(*given: Given.args, **named: Given.kwargs) -> Value:
        here = IN_USE.get().made
        own = here.get(make) or here.setdefault(make, lru_cache(maxsize=size)(make))
        value: Value = own(*given, **named)  # as with functools.cache, they must be hashable
        return value

    return remembered


def table_by_house(make: Callable[[], Value]) -> Callable[[], Value]:
    """The same of a function that makes one table: it is asked for each word that is met for the first time."""
    @wraps(make)
    def remembered() -> Value:
        here = IN_USE.get().made
        if make not in here:
            here[make] = make()
        value: Value = here[make]
        return value

    return remembered


class Loader(Protocol):
    """What found this module, and reads what lies beside it, in a folder or an archive."""

    def get_data(self, path: str) -> bytes:
        """The content of a file."""
        ...


__loader__: Loader
PACKAGE = dirname(__file__)
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


def read_table(name: str) -> tuple[Row, list[Row]]:
    """The header and the rows of a tab-separated file, in its order, behind those that the house in use adds.

    Don't change what you get.

    The first line is the header; lines that are empty or start with `#` are no rows.

        >>> header, rows = read_table("lexicon/light.tsv")
        >>> all(len(row) <= len(header) for row in rows)
        True
    """
    header, rows = shipped_table(name)
    added = IN_USE.get().rows.get(name)
    return header, added + rows if added else rows


@cache
def shipped_table(name: str) -> tuple[Row, list[Row]]:
    """The same of the file alone."""
    rows = [tuple(line.split("\t")) for line in read_text(name).split("\n") if line and line[0] != "#"]
    return rows[0], rows[1:]
