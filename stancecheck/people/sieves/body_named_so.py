"""The foundation: the body that has the word in its name."""
from ...words.people import kind_of
from ..context import Context
from ..phrases import bare
from ..prominence import NAMED_BACK, last_named
from ..sieve import Measured, Proposal, Question, Sieve


def body_named_so(question: Question, context: Context) -> Proposal | None:
    """Of the bodies with the headword in their name the one that was named last; open where two were."""
    phrase = question.phrase
    if kind_of(phrase.head) != "organisation" or any(word[0].isupper() for word in bare(phrase.words).split(" ")[:-1]):
        return None
    named = {entity.name: entity for name in context.mentions.by_word.get(phrase.head, ())
             if name.kind != "person" and (entity := context.entities.of(name))}
    last = last_named(context, named, question.token, question.construction.sentence - NAMED_BACK) if named else []
    return Proposal(tuple(last), why=f"more than one is named {phrase.head}" if len(last) > 1 else "") if last else None


SIEVE = Sieve(
    name="body_named_so",
    why="A noun for a body means the body with that noun in its name.",
    source="Raghunathan et al. 2010, head match",
    reads=("definite",),
    finds=(("The High Court met. It was late. Nobody came. Rain fell. Dogs slept. Boats sank. The court said it rained.",
            "High Court"),),
    leaves=("The High Court heard of a ruling of the Family Court. The court said it rained.",),
    propose=body_named_so,
    measured=(Measured("speakers", 0, 1, 0.001), Measured("world", 0, 1, 0.001),),
)
