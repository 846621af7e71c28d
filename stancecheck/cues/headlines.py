"""Headlines whose verb was taken for a noun: "UN chief urges ceasefire", "Rabbis vow to boycott speech".

Only a sentence without any finite verb is read again so, and only a verb of the lexicon, behind the first
words of a noun phrase, can be the one that was missed: the form in -s, or the bare one behind a plural.
"""
from collections.abc import Sequence

from ..chunks import Chunks
from ..lexicon import lemmas
from ..text import Document
from ..words.people import heads, singular
from .subjects import FINITE

VERBS = frozenset(FINITE)
SUBJECTS = "NMxAJ)"  # categories of what may stand before a verb in -s
PLURALS = "SXM"  # and before a bare one
PAIRED = ("nc", "n,")  # symbols before the second of two: "Trump, Ryan pledge"
OBJECTS = frozenset("nopIkhtuAR:")  # symbols that may follow the verb, or nothing


def with_verb(document: Document, tags: str, chunks: Chunks, words: Sequence[int]) -> tuple[Chunks, int]:
    """The chunks with the missed verb as one of its own, and its token; the same and -1 where none was missed."""
    symbols, firsts, lasts = chunks
    if not VERBS.isdisjoint(symbols):
        return chunks, -1
    for token in words:
        chunk = chunks.at(token)
        first, last = firsts[chunk], lasts[chunk]
        if symbols[chunk] == "n" and first < token < last and is_verb(document, tags, token, symbols[:chunk]) \
                and (token + 1 < last or symbols[chunk + 1:chunk + 2] in OBJECTS):
            senses = lemmas(document.words[token].lower())["verb"].senses
            verb = "S" if any("quote" in sense.frames for sense in senses) else "F"
            rest = ([token + 1], [last], "n") if token + 1 < last else ([], [], "")
            return Chunks(f"{symbols[:chunk]}n{verb}{rest[2]}{symbols[chunk + 1:]}",
                          [*firsts[:chunk], first, token, *rest[0], *firsts[chunk + 1:]],
                          [*lasts[:chunk], token, token + 1, *rest[1], *lasts[chunk + 1:]]), token
    return chunks, -1


def is_verb(document: Document, tags: str, token: int, symbols: str) -> bool:
    """Whether a word may be a verb that was taken for a noun, by its ending and what stands before it."""
    word, before = document.words[token].lower(), tags[token - 1]
    if "verb" not in lemmas(word) or singular(word) in heads() or tags[token + 1:token + 2] == "f":
        return False  # "red states", "Republican claims of fraud"
    if word.endswith("s"):
        return before in SUBJECTS
    plural = document.words[token - 1].lower().endswith("s") or symbols[-2:] in PAIRED
    return before in PLURALS and plural
