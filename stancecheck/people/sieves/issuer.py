"""The statement: who spoke with a statement behind the name."""
from ...words.naming import kind_of
from ..bodies import issues
from ..context import Context
from ..prominence import BACK
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

ISSUED = 40  # words from a speaker on in which the paper is named


def issuer(question: Question, context: Context) -> Proposal | None:
    """Who last spoke in or of such a paper as its own."""
    phrase, token, words = question.phrase, question.token, context.document.words
    if kind_of(phrase.head) != "document":
        return None
    for spoken in context.spoken_since(context.opening(question, BACK)):
        last = min(context.document.sentences[spoken.sentence][1], token - 1, spoken.token + ISSUED)
        at = next((at for at in range(spoken.token + 1, last) if words[at] == phrase.head), token)
        if at < token and issues(context, spoken.token, at, phrase.modifiers):
            return Proposal((Candidate(0, spoken.token, spoken.entity),))
    return None


SIEVE = Sieve(
    name="issuer",
    why="A paper stands for who issued it: who 'said in a statement' or 'released a report'.",
    source="own observation",
    reads=("definite",),
    finds=(("The Harbour Board said in a statement that it was late. The statement added that it rained.", "Harbour Board"),),
    leaves=("The Harbour Board said that the letter was old. The letter showed that it rained.",),
    propose=issuer,
    measured=(Measured("speakers", 2, 2, 0.003), Measured("world", 3, 4, 0.005),),
)
