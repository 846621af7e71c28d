"""The values of a verification: frozen, and made once.

Offsets are code points, end exclusive: those of a quotation into the article, those of a passage into
its source.
"""
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ..model import Span

Verdict = Literal["verbatim", "tidied", "cut", "altered", "spliced", "missing"]
Match = Literal["same", "other", "unknown"]
Kind = Literal["same", "replaced", "left out", "added"]

ALARMS: frozenset[Verdict] = frozenset(("cut", "altered", "spliced", "missing"))


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """What quotations are held against: a transcript, a speech, a press release, another article.

    `name` is what to call it, mostly its path.  `speaker` is who says all of it, "" where its labels or
    its own attributions tell.
    """

    name: str
    text: str
    speaker: str = ""


class Change(NamedTuple):
    """A stretch of the quotation and what stands for it in the source, word by word.

    Either is empty where the other has words that it lacks.  `allowed` says why a newspaper may write it
    so ("filler", "bracket"), and is "" where it may not, and for words that are the same.
    """

    kind: Kind
    quoted: Span
    sourced: Span
    words: str
    source_words: str
    allowed: str = ""


class Passage(NamedTuple):
    """Where a source has the words: its name, the span from the first of them to the last, and who says them.

    `speaker` is as the source writes it, "" where it does not tell.  `span` is in the source's text, `before` and
    `after` are some of the words round it, in its turn.  `place` and `line` are in the file that it was read from,
    None and 0 where there is none.
    """

    source: str
    span: Span
    words: str
    speaker: str
    before: str = ""
    after: str = ""
    place: Span | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of an article, and what its sources say of it.

    `span` and `words` are those between the marks.  `said_by` is whom the article gives the words to,
    "" where it leaves that open; `speaker` is whether the source gives them to the same.  `rule` names
    the rule that decided the verdict.  `passages` are where the words stand, in the order of the
    quotation: one, for spliced words several, for missing ones the nearest passage, or none.  `near` is the
    share of the quotation's words that stand there in this order, 0 to 1.
    """

    span: Span
    words: str
    verdict: Verdict
    speaker: Match
    rule: str
    said_by: str = ""
    passages: tuple[Passage, ...] = ()
    changes: tuple[Change, ...] = ()
    near: float = 0.0
    attribution: int | None = None

    @property
    def alarm(self) -> bool:
        """Whether something is wrong with the words."""
        return self.verdict in ALARMS

    def to_dict(self) -> dict[str, Any]:
        """The values of all fields as lists, dictionaries, numbers and strings."""
        return {
            "start": self.span.start, "end": self.span.end, "words": self.words, "verdict": self.verdict,
            "speaker": self.speaker, "rule": self.rule, "said_by": self.said_by, "near": round(self.near, 4),
            "passages": [{"source": one.source, "start": one.span.start, "end": one.span.end, "words": one.words,
                          "speaker": one.speaker} for one in self.passages],
            "changes": [{"kind": one.kind, "words": one.words, "source_words": one.source_words, "allowed": one.allowed}
                        for one in self.changes if one.kind != "same"],
            "attribution": self.attribution,
        }
