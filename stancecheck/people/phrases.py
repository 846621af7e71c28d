"""Noun phrases to what they denote: a name, a description, or people without a name.

Only the words of the phrase itself are read here, so it means the same in every text; who it is in
an article, `speakers.py` finds out.
"""
import re
from typing import NamedTuple

from ..codes import Shape
from ..model import SpeakerKind
from ..words.people import PEOPLE, is_plural, kind_of, sort_of, title_of
from ..words.shapes import shape_of
from .names import BODY as BODY_KIND
from .names import PERSON, Name, make_name, read_run

NAMED = re.compile(r"E?[CKATNI](?:p{0,2}[CKAITNS]|@[CKV]|[VE](?=$))*$")  # a name at the end of the phrase
BODY = re.compile(r"[CKATNE]+(?:[fo](?:[DP]?[CKATN]+|D[jl]?[CKATN]+)(?:P[CKATN]+)*)+(?:&[CKATN]+)?")  # Bank of Utopia
OFFICE = re.compile(r"""
    (?:[AKC]{0,3}T[fo][^,]*?(?P<late>(?:T|(?<=[CKA])N|(?<=[CK])(?=CC$))[CKATNIS]*)   # Secretary of State Ana Sorel
     |[CK]{0,3}[TK][fo][^,]*?(?P<given>N[CKATNIS]+))$                                # Minister for Ports Ana Sorel
""", re.VERBOSE)
THE_OFFICE = re.compile(r"[KA]*TfD?[KAC]+(?:&[KAC]+)?(?:N[CNIS]|CC$|NC$)")  # (The) President of the Republic Ana Sorel
LATE_NAME = re.compile(r"(?<=l)[CN][CNIS]*[CNS]$")  # a name of several words right behind a noun
PREPOSITION = re.compile(r"[fo]")
BLANK = re.compile(r" (?=['’](?:s|S)?(?: |$)|[,.;:)%])")
POINTING = frozenset(("the", "this", "that", "these", "those"))
ALONE = (Shape.TITLE, Shape.CAPITAL, Shape.TIME, Shape.VERB)  # of a word that may be a surname after all: Cook, May, Do
INTRODUCING = frozenset(("a", "an", "another", "one"))
ONE = frozenset(("one", "each", "another"))


class Phrase(NamedTuple):
    """What a source denotes, as its own words tell it.

    `kind` is that of the speaker; `words` are the phrase without what only describes it further;
    `head` is the lowercase headword and `modifiers` the words before it; `owner` is the possessor
    ("his", "the mayor"); `definite` tells whether the article has met them before, `plural` whether
    they are several; `members` are the parts of a list.
    """

    kind: SpeakerKind
    words: str
    name: Name | None = None
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    owner: str = ""
    definite: bool = False
    plural: bool = False
    members: tuple["Phrase", ...] = ()


def read_noun_phrase(words: list[str], shape: str) -> Phrase:
    """Read one noun phrase, given without apposition and relative clause."""
    start = 0
    while start < len(shape) - 1 and shape[start] in "Qr" and shape[start + 1] in "DPCKATNI":
        start += 1
    determiner = shape[start] if shape[start] in "DPQ#" else ""
    definite = determiner == "P" or determiner == "D" and words[start].lower() in POINTING
    begin = start + 1 if determiner and len(shape) > start + 1 else start
    after = PREPOSITION.search(shape, begin + 1)
    end = after.start() if after else len(shape)
    owner = words[start] if determiner == "P" else ""
    if (owned := shape.rfind("G", begin, end)) > 0:
        owner, definite, begin = " ".join(words[start:owned]), True, owned + 1
        if begin >= end:
            return Phrase("unnamed", written(words, shape))
    named = read_named(words, shape, begin, end, determiner)
    if named and (named.kind == "named" or begin == start):
        return named._replace(owner=owner, definite=definite)
    head = words[end - 1].lower() if end else ""
    few = determiner == "Q" and words[start].lower() in ONE
    plural = determiner == "#" or not few and (determiner == "Q" or is_plural(head))
    kind: SpeakerKind = "description" if definite or not determiner and not plural else "unnamed"
    alone = make_name(tuple(words)) if shape in ALONE and words[0][0].isupper() else None
    return Phrase(kind, written(words, shape), alone, head, frozenset(map(str.lower, words[begin:end - 1])), owner,
                  definite, plural)


def read_named(words: list[str], shape: str, begin: int, end: int, determiner: str) -> Phrase | None:
    """The phrase read as a name between two words, or as common words that have capitals; None for neither."""
    first = begin if determiner == "D" and THE_OFFICE.match(shape, begin) else 0
    if (first or not determiner) and (office := OFFICE.match(shape[first:])):
        at = first + max(office.start("late"), office.start("given"))
        if at > 1 and (name := read_run(words[at:])) and not name.thing:
            return Phrase("named", name.text, name._replace(kind=PERSON), words[0].lower(),
                          frozenset(map(str.lower, words[:at])))
    if end < len(shape) and (name := name_behind_office(words, shape, begin, end)):
        roles = frozenset(map(str.lower, words[begin:-len(name.words)]))
        return Phrase("named", name.text, name, words[end - 1].lower(), roles)
    run = NAMED.search(shape, begin, end) if determiner != "#" else None
    if not run:
        return None
    if name := body_name(words, shape, run.start(), end):
        return Phrase("named", name.text, name)
    if determiner == "Q" or not (name := read_run(words[run.start():end])):
        return None
    before = [*map(str.lower, words[begin:run.start()]), *name.roles]
    if not name.kind and before and len(name.words) > 1 and kind_of(before[-1]) in PEOPLE:
        name = name._replace(kind=PERSON)
    definite = determiner == "P" or determiner == "D" and words[begin - 1].lower() in POINTING or (
        begin > 0 and shape[begin - 1] == "G")
    if not is_common(name, shape[end - len(name.words):end], definite):
        return Phrase("named", name.text, name, before[-1] if before else "", frozenset(before))
    plural = is_plural(name.last)
    return Phrase("unnamed" if plural else "description", written(words, shape), name, name.last, frozenset(before),
                  plural=plural)


def name_behind_office(words: list[str], shape: str, begin: int, end: int) -> Name | None:
    """The name behind an office in small letters that goes on behind a preposition: `chief of staff (Ana Sorel)`.

    Somebody's relative or the aide of somebody with a title is another.
    """
    office = LATE_NAME.search(shape, end)
    title = title_of(words[end - 1].lower())
    if not office or title is None or title.kind == "relation" or kind_of(words[office.start() - 1].lower()) in PEOPLE:
        return None
    name = read_run(words[office.start():])
    return name._replace(kind=PERSON) if name and not name.thing and len(name.words) > 1 and not name.roles else None


def is_common(name: Name, shape: str, definite: bool) -> bool:
    """Whether capitalised common words only look like a name: `Experts`, `Former Harbour Doctor`."""
    plural = not definite and is_plural(name.lower[-1])
    if plural and "N" not in shape and "C" not in shape:
        return True
    if "C" in shape and sort_of(name.lower[-1]):
        return False  # Lund Airways
    if "N" in shape or shape[-1] == "C" or name.kind == PERSON and len(name.words) == 1:
        return False
    return kind_of(name.lower[-1]) in PEOPLE or plural and "T" not in shape[:-1] or (
        not definite and shape == "KK" and kind_of(name.lower[-1]) == "document")


def body_name(words: list[str], shape: str, begin: int, end: int) -> Name | None:
    """The name of a body that goes on behind a preposition: `Committee on Fisheries`, `Bank of Utopia`."""
    match = BODY.match(shape, begin) if end < len(shape) else None
    if not match or shape[end - 1] == "K" and is_plural(words[end - 1].lower()) or shape[begin] == "N" and end - begin > 1:
        return None
    kind = kind_of(words[end - 1].lower())
    if shape[begin:end] == "CC" and not kind:
        return None  # "Kaushal Mahtab of the Harbour Union": two words that no list has are a person's
    if kind != "organisation" and (shape[end] != "f" or kind or shape[end - 1] in "TNA" or end - begin > 2):
        return None
    return make_name(tuple(words[begin:match.end()]), kind=sort_of(words[end - 1].lower()) or BODY_KIND)


def written(words: list[str], shape: str) -> str:
    """The words as a text has them, without a second preposition and what follows: `a group of parents (with ...)`."""
    places = [at for at, char in enumerate(shape) if char in "fo" and at]
    chained = [at for at in places[1:] if shape[at] == "o"]
    return BLANK.sub("", " ".join(words[:chained[0]] if chained else words))


def bare(words: str) -> str:
    """Words without a leading "the", which only points back."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() == "the" else words


def head_shape(words: str) -> str:
    """The shapes of words that are joined by blanks."""
    return shape_of(words.split(" "))
