"""The witness is not Judge Amis."""
from functools import cache

from ...resources import read_table
from ...words.naming import BODIES, PEOPLE, kind_of, name_parts, singular, written_out
from ..context import Context
from ..known_roles import kind_of_role, known_roles
from ..sieve import Candidate, Condition, Question

ANY = "*"
UNTOLD = ("", "honorific", "relation")  # kinds of titles that tell no occupation


def other_role(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether the text gives a candidate other roles than the noun tells, or the noun is that of a relative of somebody."""
    phrase = question.phrase
    noun = written_out(singular(phrase.head) if phrase.plural else phrase.head)
    if kind_of(phrase.head) not in PEOPLE or any(
            role.entity.name == candidate.entity.name for role in context.roles.of(phrase.head, phrase.modifiers)):
        return False
    roles = known_roles(candidate.entity, context)
    words = {word.lower() for word in phrase.words.split(" ") if word[0].isupper()} | phrase.modifiers
    told = {word for word in words if kind_of(word) not in BODIES}  # "state" and "club" tell nothing
    if any(role.noun in told or role.modifiers & told for role in roles):
        return False
    former = kind_of_role(noun) == "profession" and phrase.modifiers & name_parts("prefix")
    if kind_of(phrase.head) == "party" or former:
        return False  # "the Republican" may have any office, and "the former star" has one by now
    kinds = {kind_of_role(role.noun) for role in roles if kind_of(role.noun) != "rival"}.difference(UNTOLD)
    wide = wide_roles().get(noun)
    if wide is not None:
        return bool(kinds) and ANY not in wide and kinds.isdisjoint(wide)
    return bool(kinds) or kind_of_role(noun) == "relation"


@cache
def wide_roles() -> dict[str, frozenset[str]]:
    """Noun that may be another word for somebody -> the kinds of roles that these have, or `ANY`."""
    _, rows = read_table("lexicon/wide_roles.tsv")
    return {noun: frozenset(kinds.split(" ")) for noun, kinds, *_ in rows}


CONDITION = Condition(
    name="other_role",
    why="Whoever has one known role is not called by another, and a relative is nobody who is not called so.",
    source="Lee et al. 2013, incompatible roles",
    reads=("definite", "two"),
    saves=("Judge Olive Sato nodded. The witness said it rained.", "Ruth Overbeck nodded. The mother said it rained."),
    leaves=("Mayor Ruth Overbeck nodded. The politician said it rained.",
            "Mayor Ruth Overbeck nodded. The former Brenford singer said it rained."),
    forbids=other_role,
)
