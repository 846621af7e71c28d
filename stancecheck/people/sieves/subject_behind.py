"""In her speech, Renner ...: the subject behind the comma."""
from ...codes import PREPOSITION_SHAPES, Shape
from ...words.naming import pronouns
from ..antecedents import here
from ..context import Context
from ..entities import likely_person
from ..prominence import SUBJECT, rank
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

NEAR = 3  # words between the head of a sentence and the pronoun
FRONTED = 14  # words that a fronted phrase may have


def subject_behind(question: Question, context: Context) -> Proposal | None:
    """The person who is the subject behind the comma, for a possessive in a phrase that opens the sentence."""
    found = pronouns().get(question.phrase.head)
    shape, mentions, token = context.mentions.shape, context.mentions, question.token
    first, last = context.document.sentences[question.construction.sentence]
    if found is None or shape[token] != Shape.POSS or token - first > NEAR or shape[first] not in PREPOSITION_SHAPES:
        return None
    comma = shape.find(Shape.COMMA, token, min(last, token + FRONTED))
    number = mentions.starting(comma + 1) if comma > 0 and not here(question, context) else -1
    entity = context.entities.at(number) if number >= 0 else None
    if entity is None or not likely_person(entity) or rank(context, comma + 1, mentions.lasts[number]) != SUBJECT:
        return None
    return Proposal((Candidate(SUBJECT, comma + 1, entity),))


SIEVE = Sieve(
    name="subject_behind",
    why="A possessive in a phrase that opens the sentence means the subject behind the comma.",
    source="Carden 1982, backwards anaphora",
    reads=("he",),
    finds=(("In her complaint that the dam leaked, Ruth Overbeck asked for pumps.", "Ruth Overbeck"),
           ("In her statement condemning the test, Ruth Overbeck defended pumps.", "Ruth Overbeck")),
    leaves=("Paul Renner rowed. In his complaint that the dam leaked, nobody was named.",),
    propose=subject_behind,
    measured=(Measured("speakers", 1, 1, 0.001),),
)
