"""He, she: the most prominent person named before in the own sentence."""
from ..antecedents import another_between, gender_asked, here, most_prominent
from ..context import Context
from ..sieve import Measured, Proposal, Question, Sieve


def subject_here(question: Question, context: Context) -> Proposal | None:
    """Who spoke or was the subject before the pronoun in its sentence."""
    found = here(question, context)
    if not found:
        return None
    gender = gender_asked(question)
    doubt = another_between(found[0], question, context, gender)
    return Proposal(why=doubt) if doubt else most_prominent(found, context, gender)


SIEVE = Sieve(
    name="subject_here",
    why="A pronoun means whoever is the subject before it in its own sentence, or else whoever is named there.",
    source="Hobbs 1978; Lappin and Leass 1994",
    reads=("he",),
    finds=(("Ruth Overbeck rowed, and she said it rained.", "Ruth Overbeck"),),
    leaves=("Ruth Overbeck rowed. She said it rained.", "Paul Renner and Tom Brandt met, and he said it rained."),
    propose=subject_here,
    measured=(Measured("speakers", 22, 25, 0.033), Measured("world", 17, 18, 0.021),),
)
