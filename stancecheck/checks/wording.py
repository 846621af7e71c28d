"""The evaluative lexicon, and the one scan that finds its words in a document.

`grammars/lexicon/evaluative.tsv` has a row a semantic field; `evaluative_forms.tsv` the inflected
forms.  A token is looked up once in a memo that fills itself as words are met and stops growing at
`MEMO`; only tokens that start some entry are looked at again.

Source: each row names its own.
"""
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from ..resources import read_table
from ..text import Document

MEMO = 30_000  # words; a hostile text costs time, never memory
BLOCK = 10_000  # tokens that are looked up at a time


class Entry(NamedTuple):
    """One form of one word or phrase, found by its key: its longest word that isn't common.

    `before` and `after` are the words on both sides of the key, in lower case.  `strength` is 3
    for wording that judges on its own, 2 where its condition `when` holds, 1 where another
    evaluative word stands in the same sentence.  `field` names the row.
    """

    code: str
    field: str
    pos: str
    when: str
    strength: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return not self.before and not self.after


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


class Memo(dict):
    """Token -> the entries of which it is the key."""

    def __missing__(self, word: str) -> tuple[Entry, ...]:
        lower = written(word)
        found = lexicon().get(lower, ())
        if not found and len(lower) > 5:
            found = compound(lower)
        if len(self) < MEMO:
            self[word] = found
        return found


class Keyed(NamedTuple):
    """The entries of one key: single words, and phrases by the word that follows the key or, at their end, precedes it."""

    singles: list[Entry]
    following: dict[str, list[Entry]]
    previous: dict[str, list[Entry]]


class Scanner(dict):
    """Token -> the entries of these codes, or None where it is no key."""

    def __init__(self, codes: frozenset[str]) -> None:
        super().__init__()
        self.codes = codes

    def __missing__(self, word: str) -> Keyed | None:
        entries = [entry for entry in MEMORY[word] if entry.code in self.codes]
        keyed = Keyed([entry for entry in entries if entry.single], {}, {}) if entries else None
        for entry in entries:
            if entry.after:
                keyed.following.setdefault(entry.after[0], []).append(entry)
            elif entry.before:
                keyed.previous.setdefault(entry.before[-1], []).append(entry)
        if len(self) < MEMO:
            self[word] = keyed
        return keyed


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """Key of each form -> its entries, in the order of the tables."""
    _, rows = read_table("lexicon/evaluative_forms.tsv")
    forms = {(lemma, pos): listed.split(", ") for lemma, pos, listed in rows}
    common = word_list("common")
    found: dict[str, list[Entry]] = {}
    _, rows = read_table("lexicon/evaluative.tsv")
    for field, code, pos, when, strength, _, listed in rows:
        single = Entry(code, field, pos, when, int(strength))
        for lemma in listed.split(", "):
            for form in (lemma, *forms.get((lemma, pos), ())):
                if " " not in form:
                    found.setdefault(form, []).append(single)
                    continue
                words = form.split(" ")
                key = max(range(len(words)), key=lambda at: (words[at] not in common, len(words[at])))
                entry = single._replace(before=tuple(words[:key]), after=tuple(words[key + 1:]))
                found.setdefault(words[key], []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def lexicon_codes() -> frozenset[str]:
    """The codes with wording of their own: their checks have nothing to say where none of it stands."""
    return frozenset(row[1] for table in ("evaluative", "evaluative_affixes")
                     for row in read_table(f"lexicon/{table}.tsv")[1])


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `wordlists.tsv`."""
    _, rows = read_table("lexicon/wordlists.tsv")
    return frozenset(word for row in rows if row[0] == name for word in row[1].split(", "))


@cache
def affixes() -> tuple[tuple[str, str, tuple[Entry, ...]], ...]:
    """(prefix, suffix, entries) of `evaluative_affixes.tsv`; one of prefix and suffix is empty."""
    _, rows = read_table("lexicon/evaluative_affixes.tsv")
    return tuple((affix.rstrip("-") + "-" if affix.endswith("-") else "", "" if affix.endswith("-") else affix,
                  (Entry(code, field, pos, when, int(strength)),))
                 for field, code, pos, when, strength, _, listed in rows for affix in listed.split(", "))


@cache
def edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The prefixes and the suffixes of `affixes`."""
    return (tuple(prefix for prefix, _, _ in affixes() if prefix), tuple(suffix for _, suffix, _ in affixes() if suffix))


def compound(word: str) -> tuple[Entry, ...]:
    """The entries of a word that only its first or last part makes evaluative: "grievance-fueled"."""
    prefixes, suffixes = edges()
    if not (word.startswith(prefixes) or word.endswith(suffixes)) or word in word_list("literal compounds"):
        return ()
    for prefix, suffix, entries in affixes():
        if prefix and word.startswith(prefix) or suffix and word.endswith(suffix):
            return entries
    return ()


MEMORY = Memo()


@lru_cache(maxsize=4)
def scanner(codes: frozenset[str]) -> Scanner:
    """The memo of some codes: a process checks with one set of rules, seldom with more."""
    return Scanner(codes)


def scan(document: Document, codes: frozenset[str]) -> Iterator[Match]:
    """Every entry of these codes whose words stand in the document, in the order of their keys.

    Conditions are not looked at.
    """
    words, end = document.words, len(document.words)
    for key, (singles, following, previous) in keys(words, scanner(codes)):
        for entry in singles:
            yield Match(key, key + 1, entry)
        phrases: Sequence[Entry] = ()  # that the word beside the key begins or ends
        if following and key + 1 < end:
            phrases = following.get(written(words[key + 1]), ())
        if previous and key:
            phrases = (*phrases, *previous.get(written(words[key - 1]), ()))
        for entry in phrases:
            first = key - len(entry.before)
            if stands(words, first, entry.before) and stands(words, key + 1, entry.after):
                yield Match(first, key + 1 + len(entry.after), entry)


def keys(words: list[str], known: Scanner) -> Iterator[tuple[int, Keyed]]:
    """The tokens that are keys, with the entries of each."""
    for start in range(0, len(words), BLOCK):
        found = list(map(known.__getitem__, words[start:start + BLOCK]))
        yield from zip(compress(range(start, start + BLOCK), found), filter(None, found))


def written(word: str) -> str:
    """A word as the lexicon writes it."""
    return word.lower().replace("’", "'")


def stands(words: list[str], at: int, wanted: tuple[str, ...]) -> bool:
    """Whether the words from token `at` on are those wanted, in any case."""
    if at < 0 or at + len(wanted) > len(words):
        return False
    return all(written(words[at + place]) == word for place, word in enumerate(wanted))
