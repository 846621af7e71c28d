"""The person that "he", "she" or another word for somebody spoken of may mean."""
import re

from ..codes import PREPOSITION_SHAPES, Shape, one_of
from ..words.naming import PEOPLE, heads, pronouns
from .context import Context
from .entities import Entity
from .phrases import POINTING
from .prominence import BACK, BEHIND, QUOTED, SPOKE, people
from .sieve import Candidate, Proposal, Question
from .sources import SOURCES

BESIDE = 6  # words behind a quotation in which whoever is quoted is named
REACH = 40  # words before a pronoun in which somebody without a name may stand between
OPENING = Shape.STOP + Shape.MARK + Shape.COMMA  # what stands before the subject of another sentence
POINTED = re.compile(f"(?<!{one_of(PREPOSITION_SHAPES)}){Shape.DET}{one_of(Shape.ADJ, Shape.NOUN, Shape.CAPITAL)}{{0,3}}"
                     f"{Shape.NOUN}(?={Shape.VERB})")  # a subject with an article


def here(question: Question, context: Context) -> list[Candidate]:
    """The persons whom the question's own sentence names before it; one who may be none only where nobody else is near."""
    near = context.near.get(question.token)
    if near is None:
        near = in_sentence(question, context, question.construction.sentence)
        if near and not any(is_known(one.entity) for one in near) and before(question, context):
            near = []
        context.near.clear()
        context.near[question.token] = near
    return near


def in_sentence(question: Question, context: Context, number: int) -> list[Candidate]:
    """The persons whom a sentence names before the question's token, the most prominent first; none where all are quoted."""
    first, last = context.document.sentences[number]
    found = people(context, first, min(last, question.token), question, "he")
    known = [one for one in found if is_known(one.entity)]
    if known and known[0] is not found[0] and found[0].rank == SPOKE:
        known.insert(1, found[0]._replace(rank=known[0].rank, token=known[0].token))  # who spoke may be somebody, too
    found = known or found
    return found if found and (found[0].rank < QUOTED or context.quoted(question.token)) else []


def before(question: Question, context: Context) -> list[Candidate]:
    """The persons of the last sentence before the question's own that names one, or else one who may be a person."""
    own = question.construction.sentence
    if context.quoted(question.token):
        return in_quotation(question, context)
    doubtful: list[Candidate] = []
    for number in range(own - 1, max(own - BACK - 1, -1), -1):
        found = in_sentence(question, context, number)
        if found and is_known(found[0].entity):
            return found
        doubtful = doubtful or found
    return doubtful


def in_quotation(question: Question, context: Context) -> list[Candidate]:
    """The persons of earlier sentences whom somebody quoted may mean: those of whom the quotation speaks, or else the only
    one who was spoken of; whoever spoke last only where another is quoted now."""
    own, quotes, paragraphs = question.construction.sentence, context.document.quotes, context.document.paragraphs
    holding = quotes.holding(question.token)
    opened, paragraph = quotes.firsts[holding], paragraphs[paragraphs.at(question.token)][0]
    others: dict[str, Candidate] = {}
    for number in range(own - 1, max(own - BACK - 1, -1), -1):
        found = in_sentence(question, context, number)
        within = [one for one in found if one.token >= opened or one.token >= paragraph and context.quoted(one.token)]
        if within:
            return within  # what is quoted may go on behind "she said"
        others.update((one.entity.name, one) for one in reversed(found))
    quoted = named_behind(quotes.lasts[holding], context)
    others.pop(quoted, None)
    return list(others.values()) if len(others) == 1 and (quoted or all(one.rank != SPOKE for one in others.values())) else []


def named_behind(token: int, context: Context) -> str:
    """The name of whoever is named right behind a quotation that ends before a token, `“...,” said Orr`; "" for nobody."""
    numbers = context.mentions.between(token, token + BESIDE)
    entity = context.entities.at(numbers[0]) if numbers else None
    between = context.mentions.shape[token:context.mentions.firsts[numbers[0]]] if numbers else ""
    return entity.name if entity and not entity.thing and Shape.STOP not in between else ""


def is_known(entity: Entity) -> bool:
    """Whether an entity is a person, or has a name of several words that may be one's: no Zorba, who may be a firm."""
    return entity.person or " " in entity.name


def most_prominent(found: list[Candidate], context: Context, gender: str) -> Proposal:
    """The most prominent of some persons, or why it may not be the one that is meant."""
    doubt = doubt_about(found, context, gender)
    if not doubt and found[0].rank == BEHIND:
        doubt = f"{found[0].entity.name} is no subject"
    return Proposal(why=doubt) if doubt else Proposal((found[0],))


def another_between(candidate: Candidate, question: Question, context: Context, gender: str) -> str:
    """Why somebody without a name may be meant who is a subject between a candidate and a pronoun: `(the pilot) had fled`.

    "" where nobody is, or who is has another gender or is the candidate.
    """
    words = context.document.words
    shape, own = context.mentions.shape, context.document.sentences[question.construction.sentence][0]
    for match in POINTED.finditer(shape, max(candidate.token, question.token - REACH), question.token):
        start, end = match.span()
        if start < own and shape[start - 1] not in OPENING:
            continue
        head = heads().get(words[end - 1].lower())
        if head is None or head.kind not in PEOPLE or gender and head.gender not in ("", gender):
            continue
        if any(spoken.token == start for spoken in context.spoken_since(start)):
            continue  # who speaks is a candidate, too
        pointed = words[start].lower() in POINTING and context.quoted(start) == context.quoted(question.token)
        called = {role.entity.name for role in context.roles.of(words[end - 1].lower())} if pointed else set()
        if pointed and candidate.entity.name not in called:
            return f"{candidate.entity.name} or {' '.join(words[start:end])}"
    return ""


def doubt_about(found: list[Candidate], context: Context, gender: str) -> str:
    """Why the most prominent of some persons may not be the one that is meant; "" where nothing speaks against it.

    That is another whom "and" joins to it, and, for somebody without a name, a subject besides, or
    the one of whose daughter or doctor we hear.
    """
    rank, start, entity = found[0]
    named = context.is_named(entity)
    if len(found) > 1 and ((rank, start) == found[1][:2] or not named and found[1].rank < BEHIND):
        return f"{entity.name} and {found[1].entity.name} fit equally"
    owner = "" if named or not entity.name else SOURCES[entity.name].owner
    if owner:
        phrase = SOURCES[owner]
        whose = context.entities.of(phrase.name) if phrase.name else pronouns().get(phrase.head)
        if whose and (not gender or whose.gender in ("", gender)):
            return f"{entity.name} or {owner}"
    return ""


def gender_asked(question: Question) -> str:
    """The gender that a pronoun tells, "f", "m" or ""."""
    found = pronouns().get(question.phrase.head)
    return found.gender if found else ""
