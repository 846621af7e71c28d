"""The senator: who is called so in the text."""
from ...words.naming import PEOPLE, heads
from ..context import Context
from ..focus import in_focus
from ..prominence import NAMED_BACK, last_named
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def called(question: Question, context: Context) -> Proposal | None:
    """Who is called "the senator" in the text; of several whoever was named last."""
    phrase, token = question.phrase, question.token
    head = heads().get(phrase.head)
    kind, gender = (head.kind, head.gender) if head else ("", "")
    if kind == "document":
        return None  # a paper stands for who issued it
    roles = [role for role in context.roles.fitting(phrase.head, phrase.modifiers, token)
             if not (gender and role.entity.gender not in ("", gender))]
    people = {role.entity.name: role.entity for role in roles}
    if not people:
        return None
    if kind == "party" and phrase.modifiers and all(role.modifiers.isdisjoint(phrase.modifiers) for role in roles):
        return None  # "the Utopian Republican" needn't be the only Republican of whom we know
    near = question.construction.sentence - NAMED_BACK
    if kind in PEOPLE and phrase.definite and phrase.modifiers and not last_named(context, people, token, near):
        if proposal := in_focus(question, context, gender):
            return proposal
    if len(people) == 1:
        return Proposal((Candidate(0, token, *people.values()),))
    last = last_named(context, people, token)
    return Proposal(tuple(last)) if len(last) == 1 else Proposal(why=f"several are called {phrase.head}")


SIEVE = Sieve(
    name="called",
    why="A role means who has it as a title or is said to be it, of the same state or party; of several who was named last.",
    source="Lee et al. 2013, precise constructs: role appositives",
    reads=("definite",),
    finds=(("Sen. Ruth Overbeck met Paul Renner. The senator said it rained.", "Ruth Overbeck"),
           ("Paul Renner is a lawyer. Ruth Overbeck left. The lawyer said it rained.", "Paul Renner")),
    leaves=("Mayor Ruth Overbeck met Mayor Olive Sato. The mayor said it rained.",
            "Iowa Governor Paul Renner slept. The Ohio governor said it rained.",
            "The fire chief, Ruth Overbeck, left. The police chief said it rained."),
    propose=called,
    measured=(Measured("speakers", 11, 11, 0.014), Measured("world", 11, 11, 0.013),),
)
