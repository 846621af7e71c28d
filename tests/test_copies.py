"""The text of a file that holds it between marks finds its place there again."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.inputs.copies import Copy, Draft, Piece, Unreadable, join, through
from stancecheck.model import Span

SOURCE = "<p>Fish &amp; chips</p><p>More</p>"
PAGE = Copy("Fish & chips\n\nMore", (Piece(0, 3, 8), Piece(5, 8, 13), Piece(6, 13, 19), Piece(12, 19, 26),
                                     Piece(14, 26, 30)))


def test_a_plain_text_is_its_own_place():
    assert Span(1, 4) == Copy("A text").place(Span(1, 4))


@pytest.mark.parametrize("words, found", [
    ("Fish", "Fish"), ("Fish &", "Fish &amp;"), ("&", "&amp;"), ("& chips", "&amp; chips"),
    ("chips\n\nMore", "chips</p><p>More"), ("More", "More"), ("\n\n", "</p><p>")])
def test_words_between_marks_are_found_in_the_file(words, found):
    """A part that stands for itself is cut to the letter, any other is taken whole."""
    at = PAGE.text.index(words)
    start, end = PAGE.place(Span(at, at + len(words)))
    assert found == SOURCE[start:end]


def test_running_text_has_single_spaces():
    """White space in a block is one space, none at its ends; the words stay where they are."""
    source = "  one\r\n   two\t"
    draft = Draft()
    draft.flow(source, 0, len(source))
    draft.close()
    assert "one two" == draft.text
    copy = Copy(draft.text, tuple(draft.pieces))
    assert Span(source.index("two"), source.index("two") + 3) == copy.place(Span(4, 7))


def test_the_headline_comes_first_and_empty_parts_are_left_out():
    headline, body, empty = Draft(), Draft(), Draft()
    headline.add("Ferry sails", 40, 51)
    body.add("It left.", 3, 11)
    copy = join(headline, [empty, body])
    assert ("Ferry sails\n\nIt left.", Span(0, 11)) == (copy.text, copy.headline)
    assert Span(3, 5) == copy.place(Span(13, 15))


def test_nothing_to_join_is_skipped():
    with pytest.raises(Unreadable) as caught:
        join(None, [Draft()])
    assert ("empty", "skipped") == (caught.value.reason, caught.value.status)


@given(st.lists(st.tuples(st.text("ab \n", max_size=4), st.booleans()), max_size=8), st.data())
def test_two_steps_are_as_good_as_one(parts, data):
    """A text cut out of a text with escapes is found in the file that has the escapes."""
    source, inner = "", Draft()
    for text, escaped in parts:
        for char in text:
            written = f"\\{ord(char):02x}" if escaped else char
            inner.add(char, len(source), len(source) + len(written))
            source += written
    outer = Draft()
    outer.flow(inner.text, 0, inner.length)
    draft = through(outer, tuple(inner.pieces), inner.length)
    copy = Copy(draft.text, tuple(draft.pieces))
    if copy.text:
        at = data.draw(st.integers(0, len(copy.text) - 1))
        if copy.text[at] != " ":
            start, end = copy.place(Span(at, at + 1))
            assert source[start:end] in (copy.text[at], f"\\{ord(copy.text[at]):02x}")
