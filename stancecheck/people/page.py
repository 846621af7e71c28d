"""The page of the docs about who speaks, made from the sieves and conditions themselves."""
from collections.abc import Iterable, Iterator

from .conditions import all_conditions
from .sieve import LEAST, Condition, Sieve
from .sieves import all_sieves

OPENING = f"""# Who speaks

Each source is resolved by *sieves*: ways to tell who is meant, the most precise first. The first proposal that is left
decides; where two are left, the speaker stays open. *Conditions* rule people out, whoever proposes them. A sieve that is
right in less than {LEAST:.0%} of the labelled sources names nobody. `Speaker.rule` has the sieve's name, and
`stancecheck explain` tells which condition ruled out whom.

Precision is the share of right names among those given, coverage the share of all labelled sources, on 42 US articles
(speakers) and 62 articles of many countries (world).

| sieve | asked for | precision, speakers | coverage | precision, world | coverage |
| --- | --- | --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page, as Markdown."""
    rows = "".join(map(row, all_sieves()))
    return OPENING + rows + "\n## Sieves\n" + "".join(map(sieve_entry, all_sieves())) + "\n## Conditions\n" + "".join(
        map(condition_entry, all_conditions()))


def row(sieve: Sieve) -> str:
    """The row of a sieve in the table."""
    known = {one.set: one for one in sieve.measured}
    cells = []
    for name in ("speakers", "world"):
        one = known.get(name)
        cells += [f"{one.right / one.named:.2f} of {one.named}", f"{one.coverage:.3f}"] if one else ["not seen", ""]
    named = f"`{sieve.name}`" + ("" if sieve.names else " (names nobody)")
    return f"| {named} | {', '.join(sieve.reads)} | {' | '.join(cells)} |\n"


def sieve_entry(sieve: Sieve) -> str:
    """What a sieve says of itself."""
    finds = (f"- {shown(text)} gives {name}" for text, name in sieve.finds)
    return entry(sieve.name, sieve.why, sieve.source, [*finds, *(f"- not: {shown(text)}" for text in sieve.leaves)])


def condition_entry(condition: Condition) -> str:
    """What a condition says of itself."""
    saves = (f"- holds: {shown(text)}" for text in condition.saves)
    return entry(condition.name, condition.why, condition.source,
                 [*saves, *(f"- does not hold: {shown(text)}" for text in condition.leaves)])


def entry(name: str, why: str, source: str, examples: Iterable[str]) -> str:
    """The paragraph of a rule with its examples."""
    return f"\n### {name}\n\n{why} Source: {source}.\n\n" + "\n".join(examples) + "\n"


def shown(text: str) -> str:
    """An example in one line."""
    return f"*{' '.join(lines(text))}*"


def lines(text: str) -> Iterator[str]:
    """The lines of an example that are not empty."""
    return (line for line in text.split("\n") if line)
