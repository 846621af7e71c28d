"""The fuzzing targets over their corpus, over what they found earlier, and over what Hypothesis makes."""
from pathlib import Path

import pytest
from fuzz_targets import TARGETS, WORDS
from hypothesis import given, settings
from hypothesis import strategies as st

CORPUS = Path(__file__).parent / "corpus"
BYTES = st.one_of(st.binary(max_size=200), st.lists(st.integers(0, len(WORDS) - 1), max_size=60).map(lambda one: bytes([128, *one])))


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_has_a_corpus_and_holds_over_it(name):
    """What was found once is found no more."""
    files = [path for path in sorted(CORPUS.glob(f"{name}/*")) if path.is_file()]
    assert files
    for path in files:
        TARGETS[name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=25)
@given(data=BYTES)
def test_targets_hold_over_any_bytes(name, data):
    TARGETS[name](data)
