"""Who replies is not who asked."""
from functools import cache

from ...resources import read_table
from ..context import Context
from ..prominence import BACK
from ..sieve import Candidate, Condition, Question


def asker(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether a candidate spoke last in a sentence before, or as the agent before, for a cue that answers."""
    if question.construction.sense.lemma not in answering():
        return False
    own = question.construction.sentence
    for spoken in context.spoken_since(context.opening(question, BACK)):
        if spoken.sentence < own or spoken.agent and spoken.token < question.token:
            return spoken.entity.name == candidate.entity.name
    return False


@cache
def answering() -> frozenset[str]:
    """The lemmas of verbs that answer."""
    _, rows = read_table("lexicon/answering.tsv")
    return frozenset(lemma for lemma, *_ in rows)


CONDITION = Condition(
    name="asker",
    why="An answer is given by whoever was spoken to, not by who spoke last.",
    source="own observation",
    reads=("he",),
    saves=("Ruth Overbeck asked Ana Sorel if the dam leaked. “It does,” she replied.",),
    leaves=("Ruth Overbeck asked Paul Renner if the dam leaked. “It does,” he replied.",
            "Ruth Overbeck said it rained. Asked by Tom Brandt if the dam leaked, she replied: “Yes.”"),
    forbids=asker,
)
