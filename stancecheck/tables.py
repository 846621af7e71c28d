"""Grammars to LALR(1) tables, which Lark makes and `make tables` keeps.

Lark needs a quarter of a second, too long for each start, so its tables are kept under
`grammars/tables/`, each with the checksum of what it was made from.  Where that is not of the
grammar at hand, Lark makes the table anew: slower, and otherwise the same.
"""
import re
from binascii import crc32
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from sys import intern
from typing import Any, NamedTuple

from .resources import read_table, read_text

END = "$END"
START = re.compile(r"^(\w+_(?:left|right)):", re.MULTILINE)  # they say in their names which way they read
CONFLICT = "Shift/Reduce conflict", " * "  # how the two messages start with which Lark tells of one
COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)  # examples among them: no part of what is compiled

# What to do at a symbol: go to a state, or reduce by (rule, length, alias).
Actions = dict[str, int | tuple[str, int, str]]


# Where the grammar leaves open whether a rule ends before a terminal or reads on: rule, terminal.
Conflict = tuple[str, str]


class Table(NamedTuple):
    """An LALR table: start rule -> its first and its last state; state -> symbol or rule -> action.

    States are numbered in the order in which they are met from the first start rule on.  `conflicts` has in how
    many states the grammar leaves two ways open and the table reads on; `conflicts.tsv` says why.
    """

    starts: dict[str, tuple[int, int]]
    states: list[Actions]
    conflicts: dict[Conflict, int]


@cache
def symbols() -> dict[str, str]:
    """Terminal of the grammars -> the symbol that chunks.py writes."""
    return {terminal: symbol for symbol, terminal, *_ in read_table("lexicon/symbols.tsv")[1]} | {END: END}


def source(name: str) -> str:
    """What Lark is given for the grammar of that name."""
    return COMMENT.sub("", read_text(f"{name}.lark")) + "\n%declare " + " ".join(key for key in symbols() if key != END)


def start_rules(name: str) -> tuple[str, ...]:
    """The start rules of a grammar, in its order: those whose names say which way they read, `finite_left`."""
    return tuple(START.findall(read_text(f"{name}.lark")))


def checksum(name: str, starts: tuple[str, ...]) -> str:
    """Eight digits that change with the grammar, its symbols and its start rules."""
    return f"{crc32(repr((source(name), starts, symbols())).encode()):08x}"


def table(name: str, starts: tuple[str, ...]) -> Table:
    """The table of a grammar: as kept, or made anew where the grammar has changed since."""
    return load(name, starts) or build(name, starts)


def build(name: str, starts: tuple[str, ...]) -> Table:
    """Have Lark make the table, and number its states anew, since Lark numbers them differently each time.

    Raises:
        lark.exceptions.GrammarError: where the grammar is no LALR(1) grammar; names the conflict.
    """
    from lark import Lark

    with conflicts_of_lark() as conflicts:
        made = Lark(source(name), parser="lalr", lexer="basic", start=list(starts)).parser.parser._parse_table
    known = symbols()
    order = {made.start_states[start]: number for number, start in enumerate(starts)}
    states: list[Actions] = []
    waiting = list(order)
    for state in waiting:  # grows while it is gone through
        actions: Actions = {}
        for key, (_, argument) in sorted(made.states[state].items()):
            if not isinstance(argument, int):
                argument = intern(str(argument.origin.name)), len(argument.expansion), argument.alias or ""
            else:
                if argument not in order:
                    waiting.append(argument)
                    order[argument] = len(order)
                argument = order[argument]
            actions[known.get(key, key)] = argument
        states.append(actions)
    return Table({start: (order[made.start_states[start]], order[made.end_states[start]]) for start in starts}, states,
                 dict(sorted(Counter(conflicts).items())))


@contextmanager
def conflicts_of_lark() -> Iterator[list[Conflict]]:
    """What Lark resolves in silence meanwhile: it only logs, the terminal first and then the rule."""
    import logging

    from lark import logger

    told: list[Any] = []
    found: list[Conflict] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.msg.startswith(CONFLICT):
                told.extend(record.args or ())

    listener, level, others, passes = Listener(), logger.level, logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [listener], False
    logger.setLevel(logging.DEBUG)
    try:
        yield found
    finally:
        logger.handlers, logger.propagate = others, passes
        logger.setLevel(level)
    found.extend((str(rule.origin.name), str(terminal)) for terminal, rule in zip(told[::2], told[1::2]))


def write(name: str, starts: tuple[str, ...]) -> str:
    """The file that `load` reads: checksum, conflicts, starts, reductions, a line a state, an empty line between each.

    Of the conflicts there is the sum, and then a line for each rule and terminal.

    A state is written as `symbol state` pairs and then, behind a tab each, `reduction symbol symbol`.
    """
    made = build(name, starts)
    reductions: dict[tuple[str, int, str], int] = {}
    lines = []
    for actions in made.states:
        shifts: list[str] = []
        reduced: dict[int, list[str]] = {}
        for symbol, action in actions.items():
            if not isinstance(action, tuple):
                shifts.append(f"{symbol} {action}")
            else:
                reduced.setdefault(reductions.setdefault(action, len(reductions)), []).append(symbol)
        lines.append("\t".join([" ".join(shifts), *(f"{number} {' '.join(keys)}" for number, keys in reduced.items())]))
    edges = [f"{start} {first} {last}" for start, (first, last) in made.starts.items()]
    rules = [f"{rule} {length} {alias}" for rule, length, alias in reductions]
    conflicts = [f"{sum(made.conflicts.values())} conflicts",
                 *(f"{rule} {terminal} {count}" for (rule, terminal), count in made.conflicts.items())]
    return "\n".join([checksum(name, starts), "", *conflicts, "", *edges, "", *rules, "", *lines])


def load(name: str, starts: tuple[str, ...]) -> Table | None:
    """The table as `write` wrote it; None where it is of another grammar."""
    made_from, told, *rest = read_text(f"tables/{name}.txt").split("\n\n", 4)
    if made_from != checksum(name, starts):
        return None
    edges, rules, lines = rest
    reductions = []
    for line in rules.split("\n"):
        rule, length, alias = line.split(" ")
        reductions.append((rule, int(length), alias))
    same: dict[str, Actions] = {}  # many states are alike
    for line in set(lines.split("\n")):
        shifts, *reduced = line.split("\t")
        pairs = shifts.split()
        same[line] = dict(zip(pairs[::2], map(int, pairs[1::2])))
        for item in reduced:
            number, *keys = item.split(" ")
            same[line] |= dict.fromkeys(keys, reductions[int(number)])
    known = {}
    for line in edges.split("\n"):
        start, first, last = line.split(" ")
        known[start] = int(first), int(last)
    conflicts = {}
    for line in told.split("\n")[1:]:
        rule, terminal, count = line.split(" ")
        conflicts[rule, terminal] = int(count)
    return Table(known, [same[line] for line in lines.split("\n")], conflicts)
