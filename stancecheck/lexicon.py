"""Words: their categories, and the cues among them.

A word's category is one character (`grammars/lexicon/categories.tsv` names them), so a text's
categories are a string, and what reads it is one pattern rather than a loop over tokens.  Both
look-ups are dicts that fill themselves as words are met and stop growing at `MEMO`, so a hostile
text costs time, never memory.

Source: the categories are those of Brill's lexicon (`words.txt`), corrected by `closed.tsv` and by
the forms of the cue verbs (`inflections.tsv`).
"""
import re
from functools import cache
from typing import NamedTuple

from .model import Act, Certainty, Framing, Polarity
from .resources import read_table, read_text

MEMO = 200_000  # words; four times what 625,000 words of news hold
SUFFIXES = {  # of words that no list knows, the longest counts; after Mikheev 1997, ending guessing
    "ization": "N", "ations": "S", "ation": "N", "ments": "S", "ment": "N", "nesses": "S", "ness": "N",
    "ities": "S", "ity": "N", "isms": "S", "ism": "N", "ists": "S", "ist": "N", "ically": "R",
    "ly": "R", "ing": "g", "ied": "E", "ed": "E", "able": "J", "ible": "J", "ical": "J", "ous": "J",
    "ful": "J", "less": "J", "ive": "J", "ish": "J", "al": "J", "ic": "J", "ss": "N", "us": "N",
    "is": "N", "s": "S",
}
NUMBER = re.compile(r"[$€£¥#]?\d[-\d,.:]*(?:st|nd|rd|th|s|m|bn|k|pm|am)?")
MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".", "...": ".", "(": "(", ")": ")",
         "[": "(", "]": ")", "–": "-", "—": "-", "-": "-", "--": "-", "―": "-", "&": "c", "%": "N", "/": "c",
         "“": "“", "”": "”", "„": "“", "«": "“", "»": "”", "``": "“", "‘": "‘", "’": "’"}
# A capitalised word that is known in lower case is a name within a sentence, and that word at its start:
# until sentences are known, its category is kept 0x100 higher.
CAPITAL = {category: chr(ord(category) + 0x100) for category in "NSxXJRBVEZeg13456"}
AS_WORDS = {ord(high): category for category, high in CAPITAL.items()}
AS_HEADLINE = AS_WORDS | {ord(CAPITAL["N"]): "M"}
SAY_LIKE = {"E": "1", "V": "1", "e": "6", "Z": "3", "B": "4", "g": "5"}
EXTRA = {"her": "h", "like": "l", "once": "R", "but": "C", "yet": "C", "while": "K", "although": "K", "though": "K", "whereas": "K", "having": "y", "being": "y"}
PARTICIPLE = re.compile(r"(?:[eow]n|rn|one|ung|unk|um|come)$")  # taken, worn, gone: never past tense
CLITICS = {"s": "G", "re": "z", "m": "z", "ve": "v", "ll": "m", "d": "m"}


class Sense(NamedTuple):
    """A row of the cue lexicon: one sense of a headword, and the frames in which it reports."""

    lemma: str
    pos: str
    frames: frozenset[str]
    act: Act
    polarity: Polarity
    certainty: Certainty
    framing: Framing


class Categories(dict):
    """Token -> category, for tokens as `text.py` cuts them: with the white space before them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = known_words()
        self.ambiguous = verb_forms()

    def __missing__(self, part: str) -> str:
        category = self.look_up(part)
        if len(self) < MEMO:
            self[part] = category
        return category

    def look_up(self, part: str) -> str:
        """The category of one token; "~" for what is neither a word nor a known mark."""
        word = part.lstrip()
        if not word.isalpha() and (mark := self.mark(word, len(part) > len(word))):
            return mark
        lower = word.lower().replace("’", "'")
        if known := self.words.get(lower if lower in CLOSED else word):
            return self.with_verbs(lower, known)
        if word[:1].isupper():
            if known := self.words.get(lower):
                known = self.with_verbs(lower, known)
                return CAPITAL.get(known, known)
            return "M"
        return self.with_verbs(lower, self.guess(word))

    def with_verbs(self, lower: str, category: str) -> str:
        """The category, opened to its verb reading where the word is a form of a known verb."""
        form = self.ambiguous.get(lower)
        if form is None or category in "DPhOoWtTfbaikKwcCznmvdyl@Q0A":
            return category
        if category in "Nx" and form in "BEV416e":
            return "x" if form in "B4" else "E"  # "plan"; "forecast", which is also its own past tense
        if category == "N" and form in "g5" and lower.endswith("ing"):
            return form
        if category in "JR" and form in "B4":
            return category
        if category in "SX" and form in "Z3":
            return "X"
        return {"M": "M", "N": "N", "S": "S"}.get(category, form)

    @staticmethod
    def mark(word: str, spaced: bool) -> str:
        """The category of a mark, a clitic or a number; "" for a word."""
        if word in MARKS:
            return MARKS[word]
        if word in ('"', "''"):
            return "“" if spaced else "”"
        if word == "'":
            return "‘" if spaced else "’"
        if word[:1] in "'’" and word[1:].lower() in CLITICS:
            return CLITICS[word[1:].lower()]
        if NUMBER.fullmatch(word):
            return "9"
        return "" if word[:1].isalnum() or word[:1] in "'’@#" and len(word) > 1 else "~"

    @staticmethod
    def guess(word: str) -> str:
        """The category of a lowercase word that no list knows, by its ending."""
        tail = word.rpartition("-")[2]
        if tail is not word and tail:
            return "J" if tail.endswith(("ed", "ing", "old", "led", "based")) else "N"
        return next((SUFFIXES[word[-length:]] for length in range(7, 0, -1) if word[-length:] in SUFFIXES), "N")


@cache
def category_of_class() -> dict[str, str]:
    """Penn tag or closed class -> category."""
    _, rows = read_table("lexicon/categories.tsv")
    return {name: row[0] for row in rows for name in row[2].split()}


@cache
def known_words() -> dict[str, str]:
    """Word -> category: closed classes first, then Brill's lexicon."""
    classes = category_of_class()
    words: dict[str, str] = {}
    for line in read_text("lexicon/words.txt").split("\n"):
        tag, _, members = line.partition("\t")
        if tag in ("VBN", "VBD"):
            words.update((word, past_category(word, tag)) for word in members.split())
        elif tag in classes:
            words.update(dict.fromkeys(members.split(), classes[tag]))
    _, rows = read_table("lexicon/abbreviations.tsv")
    words.update((row[0], "A") for row in rows if row[1] == "state")
    _, rows = read_table("lexicon/places.tsv")
    words.update((row[0].split()[-1], "A") for row in rows if row[1] == "state")
    _, rows = read_table("lexicon/times.tsv")
    words.update((row[0], "@") for row in rows)
    words.update(CLOSED)
    return words


def past_category(word: str, tag: str) -> str:
    """V, E or e for a form that the lexicon has as past tense or participle."""
    if tag == "VBN" and PARTICIPLE.search(word):
        return "e"
    return "V" if tag == "VBD" and not word.endswith(("d", "t")) else "E"


def closed_words() -> dict[str, str]:
    """Lowercase closed-class word -> category."""
    classes = category_of_class()
    _, rows = read_table("lexicon/closed.tsv")
    return {row[0]: classes[row[1]] for row in rows if row[1] in classes} | EXTRA


CLOSED = closed_words()


@cache
def verb_forms() -> dict[str, str]:
    """Form of a cue verb -> its category; say-like verbs, which can stand by a quotation, have their own."""
    _, cue_rows = read_table("lexicon/cues.tsv")
    quoting = {row[0] for row in cue_rows if {"quote", "recipient"} & set(row[2].split(","))}
    forms: dict[str, str] = {}
    _, rows = read_table("lexicon/inflections.tsv")
    for lemma, pos, listed, *_ in rows:
        if pos != "verb":
            continue
        by_tag: dict[str, list[str]] = {"VB": [lemma.split()[0]]}
        for item in listed.split():
            tag, _, form = item.partition("=")
            by_tag.setdefault(tag, []).append(form)
        same = bool(set(by_tag.get("VBD", ())) & set(by_tag.get("VBN", ())))
        for tag, category in (("VBG", "g"), ("VBZ", "Z"), ("VBN", "E" if same else "e"), ("VBD", "E" if same else "V"), ("VB", "B")):
            for form in by_tag.get(tag, ()):
                forms.setdefault(form, SAY_LIKE[category] if lemma in quoting else category)
    return forms


class Phrase(NamedTuple):
    """A cue of several words, found by its rarest: `words[key]` is the token that was met."""

    words: tuple[str, ...]
    key: int
    sense: Sense


class Lemma(NamedTuple):
    """The senses of one lemma, met at its head: `more` are its further words ("out" of "point out")."""

    more: tuple[str, ...]
    senses: tuple[Sense, ...]


class Cues(NamedTuple):
    """The cue lexicon by lowercase form: one-word cues and phrasal verbs by their head, phrases by their key.

    `lemmas` has the same senses as `senses`, by part of speech and lemma, the longest lemma first.
    """

    senses: dict[str, tuple[Sense, ...]]
    lemmas: dict[str, dict[str, tuple[Lemma, ...]]]
    phrases: dict[str, tuple[Phrase, ...]]


class Flags(dict):
    """Token -> "c" where it may head a cue, "." where not; stops growing at `MEMO`."""

    def __missing__(self, part: str) -> str:
        lexicon, lower = cues(), part.strip().lower()
        flag = "c" if lower in lexicon.senses or lower in lexicon.phrases else "."
        if len(self) < MEMO:
            self[part] = flag
        return flag


@cache
def cues() -> Cues:
    """The cue lexicon, each form with its senses in the order of the tables."""
    _, inflected = read_table("lexicon/inflections.tsv")
    forms: dict[tuple[str, str], list[str]] = {}
    for lemma, pos, listed, *_ in inflected:
        forms[lemma, pos] = [item.partition("=")[2] for item in listed.split(" ") if "=" in item]
    by_form: dict[str, list[Sense]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for table in ("lexicon/cues.tsv", "lexicon/nominals.tsv"):
        _, rows = read_table(table)
        for lemma, pos, frames, act, polarity, certainty, framing, *_ in rows:
            sense = Sense(lemma, pos, frozenset(frames.split(",")), act, polarity, certainty, framing)
            words = tuple(lemma.split())
            if pos in ("prep", "adv"):
                key = max(range(len(words)), key=lambda at: len(words[at]))
                phrases.setdefault(words[key], []).append(Phrase(words, key, sense))
                continue
            for form in dict.fromkeys([words[0], *(item.split("_")[0].split()[0] for item in forms.get((lemma, pos), ()) if item)]):
                by_form.setdefault(form, []).append(sense)
    return Cues({form: tuple(found) for form, found in by_form.items()},
                {form: by_lemma(found) for form, found in by_form.items()},
                {form: tuple(found) for form, found in phrases.items()})


def by_lemma(senses: list[Sense]) -> dict[str, tuple[Lemma, ...]]:
    """Part of speech -> lemmas, the longest first."""
    groups: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
    for sense in senses:
        groups.setdefault(sense.pos, {}).setdefault(tuple(sense.lemma.split()[1:]), []).append(sense)
    return {pos: tuple(Lemma(more, tuple(group)) for more, group in sorted(lemmas.items(), key=lambda item: -len(item[0])))
            for pos, lemmas in groups.items()}


@cache
def copulas() -> frozenset[str]:
    """The forms of the verbs that join an adjective to their subject: "felt" (sure that)."""
    _, rows = read_table("lexicon/copulas.tsv")
    return frozenset(form for row in rows for form in row[1].split())


@cache
def light_verbs() -> frozenset[str]:
    """The forms of the light verbs: "issued" (a call for)."""
    _, rows = read_table("lexicon/light.tsv")
    return frozenset(form for row in rows for form in row[1].split())


@cache
def aspectual_verbs() -> frozenset[str]:
    """The forms of the verbs that leave the telling to an infinitive: "continued" (to argue)."""
    _, rows = read_table("lexicon/aspectual.tsv")
    return frozenset(form for row in rows for form in row[1].split())
