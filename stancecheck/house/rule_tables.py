"""`[[rules]]`: the rules of the house that a settings file has, and what is wrong with them."""
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import fields
from typing import Any

from ..checks import all_checks
from ..checks.house_rules import DIGITS, FAMILY, HouseRule, WantedCue, WantedSpeaker, problem_of
from ..nearest import did_you_mean
from ..own import OTHERS, VERBS, Cue
from ..resources import shipped_table

WITHIN: dict[str, type[Any]] = {"cue": WantedCue, "speaker": WantedSpeaker}  # the tables that a rule may hold


def unknown_keys(tables: object) -> Iterator[tuple[str, list[str]]]:
    """The keys of rules' tables that no rule has, in order, each with those that there are; what is no table is left out."""
    for table in tables if isinstance(tables, list) else ():
        if isinstance(table, dict):
            for kind, one in (HouseRule, table), *((WITHIN[key], table.get(key)) for key in WITHIN):
                known = [field.name for field in fields(kind)]
                yield from ((key, known) for key in (one if isinstance(one, dict) else ()) if key not in known)


def rules_of(own: Sequence[HouseRule], extended: Sequence[HouseRule] = (), cues: Sequence[Cue] = ()) -> tuple[HouseRule, ...]:
    """The rules of a file and of what it extends, in the order of their codes; a file's own takes the place of the other's.

    `cues` are the house's own.

    Raises:
        ValueError: a rule can't be used, or two have one code or name.
    """
    rules = sorted([*own, *(rule for rule in extended if rule.code not in {one.code for one in own})],
                   key=lambda rule: rule.code)
    for rule in own:
        if problem := problem_of(rule):
            raise ValueError(f"rule {rule.code}: {problem}")
        if rule.cue and rule.cue.lemma:
            known = {row[0] for table in (VERBS, OTHERS) for row in shipped_table(table)[1]} | {cue.lemma for cue in cues}
            if strange := next((lemma for lemma in rule.cue.lemma if lemma not in known), None):
                raise ValueError(f"rule {rule.code}: cue.lemma: '{strange}' is no word that reports"
                                 f"{did_you_mean(strange, known)}; [[cues]] adds one")
    codes = Counter(rule.code for rule in rules)
    if twice := next((code for code, count in codes.items() if count > 1), None):
        raise ValueError(f"two rules have the code {twice}; {next_free(codes, twice)} is free")
    names = {check.name: check.code for check in all_checks().values()}
    for rule in rules:
        if names.setdefault(rule.name, rule.code) != rule.code:
            raise ValueError(f"rule {rule.code}: the name '{rule.name}' is that of {names[rule.name]}; each has its own")
    return tuple(rules)


def next_free(codes: Container[str], code: str) -> str:
    """The code next to one that no rule has."""
    numbers = (int(code[len(FAMILY):]) + more for more in range(1, 10 ** DIGITS))
    return next(free for number in numbers if (free := f"{FAMILY}{number % 10 ** DIGITS:0{DIGITS}}") not in codes)
