"""What holds for every writer, whichever there are."""
import re
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from samples import written

from stancecheck.report import WRITERS

SINGLE = {"brat", "html"}  # one article a file
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def report(name, run):
    """What a writer writes of a run, or of its first input where it takes one."""
    if name == "github":
        return written(name, run, environ={})
    return written(name, replace(run, inputs=run.inputs[:1]) if name in SINGLE else run)


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_raw_is_left_of_a_hostile_article(name, hostile):
    """No control, bidi or line-breaking character stands in any report, but line feed and tab."""
    assert UNSAFE.search(report(name, hostile)) is None


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_is_utf8_and_ends_with_a_line_end(name, run, hostile):
    """It can be written to any file as it is."""
    for one in (run, hostile):
        text = report(name, one)
        assert text.encode().decode() == text
        assert text.endswith("\n")


@pytest.mark.parametrize("name", [name for name in WRITERS if name not in ("brat", "explain")])
def test_a_partial_run_says_so(name, run):
    """An interrupted run is told from a whole one; brat and explain write of one article, which is whole."""
    assert re.search('interrupted|"partial":true', report(name, replace(run, partial=True)))
    assert not re.search('interrupted|"partial":true', report(name, run))


@pytest.mark.parametrize("name", sorted(set(WRITERS) - SINGLE - {"github"}))
def test_unread_inputs_are_never_silent(name, run):
    """Each failed input is named, with its reason."""
    text = report(name, run)
    assert "news/old.txt" in text and "byte 0xff at 0 is not UTF-8" in text


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_run_is_written_the_same(name, run):
    """Nothing of one report shows in the next."""
    assert report(name, run) == report(name, run)


def test_a_run_without_inputs_can_be_written(run):
    """Every writer of whole runs takes an empty one."""
    for name in set(WRITERS) - SINGLE:
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

    for name in set(WRITERS) - SINGLE - {"github"}:
        with pytest.raises(BrokenPipeError):
            writer(name)(run, Closed())
