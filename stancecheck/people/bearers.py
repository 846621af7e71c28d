"""Which of several bearers of a surname is meant where the surname alone stands.

Source: the newspapers' custom of a full name first and the surname from then on, of whoever was introduced first; a
relative is called by the first name or, where both speak, in full.
"""
from functools import cache

from ..resources import read_table
from .context import Context
from .entities import Entity
from .known_roles import known_roles, told_gender
from .names import Name
from .sieve import Candidate, Proposal, Question

Ranked = tuple[tuple[bool, int, bool, int], Entity]  # how likely a bearer is meant, and who it is


def bearer(question: Question, context: Context, name: Name) -> Proposal | None:
    """The bearer who is meant at a question's token, or why it is open; None where the text has no two of them.

    Of those of the gender that a title or the pronouns behind the surname tell, that is who is not called by the first
    name alone, and who is named in full least often, outside quotations, once the surname stands alone; of equals who is
    introduced first.  Where another of them was named as the speaker last, nobody is; but whoever alone of equals has spoken.
    """
    groups = context.entities.bearers(name)
    found: list[Ranked] = []
    alone = context.entities.first_alone(name)
    for group in groups:
        entity = context.entities.of(group[0])
        places = context.entities.places_of(group)
        if entity is not None:
            introduced = context.document.sentences.at(places[0]) if places else 0
            usual = not context.entities.goes_by_first_name(group)
            found.append(((usual, -sum(place > alone for place in places), entity.person, -introduced), entity))
    titled = name.gender if name.roles else ""  # Clinton is a first name, too
    if told := titled or context.entities.gender_behind(name):
        known = [(one, told_gender(one[1], context)) for one in found]
        found = ([one for one, gender in known if gender == titled]
                 or [one for one, gender in known if gender in ("", told)] or found)
    found = of_generation(question, found, context)
    found.sort(key=lambda one: one[0], reverse=True)
    if not found:
        return None
    best = found[0][1]
    if len(found) > 1:
        named = {entity.name: entity for _, entity in found}
        spoke = [one.entity.name for one in context.spoken_since(0) if one.named and one.entity.name in named]
        last = spoke[0] if spoke else best.name
        if last != best.name and len(set(spoke)) == 1 and found[0][0][:2] == found[1][0][:2]:
            best = named[last]  # who was named as often, and alone has spoken
        elif last != best.name or found[0][0] == found[1][0]:
            return Proposal(why=f"{best.name} or {found[1][1].name if last == best.name else last}")
    return Proposal((Candidate(0, question.token, best),))


def of_generation(question: Question, found: list[Ranked], context: Context) -> list[Ranked]:
    """Those of some bearers whom an adjective before the surname fits, `the elder Mr. Orr`: who is a father by what stands
    beside the full name, or is the only one who is no son."""
    told = {generations("before")[word] for word in question.phrase.modifiers if word in generations("before")}
    if len(told) != 1:
        return found
    nouns = generations("beside")
    known = [(one, {nouns[role.noun] for role in known_roles(one[1], context) if role.noun in nouns}) for one in found]
    return [one for one, own in known if own == told] or [one for one, own in known if not own] or found


@cache
def generations(where: str) -> dict[str, str]:
    """Lowercase word that tells, before a surname or beside a full name, which of two relatives is meant -> "elder" or
    "younger"."""
    _, rows = read_table("lexicon/generations.tsv")
    return {word: generation for word, generation, place, *_ in rows if place == where}
