"""Text to `Document`: tokens with their offsets, categories, paragraphs, sentences, quotations.

One pass cuts the text into tokens, each with the white space before it, so that their lengths add
up to offsets and nothing of the text is lost or rewritten.  All that follows reads the string of
their categories.  Every step is linear in the length of the text.
"""
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter, sub
from typing import NamedTuple

from .categories import AS_HEADLINE, AS_WORDS, Categories
from .lexicon import Flags
from .resources import read_table

TOKEN = r"""\s*(?:
    ['’](?:s|re|ve|ll|d|m|S)\b                              # clitics: he's, we'll
  | (?=[A-Z])(?:[A-Z]-)?(?:{abbreviations})\.                      # Mr., Sen.
  | (?:[A-Z]-)?(?:[^\W\d_]\.)+[^\W\d_]\.?(?!\w) | [A-Z]\.(?=\s*[A-Z])  # U.S., a.m., initials
  | [$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?![-\w]\w)       # numbers, sums, 1990s
  | [@\#]?[^\W_](?:[^\W_]|[-&@_/](?=[^\W_])|\.(?=[a-z0-9])|['’](?=[^\W_]{{2}}|t\b)(?!(?:re|ve|ll)\b))*
  | '' | `` | \.\.\.+ | --+ | [^\w\s] | _+ | \w
)"""
# What white space divides; an initial stays with the word after it, the one thing that a token's end depends on beyond.
PIECE = re.compile(r"\s*\S+(?:(?<=[A-Z]\.)\s+(?=[A-Z])\S+)*")
LONGEST, PIECES = 40, 50_000  # characters of a piece that is kept in the memo, and how many it keeps: some 20 MB
BLOCK, EDGE = 200_000, re.compile(r"[^.\s]\n")  # characters that are cut at a time, at least, and where that ends
LINE = re.compile(r"\r\n|\r|\n")
PARAGRAPH = re.compile(r"[\r\n]\s*")
BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
WRAPPED = re.compile(r"[^\r\n]{101}")  # a text without so long a line, but with blank lines, was wrapped by an editor
SENTENCE_END = re.compile(r"\.+[”’)]*(?!\.)|:(?=“)")
HIGH = re.compile("[\u0100-\u017f]")
COLON_HIGH = re.compile(":[“‘]?[\u0100-\u017f]")
HEADLINE = 25  # tokens, at most, of a line whose capitals are a headline's
MARK = re.compile("[“”‘’]")


class Quote(NamedTuple):
    """A quotation: its tokens, marks included; `closed` is False where no closing mark came."""

    first: int
    last: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A text as tokens.  Ranges are token numbers, end exclusive; offsets are code points.

    `tags` has the category of each token, and `flags` a "c" for each that may head a cue.
    """

    text: str
    words: list[str]
    starts: Sequence[int]
    ends: Sequence[int]
    tags: str
    flags: str
    paragraphs: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    quotes: list[Quote]


@cache
def stems() -> frozenset[str]:
    """The abbreviations of the lexicon that start with a capital, without their full stop."""
    _, rows = read_table("lexicon/abbreviations.tsv")
    return frozenset(row[0].rstrip(".") for row in rows if row[0][0].isupper() and row[0].count(".") == 1)


@cache
def token_pattern() -> re.Pattern[str]:
    """The tokeniser, with the abbreviations of the lexicon."""
    return re.compile(TOKEN.format(abbreviations="|".join(map(re.escape, sorted(stems())))), re.VERBOSE)


class Cuts(dict):
    """Piece of a text -> its tokens' lengths with the white space before them, the tokens, categories, flags.

    One for the process, since pieces recur from text to text; it stops growing at `PIECES`.
    """

    def __missing__(self, piece: str) -> tuple[tuple[int, ...], tuple[str, ...], str, str]:
        parts = cut(piece)
        made = (tuple(map(len, parts)), tuple(map(str.lstrip, parts)), "".join(map(categories().__getitem__, parts)),
                "".join(map(FLAGS.__getitem__, parts)))
        if len(self) < PIECES and len(piece) <= LONGEST:
            self[piece] = made
        return made


def cut(piece: str) -> list[str]:
    """The tokens of a piece, each with the white space before it."""
    word = piece.lstrip()
    if word.isalpha():
        return [piece]
    if word[-1] in ",;:?!”\")" and word[:-1].isalpha() or word[-1] == "." and word[:-1] not in stems() and (
            len(word) > 2 and word[:-1].isalpha()):
        return [piece[:-1], word[-1]]
    return token_pattern().findall(piece)


CUTS, FLAGS = Cuts(), Flags()


@cache
def categories() -> Categories:
    """The categories of words, from the lexicon."""
    return Categories()


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a text that are cut at a time, so that their pieces needn't all be there at once.

    No piece runs over from one into the next; white space at the end is left out, as no piece could start there.
    """
    start, stop = 0, len(text.rstrip())
    while start < stop:
        edge = EDGE.search(text, start + BLOCK, stop)
        end = edge.start() + 1 if edge else stop
        yield start, end
        start = end


def read_document(text: str) -> Document:
    """Read a text into tokens, paragraphs, sentences and quotations.

    A direct quotation never splits a sentence: `"Go. Now," he said.` is one.  Lines end at
    `\\n`, `\\r\\n` or a lone `\\r`; each is a paragraph, unless an editor wrapped the text, when
    blank lines divide it.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    cuts = list(chain.from_iterable(map(CUTS.__getitem__, PIECE.findall(text, *block)) for block in blocks(text)))
    ends = array("I", accumulate(chain.from_iterable(map(itemgetter(0), cuts))))
    words = list(chain.from_iterable(map(itemgetter(1), cuts)))
    tags = "".join(map(itemgetter(2), cuts))
    flags = "".join(map(itemgetter(3), cuts))
    starts = array("I", map(sub, ends, map(len, words)))
    paragraphs = find_paragraphs(text, starts)
    quotes = find_quotes(words, starts, ends, tags, paragraphs)
    sentences = find_sentences(words, tags, paragraphs, quotes)
    tags = settle_capitals(words, tags, paragraphs, sentences)
    return Document(text, words, starts, ends, tags, flags, paragraphs, sentences, quotes)


def settle_capitals(words: list[str], tags: str, paragraphs: list[tuple[int, int]],
                    sentences: list[tuple[int, int]]) -> str:
    """Capitalised known words are names, but for those that start a sentence, follow a colon or stand in a headline."""
    if not HIGH.search(tags):
        return tags
    settled = list(tags)
    for match in COLON_HIGH.finditer(tags):
        settled[match.end() - 1] = match.group()[-1].translate(AS_WORDS)
    for first, last in sentences:
        while first < last and settled[first] in "“‘(-”’":
            first += 1
        if first < last and (len(words[first]) == 1 or not words[first].isupper()):
            settled[first] = settled[first].translate(AS_WORDS)
    for first, last in paragraphs:
        if last - first <= HEADLINE:
            line = tags[first:last]
            names = line.count("M")
            high = len(HIGH.findall(line))
            low = sum(map(line.count, "NSxXJRBVEZeg13456"))
            if high > 1 and high + names > 2 * low:
                settled[first:last] = line.translate(AS_HEADLINE)
    return HIGH.sub("M", "".join(settled))


def paragraph_gaps(text: str) -> Iterator[re.Match[str]]:
    """The gaps between paragraphs, in order: each line break, or blank lines only where an editor wrapped the text."""
    wrapped = not WRAPPED.search(text) and len(LINE.findall(text)) > 3 and BLANK.search(text)
    return (BLANK if wrapped else PARAGRAPH).finditer(text)


def find_paragraphs(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Token ranges of the paragraphs, in order, without gaps."""
    edges = [0, *(bisect_left(starts, gap.end()) for gap in paragraph_gaps(text)), len(starts)]
    return [(first, last) for first, last in zip(edges, edges[1:]) if first < last]


def find_quotes(words: list[str], starts: Sequence[int], ends: Sequence[int], tags: str,
                paragraphs: list[tuple[int, int]]) -> list[Quote]:
    """Pair the quotation marks, a paragraph at a time, in one scan.

    A paragraph that opens a quotation without closing it continues in the next if that one starts
    with a mark; otherwise the mark that nobody closed is left alone.
    """
    quotes: list[Quote] = []
    marks = [match.start() for match in MARK.finditer(tags)]
    place = 0
    for number, (start, stop) in enumerate(paragraphs):
        opened = single = -1
        while place < len(marks) and marks[place] < stop:
            at = marks[place]
            place += 1
            if tags[at] in "“”":
                opening = tags[at] == "“" or at == start or (opened < 0 and tags[at - 1] in "-(“‘")
                if at == start and TURN.match(tags, at + 1):
                    continue  # `"WEAVER: Good evening.`: the turns of a transcript, each behind a lone mark
                if opening and opened < 0 and at + 1 < stop:
                    opened, single = at, -1
                elif opened >= 0 and (tags[at] == "”" or at + 1 == stop or words[at] != "“" or starts[at] == ends[at - 1]):
                    quotes.append(Quote(opened, at + 1, True))
                    opened = -1
            elif opened < 0 and opens_single(words, starts, ends, at, stop):
                if single < 0:
                    single = at
            elif opened < 0 <= single and closes_single(words, starts, ends, at, stop):
                quotes.append(Quote(single, at + 1, True))
                single = -1
        if opened >= 0:
            following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else stop
            if following < len(tags) and tags[following] in "“”" or opened == start:
                quotes.append(Quote(opened, stop, False))
    return quotes


def opens_single(words: list[str], starts: Sequence[int], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark has a space or a bracket before it and a word right after; ’90s opens nothing."""
    if words[at] == "’":
        return False
    free = at == 0 or starts[at] > ends[at - 1] or words[at - 1] in "([—–-“\""
    return free and at + 1 < stop and starts[at + 1] == ends[at] and words[at + 1][:1].isalnum()


def closes_single(words: list[str], starts: Sequence[int], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark stands right behind a word or stop, and is no plural's possessive."""
    if at == 0 or starts[at] > ends[at - 1]:
        return False
    before = words[at - 1]
    return not before.endswith("s") or at + 1 == stop or not words[at + 1][:1].isalnum()


def find_sentences(words: list[str], tags: str, paragraphs: list[tuple[int, int]],
                   quotes: list[Quote]) -> list[tuple[int, int]]:
    """Token ranges of the sentences, in order, without gaps; none ends within a quotation."""
    sentences: list[tuple[int, int]] = []
    place = 0
    for start, stop in paragraphs:
        first = start
        for match in SENTENCE_END.finditer(tags, start, stop):
            end = match.end()
            if end >= stop or end <= first:
                continue
            while place < len(quotes) and quotes[place].last < end:
                place += 1
            if place < len(quotes) and quotes[place].first < end < quotes[place].last:
                continue
            if tags[match.start()] == ":" or ends_sentence(words, tags, match.start(), end):
                if tags[match.start()] != ":":
                    sentences.append((first, end))
                    first = end
        sentences.append((first, stop))
    return sentences


def ends_sentence(words: list[str], tags: str, at: int, end: int) -> bool:
    """Whether the stop at `at` ends a sentence, seen from the word after it."""
    following = words[end]
    if tags[end] in "“‘(9":
        return True
    if not following[:1].isupper():
        return False
    if end > at + 1:  # "Why?" Weaver asked; "Go." Weaver said.
        return not reporting_follows(tags, end) if words[at] in "?!" else SAID_ONLY.match(tags, end) is None
    return True


def reporting_follows(tags: str, at: int) -> bool:
    """Whether a short subject and a past tense follow, as in `"Why?" Anna Weaver asked`."""
    return FOLLOWS.match(tags, at) is not None


SAID_ONLY = re.compile("[DPJQ]{0,3}[NSMOA9\u0100-\u017f]{1,6}R?[13][R@]{0,2}\\.")
TURN = re.compile("[M\u0100-\u017f]{1,4}:")
FOLLOWS = re.compile("[DPJQ]{0,3}[NSMOAxif9\u0100-\u017f]{1,7}R?[VEZ13]|[VE13][DPJ]{0,3}[NSMOA\u0100-\u017f]")
