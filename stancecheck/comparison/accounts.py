"""An article as an account: what is said in it, and by whom."""
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..checks.evidence import Evidence
from ..model import Article, Attribution, Span
from ..text import Document
from ..words.naming import is_body, kind_of
from .values import Said

HEADLINE = 24  # words of a first line that may be a headline
STOPS = ".!?:;”\"'"  # at the end of a line that is none
SPOKEN = frozenset(("urge", "criticize"))  # acts that take words, also where only their object is told
ARTICLES = frozenset(("a", "an", "the", "some", "many", "several", "other", "its", "his", "her", "their"))


@dataclass(frozen=True)
class Account:
    """One article: its name, its text as a document, what was read in it, and its headline's span, if told."""

    name: str
    document: Document
    article: Article
    headline: Span | None = None

    @property
    def attributions(self) -> Sequence[Attribution]:
        """Its attributions, in document order."""
        return self.article.attributions

    @cached_property
    def headed(self) -> Span | None:
        """Where its headline stands: what was told, a first sentence in capitals, or a first line without a stop."""
        evidence = Evidence(self.document, self.attributions, headline=self.headline)
        first, last = evidence.headline
        if first >= last and len(self.document.paragraphs) > 1:
            first, last = self.document.paragraphs[0]
            if last - first > HEADLINE or self.document.words[last - 1][-1] in STOPS:
                return None
        return evidence.span(first, last) if first < last else None

    def said(self, number: int) -> Said:
        """What an attribution says."""
        one = self.attributions[number]
        span = Span(one.content.start, one.content.end)
        return Said(self.name, number, one.speaker.name, span, self.article.text[slice(*span)], one.cue.text, one.lemma,
                    one.stance.act, one.stance.certainty, one.stance.framing, one.form)

    def first_hand(self, number: int) -> bool:
        """Whether the article itself reports it, rather than a speaker of the article."""
        one = self.attributions[number]
        while one.outer is not None:
            outer = one.outer
            if outer.speaker.name != one.speaker.name and is_known(outer.speaker.name, outer.speaker.kind) and (
                    outer.is_claim or outer.form == "direct"):
                return False
            one = one.outer
        return True

    def is_said(self, number: int) -> bool:
        """Whether somebody's words stand in it, a report of them, or what they demand or blame."""
        one = self.attributions[number]
        return bool(one.content.spans) and (one.is_claim or one.form != "indirect" or one.stance.act in SPOKEN)


def is_somebody(name: str, kind: str) -> bool:
    """Whether a speaker is a person, a group, a body or a paper, by name or by a noun for such: *three farmers*."""
    if is_known(name, kind):
        return True
    words = [word for word in name.lower().split() if word.isalpha()]
    return bool(words) and any(kind_of(word) for word in (words[-1], *words[:3]))


def is_known(name: str, kind: str) -> bool:
    """Whether a speaker has a name: of a person, or of a body such as *Holm campaign*."""
    words = name.split()
    if not words or not words[0][:1].isupper() and not words[0][:1].isdigit() or words[0].lower() in ARTICLES:
        return False
    if kind == "unnamed":
        return len(words) > 1 and is_body(words[-1])
    return kind != "none"
