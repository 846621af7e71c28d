"""Says what somebody may have meant."""
from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'known'?` where a known word is near, whatever its case, else nothing."""
    by_lower = {one.lower(): one for one in known}
    near = get_close_matches(word.lower(), sorted(by_lower), 1)
    return f"; did you mean '{by_lower[near[0]]}'?" if near else ""
