"""What a transcript has and a newspaper may write otherwise, out of `spoken.tsv`.

>>> parts_of("don't"), parts_of("gonna"), parts_of("Rosa's")
(('do', 'not'), ('going', 'to'), ('rosa', "'s"))
"""
from collections.abc import Sequence
from functools import cache, lru_cache

from ..resources import read_table


@cache
def rows(kind: str) -> dict[str, tuple[str, ...]]:
    """Form -> what it means, each meaning once, for the rows of a kind."""
    found: dict[str, tuple[str, ...]] = {}
    for form, known, means, *_ in read_table("lexicon/spoken.tsv")[1]:
        if known == kind:
            found[form] = (*found.get(form, ()), means)
    return found


@lru_cache(maxsize=50_000)
def parts_of(word: str) -> tuple[str, ...]:
    """The words that a written word stands for, in lower case, contractions written out and spellings made one."""
    lower = word.lower().replace("’", "'").replace("ʼ", "'").replace("‘", "'")
    if whole := rows("contraction").get(lower):
        return tuple(whole[0].split(" "))
    for ending, means in rows("ending").items():
        if lower.endswith(ending) and len(lower) > len(ending):
            return spelt(lower[:-len(ending)]), means[0]
    for ending in rows("open ending"):
        if lower.endswith(ending) and len(lower) > len(ending):
            return spelt(lower[:-len(ending)]), ending
    if lower[0].isdigit():
        return (lower.replace(",", ""),)
    return tuple(spelt(lower.strip("'")).split(" "))


def spelt(word: str) -> str:
    """The one spelling of a word that has several."""
    return rows("spelling").get(word, (word,))[0]


def is_open(one: str, other: str) -> bool:
    """Whether one of two words is an ending that may stand for the other: `'s` for *has*."""
    return any(other in rows("open ending").get(ending, ()) for ending, other in ((one, other), (other, one)))


def fillers(words: Sequence[str], at: int) -> int:
    """How many words from `at` on are one filler: 0 for none."""
    known = rows("filler")
    for size in (2, 1):
        if " ".join(words[at:at + size]) in known and at + size <= len(words):
            return size
    return 0


def negates(words: Sequence[str]) -> bool:
    """Whether a negation is among some words."""
    return any(word in rows("negation") for word in words)


def value_of(words: Sequence[str]) -> float | None:
    """The number that some words mean together, in digits or spelt out; None where they mean none.

    >>> value_of(["three", "hundred", "and", "sixteen"]), value_of(["1.5", "million"]), value_of(["ferry"])
    (316.0, 1500000.0, None)
    """
    total = part = 0.0
    seen = False
    for word in words:
        if word == "and" and seen:
            continue
        if word in rows("number"):
            part += float(rows("number")[word][0])
        elif word in rows("scale"):
            scale = float(rows("scale")[word][0])
            part = (part or 1) * scale
            if scale > 100:
                total, part = total + part, 0.0
        elif word[:1].isdigit() and word.replace(".", "", 1).isdigit():
            part += float(word)
        else:
            return None
        seen = True
    return total + part if seen else None
