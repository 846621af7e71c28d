"""Article text in a terminal."""
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.model import Span
from stancecheck.report.plain import excerpt, shorten, shown_path, visible, width

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(st.text())
def test_nothing_that_a_terminal_acts_on_is_left(text):
    """Every control, C1 and bidi character is gone, and the length is kept."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" or char in BIDI for char in shown)
    shown.encode()


@given(st.text(alphabet="ab é🏝\u0308\x1b\n", min_size=1, max_size=300), st.data())
def test_carets_stand_under_their_words(text, data):
    """What stands above the carets of an excerpt is the words."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 40)))
    shown = excerpt(text, Span(0, len(text)), Span(start, end))
    at = 0
    while width(shown.words[:at]) < shown.indent:
        at += 1
    words = visible(text[start:end])
    starts = [place for place in range(at, len(shown.words)) if width(shown.words[:place]) == shown.indent]
    assert any(shown.words.startswith(words, place) for place in starts)
    assert shown.length == max(width(visible(text[start:end])), 1)


def test_a_long_line_is_cut_at_spaces():
    """An excerpt of a long paragraph is a line long, with dots where it was cut."""
    text = "one two three " * 40 + "HERE " + "four five six " * 40
    start = text.index("HERE")
    shown = excerpt(text, Span(0, len(text)), Span(start, start + 4))
    assert shown.words.startswith("…") and shown.words.endswith("…")
    assert len(shown.words) < 110
    assert shown.words[shown.indent:shown.indent + shown.length] == "HERE"


def test_shorten_cuts_at_a_space():
    """A long text gets an ellipsis at the end of a word."""
    assert shorten("The ferry  left\nat noon, they said.", 24) == "The ferry left at noon…"
    assert shorten("short", 24) == "short"


def test_width_of_marks_and_wide_signs():
    """A combining mark takes no column, an emoji two."""
    assert (width("e\u0308"), width("😀"), width("abc")) == (1, 2, 3)


def test_a_path_is_no_command():
    """A path that looks like a command of a CI system's log is written so that it isn't."""
    assert shown_path("::error::a\n.txt") == "./::error::a .txt"
    assert shown_path("a/b.txt") == "a/b.txt"
