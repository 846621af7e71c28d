"""The Lund leader: who is said to be of Lund."""
from ...words.naming import PEOPLE, kind_of
from ..context import NEAR, Context
from ..entities import Entity
from ..known_roles import known_roles
from ..prominence import NAMED_BACK
from ..sieve import Candidate, Proposal, Question, Sieve


def same_origin(question: Question, context: Context) -> Proposal | None:
    """The only one of those named before beside whose name the same capitalised word stands."""
    phrase = question.phrase
    if kind_of(phrase.head) not in PEOPLE or not phrase.definite:
        return None
    origins = {word.lower() for word in phrase.words.split(" ")[1:] if word[0].isupper() and word.lower() != phrase.head}
    if not origins:
        return None
    found: dict[str, Entity] = {}
    for number in context.mentions.between(context.opening(question, NAMED_BACK), question.token)[-NEAR:]:
        entity = context.entities.at(number)
        if entity and entity.name not in found and not entity.thing and any(
                origins & (role.modifiers | {role.noun}) for role in known_roles(entity, context)):
            found[entity.name] = entity
    return Proposal(tuple(Candidate(0, question.token, entity) for entity in found.values())) if len(found) == 1 else None


SIEVE = Sieve(
    name="same_origin",
    why="Of several with like roles the one is meant beside whose name the same place, club or country stands.",
    source="Lee et al. 2013, word inclusion and compatible modifiers",
    reads=("definite",),
    finds=(("Lund's president, Ana Sorel, met her Orm counterpart, Tom Brandt. The Orm leader said it rained.",
            "Tom Brandt"),),
    leaves=("Lund's president, Ana Sorel, met Tom Brandt. The Orm leader said it rained.",),
    propose=same_origin,
)
