"""Runs of capitalised words to names: which of them are titles, and whether a person or a body bears it."""
import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from ..codes import GIVEN_SHAPES, NAME_SHAPES, NAMED_SHAPES, Shape, Tag, one_of
from ..memo import Memos
from ..words.categories import known_words
from ..words.naming import (
    PEOPLE,
    Title,
    first_names,
    heads,
    is_body,
    kind_of,
    known_bodies,
    name_parts,
    places,
    singular,
    sort_of,
    title_of,
)
from ..words.shapes import SHAPES, shape_of
from .patterns import CAPITALS, LEADING_WORDS, UPPER_WORDS

RUNS = 10_000  # that are remembered, in each of two generations: some 600 bytes each
RUN = re.compile(f"{one_of(NAME_SHAPES + Shape.CAPITAL_PARTICIPLE)}{one_of(NAMED_SHAPES)}*(?:(?:"
                 f"{Shape.PARTICLE}{Shape.PARTICLE}?{one_of(NAMED_SHAPES)}|{Shape.TIME}"
                 f"{one_of(Shape.NAME + Shape.CAPITAL)}){one_of(NAMED_SHAPES)}*)*")
SEVERAL = r"{0,11}"
NICKNAME = re.compile(f"({one_of(GIVEN_SHAPES)}{one_of(GIVEN_SHAPES + Shape.INITIAL)}{SEVERAL})“("
                      f"{one_of(CAPITALS)}{one_of(CAPITALS)}?)“("
                      f"{one_of(CAPITALS)}"
                      f"{one_of(GIVEN_SHAPES + Shape.CAPITAL + Shape.SUFFIX)}*)")  # Robert "Bob" Miller
TAIL = re.compile(f"({Shape.FIRST_NAME}{Shape.INITIAL}?{Shape.NAME}){one_of(Shape.CAPITAL, Shape.DEMONYM, Shape.TIME)}"
                  f"{{2,}}$")  # a headline's words behind a person's name: Ana Sorel Election Day
BEHIND_TITLE = re.compile(f"(?!{one_of(Shape.CAPITAL + Shape.DEMONYM)}*{Shape.TITLE}$).*"
                          f"{one_of(GIVEN_SHAPES + Shape.CAPITAL + Shape.DEMONYM)}")  # a name, and no further title
PERSON = "person"  # the kind of a name or entity that is somebody's
BODY = "body"  # of one that is some body's or thing's, nobody knows which sort's
NEWSPAPER = "newspaper"  # the noun for those whose names end in a word that other names have, too: Post, Tribune
ITSELF = "itself"  # the sort of nouns for those who have no name: the jury, the opposition
HEADING = Shape.CAPITAL + Shape.TITLE + Shape.NAME + Shape.DEMONYM  # what the word may be by whose last word a body is told
ENDING = Shape.CAPITAL + Shape.DEMONYM + Shape.TIME  # at the end of a name they tell that it is nobody's
NO_NAME = re.compile(f"{one_of(Shape.TITLE + Shape.CAPITAL + Shape.DEMONYM)}*{Shape.TITLE}|"
                     f"{one_of(Shape.CAPITAL_PARTICIPLE + Shape.SUFFIX + Shape.INITIAL)}")


class Name(NamedTuple):
    """A name: its words without titles, and what its form tells of who bears it.

    `last` is the surname as `folded` writes it; `gender` is "f", "m" or "";
    `kind` is `person`, `place`, `paper`, a sort of body (`firm:bank`, as in heads.tsv), or `body` for any other,
    and "" where the form doesn't tell; `roles` are the lowercase titles before the name.
    """

    text: str
    last: str
    gender: str = ""
    kind: str = ""
    roles: tuple[str, ...] = ()

    @property
    def thing(self) -> bool:
        """Whether it is no person's by its form."""
        return self.kind not in ("", PERSON)

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split(" ")

    @property
    def lower(self) -> list[str]:
        """Its words in lower case, without accents."""
        return folded(self.text).split(" ")


@lru_cache(maxsize=RUNS)
def folded(words: str) -> str:
    """Words in lower case and without accents, by which names are compared: one writer's `Légaré` is another's `Legare`."""
    lower = words.lower()
    if lower.isascii():
        return lower
    return "".join(char for char in normalize("NFD", lower) if not "\u0300" <= char <= "\u036f")


def without_article(surname: str) -> str:
    """A lowercase surname without a particle that a hyphen joins to it: ghanem for al-ghanem; others as they are."""
    first, _, rest = surname.partition("-")
    return rest if rest and first in name_parts("particle") else surname


def make_name(words: tuple[str, ...], gender: str = "", kind: str = "", roles: tuple[str, ...] = ()) -> Name:
    """A name of these words; its last one that is no suffix is the surname."""
    last = next((word for word in reversed(words) if SHAPES[word] != Shape.SUFFIX), words[-1])
    return Name(" ".join(words), folded(last), gender, kind, roles)


def read_run(words: list[str], opens: bool = False) -> Name | None:
    """The name that a run of capitalised words gives; None where the run is a title alone or no name.

    `opens` tells that the run opens a sentence, where a common word has a capital, too.
    """
    words = without_honours(words)
    shape = shape_of(words)
    if (time := shape.rfind(Shape.TIME, 0, -1)) > 0 and words[time][0].islower():  # "Last night Ana Sorel"
        words, shape = words[time + 1:], shape[time + 1:]
    while len(words) > 1 and shape[0] in CAPITALS and stands_before(words[0].lower()):
        words, shape = words[1:], shape[1:]  # "Former DNC chairman"
    first = behind_titles(words, shape)
    if first == len(words) - 1 and shape[first] == Shape.CAPITAL and is_body(words[first]):
        first = 0  # the Justice Department is nobody's name
    roles = tuple(word.lower() for word in words[:first])
    if not roles and (NO_NAME.fullmatch(shape) or opens and shape == Shape.CAPITAL):
        return None
    first = behind_adjectives(words, shape, first, opens)
    kept, shape = tuple(words[first:]), shape[first:]
    if (tail := TAIL.match(shape)) and not is_body(kept[-1]):
        kept, shape = kept[:tail.end(1)], shape[:tail.end(1)]
    titled = [title for role in roles if (title := title_of(role))]
    kind = kind_of_name(kept, shape, bool(titled))
    gender = next((title.gender for title in titled if title.gender), "")
    if not gender and shape[0] == Shape.FIRST_NAME:
        gender = first_names()[kept[0].lower().replace("’", "'")]
    return make_name(kept, gender if kind in ("", PERSON) else "", kind, roles)


def stands_before(word: str) -> bool:
    """Whether a lowercase word is a prefix of titles, `former`, or a title of several, `professors`."""
    one = singular(word)
    return word in name_parts("prefix") or one != word and title_of(one) is not None and title_of(word) is None


def without_honours(words: list[str]) -> list[str]:
    """A run without the honours and seats that follow a name of several words: `Jess Harbin (MBE)`, `Jess Harbin (MP)`."""
    size = len(words)
    while size > 2 and (words[size - 1] in name_parts("honour") or is_seat(words[size - 1])):
        size -= 1
    return words[:size]


def is_seat(word: str) -> bool:
    """Whether a word in capitals is a seat in a parliament, which may stand behind a name as well as before it."""
    title = title_of(word.lower()) if word.isupper() else None
    return title is not None and title.kind == "legislator"


def behind_titles(words: list[str], shape: str) -> int:
    """Where the name starts in a run: behind its last title that has a name behind it, 0 without one."""
    for at in range(len(shape) - 2, -1, -1):
        if shape[at] == Shape.TITLE:
            title = title_of(words[at].lower())
            honorific = title is not None and title.kind == "honorific"
            given = Shape.FIRST_NAME in shape[:at] and shape[at + 1:at + 2] != Shape.FIRST_NAME  # "Larry King Live"
            given = given or is_within(at, words, shape, title)
            if honorific or not given and BEHIND_TITLE.match(shape, at + 1):
                return at + 1
    return 0


def is_within(at: int, words: list[str], shape: str, title: Title | None) -> bool:
    """Whether what is a ruler's title elsewhere is a part of the name: `Sohel (Sultan) Kabir`, but `Qatar's (Emir) Tamim`."""
    royal = title is not None and title.kind == "royal" and at > 0
    return royal and shape[at - 1] == Shape.NAME and words[at - 1].lower() not in places()


def behind_adjectives(words: list[str], shape: str, first: int, opens: bool) -> int:
    """Where a person's name starts behind what only stands before it: `(Utopian) Ana Sorel`."""
    first = behind_nouns(words, shape, first)
    given = shape.find(Shape.FIRST_NAME, first)
    if first < given < len(shape) - 1 and not is_body(words[-1]):
        before = range(first, given)
        if all(shape[at] in LEADING_WORDS or len(words[at]) > 1 and words[at].isupper() for at in before) or (
                given > first + 1 and any(is_body(words[at]) for at in before)):
            return given
    if opens and first == 0 and len(shape) > 2 and shape[0] in UPPER_WORDS and shape[1] in GIVEN_SHAPES:
        return 1
    return first


def behind_nouns(words: list[str], shape: str, first: int) -> int:
    """Where a name starts behind adverbs and nouns for people with capitals: `Meanwhile (Sorel)`, `Conservative Icon (Ana
    Sorel)`; nouns only before several words that are a name's."""
    at, last = first, len(words) - 1
    while at < last and shape[at] in LEADING_WORDS and known_words().get(words[at].lower()) == Tag.ADV:
        at += 1
    first = at if shape[at] in GIVEN_SHAPES else first
    while at < last and shape[at] in LEADING_WORDS and kind_of(words[at].lower()) in PEOPLE:
        at += 1
    named = at < last and not is_body(words[-1]) and not shape[at:].strip(GIVEN_SHAPES + Shape.INITIAL + Shape.SUFFIX)
    return at if named else first


def kind_of_name(words: tuple[str, ...], shape: str, titled: bool) -> str:
    """What bears a name, as its form tells (`Name.kind`); "" where it doesn't."""
    shouted = [len(word) > 1 and word.isalpha() and word.isupper() for word in words]
    if not titled and any(map(str.isdigit, words[-1])):
        return BODY  # Tarn2, Radio 4
    if len(words) == 1:
        if titled:
            return BODY if shape == Shape.CAPITAL and words[0].endswith("S") else PERSON
        lower = words[0].lower()
        return "place" if lower in places() else known_bodies().get(lower) or collective(lower, shape)
    if Shape.FIRST_NAME not in shape and all(loud or one == Shape.INITIAL for loud, one in zip(shouted, shape)):
        return BODY
    if titled:
        return PERSON
    if " ".join(words).lower() in places():
        return "place"
    if words[-1] in name_parts("company") or "&" in words:
        return "firm"
    if shape[0] != Shape.FIRST_NAME and known_bodies().get(words[-1].lower()) == sort_of(NEWSPAPER):
        return sort_of(NEWSPAPER)  # Harbour Post
    if is_body(words[-1]) and shape[-1] in HEADING:
        return sort_of(words[-1].lower())
    if is_body(words[0]) and shape[0] != Shape.FIRST_NAME:
        return sort_of(words[0].lower())
    if shape[0] == Shape.FIRST_NAME or Shape.INITIAL in shape[:2]:
        return PERSON
    named = any(shouted) or shape[-1] in ENDING or any(word.lower() in places() for word in words)
    return BODY if named else ""


def collective(noun: str, shape: str) -> str:
    """The kind of a body that a capitalised noun alone means: `Police`, `Parliament`; "" for other words."""
    head = heads().get(noun)
    return head.sort if head and head.kind == "organisation" and shape == Shape.CAPITAL else ""


def kind_of_body(name: str) -> str:
    """The kind of a body with a name, by its last word or, behind that, its first: `Bank of Utopia`, `Harbour Board`."""
    words = name.split(" ")
    return sort_of(words[-1].lower()) or sort_of(words[0].lower()) or BODY


def name_of(key: str) -> Name | None:
    """The name that a run of words gives, with "^" before it where it opens a sentence; None where it is none."""
    return read_run(key.lstrip("^").split(" "), key[0] == "^")


NAMES = Memos(name_of, RUNS)
