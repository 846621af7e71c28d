"""Word categories: one character a word, so that a text is a string of them and one pattern reads it.

`grammars/lexicon/categories.tsv` names the characters.

Source: the categories are those of Brill's lexicon (`words.txt`), corrected by `closed.tsv` and by
the forms of the cue verbs (`inflections.tsv`).
"""
import re
from functools import cache

from ..resources import read_table, read_text, table_by_house

NUMBER = re.compile(r"[$€£¥#]?\d[-\d,.:]*(?:st|nd|rd|th|s|m|bn|k|pm|am)?")
LONGEST_ENDING = 7
# A capitalised word that is known in lower case is a name within a sentence, and that word at its start:
# until sentences are known, its category is kept 0x100 higher.
CAPITAL = {category: chr(ord(category) + 0x100) for category in "NSxXJRBVEZeg13456"}
ABBREVIATED = {ord(category) + 0x200: category for category in map(chr, range(0x20, 0x7f))}  # "Ltd." and "Mr." alike
AS_WORDS = {ord(high): category for category, high in CAPITAL.items()}
AS_HEADLINE = AS_WORDS | {ord(CAPITAL["N"]): "M"}
SAY_LIKE = {"E": "1", "V": "1", "e": "6", "Z": "3", "B": "4", "g": "5"}
QUOTING = frozenset(("quote", "recipient"))  # frames of say-like verbs
JUDGING = frozenset(("object_as", "object_of", "object_on", "object_predicate"))
PARTICIPLE = ("en", "on", "wn", "rn", "one", "ung", "unk", "um", "come")  # endings of taken, worn, gone: never past tense


class Categories:
    """The categories of tokens as `text.py` cuts them: with the white space before them."""

    def __init__(self) -> None:
        self.words = known_words()
        self.ambiguous = verb_forms()

    def look_up(self, part: str) -> str:
        """The category of one token; "~" for what is neither a word nor a known mark.

        That of an abbreviation whose full stop may end a sentence is 0x200 higher.
        """
        category, word = self.plain(part), part.lstrip()
        return chr(ord(category) + 0x200) if word[-1:] == "." and word[0].isalpha() and may_end(word) else category

    def plain(self, part: str) -> str:
        """The category of one token, whatever its full stop does."""
        word = part.lstrip()
        if not word.isalpha() and (mark := self.mark(word, len(part) > len(word))):
            return mark
        lower = word.lower().replace("’", "'")
        if known := self.words.get(word) or closed_words().get(lower):  # "US" is not "us"
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
        if known := marks().get(word):
            return known
        if word in ('"', "''"):
            return "“" if spaced else "”"
        if word == "'":
            return "‘" if spaced else "’"
        if word[:1] in "'’" and (clitic := marks().get("'" + word[1:].lower())):
            return clitic
        if NUMBER.fullmatch(word):
            return "9"
        return "" if word[:1].isalnum() or word[:1] in "'’@#" and len(word) > 1 else "~"

    @staticmethod
    def guess(word: str) -> str:
        """The category of a lowercase word that no list knows, by its ending."""
        tail = word.rpartition("-")[2]
        if tail is not word and tail:
            return "J" if tail.endswith(("ed", "ing", "old", "led", "based")) else "N"
        known = endings()
        return next((known[word[-length:]] for length in range(LONGEST_ENDING, 0, -1) if word[-length:] in known), "N")


@cache
def endings_of_abbreviations() -> dict[str, bool]:
    """Abbreviation -> whether it may end a sentence."""
    return {row[0]: row[2] == "yes" for row in read_table("lexicon/abbreviations.tsv")[1]}


def may_end(word: str) -> bool:
    """Whether the full stop of an abbreviation or initial may also end its sentence."""
    return endings_of_abbreviations().get(word, word.count(".") > 1 or len(word) == 2)


@cache
def marks() -> dict[str, str]:
    """Mark or clitic -> category."""
    return {mark: category for mark, category, *_ in read_table("lexicon/marks.tsv")[1]}


@cache
def endings() -> dict[str, str]:
    """Ending of a word that no list has -> category."""
    return {ending: category for ending, category, *_ in read_table("lexicon/endings.tsv")[1]}


@cache
def category_of_class() -> dict[str, str]:
    """Penn tag or closed class -> category."""
    _, rows = read_table("lexicon/categories.tsv")
    return {name: category for category, _, _, words in rows for name in words.split()}


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
    words.update(closed_words())
    return words


def past_category(word: str, tag: str) -> str:
    """V, E or e for a form that the lexicon has as past tense or participle."""
    if tag == "VBN" and word.endswith(PARTICIPLE):
        return "e"
    return "V" if tag == "VBD" and not word.endswith(("d", "t")) else "E"


@cache
def closed_words() -> dict[str, str]:
    """Lowercase closed-class word -> category."""
    classes = category_of_class()
    _, rows = read_table("lexicon/closed.tsv")
    return {row[0]: classes[row[1]] for row in rows if row[1] in classes}


@table_by_house
def verb_forms() -> dict[str, str]:
    """Form of a cue verb -> its category; say-like verbs, which can stand by a quotation, have their own."""
    _, cue_rows = read_table("lexicon/cues.tsv")
    quoting = {row[0] for row in cue_rows if not QUOTING.isdisjoint(row[2].split(","))}
    judging = {row[0] for row in cue_rows if not JUDGING.isdisjoint(row[2].split(","))}
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
        for tag, category in (("VBG", "g"), ("VBZ", "Z"), ("VBN", "E" if same else "e"), ("VBD", "E" if same else "V"),
                              ("VB", "B")):
            for form in by_tag.get(tag, ()):
                say_like = lemma in quoting or tag == "VBG" and lemma in judging  # "..., blaming the rain": the speaker
                forms.setdefault(form, SAY_LIKE[category] if say_like else category)
    return forms
