"""The baseline accepts what was there, by words and number, wherever it goes; --diff leaves out what is old."""
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from click.testing import CliRunner, Result

from stancecheck.cli import cli
from stancecheck.house.settings_near import settings_near

ROOT = Path(__file__).parent.parent
LOADED = "It was the boldest move of the year."
PLAIN = "The ferry left at noon."


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"{PLAIN}\n\n{LOADED}\n")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def codes(*arguments: str) -> list[str]:
    result = run("-f", "json", *arguments)
    assert result.stdout, result.output
    documents = json.loads(result.stdout)["documents"]
    return [one["rule"] for entry in documents for one in entry["findings"] if one["reported"]]


def test_what_was_accepted_is_left_out_and_counted(desk):
    assert ["EDT101"] == codes("a.txt")
    told = run("baseline", "write", "a.txt").stderr
    assert "1 finding accepted" in told and 'the settings say `baseline = "stancecheck-baseline.json"`' in told
    assert [] == codes("--baseline", "stancecheck-baseline.json", "a.txt")
    assert "1 in the baseline" in run("--baseline", "stancecheck-baseline.json", "a.txt").stdout


def test_a_baseline_is_no_article(desk):
    """In a folder it is passed over in silence, and where the settings name it nobody is told where to."""
    assert 0 == run("baseline", "write", ".").exit_code
    assert "skipped" not in run(".").output
    (desk / "stancecheck.toml").write_text('baseline = "stancecheck-baseline.json"\n')
    settings_near.cache_clear()
    assert "the settings say" not in run("baseline", "write", ".").stderr
    assert [] == codes(".")


def test_paragraphs_may_move_and_files_be_renamed(desk):
    run("baseline", "write", "a.txt", "-o", "old.json")
    (desk / "a.txt").rename(desk / "b.txt")
    (desk / "b.txt").write_text(f"{LOADED}\r\n\r\nIt rained.\r\n\r\n{PLAIN}\r\n", newline="")
    assert [] == codes("--baseline", "old.json", "b.txt")


def test_more_of_the_same_is_new(desk):
    run("baseline", "write", "a.txt", "-o", "old.json")
    (desk / "a.txt").write_text(f"{LOADED}\n\n{PLAIN}\n\n{LOADED}\n\nIt was the boldest step of the year.\n")
    assert ["EDT101", "EDT101"] == codes("--baseline", "old.json", "a.txt")
    (desk / "b.txt").write_text(LOADED)
    (desk / "a.txt").write_text(LOADED)
    assert ["EDT101"] == codes("--baseline", "old.json", "a.txt", "b.txt")


def test_settings_name_the_baseline(desk):
    (desk / "stancecheck.toml").write_text('baseline = "accepted.json"\n')
    assert 2 == run("a.txt").exit_code
    assert 0 == run("baseline", "write", "a.txt").exit_code
    assert [] == codes("a.txt")
    assert ["EDT101"] == codes("--baseline", "", "a.txt")


def test_prune_keeps_no_more_than_there_is(desk):
    (desk / "b.txt").write_text("Critics say it was the worst day of the year.")
    run("baseline", "write", "a.txt", "b.txt")
    before = json.loads((desk / "stancecheck-baseline.json").read_text())
    (desk / "a.txt").write_text(PLAIN)
    (desk / "b.txt").write_text("Critics say it was the worst day of the year. It was the best night of the year.")
    assert "1 dropped" in run("baseline", "prune", "a.txt", "b.txt").stderr
    after = json.loads((desk / "stancecheck-baseline.json").read_text())
    assert after["findings"] == [one for one in before["findings"] if "boldest" not in one["words"]]


def test_a_baseline_is_the_same_whatever_the_order(desk):
    (desk / "b.txt").write_text("It was the worst day of the year.")
    run("baseline", "write", "a.txt", "b.txt", "-o", "1.json")
    run("baseline", "write", "b.txt", "a.txt", "-o", "2.json")
    assert (desk / "1.json").read_bytes() == (desk / "2.json").read_bytes()


def test_nothing_is_accepted_when_something_was_not_read(desk):
    result = run("baseline", "write", "a.txt", "gone.txt")
    assert (2, False) == (result.exit_code, (desk / "stancecheck-baseline.json").exists())


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}'])
def test_another_file_is_no_baseline(desk, content):
    (desk / "old.json").write_text(content)
    result = run("--baseline", "old.json", "a.txt")
    assert (2, True) == (result.exit_code, "old.json: " in result.output)


def git(desk: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=desk, check=True, capture_output=True)


@pytest.fixture
def repository(desk):
    git(desk, "init")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "a")
    return desk


def test_only_changed_paragraphs(repository):
    """A paragraph that moved is old; one with a new word is new as a whole; a new file is all new."""
    assert [] == codes("--diff", "HEAD", "a.txt")
    (repository / "a.txt").write_text(f"{LOADED}\n\nIt was the boldest step of the year.\n\n{PLAIN}\n")
    assert ["EDT101"] == codes("--diff", "HEAD", ".")
    (repository / "b.txt").write_text(LOADED)
    assert ["EDT101", "EDT101"] == codes("--diff", "HEAD", ".")


@pytest.mark.parametrize("revision", ["no-such", "--output=x", "HEAD:a.txt"])
def test_a_revision_that_is_not_there(repository, revision):
    result = run(f"--diff={revision}", "a.txt")
    assert (2, True) == (result.exit_code, "git knows no revision" in result.output)
    assert not (repository / "x").exists()


def test_diff_outside_a_repository(desk, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.parent))
    assert "is in no git repository" in run("--diff", "HEAD", "a.txt").output


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_watch_checks_again_after_a_change(desk):
    """Until it is interrupted, with exit code 130."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    started = subprocess.Popen([sys.executable, "-m", "stancecheck", "--watch", "-f", "concise", "."], env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert "waiting for a change" in started.stderr.readline()
    changed = desk.parent / "changed.txt"
    changed.write_text(f"{PLAIN} {LOADED} {LOADED}")
    changed.replace(desk / "a.txt")  # at one stroke, so that no half of it is met
    assert "waiting for a change" in started.stderr.readline()
    sleep(0.5)
    started.send_signal(signal.SIGINT)
    output, errors = started.communicate(timeout=30)
    assert (130, "") == (started.returncode, errors)
    assert 3 == output.count("EDT101")


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_paragraphs_may_be_wrapped_anew(desk, name):
    """A finding is known by its sentence, wherever its lines end, in plain text and in Markdown."""
    text = "The council met on Monday in the old hall, and after four hours it was the boldest move of the year that won."
    (desk / name).write_text(text)
    run("baseline", "write", name, "-o", "old.json")
    (desk / name).write_text(text.replace(" old ", "\nold ").replace("hours it", "hours\nit").replace("the year", "the\nyear"))
    assert [] == codes("--baseline", "old.json", name)


def test_prune_touches_only_what_was_read(desk):
    """Not what was accepted in other files, nor what rules found that did not run."""
    (desk / "b.txt").write_text("It was the worst day of the year.")
    run("baseline", "write", "a.txt", "b.txt")
    before = (desk / "stancecheck-baseline.json").read_bytes()
    run("baseline", "prune", "b.txt")
    assert before == (desk / "stancecheck-baseline.json").read_bytes()
    (desk / "b.txt").write_text("It rained.")
    (desk / "stancecheck.toml").write_text('ignore = ["EDT"]\n')
    settings_near.cache_clear()
    run("baseline", "prune", "a.txt", "b.txt")
    assert before == (desk / "stancecheck-baseline.json").read_bytes()
    run("baseline", "prune", "--isolated", "b.txt")
    assert ["boldest"] == [one["words"] for one in json.loads((desk / "stancecheck-baseline.json").read_text())["findings"]]
