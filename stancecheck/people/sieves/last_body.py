"""It: the body that spoke or was a subject last."""
import re

from ...codes import Shape, one_of
from ...words.naming import BODIES, is_people, is_plural, kind_of
from ..asking import answer
from ..context import Context
from ..entities import Entity
from ..names import BODY
from ..prominence import BACK, SUBJECT, bodies, is_within
from ..sieve import Candidate, Measured, Proposal, Question, Sieve
from ..sources import SOURCES

REACH = 200  # words before a pronoun in which something else may stand between
THING = re.compile(f"({Shape.DET}{one_of(Shape.ADJ, Shape.NOUN, Shape.CAPITAL, Shape.DEMONYM, Shape.NUM)}*"
                   f"{Shape.NOUN}){Shape.ADV}?{Shape.VERB}")  # a thing with its verb


def last_body(question: Question, context: Context) -> Proposal | None:
    """The body that spoke or was a subject in its sentence or the one before, quotations aside.

    Nothing else may be a subject since: `The plan is old.  It ...`.
    """
    own, token = question.construction.sentence, question.token
    for number in range(own, max(own - BACK, -1), -1):
        first, last = context.document.sentences[number]
        if between := last_thing(max(last, token - REACH), question, context):
            body = body_called(*between, question, context)
            return Proposal((body,)) if body else Proposal(why="something else stands between")
        for spoken in context.spoken_since(first):
            if spoken.token < token and spoken.entity.thing and not spoken.plural and can_speak(spoken.entity, context):
                teller = context.teller(spoken) if number < own else None
                if teller and teller.entity.thing and teller.entity.name != spoken.entity.name:
                    return Proposal(why="who retold it may be meant, too")
                return Proposal((Candidate(0, spoken.token, spoken.entity),))
        subjects = [one for one in bodies(context, first, min(last, token))
                    if one.rank == SUBJECT and not is_within(one.token, question)]
        if subjects and number == own and another_between(subjects[0], question, context):
            return Proposal(why="another body stands between")
        if subjects:
            return Proposal(tuple(one for one in subjects if one.token == subjects[0].token))
        if not context.quoted(first) and (thing := THING.match(context.mentions.shape, first, token)) and (
                called := body_called(first, thing.end(1), question, context)):
            return Proposal((called,))
        if number < own and not context.quoted(first):
            break
    return None


def last_thing(first: int, question: Question, context: Context) -> tuple[int, int] | None:
    """The token range of the last thing that is a subject between a token and the pronoun, to the headword; None for none."""
    found = [match.span(1) for match in THING.finditer(context.mentions.shape, first, question.token)]
    return found[-1] if found else None


def body_called(first: int, last: int, question: Question, context: Context) -> Candidate | None:
    """The body whom a phrase with an article means, `(The firm) was fined. It ...`, if no other stands behind it."""
    phrase = SOURCES[" ".join(context.document.words[first:last])]
    if phrase.plural or kind_of(phrase.head) != "organisation" or any(bodies(context, last, question.token)):
        return None
    speaker, entity = answer(question._replace(phrase=phrase, token=first), context)
    return Candidate(SUBJECT, first, entity or Entity(speaker.name, "", BODY)) if speaker.name else None


def another_between(subject: Candidate, question: Question, context: Context) -> bool:
    """Whether the sentence names another body between its subject and the pronoun: `a gift for the Board, which it ...`."""
    between = bodies(context, subject.token + 1, question.token)
    return any(one.token != subject.token and one.entity.name not in subject.entity.name for one in between)


def can_speak(entity: Entity, context: Context) -> bool:
    """Whether an entity is one of which one may say that "it" said something: no people, nor what is described by a plural
    or by a noun for no body or paper (`the approach`)."""
    if context.is_named(entity):
        return not is_people(entity.name)
    head = SOURCES[entity.name].head
    return kind_of(head) in BODIES and not is_plural(head)


SIEVE = Sieve(
    name="last_body",
    why="'It' means the body that spoke last or was the subject of the last sentence, unless something else was since.",
    source="Hobbs 1978; Lappin and Leass 1994",
    reads=("it",),
    finds=(("The Harbour Board met. It said that the dam was old.", "Harbour Board"),
           ("The Bank of Lund met, and it said that the dam was old.", "Bank of Lund"),
           ("Ruth Overbeck ran Zorba, a shipping firm. She slept. The firm was fined. It said it rained.", "Zorba")),
    leaves=("The approach suggested that it was late. It showed that the dam was old.",
            "The Harbour Board and the Fishery Council met. It said that the dam was old.",),
    propose=last_body,
    measured=(Measured("speakers", 5, 5, 0.007), Measured("world", 14, 14, 0.016),),
)
