"""The 34-year-old: whoever was last said to be so old."""
from ...codes import Shape
from ...words.people import kind_of
from ..context import NEAR, Context
from ..focus import in_focus
from ..prominence import NAMED_BACK
from ..sieve import Candidate, Proposal, Question, Sieve


def aged(question: Question, context: Context) -> Proposal | None:
    """Whose age stands behind the name, `Ana Sorel, 34,`, else the person in focus; open where there is none."""
    phrase = question.phrase
    age, _, old = phrase.head.partition("-")
    if not (age.isdigit() and kind_of(old) == "person" and phrase.definite):
        return None
    mentions, words = context.mentions, context.document.words
    for number in reversed(mentions.between(context.opening(question, NAMED_BACK), question.token)[-NEAR:]):
        end = mentions.lasts[number]
        told = mentions.shape[end:end + 2] == Shape.COMMA + Shape.NUM and words[end + 1] == age
        if told and (entity := context.entities.at(number)):
            return Proposal((Candidate(0, mentions.firsts[number], entity),))
    return in_focus(question, context, "") or Proposal(why=f"nobody is {age}")


SIEVE = Sieve(
    name="aged",
    why="An age means whoever the text says is so old.",
    source="own observation",
    reads=("definite",),
    finds=(("Ana Sorel, 34, beat Olive Sato, 29. The 34-year-old said it rained.", "Ana Sorel"),),
    leaves=("Ana Sorel, 34, rowed. She said it rained.",),
    propose=aged,
)
