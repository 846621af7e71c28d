"""Makes results quick to hand from process to process: as the values of their fields, and no more.

What pickle does by default for frozen dataclasses and named tuples asks each value for its fields
in Python; over a run that is a tenth of the time that reading takes.
"""
import copyreg
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from ..model import Article, Attribution, Coverage, Finding, Part, Span, Speaker, Stance, Unparsed


def pack_quickly() -> None:
    """Let pickle know, in this process; unpacking needs nothing."""
    for kind in (Article, Attribution, Coverage, Finding, Part, Span, Speaker, Stance, Unparsed):
        if is_dataclass(kind):
            copyreg.pickle(kind, partial(with_values, attrgetter(*(field.name for field in fields(kind)))))
        else:
            copyreg.pickle(kind, partial(with_values, tuple))


def with_values(values: Callable[[Any], tuple[Any, ...]], value: object) -> tuple[type, tuple[Any, ...]]:
    """What pickle is to keep of a value: its class, and what to call it with."""
    return type(value), values(value)
