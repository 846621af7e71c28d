"""SARIF, rdjson and GitLab: the standards that code hosts read."""
import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from samples import RULES, article, finding, written

from stancecheck.model import Coverage
from stancecheck.report.run import Input, Run

SCHEMAS = Path(os.environ.get("STANCECHECK_SHARED", Path(__file__).parents[3] / "shared")) / "schemas"


def validator(name):
    """A validator of a published schema; the test is skipped where it is not at hand."""
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.fixture(params=["run", "hostile", "marked_up"])
def any_run(request):
    """Each of the sample runs."""
    return request.getfixturevalue(request.param)


def results(run):
    """The one SARIF run that a run is written as."""
    [one] = json.loads(written("sarif", run))["runs"]
    return one


def test_sarif_is_valid(any_run):
    """OASIS's schema takes every log."""
    check = validator("sarif-schema-2.1.0.json")
    check.validate(json.loads(written("sarif", any_run)))
    check.validate(json.loads(written("sarif", replace(any_run, root="file:///srv/news/", partial=True))))


def test_rdjson_is_valid(any_run):
    """Reviewdog's schemas take every report, whole and by line."""
    validator("rdjson-schema.json").validate(json.loads(written("rdjson", any_run)))
    check = validator("rdjson-diagnostic-schema.json")
    for line in written("rdjsonl", any_run).split("\n")[:-1]:
        check.validate(json.loads(line))


def test_sarif_has_what_github_asks_for(any_run):
    """Required fields are there and not empty, positions start at 1, texts are short enough."""
    one = results(any_run)
    assert one["columnKind"] == "utf16CodeUnits"
    for rule in one["tool"]["driver"]["rules"]:
        for key in ("shortDescription", "fullDescription", "help"):
            assert 0 < len(rule[key]["text"]) <= 1024
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    for result in one["results"]:
        assert result["message"]["text"]
        assert rules[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region.values()) >= 1
        assert list(result["partialFingerprints"]) == ["stancecheckHash/v1"]


def test_sarif_columns_are_utf16_units(run):
    """Columns count an emoji as two; regions end after the last character."""
    text = run.inputs[0].article.text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for result in results(run)["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        units = lines[region["startLine"] - 1].encode("utf-16-le")
        words = units[2 * region["startColumn"] - 2:2 * region["endColumn"] - 2].decode("utf-16-le")
        assert words in result["message"]["text"]
    assert [one["message"]["text"] for one in results(run)["results"][2]["relatedLocations"]] == ["speaker", "claim"]


def test_sarif_is_sorted_by_severity(run):
    """GitHub keeps the first 5,000."""
    assert [one["level"] for one in results(run)["results"]] == ["error", "warning", "note"]


def test_sarif_rules_are_the_same_from_run_to_run(run, hostile):
    """Nothing in a rule object comes from an article, and rules that found nothing are there too."""
    empty = replace(run, inputs=run.inputs[1:2])
    assert results(run)["tool"]["driver"]["rules"] == results(empty)["tool"]["driver"]["rules"]
    names = [rule["name"] for rule in results(empty)["tool"]["driver"]["rules"]]
    assert names == ["DoubtVerb", "Superlative", "Intensifier"]


def test_sarif_tells_of_unread_inputs(run):
    """They are notifications, and then the execution was not successful."""
    [invocation] = results(run)["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    notes = [(one["level"], one["descriptor"]["id"]) for one in invocation["toolExecutionNotifications"]]
    assert notes == [("note", "not-text"), ("error", "undecodable")]
    [clean] = results(replace(run, inputs=run.inputs[:2], exit_code=1))["invocations"]
    assert clean == {"executionSuccessful": True, "exitCode": 1, "toolExecutionNotifications": []}
    assert [one["properties"]["status"] for one in results(run)["artifacts"]] == [
        "checked", "checked", "skipped", "failed"]


def test_sarif_addresses_are_relative(either):
    """Each is a relative reference that comes back as the path."""
    addresses = [urlsplit(listed["location"]["uri"]) for listed in results(either)["artifacts"]]
    assert [("", "", "", "")] * len(addresses) == [(one.scheme, one.netloc, one.query, one.fragment) for one in addresses]
    assert [item.path for item in either.inputs] == [unquote(one.path) for one in addresses]


def test_sarif_messages_hold_no_links():
    """Brackets of a link are escaped, as SARIF reads them."""
    text = "The [best](https://example.com/) pier."
    one = article(text, findings=[finding(text, "[best](https://example.com/)")])
    [result] = results(Run((Input("a.txt", "checked", article=one),), RULES))["results"]
    assert result["message"]["text"] == "'\\[best\\](https://example.com/)' ranks in the article's own voice"


def test_sarif_keeps_within_github_limits(caplog):
    """A warning at 5,000 results; past 25,000 the least severe are left out, and that is said."""
    text = "best very " * 13_000
    found = [finding(text, "best", after=10 * at) for at in range(13_000)]
    found += [finding(text, "very", "EDT106", after=10 * at) for at in range(13_000)]
    one = results(Run((Input("a.txt", "checked", article=article(text, findings=found)),), RULES))
    assert len(one["results"]) == 25_000
    assert one["results"][12_999]["level"] == "error" and one["results"][13_000]["level"] == "warning"
    assert one["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"].startswith("1000 findings")
    assert caplog.record_tuples == [("stancecheck.report.formats.sarif", logging.WARNING,
                                     "SARIF: 26000 findings, of which GitHub shows 5000, the most severe")]


def test_limits_are_reported():
    """A cap that the parser reached is a notification."""
    one = replace(article("Rain."), coverage=Coverage(5, 1, 1, 0, 0, 0, ("only the first 10 words of a sentence",)))
    [invocation] = results(Run((Input("a.txt", "checked", article=one),)))["invocations"]
    assert invocation["toolExecutionNotifications"][0]["level"] == "warning"
    assert "first 10 words" in written("text", Run((Input("a.txt", "checked", article=one),)))


def test_rdjson_columns_are_bytes(run):
    """Columns count UTF-8 bytes from 1, end exclusive; the suggestion is for the same range."""
    data = run.inputs[0].article.text.encode()
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    diagnostics = json.loads(written("rdjson", run))["diagnostics"]
    for one in diagnostics[1:]:
        where = one["location"]["range"]
        words = lines[where["start"]["line"] - 1][where["start"]["column"] - 1:where["end"]["column"] - 1]
        assert words.decode() in one["message"]
    assert diagnostics[1]["suggestions"] == [{"range": diagnostics[1]["location"]["range"], "text": "said"}]
    assert diagnostics[0]["location"] == {"path": "news/old.txt"}


def test_rdjsonl_holds_the_diagnostics_of_rdjson(run):
    """The same, a line each."""
    lines = [json.loads(line) for line in written("rdjsonl", run).split("\n")[:-1]]
    assert [{key: value for key, value in line.items() if key != "source"} for line in lines] == json.loads(
        written("rdjson", run))["diagnostics"]


def test_gitlab_entries(run):
    """The code stands in the description, and fingerprints differ."""
    entries = json.loads(written("gitlab", run))
    assert [(one["severity"], one["description"][:7]) for one in entries] == [
        ("blocker", "could n"), ("info", "ATT101:"), ("major", "EDT106:"), ("minor", "EDT101:")]
    assert len({one["fingerprint"] for one in entries}) == 4
    assert entries[1]["location"] == {"path": "news/ferry.txt", "positions": {
        "begin": {"line": 5, "column": 6}, "end": {"line": 5, "column": 13}}}


def test_gitlab_fingerprints_stay(run):
    """A new paragraph before a finding changes its line and not its fingerprint."""
    text = "It was the best show.\n"
    before, after = (json.loads(written("gitlab", Run((Input("./a.txt", "checked", article=article(
        words, findings=[finding(words, "best")])),), RULES)))[0] for words in (text, "New.\n\n" + text))
    assert before["fingerprint"] == after["fingerprint"]
    assert before["location"] != after["location"]
    assert before["location"]["path"] == "a.txt"


def test_gitlab_of_a_clean_run_is_an_empty_array(run):
    """No finding, no entry."""
    assert json.loads(written("gitlab", replace(run, inputs=run.inputs[1:2]))) == []
