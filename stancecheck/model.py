"""The values that the stages hand on: frozen, and made once.

Offsets are code points into the text as read, end exclusive: `text[span.start:span.end]` are the
words, always.  Spans of one part are in order and don't overlap; most parts have one.
The words of this module are those of the field: *source*, *cue* and *content* are spans of an
attribution; *speaker* and *stance* are what they mean.
"""
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct
from typing import Any, Literal, NamedTuple, get_args

Act = Literal["state", "confirm", "deny", "believe", "doubt", "predict", "ask", "want", "urge",
              "commit", "warn", "praise", "criticize", "support", "oppose"]
Polarity = Literal["favor", "against", "neutral"]
Certainty = Literal["certain+", "certain-", "probable+", "probable-", "possible+", "unspecified"]
Framing = Literal["neutral", "endorsing", "distancing", "loaded"]
Form = Literal["direct", "mixed", "indirect"]
Voice = Literal["editorial", "attributed", "uncertain"]
Severity = Literal["note", "warning", "error"]
GenreName = Literal["news", "opinion", "letter", "interview", "list", "other"]
StretchRole = Literal["quotation", "letter"]
SpeakerKind = Literal["named", "pronoun", "description", "unnamed", "none"]

# Each by its own word: what takes one out of a table has its type, and hears of a word that is none.
ACTS: dict[str, Act] = {one: one for one in get_args(Act)}
POLARITIES: dict[str, Polarity] = {one: one for one in get_args(Polarity)}
CERTAINTIES: dict[str, Certainty] = {one: one for one in get_args(Certainty)}
FRAMINGS: dict[str, Framing] = {one: one for one in get_args(Framing)}

PAIRS = Struct("II").iter_unpack
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

made = tuple.__new__  # a named tuple by position, in half the time of a call of its class


class Span(NamedTuple):
    """A stretch of text: code points, end exclusive."""

    start: int
    end: int


class Part(NamedTuple):
    """A source, cue or content: its spans, in order, and the rule that drew them."""

    spans: tuple[Span, ...]
    rule: str

    @property
    def start(self) -> int:
        """Where the first span starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end

    def words(self, text: str) -> str:
        """The words of the part, the spans joined by ` … `."""
        return " … ".join(text[start:end] for start, end in self.spans)


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


class Layout(NamedTuple):
    """How many spans the source, the cue and the content of an attribution have, and the rules that drew them."""

    source: int
    cue: int
    content: int
    rules: tuple[str, str, str]


@dataclass(frozen=True, slots=True, repr=False)
class Attribution:
    """Who says what, with which stance: one reporting construction of the text.

    `source` is None where the article names nobody ("is expected to").  `nested` is the number,
    in document order, of the attribution within whose content this one stands, or None.
    `lemma` is the cue's headword in the lexicon and `frame` the construction that it was read in.

    A text may have a hundred thousand of them, so the parts are kept packed and made when they are
    asked for: `places` has the start and the end of each span, four bytes each, and `layout` tells whose they are.
    """

    places: bytes
    layout: Layout
    speaker: Speaker
    stance: Stance
    form: Form
    lemma: str
    frame: str
    nested: int | None = None

    @classmethod
    def of(cls, source: Part | None, cue: Part, content: Part, *rest: Any, **named: Any) -> "Attribution":
        """An attribution of these parts; the other fields are given in order or by name."""
        parts = source or Part((), ""), cue, content
        places = array("I", [edge for part in parts for span in part.spans for edge in span])
        layout = Layout(*(len(part.spans) for part in parts), tuple(part.rule for part in parts))
        return cls(places.tobytes(), layout, *rest, **named)

    @property
    def source(self) -> Part | None:
        """Who is said to say it, in the article's words."""
        return Part(tuple(map(Span._make, self.source_spans)), self.layout.rules[0]) if self.layout.source else None

    @property
    def cue(self) -> Part:
        """The words that report."""
        return Part(tuple(map(Span._make, self.cue_spans)), self.layout.rules[1])

    @property
    def content(self) -> Part:
        """What is said."""
        return Part(tuple(map(Span._make, self.content_spans)), self.layout.rules[2])

    @property
    def sourced(self) -> bool:
        """Whether the article names somebody as the source."""
        return self.layout.source > 0

    @property
    def source_spans(self) -> list[tuple[int, int]]:
        """The places of the source's spans; none where the article names nobody."""
        return list(PAIRS(self.places[:8 * self.layout[0]]))

    @property
    def cue_spans(self) -> list[tuple[int, int]]:
        """The places of the cue's spans."""
        return list(PAIRS(self.cue_places))

    @property
    def content_spans(self) -> list[tuple[int, int]]:
        """The places of the content's spans."""
        return list(PAIRS(self.content_places))

    @property
    def cue_places(self) -> bytes:
        """The cue's part of `places`."""
        source, cue, _, _ = self.layout
        return self.places[8 * source:8 * (source + cue)]

    @property
    def content_places(self) -> bytes:
        """The content's part of `places`."""
        source, cue, _, _ = self.layout
        return self.places[8 * (source + cue):]

    def __repr__(self) -> str:
        return (f"Attribution(source={self.source!r}, cue={self.cue!r}, content={self.content!r}, speaker={self.speaker!r}, "
                f"stance={self.stance!r}, form={self.form!r}, lemma={self.lemma!r}, frame={self.frame!r}, "
                f"nested={self.nested!r})")


class Unparsed(NamedTuple):
    """What looked like reporting but was not understood: where, and what was expected there."""

    span: Span
    expected: str


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


@dataclass(frozen=True, slots=True)
class Article:
    """All that a check found in one text; everything is in document order.

    The sequences are tuples, but where a text has more than fifty thousand attributions, or cues not read, those are
    packed (`packed.py`): a sequence like the tuple, and equal to it.
    """

    text: str
    attributions: Sequence[Attribution]
    findings: tuple[Finding, ...]
    unparsed: Sequence[Unparsed]
    coverage: Coverage
    genre: Genre = UNTOLD
