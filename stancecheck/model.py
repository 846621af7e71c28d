"""The values that the stages hand on: frozen, and made once.

Offsets are code points into the text as read, end exclusive: `text[span.start:span.end]` are the
words, always.  Spans of one part are in order and don't overlap; most parts have one.
The words of this module are those of the field: *source*, *cue* and *content* are spans of an
attribution; *speaker* and *stance* are what they mean.
"""
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from importlib import import_module
from typing import Any, Literal, NamedTuple, get_args

Act = Literal["state", "confirm", "deny", "believe", "doubt", "predict", "ask", "want", "urge",
              "commit", "warn", "praise", "criticize", "support", "oppose"]
Polarity = Literal["favor", "against", "neutral"]
Certainty = Literal["certain+", "certain-", "probable+", "probable-", "possible+", "unspecified"]
Framing = Literal["neutral", "endorsing", "distancing", "loaded"]
Form = Literal["direct", "mixed", "indirect"]
Voice = Literal["editorial", "attributed", "uncertain"]
Severity = Literal["note", "warning", "error"]
FailOn = Literal["never", "note", "warning", "error"]
GenreName = Literal["news", "opinion", "letter", "interview", "list", "other"]
StretchRole = Literal["quotation", "letter"]
SpeakerKind = Literal["named", "pronoun", "description", "unnamed", "none"]

# Each by its own word: what takes one out of a table has its type, and hears of a word that is none.
ACTS: dict[str, Act] = {one: one for one in get_args(Act)}
POLARITIES: dict[str, Polarity] = {one: one for one in get_args(Polarity)}
CERTAINTIES: dict[str, Certainty] = {one: one for one in get_args(Certainty)}
FRAMINGS: dict[str, Framing] = {one: one for one in get_args(Framing)}

SHOWN = 60  # characters of an article that its `repr` has
BETWEEN = " … "  # the spans of a part, where its words are shown in one
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

made = tuple.__new__  # a named tuple by position, in half the time of a call of its class


class Span(NamedTuple):
    """A stretch of text: code points, end exclusive."""

    start: int
    end: int


class Part(NamedTuple):
    """A source, cue or content: its words, its spans, in order, and the rule that drew them.

    `text` has the words as they stand in the article, those of several spans joined by ` … `.
    """

    text: str
    spans: tuple[Span, ...]
    rule: str

    @classmethod
    def of(cls, text: str, spans: Iterable[Span], rule: str) -> "Part":
        """The part that has these spans of a text."""
        spans = tuple(spans)
        return cls(BETWEEN.join([text[start:end] for start, end in spans]), spans, rule)

    @property
    def start(self) -> int:
        """Where the first span starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end


class Sentence(NamedTuple):
    """A sentence of the article, its stop included."""

    text: str
    span: Span


class Stance(NamedTuple):
    """What the speaker does with the claim, and what the reporter's cue says of it.

    `rule` names the lexicon row and whatever changed its values, as `lemma: frame, negated`.
    The values are defined in `docs/stance.md`.
    """

    act: Act
    polarity: Polarity
    certainty: Certainty
    framing: Framing
    rule: str


class Speaker(NamedTuple):
    """Who the source is.

    `name` is the fullest name that the article gives (several people are joined by ` + `), the
    source's own words where it gives none, and "" where nothing fits or two names fit equally.
    `kind` tells what the source span is; `rule` tells what decided.
    """

    name: str
    kind: SpeakerKind
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, with which stance: one reporting construction of the text.

    `source` is None where the article names nobody ("is expected to").  `lemma` is the cue's headword in the lexicon
    and `frame` the construction that it was read in; `sentence` is the one that the cue stands in.  `is_claim` tells
    whether the content is somebody's words or a report of them ("said the deal was rotten"), rather than what the
    article tells of ("refused to back the rotten deal").  `outer` is the attribution within whose content this one
    stands, and `nested` its number in document order; both are None where there is none.
    """

    source: Part | None
    cue: Part
    content: Part
    speaker: Speaker
    stance: Stance
    form: Form
    lemma: str
    frame: str
    sentence: Sentence
    is_claim: bool
    nested: int | None = None
    outer: "Attribution | None" = field(default=None, compare=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The attribution as dictionaries, lists, words and numbers, of which JSON and tables are made; without `outer`."""
        return {one.name: plain(getattr(self, one.name)) for one in fields(self) if one.repr}


def plain(value: object) -> Any:
    """A value of this module, or a sequence of them, as dictionaries, lists, words and numbers."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(one) for name, one in value._asdict().items()}
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Coverage):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return list(map(plain, value)) if isinstance(value, Sequence) and not isinstance(value, str) else value


class Unparsed(NamedTuple):
    """What looked like reporting but was not understood: where, and what was expected there."""

    span: Span
    expected: str


class Excepted(NamedTuple):
    """A word that might have reported something and was kept from it: where, by which exception, and why."""

    span: Span
    name: str
    why: str


class RuledOut(NamedTuple):
    """Somebody who can't be the speaker of a source: where it starts, who, by which condition, and why that holds."""

    span: Span
    name: str
    condition: str
    why: str


class Metadata(NamedTuple):
    """What a file says of its article beside the text, in its own words; empty where it says nothing.

    `sections` are where it stands ("Opinion", "Business"), `kinds` what it is ("Editorial", "OpinionNewsArticle",
    "letter"), `authors` who signs it.
    """

    sections: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


NO_METADATA = Metadata()


class Genre(NamedTuple):
    """What kind of article a text is; `rule` tells by which sign, or that somebody said so."""

    name: GenreName
    rule: str


UNTOLD = Genre("news", "nobody looked")


class Stretch(NamedTuple):
    """A stretch of a text that its file marks as other people's words: a block quotation, a signed letter.

    `writer` names whose words they are, "" where nobody is named.
    """

    span: Span
    role: StretchRole
    writer: str = ""


class Finding(NamedTuple):
    """A wording that a check fired on.

    `words` are those at `span`.  `attribution` is the number of the attribution that the wording
    belongs to, if any.  A finding whose `reported` is False is kept as a record (evaluative words
    in somebody's claim) and is never counted against the article.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    words: str
    voice: Voice
    message: str
    attribution: int | None = None
    reported: bool = True
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read of a text: nothing is skipped in silence.

    `constructions` counts what looked like reporting, of which `parsed` became attributions and
    `unparsed` did not.  `limits` names each cap that was reached.
    """

    characters: int
    paragraphs: int
    sentences: int
    constructions: int
    parsed: int
    unparsed: int
    limits: tuple[str, ...] = ()


def shown(name: str) -> Callable[..., object]:
    """A function of the module that shows articles, a stage behind this one, which is imported when somebody looks."""
    found: Callable[..., object] = getattr(import_module(".report.notebook", __package__), name)
    return found


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """All that a check found in one text; everything is in document order.

    The sequences are tuples, but where a text has more than fifty thousand attributions, or cues not read, those are
    packed (`packed.py`): a sequence like the tuple, and equal to it.  `stretches` are other people's words by what the file
    marks, and letters.  `excepted` and `ruled_out` are told on request
    alone: why what looks like reporting was not read as such, and who can't have spoken.
    """

    text: str
    attributions: Sequence[Attribution]
    findings: tuple[Finding, ...]
    unparsed: Sequence[Unparsed]
    coverage: Coverage
    genre: Genre = UNTOLD
    stretches: tuple[Stretch, ...] = ()
    excepted: tuple[Excepted, ...] = ()
    ruled_out: tuple[RuledOut, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who is heard, by name, in the order in which they first are; without those whom the article leaves open."""
        return tuple(name for name in self.by_speaker() if name)

    def by_speaker(self) -> dict[str, tuple[Attribution, ...]]:
        """Speaker -> what they are heard with, in the order of the text; "" has what the article leaves open."""
        found: dict[str, list[Attribution]] = {}
        for one in self.attributions:
            found.setdefault(one.speaker.name, []).append(one)
        return {name: tuple(listed) for name, listed in found.items()}

    def explain(self, number: int) -> str:
        """The attribution of a number, under its words, with the rules that made it: what `stancecheck explain` prints of it.

        Raises:
            IndexError: there is no such attribution.
        """
        return str(shown("explained")(self, number))

    def __repr__(self) -> str:
        words = " ".join(self.text.split())
        start = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + "…"
        reported = sum(one.reported for one in self.findings)
        return f"<Article {start!r}: {len(self.attributions)} attributions, {reported} findings>"

    def _repr_html_(self) -> str:
        """The marked article for notebooks: the HTML report's page, in a frame of its own."""
        return str(shown("framed")(self))

    def to_dict(self) -> dict[str, Any]:
        """The article as dictionaries, lists, words and numbers, of which JSON and tables are made."""
        return {one.name: plain(getattr(self, one.name)) for one in fields(self)}
