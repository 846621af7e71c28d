"""`stancecheck compare`: what articles are called, formats, exit codes, settings."""
import json
import re

import jsonschema
import pytest
from click.testing import CliRunner

from stancecheck.cli import cli
from stancecheck.report.records import schema

HERALD = ("Bridges to close, Orlova claims\n\nMayor Ada Orlova claimed on Monday that the two bridges would have to close in the "
          "winter.\n\n“We have waited nine years for the money & it never <came>,” Orlova said.\n\n“That is not true,” Ben Marsh said.\n")
COURIER = ("The two bridges would have to close in the winter, Ada Orlova said.\n\n“We have waited years for the money,” she said.\n\n"
           "Rita Holm said that Otto Brandt had taken bribes for the steel.\n")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to work in, with two accounts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    return tmp_path


def run(*arguments):
    """The result of a command."""
    return CliRunner().invoke(cli, list(arguments))


@pytest.mark.parametrize("part", [
    "Accounts: 2", "Speakers in several articles: 1", "only in herald: Ben Marsh 1", "Shared quotations: 1", "Shared claims: ",
    "claimed (distancing)", "Claims against each other: ", "Accusations without a reply: 1", "Headlines: 1", "CMP101"])
def test_the_table_has_every_part(folder, part):
    """Speakers by articles, quotations, claims with their verbs, what stands against what."""
    done = run("compare", "herald.txt", "courier.txt")
    assert 0 == done.exit_code
    assert part in done.stdout


def test_json_is_scored_as_it_is(folder):
    """Its form is that of the scorer; offsets are those of the files; the schema holds."""
    report = json.loads(run("compare", "herald.txt", "courier.txt", "--format", "json").stdout)
    jsonschema.validate(report, schema())
    texts = {"herald": HERALD, "courier": COURIER}
    assert [("Ada Orlova", ["courier", "herald"])] == [(one["name"], one["articles"]) for one in report["speakers"] if len(one["articles"]) > 1]
    [quotation] = report["quotations"]
    assert not quotation["same_words"]
    assert all(texts[one["article"]][one["start"]:one["end"]] == one["text"] for one in quotation["prints"])
    assert {"said", "claimed"} == {one["cue"].split()[0] for one in report["claims"][0]["reports"]}
    assert report["opposed"] and all(one["article"] == one["a"]["article"] == one["b"]["article"] for one in report["opposed"])
    assert ["CMP101"] == sorted({one["rule"] for one in report["findings"]})
    lines = [json.loads(line) for line in run("compare", "herald.txt", "courier.txt", "--format", "jsonl").stdout.splitlines()]
    assert [report["speakers"]] == [line["speakers"] for line in lines if line["type"] == "comparison"]


def test_the_page_shows_them_side_by_side(folder):
    """A matrix, the voices of each article, the quotations with their differences; all of it is escaped."""
    page = run("compare", "herald.txt", "courier.txt", "--format", "html").stdout
    assert 'class="matrix"' in page and 2 == page.count('<svg class="stack"') and '<mark class="gap">' in page
    assert "&lt;came&gt;" in page and "<came>" not in page and "&amp; it never" in page
    targets = set(re.findall(r' id="([^"]+)"', page))
    assert [] == [link for link in re.findall(r'href="#([^"]+)"', page) if link not in targets]


@pytest.mark.parametrize("name", ["concise", "sarif", "github", "gitlab", "junit", "rdjson", "rdjsonl", "csv"])
def test_formats_for_findings_have_them(folder, name):
    """Rules of the family CMP are rules like all others."""
    assert "CMP101" in run("compare", "herald.txt", "courier.txt", "--format", name).stdout


def test_rules_run_in_compare_alone(folder):
    """`check` has nothing to compare with, and calls no suppression of them unused."""
    (folder / "herald.txt").write_text("<!-- stancecheck: ignore-file[CMP101] agreed -->\n" + HERALD, encoding="utf-8")
    assert "CMP" not in run("check", "herald.txt", "courier.txt", "-f", "concise").stdout
    assert "SYS002" not in run("check", "herald.txt", "-f", "concise").stdout
    done = run("compare", "herald.txt", "courier.txt", "-f", "concise")
    assert "CMP101" not in done.stdout and "suppressed" in done.stdout


def test_settings_and_exit_codes(folder):
    """The rule that is off can be put on, and severities decide."""
    (folder / "stancecheck.toml").write_text('extend-select = ["CMP102"]\n[severity]\nCMP102 = "error"\n', encoding="utf-8")
    done = run("compare", "herald.txt", "courier.txt", "-f", "concise")
    assert 1 == done.exit_code and "error CMP102" in done.stdout and "accuses Otto Brandt" in done.stdout
    assert 1 == run("compare", "herald.txt", "courier.txt", "--fail-on", "note", "--isolated").exit_code


def test_articles_of_the_same_name(folder):
    """They are told apart by as much of the path as does."""
    for paper in ("north", "south"):
        (folder / paper).mkdir()
        (folder / paper / "monday.txt").write_text(HERALD, encoding="utf-8")
    report = json.loads(run("compare", "north/monday.txt", "south/monday.txt", "courier.txt", "-f", "json").stdout)
    assert {"courier": "courier.txt", "north/monday": "north/monday.txt", "south/monday": "south/monday.txt"} == report["articles"]


@pytest.mark.parametrize(("arguments", "words"), [
    (("gone.txt", "courier.txt"), "gone.txt: could not be checked: missing"),
    (("bad.txt", "courier.txt"), "bad.txt: could not be checked: undecodable"),
])
def test_an_article_that_cannot_be_read(folder, arguments, words):
    """It is named, the others are compared, and the exit code is 2."""
    (folder / "bad.txt").write_bytes(b"\xff\x00\xfe\x81")
    done = run("compare", *arguments)
    assert 2 == done.exit_code and words in done.stdout and "Accounts: 1" in done.stdout


def test_bad_input(folder):
    """Nothing named, empty files, formats that hold no comparison."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert 2 == run("compare").exit_code
    done = run("compare", "empty.txt", "courier.txt")
    assert 0 == done.exit_code and "empty.txt: skipped: empty" in done.stdout
    assert 2 == run("compare", "herald.txt", "courier.txt", "-f", "brat").exit_code
    assert 2 == run("compare", "herald.txt", "courier.txt", "-f", "html", "--output-dir", "out").exit_code


def test_order_and_jobs_change_nothing(folder):
    """Not a byte of the comparison."""
    def parts(*arguments):
        report = json.loads(run("compare", *arguments, "-f", "json").stdout)
        return {key: report[key] for key in ("articles", "speakers", "quotations", "claims", "opposed", "unanswered", "headlines")}

    assert parts("herald.txt", "courier.txt") == parts("courier.txt", "herald.txt", "-j", "2")
