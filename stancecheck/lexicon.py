"""The cues of the lexicon: verbs, nouns, adjectives, prepositions and marks that report, each with its senses.

A sense is a row of `cues.tsv` or `nominals.tsv`: the frames in which its lemma reports, and the
stance that it takes there.
"""
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from .codes import NO_CUE, flag_of
from .model import ACTS, CERTAINTIES, FRAMINGS, POLARITIES, Act, Certainty, Framing, Polarity
from .resources import by_house, read_table


class Sense(NamedTuple):
    """A row of the cue lexicon: one sense of a headword, and the frames in which it reports."""

    lemma: str
    pos: str
    frames: frozenset[str]
    act: Act
    polarity: Polarity
    certainty: Certainty
    framing: Framing


class Phrase(NamedTuple):
    """A cue of several words, found by its rarest: `words[key]` is the token that was met."""

    words: tuple[str, ...]
    key: int
    sense: Sense


class Taking(dict[tuple[str, ...], tuple[Sense, ...]]):
    """Frames -> the senses that report in one of them, in the order of the tables; fills itself."""

    __slots__ = ("senses",)

    def __init__(self, senses: tuple[Sense, ...]) -> None:
        super().__init__()
        self.senses = senses

    def __missing__(self, frames: tuple[str, ...]) -> tuple[Sense, ...]:
        self[frames] = found = tuple(sense for sense in self.senses if not sense.frames.isdisjoint(frames))
        return found


class Lemma:
    """The senses of one lemma, met at its head: `more` are its further words ("out" of "point out").

    `frames` are those of all its senses, and `taking` has the senses by the frames that are wanted.
    """

    __slots__ = ("frames", "more", "senses", "taking")

    def __init__(self, more: tuple[str, ...], senses: tuple[Sense, ...]) -> None:
        self.more, self.senses = more, senses
        self.frames = frozenset().union(*(sense.frames for sense in senses))
        self.taking = Taking(senses)


class Lemmas(tuple[Lemma, ...]):
    """The lemmas that a word may head as one part of speech, the longest first, all of their senses and frames.

    `by_next` has those that a next word leaves possible, and `plain` those that are left by any other word.
    """

    def __init__(self, lemmas: Iterable[Lemma]) -> None:
        self.senses = tuple(sense for lemma in self for sense in lemma.senses)
        self.frames = frozenset().union(*(lemma.frames for lemma in self))
        self.plain = tuple(lemma for lemma in self if not lemma.more)
        self.by_next = {word: tuple(lemma for lemma in self if lemma.more[:1] in ((), (word,)))
                        for word in {lemma.more[0] for lemma in self if lemma.more}}


class Cues(NamedTuple):
    """The cue lexicon by lowercase form: one-word cues and phrasal verbs by their head, phrases by their key."""

    senses: dict[str, tuple[Sense, ...]]
    phrases: dict[str, tuple[Phrase, ...]]


def flag(word: str) -> str:
    """Which cues a word may head, as `flag_of` writes it; white space round the word means nothing."""
    lexicon, lower = cues(), word.strip().lower()
    if lower not in lexicon.senses and lower not in lexicon.phrases:
        return NO_CUE
    kinds = {sense.pos for sense in lexicon.senses.get(lower, ())}
    return flag_of(kinds | {"phrase"} if lower in lexicon.phrases else kinds)


@by_house
def cues() -> Cues:
    """The cue lexicon, each form with its senses in the order of the tables."""
    forms: dict[tuple[str, str], list[str]] = {}
    for lemma, pos, listed, *_ in read_table("lexicon/inflections.tsv")[1]:
        forms[lemma, pos] = [item.partition("=")[2] for item in listed.split(" ") if "=" in item]
    by_form: dict[str, list[Sense]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for table in ("lexicon/cues.tsv", "lexicon/nominals.tsv"):
        _, rows = read_table(table)
        for lemma, pos, frames, act, polarity, certainty, framing, *_ in rows:
            sense = Sense(lemma, pos, frozenset(frames.split(",")), ACTS[act], POLARITIES[polarity], CERTAINTIES[certainty],
                          FRAMINGS[framing])
            words = tuple(lemma.split())
            if pos in ("prep", "adv"):
                key = max(range(len(words)), key=lambda at: len(words[at]))
                phrases.setdefault(words[key], []).append(Phrase(words, key, sense))
                continue
            inflected = (item.split("_")[0].split()[0] for item in forms.get((lemma, pos), ()) if item)
            for form in dict.fromkeys([words[0], *inflected]):
                by_form.setdefault(form, []).append(sense)
    return Cues({form: tuple(found) for form, found in by_form.items()},
                {form: tuple(found) for form, found in phrases.items()})


@by_house
def lemmas(form: str) -> dict[str, Lemmas]:
    """Part of speech -> the lemmas of which a lowercase word heads a form, the longest first."""
    groups: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
    for sense in cues().senses.get(form, ()):
        groups.setdefault(sense.pos, {}).setdefault(tuple(sense.lemma.split()[1:]), []).append(sense)
    return {pos: Lemmas(Lemma(more, tuple(group)) for more, group in sorted(found.items(), key=lambda item: -len(item[0])))
            for pos, found in groups.items()}


@cache
def conditionals() -> frozenset[str]:
    """The subordinators that also open a question: "asked if"."""
    _, rows = read_table("lexicon/closed.tsv")
    return frozenset(word for word, kind, *_ in rows if kind == "conditional")


def forms_in(table: str) -> frozenset[str]:
    """The forms in a table that has a lemma and its forms in each row."""
    _, rows = read_table(f"lexicon/{table}.tsv")
    return frozenset(form for row in rows for form in row[1].split())


@cache
def copulas() -> frozenset[str]:
    """The forms of the verbs that join an adjective to their subject: "felt" (sure that)."""
    return forms_in("copulas")


@cache
def light_verbs() -> frozenset[str]:
    """The forms of the light verbs: "issued" (a call for)."""
    return forms_in("light")


@cache
def receiving_verbs() -> frozenset[str]:
    """The forms of the verbs whose subject is what others speak of: "drew" (criticism from)."""
    return forms_in("receiving")


@cache
def circumstantial() -> frozenset[str]:
    """The prepositions whose noun phrase belongs to the cue before it: "said in a statement"."""
    _, rows = read_table("lexicon/circumstantial.tsv")
    return frozenset(row[0] for row in rows)


@cache
def approximating() -> frozenset[str]:
    """The prepositions that limit an amount: "said at least 12 people had died"."""
    _, rows = read_table("lexicon/approximating.tsv")
    return frozenset(row[0] for row in rows)


@cache
def aspectual_verbs() -> frozenset[str]:
    """The forms of the verbs that leave the telling to an infinitive: "continued" (to argue)."""
    return forms_in("aspectual")
