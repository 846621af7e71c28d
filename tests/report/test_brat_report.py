"""The standoff files, read with the scorers' patterns."""
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import written

from stancecheck import check
from stancecheck.model import Article, Attribution, Coverage, Part, Sentence, Span, Speaker, Stance, Stretch
from stancecheck.report.run import Input, Run

# as in bench/score_attribution.py and bench/score_stance.py
SPAN_LINE = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
EVENT = re.compile(r"(E\d+)\tAttribution(?:-no-source)?:\S+(.*)")
NOTE = re.compile(r"[A#]\d+\t(\w+) (E\d+)[ \t](.+)")


def read(annotations):
    """The events of a file as {role: spans, label: value}, and its evaluative spans."""
    spans, events, evaluative = {}, {}, []
    for line in annotations.split("\n"):
        if match := SPAN_LINE.match(line):
            spans[match[1]] = tuple(tuple(map(int, piece.split())) for piece in match[3].split(";"))
            if match[2] == "Evaluative":
                evaluative.append(spans[match[1]])
        elif match := EVENT.match(line):
            events[match[1]] = {role: spans[key] for role, key in (pair.split(":") for pair in match[2].split())}
        elif match := NOTE.match(line):
            events[match[2]][match[1]] = match[3]
    return list(events.values()), evaluative


def alone(run, **changes):
    """A run of the first input only."""
    return replace(run, inputs=(replace(run.inputs[0], **changes),))


def claims(article):
    """The words of each `Claim` of an article's file."""
    lines = written("brat", Run((Input("a.txt", "checked", article=article),))).split("\n")
    return [line.split("\t")[2] for line in lines if "\tClaim " in line]


def test_what_the_file_sets_apart_is_claimed():
    """A block quotation is somebody's words, whether its writer is named or not; so is a letter in the text."""
    text = "Tolls will rise.\n\nThe bridge is rotten.\n\nIt is old."
    start = text.index("The bridge")
    marked = Stretch(Span(start, start + len("The bridge is rotten.")), "quotation")
    assert ["The bridge is rotten."] == claims(check(text, stretches=(marked,)))
    assert [] == claims(check(text))
    assert ["The bridge is rotten."] == claims(check("A letter came.\n\nDear council,\n\nThe bridge is rotten.\n\nYours,\nAda Lund"))


def test_the_answers_of_an_interview_are_claimed():
    """They stand outside quotation marks, and are the interviewee's all the same."""
    turns = "Q: Why now?\n\nA: The bridge is rotten.\n\n"
    assert ["The bridge is rotten."] * 3 == claims(check(turns * 3))


def test_the_file_of_a_short_article():
    """The layout is that of the standoff profile, line by line."""
    text = "Overchuk hailed\nthe deal."
    stance = Stance("praise", "favor", "certain+", "loaded", "hail: object")
    places = (Span(0, 8), "subject"), (Span(9, 15), "hail: object"), (Span(16, 24), "object"), (Span(9, 24), "object")
    source, cue, content, longer = (Part.of(text, (span,), rule) for span, rule in places)
    rest = stance, "indirect", "hail", "object", Sentence(text, Span(0, 25)), False
    one = Attribution(source, cue, content, Speaker("Alexei Overchuk", "named", "surname"), *rest)
    two = Attribution(None, cue, longer, Speaker("", "none", "nobody"), *rest)
    article = Article(text, (one, two), (), (), Coverage(25, 1, 1, 2, 2, 0))
    run = Run((Input("a.txt", "checked", article=article),))
    assert written("brat", run).split("\n") == [
        "T1\tSource 0 8\tOverchuk",
        "T2\tCue 9 15\thailed",
        "T3\tContent 16 24\tthe deal",
        "T4\tAttribution 9 15\thailed",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "A1\tStance E1 praise",
        "A2\tPolarity E1 favor",
        "A3\tCertainty E1 certain+",
        "A4\tFraming E1 loaded",
        "#1\tSpeaker E1\tAlexei Overchuk",
        "T5\tCue 9 15\thailed",
        "T6\tContent 9 24\thailed the deal",
        "T7\tAttribution-no-source 9 15\thailed",
        "E2\tAttribution-no-source:T7 Cue:T5 Content:T6",
        "A5\tStance E2 praise",
        "A6\tPolarity E2 favor",
        "A7\tCertainty E2 certain+",
        "A8\tFraming E2 loaded",
        ""]


@pytest.mark.parametrize("bom", [False, True])
def test_the_scorers_read_back_what_was_written(run, bom):
    """Spans match the file as decoded, byte-order mark and all; stance, speaker and voice are there."""
    text = "\ufeff" * bom + run.inputs[0].article.text
    events, evaluative = read(written("brat", alone(run, bom=bom)))
    assert [[text[start:end] for start, end in event["Content"]] for event in events] == [
        ["the 🏝 deal, the boldest plan yet"], ["“Nobody,”", "“lost a single shoe.”"],
        ["that the very best pier sank"], ["the very best pier"]]
    assert [[text[start:end] for start, end in event.get("Source", ())] for event in events] == [
        ["Zoe\u0308 Brandt"], ["she"], ["Éric"], []]
    assert [event["Stance"] for event in events] == ["praise", "state", "state", "state"]
    assert events[0]["Speaker"] == "Zoe\u0308 Brandt" and "Speaker" not in events[3]
    assert [text[start:end] for [(start, end)] in evaluative] == ["boldest", "very", "best"]


def test_only_evaluative_wording_is_evaluative(run):
    """A finding on a reporting verb is left out; one in a claim has the voice attributed."""
    annotations = written("brat", alone(run))
    assert "ATT101" not in annotations
    assert re.findall(r"A\d+\tVoice T\d+ (\w+)", annotations) == ["attributed", "editorial", "editorial"]
    assert re.findall(r"#\d+\tRule T\d+\t(\w+)", annotations) == ["EDT101", "EDT106", "EDT101"]


def test_hostile_text_makes_no_lines_of_its_own(hostile):
    """Line ends in words and names are spaces, so the number of lines is that of the annotations."""
    lines = written("brat", alone(hostile)).split("\n")
    assert all(re.match(r"([TEA#]\d+\t|$)", line) for line in lines)
    assert sum(line.startswith("E") for line in lines) == 2
    assert "\x1b" not in "".join(lines)


def test_several_articles_need_several_files(run):
    """A run of more than one input is refused."""
    with pytest.raises(ValueError, match="one article a file"):
        written("brat", run)


@given(st.text(min_size=3, max_size=80), st.data())
def test_spans_always_match_the_text(text, data):
    """Whatever the text, what the spans cut out is what the attribution holds."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    source, cue, content = (Span(*cuts[at:at + 2]) for at in (0, 2, 4))
    stance = Stance("state", "neutral", "certain+", "neutral", "say: clause")
    one = Attribution(*(Part.of(text, (span,), "rule") for span in (source, cue, content)), Speaker(text, "named", "d"),
                      stance, "indirect", "say", "clause", Sentence(text, Span(0, len(text))), True)
    article = Article(text, (one,), (), (), Coverage(len(text), 1, 1, 1, 1, 0))
    run = Run((Input("a.txt", "checked", article=article),))
    [event], _ = read(written("brat", run))
    assert (event["Source"], event["Cue"], event["Content"]) == ((source,), (cue,), (content,))
