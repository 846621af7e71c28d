"""The words of a house's list, wherever and however they are written in a text.

A phrase is found in any of the forms that its first and last words may have, with hyphens and apostrophes of all kinds, over
line ends, with or without a possessive, composed or decomposed, and never within a longer word.  A small letter stands for
either case and a capital for itself, so that *Acme Towers* is no acme of towers.  A word with a capital has no other forms.

Source: Unicode Standard Annex 15 (normal forms); the hyphens and apostrophes are those of General Punctuation.
"""
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from ..inflection import possible
from ..model import Span
from ..resources import read_table

if TYPE_CHECKING:
    from regex import Pattern

HYPHENS, APOSTROPHES = "-\u2010\u2011\u2012\u2013", "'\u2019\u02bc\u2018"
HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # signs that nobody sees in a word
BLANKS = r"[\s\x1c-\x1f]+"  # what `str.split` splits at
WORD = r"[\p{L}\p{M}\p{N}_]"
BEFORE = rf"(?<!{WORD})(?<!{WORD}[{HYPHENS}{APOSTROPHES}])"
AFTER = rf"(?!{WORD})(?![{HYPHENS}]{WORD})(?![{APOSTROPHES}](?![sS](?!{WORD})){WORD})"
KEPT = 64  # lists whose patterns are remembered


def find_phrases(text: str, phrases: tuple[str, ...]) -> Iterator[Span]:
    """Where phrases stand in a text, in order and without overlap; of two at one place the longer one."""
    hidden = any(sign in text for sign in HIDDEN)
    for match in pattern_of(phrases, hidden).finditer(text):
        yield Span(match.start(), match.end())


@lru_cache(maxsize=KEPT)
def pattern_of(phrases: tuple[str, ...], hidden: bool = False) -> "Pattern[str]":
    """The one pattern of some phrases; with `hidden`, signs that nobody sees may stand between its letters.

    Raises:
        ValueError: a phrase has no word.
    """
    import regex

    if not all(phrase.strip() for phrase in phrases):
        raise ValueError("a phrase has no word")
    ways = sorted({way for phrase in phrases for way in written_ways(phrase)}, key=lambda way: (-len(way), way))
    return regex.compile("|".join(one_way(way, hidden) for way in ways) or "(?!)")


def written_ways(phrase: str) -> Iterator[str]:
    """A phrase with each form of its first and of its last word, composed and decomposed, one blank between words."""
    words = phrase.split()
    for first in forms_of(words[0]) if len(words) > 1 else ("",):
        for last in forms_of(words[-1]):
            way = " ".join([first, *words[1:-1], last] if first else [last])
            yield normalize("NFC", way)
            yield normalize("NFD", way)


@lru_cache(maxsize=1000)
def forms_of(word: str) -> tuple[str, ...]:
    """The forms in which a word may come: regular ones and those of the table; only itself with a capital."""
    if not word.isalpha() or word != word.lower() or len(word) < 3:
        return (word,)
    return tuple(dict.fromkeys((*possible(word), *known_forms().get(word, ()))))


@lru_cache(maxsize=1)
def known_forms() -> dict[str, tuple[str, ...]]:
    """Lemma -> its forms in the inflection table, whatever its part of speech."""
    found: dict[str, tuple[str, ...]] = {}
    for lemma, _, listed, *_ in read_table("lexicon/inflections.tsv")[1]:
        forms = (one.partition("=")[2] for one in listed.split())
        found[lemma] = (*found.get(lemma, ()), *filter(None, forms))
    return found


def one_way(way: str, hidden: bool) -> str:
    """The pattern of a phrase as it is written here."""
    between = f"[{HIDDEN}]*" if hidden else ""
    signs = between.join(map(sign_of, way))
    return (BEFORE if is_word(way[0]) else "") + signs + (AFTER if is_word(way[-1]) else "")


def sign_of(sign: str) -> str:
    """The pattern of one sign."""
    import regex

    if sign == " ":
        return BLANKS
    for alike in (HYPHENS, APOSTROPHES):
        if sign in alike:
            return f"[{alike}]"
    upper = sign.upper()
    return f"[{sign}{upper}]" if sign.isalpha() and len(upper) == 1 and upper != sign else str(regex.escape(sign))


def is_word(sign: str) -> bool:
    """Whether a sign is part of words."""
    return sign.isalnum() or sign == "_"
