"""The sieves that propose who speaks: a file each, with one `SIEVE`.  Adding one is adding a file.

Those that read a kind of phrase are asked in the order of their precision; the first proposal that is left decides.
"""
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..sieve import Sieve


@cache
def all_sieves() -> tuple[Sieve, ...]:
    """Every sieve, the most precise first."""
    found = [import_module(f"{__name__}.{name}").SIEVE for name in sorted(module.name for module in iter_modules(__path__))]
    return tuple(sorted(found, key=lambda sieve: (sieve.last, -sieve.estimate)))


@cache
def sieves_for(kind: str) -> tuple[Sieve, ...]:
    """The sieves that read a kind of phrase, the most precise first."""
    return tuple(sieve for sieve in all_sieves() if kind in sieve.reads)
