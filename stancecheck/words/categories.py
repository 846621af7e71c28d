"""Word categories: one character a word, so that a text is a string of them and one pattern reads it.

`grammars/lexicon/categories.tsv` names the characters.

Source: the categories are those of Brill's lexicon (`words.txt`), corrected by `closed.tsv` and by
the forms of the cue verbs (`inflections.tsv`).
"""
import re
from functools import cache

from ..codes import Tag
from ..resources import read_table, read_text, table_by_house

NUMBER = re.compile(r"[$€£¥#]?\d[-\d,.:]*(?:st|nd|rd|th|s|m|bn|k|pm|am)?")
LONGEST_ENDING = 7
# A capitalised word that is known in lower case is a name within a sentence, and that word at its start:
# until sentences are known, its category is kept 0x100 higher.
OPEN_CLASSES = (Tag.NOUN + Tag.PLURAL + Tag.NOUN_OR_BASE + Tag.PLURAL_OR_THIRD + Tag.ADJ + Tag.ADV + Tag.BASE + Tag.PAST +
                Tag.PAST_OR_PARTICIPLE + Tag.THIRD + Tag.PARTICIPLE + Tag.ING + Tag.SAID + Tag.SAYS + Tag.SAY + Tag.SAYING +
                Tag.WRITTEN)
CAPITAL = {category: chr(ord(category) + 0x100) for category in OPEN_CLASSES}
ABBREVIATED = {ord(category) + 0x200: category for category in map(chr, range(0x20, 0x7f))}  # "Ltd." and "Mr." alike
AS_WORDS = {ord(high): category for category, high in CAPITAL.items()}
AS_HEADLINE = AS_WORDS | {ord(CAPITAL[Tag.NOUN]): Tag.NAME}
SAY_LIKE = {Tag.PAST_OR_PARTICIPLE: Tag.SAID, Tag.PAST: Tag.SAID, Tag.PARTICIPLE: Tag.WRITTEN, Tag.THIRD: Tag.SAYS,
            Tag.BASE: Tag.SAY, Tag.ING: Tag.SAYING}
# What no form of a verb is taken for: the closed classes, times, and the names of states.
CLOSED = (Tag.DET + Tag.POSS + Tag.HER + Tag.PRON + Tag.OBJ + Tag.REL + Tag.THAT + Tag.TO + Tag.OF + Tag.BY + Tag.AS +
          Tag.PREP + Tag.SUB + Tag.WHILE + Tag.WH + Tag.AND + Tag.BUT + Tag.BE + Tag.NOT + Tag.MODAL + Tag.HAVE + Tag.DO +
          Tag.HAVING + Tag.LIKE + Tag.TIME + Tag.QUANT + Tag.THERE + Tag.STATE)
BASES, THIRDS, INGS = Tag.BASE + Tag.SAY, Tag.THIRD + Tag.SAYS, Tag.ING + Tag.SAYING
PASTS = Tag.PAST_OR_PARTICIPLE + Tag.PAST + Tag.SAID + Tag.WRITTEN + Tag.PARTICIPLE
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
            return Tag.NAME
        return self.with_verbs(lower, self.guess(word))

    def with_verbs(self, lower: str, category: str) -> str:
        """The category, opened to its verb reading where the word is a form of a known verb."""
        form = self.ambiguous.get(lower)
        if form is None or category in CLOSED:
            return category
        if category in Tag.NOUN + Tag.NOUN_OR_BASE and form in BASES + PASTS:
            return Tag.NOUN_OR_BASE if form in BASES else Tag.PAST_OR_PARTICIPLE  # "plan"; "forecast", its own past tense too
        if category == Tag.NOUN and form in INGS and lower.endswith("ing"):
            return form
        if category in Tag.ADJ + Tag.ADV and form in BASES:
            return category
        if category in Tag.PLURAL + Tag.PLURAL_OR_THIRD and form in THIRDS:
            return Tag.PLURAL_OR_THIRD
        return category if category in Tag.NAME + Tag.NOUN + Tag.PLURAL else form

    @staticmethod
    def mark(word: str, spaced: bool) -> str:
        """The category of a mark, a clitic or a number; "" for a word."""
        if known := marks().get(word):
            return known
        if word in ('"', "''"):
            return Tag.OPENING_QUOTE if spaced else Tag.CLOSING_QUOTE
        if word == "'":
            return Tag.OPENING_SINGLE if spaced else Tag.CLOSING_SINGLE
        if word[:1] in "'’" and (clitic := marks().get("'" + word[1:].lower())):
            return clitic
        if NUMBER.fullmatch(word):
            return Tag.NUM
        return "" if word[:1].isalnum() or word[:1] in "'’@#" and len(word) > 1 else Tag.OTHER

    @staticmethod
    def guess(word: str) -> str:
        """The category of a lowercase word that no list knows, by its ending."""
        tail = word.rpartition("-")[2]
        if tail is not word and tail:
            return Tag.ADJ if tail.endswith(("ed", "ing", "old", "led", "based")) else Tag.NOUN
        known = endings()
        return next((known[word[-length:]] for length in range(LONGEST_ENDING, 0, -1) if word[-length:] in known), Tag.NOUN)


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
    words.update((row[0], Tag.STATE) for row in rows if row[1] == "state")
    _, rows = read_table("lexicon/places.tsv")
    words.update((row[0].split()[-1], Tag.STATE) for row in rows if row[1] == "state")
    _, rows = read_table("lexicon/times.tsv")
    words.update((row[0], Tag.TIME) for row in rows)
    words.update(closed_words())
    return words


def past_category(word: str, tag: str) -> str:
    """The category of a form that the lexicon has as past tense or participle."""
    if tag == "VBN" and word.endswith(PARTICIPLE):
        return Tag.PARTICIPLE
    return Tag.PAST if tag == "VBD" and not word.endswith(("d", "t")) else Tag.PAST_OR_PARTICIPLE


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
        past, participle = (Tag.PAST_OR_PARTICIPLE, Tag.PAST_OR_PARTICIPLE) if same else (Tag.PAST, Tag.PARTICIPLE)
        for tag, category in (("VBG", Tag.ING), ("VBZ", Tag.THIRD), ("VBN", participle), ("VBD", past), ("VB", Tag.BASE)):
            for form in by_tag.get(tag, ()):
                say_like = lemma in quoting or tag == "VBG" and lemma in judging  # "..., blaming the rain": the speaker
                forms.setdefault(form, SAY_LIKE[category] if say_like else category)
    return forms
