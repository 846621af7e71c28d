"""Paths in reports for code hosts are those of the repository, wherever the run was started."""
import json

import pytest
from click.testing import CliRunner

from stancecheck.cli import cli
from stancecheck.report.project import git_top, project_path


@pytest.fixture
def repository(tmp_path, monkeypatch):
    for key in ("CI_PROJECT_DIR", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(key, raising=False)
    git_top.cache_clear()
    (tmp_path / ".git").mkdir()
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "a.txt").write_text("The controversial bridge was shut.")
    return tmp_path


@pytest.mark.parametrize("start, path", [("", "art"), ("", "{top}/art"), ("art", "."), ("art", "../art/a.txt")])
def test_paths_from_the_top_of_the_repository(repository, monkeypatch, start, path):
    """For GitLab, GitHub and code scanning; GitLab's fingerprint is the same, too."""
    monkeypatch.chdir(repository / start)
    argument = path.format(top=repository)
    [entry] = json.loads(CliRunner().invoke(cli, ["-f", "gitlab", argument]).stdout)
    assert "art/a.txt" == entry["location"]["path"]
    assert ",file=art/a.txt,line=1" in CliRunner().invoke(cli, ["-f", "github", argument]).stdout
    [result] = json.loads(CliRunner().invoke(cli, ["-f", "sarif", argument]).stdout)["runs"][0]["results"]
    assert "art/a.txt" == result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_what_the_runner_says_comes_first(repository, monkeypatch):
    monkeypatch.chdir(repository / "art")
    assert "a.txt" == project_path("a.txt", {"CI_PROJECT_DIR": str(repository / "art")})
    assert "art/a.txt" == project_path("a.txt", {"GITHUB_WORKSPACE": str(repository / "elsewhere")})


def test_outside_a_repository_paths_stay(repository, monkeypatch):
    (repository / ".git").rmdir()
    monkeypatch.chdir(repository)
    assert ["art/a.txt", "no/such.txt", "<stdin>"] == [project_path(path, {}) for path in ("./art/a.txt", "no/such.txt", "<stdin>")]
