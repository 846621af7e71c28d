"""The pages of the rules that a report names, for the report itself: its links lead there, and need no site."""
import re
from collections.abc import Iterable
from typing import NamedTuple

from .plain import visible
from .run import Rule, Run

FLAGGED = re.compile(r"\[([^\[\]]+)\]")  # what an example marks
LONG = re.compile(r"\s*\n\s*")
Example = tuple[tuple[str, bool], ...]  # the words of an example in pieces, each with whether it is flagged


class RulePage(NamedTuple):
    """What a report says of a rule, its examples in pieces; `share` of what it found was right, None where nobody read it."""

    rule: Rule
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    share: float | None


def rule_pages(run: Run, codes: Iterable[str]) -> list[RulePage]:
    """The pages of some rules, each once, in the order of their codes; those of which the run knows nothing have none."""
    return [page_of(run.rules[code]) for code in sorted({*codes} & {*run.rules})]


def page_of(rule: Rule) -> RulePage:
    """The page of a rule."""
    passes = tuple(((spaced(one), False),) for one in rule.passes)
    return RulePage(rule, tuple(map(pieces, rule.flags)), passes, rule.precision)


def pieces(example: str) -> Example:
    """An example without its brackets: (words, whether they are flagged), in order."""
    return tuple((words, bool(at % 2)) for at, words in enumerate(FLAGGED.split(spaced(example))) if words)


def spaced(example: str) -> str:
    """An example on one line, where it has several paragraphs with a stroke between them."""
    return visible(LONG.sub(" / ", example.strip()))
