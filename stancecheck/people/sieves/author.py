"""I outside of quotations: the author."""
from ...words.people import pronouns
from ..context import Context
from ..entities import Entity
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

AUTHOR = "author"  # the name of whoever wrote the article


def author(question: Question, context: Context) -> Proposal:
    """The author for "I"; "we" keeps the own word, as it may take in the readers or a whole country."""
    words = question.phrase.words
    found = pronouns().get(words.lower())
    alone = found is not None and found.gender != "several"
    return Proposal((Candidate(0, question.token, Entity(AUTHOR if alone else words)),))


SIEVE = Sieve(
    name="author",
    why="Outside of quotations and letters the first person is the author, whoever that is.",
    source="own observation",
    reads=("first",),
    finds=(("We think that it rains.", "We"), ("In my opinion, it rains.", "author")),
    leaves=("“We think that it rains,” Ruth Overbeck said.",),
    propose=author,
    measured=(Measured("speakers", 6, 6, 0.008), Measured("world", 3, 3, 0.004),),
    last=True,
)
