"""How a claim shows that it answers another one: a list of readers, each with an example."""
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from ..model import Span
from ..resources import read_table
from ..verdicts.speakers import bare
from ..verdicts.spoken import negates, parts_of
from ..verdicts.words import WORD
from .accounts import Account, is_somebody
from .values import OpposedKind, Said
from .wording import stems

Resolve = Callable[[str], str]
SENTENCE = re.compile(r"[.!?][”\"’']*\s+")
POINTING = 5  # words of a claim that starts with *that is not*
FIRST = 12  # words of a claim in which it is called untrue


class Claim:
    """A claim of an article with what readers look at; `number` is that of the claims of its article."""

    def __init__(self, account: Account, attribution: int, number: int, resolve: Resolve) -> None:
        self.account, self.attribution, self.number = account, attribution, number
        self.one = account.attributions[attribution]
        said = account.said(attribution)
        parts = [*((self.one.source.spans) if self.one.source else ()), *self.one.cue.spans, *self.one.content.spans]
        self.clause = Span(min(part.start for part in parts), max(part.end for part in parts))
        self.said = said
        self.speaker = resolve(said.speaker)
        self.first_hand = account.first_hand(attribution)
        self.somebody = is_somebody(self.speaker, self.one.speaker.kind)
        self.words = [part for match in WORD.finditer(said.words) for part in parts_of(match[0])]
        self.stems = stems(said.words)
        self.surname = (bare(self.speaker) or [""])[-1]
        self.pointing = pointing(said.words)
        self.negated = negates(self.words)

    @property
    def whole(self) -> Said:
        """The claim with its speaker and its verb, which are part of a denial."""
        text = self.account.article.text[slice(*self.clause)]
        return self.said._replace(span=self.clause, words=text, speaker=self.speaker)

    @property
    def told(self) -> Said:
        """The claim alone."""
        return self.said._replace(speaker=self.speaker)


def pointing(text: str) -> list[list[str]]:
    """The first words of each sentence of a claim that starts with a word such as *that*."""
    found = []
    for start in (0, *(match.end() for match in SENTENCE.finditer(text))):
        words = [part for match in islice(WORD.finditer(text, start), POINTING) for part in parts_of(match[0])]
        if words[:1] and words[0] in listed("points"):
            found.append(words[:POINTING])
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """A way in which a claim shows that it answers another; `share` of the weight of what it answers is in both.

    `example` is two sentences of which the second answers the first.
    """

    name: str
    kind: OpposedKind
    why: str
    when: Callable[[Claim], bool]
    share: float
    example: str


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind in `denials.tsv`."""
    return frozenset(words for words, known, *_ in read_table("lexicon/denials.tsv")[1] if known == kind)


@cache
def denying() -> frozenset[str]:
    """The verbs that deny, in all their forms."""
    forms = {lemma: [one.partition("=")[2] for one in listed_forms.split()]
             for lemma, pos, listed_forms, *_ in read_table("lexicon/inflections.tsv")[1] if pos == "verb"}
    return frozenset(form for verb in listed("denies") for form in (verb, *forms.get(verb, ())))


def denies(claim: Claim) -> bool:
    """The reporting verb denies: *rejected*, *disputed*."""
    words = claim.one.cue.text.lower().split()
    return claim.one.stance.act == "deny" or any(word in denying() for word in (claim.one.lemma, *words))


def calls_untrue(claim: Claim) -> bool:
    """The first words call something untrue: *nonsense*, *no proof*."""
    texts = [" " + " ".join(words) + " " for words in (claim.words[:FIRST], *claim.pointing)]
    return any(f" {words} " in text for words in listed("denial") for text in texts)


def points_and_denies(claim: Claim) -> bool:
    """A sentence of it starts by pointing at something that is not so: *that is not*, *there is no*, *it wasn't*."""
    return any(negates(words[1:]) for words in claim.pointing)


def is_negated(claim: Claim) -> bool:
    """It has a negation, so that it may turn somebody's claim round."""
    return claim.negated


def is_contrasted(claim: Claim) -> bool:
    """Its sentence is set against the one before: *But Marsh said ...*."""
    sentence = claim.one.sentence.text.split()
    return bool(sentence) and sentence[0].strip("“\"'‘,").lower() in listed("contrast")


def answers(claim: Claim) -> bool:
    """The reporting verb answers: *responded*, *countered*."""
    return claim.one.lemma in listed("answers")


READERS = (
    Reader("verb denies", "denial", "The reporting verb says that somebody's claim is not so.", denies, 0.0,
           "Rita Holm said the lock was shut. Otto Brandt denied that the lock was shut."),
    Reader("called untrue", "denial", "The claim calls another one untrue.", calls_untrue, 0.0,
           "Rita Holm said the lock was shut. “That is nonsense,” said Otto Brandt."),
    Reader("that is not so", "denial", "The claim starts by saying that this, or that, is not so.", points_and_denies, 0.0,
           "Rita Holm said the lock was shut. “That is not what we saw,” said Otto Brandt."),
    Reader("turned round", "denial", "The claim says that it is not so, in the words of the other one.", is_negated, 0.3,
           "Rita Holm said the ferry would cost jobs. Otto Brandt said the ferry would not cost jobs."),
    Reader("set against", "contrary", "The sentence sets the claim against the one before.", is_contrasted, 0.1,
           "Rita Holm said the ferry would cost jobs. But Otto Brandt said the ferry would bring trade."),
    Reader("verb answers", "contrary", "The reporting verb says that it is an answer.", answers, 0.1,
           "Rita Holm said the ferry would cost jobs. Otto Brandt countered that the ferry would bring trade."),
)
