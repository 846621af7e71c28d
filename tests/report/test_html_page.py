"""The HTML page, read as a file: what is in it, and what can't be."""
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import RULES, STATE, article, attribution, finding, written

from stancecheck import check
from stancecheck.model import Attribution, Part, Sentence, Span, Speaker
from stancecheck.report.formats.html import percent, write_index
from stancecheck.report.marked import paragraphs, shown
from stancecheck.report.run import Input, Run, Tool
from stancecheck.report.voices import voices_of

VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """The elements of a page, and the text of its article without what is for screen readers alone."""

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.links, self.ids, self.article, self.policy = [], [], [], [], "", ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.append((tag, values))
        self.links += [values[key] for key in ("href", "src", "action", "data") if key in values]
        self.ids += [values["id"]] if "id" in values else []
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag not in VOID:
            self.open.append((tag, values))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        classes = " ".join(values.get("class", "") for _, values in self.open).split()
        if any(tag == "article" for tag, _ in self.open) and not {"sr", "badge"} & set(classes):
            self.article += data


def page_of(run):
    """The page of a run's first input."""
    return Page(written("html", replace(run, inputs=run.inputs[:1])))


def folded(text):
    """A text without white space."""
    return "".join(shown(text).split())


@pytest.mark.parametrize("name", ["run", "hostile", "marked_up"])
def test_the_article_is_all_there_and_stays_text(name, request):
    """The page's article is the text to the letter, and has no element that the templates lack."""
    run = request.getfixturevalue(name)
    page = page_of(run)
    assert folded(page.article) == folded(run.inputs[0].article.text)
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    assert not {tag for tag, _ in page.tags} & {"img", "iframe", "object", "form", "b2", "link", "base"}
    assert not any(key.startswith("on") or key == "style" for _, values in page.tags for key in values)


def test_nothing_is_loaded(either):
    """Links lead to places of the page or to the rules' pages, and the policy allows no other source."""
    page = page_of(either)
    assert all(link.startswith(("#", "https://example.org/")) for link in page.links)
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in page.policy and "http" not in page.policy


def test_every_link_within_the_page_has_its_place(run):
    """No link leads nowhere, and no two elements share an id."""
    page = page_of(run)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_findings_and_records_are_told_apart(run):
    """Each is listed once, with its rule; the one in a claim is not held against the article."""
    html = written("html", replace(run, inputs=run.inputs[:1]))
    page = Page(html)
    assert [values["data-rule"] for tag, values in page.tags if tag == "li" and "data-rule" in values] == [
        "ATT101", "EDT106", "EDT101", "EDT101"]
    assert "In somebody’s claim: 1 wording, not held against the article" in html
    marked = [values["class"] for tag, values in page.tags if tag == "a" and values.get("class", "").startswith("finding")]
    assert marked == ["finding warning record", "finding note", "finding error", "finding warning"]


def test_an_unread_input_has_a_page_that_says_why(run):
    """The reason stands in place of the article."""
    html = written("html", replace(run, inputs=run.inputs[3:]))
    assert "This input could not be checked: undecodable: byte 0xff at 0 is not UTF-8" in html
    assert "<article" not in html


def test_a_headline_is_a_heading(run):
    """Where the format tells the headline from the body, so does the page."""
    item = replace(run.inputs[0], headline=Span(0, 13))
    html = written("html", replace(run, inputs=(item,)))
    assert "<h1><bdi>Ferry news 🛳️</bdi></h1>" in html
    assert re.search(r'<h2 class="copy">Ferry news 🛳️</h2>', html)


@pytest.mark.parametrize("text, title", [
    ("Pier Shuts Early\n\nIt rained.", "Pier Shuts Early"), ("  \n It rained. It snowed.\n", "It rained. It snowed."),
    ("It rained on the pier, " * 9, "It rained on the pier, It rained on the pier, It rained on the pier, It rained on the…"),
    ("x" * 200, "x" * 90 + "…"), ("<b>&", "&lt;b&gt;&amp;"), ("", "a.txt")])
def test_text_without_a_headline_is_called_by_how_it_starts(text, title):
    """As editors know their copy; nothing but a text that is empty by the name of its file."""
    page = written("html", Run((Input("a.txt", "checked", article=article(text)),), RULES))
    assert f"<h1><bdi>{title}</bdi></h1>" in page
    assert f"<title>{title} – stancecheck</title>" in page


def test_the_rules_that_a_page_names_are_on_it(run):
    """Without a site links lead to them, each rule is there once, and its examples show what is flagged."""
    here = replace(run, inputs=run.inputs[:1], tool=Tool("stancecheck"))
    html = written("html", here)
    page = Page(html)
    named = ["rule-ATT101", "rule-EDT101", "rule-EDT106"]
    assert named == [one for one in page.ids if one.startswith("rule-")]
    assert {f"#{one}" for one in named} == {link for link in page.links if link.startswith("#rule-")}
    assert "<li>It was the <mark>boldest</mark> &amp; &lt;b&gt;.</li>" in html and "<li>It was long. / It ended.</li>" in html
    assert "86% would have been signed by an editor" in html
    out = StringIO()
    write_index(replace(here, inputs=run.inputs), out, {})
    index = Page(out.getvalue())
    assert named == [one for one in index.ids if one.startswith("rule-")]
    assert sorted(f"#{one}" for one in named) == sorted(link for link in index.links if link.startswith("#"))


def test_several_articles_need_several_pages(run):
    """A run of more than one input is refused."""
    with pytest.raises(ValueError, match="one article a page"):
        written("html", run)


def test_the_index_has_every_input(run):
    """Checked ones lead to their pages; others say why they weren't."""
    out = StringIO()
    write_index(run, out, {0: "ferry.html", 1: "calm.html"})
    page = Page(out.getvalue())
    assert [values["data-path"] for tag, values in page.tags if tag == "tr" and "data-path" in values] == [
        item.path for item in run.inputs]
    assert [link for link in page.links if not link.startswith("http")] == ["ferry.html", "calm.html"]
    assert "could not be checked" in out.getvalue() and "no text was found in it" in out.getvalue()


def test_the_index_escapes(hostile):
    """A hostile path or reason stays text."""
    out = StringIO()
    write_index(hostile, out, {})
    page = Page(out.getvalue())
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    assert "\x1b" not in out.getvalue() and "\u202e" not in out.getvalue()


def test_voices_share_the_words():
    """Each word has one voice: that of the outermost claim round it, or the article's own."""
    text = "Mara said she hopes it rains. Critics say so. It is said that Bo left."
    one = article(text, [
        attribution(text, "Mara", "said", "she hopes it rains", name="Mara"),
        attribution(text, "she", "hopes", "it rains", name="Ada", nested=0),
        attribution(text, "Critics", "say", "so"),
        attribution(text, None, "It is said", "that Bo left")])
    voices = voices_of(one)
    assert [(voice.name, voice.words, voice.claims) for voice in voices.voices] == [
        ("the article itself", 7, 0), ("Mara", 4, 1), ("nobody named", 3, 1),
        ("a speaker that the article leaves open", 1, 1), ("Ada", 0, 1)]
    assert sum(voice.words for voice in voices.voices) == voices.words == 15


def test_what_somebody_wants_is_told_in_the_articles_words():
    """It is marked all the same, as what the attribution is about."""
    text = "Mara wants the rain to stop. Bo said no."
    wants = STATE._replace(rule="want: infinitive")
    voices = voices_of(article(text, [attribution(text, "Mara", "wants", "the rain to stop", stance=wants, name="Mara"),
                                      attribution(text, "Bo", "said", "no", name="Bo")]))
    assert [(voice.name, voice.words) for voice in voices.voices] == [("the article itself", 8), ("Bo", 1), ("Mara", 0)]
    assert [text[start:end] for (start, end), _ in voices.contents] == ["the rain to stop", "no"]


def test_marks_that_cross_are_cut_where_they_do():
    """A finding that starts in a claim and ends after it is two pieces in one group."""
    text = "Mara said it rained heavily.\n\nThe end."
    one = article(text, [attribution(text, "Mara", "said", "it rained", name="Mara")], [finding(text, "rained heavily")])
    [first, last] = paragraphs(one, voices_of(one))
    assert [(group.findings, [piece.text for piece in group.pieces]) for group in first.groups] == [
        ((), ["Mara", " ", "said", " ", "it "]), ((0,), ["rained", " heavily"]), ((), ["."])]
    assert [piece.inside.get("claim") for piece in first.groups[1].pieces] == [(0,), None]
    assert last.groups[0].pieces[0].text == "The end."


@given(st.text(alphabet="ab .\n\r\x00<&é🏝", max_size=60), st.data())
def test_any_marks_keep_the_text(text, data):
    """Wherever marks start and end, the pieces are the text, in order, and elements nest."""
    place = st.integers(0, len(text))
    spans = [Span(*sorted(data.draw(st.tuples(place, place)))) for _ in range(7)]
    parts = [Part.of(text, (span,), "rule") for span in spans]
    rest = Speaker("Mara <b>", "named", "own_name"), STATE, "direct", "say", "clause", Sentence(text, Span(0, len(text))), True
    attributions = [Attribution(parts[0], parts[1], parts[2], *rest), Attribution(None, parts[3], parts[4], *rest, nested=0)]
    found = [finding("best", "best")._replace(span=span, attribution=0) for span in spans[5:]]
    one = replace(article(text), attributions=tuple(attributions), findings=tuple(found))
    pieces = [piece.text for paragraph in paragraphs(one, voices_of(one)) for group in paragraph.groups
              for piece in group.pieces]
    assert folded("".join(pieces)) == folded(text)
    page = page_of(Run((Input("a.txt", "checked", article=one),), RULES))
    assert folded(page.article) == folded(text)


def test_percent_of_a_little_is_never_nothing():
    """Nought is nought, and a word in a thousand is less than one."""
    assert [percent(share) for share in (0, 0.001, 0.01, 0.256, 1)] == ["0%", "<1%", "1%", "26%", "100%"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_paragraphs_are_the_same_whatever_ends_lines(ending):
    """One line end never counts as two."""
    text = "Mara Lind said the plan\nwas dead.\n\nThe mayor hailed it.".replace("\n", ending)
    page = written("html", Run((Input("a.txt", "checked", article=check(text)),), RULES))
    assert 2 == page.count('class="copy"')


EMPTY = finding("It rained.", "rained")._replace(span=Span(10, 10), words="")


@pytest.mark.parametrize("item", [
    Input("a.txt", "checked", article=article("It rained.", findings=[EMPTY])), Input("b.txt", "failed", "odd", "so"),
], ids=["no words", "no text"])
def test_no_link_leads_nowhere(item):
    """Not even where a finding has no words, or an input no text."""
    page = written("html", Run((item,), RULES))
    targets = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


@pytest.mark.clock
def test_many_speakers_take_linear_time():
    def seconds(size: int) -> float:
        one = check(" ".join(f"Ada{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676)} said no." for number in range(size)))
        start = process_time()
        voices_of(one)
        return process_time() - start

    assert 8 * max(seconds(2000), 0.01) > seconds(8000)
