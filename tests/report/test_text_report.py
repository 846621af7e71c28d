"""The reports for people."""
from dataclasses import replace
from io import StringIO

import pytest
from samples import written

from stancecheck.report.style import colour_wanted
from stancecheck.report.summary import summary


def test_a_finding_has_excerpt_caret_tuple_and_help(run):
    """The layout is ruff's, with the tuple under the caret."""
    assert written("text", run).startswith("""\
note ATT101 doubt-verb [editorial]: 'claimed' tells the reader to doubt
 --> news/ferry.txt:5:6
  |
5 | Éric claimed that the very best pier sank. Odd.
  |      ^^^^^^^
  | Éric → claimed → that the very best pier sank
  = help: use 'said' instead, if nothing else is meant

""")


def test_every_input_appears(run):
    """Skipped and failed inputs are named with their reason, and the summary counts them."""
    text = written("text", run)
    assert "news/photo.jpg: skipped: not-text: no text was found in it\n" in text
    assert "news/old.txt: could not be checked: undecodable: byte 0xff at 0 is not UTF-8\n" in text
    assert text.endswith("3 findings (1 error, 1 warning, 1 note) in 1 of 2 files; 1 file could not be checked; "
                         "1 file skipped; 2 in the baseline\n")


def test_one_article_shows_who_says_what(run):
    """With one input the tuples come first, a nested one indented, and what was not understood is counted."""
    text = written("text", replace(run, inputs=run.inputs[:1]))
    assert text.startswith("news/ferry.txt: 4 attributions; 1 construction not understood\n")
    assert "    3:17  Zoe\u0308 Brandt → hailed → the 🏝 deal, the boldest plan yet\n" in text
    assert "          praise, favor, certain+, loaded; indirect\n" in text
    assert "    5:38    (nobody named) → sank → the very best pier\n" in text
    assert "5:38" not in written("text", run)


def test_parse_shows_tuples_alone(run):
    """Findings and summary can be left out."""
    text = written("text", run, findings=False, tuples=True, summarize=False)
    assert "claimed → that" in text and "EDT101" not in text and "in 1 of 2 files" not in text


def test_concise_is_a_line_a_finding(run):
    """`path:line:col: severity CODE [voice] message`."""
    assert written("concise", run).split("\n")[:5] == [
        "news/ferry.txt:5:6: note ATT101 [editorial] 'claimed' tells the reader to doubt",
        "news/ferry.txt:5:23: error EDT106 [editorial] 'very' is louder than the facts",
        "news/ferry.txt:5:28: warning EDT101 [editorial] 'best' ranks in the article's own voice",
        "news/photo.jpg: skipped: not-text: no text was found in it",
        "news/old.txt: failed: undecodable: byte 0xff at 0 is not UTF-8"]


@pytest.mark.parametrize("name", ["text", "concise", "explain"])
def test_hostile_text_stays_text(hostile, name):
    """No control, no bidi override, and no line that a CI system would take for a command."""
    text = written(name, hostile)
    assert not any(char in text for char in "\x1b\x9b\x00\x07\r\u202e\u2028\ud800")
    assert not any(line.lstrip().startswith(("::", "##")) for line in text.split("\n"))
    assert "</script><!-- the very best -->" in text


@pytest.mark.parametrize("name", ["text", "concise", "explain"])
def test_colour_adds_nothing_but_colour(either, name):
    """Without its colour codes a coloured report is the plain one."""
    import re

    coloured = written(name, either, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == written(name, either)


def test_positions_of_markup_are_those_of_its_file(marked_up):
    """The excerpt of an HTML article is a line of the HTML."""
    assert " --> a.html:2:27\n" in written("text", marked_up)
    assert "2 | <p>Café &amp; bar: the <b>best</b> of all.</p>\n" in written("text", marked_up)


@pytest.mark.parametrize("environ, terminal, expected", [
    ({}, False, False), ({}, True, True), ({"NO_COLOR": "1"}, True, False), ({"NO_COLOR": ""}, True, True),
    ({"FORCE_COLOR": "1"}, False, True), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ({"TERM": "dumb"}, True, False)])
def test_when_colour_is_wanted(environ, terminal, expected):
    """A terminal gets colour; NO_COLOR wins over FORCE_COLOR."""
    out = StringIO()
    out.isatty = lambda: terminal
    assert colour_wanted(out, environ) is expected


def test_summary_of_nothing_and_of_a_part(run):
    """A clean run says so, and an interrupted one too."""
    clean = replace(run, inputs=run.inputs[1:2])
    assert summary(clean) == "no findings in 1 file"
    assert summary(replace(clean, partial=True)) == "no findings in 1 file; interrupted: this report is partial"
