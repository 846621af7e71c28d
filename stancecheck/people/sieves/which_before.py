"""Which: the noun phrase right before."""
from ..context import Context
from ..relatives import head_before
from ..sieve import Measured, Proposal, Question, Sieve


def which_before(question: Question, context: Context) -> Proposal:
    """Whom the phrase right before means."""
    return head_before(question, context, False)


SIEVE = Sieve(
    name="which_before",
    why="'Which' and 'that' mean the noun phrase that they stand behind.",
    source="Raghunathan et al. 2010, precise constructs: relative pronouns",
    reads=("which",),
    finds=(("Ana Sorel works for Radio Nord, which said it rained.", "Radio Nord"),),
    leaves=("Ana Sorel met Ruth Overbeck, who said it rained.",),
    propose=which_before,
    measured=(Measured("world", 1, 3, 0.004),),
)
