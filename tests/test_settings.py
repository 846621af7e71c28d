"""Settings: the nearest file holds, unknown keys are errors that help, and a house has its own words."""
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from stancecheck.checks import all_checks
from stancecheck.cli import cli
from stancecheck.house.settings import DEFAULTS, SettingsError
from stancecheck.house.settings_file import read_settings
from stancecheck.house.settings_near import settings_near

ROOT = Path(__file__).parent.parent
LOADED = "Ana Reyes hailed the new ferry. It was the boldest move of the year."


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder of articles without settings; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    for name in ("news/a.txt", "opinion/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(LOADED)
    return tmp_path


def codes(*arguments: str) -> list[tuple[str, str, str]]:
    """(path, severity, code) of each finding."""
    output = CliRunner().invoke(cli, ["--format", "csv", *arguments]).stdout
    import csv

    rows = csv.DictReader(output.splitlines())
    return [(row["path"], row["severity"], row["code"]) for row in rows if row["kind"] == "finding"]


def found(*arguments: str) -> list[str]:
    return [code for _, _, code in codes(*arguments)]


def test_without_a_file_the_defaults_hold(desk):
    assert {one.code for one in all_checks().values() if one.default} == DEFAULTS.for_article("a.txt").codes
    assert ["ATT105", "EDT101"] == found("news")


@pytest.mark.parametrize("lines, wanted", [
    ('select = ["EDT"]', ["EDT101"]), ('select = ["superlative"]', ["EDT101"]), ('select = ["edt101"]', ["EDT101"]),
    ('ignore = ["ATT", "EDT101"]', []), ('select = ["SRC"]\nextend-select = ["ATT105"]', ["ATT105"]),
    ('select = ["ALL"]\nignore = ["ATT"]', ["EDT101"]), ('[per-path."news/*"]\nignore = ["EDT"]', ["ATT105"]),
    ('ignore = ["EDT"]\n[per-path."/news/"]\nselect = ["EDT101"]', ["ATT105", "EDT101"]),
    ('[per-path."sport/*"]\nignore = ["EDT"]', ["ATT105", "EDT101"])])
def test_rules_are_chosen(desk, lines, wanted):
    """By code, name or family; what a path says comes after what the file says."""
    (desk / "stancecheck.toml").write_text(lines)
    assert wanted == found("news")


def test_severity_by_rule_and_path(desk):
    (desk / "stancecheck.toml").write_text('[severity]\nEDT = "warning"\n[per-path."opinion/**".severity]\nEDT101 = "error"\n')
    assert {("news/a.txt", "note", "ATT105"), ("news/a.txt", "warning", "EDT101"), ("opinion/b.txt", "note", "ATT105"),
            ("opinion/b.txt", "error", "EDT101")} == set(codes("."))
    assert 1 == CliRunner().invoke(cli, ["news"]).exit_code


def test_the_nearest_file_holds(desk):
    """Each article has the settings of its own folder, and the one above no say in them."""
    (desk / "stancecheck.toml").write_text('select = ["EDT"]')
    (desk / "opinion" / ".stancecheck.toml").write_text('select = ["ATT"]')
    assert [("news/a.txt", "note", "EDT101"), ("opinion/b.txt", "note", "ATT105")] == codes(".")


def test_one_file_extends_another(desk):
    """What it sets takes the place of what was set; tables are put together."""
    (desk / "stancecheck.toml").write_text('ignore = ["ATT"]\nterms = ["ferry"]\n[severity]\nEDT101 = "error"\nATT105 = "error"\n')
    (desk / "opinion" / "stancecheck.toml").write_text('extend = "../stancecheck.toml"\nignore = []\n[severity]\nATT105 = "note"\n')
    settings = read_settings(str(desk / "opinion" / "stancecheck.toml"))
    assert ((), ("ferry",), (("ATT105", "note"), ("EDT101", "error"))) == (settings.ignore, settings.terms, settings.severity)


def test_pyproject_counts_where_it_has_our_table(desk):
    (desk / "pyproject.toml").write_text('[tool.stancecheck]\nselect = ["ATT"]\n')
    (desk / "news" / "pyproject.toml").write_text('[tool.other]\n')
    assert ["ATT105"] == found("news")


def test_config_and_isolated(desk):
    (desk / "stancecheck.toml").write_text('select = ["ATT"]')
    (desk / "other.toml").write_text('select = ["EDT"]')
    assert ["EDT101"] == found("--config", "other.toml", "news")
    assert ["ATT105", "EDT101"] == found("--isolated", "news")


@pytest.mark.parametrize("lines, words", [
    ('selct = ["EDT"]', "unknown key 'selct'; did you mean 'select'?"),
    ('[per-path."a"]\nseverty = 1', "unknown key 'severty'; did you mean 'severity'?"),
    ('[[cues]]\nlemma = "tweet"\nframes = ["clause"]\nact = "state"\nform = "x"', "unknown key 'form'; did you mean 'forms'?"),
    ('select = ["EDT999"]', "no rule is called 'EDT999'; did you mean 'EDT"),
    ('select = [""]', "no rule is called ''"),
    ('select = ["EDT1O1"]', "no rule is called 'EDT1O1'; did you mean 'EDT101'?"),
    ('[severity]\nsuperlativ = "note"', "did you mean 'superlative'?"),
    ('[severity]\nEDT101 = "fatal"', "severity: it can't be 'fatal'; there are error, note, off, warning"),
    ('select = "EDT"', "select: it should be a list, such as"),
    ('genre = "opnion"', "genre: it can't be 'opnion'; did you mean 'opinion'?"),
    ('["per-path"."a/**"]\ngenre = "x"', "per-path.genre: it can't be 'x'; there are interview"),
    ('fail-on = "sometimes"', "fail-on: it can't be 'sometimes'; there are error, never, note, warning"),
    ('select = [', "it is not TOML"),
    ('[rules]\ncode = "HSE101"', "rules: it should be tables, each under [[rules]]"),
    ('[[cues]]\nact = "state"', "cue 1: it lacks the key"),
    ('timeout = -1', "timeout: it should be a number >= 0"),
    ('inline = "no"', "inline: it should be true or false"),
    ('max-bytes = 1.5', "max-bytes: it should be a whole number"),
    ('extend = "gone.toml"', "gone.toml: No such file"),
    ('extend = "stancecheck.toml"', "extends itself"),
    ('baseline = "gone.json"', "gone.json: No such file or directory; `stancecheck baseline write` makes it"),
    ('[[cues]]\nlemma = "tweet"\nframes = ["clauze"]\nact = "state"', "no frame 'clauze'; did you mean 'clause'?"),
    ('[[cues]]\nlemma = "tweet"\nframes = ["clause"]\nact = "tweet"', "cue tweet: act: it can't be 'tweet'; there are ask, believe"),
])
def test_a_mistake_is_named(desk, lines, words):
    """Exit code 2, the file, and what may have been meant."""
    (desk / "stancecheck.toml").write_text(lines)
    result = CliRunner().invoke(cli, ["news"])
    assert (2, True) == (result.exit_code, words in result.output), result.output
    assert str(desk) in result.output or "cue" in result.output


@pytest.mark.parametrize("line", ["timeout = nan", "timeout = inf", "timeout = -1", "timeout = 1e300", "max-bytes = -5",
                                  "max-bytes = 0", "max-bytes = 9223372036854775807"])
def test_bounds_that_are_none_are_errors_of_the_settings(desk, line):
    """And no mistake of ours in each article."""
    (desk / "stancecheck.toml").write_text(line)
    result = CliRunner().invoke(cli, ["news"])
    assert (2, True) == (result.exit_code, f"{desk / 'stancecheck.toml'}: " in result.output)
    assert "internal" not in result.output


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_cues_hold_in_their_folder(desk, jobs):
    """A house within a house has words of its own, and no other article hears of them."""
    (desk / "opinion" / "stancecheck.toml").write_text('[[cues]]\nlemma = "blether"\nframes = ["clause"]\nact = "state"')
    for folder in ("news", "opinion"):
        (desk / folder / "c.txt").write_text("Ana Reyes blethered that the ferry was late.")
    result = CliRunner().invoke(cli, ["parse", "-j", jobs, "news/c.txt", "opinion/c.txt"])
    assert 0 == result.exit_code, result.output
    news, _, opinion = result.output.partition("opinion/c.txt")
    assert ("blethered →" in news, "blethered →" in opinion) == (False, True)


def test_an_article_is_judged_by_its_own_settings_whoever_else_is_in_the_run(desk):
    """Its exit code, its exclusion and its baseline are those of the settings nearest to it."""
    (desk / "stancecheck.toml").write_text('fail-on = "note"\n')
    (desk / "news" / "stancecheck.toml").write_text('exclude = ["/old.txt"]\n')
    (desk / "news" / "old.txt").write_text("It was the boldest move of the year.")
    (desk / "old.txt").write_text("It rained.")
    alone = CliRunner().invoke(cli, ["-f", "concise", "news"])
    together = CliRunner().invoke(cli, ["-f", "concise", "news", "old.txt"])
    assert 0 == alone.exit_code == together.exit_code, together.output
    assert "news/old.txt" not in alone.output + together.output
    (desk / "opinion" / "stancecheck.toml").write_text('fail-on = "note"\n')
    settings_near.cache_clear()
    assert 1 == CliRunner().invoke(cli, ["opinion"]).exit_code == CliRunner().invoke(cli, ["opinion", "old.txt"]).exit_code
    assert 0 == CliRunner().invoke(cli, ["--fail-on", "never", "opinion", "old.txt"]).exit_code


def test_baselines_of_two_folders(desk):
    """Each holds for the articles that its settings hold for."""
    for folder in ("news", "opinion"):
        (desk / folder / "stancecheck.toml").write_text('baseline = "known.json"\nfail-on = "note"\n')
        assert 0 == CliRunner().invoke(cli, ["baseline", "write", folder]).exit_code
    result = CliRunner().invoke(cli, ["."])
    assert (0, True) == (result.exit_code, "in the baseline" in result.output), result.output


def test_comments_in_copy_from_outside_can_be_left_without_effect(desk):
    """By an option, or for a folder by a setting; the file beside the article still counts."""
    (desk / "news" / "a.txt").write_text("<!-- stancecheck: ignore-file -->\nIt was the boldest move of the year.")
    assert [] == found("news")
    assert "EDT101" in CliRunner().invoke(cli, ["--no-inline", "news"]).output
    (desk / "stancecheck.toml").write_text("inline = false\n")
    settings_near.cache_clear()
    assert ["EDT101"] == found("news")
    (desk / "news" / "a.txt.stancecheck.toml").write_text('[[ignore]]\nwords = "boldest"\n')
    assert [] == found("news")


def test_excluded_files_and_exit_code(desk):
    (desk / "stancecheck.toml").write_text('exclude = ["opinion/"]\nfail-on = "note"\nallow-unread = true\n')
    assert {"news/a.txt"} == {path for path, _, _ in codes(".")}
    assert 1 == CliRunner().invoke(cli, ["."]).exit_code
    assert 0 == CliRunner().invoke(cli, ["--fail-on", "warning", ".", "gone.txt"]).exit_code


def test_limits(desk):
    (desk / "stancecheck.toml").write_text("max-bytes = 10\n")
    assert "too-large" in CliRunner().invoke(cli, ["news"]).output


def test_terms_of_the_house(desk):
    """In all forms; a capital stands for itself, as in the words of a rule."""
    (desk / "stancecheck.toml").write_text('select = ["LAB104"]\nterms = ["new ferry", "New"]\n')
    assert ["LAB104"] == found("news")


def test_settings_are_shown_for_the_folder_where_no_path_is_named(desk):
    """So that nobody has to name an article to see them."""
    (desk / "stancecheck.toml").write_text('ignore = ["ATT"]\n')
    assert 'ignore = ["ATT"]' in CliRunner().invoke(cli, ["--show-settings"]).stdout
    assert 2 == CliRunner().invoke(cli, ["--statistics"]).exit_code


def test_settings_are_shown_as_toml(desk):
    import tomllib

    (desk / "stancecheck.toml").write_text('select = ["EDT"]\n[severity]\nEDT101 = "error"\n[per-path."a\\"b"]\nignore = ["EDT"]\n'
                                           '[[cues]]\nlemma = "tweet"\nframes = ["clause"]\nact = "state"\n')
    shown = CliRunner().invoke(cli, ["--show-settings", "news"]).stdout
    table = tomllib.loads(shown)
    assert (["EDT"], {"EDT101": "error"}, "tweet") == (table["select"], table["severity"], table["cues"][0]["lemma"])
    assert ["EDT"] == table["per-path"]['a"b']["ignore"]
    assert str(desk / "stancecheck.toml") in shown


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_cues_of_the_house(desk, jobs):
    """A verb that the lexicon does not have reports, in all its forms, and only where the settings say so."""
    (desk / "news" / "a.txt").write_text("Ana Reyes blethered that the ferry was late. She was blethering that it sank.")
    (desk / "opinion" / "b.txt").write_text("Nothing.")
    command = [sys.executable, "-m", "stancecheck", "parse", "-j", jobs, "."]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    assert "→" not in subprocess.run(command, env=environment, capture_output=True, text=True).stdout
    (desk / "stancecheck.toml").write_text('[[cues]]\nlemma = "blether"\nframes = ["that", "clause"]\nact = "state"\n'
                                           'framing = "loaded"\n')
    output = subprocess.run(command, env=environment, capture_output=True, text=True).stdout
    assert "Ana Reyes → blethered → that the ferry was late" in output
    assert "blethering" in output
    assert "state, neutral, certain+, loaded" in output


def test_a_file_that_is_gone_is_an_error():
    with pytest.raises(SettingsError, match="No such file"):
        read_settings("/no/such/file.toml")


@pytest.mark.parametrize("other, lines", [("pyproject.toml", '[tool.stancecheck]\nignore = ["EDT105"]\n'),
                                          (".stancecheck.toml", 'ignore = ["EDT105"]\n')])
def test_two_settings_files_in_one_folder_are_an_error(desk, other, lines):
    """One of them would be passed over in silence; a project file without our table is none."""
    (desk / "stancecheck.toml").write_text('ignore = ["EDT101"]\n')
    (desk / other).write_text(lines)
    result = CliRunner().invoke(cli, ["news"])
    assert (2, True) == (result.exit_code, f"there are settings in {other} of the same folder" in result.output)


def test_a_byte_order_mark_in_settings_is_no_part_of_them(desk):
    """Nor in the file beside an article."""
    (desk / "stancecheck.toml").write_bytes(b'\xef\xbb\xbfignore = ["ATT"]\n')
    (desk / "news" / "a.txt.stancecheck.toml").write_bytes(b'\xef\xbb\xbf[[ignore]]\nwords = "boldest"\n')
    assert [] == found("news")


@pytest.mark.parametrize("pattern, words", [
    ("./op/**", "write 'op/**'"), ("op/*.{md,txt}", "braces are no choice"), ("op\\**", "write 'op/**'"), ("[a", "never closed"),
    ("", "it is empty"), ("# drafts", "a remark"), ("../op/**", "leads out"), ("~/copy", "is no folder"), ("!./a", "write 'a'")])
@pytest.mark.parametrize("lines", ["exclude = [{}]", "[per-path.{}]\nignore = []", "[sources]\n{} = []"])
def test_patterns_that_can_match_nothing_are_errors(desk, pattern, words, lines):
    """They say what to write instead."""
    from stancecheck.house.settings import toml

    (desk / "stancecheck.toml").write_text(lines.format(toml(pattern)))
    result = CliRunner().invoke(cli, ["news"])
    assert (2, True) == (result.exit_code, "can match nothing: " in result.output and words in result.output), result.output


@pytest.mark.parametrize("lines, found_there", [('[per-path."opinion/**"]\nignore = ["ATT", "EDT"]', ["ATT105", "EDT101"]),
                                                ('exclude = ["/opinion/"]', ["ATT105", "EDT101"])])
def test_patterns_of_a_shared_file_hold_from_where_it_is_used(desk, lines, found_there):
    """From the folder of the run for --config, from the folder of the file that extends it."""
    (desk / "conf").mkdir()
    (desk / "conf" / "house.toml").write_text(lines)
    assert found_there == found("--config", "conf/house.toml", "news", "opinion")
    (desk / "stancecheck.toml").write_text('extend = "conf/house.toml"\n')
    assert found_there == found("news", "opinion")
