"""No output takes the place of an input or of another output, and one that fails takes nothing with it."""
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stancecheck.cli import cli
from stancecheck.house.settings_near import settings_near
from stancecheck.report import known_formats

ROOT = Path(__file__).parent.parent
LOADED = "It was the boldest move of the year.\n"
PAGE = f"<p>{LOADED}</p><p>Nobody saw it.</p>"
NITF = f"<nitf><body><body.content><p>{LOADED}</p></body.content></body></nitf>"


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    """A folder with articles of several formats; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    for folder, name, words in (("in", "a.txt", LOADED), ("h", "a.html", PAGE), ("x", "a.xml", NITF),
                                ("j", "a.json", json.dumps({"uri": "urn:1", "type": "text", "headline": "Move", "body_text": LOADED}))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(words)
    (tmp_path / "a.txt").write_text(LOADED)
    (tmp_path / "link.html").symlink_to("a.txt")
    os.link("a.txt", "hard.html")
    return tmp_path


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("arguments", [
    "-f text --output-dir in in", "-f concise --output-dir . a.txt", "-f html --output-dir h h", "-f json --output-dir j j",
    "-f junit --output-dir x x", "-o json=a.txt a.txt", "-o json=./in/../a.txt a.txt", "baseline write -o a.txt a.txt",
    "-o html=link.html a.txt", "-o html=hard.html a.txt", "-o text=o -o json=o a.txt", "-o text=o -o json=./o a.txt",
    "-o json=- a.txt", "-o json=in/a.txt in", "-o text=in/a.txt in", "-o json=out/a.txt -f text --output-dir out a.txt",
    "-o json=stancecheck.toml a.txt", "-o json=a.txt.stancecheck.toml a.txt", "-o json=.gitignore a.txt",
    "-o json=old --baseline old a.txt"])
def test_it_is_refused_and_nothing_is_written(desk, arguments):
    """By whatever name, the copy stays as it was."""
    assert 0 == run("baseline", "write", "-o", "old", "in").exit_code
    before = contents(desk)
    result = run("--fail-on", "never", *arguments.split()) if not arguments.startswith("baseline") else run(*arguments.split())
    assert (2, before) == (result.exit_code, contents(desk)), result.output
    assert "internal" not in result.output


@pytest.mark.parametrize("name", sorted(known_formats()))
def test_a_result_may_be_written_again(desk, name):
    """Into the folder that is read, too, where it can be told from an article."""
    suffix = {"html": "html", "json": "json", "junit": "xml", "text": "txt", "concise": "txt"}.get(name, "out")
    for _ in range(2):
        result = run("--fail-on", "never", "-o", f"{name}=in/report.{suffix}", "in")
        assert 0 == result.exit_code, result.output


@pytest.mark.parametrize("link, arguments", [
    ("in/report.sarif", "-o sarif=in/report.sarif in"), ("in/out", "-f brat --output-dir in/out in"),
    ("in/a.ann", "-f brat --output-dir in in")])
def test_links_of_a_tree_lead_nowhere(desk, tmp_path_factory, link, arguments):
    """What a tree brings decides nothing of what is written where."""
    victim = tmp_path_factory.mktemp("victim")
    (victim / "a.ann").write_text("mine")
    (desk / link).symlink_to(victim if link.endswith("out") else victim / "a.ann")
    result = run("--fail-on", "never", *arguments.split())
    assert (2, {"a.ann": b"mine"}) == (result.exit_code, contents(victim)), result.output
    assert "is a link" in result.output


@pytest.mark.parametrize("settings", ['baseline = "../victim"', 'baseline = "link"', 'baseline = "a.txt"', 'baseline = "notes.json"'])
def test_a_baseline_replaces_a_baseline_only_and_below_its_settings(desk, settings):
    """Settings come with what is checked."""
    run("baseline", "write", "-o", "victim", "a.txt")
    (desk / "in" / "stancecheck.toml").write_text(settings + "\n")
    (desk / "in" / "link").symlink_to("../victim")
    (desk / "in" / "notes.json").write_text('{"mine": 1}')
    before = contents(desk)
    result = run("baseline", "write", "in")
    assert (2, before) == (result.exit_code, contents(desk)), result.output
    (desk / "in" / "stancecheck.toml").write_text('baseline = "ours.json"\n')
    settings_near.cache_clear()
    assert 0 == run("baseline", "write", "in").exit_code
    assert 0 == run("baseline", "write", "in").exit_code


@pytest.mark.parametrize("count", ["-1", "1e400", "true", '"3"', "[]", "99999999999"])
def test_a_count_that_is_none(desk, count):
    (desk / "odd.json").write_text(f'{{"version": 1, "findings": [{{"fingerprint": "a", "count": {count}}}]}}')
    result = run("--baseline", "odd.json", "a.txt")
    assert (2, True) == (result.exit_code, "odd.json: it is no baseline" in result.output)


def test_a_failing_output_takes_no_other_with_it(desk):
    """And it is called as it was asked for."""
    result = run("--fail-on", "never", "-o", "json=no/such/report.json", "-o", "html=in", "-o", "csv=o.csv", "a.txt")
    assert (2, True) == (result.exit_code, (desk / "o.csv").exists())
    assert "EDT101" in result.stdout
    assert "no/such/report.json" in result.stderr
    assert ".stancecheck-" not in result.stderr


def test_a_file_in_a_folder_that_can_not_be_written(desk, monkeypatch):
    """As one that is mounted into a container: it is written in its place."""
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("stancecheck.runs.outputs.mkstemp", refused)
    (desk / "o.json").write_text("")
    assert 0 == run("--fail-on", "never", "-o", "json=o.json", "a.txt").exit_code
    assert "report" == json.loads((desk / "o.json").read_text())["type"]
    assert 2 == run("--fail-on", "never", "-o", "json=new.json", "a.txt").exit_code


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("output", ["", "csv=o.csv"])
def test_an_interrupt_while_results_are_written(desk, output):
    """The exit code is 130, and a word says what is not whole; a file is as it was, and no draft is left."""
    (desk / "long.txt").write_text(LOADED * 4000)
    code = ("import os, signal, sys, stancecheck.report.formats.csv as table\n"
            "before = table.rows\n"
            "def rows(item):\n"
            "    for number, row in enumerate(before(item)):\n"
            "        number == 2000 and os.kill(os.getpid(), signal.SIGINT)\n"
            "        yield row\n"
            "table.rows = rows\n"
            "from stancecheck.cli import main\n"
            "main()\n")
    arguments = ["-o", output] if output else ["-f", "csv"]
    done = subprocess.run([sys.executable, "-c", code, *arguments, "--fail-on", "never", "long.txt"], cwd=desk, text=True,
                          capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=60)
    assert 130 == done.returncode, done.stderr
    assert ("o.csv was not written" if output else "standard output is not complete") in done.stderr
    assert [] == [*desk.glob(".stancecheck-*"), *desk.glob("o.csv")]


def test_a_closed_reader_leaves_the_other_outputs(desk):
    """`| head -1` ends nothing but what it reads, and the exit code is that of the findings."""
    (desk / "long.txt").write_text("Nobody said so. " * 20 + "\n" + "The mayor said it rained.\n" * 4000)
    started = subprocess.Popen([sys.executable, "-m", "stancecheck", "-o", "json=o.json", "long.txt"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)})
    started.stdout.close()
    assert (b"", 0) == (started.stderr.read(), started.wait(60))
    assert (desk / "o.json").exists()


