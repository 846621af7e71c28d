"""What holds for every writer, whichever there are."""
import re
import subprocess
import sys
from dataclasses import replace
from inspect import signature
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from samples import RULES, written

from stancecheck import check
from stancecheck.checks import Settings, all_checks
from stancecheck.cli import cli
from stancecheck.model import Genre
from stancecheck.report import format_of, known_formats, writer
from stancecheck.report.plain import visible
from stancecheck.report.run import Input, Run

ROOT = Path(__file__).parents[2]
SINGLE = {name for name in known_formats() if format_of(name).single}
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def report(name, run):
    """What a writer writes of a run, or of its first input where it takes one."""
    if name == "github":
        return written(name, run, environ={})
    return written(name, replace(run, inputs=run.inputs[:1]) if name in SINGLE else run)


@pytest.mark.parametrize("name", known_formats())
def test_nothing_raw_is_left_of_a_hostile_article(name, hostile):
    """No control, bidi or line-breaking character stands in any report, but line feed and tab."""
    assert UNSAFE.search(report(name, hostile)) is None


@pytest.mark.parametrize("name", known_formats())
def test_a_report_is_utf8_and_ends_with_a_line_end(name, either):
    """It can be written to any file as it is."""
    text = report(name, either)
    assert text.encode().decode() == text
    assert text.endswith("\n")


@pytest.mark.parametrize("name", [name for name in known_formats() if name != "brat"])
def test_a_partial_run_says_so(name, run):
    """An interrupted run is told from a whole one; brat writes of one article, which is whole."""
    assert re.search('interrupted|"partial":true', report(name, replace(run, partial=True)))
    assert not re.search('interrupted|"partial":true', report(name, run))


@pytest.mark.parametrize("name", [name for name in known_formats() if name != "brat"])
def test_a_limit_that_was_reached_is_told(name, run):
    """By every format that has a place for it."""
    [item, *others] = run.inputs
    coverage = replace(item.article.coverage, limits=("sentences that are long: 3",))
    limited = replace(item, article=replace(item.article, coverage=coverage))
    assert "sentences that are long: 3" in report(name, replace(run, inputs=(limited, *others)))
    assert "sentences that are long" not in report(name, run)


@pytest.mark.parametrize("name", known_formats())
def test_a_genre_that_spares_rules_is_told_with_its_sign(name, run):
    """By every format: who reads the findings must know what wasn't held against the article."""
    [item, *others] = run.inputs
    column = replace(item, article=replace(item.article, genre=Genre("opinion", "label 'Causerie'")))
    others = () if name == "brat" else others
    told = report(name, replace(run, inputs=(column, *others)))
    assert re.search(r"opinion.{1,40}label (?:'|&#39;|&#x27;)Causerie", told)
    assert "Causerie" not in report(name, replace(run, inputs=(item, *others)))


COMMANDS = "It was the ##[stop-commands]pause of all.\n ::error::The best ##vso[task.complete]move, ####[x].\n##[debug]Go."
LINE_COMMAND = re.compile(r"^\s*(?:##|::(?!notice |warning |error |group|endgroup))", re.MULTILINE)


@pytest.mark.parametrize("name", known_formats())
def test_no_line_is_a_command_for_a_log(name, run):
    """GitHub looks for `##[` anywhere in a line, Azure for `##vso[`; `::` counts at its start, blanks aside."""
    item = Input("a##[b]::.txt", "checked", article=check(COMMANDS, Settings(frozenset(all_checks()))))
    failed = Input("##[c].txt", "failed", "##[error]", "##vso[x]\n::error::y")
    text = report(name, Run((item, failed), RULES))
    assert "##[" not in text
    assert "##vso[" not in text
    assert LINE_COMMAND.search(text) is None


INVISIBLE = "\u00ad\u034f\u115f\u17b4\u180e\u200b\u200c\u200d\u2060\u2064\u206a\u3164\ufe00\ufe0f\U000e0041"


@pytest.mark.parametrize("name", known_formats())
@pytest.mark.parametrize("sign", INVISIBLE)
def test_no_sign_that_nobody_sees_is_written(name, sign):
    """Neither out of the article nor out of its path or what is wrong with it."""
    text = f"It was the bold{sign}est move. Ada Lind{sign} said it was the {sign} worst.{sign}"
    items = Input(f"a{sign}.txt", "checked", article=check(text)), Input(f"b{sign}.txt", "failed", "odd", f"a {sign} b")
    written_ = report(name, Run(items, RULES))
    assert sign not in written_


@pytest.mark.parametrize("words", ["\U0001f469\u200d\U0001f680 and \u26f4\ufe0f", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "3\ufe0f\u20e3"])
def test_joiners_that_do_something_stay(words):
    """Those of emoji, and of scripts that are written with them."""
    assert words == visible(words)


@pytest.mark.parametrize("name", sorted(set(known_formats()) - SINGLE - {"github"}))
def test_unread_inputs_are_never_silent(name, run):
    """Each failed input is named, with its reason."""
    text = report(name, run)
    assert "news/old.txt" in text and "byte 0xff at 0 is not UTF-8" in text


@pytest.mark.parametrize("name", known_formats())
def test_the_same_run_is_written_the_same(name, run):
    """Nothing of one report shows in the next."""
    assert report(name, run) == report(name, run)


@pytest.mark.parametrize("name", sorted(set(known_formats()) - SINGLE))
def test_a_run_without_inputs_can_be_written(name, run):
    """Every writer of whole runs takes an empty one."""
    assert isinstance(report(name, replace(run, inputs=())), str)


def test_text_loads_no_heavy_library():
    """The main job's start is short: msgspec and jinja2 come with the writers that need them."""
    code = ("import sys; from stancecheck.report import writer, run, style; writer('text'); writer('concise'); "
            "writer('brat'); print([name for name in ('rich', 'jinja2', 'msgspec', 'json') if name in sys.modules])")
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_closed_pipe_is_left_to_the_caller(run):
    """A writer neither swallows nor wraps an error of its file."""
    class Closed(StringIO):
        def write(self, text):
            raise BrokenPipeError

    from stancecheck.report import writer

    for name in set(known_formats()) - SINGLE - {"github"}:
        with pytest.raises(BrokenPipeError):
            writer(name)(run, Closed())


@pytest.mark.parametrize("name", known_formats())
def test_a_format_says_what_is_to_be_known_of_it(name):
    """Its suffix, for whom it is, in what it counts and how it tells of unread inputs; help and documentation are of these."""
    one = format_of(name)
    assert re.fullmatch(r"\.[a-z]+", one.suffix)
    assert all((one.readers, one.columns, one.unread))
    assert one.coloured == ("colour" in signature(writer(name)).parameters)


def test_help_and_documentation_name_every_format():
    """Both are made of what the writers say."""
    shown = CliRunner().invoke(cli, ["check", "--help"]).output
    assert ", ".join(known_formats()) in " ".join(shown.split())
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^\| `(\w+)` \|", page) == list(known_formats())
    assert 0 == subprocess.run([sys.executable, "scripts/build_formats.py", "--check"], cwd=ROOT).returncode, "run `make examples`"
