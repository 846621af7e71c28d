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

NAMES = ("complement", "label", "nominal", "order", "sourced", "whole", "subject")
GRAMMARS = {name: start_rules(name) for name in NAMES}  # grammar -> its start rules, which say which way they read
FIRST = 3  # symbols by which most strings are decided
MEMO = 2000  # beginnings of strings that are kept of one start rule: in 400 articles none has a thousand
Range = tuple[int, int]


class Reading:
    """What a grammar made of a symbol string.

    `rule` is the production's alias and `length` the number of symbols read; its named parts are ranges of
    chunk offsets in the string, last exclusive, the outermost of several.  `reading["speaker"]` is a part that the
    rule always has, and `reading.get("tail")` one that it may have.
    """

    __slots__ = ("length", "places", "rule", "shape")

    def __init__(self, shape: Shape, places: tuple[int, ...], length: int) -> None:
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

    @property
    def production(self) -> "Production":
        """What frames.tsv says of the production."""
        return productions()[self.rule]

    def first(self, names: tuple[str, ...]) -> Range | None:
        """The range of the first part that is there; None where none is."""
        for name in names:
            if found := self.get(name):
                return found
        return None

    def content(self, frame: str = "") -> Range | None:
        """The part that is the content in a frame; None where that is no part, or is not there."""
        row = self.production
        return self.first(row.others.get(frame, row.content))

    def source(self) -> Range | None:
        """The part that is the source; None where there is none."""
        return self.first(self.production.source)

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


class Production(NamedTuple):
    """A row of frames.tsv: what a production says of a cue, and which of its parts is what.

    `source` and `content` name parts, the first that is there counts, or say where else to look; `frames` are in order of
    preference, and `others` has the content of those in which that is another part.
    """

    left: bool
    source: tuple[str, ...]
    cue: str
    content: tuple[str, ...]
    frames: tuple[str, ...]
    others: dict[str, tuple[str, ...]]


class Starts(dict[str, State]):
    """Start rule -> the state of its grammar's automaton in which it begins; fills itself."""

    def __missing__(self, start: str) -> State:
        name = next(name for name, starts in GRAMMARS.items() if start in starts)
        self.update(Automaton(table(name, GRAMMARS[name])).first)
        return self[start]


STARTS = Starts()


@cache
def productions() -> dict[str, Production]:
    """Production -> what frames.tsv says of it."""
    found = {}
    for name, direction, source, cue, content, listed, *_ in read_table("frames.tsv")[1]:
        pairs = [one.partition("=") for one in names(listed)]
        found[name] = Production(direction == "left", names(source), cue.strip("-"), names(content),
                                 tuple(frame for frame, _, _ in pairs), {frame: (part,) for frame, _, part in pairs if part})
    return found


def names(cell: str) -> tuple[str, ...]:
    """The names in a cell of a table; "-" stands for none."""
    return () if cell == "-" else tuple(cell.split())


@cache
def openings(*starts: str) -> frozenset[str]:
    """The symbols that some of the start rules begin with."""
    return frozenset(symbol for symbol in symbols().values() if any(STARTS[start][symbol] is not None for start in starts))


class Decided(dict[str, dict[str, Reading | None]]):
    """Start rule -> beginning of a symbol string -> what is read in each string that begins so; fills itself.

    Seven in ten strings are decided by their first symbols: what follows is not read on.
    """

    def __missing__(self, start: str) -> dict[str, Reading | None]:
        return self.setdefault(start, {})


DECIDED = Decided()


def read(start: str, string: str) -> Reading | None:
    """The longest beginning of a symbol string that a start rule accepts; None where there is none."""
    decided, beginning = DECIDED[start], string[:FIRST]
    if beginning in decided:
        return decided[beginning]
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
        at = len(string)
        if state.accepts:
            best, places, length = state, way, at
    reading = None if best is None else Reading(best.known or best.shape, (*places[:best.depth], length), length)
    if at < FIRST and len(decided) < MEMO:
        decided[beginning] = reading
    return reading
