"""Which attribution stands within whose content: a forest, whatever the contents are.

Contents that interrupt each other may each hold the other's cue ("*She said* the ferry was late *at the insistence of*
its owners": the content of either is all that stands round it).  One of such a ring has to be the outermost.
"""
from array import array
from collections.abc import Iterable, Sequence
from itertools import count
from operator import lt

from .grammar import Construction

OUTER_FRAME = "quote"  # "He hopes, she said, to win": a clause that is put in, or stands behind, reports all of it
ROOT = -1
FEW = 8  # constructions whose holders are looked for one by one
BITS = 32
MOST = (1 << BITS) - 1  # of tokens and constructions


def holders(constructions: Sequence[Construction]) -> Sequence[int]:
    """For each construction the number of the nearest one that holds it, or `ROOT`, as `Nesting.outer` says.

    For a few, as most sentences have, they are looked for one by one, which is faster.
    """
    if len(constructions) <= FEW:
        contents = sorted([(first, -last, number) for number, one in enumerate(constructions) for first, last in one.content],
                          reverse=True)
        outer = [next((owner for first, last, owner in contents if first <= one.head < -last and owner != number), ROOT)
                 for number, one in enumerate(constructions)]
        if all_earlier(outer):
            return outer
    return Nesting(constructions).outer()


def all_earlier(outer: Iterable[int]) -> bool:
    """Whether each stands in an earlier one, or in none."""
    return all(map(lt, outer, count()))


class Nesting:
    """The heads and contents of constructions, in some forty bytes each, and which of them holds which."""

    def __init__(self, constructions: Iterable[Construction] = ()) -> None:
        self.heads, self.quoting = array("I"), bytearray()
        self.firsts, self.lasts, self.owners = array("I"), array("I"), array("I")
        for one in constructions:
            self.add(one)

    def add(self, construction: Construction) -> None:
        """Take up the next construction; its number is how many came before."""
        number = len(self.heads)
        self.heads.append(construction.head)
        self.quoting.append(construction.frame == OUTER_FRAME)
        for first, last in construction.content:
            self.firsts.append(first)
            self.lasts.append(last)
            self.owners.append(number)

    def outer(self) -> "array[int]":
        """For each construction the number of the nearest one within whose content its cue stands, or `ROOT`.

        Of a ring of contents that hold each other's cues the outermost is the one that quotes, else the first; it
        stands in the nearest that is in no way within itself.
        """
        outer = array("i", bytes(4 * len(self.heads)))
        self.sweep(outer, None)
        if all_earlier(outer):
            return outer  # in a ring one stands in a later one
        broken = self.break_rings(outer)
        if broken:
            self.sweep(outer, Trees(outer), broken)
        return outer

    def sweep(self, outer: "array[int]", trees: "Trees | None", only: frozenset[int] = frozenset()) -> None:
        """Set the nearest holder of each construction, or of those in `only` the nearest outside of its own tree."""
        # numbers that sort as (first, -last, owner) and (head, number) do, in a third of the memory
        contents = sorted([first << 2 * BITS | (MOST - last) << BITS | owner
                           for first, last, owner in zip(self.firsts, self.lasts, self.owners)])
        opened: list[tuple[int, int]] = []
        place = 0
        for key in sorted([head << BITS | number for number, head in enumerate(self.heads)]):
            head, number = key >> BITS, key & MOST
            while place < len(contents) and contents[place] >> 2 * BITS <= head:
                opened.append((MOST - (contents[place] >> BITS & MOST), contents[place] & MOST))
                place += 1
            if opened:
                opened = [item for item in opened if item[0] > head]
            if trees is None:
                outer[number] = next((other for _, other in reversed(opened) if other != number), ROOT)
            elif number in only:
                outer[number] = next((other for _, other in reversed(opened) if trees.root(other) != number), ROOT)
                trees.above[number] = outer[number]

    def break_rings(self, outer: "array[int]") -> frozenset[int]:
        """Take the outermost of each ring out of what it stands in; gives their numbers."""
        broken = set()
        seen = bytearray(len(outer))  # 1: on the way that is being climbed, 2: climbed before
        for start in range(len(outer)):
            way, number = [], start
            while number != ROOT and not seen[number]:
                seen[number] = 1
                way.append(number)
                number = outer[number]
            if number != ROOT and seen[number] == 1:
                ring = way[way.index(number):]
                outermost = min(ring, key=lambda one: (not self.quoting[one], self.heads[one], one))
                outer[outermost] = ROOT
                broken.add(outermost)
            for one in way:
                seen[one] = 2
        return frozenset(broken)


class Trees:
    """The root of each member of a forest, found in next to no time however high the trees are."""

    def __init__(self, outer: "array[int]") -> None:
        self.above = array("i", outer)

    def root(self, number: int) -> int:
        """The root of the tree that a member stands in; ways that were climbed get shorter."""
        above, top = self.above, number
        while above[top] != ROOT:
            top = above[top]
        while number != top:
            above[number], number = top, above[number]
        return top
