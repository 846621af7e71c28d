"""GitHub annotations, JUnit and CSV."""
import csv
import re
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree

from samples import HOSTILE, RULES, article, finding, written

from stancecheck.report.run import Input, Run

COMMAND = re.compile(r"::(error|warning|notice|group|endgroup)( [^:]*)?::(.*)")


def crowd(notes, failed=0):
    """A run of many notes and unread inputs."""
    text = "claimed " * notes
    found = [finding(text, "claimed", "ATT101", after=8 * at) for at in range(notes)]
    unread = tuple(Input(f"{at}.txt", "failed", "missing", "no such file") for at in range(failed))
    return Run((Input("a.txt", "checked", article=article(text, findings=found)), *unread), RULES)


def test_github_annotations(run):
    """Unread inputs and the most severe findings come first; positions are code points."""
    assert written("github", run, environ={}) == """\
::error title=stancecheck,file=news/old.txt::could not be checked: undecodable: byte 0xff at 0 is not UTF-8
::error title=stancecheck (EDT106),file=news/ferry.txt,line=5,col=23,endLine=5,endColumn=27::'very' is louder than the facts
::warning title=stancecheck (EDT101),file=news/ferry.txt,line=5,col=28,endLine=5,endColumn=32::'best' ranks in the article's own voice
::notice title=stancecheck (ATT101),file=news/ferry.txt,line=5,col=6,endLine=5,endColumn=13::'claimed' tells the reader to doubt
"""


def test_github_columns_only_on_one_line():
    """A finding over a line end has lines only."""
    text = "The best\nof all."
    one = article(text, findings=[finding(text, "best\nof all")])
    assert written("github", Run((Input("a.txt", "checked", article=one),), RULES), environ={}) == (
        "::warning title=stancecheck (EDT101),file=a.txt,line=1,endLine=2::"
        "'best%0Aof all' ranks in the article's own voice\n")


def test_github_escapes(hostile):
    """No article, path or reason ends a property or starts a command of its own."""
    lines = written("github", hostile, environ={}).split("\n")[:-1]
    assert all(COMMAND.fullmatch(line) for line in lines) and len(lines) == 4
    assert "file=a␛[2J%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A.txt,line=" in lines[1]


def test_github_says_what_is_not_shown():
    """Ten of a kind, the last of which says how many are left; those follow as plain lines."""
    lines = written("github", crowd(12), environ={}).split("\n")[:-1]
    commands = [line for line in lines if line.startswith("::notice")]
    assert len(commands) == 10
    assert commands[-1] == ("::notice title=stancecheck::3 more findings without an annotation: "
                            "see the log or the step summary.")
    assert lines[10] == "::group::3 findings without an annotation"
    assert lines[11] == "a.txt:1:73: note ATT101 'claimed' tells the reader to doubt"
    assert lines[-1] == "::endgroup::"
    assert len([line for line in written("github", crowd(10), environ={}).split("\n") if line]) == 10


def test_github_caps_unread_inputs_too():
    """Of eleven files that could not be checked one is in the notice."""
    lines = written("github", crowd(0, 11), environ={}).split("\n")[:-1]
    assert sum(line.startswith("::error") for line in lines) == 10
    assert "1 more file that could not be checked" in lines[-1]


def test_github_tells_of_an_interruption(run):
    """A partial run says so, as an annotation."""
    assert "::notice title=stancecheck::The run was interrupted: this report is partial.\n" in written(
        "github", replace(run, partial=True), environ={})


def test_step_summary(run, hostile, tmp_path):
    """It is appended to, has every finding and unread input, and no markup but ours."""
    path = tmp_path / "summary.md"
    path.write_text("before\n", encoding="utf-8")
    for one in (run, hostile):
        written("github", one, environ={"GITHUB_STEP_SUMMARY": str(path)})
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[:2] == ["before", "## stancecheck"]
    rows = [line for line in lines if line.startswith("| ") and "---" not in line and "where" not in line]
    assert [row.split(" ")[1] for row in rows] == ["failed", "error", "warning", "note", "skipped", "failed", "error",
                                                  "warning", "note"]
    for row in rows:
        assert row.count("|") == 5
        assert not re.search(r"[<>`@*]", row)


def test_step_summary_stays_within_its_cap(tmp_path):
    """A table that is too long ends with what it leaves out."""
    path = tmp_path / "summary.md"
    written("github", crowd(12_000), environ={"GITHUB_STEP_SUMMARY": str(path)})
    assert path.stat().st_size < 1_048_576
    assert re.search(r"\nand [\d,]+ more rows\n$", path.read_text(encoding="utf-8"))


def test_junit(run):
    """A suite an input; a case a finding; an error for what could not be checked; a clean input passes."""
    root = ElementTree.fromstring(written("junit", run).encode())
    assert root.attrib == {"name": "stancecheck", "tests": "6", "failures": "2", "errors": "1", "skipped": "1"}
    assert [suite.get("name") for suite in root] == [item.path for item in run.inputs]
    ferry, calm, photo, old = root
    assert [case.get("name") for case in ferry] == [
        "org.stancecheck.ATT101", "org.stancecheck.EDT106", "org.stancecheck.EDT101"]
    assert ferry[0].attrib == {"name": "org.stancecheck.ATT101", "classname": "news/ferry.txt", "line": "5",
                               "column": "6"}
    assert [case[0].tag for case in ferry] == [
        "failure" if finding.severity != "note" else "system-out" for finding in run.inputs[0].findings]
    assert ferry[1][0].get("message") == run.inputs[0].findings[1].message
    assert [len(case) for case in calm] == [0]
    assert photo[0][0].tag == "skipped"
    assert (old[0][0].tag, old[0][0].get("message")) == ("error", "undecodable: byte 0xff at 0 is not UTF-8")


def test_junit_survives_every_character():
    """What XML forbids is shown as its picture; the rest comes back."""
    text = "".join(map(chr, [*range(0x250), 0xd800, 0xdfff, 0xfffe, 0xffff, 0x1f3dd]))
    path = "a" + text
    one = article(HOSTILE + text, findings=[finding(HOSTILE + text, text)])
    root = ElementTree.fromstring(written("junit", Run((Input(path, "checked", article=one),
                                                        Input("b", "failed", text, "]]>")), RULES)).encode())
    assert "␀" in root[0].get("name") and "<=>" in root[0].get("name") and "\x1b" not in root[0].get("name")
    assert root[1][0][0].get("message").endswith("]]>")


def test_csv(run):
    """A row for each attribution, finding and unread input."""
    rows = list(csv.DictReader(StringIO(written("csv", run))))
    assert [row["kind"] for row in rows] == ["attribution"] * 4 + ["finding"] * 4 + ["input"] * 2
    assert (rows[0]["speaker"], rows[0]["cue"], rows[0]["claim"]) == (
        "Zoe\u0308 Brandt", "hailed", "the 🏝 deal, the boldest plan yet")
    assert [(row["line"], row["column"], row["end_column"], row["reported"]) for row in rows[4:6]] == [
        ("3", "40", "47", "no"), ("5", "6", "13", "yes")]
    assert rows[-1]["reason"] == "undecodable: byte 0xff at 0 is not UTF-8"


def test_csv_holds_no_formula(hostile):
    """No cell starts as a formula, in any place, and no control character is left."""
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "ordinary", ""]
    inputs = tuple(Input(text or "x", "failed", "", text) for text in texts)
    raw = written("csv", replace(hostile, inputs=(*hostile.inputs, *inputs)))
    cells = [cell for row in csv.reader(StringIO(raw)) for cell in row]
    assert not any(cell.lstrip()[:1] in ("=", "+", "-", "@", "＝") for cell in cells if cell.strip())
    assert "'=cmd|' /C calc'!A0" in cells and "ordinary" in cells
    assert not any(char in raw for char in "\x1b\x9b\x00\r\t")
