"""The limit of time: nothing swallows it, and nothing rings behind it."""
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from stancecheck.runs import clock
from stancecheck.runs.clock import TimeOver, time_limit

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="timers of POSIX")


def busy(seconds: float) -> None:
    end = monotonic() + seconds
    while monotonic() < end:
        pass


def test_libraries_that_go_on_after_any_error():
    """As an HTML library does."""
    def careless() -> None:
        for _ in range(100):
            try:
                busy(0.1)
            except Exception:
                continue

    with pytest.raises(TimeOver), time_limit(0.05):
        careless()


def test_one_ring_that_gets_lost_is_followed_by_another(monkeypatch):
    """Where even a bare `except` goes on."""
    monkeypatch.setattr(clock, "AGAIN", 0.05)
    lost = []

    def careless() -> None:
        while len(lost) < 2:
            try:
                busy(0.2)
            except:  # noqa: E722
                if lost:
                    raise
                lost.append(1)

    with pytest.raises(TimeOver), time_limit(0.05):
        careless()
    assert [1] == lost


def test_nothing_rings_later(monkeypatch):
    """However near the end the time is over."""
    monkeypatch.setattr(clock, "AGAIN", 0.05)
    for number in range(300):
        try:
            with time_limit(0.0005 + number / 1e6):
                busy(0.0005)
        except TimeOver:
            pass
        assert (0.0, 0.0) == signal.getitimer(signal.ITIMER_REAL)
        assert signal.SIG_DFL == signal.getsignal(signal.SIGALRM)


def test_time_in_which_somebody_lets_us_wait_does_not_count():
    with time_limit(0.1, working=True):
        sleep(0.3)
    with pytest.raises(TimeOver), time_limit(0.1, working=True):
        busy(5)


@pytest.mark.parametrize(("module", "part"), [
    ("runs.article", "read_bytes"), ("runs.article", "read_contents"), ("runs.article", "check"),
    ("house.suppress", "suppress"), ("runs.article", "only_changed"),
])
def test_each_step_of_an_article_is_within_the_limit(tmp_path, module, part):
    """Reading, checking, setting aside: all of its way."""
    (tmp_path / "a.txt").write_text("It rained.\n<!-- stancecheck: ignore-file -->\n")
    (tmp_path / "stancecheck.toml").write_text("timeout = 0.3\n")
    code = (f"import time\nfrom stancecheck.{module.rpartition('.')[0]} import {module.rpartition('.')[2]} as module\n"
            f"from stancecheck.cli import main\nmodule.{part} = lambda *_, **__: time.sleep(30)\nmain()\n")
    start = monotonic()
    done = subprocess.run([sys.executable, "-c", code, "."], cwd=tmp_path, capture_output=True, text=True, timeout=25,
                          env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert (2, True) == (done.returncode, "timed-out: it took longer than 0.3 seconds" in done.stdout), done.stdout
    assert monotonic() - start < 20


@pytest.mark.parametrize("arguments", [["-f", "csv"], ["-o", "csv=o.csv"], ["-f", "csv", "--output-dir", "out"]])
def test_writing_is_within_the_limit(tmp_path, arguments):
    """Which counts work, and not that nobody reads on."""
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "stancecheck.toml").write_text("timeout = 0.3\n")
    code = ("import stancecheck.report.formats.csv as table\nfrom stancecheck.cli import main\n"
            "def rows(item):\n    while True: pass\n"
            "table.rows = rows\nmain()\n")
    done = subprocess.run([sys.executable, "-c", code, *arguments, "."], cwd=tmp_path, capture_output=True, text=True, timeout=25,
                          env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert (2, True) == (done.returncode, "took longer than 0.3 seconds of work" in done.stderr), done.stderr
    assert not (tmp_path / "o.csv").exists()
