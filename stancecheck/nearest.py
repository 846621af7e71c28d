"""Says what somebody may have meant."""
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

LIKE = 100  # words that may be as near as each other


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'known'?` where a known word is near, whatever its case, else nothing.

    >>> did_you_mean("EDT1O1", ("EDT110", "EDT101", "EDT121"))
    "; did you mean 'EDT101'?"
    """
    by_lower = {one.lower(): one for one in known}
    small = word.lower()
    near = get_close_matches(small, by_lower, LIKE)
    if not near:
        return ""

    def likeness(one: str) -> tuple[float, int]:
        """How like they are as strings, and of codes that are as like, how many signs stand in one place."""
        return SequenceMatcher(None, one, small).ratio(), sum(a == b for a, b in zip(one, small, strict=False))

    return f"; did you mean '{by_lower[max(sorted(near), key=likeness)]}'?"
