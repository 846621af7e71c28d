"""Words that carry what is said, and how much two stretches have in common."""
import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from ..resources import read_table
from ..verdicts.spoken import parts_of
from ..verdicts.words import WORD
from ..words.evaluative import word_list

RARE = 4  # claims, of all, that have a rare stem
STEM = 6  # letters that inflections of a word agree in


def is_telling(word: str) -> bool:
    """Whether a lowercase word is more than a link between others."""
    return len(word) > 2 and word not in word_list("function words") or word.isdigit()


def is_content(word: str) -> bool:
    """Whether a lowercase word says something by itself."""
    return word.isdigit() or len(word) > 2 and word not in small_words()


@cache
def small_words() -> frozenset[str]:
    """Lowercase words that say nothing by themselves."""
    return word_list("function words") | {word.lower() for word, *_ in read_table("lexicon/closed.tsv")[1]}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the inflections of a lowercase word have in common, roughly."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            word = word[:-len(ending)]
            break
    return (word[:-1] if word.endswith("e") and len(word) > 3 else word)[:STEM]


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a stretch."""
    return frozenset(stem(word) for match in WORD.finditer(text) for word in parts_of(match[0]) if is_content(word))


class Weights:
    """How much a stem tells: the rarer it is among the claims of all articles, the more."""

    def __init__(self, claims: Iterable[frozenset[str]]) -> None:
        listed = list(claims)
        counts = Counter(one for claim in listed for one in claim)
        self.rare = math.log(1 + len(listed) / RARE)
        self.weights = {one: math.log(1 + len(listed) / count) for one, count in counts.items()}

    def of(self, claim: Iterable[str]) -> float:
        """The weight of some stems together."""
        return sum(self.weights.get(one, 0.0) for one in claim)
