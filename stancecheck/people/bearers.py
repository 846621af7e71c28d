"""Which of several bearers of a surname is meant where the surname alone stands.

Source: the newspapers' custom of a full name first and the surname from then on, of whoever was introduced first; a
relative is called by the first name or, where both speak, in full.
"""
from .context import Context
from .entities import Entity
from .known_roles import told_gender
from .names import Name
from .sieve import Candidate, Proposal, Question


def bearer(question: Question, context: Context, name: Name) -> Proposal | None:
    """The bearer who is meant at a question's token, or why it is open; None where the text has no two of them.

    Of those of the gender that a title or the pronouns behind the surname tell, that is who is not called by the first
    name alone, and who is named in full least often, outside quotations, once the surname stands alone; of equals who is
    introduced first.  Where another of them was named as the speaker last, nobody is.
    """
    groups = context.entities.bearers(name)
    if len(groups) < 2:
        return None
    found: list[tuple[tuple[bool, int, bool, int], Entity]] = []
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
    found.sort(key=lambda one: one[0], reverse=True)
    if not found:
        return None
    best = found[0][1]
    if len(found) > 1:
        names = {entity.name for _, entity in found}
        spoke = next((one.entity.name for one in context.spoken_since(0) if one.named and one.entity.name in names),
                     best.name)
        if spoke != best.name or found[0][0] == found[1][0]:
            return Proposal(why=f"{best.name} or {found[1][1].name if spoke == best.name else spoke}")
    return Proposal((Candidate(0, question.token, best),))
