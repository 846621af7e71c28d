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


@pytest.fixture
def branch(repository) -> Path:
    """A branch that adds b.txt, while main changes a.txt."""
    git(repository, "checkout", "-qb", "side")
    (repository / "b.txt").write_text("It was the boldest plan of the year.")
    git(repository, "add", ".")
    git(repository, "commit", "-m", "b")
    git(repository, "checkout", "-q", "main")
    (repository / "a.txt").write_text("It rained.")
    git(repository, "commit", "-am", "c")
    git(repository, "checkout", "-q", "side")
    changed.gone_since.cache_clear()
    return repository


def new(folder: Path, revision: str) -> list[str]:
    done = run(folder, "--isolated", f"--diff={revision}", "-f", "json", ".")
    assert done.stdout, done.stderr
    return [one["match"] for entry in json.loads(done.stdout)["documents"] for one in entry["findings"]]


@pytest.mark.parametrize("revision", ["main", "main...HEAD", "main..."])
def test_what_a_branch_did_not_touch_is_old(branch, revision):
    """Though the other branch has changed it since; what is not committed counts too."""
    assert ["boldest"] == new(branch, revision)
    (branch / "b.txt").write_text("It rained.")
    (branch / "a.txt").write_text(LOADED + "\n\nIt was the boldest book of the year.")
    assert ["boldest"] == new(branch, revision)


def test_a_file_with_another_name_is_compared_with_the_old_one(branch):
    """As git sees it: half of its words are the same; below that it is new as a whole."""
    (branch / "b.txt").unlink()
    (branch / "deep").mkdir()
    git(branch, "mv", "a.txt", "deep/c.txt")
    assert [] == new(branch, "HEAD")
    (branch / "deep" / "c.txt").write_text(LOADED + "\n\nIt was the boldest book of all.")
    assert ["boldest"] == new(branch, "HEAD")
    (branch / "deep" / "c.txt").write_text("\n\n".join(f"It was the boldest book of {year}." for year in range(1990, 2000)))
    assert 10 == len(new(branch, "HEAD"))


def test_histories_that_have_nothing_in_common(branch):
    """The revision itself is compared with."""
    git(branch, "checkout", "-q", "--orphan", "other")
    git(branch, "commit", "-m", "d")
    assert ["boldest"] == new(branch, "main~1")


def test_git_says_why_it_refuses(repository, monkeypatch):
    """A repository of another owner is not said to be none."""
    done = run(repository, "--diff", "HEAD", "a.txt", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert (2, True) == (done.returncode, "dubious ownership" in done.stderr), done.stderr
    assert "safe.directory" in done.stderr
