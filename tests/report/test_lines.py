"""Lines and columns in each unit."""
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stancecheck.model import Span
from stancecheck.report.lines import BLOCK, Lines, Position


@pytest.mark.parametrize("unit, column", [("codepoint", 40), ("utf16", 43), ("utf8", 52)])
def test_columns_count_in_the_unit_asked_for(run, unit, column):
    """An emoji with joiners and a combining mark count as each unit has them."""
    item = run.inputs[0]
    boldest = item.article.findings[0]
    line = "Zoe\u0308 Brandt 👩‍🚀 hailed the 🏝 deal, the "
    sizes = {"codepoint": len(line), "utf16": len(line.encode("utf-16-le")) // 2, "utf8": len(line.encode())}
    assert sizes[unit] + 1 == column
    assert item.region(boldest.span, unit)[:2] == (3, column)


@pytest.mark.parametrize("text, starts", [
    ("a\r\nb\rc\nd", [0, 3, 5, 7]),
    ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", [0]),
    ("", [0]),
    ("\n", [0, 1]),
    ("\n\r", [0, 1, 2]),
])
def test_lines_end_where_editors_end_them(text, starts):
    """Only CR LF, LF and a lone CR end a line."""
    assert Lines(text).starts == starts


def test_bounds_are_without_the_line_end():
    """A line's span leaves its end out."""
    lines = Lines("one\r\ntwo\rthree")
    assert [lines.bounds(line) for line in (1, 2, 3)] == [(0, 3), (5, 8), (9, 14)]


@given(st.text(alphabet="a\n\ré🏝\u0308", max_size=60), st.data())
def test_positions_agree_with_counting_by_hand(text, data):
    """The stored counts give what encoding the start of the line gives."""
    offset = data.draw(st.integers(0, len(text)))
    assume(text[max(offset - 1, 0):offset + 1] != "\r\n")
    before = re.split(r"\r\n|\r|\n", text[:offset])
    lines = Lines(text)
    assert lines.position(offset) == Position(len(before), len(before[-1]) + 1)
    assert lines.position(offset, "utf8").column == len(before[-1].encode()) + 1
    assert lines.position(offset, "utf16").column == len(before[-1].encode("utf-16-le")) // 2 + 1


@pytest.mark.parametrize("offset", [BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK])
def test_one_long_line_is_counted_in_blocks(offset):
    """Columns far into a long line are right on both sides of a block's edge."""
    text = "é🏝" * BLOCK
    lines = Lines(text)
    assert lines.position(offset, "utf8").column == len(text[:offset].encode()) + 1
    assert lines.region(Span(0, 2), "utf16") == (1, 1, 1, 4)
