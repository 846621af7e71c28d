"""Resolving speakers takes time in proportion to the text, however it is made."""
import sys

import pytest

from stancecheck.grammar import Construction
from stancecheck.lexicon import Sense
from stancecheck.speakers import resolve
from stancecheck.text import read_document

SAY = Sense("say", "verb", frozenset(["clause"]), "state", "neutral", "certain+", "neutral")


def steps(piece: str, times: int) -> int:
    """How many lines of our code run for a text that repeats a piece, with a source before each "said"."""
    document = read_document(" ".join(piece.format(chr(97 + at % 26) * (at // 26 + 1)) for at in range(times)))
    words, constructions, start = document.words, [], 0
    for at, word in enumerate(words):
        if word == "said":
            constructions.append(Construction(0, ((start, at),), ((at, at + 1),), at, (), SAY, "clause", ("", "", "")))
            start = at + 1
    count = 0

    def tracer(frame, event, argument):
        nonlocal count
        count += 1
        return tracer

    list(resolve(document, constructions))  # words are looked up once for all texts
    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        list(resolve(document, constructions))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", [
    "he said", "Ann Smith{} said", "A{0} Smith said", "the senator said", "both sides said", "they said", "its report said",
    "the {0}mayor said", "(A{0}) said", "it said Bob Smith",
    "the government said", "Kenyan the government said", "the report said", "a jury the jury said", "the 34-year-old said",
    "Bob Smith and Ann Smith he said", "a neighbour said he said", "the Ohio senator said", "the duo said", "it said the boat said",
])
def test_steps_grow_with_the_text(piece):
    """Four times the text takes about four times the steps, in one sentence without end."""
    assert steps(piece, 2000) < 6 * steps(piece, 500)
