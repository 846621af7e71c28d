"""Sources behind their verb: `"...," said Weaver`, `The dam, said Weaver, will hold`, `Added Weaver: "..."`."""
from typing import NamedTuple

from ..codes import FINITE, PARTICIPIAL, PAUSE, SUBORDINATOR, Chunk
from ..grammar import Range, Reading
from ..model import made
from ..vetoes import Veto
from ..words.evaluative import word_list
from .contents import may_tell
from .edges import speaker_alone
from .fronted import behind
from .proposals import Proposal
from .subjects import Source
from .windows import Window

# What may follow a source behind its verb.
AFTER_SPEAKER = ("", *PAUSE, *SUBORDINATOR, *PARTICIPIAL, Chunk.STOP, Chunk.SEMI, Chunk.COLON, Chunk.OPEN, Chunk.CLOSE,
                 Chunk.QUOTE, Chunk.WHO, Chunk.AS, Chunk.BUT, Chunk.TIME, Chunk.ADV)
IMPERSONAL = {"it", "that", "this"}  # behind a verb these are its object


class Inversion(NamedTuple):
    """A verb with what follows it, read as its source; `direct` where a quotation stands before the verb.

    `following` is the symbol behind the source, "" at the end; `content` is what stands before the verb, `again` the
    quotation behind the source and `rest` what goes on with a claim that has no verb yet.
    """

    window: Window
    reading: Reading
    direct: bool
    following: str
    content: Range
    again: Range | None
    rest: Range | None

    @property
    def speaker(self) -> Range:
        """The tokens of the source."""
        return self.window.tokens(speaker_alone(self.window, speaker_of(self.reading)))


VETOES: tuple[Veto[Inversion], ...] = (
    Veto("says_it",
         when=lambda case: case.window.word(0) in IMPERSONAL,
         saves="The kiln had cooled, read it.",
         leaves="The kiln had cooled, read Ito.",
         why="behind a verb \"it\" and \"that\" are its object"),
    Veto("tells_somebody",
         when=lambda case: not case.direct and bool(case.window.taking("recipient")),
         saves="The letter, signed by Ito in May, warned the guild that it rained.",
         leaves="\"It rains,\" Ito warned the guild.",
         why="who stands behind such a verb is told, unless a quotation stands before it"),
    Veto("bears_a_name",
         when=lambda case: not case.direct and case.window.telling.lemma in word_list("naming verbs"),
         saves="The kiln, called Ada, was sold.",
         leaves="\"Run!\" called Ito.",
         why="behind a comma the participle gives a name"),
    Veto("takes_no_quotation",
         when=lambda case: not case.direct and not case.window.taking("quote"),
         saves="The bells rang when Ito, Weaver's aunt, submitted a plan.",
         leaves="The kiln had cooled, added Ito.",
         why="only a verb that quotes may have its subject behind it"),
    Veto("only_its_subject_before",
         when=lambda case: case.window.before == Chunk.COMMA and is_all_subject(case.window),
         saves="Ito, who left the hall, reported Weaver in May.",
         leaves="The kiln had cooled, said Ito.",
         why="all that stands before the verb is its subject"),
    Veto("goes_on_behind",
         when=lambda case: not case.direct and case.following not in AFTER_SPEAKER and not case.reading.get("epithet"),
         saves="Now Ito, who has won twice this year, hopes her kiln could win a third.",
         leaves="The kiln had cooled, said Ito in May.",
         why="the clause goes on behind what would be the source"),
    Veto("done_to_things",
         when=lambda case: not case.direct and "object" in case.window.lemma.frames
         and not may_tell(case.window.sentence, case.speaker),
         saves="Lund's mayor Anna Ito, a baker before she won, announced her retreat in May.",
         leaves="The kiln is cold, announced Ito.",
         why="what stands behind the verb can't speak, and is its object"),
    Veto("no_clause_before",
         when=lambda case: not case.again and not case.rest and not case.window.sentence.has_verb(case.content)
         and not (case.following == "" and Chunk.INF in case.window.sentence.symbols[:case.window.chunk]),
         saves="The guild's third feast, its second this year, reflects the growth of trade.",
         leaves="No plans to sell the kiln, says mayor",
         why="a claim without a verb is none, unless a headline ends so: No plans to raise fees, says minister"),
)


def read_inverted(window: Window) -> Proposal | None:
    """`..., said Weaver`: the source follows, the content stands before."""
    reading = window.read("speaker_first_right")
    if reading is None:
        return None
    content = window.sentence.before(window.chunk)
    if content is None:
        return None
    quoted = reading.get("quotation")
    again = window.tokens(quoted) if quoted else None
    rest = None if again or window.sentence.has_verb(content) else rest_behind(window, reading)
    case = made(Inversion, (window, reading, window.before == Chunk.QUOTE, window.right[reading.length:reading.length + 1],
                            content, again, rest))
    if window.sentence.refuses(window.token, VETOES, case):
        return None
    further, drawn = again or rest, f"{reading.rule}, resumed" if rest else reading.rule
    contents = (content, further) if further else (content,)
    return window.propose(Source((case.speaker,), "inverted"), (window.group,), contents, window.telling, "quote", drawn)


def speaker_of(reading: Reading) -> Range:
    """The part that is the source; described by a relative clause before a quotation, it goes on as far as the comma."""
    if speaker := reading.get("speaker"):
        return speaker
    return reading["informant"][0], reading["quotation"][0] - 1


def is_all_subject(window: Window) -> bool:
    """Whether all that stands before a verb is its subject: `Weaver, who left the hall, | projected`."""
    subject = window.read_left("whole_left")
    return subject is not None and subject.length > window.chunk


def rest_behind(window: Window, reading: Reading) -> Range | None:
    """The rest of a claim behind a source, or behind its epithet: `The dam, says Weaver, a potter, will hold`."""
    views = [behind(window, reading.length - 1), window] if reading.get("epithet") else [window]
    for view in views:
        rest = view.read("resumed_right")
        if rest and view.right[rest["resumption"][0]] in FINITE:
            return view.tokens(rest["resumption"])
    return None


def read_announcing(window: Window) -> Proposal | None:
    """`Added Weaver: "..."`: the sentence starts with the verb, the source and the quotation follow."""
    reading = window.read("announcing_right")
    if reading is None:
        return None
    speaker = reading.get("speaker") or reading["informant"]
    source = Source((window.tokens(speaker),), reading.rule)
    told = reading.get("quotation") or reading["told"]
    return window.propose(source, (window.group,), (window.tokens(told),), window.telling, "quote", reading.rule, reading)
