"""The grammars at work: one loop reads symbol strings with the tables that Lark makes.

The constructions are written in `grammars/*.lark` over the symbols of `symbols.tsv`, and nowhere
else.  Lark compiles them to LALR(1) tables (tables.py).  What is read here is the *longest beginning* of a
symbol string that the grammar accepts, so a construction needn't know what comes after it; the
readings are memoised by shape, since a few thousand shapes make up most of the news.
`tests/test_grammar.py` proves the loop equal to `Lark.parse`.

Source: LALR after DeRemer and Pennello 1982; driving the tables directly saves Lark's tree and
its tokens, nine tenths of the time.
"""
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from .lexicon import Sense
from .resources import read_table
from .tables import END, table

GRAMMARS = {
    "complement": ("complement", "objective", "loose", "question", "resumed", "passive", "speaker_first", "announcing",
                   "main_clause", "main_verb"),
    "label": ("labelled", "announced", "signed"),
    "nominal": ("nominal", "predicate", "inner_claim"),
    "sourced": ("leading", "trailing", "onward", "preceding"),
    "whole": ("whole",),
    "subject": ("finite", "participle", "infinitive", "fronted", "gapped", "set_off_relative"),
}
MEMO = 40_000  # shapes of a start rule; one met later is read again each time
SHORTEST = 4  # symbols of the shortest beginnings that the memo holds
STOP = "\n"  # no symbol: marks the end of a string in the memo
LONGER, UNREAD = "look at more of it", "nothing is accepted"  # what the memo has instead of a reading

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a grammar made of a symbol string.

    `rule` is the production's alias, `parts` the named parts as (name, first, last) chunk offsets
    in the string, last exclusive, from the leaves up, and `length` the number of symbols read.
    Of a part that grows a symbol at a time ("body: body NP") the last may be the only one.
    """

    rule: str
    parts: tuple[tuple[str, int, int], ...]
    length: int
    outermost: dict[str, Range] = field(default_factory=dict, compare=False, repr=False)  # kept by `part`

    def part(self, name: str) -> Range | None:
        """The range of the part of that name, the outermost of several; None where there is none."""
        if self.parts and not self.outermost:
            self.outermost.update((part, (first, last)) for part, first, last in self.parts)
        return self.outermost.get(name)


class Construction(NamedTuple):
    """A reporting construction of a text, in token ranges (first, last), last exclusive, in order.

    `source` is () where nobody is named; `head` is the token of the cue's headword; `sense` is the
    lexicon's row and `frame` which of its frames was read; `rules` name what drew the source, the
    cue and the content; `nested` is the number of the construction within whose content it stands.
    """

    sentence: int
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    head: int
    content: tuple[Range, ...]
    sense: Sense
    frame: str
    rules: tuple[str, str, str]
    nested: int | None = None


class Frames(NamedTuple):
    """In which frames a production reports, and which part of it is the content."""

    frames: tuple[str, ...]
    content: str


class Reader:
    """The loop that reads with the LALR table of one grammar."""

    def __init__(self, name: str, starts: tuple[str, ...]) -> None:
        self.starts, self.states = table(name, starts)
        self.memo: dict[str, dict[str, Reading | str]] = {start: {} for start in starts}
        self.same: dict[Reading, Reading] = {}  # most strings have one of a few thousand readings

    def read(self, start: str, string: str) -> Reading | None:
        """The longest beginning of the string that the rule accepts; None where there is none.

        A reading depends on no more of the string than the loop has looked at, mostly a few
        symbols, so it is kept for all strings that begin with those: under the first 4, 8, 16 ...
        symbols, where shorter beginnings say to look at more.
        """
        memo, size, whole = self.memo[start], SHORTEST, string + STOP
        known = memo.get(whole[:size])
        while known is LONGER:
            size *= 2
            known = memo.get(whole[:size])
        if known is not None:
            return None if known is UNREAD else known
        reading, good, seen = self.run(start, string)
        while reading is None and good >= 0:
            reading, good, _ = self.run(start, string[:good])
        if len(memo) < MEMO:
            while size < seen:
                memo[whole[:size]] = LONGER
                size *= 2
            memo[whole[:size]] = self.same.setdefault(reading, reading) if reading else UNREAD
        return reading

    def run(self, start: str, string: str) -> tuple[Reading | None, int, int]:
        """Read as far as the table goes; where that is no place to end, say where the last one was.

        The third number is how many symbols were looked at, the end of the string being one.
        """
        states, (first, end) = self.states, self.starts[start]
        stack, places = [first], [0]
        parts: list[tuple[str, int, int]] = []
        rule, at, good, last = "", 0, -1, len(string)
        symbol = string[0] if string else END
        while True:
            actions = states[stack[-1]]
            action = actions.get(symbol)
            if action is None:
                if symbol is END:
                    return None, good if good < at else at - 1, at + 1
                symbol, last = END, at
                continue
            if action.__class__ is int:
                if END in actions:
                    good = at
                stack.append(action)
                at += 1
                places.append(at)
                symbol = string[at] if at < last else END
                continue
            if action.__class__ is str:
                if END in actions:
                    good = at
                at += 1
                symbol = string[at] if at < last else END
                while actions.get(symbol) is action:
                    if END in actions:
                        good = at
                    at += 1
                    symbol = string[at] if at < last else END
                places[-1] = at
                if action[0] != "_":
                    parts.append((action, places[-2], at))
                continue
            origin, length, alias = action
            if length:
                del stack[-length:]
                place = places[-length - 1]
                del places[-length:]
            else:
                place = at
            if alias:
                rule = alias
            if origin[0] != "_":
                parts.append((origin, place, at))
            target = states[stack[-1]][origin]
            stack.append(target)
            places.append(at)
            if target == end and symbol is END:
                return Reading(rule, tuple(parts), at), good, at + 1


@cache
def readers() -> dict[str, Reader]:
    """Start rule -> the reader that has it."""
    found = {}
    for name, starts in GRAMMARS.items():
        found.update(dict.fromkeys(starts, Reader(name, starts)))
    return found


@cache
def frames() -> dict[str, Frames]:
    """Production -> its frames and content."""
    _, rows = read_table("frames.tsv")
    return {name: Frames(tuple(listed.split()), content) for name, listed, content, *_ in rows}


def read(start: str, string: str) -> Reading | None:
    """The longest beginning of a symbol string that a start rule accepts; None where there is none."""
    return readers()[start].read(start, string)
