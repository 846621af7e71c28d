"""What somebody let stand is left out and counted, and a suppression that does nothing is a finding."""
import json

import pytest
from click.testing import CliRunner

from stancecheck.cli import cli

LOADED = "It was the boldest move of the year."
IGNORE = "<!-- stancecheck: ignore{} agreed -->"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(name: str, text: str, desk) -> list[tuple[int, str]]:
    """(line, code) of each reported finding, and that text and counts agree."""
    (desk / name).write_text(text, newline="")
    result = CliRunner().invoke(cli, ["--isolated", "-f", "json", name])
    assert result.exit_code == 0, result.output
    [entry] = json.loads(result.stdout)["documents"]
    for one in entry["findings"]:
        if not one["rule"].startswith("SYS") and name.endswith(".txt"):
            assert text[one["start"]:one["end"]] == one["match"]
    return [(one["line"], one["rule"]) for one in entry["findings"] if one["reported"]]


def test_the_next_paragraph(desk):
    """And only that one; the words stay where they are in the file."""
    text = f"{LOADED}\n\n{IGNORE.format('[EDT101]')}\n{LOADED}\n\n{LOADED}\n"
    assert [(1, "EDT101"), (6, "EDT101")] == found("a.txt", text, desk)


def test_the_paragraph_that_it_stands_in(desk):
    text = f"{LOADED} {IGNORE.format('')}\n\n{LOADED}\n"
    assert [(3, "EDT101")] == found("a.txt", text, desk)
    text = f"{LOADED}\n{IGNORE.format('')} {LOADED}\n{LOADED}\n"
    assert [(1, "EDT101"), (3, "EDT101")] == found("a.txt", text, desk)


def test_a_range_and_a_file(desk):
    start, end = "<!-- stancecheck: ignore-start[EDT] -->", "<!-- stancecheck: ignore-end -->"
    text = f"{LOADED}\n\n{start}\n\n{LOADED}\n\n{LOADED}\n\n{end}\n\n{LOADED}"
    assert [(1, "EDT101"), (11, "EDT101")] == found("a.txt", text, desk)
    assert [(1, "EDT101"), (5, "SYS003")] == found("a.txt", f"{LOADED}\n\n{start}\n\n{LOADED}\n\n{LOADED}", desk)
    assert [] == found("a.txt", f"{LOADED}\n\n{LOADED}\n\n<!-- stancecheck: ignore-file[superlative] -->\n", desk)


@pytest.mark.parametrize("rules, count", [("", 0), ("[EDT101]", 0), ("[edt]", 0), ("[superlative]", 0), ("[SRC101, EDT101]", 1),
                                          ("[SRC101]", 2)])
def test_rules_are_named_as_elsewhere(desk, rules, count):
    assert count == len(found("a.txt", f"{IGNORE.format(rules)}\n{LOADED}", desk))


def test_one_that_suppresses_nothing_is_a_finding(desk):
    text = f"It rained.\n\n{IGNORE.format('[EDT101]')}\nIt rained on.\n"
    assert [(4, "SYS002")] == found("a.txt", text, desk)
    assert [(1, "SYS002")] == found("a.txt", f"It rained.\n\n{IGNORE.format('')}", desk)


@pytest.mark.parametrize("comment", ["ignroe[EDT101]", "ignore-end", "ignore[EDT101"])
def test_one_that_is_not_understood_is_a_finding(desk, comment):
    assert [(3, "SYS003")] == found("a.txt", f"It rained.\n\n<!-- stancecheck: {comment} -->It rained on.", desk)


@pytest.mark.parametrize("name, text", [
    ("a.md", f"# A ferry\n\n{LOADED}\n\n{IGNORE.format('')}\n\n{LOADED}\n"),
    ("a.html", f"<h1>A ferry</h1>\n\n<p>{LOADED}</p>\n\n{IGNORE.format('')}<p>{LOADED}</p>\n"),
    ("a.nitf", f"<nitf><body><body.content>\n\n<p>{LOADED}</p>\n{IGNORE.format('')}<p>{LOADED}</p></body.content></body></nitf>"),
])
def test_in_every_format_that_has_comments(desk, name, text):
    for library in ("markdown_it", "trafilatura"):
        pytest.importorskip(library)
    assert [(3, "EDT101")] == found(name, text, desk)


def test_a_file_beside_the_article_is_keyed_on_words(desk):
    """Where the words stand, and how the lines break, is of no account."""
    (desk / "a.txt.stancecheck.toml").write_text(
        '[[ignore]]\nrules = ["EDT101"]\nwords = "the boldest move"\nreason = "the desk knows"\n')
    assert [(4, "EDT101")] == found("a.txt", f"It was the boldest\nmove of the year.\n\n{LOADED.replace('move', 'step')}\n", desk)


def test_one_beside_that_suppresses_nothing_is_a_finding(desk):
    (desk / "a.txt.stancecheck.toml").write_text('[[ignore]]\nwords = "gone"\n')
    assert [(1, "SYS002"), (1, "EDT101")] == found("a.txt", LOADED, desk)


@pytest.mark.parametrize("lines", ['[[ignore]]\nrules = ["EDT101"]\n', '[[ignore]]\nwords = 1\n', "ignore = 1", "words = ", "a = 1",
                                   '[[ignore]]\nwords = "a"\nrule = "b"\n'])
def test_a_file_beside_that_is_wrong_fails_the_article(desk, lines):
    (desk / "a.txt").write_text(LOADED)
    (desk / "a.txt.stancecheck.toml").write_text(lines)
    result = CliRunner().invoke(cli, ["a.txt"])
    assert (2, True) == (result.exit_code, "a.txt.stancecheck.toml: " in result.output)


def test_what_is_left_out_is_counted(desk):
    (desk / "a.txt").write_text(f"{IGNORE.format('')}\n{LOADED}")
    assert "1 suppressed" in CliRunner().invoke(cli, ["a.txt"]).stdout


@pytest.mark.clock
def test_many_comments_take_little_time(desk):
    """Ten thousand comments and paragraphs are looked through once."""
    text = "".join(f"{IGNORE.format('[EDT101]')}\nIt rained {number} times.\n" for number in range(10_000))
    assert 10_000 == len(found("a.txt", text, desk))


@pytest.mark.parametrize("name, words", [("concise", "a.txt:2:12: suppressed EDT101"), ("text", "suppressed EDT101 superlative"),
                                         ("jsonl", "\"suppressed_by\":\"the comment on line 1, 'ignore[EDT101] agreed'\""),
                                         ("sarif", '"suppressions": [{"kind": "inSource"')])
def test_what_is_let_stand_can_be_shown(desk, name, words):
    """With what does it; it decides nothing."""
    (desk / "a.txt").write_text(f"{IGNORE.format('[EDT101]')}\n{LOADED}")
    arguments = ["--fail-on", "note", "-f", name, "a.txt"]
    shown = CliRunner().invoke(cli, ["--show-suppressed", *arguments])
    assert (0, True) == (shown.exit_code, words in shown.stdout), shown.output
    assert words not in CliRunner().invoke(cli, arguments).stdout


@pytest.mark.parametrize("comment, words", [
    ("ignore[EDT999]", "names a rule that there is not, 'EDT999'; did you mean"),
    ("ignore[superlatve]", "did you mean 'superlative'?"), ("ignore[]", "names no rule in its brackets"),
    ("ignore EDT101", "names a rule without brackets: write ignore[EDT101]"),
    ("ignore superlative, as agreed", "write ignore[superlative]"), ("ignore-start[EDT]", "is never ended"),
    ("ignore-end", "ends what nothing starts"), ("ignroe", "is not understood")])
def test_slips_are_named(desk, comment, words):
    (desk / "a.txt").write_text(f"<!-- stancecheck: {comment} -->\n{LOADED}")
    result = CliRunner().invoke(cli, ["--isolated", "-f", "concise", "a.txt"])
    assert ("SYS003", True) == (result.stdout.split()[2], words in result.stdout), result.stdout
    assert comment.startswith("ignore-start") or "EDT101 [" in result.stdout


def test_a_misspelt_key_beside_the_article_is_told(desk):
    """With the one that may have been meant."""
    (desk / "a.txt").write_text(LOADED)
    (desk / "a.txt.stancecheck.toml").write_text('[[ignore]]\nword = "boldest"\n')
    output = CliRunner().invoke(cli, ["a.txt"]).output
    assert "ignore 1 has an unknown key 'word'; did you mean 'words'?; there are words, rules, reason" in output


def test_a_rule_that_is_amiss_beside_one_that_is_not(desk):
    """The good one holds."""
    assert [(2, "SYS003")] == found("a.txt", f"{IGNORE.format('[EDT101, EDT999]')}\n{LOADED}", desk)


def test_the_file_beside_holds_for_all_articles_of_a_file(desk):
    """An entry that one of them uses is not unused in the others."""
    (desk / "a.rss.stancecheck.toml").write_text('[[ignore]]\nwords = "boldest"\n\n[[ignore]]\nwords = "gone"\n')
    items = "".join(f"<item><title>It</title><description>It was the {word} move.</description></item>" for word in ("boldest", "best"))
    (desk / "a.rss").write_text(f"<rss><channel>{items}</channel></rss>")
    output = CliRunner().invoke(cli, ["--isolated", "-f", "concise", "a.rss"]).stdout
    assert 1 == output.count("SYS002") == output.count("'gone' in a.rss.stancecheck.toml")


def test_the_file_beside_holds_for_standard_input(desk):
    (desk / "a.txt.stancecheck.toml").write_text('[[ignore]]\nwords = "boldest"\n')
    result = CliRunner().invoke(cli, ["--isolated", "--stdin-filename", "a.txt", "-"], input=LOADED)
    assert "1 suppressed" in result.stdout


@pytest.mark.parametrize("rules", [["EDT999"], ["superlatve", "EDT101"]])
def test_rules_that_there_are_not_in_the_file_beside(desk, rules):
    (desk / "a.txt.stancecheck.toml").write_text(f'[[ignore]]\nwords = "boldest"\nrules = {json.dumps(rules)}\n')
    codes = [code for _, code in found("a.txt", LOADED, desk)]
    assert "SYS003" in codes and ("EDT101" in codes) == (len(rules) == 1)


@pytest.mark.clock
@pytest.mark.parametrize("text, sidecar", [
    ("<!-- stancecheck: ignore -->\nIt was the boldest move.\n\n", ""), ("<!-- stancecheck: ignore-start -->\n\nIt was the boldest.\n\n", ""),
    ("<!-- stancecheck: ignore --> ", ""), ("It was the boldest move.\n\n", '[[ignore]]\nwords = "the"\n')])
def test_suppressions_take_linear_time(desk, text, sidecar):
    """Twice as many of them take about twice as long."""
    from time import process_time

    def seconds(times: int) -> float:
        (desk / "a.txt").write_text(text * times + "It rained.")
        if sidecar:
            (desk / "a.txt.stancecheck.toml").write_text(sidecar)
        start = process_time()
        CliRunner().invoke(cli, ["--isolated", "-q", "a.txt"])
        return process_time() - start

    seconds(10)
    assert seconds(8000) < 3 * seconds(4000) + 0.5
