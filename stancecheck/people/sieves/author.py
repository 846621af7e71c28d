"""I outside of quotations: the author."""
from ...words.naming import pronouns
from ..byline import writer
from ..context import Context
from ..entities import Entity
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

AUTHOR = "author"  # the name of whoever wrote the article


def author(question: Question, context: Context) -> Proposal:
    """The author for "I", by name where the article has one; "we" keeps the own word, as it may take in the readers or a
    whole country."""
    words = question.phrase.words
    found = pronouns().get(words.lower())
    if found is None or found.gender == "several":
        return Proposal((Candidate(0, question.token, Entity(words)),))
    return Proposal((Candidate(0, question.token, writer(context) or Entity(AUTHOR)),))


SIEVE = Sieve(
    name="author",
    why="Outside of quotations and letters the first person is the author, whoever that is.",
    source="own observation",
    reads=("first",),
    finds=(("We think that it rains.", "We"), ("In my opinion, it rains.", "author"),
           ("By Ruth Overbeck\n\nIn my opinion, it rains.", "Ruth Overbeck")),
    leaves=("“We think that it rains,” Ruth Overbeck said.",),
    propose=author,
    measured=(Measured("speakers", 6, 6, 0.008), Measured("world", 4, 4, 0.005),),
    last=True,
)
