"""The HTML report in Firefox: the same page, in another engine."""
import re

from firefox import NEEDS_FIREFOX
from samples import RULES, unicode_article, written

from stancecheck.report.run import Input, Run, Tool

pytestmark = NEEDS_FIREFOX


def test_the_report(firefox, tmp_path):
    """A click on a finding shows its card, and one on its rule the rule's page."""
    run = Run((Input("a.txt", "checked", article=unicode_article()),), RULES, Tool("stancecheck"))
    path = tmp_path / "report.html"
    path.write_text(written("html", run), encoding="utf-8")
    firefox.open(path.as_uri())
    firefox.click("a.finding.error")
    assert firefox.script("return document.querySelector('.card.current').innerText").startswith("error")
    firefox.click(".card.current a.rule")
    shown = firefox.until("const box = document.querySelector('#rule-EDT106').getBoundingClientRect();"
                          "return box.height > 0 && box.top >= 0 && box.top < innerHeight")
    assert shown
    assert re.search("Let the facts be loud", firefox.script("return document.querySelector('#rule-EDT106').innerText"))
    assert firefox.script("return document.documentElement.scrollWidth") <= 1280
