"""Our automaton over Lark's tables reads what `Lark.parse` reads, and the longest beginning of what it cannot."""
import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

import stancecheck
from stancecheck.grammar import GRAMMARS, productions, read
from stancecheck.lexicon import cues
from stancecheck.resources import read_table, read_text

SYMBOLS = {terminal: symbol for symbol, terminal, *_ in read_table("lexicon/symbols.tsv")[1]}
STARTS = [(name, start) for name, starts in GRAMMARS.items() for start in starts]
Part = tuple[str, int, int]
Read = tuple[str, int, tuple[Part, ...]]  # rule, length, parts
Production = tuple[str, tuple[str, ...]]  # a rule, and the names that it expands to
DEPTH, SETTINGS = 7, 40  # how deep a rule's surroundings nest, and how many of them are tried
STRINGS = st.text(st.sampled_from(sorted(SYMBOLS.values())), max_size=14)


@cache
def lark(name: str) -> Lark:
    """The grammar as Lark reads it by itself, with each terminal spelt as its symbol."""
    spelt = "\n".join(f'{terminal}: "{symbol}"' for terminal, symbol in SYMBOLS.items())
    return Lark(f"{read_text(f'{name}.lark')}\n{spelt}", parser="lalr", lexer="basic", start=list(GRAMMARS[name]),
                keep_all_tokens=True)


def parts_of(tree: Tree, name: str, place: int = 0) -> tuple[list[Part], int]:
    """The parts of a tree from the leaves up, in symbols, and where it ends; `name` is the rule at its root."""
    parts, at = [], place
    for child in tree.children:
        if isinstance(child, Token):
            at += 1
        else:
            inner, at = parts_of(child, child.data, at)
            parts += inner
    return [*parts, (name, place, at)], at


def grown(rule: str, length: int, parts: Iterable[Part]) -> Read:
    """What was read, without the parts that grow into another of the same name, of which we keep the last only."""
    parts = tuple(parts)
    longest = {(name, first): last for name, first, last in parts}
    return rule, length, tuple(part for part in parts if longest[part[:2]] == part[2])


def by_us(start: str, string: str) -> Read | None:
    """The longest beginning of the string that our automaton accepts."""
    reading = read(start, string)
    return reading and grown(reading.rule, reading.length, reading.parts)


def by_lark(name: str, start: str, string: str) -> Read | None:
    """The longest beginning of the string that Lark itself accepts."""
    for length in range(len(string), -1, -1):
        try:
            tree = lark(name).parse(string[:length], start=start)
        except UnexpectedInput:
            continue
        parts, end = parts_of(tree, start)
        return grown(str(tree.data), end, parts)
    return None


def generated(name: str) -> st.SearchStrategy[tuple[str, str]]:
    """A start rule of a grammar, and a string that it generates."""
    return st.sampled_from(GRAMMARS[name]).flatmap(
        lambda start: st.tuples(st.just(start), from_lark(lark(name), start=start)))


@pytest.mark.parametrize("name", GRAMMARS)
def test_aliases_name_productions_of_start_rules(name):
    """A reading's rule is one alias, that of the whole."""
    aliased = {str(rule.origin.name) for rule in lark(name).rules if rule.alias}
    assert set(GRAMMARS[name]) == aliased


def shortest(rules: list[Production]) -> dict[str, str]:
    """Rule -> the shortest string that it generates."""
    found = dict(SYMBOLS)
    grew = True
    while grew:
        grew = False
        for origin, expansion in rules:
            if all(name in found for name in expansion):
                string = "".join(found[name] for name in expansion)
                if origin not in found or len(string) < len(found[origin]):
                    found[origin], grew = string, True
    return found


def surroundings(rules: list[Production], strings: dict[str, str],
                 starts: tuple[str, ...]) -> dict[str, set[tuple[str, str, str]]]:
    """Rule -> the shortest surroundings in which it may stand: (start rule, string before, string behind)."""
    found = {start: {(start, "", "")} for start in starts}
    for _ in range(DEPTH):
        for origin, expansion in rules:
            for at, name in enumerate(expansion):
                before, behind = ("".join(strings[one] for one in part) for part in (expansion[:at], expansion[at + 1:]))
                here = found.setdefault(name, set())
                here |= {(start, first + before, behind + last) for start, first, last in found.get(origin, ())}
                if len(here) > SETTINGS:
                    found[name] = set(sorted(here, key=lambda item: (len(item[1]) + len(item[2]), item))[:SETTINGS])
    return found


@pytest.mark.parametrize("name", GRAMMARS)
def test_every_production_is_read_somewhere(name):
    """None is shadowed by another in every place (LALR tables prefer to read on): each has a string that needs it."""
    rules = [(str(rule.origin.name), tuple(str(one.name) for one in rule.expansion)) for rule in lark(name).rules]
    strings = shortest(rules)
    places = surroundings(rules, strings, GRAMMARS[name])

    def is_read(origin: str, expansion: tuple[str, ...]) -> bool:
        string = "".join(strings[one] for one in expansion)
        for start, before, behind in sorted(places[origin]):
            reading = read(start, before + string + behind)
            if reading and reading.length == len(before + string + behind) and (
                    origin[0] == "_" or (origin, len(before), len(before + string)) in reading.parts):
                return True
        return False

    assert [] == [(origin, expansion) for origin, expansion in rules if not is_read(origin, expansion)]


@pytest.mark.parametrize("name", GRAMMARS)
@given(data=st.data(), more=STRINGS)
def test_what_the_grammar_generates_is_read_as_lark_reads_it(name, data, more):
    """Same alias, same parts; with anything behind it, the longest beginning that Lark accepts and no more."""
    start, string = data.draw(generated(name))
    assert by_lark(name, start, string) == by_us(start, string)
    assert by_lark(name, start, string + more) == by_us(start, string + more)


@pytest.mark.parametrize(("name", "start"), STARTS)
@given(string=STRINGS)
def test_any_string_is_read_as_lark_reads_it(name, start, string):
    """So it is for strings that nobody's grammar made, those without any reading included."""
    assert by_lark(name, start, string) == by_us(start, string)


@given(st.sampled_from(STARTS), STRINGS, st.characters(exclude_characters="".join(SYMBOLS.values())), STRINGS)
def test_a_character_that_is_no_symbol_ends_the_string(where, string, strange, more):
    """Nothing is read beyond it, and what stands before it is read as ever."""
    assert by_us(where[1], string) == by_us(where[1], string + strange + more)


def aliases() -> dict[str, set[tuple[str, str]]]:
    """Production -> the grammars and start rules that have it."""
    found: dict[str, set[tuple[str, str]]] = {}
    for name in GRAMMARS:
        for rule in lark(name).rules:
            if rule.alias:
                found.setdefault(rule.alias, set()).add((name, str(rule.origin.name)))
    return found


def test_each_production_has_its_row():
    """frames.tsv has one for each of all grammars, in the direction of its start rules, and none for what is gone."""
    rows = [row[0] for row in read_table("frames.tsv")[1]]
    assert len(rows) == len(set(rows))
    assert {alias: any(start.endswith("_left") for _, start in starts) for alias, starts in aliases().items()} \
        == {name: row.left for name, row in productions().items()}


def test_a_production_is_of_one_grammar_unless_it_finds_a_subject():
    """So that its row is its own; the subject of a verb is found in two ways."""
    assert ["subject"] == [alias for alias, starts in aliases().items() if len({name for name, _ in starts}) > 1]


ELSEWHERE = {"clause", "like", "main", "nearest", "all", "next", "inner"}  # what stands in for a part


@pytest.mark.parametrize("production", sorted(productions()))
def test_parts_that_a_row_names_are_those_of_its_grammar(production):
    """A part that was renamed in a grammar, or mistyped, would never be found."""
    row = productions()[production]
    named = {*row.source, *row.content, *(part for parts in row.others.values() for part in parts)}
    parts = {str(rule.origin.name) for name, _ in aliases()[production] for rule in lark(name).rules}
    assert named <= parts | ELSEWHERE
    assert row.cue in ("", "mark", "chain")


FOUND = {"any", "telling", "accusing", "aiming", "selected", "preposition"}  # what stands for several frames


@pytest.mark.parametrize("production", sorted(productions()))
def test_frames_of_a_row_are_those_of_the_lexicon(production):
    """Some cue takes each frame that a production reports in."""
    taken = {frame for senses in cues().senses.values() for sense in senses for frame in sense.frames}
    taken |= {phrase.sense.frames and next(iter(phrase.sense.frames)) for found in cues().phrases.values() for phrase in found}
    assert set(productions()[production].frames) <= taken | FOUND


@pytest.mark.parametrize(("start", "string", "rule", "parts"), [
    ("complement_right", "tnFI.", "that", {"that": (0, 4)}),
    ("complement_right", "RtnF", "that", {"lead": (0, 1), "that": (1, 4)}),
    ("complement_right", "ntnF", "noun_that", {"first": (0, 1), "that": (1, 4)}),
    ("finite_left", "n|", "subject", {"source": (0, 1)}),
    ("finite_left", "Rnpn|", "subject", {"source": (1, 4)}),
])
def test_parts_are_counted_in_symbols(start, string, rule, parts):
    """Parts are ranges of the string, its first symbol being 0."""
    reading = read(start, string)
    assert rule == reading.rule
    assert parts == {name: reading.get(name) for name in parts}


def test_a_part_is_there_or_it_is_said_which_are():
    """A reader that counts on a part of a rule that has none hears of it; one that asks may hear None."""
    reading = read("complement_right", "ntnF")
    assert (1, 4) == reading["that"] == reading.get("that")
    assert "that" in reading
    assert "agent" not in reading
    assert reading.get("agent") is None
    with pytest.raises(KeyError, match=r"no agent in noun_that, which has .*first.*that"):
        reading["agent"]


WAYS = ("_left", "_right")  # what the names of start rules end in
READINGS = {"reading", "rest", "follow", "left", "right", "again", "shape", "behind"}  # what readers call what a grammar made
READERS = [path for room in ("cues/*.py", "constructions.py") for path in sorted(Path(stancecheck.__file__).parent.glob(room))]


@cache
def names_of_parts() -> frozenset[str]:
    """The names that parts may have in some grammar."""
    return frozenset(str(rule.origin.name) for name in GRAMMARS for rule in lark(name).rules if rule.origin.name[0] != "_")


@cache
def names_of_rules() -> frozenset[str]:
    """The names that a reading's or a source's rule may have: productions, and what readers call sources of their own."""
    own = {node.args[1].value for path in READERS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
           if isinstance(node, ast.Call) and ast.unparse(node.func) == "Source" and len(node.args) > 1
           and isinstance(node.args[1], ast.Constant)}
    return frozenset(rule.alias for name in GRAMMARS for rule in lark(name).rules if rule.alias) | own


def strings(node: ast.AST, constants: dict[str, ast.AST]) -> Iterator[str]:
    """The strings that an expression is made of; those of a module's constant, too, of a dictionary its keys."""
    node = constants.get(node.id, node) if isinstance(node, ast.Name) else node
    for side in node.keys if isinstance(node, ast.Dict) else [node]:
        for one in ast.walk(side):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


def asked(source: str) -> tuple[set[str], set[str], set[str]]:
    """The names of parts, rules and start rules that a module asks for."""
    tree = ast.parse(source)
    constants = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
                 for target in node.targets if isinstance(target, ast.Name)}
    parts, rules, starts = set(), set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in READINGS and isinstance(node.slice, ast.Constant):
            parts |= set(strings(node.slice, {}))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            base = ast.unparse(node.func.value)
            if base in READINGS and node.func.attr == "get":
                parts |= set(strings(node.args[0], {}))
            elif base in ("grammar", "window", "self") and node.func.attr in ("read", "read_left", "openings"):
                starts |= {one for argument in node.args[:1] for one in strings(argument, constants) if one.endswith(WAYS)}
        elif isinstance(node, ast.Compare) and ast.unparse(node.left).split(".")[-1] == "rule":
            rules |= {one for side in node.comparators for one in strings(side, constants)}
        elif isinstance(node, ast.Compare) and ast.unparse(node.comparators[0]) in READINGS:
            parts |= set(strings(node.left, {}))
    return parts, rules - {""}, starts


def test_names_that_are_asked_for_are_seen():
    """What the next test looks at."""
    assert ({"speaker", "tail", "held"}, {"gap", "that", "lead"}, {"finite_left"}) == asked("""
KNOWN = ("that", "lead")
def read(reading, left):
    if left.rule == "gap" or reading.rule in KNOWN and "held" in reading:
        return reading["speaker"], left.get("tail"), grammar.read("finite_left", symbols)
""")


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.stem)
def test_readers_ask_for_names_that_grammars_have(path):
    """A part or rule that was renamed in a grammar, or mistyped, would never be found."""
    parts, rules, starts = asked(path.read_text(encoding="utf-8"))
    assert set() == parts - names_of_parts()
    assert set() == rules - names_of_rules()
    assert set() == starts - {start for starts in GRAMMARS.values() for start in starts}


@pytest.mark.parametrize("path", READERS, ids=lambda path: path.stem)
def test_windows_are_read_in_the_direction_of_the_rule(path):
    """A start rule says which way it reads, and `read_left` reads the left side."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("window.read", "window.read_left"):
            direction = ast.unparse(node.func).replace("window.read", "").lstrip("_") or "right"
            assert {direction} == {name.rsplit("_", 1)[-1] for name in strings(node.args[0], {}) if name.endswith(WAYS)}
