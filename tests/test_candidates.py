"""What is passed over before it is read would not have been read: no filter changes what a text says."""
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_examples import cases
from test_golden import TEXTS

from stancecheck import grammar
from stancecheck.codes import KINDS, flag_of
from stancecheck.constructions import find_constructions
from stancecheck.cues import candidates
from stancecheck.grammar import Construction
from stancecheck.lexicon import flag
from stancecheck.tables import symbols
from stancecheck.text import read_document

SENTENCES = sorted({text.partition("  =>  ")[0] for sign in "+-" for _, text in cases(sign)})
WORDS = ("Mara Lind", "the mayor", "claims", "plans", "her claim", "a call", "a new poll", "view", "in his view", "said", "like",
         "confident", "worried", "debate", "according to", "reportedly", "that", "to", "for", "of", "will fail", "and", ":", "--",
         ",", ".", '"', "took issue with", "pointed out", "make clear", "\n\n")
EVERY = frozenset(symbols().values()) | {""}
ANYWHERE = dict.fromkeys(map(chr, range(ord("@"), ord("@") + 2 ** len(KINDS))), "".join(EVERY))


def read(text: str) -> list[Construction]:
    """The constructions of a text."""
    return list(find_constructions(read_document(text)))


def read_all(text: str) -> list[Construction]:
    """The same where whatever may head a cue is read, wherever it stands and whatever follows."""
    with patch.object(candidates, "chunks_of_cues", lambda: ANYWHERE), patch.object(grammar, "openings", lambda *starts: EVERY):
        return read(text)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_no_filter_changes_what_is_read(text):
    """Words at random, those among them that head cues of several kinds."""
    assert read_all(text) == read(text)


@pytest.mark.parametrize("name", TEXTS)
def test_no_filter_changes_what_is_read_in_an_article(name):
    """Nor in the golden articles."""
    text = TEXTS[name].read_text(encoding="utf-8")
    assert read_all(text) == read(text) != []


def test_no_filter_changes_what_is_read_in_an_example():
    """Nor in the examples of the grammars, those against a construction included."""
    assert [] == [sentence for sentence in SENTENCES if read_all(sentence) != read(sentence)]


@pytest.mark.parametrize(("word", "kinds"), [
    ("said", ["verb"]), (" Said", ["verb"]), ("claim", ["verb", "noun"]), ("confident", ["adj"]), (":", ["mark"]), ("according", ["phrase"]),
    ("the", [])])
def test_a_word_tells_which_cues_it_may_head(word, kinds):
    """Whatever its case, and with the white space before it."""
    assert flag_of(kinds) == flag(word)
