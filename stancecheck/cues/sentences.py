"""A sentence at work: its chunks and quotations, and the cues read so far."""
from collections.abc import Sequence
from copy import copy

from .. import grammar
from ..chunks import PIECE, Chunks
from ..grammar import Construction, Range
from ..lexicon import Lemma, Lemmas, Sense
from ..text import Document
from ..words.ranges import Quote
from .subjects import Subjects

PREPOSITIONS = "pfbak"
LEADING = frozenset(PREPOSITIONS + "R@")  # what may stand before and at the preposition that a cue selects
RIGHT = PIECE  # chunks read to the right of a cue: all that there are


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

    def cut(self, token: int) -> "Sentence":
        """The sentence with the noun phrase at a token starting there: in favor of [the plan].

        So it is where an "of" before the token is the cue's own; elsewhere the sentence as it is.
        """
        chunk, tags = self.chunks.at(token), self.tags
        if self.symbols[chunk] != "n" or self.firsts[chunk] >= token or tags[token - 1] != "f" or token >= self.lasts[chunk]:
            return self
        firsts = [*self.firsts]
        firsts[chunk] = token
        view = copy(self)
        view.firsts, view.chunks = firsts, self.chunks._replace(firsts=firsts)
        view.sources = {**self.sources}
        return view

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
