"""The one scan that finds the words of the evaluative lexicon in a document.

Only tokens that are the key of some entry, which `Document.keys` tells, are looked at.
"""
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..memo import Memo
from ..model import made
from ..text import Document
from ..words.evaluative import Entry, entries_of, written

KEYS = 3_000  # that are kept: some thousand words, and what their affixes make of others


class Match(NamedTuple):
    """An entry met in a document: tokens first to last, last exclusive."""

    first: int
    last: int
    entry: Entry


Matches = list[Match]  # those of one code, in order


class Keyed(NamedTuple):
    """The entries of one key: single words, and phrases by the word that follows the key or, at their end, precedes it."""

    singles: list[Entry]
    following: dict[str, list[Entry]]
    previous: dict[str, list[Entry]]


def keyed_of(word: str, codes: frozenset[str]) -> Keyed | None:
    """The entries of these codes that a word is the key of, or None where it has none."""
    entries = [entry for entry in entries_of(word) if entry.code in codes]
    if not entries:
        return None
    keyed = Keyed([entry for entry in entries if entry.single], {}, {})
    for entry in entries:
        if not entry.single:
            beside, word = (keyed.following, entry.after[0]) if entry.after else (keyed.previous, entry.before[-1])
            for spelling in {word, word.replace("'", "’")}:
                beside.setdefault(spelling, []).append(entry)
    return keyed


@lru_cache(maxsize=4)
def scanner(codes: frozenset[str]) -> Memo[Keyed | None]:
    """The memo of some codes: a process checks with one set of rules, seldom with more."""
    return Memo(lambda word: keyed_of(word, codes), KEYS)


def scan(document: Document, codes: frozenset[str]) -> Iterator[Match]:
    """Every entry of these codes whose words stand in the document, in the order of their keys.

    Conditions are not looked at.
    """
    words, marks, known = document.words, document.keys, scanner(codes)
    last = len(words) - 1
    key = marks.find("e")
    while key >= 0:
        if keyed := known[words[key]]:
            singles, following, previous = keyed
            for entry in singles:
                yield made(Match, (key, key + 1, entry))
            if following and key < last and (phrases := following.get(words[key + 1].lower())):
                yield from standing(words, key, phrases)
            if previous and key and (phrases := previous.get(words[key - 1].lower())):
                yield from standing(words, key, phrases)
        key = marks.find("e", key + 1)


def standing(words: Sequence[str], key: int, phrases: list[Entry]) -> Iterator[Match]:
    """Those phrases that stand round their key at a token."""
    for entry in phrases:
        first = key - len(entry.before)
        if stands(words, first, entry.before) and stands(words, key + 1, entry.after):
            yield Match(first, key + 1 + len(entry.after), entry)


def stands(words: Sequence[str], at: int, wanted: tuple[str, ...]) -> bool:
    """Whether the words from token `at` on are those wanted, in any case."""
    return tuple(map(written, words[at:at + len(wanted)])) == wanted
