"""The candidates: the two people who are called the same."""
from ...words.naming import PEOPLE, kind_of, singular
from ..context import Context
from ..phrases import bare
from ..sieve import Candidate, Proposal, Question, Sieve


def two_called(question: Question, context: Context) -> Proposal | None:
    """The two whom the text calls so."""
    phrase = question.phrase
    head = singular(phrase.head)
    if not phrase.definite or kind_of(head) not in PEOPLE or " " in bare(phrase.words):
        return None
    people = {role.entity.name: role.entity for role in context.roles.fitting(head, frozenset(), question.token)}
    if len(people) == 2:
        two = tuple(Candidate(0, question.token, entity) for entity in people.values())
        return Proposal(two, together=True, kind="description")
    return None


SIEVE = Sieve(
    name="two_called",
    why="A definite plural means the two whom the text calls so one by one.",
    source="own observation",
    reads=("several",),
    finds=(("Ana Sorel is a senator. Tom Brandt is a senator. The senators said it rained.", "Ana Sorel + Tom Brandt"),),
    leaves=("Ana Sorel, a senator, rowed. The senators said it rained.",),
    propose=two_called,
)
