"""Who, which: the noun phrase right before."""
from ..asking import kind_of_phrase
from ..context import Context
from ..relatives import head_before
from ..sieve import Measured, Proposal, Question, Sieve


def phrase_before(question: Question, context: Context) -> Proposal:
    """Whom the phrase right before means; for "who" that are people."""
    return head_before(question, context, kind_of_phrase(question.phrase, context) == "who")


SIEVE = Sieve(
    name="phrase_before",
    why="'Who', 'which' and 'that' mean the noun phrase that they stand behind, 'who' the people in it.",
    source="Raghunathan et al. 2010, precise constructs: relative pronouns",
    reads=("who", "which"),
    finds=(("Ana Sorel met Ruth Overbeck, who said it rained.", "Ruth Overbeck"),
           ("Ana Sorel met a pilot at the Harbour Board who said it rained.", "a pilot at the Harbour Board"),
           ("Ana Sorel works for Radio Nord, which said it rained.", "Radio Nord"),
           ("There are many who say it rained.", "many")),
    leaves=("Nobody met. Who said that it rained?",),
    propose=phrase_before,
    measured=(Measured("speakers", 13, 13, 0.017), Measured("world", 5, 7, 0.008),),
)
