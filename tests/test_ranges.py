"""Ranges and spans say the same as plain lists of them would."""

from hypothesis import given
from hypothesis import strategies as st

from stancecheck.words.ranges import Neighbours, Numbered, Quotes, Spans, Starts, Words

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_neighbours_are_ranges_without_gaps(sizes):
    """Each is found by its number and by each of its tokens, and only its first token starts it."""
    edges = [sum(sizes[:at]) for at in range(len(sizes) + 1)]
    ranges = Neighbours(edges)
    assert list(zip(edges, edges[1:], strict=False)) == list(ranges) == [ranges[at] for at in range(len(ranges))]
    assert ranges[-1] == (edges[-2], edges[-1])
    for number, (first, last) in enumerate(ranges):
        assert [number] * (last - first) == [ranges.at(token) for token in range(first, last)]
        assert [first] == [token for token in range(first, last) if ranges.starts(token)]


def test_quotes_come_back_as_they_were_put():
    quotes = Quotes()
    quotes.add(2, 5, True)
    quotes.add(7, 9, False)
    assert [(2, 5, True), (7, 9, False)] == list(quotes) == quotes.between(0, 2)
    assert [(7, 9, False)] == quotes.unclosed()
    assert [-1, 0, 0, 0, -1, -1, 1, 1, -1] == [quotes.holding(token) for token in range(1, 10)]


def test_starts_are_ends_less_the_words():
    starts = Starts(["He", "said"], [2, 7])
    assert [0, 3] == list(starts) == [starts[0], starts[1]]


def test_words_are_cut_out_of_their_text():
    """One by one, in slices, and all of them, without the white space before them."""
    words = Words("He\n said  no.", [2, 8, 12, 13])
    assert ["He", "said", "no", "."] == list(words) == [words[at] for at in range(4)] == words[:]
    assert (4, ".", "no", ["said", "no"], [".", "no"]) == (len(words), words[-1], words[-2], words[1:3], words[:1:-1])


@given(SPANS)
def test_spans_hold_what_one_of_them_holds(spans):
    """They are in order and apart, whatever the order in which they were given."""
    found = Spans([place for span in spans for place in span])
    edges = [edge for span in found for edge in span]
    assert sorted(set(edges)) == edges
    for place in range(45):
        assert found.hold(place) == any(start <= place < end for start, end in spans)


@given(SPANS)
def test_the_innermost_span_is_the_last_to_start(spans):
    """Of those that hold a place; and none is looked for further back than asked."""
    found = Numbered([span] for span in spans)
    for place in range(45):
        holding = [(start, end, number) for number, (start, end) in enumerate(spans) if start <= place < end]
        assert (max(holding)[2] if holding else None) == found.innermost(place, len(spans))
        assert [number for _, _, number in sorted(holding, reverse=True)] == found.holding(place, len(spans))
        assert found.innermost(place, 0) is None


@given(SPANS)
def test_numbered_spans_meet_what_has_a_place_in_one(spans):
    """Any two places with one of theirs between them, the second exclusive."""
    found = Numbered([span] for span in spans)
    for start in range(45):
        for end in range(start + 1, 46):
            assert found.meet(start, end) == any(first < end and last > start for first, last in spans)
