"""What stands beside a name and tells who bears it: a noun or age before it, an apposition behind it."""
import re
from collections.abc import Sequence

from ..codes import GIVEN_SHAPES, PREPOSITION_SHAPES, Shape, one_of
from ..words.naming import is_age, is_body, kind_of, sort_of
from .names import BODY, ITSELF, PERSON, Name
from .patterns import CAPITALS
from .phrases import INTRODUCING

MODIFYING = one_of(Shape.ADJ, Shape.NOUN, Shape.CAPITAL, Shape.DEMONYM, Shape.ING, Shape.NUM)
UP_TO_FOUR = "{0,4}"
APPOSED = re.compile(f",(?:{Shape.DET}|{one_of(Shape.NAME, Shape.CAPITAL, Shape.DEMONYM)}{Shape.GENITIVE})"
                     f"{MODIFYING}{UP_TO_FOUR}{Shape.NOUN}"
                     f"(?={one_of(PREPOSITION_SHAPES, Shape.COMMA, Shape.STOP, Shape.REL)})")  # what a name is: ", a firm,"
COMMA, DET, NOUN, RELATIVE = Shape.COMMA, Shape.DET, Shape.NOUN, Shape.REL  # asked often
AGE = Shape.NUM + Shape.COMMA


def personified(name: Name | None) -> Name | None:
    """A name of which the text tells that it is somebody's; that of a body or place by its last word stays one."""
    return name._replace(kind=PERSON) if name and name.kind in ("", BODY) else name


def body_called(noun: str) -> str:
    """The sort of the body that a noun before a name tells; "" for a noun for anything else."""
    sort = sort_of(noun) if kind_of(noun) == "organisation" else ""
    return "" if sort == ITSELF else sort


def is_somebody(shape: str, words: Sequence[str], first: int, last: int) -> bool:
    """Whether what stands beside a name tells that it is somebody's: `singer (Vane)`, `46-year-old (Vane)`."""
    if shape[last:last + 1] == COMMA:
        after = shape[last + 1:last + 3]
        if after == AGE and len(words[last + 1]) < 3:
            return True
        if after[:1] == RELATIVE and words[last + 1] == "who":
            return True
    if shape[first] in GIVEN_SHAPES and first and is_age(words[first - 1]):
        return True
    before = shape[first - 1:first] == NOUN and shape[first] in CAPITALS and last - first > 1
    return before and kind_of(words[first - 1]) == PERSON and not is_body(words[last - 1])


def apposed_body(shape: str, words: Sequence[str], last: int) -> str:
    """The sort of the body that the apposition behind a name tells, `Zorba(, a shipping firm,)`; "" for any other."""
    match = APPOSED.match(shape, last)
    told = match and (shape[last + 1] != DET or words[last + 1] in INTRODUCING)
    return body_called(words[match.end() - 1]) if match and told else ""
