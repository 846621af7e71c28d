"""Whose subject each verb has: what stands left of it says so, or it shares one with a verb before or behind it.

The grammars decide the shape of what stands left of a verb (`grammar.read`); here a coordinated,
participial or controlled verb finds the subject of the verb that it shares one with.
"""
import re
from collections.abc import Iterable
from typing import NamedTuple

from .. import grammar
from ..automaton import Shape
from ..chunks import Chunks
from ..codes import FINITE, MAIN, PARTICIPIAL, VERB_GROUP, Chunk, one_of
from ..grammar import Range, Reading
from ..model import made

SHARED = ("subject", "inverted", "fronted")  # sources that a participle may share
COMMA, START = Chunk.COMMA, Chunk.START
SET_IN = Chunk.NP + Chunk.COMMA  # before a participle that is set in behind a subject
ESTIMATED_AT = Chunk.SAID + Chunk.PREP
LISTED, LIST_END = "listed", re.compile(f"{Chunk.AND}{one_of(Chunk.ADV, Chunk.TIME)}*{one_of(FINITE)}")
PARTED = 3  # chunks, at least, up to the comma behind an aside that holds a comma or a verb
ADVERBIAL = Chunk.ADV + Chunk.TIME
INFINITIVES = Chunk.INF + Chunk.BASE


class Source(NamedTuple):
    """A source in token ranges, and the production that found it; `via` those that found it for an earlier verb."""

    ranges: tuple[Range, ...]
    rule: str
    via: str = ""

    @property
    def trace(self) -> str:
        """All productions that led to the source, the nearest to the cue first."""
        return f"{self.rule}, {self.via}" if self.via else self.rule


def source_part(shape: Shape | Reading) -> Range | None:
    """The part of a leftward reading that is the source, from the cue outwards."""
    if edge := shape.get("edge") or shape.get("edge_open") or shape.get("edge_comma"):
        return (shape.get("aside") or (0, 0))[1], edge[0]
    return next(filter(None, map(shape.get, grammar.productions()[shape.rule].source)), None)


def its_source(reading: Reading) -> Range:
    """The same of a reading that always has one.

    Raises:
        KeyError: where it has none; names its production.
    """
    found = reading.find(source_part)
    if found is None:
        raise KeyError(f"no source in {reading.rule}")
    return found


class Subjects:
    """The chunks of a sentence, and the subjects of its verbs as far as they are known."""

    def __init__(self, chunks: Chunks) -> None:
        self.chunks = chunks
        self.symbols, self.firsts, self.lasts = chunks
        self.size = len(self.symbols)
        self.backwards = self.symbols[::-1] + START
        self.sources: dict[int, Source | None] = {}
        self.tails: dict[int, Source] = {}  # chunk at which a content ended -> that cue's source
        self.subordinate = -1  # the chunk behind a clause or participle that opens the sentence; -1: not looked for

    def tokens(self, first: int, last: int) -> Range:
        """The token range of chunks first..last."""
        return self.firsts[first], self.lasts[last - 1]

    def mirrored(self, chunk: int, part: Range) -> Range:
        """The token range of a part that was read leftwards from a chunk."""
        return self.firsts[chunk - part[1]], self.lasts[chunk - part[0] - 1]

    def left(self, chunk: int) -> str:
        """The symbols before a chunk, nearest first, with the start of the sentence."""
        return self.backwards[self.size - chunk:]

    def governor(self, chunk: int) -> Source | None:
        """The subject of the verb group at a chunk, found once."""
        if chunk not in self.sources:
            self.sources[chunk] = None  # a circle of verbs has no subject
            self.sources[chunk] = self.find_subject(chunk)
        return self.sources[chunk]

    def find_subject(self, chunk: int) -> Source | None:
        """The subject of the verb group at a chunk."""
        symbol, left = self.symbols[chunk], self.left(chunk)
        if (auxiliary := self.auxiliary_before(chunk)) >= 0:
            return self.governor(auxiliary)
        if symbol in PARTICIPIAL and (verb := self.verb_behind(chunk)) >= 0 and (main := self.governor(verb)):
            return made(Source, (main.ranges, "participle", main.trace))
        if symbol in FINITE:
            reading = grammar.read("whole_left", left) or grammar.read("finite_left", left)
        else:
            reading = grammar.read("infinitive_left" if symbol in INFINITIVES else "participle_left", left)
        if symbol in FINITE and (parted := self.suspended(chunk, reading)):
            return parted
        if reading is None:
            return None
        part = reading.find(source_part)
        if part and reading.get("apposed") and not self.is_apposed(chunk - part[1]):
            part = part[0], part[1] - 1
        if part:
            return made(Source, ((self.described(self.mirrored(chunk, part)),), reading.rule, ""))
        participle = symbol == Chunk.PAST or self.symbols[chunk:chunk + 2] == ESTIMATED_AT
        if reading.rule == LISTED and participle and not LIST_END.search(self.symbols, chunk):
            return None  # "opened a shop, | meant to sell books": no verb of a list, which ends in "and" and a verb
        before = self.shared_with(chunk, reading)
        return made(Source, (before.ranges, reading.rule, before.trace)) if before else None

    def suspended(self, chunk: int, reading: Reading | None) -> Source | None:
        """The subject that the sentence opens with, where asides part it from its verb; None where `reading` has the nearest.

        `The guild, which makes kilns, pots and pans, | said`: what is read from the verb outwards is within the last aside.
        """
        comma = chunk - 1
        while comma > 0 and self.symbols[comma] in ADVERBIAL:
            comma -= 1
        if comma < PARTED or self.symbols[comma] != COMMA:
            return None
        whole = grammar.read("suspended_right", self.symbols[:comma + 1])
        if whole is None or whole.length <= comma:
            return None
        first, last = whole["speaker"]
        if reading is not None and (part := reading.find(source_part)) and chunk - part[1] <= first:
            return None
        return made(Source, ((self.tokens(first, last),), whole.rule, ""))

    def is_nobody(self, source: Source) -> bool:
        """Whether a subject only fills the place of one: there is a claim."""
        return False

    def auxiliary_before(self, chunk: int) -> int:
        """The chunk of the auxiliary that a phrase parts from a participle: `has in the past | warned`; -1 for none."""
        return -1

    def described(self, source: Range) -> Range:
        """A source with what stands before its name and says what it is: `Head of the guild, | Ann Ito`."""
        return source

    def is_apposed(self, chunk: int) -> bool:
        """Whether a pronoun and the noun phrase behind it are one: "we all", "you potters"."""
        return False

    def verb_behind(self, chunk: int) -> int:
        """The chunk of the verb whose subject a participle set in between commas describes; -1 where none follows.

        `A clerk, rejecting the claims, | said it leaked`.
        """
        first = chunk
        while first and self.symbols[first - 1] in ADVERBIAL:
            first -= 1
        if self.symbols[first - 2:first] != SET_IN:
            return -1
        comma = self.symbols.find(COMMA, chunk)
        return comma + 1 if comma >= 0 and self.symbols[comma + 1:comma + 2] in (*MAIN,) else -1

    def shared_with(self, chunk: int, reading: Reading) -> Source | None:
        """The source that a coordinated, listed, participial or controlled verb takes over."""
        if self.tails:
            edge = chunk - reading.length - (reading.rule == "adjunct")  # ", while demanding": at the comma
            tail = next((at for at in range(chunk, max(edge - 1, -1), -1) if at in self.tails), None)
            if tail is not None:
                return self.tails[tail]
        for place in reading.production.source:
            if found := self.taken_over(chunk, place):
                return found
        return None

    def taken_over(self, chunk: int, place: str) -> Source | None:
        """The source of the verb from which the one at a chunk takes it over, as frames.tsv says where that stands."""
        if place == "main":
            return self.main_subject(chunk)
        if place == "clause":
            sources = map(self.governor, self.verbs_before(chunk, FINITE))
            return next((source for source in sources if source and source.rule in SHARED), None)
        alike = VERB_GROUP
        if place == "like":  # coordinated or listed: with its like, if there is one before
            like = self.symbols[chunk] in PARTICIPIAL and any(one in self.symbols[:chunk] for one in PARTICIPIAL)
            alike = PARTICIPIAL if like else FINITE
        nearest = next(iter(self.verbs_before(chunk, alike)), None)
        found = self.governor(nearest) if nearest is not None else None
        return None if found and self.is_nobody(found) else found

    def verbs_before(self, chunk: int, groups: str) -> Iterable[int]:
        """The chunks before one that are verb groups of some kinds, the nearest first."""
        return (at for at in range(chunk - 1, -1, -1) if self.symbols[at] in groups)

    def main_subject(self, chunk: int) -> Source | None:
        """The subject of the main clause after a fronted participle: `Announcing the plan, Weaver said`."""
        right = self.symbols[chunk + 1:]
        main = grammar.read("main_right" if COMMA in right else "unparted_right", right)
        source = self.governor(chunk + main.length) if main else None
        return source._replace(via=", ".join(filter(None, (source.via, "main")))) if source else None

    def is_subordinate(self, chunk: int) -> bool:
        """Whether a verb group belongs to a clause or participle that opens the sentence: "While Weaver said ..."."""
        if self.subordinate < 0:
            opens = self.symbols[:1] in grammar.openings("opening_right")  # most sentences start otherwise
            opening = grammar.read("opening_right", self.symbols) if opens else None
            self.subordinate = opening.length if opening else 0
        return chunk < self.subordinate
