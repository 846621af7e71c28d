"""The lists of cues are whole: allowed values, no frame twice, examples that show the word."""
import re
from collections import Counter
from typing import get_args

import pytest
from lists import table

from stancecheck.model import Act, Certainty, Framing, Polarity

HEADER = "lemma pos frames act polarity certainty framing source example".split()
PREPOSITIONS = set("for on about of to against with in from at over by as into like out upon toward towards".split())
FRAMES = {
    "verb": PREPOSITIONS | {f"object_{word}" for word in PREPOSITIONS} | set(
        "quote clause fronted bare finding heard that wh infinitive object_infinitive recipient object thing evidence object_predicate gerund passive raising".split()),
    "noun": PREPOSITIONS | {"that", "wh", "possessed", "colon", "unsourced", "within", "in_possessed", "by_possessed", "received", "in_clause", "for_clause", "behind", "between", "among"},
    "adj": PREPOSITIONS | {"that", "wh", "unsourced", "attributive", "owned"},
    "prep": {"source", "leading"},
    "adv": {"sentence"},
    "mark": {"label", "signature", "cited"},
}
UNSHOWN = {"within", "in_possessed", "by_possessed", "source", "leading", "sentence", "wh", "label", "signature", "attributive",
           "owned"}  # no word of their own
TABLES = ["cues.tsv", "nominals.tsv"]


def forms(lemma: str, pos: str) -> set[str]:
    """The spellings of a lemma's first word."""
    listed = [row[2].split(" ") for row in table("inflections.tsv")[1:] if row[:2] == [lemma, pos]]
    return {lemma.split(" ")[0]} | {form.partition("=")[2] for items in listed for form in items}


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_whole(name):
    """Every row has nine columns, none empty, and the header names them."""
    header, *rows = table(name)
    assert HEADER == header
    assert [] == [row for row in rows if len(row) != len(HEADER) or not all(row)]


@pytest.mark.parametrize("name", TABLES)
def test_values_are_those_of_the_model(name):
    """Frames are those of the part of speech, and the stance has the values of model.py."""
    wrong = [row for row in table(name)[1:]
             if not set(row[2].split(",")) <= FRAMES[row[1]] or row[3] not in get_args(Act)
             or row[4] not in get_args(Polarity) or row[5] not in get_args(Certainty) or row[6] not in get_args(Framing)]
    assert [] == wrong


@pytest.mark.parametrize("name", TABLES)
def test_a_frame_has_one_sense(name):
    """A lemma reports in a frame with one stance only, so no frame comes twice."""
    frames = Counter((row[0], row[1], frame) for row in table(name)[1:] for frame in row[2].split(","))
    assert [] == [frame for frame, count in frames.items() if count > 1]


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted(name):
    """Rows are in the order of lemma, part of speech and frames, so that a change shows as one line."""
    keys = [row[:3] for row in table(name)[1:]]
    assert sorted(keys) == keys


def test_verb_examples_show_the_verb():
    """An example is one sentence of its own that has a form of the verb, and the verb's other words."""
    rows = table("cues.tsv")[1:]
    wrong = []
    for lemma, pos, *_, example in rows:
        words = set(re.findall(r"[\w-]+", example.lower()))
        if not (forms(lemma, pos) & words and set(lemma.split(" ")[1:]) <= words and example[-1:] in '."'):
            wrong.append((lemma, example))
    assert [] == wrong
    assert [] == [example for example, count in Counter(row[-1] for row in rows).items() if count > 1]


def test_cues_tsv_holds_verbs():
    """Other parts of speech are in nominals.tsv."""
    assert {"verb"} == {row[1] for row in table("cues.tsv")[1:]}


@pytest.mark.parametrize("name", TABLES)
def test_examples_differ(name):
    """No example is written twice."""
    assert [] == [example for example, count in Counter(row[-1] for row in table(name)[1:]).items() if count > 1]


@pytest.mark.parametrize("row", table("nominals.tsv")[1:], ids=lambda row: f"{row[0]}, {row[1]}")
def test_nominal_examples_show_the_first_frame(row):
    """An example is one sentence with the cue in it, the first frame's word behind it."""
    lemma, _, frames, *_, example = row
    first = frames.split(",")[0]
    shown = {"possessed": f"{lemma} is"}.get(first, lemma if first in UNSHOWN else f"{lemma} {first}")
    assert shown in example.lower()
    assert example.lstrip(chr(34))[0].isupper() and example.endswith(".")
