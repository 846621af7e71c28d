"""The two northern mayors: the two who are called so."""
from ...words.naming import singular
from ..asking import kind_of_phrase
from ..context import Context
from ..sieve import Candidate, Proposal, Question, Sieve


def called_both(question: Question, context: Context) -> Proposal | None:
    """The two of whom the text says that they are what the phrase says; None for no more than "the two mayors"."""
    phrase = question.phrase
    more = phrase.modifiers - {"two", "both"}
    if not more and kind_of_phrase(phrase, context) == "two":
        return None
    head = singular(phrase.head)
    people = {role.entity.name: role.entity for role in context.roles.fitting(head, more, question.token)}
    if len(people) != 2:
        return Proposal(why=f"not two are called {head}")
    return Proposal(tuple(Candidate(0, question.token, entity) for entity in people.values()), together=True)


SIEVE = Sieve(
    name="called_both",
    why="Two whom the text calls so are meant by 'the two northern mayors', and nobody else.",
    source="Lee et al. 2013, precise constructs",
    reads=("two", "each"),
    finds=(("Ana Sorel is a northern mayor. Tom Brandt is a northern mayor. The two northern mayors said it rained.",
            "Ana Sorel + Tom Brandt"),),
    leaves=("Ana Sorel met Olive Sato. The two northern mayors said it rained.",),
    propose=called_both,
)
