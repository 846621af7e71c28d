"""Which words a value of the settings may be, for whoever wrote another one."""
import re
from typing import Any

import msgspec
from msgspec.inspect import DictType, NoneType, UnionType

STEP = re.compile(r"\.([\w-]+)|\[")  # of the way to a value, as msgspec writes it: to a key, or into a list or a table


def choices_at(kind: type[msgspec.Struct], way: str) -> list[str]:
    """The words that a value may be, in the order of the alphabet, by the way to it, as `$.rules[1].voice[0]`."""
    here = present(msgspec.inspect.type_info(kind))
    for key in STEP.findall(way):
        inner = next(field.type for field in here.fields if field.encode_name == key) if key else (
            here.value_type if isinstance(here, DictType) else here.item_type)
        here = present(inner)
    return sorted(value for value in here.values if value)


def present(found: Any) -> Any:
    """What a value is where there is one: of a type that may be None, the other."""
    return next(one for one in found.types if not isinstance(one, NoneType)) if isinstance(found, UnionType) else found
