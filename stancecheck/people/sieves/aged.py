"""The 34-year-old: whoever was last said to be so old."""
from ...codes import Shape
from ...words.naming import PEOPLE, is_age, kind_of
from ..context import NEAR, Context
from ..focus import around, in_focus
from ..prominence import NAMED_BACK
from ..sieve import Candidate, Proposal, Question, Sieve


def aged(question: Question, context: Context) -> Proposal | None:
    """Whose age stands behind the name, `Ana Sorel, 34,`, else the person in focus; open where there is none.

    Of several who are near, nobody of the own sentence is in focus, nor who is of another age.
    """
    phrase = question.phrase
    age = next((word.partition("-")[0] for word in (phrase.head, *sorted(phrase.modifiers)) if is_age(word)), "")
    if not (age and phrase.definite and kind_of(phrase.head) in PEOPLE | {""}):
        return None
    mentions, words = context.mentions, context.document.words
    older: set[str] = set()  # or younger
    for number in reversed(mentions.between(context.opening(question, NAMED_BACK), question.token)[-NEAR:]):
        end = mentions.lasts[number]
        if mentions.shape[end:end + 2] == Shape.COMMA + Shape.NUM and (entity := context.entities.at(number)):
            if words[end + 1] == age:
                return Proposal((Candidate(0, mentions.firsts[number], entity),))
            older.add(entity.name)
    focus = in_focus(question, context, "")
    own = context.document.sentences[question.construction.sentence][0]
    several = len(around(question, context)) > 1
    if focus and any(one.entity.name in older or several and one.token >= own for one in focus.candidates):
        focus = None
    return focus or Proposal(why=f"nobody is {age}")


SIEVE = Sieve(
    name="aged",
    why="An age means whoever the text says is so old.",
    source="own observation",
    reads=("definite",),
    finds=(("Ana Sorel, 34, beat Olive Sato, 29. The 34-year-old said it rained.", "Ana Sorel"),
           ("Ana Sorel rowed. The 34-year-old rower said it rained.", "Ana Sorel")),
    leaves=("Ana Sorel, 34, rowed. She said it rained.",),
    propose=aged,
)
