"""The tables about those who speak: titles, first names, places, pronouns, nouns that head a description."""
from functools import cache
from typing import NamedTuple

from ..codes import Tag
from ..resources import read_table
from .categories import known_words

PEOPLE = frozenset(("person", "rival", "pair", "party"))  # classes of heads.tsv for somebody
BODIES = frozenset(("organisation", "document", "state", "town"))  # and for something
REDUCED = ("sses", "shes", "ches")  # plurals that lose two letters


class Title(NamedTuple):
    """A title or role: its kind, the gender that the word tells ("f", "m" or ""), and how it is written out."""

    kind: str
    gender: str
    full: str


class Place(NamedTuple):
    """What a place's name, its people or its adjective stands for, and which of them it is."""

    kind: str
    stands_for: str


class Head(NamedTuple):
    """What a noun that heads a description stands for, the gender that it tells, and of a body of which sort it is."""

    kind: str
    gender: str
    sort: str = ""


class Pronoun(NamedTuple):
    """What a pronoun may mean, and its gender."""

    means: str
    gender: str


@cache
def titles() -> dict[str, Title]:
    """Lowercase title -> Title: whole titles, and the last words of longer ones ("minister")."""
    _, rows = read_table("lexicon/titles.tsv")
    found: dict[str, Title] = {}
    for word, kind, gender, full, *_ in rows:
        title = Title(kind, gender if gender in ("f", "m") else "", full.lower())
        found[word.lower()] = title
        if " " in word and " of " not in word:
            found.setdefault(word.lower().split()[-1], title._replace(full=title.full.split()[-1]))
    return found


def base_of(word: str) -> str:
    """A lowercase word without what a hyphen joins to a role: mayor for ex-mayor, mum for mum-of-two; any other as it is.

    >>> base_of("ex-mayor"), base_of("mum-of-two"), base_of("running-mate")
    ('mayor', 'mum', 'running-mate')
    """
    if "-" not in word:
        return word
    first, _, rest = word.partition("-")
    if first in name_parts("prefix") | name_parts("lesser") or rest.startswith("of-"):
        return first if rest.startswith("of-") else rest
    return word


def title_of(word: str) -> Title | None:
    """The title that a lowercase word is, with what a hyphen joins to it; None for any other word."""
    return titles().get(word) or (titles().get(base_of(word)) if "-" in word else None)


@cache
def first_names() -> dict[str, str]:
    """Lowercase first name -> "f", "m" or "" for both."""
    _, rows = read_table("lexicon/first_names.tsv")
    return {name.lower(): gender if gender in ("f", "m") else "" for name, gender, *_ in rows}


@cache
def places() -> dict[str, Place]:
    """Lowercase name of a place, or of what comes from there -> Place."""
    _, rows = read_table("lexicon/places.tsv")
    return {word.lower(): Place(kind, stands_for) for word, kind, stands_for, *_ in rows}


@cache
def known_bodies() -> dict[str, str]:
    """Lowercase names of one word that are a body's, not a surname -> the sort of body, as in heads.tsv."""
    _, rows = read_table("lexicon/bodies.tsv")
    return {name.lower(): sort for name, sort, *_ in rows}


@cache
def demonyms() -> frozenset[str]:
    """Lowercase adjectives of nationality and of party."""
    return frozenset(word for word, place in places().items() if place.kind == "demonym") | {
        word for word, head in heads().items() if head.kind == "party"}


@cache
def heads() -> dict[str, Head]:
    """Noun that heads a description -> Head; the roles of titles.tsv are persons, too."""
    found = {word: Head("person", title.gender) for word, title in titles().items()
             if " " not in word and title.kind != "honorific"}
    _, rows = read_table("lexicon/heads.tsv")
    return found | {noun: Head(kind, gender, sort) for noun, kind, gender, sort, *_ in rows}


@cache
def papers() -> dict[str, tuple[str, ...]]:
    """Noun for a paper -> the narrower nouns for which it may stand: book -> memoir."""
    _, rows = read_table("lexicon/papers.tsv")
    found: dict[str, tuple[str, ...]] = {}
    for noun, called, *_ in rows:
        found[called] = (*found.get(called, ()), noun)
    return found


def narrower(paper: str) -> tuple[str, ...]:
    """The nouns of what a noun for a paper may mean, itself first."""
    return paper, *papers().get(paper, ())


@cache
def pronouns() -> dict[str, Pronoun]:
    """Lowercase pronoun -> Pronoun."""
    _, rows = read_table("lexicon/pronouns.tsv")
    return {word: Pronoun(means, gender) for word, means, gender, *_ in rows}


@cache
def name_parts(kind: str) -> frozenset[str]:
    """The small parts of names of a kind: suffix (Jr.), honour (MBE), company (Inc.), particle (van, bin), prefix (ex-),
    lesser (vice-), aim (for)."""
    _, rows = read_table("lexicon/name_parts.tsv")
    return frozenset(part for part, found, *_ in rows if found == kind)


def kind_of(noun: str) -> str:
    """The class of a lowercase headword, singular or plural; "" for a word that no table has."""
    head = heads().get(noun) or heads().get(singular(noun)) or ("-" in noun and heads().get(base_of(noun)))
    return head.kind if head else ""


def sort_of(noun: str) -> str:
    """What kind of thing a lowercase headword tells of that bears it in its name: the sort of a body (`court`), a `paper`
    or a `place`; "" for any other word."""
    head = heads().get(noun) or heads().get(singular(noun))
    if head is None or head.kind not in BODIES:
        return ""
    return "paper" if head.kind == "document" else head.sort or "place"


def is_body(word: str) -> bool:
    """Whether a word heads the names of bodies: `Department`."""
    head = heads().get(word.lower())
    return head is not None and head.kind in BODIES


def is_age(word: str) -> bool:
    """Whether a word tells how old somebody is: `34-year-old`."""
    age, _, old = word.partition("-")
    return age.isdigit() and kind_of(old) == "person"


def is_people(name: str) -> bool:
    """Whether a name is that of a whole people: `Utopians`."""
    place = places().get(name.lower())
    return place is not None and place.kind == "demonym"


def written_out(role: str) -> str:
    """A lowercase role without abbreviation: senator for sen."""
    title = title_of(role)
    return title.full.split()[-1] if title else role


def singular(noun: str) -> str:
    """A noun without its plural ending."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("s"):
        return noun[:-2] if noun.endswith(REDUCED) else noun[:-1]
    return noun


def is_plural(noun: str) -> bool:
    """Whether a lowercase headword means several."""
    category = known_words().get(noun, "")
    if category:
        return category in Tag.PLURAL + Tag.PLURAL_OR_THIRD + Tag.THIRD
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
