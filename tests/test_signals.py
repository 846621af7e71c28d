"""What the system does to a run: signals, processes that die, streams that are closed. What was done is not lost."""
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

ROOT = Path(__file__).parent.parent
LOADED = "It was the boldest move of the year.\n"
COMMAND = [sys.executable, "-m", "stancecheck"]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}
PATCHED = """\
import os, signal, sys, time
from stancecheck.runs import jobs, signals
before = jobs.inputs_of
def inputs_of(task):
    if task.found.name.endswith("7.txt"):
        {what}
    return before(task)
jobs.inputs_of = inputs_of
jobs.GRACE = 0.2
from stancecheck.cli import main
main()
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and streams of POSIX")


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    """A folder of ten articles, and a pipe that nobody writes to."""
    monkeypatch.chdir(tmp_path)
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text(LOADED)
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


def opened_by_reader(path: Path, started: subprocess.Popen) -> int:
    """The writing end of a pipe that a process is reading: it is at that input, and waits."""
    while started.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            sleep(0.02)
    raise AssertionError(started.stderr.read())


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_every_ending_signal_leaves_what_was_done(desk, number, code, jobs):
    """A report that is complete and says that it is partial, the code that shells have for the signal, and no process."""
    with subprocess.Popen([*COMMAND, "-f", "json", "-j", jobs, "0.txt", "1.txt", "pipe"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=ENVIRONMENT) as started:
        pipe = opened_by_reader(desk / "pipe", started)
        sleep(0.3)
        started.send_signal(number)
        output, errors = started.communicate(timeout=30)  # it waits for workers, too: they hold the streams open
        os.close(pipe)
    assert (code, b"") == (started.returncode, errors)
    assert json.loads(output)["summary"]["partial"]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_their_run(desk, number):
    """However it ended, nobody holds its streams open a second later."""
    with subprocess.Popen([*COMMAND, "-j", "2", "pipe", "1.txt", "2.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=ENVIRONMENT) as started:
        pipe = opened_by_reader(desk / "pipe", started)
        sleep(0.3)
        before = monotonic()
        started.send_signal(number)
        started.communicate(timeout=30)
        os.close(pipe)
    assert monotonic() - before < 10


def test_nohup_is_heeded(desk):
    """A signal that is ignored when the run begins stays so."""
    with subprocess.Popen(["nohup", *COMMAND, "-f", "json", "0.txt", "pipe"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, env=ENVIRONMENT) as started:
        pipe = opened_by_reader(desk / "pipe", started)
        sleep(0.3)
        started.send_signal(signal.SIGHUP)
        os.write(pipe, LOADED.encode())
        os.close(pipe)
        output, _ = started.communicate(timeout=30)
    assert (0, 2) == (started.returncode, len(json.loads(output)["documents"]))


@pytest.mark.skipif(not shutil.which("unshare") or subprocess.run(
    ["unshare", "--pid", "--fork", "true"], capture_output=True).returncode != 0, reason="no process may be a first one here")
def test_the_first_process_of_a_container_is_stopped_too(desk):
    """The system gives it no signal that it does not ask for."""
    with subprocess.Popen(["unshare", "--pid", "--fork", *COMMAND, "-f", "json", "0.txt", "pipe"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=ENVIRONMENT) as started:
        pipe = opened_by_reader(desk / "pipe", started)
        sleep(0.3)
        [child] = Path(f"/proc/{started.pid}/task/{started.pid}/children").read_text().split()
        os.kill(int(child), signal.SIGTERM)
        output, _ = started.communicate(timeout=30)
        os.close(pipe)
    assert json.loads(output)["summary"]["partial"]


@pytest.mark.parametrize("what, reason, words", [
    ("os.kill(os.getpid(), signal.SIGKILL)", "killed", "by signal 9"), ("os._exit(3)", "killed", "its process was ended"),
    ("signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]); time.sleep(60)", "timed-out", "could not be interrupted")])
def test_a_process_that_is_lost_costs_the_input_that_it_was_at(desk, what, reason, words):
    (desk / "stancecheck.toml").write_text("timeout = 2\n")
    done = subprocess.run([sys.executable, "-c", PATCHED.replace("{what}", what), "-j", "2", "-f", "json", "--fail-on", "never",
                           "."], capture_output=True, env=ENVIRONMENT, timeout=60)
    documents = {one["document"]["doc"]: one["document"] for one in json.loads(done.stdout)["documents"]
                 if one["document"]["reason"] != "other-kinds"}
    assert (2, [f"{number}.txt" for number in range(10)]) == (done.returncode, list(documents))
    assert ["7.txt"] == [name for name, one in documents.items() if one["status"] != "checked"]
    assert reason == documents["7.txt"]["reason"]
    assert words in documents["7.txt"]["detail"]


@pytest.mark.parametrize("patch", [
    "def refused(): raise BlockingIOError(11, 'Resource temporarily unavailable')\nos.fork = refused",
    "import _multiprocessing\ndef refused(*_): raise OSError(38, 'Function not implemented')\n_multiprocessing.SemLock = refused"])
def test_without_processes_or_shared_memory_it_goes_on(desk, patch):
    """As in a function of a cloud, or at a limit of processes."""
    code = f"import os\n{patch}\nfrom stancecheck.cli import main\nmain()\n"
    done = subprocess.run([sys.executable, "-c", code, "-j", "2", "-f", "json", "."], capture_output=True, env=ENVIRONMENT,
                          timeout=60)
    checked = [one for one in json.loads(done.stdout)["documents"] if one["document"]["status"] == "checked"]
    assert (0, b"", 10) == (done.returncode, done.stderr, len(checked))


def shell(line: str, desk: Path) -> subprocess.CompletedProcess:
    """What a line of a shell does, `SC` being the command."""
    return subprocess.run(["sh", "-c", line.replace("SC", " ".join(COMMAND))], cwd=desk, capture_output=True, text=True,
                          env=ENVIRONMENT, timeout=60)


@pytest.mark.parametrize("line, code, words", [
    ("SC 0.txt >&-", 2, "standard output is closed"), ("SC rule >&-", 2, "standard output is closed"),
    ("SC - <&-", 2, ""), ("SC 0.txt >/dev/full", 2, "standard output: No space left on device"),
    ("SC rule >/dev/full", 2, "standard output: No space left on device"),
    ("SC --version >/dev/full", 2, "standard output: No space left on device"),
    ("SC -f json 0.txt >/dev/full", 2, "standard output: No space left on device"),
    ("SC 0.txt 2>&-", 0, ""), ("SC gone.txt 2>&-", 2, ""), ("SC --nonsense 2>&-", 2, ""),
    ("SC -o json=o.json 0.txt >&-", 2, "standard output is closed")])
def test_streams_that_are_closed_or_full(desk, line, code, words):
    """The code that the manual has, a word where there is a place for one, and nothing that is called our mistake."""
    done = shell(line, desk)
    assert (code, True) == (done.returncode, words in done.stderr), done.stderr
    assert "internal" not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    if "o.json" in line:
        assert "report" == json.loads((desk / "o.json").read_text())["type"]
    if line == "SC 0.txt 2>&-":
        assert "EDT101" in done.stdout
    if "<&-" in line:
        assert "unreadable: standard input is closed" in done.stdout


def test_a_reader_that_has_enough(desk):
    """`| head -1` changes no exit code: nothing was found."""
    (desk / "long.txt").write_text("The mayor said that it rained.\n" * 20_000)
    done = subprocess.run(["bash", "-c", f"{' '.join(COMMAND)} long.txt | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"],
                          cwd=desk, capture_output=True, text=True, env=ENVIRONMENT)
    assert ("0\n", "") == (done.stdout, done.stderr)


def test_an_interrupt_before_anything_was_done(desk):
    """Is told, too."""
    code = ("import os, signal\nfrom stancecheck.runs import run\n"
            "run.find = lambda *_: os.kill(os.getpid(), signal.SIGTERM)\nfrom stancecheck.cli import main\nmain()\n")
    done = subprocess.run([sys.executable, "-c", code, "0.txt"], capture_output=True, text=True, env=ENVIRONMENT)
    assert (143, "", True) == (done.returncode, done.stdout, "interrupted before anything was written" in done.stderr)
