"""Who says that Rowe lied is not Rowe."""
from ..context import NEAR, Context
from ..sieve import Candidate, Condition, Question


def in_own_claim(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether the claim names a candidate behind the pronoun, or anywhere in a quotation."""
    if candidate.token > question.token:
        return False  # the subject behind a phrase that opens the sentence: "In her statement condemning the test, Orr ..."
    mentions, entities = context.mentions, context.entities
    for first, last in question.construction.content:
        if first < question.token and not context.quoted(first):
            continue
        for number in mentions.between(first, last)[:NEAR]:
            entity = entities.at(number)
            if entity is not None and entity.name == candidate.entity.name:
                return True
    return False


CONDITION = Condition(
    name="in_own_claim",
    why="A pronoun that stands above a name means somebody else, and whoever is quoted seldom calls himself by name.",
    source="Chomsky 1981, principle C; Reinhart 1983",
    reads=("he",),
    saves=("Ruth Overbeck hired Ana Sorel. She said Overbeck lied.",),
    leaves=("Ruth Overbeck hired Ana Sorel. She said Tom Brandt lied.",),
    forbids=in_own_claim,
)
