"""Who says what in an English news article, with what stance, and what it says in its own voice.

    >>> from stancecheck import parse
    >>> [claim] = parse("Rosa Marin hailed the new ferry.")
    >>> claim.speaker.name, claim.stance.act, claim.stance.framing
    ('Rosa Marin', 'praise', 'loaded')

`parse` gives the attributions of a text, `check` everything that was found in it, `check_many` the same for many texts,
`verify` what its sources say of its quotations; `compare` sets several articles beside each other; `read` takes articles
out of files.  The types are those of `stancecheck.model`.  Names are imported when first asked for, so `import stancecheck`
costs next to nothing.  Tables for data frames are in `stancecheck.frames`, for Spark in `stancecheck.spark`.
"""
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checks import Settings
    from .checks.house_rules import HouseRule
    from .comparison.compare import compare
    from .comparison.values import Comparison
    from .inputs import Contents, Copy, Unreadable
    from .many import check_many
    from .model import (
        Article,
        Attribution,
        Coverage,
        Excepted,
        Finding,
        Genre,
        Metadata,
        Part,
        RuledOut,
        Sentence,
        Span,
        Speaker,
        Stance,
        Stretch,
        Unparsed,
    )
    from .own import Cue
    from .parser import check, parse
    from .passages import Passages
    from .reading import read
    from .runs.stream import Lost
    from .verdicts.values import Quotation, Source
    from .verdicts.verify import verify

__version__ = "0.1.0"
__all__ = ["Article", "Attribution", "Comparison", "Contents", "Copy", "Coverage", "Cue", "Excepted", "Finding", "Genre",
           "HouseRule", "Lost", "Metadata", "Part", "Passages", "Quotation", "RuledOut", "Sentence", "Settings", "Source",
           "Span", "Speaker", "Stance", "Stretch", "Unparsed", "Unreadable", "check", "check_many", "compare", "parse",
           "read", "verify"]
HOMES = {
    "Comparison": ".comparison.values",
    "Contents": ".inputs",
    "Copy": ".inputs",
    "Cue": ".own",
    "HouseRule": ".checks.house_rules",
    "Lost": ".runs.stream",
    "Passages": ".passages",
    "Quotation": ".verdicts.values",
    "Settings": ".checks",
    "Source": ".verdicts.values",
    "Unreadable": ".inputs",
    "check": ".parser",
    "check_many": ".many",
    "compare": ".comparison.compare",
    "parse": ".parser",
    "read": ".reading",
    "verify": ".verdicts.verify",
}
"""Name -> the module that has it, where that is not `model.py`."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(HOMES.get(name, ".model"), __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
