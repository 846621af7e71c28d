"""What a token is: a word with its apostrophes, hyphens and combining marks, a clitic, a number, an abbreviation, a mark.

Each token is cut with the white space before it, so that the lengths add up to offsets and nothing of the text is lost.
`re` cuts what it can; where marks of their own stand on letters, or signs that nobody sees, `regex` does, whose `\\w` has
the marks (Unicode Technical Standard 18, Annex C): "Mu\u0308ller" is one word.
"""
import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from ..resources import read_table
from .spelling import INVISIBLE, SPECIAL

TOKEN = r"""[\s{invisible}]*(?:
    ['’](?:s|re|ve|ll|d|m|S)\b                              # clitics: he's, we'll
  | (?=[A-Z])(?:[A-Z]-)?(?:{abbreviations})\.                      # Mr., Sen.
  | (?<=\()[A-Z\d]{{1,6}}\.[A-Z]{{1,3}}(?=\))                          # (KLN.L): where a share is traded
  | (?:{inner})\.(?=\s*[a-z\d(\[,;])                              # et al., vs.
  | (?:[A-Z][a-z]{{0,3}}\.){{2,}}(?![a-z])                           # Ph.D., M.Sc.
  | (?:[A-Z]-)?(?:[^\W\d_]\.)+[^\W\d_]\.?(?!\w) | [A-Z]\.(?=\s*[A-Z])  # U.S., a.m., initials
  | [$€£¥]?\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?!\w|-\w|[.,:]\d) # numbers, sums, 1990s
  | [@\#]?[^\W_](?:[^\W_]|[{invisible}]+(?=[^\W_])|[-&@_/](?=[^\W_])
      |\.(?=[a-z0-9])|['’‘](?=[^\W_]{{2}}|t\b)(?!(?:re|ve|ll)\b))*
  | '' | `` | \.\.\.+ | --+ | [^\w\s] | _+ | \w
)[{invisible}]*"""
SOLID = re.compile(r"\S")
SLICE, MARGIN = 50_000, 100  # characters of the longest token, and those behind a token that tell where it ends


@cache
def stems() -> frozenset[str]:
    """The abbreviations of the lexicon that start with a capital, without their full stop.

    Those of titles stand in capitals, too, as in a transcript: "COL. LIND: ...".
    """
    _, rows = read_table("lexicon/abbreviations.tsv")
    listed = [row for row in rows if row[0][0].isupper() and row[0].count(".") == 1]
    loud = {row[0].upper() for row in listed if row[1] == "title" and row[2] == "no"}
    return frozenset(word.rstrip(".") for word in loud.union(row[0] for row in listed))


@cache
def inner() -> frozenset[str]:
    """Those that start with a small letter and have one full stop, without it: "et al. found"."""
    _, rows = read_table("lexicon/abbreviations.tsv")
    return frozenset(row[0].rstrip(".") for row in rows if row[0][0].islower() and row[0].count(".") == 1)


@cache
def token_pattern() -> re.Pattern[str]:
    """The tokeniser, with the abbreviations of the lexicon, for letters that have their marks in them."""
    return re.compile(written(), re.VERBOSE)


@cache
def marked_pattern() -> re.Pattern[str]:
    """The same for letters with marks of their own."""
    import regex  # 30 ms, and few texts need it
    return cast("re.Pattern[str]", regex.compile(written(), regex.VERBOSE))  # it has the same methods


def written() -> str:
    """The pattern as both read it."""
    return TOKEN.format(abbreviations="|".join(map(re.escape, sorted(stems()))), inner="|".join(sorted(inner())),
                        invisible=INVISIBLE)


def pattern_for(text: str) -> re.Pattern[str]:
    """The tokeniser that a text needs."""
    return marked_pattern() if not text.isascii() and SPECIAL.search(text) else token_pattern()


def cut(piece: str) -> list[str]:
    """The tokens of a piece, each with the white space before it."""
    word = piece.lstrip()
    if len(word) > SLICE:
        return list(tokens(piece))
    if word.isalpha():
        return [piece]
    if word[-1] in ",;:?!”\")" and word[:-1].isalpha() or word[-1] == "." and word[:-1] not in stems() and (
            len(word) > 2 and word[:-1].isalpha()):
        return [piece[:-1], word[-1]]
    return pattern_for(piece).findall(piece)


def tokens(text: str) -> Iterator[str]:
    """The tokens of a text, each with the white space before it; no token is longer than `SLICE`.

    The pattern looks at so much at a time, since it needs a hundred bytes for each character of a token.
    """
    start, end, pattern = 0, len(text), pattern_for(text)
    while solid := SOLID.search(text, start):
        before, first = start, solid.start()
        stop = first + len(text[first:first + SLICE].rstrip())  # blanks without a word behind them would all be tried
        sure = stop - MARGIN if stop < end else end
        for match in pattern.finditer(text, start, stop):
            if match.end() > sure and match.start() > before:
                break
            yield match[0]
            start = match.end()
