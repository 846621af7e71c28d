"""The automaton that grows as strings are read: what it remembers never shows, and its ways stay short."""
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck import automaton, grammar, parse
from stancecheck.automaton import State
from stancecheck.resources import read_table

SYMBOLS = sorted(symbol for symbol, *_ in read_table("lexicon/symbols.tsv")[1])
STRINGS = st.text(st.sampled_from(SYMBOLS), max_size=30)
WORDS = ("Mara Lind", "the mayor", "she", "who", "that", "said", "told the press", "vowed", "to", "not", "has urged", "praising",
         "was accused of", "her claim", "according to", "on Tuesday", "the plan", "will fail", "and", "but", "by", "in", ",", ".",
         ":", '"', "\n\n")
STARTS = sorted(start for starts in grammar.GRAMMARS.values() for start in starts)


def read(start: str, string: str) -> tuple | None:
    """A reading as it can be compared."""
    reading = grammar.read(start, string)
    return reading and (reading.rule, reading.length, reading.parts)


def read_forgetfully(start: str, string: str) -> tuple | None:
    """The same by a new automaton that remembers nothing."""
    name = next(name for name, starts in grammar.GRAMMARS.items() if start in starts)
    with patch.object(automaton, "MEMO", 0):
        first = automaton.Automaton(grammar.table(name, grammar.GRAMMARS[name])).first
        with patch.object(grammar, "STARTS", first):
            return read(start, string)


def states(first: State) -> list[State]:
    """All states that are known behind one, itself first."""
    found, waiting = {id(first): first}, [first]
    for state in waiting:
        for following in state.values():
            if following is not None and id(following) not in found:
                found[id(following)] = following
                waiting.append(following)
    return waiting


@given(st.sampled_from(STARTS), STRINGS)
def test_nothing_is_read_otherwise_from_memory(start, string):
    """An automaton that remembers no move reads the same as one that has read all that came before."""
    assert read_forgetfully(start, string) == read(start, string) == read(start, string)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_no_text_is_read_otherwise_from_memory(text):
    """Nor does a whole text have other attributions when nothing is remembered, or the memory is full from the start."""
    with patch.object(automaton, "MEMO", 0), patch.object(grammar, "STARTS", grammar.Starts()):
        expected = parse(text)
        assert not any(grammar.STARTS.values())  # each without a move
    assert expected == parse(text) == parse(text)


@pytest.mark.parametrize(("start", "string"), [("complement_right", "tnF" + "pnRcn,pnFA" * 30), ("nominal_right", "tnF" + "pnpnAn" * 30)])
def test_a_long_string_has_a_short_way(start, string):
    """What a part grows by leads back to where it was, so a longer string needs no more states."""
    reading = grammar.read(start, string)
    assert reading.length == len(string)
    before = len(states(grammar.STARTS[start]))
    again = grammar.read(start, string + string[3:])
    assert again.rule == reading.rule
    assert before == len(states(grammar.STARTS[start]))


def test_parts_within_what_grows_are_kept():
    """`on roads, bridges and trams`: the members that were listed stay parts, though the phrase grows round them."""
    assert (3, 4) == grammar.read("nominal_right", "Yn,ncn")["listed"]
