"""Work on items without end, over several processes: in order, bounded, whatever happens to the processes."""
import multiprocessing
import os
import signal
from itertools import count, islice

import pytest

from stancecheck import Settings, check, check_many
from stancecheck.runs import stream
from stancecheck.runs.stream import Lost, apart, streamed

BIG = 300_000  # bytes: more than fits into a pipe


def doubled(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 11:
        raise ValueError("eleven")
    if number == 13:
        raise Odd(lambda: None)
    return 2 * number


class Odd(Exception):
    """An error that can't be handed from process to process."""


def echoed(data: bytes) -> bytes:
    return data


def lost(number: int, how: str) -> int:
    assert "by signal 9" == how
    return -1


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order(jobs):
    """Also where items and results are too large for a pipe, and nobody takes them for a while."""
    items = [bytes([number]) * (BIG if number % 3 else 1) for number in range(40)]
    assert items == list(streamed(echoed, iter(items), jobs, Settings()))


def test_items_are_taken_as_results_are_asked_for():
    """A source without end is no harm; those who stop asking leave no process behind."""
    taken = []
    made = streamed(echoed, (taken.append(number) or bytes(number) for number in count()), 2, Settings())
    assert [b"", b"\0", b"\0\0"] == list(islice(made, 3))
    assert len(taken) <= 3 + 2 * stream.KEPT
    made.close()


def test_an_item_that_ends_its_process_twice_is_lost_alone():
    """The others are done by processes that are made in its place."""
    assert [0, 2, 4, 6, 8, 10, 12, -1, 16, 18, 20] == list(streamed(doubled, range(11), 2, Settings(), lost))
    assert [12, -1, 16] == apart(doubled, [6, 7, 8], lost)
    with pytest.raises(Lost, match="a process was ended by signal 9, perhaps for want of memory"):
        list(streamed(doubled, range(11), 2, Settings()))


@pytest.mark.parametrize("number, error, words", [(11, ValueError, "eleven"), (13, RuntimeError, "Odd: ")])
def test_an_error_of_the_work_is_raised_at_its_place(number, error, words):
    """What came before it is given."""
    made = streamed(doubled, [1, 2, number, 3], 2, Settings())
    assert [2, 4] == [next(made), next(made)]
    with pytest.raises(error, match=words):
        next(made)


def test_where_no_process_can_be_made_this_one_does_the_work(monkeypatch):
    def refused(*arguments):
        raise OSError("no more processes")

    monkeypatch.setattr(stream, "Hand", refused)
    assert [0, 2, 4] == list(streamed(doubled, range(3), 2, Settings()))


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_texts_are_checked_as_one_by_one(jobs):
    """Long and short ones, in their order."""
    texts = ["Ola Brandt said it was late.", "", "It was the boldest move. " * 50, "“Go,” said Brandt.", " ", "Sources said so."] * 30
    assert [check(text) for text in texts] == list(check_many(texts, jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_came_before_an_error_is_given(jobs):
    """A text that is no text, by its number, and whatever the source of the texts raises."""
    made = check_many(["It rained."] * 150 + [b"It rained."], jobs)
    assert 150 == len(list(islice(made, 150)))
    with pytest.raises(TypeError, match="text 150 is no str but bytes"):
        next(made)

    def texts():
        yield "It rained."
        raise KeyError("gone")

    made = check_many(texts(), jobs)
    assert "It rained." == next(made).text
    with pytest.raises(KeyError):
        next(made)


def test_processes_may_be_made_before_the_first_item():
    """As where threads make the items: a process that is made beside them may wait for their locks for ever."""
    there = []

    def items():
        there.append(len(multiprocessing.active_children()))
        yield from range(3)

    before = len(multiprocessing.active_children())
    assert [0, 2, 4] == list(streamed(doubled, items(), 2, Settings(), early=True))
    assert [before + 2] == there and before == len(multiprocessing.active_children())
    assert [] == list(streamed(doubled, [], 2, Settings(), early=True))


def test_one_item_needs_no_process(monkeypatch):
    monkeypatch.setattr(stream, "Hand", None)
    assert [4] == list(streamed(doubled, [2], 2, Settings()))
