"""The medical journal: the name that a description spells without its capitals."""
from ..context import Context
from ..phrases import bare
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def same_words(question: Question, context: Context) -> Proposal | None:
    """Who has a name of the same words, or the only body whose name has them all: `the fishery ministry`."""
    phrase = question.phrase
    words = bare(phrase.words)
    if not phrase.definite or " " not in words or not words.endswith(phrase.head) or words[0].isupper():
        return None
    lower = words.lower().split(" ")
    names = context.mentions.by_word.get(phrase.head, ())
    name = next((name for name in names if lower[-len(name.lower):] == name.lower), None)
    wider = {} if name else {found.name: found for one in names if one.thing and set(lower) <= set(one.lower)
                             and (found := context.entities.of(one))}
    entity = context.entities.of(name) if name else next(iter(wider.values())) if len(wider) == 1 else None
    return Proposal((Candidate(0, question.token, entity),)) if entity else None


SIEVE = Sieve(
    name="same_words",
    why="Words that are a name elsewhere in the text, or all stand in the name of only one body, mean who has that name.",
    source="Raghunathan et al. 2010, exact match",
    reads=("definite",),
    finds=(("The Zorba Line sailed. The zorba line said it rained.", "Zorba Line"),
           ("The Lund Budget Office met. It was late. Nobody came. Nobody left. It was cold. It was dark. "
            "The budget office said it rained.", "Lund Budget Office")),
    leaves=("The Harbour Board met. The fishery board said it rained.",),
    propose=same_words,
    measured=(Measured("world", 1, 1, 0.001),),
)
