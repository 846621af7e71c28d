"""The evaluative lexicon, and the one scan that finds its words in a document.

`grammars/lexicon/evaluative.tsv` has a row a semantic field; `evaluative_forms.tsv` the inflected
forms.  A token is looked up once in a memo that fills itself as words are met and stops growing at
`MEMO`; only tokens that start some entry are looked at again.

Source: each row names its own.
"""
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from ..resources import read_table
from ..text import Document

MEMO = 100_000  # words; a hostile text costs time, never memory


class Entry(NamedTuple):
    """One form of one word or phrase: `rest` are the words after the first, all in lower case.

    `strength` is 3 for wording that judges on its own, 2 where its condition `when` holds, 1 where
    another evaluative word stands in the same sentence.  `field` names the row.
    """

    code: str
    field: str
    pos: str
    when: str
    strength: int
    rest: tuple[str, ...]


class Match(NamedTuple):
    """An entry met in a document: tokens first to last, last exclusive."""

    first: int
    last: int
    entry: Entry


class Memo(dict):
    """Token, with the white space before it -> the entries that start with it, longest first."""

    def __missing__(self, part: str) -> tuple[Entry, ...]:
        word = part.strip().lower().replace("’", "'")
        found = lexicon().get(word, ())
        if not found and len(word) > 5:
            found = compound(word)
        if len(self) < MEMO:
            self[part] = found
        return found


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """First word of each form -> its entries, longest first, else in the order of the tables."""
    _, rows = read_table("lexicon/evaluative_forms.tsv")
    forms = {(lemma, pos): listed.split(", ") for lemma, pos, listed in rows}
    found: dict[str, list[Entry]] = {}
    _, rows = read_table("lexicon/evaluative.tsv")
    for field, code, pos, when, strength, _, words in rows:
        for lemma in words.split(", "):
            for form in (lemma, *forms.get((lemma, pos), ())):
                first, *rest = form.split(" ")
                found.setdefault(first, []).append(Entry(code, field, pos, when, int(strength), tuple(rest)))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for first, entries in found.items()}


@cache
def affixes() -> tuple[tuple[str, str, tuple[Entry, ...]], ...]:
    """(prefix, suffix, entries) of `evaluative_affixes.tsv`; one of prefix and suffix is empty."""
    _, rows = read_table("lexicon/evaluative_affixes.tsv")
    return tuple((affix.rstrip("-") + "-" if affix.endswith("-") else "", "" if affix.endswith("-") else affix,
                  (Entry(code, field, pos, when, int(strength), ()),))
                 for field, code, pos, when, strength, _, listed in rows for affix in listed.split(", "))


def compound(word: str) -> tuple[Entry, ...]:
    """The entries of a word that only its first or last part makes evaluative: "grievance-fueled"."""
    for prefix, suffix, entries in affixes():
        if prefix and word.startswith(prefix) or suffix and word.endswith(suffix):
            return entries
    return ()


MEMORY = Memo()


def scan(document: Document) -> list[Match]:
    """Every entry whose words stand in the document, in order; conditions are not looked at.

    Where two entries start at one token, the longer ones come first, and a phrase hides the single
    words that it starts with.
    """
    found = []
    words = document.words
    entries_of = list(map(MEMORY.__getitem__, document.parts))
    for first in compress(count(), entries_of):
        longest = 0
        for entry in entries_of[first]:
            rest = entry.rest
            if len(rest) < longest:
                break
            if rest and not follows(words, first + 1, rest):
                continue
            longest = len(rest)
            found.append(Match(first, first + 1 + longest, entry))
    return found


def follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words from token `at` on are those of `rest`, in any case."""
    return len(words) >= at + len(rest) and all(
        words[at + offset].lower().replace("’", "'") == word for offset, word in enumerate(rest))
