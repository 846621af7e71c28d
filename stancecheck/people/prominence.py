"""Who is named near a place of the text, and how prominently.

Source: recency, subjecthood and agreement after Hobbs 1978 and Lappin and Leass 1994, without a parse.
"""
import re
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from ..codes import NAMED_SHAPES, PREPOSITION_SHAPES, Shape, Tag, one_of
from ..model import made
from ..words.naming import PEOPLE, heads, is_people, kind_of, places, sort_of
from .context import NEAR, Context
from .entities import Entity, likely_person
from .names import PERSON, Name
from .phrases import INTRODUCING
from .sieve import Candidate, Question
from .sources import SOURCES

BACK = 4  # sentences that a pronoun looks back
NAMED_BACK = 10  # sentences in which a name is still near enough for "the ministry" or "the senator"
FAR = 400  # names looked at for the one that was called so
KEPT = 200  # sentences whose persons are remembered
ASIDE = 8  # words of brackets that are skipped behind a name
FEW = 10  # names of a list that are looked at
APPOSED = 20  # words that may stand between a name and the last of what tells who that is
AUTHOR_LINE = 16  # words, at most, of a line that names an author
SPOKE, SUBJECT, OTHER, BEHIND, OWNER, BEFORE, QUOTED = range(7)  # ranks: spoke, subject, other, behind a preposition ...
LISTED = (Shape.AND, Shape.COMMA, Shape.DET, Shape.POSS)  # the shapes next to a name in a list
JOINING = (Shape.AND, Shape.AND + Shape.DET, Shape.AND + Shape.POSS, Shape.COMMA, Shape.COMMA + Shape.AND,
           Shape.COMMA + Shape.AND + Shape.DET)  # and those between two of its names
ARTICLE_SHAPES = (Shape.DET, Shape.POSS)
AND, GENITIVE = Shape.AND, Shape.GENITIVE
OWNING = (GENITIVE, Shape.NOUN)  # the shapes behind what is no more than the owner of something, or describes it
FOLLOWED = Shape.VERB + Shape.COMMA + Shape.ADV  # what stands behind a subject
IN_LINE = NAMED_SHAPES + Shape.AND + Shape.COMMA + Shape.PARTICLE + Shape.TIME
LINE = re.compile(f"{Shape.PREP}?{one_of(IN_LINE)}+\\.?")  # that names an author
SOME = r"{0,3}"
ARTICLE = f"{one_of(Shape.DET, Shape.QUANT)}(?<!{one_of(PREPOSITION_SHAPES)}.)"  # its letter leads, which is looked for fast
NEW = re.compile(f"{ARTICLE}{one_of(Shape.ADJ, Shape.NOUN, Shape.CAPITAL)}{SOME}{Shape.NOUN}"
                 f"(?={one_of(FOLLOWED, PREPOSITION_SHAPES, Shape.REL)})")  # a subject that an article introduces
PLACE = itemgetter(1)
PROMINENCE = itemgetter(0, 1)


def people(context: Context, first: int, last: int, question: Question, kind: str) -> list[Candidate]:
    """The persons in a token range whom no condition rules out, the most prominent first.

    Who has spoken there has rank 0, but for an agent; `rank` gives the others.  Those whom "and" joins share rank and place.
    """
    found: dict[str, Candidate] = {}
    heard: set[int] = set()
    for spoken in context.spoken_since(first):
        if spoken.token < last and not spoken.plural and likely_person(spoken.entity):
            rank = BEHIND if spoken.agent else SPOKE
            found.setdefault(spoken.entity.name, made(Candidate, (rank, spoken.token, spoken.entity)))
            heard.add(spoken.token)
    for one in named_in(context, first):
        if one.token >= last:
            break
        if one.token in heard and one.entity.name not in found and not context.is_named(one.entity):
            continue  # "a spokesman", who spoke as "a spokesman for the port"
        if not is_within(one.token, question) and (one.entity.name not in found or one.rank < found[one.entity.name].rank):
            found[one.entity.name] = one
    return context.allowed(sorted(found.values(), key=PROMINENCE), question, kind)


def named_in(context: Context, first: int) -> list[Candidate]:
    """The persons named in the sentence that starts at a token, in order, worked out once."""
    known = context.present.get(first)
    if known is not None:
        return known
    mentions, entities, sentences = context.mentions, context.entities, context.document.sentences
    last = sentences[sentences.at(first)][1]
    if len(context.present) > 2 * KEPT:  # nobody looks back so far
        for start in sorted(context.present)[:-KEPT]:
            del context.present[start]
    known = context.present[first] = []
    if is_line(context, first, last):
        return known
    for number in mentions.between(first, last)[-NEAR:]:
        name = mentions.at(number)
        entity = entities.of(name) if name is not None and not name.thing else None
        if entity is not None and likely_person(entity):
            start, rank = standing(context, number)
            if rank < BEHIND or entity.person:
                known.append(made(Candidate, (rank, start, entity)))
    if unnamed := list(islice(somebody_new(context, first, last), NEAR)):
        known.extend(unnamed)
        known.sort(key=PLACE)
    return known


def somebody_new(context: Context, first: int, last: int) -> Iterator[Candidate]:
    """The persons without a name whom a token range introduces as a subject, outside quotations: `A docker ...`."""
    words = context.document.words
    for match in NEW.finditer(context.mentions.shape, first, last):
        start, end = match.span()
        if words[start].lower() not in INTRODUCING or context.quoted(start) or kind_of(words[end - 1].lower()) not in PEOPLE:
            continue
        if is_apposed(context, start):
            continue
        head = heads().get(words[end - 1].lower())
        if head is not None:
            yield Candidate(rank(context, start, end), start, Entity(" ".join(words[start:end]), head.gender, PERSON))


def is_apposed(context: Context, token: int) -> bool:
    """Whether a phrase that starts at a token tells who somebody with a name is: `Sorel, a pilot and (a teacher),`."""
    mentions, shape = context.mentions, context.mentions.shape
    if shape[token - 1:token] not in (Shape.COMMA, Shape.AND):
        return False
    lasts = (mentions.lasts[number] for number in mentions.between(max(0, token - APPOSED), token))
    return any(shape[last] == Shape.COMMA and Shape.VERB not in shape[last:token] for last in lasts)


def bodies(context: Context, first: int, last: int) -> Iterator[Candidate]:
    """The bodies and places that are named in a token range outside quotations, in order."""
    covered = 0  # the end of a name of several, "Ministry of Ports"
    for number in context.mentions.between(first, last)[-NEAR:]:
        name = context.mentions.at(number)
        if name is None or name.kind == PERSON or context.mentions.firsts[number] < covered or is_unit(context, number, name):
            continue
        start, prominence = standing(context, number)
        entity = context.entities.at(number) if prominence < QUOTED else None
        if entity and (whole := whole_body(context, number, name)):
            entity, covered = whole
            prominence = rank(context, start, covered)
        if entity and not likely_person(entity) and not is_people(entity.name):
            yield made(Candidate, (prominence, start, entity))


def whole_body(context: Context, number: int, name: Name) -> tuple[Entity, int] | None:
    """The body of whose name a name with a number is the first part, `(Ministry) of Ports`, and where that ends."""
    mentions, first, last = context.mentions, context.mentions.firsts[number], context.mentions.lasts[number]
    if mentions.shape[last:last + 1] != Shape.OF or not sort_of(name.last) or number + 1 == len(mentions.firsts) or (
            mentions.firsts[number + 1] > last + 2):
        return None
    end = mentions.lasts[number + 1]
    phrase = SOURCES[" ".join(context.document.words[first:end])]
    named = phrase.name if phrase.kind == "named" else None
    entity = context.entities.of(named) if named and named.thing and len(named.words) == end - first else None
    return (entity, end) if entity else None


def is_unit(context: Context, number: int, name: Name) -> bool:
    """Whether a name with a number is what figures are told in: `14.05 (BST)`, `30 (MW)`."""
    first = context.mentions.firsts[number]
    return name.text.isupper() and context.mentions.shape[first - 1:first] == Shape.NUM


def is_line(context: Context, first: int, last: int) -> bool:
    """Whether a sentence only tells who wrote: `By Ana Sorel`, `@ana_sorel`."""
    document = context.document
    opening = last - first <= AUTHOR_LINE and (document.tags[first] == Tag.BY or document.words[first][0] == "@")
    return opening and LINE.fullmatch(context.mentions.shape, first, last) is not None


def standing(context: Context, number: int) -> tuple[int, int]:
    """Where a name stands and how prominent it is; one that "and" joins to others stands where the first of them does."""
    mentions = context.mentions
    firsts, lasts, shape = mentions.firsts, mentions.lasts, mentions.shape
    start, end = firsts[number], lasts[number]
    if start in mentions.spelled:  # an acronym behind its name stands where that does
        start, end = mentions.spelled[start], end + 1
        return start, rank(context, start, end)
    if shape[end:end + 1] in LISTED or start and shape[start - 1] in LISTED:
        one = last = number
        while one > max(0, number - FEW) and shape[lasts[one - 1]:firsts[one]] in JOINING:
            one -= 1
        while last + 1 < min(number + FEW, len(firsts)) and shape[lasts[last]:firsts[last + 1]] in JOINING:
            last += 1
        if AND in shape[firsts[one]:lasts[last]]:
            start, end = firsts[one], lasts[last]
    return start, rank(context, start, end)


def rank(context: Context, start: int, end: int) -> int:
    """How prominent a name is where it stands."""
    shape = context.mentions.shape
    if context.quoted(start):
        return QUOTED
    after = shape[end:end + 1]
    if after == Shape.OPEN:  # "the Harbour Board (HB) met"
        closed = shape.find(Shape.CLOSE, end, end + ASIDE)
        end = closed + 1 if closed > 0 else end
        after = shape[end:end + 1]
    if after == Shape.NOUN and shape[end + 1:end + 2] in ARTICLE_SHAPES:
        return SUBJECT  # "Sorel monitors the port": no noun stands before an article
    if after in OWNING:
        return OWNER if after == GENITIVE else BEFORE
    before = start - 2 if shape[start - 1:start] == Shape.DET else start - 1  # "at the Harbour Board"
    if before >= 0 and shape[before] in PREPOSITION_SHAPES:
        return BEHIND
    return SUBJECT if after and after in FOLLOWED else OTHER


def last_named(context: Context, wanted: dict[str, Entity], token: int, sentence: int = 0) -> list[Candidate]:
    """Who of some were named in the last sentence that names one of them before a token, outside quotations.

    Sentences before the given one are not looked at.
    """
    mentions, sentences = context.mentions, context.document.sentences
    found: dict[str, Candidate] = {}
    first = -1
    for number in reversed(mentions.between(sentences[max(sentence, 0)][0], token)[-FAR:]):
        at = mentions.firsts[number]
        if at < first:
            break
        entity = context.entities.at(number)
        if entity and entity.name in wanted and not context.quoted(at):
            found[entity.name] = Candidate(OTHER, at, entity)
            first = sentences[sentences.at(at)][0] if first < 0 else first
    return list(found.values())


def is_within(token: int, question: Question) -> bool:
    """Whether a token stands within the content of a question's construction."""
    return any(first <= token < last for first, last in question.construction.content)


def is_place(entity: Entity) -> bool:
    """Whether an entity has the name of a place, or of what comes from there."""
    return entity.name.lower() in places()
