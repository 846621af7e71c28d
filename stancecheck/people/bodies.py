"""Bodies and papers: which names are a body's, and who made or issued a paper."""
import re

from ..codes import Shape, Tag, one_of
from ..words.naming import PEOPLE, heads, kind_of, places, pronouns
from .antecedents import before, doubt_about, in_sentence
from .context import NEAR, Context, is_bare
from .entities import Entity
from .names import ITSELF, PERSON
from .phrases import POINTING, Phrase
from .prominence import NAMED_BACK, is_unit
from .sieve import Question

WRITTEN = Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE + Tag.WRITTEN
MADE_BY = re.compile(f"(?:{Tag.BE}?{one_of(WRITTEN)})?{Tag.BY}")  # "by", "was written by"
NO_BODIES = (PERSON, "place", "people", "paper")  # kinds of names
BESIDE = 4  # words between a paper and whose it is: "her long and angry letter"
MODIFYING = Shape.ADJ + Shape.NOUN + Shape.ADV + Shape.CAPITAL + Shape.DEMONYM + Shape.NUM + Shape.ING


def is_named_body(entity: Entity) -> bool:
    """Whether an entity has the name of a body, not of a place or paper; a short word in capitals counts as one."""
    name = entity.name
    body = entity.thing or not entity.kind and name.isupper()
    return body and name[:1].isupper() and name.lower() not in places() and entity.kind != "paper"


def is_missed(question: Question, context: Context) -> bool:
    """Whether a bare noun for a body, `the company`, may mean one that the text has just named.

    Where it names persons and places alone, or has introduced the body by its noun, the own words are all that it tells.
    """
    head = heads().get(question.phrase.head)
    body = head is not None and head.kind == "organisation" and head.sort != ITSELF and question.phrase.definite
    if not (body and is_bare(question)) or context.roles.introduced(question.phrase.head, question.token):
        return False
    return any(may_be_body(number, context)
               for number in context.mentions.between(context.opening(question, NAMED_BACK), question.token)[-NEAR:])


def may_be_body(number: int, context: Context) -> bool:
    """Whether the name with a number, outside quotations, is a body's or may be one: no person's, no place's, no unit."""
    name = context.mentions.at(number)
    if name is None or name.kind in NO_BODIES or is_unit(context, number, name) or kind_of(name.last) in PEOPLE or (
            not name.text[0].isalnum()):
        return False
    entity = None if context.quoted(context.mentions.firsts[number]) else context.entities.at(number)
    return entity is not None and entity.kind not in NO_BODIES


def before_modifiers(context: Context, token: int) -> int:
    """Where what stands before a noun begins, behind its article."""
    first, shape = token, context.mentions.shape
    while first and token - first < BESIDE and shape[first - 1] in MODIFYING:
        first -= 1
    return first


def issues(context: Context, start: int, token: int, modifiers: frozenset[str]) -> bool:
    """Whether who spoke at a token is the paper at a later one, or issues it: `said in a letter`, `released a report`."""
    shape, words = context.mentions.shape, context.document.words
    first = before_modifiers(context, token)
    if modifiers and modifiers.isdisjoint(map(str.lower, words[first:token])):
        return False
    if Shape.VERB not in shape[start:token]:
        return True
    new = shape[first - 1] == Shape.POSS or shape[first - 1] == Shape.DET and words[first - 1].lower() not in POINTING
    return new and (shape[first - 2] == Shape.PREP or kind_of(words[first - 2].lower()) == "making")


def maker(context: Context, token: int, question: Question) -> Entity | None:
    """Who made the paper at a token: `Sorel's book`, `her book`, `Sorel wrote a book`, `a book by Sorel`."""
    mentions, shape, words = context.mentions, context.mentions.shape, context.document.words
    first = before_modifiers(context, token)
    article = shape[first - 1:first]
    if article in (Shape.DET, Shape.POSS) and kind_of(words[first - 2].lower()) == "making":
        return ending(context, first - 2)
    if article == Shape.GENITIVE:
        return ending(context, first - 1)
    owner = pronouns().get(words[first - 1].lower()) if article == Shape.POSS else None
    if owner and owner.gender:
        there = question.construction._replace(sentence=context.document.sentences.at(token), content=())
        asked = Question(Phrase("pronoun", words[first - 1], head=words[first - 1].lower()), there, first)
        found = in_sentence(asked, context, there.sentence) or before(asked, context)
        return found[0].entity if found and not doubt_about(found, context, owner.gender) else None
    behind = MADE_BY.match(context.document.tags, token + 1)
    if behind and (behind.end() == token + 2 or kind_of(words[behind.end() - 2].lower()) == "making"):
        start = behind.end() + (shape[behind.end():behind.end() + 1] == Shape.DET)
        number = mentions.starting(start)
        return context.entities.at(number) if number >= 0 else None
    return None


def ending(context: Context, token: int) -> Entity | None:
    """Whoever has the name that ends before a token."""
    number = context.mentions.ending(token)
    return context.entities.at(number) if number >= 0 else None
