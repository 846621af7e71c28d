"""The noun phrase that a relative pronoun stands behind, and whom it means."""
import re

from ..codes import DETERMINER_SHAPES, NAMED_SHAPES, PREPOSITION_SHAPES, Shape, one_of
from ..words.naming import PEOPLE, is_people, kind_of
from .asking import answer
from .context import Context
from .entities import Entity
from .phrases import Phrase
from .sieve import Candidate, Proposal, Question
from .sources import SOURCES

ASIDE = 16  # words of an aside between dashes
WIDTH = 12  # words of a head
UP_TO = f"{{1,{WIDTH}}}$"
WITHIN = (NAMED_SHAPES + DETERMINER_SHAPES + Shape.PARTICLE + Shape.NOUN + Shape.ADJ + Shape.VERB + Shape.ING + Shape.NUM
          + Shape.OF + Shape.GENITIVE + Shape.AND + Shape.CAPITAL_PARTICIPLE)
HEAD = re.compile(one_of(WITHIN) + UP_TO)
BETWEEN = Shape.COMMA + Shape.DASH + Shape.QUANT + Shape.OF + Shape.PRON  # between a head and its pronoun
WHEN = Shape.NUM + Shape.TIME
NO_START = Shape.OF + Shape.GENITIVE + Shape.AND + Shape.VERB + Shape.ING + Shape.ADJ
NO_VERB = DETERMINER_SHAPES + Shape.NUM + PREPOSITION_SHAPES + Shape.ADJ  # behind these a "verb" is a noun or adjective


def head_before(question: Question, context: Context, person: bool) -> Proposal:
    """Whom the phrase right before means; where that is a person, not a place or body in its tail."""
    shape, words = context.mentions.shape, context.document.words
    first, end = before(context, question.token)
    if first >= end:
        at = question.token - 1
        if person and at >= 0 and shape[at] == Shape.QUANT and shape[at - 1:at] != Shape.COMMA:  # "there are many who"
            return Proposal((Candidate(0, at, Entity(words[at])),))
        return Proposal(why="no head")
    phrase = SOURCES[" ".join(words[first:end])]
    if person and first and shape[first - 1] in PREPOSITION_SHAPES and not may_be_people(phrase, context):
        earlier, _ = before(context, first - 1)
        if earlier < first - 1:  # "an engineer at the Harbour Board who"
            first, phrase = earlier, SOURCES[" ".join(words[earlier:end])]
    if person and (inner := people_within(context, first, end, phrase)) is not None:
        first, phrase = inner
    if phrase.kind == "pronoun":
        return Proposal(why="a pronoun before it")
    if phrase.members:
        members = [member.words.removeprefix("both ") for member in phrase.members]
        named = all(member.rpartition(" ")[2][0].isupper() for member in members)
        return Proposal((Candidate(0, first, Entity((" + " if named else " and ").join(members))),))
    speaker, entity = answer(Question(phrase, question.construction, first), context)
    if not speaker.name:
        return Proposal(why=speaker.rule)
    return Proposal((Candidate(0, first, entity or Entity(speaker.name)),))


def may_be_people(phrase: Phrase, context: Context) -> bool:
    """Whether somebody may be denoted: no place or body, and no thing that one counts as one."""
    if phrase.name and phrase.kind == "named":
        entity = context.entities.of(phrase.name)
        return entity is None or not entity.thing or is_people(entity.name)
    return phrase.plural or kind_of(phrase.head) in PEOPLE or bool(phrase.members) or phrase.kind == "pronoun"


def people_within(context: Context, first: int, end: int, phrase: Phrase) -> tuple[int, Phrase] | None:
    """The people behind "of" in a phrase for a thing, with their first token: `the ire of (lawmakers) who`; None for none."""
    at = context.mentions.shape.rfind(Shape.OF, first, end)
    if at <= first or phrase.plural or phrase.name or kind_of(phrase.head):
        return None
    inner = SOURCES[" ".join(context.document.words[at + 1:end])]
    return (at + 1, inner) if inner.plural and kind_of(inner.head) in PEOPLE else None


def before(context: Context, token: int) -> tuple[int, int]:
    """The token range of the noun phrase that a relative pronoun at a token stands behind."""
    shape, end = context.mentions.shape, token
    if shape[end - 1:end] == Shape.DASH:
        aside = shape.rfind(Shape.DASH, max(0, end - ASIDE), end - 1)
        end = aside if aside >= 0 and shape[aside + 1] in (Shape.REL, Shape.QUANT) else end
    while end and shape[end - 1] in BETWEEN:
        end -= 1
    if end and shape[end - 1] in WHEN:  # "the report for the year 2020/21, which"
        start = max(0, end - WIDTH)
        end = max(shape.rfind(Shape.OF, start, end), shape.rfind(Shape.PREP, start, end), start)
    if end and shape[end - 1] == Shape.VERB:
        return end, end
    match = HEAD.search(shape, max(0, end - WIDTH), end)
    first = match.start() if match else end
    while first < end and shape[first] in NO_START:
        first += 1
    for at in range(end - 2, first - 1, -1):
        if shape[at] == Shape.VERB and (at == first or shape[at - 1] not in NO_VERB):
            first = at + 1
            break
    for at in range(end - 1, first, -1):
        if shape[at] in DETERMINER_SHAPES:
            first = first if Shape.OF in shape[first:at] else at
            break
    while first < end and shape[first] in Shape.NUM + Shape.AND + PREPOSITION_SHAPES:
        first += 1
    return first, end
