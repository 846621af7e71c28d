"""Sentences to chunks: noun phrases, verb groups and the small words between, a symbol each.

A chunk is a run of tokens that the grammars read as one: `n` for "the group's director", `S` for
"had not said".  Direct quotations are one chunk; the marks of partial ones are passed over.  The
symbols are listed in `grammars/lexicon/symbols.tsv`.  Two steps: the context rules of `context.tsv`
change categories in the whole text at once, and one pattern cuts a sentence into chunks.

Source: chunks after Abney 1991; context rules after Brill 1995.
"""
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .resources import read_table
from .text import Document, Quote

PIECE = 120  # chunks, some 250 words: what a sentence costs grows with their square up to here
CHUNK = re.compile(r"""
    (q)
  | (n?TR{0,2}n?(?:vR?)?(?:z[RJ]?)?[Bxe1E4V6dv]|n?Tz)                      # 2 to say, to have been asked
  | ((?:mn?R{0,3})?(?:vn?R{0,3})?zn?(?:R|J(?=[E1e6])){0,3}(?:yR?)?[E1e6])                  # 3 was not said
  | ((?:(?:mn?R{0,3}(?:vR{0,2})?|vn?R{0,3}|dn?R{0,3}|R{0,2}n?)[134]|(?:mn?R{0,2})?vn?R{0,3}6
     |(?:mn?R{0,2})?(?:vn?R{0,2})?zn?R{0,3}5)(?:R(?=[t,.;:Tikq]|$))?)       # 4 said, has said, is saying
  | ((?:(?:mn?R{0,3}|dn?R{0,3})[BxNZEV]|(?:mn?R{0,3})?vn?R{0,3}[EeV]
     |(?:mn?R{0,2})?(?:vn?R{0,2})?zn?R{0,3}g|vn?(?=[DPQMSNJ9]))(?:R(?=[t,.;:Tikq]|$))?)  # 5 has gone, did not go
  | ((?:mn?R{0,2})?(?:vn?R{0,2})?zn?R{0,2}|[md]n?(?=[,.c])|vn?(?=[DPQMSN#JO]))        # 6 is, has
  | (n?R?(?:yR?[Ee16]?|5))                                                 # 7 saying
  | (n?R?g)                                                                # 8 going
  | ((?:[DPJ]{0,2}@)+(?:9)?(?:,9(?=[,.]|$))?(?![NSMxX@]))                               # 9 last week
  | ([DPQ]{0,3}(?:[J9NMxX@GA]|S(?!M)|R(?=[J9])|(?<=[DP])R(?=[NS])|(?<=[NSMxXJ9Q@])f[DPQ]{0,2}(?=[NSMxXJ9@])){0,16}[NSMxX@9]
     (?:\([^()]{1,8}\))?(?:,[9A](?=[,.;)]))?|[DPQ]{1,3})                                   # 10 the group's director of sales
  | ((?<=[,cC])R{0,2}[B4])                                     # 11 (and) modernize
  | (R{0,2}n?[VZB](?:R(?=[t,.;:Tikq]|$))?)                       # 12 went, goes
  | (R{0,2}n?[Ee6])                                                         # 13 gone, reached
  | (R{0,4}J(?:cR?J)?)                                                         # 14 confident
  | (.)
""", re.VERBOSE | re.DOTALL)
OTHER = dict(zip("OoWtTifbakKwcCR,;:-().n0v", "uowtppfbakKhcCR,;:-().RnF")) | {"m": "F", "p": "p", "d": "F", "G": "p", "“": "", "”": "", "‘": "", "’": ""}
SYMBOLS = ["", "Q", "I", "P", "S", "F", "B", "s", "G", "@", "n", "V", "F", "E", "A"]


class Chunks(NamedTuple):
    """The chunks of a sentence: their symbols, and the tokens that each one covers."""

    symbols: str
    firsts: list[int]
    lasts: list[int]

    def at(self, token: int) -> int:
        """The number of the chunk that holds a token, or the nearest before it."""
        return max(bisect_left(self.firsts, token + 1) - 1, 0)

    def pieces(self, last: int) -> Iterator[tuple["Chunks", int]]:
        """The chunks in pieces of at most `PIECE`, each with the token that it ends before; the last one's is `last`."""
        for at in range(0, len(self.symbols), PIECE):
            end = at + PIECE
            yield (Chunks(self.symbols[at:end], self.firsts[at:end], self.lasts[at:end]),
                   self.firsts[end] if end < len(self.symbols) else last)


@cache
def context_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern, new category), in the order of `context.tsv`."""
    _, rows = read_table("lexicon/context.tsv")
    rules = []
    for before, category, after, new, *_ in rows:
        choices = "|".join(f"(?<={choice}{category})" for choice in before.split("|")) if before else ""
        rules.append((re.compile(f"{category}(?:{choices})" + (f"(?={after})" if after else "")), new))  # the literal leads
    return tuple(rules)


def settle(tags: str) -> str:
    """The categories of a text after the context rules; as long as before."""
    for pattern, new in context_rules():
        tags = pattern.sub(new, tags)
    return tags


def is_direct(document: Document, quote: Quote, first: int) -> bool:
    """Whether a quotation stands for a whole utterance, rather than for words within a sentence."""
    tags, words = document.tags, document.words
    inner = quote.last - quote.first - 2
    if not quote.closed:
        return True
    if inner < 1:
        return False
    ended = tags[quote.last - 2] in ",.-" or (quote.last < len(tags) and tags[quote.last] == ",")
    begins = words[quote.first + 1]
    before = tags[quote.first - 1] if quote.first > first else ""
    if not before:
        return ended or inner > 8
    if before in ",:-.;)”’":
        return ended or inner > 3
    return begins[:1].isupper() and ended and inner > 2 and before in "1363VEZ54t"


def chunk(document: Document, tags: str, first: int, last: int, quotes: list[Quote]) -> Chunks:
    """Cut the tokens first..last into chunks.

    `tags` are the settled categories of the whole text; `quotes` the quotations that start in the
    sentence.
    """
    if quotes:
        kept: list[int] = []
        pieces: list[str] = []
        place = first
        spans = []
        for quote in quotes:
            if quote.first < place:
                continue
            direct = is_direct(document, quote, first)
            kept.extend(range(place, quote.first))
            pieces.append(tags[place:quote.first])
            stop = min(quote.last, last)
            if direct:
                spans.append(stop)
                kept.append(quote.first)
                pieces.append("q")
            else:
                inner = stop - 1 if quote.closed else stop
                kept.extend(range(quote.first + 1, inner))
                pieces.append(tags[quote.first + 1:inner])
            place = stop
        kept.extend(range(place, last))
        pieces.append(tags[place:last])
        line = "".join(pieces)
        if len(spans) < len(quotes):  # words that a mark held apart are neighbours now
            line = settle(line)
        ends = dict(zip((kept[at] for at, tag in enumerate(line) if tag == "q"), spans))
    else:
        kept, line, ends = [], tags[first:last], {}
    symbols, firsts, lasts = [], [], []
    for match in CHUNK.finditer(line):
        group = match.lastindex
        symbol = SYMBOLS[group] if group < 15 else OTHER.get(match.group(), "n")
        if not symbol:
            continue
        start, end = match.span()
        symbols.append(symbol)
        if kept:
            firsts.append(kept[start])
            lasts.append(ends.get(kept[start], kept[end - 1] + 1) if symbol == "Q" else kept[end - 1] + 1)
        else:
            firsts.append(first + start)
            lasts.append(first + end)
    return Chunks("".join(symbols), firsts, lasts)
