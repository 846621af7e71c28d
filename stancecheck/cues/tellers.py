"""What keeps a verb from reporting whatever follows it: who would tell it doesn't, or nobody is said to."""
from typing import NamedTuple

from ..codes import DETERMINER_TAGS, NUMBER_TAGS, PARTICIPLE_TAGS, Chunk, Tag
from ..lexicon import Sense
from ..vetoes import Veto
from ..words.evaluative import word_list
from .chains import TELLING, is_aspect, may_report
from .contents import class_of, is_personal
from .passives import is_impersonal
from .subjects import Source
from .windows import Window

SPEAKING = ("person", "rival", "organisation", "state", "town")  # kinds of noun phrases that have views
DONE = ("object", "thing")  # frames in which a verb may only tell what is done
PLAIN = "subject"  # a source of which no veto holds, and most are: that saves time
WORTH = "worth"
QUOTING_AS = ("object_as", "passive")  # frames of "quoted Weaver as", "was quoted as"


class Teller(NamedTuple):
    """A verb with the frame in which it would report, and who would tell; `paper` is what speaks for somebody, if any."""

    window: Window
    source: Source
    sense: Sense
    frame: str
    paper: tuple[int, Source] | None


TELLERS: tuple[Veto[Teller], ...] = (
    Veto("object_acts",
         when=lambda teller: teller.source.rule == "object_control"
         and not may_report(teller.window, teller.source, teller.frame),
         saves="The guild led Ito to praise the kiln.",
         leaves="Ito used the fair to say that the kiln was safe.",
         why="whether the object of another verb does what the infinitive says isn't told"),
    Veto("aim_is_to_say",
         when=lambda teller: teller.source.rule == "controlled" and is_aim(teller),
         saves="The aim was to show that the kiln was safe.",
         leaves="Ito was to show that the kiln was safe.",
         why="an aim says nothing"),
    Veto("able_to_say",
         when=lambda teller: teller.source.rule in ("controlled", "object_control") and is_ability(teller.window),
         saves="Ito has the right to say that the kiln was cold.",
         leaves="Ito used the fair to say that the kiln was cold.",
         why="who is able or allowed to say something hasn't said it"),
    Veto("it_is_so_to_say",
         when=lambda teller: teller.source.rule in ("controlled", "adjunct") and is_judged_by_nobody(teller),
         saves="It is important to note that the kiln was cold.",
         leaves="Ito is glad to note that the kiln was cold.",
         why="what is worth or hard saying is said by nobody who is named"),
    Veto("asked_to_say",
         when=lambda teller: teller.source.rule == "object_control" and teller.window.is_claimed(),
         saves="Weaver urged the guild to say whether the kiln was cold.",
         leaves="The rain led the guild to say that the kiln was cold.",
         why="who is asked to say something hasn't said it"),
    Veto("quoted_as_saying",
         when=lambda teller: teller.window.before == Chunk.AS and is_quoted_as(teller.window),
         saves="Ito was quoted as saying that the kiln was cold.",
         leaves="Ito left after saying that the kiln was cold.",
         why="it is part of what the cue before it reports"),
    Veto("part_of_another_act",
         when=lambda teller: teller.source.rule != "object_control"
         and not may_report(teller.window, teller.source, teller.frame) and not is_aspect(teller.window),
         saves="Ito declined to praise the kiln.",
         leaves="Ito declined to say that the kiln was cold.",
         why="the verb before it says what is done, and this one only what about"),
    Veto("shown_by_people",
         when=lambda teller: teller.source.rule == "participle" and "evidence" in teller.sense.frames
         and bool(teller.source.ranges) and is_personal(teller.window.sentence, teller.source.ranges[0]),
         saves="Two nurses left early, highlighting the need for rest.",
         leaves="Sales fell in May, showing that buyers were wary.",
         why="what people show without knowing is what the reporter makes of it"),
    Veto("two_suspected_cases",
         when=lambda teller: counts(teller),
         saves="Two suspected measles cases were found.",
         leaves="Two suspected that it was measles.",
         why="behind a number and before a noun the participle describes that"),
    Veto("told_by_taste",
         when=lambda teller: teller.sense.lemma in word_list("tastes") and tells_a_kind(teller),
         saves="People who like fish should visit Lund.",
         leaves="The people who like the plan met.",
         why="who likes what says which kind of people is meant, and nobody's view"),
    Veto("described_by_act",
         when=lambda teller: teller.source.rule == "reduced" and not teller.paper and teller.frame not in TELLING
         and (teller.frame in DONE and not is_named(teller)
              or class_of(teller.window.sentence, teller.source.ranges[-1]) not in SPEAKING),
         saves="The guild sold a lamp seeking a buyer.",
         leaves="The guild met Anna Ito seeking a ban.",
         why="what a thing does is no view of it, and what somebody without a name does tells which one is meant"),
)


def is_no_teller(teller: Teller) -> bool:
    """Whether an exception keeps a verb from reporting."""
    window = teller.window
    if teller.source.rule == PLAIN and window.right[:1] != Chunk.NP:
        return False
    return window.sentence.refuses(window.token, TELLERS, teller)


def is_named(teller: Teller) -> bool:
    """Whether a name stands in what a participle describes."""
    return bool(teller.source.ranges) and Tag.NAME in teller.window.sentence.tags[slice(*teller.source.ranges[-1])]


def is_aim(teller: Teller) -> bool:
    """Whether a noun for an aim heads a source."""
    if not teller.source.ranges:
        return False
    sentence = teller.window.sentence
    return sentence.words[sentence.head_of(teller.source.ranges[-1])].lower() in word_list("aims")


def is_judged_by_nobody(teller: Teller) -> bool:
    """Whether an "it" that stands for the claim is its subject: "it is hard to say that", "it is worth saying that"."""
    window = teller.window
    return is_impersonal(window.sentence, teller.source) and (
        window.before == Chunk.ADJ or window.sentence.words[window.group[0] - 1].lower() == WORTH)


def is_ability(window: Window) -> bool:
    """Whether a noun for a power or a right stands before an infinitive."""
    return window.sentence.words[window.group[0] - 1].lower() in word_list("abilities")


def counts(teller: Teller) -> bool:
    """Whether all of a source is a number, right before a verb that may describe the noun behind it."""
    if not teller.source.ranges:
        return False
    window, (first, last) = teller.window, teller.source.ranges[-1]
    tags, here = window.sentence.tags, window.token
    if last != here or window.group[0] != here or window.right[:1] != Chunk.NP or tags[first:last].strip(NUMBER_TAGS):
        return False
    counted = not tags[first:last].strip(Tag.NUM) and tags[here + 1] in Tag.PLURAL + Tag.NOUN + Tag.ADJ  # "62 approved plans"
    return counted and tags[here] in PARTICIPLE_TAGS or "adj" in window.sentence.lemmas[window.sentence.words[here].lower()]


def tells_a_kind(teller: Teller) -> bool:
    """Whether a source is the "who" of people of a kind: `people who`, `young voters who`, `those who`, `anyone who`."""
    tags = teller.window.sentence.tags
    first = teller.source.ranges[-1][0] if teller.source.ranges else 0
    if not first or tags[first] != Tag.REL:
        return False
    if tags[first - 1] in Tag.DET + Tag.QUANT:
        return True
    at = first - 1
    while at > 0 and tags[at - 1] in Tag.ADJ + Tag.NOUN:
        at -= 1
    return tags[first - 1] == Tag.PLURAL and (at == 0 or tags[at - 1] not in DETERMINER_TAGS)


def is_quoted_as(window: Window) -> bool:
    """Whether a verb behind "as" tells what the cue before it has as its claim: `quoted Weaver as | saying it rained`."""
    last = window.sentence.found[-1] if window.sentence.found else None
    return last is not None and last.frame in QUOTING_AS and any(
        first <= window.token < end for first, end in last.content)
