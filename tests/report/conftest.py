"""Runs to write: articles of our own, see `samples.py`."""
import pytest
from samples import RULES, article, finding, hostile_article, unicode_article

from stancecheck.model import Span
from stancecheck.report.run import Input, Original, Run, Tool

TOOL = Tool("stancecheck", "1.2.3", "https://example.org/", "https://example.org/rules/{code}")


@pytest.fixture
def run():
    """A run of one hard article with a byte-order mark, a clean one, a skipped and a failed input."""
    calm = "The ferry left at noon.\n"
    return Run((Input("news/ferry.txt", "checked", article=unicode_article(), bom=True, baselined=2),
                Input("news/calm.txt", "checked", article=article(calm)),
                Input("news/photo.jpg", "skipped", "not-text", "no text was found in it"),
                Input("news/old.txt", "failed", "undecodable", "byte 0xff at 0 is not UTF-8")),
               RULES, TOOL, exit_code=2)


@pytest.fixture
def hostile():
    """A run of one hostile article, whose path is hostile too, and of a hostile reason."""
    return Run((Input("a\x1b[2J,b:c%\n::error::.txt", "checked", article=hostile_article()),
                Input("=bad.txt", "failed", "]]>\x1b", "::warning::<script>\x00\u202e")),
               RULES, Tool(version="1.2.3", rule_url="https://example.org/{code}"), exit_code=2)


@pytest.fixture(params=["run", "hostile"])
def either(request):
    """One run after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def marked_up():
    """A run of an article taken out of HTML: positions are those of the file."""
    markup = "<!doctype html>\n<p>Café &amp; bar: the <b>best</b> of all.</p>\n"
    text = "Café & bar: the best of all."
    places = {text.index("best"): (markup.index("best"), 4)}

    def locate(where):
        start, length = places[where.start]
        return Span(start, start + length)

    return Run((Input("a.html", "checked", article=article(text, findings=[finding(text, "best")]),
                      original=Original(markup, locate)),), RULES)
