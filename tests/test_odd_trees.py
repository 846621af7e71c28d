"""One odd thing in a folder is named, and takes nothing else with it."""
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOADED = "It was the boldest move of the year."
ODD = {
    "a pipe": lambda tree: os.mkfifo(tree / "b.txt"),
    "a link to a device": lambda tree: (tree / "b.txt").symlink_to("/dev/zero"),
    "a pipe of patterns": lambda tree: os.mkfifo(tree / ".gitignore"),
    "patterns without end": lambda tree: (tree / ".gitignore").symlink_to("/dev/zero"),
    "patterns that are themselves": lambda tree: (tree / ".gitignore").symlink_to(".gitignore"),
    "a great many patterns": lambda tree: (tree / ".stancecheckignore").write_text("b*\n" * 6000),
    "a long file of patterns": lambda tree: (tree / ".stancecheckignore").write_text("#" * 300_000),
}
NAMES = {"a pipe": "tree/b.txt", "a link to a device": "tree/b.txt", "a great many patterns": "tree/.stancecheckignore",
         "a long file of patterns": "tree/.stancecheckignore"}


def run(folder: Path, *arguments: str, **options) -> subprocess.CompletedProcess:
    """The command in a folder; a run that hangs fails."""
    return subprocess.run([sys.executable, "-m", "stancecheck", *arguments], cwd=folder, capture_output=True, text=True,
                          timeout=30, env=os.environ | {"PYTHONPATH": str(ROOT)}, **options)


@pytest.fixture
def tree(tmp_path) -> Path:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "a.txt").write_text(LOADED)
    (tmp_path / ".git").mkdir()
    return tmp_path / "tree"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
@pytest.mark.parametrize("odd", ODD)
def test_it_is_named_and_the_rest_is_checked(tree, odd):
    """Pipes, devices, links in circles: nothing is waited for, nothing read without end, and no error is called ours."""
    ODD[odd](tree)
    done = run(tree.parent, "-f", "json", "tree")
    entries = {one["document"]["doc"]: one["document"] for one in json.loads(done.stdout)["documents"]}
    name = NAMES.get(odd, "tree/.gitignore")
    assert (2, {"tree/a.txt", name}) == (done.returncode, set(entries))
    assert ("checked", "failed") == (entries["tree/a.txt"]["status"], entries[name]["status"])
    assert entries[name]["reason"] in ("unreadable", "too-large")
    assert "internal" not in done.stdout + done.stderr


@pytest.mark.parametrize("target", ["/dev/zero", "pipe", "long.toml"])
def test_settings_that_extend_something_odd(tree, target):
    """They are an error that names the file."""
    os.mkfifo(tree / "pipe")
    (tree / "long.toml").write_text("#" * 2_000_000)
    (tree / "stancecheck.toml").write_text(f'extend = "{target}"\n')
    done = run(tree.parent, "tree")
    assert (2, True) == (done.returncode, target in done.stderr), done.stderr
    assert "internal" not in done.stderr


def test_settings_nested_a_thousand_times(tree):
    (tree / "stancecheck.toml").write_text("select = " + "[" * 5000)
    done = run(tree.parent, "tree")
    assert (2, True) == (done.returncode, "stancecheck.toml: it is not TOML" in done.stderr)


def test_a_pipe_that_was_named_is_read(tree):
    """As the shell's `<(...)` is."""
    os.mkfifo(tree / "pipe")
    with subprocess.Popen([sys.executable, "-c", f"open('pipe', 'w').write({LOADED!r})"], cwd=tree):
        done = run(tree, "-f", "jsonl", "pipe")
    assert '"EDT101"' in done.stdout


@pytest.mark.parametrize("pattern", ["*a" * 12 + "b", "**/a" * 40 + "/b"])
@pytest.mark.parametrize("place", [".gitignore", ".stancecheckignore", "exclude", "per-path"])
def test_no_pattern_hangs_a_run(tree, pattern, place):
    """Six stars took more than a hundred seconds."""
    (tree / ("a" * 200 + ".txt")).write_text(LOADED)
    if place == "exclude":
        (tree / "stancecheck.toml").write_text(f'exclude = ["{pattern}"]\n')
    elif place == "per-path":
        (tree / "stancecheck.toml").write_text(f'[per-path."{pattern}"]\nignore = ["EDT"]\n')
    else:
        (tree / place).write_text(pattern + "\n")
    assert 2 == len(json.loads(run(tree.parent, "-f", "json", "tree").stdout)["documents"])


def test_names_with_different_bad_bytes_are_different(tree):
    """So each has its own file of results."""
    for byte in (b"\xfe", b"\xff"):
        with open(os.fsencode(tree) + b"/bad" + byte + b".txt", "w") as file:
            file.write(LOADED)
    done = run(tree.parent, "-f", "json", "--output-dir", "out", "tree")
    assert (0, "3 files written to out\n") == (done.returncode, done.stderr)
    assert {"a.json", "bad\\xfe.json", "bad\\xff.json"} == {path.name for path in (tree.parent / "out").iterdir()}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_may_not_be_searched(tree, mode):
    """It is called by its own name, relative as all others."""
    inner = tree / "inner"
    inner.mkdir()
    (inner / "b.txt").write_text(LOADED)
    inner.chmod(mode)
    try:
        done = run(tree.parent, "tree", "tree/inner/b.txt")
    finally:
        inner.chmod(0o755)
    assert (2, True) == (done.returncode, "tree/inner" in done.stdout)
    assert "missing" not in done.stdout
    assert str(tree) not in done.stdout
