"""LAB104: terms that one side of a dispute coined, and the house's own."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .listed import listed
from .wording import Matches, stands


def terms(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The lexicon's terms, and those of the house, which are words in lower case."""
    yield from listed(evidence, matches)
    house = [term.lower().split() for term in evidence.terms if term.strip()]
    if house:
        firsts = {term[0] for term in house}
        for at, word in enumerate(evidence.words):
            if word.lower() in firsts:
                longest = max((len(term) for term in house if stands(evidence.words, at, tuple(term))), default=0)
                if longest:
                    yield Hit(at, at + longest)


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
    precision=0.80,
    sample=20,
)
