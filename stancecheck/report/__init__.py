"""The report: a finished `Run` in the format that a reader or another tool asks for.

Each module of `formats/` is a writer, and its name that of its format: `write(run, out, **options)` streams text to a
text file, `FORMAT` tells the rest.  It is imported when it is first asked for.
"""
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType

from .format import Format


@cache
def known_formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order; none is imported for it."""
    from pkgutil import iter_modules

    from . import formats

    return tuple(sorted(module.name for module in iter_modules(formats.__path__)))


def module_of(name: str) -> ModuleType:
    """The module that writes a format."""
    return import_module(f".formats.{name}", __name__)


def writer(name: str) -> Callable[..., None]:
    """The `write(run, out, **options)` of a format.

    Raises:
        ModuleNotFoundError: for a name that is not in `known_formats()`.
    """
    write: Callable[..., None] = module_of(name).write
    return write


def format_of(name: str) -> Format:
    """What is to be known of a format.

    Raises:
        ModuleNotFoundError: for a name that is not in `known_formats()`.
    """
    known: Format = module_of(name).FORMAT
    return known
