"""LAB104: terms that one side of a dispute coined, and the house's own."""
from collections.abc import Iterable

from .check import LAST, Check, Hit
from .evidence import Evidence
from .listed import listed, phrased
from .wording import Matches


def terms(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The lexicon's terms, and those of the house, in whatever form they come."""
    yield from listed(evidence, matches)
    if evidence.terms:
        yield from phrased(evidence, evidence.terms)


CHECK = Check(
    code="LAB104",
    name="partisan-term",
    message="'{words}' is one side's word for it",
    why="Who says death tax has taken a side, and so has who says gun grab. Use a term that both sides would accept, "
        "or put it in a speaker's mouth. The list can be extended in the configuration.",
    source="NPR memo 2016, neutral language; AP public statement 2013",
    flags=("The house repealed the [death tax].",),
    passes=("The house repealed the tax on estates.", '"The death tax is gone," Orlova said.'),
    find=terms,
    precision=0.90,
    sample=10,
    articles=LAST,
    date="2026-11-30",
)
