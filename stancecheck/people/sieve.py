"""What a sieve and a condition are, what they are asked, and what they answer.

Source: sieves in the order of their precision after Raghunathan et al. 2010 and Lee et al. 2013 (deterministic
coreference) and Muzny et al. 2017 (who is quoted).
"""
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..grammar import Construction
from ..model import Speaker, SpeakerKind
from .entities import Entity
from .phrases import Phrase

if TYPE_CHECKING:
    from .context import Context

LEAST = 0.8  # the precision from which on a sieve names somebody
EXPECTED, WEIGHT = 0.8, 5  # of a sieve that was never seen at work, and how many samples this expectation counts for
Resolved = tuple[Construction, Speaker]
Answer = tuple[Speaker, Entity | None]


class Candidate(NamedTuple):
    """Somebody who may be meant: how prominent where named, at which token, and who."""

    rank: int
    token: int
    entity: Entity


class Question(NamedTuple):
    """Who speaks: the phrase that tells, the construction whose source it is, and the token at which it starts.

    `before` and `after` are the resolved constructions near by, the nearest first: for first persons, who wait for them.
    """

    phrase: Phrase
    construction: Construction
    token: int
    before: tuple[Resolved, ...] | None = None
    after: tuple[Resolved, ...] | None = None


class Proposal(NamedTuple):
    """Whom a sieve proposes: one answers; none or several leave it open, and `why` says why.

    `together` tells that all of them together are meant, and `kind` is the speaker's where it is not the phrase's.
    """

    candidates: tuple[Candidate, ...] = ()
    why: str = ""
    together: bool = False
    kind: SpeakerKind | None = None


class Measured(NamedTuple):
    """How a sieve did on one labelled set: of `named` sources that it named, how many right, and what share these are of all
    in the set (`coverage`)."""

    set: str
    right: int
    named: int
    coverage: float


@dataclass(frozen=True, slots=True)
class Sieve:
    """One way to tell who speaks: why it holds, where from, its examples, and how it proposes.

    `reads` are the kinds of phrases that it is asked for (`asking.kind_of_phrase`).  In `finds` each text has an
    attribution that this sieve gives to the name; in `leaves` it gives none.  `measured` tells how it did on labelled
    articles (`scripts/bench_sieves.py` measures), and `names` whether that is well enough to name anybody.  `last` puts it
    behind all others, whatever its precision.
    """

    name: str
    why: str
    source: str
    reads: tuple[str, ...]
    finds: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]
    propose: Callable[[Question, "Context"], Proposal | None]
    measured: tuple[Measured, ...] = ()
    last: bool = False
    names: bool = field(init=False)

    def __post_init__(self) -> None:
        """Settle whether it is right often enough to name anybody; one that was never seen at work may."""
        object.__setattr__(self, "names", self.precision is None or self.precision >= LEAST)

    @property
    def sample(self) -> int:
        """How many labelled sources it named."""
        return sum(one.named for one in self.measured)

    @property
    def precision(self) -> float | None:
        """The share of them that it named right; None where there are none."""
        return sum(one.right for one in self.measured) / self.sample if self.sample else None

    @property
    def estimate(self) -> float:
        """The precision to count on: the measured one, as if `WEIGHT` more had been seen at the expected one."""
        return ((self.precision or 0.0) * self.sample + EXPECTED * WEIGHT) / (self.sample + WEIGHT)


@dataclass(frozen=True, slots=True)
class Condition:
    """What rules a candidate out, whichever sieve proposes it: why, where from, and its examples.

    `reads` are the kinds of phrases for which it is asked.  In `saves` a text has, without the condition, another
    speaker; in `leaves` it has the same.
    """

    name: str
    why: str
    source: str
    reads: tuple[str, ...]
    saves: tuple[str, ...]
    leaves: tuple[str, ...]
    forbids: Callable[[Candidate, Question, "Context"], bool]


class Ruled(NamedTuple):
    """That a condition ruled somebody out: the token of the source, the name, and the condition's name."""

    token: int
    name: str
    condition: str
