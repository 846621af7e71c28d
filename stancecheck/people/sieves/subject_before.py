"""He, she: the most prominent person of the last sentence that names one."""
from ..antecedents import another_between, before, gender_asked, here, most_prominent
from ..context import Context
from ..sieve import Measured, Proposal, Question, Sieve


def subject_before(question: Question, context: Context) -> Proposal | None:
    """Who spoke or was the subject in the last sentence that names somebody; None where the own one does.

    Open where somebody without a name is a subject between: `Orr's doctor spoke.  The former mayor nodded.  He ...`.
    """
    if here(question, context):
        return None
    found = before(question, context)
    if not found:
        return None
    gender = gender_asked(question)
    doubt = another_between(found[0], question, context, gender)
    return Proposal(why=doubt) if doubt else most_prominent(found, context, gender)


SIEVE = Sieve(
    name="subject_before",
    why="A pronoun that nobody precedes in its sentence means the subject of the last sentence that names somebody.",
    source="Hobbs 1978; Lappin and Leass 1994",
    reads=("he",),
    finds=(("Ruth Overbeck met Paul Renner. She said it rained.", "Ruth Overbeck"),),
    leaves=("Paul Renner and Tom Brandt met. He said it rained.", "It was late. She said it rained.",
            "It was late for Ruth Overbeck. She said it rained.",
            "Ruth Overbeck's doctor spoke. The former mayor nodded. She said it rained.",
            "Ruth Overbeck met a pilot. The clerk had left early, but she said it rained."),
    propose=subject_before,
    measured=(Measured("speakers", 110, 114, 0.149), Measured("world", 77, 82, 0.095),),
)
