"""`stancecheck verify`: options, exit codes, formats, and sources named in the settings or beside an article."""
import json
import re

import jsonschema
import pytest
from click.testing import CliRunner

from stancecheck.cli import cli
from stancecheck.cli.articles import spread
from stancecheck.report.records import schema

ARTICLE = "Ada Orlova promised: “We will close the three bridges in the winter.”\n\n“The lights stay on,” said Ben Marsh.\n"
MINUTES = ("BEN MARSH: Did nobody see it?\nADA ORLOVA: So we will close the two bridges in the winter.\n"
           "BEN MARSH: And the lights?\nADA ORLOVA: The lights stay on.\n")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to work in, with an article and its source."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    return tmp_path


def run(*arguments):
    """The result of a command."""
    return CliRunner().invoke(cli, list(arguments))


def test_several_sources_behind_one_option():
    """It takes all arguments up to the next option; `--` ends them too."""
    assert ["a", "--against", "b", "--against", "c", "-f", "json"] == spread(["a", "--against", "b", "c", "-f", "json"], "--against")
    assert ["--against", "b", "--", "a"] == spread(["--against", "b", "--", "a"], "--against")
    assert ["--against", "-", "a"][:2] == spread(["--against", "-"], "--against")
    assert ["a", "--against"] == spread(["a", "--against"], "--against")


def test_the_two_wordings_stand_one_under_the_other(folder):
    """With the difference marked, and where the words stand."""
    done = run("verify", "a.txt", "--against", "minutes.txt")
    lines = done.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if "article  We" in line)
    assert [line.index("three") for line in lines[at:at + 1]] == [lines[at + 1].index("two")] == [lines[at + 2].index("^^^^^")]
    assert "from     minutes.txt:2 ADA ORLOVA" in done.stdout
    assert "a.txt: 2 quotations: 1 verbatim, 1 altered; 1 of another speaker" in done.stdout
    assert 1 == done.exit_code


def test_json_has_the_quotations_at_their_places(folder):
    """Start and end of the words between the marks, and the place in the source's file; the schema holds."""
    report = json.loads(run("verify", "a.txt", "--against", "minutes.txt", "--format", "json").stdout)
    jsonschema.validate(report, schema())
    first, second = report["quotations"]
    assert ("altered", "same", "Ada Orlova") == (first["verdict"], first["speaker"], first["said_by"])
    assert ARTICLE[first["start"]:first["end"]] == first["text"] == "We will close the three bridges in the winter."
    source = second["source"]
    assert ("minutes.txt", "The lights stay on", 4) == (source["file"], MINUTES[source["start"]:source["end"]], source["line"])
    assert ["VER101", "VER105"] == [one["rule"] for one in report["documents"][0]["findings"]]
    lines = [json.loads(line) for line in run("verify", "a.txt", "--against", "minutes.txt", "--format", "jsonl").stdout.splitlines()]
    assert report["quotations"] == [line for line in lines if line["type"] == "quotation"]


@pytest.mark.parametrize("name", ["concise", "sarif", "github", "gitlab", "junit", "rdjson", "rdjsonl", "csv", "html"])
def test_every_format_for_findings_has_them(folder, name):
    """Rules of the family VER are rules like all others."""
    done = run("verify", "a.txt", "--against", "minutes.txt", "--format", name)
    assert "VER101" in done.stdout and "VER105" in done.stdout
    assert "HDL" not in done.stdout and 1 == done.exit_code


def test_a_format_without_quotations_is_refused(folder):
    """A file of annotations has no place for them."""
    done = run("verify", "a.txt", "--against", "minutes.txt", "--format", "brat")
    assert 2 == done.exit_code and "brat" in done.stderr


def test_sources_in_the_settings(folder):
    """They hold for the articles of their pattern, in `check` too, and only there does the family run."""
    (folder / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "stancecheck.toml").write_text('[sources]\n"a*.txt" = ["minutes.*"]\n', encoding="utf-8")
    done = run("check", "a.txt", "b.txt", "--format", "concise")
    assert ["a.txt"] * 2 == [line.split(":")[0] for line in done.stdout.splitlines() if " VER" in line]
    assert 1 == run("verify", "a.txt").exit_code


def test_sources_beside_the_article(folder):
    """With suppressions in the same file."""
    (folder / "a.txt.stancecheck.toml").write_text(
        'sources = ["minutes.txt"]\n[[ignore]]\nwords = "The lights stay on,"\nrules = ["VER105"]\nreason = "he repeats her"\n', encoding="utf-8")
    done = run("check", "a.txt", "--format", "concise")
    assert "VER101" in done.stdout and "VER105" not in done.stdout and "1 suppressed" in done.stdout


@pytest.mark.parametrize(("name", "content"), [
    ("a.txt.stancecheck.toml", 'sources = ["../minutes.txt"]'), ("a.txt.stancecheck.toml", "sources = 3"),
    ("stancecheck.toml", '[sources]\n"*" = ["/etc/hostname"]'), ("stancecheck.toml", "sources = 3"),
])
def test_a_tree_has_no_other_files_shown(folder, name, content):
    """What it names must lie in it, and must be a list of paths."""
    (folder / name).write_text(content, encoding="utf-8")
    assert 2 == run("check", "a.txt").exit_code


def test_suppressions_and_baseline(folder):
    """A comment lets one stand, and the baseline accepts the rest; without sources neither is unused."""
    (folder / "a.txt").write_text("<!-- stancecheck: ignore[VER101] agreed -->\n" + ARTICLE, encoding="utf-8")
    assert "VER101" not in run("verify", "a.txt", "--against", "minutes.txt", "-f", "concise").stdout
    assert "SYS002" not in run("check", "a.txt", "-f", "concise").stdout
    fingerprint = json.loads(run("verify", "a.txt", "--against", "minutes.txt", "-f", "json").stdout)["documents"][0]["findings"][0]
    (folder / "base.json").write_text(json.dumps({"version": 1, "findings": [
        {"fingerprint": fingerprint["fingerprint"], "rule": "VER105", "words": "", "count": 1}]}), encoding="utf-8")
    assert 0 == run("verify", "a.txt", "--against", "minutes.txt", "--baseline", "base.json").exit_code


def test_severity_and_what_fails(folder):
    """As for every rule."""
    (folder / "stancecheck.toml").write_text('[severity]\nVER = "note"\n', encoding="utf-8")
    assert 0 == run("verify", "a.txt", "--against", "minutes.txt").exit_code
    assert 1 == run("verify", "a.txt", "--against", "minutes.txt", "--fail-on", "note").exit_code
    assert 0 == run("verify", "a.txt", "--against", "minutes.txt", "--fail-on", "never", "--isolated").exit_code


@pytest.mark.parametrize("arguments", [(), ("--against",), ("--against", "nothere.txt"), ("--against", "empty.txt")])
def test_no_source_that_can_be_read(folder, arguments):
    """It is said what to name, or why none can be read; the exit code is 2."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = run("verify", "a.txt", *arguments)
    assert 2 == done.exit_code
    assert "source" in done.stderr or "requires an argument" in done.stderr


def test_one_source_of_several_that_cannot_be_read(folder):
    """The others are used, it is named once, and the exit code is 2."""
    (folder / "b.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("verify", "a.txt", "b.txt", "--against", "minutes.txt", "gone.txt")
    assert 2 == done.exit_code and 1 == done.stdout.count("gone.txt: could not be checked: missing")
    assert 2 == done.stdout.count("1 altered; 1 of another speaker")


def test_an_article_without_quotations(folder):
    """There is nothing to look up, and nothing wrong."""
    (folder / "a.txt").write_text("It rained.", encoding="utf-8")
    done = run("verify", "a.txt", "--against", "minutes.txt")
    assert (0, "a.txt: 0 quotations") == (done.exit_code, done.stdout.splitlines()[0])


def test_jobs_and_order_change_nothing(folder):
    """Not a byte of it."""
    (folder / "talk").mkdir()
    (folder / "talk" / "z.txt").write_text(MINUTES, encoding="utf-8")
    outputs = {run("verify", "a.txt", "--against", *sources, "-j", jobs, "-f", "json").stdout
               for sources in (("minutes.txt", "talk"), ("talk", "minutes.txt")) for jobs in ("1", "2")}
    assert 1 == len(outputs)


def test_sources_of_every_format(folder):
    """Places are those of the file, escapes and all."""
    item = {"uri": "urn:x", "headline": "Talk", "body_text": "ADA ORLOVA: So we will\nclose the “two” bridges in the winter.\nBEN MARSH: When?"}
    (folder / "minutes.json").write_text(json.dumps(item), encoding="utf-8")
    source = json.loads(run("verify", "a.txt", "--against", "minutes.json", "-f", "json").stdout)["quotations"][0]["source"]
    text = (folder / "minutes.json").read_text(encoding="utf-8")
    assert text[source["start"]:source["end"]].startswith("we will\\nclose") and "\\u201ctwo\\u201d" in text[source["start"]:source["end"]]


def test_the_page_shows_quotations_by_verdict_and_jumps_to_the_source(folder):
    """Each has its wordings with the difference marked, and a link to its passage, which links back; all of it is escaped."""
    (folder / "minutes.txt").write_text(MINUTES.replace("two bridges", "two & < bridges"), encoding="utf-8")
    page = run("verify", "a.txt", "--against", "minutes.txt", "-f", "html").stdout
    targets = set(re.findall(r' id="([^"]+)"', page))
    assert [] == [link for link in re.findall(r'href="#([^"]+)"', page) if link not in targets]
    assert 'href="#passage-0-0"' in page and 'href="#quotation-0"' in page and 'href="#verdict-altered"' in page
    assert '<mark class="wrong">three</mark>' in page and "another speaker" in page
    assert "two &amp; &lt; bridges" in page and "two & <" not in page
    assert page.index('id="verdict-altered"') < page.index('id="verdict-verbatim"')
    assert "quotations-title" not in run("check", "a.txt", "-f", "html").stdout
