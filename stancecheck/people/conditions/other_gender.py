"""He is no woman."""
from ...words.naming import heads, pronouns
from ..context import Context
from ..known_roles import told_gender
from ..sieve import Candidate, Condition, Question


def other_gender(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether a candidate's gender is known, and another than that which the pronoun or noun tells."""
    phrase = question.phrase
    found = pronouns().get(phrase.head) if phrase.kind == "pronoun" else heads().get(phrase.head)
    gender = found.gender if found else ""
    return bool(gender) and told_gender(candidate.entity, context) not in ("", gender)


CONDITION = Condition(
    name="other_gender",
    why="A pronoun or noun that tells a gender means nobody of another.",
    source="Hobbs 1978; Raghunathan et al. 2010, agreement",
    reads=("he", "definite"),
    saves=("Ruth Overbeck met Paul Renner. He said it rained.",),
    leaves=("Ruth Overbeck met Paul Renner. She said it rained.",),
    forbids=other_gender,
)
