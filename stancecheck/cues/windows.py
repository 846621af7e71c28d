"""The window of a verb: what stands right and left of it, and what the grammars make of that.

The grammars decide the shape of what stands right of a cue (`grammar.read`); here chunk ranges become
token ranges.  Whose subject a verb has, `subjects.py` finds out.
"""
from .. import grammar
from ..grammar import Range, Reading
from ..lexicon import Lemma, Sense
from .proposals import NOTHING, Proposal, propose
from .sentences import Sentence
from .subjects import Source, its_source

QUOTING = ("quote", "clause", "recipient")  # frames whose claim may stand before the source
FRONTED = (*QUOTING, "fronted")


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

    def with_right(self, right: str) -> "Window":
        """The same with another right side, that starts at the same chunk."""
        return Window(self.sentence, self.token, self.chunk, self.lemma, self.after, right, self.place, self.cut)

    def is_claimed(self) -> bool:
        """Whether the verb stands within the content of a construction that was read before."""
        return any(first <= self.token < last for one in self.sentence.found for first, last in one.content)

    def read(self, start: str) -> Reading | None:
        """What a start rule makes of the right side."""
        return grammar.read(start, self.right)

    def read_left(self, start: str) -> Reading | None:
        """What a start rule makes of the left side, from the verb outwards."""
        return grammar.read(start, self.sentence.left(self.chunk))

    def source_of(self, left: Reading, rule: str) -> Source:
        """The source that a reading of the left side found."""
        return Source((self.sentence.mirrored(self.chunk, its_source(left)),), rule)

    def claim_before(self) -> tuple[Reading, Range] | None:
        """The reading of the left side that has a source behind its claim, and that claim; None where there is none."""
        left = self.read_left("fronted_left")
        if left is None:
            return None
        content = self.sentence.before(self.chunk - left.length + (left.rule == "fronted_quotation"))
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

    def propose(self, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str,
                rule: str, reading: Reading | None = None, *, replaces: Range = NOTHING, floor: int = 0) -> Proposal:
        """A construction of the verb; `reading` where a tail in it ends the content."""
        return propose(self.sentence, self.token, source, cue, contents, sense, frame, rule + self.cut, reading, self.place,
                       replaces=replaces, floor=floor)
