"""The government: that of the only country of which the text speaks."""
from ...codes import Shape
from ...words.people import kind_of, places
from ..context import NEAR, Context, is_bare
from ..entities import Entity
from ..prominence import BACK
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

REACH = 200  # words before a description in which an adjective of another country may stand
COUNTRIES = ("country", "demonym")  # kinds of places.tsv


def only_country(question: Question, context: Context) -> Proposal | None:
    """The country of the last sentences, if they speak of one alone."""
    if kind_of(question.phrase.head) != "state" or not is_bare(question):
        return None
    named: dict[str, Entity] = {}
    first, token = context.opening(question, BACK), question.token
    for number in context.mentions.between(first, token)[-NEAR:]:
        entity = context.entities.at(number)
        quoted = context.quoted(context.mentions.firsts[number])
        place = places().get(entity.name.lower()) if entity and not quoted else None
        if place and place.kind in COUNTRIES:
            named[place.stands_for] = Entity(place.stands_for, "", "place")
    shape, words = context.mentions.shape, context.document.words
    adjectives = (places().get(words[at].lower()) for at in range(max(first, token - REACH), token)
                  if shape[at] == Shape.DEMONYM)
    others = {place.stands_for for place in adjectives if place and place.kind in COUNTRIES}
    if len(others.union(named)) > 1:
        return Proposal(why="more than one country may be meant")
    return Proposal(tuple(Candidate(0, token, entity) for entity in named.values())) if named else None


SIEVE = Sieve(
    name="only_country",
    why="'The government' is that of the only country of which the text speaks.",
    source="own observation",
    reads=("definite",),
    finds=(("Kenya built a dam. The government said it rained.", "Kenya"),),
    leaves=("Kenya built a dam. Uganda paid. The government said it rained.",),
    propose=only_country,
    measured=(Measured("world", 0, 1, 0.001),),
)
