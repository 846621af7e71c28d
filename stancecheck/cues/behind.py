"""What follows a cue that is a noun or an adjective, and which part of that is the content."""
from typing import NamedTuple

from ..codes import Chunk, Tag
from ..grammar import Range, Reading
from ..lexicon import Lemma
from ..model import made
from .sentences import RIGHT, Sentence

SELECTED = "preposition"  # stands for the one that the cue selects, as its frame


class Behind(NamedTuple):
    """What follows a cue: its symbols, the chunk of the first, and the word right behind the cue.

    `inner` is the chunk of the cue where that goes on behind it, else -1.
    """

    sentence: Sentence
    after: int
    right: str
    place: int
    word: str
    inner: int

    def tokens(self, part: Range) -> Range:
        """The token range of a part."""
        sentence, first = self.sentence, self.place + part[0]
        return self.after + 1 if first == self.inner else sentence.firsts[first], sentence.lasts[self.place + part[1] - 1]

    @property
    def selected(self) -> int:
        """The token behind the preposition, copula or "saying" that follows the cue."""
        return self.after + 1 if self.inner >= 0 else self.sentence.lasts[self.place]


def look_behind(sentence: Sentence, chunk: int, after: int, lemma: Lemma) -> Behind | None:
    """What follows a cue in a chunk; "criticism of the plan" is one chunk, read as a noun, "of" and a noun phrase."""
    words = sentence.words
    if after >= sentence.lasts[chunk]:
        right, place = sentence.window(after, lemma, chunk)
        return made(Behind, (sentence, after, right, place, words[after].lower() if after < len(words) else "", -1))
    if sentence.tags[after] != Tag.OF:
        return None
    mark = Chunk.SEL if "of" in lemma.frames else Chunk.OF
    right = mark + Chunk.NP + sentence.symbols[chunk + 1:chunk + RIGHT]
    return Behind(sentence, after, right, chunk - 1, words[after].lower(), chunk)


def content_part(reading: Reading, word: str) -> tuple[str, Range]:
    """The frame that a reading fills, which is `word` where the cue selects a preposition, and the part that is the content.

    Raises:
        KeyError: where it has no content; names its production.
    """
    for frame in reading.production.frames:
        if part := reading.content(frame):
            return word if frame == SELECTED else frame, part
    raise KeyError(f"no content in {reading.rule}")
