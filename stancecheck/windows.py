"""A sentence at work: its chunks, the windows round its cues, and whose subject each verb has.

The grammars decide the shape of what stands left and right of a cue (`grammar.read`); here chunk
ranges become token ranges, and a coordinated, participial or controlled verb finds the subject of
the verb that it shares one with.
"""
from collections.abc import Callable, Sequence
from sys import intern
from typing import NamedTuple

from . import grammar
from .chunks import PIECE, Chunks
from .grammar import Construction, Range, Reading
from .lexicon import Lemma, Sense
from .ranges import Quote
from .text import Document

FINITE = "SFPEB"
SHARED = ("subject", "inverted", "fronted")  # sources that a participle may share
PREPOSITIONS = "pfbak"
RIGHT = LEFT = PIECE  # chunks read on each side of a cue: all that there are


class Source(NamedTuple):
    """A source in token ranges, and the production that found it; `via` those that found it for an earlier verb."""

    ranges: tuple[Range, ...]
    rule: str
    via: str = ""

    @property
    def trace(self) -> str:
        """All productions that led to the source, the nearest to the cue first."""
        return f"{self.rule}, {self.via}" if self.via else self.rule


def source_part(reading: Reading) -> Range | None:
    """The part of a leftward reading that is the source, in chunks from the cue outwards."""
    if edge := reading.part("edge") or reading.part("edge_open") or reading.part("edge_comma"):
        return (reading.part("aside") or (0, 0))[1], edge[0]
    return next(((first, last) for name, first, last in reversed(reading.parts) if name.startswith("source")), None)


class Sentence:
    """One sentence at work: its chunks, the cues read so far, and whose subjects are known."""

    def __init__(self, document: Document, tags: str, number: int, chunks: Chunks, quotes: list[Quote]) -> None:
        self.quotes = quotes
        self.document, self.tags, self.number, self.chunks = document, tags, number, chunks
        self.symbols = chunks.symbols
        self.found: list[Construction] = []
        self.sources: dict[int, Source | None] = {}
        self.tails: dict[int, Source] = {}  # chunk at which a content ended -> that cue's source
        self.floor = 0  # chunk before which no claim starts that stands before its cue

    def tokens(self, first: int, last: int) -> Range:
        """The token range of chunks first..last."""
        return self.chunks.firsts[first], self.chunks.lasts[last - 1]

    def quoted(self) -> list[Range]:
        """The token ranges of the sentence's quotations."""
        return [(quote.first, quote.last) for quote in self.quotes]

    def mirrored(self, chunk: int, part: Range) -> Range:
        """The token range of a part that was read leftwards from a chunk."""
        first, last = part
        return self.tokens(chunk - last, chunk - first)

    def governor(self, chunk: int) -> Source | None:
        """The subject of the verb group at a chunk, found once."""
        if chunk not in self.sources:
            self.sources[chunk] = None  # a circle of verbs has no subject
            self.sources[chunk] = self.find_subject(chunk)
        return self.sources[chunk]

    def find_subject(self, chunk: int) -> Source | None:
        symbol = self.symbols[chunk]
        start = "finite" if symbol in FINITE else "infinitive" if symbol in "IV" else "participle"
        left = self.left(chunk)
        reading = start == "finite" and grammar.read("whole", left) or grammar.read(start, left)
        if reading is None:
            return None
        part = source_part(reading)
        if part and reading.rule not in ("object_control",):
            return Source((self.mirrored(chunk, part),), reading.rule)
        before = self.shared_with(chunk, reading)
        return Source(before.ranges, reading.rule, before.trace) if before else None

    def left(self, chunk: int) -> str:
        """The symbols before a chunk, nearest first, with the start of the sentence."""
        return (self.symbols[:chunk][::-1] + "|")[:LEFT]

    def shared_with(self, chunk: int, reading: Reading) -> Source | None:
        """The source that a coordinated, listed, participial or controlled verb takes over."""
        edge = chunk - reading.length
        for tail in range(chunk, max(edge - 1, -1), -1):
            if tail in self.tails:
                return self.tails[tail]
        if reading.rule in ("controlled", "continued", "object_control"):
            for at in range(chunk - 1, -1, -1):
                if self.symbols[at] in "SFPEBIsGV":
                    return self.governor(at)
            return None
        if reading.rule in ("fronted_participle",):
            return self.main_subject(chunk)
        if reading.rule in ("participle", "gerund"):
            for at in range(chunk - 1, -1, -1):
                if self.symbols[at] in FINITE and (source := self.governor(at)) and source.rule in SHARED:
                    return source
            return self.main_subject(chunk) if reading.rule == "gerund" else None
        alike = max(self.symbols.rfind(symbol, 0, chunk) for symbol in "sG") if self.symbols[chunk] in "sG" else -1
        if alike >= 0:
            return self.governor(alike)
        for at in range(chunk - 1, -1, -1):
            if self.symbols[at] in FINITE:
                return self.governor(at)
        return None

    def is_subordinate(self, chunk: int) -> bool:
        """Whether a verb group belongs to a clause or participle that opens the sentence: "While Weaver said ..."."""
        opening = self.symbols[:chunk].lstrip("cCR")
        return not opening or opening[0] in "kKhaGs" and "," not in opening

    def main_subject(self, chunk: int) -> Source | None:
        """The subject of the main clause after a fronted participle: `Announcing the plan, Weaver said`."""
        comma = self.symbols.find(",", chunk + 1)
        for at in range(max(comma, chunk) + 1, len(self.symbols)):
            if self.symbols[at] in FINITE and at and self.symbols[at - 1] in "nu":
                return self.governor(at)
        return None

    def matches(self, token: int, lemmas: tuple[Lemma, ...]) -> list[tuple[tuple[Sense, ...], int]]:
        """The senses whose further words follow the token, the longest lemma first, and the token after each."""
        words, found = self.document.words, []
        for more, senses in lemmas:
            after = token + 1 + len(more)
            if not more or tuple(map(str.lower, words[token + 1:after])) == more:
                found.append((senses, after))
        return found

    def cut(self, token: int, read: Callable[[], bool]) -> bool:
        """What `read` says, with the noun phrase at a token starting there: in favor of [the plan].

        So it is where an "of" before the token is the cue's own; nothing changes where `read` fails.
        """
        chunk = self.chunks.at(token)
        first = self.chunks.firsts[chunk]
        if self.symbols[chunk] != "n" or first >= token or self.tags[token - 1] != "f" or token >= self.chunks.lasts[chunk]:
            return read()
        self.chunks.firsts[chunk] = token
        done = read()
        if not done:
            self.chunks.firsts[chunk] = first
        return done

    def window(self, token: int, known: Sequence[Sense]) -> tuple[str, int]:
        """The symbols to the right of a token, the cue's own preposition marked, and their first chunk."""
        chunk = self.chunks.at(token)
        if self.chunks.lasts[chunk] <= token:
            chunk += 1
        elif self.chunks.firsts[chunk] < token:
            chunk += 1
        right = self.symbols[chunk:chunk + RIGHT]
        at = 0
        while right[at:at + 1] in ("R", "@"):
            at += 1
        if right[at:at + 1] and right[at] in PREPOSITIONS and right[at + 1:at + 2] != "@":
            word = self.document.words[self.chunks.firsts[chunk + at]].lower()
            if any(word in sense.frames for sense in known):
                right = right[:at] + "Y" + right[at + 1:]
        return right, chunk

    def choose(self, rule: str, known: Sequence[Sense], selected: str, claim: Range) -> tuple[Sense, str] | None:
        """The sense and frame in which a production reports; None where no row allows it.

        `selected` is the preposition that the cue selects, and `claim` the tokens of the reading,
        where the preposition of an `object_of` frame must stand ("accused the bank of fraud").
        """
        for frame in grammar.frames()[rule].frames:
            for sense in known:
                if frame == "selected":
                    if selected in sense.frames:
                        return sense, selected
                elif frame in sense.frames:
                    return sense, frame
                elif frame == "object" and (extra := self.split_frame(sense, claim)):
                    return sense, extra
        return None

    def split_frame(self, sense: Sense, claim: Range) -> str:
        """The frame of an object and a preposition that the claim has, as `object_of`; "" where none."""
        frames = [frame for frame in sense.frames if frame.startswith("object_")]
        if not frames:
            return ""
        first, last = claim
        return next((frame for at in range(first, last) if self.tags[at] in PREPOSITIONS + "Ti"
                     and (frame := "object_" + self.document.words[at].lower()) in sense.frames and frame != "object_as"), "")

    def before(self, chunk: int) -> Range | None:
        """The tokens of the claim that stands before a comma or quotation at the chunk before."""
        last = chunk
        while last and self.symbols[last - 1] in ",-":
            last -= 1
        if not last:
            return None
        first = self.floor
        for tail in sorted(self.tails):
            if self.floor < tail < chunk:
                first = tail
        while first < last and self.symbols[first] in ",;-c":
            first += 1
        if first >= last:
            return None
        return self.tokens(first, last)

    def has_verb(self, content: Range) -> bool:
        """Whether a finite verb or a quotation stands in a token range."""
        first, last = self.chunks.at(content[0]), self.chunks.at(content[1] - 1)
        return any(symbol in "SFPEBQ" for symbol in self.symbols[first:last + 1]) \
            or any(content[0] <= quote.first < content[1] for quote in self.quotes)

    def add(self, head: int, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str,
            rule: str, reading: Reading | None, place: int) -> None:
        """Keep a construction, and what ends its content."""
        contents = tuple([self.with_marks(item, [part for part in (*cue, *contents) if part != item]) for item in contents])
        if self.quotes:
            source = source._replace(ranges=tuple(map(self.balanced, source.ranges)))
        tail = reading and (reading.part("tail") or reading.part("object_tail") or reading.part("verb_tail"))
        owed = source  # a later verb that takes the source over owes it to this construction
        if tail or source.rule in ("inverted", "fronted"):
            owed = source._replace(via=", ".join(filter(None, (source.via, f"{sense.lemma}: {frame}", rule))))
        if source.rule in SHARED:
            self.sources[self.chunks.at(head)] = source if source.rule == "subject" else owed
        if tail:
            self.tails.setdefault(place + tail[0], owed)
        self.found.append(Construction(self.number, source.ranges, cue, head, tuple(sorted(contents)), sense, frame,
                                       (source.trace, intern(f"{sense.lemma}: {frame}"), rule)))

    def balanced(self, source: Range) -> Range:
        """The source with the second mark of a quotation of which it holds the first, and the other way round."""
        first, last = source
        for quote in self.quotes:
            if quote.first == first - 1 and quote.last <= last:
                first = quote.first
            elif first <= quote.first and quote.last == last + 1:
                last = quote.last
        return first, last

    def with_marks(self, content: Range, others: list[Range]) -> Range:
        """The content with the quotation marks at its edges, and the stop within them, short of the other parts."""
        first, last = content
        tags = self.tags
        if first and tags[first - 1] in "“‘" and tags[first] not in "“‘":
            first -= 1
        for quote in self.quotes:
            if first <= quote.first < last < quote.last and not any(last <= part[0] < quote.last for part in others):
                return first, quote.last
        end, stop = last, min(self.document.sentences[self.number][1], last + 3)
        while end < stop and tags[end] in ".,”’":
            end += 1
            if tags[end - 1] in "”’":
                return first, end
        return first, last


class Window(NamedTuple):
    """A verb at work as a cue: its headword's token, its chunk, its senses, and what stands to the right.

    `right` are the symbols from chunk `place` on, as far as the verb's clause goes; `after` is the
    token behind the last word of the cue's lemma.
    """

    sentence: Sentence
    token: int
    chunk: int
    senses: Sequence[Sense]
    after: int
    right: str
    place: int
    cut: str = ""  # the productions that told where the clause ends, each with ", " before it

    @property
    def symbol(self) -> str:
        """The symbol of the verb group."""
        return self.sentence.symbols[self.chunk]

    @property
    def before(self) -> str:
        """The symbol before the verb group, "" at the start of the sentence."""
        return self.sentence.symbols[self.chunk - 1] if self.chunk else ""

    @property
    def group(self) -> Range:
        """The tokens of the verb group."""
        return self.sentence.tokens(self.chunk, self.chunk + 1)

    def read(self, start: str) -> Reading | None:
        """What a start rule makes of the right side."""
        return grammar.read(start, self.right)

    def read_left(self, start: str) -> Reading | None:
        """What a start rule makes of the left side, from the verb outwards."""
        return grammar.read(start, self.sentence.left(self.chunk))

    def tokens(self, part: Range) -> Range:
        """The tokens of a part of the right side."""
        return self.sentence.tokens(self.place + part[0], self.place + part[1])

    def word(self, at: int) -> str:
        """The first word, in lower case, of the chunk at an offset of the right side."""
        return self.sentence.document.words[self.sentence.chunks.firsts[self.place + at]].lower()

    def taking(self, *frames: str) -> list[Sense]:
        """The senses that report in one of some frames."""
        return [sense for sense in self.senses if not sense.frames.isdisjoint(frames)]

    def add(self, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str, rule: str,
            reading: Reading | None = None) -> bool:
        """Keep a construction; `reading` where a tail in it ends the content. Always true."""
        self.sentence.add(self.token, source, cue, contents, sense, frame, rule + self.cut, reading, self.place)
        return True
