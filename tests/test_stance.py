"""The cue phrase gives the stance: the lexicon's row, and the words that change it."""
from typing import get_args

import pytest

from stancecheck.grammar import Construction
from stancecheck.lexicon import Sense
from stancecheck.model import Act, Certainty, Polarity
from stancecheck.resources import read_table
from stancecheck.stance import negations, stance_of
from stancecheck.text import read_document


def stance(cue: str, act: str = "state", content: str = "", polarity: str = "neutral", certainty: str = "certain+",
           framing: str = "neutral", frame: str = "clause", lemma: str = "say"):
    """The stance of a cue phrase whose row has these values."""
    document = read_document(f"Weaver {cue} {content}")
    last = 1 + len(read_document(cue).words)
    sense = Sense(lemma, "verb", frozenset([frame]), act, polarity, certainty, framing)
    return stance_of(document, Construction(0, ((0, 1),), ((1, last),), last - 1, ((last, len(document.words)),),
                                            sense, frame, ("", "", "")))


@pytest.mark.parametrize("row", read_table("lexicon/negation.tsv")[1], ids=lambda row: row[0])
def test_negation_follows_its_table(row):
    """A negated cue does what negation.tsv says of its act, and the rule tells so."""
    act, negated, polarity, certainty, *_ = row
    found = stance("did not cue", act)
    assert (negated, polarity, certainty, "say: clause, negated") == (
        found.act, found.polarity, found.certainty, found.rule)


def test_the_table_of_negation_is_whole():
    """Every act has a row, with values of the model."""
    assert set(get_args(Act)) == set(negations())
    for act, polarity, certainty in negations().values():
        assert act in get_args(Act) and polarity in get_args(Polarity) and certainty in get_args(Certainty)


def test_a_plain_cue_keeps_its_row():
    assert ("urge", "favor", "unspecified", "neutral", "urge: object") == stance(
        "urged", "urge", polarity="favor", certainty="unspecified", lemma="urge", frame="object")
