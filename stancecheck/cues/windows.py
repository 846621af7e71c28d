"""A sentence at work: its chunks and quotations, the cues read so far, and the windows round them.

The grammars decide the shape of what stands right of a cue (`grammar.read`); here chunk ranges become
token ranges.  Whose subject a verb has, `subjects.py` finds out.
"""
from collections.abc import Callable, Sequence
from sys import intern

from .. import grammar
from ..automaton import Shape
from ..chunks import PIECE, Chunks
from ..grammar import Construction, Range, Reading
from ..lexicon import Lemma, Lemmas, Sense
from ..model import made
from ..text import Document
from ..words.ranges import Quote
from .subjects import SHARED, Source, Subjects, source_part

PREPOSITIONS = "pfbak"
NAMED = ("M", "N", "S", "O", "Q")  # categories of the words that a source ends in
LEADING = frozenset(PREPOSITIONS + "R@")  # what may stand before and at the preposition that a cue selects
QUOTING = ("quote", "clause", "recipient")  # frames whose claim may stand before the source
FRONTED = (*QUOTING, "fronted")
RIGHT = PIECE  # chunks read to the right of a cue: all that there are
TAILS = ("tail", "object_tail", "verb_tail")  # parts of a reading that end a content


class Sentence(Subjects):
    """One sentence at work: its chunks, the cues read so far, and whose subjects are known."""

    def __init__(self, document: Document, tags: str, number: int, end: int, chunks: Chunks, quotes: list[Quote]) -> None:
        super().__init__(chunks)
        self.latest = 0, 0  # the tokens of the cue that was read last
        self.document, self.words, self.tags = document, document.words, tags
        self.number, self.end, self.quotes = number, end, quotes
        self.found: list[Construction] = []
        self.floor = 0  # chunk before which no claim starts that stands before its cue

    def quoted(self) -> list[Range]:
        """The token ranges of the sentence's quotations."""
        return [(quote.first, quote.last) for quote in self.quotes]

    def matches(self, token: int, lemmas: Lemmas) -> list[tuple[Lemma, int]]:
        """The lemmas whose further words follow the token, the longest first, and the token after each."""
        words, found = self.words, []
        following = words[token + 1].lower() if token + 1 < len(words) else ""
        for lemma in lemmas.by_next.get(following, lemmas.plain):
            after = token + 1 + len(lemma.more)
            if after <= token + 2 or tuple(map(str.lower, words[token + 1:after])) == lemma.more:
                found.append((lemma, after))
        return found

    def cut(self, token: int, read: Callable[[], bool]) -> bool:
        """What `read` says, with the noun phrase at a token starting there: in favor of [the plan].

        So it is where an "of" before the token is the cue's own; nothing changes where `read` fails.
        """
        chunk, tags = self.chunks.at(token), self.tags
        first = self.firsts[chunk]
        if self.symbols[chunk] != "n" or first >= token or tags[token - 1] != "f" or token >= self.lasts[chunk]:
            return read()
        self.firsts[chunk] = token
        done = read()
        if not done:
            self.firsts[chunk] = first
        return done

    def window(self, token: int, lemma: Lemma, chunk: int) -> tuple[str, int]:
        """The symbols behind a token that a chunk or one behind it holds or ends before, and their first chunk.

        The preposition that the lemma selects is marked.
        """
        if token > self.lasts[chunk]:
            chunk = self.chunks.at(token)
            chunk -= self.firsts[chunk] == token
        chunk += 1
        right = self.symbols[chunk:]
        if right[:1] not in LEADING:
            return right, chunk
        for at, symbol in enumerate(right):
            if symbol in PREPOSITIONS:
                if right[at + 1:at + 2] != "@" and self.words[self.firsts[chunk + at]].lower() in lemma.frames:
                    return right[:at] + "Y" + right[at + 1:], chunk
                if symbol not in "pb" or right[at + 1:at + 2] not in ("n", "o"):  # "spoke to her | about the fee"
                    break
            elif symbol not in "R@" and right[at - 1:at] not in ("p", "b"):
                break
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

    def headword(self, chunk: int) -> int:
        """The token that heads the verb group at a chunk: its last word, adverbs and "not" aside."""
        token = self.lasts[chunk] - 1
        while token > self.firsts[chunk] and self.tags[token] in "Rn":
            token -= 1
        return token

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
        """Whether a finite verb, a headline's infinitive or a quotation stands in a token range."""
        first, last = self.chunks.at(content[0]), self.chunks.at(content[1] - 1)
        symbols = self.symbols[first:last + 1]
        return symbols[:2] == "nI" or any(symbol in "SFPEBQ" for symbol in symbols) \
            or any(content[0] <= quote.first < content[1] for quote in self.quotes)

    def add(self, head: int, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str,
            rule: str, reading: Reading | None, place: int) -> None:
        """Keep a construction, and what ends its content."""
        ranges, drawn, via = source
        if len(ranges) == 1 and self.tags[ranges[0][1] - 1] == "@":
            ranges = self.without_time(ranges[0]),
        if self.quotes:
            ranges = tuple(map(self.balanced, ranges))
        taken = cue + contents
        if len(contents) == 1:
            contents = self.with_marks(contents[0], taken),
        else:
            contents = tuple(sorted([self.with_marks(content, taken) for content in contents]))
        tail = reading.find(tail_part) if reading else None
        if drawn in SHARED or tail:
            own = made(Source, (ranges, drawn, via))
            owed = own  # a later verb that takes the source over owes it to this construction
            if tail or drawn != "subject":
                owed = made(Source, (ranges, drawn, ", ".join(filter(None, (via, f"{sense.lemma}: {frame}", rule)))))
            if drawn in SHARED:
                self.sources[self.chunks.at(head)] = own if drawn == "subject" else owed
            if tail:
                self.tails.setdefault(place + tail[0], owed)
        self.latest = cue[0][0], cue[-1][1]
        self.found.append(made(Construction, (
            self.number, ranges, cue, head, contents, sense, frame,
            (f"{drawn}, {via}" if via else drawn, intern(f"{sense.lemma}: {frame}"), rule), None)))

    def without_time(self, source: Range) -> Range:
        """The source without the time at its end: [the president] late Tuesday, [Weaver] on Monday."""
        first, last = source
        named = self.tags[first:last].rstrip("@9").rstrip("iJRDP")
        return (first, first + len(named)) if named[-1:] in NAMED else source  # "a survey done last week" had one

    def balanced(self, source: Range) -> Range:
        """The source with the second mark of a quotation of which it holds the first, and the other way round."""
        first, last = source
        for quote in self.quotes:
            if quote.first == first - 1 and quote.last <= last:
                first = quote.first
            elif first <= quote.first and quote.last == last + 1:
                last = quote.last
        return first, last

    def with_marks(self, content: Range, taken: tuple[Range, ...]) -> Range:
        """The content with the quotation marks at its edges, and the stop within them, short of the other parts."""
        first, last = content
        tags = self.tags
        if first and tags[first - 1] in "“‘" and tags[first] not in "“‘":
            first -= 1
        for quote in self.quotes:
            if quote.first == first - 1 and quote.last <= last:
                first = quote.first
            if first <= quote.first < last < quote.last and not any(
                    last <= part[0] < quote.last for part in taken if part != content):
                return first, quote.last
        end, stop = last, min(self.end, last + 3)
        while end < stop and tags[end] in ".,”’":
            end += 1
            if tags[end - 1] in "”’":
                return first, end
        return first, last


def tail_part(shape: Shape) -> Range | None:
    """The part of a reading that ends a content."""
    return next(filter(None, map(shape.part, TAILS)), None)


class Window:
    """A verb at work as a cue: its headword's token, its chunk, its lemma, and what stands to the right.

    `right` are the symbols from chunk `place` on, as far as the verb's clause goes; `cut` names the productions
    that told where it ends, each with ", " before it; `after` is the token behind the last word of the cue's lemma.
    """

    __slots__ = ("after", "before", "chunk", "cut", "lemma", "place", "right", "sentence", "symbol", "token")

    def __init__(self, sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int, right: str, place: int,
                 cut: str = "") -> None:
        self.sentence, self.token, self.chunk, self.lemma = sentence, token, chunk, lemma
        self.after, self.right, self.place, self.cut = after, right, place, cut
        self.symbol = sentence.symbols[chunk]  # of the verb group
        self.before = sentence.symbols[chunk - 1] if chunk else ""  # the symbol before it, "" at the start of the sentence

    @property
    def telling(self) -> Sense:
        """The sense in which the verb tells what stands before it."""
        return self.lemma.taking[FRONTED][0]

    @property
    def group(self) -> Range:
        """The tokens of the verb group."""
        return self.sentence.firsts[self.chunk], self.sentence.lasts[self.chunk]

    def read(self, start: str) -> Reading | None:
        """What a start rule makes of the right side."""
        return grammar.read(start, self.right)

    def read_left(self, start: str) -> Reading | None:
        """What a start rule makes of the left side, from the verb outwards."""
        return grammar.read(start, self.sentence.left(self.chunk))

    def source_of(self, left: Reading, rule: str) -> Source:
        """The source that a reading of the left side found."""
        return Source((self.sentence.mirrored(self.chunk, left.find(source_part)),), rule)

    def claim_before(self) -> tuple[Reading, Range] | None:
        """The reading of the left side that has a source behind its claim, and that claim; None where there is none."""
        left = self.read_left("fronted")
        content = left and self.sentence.before(self.chunk - left.length + (left.rule == "fronted_quotation"))
        return (left, content) if content and self.sentence.has_verb(content) else None

    def tokens(self, part: Range) -> Range:
        """The tokens of a part of the right side."""
        return self.sentence.firsts[self.place + part[0]], self.sentence.lasts[self.place + part[1] - 1]

    def word(self, at: int) -> str:
        """The first word, in lower case, of the chunk at an offset of the right side."""
        return self.sentence.words[self.sentence.firsts[self.place + at]].lower()

    def taking(self, *frames: str) -> tuple[Sense, ...]:
        """The senses of the lemma that report in one of some frames."""
        return self.lemma.taking[frames]

    def add(self, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str, rule: str,
            reading: Reading | None = None) -> bool:
        """Keep a construction; `reading` where a tail in it ends the content. Always true."""
        self.sentence.add(self.token, source, cue, contents, sense, frame, rule + self.cut, reading, self.place)
        return True
