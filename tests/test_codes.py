"""Letters have names: those of the tables, and the rules ask by them."""
import ast
import doctest
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck import codes
from stancecheck.checks.pages import FAMILIES
from stancecheck.codes import KINDS, NO_CUE, Chunk, Shape, Tag, flag_of, flags_with, members
from stancecheck.lexicon import cues
from stancecheck.resources import read_table
from stancecheck.words import shapes
from stancecheck.words.categories import known_words
from stancecheck.words.tokens import categories

PACKAGE = Path(codes.__file__).parent
LETTERS = frozenset(letter for alphabet in (Tag, Chunk, Shape) for letter in members(alphabet).values())
TAGS, SHAPES = frozenset(members(Tag).values()), frozenset(members(Shape).values())
MARKS = frozenset(letter for letter in LETTERS if not letter.isalnum() and letter not in "@#&")  # these stand for themselves
SYNTAX = re.compile(r"\\.|\(\?(?:P<\w+>|<?[=!]|:)|\{\d*,?\d*\}|(?m:\s# .*$)")  # of patterns; what remains are letters
ROOMS = sorted(path.relative_to(PACKAGE).as_posix() for room in ("cues", "people", "checks") for path in (PACKAGE / room).rglob("*.py"))
ROOMS += ["constructions.py", "speakers.py", "stance.py"]
# Modules that still ask by letter: those that have been cleared come off this list, and none is added.
BARE = """

""".split()
# Strings that look like codes and are none: module -> strings. Words of a letter, genders, patterns of words.
OTHERS: dict[str, set[str]] = {
    "checks/__init__.py": {r"[a-z]{3}\d{3}_\w+"},
    "checks/edt118_first_person.py": {"I"},
    "checks/pages.py": {"#"},
    "checks/wording.py": {"e"},  # a mark of Document.keys
    "people/mentions.py": {"sS"},
    "people/names.py": {"NFD", "S", "&"},
    "people/page.py": {".3f"},
    "people/phrases.py": {"a", r" (?=['’](?:s|S)?(?: |$)|[,.;:)%])|(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)"},
    "people/prominence.py": {"@"},  # what a handle starts with
    "people/roles.py": {"D", "R", "gop"},
    "people/sieves/author.py": {"We"},
    "people/sieves/national.py": {"(?:ese|sh|ch|ss|s)$"},  # endings of adjectives
    "cues/complement.py": {"a"},
    "cues/contents.py": {"s"},
    "cues/headlines.py": {"s"},
    "cues/labels.py": {"s", r"\d{1,2}[.:h]\d\d\w*"},
    "cues/nominals.py": {"np"},
    "cues/signatures.py": {"@"},  # what a handle starts with
    "cues/verbs.py": {"’s"},
    "stance.py": {"n’t"},
}


def rows(table: str) -> dict[str, str]:
    """Letter -> name in a table of letters."""
    header, found = read_table(f"lexicon/{table}.tsv")
    letter, name = header.index(table.removesuffix("s") if table != "categories" else "category"), header.index("terminal")
    return {row[letter]: row[name] for row in found}


@pytest.mark.parametrize("alphabet, table", [(Chunk, "symbols"), (Shape, "shapes")])
def test_each_letter_has_the_name_of_its_row(alphabet, table):
    """In the order of the table."""
    assert list(rows(table).items()) == [(letter, name) for name, letter in members(alphabet).items()]


def test_each_category_has_the_name_of_its_row():
    """In the order of the table; behind them come the marks, which are their own categories, and what is neither."""
    listed = list(rows("categories").items())
    assert listed == [(letter, name) for name, letter in members(Tag).items()][:len(listed)]
    marks = {category for _, category, *_ in read_table("lexicon/marks.tsv")[1]} - set(rows("categories"))
    assert marks | {"~"} == TAGS - set(rows("categories"))


@given(st.sampled_from(sorted(known_words())) | st.text(max_size=8))
def test_every_word_has_a_category_and_a_shape_with_a_name(word):
    """But for the categories of capitalised words, which layout.py settles."""
    category = categories().look_up(" " + word)
    assert category in TAGS or chr(ord(category) % 0x100) in TAGS  # with the flags of capitals and abbreviations
    assert shapes.look_up(word) in SHAPES


def test_every_shape_is_made():
    """None is listed that no word has."""
    made = {*shapes.SMALL.values(), *shapes.OPEN.values(), *shapes.MARKS.values()}
    assert SHAPES - made == set(map(shapes.look_up, (
        "Zzyx", "Mary", "Table", "Hints", "Taken", "French", "Senator", "J.", "Jr.", "table", "“")))


@pytest.mark.parametrize("ending", ["_TAGS", "_SHAPES", ""])
def test_the_sets_of_one_alphabet_differ(ending):
    """Each set has one name."""
    sets = {name: frozenset(value) for name, value in vars(codes).items()
            if name.isupper() and isinstance(value, str) and name != "NO_CUE"
            and name.endswith(ending) and (ending or not name.endswith(("_TAGS", "_SHAPES")))}
    assert len(set(sets.values())) == len(sets) > 3


def test_the_examples_of_the_module_hold():
    assert doctest.testmod(codes).failed == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_flag_tells_each_kind(kind):
    """Whatever else the word may head."""
    assert flag_of([kind]) in flags_with(kind)
    assert flag_of([other for other in KINDS if other != kind]) not in flags_with(kind)
    assert NO_CUE not in flags_with(kind)


@cache
def words() -> frozenset[str]:
    """What is no code although it might be one by its letters: words, frames, parts of speech and families of checks."""
    senses = [sense for senses in cues().senses.values() for sense in senses]
    frames = {frame for sense in senses for frame in sense.frames}
    return frozenset(known_words()) | frames | {sense.pos for sense in senses} | {"adv", "prep"} | set(FAMILIES)


def is_code(string: str) -> bool:
    """Whether a string is made of letters of the alphabets and is no word; marks alone stand for themselves."""
    if not set(string) <= LETTERS or set(string) <= MARKS or re.fullmatch(r"[A-Z]{3}\d{3}", string):
        return False
    named = re.fullmatch(r"[A-Za-z]?[a-z.’-]{4,}", string) and len(re.findall("[aeiou]", string)) > 1  # "doubt-verb"
    return len(string) == 1 or not (named or string in words())


def bare(source: str) -> list[tuple[int, str]]:
    """The codes that a module writes as letters, with their lines: alone, as sets of letters, and in patterns."""
    found: dict[int, tuple[int, str]] = {}
    tree = ast.parse(source)
    arrays = {id(node.args[0]) for node in ast.walk(tree)
              if isinstance(node, ast.Call) and ast.unparse(node.func) == "array" and node.args}  # "I" is their type
    for node in ast.walk(tree):
        texts: list[ast.Constant] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("re.compile", "pattern") and node.args:
            texts = [one for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            texts = [one for one in texts if re.search(r"[^\W_]|[@#]", SYNTAX.sub("", one.value))]
        elif isinstance(node, ast.Compare):  # "no" is a word, and in `symbol in "no"` it is none
            sides = zip(node.ops, node.comparators)
            texts = [one for op, one in sides if isinstance(op, (ast.In, ast.NotIn)) and isinstance(one, ast.Constant)
                     and isinstance(one.value, str) and not set(one.value) <= MARKS]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and is_code(node.value) and id(node) not in arrays:
            texts = [node]
        found |= {id(one): (one.lineno, one.value) for one in texts}
    return sorted(found.values())


@pytest.mark.parametrize("line, codes", [
    ("symbol == 'S'", 1), ("symbol in 'no'", 1), ("word in ('no', 'of')", 0), ("symbol in ('nc', 'n,')", 2), ("tag in ',-'", 0),
    ("tags.strip('Rn')", 1), ("VERBS = frozenset('SFE')", 1), ("re.compile('[DP]?R')", 1), (r"re.compile(r'\w{2,3}')", 0),
    ("re.compile(f'{NAME}D')", 1), ("re.compile(f'{NAME}?')", 0), ("frame == 'object_as'", 0), ("code = 'EDT101'", 0),
    ("frame == 'wh'", 0), ("symbol == Chunk.SAID", 0)])
def test_letters_are_seen(line, codes):
    """Which lines the next test would take for codes."""
    assert codes == len(bare(line))


@pytest.mark.parametrize("room", ROOMS)
def test_rules_ask_by_name(room):
    """`if symbol in FINITE`, not `if symbol in "SFE"`: the letters stand in codes.py alone."""
    found = [(line, one) for line, one in bare((PACKAGE / room).read_text(encoding="utf-8"))
             if one not in OTHERS.get(room, ())]
    if room in BARE:
        assert found, f"{room} asks by name now: take it off the list"
    else:
        assert found == []


@pytest.mark.parametrize("room", OTHERS)
def test_what_is_excused_is_there(room):
    """No excuse outlives its reason."""
    assert OTHERS[room] <= {one for _, one in bare((PACKAGE / room).read_text(encoding="utf-8"))}
