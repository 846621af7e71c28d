"""Her campaign, the mayor's statement: what the owner tells."""
from ...words.naming import PEOPLE, heads, kind_of, places, sort_of
from ..asking import answer
from ..context import Context
from ..entities import Entity
from ..sieve import Candidate, Measured, Proposal, Question, Sieve
from ..sources import SOURCES

CAMPAIGN = "campaign"  # the sort of bodies that have their owner's name


def owned(question: Question, context: Context) -> Proposal | None:
    """The owner of a paper, the owner's campaign, or who is called so of the owner's people; None where the owner is open."""
    phrase = question.phrase
    kind, owner = kind_of(phrase.head), SOURCES[phrase.owner]
    speaker, entity = answer(Question(owner, question.construction, question.token), context)
    if not speaker.name or owner.kind == "unnamed":
        return None
    by_pronoun = entity is not None and entity.person and owner.kind == "pronoun"
    if not phrase.plural and kind == "document":
        return proposed(question, entity or Entity(speaker.name))
    if by_pronoun and entity and sort_of(phrase.head) == CAMPAIGN:
        return proposed(question, Entity(f"{entity.name.rpartition(' ')[2]} {phrase.head}", "", CAMPAIGN))
    if kind in PEOPLE and not phrase.plural:
        owners, gender = owner_words(phrase.owner), heads()[phrase.head].gender if phrase.head in heads() else ""
        people = {role.entity.name: role.entity
                  for role in context.roles.fitting(phrase.head, phrase.modifiers, question.token)
                  if (role.modifiers & owners or len(role.modifiers) < 2) and not (
                      gender and role.entity.gender not in ("", gender))}
        if len(people) == 1:
            return proposed(question, *people.values())
    return None


def proposed(question: Question, entity: Entity) -> Proposal:
    """That an entity is meant."""
    return Proposal((Candidate(0, question.token, entity),), kind="description")


def owner_words(owner: str) -> set[str]:
    """The lowercase words that may show an owner beside a role: a country's name and its adjective."""
    lower = {*owner.lower().split(" "), owner.lower()}
    named = {place.stands_for for word in lower if (place := places().get(word))}
    return lower | ({word for word, place in places().items() if place.stands_for in named} if named else set())


SIEVE = Sieve(
    name="owned",
    why="A paper speaks for its owner, a campaign has its owner's name, and 'his lawyer' is who is called so.",
    source="own observation",
    reads=("owned",),
    finds=(("Ruth Overbeck rested. Her campaign said it rained.", "Overbeck campaign"),
           ("Ruth Overbeck rested. Her statement said it rained.", "Ruth Overbeck")),
    leaves=("Ruth Overbeck rested. Her aides said it rained.",),
    propose=owned,
    measured=(Measured("speakers", 6, 6, 0.008), Measured("world", 3, 3, 0.003),),
)
