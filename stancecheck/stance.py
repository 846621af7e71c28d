"""What the speaker does with the claim: act, polarity, certainty and framing of a cue phrase.

The lexicon's row gives the values, and the words of the cue phrase change them.  What the claim
itself says is never looked at, but for an evaluative complement ("called it a triumph").
"""
from functools import cache

from .grammar import Construction
from .model import Stance
from .resources import read_table
from .text import Document


def stance_of(document: Document, construction: Construction) -> Stance:
    """The stance of one construction; `Stance.rule` names the row and what changed its values.

    Source: Sauri and Pustejovsky 2009 (FactBank), for certainty and how negation shifts it.
    """
    sense = construction.sense
    stance = Stance(sense.act, sense.polarity, sense.certainty, sense.framing, f"{sense.lemma}: {construction.frame}")
    words = [document.words[at].lower() for first, last in construction.cue for at in range(first, last)]
    if sum(modifiers().get(word, "") == "negation" for word in words) % 2:
        return negated(stance)
    return stance


def negated(stance: Stance) -> Stance:
    """The stance of the negated cue, after `negation.tsv`."""
    act, polarity, certainty = negations()[stance.act]
    return Stance(act, polarity, certainty, stance.framing, stance.rule + ", negated")


@cache
def modifiers() -> dict[str, str]:
    """Lowercase word of a cue phrase -> how it changes the stance."""
    _, rows = read_table("lexicon/modifiers.tsv")
    return {row[0]: row[1] for row in rows}


@cache
def negations() -> dict[str, tuple[str, str, str]]:
    """Act -> act, polarity and certainty of the negated cue."""
    _, rows = read_table("lexicon/negation.tsv")
    return {row[0]: (row[1], row[2], row[3]) for row in rows}
