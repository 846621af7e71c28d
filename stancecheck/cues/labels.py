"""Marks as cues: `Weaver: Plan Will Fail`, the turns of a dialogue, `"Go," - Anna Weaver`."""
import re
from collections.abc import Sequence
from typing import NamedTuple

from .. import grammar
from ..codes import DETERMINER_TAGS, FINITE, QUOTE_TAGS, Chunk, Tag
from ..grammar import Range, Reading
from ..lexicon import Sense
from ..vetoes import Veto
from ..words.evaluative import word_list
from ..words.introduced import SEVERAL
from ..words.naming import heads, places
from .contents import class_of, may_have_view
from .proposals import Proposal, propose
from .quotations import QUOTED_ONLY
from .sentences import RIGHT, Sentence
from .signatures import is_name, read_signature
from .subjects import Source

HEADLINE = 4  # words, at least, of a headline without a verb
FIRST_LINE = 25  # tokens of a first line that may be a headline
ASKED = (Chunk.COMMA + Chunk.PAST, Chunk.COMMA + Chunk.SAID)  # symbols of ", asked about the dam:"
CLOCK = re.compile(r"\d{1,2}[.:h]\d\d\w*")  # 14.05, 9:30am
FROM = "from"  # "And from Weaver:"
TOPICS = ("on", "about")  # between a name and what a quotation behind a colon is about
SPEAKING = ("person", "rival", "pair", "organisation")  # classes of descriptions before a colon and a quotation
NAME = 5  # words of a name with its titles, at most
MARKS = QUOTE_TAGS.replace(Tag.OPENING_SINGLE, "").replace(Tag.CLOSING_SINGLE, "")  # with which a paragraph may start


class Label(NamedTuple):
    """Words before or behind a colon that may say who speaks; `headline` in the first line of a text.

    `quotes` where a quotation stands behind the colon, `described` where more than a name stands before it.
    """

    sentence: Sentence
    speaker: Range
    headline: bool
    quotes: bool = False
    described: bool = False

    @property
    def words(self) -> Sequence[str]:
        """The words of the label."""
        return self.sentence.words[slice(*self.speaker)]

    @property
    def tags(self) -> str:
        """The categories of its words."""
        return self.sentence.tags[slice(*self.speaker)]


class Labelled(NamedTuple):
    """A label before a colon, where its paragraph starts, and what stands behind the colon: its production, its tokens."""

    label: Label
    paragraph: int
    production: str
    rule: str
    claim: Range
    colon: int

    @property
    def dashed(self) -> bool:
        """Whether a dash stands before the label."""
        return self.production == "label_behind_dash"

    @property
    def quoted(self) -> bool:
        """Whether a quotation stands behind it."""
        return self.rule == "label_quote"


class Cited(NamedTuple):
    """A headline, and the label behind its colon."""

    label: Label
    content: Range

    @property
    def is_long(self) -> bool:
        """Whether so many words make a headline without a verb: "Three hurt in blast - police"."""
        return self.content[1] - self.content[0] >= HEADLINE


LABELS: tuple[Veto[Label], ...] = (
    Veto("owned_thing",
         when=lambda label: Tag.GENITIVE in label.tags,
         saves="Weaver's Garden: How It Grew",
         leaves="Weaver: Garden Will Grow",
         why="what somebody owns doesn't speak"),
    Veto("long_label",
         when=lambda label: len(label.words) > NAME,
         saves="Anna Ito Lund Feast 2010 Speech Tape: Dam Will Hold",
         leaves="Anna Ito: Dam Will Hold",
         why="so many words are no name"),
    Veto("place_of_a_report",
         when=lambda label: not label.headline and " ".join(label.words).lower() in places(),
         saves="The wind dropped.\nColombo: The dam will hold.",
         leaves="Anna Ito built it.\nITO: It will hold.",
         why="it says where the report is from"),
    Veto("section",
         when=lambda label: label.words[-1].lower() in word_list("sections"),
         saves="Opinion: The Dam Must Go",
         leaves="Poll: Dam Will Hold",
         why="it says what kind of piece it is"),
    Veto("nobody_to_speak",
         when=lambda label: not can_speak(label),
         saves="Another reason: the dam will hold.",
         leaves="Weaver: Dam Will Hold",
         why="the words before the colon name nobody"),
)
BEFORE: tuple[Veto[Labelled], ...] = (
    Veto("dash_before_no_quotation",
         when=lambda case: case.dashed and case.rule != "label_quote",
         saves="The dams are old - Anna Ito: They will hold.",
         leaves="The dams are old - Anna Ito: \"They will hold.\"",
         why="behind a dash and a name only a quotation is said by it"),
    Veto("amid_a_paragraph",
         when=lambda case: not case.quoted and not starts_paragraph(case),
         saves="Anna Ito came. Anna Ito: It will hold.",
         leaves="Anna Ito came.\nAnna Ito: It will hold.",
         why="a speaker's label starts a paragraph"),
    Veto("described_in_small_letters",
         when=lambda case: case.production == "label_described" and not case.quoted and not in_capitals(case)
         and not case.label.sentence.document.introduced[SEVERAL],
         saves="The wind dropped.\nAnna Ito, 34: I saw it.",
         leaves="The wind dropped.\nANNA ITO, DAM WARDEN: I saw it.",
         why="who is described before a colon speaks in a quotation, in a transcript's capitals, or as one of several"),
    Veto("turn_without_a_verb",
         when=lambda case: case.rule == "label_words" and case.paragraph > 0,
         saves="The match was over.\nAnna Weaver: two goals in the second half",
         leaves="The match was over.\nAnna Weaver: I had two goals.",
         why="words without a verb behind a label are a claim in headlines alone"),
    Veto("short_headline",
         when=lambda case: case.rule == "label_words" and case.claim[1] - case.claim[0] < HEADLINE,
         saves="Weaver: two goals",
         leaves="Weaver: No New Dam for Velm",
         why="so few words are no headline"),
)
BEHIND: tuple[Veto[Cited], ...] = (
    Veto("one_word_before",
         when=lambda case: case.content[1] - case.content[0] == 1,
         saves="Watch: Weaver",
         leaves="Watch This Dam: Weaver",
         why="one word is no claim"),
    Veto("second_sentence",
         when=lambda case: case.content[0] > 0,
         saves="The dam will hold. It has one owner: Weaver",
         leaves="Dam Will Hold Until May: Weaver",
         why="only a headline that is one sentence ends with its speaker"),
    Veto("article_before_a_label",
         when=lambda case: case.label.tags[0] in DETERMINER_TAGS,
         saves="Dam Will Hold Until May: The Police",
         leaves="Dam Will Hold Until May: Police",
         why="a headline's speaker has no article"),
    Veto("headline_without_a_verb",
         when=lambda case: not case.label.sentence.has_verb(case.content)
         and not (case.is_long and case.label.words[0].islower()),
         saves="A New Dam For Velm: Weaver",
         leaves="Dam Will Hold Until May: Weaver",
         why="what has no verb isn't said"),
)


def read_mark(sentence: Sentence, token: int, chunk: int, marks: Sequence[Sense]) -> Proposal | None:
    """Read the colon or dash at a token; whether it attributes something."""
    right = sentence.symbols[chunk + 1:chunk + RIGHT]
    for sense in marks:
        if "label" in sense.frames and (found := read_label(sentence, token, chunk, sense, right)
                                        or read_label_before(sentence, token, chunk, sense, right)):
            return found
        if "label" in sense.frames and (found := read_quoted_first(sentence, token, chunk, sense, right)):
            return found
        if "cited" in sense.frames and (found := read_label_behind(sentence, token, chunk, sense, right)):
            return found
        if "signature" in sense.frames and (found := read_signature(sentence, token, chunk, sense, right)):
            return found
    return None


def read_label(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`Weaver: Plan Will Fail`: who can speak, before the colon, and a claim or quotation behind it."""
    left = grammar.read("labelled_left", sentence.left(chunk))
    if left is None:
        return None
    reading = grammar.read("announced_right", right)
    if reading is None or not reading.length:
        return None
    paragraphs = sentence.document.paragraphs
    first, last = paragraphs[paragraphs.at(token - 1)]
    begin, end = claim_behind(sentence, chunk, reading)
    headline = first == 0 and left.rule != "label_behind_dash" and (
        reading.rule == "label_quote" or last <= FIRST_LINE and not is_dateline(sentence, token, last))
    speaker = behind_clock(sentence, sentence.mirrored(chunk, left["speaker"]))
    label = Label(sentence, speaker, headline, reading.rule == "label_quote", left.rule == "label_described")
    case = Labelled(label, first, left.rule, reading.rule, (begin, end), token)
    if sentence.refuses(token, BEFORE, case) or sentence.refuses(token, LABELS, label):
        return None
    if not headline and reading.rule == "label_claim":  # a turn of a dialogue is all that follows
        end = last - (sentence.tags[last - 1] == Tag.STOP)
    speaker, cue = parts_of(case, chunk - left["speaker"][0])
    return propose(sentence, token, Source((speaker,), left.rule), (cue,), ((begin, end),), sense, "label", reading.rule,
                   floor=chunk + 1)


def behind_clock(sentence: Sentence, speaker: Range) -> Range:
    """The words of a label behind the time that a live blog puts before them: `14.05 BST Weaver: ...`."""
    first, last = speaker
    if not CLOCK.fullmatch(sentence.words[first]):
        return speaker
    at = first + 1
    while at < last and sentence.words[at].lower() in word_list("clock words"):
        at += 1
    return (at, last) if at < last else speaker


def is_dateline(sentence: Sentence, colon: int, last: int) -> bool:
    """Whether a text starts with where it is from, rather than with a headline: `COLOMBO: The dam held.`"""
    label = sentence.words[:colon]
    return sentence.words[last - 1][-1:] == Tag.STOP and (all(map(str.isupper, label)) or " ".join(label).lower() in places())


def parts_of(case: Labelled, behind: int) -> tuple[Range, Range]:
    """The source and the cue of a label, of which the chunk `behind` is the first that only describes the speaker.

    What somebody speaks of, "Ito on the dam:", is the cue's; what somebody is, "Ito, 34, baker:", is the source's.
    """
    sentence, speaker, colon = case.label.sentence, case.label.speaker, case.colon
    cue = colon, colon + 1
    if case.production == "label_described":
        if sentence.words[sentence.firsts[behind]].lower() in TOPICS:
            cue = sentence.firsts[behind], colon + 1
        elif sentence.symbols[behind:behind + 2] in ASKED:
            cue = sentence.firsts[behind + 1], colon + 1
        else:
            speaker = speaker[0], colon
    bracket = sentence.tags.find(Tag.OPEN, *speaker)
    return (speaker[0], bracket) if bracket > 0 else speaker, cue


def in_capitals(case: Labelled) -> bool:
    """Whether every word of a label and of its description is written in capitals."""
    return all(word.isupper() for word in case.label.sentence.words[case.label.speaker[0]:case.colon] if word[0].isalpha())


def read_label_before(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`Weaver:` or `And from Weaver:` at the end of a paragraph: a quoted paragraph that follows is the claim."""
    left = grammar.read("heralding_left", sentence.left(chunk)) if not right else None
    if left is None or not is_name(sentence, speaker := sentence.mirrored(chunk, left["speaker"])):
        return None
    if left.rule == "label_from" and sentence.words[speaker[0] - 1].lower() != FROM:
        return None
    return propose(sentence, token, Source((speaker,), left.rule), ((token, token + 1),), (), sense, "label", QUOTED_ONLY)


def claim_behind(sentence: Sentence, chunk: int, reading: Reading) -> Range:
    """The tokens of what a reading behind the colon at a chunk found to be said."""
    part = reading.content() or (0, 0)
    return sentence.tokens(chunk + 1 + part[0], chunk + 1 + part[1])


def starts_paragraph(case: Labelled) -> bool:
    """Whether the sentence of a label starts a paragraph, quotation marks apart."""
    sentence = case.label.sentence
    return sentence.firsts[0] - (sentence.tags[case.paragraph] in MARKS) == case.paragraph


def read_quoted_first(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`'It leaked': potters want answers`: a headline that starts with a quotation; behind its colon is who says so."""
    quote = sentence.quotes[0] if sentence.quotes else None
    if quote is None or quote.first or quote.last != token or right[:1] != Chunk.NP or right[1:2] not in (*FINITE,):
        return None
    label = Label(sentence, sentence.tokens(chunk + 1, chunk + 2), True)
    if not may_have_view(sentence, label.speaker):
        return None
    return propose(sentence, token, Source((label.speaker,), "label_behind"), ((token, token + 1),), ((0, token),), sense,
                   "label", "label_quote")


def read_label_behind(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`Plan Will Fail: Weaver`: a headline, and behind its colon nothing but who says so."""
    reading = grammar.read("cited_right", right)
    if reading is None or reading.length < len(right) or token >= sentence.document.paragraphs[0][1]:
        return None
    content = sentence.before(chunk)
    if content is None:
        return None
    label = Label(sentence, sentence.tokens(chunk + 1, chunk + 1 + reading.length), True)
    if sentence.refuses(token, BEHIND, Cited(label, content)) or sentence.refuses(token, LABELS, label):
        return None
    return propose(sentence, token, Source((label.speaker,), reading.rule), ((token, token + 1),), (content,), sense, "label",
                   reading.rule)


def can_speak(label: Label) -> bool:
    """Whether the words of a label name somebody; in a headline, a noun that speaks will do: `Poll: ...`."""
    word = label.words[-1].lower()
    if label.headline and (word in heads() or word.removesuffix("s") in heads()):
        return True
    if label.headline and Tag.NAME in label.tags and label.tags[0] not in DETERMINER_TAGS:
        return True
    if label.quotes and class_of(label.sentence, label.speaker) in SPEAKING:
        return True
    loud = not label.described and all(map(str.isupper, label.words))  # where it is from, unless it comes again
    return not loud and is_name(label.sentence, label.speaker) or label.sentence.document.introduced[tuple(label.words)]
