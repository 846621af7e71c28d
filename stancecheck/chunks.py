"""Sentences to chunks: noun phrases, verb groups and the small words between, a symbol each.

A chunk is a run of tokens that the grammars read as one: `n` for "the group's director", `S` for
"had not said".  Direct quotations are one chunk; the marks of partial ones are passed over.  The
symbols are listed in `grammars/lexicon/symbols.tsv`.  Two steps: the context rules of `context.tsv`
change categories in the whole text at once, and one pattern, that of `grammars/chunks.lark`, cuts a sentence into chunks.

Source: chunks after Abney 1991; context rules after Brill 1995.
"""
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from .codes import CLOSING_TAGS, SAY_TAGS, VERB_GROUP, Chunk, Tag, one_of
from .model import made
from .patterns import MARK, QUOTATION, Pattern, kept_pattern
from .resources import read_table
from .text import Document
from .words.evaluative import word_list
from .words.ranges import Quote

RUN = 16  # verb groups in a row, of which each may govern all that follow: four in 900 articles
PIECE = 120  # chunks, some 250 words: what a sentence costs grows with their square up to here
SMALL_TAGS = Tag.DET + Tag.OF + Tag.PREP + Tag.AND + Tag.TO  # words that have no capital in a title
TITLE = 8  # tokens, at most, of a title with its marks
CROWDED = re.compile(f"{one_of(VERB_GROUP)}{{{RUN + 1},}}")
BATCH = 20_000  # tokens, at least, of the sentences that are cut at a time
DIRECT_ENDS = Tag.COMMA + Tag.STOP + Tag.DASH  # before the closing mark of a whole utterance
PAUSES = DIRECT_ENDS + Tag.COLON + Tag.SEMI + Tag.CLOSE + CLOSING_TAGS  # before its opening mark
BEFORE_DIRECT = SAY_TAGS + Tag.PAST + Tag.PAST_OR_PARTICIPLE + Tag.THIRD + Tag.THAT  # or one of these


class Chunks(NamedTuple):
    """The chunks of a sentence: their symbols, and the tokens that each one covers."""

    symbols: str
    firsts: list[int]
    lasts: list[int]

    def at(self, token: int) -> int:
        """The number of the chunk that holds a token, or the nearest before it."""
        return bisect_right(self.firsts, token, 1) - 1

    def without_marks(self) -> "Chunks":
        """The same without the marks that nobody closed."""
        kept = [at for at, symbol in enumerate(self.symbols) if symbol != MARK]
        return Chunks("".join(self.symbols[at] for at in kept), [self.firsts[at] for at in kept],
                      [self.lasts[at] for at in kept])

    @property
    def is_crowded(self) -> bool:
        """Whether more than `RUN` verb groups stand in a row."""
        return len(self.symbols) > RUN and CROWDED.search(self.symbols) is not None

    def pieces(self, last: int) -> Iterator[tuple["Chunks", int]]:
        """The chunks in pieces of at most `PIECE`, and of rows of verb groups of at most `RUN`.

        Each comes with the token that it ends before; the last one's is `last`.
        """
        size = len(self.symbols)
        edges = {*range(0, size, PIECE), size}
        for match in CROWDED.finditer(self.symbols):
            edges.update(range(match.start() + RUN, match.end(), RUN))
        for at, end in pairwise(sorted(edges)):
            yield (Chunks(self.symbols[at:end], self.firsts[at:end], self.lasts[at:end]),
                   self.firsts[end] if end < len(self.symbols) else last)


@cache
def chunk_pattern() -> Pattern:
    """The pattern that cuts a line of categories into chunks."""
    return kept_pattern()


class Alone(dict[str, str]):
    """Category -> the chunk symbol of a word of it that stands alone, a noun phrase's for what has none of its own."""

    def __missing__(self, category: str) -> str:
        return Chunk.NP


@cache
def alone() -> Alone:
    """The symbols of chunks of one category."""
    return Alone(chunk_pattern().letters)


@cache
def context_rules() -> tuple[tuple[frozenset[str], re.Pattern[str], str], ...]:
    """(categories that may change, pattern, new category), in the order of `context.tsv`."""
    _, rows = read_table("lexicon/context.tsv")
    rules = []
    for before, category, after, new, *_ in rows:
        choices = "|".join(f"(?<={choice}{category})" for choice in before.split("|")) if before else ""
        pattern = re.compile(f"{category}(?:{choices})" + (f"(?={after})" if after else ""), re.M)  # the literal leads
        rules.append((frozenset(category.strip("[]")), pattern, new))
    return tuple(rules)


def settle(tags: str) -> str:
    """The categories of a text, or of lines of it, after the context rules; as long as before."""
    present = set(tags)
    for categories, pattern, new in context_rules():
        if not present.isdisjoint(categories):
            tags = pattern.sub(new, tags)
            present.add(new)
    return tags


def is_direct(document: Document, quote: Quote, first: int) -> bool:
    """Whether a quotation stands for a whole utterance, rather than for words within a sentence."""
    tags, words = document.tags, document.words
    if is_set_off(words, tags, quote) or is_called_so(words, tags, quote):
        return False
    inner = quote.last - quote.first - 2
    if not quote.closed:
        return True
    if inner < 1:
        return False
    ended = tags[quote.last - 2] in DIRECT_ENDS or (quote.last < len(tags) and tags[quote.last] == Tag.COMMA)
    begins = words[quote.first + 1]
    before = tags[quote.first - 1] if quote.first > first else ""
    if not before:
        return ended or inner > 8
    if before in PAUSES:
        return ended or inner > 3
    return begins[:1].isupper() and ended and inner > 2 and before in BEFORE_DIRECT


def is_title(words: Sequence[str], tags: str, quote: Quote) -> bool:
    """Whether a closed quotation is the title of somebody's work or programme: ABC's "This Week"."""
    if not (quote.first and 3 <= quote.last - quote.first <= TITLE):
        return False
    if tags[quote.first - 1] != Tag.GENITIVE:
        return is_set_off(words, tags, quote) or is_called_so(words, tags, quote)
    ends = quote.last - 2 - (tags[quote.last - 2] == Tag.STOP)
    return words[quote.first + 1][:1].isupper() and words[ends][:1].isupper()


def is_set_off(words: Sequence[str], tags: str, quote: Quote) -> bool:
    """Whether a quotation between commas, its own within no marks, is a title: her first film, "Nine Doors", was shown."""
    return tags[quote.first - 1] == tags[quote.last:quote.last + 1] == Tag.COMMA and is_capitalised(words, tags, quote)


def is_called_so(words: Sequence[str], tags: str, quote: Quote) -> bool:
    """Whether a quotation is what something is called: a series titled “Order of Stars”, a fantasy."""
    return words[quote.first - 1].lower() in word_list("calling") and is_capitalised(words, tags, quote)


def is_capitalised(words: Sequence[str], tags: str, quote: Quote) -> bool:
    """Whether a closed quotation behind another word is written as a title is, with small ones and a mark at the end."""
    first, last = quote.first + 1, quote.last - 1
    if not (quote.closed and quote.first and 2 <= last - first <= TITLE):
        return False
    last -= tags[last - 1] in DIRECT_ENDS
    return all(word[:1].isupper() or tag in SMALL_TAGS for word, tag in zip(words[first:last], tags[first:last]))


class Line:
    """The categories of the sentences to be cut, a line each, and what token each character stands for.

    A direct quotation is one character, as is the title of a programme, and the marks of partial ones are left out.
    """

    def __init__(self, document: Document, tags: str) -> None:
        self.document, self.tags = document, tags
        self.lines: list[str] = []
        self.respelt: list[int] = []  # lines in which words that a mark held apart are neighbours now
        self.firsts: list[int] = []
        self.lasts = [0]  # one more: that of the character before

    def add(self, first: int, last: int, quotes: list[Quote]) -> None:
        """Write the line of a sentence, `quotes` being those that start in it."""
        pieces: list[str] = []
        place, partial = first, False
        for quote in quotes:
            if quote.first < place:
                continue
            pieces.append(self.tokens(place, quote.first))
            place = min(quote.last, last)
            direct = is_direct(self.document, quote, first)
            if direct or is_title(self.document.words, self.tags, quote):
                pieces.append(QUOTATION if direct else Tag.NAME)
                self.firsts.append(quote.first)
                self.lasts.append(place)
            else:
                pieces.append(self.tokens(quote.first + 1, place - 1))
                partial = True
        pieces.append(self.tokens(place, last))
        self.firsts.append(last)
        self.lasts.append(last)
        if partial:
            self.respelt.append(len(self.lines))
        self.lines.append("".join(pieces))

    def tokens(self, first: int, last: int) -> str:
        """The categories of tokens that the line takes over one by one."""
        if first >= last:
            return ""
        self.firsts.extend(range(first, last))
        self.lasts.extend(range(first + 1, last + 1))
        return self.tags[first:last]

    def text(self) -> str:
        """The lines, those with neighbours that marks had parted settled once more."""
        if self.respelt:
            # ends of lines round them all, so that what one is does not depend on whether there are others
            settled = settle("\n".join(["", *map(self.lines.__getitem__, self.respelt), ""])).split("\n")[1:]
            for number, line in zip(self.respelt, settled):
                self.lines[number] = line
        return "\n".join(self.lines) + "\n"


def chunk(document: Document, tags: str, sentences: list[tuple[int, int, list[Quote]]]) -> list[Chunks]:
    """Cut sentences into chunks, all at once, given as (first token, last token, the quotations that start there).

    `tags` are the settled categories of the whole text.
    """
    line = Line(document, tags)
    for first, last, quotes in sentences:
        line.add(first, last, quotes)
    text = line.text()
    cutter = chunk_pattern()
    known, letters = cutter.symbols, alone()
    found = [(match.lastindex or 0, match.end()) for match in cutter.compiled.finditer(text)]
    symbols = "".join([known[group] or letters[text[end - 1]] for group, end in found])
    ends = list(map(itemgetter(1), found))
    firsts = list(map(line.firsts.__getitem__, [0, *ends][:-1]))
    lasts = list(map(line.lasts.__getitem__, ends))
    cut, place = [], 0
    for one in symbols.split("\n")[:-1]:
        stop = place + len(one)
        whole = made(Chunks, (one, firsts[place:stop], lasts[place:stop]))
        cut.append(whole if MARK not in one else whole.without_marks())
        place = stop + 1
    return cut
