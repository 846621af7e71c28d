"""The words of a house's list, wherever and however they are written in a text.

A phrase is found in any of the forms that its first and last words may have, with hyphens and apostrophes of all kinds, over
a line end, with or without a possessive, composed or decomposed, and never within a longer word.  A small letter stands for
either case and a capital for itself, so that *Acme Towers* is no acme of towers; a word with a capital has a plural, and no
other form.  Where a phrase has a blank a text may have a hyphen (*the regime-change policy*), but not the other way round.  A
hyphen at an end of a phrase leaves the word open: *pre-* is found in *pre-war*.

A list costs what the text costs: its phrases are kept by their first words, and only those are tried whose first word
stands there.

Source: Unicode Standard Annex 15 (normal forms); the hyphens and apostrophes are those of General Punctuation, and what is
typed for them.
"""
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

from ..inflection import possible, regular
from ..model import Span
from ..resources import read_table

if TYPE_CHECKING:
    from regex import Pattern

HYPHENS, APOSTROPHES = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "'\u2019\u02bc\u2018\u02b9\u2032\u00b4`\uff07"
HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # signs that nobody sees in a word
SPACE = r"(?:[^\S\r\n]|[\x1c-\x1f])"  # what `str.split` splits at, but for line ends
BLANKS = rf"(?:{SPACE}+(?:\r\n?|\n)?{SPACE}*|(?:\r\n?|\n){SPACE}*)"  # within a paragraph, so with one line end at most
WORD = r"[\p{L}\p{M}\p{N}_]"
BEFORE = rf"(?<!{WORD})(?<!{WORD}[{HYPHENS}{APOSTROPHES}])"
AFTER = rf"(?!{WORD})(?![{HYPHENS}]{WORD})(?![{APOSTROPHES}](?![sS](?!{WORD})){WORD})"
WITHIN_NUMBER = r"(?<!\p{N}[.,])", r"(?![.,]\p{N})"  # 100% is not in 1,100%, and 100 not in 100,000
LETTERS = rf"(?V1)[[\p{{L}}\p{{M}}\p{{N}}_]--[{APOSTROPHES}]]+"  # one of the apostrophes counts as a letter in Unicode
FORMED = 3  # letters of a word from which on it has forms
KEPT = 64  # lists that are remembered
Phrases = tuple[str, ...]


class Listed(NamedTuple):
    """A list of phrases, ready to be looked for: by the first word in any of its forms, and those that start with a sign."""

    worded: Mapping[str, Phrases]
    other: Phrases


def find_phrases(text: str, phrases: Phrases) -> Iterator[Span]:
    """Where phrases stand in a text, in order and without overlap; of two at one place the longer one."""
    listed, hidden = listed_phrases(phrases), any(sign in text for sign in HIDDEN)
    starts = {match.start(): listed.worded[key] for match in word_pattern(hidden).finditer(text)
              if (key := key_of(match[0])) in listed.worded} if listed.worded else {}
    for phrase in listed.other:
        for match in pattern_of(phrase, hidden).finditer(text):
            starts[match.start()] = (*starts.get(match.start(), ()), phrase)
    end = 0
    for start in sorted(starts):
        if start >= end:
            ends = [found.end() for phrase in starts[start] if (found := pattern_of(phrase, hidden).match(text, start))]
            if ends:
                end = max(ends)
                yield Span(start, end)


@lru_cache(maxsize=KEPT)
def listed_phrases(phrases: Phrases) -> Listed:
    """A list by the first words of its phrases.

    Raises:
        ValueError: a phrase has nothing in it.
    """
    if not all(phrase.strip() for phrase in phrases):
        raise ValueError("a phrase has no word")
    worded: dict[str, list[str]] = {}
    other = []
    for phrase in dict.fromkeys(phrases):
        parts = parts_of(phrase)
        if is_word(phrase.lstrip()[0]):
            for key in dict.fromkeys(map(key_of, parts[0])):
                worded.setdefault(key, []).append(phrase)
        else:
            other.append(phrase)
    return Listed({key: tuple(found) for key, found in worded.items()}, tuple(other))


@lru_cache(maxsize=2)
def word_pattern(hidden: bool) -> "Pattern[str]":
    """What finds the words of a text, hidden signs within them where they have such."""
    import regex

    return regex.compile(f"{LETTERS}(?:[{HIDDEN}]+{LETTERS})*" if hidden else LETTERS)


@lru_cache(maxsize=1)
def part_pattern() -> "Pattern[str]":
    """What finds the words and signs of a phrase."""
    import regex

    return regex.compile(rf"{LETTERS}|\s+|.", regex.DOTALL)


def key_of(word: str) -> str:
    """What a word is kept by: small, composed, without signs that nobody sees."""
    return word.lower() if word.isascii() else normalize("NFC", word.translate(SEEN).lower())


SEEN = {ord(sign): None for sign in HIDDEN}


@lru_cache(maxsize=1000)
def parts_of(phrase: str) -> tuple[Phrases, ...]:
    """The words and signs of a phrase in order, each in all of its forms: the first and the last word may have several."""
    parts = part_pattern().findall(normalize("NFC", phrase.strip()))
    words = [at for at, part in enumerate(parts) if is_word(part[0])]
    clitic = {at for pair in pairwise(range(len(parts))) for at in pair if any(parts[one] in APOSTROPHES for one in pair)}
    bent = {*words[:1], *words[-1:]} - clitic
    forms = [forms_of(part) if at in bent else (part,) for at, part in enumerate(parts)]
    if len(words) > 1 and words[-1] in bent and parts[words[-1] - 1] in HYPHENS and len(forms[-1]) == 1:
        forms[words[-1]] = (parts[words[-1]], *regular(parts[words[-1]], "noun"))  # tie-ups, run-ins
    return tuple(forms)


@lru_cache(maxsize=1000)
def forms_of(word: str) -> tuple[str, ...]:
    """The forms in which a word may come: regular ones and those of the tables; with a capital itself and a plural."""
    if not word.isalpha() or len(word) < FORMED and word == word.lower():
        return (word,)
    if word != word.lower():
        return (word, *(regular(word, "noun") if word[-1:].isascii() and len(word) > 1 else ()))
    forms = [*regular_forms(word), *known_forms().get(word, ())]
    for at in range(1, len(word) - FORMED + 1):
        forms += (word[:at] + form[1:] for form in known_forms().get(f"-{word[at:]}", ()))
    return tuple(dict.fromkeys(forms))


def regular_forms(word: str) -> tuple[str, ...]:
    """The forms that a small word may have by its letters alone."""
    return possible(word)


@lru_cache(maxsize=1)
def known_forms() -> dict[str, tuple[str, ...]]:
    """Word -> its forms in the tables, whatever its part of speech; `-man` -> `-men` for the words that end so."""
    found: dict[str, tuple[str, ...]] = {}
    for lemma, _, listed, *_ in read_table("lexicon/inflections.tsv")[1]:
        forms = (one.partition("=")[2] for one in listed.split())
        found[lemma] = (*found.get(lemma, ()), *filter(None, forms))
    for word, listed in read_table("lexicon/odd_forms.tsv")[1]:
        ending = "-" if word.startswith("-") else ""
        found[word] = (*found.get(word, ()), *(ending + form for form in listed.split()))
    return found


@lru_cache(maxsize=5000)
def pattern_of(phrase: str, hidden: bool) -> "Pattern[Any]":
    """The pattern of a phrase in all of its forms; with `hidden`, signs that nobody sees may stand between its letters."""
    import regex

    parts = parts_of(phrase)
    between = f"[{HIDDEN}]*" if hidden else ""
    told = ["(?:" + "|".join(between.join(map(sign_of, form)) for form in forms) + ")" for forms in parts]
    first, last = parts[0][0][0], parts[-1][0][-1]
    closed = any(is_word(part[0][0]) for part in parts)
    before = BEFORE if is_word(first) or closed and first not in HYPHENS else ""
    after = AFTER if is_word(last) or closed and last not in HYPHENS else ""
    return regex.compile((WITHIN_NUMBER[0] if first.isdecimal() else "") + before + between.join(told) + after
                         + (WITHIN_NUMBER[1] if last.isdecimal() else ""))


def sign_of(sign: str) -> str:
    """The pattern of one sign, in either case and normal form."""
    import regex

    if sign.isspace():
        return f"(?:{BLANKS}|[{HYPHENS}])"
    if sign in HYPHENS:
        return rf"[{HYPHENS}](?:\r\n?|\n)?"  # a line may end behind a hyphen
    if sign in APOSTROPHES:
        return f"[{APOSTROPHES}]"
    upper = sign.upper()
    cases = [sign, upper] if len(upper) == 1 else [sign]
    ways = dict.fromkeys(way for one in cases for way in (one, normalize("NFD", one)))
    if sign.isalpha() and all(len(way) == 1 for way in ways):
        return f"[{''.join(ways)}]"
    return f"(?:{'|'.join(map(regex.escape, ways))})"


def is_word(sign: str) -> bool:
    """Whether a sign is part of words."""
    return sign.isalnum() or sign == "_"
