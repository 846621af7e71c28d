"""Words to shapes: what each may be within a name, one character a word.

The shapes of a text are a string, as its categories are, and a pattern finds the names in it.
`grammars/lexicon/shapes.tsv` says what each of them means.
"""
from collections.abc import Iterable

from ..memo import Memos
from .categories import SAY_LIKE, known_words, verb_forms
from .people import demonyms, first_names, kind_of, name_parts, title_of

WORDS = 8_000  # whose shapes are kept: those of names and sources
SMALL = dict(zip("DPhOo0WtfTibaklwcCKzvdmnQ", "DPPOOOWWfooookokkkkvvvvrQ", strict=True))  # category -> shape
OPEN = dict(zip("VEeZBgR@J9#", "vvvvvgr@j##", strict=True))
BEHIND_NAMES = ("suffix", "honour", "company")  # kinds of name_parts.tsv
MARKS = {mark: shape for shape, marks in {
    ",": ",;", ":": ":", "(": "([", ")": ")]", "-": "–—-―", ".": ".?!…", "&": "/", "p": "&",
    "G": "'’"}.items() for mark in marks}


def look_up(word: str) -> str:
    """The shape of one word."""
    word = str(word)  # without the length that it has in the text
    if not word:
        return "“"
    if word in MARKS or word == "--":
        return MARKS[word[0]]
    if word[0].isupper():
        return look_up_capital(word, word.lower().replace("’", "'"))
    if not word[0].isalnum():
        if word[0] in "'’":
            return "v" if len(word) > 1 and word[1:] not in ("s", "S") else "G"
        return "C" if word[0] in "@#" and len(word) > 1 else "“"
    if word[0].isdigit():
        return "#"
    if word in name_parts("particle"):
        return "p"
    if "-" in word and is_joined_particle(word):
        return "C"
    category = known_words().get(word.replace("’", "'"), "N")
    if category == "c":
        return "&"
    return SMALL.get(category) or OPEN.get(category, "l")


def look_up_capital(word: str, lower: str) -> str:
    """The shape of a word with a capital, given its lowercase form."""
    known = known_words()
    category = known.get(lower, "")
    if len(word) == 1 and category not in SMALL or len(word) == 2 and word[1] == ".":
        return "I"
    if any(word in name_parts(kind) for kind in BEHIND_NAMES):
        return "S"
    if known.get(word) in ("@", "A"):
        return known[word]
    if lower in first_names() and category not in SMALL:
        return "N"
    if title_of(lower):
        return "T"
    if category in SMALL and (len(word) < 2 or not word.isupper() or category in "DO"):
        return SMALL[category]
    if lower in demonyms():
        return "A"
    if "-" in lower and kind_of(lower.rpartition("-")[2]) == "person":  # Co-moderator
        return "K"
    if category == "@":
        return "@"
    if verb_forms().get(lower) in ("Z", SAY_LIKE["Z"]):  # a headline's verb rather than a plural: `Weaver Hints`
        return "V"
    return {"": "C", "M": "C", "V": "V", "Z": "V", "E": "E", "e": "E"}.get(category, "K")


def is_joined_particle(word: str) -> bool:
    """Whether a word is a surname whose particle a hyphen joins to it: `al-Fardan`."""
    particle, _, name = word.partition("-")
    return particle in name_parts("particle") and name[:1].isupper()


SHAPES = Memos(look_up, WORDS)


def shape_of(words: Iterable[str]) -> str:
    """The shapes of words, joined."""
    return "".join(map(SHAPES.here.__getitem__, words))
