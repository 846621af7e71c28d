"""Noun phrases to what they denote: a name, a description, or people without a name.

Only the words of the phrase itself are read here, so it means the same in every text; who it is in
an article, `speakers.py` finds out.
"""
import re
from typing import NamedTuple

from ..codes import GIVEN_SHAPES, NAME_SHAPES, NAMED_SHAPES, PREPOSITION_SHAPES, Shape, one_of
from ..model import SpeakerKind
from ..words.naming import PEOPLE, is_age, is_people, is_plural, kind_of, name_parts, singular, sort_of, title_of
from ..words.shapes import shape_of
from .names import BODY as BODY_KIND
from .names import PERSON, Name, make_name, read_run
from .patterns import ARTICLES, BEFORE_NAMES, CAPITALS, COUNTED, NOT_BODIES, PERSONAL, QUANTIFYING, TITLED

NAMED = re.compile(f"{Shape.CAPITAL_PARTICIPLE}?{one_of(NAME_SHAPES)}(?:{Shape.PARTICLE}?{Shape.PARTICLE}?"
                   f"{one_of(NAMED_SHAPES)}|{Shape.TIME}"
                   f"{one_of(Shape.NAME + Shape.CAPITAL + Shape.CAPITAL_VERB)}|"
                   f"{one_of(Shape.CAPITAL_VERB + Shape.CAPITAL_PARTICIPLE)}(?=$))*$")  # a name at the end of the phrase
BODY = re.compile(
                  f"{one_of(GIVEN_SHAPES + Shape.CAPITAL + Shape.DEMONYM + Shape.TITLE + Shape.CAPITAL_PARTICIPLE)}+"
                  f"(?:{one_of(PREPOSITION_SHAPES)}(?:{one_of(ARTICLES)}?"
                  f"{one_of(TITLED)}+{Shape.CAPITAL_VERB}?|{Shape.DET}"
                  f"{one_of(Shape.ADJ + Shape.NOUN)}?"
                  f"{one_of(TITLED)}+)(?:{Shape.POSS}"
                  f"{one_of(TITLED)}+)*)+(?:{Shape.AND}"
                  f"{one_of(TITLED)}+)?")  # Bank of Utopia
UP_TO_THREE = r"{0,3}"
CAPITALS_OF_STATES = Shape.CAPITAL + Shape.DEMONYM + Shape.NAME
WRITTEN_BEFORE = one_of(Shape.CAPITAL + Shape.NAME)
OFFICE = re.compile(rf"""
    (?:{one_of(Shape.DEMONYM + Shape.CAPITAL + Shape.NAME)}{UP_TO_THREE}{Shape.TITLE}{one_of(PREPOSITION_SHAPES)}[^,]*?
        (?P<late>(?:{Shape.TITLE}|(?<={one_of(CAPITALS_OF_STATES)}){Shape.FIRST_NAME}
            |(?<={WRITTEN_BEFORE})(?={Shape.NAME}{Shape.NAME}$)){one_of(NAMED_SHAPES)}*)   # Secretary of State Ana Sorel
     |{WRITTEN_BEFORE}{UP_TO_THREE}{one_of(Shape.TITLE + Shape.CAPITAL)}{one_of(PREPOSITION_SHAPES)}[^,]*?
        (?P<given>{Shape.FIRST_NAME}{one_of(NAMED_SHAPES)}+))$                             # Minister for Ports Ana Sorel
""", re.VERBOSE)
THE_OFFICE = re.compile(f"{one_of(Shape.CAPITAL + Shape.DEMONYM)}*{Shape.TITLE}{Shape.OF}{Shape.DET}?"
                        f"{one_of(Shape.CAPITAL + Shape.DEMONYM + Shape.NAME)}+(?:{Shape.AND}"
                        f"{one_of(Shape.CAPITAL + Shape.DEMONYM + Shape.NAME)}+)?(?:{Shape.FIRST_NAME}"
                        f"{one_of(PERSONAL)}|{Shape.NAME}{Shape.NAME}$|"
                        f"{Shape.FIRST_NAME}{Shape.NAME}$)")  # (The) President of the Republic Ana Sorel
LATE_NAME = re.compile(f"(?<={Shape.NOUN}){one_of(GIVEN_SHAPES + Shape.INITIAL)}"
                       f"{one_of(PERSONAL)}*"
                       f"{one_of(GIVEN_SHAPES + Shape.SUFFIX)}$")  # a name of several words right behind a noun
BEHIND_BODY = re.compile(f"{Shape.OF}{one_of(ARTICLES)}?{one_of(CAPITALS)}*{one_of(CAPITALS_OF_STATES)}"
                         f"({Shape.FIRST_NAME}{one_of(PERSONAL)}*{one_of(GIVEN_SHAPES + Shape.SUFFIX)})$")  # of a firm
JOINED_BODY = re.compile(f"({one_of(Shape.CAPITAL + Shape.DEMONYM + Shape.CAPITAL_VERB)}+){Shape.AND}"
                         f"{one_of(Shape.CAPITAL + Shape.DEMONYM)}+")  # Food and Drug Administration
COUPLE = re.compile(f"{Shape.FIRST_NAME}{Shape.AND}(?={one_of(GIVEN_SHAPES)}+{Shape.CAPITAL}+)")  # Ana and Tom Vane Trust
OFFICE_OF = re.compile(f"({one_of(TITLED)}*{one_of(Shape.CAPITAL + Shape.TITLE)}){Shape.GENITIVE}{Shape.CAPITAL}+")
ROYAL = re.compile(f"{Shape.TITLE}{one_of(GIVEN_SHAPES)}{Shape.OF}{one_of(CAPITALS)}+")  # Queen Ilse of Lund
OWNED_NAME = re.compile(f"(?<={Shape.GENITIVE}){one_of(GIVEN_SHAPES)}{one_of(PERSONAL)}*"
                        f"{one_of(GIVEN_SHAPES + Shape.SUFFIX)}$")
PLURALS = ("'", "’")  # possessives of several: the Teachers' Union
PREPOSITION = re.compile(f"{one_of(PREPOSITION_SHAPES)}")
BLANK = re.compile(r" (?=['’](?:s|S)?(?: |$)|[,.;:)%])|(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)")
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
    while start < len(shape) - 1 and shape[start] in QUANTIFYING and shape[start + 1] in BEFORE_NAMES and not (
            shape[start] == Shape.QUANT and means_people(words[-1])):
        start += 1
    if start < len(shape) - 1 and shape[start + 1] in NAME_SHAPES and is_age(words[start]):
        start += 1  # "81-year-old Ana Sorel"
    determiner = shape[start] if shape[start] in COUNTED and "/" not in words[start] else ""  # the 9/11 attacks
    definite = determiner == Shape.POSS or determiner == Shape.DET and words[start].lower() in POINTING
    begin = start + 1 if determiner and len(shape) > start + 1 else start
    after = PREPOSITION.search(shape, begin + 1)
    end = after.start() if after else len(shape)
    if ROYAL.fullmatch(shape) and is_royal(words[0]):
        ruler = make_name(tuple(words[1:]), kind=PERSON, roles=(words[0].lower(),))
        return Phrase("named", ruler.text, ruler, words[0].lower())
    if determiner in ("", Shape.DET) and (name := whole_body(words, shape, begin)):
        return Phrase("named", name.text, name, definite=definite)
    if end < len(shape) and (late := OWNED_NAME.search(shape, end)) and (name := read_run(words[late.start():])):
        owner = " ".join(words[start:late.start() - 1])
        return Phrase("named", name.text, name._replace(kind=PERSON), owner=owner, definite=True)
    owner = words[start] if determiner == Shape.POSS else ""
    if (owned := shape.rfind(Shape.GENITIVE, begin, end)) > 0:
        owner, definite, begin = " ".join(words[start:owned]), True, owned + 1
        if begin >= end:
            return Phrase("unnamed", written(words, shape))
    named = read_named(words, shape, begin, end, determiner)
    if named and (named.kind == "named" or begin == start):
        return named._replace(owner=owner, definite=definite)
    head = words[end - 1].lower() if end else ""
    few = determiner == Shape.QUANT and words[start].lower() in ONE
    plural = determiner == Shape.NUM or not few and (determiner == Shape.QUANT or is_plural(head))
    kind: SpeakerKind = "description" if definite or not determiner and not plural else "unnamed"
    alone = make_name(tuple(words)) if shape in ALONE and words[0][0].isupper() else None
    return Phrase(kind, written(words, shape), alone, head, frozenset(map(str.lower, words[begin:end - 1])), owner,
                  definite, plural)


def means_people(word: str) -> bool:
    """Whether a word means the members of a people or party: `(many) Republicans`."""
    lower = word.lower()
    return is_plural(lower) and (is_people(word) or kind_of(lower) == "party")


def is_royal(word: str) -> bool:
    """Whether a word is a ruler's or peer's title, behind whose name the land is a part of it."""
    title = title_of(word.lower())
    return title is not None and title.kind == "royal"


def whole_body(words: list[str], shape: str, begin: int) -> Name | None:
    """The body whose name has "and" or a possessive within: `the Food and Drug Administration`, `the Mayor's Office`."""
    last = words[-1].lower()
    if kind_of(last) != "organisation" or is_plural(last):
        return None
    joined, office = JOINED_BODY.fullmatch(shape, begin), OFFICE_OF.fullmatch(shape, begin)
    if COUPLE.match(shape, begin) or joined and not sort_of(words[joined.end(1) - 1].lower()) or office and (
            office.end(1) + 2 == len(shape) or words[office.end(1)] in PLURALS):
        name = BLANK.sub("", " ".join(words[begin:]))
        return make_name(tuple(name.split(" ")), kind=sort_of(last))
    return None


def read_named(words: list[str], shape: str, begin: int, end: int, determiner: str) -> Phrase | None:
    """The phrase read as a name between two words, or as common words that have capitals; None for neither."""
    first = begin if determiner == Shape.DET and THE_OFFICE.match(shape, begin) else 0
    if (first or not determiner) and (office := OFFICE.match(shape[first:])):
        at = first + max(office.start("late"), office.start("given"))
        if (name := read_run(words[at:])) and not name.thing:
            return Phrase("named", name.text, name._replace(kind=PERSON), words[0].lower(),
                          frozenset(map(str.lower, words[:at])))
    if end < len(shape) and (name := name_behind_office(words, shape, begin, end)):
        roles = frozenset(map(str.lower, words[begin:-len(name.words)]))
        return Phrase("named", name.text, name, words[end - 1].lower(), roles)
    run = NAMED.search(shape, begin, end) if determiner != Shape.NUM else None
    if not run:
        return None
    if determiner != Shape.QUANT and (name := body_name(words, shape, run.start(), end)):
        return Phrase("named", name.text, name)
    if determiner == Shape.QUANT or not (name := read_run(words[run.start():end])):
        return None
    before = [*map(str.lower, words[begin:run.start()]), *name.roles]
    if not name.kind and before and len(name.words) > 1 and kind_of(before[-1]) in PEOPLE:
        name = name._replace(kind=PERSON)
    definite = determiner == Shape.POSS or determiner == Shape.DET and words[begin - 1].lower() in POINTING or (
        shape[begin - 1:begin] == Shape.GENITIVE)
    if not is_common(name, shape[end - len(name.words):end], definite):
        return Phrase("named", name.text, name, before[-1] if before else "", frozenset(before))
    plural = is_plural(name.last)
    return Phrase("unnamed" if plural else "description", written(words, shape), name, name.last, frozenset(before),
                  plural=plural)


def name_behind_office(words: list[str], shape: str, begin: int, end: int) -> Name | None:
    """The name behind an office in small letters that goes on behind a preposition: `chief of staff (Ana Sorel)`, `founder of
    Zorba Lines (Ana Sorel)`.

    Somebody's relative or the aide of somebody with a title is another.
    """
    late, title = LATE_NAME.search(shape, end), title_of(words[end - 1].lower())
    behind = late.start() if late else 0
    if not late and (body := BEHIND_BODY.match(shape, end)):
        behind = body.start(1)
    if not behind or title is None or title.kind == "relation" or kind_of(words[behind - 1].lower()) in PEOPLE:
        return None
    name = read_run(words[behind:])
    return name._replace(kind=PERSON) if name and not name.thing else None


def is_common(name: Name, shape: str, definite: bool) -> bool:
    """Whether capitalised common words only look like a name: `Experts`, `Former Harbour Doctor`."""
    last = name.words[-1]
    if not last.isupper() and singular(last).isupper() and kind_of(name.lower[-1]) in PEOPLE:
        return True  # MPs
    if len(name.words) == 1 and last.isupper() and kind_of(name.lower[-1]) == "organisation":
        return True  # a super PAC
    plural = not definite and is_plural(name.lower[-1])
    if plural and Shape.FIRST_NAME not in shape and Shape.NAME not in shape:
        return True
    if Shape.NAME in shape and sort_of(name.lower[-1]):
        return False  # Lund Airways
    if Shape.FIRST_NAME in shape or shape[-1] == Shape.NAME or name.kind == PERSON and len(name.words) == 1:
        return False
    if definite and not plural and title_of(name.lower[-1]) is None and not shape.strip(Shape.CAPITAL + Shape.NAME):
        return False  # The Harbour Caller
    return kind_of(name.lower[-1]) in PEOPLE or plural and Shape.TITLE not in shape[:-1] or (
        not definite and shape == Shape.CAPITAL + Shape.CAPITAL and kind_of(name.lower[-1]) == "document")


def body_name(words: list[str], shape: str, begin: int, end: int) -> Name | None:
    """The name of a body that goes on behind a preposition: `Committee on Fisheries`, `Bank of Utopia`."""
    match = BODY.match(shape, begin) if end < len(shape) else None
    plural = shape[end - 1] == Shape.CAPITAL and is_plural(words[end - 1].lower())
    if not match or plural or shape[begin] == Shape.FIRST_NAME and end - begin > 1:
        return None
    kind = kind_of(words[end - 1].lower())
    town = kind == "town" and shape[end] == Shape.OF and shape[end + 1:end + 2] in (Shape.NAME, Shape.CAPITAL)
    if town and len(shape) == end + 2:
        return make_name(tuple(words[begin:]), kind="place")  # the City of Lund
    if shape[begin:end] == Shape.NAME + Shape.NAME and not kind:
        return None  # "Kaushal Mahtab of the Harbour Union": two words that no list has are a person's
    aimed = words[end] in name_parts("aim") and shape[begin - 1:begin] == Shape.DET  # the Pact for the Coast
    if kind != "organisation" and (
            shape[end] != Shape.OF and not aimed or kind or shape[end - 1] in NOT_BODIES or end - begin > 2):
        return None
    return make_name(tuple(words[begin:match.end()]), kind=sort_of(words[end - 1].lower()) or BODY_KIND)


def written(words: list[str], shape: str) -> str:
    """The words as a text has them, without a second preposition and what follows: `a group of parents (with ...)`."""
    places = [at for at, char in enumerate(shape) if char in PREPOSITION_SHAPES and at]
    chained = [at for at in places[1:] if shape[at] == Shape.PREP]
    return BLANK.sub("", " ".join(words[:chained[0]] if chained else words))


def bare(words: str) -> str:
    """Words without a leading "the", which only points back."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() == "the" else words


def head_shape(words: str) -> str:
    """The shapes of words that are joined by blanks."""
    return shape_of(words.split(" "))
