"""LALR tables at work: an automaton that grows as symbol strings are read, so that each way is worked out once.

A state of it is a way through the table: the symbols that led there from the start rule, without those
that left the parser's stack as it was ("body: body NP") or led back to an earlier one ("body COMMA NP").
So ways are few and short, whatever the strings are, and reading costs one look-up a symbol.

Source: LALR after DeRemer and Pennello 1982.
"""
from collections.abc import Callable, Iterable

from .tables import END, Actions, Table

MEMO = 20_000  # moves that are kept of one grammar; what is met later is worked out again each time
DEEP = 32  # symbols of a way beyond which its moves are not kept: none in 384 articles has more than 20


Reduction = tuple[str, int, str]  # rule, how many it is made of, alias
Steps = tuple[Reduction | None, ...]  # what is done at a symbol; None: it is put on the stack


class Shape:
    """What one way means: the alias of the production, and its named parts.

    `parts` are (name, first, last) from the leaves up; they count symbols of the way.  `found` has what
    functions of the shape have made of it.
    """

    __slots__ = ("found", "outermost", "parts", "rule")

    def __init__(self, rule: str, parts: tuple[tuple[str, int, int], ...]) -> None:
        self.rule, self.parts = rule, parts
        self.outermost = {name: (first, last) for name, first, last in parts}
        self.found: dict[Callable[[Shape], tuple[int, int] | None], tuple[int, int] | None] = {}

    def get(self, name: str) -> tuple[int, int] | None:
        """The range of the part of that name, the outermost of several; None where there is none."""
        return self.outermost.get(name)


class State(dict[str, "State | None"]):
    """Symbol -> the state that it leads to, itself where nothing changes, None where nothing is read on.

    `depth` counts the symbols of its way, `accepts` tells whether the way may end here, and `low` how much of
    the stack before it was left alone.
    """

    __slots__ = ("accepts", "automaton", "depth", "known", "low", "parent", "stack", "steps", "symbol")

    def __init__(self, automaton: "Automaton", parent: "State | None", symbol: str, stack: tuple[int, ...], low: int,
                 steps: Steps) -> None:
        self.automaton, self.parent, self.symbol = automaton, parent, symbol
        self.stack, self.low, self.steps = stack, low, steps
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.accepts = automaton.accepts(stack)
        self.known: Shape | None = None

    def __missing__(self, symbol: str) -> "State | None":
        following = self.automaton.follow(self, symbol)
        if self.automaton.moves < MEMO and self.depth < DEEP:
            self.automaton.moves += 1
            self[symbol] = following
        return following

    @property
    def shape(self) -> Shape:
        """What has been read where the string ends here."""
        if self.known is None:
            self.known = self.automaton.shape(self)
        return self.known


class Automaton:
    """The automaton of one grammar; `first` has the state in which each start rule begins."""

    def __init__(self, table: Table) -> None:
        starts, self.actions, _ = table
        self.ends = {end for _, end in starts.values()}
        self.moves = 0
        self.only = [reduction_of(actions) for actions in self.actions]
        self.first = {start: State(self, None, "", (first,), 0, ()) for start, (first, _) in starts.items()}

    def follow(self, state: State, symbol: str) -> State | None:
        """The state behind a symbol: an earlier one where all of its stack below the top was left alone since."""
        stack = [*state.stack]
        steps = self.read(stack, symbol)
        if steps is None:
            return None
        reached, low = tuple(stack), lowest(len(state.stack), steps)
        grows, kept, since = steps[-1] and steps[-1][0], low, steps
        earlier: State | None = state
        while grows and earlier is not None and kept >= len(reached) - 1 and no_other_part(since, grows):
            if earlier.stack == reached:
                return earlier
            kept, since, earlier = min(kept, earlier.low), earlier.steps, earlier.parent
        for sibling in state.values():
            if sibling is not None and sibling.parent is state and sibling.steps == steps and sibling.stack == reached:
                return sibling
        return State(self, state, symbol, reached, low, steps)

    def read(self, stack: list[int], symbol: str) -> Steps | None:
        """Read a symbol: change the stack, and say what was done; None where it can't be read.

        Reductions that any symbol would bring are made at once, up to the first that makes a named part: that one
        may grow, and what it is made of may not.
        """
        made: list[Reduction | None] = []
        while isinstance(action := self.actions[stack[-1]].get(symbol), tuple):
            made.append(action)
            self.reduce(stack, action)
            if symbol == END and stack[-1] in self.ends:
                return tuple(made)
        if action is None:
            return None
        stack.append(action)
        made.append(None)
        while (only := self.only[stack[-1]]) and not (made[-1] and made[-1][0][0] != "_"):
            if self.actions[stack[-1 - only[1]]][only[0]] in self.ends:
                break
            made.append(only)
            self.reduce(stack, only)
        return tuple(made)

    def reduce(self, stack: list[int], reduction: Reduction) -> None:
        """Put a rule in place of what it expands to."""
        origin, length, _ = reduction
        del stack[len(stack) - length:]
        following = self.actions[stack[-1]][origin]
        assert isinstance(following, int)  # behind a rule that is whole the parser only goes on
        stack.append(following)

    def accepts(self, stack: Iterable[int]) -> bool:
        """Whether a string may end with this stack."""
        return self.read([*stack], END) is not None

    def shape(self, state: State) -> Shape:
        """Go the way of a state that accepts once more, and keep what parts it has."""
        way = [self.read([*state.stack], END) or ()]
        while state.parent is not None:
            way.append(state.steps)
            state = state.parent
        places, parts, rule = [0], [], ""
        for at, steps in enumerate(reversed(way)):
            for step in steps:
                if step is None:
                    at += 1
                else:
                    origin, length, alias = step
                    rule = alias or rule
                    place = places[-length - 1] if length else at
                    del places[len(places) - length:]
                    if origin[0] != "_":
                        parts.append((origin, place, at))
                places.append(at)
        return Shape(rule, tuple(parts))


def lowest(size: int, steps: Steps) -> int:
    """How much of a stack of some size is left alone by steps."""
    low = size
    for step in steps:
        size = size + 1 if step is None else size + 1 - step[1]
        low = min(low, size - 1)
    return low


def no_other_part(steps: Steps, name: str) -> bool:
    """Whether steps make no named part, those of one name apart."""
    return all(step is None or step[0][0] == "_" or step[0] == name for step in steps)


def reduction_of(actions: Actions) -> Reduction | None:
    """The reduction to make whatever the next symbol is, None where that depends on it."""
    found = set(actions.values())
    only = found.pop() if len(found) == 1 else None
    return only if isinstance(only, tuple) and only[1] else None
