"""The grammars at work: one loop reads symbol strings with the automata of their LALR tables.

The constructions are written in `grammars/*.lark` over the symbols of `symbols.tsv`, and nowhere
else.  Lark compiles them to LALR(1) tables (tables.py), and the automata grow from these (automaton.py).
What is read here is the *longest beginning* of a symbol string that the grammar accepts, so a
construction needn't know what comes after it.  `tests/test_grammar.py` proves the loop equal to `Lark.parse`.
"""
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from .automaton import Automaton, Shape, State
from .lexicon import Sense
from .resources import read_table
from .tables import start_rules, symbols, table

NAMES = ("complement", "label", "nominal", "sourced", "whole", "subject")
GRAMMARS = {name: start_rules(name) for name in NAMES}  # grammar -> its start rules, which say which way they read
Range = tuple[int, int]


class Reading:
    """What a grammar made of a symbol string.

    `rule` is the production's alias and `length` the number of symbols read; its named parts are ranges of
    chunk offsets in the string, last exclusive, the outermost of several.  `reading["speaker"]` is a part that the
    rule always has, and `reading.get("tail")` one that it may have.
    """

    __slots__ = ("length", "places", "rule", "shape")

    def __init__(self, shape: Shape, places: list[int], length: int) -> None:
        self.rule, self.length, self.shape = shape.rule, length, shape
        self.places = places  # of each symbol of the way

    def __getitem__(self, name: str) -> Range:
        """The range of the part of that name.

        Raises:
            KeyError: where the rule has no such part; names both, and the parts that there are.
        """
        found = self.get(name)
        if found is None:
            raise KeyError(f"no {name} in {self.rule}, which has {', '.join(sorted(self.shape.outermost))}")
        return found

    def __contains__(self, name: object) -> bool:
        return name in self.shape.outermost

    def get(self, name: str) -> Range | None:
        """The range of the part of that name; None where there is none."""
        found = self.shape.outermost.get(name)
        return found and (self.places[found[0]], self.places[found[1]])

    def find(self, find: Callable[[Shape], Range | None]) -> Range | None:
        """The range that a function finds in the shape; it is asked once for each shape, whatever the string."""
        known = self.shape.found
        if find not in known:
            known[find] = find(self.shape)
        found = known[find]
        return found and (self.places[found[0]], self.places[found[1]])

    @property
    def parts(self) -> tuple[tuple[str, int, int], ...]:
        """The parts as (name, first, last), from the leaves up; of one that grows ("body: body NP") the last at least."""
        return tuple([(name, self.places[first], self.places[last]) for name, first, last in self.shape.parts])


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


class Starts(dict[str, State]):
    """Start rule -> the state of its grammar's automaton in which it begins; fills itself."""

    def __missing__(self, start: str) -> State:
        name = next(name for name, starts in GRAMMARS.items() if start in starts)
        self.update(Automaton(table(name, GRAMMARS[name])).first)
        return self[start]


STARTS = Starts()


@cache
def frames() -> dict[str, Frames]:
    """Production -> its frames and content."""
    _, rows = read_table("frames.tsv")
    return {name: Frames(tuple(listed.split()), content) for name, listed, content, *_ in rows}


@cache
def openings(*starts: str) -> frozenset[str]:
    """The symbols that some of the start rules begin with."""
    return frozenset(symbol for symbol in symbols().values() if any(STARTS[start][symbol] is not None for start in starts))


def read(start: str, string: str) -> Reading | None:
    """The longest beginning of a symbol string that a start rule accepts; None where there is none."""
    state, best = STARTS[start], None
    way: list[int] = []
    for at, symbol in enumerate(string):
        following = state[symbol]
        if following is state:
            continue
        if state.accepts:
            best, places, length = state, way, at
        if following is None:
            break
        if following.parent is state:
            way.append(at)
        else:  # back to where the string has been; `places` may be of this way
            way = way[:following.depth]
        state = following
    else:
        if state.accepts:
            best, places, length = state, way, len(string)
    if best is None:
        return None
    return Reading(best.known or best.shape, [*places[:best.depth], length], length)
