"""`[[rules]]`: the rules of the house that a settings file has, and what is wrong with them."""
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from ..checks import all_checks
from ..checks.house_rules import HouseRule, WantedCue, WantedSpeaker, problem_of

WITHIN: dict[str, type[Any]] = {"cue": WantedCue, "speaker": WantedSpeaker}  # the tables that a rule may hold


def unknown_keys(tables: object) -> Iterator[tuple[str, list[str]]]:
    """The keys of rules' tables that no rule has, in order, each with those that there are; what is no table is left out."""
    for table in tables if isinstance(tables, list) else ():
        if isinstance(table, dict):
            for kind, one in (HouseRule, table), *((WITHIN[key], table.get(key)) for key in WITHIN):
                known = [field.name for field in fields(kind)]
                yield from ((key, known) for key in (one if isinstance(one, dict) else ()) if key not in known)


def rules_of(own: Sequence[HouseRule], extended: Sequence[HouseRule] = ()) -> tuple[HouseRule, ...]:
    """The rules of a file and of what it extends, in the order of their codes; a file's own takes the place of the other's.

    Raises:
        ValueError: a rule can't be used, or two have one code or name.
    """
    rules = sorted([*own, *(rule for rule in extended if rule.code not in {one.code for one in own})],
                   key=lambda rule: rule.code)
    for rule in own:
        if problem := problem_of(rule):
            raise ValueError(f"rule {rule.code}: {problem}")
    built = {check.name for check in all_checks().values()}
    counts = Counter(word for rule in rules for word in (rule.code, rule.name))
    clash = next((word for word, count in counts.items() if count > 1 or word in built), None)
    if clash:
        raise ValueError(f"two rules are called {clash}")
    return tuple(rules)
