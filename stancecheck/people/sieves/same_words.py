"""The medical journal: the name that a description spells without its capitals."""
from ..context import Context
from ..phrases import bare
from ..sieve import Candidate, Proposal, Question, Sieve


def same_words(question: Question, context: Context) -> Proposal | None:
    """Who has a name of the same words."""
    phrase = question.phrase
    words = bare(phrase.words)
    if not phrase.definite or " " not in words or not words.endswith(phrase.head) or words[0].isupper():
        return None
    lower = words.lower().split(" ")
    names = context.mentions.by_word.get(phrase.head, ())
    name = next((name for name in names if lower[-len(name.lower):] == name.lower), None)
    entity = context.entities.of(name) if name else None
    return Proposal((Candidate(0, question.token, entity),)) if entity else None


SIEVE = Sieve(
    name="same_words",
    why="Words that are a name elsewhere in the text mean who has that name.",
    source="Raghunathan et al. 2010, exact match",
    reads=("definite",),
    finds=(("The Zorba Line sailed. The zorba line said it rained.", "Zorba Line"),),
    leaves=("The Harbour Board met. The fishery board said it rained.",),
    propose=same_words,
)
