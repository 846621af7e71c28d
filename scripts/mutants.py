"""What the tests of the language would not notice: small changes to the code, made one at a time and run against them.

    python scripts/mutants.py --sample 25            # so many of each folder, drawn at random from a seed
    python scripts/mutants.py --vetoes               # exceptions and sieves switched off, one by one
    python scripts/undecided.py                      # in seconds, what none of them could notice

A change is a comparison turned round or moved by one, a part of a condition or a member of a set dropped, a number one
higher, a return value gone, an exception or a sieve switched off.  One that no test fails on survives; printed are the
survivors, and their share by folder.  Left out, for their reason, are caps and sizes of memories: one more is no change.

mutmut has no way to draw a sample by folder, and none of these: a member dropped from a set of codes that is a sum of
names, an exception switched off where its own example stays.  So the changes are made here, and the tests run as ever.
"""
import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FOLDERS = {"cues": ("cues/**/*.py",), "people": ("people/**/*.py",), "checks": ("checks/**/*.py",),
           "chunks, stance": ("chunks.py", "stance.py")}
TESTS = ("readings", "examples", "vetoes", "sieves", "checks", "speakers", "surnames", "golden", "cues", "stance", "people",
         "claims", "readers", "utterances", "quotations", "quoted", "headlines", "headline", "chunks", "text", "spelling",
         "genre", "people_lists", "house_rules", "docs")
HOUR = 3600.0
CAP = 100  # a number that is as high is a cap or the size of a memory: one higher is the same to every text
TIMES = 6  # a change that makes the tests take so many times as long is noticed, too
COMPARED = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "in": "not in", "not in": "in",
            "is": "is not", "is not": "is"}
OPERATOR = re.compile(r"not\s+in\b|is\s+not\b|in\b|is\b|[<>=!]=?")
SWITCHES = {"Veto": ("when", "lambda *_: False"), "Condition": ("forbids", "lambda *_: False"),
            "Sieve": ("propose", "lambda *_: None")}
BRACKETS = {ast.Tuple: ("(", ",)"), ast.Set: ("{", "}"), ast.List: ("[", "]")}
RECORDS = ("Veto", "Sieve", "Check", "Condition")  # what stands in these but the switch is examples and measures


class Mutant(NamedTuple):
    """A change to a file: the text between two places is another."""

    folder: str
    path: Path
    kind: str
    start: int
    end: int
    text: str

    def applied(self) -> str:
        """The file with the change."""
        source = self.path.read_text(encoding="utf-8")
        return source[:self.start] + self.text + source[self.end:]

    def shown(self) -> str:
        """Where it is, and what it changes."""
        source = self.path.read_text(encoding="utf-8")
        line = source.count("\n", 0, self.start) + 1
        start, end = source.rfind("\n", 0, self.start) + 1, source.find("\n", self.end)
        changed = f"{source[start:self.start]}[{source[self.start:self.end]} -> {self.text}]{source[self.end:end]}"
        return f"{self.path.relative_to(ROOT)}:{line}: {self.kind}: {' '.join(changed.split())}"


class Places:
    """Offsets of the nodes of a file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = [0]
        for line in source.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))

    def at(self, line: int, column: int) -> int:
        """The offset of a place; columns are bytes of UTF-8."""
        start = self.lines[line - 1]
        return start + len(self.source[start:self.lines[line]].encode()[:column].decode())

    def of(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node starts and ends."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno, node.end_col_offset)

    def text(self, node: ast.expr) -> str:
        """The node as it is written, in brackets."""
        start, end = self.of(node)
        return f"({self.source[start:end]})"


Change = tuple[str, int, int, str]  # kind, start, end, new text


def changes(source: str) -> Iterator[Change]:
    """Every change of a file, in no order."""
    places = Places(source)
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call) and ast.unparse(node.func) in RECORDS:
            switch, off = SWITCHES.get(ast.unparse(node.func), ("", ""))
            for keyword in node.keywords:
                if keyword.arg == switch:
                    yield ("switch", *places.of(keyword.value), off)
                    waiting.append(keyword.value)
            continue
        waiting.extend(child for child in ast.iter_child_nodes(node) if not is_annotation(node, child))
        yield from of_node(node, places)


def is_annotation(node: ast.AST, child: ast.AST) -> bool:
    """Whether a child is a type, or a docstring."""
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
        return True
    return child in (getattr(node, "annotation", None), getattr(node, "returns", None)) or isinstance(node, ast.ClassDef) \
        and child in node.bases


def of_node(node: ast.AST, places: Places) -> Iterator[Change]:
    """The changes of one node."""
    if isinstance(node, ast.Compare):
        for left in (node.left, *node.comparators[:-1]):
            operator = OPERATOR.search(places.source, places.of(left)[1])  # behind a bracket, perhaps
            if operator:
                yield "comparison", *operator.span(), COMPARED[" ".join(operator[0].split())]
    elif isinstance(node, ast.BoolOp):
        word = " and " if isinstance(node.op, ast.And) else " or "
        for dropped in node.values:
            rest = [places.text(one) for one in node.values if one is not dropped]
            yield ("condition", *places.of(node), f"({word.join(rest)})")
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield ("condition", *places.of(node), places.text(node.operand))
    elif isinstance(node, (ast.Tuple, ast.Set, ast.List)) and len(node.elts) > 1 and all(map(is_member, node.elts)):
        for dropped in node.elts:
            rest = ", ".join(places.text(one) for one in node.elts if one is not dropped)
            opening, closing = BRACKETS[type(node)]
            yield ("member", *places.of(node), f"{opening}{rest}{closing}")
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and is_code(node.left) and is_code(node.right):
        yield ("member", *places.of(node), places.text(node.left))
        if not isinstance(node.left, ast.BinOp):
            yield ("member", *places.of(node), places.text(node.right))
    elif isinstance(node, ast.Constant) and type(node.value) is int and node.value < CAP:
        yield ("number", *places.of(node), str(node.value + 1))
    elif isinstance(node, ast.Return) and node.value is not None:
        value = node.value.value if isinstance(node.value, ast.Constant) else ...
        if value is not None:
            yield ("return", *places.of(node.value), str(not value) if isinstance(value, bool) else "None")


def is_member(node: ast.expr) -> bool:
    """Whether an element is a word, a code or a named set: dropping one leaves a set of the kind."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) or is_code(node)


def is_code(node: ast.expr) -> bool:
    """Whether an expression is a code, a named set, or a sum of them."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and is_code(node.left) and is_code(node.right)
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.isupper()


def mutants(vetoes: bool) -> dict[str, list[Mutant]]:
    """Folder -> its changes, in the order of its files; or exceptions and sieves alone."""
    found: dict[str, list[Mutant]] = {}
    for folder, patterns in FOLDERS.items():
        for path in sorted(path for pattern in patterns for path in (ROOT / "stancecheck").glob(pattern)):
            source = path.read_text(encoding="utf-8")
            found.setdefault(folder, []).extend(
                Mutant(folder, path, *change) for change in sorted(changes(source), key=lambda one: one[1:])
                if (change[0] == "switch") == vetoes or not vetoes)
    return found


def copied(place: Path) -> Path:
    """A copy of what git knows of, to change and to test."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, place / name)
    return place


def passes(home: Path, seconds: float) -> bool:
    """Whether the tests pass in a copy, in that time."""
    tests = [name for one in TESTS if (ROOT / (name := f"tests/test_{one}.py")).exists()]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(home)}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(command, cwd=home, env=environment, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def survives(mutant: Mutant, home: Path, seconds: float) -> bool:
    """Whether no test of a copy notices the change; the copy is as before afterwards."""
    place = home / mutant.path.relative_to(ROOT)
    try:
        place.write_text(mutant.applied(), encoding="utf-8")
        return passes(home, seconds)
    finally:
        shutil.copy(mutant.path, place)


def time_of(homes: "SimpleQueue[Path]") -> float:
    """How long the tests take without any change, in seconds.

    Raises:
        SystemExit: they fail, and every change would look noticed.
    """
    home, started = homes.get(), monotonic()
    if not passes(home, HOUR):
        raise SystemExit("the tests fail without any change")
    homes.put(home)
    return monotonic() - started


def run(chosen: list[Mutant], jobs: int, tell: Callable[[str], None]) -> list[Mutant]:
    """Those of some changes that survive, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        homes: SimpleQueue[Path] = SimpleQueue()
        for number in range(jobs):
            homes.put(copied(Path(folder) / str(number)))
        seconds = TIMES * time_of(homes)

        def tried(mutant: Mutant) -> bool:
            home = homes.get()
            try:
                alive = survives(mutant, home, seconds)
            finally:
                homes.put(home)
            tell(f"{'SURVIVES' if alive else 'noticed '} {mutant.shown()}")
            return alive

        with ThreadPoolExecutor(jobs) as pool:
            return [mutant for mutant, alive in zip(chosen, pool.map(tried, chosen)) if alive]


def main() -> None:
    """Make the changes, and print what survives."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, default=0, help="so many of each folder; 0: all")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    parser.add_argument("--vetoes", action="store_true", help="exceptions and sieves alone")
    parser.add_argument("--jobs", type=int, default=1, help="processes at a time")
    given = parser.parse_args()
    found = mutants(given.vetoes)
    drawn = random.Random(given.seed)
    chosen = [one for listed in found.values()
              for one in (drawn.sample(listed, min(given.sample, len(listed))) if given.sample else listed)]
    print(f"{len(chosen)} of {sum(map(len, found.values()))} changes", flush=True)
    alive = run(chosen, given.jobs, lambda line: print(line, flush=True))
    tried, left = Counter(one.folder for one in chosen), Counter(one.folder for one in alive)
    for folder in (*tried, ""):
        number, of = (left[folder], tried[folder]) if folder else (left.total(), tried.total())
        print(f"{folder or 'all':16}{number:5} of {of:5} survive{number / max(of, 1):8.0%}")


if __name__ == "__main__":
    main()
