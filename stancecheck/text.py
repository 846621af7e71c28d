"""Text to `Document`: tokens with their offsets, categories, paragraphs, sentences, quotations.

One pass cuts the text into tokens, each with the white space before it, so that their lengths add
up to offsets and nothing of the text is lost or rewritten.  All that follows reads the string of
their categories.  Every step is linear in the length of the text.
"""
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain, compress, islice
from operator import itemgetter
from sys import byteorder, intern
from typing import NamedTuple

from .categories import AS_HEADLINE, AS_WORDS, Categories
from .evaluative import entries_of
from .lexicon import flag
from .memo import Memo
from .ranges import Neighbours, Quotes, Starts
from .resources import read_table
from .shapes import look_up

TOKEN = r"""\s*(?:
    ['’](?:s|re|ve|ll|d|m|S)\b                              # clitics: he's, we'll
  | (?=[A-Z])(?:[A-Z]-)?(?:{abbreviations})\.                      # Mr., Sen.
  | (?:[A-Z]-)?(?:[^\W\d_]\.)+[^\W\d_]\.?(?!\w) | [A-Z]\.(?=\s*[A-Z])  # U.S., a.m., initials
  | [$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?![-\w]\w)       # numbers, sums, 1990s
  | [@\#]?[^\W_](?:[^\W_]|[-&@_/](?=[^\W_])|\.(?=[a-z0-9])|['’](?=[^\W_]{{2}}|t\b)(?!(?:re|ve|ll)\b))*
  | '' | `` | \.\.\.+ | --+ | [^\w\s] | _+ | \w
)"""
WHITE = "".join(map(chr, filter(lambda code: chr(code).isspace() and code != 32, range(0x3001))))
INITIAL = re.compile(r"\.(?<=[A-Z]\.) +(?=[A-Z])")  # an initial is told by the word behind it, so both are one piece
LONGEST, PIECES = 40, 28_000  # characters of a piece that is kept in the memo, and how many: some 14 MB in both generations
KNOWN = 20_000  # tokens whose kind is kept, since they recur in other pieces
BLOCK = 200_000  # characters that are cut at a time, at least
BATCH = 10_000  # tokens that are cut at a time in a block without blanks
SLICE, MARGIN = 50_000, 100  # characters of the longest token, and those behind a token that tell where it ends
LINE = re.compile(r"\r\n|\r|\n")
PARAGRAPH = re.compile(r"[\r\n]\s*")
BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
WRAPPED = re.compile(r"[^\r\n]{101}")  # a text without so long a line, but with blank lines, was wrapped by an editor
SENTENCE_END = re.compile(r"\.+[”’)]*(?!\.)|:(?=“)")
HIGH = re.compile("[\u0100-\u017f]")
COLON_HIGH = re.compile(":[“‘]?[\u0100-\u017f]")
HEADLINE = 25  # tokens, at most, of a line whose capitals are a headline's
MARK = re.compile("[“”‘’]")
UTF_16 = f"utf-16-{byteorder[0]}e"

made = tuple.__new__  # a named tuple by position, in half the time of a call of its class


@dataclass(frozen=True, slots=True)
class Document:
    """A text as tokens.  Ranges are token numbers, end exclusive; offsets are code points.

    `ends` has the offset behind each token, `tags` its category, and `flags` which cues it may head ("." where none),
    `shapes` what it may be within a name (`shapes.py`), and `keys` an "e" for each key of evaluative wording.
    """

    text: str
    words: list[str]
    ends: Sequence[int]
    tags: str
    flags: str
    shapes: str
    keys: str
    paragraphs: Neighbours
    sentences: Neighbours
    quotes: Quotes

    @property
    def starts(self) -> Starts:
        """The offset of each token; `token` searches them faster."""
        return Starts(self.words, self.ends)

    def token(self, offset: int, low: int = 0) -> int:
        """The first token, from the one numbered `low` on, that starts at an offset or behind it."""
        at = bisect_right(self.ends, offset, low)
        return at + (at < len(self.ends) and self.ends[at] - len(self.words[at]) < offset)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that start between two offsets, as a range."""
        ends, words = self.ends, self.words
        first, size = bisect_right(ends, start), len(ends)
        if first < size and ends[first] - len(words[first]) < start:
            first += 1
        last = bisect_right(ends, end, first)
        if last < size and ends[last] - len(words[last]) < end:
            last += 1
        return first, last


@cache
def stems() -> frozenset[str]:
    """The abbreviations of the lexicon that start with a capital, without their full stop."""
    _, rows = read_table("lexicon/abbreviations.tsv")
    return frozenset(row[0].rstrip(".") for row in rows if row[0][0].isupper() and row[0].count(".") == 1)


@cache
def token_pattern() -> re.Pattern[str]:
    """The tokeniser, with the abbreviations of the lexicon."""
    return re.compile(TOKEN.format(abbreviations="|".join(map(re.escape, sorted(stems())))), re.VERBOSE)


class Cut(NamedTuple):
    """A piece of text cut: its tokens' lengths, the white space before them included, the tokens, and their kinds."""

    lengths: tuple[int, ...]
    words: tuple[str, ...]
    kinds: str


def kinds_of(part: str) -> str:
    """The kinds of a token: its category, which cues it may head, its shape, and "e" for a key, a character each."""
    word = part.strip()
    return intern(categories().look_up(part) + flag(word) + look_up(word) + ("e" if entries_of(word) else "."))


def cut_behind_blank(piece: str) -> Cut:
    """The cut of a piece of a text as it is behind a blank; that of a blank is no token, but a length."""
    if not piece:
        return Cut((1,), ("",), "")
    part = " " + piece
    if len(piece) > LONGEST:
        return described(cut(part), piece)
    if piece.isalpha():
        return made(Cut, (shared((len(part),)), (piece,), KINDS[part]))
    lengths, words, kinds = described(cut(part), piece)
    return made(Cut, (shared(lengths), words, intern(kinds)))


@lru_cache(maxsize=2000)
def shared(lengths: tuple[int, ...]) -> tuple[int, ...]:
    """The one tuple of these lengths: most pieces have those of others."""
    return lengths


def described(parts: Sequence[str], piece: str = "") -> Cut:
    """Tokens, each with the white space before it, as a `Cut`; `piece` is the token if it is the only one."""
    kinds = "".join(map(KINDS.__getitem__, parts))
    words = (piece,) if len(parts) == 1 and piece else tuple(map(str.lstrip, parts))
    return Cut(tuple(map(len, parts)), words, kinds)


def cut(piece: str) -> list[str]:
    """The tokens of a piece, each with the white space before it."""
    word = piece.lstrip()
    if len(word) > SLICE:
        return list(tokens(piece, 0, len(piece)))
    if word.isalpha():
        return [piece]
    if word[-1] in ",;:?!”\")" and word[:-1].isalpha() or word[-1] == "." and word[:-1] not in stems() and (
            len(word) > 2 and word[:-1].isalpha()):
        return [piece[:-1], word[-1]]
    return token_pattern().findall(piece)


def tokens(text: str, start: int, end: int) -> Iterator[str]:
    """The tokens in a range of a text, each with the white space before it; no token is longer than `SLICE`.

    The pattern looks at so much at a time, since it needs a hundred bytes for each character of a token.
    """
    size = SLICE
    while start < end:
        before, stop = start, min(start + size, end)
        sure = stop - MARGIN if stop < end else end
        for match in token_pattern().finditer(text, start, stop):
            if match.end() > sure and match.start() > before:
                break
            yield match[0]
            start = match.end()
        size = SLICE if start > before else 2 * size  # nothing but white space there


KINDS, CUTS = Memo(kinds_of, KNOWN, LONGEST), Memo(cut_behind_blank, PIECES, LONGEST)  # one for all texts, since words recur


@cache
def categories() -> Categories:
    """The categories of words, from the lexicon."""
    return Categories()


def blanked(text: str) -> str:
    """A text with blanks for all of its white space, but for a tab where an initial needs the word behind it."""
    for white in WHITE:
        if white in text:
            text = text.replace(white, " ")
    return INITIAL.sub(lambda match: match[0].replace(" ", "\t"), text)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a text that are cut at a time, so that their pieces needn't all be there at once.

    One blank lies between two of them; no piece runs over from one into the next.
    """
    start, stop = 0, len(text)
    while start < stop:
        blank = text.find(" ", start + BLOCK)
        end = stop if blank < 0 else blank
        yield start, end
        start = end + 1


def cut_block(text: str, start: int, end: int) -> Iterator[list[Cut]]:
    """The cuts of a range of a text, all at once; where hardly a blank divides it, some thousand tokens at a time."""
    if end - start > 2 * BLOCK:
        parts = tokens(text, max(start - 1, 0), end)
        cuts = map(described, iter(lambda: list(islice(parts, BATCH)), []))
        if not start:
            cuts = chain([unspaced(next(cuts))], cuts)
        yield from ([cut] for cut in cuts)
        return
    found = list(map(CUTS.__getitem__, text[start:end].split(" ")))
    if not start and text[0] in "\"'":  # what these mean depends on the blank before them
        found[0] = unspaced(described(cut(text[:end].partition(" ")[0])))
    yield found


def unspaced(cut: Cut) -> Cut:
    """A cut that starts the text, made without a blank before it, with the length that it has behind one."""
    return cut._replace(lengths=(cut.lengths[0] + 1, *cut.lengths[1:]))


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
    words, ends, tags, flags, shapes, keys = cut_whole(blanked(text.rstrip()))
    paragraphs = find_paragraphs(text, ends)
    quotes = find_quotes(words, ends, tags, paragraphs)
    sentences = find_sentences(words, tags, paragraphs, quotes)
    tags = settle_capitals(words, tags, paragraphs, sentences)
    return Document(text, words, ends, tags, flags, shapes, keys, paragraphs, sentences, quotes)


def cut_whole(text: str) -> tuple[list[str], array, str, str, str, str]:
    """The tokens of a text without other white space than blanks: words, ends, categories, flags, shapes, keys."""
    words: list[str] = []
    ends = array("i")
    strings: tuple[list[str], ...] = [], [], [], []
    for start, end in blocks(text):
        before = start - 1
        for cuts in cut_block(text, start, end):
            found = list(chain.from_iterable(map(itemgetter(1), cuts)))
            reached = array("i", accumulate(chain.from_iterable(map(itemgetter(0), cuts)), initial=before))
            before = reached[-1]
            del reached[0]
            kinds = "".join(map(itemgetter(2), cuts))
            for at, string in enumerate(strings):
                string.append(kinds[at::4])
            if len(kinds) < 4 * len(found):  # blanks behind blanks
                reached = array("i", compress(reached, found))
                found = list(filter(None, found))
            words += found
            ends += reached
    return words, ends, *map("".join, strings)


def settle_capitals(words: list[str], tags: str, paragraphs: Neighbours, sentences: Neighbours) -> str:
    """Capitalised known words are names, but for those that start a sentence, follow a colon or stand in a headline."""
    if not HIGH.search(tags):
        return tags
    settled = array("H", HIGH.sub("M", tags).encode(UTF_16))
    for match in COLON_HIGH.finditer(tags):
        settled[match.end() - 1] = ord(match[0][-1].translate(AS_WORDS))
    for first, last in sentences:
        while first < last and tags[first] in "“‘(-”’":
            first += 1
        if first < last and "\u0100" <= tags[first] <= "\u017f" and (len(words[first]) == 1 or not words[first].isupper()):
            settled[first] = ord(tags[first].translate(AS_WORDS))
    for first, last in paragraphs:
        if last - first <= HEADLINE:
            line = tags[first:last]
            high = len(HIGH.findall(line))
            if high > 1 and high + line.count("M") > 2 * sum(map(line.count, "NSxXJRBVEZeg13456")):
                settled[first:last] = array("H", line.translate(AS_HEADLINE).encode(UTF_16))
    return settled.tobytes().decode(UTF_16)


def paragraph_gaps(text: str) -> Iterator[re.Match[str]]:
    """The gaps between paragraphs, in order: each line break, or blank lines only where an editor wrapped the text."""
    wrapped = not WRAPPED.search(text) and len(LINE.findall(text)) > 3 and BLANK.search(text)
    return (BLANK if wrapped else PARAGRAPH).finditer(text)


def find_paragraphs(text: str, ends: Sequence[int]) -> Neighbours:
    """Token ranges of the paragraphs, in order, without gaps."""
    found, size, at = Neighbours(), len(ends), 0
    for gap in paragraph_gaps(text):
        before, at = at, bisect_right(ends, gap.end(), at)
        if before < at < size:
            found.edges.append(at)
    if size:
        found.edges.append(size)
    return found


def find_quotes(words: list[str], ends: Sequence[int], tags: str, paragraphs: Neighbours) -> Quotes:
    """Pair the quotation marks, a paragraph at a time, in one scan.

    A paragraph that opens a quotation without closing it continues in the next if that one starts
    with a mark; otherwise the mark that nobody closed is left alone.
    """
    quotes = Quotes()
    marks = array("I", map(re.Match.start, MARK.finditer(tags)))
    place, size = 0, len(marks)
    while place < size:
        number = paragraphs.at(marks[place])
        start, stop = paragraphs[number]
        opened = single = -1
        while place < size and marks[place] < stop:
            at = marks[place]
            place += 1
            if tags[at] in "“”":
                opening = tags[at] == "“" or at == start or (opened < 0 and tags[at - 1] in "-(“‘")
                if at == start and TURN.match(tags, at + 1):
                    continue  # `"WEAVER: Good evening.`: the turns of a transcript, each behind a lone mark
                if opening and opened < 0 and at + 1 < stop:
                    opened, single = at, -1
                elif opened >= 0 and (tags[at] == "”" or at + 1 == stop or words[at] != "“" or touches(words, ends, at)):
                    quotes.add(opened, at + 1, True)
                    opened = -1
            elif opened < 0 and opens_single(words, ends, at, stop):
                if single < 0:
                    single = at
            elif opened < 0 <= single and closes_single(words, ends, at, stop):
                quotes.add(single, at + 1, True)
                single = -1
        if opened >= 0:
            if stop < len(tags) and tags[stop] in "“”" or opened == start:
                quotes.add(opened, stop, False)
    return quotes


def touches(words: list[str], ends: Sequence[int], at: int) -> bool:
    """Whether nothing stands between a token, not the first, and the one before it."""
    return ends[at] - len(words[at]) == ends[at - 1]


def opens_single(words: list[str], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark has a space or a bracket before it and a word right after; ’90s opens nothing."""
    if words[at] == "’":
        return False
    free = at == 0 or not touches(words, ends, at) or words[at - 1] in "([—–-“\""
    return free and at + 1 < stop and touches(words, ends, at + 1) and words[at + 1][:1].isalnum()


def closes_single(words: list[str], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark stands right behind a word or stop, and is no plural's possessive."""
    if at == 0 or not touches(words, ends, at):
        return False
    before = words[at - 1]
    return not before.endswith("s") or at + 1 == stop or not words[at + 1][:1].isalnum()


def find_sentences(words: list[str], tags: str, paragraphs: Neighbours, quotes: Quotes) -> Neighbours:
    """Token ranges of the sentences, in order, without gaps; none ends within a quotation."""
    found, place = Neighbours(), 0
    edges, firsts, lasts, size = found.edges, quotes.firsts, quotes.lasts, len(quotes)
    for start, stop in paragraphs:
        first = start
        for match in SENTENCE_END.finditer(tags, start, stop):
            end = match.end()
            if end >= stop or end <= first:
                continue
            while place < size and lasts[place] < end:
                place += 1
            if place < size and firsts[place] < end < lasts[place]:
                continue
            at = match.start()
            if tags[at] != ":" and ends_sentence(words, tags, at, end):
                edges.append(end)
                first = end
        edges.append(stop)
    return found


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
