"""Leaders after "European leaders": those whom an earlier source called the same, more fully."""
from ..context import Context
from ..entities import Entity
from ..phrases import bare
from ..prominence import BACK
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def fuller_words(question: Question, context: Context) -> Proposal | None:
    """The last fuller words for people without a name that have the same headword; not far ones that name whose they are."""
    phrase = question.phrase
    full, sentence = context.groups.get(phrase.head, ("", 0))
    far = question.construction.sentence - sentence > BACK
    if not full or not phrase.definite or " " in bare(phrase.words) or far and not full.islower():
        return None
    return Proposal((Candidate(0, question.token, Entity(full)),), kind="unnamed")


SIEVE = Sieve(
    name="fuller_words",
    why="Those without a name keep the fullest words that a source has had for them.",
    source="Raghunathan et al. 2010, strict head match",
    reads=("several", "definite"),
    finds=(("Northern mayors said it rained. The mayors said it was late.", "Northern mayors"),),
    leaves=("The Sorel campaign said it rained. It was late. It was cold. It was dark. It was wet. It was over. "
            "The campaign said it snowed.",
            "Northern mayors said it rained. The drivers said it was late.",),
    propose=fuller_words,
    measured=(Measured("world", 4, 4, 0.005),),
)
