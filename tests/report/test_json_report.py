"""JSON and JSON Lines against their schema and the text."""
import json
from dataclasses import replace

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import written

from stancecheck.report import records


@pytest.fixture(scope="module")
def validator():
    """A validator of the published schema."""
    schema = records.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def lines_of(run):
    """The records of the JSON Lines."""
    return [json.loads(line) for line in written("jsonl", run).split("\n")[:-1]]


def test_every_record_is_valid(run, hostile, marked_up, validator):
    """Each line, and the JSON report, is what the schema says."""
    for one in (run, hostile, marked_up):
        for record in lines_of(one):
            validator.validate(record)
        validator.validate(json.loads(written("json", one)))


def test_the_schema_refuses_what_is_none():
    """A record without its status, or of an unknown kind, is invalid."""
    validator = jsonschema.Draft202012Validator(records.schema())
    assert not validator.is_valid({"type": "document", "doc": "a.txt"})
    assert not validator.is_valid({"type": "tuple"})


def test_a_report_reads_back_typed(run):
    """Msgspec reads the report into the same types that wrote it."""
    report = msgspec.json.decode(written("json", run), type=records.Report)
    assert [entry.document.status for entry in report.documents] == ["checked", "checked", "skipped", "failed"]
    assert report.summary.findings == 3 and report.summary.failed == 1


def test_json_holds_the_records_of_json_lines(run):
    """Both formats say the same."""
    report = json.loads(written("json", run))
    gathered = [report["run"]]
    for entry in report["documents"]:
        gathered += [*entry["attributions"], *entry["findings"], *entry["unparsed"], entry["document"]]
    assert [*gathered, report["summary"]] == lines_of(run)


def test_offsets_are_those_of_the_text(run):
    """`text[start:end]` is `match`, and each part's text is that of its spans."""
    text = run.inputs[0].article.text
    found = [one for one in lines_of(run) if one["type"] == "finding"]
    assert [text[one["start"]:one["end"]] for one in found] == ["boldest", "claimed", "very", "best"]
    for one in (one for one in lines_of(run) if one["type"] == "attribution"):
        for part in filter(None, (one["source"], one["cue"], one["content"])):
            assert " … ".join(text[span["start"]:span["end"]] for span in part["spans"]) == part["text"]


def test_positions_of_markup_are_those_of_its_file(marked_up):
    """A finding in HTML stands where the file has it."""
    [one] = [one for one in lines_of(marked_up) if one["type"] == "finding"]
    markup = marked_up.inputs[0].original.text
    assert markup[one["start"]:one["end"]] == one["match"] == "best"
    assert (one["line"], one["column"]) == (2, markup.split("\n")[1].index("best") + 1)


def test_nothing_raw_reaches_a_terminal(hostile):
    """Control, C1 and bidi characters are written as escapes, and come back whole."""
    raw = written("jsonl", hostile)
    assert not any(char in raw for char in "\x1b\x9b\x00\u202e\u2028\ud800")
    assert [one for one in lines_of(hostile) if one["type"] == "finding"][1]["match"] == "=cmd|' /C calc'!A0"
    assert "\ud800" in [one for one in lines_of(hostile) if one["type"] == "attribution"][1]["content"]["text"]


@given(text=st.text(min_size=1, max_size=50))
def test_any_text_comes_back(text):
    """A record's strings are the same after reading, whatever they hold."""
    from stancecheck.report.formats.jsonl import encode

    record = records.Unparsed(doc=text, item="", start=0, end=1, line=1, column=1, expected=text)
    line = encode(record)
    assert "\n" not in line
    assert json.loads(line)["expected"] == text


def test_an_interrupted_run_says_so(run):
    """The summary of a partial run is partial."""
    assert lines_of(replace(run, partial=True))[-1]["partial"] is True
