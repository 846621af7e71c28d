"""The rules that decide a verdict, in the order in which they are asked; the first that holds decides.

Each has an example, tried by a test: a source, and a quotation of it that this rule decides.
"""
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from . import spoken
from .edits import Edit
from .values import Change, Verdict
from .words import WORD, Stream

NEAR = 0.6  # share of the words that must stand in a passage in this order, to be a quotation of it
WHOLE = 0.8  # the same where two passages are needed
LETTERS = 0.5  # share of the letters: small words stand everywhere
SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]*[A-Z]")
LEAP = 25  # words left out without a mark; more of them divide two passages


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quotation beside the best passages for it; `near` is the share of its words that stand there in this order,
    `letters` that of their letters; `exact` tells that what is the same is written the same."""

    quoted: Stream
    edits: Sequence[Edit]
    changes: Sequence[Change]
    near: float
    letters: float
    exact: bool

    @property
    def wrong(self) -> list[Change]:
        """The differences that a newspaper may not make."""
        return [change for change in self.changes if change.kind != "same" and not change.allowed]

    @property
    def leaps(self) -> bool:
        """Whether it goes on in another passage, or so far on that it is another."""
        return any(edit.jump for edit in self.edits) or any(
            change.kind == "left out" and (len(change.source_words.split()) > LEAP or self.joins(number))
            for number, change in enumerate(self.changes) if change in self.wrong)

    def joins(self, number: int) -> bool:
        """Whether words left out end a sentence and start another, so that the halves of two are one."""
        change = self.changes[number]
        before = self.changes[number - 1].source_words if number else ""
        inside = SENTENCE.search(change.source_words) is not None
        return bool(before) and before[-1].isalnum() and inside and not self.ended(number)

    def ended(self, number: int) -> bool:
        """Whether the words before some that are left out end a sentence in the quotation."""
        end, start = self.changes[number - 1].quoted.end, self.changes[number].quoted.end
        following = self.changes[number + 1].quoted.start if number + 1 < len(self.changes) else start
        return any(mark in self.quoted.text[end:following] for mark in ".!?;")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the verdict that it gives and when; `source` and `quotation` are an example of it."""

    name: str
    verdict: Verdict
    why: str
    when: Callable[[Comparison], bool]
    source: str
    quotation: str


def is_far(one: Comparison) -> bool:
    """Too few of its words stand in any passage, in this order."""
    return one.near < (WHOLE if any(edit.jump for edit in one.edits) else NEAR) or one.letters < LETTERS


def is_exact(one: Comparison) -> bool:
    """No word differs, and nothing was written otherwise or marked."""
    return not one.leaps and one.exact and not one.quoted.marks and all(change.kind == "same" for change in one.changes)


def is_tidied(one: Comparison) -> bool:
    """Every difference is one that newspapers allow."""
    return not one.leaps and not one.wrong


def turns_round(one: Comparison) -> bool:
    """A negation alone was left out or put in."""
    for change in one.wrong:
        words = [match[0] for match in WORD.finditer(change.source_words or change.words)]
        if change.kind in ("left out", "added") and len(words) == 1 and spoken.negates(spoken.parts_of(words[0])):
            return True
    return False


def is_altered(one: Comparison) -> bool:
    """A word stands there that the source does not have at this place."""
    return any(change.kind in ("replaced", "added") for change in one.wrong)


SPEECH = "We will not close the two schools on the hill this year, um, because the parents would never forgive us."
RULES = (
    Rule("far from every passage", "missing", "No passage has more than a part of these words in this order.", is_far,
         SPEECH, "The ferry sank last night."),
    Rule("word for word", "verbatim", "Every word stands there, in this order.", is_exact, SPEECH,
         "we will not close the two schools on the hill this year"),
    Rule("tidied as newspapers may", "tidied",
         "Fillers and stutters are left out, contractions are written out, editors' words are in brackets, cuts are marked.",
         is_tidied, SPEECH, "We won't close [them] … because the parents would never forgive us."),
    Rule("two passages as one", "spliced", "The words go on in another passage, and nothing says so.",
         lambda one: one.leaps, SPEECH + "\nThe bridge over the river will be painted green in the spring of next year.",
         "We will not close the two schools will be painted green in the spring"),
    Rule("negation lost or put in", "altered", "Without it, or with it, the sentence says the contrary.", turns_round,
         SPEECH, "We will close the two schools on the hill this year."),
    Rule("another word", "altered", "A word stands here that the source does not have at this place.", is_altered,
         SPEECH, "We will not close the three schools on the hill this year."),
    Rule("words left out", "cut", "Words are left out, and no mark says so.", lambda one: True,
         SPEECH, "We will not close the two schools this year, because the parents would never forgive us."),
)


def decided(one: Comparison) -> Rule:
    """The first rule that holds."""
    return next(rule for rule in RULES if rule.when(one))
