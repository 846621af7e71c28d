"""The values of a comparison: frozen, and made once.

An article is called by its name.  Spans are code points into its text, end exclusive.  Tuples are in the order of
the articles' names and of their texts, so that the order in which articles were given changes nothing.
"""
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ..model import Act, Certainty, Form, Framing, Span
from ..verdicts.values import Change

Difference = Literal["cut", "changed", "split", "ellipsis", "other speaker", "unattributed"]
OpposedKind = Literal["denial", "contrary"]


class Said(NamedTuple):
    """What one attribution of an article says: `number` is the attribution's; `span` goes from its first word to its last.

    `form` tells whether it is quoted (`direct`), retold (`indirect`) or both.
    """

    article: str
    number: int
    speaker: str
    span: Span
    words: str
    cue: str
    lemma: str
    act: Act
    certainty: Certainty
    framing: Framing
    form: Form


class Heard(NamedTuple):
    """How one article has a speaker: how often, how often in their own words, and in which cues, acts and framings.

    The latter are counts, the most frequent first, then by name.
    """

    article: str
    times: int
    quoted: int
    cues: tuple[tuple[str, int], ...]
    acts: tuple[tuple[str, int], ...]
    framings: tuple[tuple[str, int], ...]


class Person(NamedTuple):
    """Somebody, or a body, that is heard in an article: the fullest name of any, and the other names.

    `heard` has the articles in which they speak for themselves, not by way of another speaker.
    """

    name: str
    aliases: tuple[str, ...]
    heard: tuple[Heard, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The names of the articles in which they are heard."""
        return tuple(one.article for one in self.heard)


class Print(NamedTuple):
    """An utterance as one article prints it: from the first mark to the last, its quoted parts, and whose it says it is.

    `number` is that of the attribution that says it, None where the article gives it to nobody.
    """

    article: str
    speaker: str
    span: Span
    parts: tuple[Span, ...]
    words: str
    number: int | None


class SharedQuotation(NamedTuple):
    """One utterance that two articles or more print; `changes` are those from each print to the fullest one, by article.

    `same_words` tells that all prints in marks have the same words, case, punctuation and splitting aside.
    """

    speaker: str
    same_words: bool
    differs: tuple[Difference, ...]
    prints: tuple[Print, ...]
    changes: tuple[tuple[str, tuple[Change, ...]], ...]


class SharedClaim(NamedTuple):
    """One speaker's claim in several articles, with the words that these have in common."""

    speaker: str
    words: tuple[str, ...]
    reports: tuple[Said, ...]


class Opposed(NamedTuple):
    """Two claims against each other; `b` denies or answers `a`, and `rule` says by what that is known."""

    kind: OpposedKind
    rule: str
    a: Said
    b: Said


class Unanswered(NamedTuple):
    """A grave accusation, and the one accused, who does not reply in the same article."""

    accusation: Said
    accused: str


class Headline(NamedTuple):
    """A headline beside the claim of the body that it tells; `kept` says what of it survived: speaker, hedge, act."""

    article: str
    span: Span
    words: str
    claim: Said
    kept: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several accounts of one event have in common, and in what they differ.

    `opposed` are claims of one article against each other, `across` those of which another article has the first.
    """

    articles: tuple[str, ...]
    speakers: tuple[Person, ...]
    quotations: tuple[SharedQuotation, ...]
    claims: tuple[SharedClaim, ...]
    opposed: tuple[Opposed, ...]
    across: tuple[Opposed, ...]
    unanswered: tuple[Unanswered, ...]
    headlines: tuple[Headline, ...]

    def to_dict(self) -> dict[str, Any]:
        """The comparison as dictionaries, lists, words and numbers."""
        return {"articles": list(self.articles), "speakers": [plain(one) for one in self.speakers],
                "quotations": [plain(one) for one in self.quotations], "claims": [plain(one) for one in self.claims],
                "opposed": [plain(one) for one in self.opposed], "across": [plain(one) for one in self.across],
                "unanswered": [plain(one) for one in self.unanswered],
                "headlines": [plain(one) for one in self.headlines]}


def plain(value: object) -> Any:
    """A value of this module as dictionaries, lists, words and numbers; a span is its start and end."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        table: Mapping[str, object] = value._asdict()
        span = table.get("span")
        flat = {"start": span.start, "end": span.end} if isinstance(span, Span) else {}
        return flat | {name: plain(one) for name, one in table.items() if name != "span"}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value
