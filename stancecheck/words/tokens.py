"""Text to tokens: a piece of text between blanks is cut once and remembered, with the category and kind of each token.

Each token is cut with the white space before it, so that the lengths add up to offsets and nothing of
the text is lost or rewritten.
"""
import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, islice
from sys import intern
from typing import NamedTuple

from ..lexicon import flag
from ..memo import Memos
from ..model import made
from ..resources import table_by_house
from .categories import Categories
from .cutting import cut, inner, tokens
from .evaluative import entries_of
from .ranges import BOLD, Words
from .shapes import look_up
from .spelling import is_blank, spelt

WHITE = "".join(map(chr, filter(lambda code: chr(code).isspace() and code != 32, range(0x3001))))
INITIAL = re.compile(r"\.(?<=[A-Z]\.) +(?=[A-Z])")  # an initial is told by the word behind it, so both are one piece
STEMS = "|".join(rf"(?<=\b{stem}\.)" for stem in sorted(inner()))
SMALL = re.compile(rf"\.(?= +[a-z\d(\[])(?:{STEMS}) +")  # "et al. found": likewise
EDGE = re.compile(r"(?<=[^\s.])\s")  # white space that surely divides two pieces
BOLD_EDGE = re.compile(r"""(?<![\w*])\*\*(?=[\w“"‘'])|(?<=[\w.,:;!?”"’)])\*\*(?![\w*])""")  # no "f**k", "sh***"
LONGEST, MOST = 40, 3  # characters and tokens of a piece that is kept in the memo
PIECES = 32_000  # pieces that are kept: some 18 MB in both generations
KNOWN = 20_000  # tokens whose kind is kept, since they recur in other pieces
BLOCK = 200_000  # characters that are cut at a time, at least
MANY = 200_000  # tokens; in a text that has more of them they aren't kept, but cut out of it whenever one is asked for
BATCH = 10_000  # tokens that are cut at a time in a block without blanks


class Cut(NamedTuple):
    """A piece of text cut: its tokens' lengths, the white space before them included, the tokens, and their kinds."""

    lengths: tuple[int, ...]
    words: tuple[str, ...]
    kinds: str


def kinds_of(part: str) -> str:
    """The kinds of a token: its category, which cues it may head, its shape, and "e" for a key, a character each."""
    word = str(spelt(part))
    category = categories().look_up(f" {word}" if part[0].isspace() else word)
    return intern(category + flag(word) + look_up(word) + ("e" if entries_of(word) else "."))


def cut_behind_blank(piece: str) -> Cut:
    """The cut of a piece of a text as it is behind a blank; that of a blank is no token, but a length."""
    if not piece or is_blank(piece):
        return Cut((1 + len(piece),), ("",), "")
    if piece[0] == "\t":
        word = piece.lstrip("\t")
        return widened(CUTS[word], len(piece) - len(word))
    part = " " + piece
    if len(piece) > LONGEST:
        return described(cut(part), piece)
    if piece.isalpha():
        return made(Cut, (shared((len(part),)), (spelt(part),), KINDS[part]))
    lengths, words, kinds = described(cut(part), piece)
    return made(Cut, (shared(lengths), words, intern(kinds)))


@lru_cache(maxsize=2000)
def shared(lengths: tuple[int, ...]) -> tuple[int, ...]:
    """The one tuple of these lengths: most pieces have those of others."""
    return lengths


def described(parts: Sequence[str], piece: str = "") -> Cut:
    """Tokens, each with the white space before it, as a `Cut`; `piece` is the token if it is the only one."""
    kinds = "".join(map(KINDS.here.__getitem__, parts))
    words = (piece,) if len(parts) == 1 and piece.isascii() and piece else tuple(map(spelt, parts))
    return Cut(tuple(map(len, parts)), words, kinds)


def is_short(cut: Cut) -> bool:
    """Whether a piece has few tokens, as what comes again has."""
    return len(cut.words) <= MOST


KINDS = Memos(kinds_of, KNOWN, LONGEST)  # one for all texts, since words recur
CUTS = Memos(cut_behind_blank, PIECES, LONGEST, is_short)


@table_by_house
def categories() -> Categories:
    """The categories of words, from the lexicon."""
    return Categories()


def blanked(text: str) -> str:
    """A text with blanks for all of its white space, but for tabs behind blanks, and where an initial needs the next word.

    The marks of bold words are white space, too: `**Weaver:** Go home.`
    """
    if BOLD in text:
        text = BOLD_EDGE.sub("  ", text)
    for white in WHITE:
        if white in text:
            text = text.replace(white, " ")
    for pattern in (INITIAL, SMALL):
        text = pattern.sub(lambda match: match[0].replace(" ", "\t"), text)
    return text.replace("  ", " \t").replace("\t ", "\t\t")


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a text that are cut at a time, so that their pieces needn't all be there at once.

    One character of white space lies between two of them; no piece runs over from one into the next.
    """
    start, stop = 0, len(text.rstrip())
    while start < stop:
        edge = EDGE.search(text, start + BLOCK, stop)
        end = edge.start() if edge else stop
        yield start, end
        start = end + 1


def cut_block(block: str, opens: bool) -> Iterator[list[Cut]]:
    """The cuts of a range of a text, all at once; where hardly a blank divides it, some thousand tokens at a time.

    `opens` tells that the text starts with it, so no blank stands before it.
    """
    if len(block) > 2 * BLOCK:
        parts = tokens(block if opens else " " + block)
        cuts = map(described, iter(lambda: list(islice(parts, BATCH)), []))
        if opens:
            yield [widened(next(cuts), 1)]  # it has the length that it has behind a blank
        yield from ([cut] for cut in cuts)
        return
    found = list(map(CUTS.here.__getitem__, block.split(" ")))
    if opens and block[0] in "\"'":  # what these mean depends on the blank before them
        found[0] = widened(described(cut(block.partition(" ")[0])), 1)
    yield found


def widened(cut: Cut, more: int) -> Cut:
    """A cut with so many more characters of white space before it."""
    return cut._replace(lengths=(cut.lengths[0] + more, *cut.lengths[1:]))


def cut_whole(text: str) -> tuple[Sequence[str], "array[int]", str, str, str, str]:
    """The tokens of a text: words, ends, categories, flags, shapes, keys."""
    words: list[str] = []
    ends = array("i")
    strings: tuple[list[str], ...] = [], [], [], []
    for start, end in blocks(text):
        before = start - 1
        for cuts in cut_block(blanked(text[start:end]), not start):
            lengths, parts, codes = zip(*cuts)
            found, kinds = list(chain.from_iterable(parts)), "".join(codes)
            reached = array("i", list(accumulate(chain.from_iterable(lengths), initial=before)))
            before = reached[-1]
            del reached[0]
            for at, string in enumerate(strings):
                string.append(kinds[at::4])
            if len(kinds) < 4 * len(found):  # blanks behind blanks
                reached = array("i", compress(reached, found))
                found = list(filter(None, found))
            if len(ends) <= MANY:
                words += found
            ends += reached
    tags, flags, shapes, keys = map(drained, strings)
    return Words(text, ends) if len(ends) > MANY else words, ends, tags, flags, shapes, keys


def drained(parts: list[str]) -> str:
    """Strings as one, taken out of their list, so that both needn't be there for long."""
    whole = "".join(parts)
    parts.clear()
    return whole
