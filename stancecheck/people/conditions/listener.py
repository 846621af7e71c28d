"""Who tells Rowe is not Rowe."""
from ...codes import NAME_SHAPES, PREPOSITION_SHAPES, Shape
from ..context import Context
from ..prominence import is_within
from ..sieve import Candidate, Condition, Question

SKIPPED = PREPOSITION_SHAPES + Shape.DET  # between a cue and whom it is told: "said to the mayor"
LISTENING = (*SKIPPED, *NAME_SHAPES)


def listener(candidate: Candidate, question: Question, context: Context) -> bool:
    """Whether a candidate stands right behind the cue, as the one who is told."""
    construction, shape = question.construction, context.mentions.shape
    at = construction.cue[-1][1]
    if shape[at:at + 1] not in LISTENING:
        return False
    if at <= question.token:
        return False  # "..., said Rowe"
    while shape[at:at + 1] and shape[at] in SKIPPED:
        at += 1
    number = -1 if is_within(at, question) else context.mentions.starting(at)
    entity = context.entities.at(number) if number >= 0 else None
    return entity is not None and entity.name == candidate.entity.name


CONDITION = Condition(
    name="listener",
    why="Whoever is told something is somebody else than who tells it.",
    source="Chomsky 1981, principle B; Lee et al. 2013, I-within-I and agreement",
    reads=("he", "it", "they", "definite"),
    saves=("Ruth Overbeck met Ana Sorel. “The dam leaks,” she told Overbeck.",),
    leaves=("Ruth Overbeck met Paul Renner. “The dam leaks,” she told Renner.",),
    forbids=listener,
)
