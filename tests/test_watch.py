"""--watch follows all that decides what is found, and checks only what changed."""
import os

import pytest

from stancecheck.house.settings_near import settings_near
from stancecheck.report.run import Input
from stancecheck.runs import watch
from stancecheck.runs.article import Task
from stancecheck.runs.memory import Memory
from stancecheck.runs.run import Choice, run_paths

LOADED = "It was the boldest move of the year."


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    (tmp_path / "art").mkdir()
    for name in ("art/a.txt", "art/b.txt"):
        (tmp_path / name).write_text(LOADED)
    (tmp_path / "stancecheck.toml").write_text('extend = "house.toml"\nbaseline = "known.json"\n')
    (tmp_path / "house.toml").write_text('ignore = ["SRC"]\n')
    (tmp_path / "known.json").write_text('{"version": 1, "findings": []}')
    return tmp_path


def now() -> list[tuple[str, int, int]]:
    return watch.state(["art"], None, None, ())


@pytest.mark.parametrize("name", ["art/a.txt", "art/new.txt", "art/a.txt.stancecheck.toml", "stancecheck.toml", "house.toml",
                                  "known.json", "art/.gitignore", "art/stancecheck.toml", ".stancecheckignore"])
def test_a_change_of_any_of_these_is_seen(desk, name):
    before = now()
    assert before == now()
    (desk / name).write_text("ignore = []  # and more\n")
    assert before != now()


def test_only_what_changed_is_checked_again(desk, monkeypatch):
    """And all of it is in the report, in order."""
    asked: list[list[str]] = []
    def run_tasks(tasks, jobs):
        from stancecheck.runs.article import inputs_of as one

        asked.append([task.found.name for task in tasks])
        yield from map(one, tasks)

    monkeypatch.setattr("stancecheck.runs.jobs.run_tasks", run_tasks)
    choice = Choice(memory=Memory(), baseline="")
    first, _ = run_paths(["art"], choice)
    (desk / "art" / "b.txt").write_text("It rained.")
    second, _ = run_paths(["art"], choice)
    assert [["art/a.txt", "art/b.txt"], ["art/b.txt"]] == asked
    assert ["art/a.txt", "art/b.txt"] == [item.path for item in second.inputs]
    assert (2, 1) == (len(list(first.located())), len(list(second.located())))


def test_what_depends_on_other_files_is_not_remembered(desk):
    """An article with a file beside it, or with sources, is read anew."""
    memory = Memory()
    (desk / "art" / "a.txt.stancecheck.toml").write_text("")
    run_paths(["art"], Choice(memory=memory, baseline=""))
    assert ["art/b.txt"] == list(memory.known)


def test_new_settings_hold_in_the_next_run(desk, monkeypatch):
    """The first look finds something; then the settings change, and it is let be."""
    counts: list[int] = []
    memory = Memory()

    def check() -> int:
        run, _ = run_paths(["art"], Choice(memory=memory))
        counts.append(len(list(run.located())))
        if len(counts) == 2:
            raise KeyboardInterrupt
        (desk / "house.toml").write_text('ignore = ["EDT"]\n')
        os.utime(desk / "house.toml", (1, 1))
        return 0

    monkeypatch.setattr(watch, "PAUSE", 0.01)
    with pytest.raises(KeyboardInterrupt):
        watch.watched(check, ["art"])
    assert [2, 0] == counts


def test_memory_asks_for_the_same_task(desk):
    """The same file under other settings is another task."""
    from stancecheck.inputs.find import Found

    memory, task = Memory(), Task(Found("art/a.txt", "art/a.txt"), None, 100, 0)
    memory.keep(task, [Input("art/a.txt", "skipped")])
    assert memory.recall(task) == [Input("art/a.txt", "skipped")]
    assert memory.recall(task._replace(max_bytes=99)) is None
