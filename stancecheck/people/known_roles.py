"""What the text says beside its names that somebody is: titles, nouns before a name, appositions behind it."""
import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from ..codes import Shape, one_of
from ..words.naming import PEOPLE, heads, kind_of, title_of, written_out
from .context import Context
from .entities import Entity

TOLD = 6  # mentions of somebody beside which roles are looked for
ASKED = 60  # entities of one text whose roles are looked for
BEFORE = 5  # words before a name that may tell a role
DESCRIBING = (Shape.ADJ + Shape.NOUN + Shape.CAPITAL + Shape.CAPITAL_PARTICIPLE + Shape.DEMONYM + Shape.NAME + Shape.TITLE
              + Shape.GENITIVE + Shape.NUM)
APPOSED = re.compile(f"{Shape.COMMA}(?:{Shape.NUM}{Shape.COMMA})?{one_of(Shape.DET, Shape.POSS)}?"
                     f"({one_of(DESCRIBING)}*{one_of(Shape.NOUN, Shape.TITLE)})")
LEADING = re.compile(f"({one_of(DESCRIBING)}*){Shape.COMMA}?$")


class KnownRole(NamedTuple):
    """That somebody is called so: the lowercase noun, and the lowercase words before it."""

    noun: str
    modifiers: frozenset[str]


def known_roles(entity: Entity, context: Context) -> tuple[KnownRole, ...]:
    """The roles beside the first mentions of an entity, in their order; () for the sixty-first entity and those behind it."""
    known = context.told.get(entity.name)
    if known is None:
        if len(context.told) >= ASKED:
            return ()
        known = context.told[entity.name] = tuple(found(entity, context))
    return known


def found(entity: Entity, context: Context) -> list[KnownRole]:
    """Roles from titles, from the words before each mention, and from the apposition behind it."""
    mentions, words, shape = context.mentions, context.document.words, context.mentions.shape
    roles: list[KnownRole] = []
    for number in mentioned(entity, context):
        name, first, last = mentions.at(number), mentions.firsts[number], mentions.lasts[number]
        if name and name.roles:
            start = LEADING.search(shape, max(0, first - BEFORE), first)
            more = words[start.start(1):start.end(1)] if start else []
            roles.append(role_of([*more, *name.roles]))
        elif before := LEADING.search(shape, max(0, first - BEFORE), first):
            if before[1] and kind_of(words[before.end(1) - 1].lower()) in PEOPLE:
                roles.append(role_of(words[before.start(1):before.end(1)]))
                at = before.start(1) - 2  # "his father, the retired judge Jon Orr"
                if shape[at:at + 2] == Shape.COMMA + Shape.DET and kind_of(words[at - 1].lower()) in PEOPLE:
                    roles.append(role_of(words[at - 1:at]))
        if (behind := APPOSED.match(shape, last)) and kind_of(words[behind.end(1) - 1].lower()) in PEOPLE:
            roles.append(role_of(words[behind.start(1):behind.end(1)]))
    return roles


def mentioned(entity: Entity, context: Context) -> list[int]:
    """The numbers of the first mentions of an entity."""
    last_word, names = entity.name.rpartition(" ")[2], context.mentions.names
    keys = [key for key, name in names.items() if name and last_word in key and context.entities.of(name) == entity]
    return list(islice(context.mentions.standing(*keys), TOLD))


def told_gender(entity: Entity, context: Context) -> str:
    """The gender that a name tells, or else the nouns beside it, `his sister, Kim Yo-su`; "" for neither."""
    if entity.gender or not context.is_named(entity):
        return entity.gender
    known = context.genders.get(entity.name)
    if known is None:
        if len(context.genders) >= ASKED:
            return ""
        nouns = (heads().get(role.noun) for role in known_roles(entity, context))
        told = {noun.gender for noun in nouns if noun and noun.gender}
        known = context.genders[entity.name] = told.pop() if len(told) == 1 else ""
    return known


def role_of(words: Sequence[str]) -> KnownRole:
    """The role that some words tell, the last of them the noun."""
    lower = [word.lower() for word in words]
    return KnownRole(written_out(lower[-1]), frozenset(lower[:-1]))


def kind_of_role(noun: str) -> str:
    """The kind of a role by titles.tsv; "" for a noun that is no title."""
    title = title_of(noun)
    return title.kind if title else ""
