"""Memos forget what was not asked for of late, and answer alike."""
from stancecheck.memo import Memo


def test_what_is_asked_for_again_stays_and_the_rest_is_forgotten():
    made = []
    memo = Memo(lambda key: made.append(key) or key.upper(), size=3)
    for number in range(50):
        assert memo["said"] == "SAID" and memo[f"word{number}"] == f"WORD{number}"
        assert len(memo) + len(memo.old) <= 6
    assert made.count("said") == 1 and len(made) == 51
    assert memo["word0"] == "WORD0" and made[-1] == "word0"  # forgotten, so made anew


def test_a_value_of_none_is_remembered():
    made = []
    memo = Memo(made.append, size=1)
    for key in ("a", "b", "a"):
        assert memo[key] is None
    assert made == ["a", "b"]


def test_long_keys_are_worked_out_each_time():
    memo = Memo(len, size=3, longest=4)
    assert memo["words"] == memo["words"] == 5 and not memo


def test_what_is_not_worth_it_is_worked_out_each_time():
    """A memo holds only the values that it is told to keep."""
    asked = []
    memo = Memo(lambda key: asked.append(key) or len(key), 10, keeps=lambda value: value < 3)
    assert [2, 4, 2, 4] == [memo[key] for key in ("ab", "abcd", "ab", "abcd")]
    assert ["ab", "abcd", "abcd"] == asked
