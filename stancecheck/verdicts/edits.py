"""From a chain to the edits along it: words that are the same, replaced, left out or added, by number.

The words between two runs that agree are aligned by rapidfuzz, those before the first and behind the last with so
many words of the source as fit best.
"""
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from .chains import MARKED, Chain, same_passage
from .index import Index
from .values import Kind
from .words import NOWHERE, Stream

AROUND = 8  # words of the source beyond as many as the quotation has, where its first or last words are looked for
UNALIKE = 300  # words of a quotation between, before or behind runs that agree; more of them are not aligned
WEIGHTS = (3, 1, 3)  # of a word added, left out, replaced: words left out are one change, however many


class Edit(NamedTuple):
    """Words of the quotation and of the sources that stand for each other, by number; `jump` where another passage starts."""

    kind: Kind
    first: int
    last: int
    start: int
    end: int
    jump: bool = False


def edits_of(index: Index, quoted: Stream, chain: Chain) -> list[Edit]:
    """The differences along a chain, with the words that are the same, in the order of the quotation."""
    numbers = index.numbered(quoted.words)
    found = [*at_start(index, numbers, chain)]
    for number, run in enumerate(chain):
        if number:
            found.extend(between(index, quoted, numbers, chain, number))
        found.append(Edit("same", run.at, run.at + run.size, run.place, run.place + run.size))
    found.extend(at_end(index, numbers, chain[-1].at + chain[-1].size, len(numbers), chain[-1].place + chain[-1].size))
    return merged(found)


def at_start(index: Index, numbers: Sequence[int], chain: Chain) -> Iterator[Edit]:
    """The words of the quotation before the first run."""
    first, place = chain[0].at, chain[0].place
    if first > UNALIKE:
        yield Edit("added", 0, first, place, place)
    elif first:
        low = max(index.bounds(index.turn(place))[0], place - first - AROUND)
        before = list(index.numbers[low:place])
        size = best_size(numbers[:first][::-1], before[::-1])
        yield from script(index, numbers, 0, first, place - size, place)


def at_end(index: Index, numbers: Sequence[int], first: int, last: int, place: int) -> Iterator[Edit]:
    """The words of the quotation behind a run, up to the last."""
    if last - first > UNALIKE:
        yield Edit("added", first, last, place, place)
    elif first < last:
        high = min(index.bounds(index.turn(place - 1))[1], place + last - first + AROUND)
        size = best_size(numbers[first:last], list(index.numbers[place:high]))
        yield from script(index, numbers, first, last, place, place + size)


def best_size(numbers: Sequence[int], sourced: Sequence[int]) -> int:
    """How many of the source's words, from the first on, stand best for some words of the quotation."""
    from rapidfuzz.distance import Levenshtein

    wanted = len(numbers)
    sizes = range(min(len(sourced), max(wanted - AROUND, 0)), len(sourced) + 1)
    return min(sizes, key=lambda size: (Levenshtein.distance(sourced[:size], numbers, weights=WEIGHTS), abs(size - wanted)),
               default=0)


def script(index: Index, numbers: Sequence[int], first: int, last: int, start: int, end: int) -> Iterator[Edit]:
    """The shortest way from words of the sources to words of the quotation."""
    from rapidfuzz.distance import Levenshtein

    codes = Levenshtein.opcodes(list(index.numbers[start:end]), numbers[first:last])
    for same, group in groupby(codes, key=lambda code: code.tag == "equal"):
        listed = list(group)
        a, c, b, d = listed[0].src_start, listed[0].dest_start, listed[-1].src_end, listed[-1].dest_end
        kind: Kind = "same" if same else "left out" if c == d else "added" if a == b else "replaced"
        yield Edit(kind, first + c, first + d, start + a, start + b)


def between(index: Index, quoted: Stream, numbers: Sequence[int], chain: Chain, number: int) -> Iterator[Edit]:
    """The words between a run and the one before it, of the quotation and of the source."""
    one, run = chain[number - 1], chain[number]
    first, last, start, end = one.at + one.size, run.at, one.place + one.size, run.place
    if end < start or end - start > MARKED or not same_passage(index, quoted, one, run):
        if first < last:
            yield Edit("added", first, last, start, start)
        yield Edit("left out", last, last, run.place, run.place, jump=True)
        return
    if last - first > UNALIKE:
        yield Edit("added", first, last, start, start)
        yield Edit("left out", last, last, start, end)
        return
    mark = next((at for at in range(first, last + 1) if quoted.marks.get(at) == "ellipsis"), None)
    if mark is None:
        yield from script(index, numbers, first, last, start, end)
        return
    before = [*at_end(index, numbers, first, mark, start)]
    middle = before[-1].end if before else start
    size = best_size(numbers[mark:last][::-1], list(index.numbers[middle:end])[::-1]) if mark < last else 0
    yield from before
    if middle < end - size:
        yield Edit("left out", mark, mark, middle, end - size)
    yield from script(index, numbers, mark, last, end - size, end)


def merged(edits: Sequence[Edit]) -> list[Edit]:
    """The edits without empty ones, neighbours of one kind put together."""
    found: list[Edit] = []
    for edit in edits:
        if edit.first == edit.last and edit.start == edit.end and not edit.jump:
            continue
        last = found[-1] if found else None
        if last and last.kind == edit.kind and last.last == edit.first and last.end == edit.start and not edit.jump:
            found[-1] = last._replace(last=edit.last, end=edit.end)
        else:
            found.append(edit)
    return found


def source_text(index: Index, place: int) -> str:
    """The text of the source that a word of the index is from."""
    return index.sources[index.owners[index.turn(place)]].text


def sourced_words(index: Index, start: int, end: int) -> list[str]:
    """Words of the sources as they are compared."""
    found = []
    place = start
    while place < end:
        if index.numbers[place] != NOWHERE:
            found.append(index.words[index.numbers[place]])
        place += 1
    return found
