"""The cues that are no verbs: each row has the values of docs/stance.md, and an example of its own."""
from typing import get_args

from lists import table

from stancecheck.model import Act, Certainty, Framing, Polarity

HEADER, *ROWS = table("nominals.tsv")
PREPOSITIONS = set("about against at by for from in of on over to toward towards with".split())
FRAMES = {
    "noun": PREPOSITIONS | {"that", "wh", "colon", "possessed", "unsourced", "within", "in_possessed", "by_possessed", "received"},
    "adj": PREPOSITIONS | {"that", "wh", "unsourced"},
    "prep": {"source"},
    "adv": {"sentence"},
    "mark": {"label", "signature"},
}


UNSHOWN = {"within", "in_possessed", "by_possessed", "source", "sentence", "wh", "label", "signature"}  # frames that are no word of their own


def test_the_columns_are_those_of_the_cues():
    """Both tables are read by the same code."""
    assert HEADER == "lemma pos frames act polarity certainty framing source example".split()
    assert [row for row in ROWS if len(row) != len(HEADER) or not all(row)] == []


def test_the_stance_is_one_of_the_vocabulary():
    """Every value is one that the model knows."""
    vocabulary = [set(get_args(values)) for values in (Act, Polarity, Certainty, Framing)]
    assert [row[0] for row in ROWS
            if not all(value in known for value, known in zip(row[3:7], vocabulary, strict=True))] == []


def test_a_frame_belongs_to_one_row():
    """A word has at most one sense per frame, so that reading the frame settles the stance."""
    keys = [(row[0], row[1], frame) for row in ROWS for frame in row[2].split(",")]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_frames_are_known():
    """Each frame is one that this part of speech can have."""
    assert [row[0] for row in ROWS if not set(row[2].split(",")) <= FRAMES[row[1]]] == []


def test_the_example_shows_the_first_frame():
    """The example is one sentence with the cue in it, the first frame's word behind it."""
    for lemma, pos, frames, *_, example in ROWS:
        first = frames.split(",")[0]
        shown = {"possessed": f"{lemma} is"}.get(first, lemma if first in UNSHOWN else f"{lemma} {first}")
        assert shown in example.lower(), (lemma, pos)
        assert example.lstrip(chr(34))[0].isupper() and example.endswith("."), (lemma, pos)


def test_examples_differ():
    """No example is written twice."""
    examples = [row[-1] for row in ROWS]
    assert len(set(examples)) == len(examples)
