"""Leaders after "European leaders": those whom an earlier source called the same, more fully."""
from ..context import Context
from ..entities import Entity
from ..phrases import bare
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def fuller_words(question: Question, context: Context) -> Proposal | None:
    """The last fuller words for people without a name that have the same headword."""
    phrase = question.phrase
    full = context.groups.get(phrase.head, "")
    if not full or not phrase.definite or " " in bare(phrase.words):
        return None
    return Proposal((Candidate(0, question.token, Entity(full)),), kind="unnamed")


SIEVE = Sieve(
    name="fuller_words",
    why="Those without a name keep the fullest words that a source has had for them.",
    source="Raghunathan et al. 2010, strict head match",
    reads=("several", "definite"),
    finds=(("Northern mayors said it rained. The mayors said it was late.", "Northern mayors"),),
    leaves=("Northern mayors said it rained. The drivers said it was late.",),
    propose=fuller_words,
    measured=(Measured("world", 3, 3, 0.004),),
)
