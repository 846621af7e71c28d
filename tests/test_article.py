"""An input that goes wrong fails alone, with the reason, and the others are checked."""
import os
import signal
import stat
from time import sleep

import pytest

from stancecheck.checks import Settings
from stancecheck.inputs.find import Found
from stancecheck.report.run import Input
from stancecheck.runs import article, jobs
from stancecheck.runs.article import Task, inputs_of
from stancecheck.runs.run import exit_code


@pytest.fixture
def task(tmp_path) -> Task:
    """An article to be checked."""
    path = tmp_path / "a.txt"
    path.write_text("Ana Reyes said it rained.")
    return Task(Found(str(path), "a.txt"), Settings(), 1000, 5)


def outcome(task: Task) -> tuple[str, str, str]:
    [one] = inputs_of(task)
    return one.status, one.reason, one.detail


def test_an_error_of_ours_is_named(task, monkeypatch):
    """And where somebody looks for it, it is raised."""
    def wrong(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by none")

    monkeypatch.setattr(article, "check", wrong)
    assert ("failed", "internal") == outcome(task)[:2]
    assert "ZeroDivisionError: by none" in outcome(task)[2]
    monkeypatch.setenv("STANCECHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        inputs_of(task)


def test_an_article_that_takes_too_long_is_named(task, monkeypatch):
    monkeypatch.setattr(article, "check", lambda *_, **__: sleep(10))
    assert ("failed", "timed-out", "it took longer than 0.05 seconds") == outcome(task._replace(timeout=0.05))


def test_the_limit_of_one_article_is_gone_for_the_next(task):
    """No alarm rings later."""
    assert "checked" == outcome(task._replace(timeout=20))[0]
    assert (0.0, 0.0) == signal.getitimer(signal.ITIMER_REAL)


@pytest.mark.parametrize("size, status", [(1000, "checked"), (1001, "failed")])
def test_the_size_that_is_read(task, size, status):
    with open(task.found.path, "a") as file:
        file.write("." * (size - os.path.getsize(task.found.path)))
    assert status == outcome(task)[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(task):
    os.chmod(task.found.path, stat.S_IWUSR)
    assert ("failed", "unreadable", "Permission denied") == outcome(task)


def test_a_folder_is_no_article(task, tmp_path):
    assert ("failed", "unreadable", "Is a directory") == outcome(task._replace(found=Found(str(tmp_path), "folder")))


def test_a_link_that_leads_nowhere_is_missing(task, tmp_path):
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    assert ("failed", "missing") == outcome(task._replace(found=Found(str(tmp_path / "b.txt"), "b.txt")))[:2]


def die(_: Task) -> list[Input]:
    """What a process does that runs out of memory."""
    os._exit(9)


def test_a_process_that_is_killed_does_not_hang_the_run(task, monkeypatch):
    """Each time it costs the one input that it was at, by name."""
    monkeypatch.setattr(jobs, "inputs_of", die)
    results = list(jobs.run_tasks([task] * 4, 2))
    assert [("a.txt", "failed", "killed")] * 4 == [(one.path, one.status, one.reason) for [one] in results]


def test_having_no_input_is_no_success():
    """Whatever is allowed, and whatever fails."""
    assert 2 == exit_code([])
    assert 0 == exit_code([Input("a", "skipped", "empty")])
    assert 0 == exit_code([Input("a", "failed", "missing", tolerated=True)])
    assert 130 == exit_code([], partial=True)
