"""Headlines whose verb was taken for a noun: "UN chief urges ceasefire", "Rabbis vow to boycott speech".

Only a sentence without any finite verb is read again so, and only a verb of the lexicon, behind the first
words of a noun phrase, can be the one that was missed: the form in -s, or the bare one behind a plural.
"""
from collections.abc import Sequence
from typing import NamedTuple

from ..chunks import Chunks
from ..codes import FINITE, OBJECT, Chunk, Tag
from ..lexicon import LEMMAS
from ..text import Document
from ..vetoes import Refusal, Veto, refused
from ..words.naming import heads, singular

VERBS = frozenset(FINITE)
SUBJECTS = Tag.NOUN + Tag.NAME + Tag.NOUN_OR_BASE + Tag.STATE + Tag.ADJ + Tag.CLOSE  # what may stand before a verb in -s
PLURALS = Tag.PLURAL + Tag.PLURAL_OR_THIRD + Tag.NAME  # and before a bare one
PAIRED = (Chunk.NP + Chunk.AND, Chunk.NP + Chunk.COMMA)  # before the second of two: "Trump, Ryan pledge"
# What may follow the verb, or nothing.
OBJECTS = ("", *OBJECT, Chunk.PRON, Chunk.PREP, Chunk.INF, Chunk.SUB, Chunk.WH, Chunk.THAT, Chunk.ADJ, Chunk.ADV, Chunk.COLON)


class Noun(NamedTuple):
    """A noun in a sentence without a verb, which may be one: its token, and the symbols before its chunk."""

    document: Document
    tags: str
    token: int
    before: str

    @property
    def word(self) -> str:
        """The word, in lower case."""
        return self.document.words[self.token].lower()


VETOES: tuple[Veto[Noun], ...] = (
    Veto("kind_of_people",
         when=lambda case: singular(case.word) in heads(),
         saves="Here's a page from the Times report:\n\"The kiln is cold.\"",
         leaves="Ito urges calm",
         why="the word names a kind of people or bodies"),
    Veto("no_subject_of_a_verb_in_s",
         when=lambda case: case.word.endswith("s") and case.tags[case.token - 1] not in SUBJECTS,
         saves="Weaver's demands for a kiln",
         leaves="Guild hopes for rain",
         why="what stands before the word can't be the subject of a verb in -s"),
    Veto("no_plural_before_a_bare_verb",
         when=lambda case: not case.word.endswith("s") and not is_plural_before(case),
         saves="Ito's support for the kiln",
         leaves="Potters support the kiln",
         why="what stands before the word can't be the subject of a verb without -s"),
)


def with_verb(document: Document, tags: str, chunks: Chunks, words: Sequence[int],
              refusals: list[Refusal] | None = None) -> tuple[Chunks, int]:
    """The chunks with the missed verb as one of its own, and its token; the same and -1 where none was missed."""
    symbols, firsts, lasts = chunks
    if not VERBS.isdisjoint(symbols):
        return chunks, -1
    for token in words:
        chunk = chunks.at(token)
        first, last = firsts[chunk], lasts[chunk]
        known = LEMMAS[document.words[token].lower()].get("verb")
        if known is None or symbols[chunk] != Chunk.NP or not first < token < last \
                or token + 1 == last and symbols[chunk + 1:chunk + 2] not in OBJECTS \
                or refused(VETOES, Noun(document, tags, token, symbols[:chunk]), token, refusals):
            continue
        verb = Chunk.SAID if "quote" in known.frames else Chunk.FIN
        rest = ([token + 1], [last], Chunk.NP) if token + 1 < last else ([], [], "")
        return Chunks(f"{symbols[:chunk]}{Chunk.NP}{verb}{rest[2]}{symbols[chunk + 1:]}",
                      [*firsts[:chunk], first, token, *rest[0], *firsts[chunk + 1:]],
                      [*lasts[:chunk], token, token + 1, *rest[1], *lasts[chunk + 1:]]), token
    return chunks, -1


def is_plural_before(case: Noun) -> bool:
    """Whether a plural stands before a word, or the second of two."""
    plural = case.document.words[case.token - 1].lower().endswith("s") or case.before[-2:] in PAIRED
    return case.tags[case.token - 1] in PLURALS and plural
