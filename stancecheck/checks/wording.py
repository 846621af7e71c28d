"""The one scan that finds the words of the evaluative lexicon in a document.

Only tokens that are the key of some entry, which `Document.keys` tells, are looked at.
"""
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..evaluative import Entry, entries_of, written
from ..memo import Memo
from ..text import Document

KEYS = 3_000  # that are kept: some thousand words, and what their affixes make of others


class Match(NamedTuple):
    """An entry met in a document: tokens first to last, last exclusive."""

    first: int
    last: int
    entry: Entry


class Matches:
    """The matches of one code, in order, in a few bytes each."""

    __slots__ = ("entries", "firsts", "lasts")

    def __init__(self, matches: Iterable[Match] = ()) -> None:
        self.firsts, self.lasts = array("I"), array("I")
        self.entries: list[Entry] = []
        for match in matches:
            self.add(match)

    def add(self, match: Match) -> None:
        """Put one behind the others."""
        self.firsts.append(match.first)
        self.lasts.append(match.last)
        self.entries.append(match.entry)

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Match]:
        return map(Match, self.firsts, self.lasts, self.entries)


class Keyed(NamedTuple):
    """The entries of one key: single words, and phrases by the word that follows the key or, at their end, precedes it."""

    singles: list[Entry]
    following: dict[str, list[Entry]]
    previous: dict[str, list[Entry]]


def keyed_of(word: str, codes: frozenset[str]) -> Keyed | None:
    """The entries of these codes that a word is the key of, or None where it has none."""
    entries = [entry for entry in entries_of(word) if entry.code in codes]
    keyed = Keyed([entry for entry in entries if entry.single], {}, {}) if entries else None
    for entry in entries:
        if entry.after:
            keyed.following.setdefault(entry.after[0], []).append(entry)
        elif entry.before:
            keyed.previous.setdefault(entry.before[-1], []).append(entry)
    return keyed


@lru_cache(maxsize=4)
def scanner(codes: frozenset[str]) -> Memo[Keyed | None]:
    """The memo of some codes: a process checks with one set of rules, seldom with more."""
    return Memo(lambda word: keyed_of(word, codes), KEYS)


def scan(document: Document, codes: frozenset[str]) -> Iterator[Match]:
    """Every entry of these codes whose words stand in the document, in the order of their keys.

    Conditions are not looked at.
    """
    words = document.words
    known, marks = scanner(codes), document.keys
    key = marks.find("e")
    while key >= 0:
        if keyed := known[words[key]]:
            yield from standing(words, key, keyed)
        key = marks.find("e", key + 1)


def standing(words: Sequence[str], key: int, keyed: Keyed) -> list[Match]:
    """The entries of a key at a token whose words stand there."""
    singles, following, previous = keyed
    found = [Match(key, key + 1, entry) for entry in singles]
    phrases: Sequence[Entry] = ()  # that the word beside the key begins or ends
    if following and key + 1 < len(words):
        phrases = following.get(written(words[key + 1]), ())
    if previous and key:
        phrases = (*phrases, *previous.get(written(words[key - 1]), ()))
    for entry in phrases:
        first = key - len(entry.before)
        if stands(words, first, entry.before) and stands(words, key + 1, entry.after):
            found.append(Match(first, key + 1 + len(entry.after), entry))
    return found


def stands(words: Sequence[str], at: int, wanted: tuple[str, ...]) -> bool:
    """Whether the words from token `at` on are those wanted, in any case."""
    if at < 0 or at + len(wanted) > len(words):
        return False
    return all(written(words[at + place]) == word for place, word in enumerate(wanted))
