"""Words to shapes: what each may be within a name, one character a word.

The shapes of a text are a string, as its categories are, and a pattern finds the names in it.
`grammars/lexicon/shapes.tsv` says what each of them means.
"""
from collections.abc import Iterable
from functools import cache

from ..codes import Shape, Tag
from ..memo import Memos
from .categories import known_words, verb_forms
from .naming import demonyms, first_names, kind_of, name_parts, places, title_of

WORDS = 8_000  # whose shapes are kept: those of names and sources
SMALL: dict[str, str] = {  # category of a small word -> shape
    Tag.DET: Shape.DET, Tag.POSS: Shape.POSS, Tag.HER: Shape.POSS, Tag.PRON: Shape.PRON, Tag.OBJ: Shape.PRON,
    Tag.THERE: Shape.PRON, Tag.REL: Shape.REL, Tag.THAT: Shape.REL, Tag.OF: Shape.OF, **dict.fromkeys(
        (Tag.TO, Tag.PREP, Tag.BY, Tag.AS, Tag.LIKE), Shape.PREP),
    **dict.fromkeys((Tag.SUB, Tag.WH, Tag.AND, Tag.BUT, Tag.WHILE), Shape.SMALL),
    **dict.fromkeys((Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL), Shape.VERB), Tag.NOT: Shape.ADV, Tag.QUANT: Shape.QUANT}
OPEN: dict[str, str] = {  # and of others; the rest are nouns
    **dict.fromkeys((Tag.PAST, Tag.PAST_OR_PARTICIPLE, Tag.PARTICIPLE, Tag.THIRD, Tag.BASE), Shape.VERB),
    Tag.ING: Shape.ING, Tag.ADV: Shape.ADV, Tag.TIME: Shape.TIME, Tag.ADJ: Shape.ADJ, Tag.NUM: Shape.NUM}
CALLED: dict[str, str] = {Tag.TIME: Shape.TIME, Tag.STATE: Shape.DEMONYM}  # of what is written so, with its capital
CAPITALS: dict[str, str] = {  # category of a word with a capital -> shape; "" for a word that no list has
    "": Shape.NAME, Tag.NAME: Shape.NAME, Tag.PAST: Shape.CAPITAL_VERB, Tag.THIRD: Shape.CAPITAL_VERB,
    Tag.PAST_OR_PARTICIPLE: Shape.CAPITAL_PARTICIPLE, Tag.PARTICIPLE: Shape.CAPITAL_PARTICIPLE}
BEHIND_NAMES = ("suffix", "honour", "company")  # kinds of name_parts.tsv
MARKS: dict[str, str] = {mark: shape for shape, marks in {
    Shape.COMMA: ",;", Shape.COLON: ":", Shape.OPEN: "([", Shape.CLOSE: ")]", Shape.DASH: "–—-―", Shape.STOP: ".?!…",
    Shape.AND: "/", Shape.PARTICLE: "&", Shape.GENITIVE: "'’"}.items() for mark in marks}


def look_up(word: str) -> str:
    """The shape of one word."""
    word = str(word)  # without the length that it has in the text
    if not word:
        return Shape.MARK
    if word in MARKS or word == "--":
        return MARKS[word[0]]
    if word[0].isupper():
        return look_up_capital(word, word.lower().replace("’", "'"))
    if not word[0].isalnum():
        if word[0] in "'’":
            return Shape.VERB if len(word) > 1 and word[1:].lower() != "s" else Shape.GENITIVE
        return Shape.NAME if word[0] in "@#" and len(word) > 1 else Shape.MARK
    if word[0].isdigit():
        return Shape.NUM
    if word in name_parts("particle"):
        return Shape.PARTICLE
    if "-" in word and is_joined_particle(word):
        return Shape.NAME
    category = known_words().get(word.replace("’", "'"), Tag.NOUN)
    if category == Tag.AND:
        return Shape.AND
    return SMALL.get(category) or OPEN.get(category, Shape.NOUN)


def look_up_capital(word: str, lower: str) -> str:
    """The shape of a word with a capital, given its lowercase form."""
    known = known_words()
    category = known.get(lower, "")
    if len(word) == 1 and category not in SMALL or len(word) == 2 and word[1] == ".":
        return Shape.INITIAL
    if any(word in name_parts(kind) for kind in BEHIND_NAMES):
        return Shape.SUFFIX
    if named := CALLED.get(known.get(word, "")):
        return named
    if lower in first_names() and category not in SMALL:
        return Shape.FIRST_NAME
    if title_of(lower):
        return Shape.TITLE
    if category in SMALL and (len(word) < 2 or not word.isupper() or category in Tag.DET + Tag.PRON):
        return SMALL[category]
    if lower in demonyms():
        return Shape.DEMONYM
    if "-" in lower and kind_of(lower.rpartition("-")[2]) == "person":  # Co-moderator
        return Shape.CAPITAL
    if category == Tag.TIME:
        return Shape.TIME
    if verb_forms().get(lower) in (Tag.THIRD, Tag.SAYS) and lower not in ends_of_places():
        return Shape.CAPITAL_VERB  # a headline's verb rather than a plural: `Weaver Hints`, but United States
    return CAPITALS.get(category, Shape.CAPITAL)


@cache
def ends_of_places() -> frozenset[str]:
    """The last lowercase words of places whose names have several."""
    return frozenset(name.rpartition(" ")[2] for name in places() if " " in name)


def is_joined_particle(word: str) -> bool:
    """Whether a word is a surname whose particle a hyphen joins to it: `al-Fardan`."""
    particle, _, name = word.partition("-")
    return particle in name_parts("particle") and name[:1].isupper()


SHAPES = Memos(look_up, WORDS)


def shape_of(words: Iterable[str]) -> str:
    """The shapes of words, joined."""
    return "".join(map(SHAPES.here.__getitem__, words))
