"""Paris for France, where the text speaks of France."""
from ...words.naming import places
from ..context import Context
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def stands_for(question: Question, context: Context) -> Proposal | None:
    """The country, union or people's state that a name stands for."""
    name = question.phrase.name
    entity = context.entities.of(name) if name else None
    place = places().get(entity.name.lower()) if entity else None
    if entity is None or place is None or entity.person or question.phrase.definite and place.kind == "demonym":
        return None
    full = place.stands_for
    spoken_of = place.kind in ("capital", "union") and full in context.document.text
    if full == entity.name or not (place.kind == "demonym" or spoken_of):
        return None
    return Proposal((Candidate(0, question.token, entity._replace(name=full, kind="place")),))


SIEVE = Sieve(
    name="stands_for",
    why="A capital stands for its country where the text speaks of that, and an adjective of nationality for its state.",
    source="own observation",
    reads=("name",),
    finds=(("France sent a ship. Paris said it was late.", "France"),),
    leaves=("A ship sank. Paris said it was late.",),
    propose=stands_for,
    measured=(Measured("speakers", 1, 1, 0.001), Measured("world", 1, 1, 0.001),),
)
