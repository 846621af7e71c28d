"""Who stands within whose claim: a forest, and the right way round."""
from itertools import permutations
from pathlib import Path

import pytest
from invariants import look_at_nesting

from stancecheck import parse

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.mark.parametrize("text, nested", [
    ("She said the ferry was delayed at the insistence of the harbour master.", [None, 0]),
    ("He fears the quarry was reopened with the approval of the harbour master.", [None, 0]),
    ("Officials made clear that the dam, in the judgment of engineers, was safe.", [None, 0]),
    ("Officials reportedly allegedly said so.", [None, 0]),
    ("The dam, in the judgment of engineers, was safe, officials said.", [1, None]),
    ("The plan, Lind said, was in the words of the mayor dead.", [None, 0]),
    ("He said that she hoped the ferry would come.", [None, 0])])
def test_contents_that_hold_each_others_cues(text, nested):
    """The clause that reports the sentence is outside; what is put into it is inside."""
    assert nested == [one.nested for one in parse(text)]


@pytest.mark.parametrize("words", [*permutations(("reportedly", "allegedly", "apparently", "supposedly"))])
def test_rings_of_several_are_opened(words):
    """However many hold each other, one is the outermost and the climb from any of them ends there."""
    found = parse(f"Officials {' '.join(words)} said so, according to the mayor, in the judgment of engineers.")
    look_at_nesting(found)
    assert sum(one.nested is None for one in found) < len(found)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the data is not beside the checkout")
def test_on_every_text_of_the_data():
    for path in sorted(SHARED.rglob("*.txt")):
        if path.stat().st_size < 200_000:
            look_at_nesting(parse(path.read_bytes().decode("utf-8", "replace")))
