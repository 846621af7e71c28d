"""Places of a document in the editor's terms: lines and characters from 0, in the unit that was agreed on.

Lines end at `\\n`, `\\r\\n` and a lone `\\r`, as the protocol has it and `report.lines` too; code points, of which all our
offsets are, count as one or two UTF-16 units or one to four bytes.

Source: Language Server Protocol 3.17, Position and PositionEncodingKind.
"""
from lsprotocol.types import Position, PositionEncodingKind, Range

from ..model import Span
from ..report.lines import Lines, Unit, size

UNITS: dict[str, Unit] = {
    PositionEncodingKind.Utf8: "utf8", PositionEncodingKind.Utf16: "utf16", PositionEncodingKind.Utf32: "codepoint"}


def unit_of(encoding: str | None) -> Unit:
    """The unit of an encoding that was agreed on; UTF-16 where none was."""
    return UNITS.get(encoding or PositionEncodingKind.Utf16, "utf16")


def range_of(lines: Lines, span: Span, unit: Unit) -> Range:
    """The range of a span of the file."""
    line, column, end_line, end_column = lines.region(span, unit)
    return Range(Position(line - 1, column - 1), Position(end_line - 1, end_column - 1))


def offset_of(lines: Lines, position: Position, unit: Unit) -> int:
    """The code point at a position; one behind the end of its line, or of the text, counts as that end.

    >>> offset_of(Lines("one\\n😀 two"), Position(1, 2), "utf16")
    5
    """
    if position.line >= len(lines):
        return len(lines.text)
    start, end = lines.bounds(position.line + 1)
    if unit == "codepoint":
        return min(start + position.character, end)
    left = position.character
    for offset in range(start, end):
        if left <= 0:
            return offset
        left -= size(lines.text[offset], unit)
    return end


def overlap(one: Range, other: Range) -> bool:
    """Whether two ranges touch: a cursor at the edge of a word is at the word."""
    return (one.start.line, one.start.character) <= (other.end.line, other.end.character) and \
        (other.start.line, other.start.character) <= (one.end.line, one.end.character)
