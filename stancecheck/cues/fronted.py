"""Claims before their source and its verb: `"...," Weaver said`, `The dam, Weaver said, will hold`, `As Weaver said, ...`."""
from typing import NamedTuple

from .. import grammar
from ..codes import OBJECT, PARTICIPIAL, SUBORDINATOR, Chunk
from ..grammar import Range, Reading
from ..lexicon import conditionals
from ..model import made
from ..vetoes import Veto
from ..words.evaluative import word_list
from .contents import circumstance_in, class_of, cue_range
from .edges import HEARD, hears
from .proposals import Proposal
from .sentences import Sentence
from .subjects import Source, its_source
from .windows import Window

SETTING = PARTICIPIAL + SUBORDINATOR + Chunk.TIME  # what a sentence starts with that is no claim without a verb
ADJUNCT = Chunk.ING + Chunk.INF + Chunk.PREP + Chunk.ADV  # what follows a comma so may be no part of a claim
ENDS = ("", Chunk.STOP, Chunk.COMMA, Chunk.TIME, Chunk.PREP)  # behind a verb whose quotation stands before
QUOTED_AGAIN = ("quotation", "noun_quotation")  # productions of what follows that are the rest of a quotation


class Front(NamedTuple):
    """A verb whose source stands before it; `reading` is of what stands before the verb."""

    window: Window
    reading: Reading


class Fronting(NamedTuple):
    """A verb whose claim would stand before its source.

    `follows` is the production of what stands behind the verb, "" for nothing; `content` stands before the source, and
    `further` goes on behind the verb.
    """

    window: Window
    source: Range
    direct: bool
    follows: str
    content: Range
    further: Range | None

    @property
    def has_verb(self) -> bool:
        """Whether what stands before the source has a verb."""
        return self.window.sentence.has_verb(self.content)


class Leading(NamedTuple):
    """A verb behind "as" at the start of a sentence, seen with all that follows it."""

    window: Window


FRONTS: tuple[Veto[Front], ...] = (
    Veto("as_it_happened",
         when=lambda case: case.reading.rule.startswith("as_") and not case.window.taking("clause", "fronted", "recipient"),
         saves="As the crowd cheered, the bells rang.",
         leaves="As Ito said, the bells rang.",
         why="\"as\" only tells when, before a verb that takes no clause"),
)
VETOES: tuple[Veto[Fronting], ...] = (
    Veto("announces_what_follows",
         when=lambda case: not case.direct and case.follows.endswith("quotation_colon"),
         saves="When the bells rang, Ito said: \"The kiln is cold.\"",
         leaves="The kiln is cold, Ito said.",
         why="what is said comes behind the colon"),
    Veto("has_its_claim_behind",
         when=lambda case: not case.direct and case.window.right[:1] != Chunk.COMMA
         and case.follows not in ("", "noun") and "quotation" not in case.follows,
         saves="If it rains, Ito believes that the kiln will leak.",
         leaves="The kiln will leak, Ito believes.",
         why="the claim follows the verb"),
    Veto("has_its_object_behind",
         when=lambda case: not case.direct and case.follows == "noun" and not case.window.taking("recipient"),
         saves="Driven by the wind, the waves were threatening the kiln.",
         leaves="The kiln leaked, Ito told the guild.",
         why="the noun phrase behind the verb is its object, and not who is told"),
    Veto("setting_before_a_quotation",
         when=lambda case: case.follows in QUOTED_AGAIN and is_setting(case.window.sentence, case.content)
         and (not case.has_verb or opens_when(case.window.sentence, case.content)),
         saves="Speaking in Lund, Ito said, \"The kiln is cold.\"",
         leaves="If it rains, Ito said, \"the kiln will leak.\"",
         why="what stands first only says where or in what it was said"),
    Veto("source_before_a_quotation",
         when=lambda case: case.follows in QUOTED_AGAIN and is_of_source(case.window, case.content),
         saves="Ruth Amari, editor of the Post, Dorset, said, \"We sleep.\"",
         leaves="If it rains, Ruth Amari said, \"we sleep.\"",
         why="what stands first is the start of the source"),
    Veto("you_know",
         when=lambda case: not case.direct and case.window.telling.lemma in word_list("inner verbs"),
         saves="Because, you know, the kiln is cold.",
         leaves="Because, you say, the kiln is cold.",
         why="set into a sentence it tells nothing"),
    Veto("heard_by_people",
         when=lambda case: HEARD in case.window.telling.frames and not hears(case.window.sentence, case.source),
         saves="The kiln had burst, Ito heard.",
         leaves="The kiln had burst, the court heard.",
         why="what a court heard is a statement made to it; what people heard they only know"),
    Veto("no_verb_in_front",
         when=lambda case: not case.further and not case.has_verb,
         saves="As a potter, Ito said.",
         leaves="The kiln is cold, Ito said.",
         why="a claim without a verb is none"),
)
LEADINGS: tuple[Veto[Leading], ...] = (
    Veto("as_with_an_object",
         when=lambda case: case.window.right[0] in OBJECT and not case.window.taking("recipient"),
         saves="As Ito demands a wall, the guild wants a gate.",
         leaves="As Ito told the guild, the kiln will cool.",
         why="the noun phrase behind the verb is its object, so \"as\" tells when"),
)


def read_fronted(window: Window) -> Proposal | None:
    """`..., Weaver said`: the content stands before the source, or on both sides."""
    sentence = window.sentence
    reading = window.read_left("fronted_left")
    if reading is None or sentence.refuses(window.token, FRONTS, made(Front, (window, reading))):
        return None
    first, last = its_source(reading)
    first -= described_behind(window, reading)
    source = sentence.mirrored(window.chunk, (first, last - reading.rule.startswith("as_")))  # without the "as"
    if reading.rule == "as_leading":
        return read_as_leading(behind(window, 0), source)
    direct = reading.rule == "fronted_quotation"
    content = sentence.before(window.chunk - reading.length + direct)
    if content is None:
        return None
    follow = what_follows(window)
    follows, drawn = follow.rule if follow else "", reading.rule
    further = rest = None
    if follow and follows in QUOTED_AGAIN:
        further = window.tokens(follow["quotation"])
        drawn += f", {follows}"
    elif not direct and (rest := rest_of(window, content)):
        further = window.tokens(rest["resumption"])
        drawn += ", resumed"
    if sentence.refuses(window.token, VETOES, made(Fronting, (window, source, direct, follows, content, further))):
        return None
    cue, circumstances = cue_range(window)
    contents = (content, further) if further else (content,)
    told = "recipient" in window.lemma.frames and hears(sentence, source)  # "..., inquest told"
    return window.propose(Source(() if told else (source,), "fronted"), (cue,), contents, window.telling, "quote",
                          drawn + circumstances, rest)


def read_hanging(window: Window) -> Proposal | None:
    """`"...," Weaver is expected to say`: a quotation, its source, and the verb that the infinitive hangs on."""
    sentence = window.sentence
    chain = window.read_left("infinitive_chain_left")
    if chain is None or window.right[:1] not in ENDS and not window.taking("recipient"):
        return None
    verb = window.chunk - chain.length
    reading = grammar.read("fronted_left", sentence.left(verb))
    if reading is None or reading.rule != "fronted_quotation":
        return None
    content = sentence.before(verb - reading.length + 1)
    if content is None:
        return None
    source = Source((sentence.mirrored(verb, its_source(reading)),), "fronted")
    first, last = sentence.firsts[verb], window.group[1]
    return window.propose(source, ((first, last),), (content,), window.telling, "quote", f"{reading.rule}, {chain.rule}",
                          replaces=(first, window.token))


def described_behind(window: Window, reading: Reading) -> int:
    """How many chunks behind a source describe it with "who" or "whose": `Weaver, whose dam leaked, | said`; 0 for others.

    A participle set off so, `Weaver, having won`, tells when, and is no part of it.
    """
    aside = reading.get("set_off")
    if aside is None or window.sentence.symbols[window.chunk - aside[1] + 1] != Chunk.WHO:
        return 0
    return aside[1] - aside[0]


def what_follows(window: Window) -> Reading | None:
    """What stands behind a verb that may be its claim; None for nothing, or only when: "..., Weaver said after the vote"."""
    reading = window.read("complement_right")
    if reading is None or reading.rule == "announced_by_comma":
        return None
    return None if reading.rule == "if" and circumstance_in(window, reading) is not None else reading


def rest_of(window: Window, content: Range) -> Reading | None:
    """What goes on behind a verb with the claim before its source: `the plan, Weaver said, failed`; no adjunct."""
    rest, sentence = window.read("resumed_right"), window.sentence
    if rest is None:
        return None
    part = rest["resumption"]
    begins = window.right[part[0]]
    if begins == Chunk.SUB and window.word(part[0]) not in word_list("joining words"):
        return None  # "..., Weaver said | , after the vote"
    loose = begins in ADJUNCT and not sentence.has_verb(content)
    return None if loose and (begins == Chunk.ING or not sentence.has_verb(window.tokens(part))) else rest


def behind(window: Window, offset: int) -> Window:
    """The window of the same cue whose right side starts at an offset of it, and ends with the sentence."""
    sentence, place = window.sentence, window.place + offset
    return Window(sentence, window.token, window.chunk, window.lemma, window.after, sentence.symbols[place:], place)


def is_setting(sentence: Sentence, content: Range) -> bool:
    """Whether what stands, without a verb, before a source only says where: "Speaking in Lund", "In a statement"."""
    symbol = sentence.symbols[sentence.chunks.at(content[0])]
    return symbol in SETTING or symbol == Chunk.PREP and class_of(sentence, (content[0] + 1, content[1])) == "document"


def opens_when(sentence: Sentence, content: Range) -> bool:
    """Whether what stands first is a clause that tells when: "After it rained", but "If it rains"."""
    at = sentence.chunks.at(content[0])
    return sentence.symbols[at] == Chunk.SUB and sentence.words[content[0]].lower() not in conditionals()


def is_of_source(window: Window, content: Range) -> bool:
    """Whether what stands, without a verb, before a source is its start: "Ruth Amari, editor of the Post, Dorset, said"."""
    sentence = window.sentence
    if sentence.symbols[sentence.chunks.at(content[0])] != Chunk.NP:
        return False
    subject = sentence.governor(window.chunk)
    return subject is not None and bool(subject.ranges) and subject.ranges[0][0] == content[0]


def read_as_leading(window: Window, source: Range) -> Proposal | None:
    """`As Weaver said, the plan failed`: the main clause is the content."""
    rest = window.read("resumed_right")
    if rest is None or window.sentence.refuses(window.token, LEADINGS, Leading(window)):
        return None
    cue, drawn = cue_range(window)
    return window.propose(Source((source,), "as_leading"), (cue,), (window.tokens(rest["resumption"]),), window.telling,
                          "quote", f"as_leading, resumed{drawn}", rest)
