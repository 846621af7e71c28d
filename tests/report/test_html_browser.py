"""The HTML page in headless Chromium: clicks, filters, console, a hostile article, both page widths."""
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from browsers import NEEDS_CHROMIUM, NEEDS_PLAYWRIGHT, SIZES, note_what_is_said, shut_out
from samples import written

from stancecheck.report.formats.html import write_index
from stancecheck.report.run import Tool

playwright = pytest.importorskip("playwright.sync_api", reason=NEEDS_PLAYWRIGHT)

pytestmark = NEEDS_CHROMIUM


@pytest.fixture
def show(browser, tmp_path):
    """Opens a page at a size; after the test nothing must have been said on the console or asked of the network."""
    opened, said, asked = [], [], []

    def open_page(html, size="desktop", **options):
        path = tmp_path / f"page{len(opened)}.html"
        path.write_text(html, encoding="utf-8", errors="backslashreplace")
        context = browser.new_context(viewport=SIZES[size], **options)
        page = context.new_page()
        note_what_is_said(page, said)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        opened.append(path.as_uri())
        return page

    yield open_page
    assert said == []
    assert [url.split("#")[0] for url in asked] == opened


def article_page(run):
    """The page of a run's first input."""
    return written("html", replace(run, inputs=run.inputs[:1]))


def test_a_click_on_a_finding_shows_its_card(show, run):
    """On a wide page the card in the panel is marked and has the focus."""
    page = show(article_page(run))
    page.locator("a.finding", has_text="very").click()
    card = page.locator(".panel .card.current")
    assert card.count() == 1 and "'very' is louder than the facts" in card.inner_text()
    assert page.evaluate("document.activeElement.className").startswith("card error")
    assert page.locator("#sheet").is_hidden()


def test_a_tap_on_a_phone_opens_a_sheet(show, run):
    """It shows the finding, goes on to the next, and Escape gives the focus back."""
    page = show(article_page(run), "phone")
    page.locator("a.finding", has_text="claimed").click()
    sheet = page.locator("#sheet")
    assert "'claimed' tells the reader to doubt" in sheet.inner_text()
    page.get_by_role("button", name="Next").click()
    assert "'very' is louder than the facts" in sheet.inner_text()
    page.keyboard.press("Escape")
    assert sheet.is_hidden()
    assert page.evaluate("document.activeElement.textContent").startswith("very")


def test_the_rule_filter(show, run):
    """An unchecked rule's cards are hidden, its marks are no links, and the count says so; and back."""
    page = show(article_page(run))
    box = page.get_by_label("EDT101 superlative")
    box.uncheck()
    assert page.locator(".cards > li:visible").count() == 2
    assert page.locator("#shown").inner_text() == "2 of 4 findings and records shown"
    assert page.locator("a.finding.off").all_inner_texts() == ["boldest", "best"]
    assert page.locator("a.finding.off[href]").count() == 0
    box.check()
    assert page.locator("a.finding.off").count() == 0 and page.locator("a.finding[href]").count() == 4
    assert page.locator("#shown").inner_text() == ""


def test_the_speaker_filter(show, run):
    """An unchecked speaker's rows are hidden and claims lose their colour."""
    page = show(article_page(run))
    claim = page.locator(".claim", has_text="lost a single shoe")
    coloured = claim.evaluate("one => getComputedStyle(one).backgroundColor")
    assert coloured != "rgba(0, 0, 0, 0)"
    page.get_by_role("checkbox", name="Zoe\u0308 Brandt").uncheck()
    assert claim.evaluate("one => getComputedStyle(one).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.locator(".tuples tbody tr:visible").count() == 2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_and_can_be_read(show, run, hostile, size, scheme):
    """Nothing is wider than the window, text stands out from what is behind it (WCAG AA), and nobody is shut out."""
    out = StringIO()
    write_index(run, out, {0: "a.html"})
    for html in (article_page(run), article_page(hostile), out.getvalue()):
        page = show(html, size, color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
        assert page.evaluate(CONTRAST) == []
        assert shut_out(page) == []


def test_a_hostile_article_stays_text(show, hostile):
    """No script of the article runs, no element of it exists, and its words can be read."""
    page = show(article_page(hostile))
    assert page.evaluate("document.querySelectorAll('script, img').length") == 1
    assert "<script>alert(1)</script> ]]> & '\" =HYPERLINK(\"x\")" in page.locator("article").inner_text()
    page.locator("a.finding").first.click()
    assert page.locator(".card.current").count() == 1


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_a_rule_is_a_click_away(show, run, size, scripts):
    """In the report itself, where the tool has no site: it opens and is seen, also from the sheet and without script."""
    page = show(article_page(replace(run, tool=Tool("stancecheck"))), size, java_script_enabled=scripts)
    told = page.locator("#rule-EDT106")
    assert told.is_hidden()
    if scripts and size == "phone":
        page.locator("a.finding", has_text="very").click()
        page.locator("#sheet a.rule").click()
        assert page.locator("#sheet").is_hidden()
    else:
        page.locator(".card a.rule", has_text="EDT106").click()
    playwright.expect(told).to_be_in_viewport()
    assert "Let the facts be loud." in told.inner_text()


def test_a_page_without_script_can_be_used(show, run):
    """Links lead to the cards and back, and no dead control is shown."""
    page = show(article_page(run), java_script_enabled=False)
    page.locator("a.finding", has_text="very").click()
    page.wait_for_url("**#finding-2")
    assert page.locator("input:visible").count() == 0
    page.locator("#finding-2 .where").click()
    page.wait_for_url("**#place-2")


def test_what_a_screen_reader_is_told(show, run):
    """Landmarks, headings, named links and table cells are there, on a phone too."""
    page = show(article_page(run), "phone")
    tree = page.locator("body").aria_snapshot()
    for line in ("- main:", '- heading "Who says what" [level=2]', '- table "Who says what":', "- columnheader", "- contentinfo:",
                 '- link "very (error: intensifier)"', "- complementary"):
        assert line.removeprefix("- ") in tree, line
    assert "Share of the article’s" in tree
    assert "[Zoe\u0308 Brandt: “Nobody,”]" in page.locator("article").text_content()


def test_the_index_sorts_and_filters(show, run):
    """By the number of findings, and by a part of a name."""
    out = StringIO()
    write_index(run, out, {0: "a.html", 1: "b.html"})
    page = show(out.getvalue())
    names = page.locator("tbody tr:visible th .small")
    page.get_by_role("button", name="Findings").click()
    assert names.first.inner_text() == "news/ferry.txt"
    page.get_by_role("button", name="Findings").click()
    assert names.last.inner_text() == "news/ferry.txt"
    page.get_by_label("Filter by name").fill("calm")
    assert names.all_inner_texts() == ["news/calm.txt"]
    assert page.locator("#shown").inner_text() == "1 of 4 shown"


CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(rgba(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((v) => v / 255).map(
      (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest(".sr, .skip, script, svg")) continue;
    if (!element.checkVisibility()) continue;
    const back = behind(element);
    const [a, b] = [light(over(rgba(getComputedStyle(element).color), back)), light(back)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([ratio.toFixed(2), element.className, walker.currentNode.textContent.slice(0, 30)]);
  }
  return poor;
}"""


@pytest.fixture(scope="module")
def golden_pages(tmp_path_factory):
    """The pages of the golden `verify` and `compare`."""
    folder, tests = tmp_path_factory.mktemp("pages"), Path(__file__).parent.parent
    commands = {"verify": ["tram.txt", "--against", "tram.source.txt"], "compare": ["herald.txt", "courier.txt", "gazette.txt"]}
    for name, arguments in commands.items():
        subprocess.run([sys.executable, "-m", "stancecheck", name, *arguments, "--isolated", "-o", f"html={folder / name}.html"],
                       cwd=tests / ("sources" if name == "verify" else "accounts"), stdout=subprocess.DEVNULL, check=False)
    return {name: (folder / f"{name}.html").read_text(encoding="utf-8") for name in commands}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["verify", "compare"])
def test_pages_of_quotations_and_accounts_fit(show, golden_pages, name, size, scheme):
    """Nothing is wider than the window, text stands out from what is behind it, and nobody is shut out."""
    page = show(golden_pages[name], size, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    assert page.evaluate(CONTRAST) == []
    assert shut_out(page) == []


def test_a_quotation_leads_to_its_source_and_back(show, golden_pages):
    """Its link goes to the passage, and the passage's to the quotation."""
    page = show(golden_pages["verify"])
    page.locator("#quotation-2 a[href^='#passage']").click()
    page.wait_for_url("**#passage-2-0")
    assert "forty-six million" in page.locator("#passage-2-0").inner_text()
    page.locator("#passage-2-0 a").click()
    page.wait_for_url("**#quotation-2")
