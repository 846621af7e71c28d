"""Which conditions decide nothing in any text of the tests, found in one pass; and sentences in which they do.

    python scripts/undecided.py                      # a line each: a branch never taken, a part that never turns the whole
    python scripts/undecided.py --also DIR...        # the same, for the texts of some folders beside those of the tests
    python scripts/undecided.py --grow 20000         # tries made sentences, and adds those that decide something new

A change that `mutants.py` makes to such a condition can't be noticed, whatever the tests compare.  So this says in
seconds where sentences are wanting; `mutants.py`, which takes hours, says then what is noticed.  Watched are branches,
return values, the parts of `and` and `or`, the bounds of comparisons, and the members of what `in` looks through.

Sentences are made of the examples: two joined, one cut and gone on with like another, a word or a phrase put in or left
out.  They are odd English; what is read in them is kept in `tests/readings/made.out` all the same, as news is odd, too.
"""
import argparse
import ast
import builtins
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple, TypeVar

ROOT = Path(__file__).parent.parent
WATCHED = {str(path): path for pattern in ("cues/**/*.py", "people/**/*.py", "checks/**/*.py", "chunks.py", "stance.py")
           for path in (ROOT / "stancecheck").glob(pattern)}
MADE = ROOT / "tests" / "readings" / "made.txt"
SMALL = 60  # members of what `in` looks through; a larger table is data
LONGEST = 320  # characters of a sentence that is made
PLACES = ("{}", "On Friday {}", "{}, a baker said", "In Lund, {}", "“{}”", "“{}” said Ito", "Ito said {}", "He said {}",
          "She told the mayor that {}", "It was clear that {}", "They {}", "{} They said so", "The council denied that {}",
          "According to Weaver, {}", "{}, according to the police", "Ruth Overbeck, 44, met Ana Sorel. {}", "Ana Sorel: {}",
          "The firm said on Monday: “{}”", "{} He said it was late.", "{} The company said it was late.", "{} She agreed.")
Value = TypeVar("Value")


class Place(NamedTuple):
    """Something that may decide: where it stands, of which kind, and what it is."""

    path: Path
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.kind} {' '.join(self.text.split())}"


class Watch:
    """What there is to decide, and what has decided; the watched code calls its methods by the names in NAMES."""

    def __init__(self, times: int = 1) -> None:
        self.places: list[Place] = []
        self.times = times  # that something has to decide
        self.seen: Counter[int] = Counter()
        self.now: set[int] = set()  # what decided in the text that is read
        self.decided: set[int] = set()
        self.members: dict[tuple[int, object], int] = {}

    def turn(self) -> int:
        """Count what decided in the text that was read; how much of it did not do so often enough before."""
        fresh = self.now - self.decided
        self.seen.update(fresh)
        self.decided.update(number for number in fresh if self.seen[number] >= self.times)
        self.now = set()
        return len(fresh)

    def new(self, path: Path, line: int, kind: str, text: str) -> int:
        """The number of a new place."""
        self.places.append(Place(path, line, kind, text))
        return len(self.places) - 1

    def reached(self, number: int, value: Value) -> Value:
        """A value, which was asked for."""
        self.now.add(number)
        return value

    def whole(self, numbers: Sequence[int], every: bool, parts: Sequence[Callable[[], Any]]) -> Any:
        """What `and` (every) or `or` gives of its parts; the one that ends it decides, if the rest alone gives another."""
        value: Any = None
        for index, part in enumerate(parts):
            value = part()
            if bool(value) != every:
                if numbers[index] not in self.decided and self.differs(every, parts[index + 1:]):
                    self.now.add(numbers[index])
                return value
        return value

    @staticmethod
    def differs(every: bool, parts: Sequence[Callable[[], Any]]) -> bool:
        """Whether some parts make a whole that the part before them kept from being; an error counts, as it ends a run."""
        try:
            return all(bool(part()) == every for part in parts)
        except Exception:
            return True

    def bound(self, number: int, left: Any, right: Any) -> Any:
        """The left side of a comparison; equal ones decide whether the bound belongs to it."""
        if number not in self.decided and left == right:
            self.now.add(number)
        return left

    def item(self, number: int, whole: Any, index: Any, other: Any) -> Any:
        """An item or a slice of a whole; the index decides where another has something else there, or nothing."""
        if number not in self.decided:
            try:
                same = whole[index] == whole[other]
            except (IndexError, KeyError):
                same = False
            if not same:
                self.now.add(number)
        return whole[index]

    def stripped(self, place: tuple[str, int, str], value: str, way: str, among: str) -> str:
        """A text without what a set has at its ends; a member decides where it stays without it."""
        found: str = getattr(value, way)(among)
        for one in set(among):
            if (key := (hash(place), one)) not in self.members:
                self.members[key] = self.new(WATCHED[place[0]], place[1], "member", f"{one!r} of {place[2]}")
            if (number := self.members[key]) not in self.decided and one in value and (
                    getattr(value, way)(among.replace(one, "")) != found):
                self.now.add(number)
        return found

    def member(self, place: tuple[str, int, str], value: Any, among: Any) -> Any:
        """What `in` looks for; one that is found decides whether it is a member."""
        if isinstance(among, (str, tuple, list, set, frozenset)) and 1 < len(among) <= SMALL:
            for one in among:
                if (key := (hash(place), one)) not in self.members:
                    self.members[key] = self.new(WATCHED[place[0]], place[1], "member", f"{one!r} of {place[2]}")
            if value.__hash__ and (number := self.members.get((hash(place), value))) is not None:
                self.now.add(number)
        return value

    def undecided(self) -> list[Place]:
        """The places that decided nothing, in the order of the files."""
        return sorted(place for number, place in enumerate(self.places) if number not in self.decided)


WATCH = Watch()
NAMES = {"watch_reached": WATCH.reached, "watch_whole": WATCH.whole, "watch_bound": WATCH.bound, "watch_member": WATCH.member,
         "watch_item": WATCH.item, "watch_stripped": WATCH.stripped}
BOUNDS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


class Watched(ast.NodeTransformer):
    """Code that tells what decides in it, and does the same."""

    def __init__(self, path: Path) -> None:
        self.path, self.depth = path, 0

    def call(self, name: str, node: ast.expr, *arguments: ast.expr) -> ast.expr:
        """A call of the watch in the place of an expression."""
        return ast.copy_location(ast.Call(ast.Name(name, ast.Load()), list(arguments), []), node)

    def marked(self, node: ast.expr, kind: str, text: str) -> ast.expr:
        """An expression that tells that it was asked for."""
        return self.call("watch_reached", node, ast.Constant(WATCH.new(self.path, node.lineno, kind, text)), node)

    def mark(self, node: ast.stmt, kind: str, text: str) -> ast.stmt:
        """A statement that tells that it was reached."""
        number = ast.Constant(WATCH.new(self.path, node.lineno, kind, text))
        call = ast.Call(ast.Name("watch_reached", ast.Load()), [number, ast.Constant(None)], [])
        return ast.copy_location(ast.Expr(call), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self.depth += 1
        node.body = [self.visit(one) for one in node.body]
        self.depth -= 1
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        texts, whole = [ast.unparse(one) for one in node.values], ast.unparse(node)
        binds = binding(node)
        self.generic_visit(node)
        if not self.depth or binds:
            return node
        numbers = [ast.Constant(WATCH.new(self.path, one.lineno, "condition", f"[{text}] in {whole}"))
                   for one, text in zip(node.values, texts)]
        nothing = ast.arguments([], [], None, [], [], None, [])
        return self.call("watch_whole", node, ast.Tuple(numbers, ast.Load()), ast.Constant(isinstance(node.op, ast.And)),
                         ast.Tuple([ast.Lambda(nothing, one) for one in node.values], ast.Load()))

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        whole, among = ast.unparse(node), ast.unparse(node.comparators[0])
        binds = binding(node)
        self.generic_visit(node)
        if self.depth and len(node.ops) == 1 and not binds:
            right = node.comparators[0]
            if isinstance(node.ops[0], BOUNDS):
                number = ast.Constant(WATCH.new(self.path, node.lineno, "bound", whole))
                node.left = self.call("watch_bound", node.left, number, node.left, right)
            elif isinstance(node.ops[0], (ast.In, ast.NotIn)) and fixed(right):
                place = ast.Constant((str(self.path), node.lineno, among))
                node.left = self.call("watch_member", node.left, place, node.left, right)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        text, index = ast.unparse(node), node.slice
        binds = binding(node)
        if not self.depth or binds or not isinstance(node.ctx, ast.Load):
            self.generic_visit(node)
            return node
        found: ast.expr = node
        if (other := raised(index)) is not None:
            self.generic_visit(node)
            number = ast.Constant(WATCH.new(self.path, node.lineno, "number", text))
            found = self.call("watch_item", node, number, node.value, as_value(index), as_value(other))
        else:
            self.generic_visit(node)
        return found

    def visit_Call(self, node: ast.Call) -> ast.AST:
        text = ast.unparse(node)
        self.generic_visit(node)
        way = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if self.depth and way in ("strip", "lstrip", "rstrip") and len(node.args) == 1 and fixed(node.args[0]):
            assert isinstance(node.func, ast.Attribute)
            place = ast.Constant((str(self.path), node.lineno, text))
            return self.call("watch_stripped", node, place, node.func.value, ast.Constant(way), node.args[0])
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        text = ast.unparse(node)
        self.generic_visit(node)
        if node.value is not None and self.depth:
            node.value = self.marked(node.value, "return", text)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        text = ast.unparse(node.test)
        self.generic_visit(node)
        if self.depth:
            node.body.insert(0, self.mark(node.body[0], "branch", f"if {text}"))
            node.orelse.insert(0, self.mark(node.orelse[0] if node.orelse else node, "branch", f"else of if {text}"))
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        text = ast.unparse(node.test)
        self.generic_visit(node)
        if self.depth:
            node.body = self.marked(node.body, "branch", f"... if {text}")
            node.orelse = self.marked(node.orelse, "branch", f"... else of if {text}")
        return node


def binding(node: ast.expr) -> bool:
    """Whether names are bound within an expression, which may then not be asked for apart."""
    return any(isinstance(one, (ast.NamedExpr, ast.Yield, ast.Await)) for one in ast.walk(node))


def raised(index: ast.expr) -> ast.expr | None:
    """An index or slice of which a number is one higher; None where there is no number in it."""
    if isinstance(index, ast.Slice):
        for name in ("lower", "upper"):
            bound = getattr(index, name)
            if bound is not None and (other := raised(bound)) is not None:
                both = {"lower": index.lower, "upper": index.upper} | {name: other}
                return ast.Slice(both["lower"], both["upper"], index.step)
        return None
    if isinstance(index, ast.UnaryOp) and (other := raised(index.operand)) is not None:
        return ast.UnaryOp(index.op, other)
    if isinstance(index, ast.BinOp):
        other = raised(index.right)
        return None if other is None else ast.BinOp(index.left, index.op, other)
    return ast.Constant(index.value + 1) if isinstance(index, ast.Constant) and type(index.value) is int else None


def as_value(index: ast.expr) -> ast.expr:
    """An index as a value of its own: a slice as one."""
    if not isinstance(index, ast.Slice):
        return index
    bounds = (index.lower, index.upper, index.step)
    return ast.Call(ast.Name("slice", ast.Load()), [one or ast.Constant(None) for one in bounds], [])


def fixed(node: ast.expr) -> bool:
    """Whether what `in` looks through is a named set, a sum of such, or written out: its members are code, not data."""
    if isinstance(node, ast.BinOp):
        return fixed(node.left) and fixed(node.right)
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.isupper() or isinstance(node, (ast.Tuple, ast.Set, ast.Constant))


def watch() -> None:
    """Let modules that are imported from now on tell what decides in them."""
    plain = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if (path := WATCHED.get(str(Path(loader.path)))) is None:
            return plain(loader, name)
        tree = Watched(path).visit(ast.parse(path.read_text(encoding="utf-8")))
        code: CodeType = compile(ast.fix_missing_locations(tree), loader.path, "exec")
        return code

    vars(builtins).update(NAMES)
    vars(SourceFileLoader)  # a class of the interpreter's own importer, which has no other way in for sources
    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


def made(texts: Sequence[str], loaded: Sequence[str], drawn: random.Random) -> Iterator[str]:
    """Sentences out of others, without end; now and then with a loaded word."""
    while True:
        words = drawn.choice(texts).split(" ")
        other = drawn.choice(texts).split(" ")
        at, to = drawn.randint(0, len(words)), drawn.randint(0, len(other))
        way = drawn.random()
        if way < 0.25:
            words = [*words[:at], *other[to:]]
        elif way < 0.35:
            words = [*words, *other]
        elif way < 0.5:
            words = [*words[:at], *words[at + drawn.randint(1, 3):]]
        elif way < 0.65:
            words = [*words[:at], *other[to:to + drawn.randint(1, 3)], *words[at:]]
        elif way < 0.8:
            words = [*words[:at], *other[to:to + drawn.randint(1, 3)], *words[at + drawn.randint(1, 2):]]
        elif way < 0.9:
            words = [*words[:at], drawn.choice(loaded), *words[at:]]
        else:
            words = drawn.choice(PLACES).format(" ".join(words)).split(" ")
        yield re.sub(r" (?=[,.:?’”])|(?<=“) ", "", " ".join(words)).strip()


def grown(texts: Collection[str], loaded: Sequence[str], tries: int, seed: int, read: Callable[[str], object]) -> list[str]:
    """Made sentences in which something decides that didn't before, in the order in which they were found."""
    drawn = random.Random(seed)
    pool, found = list(texts), []
    for text, _ in zip(made(pool, loaded, drawn), range(tries)):
        if 0 < len(text) <= LONGEST:
            read(text)
            if WATCH.turn() and text not in pool:
                found.append(text)
                pool.append(text)
    return found


def main() -> None:
    """Read the texts, and print what decided nothing; or make more of them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--also", nargs="*", default=[], metavar="DIR", help="folders with texts to read, too")
    parser.add_argument("--grow", type=int, default=0, metavar="N", help="make so many sentences")
    parser.add_argument("--of", nargs="*", default=[], metavar="NAME", help="out of these readings; otherwise of all")
    parser.add_argument("--seed", type=int, default=1, help="of the sentences that are made")
    parser.add_argument("--times", type=int, default=1, help="in so many texts something has to decide")
    given = parser.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    watch()
    from readings import reading, texts

    from stancecheck.words.evaluative import lexicon

    every = texts()
    listed = list(dict.fromkeys(text for some in every.values() for text in some))
    WATCH.times = given.times
    for text in listed:
        reading(text)
        WATCH.turn()
    for folder in (str(ROOT / "tests" / "articles"), *given.also):
        for path in sorted(Path(folder).rglob("*.txt")):
            reading(path.read_text(encoding="utf-8"))
            WATCH.turn()
    if given.grow:
        pool = [text for name in given.of or every for text in every[name]]
        found = grown(pool, sorted(lexicon()), given.grow, given.seed, reading)
        known = set(listed)
        with MADE.open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(text.replace("\n", "\\n") + "\n" for text in found if text not in known)
    else:
        print(*WATCH.undecided(), sep="\n")
    folders = Counter(place.path.relative_to(ROOT / "stancecheck").parts[0] for place in WATCH.places)
    left = Counter(place.path.relative_to(ROOT / "stancecheck").parts[0] for place in WATCH.undecided())
    for folder, number in folders.items():
        print(f"{folder:12}{left[folder]:6} of {number:6} decide nothing", file=sys.stderr)


if __name__ == "__main__":
    main()
