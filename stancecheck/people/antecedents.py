"""The person that "he", "she" or another word for somebody spoken of may mean."""
from ..words.people import pronouns
from .context import Context
from .entities import Entity
from .prominence import BACK, BEHIND, QUOTED, people
from .sieve import Candidate, Proposal, Question
from .sources import SOURCES


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
    found = known or found
    return found if found and (found[0].rank < QUOTED or context.quoted(question.token)) else []


def before(question: Question, context: Context) -> list[Candidate]:
    """The persons of the last sentence before the question's own that names one, or else one who may be a person."""
    own = question.construction.sentence
    doubtful: list[Candidate] = []
    for number in range(own - 1, max(own - BACK - 1, -1), -1):
        found = in_sentence(question, context, number)
        if found and is_known(found[0].entity):
            return found
        doubtful = doubtful or found
    return doubtful


def is_known(entity: Entity) -> bool:
    """Whether an entity is a person, or has a name of several words that may be one's: no Zorba, who may be a firm."""
    return entity.person or " " in entity.name


def most_prominent(found: list[Candidate], context: Context, gender: str) -> Proposal:
    """The most prominent of some persons, or why it may not be the one that is meant."""
    doubt = doubt_about(found, context, gender)
    return Proposal(why=doubt) if doubt else Proposal((found[0],))


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
