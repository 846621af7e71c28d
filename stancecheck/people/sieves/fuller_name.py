"""The fullest name that the article has for a name: Ruth Overbeck for Overbeck."""
from ..bearers import bearer
from ..context import Context
from ..entities import Entity
from ..names import kind_of_body
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def fuller_name(question: Question, context: Context) -> Proposal | None:
    """The entity that the name is linked to; open where two of its full names fit equally."""
    name = question.phrase.name
    if name is None:
        return None
    if context.entities.is_shared(name) and (proposal := bearer(question, context, name)):
        return proposal
    entity = context.entities.of(name)
    if entity is None:
        return Proposal(why=f"two names fit {name.text}")
    if name.text in context.mentions.beginnings:
        full = context.mentions.beginnings[name.text]
        entity = Entity(full, "", kind_of_body(full))
    return Proposal((Candidate(0, question.token, entity),)) if entity.name != name.text else None


SIEVE = Sieve(
    name="fuller_name",
    why="A surname, a short form or an acronym means whoever bears the longer name that the article has.",
    source="Raghunathan et al. 2010, strict and relaxed head match",
    reads=("name",),
    finds=(("Ruth Overbeck rowed. Overbeck said it rained.", "Ruth Overbeck"),
           ("The Foreign Trade Office (FTO) met. The FTO said it rained.", "Foreign Trade Office")),
    leaves=("Ruth Overbeck met Paul Overbeck. Overbeck said it rained.",),
    propose=fuller_name,
    measured=(Measured("speakers", 158, 159, 0.208), Measured("world", 125, 131, 0.153),),
)
