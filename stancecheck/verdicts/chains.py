"""Where the sources have the words of a quotation: runs that agree, put together to the best chain.

A run of words that agrees starts from a run of three that the index has (two, or one rare word, where three give too
little), and is as long as the words agree.  A chain takes runs in the order of the quotation; going on in
another passage costs as much as three words that agree, so that chance does not make a quotation up.
"""
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from .index import Index
from .words import NOWHERE, Stream

SEEDS = 1500  # places that are looked at for a quotation, those of its rarest runs of words first
RUNS = 48  # that a chain is made of
NEAR_LONGEST = 500  # runs, the longest first, of which those near the very longest are kept too
ALIKE = 8  # equally good chains that are kept: the same words may stand in several places
RARE = 40  # places of a single word that starts a run
LONGEST = 40  # words left out without a mark within one passage; beyond, it is another passage
GROWTH = 20_000  # words that agree which are looked at for a quotation, besides four times its own
MARKED = 400  # the same where an ellipsis marks it
INTERJECTION = 4  # words of another's turn that interrupts
JUMP = 3.0  # what another passage costs, in words that agree
ENOUGH = 0.8  # share of the words found, so that shorter runs need not be looked for


class CommonRun(NamedTuple):
    """Words that agree: from word `at` of the quotation, and from word `place` of the sources on."""

    at: int
    place: int
    size: int


Chain = tuple[CommonRun, ...]


def chains(index: Index, quoted: Stream) -> list[Chain]:
    """The best chains of a quotation, in the order of the sources; none where no word of it stands there."""
    numbers = index.numbered(quoted.words)
    found: set[CommonRun] = set()
    best: list[tuple[float, Chain]] = []
    for size in (3, 2, 1):
        if size > len(numbers):
            continue
        found |= runs(index, numbers, size)
        best = joined(index, quoted, kept(found, len(numbers)))
        if best and best[0][0] >= ENOUGH * len(numbers):
            break
    top = [chain for score, chain in best if score >= best[0][0] - 1e-9]
    return sorted(top, key=lambda chain: chain[0].place)[:ALIKE]


def runs(index: Index, numbers: Sequence[int], size: int) -> set[CommonRun]:
    """The runs that start from `size` words which the index has, as long as the words agree."""
    ranges = [(*index.found(numbers[at:at + size]), at) for at in range(len(numbers) - size + 1)]
    ranges.sort(key=lambda one: one[1] - one[0])
    found: set[CommonRun] = set()
    left = SEEDS
    reached: dict[int, int] = {}
    seeds: list[tuple[int, int]] = []
    for low, high, at in ranges:
        high = min(high, low + left)
        if size == 1 and high - low > RARE:
            break
        seeds.extend((index.places[number] - at, at) for number in range(low, high))
        left -= high - low
    room = GROWTH + 4 * len(numbers)
    for shift, at in sorted(seeds):
        if at >= reached.get(shift, 0):
            run = grown(index, numbers, CommonRun(at, shift + at, size))
            reached[shift] = run.at + run.size
            found.add(run)
            room -= run.size
            if room < 0:  # one word again and again, on both sides
                break
    return found


def grown(index: Index, numbers: Sequence[int], run: CommonRun) -> CommonRun:
    """A run with all words before and behind it that agree too."""
    sourced = index.numbers
    at, place, end = run.at, run.place, run.at + run.size
    shift = place - at
    while at and place and sourced[place - 1] == numbers[at - 1]:
        at, place = at - 1, place - 1
    while end < len(numbers) and sourced[shift + end] == numbers[end]:
        end += 1
    return CommonRun(at, place, end - at)


def kept(found: set[CommonRun], size: int) -> list[CommonRun]:
    """The longest runs, and short ones near the very longest, in the order of the quotation."""
    ordered = sorted(found, key=lambda run: (-run.size, run.at, run.place))
    top = ordered[:RUNS]
    shifts = [run.place - run.at for run in top[:4]]
    near = [run for run in ordered[RUNS:NEAR_LONGEST]
            if any(abs(run.place - run.at - shift) <= size + LONGEST for shift in shifts)]
    return sorted(top + near[:RUNS])


def joined(index: Index, quoted: Stream, found: Sequence[CommonRun]) -> list[tuple[float, Chain]]:
    """The best chain that ends in each run, with its score, the best first."""
    scores: list[float] = []
    before: list[int] = []
    for number, run in enumerate(found):
        score, from_ = float(run.size), -1
        for other in range(number):
            gain = link(index, quoted, found[other], run)
            if gain is not None and scores[other] + gain > score:
                score, from_ = scores[other] + gain, other
        scores.append(score)
        before.append(from_)
    ends = sorted(range(len(found)), key=lambda number: (-scores[number], found[number].place))
    return [(scores[end], chain_to(found, before, end)) for end in ends[:ALIKE * 2]]


def chain_to(found: Sequence[CommonRun], before: Sequence[int], end: int) -> Chain:
    """The chain that ends in a run; no run has words of the one before it."""
    chain: list[CommonRun] = []
    while end >= 0:
        chain.append(found[end])
        end = before[end]
    chain.reverse()
    for number in range(1, len(chain)):
        chain[number] = behind(chain[number - 1], chain[number])
    return tuple(chain)


def behind(one: CommonRun, run: CommonRun) -> CommonRun:
    """A run without the words, of the quotation or of the source, that the one before it has."""
    over = one.at + one.size - run.at
    if run.place >= one.place:
        over = max(over, one.place + one.size - run.place if run.place < one.place + one.size else 0)
    over = max(over, 0)
    return CommonRun(run.at + over, run.place + over, run.size - over)


def link(index: Index, quoted: Stream, one: CommonRun, run: CommonRun) -> float | None:
    """What a run adds behind another one, in words that agree; None where it adds none."""
    run = behind(one, run)
    if run.size <= 0:
        return None
    return run.size - cost(index, quoted, one, run)


def cost(index: Index, quoted: Stream, one: CommonRun, run: CommonRun) -> float:
    """What it costs to go on from one run to the next."""
    first, last = one.at + one.size, run.at
    gap = run.place - one.place - one.size
    marked = is_marked(quoted, first, last)
    if gap < 0 or gap > (MARKED if marked else LONGEST) or not same_passage(index, quoted, one, run):
        return JUMP
    if marked:
        return 0.3 + 0.002 * gap
    return 0.5 + 0.04 * abs(gap - (last - first)) if gap or last > first else 0.0


def is_marked(quoted: Stream, first: int, last: int) -> bool:
    """Whether an ellipsis stands before one of these words, or before the one behind them."""
    at = bisect_left(quoted.cuts, first)
    return at < len(quoted.cuts) and quoted.cuts[at] <= last


def same_passage(index: Index, quoted: Stream, one: CommonRun, run: CommonRun) -> bool:
    """Whether two runs are one speaker's words in one passage.

    They are in one turn, or in two where an ellipsis is between them, or nothing but a word or so of another's.
    A speaker whom nobody names is the same within one turn alone.
    """
    end = one.place + one.size
    if NOWHERE not in index.numbers[end:run.place]:
        return True
    first, last = index.turn(end - 1), index.turn(run.place)
    speaker = index.speakers[first]
    if not speaker or index.owners[first] != index.owners[last] or index.speakers[last] != speaker:
        return False
    marked = is_marked(quoted, one.at + one.size, run.at)
    return marked or interjected(index, end, run.place) and run.at == one.at + one.size


def interjected(index: Index, start: int, end: int) -> bool:
    """Whether nothing stands between two places but one short turn."""
    gaps = [place for place in range(start, end) if index.numbers[place] == NOWHERE]
    return len(gaps) == 2 and gaps[0] == start and gaps[1] == end - 1 and end - start <= INTERJECTION + 2
