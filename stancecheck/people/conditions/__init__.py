"""The conditions that forbid: a file each, with one `CONDITION`.  Adding one is adding a file; every sieve obeys it."""
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..sieve import Condition


@cache
def all_conditions() -> tuple[Condition, ...]:
    """Every condition, in the order of their names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").CONDITION for name in names)


@cache
def conditions_for(kind: str) -> tuple[Condition, ...]:
    """The conditions that are asked for a kind of phrase."""
    return tuple(condition for condition in all_conditions() if kind in condition.reads)
