"""The command: what it prints where, and with which exit code it ends."""
import json
import os
import pkgutil
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from time import sleep

import click
import pytest
from click.testing import CliRunner, Result

from stancecheck import __version__
from stancecheck import cli as commands
from stancecheck.cli import MODULES, cli

ROOT = Path(__file__).parent.parent
PLAIN = "Ana Reyes said the ferry left at noon."
LOADED = "Ana Reyes hailed the new ferry. It was the boldest move of the year."
COMMAND = [sys.executable, "-m", "stancecheck"]


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A folder with articles of every sort; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plain.txt").write_text(PLAIN)
    (tmp_path / "loaded.txt").write_text(LOADED)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "latin.txt").write_bytes("Caf\xe9".encode("latin-1"))
    (tmp_path / "folder").mkdir()
    (tmp_path / "mixed").mkdir()
    (tmp_path / "mixed" / "a.txt").write_text(LOADED)
    (tmp_path / "mixed" / "b.txt").write_text(PLAIN)
    return tmp_path


def run(*arguments: str, **options) -> Result:
    """What the command prints and how it ends, in this process."""
    result = CliRunner().invoke(cli, arguments, **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def process(*arguments: str, **options) -> subprocess.CompletedProcess:
    """The same as a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | options.pop("env", {})
    return subprocess.run([*COMMAND, *arguments], capture_output=True, env=environment, **options)


@pytest.mark.parametrize("arguments, code", [
    (["plain.txt"], 0), (["check", "plain.txt"], 0), (["loaded.txt"], 0), (["--fail-on", "note", "loaded.txt"], 1),
    (["--fail-on", "note", "plain.txt"], 0), (["--fail-on", "never", "loaded.txt"], 0),
    (["--fail-on=note", "mixed"], 1), (["parse", "loaded.txt"], 0), (["explain", "loaded.txt"], 0),
    (["empty.txt"], 0), (["gone.txt"], 2), (["latin.txt"], 2), (["folder"], 2), (["*.rst"], 2), (["*.txt"], 2),
    (["--fail-on", "note", "loaded.txt", "gone.txt"], 2), (["--fail-on", "never", "gone.txt"], 2),
    ([], 2), (["check"], 2), (["--nonsense", "plain.txt"], 2), (["--format", "nonsense", "plain.txt"], 2),
    (["--fail-on", "nonsense", "plain.txt"], 2), (["-o", "json", "plain.txt"], 2),
    (["-o", "json=no/such/dir", "plain.txt"], 2),
    (["rule"], 0), (["rule", "EDT101"], 0), (["rule", "superlative"], 0), (["rule", "nonsense"], 2), (["schema"], 0),
    (["--version"], 0), (["--help"], 0), (["check", "--help"], 0)])
def test_exit_codes(copy, arguments, code):
    """The table of the command line, row by row; what could not be read wins over findings."""
    assert code == run(*arguments).exit_code


@pytest.mark.parametrize("arguments, words", [
    (["gone.txt"], "gone.txt: could not be checked: missing: there is no such file"),
    (["latin.txt"], "latin.txt: could not be checked: undecodable: byte 0xe9 at 3 is not UTF-8"),
    (["folder"], "folder: could not be checked: no-articles"),
    (["empty.txt"], "empty.txt: skipped: empty: there is no text in it"),
    (["rule", "superlatives"], "did you mean 'superlative'?"),
    (["--format", "jsn", "plain.txt"], "did you mean 'json'?")])
def test_it_says_what_is_wrong(copy, arguments, words):
    assert words in run(*arguments).output


def test_a_file_too_large_is_named(copy):
    """Nothing of it is checked, and the run says so."""
    with open(copy / "huge.txt", "wb") as file:
        file.truncate(16 * 1024 * 1024 + 1)
    result = run("huge.txt")
    assert (2, True) == (result.exit_code, "too-large" in result.output)


def test_every_input_appears_once(copy):
    """Checked, skipped or failed, with the reason: nothing is passed over in silence."""
    result = run("--format", "json", "*.txt", "gone.txt", "plain.txt")
    statuses = {one["document"]["doc"]: (one["document"]["status"], one["document"]["reason"])
                for one in json.loads(result.stdout)["documents"]}
    assert {"empty.txt": ("skipped", "empty"), "latin.txt": ("failed", "undecodable"), "loaded.txt": ("checked", ""),
            "plain.txt": ("checked", ""), "gone.txt": ("failed", "missing")} == statuses


def test_a_byte_order_mark_is_dropped_and_told(copy):
    (copy / "marked.txt").write_bytes(b"\xef\xbb\xbf" + PLAIN.encode())
    [entry] = json.loads(run("-f", "json", "marked.txt").stdout)["documents"]
    assert entry["document"]["bom"]
    [plain] = json.loads(run("-f", "json", "plain.txt").stdout)["documents"]
    assert [one["cue"] for one in plain["attributions"]] == [one["cue"] for one in entry["attributions"]]


def test_standard_input_has_the_format_of_its_name(copy):
    page = "<p>Ana Reyes said the ferry left at noon.</p>"
    result = run("-f", "json", "--stdin-filename", "page.rss", "-", input="<rss><item><title>A ferry</title></item></rss>")
    assert ("page.rss", "1") == tuple(json.loads(result.stdout)["documents"][0]["document"][key] for key in ("doc", "item"))
    [entry] = json.loads(run("-f", "json", "-", input=page).stdout)["documents"]
    assert ("<stdin>", 3) == (entry["document"]["doc"], entry["attributions"][0]["source"]["spans"][0]["start"])


def test_parse_lists_no_findings(copy):
    output = run("parse", "loaded.txt").stdout
    assert "Ana Reyes → hailed → the new ferry" in output
    assert "EDT101" not in output
    assert "EDT101" in run("loaded.txt").stdout


def test_statistics_count_rules(copy):
    lines = run("--statistics", "mixed").stdout.splitlines()
    assert "       1  EDT101  superlative" in lines


def test_quiet_leaves_the_summary_out(copy):
    assert run("loaded.txt").stdout.startswith(run("-q", "loaded.txt").stdout.rstrip("\n"))
    assert "finding" not in run("-q", "plain.txt").stdout


def test_several_outputs_in_one_run(copy):
    """Each file is whole, and nothing else is left behind."""
    result = run("-f", "concise", "-o", "json=report.json", "-o", "jsonl=report.jsonl", "loaded.txt")
    assert "loaded.txt:1:" in result.stdout
    assert "report" == json.loads((copy / "report.json").read_text())["type"]
    assert "summary" == json.loads((copy / "report.jsonl").read_text().splitlines()[-1])["type"]
    assert [] == list(copy.glob(".stancecheck-*"))


def test_a_file_for_each_article(copy):
    """What was found in a folder keeps its path below it."""
    (copy / "mixed" / "sub").mkdir()
    (copy / "mixed" / "sub" / "a.txt").write_text(PLAIN)
    assert 0 == run("-f", "brat", "--output-dir", "out", "mixed", "plain.txt").exit_code
    names = {path.relative_to(copy / "out").as_posix() for path in (copy / "out").rglob("*.ann")}
    assert {"a.ann", "b.ann", "sub/a.ann", "plain.ann"} == names
    assert "Source 0 9\tAna Reyes" in (copy / "out" / "plain.ann").read_text()


def test_pages_get_an_index_of_every_input(copy):
    (copy / "index.txt").write_text(PLAIN)
    (copy / "odd #1.txt").write_text(PLAIN)
    result = run("-f", "html", "--output-dir", "out", "odd #1.txt", "index.txt", "missing.txt")
    assert (2, "3 files written to out" in result.output) == (result.exit_code, True)
    index = (copy / "out" / "index-of-run.html").read_text()
    assert all(f'href="{name}"' in index for name in ("odd%20%231.html", "index.html"))
    assert "missing.txt" in index and (copy / "out" / "odd #1.html").exists()


def test_two_articles_never_share_a_file(copy):
    result = run("-f", "brat", "--output-dir", "out", "mixed/a.txt", "a.txt", "mixed")
    assert 2 == result.exit_code
    (copy / "a.txt").write_text(PLAIN)
    result = run("-f", "brat", "--output-dir", "out", "mixed", "a.txt")
    assert (2, True) == (result.exit_code, "would be written to a.txt.ann" in result.output)


def test_a_rule_of_every_family_has_a_page(copy):
    table = run("rule").stdout
    assert all(f"| {family}" in table for family in ("ATT", "EDT", "HDL", "INF", "LAB", "QUO", "SRC"))
    assert "EDT101 superlative" in run("rule", "edt101").stdout


def test_version_and_schema(copy):
    assert f"stancecheck {__version__}\n" == run("--version").stdout
    assert "$defs" in json.loads(run("schema").stdout)


def test_results_are_utf8_in_any_locale(copy):
    """A terminal that calls itself Latin-1 or nothing at all gets the same bytes."""
    (copy / "curly.txt").write_text("“It left,” Ana Reyes said — at noon.")
    outputs = {process("-q", "curly.txt", env={"PYTHONIOENCODING": encoding, "LC_ALL": "C"}).stdout
               for encoding in ("latin-1", "utf-8", "ascii")}
    [output] = outputs
    assert "“It left,”" in output.decode()


def test_a_closed_pipe_ends_quietly(copy):
    (copy / "long.txt").write_text((LOADED + "\n\n") * 3000)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    started = subprocess.Popen([*COMMAND, "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    started.stdout.readline()
    started.stdout.close()
    assert b"" == started.stderr.read()
    assert started.wait(60) in (0, 1)


def test_jobs_and_hash_seeds_change_no_byte(copy):
    """The same input gives the same output, whatever the processes and the order of sets."""
    for number in range(40):
        (copy / "mixed" / f"{number}.txt").write_text((LOADED if number % 3 else PLAIN) + f" Number {number}.")
    outputs = {process("-f", "json", "-j", jobs, "mixed", "latin.txt", env={"PYTHONHASHSEED": seed}).stdout
               for jobs, seed in (("1", "1"), ("2", "2"), ("4", "3"))}
    assert 1 == len(outputs)
    assert 43 == len(json.loads(outputs.pop())["documents"])


def opened_by_reader(path: Path, started: subprocess.Popen) -> int:
    """The writing end of a pipe that a process is reading: it is at that input, and waits."""
    while started.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            sleep(0.02)
    raise AssertionError(started.stderr.read())


@pytest.mark.skipif(not hasattr(signal, "SIGINT") or os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_what_was_done(copy, jobs):
    """The output is complete, says that it is partial, and the exit code is 130."""
    os.mkfifo(copy / "mixed" / "c.txt")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    inputs = ("mixed/a.txt", "mixed/b.txt", "mixed/c.txt")
    started = subprocess.Popen([*COMMAND, "-f", "json", "-j", jobs, *inputs], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=environment)
    pipe = opened_by_reader(copy / "mixed" / "c.txt", started)
    started.send_signal(signal.SIGINT)
    sleep(0.2)
    os.close(pipe)
    output, errors = started.communicate(timeout=60)
    assert (130, b"") == (started.returncode, errors)
    report = json.loads(output)
    assert report["summary"]["partial"]
    names = [entry["document"]["doc"] for entry in report["documents"]]
    assert ["mixed/a.txt", "mixed/b.txt"][:len(names)] == names


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> dict[str, str]:
    """Where the modules are compiled already, as they are when a wheel was installed."""
    environment = {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("cache")), "PYTHONDONTWRITEBYTECODE": ""}
    process("-q", str(ROOT / "seeds"), env=environment)
    return environment


@pytest.mark.clock
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="asks the system for a process's time")
@pytest.mark.parametrize("arguments, seconds", [(["--version"], 0.15), (["-q", str(ROOT / "seeds")], 0.30)])
def test_a_cold_start_is_short(compiled, arguments, seconds):
    """The best of five, in time on a core, so that what else the machine does has little part in it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | compiled
    times = []
    for _ in range(5):
        started = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, env=environment)
        _, _, usage = os.wait4(started.pid, 0)
        times.append(usage.ru_utime + usage.ru_stime)
    assert min(times) < seconds


def test_each_command_stands_in_the_table_of_modules():
    """A module of the command line has the commands that the table says, and no others."""
    found = {name: module.name for module in pkgutil.iter_modules(commands.__path__)
             for name, value in vars(import_module(f"{commands.__name__}.{module.name}")).items()
             if isinstance(value, click.Command) and value.name == name}
    inner = {name for group in ("archive", "baseline") for name in getattr(import_module(
        f"{commands.__name__}.{MODULES[group]}"), group).commands}
    assert MODULES == {name: module for name, module in found.items() if name not in inner}


def test_a_start_imports_what_it_needs():
    """The version needs no lexicon, and plain text in text form neither Lark nor msgspec."""
    code = "import sys; from stancecheck.cli import cli; cli.main(sys.argv[1:], standalone_mode=False); print(*sys.modules)"

    def loaded(*arguments: str) -> set[str]:
        done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True)
        return set(done.stdout.split("\n")[-2].split())

    assert set() == loaded("--version") & {"stancecheck.parser", "stancecheck.runs.commands", "lark", "msgspec", "pathspec"}
    assert set() == loaded("seeds/000_5bdc3943299e5670.txt") & {"lark", "msgspec", "pathspec", "trafilatura", "multiprocessing"}


def test_results_come_back_from_other_processes_as_they_were():
    """Packing results quickly changes nothing in them."""
    import pickle

    from stancecheck import check
    from stancecheck.runs.parcels import pack_quickly

    article = check("“It left,” Ana Reyes said. Critics say she claimed that it was the boldest move, but that is unclear.")
    pack_quickly()
    assert article == pickle.loads(pickle.dumps(article))
    assert all(type(one) is type(other) for one, other in zip(
        article.attributions[0].cue, pickle.loads(pickle.dumps(article)).attributions[0].cue, strict=True))


@pytest.mark.parametrize("words, wanted", [
    ("stancecheck ru", "rule"), ("stancecheck --form", "--format"), ("stancecheck check --fail", "--fail-on"),
    ("stancecheck --format sa", "sarif"), ("stancecheck baseline pr", "prune")])
def test_shells_complete(words, wanted):
    """Commands, the options of the command that needs no name, and formats."""
    environment = {"_STANCECHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    code = "from stancecheck.cli import cli; cli.main(prog_name='stancecheck')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True)
    assert [f"plain,{wanted}"] == done.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell):
    assert "_STANCECHECK_COMPLETE" in run("completion", shell).stdout


def test_progress_is_shown_on_a_terminal_once_a_run_is_long(monkeypatch, capsys):
    """And wiped away at the end."""
    from stancecheck.runs import progress

    monkeypatch.setattr(progress, "PATIENCE", 0)
    with progress.Progress(2) as shown:
        shown(1)
    assert "" == capsys.readouterr().err
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress.Progress(2, quiet=True) as shown:
        shown(1)
    assert "" == capsys.readouterr().err
    with progress.Progress(2) as shown:
        shown(1)
    assert "\r1 of 2 inputs\r\x1b[K" == capsys.readouterr().err


def test_outputs_are_no_inputs_of_the_next_run(copy):
    """Pages, reports and the baseline may be written into the folder that is read."""
    arguments = ("-f", "html", "--output-dir", "mixed/out", "-o", "json=mixed/report.json", "mixed")
    first = run(*arguments)
    assert (0, first.output) == (run(*arguments).exit_code, run(*arguments).output)
    assert 0 == run("baseline", "write", "mixed/a.txt", "-o", "mixed/old.json").exit_code
    (copy / "mixed" / "report.json").unlink()
    result = run("--baseline", "mixed/old.json", "-f", "jsonl", "--output-dir", "mixed/out", "mixed")
    assert 0 == result.exit_code, result.output


def test_other_json_in_a_folder_is_skipped_and_named(copy):
    """Asked for by its name, it can't be checked; found in a folder, it is none of ours."""
    (copy / "mixed" / "package.json").write_text('{"name": "site"}')
    result = run("mixed")
    assert (0, True) == (result.exit_code, "mixed/package.json: skipped: not-an-article" in result.stdout)
    assert 2 == run("mixed/package.json").exit_code
