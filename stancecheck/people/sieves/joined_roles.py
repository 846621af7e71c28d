"""The former mayor and senator: another word for the person in focus."""
from ...words.naming import PEOPLE, heads, kind_of
from ..context import Context
from ..focus import in_focus
from ..sieve import Measured, Proposal, Question, Sieve


def joined_roles(question: Question, context: Context) -> Proposal | None:
    """The person in focus, for two roles that "and" joins: nobody is called so, somebody spoken of is meant."""
    phrase, head = question.phrase, heads().get(question.phrase.head)
    ends_in_role = " of " not in phrase.words or kind_of(phrase.words.rpartition(" ")[2].lower()) in PEOPLE
    joined = " and " in phrase.words and ends_in_role
    if not (head and head.kind in PEOPLE and joined and phrase.definite):
        return None
    return in_focus(question, context, head.gender)


SIEVE = Sieve(
    name="joined_roles",
    why="Two roles joined by 'and' tell more of somebody who is spoken of.",
    source="own observation",
    reads=("definite",),
    finds=(("Ruth Overbeck rowed. The former mayor and senator said it rained.", "Ruth Overbeck"),),
    leaves=("Nobody rowed. The former mayor and senator said it rained.",),
    propose=joined_roles,
    measured=(Measured("speakers", 2, 2, 0.003),),
)
