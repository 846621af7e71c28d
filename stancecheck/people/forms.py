"""Whether the forms of two names fit one bearer, and what a name looks like."""
from functools import lru_cache
from operator import ne

from ..codes import GIVEN_SHAPES, Shape, Tag
from ..words.categories import known_words
from ..words.naming import is_plural, singular
from ..words.shapes import SHAPES, shape_of
from .names import PERSON, RUNS, Name
from .patterns import SPELLED

WORDLIKE = Shape.VERB + Shape.TIME  # what a surname may be that is another word
NOUNS = (Tag.NOUN, Tag.PLURAL, Tag.NOUN_OR_BASE, Tag.PLURAL_OR_THIRD, Tag.NAME)
MISSPELT = 5  # letters of a first name of which one may be another by mistake


@lru_cache(maxsize=RUNS)
def initials_of(name: str) -> str:
    """The capitals that the words of a name start with."""
    return "".join([word[0] for word in name.split(" ") if word[0].isupper()])


def contains(words: list[str], part: list[str]) -> bool:
    """Whether words stand one behind the other in others."""
    return any(words[at:at + len(part)] == part for at in range(len(words) - len(part) + 1))


def grouped(names: list[Name]) -> list[list[Name]]:
    """Names, those that may be one person's together."""
    groups: list[list[Name]] = []
    for name in names:
        for members in groups:
            if same_person(members[0], name):
                members.append(name)
                break
        else:
            groups.append([name])
    return groups


def agree(name: Name, other: Name) -> bool:
    """Whether nothing in the forms of two names speaks against one bearer."""
    if name.kind == PERSON and other.thing:
        return False
    return not (name.roles and name.gender and other.gender and name.gender != other.gender)


def may_be_person(name: Name) -> bool:
    """Whether a name of several words is a person's, or may be one by its form."""
    return name.kind == PERSON or not name.kind and looks_personal(name.text)


def is_body(name: Name) -> bool:
    """Whether the last word of a name may end that of a body: "RT America", "BMW Group", but not "NASA Administrator"."""
    last = name.words[-1]
    if SHAPES[last] == Shape.CAPITAL and known_words().get(last.lower()) not in NOUNS:
        return False  # a headline's adverb: CNN Just
    return shape_of((last,)) != Shape.TITLE and "-" not in last  # a "NASA T-shirt" is none either


def is_headline(name: Name) -> bool:
    """Whether a name of two words may only be a surname and a headline's noun: Sorel Speech."""
    words = name.words
    return len(words) == 2 and SHAPES[words[1]] == Shape.CAPITAL


def is_doubtful(name: Name) -> bool:
    """Whether a name may only be a headline's words before a surname, or an account: Fascist Trump, @Hillary Clinton."""
    first = name.words[0]
    return not first[0].isalnum() or name.kind != PERSON and SHAPES[first] in (Shape.CAPITAL, Shape.DEMONYM)


def is_short(name: Name, other: Name) -> bool:
    """Whether a name lacks only the first name, or the first words of a body's, that a longer one has."""
    given = [SHAPES[words[0]] == Shape.FIRST_NAME for words in (name.words, other.words)]
    titled = bool(name.roles) and len(other.words) == len(name.words) + 1 and all(
        SHAPES[word] == Shape.NAME and not word.isupper() for word in other.words)  # Mr. Varga Ruiz: Xerach Varga Ruiz
    return given == [False, True] or titled if PERSON in (name.kind, other.kind) else True


def same_person(one: Name, other: Name) -> bool:
    """Whether two names of several words differ only by middle names, initials or suffixes."""
    if one.last != other.last:
        return False
    first, second = one.lower[0].rstrip("."), other.lower[0]
    return first in (second, second[0]) or is_misspelt(first, second)


def is_misspelt(one: str, other: str) -> bool:
    """Whether two first names of five letters or more differ by one letter within: Kristin and Kristen are one person."""
    inner = len(one) == len(other) >= MISSPELT and one[0] == other[0] and one[-1] == other[-1]
    return inner and sum(map(ne, one, other)) == 1


@lru_cache(maxsize=RUNS)
def looks_personal(name: str) -> bool:
    """Whether a name may be a person's: made of names, and no plural."""
    words = name.split(" ")
    if len(words) == 2 and words[1].rpartition("-")[2].islower() and words[1][0].isupper():
        return words[0][0].isupper()  # Park Ji-hyun
    if len(words) == 2 and shape_of(words[1:]) in WORDLIKE and shape_of(words[:1]) in GIVEN_SHAPES:
        return True  # Linh Do, Anna May
    return bool(name) and not means_several(words[-1]) and all(
        shape in SPELLED and (len(word) == 1 or not (word.isupper() and word.isalpha()))
        for word, shape in zip(words, shape_of(words)))


def means_several(word: str) -> bool:
    """Whether the last word of a name is a plural: Rovers, Greens; no surname in -s of a noun that nobody knows: Vadas."""
    lower = word.lower()
    return is_plural(lower) and (SHAPES[word] != Shape.NAME or singular(lower) in known_words())
