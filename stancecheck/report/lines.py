r"""Lines and columns of a text, in the unit that an output format asks for.

Lines end at `\n`, `\r\n` and a lone `\r`, and nowhere else: `str.splitlines` also breaks at form
feeds and U+2028, where git and editors don't.  Columns and lines start at 1.
"""
import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from ..model import Span

Unit = Literal["codepoint", "utf16", "utf8"]

END = re.compile(r"\r\n|\r|\n")
BLOCK = 1024  # code points between two stored counts: a line of a million costs no more than a short one


class Position(NamedTuple):
    """A line, and a column in it; both from 1."""

    line: int
    column: int


class Region(NamedTuple):
    """Where a span starts, and the position after its last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def size(text: str, unit: Unit) -> int:
    """How many units a text takes."""
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass")) if unit == "utf8" else len(text)


class Lines:
    r"""The lines of a text, found once; positions of any offset in it.

    >>> Lines("one\r\ntwo").position(5)
    Position(line=2, column=1)
    >>> Lines("😀 two").position(2, "utf8").column
    6
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in END.finditer(text))]
        self._ascii = text.isascii()
        self._counts: dict[Unit, list[int]] = {}

    def __len__(self) -> int:
        """How many lines there are; a text that ends with a line end has an empty last one."""
        return len(self.starts)

    def position(self, offset: int, unit: Unit = "codepoint") -> Position:
        """Line and column of a code point offset; an offset past the end counts as the end."""
        offset = min(offset, len(self.text))
        line = bisect_right(self.starts, offset)
        return Position(line, self._before(offset, unit) - self._before(self.starts[line - 1], unit) + 1)

    def region(self, span: Span, unit: Unit = "codepoint") -> Region:
        """Lines and columns of a span, end exclusive."""
        return Region(*self.position(span.start, unit), *self.position(span.end, unit))

    def bounds(self, line: int) -> Span:
        """The span of a line, without its end."""
        last = self.starts[line] if line < len(self.starts) else len(self.text)
        start = self.starts[line - 1]
        return Span(start, start + len(self.text[start:last].rstrip("\r\n")))

    def _before(self, offset: int, unit: Unit) -> int:
        """How many units stand before an offset."""
        if unit == "codepoint" or self._ascii:
            return offset
        counts = self._counts.get(unit)
        if counts is None:
            counts = [0]
            for start in range(0, len(self.text), BLOCK):
                counts.append(counts[-1] + size(self.text[start:start + BLOCK], unit))
            self._counts[unit] = counts
        block = offset // BLOCK
        return counts[block] + size(self.text[block * BLOCK:offset], unit)
