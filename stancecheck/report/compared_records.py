"""The records of a comparison's JSON, typed.

`start` and `end` are code points into the file of the article, from 0, end exclusive; an article is called by its name
in the comparison, which is its file's name without ending where no other has it.
"""
from ..comparison.values import Difference, OpposedKind
from ..model import Act, Certainty, Form, Framing
from .record import Value


class Heard(Value, frozen=True):
    """How one article has a speaker; the counts are by headword, act and framing."""

    article: str
    times: int
    quoted: int
    cues: dict[str, int]
    acts: dict[str, int]
    framings: dict[str, int]


class Speaker(Value, frozen=True):
    """Somebody, or a body, that is heard, with the articles in which they are."""

    name: str
    aliases: list[str]
    articles: list[str]
    heard: list[Heard]


class Print(Value, frozen=True):
    """An utterance as one article prints it, from the first mark to the last; `parts` are what stands between marks."""

    article: str
    speaker: str
    start: int
    end: int
    text: str
    parts: list[dict[str, int]]


class Changed(Value, frozen=True):
    """What an article has for words of the fullest print."""

    article: str
    kind: str
    text: str
    full_text: str


class SharedQuotation(Value, frozen=True):
    """One utterance that two articles or more print."""

    speaker: str
    same_words: bool
    differs: list[Difference]
    prints: list[Print]
    changes: list[Changed]


class Said(Value, frozen=True):
    """What one attribution of an article says, with the verb that reports it."""

    article: str
    speaker: str
    start: int
    end: int
    line: int
    text: str
    cue: str
    lemma: str
    act: Act
    certainty: Certainty
    framing: Framing
    form: Form


class SharedClaim(Value, frozen=True):
    """One speaker's claim in several articles."""

    speaker: str
    words: list[str]
    reports: list[Said]


class Opposed(Value, frozen=True):
    """Two claims against each other; `b` denies or answers `a`, and `article` is that of `a`."""

    article: str
    kind: OpposedKind
    rule: str
    a: Said
    b: Said


class Unanswered(Value, frozen=True):
    """A grave accusation whose target says nothing in the article."""

    article: str
    accused: str
    accusation: Said


class Headline(Value, frozen=True):
    """A headline beside the claim of its body, with what of it survived."""

    article: str
    start: int
    end: int
    text: str
    claim: Said
    kept: list[str]
    lost: list[str]
