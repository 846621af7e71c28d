"""What the speaker does with the claim: act, polarity, certainty and framing of a cue phrase.

The lexicon's row gives the values, and the words of the cue phrase change them: negation, modality,
manner.  What the claim itself says is never looked at, but for a complement that does the cue's
work (`complement.py`).  The words are in `modifiers.tsv`, what negation does in `negation.tsv`.
"""
from collections.abc import Sequence
from functools import cache

from .cues.complement import demanded, mandative, named_act, valuation, valued
from .grammar import Construction
from .lexicon import Sense, cues
from .model import ACTS, CERTAINTIES, POLARITIES, Act, Certainty, Framing, Polarity, Stance
from .resources import read_table
from .text import Document

VALUING = frozenset(("object_predicate", "object_as", "as", "passive", "object"))
FRAMED: tuple[Framing, ...] = ("distancing", "loaded")  # framings that a manner may have
SIDES: tuple[Polarity, ...] = ("favor", "against")
TELLING = frozenset(("quote", "on", "about"))  # frames of verbs whose infinitive names no more than telling
ASSUMED = frozenset(("clause", "that"))  # frames whose claim is taken as true even where somebody doesn't know it
Effects = tuple[str, ...]
Claim = tuple[Act, Polarity, Certainty]


def stance_of(document: Document, construction: Construction) -> Stance:
    """The stance of one construction; `Stance.rule` names the row and what changed its values.

    Source: Sauri and Pustejovsky 2009 (FactBank), for certainty and how negation shifts it.
    """
    sense, frame = construction.sense, construction.frame
    effects = effects_of(document.words, construction)
    if frame == "object" and sense.act in ("state", "commit") and (noun := named_act(document, construction)):
        return changed(noun, f"{sense.lemma} + object", effects, "neutral")
    if frame == "clause" and sense.lemma in mandative() and (demand := demanded(document, construction)) is not sense:
        return changed(demand, "clause + subjunctive", effects, "neutral")
    if frame == "infinitive" and is_withheld(document, construction):
        return Stance(*refusals()["state"], sense.framing, f"{sense.lemma}: {frame}, nothing told")
    value: Polarity = "neutral"
    if sense.lemma in valued() and frame in VALUING:
        value = valuation(document, construction)
    return changed(sense, frame, effects, value)


def is_withheld(document: Document, construction: Construction) -> bool:
    """Whether what somebody declines or refuses is only to tell something: "declined to comment", "refused to say why"."""
    words = document.words
    if "refusal" not in modifiers().get(words[construction.head].lower(), ()):
        return False
    first, last = construction.content[0]
    word = words[first + 1].lower() if first + 1 < last else ""
    senses = [sense for sense in cues().senses.get(word, ()) if sense.pos == "verb"]
    return any(sense.act == "state" and not TELLING.isdisjoint(sense.frames) for sense in senses)


def effects_of(words: Sequence[str], construction: Construction) -> Effects:
    """How the words of the cue phrase round its head, and those next to it, change the stance, in order."""
    head, lemma, changes = construction.head, construction.sense.lemma, modifiers()
    end = head + 1 if " " not in lemma else head + 1 + lemma.count(" ")  # "plead not guilty" isn't negated
    effects: list[str] = []
    for first, last in construction.cue if construction.cue != ((head, end),) else ():
        for at in range(first, last):
            if head <= at < end:
                continue
            word = words[at].lower()
            if word in changes:
                effects.extend(changes[word])
            elif word[-3:] in ("n't", "n’t"):
                effects.append("negation")
                effects.extend(changes.get(word[:-3], ()))
    if construction.source:
        first = construction.source[0][0]
        if "nobody" in changes.get(words[first].lower(), ()):
            effects.append("negation")
        if first and "if" in changes.get(words[first - 1].lower(), ()):
            effects.append("if")
    return tuple(effects)


@cache
def changed(sense: Sense, frame: str, effects: Effects, value: Polarity) -> Stance:
    """The stance of a row after the effects of the words around its head, and of a valuing complement."""
    act, polarity, certainty, framing = sense.act, sense.polarity, sense.certainty, sense.framing
    rule = [f"{sense.lemma}: {frame}"]
    if value != "neutral":
        polarity = value
        rule.append(f"{value} complement")
        if valued().get(sense.lemma) == "act":
            act, certainty = ("praise" if value == "favor" else "criticize"), "certain+"
    negative = "scarcely" in effects or effects.count("negation") % 2 == 1
    if "refusal" in effects:
        rule.append("refused")
        act, polarity, certainty = refusals()[act] if not negative else (act, polarity, certainty)
    elif negative:
        rule.append("negated")
        if "possible" in effects and frame == "wh" and act == "state":
            act, polarity, certainty = "doubt", "against", "probable-"
        else:
            factive = framing == "endorsing" and act == "believe" and frame != "wh"
            act, polarity, certainty = negations()["know" if factive else act]
    elif certainty.startswith(("certain", "probable")):
        if "hypothetical" in effects or "if" in effects:
            certainty = "unspecified"
            rule.append("hypothetical")
        elif "possible" in effects:
            certainty = "possible+"
            rule.append("possible")
    assumed = act == "believe" and frame in ASSUMED
    opened = not assumed if negative else certainty == "unspecified" != sense.certainty
    if framing == "endorsing" and opened:
        framing = "neutral"
    for framed in FRAMED:
        if framed in effects:
            framing = framed
            rule.append(framed)
    for side in SIDES:
        if side in effects:
            polarity = side
            rule.append(f"{side} manner")
    return Stance(act, polarity, certainty, framing, ", ".join(rule))


@cache
def modifiers() -> dict[str, Effects]:
    """Lowercase word -> how it changes the stance of a cue that it stands with."""
    _, rows = read_table("lexicon/modifiers.tsv")
    found: dict[str, Effects] = {}
    for word, effect, *_ in rows:
        found[word] = (*found.get(word, ()), effect)
    return found


@cache
def negations() -> dict[str, Claim]:
    """Act, or know for a belief that takes its claim as true -> act, polarity and certainty of the negated cue."""
    return acts("negation.tsv")


@cache
def refusals() -> dict[str, Claim]:
    """Act -> act, polarity and certainty of a cue that the speaker refuses."""
    return acts("refusal.tsv")


def acts(table: str) -> dict[str, Claim]:
    """A table of acts, as act -> act, polarity and certainty."""
    _, rows = read_table(f"lexicon/{table}")
    return {row[0]: (ACTS[row[1]], POLARITIES[row[2]], CERTAINTIES[row[3]]) for row in rows}
