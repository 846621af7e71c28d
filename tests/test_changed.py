"""`--diff` asks git for the old text: it runs nothing, fetches nothing, and takes time in proportion."""
import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from stancecheck.house import changed
from stancecheck.house.changed import commits_of, only_new
from stancecheck.parser import check
from stancecheck.report.run import Input

ROOT = Path(__file__).parent.parent
LOADED = "It was the boldest move of the year."


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(LOADED)
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "a")
    changed.old_paragraphs.cache_clear()
    return tmp_path


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "stancecheck", *arguments], cwd=folder, capture_output=True, text=True,
                          env=os.environ | {"PYTHONPATH": str(ROOT)} | environment, timeout=60)


@pytest.mark.parametrize("settings", [
    {"remote.origin.url": "ext::sh -c touch% PWNED", "protocol.ext.allow": "always"},
    {"remote.origin.url": "ssh://nowhere/x", "core.sshCommand": "touch PWNED;"},
    {"remote.origin.url": "file://{folder}/other", "remote.origin.uploadpack": "touch PWNED;"}])
@pytest.mark.parametrize("missing", ["HEAD:a.txt", "HEAD^{tree}"])
def test_a_repository_that_would_fetch(repository, settings, missing):
    """An object that is not there stays so, and no command of the tree's own configuration is run."""
    (repository / "other").mkdir()
    git(repository / "other", "init")
    one = git(repository, "rev-parse", missing)
    (repository / ".git" / "objects" / one[:2] / one[2:]).unlink()
    for name, value in {"core.repositoryformatversion": "1", "extensions.partialClone": "origin",
                        "remote.origin.promisor": "true", **settings}.items():
        git(repository, "config", name, value.replace("{folder}", str(repository)))
    done = run(repository, "--diff", "HEAD", "-f", "json", "a.txt")
    assert [] == [*repository.rglob("PWNED")]
    assert ["EDT101"] == [one["rule"] for one in json.loads(done.stdout)["documents"][0]["findings"]]


def test_a_git_in_the_tree_is_not_run(repository):
    """Not even where the search path has the current folder in it."""
    (repository / "git").write_text("#!/bin/sh\ntouch PWNED\n")
    (repository / "git").chmod(0o755)
    run(repository, "--diff", "HEAD", "a.txt", PATH=f".:{os.environ['PATH']}")
    assert not (repository / "PWNED").exists()


@pytest.mark.parametrize("revision", ["", "  "])
def test_an_empty_revision_is_no_revision(repository, revision):
    """As an empty variable of a CI system gives it."""
    done = run(repository, f"--diff={revision}", "a.txt")
    assert (2, True) == (done.returncode, "--diff needs a revision" in done.stderr)


def test_an_old_version_that_is_too_long_is_not_read(repository):
    [commit] = commits_of([str(repository)], "HEAD").values()
    item = Input("a.txt", "checked", article=check(LOADED))
    assert [] == only_new(item, "a.txt", commit, 1000).findings
    changed.old_paragraphs.cache_clear()
    assert 1 == len(only_new(item, "a.txt", commit, 10).findings)


def test_it_takes_linear_time(repository):
    """However many paragraphs are new."""
    [commit] = commits_of([str(repository)], "HEAD").values()

    def seconds(size: int) -> float:
        item = Input("a.txt", "checked", article=check("\n\n".join(f"{LOADED} Number {number}." for number in range(size))))
        start = process_time()
        assert size == len(only_new(item, "a.txt", commit, 1_000_000).findings)
        return process_time() - start

    assert 8 * max(seconds(1000), 0.01) > seconds(4000)
