"""Words to names: what a word may be within a name, and which name a run of words gives.

Every word has a shape, one character, so that the shapes of a text are a string as its categories
are, and a pattern finds the names in it.  Titles, first names, places and the nouns that head a
description come from tables; nothing here knows a name of its own.
"""
import re
from functools import cache
from typing import NamedTuple

from .lexicon import known_words
from .resources import read_table

MEMO = 200_000  # entries a memo may hold: more are worked out each time
CLOSED = {"D": "D", "P": "P", "h": "P", "O": "O", "o": "O", "W": "W", "t": "W", "f": "f", "T": "o", "i": "o", "b": "o",
          "a": "o", "k": "k", "w": "k", "c": "k", "z": "v", "v": "v", "d": "v", "m": "v", "n": "r", "Q": "Q", "0": "O", "C": "k", "K": "k"}
OPEN = {"V": "v", "E": "v", "e": "v", "Z": "v", "B": "v", "g": "g", "R": "r", "@": "@", "J": "j", "9": "#", "#": "#"}
MARKS = {",": ",", ";": ",", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "–": "-", "—": "-", "--": "-", "-": "-", "―": "-",
         ".": ".", "?": ".", "!": ".", "…": ".", "&": "&", "/": "&", "'": "G", "’": "G"}
NAMELY = re.compile(r"(?![KA]*T$).*[CNKA]")  # what stands behind a title, if it is a name and no further title
OFFICE = re.compile(r"[TKA]*T")
RUN = re.compile(r"[CKAITNE](?:p{0,2}[CKAITNS]|@[CK])*")


def surname(words: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix, in lower case."""
    return next((word for word in reversed(words) if SHAPES[word] != "S"), words[-1]).lower()


class Shapes(dict):
    """Word -> its shape; fills itself as words are met and stops growing at `MEMO`.

    `C` a name, `N` a first name, `K` a capitalised common word (`V` a verb, `E` a participle), `A` a nationality or party, `T` a
    title, `I` an initial, `S` what follows a name (Jr.), `p` a particle (van), `D` a determiner, `Q`
    a quantifier, `P` a possessive pronoun, `O` another pronoun, `W` a relative pronoun, `f` of, `o`
    another preposition, `&` and, `k` another small word, `l` a noun, `j` an adjective, `v` a verb,
    `g` a form in -ing, `r` an adverb, `#` a number, `@` a time, `G` a possessive ending; marks.
    """

    def __missing__(self, word: str) -> str:
        shape = look_up(word)
        if len(self) < MEMO:
            self[word] = shape
        return shape


def look_up(word: str) -> str:
    """The shape of one word."""
    if word in MARKS:
        return MARKS[word]
    if not word[0].isalnum():
        if word[0] in "'’":
            return "G" if word[1:] in "sS" else "v" if len(word) > 1 else "G"
        return "C" if word[0] in "@#" and len(word) > 1 else "“"
    if word[0].isdigit():
        return "#"
    lower, known = word.lower().replace("’", "'"), known_words()
    if not word[0].isupper():
        if lower in ("and", "or"):
            return "&"
        if lower in particles():
            return "p"
        category = known.get(lower, "N")
        return CLOSED.get(category) or OPEN.get(category, "l")
    if len(word) == 1 and lower not in ("a", "i") or len(word) == 2 and word[1] == ".":
        return "I"
    if word in suffixes():
        return "S"
    if known.get(word) in ("@", "A"):
        return known[word]
    if lower in first_names() and not (category := known.get(lower, "")) in CLOSED:
        return "N"
    if lower in titles():
        return "T"
    category = known.get(lower, "")
    if category in CLOSED and not (word.isupper() and len(word) > 1 and lower not in ("the", "it")):
        return "k" if category == "c" else CLOSED[category]
    if lower in demonyms():
        return "A"
    if category in ("M", ""):
        return "C"
    if category == "@":
        return "@"
    return "V" if category in "VZ" else "E" if category in "Ee" else "K"


SHAPES = Shapes()


class Name(NamedTuple):
    """A name: its words without titles, and what its form tells of who bears it.

    `gender` is "f", "m" or ""; `person` is None where the form doesn't tell; `roles` are the
    lowercase titles before the name, in order.
    """

    text: str
    words: tuple[str, ...]
    gender: str
    person: bool | None
    roles: tuple[str, ...] = ()


def read_run(words: list[str], opens: bool = False) -> Name | None:
    """The name that a run of capitalised words gives; None where the run is a title alone or no name.

    `opens` tells that the run opens a sentence, where a common word has a capital, too.
    """
    shape = "".join(map(SHAPES.__getitem__, words))
    first = name_start(words, shape)
    roles = tuple(word.lower() for word in words[:first])
    given = shape.find("N", first)
    if given > first and given < len(shape) - 1 and not is_body(words[-1]) and all(
            shape[at] in "KAE@" or len(words[at]) > 1 and words[at].isupper() for at in range(first, given)):
        first = given
    elif given > first + 1 and given < len(shape) - 1 and not is_body(words[-1]) and any(map(is_body, words[first:given])):
        first = given
    elif opens and first == 0 and shape[0] in "K@E" and shape[1:2] in ("N", "C") and len(shape) > 2:
        first = 1
    kept = tuple(words[first:])
    if not kept or shape[first:] == "E" or OFFICE.fullmatch(shape, first) and not roles or shape[first:] in ("T", "S", "I") and not roles or opens and shape[first:] in ("K", "E") and not roles:
        return None
    titled = [found for role in roles if (found := titles().get(role))]
    gender = next((title.gender for title in titled if title.gender), "") or (
        first_names().get(kept[0].lower(), "") if shape[first] == "N" else "")
    person = whether_person(kept, shape[first:], bool(titled))
    return Name(" ".join(kept), kept, "" if person is False else gender, person, roles)


def name_start(words: list[str], shape: str) -> int:
    """Where the name starts in a run: behind its last title that has a name behind it."""
    for at in range(len(shape) - 2, -1, -1):
        if shape[at] == "T" and (NAMELY.search(shape, at + 1) or titles()[words[at].lower()].kind == "honorific"):
            if not any(char == "N" for char in shape[:at]) or titles()[words[at].lower()].kind == "honorific":
                return at + 1
    return 0


def whether_person(words: tuple[str, ...], shape: str, titled: bool) -> bool | None:
    """Whether a name is a person's; None where its form doesn't tell."""
    if len(words) > 1 and all(len(word) > 1 and word.isupper() or SHAPES[word] == "I" for word in words) and "N" not in shape:
        return False
    if titled:
        return not (shape == "K" and words[0].isupper() and words[0].endswith("S"))
    if len(words) > 1 and (is_body(words[0]) and shape[0] != "N" or is_body(words[-1]) and SHAPES[words[-1]] in "KTCA"):
        return False
    if len(words) > 1 and (shape[0] == "N" or "I" in shape[:2]):
        return True
    if any(word.lower() in places() or len(word) > 1 and word.isalpha() and word.isupper() for word in words) or shape[-1] in "KA@":
        return False if len(words) > 1 or words[0].lower() in places() else None
    return None


def is_body(word: str) -> bool:
    """Whether a word heads the names of bodies: `Department`."""
    return heads().get(word.lower(), ("",))[0] in ("organisation", "document", "state")


class Title(NamedTuple):
    """A title or role: its kind, the gender that the word tells ("f", "m" or ""), and how it is written out."""

    kind: str
    gender: str
    full: str


@cache
def titles() -> dict[str, Title]:
    """Lowercase title -> Title: whole titles, and the last words of longer ones ("minister")."""
    _, rows = read_table("lexicon/titles.tsv")
    found: dict[str, Title] = {}
    for word, kind, gender, full, *_ in rows:
        title = Title(kind, gender if gender in ("f", "m") else "", full.lower())
        found[word.lower()] = title
        last = word.lower().split()[-1]
        if len(word.split()) > 1 and " of " not in word:
            found.setdefault(last, Title(kind, title.gender, full.lower().split()[-1]))
    return found


@cache
def first_names() -> dict[str, str]:
    """Lowercase first name -> "f", "m" or "" for both."""
    _, rows = read_table("lexicon/first_names.tsv")
    return {name.lower(): gender if gender in ("f", "m") else "" for name, gender, *_ in rows}


class Place(NamedTuple):
    """What a place's name, its people or its adjective stands for, and which of them it is."""

    kind: str
    stands_for: str


@cache
def places() -> dict[str, Place]:
    """Lowercase name of a place, or what comes from there -> Place."""
    _, rows = read_table("lexicon/places.tsv")
    return {word.lower(): Place(kind, stands_for) for word, kind, stands_for, *_ in rows}


@cache
def demonyms() -> frozenset[str]:
    """Lowercase adjectives of nationality, and of party."""
    kinds = heads()
    return frozenset(word for word, place in places().items() if place.kind == "demonym") | {
        word for word, (kind, _) in kinds.items() if kind == "party"}


@cache
def heads() -> dict[str, tuple[str, str]]:
    """Noun that heads a description -> (class, gender): person, organisation, document, or a party's adjective."""
    found = {word: ("person", title.gender) for word, title in titles().items() if " " not in word and title.kind != "honorific"}
    _, rows = read_table("lexicon/heads.tsv")
    return found | {row[0]: (row[1], row[2]) for row in rows}


@cache
def suffixes() -> frozenset[str]:
    """What may follow a name: Jr., III, QC."""
    _, rows = read_table("lexicon/name_parts.tsv")
    return frozenset(row[0] for row in rows if row[1] == "suffix")


@cache
def particles() -> frozenset[str]:
    """Lowercase words within a name: van, bin."""
    _, rows = read_table("lexicon/name_parts.tsv")
    return frozenset(row[0] for row in rows if row[1] == "particle")
