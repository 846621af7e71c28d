"""The cues of the lexicon: verbs, nouns, adjectives, prepositions and marks that report, each with its senses.

A sense is a row of `cues.tsv` or `nominals.tsv`: the frames in which its lemma reports, and the
stance that it takes there.
"""
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from .codes import NO_CUE, flag_of
from .memo import Memos
from .model import ACTS, CERTAINTIES, FRAMINGS, POLARITIES, Act, Certainty, Framing, Polarity
from .resources import read_table, table_by_house

WORDS = 6_000  # whose lemmas are kept: all that the tables have
LEADING = "leading"  # the frame of what reports at the start of a sentence alone: "To Weaver, ..."
FORM = re.compile("=([^ ]+)")  # an inflected form: "claimed" of "VBD=claimed"


class Sense(NamedTuple):
    """A row of the cue lexicon: one sense of a headword, and the frames in which it reports."""

    lemma: str
    pos: str
    frames: frozenset[str]
    act: Act
    polarity: Polarity
    certainty: Certainty
    framing: Framing


class CuePhrase(NamedTuple):
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


class Senses(Mapping[str, tuple[Sense, ...]]):
    """Lowercase form -> the senses that it may be the head of, in the order of the tables; made as they are asked for."""

    __slots__ = ("made", "numbers", "rows")

    def __init__(self, rows: Sequence[Sequence[str]], numbers: Mapping[str, Sequence[int]]) -> None:
        self.rows, self.numbers = rows, numbers
        self.made: dict[int, Sense] = {}

    def __getitem__(self, form: str) -> tuple[Sense, ...]:
        return tuple(self.made.get(number) or self.make(number) for number in self.numbers[form])

    def __contains__(self, form: object) -> bool:
        return form in self.numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def make(self, number: int) -> Sense:
        """The sense of a row, the same whatever the form."""
        self.made[number] = sense = sense_of(self.rows[number])
        return sense


def sense_of(row: Sequence[str]) -> Sense:
    """The sense of a row of `cues.tsv` or `nominals.tsv`."""
    lemma, pos, frames, act, polarity, certainty, framing, *_ = row
    return Sense(lemma, pos, frozenset(frames.split(",")), ACTS[act], POLARITIES[polarity], CERTAINTIES[certainty],
                 FRAMINGS[framing])


class Cues(NamedTuple):
    """The cue lexicon by lowercase form: one-word cues and phrasal verbs by their head, phrases by their key.

    The keys of what only opens a sentence are capitalised.
    """

    senses: Senses
    phrases: dict[str, tuple[CuePhrase, ...]]


def flag(word: str) -> str:
    """Which cues a word may head, as `flag_of` writes it; white space round the word means nothing."""
    lexicon, lower = cues(), word.strip().lower()
    phrased = lower in lexicon.phrases or word.strip() in lexicon.phrases
    if lower not in lexicon.senses and not phrased:
        return NO_CUE
    kinds = {sense.pos for sense in lexicon.senses.get(lower, ())}
    return flag_of(kinds | {"phrase"} if phrased else kinds)


@table_by_house
def cues() -> Cues:
    """The cue lexicon, each form with its senses in the order of the tables."""
    listed = {(lemma, pos): forms for lemma, pos, forms, *_ in read_table("lexicon/inflections.tsv")[1]}
    rows = read_table("lexicon/cues.tsv")[1] + read_table("lexicon/nominals.tsv")[1]
    by_form: dict[str, tuple[int, ...]] = {}
    phrases: dict[str, list[CuePhrase]] = {}
    for number, (lemma, pos, *_) in enumerate(rows):
        words = lemma.split()
        if pos in ("prep", "adv"):
            key = max(range(len(words)), key=lambda at: len(words[at]))
            met = words[key].capitalize() if LEADING in rows[number][2].split(",") else words[key]
            phrases.setdefault(met, []).append(CuePhrase(tuple(words), key, sense_of(rows[number])))
            continue
        for form in dict.fromkeys([words[0], *FORM.findall(listed.get((lemma, pos), ""))]):
            by_form[form] = (*by_form.get(form, ()), number)
    return Cues(Senses(rows, by_form), {form: tuple(found) for form, found in phrases.items()})


def lemmas_of(form: str) -> dict[str, Lemmas]:
    """Part of speech -> the lemmas of which a lowercase word heads a form, the longest first."""
    groups: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
    for sense in cues().senses.get(form, ()):
        groups.setdefault(sense.pos, {}).setdefault(tuple(sense.lemma.split()[1:]), []).append(sense)
    return {pos: Lemmas(Lemma(more, tuple(group)) for more, group in sorted(found.items(), key=lambda item: -len(item[0])))
            for pos, found in groups.items()}


LEMMAS: Memos[dict[str, Lemmas]] = Memos(lemmas_of, WORDS)  # of the words that head cues, asked for each time one is met


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
