"""The packages are shipped whole, imports run one way, and the public names are the promised ones."""
import ast
import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import stancecheck

ROOT = Path(__file__).parent.parent
LINE = (  # one a line, so that two branches can each add theirs
    "resources",
    "codes",
    "own",
    "lexicon",
    "words",
    "text",
    "tables",
    "patterns",
    "chunks",
    "grammar",
    "cues",
    "people",
    "constructions",
    "passages",
    "speakers",
    "stance",
    "quoted",
    "claims",
    "interviews",
    "genre",
    "letters",
    "checks",
    "nesting",
    "attributions",
    "parser",
    "together",
    "verdicts",
    "comparison",
    "report",
    "house",
    "runs",
    "many",
    "frames",
    "archive",
    "spark",
    "lsp",
    "cli",
)
KNOWERS = {"lark": {"tables", "patterns"}, "click": {"cli"}}
BUILD = """\
import sys
from setuptools import build_meta
for kind, folder in zip(sys.argv[1::2], sys.argv[2::2]):
    print(getattr(build_meta, "build_" + kind)(folder))
"""
SHIPPED = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "NOTICE", "stancecheck", "grammars", "docs")
READ = """\
import site
import sys
for folder in sys.argv[1:]:
    site.addsitedir(folder)
from stancecheck.resources import folder, read_table
print(folder())
print(len(read_table("lexicon/cues.tsv")[1]))
"""


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name below `stancecheck`."""
    found = {}
    for path in sorted((ROOT / "stancecheck").rglob("*.py")):
        parts = path.relative_to(ROOT / "stancecheck").with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(name: str, path: Path) -> set[str]:
    """The absolute names that a module imports anywhere at run time, ours as `stancecheck.…`."""
    package = ["stancecheck", *name.split(".")] if name else ["stancecheck"]
    if path.name != "__init__.py":
        package.pop()
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            stem = package[: len(package) - node.level + 1] if node.level else []
            stem = stem + (node.module.split(".") if node.module else [])
            found.update(".".join([*stem, alias.name]) for alias in node.names)
        waiting.extend(ast.iter_child_nodes(node))
    return found


def own(name: str, every: dict[str, Path]) -> set[str]:
    """The modules of ours that a module imports."""
    found = set()
    for imported in imports(name, every[name]):
        parts = imported.split(".")
        if parts[0] != "stancecheck":
            continue
        candidates = (".".join(parts[1:]), ".".join(parts[1:-1]))
        found.add(next((one for one in candidates if one in every and one), ""))
    return found - {"", name}


@pytest.fixture(scope="module")
def reach() -> dict[str, set[str]]:
    """All modules that a module imports, at once or by way of others."""
    every = modules()
    direct = {name: own(name, every) for name in every if name not in ("", "__main__")}
    reached = {}
    for name in direct:
        seen: set[str] = set()
        waiting = list(direct[name])
        while waiting:
            other = waiting.pop()
            if other not in seen:
                seen.add(other)
                waiting.extend(direct[other])
        reached[name] = seen
    return reached


def test_no_module_imports_itself_by_way_of_others(reach):
    """There is no circle."""
    assert [] == [name for name, others in reach.items() if name in others]


def test_imports_run_one_way(reach):
    """No stage imports a later one, not even by way of a module between them."""
    stage = {name: LINE.index(name.split(".")[0]) for name in reach if name.split(".")[0] in LINE}
    wrong = [(name, other) for name in stage for other in reach[name] if stage.get(other, -1) > stage[name]]
    assert [] == wrong


def test_the_model_imports_nothing_of_ours(reach):
    assert set() == reach["model"] | reach["resources"]


@pytest.mark.parametrize("library", KNOWERS)
def test_one_module_knows_each_framework(library):
    """Lark and click could be replaced by changing one file, or the modules of one folder."""
    users = {name.split(".")[0] for name, path in modules().items()
             if any(one.split(".")[0] == library for one in imports(name, path))}
    assert users <= KNOWERS[library]


def test_every_folder_of_code_is_listed():
    """setup.cfg names each package, as it cannot look for them and map one of them too."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in modules().values()}
    assert folders | {"stancecheck.grammars"} == set(config["options"]["packages"].split())


def test_no_two_files_of_tests_have_one_name():
    """Pytest imports them by their names alone, and would collect none of them."""
    names = [path.name for path in ROOT.glob("tests/**/test_*.py")]
    assert sorted(set(names)) == sorted(names)


def test_the_targets_of_make_install_extras_that_there_are():
    """Of one that setup.cfg does not have pip only warns."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    asked = {extra for listed in re.findall(r"'\.\[([a-z,]+)\]'", makefile) for extra in listed.split(",")}
    assert {"data", "lint", "test"} <= asked <= set(config["options.extras_require"])


def test_public_names():
    """What users may import is this, and nothing is added by accident."""
    assert stancecheck.__all__ == [
        "Article", "Attribution", "Comparison", "Contents", "Copy", "Coverage", "Cue", "Excepted", "Finding", "Genre",
        "HouseRule", "Lost", "Metadata", "Part", "Passages", "Quotation", "RuledOut", "Sentence", "Settings", "Source",
        "Span", "Speaker", "Stance", "Stretch", "Unparsed", "Unreadable", "check", "check_many", "compare", "parse", "read",
        "verify"]
    assert set(stancecheck.__all__) < set(dir(stancecheck))
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        stancecheck.guess  # noqa: B018


def test_importing_the_package_imports_nothing_heavy():
    """`import stancecheck` leaves the grammar and its libraries alone."""
    code = "import sys, stancecheck; print([m for m in ('lark', 'click', 'stancecheck.parser') if m in sys.modules])"
    assert "[]\n" == run(code, ROOT, flags="-B")


def run(code: str, *path: Path, cwd: Path | None = None, arguments: tuple[str, ...] = (), flags: str = "-S") -> str:
    """What a new interpreter prints; with `-S` it sees the standard library and `path`, no installed package."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, path)), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, flags, "-c", code, *arguments], cwd=cwd or "/", env=environment, text=True,
                          capture_output=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[str, Path]:
    """A copy of the project, and its wheel, sdist and editable wheel."""
    pytest.importorskip("setuptools", minversion="64", reason="older ones can't build editable wheels")
    folder = tmp_path_factory.mktemp("built")
    source = folder / "source"
    source.mkdir()
    for name in SHIPPED:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, source / name)
    kinds = ("wheel", "sdist", "editable")
    names = run(BUILD, cwd=source, flags="-B",
                arguments=tuple(part for kind in kinds for part in (kind, str(folder))))
    last = [line for line in names.splitlines() if line.endswith((".whl", ".tar.gz"))]
    return {"source": source, **{kind: folder / name for kind, name in zip(kinds, last, strict=True)}}


@pytest.fixture(scope="module")
def places(built, tmp_path_factory) -> dict[str, Path]:
    """Where each way of shipping puts `stancecheck`: what goes on the path."""
    folder = tmp_path_factory.mktemp("places")
    for kind in ("wheel", "editable"):
        zipfile.ZipFile(built[kind]).extractall(folder / kind)
    with tarfile.open(built["sdist"]) as sdist:
        sdist.extractall(folder / "sdist", filter="data")
    [unpacked] = (folder / "sdist").iterdir()
    return {"checkout": built["source"], "wheel": folder / "wheel", "zipped wheel": built["wheel"], "sdist": unpacked,
            "editable": folder / "editable"}


@pytest.mark.parametrize("kind", ["checkout", "wheel", "zipped wheel", "sdist", "editable"])
def test_every_way_of_shipping_finds_the_grammars(kind, places):
    """They are found, and they are those of that very copy, whichever other is installed."""
    home = places["checkout"] if kind == "editable" else places[kind]
    if kind == "editable":
        printed = run(READ, arguments=(str(places[kind]),))
    else:
        printed = run(READ, places[kind])
    folder, rows = printed.splitlines()
    assert Path(folder).is_relative_to(home)
    assert int(rows) > 100


def test_the_wheel_holds_every_file(built):
    """No module, grammar, list or marker stays behind, and nothing else comes along."""
    shipped = {name for name in zipfile.ZipFile(built["wheel"]).namelist() if ".dist-info/" not in name and ".data/" not in name}
    source = built["source"]
    wanted = {path.relative_to(source).as_posix() for path in (source / "stancecheck").rglob("*") if path.is_file()}
    wanted |= {"stancecheck/" + path.relative_to(source).as_posix() for path in (source / "grammars").rglob("*")
               if path.is_file()}
    assert {name for name in wanted if "__pycache__" not in name} == shipped


def test_the_wheel_carries_the_notices(built):
    """The lexicon's sources ask for their notices to go where it goes."""
    notices = {name.rsplit("/", 1)[-1] for name in zipfile.ZipFile(built["wheel"]).namelist() if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= notices


def test_the_wheel_carries_the_manual_page(built):
    """Where it is installed, `man stancecheck` finds it."""
    assert any(name.endswith(".data/data/share/man/man1/stancecheck.1") for name in zipfile.ZipFile(built["wheel"]).namelist())


def test_a_copy_without_grammars_says_so(built, tmp_path):
    """Somebody who copied only the package is told what is missing."""
    shutil.copytree(built["source"] / "stancecheck", tmp_path / "stancecheck")
    done = subprocess.run([sys.executable, "-S", "-c", READ], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path)},
                          text=True, capture_output=True)
    assert "FileNotFoundError: stancecheck was installed without its grammars" in done.stderr
