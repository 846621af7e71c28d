"""The playground in headless Chromium, with no network but its own site, and then without that."""
import json
import re
import time
from pathlib import Path

import pytest
from browsers import NEEDS_CHROMIUM, NEEDS_PLAYWRIGHT, SIZES, note_what_is_said, shut_out
from sites import DIST, HOSTILE, SECOND, SEED, Site, by_command_line

playwright = pytest.importorskip("playwright.sync_api", reason=NEEDS_PLAYWRIGHT)
LOADING = 60_000  # milliseconds in which a busy machine has it loaded

pytestmark = [NEEDS_CHROMIUM,
              pytest.mark.skipif(not (DIST / "index.html").exists(), reason="there is no playground: make playground")]


@pytest.fixture
def site():
    """A server of the page."""
    site = Site()
    yield site
    site.close()


@pytest.fixture
def show(browser, site):
    """Opens the page; after the test nothing may have been said on the console or asked of another site."""
    said, asked = [], []

    def open_page(size="desktop", fragment="", **options):
        context = browser.new_context(viewport=SIZES[size], **options)
        page = context.new_page()
        note_what_is_said(page, said)
        context.on("request", lambda request: asked.append(request.url))
        page.goto(site.address + fragment)
        return page

    yield open_page
    assert said == []
    assert [url for url in asked if not url.startswith((site.address, "blob:", "data:"))] == []


def ready(page):
    """Wait until the engine runs."""
    playwright.expect(page.locator("#status")).to_have_text(re.compile("^Ready"), timeout=LOADING)


def read(page, text):
    """Check a text, and wait for its report; the frame of the report."""
    if page.locator("#write").is_hidden():
        page.locator("#to-write").click()
    page.locator("#text").fill(text)
    page.locator("#check").click()
    return report(page)


def report(page):
    """The report that is on its way."""
    playwright.expect(page.locator("#status")).to_have_text(re.compile(r" in [\d.]+ seconds"), timeout=LOADING)
    frame = page.frame_locator("#report")
    frame.locator("footer").wait_for(timeout=LOADING)
    return frame


def saved(page):
    """The report as the page saves it."""
    with page.expect_download() as coming:
        page.get_by_role("button", name="Save report").click()
    return Path(coming.value.path()).read_text(encoding="utf-8")


def copied(page, name):
    """What a button copies."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=name).click()
    playwright.expect(page.locator("#said")).to_have_text(re.compile("^Copied"))
    return page.evaluate("navigator.clipboard.readText()")


def test_the_report_is_that_of_the_command_line(show, site, tmp_path):
    """The seed's tuples are there, page and JSON are the same to the byte; and a second article needs no site any more."""
    text = SEED.read_text(encoding="utf-8")
    page = show()
    ready(page)
    site.close()
    frame = read(page, text)
    assert by_command_line(tmp_path, text, "html") == saved(page)
    record = copied(page, "Copy as JSON")
    assert by_command_line(tmp_path, text, "json") == record
    wanted = [one["speaker"]["name"] for one in json.loads(record)["documents"][0]["attributions"]]
    assert len(wanted) > 5
    assert len(wanted) == frame.locator(".tuples tbody tr").count()
    start = time.perf_counter()
    frame = read(page, SECOND)
    assert time.perf_counter() - start < 1
    assert "Ida Brekke" in frame.locator(".tuples").inner_text()
    assert by_command_line(tmp_path, SECOND, "html") == saved(page)


def test_a_hostile_article_stays_text(show):
    """No element or script of it exists, in the page or in the report."""
    page = show()
    ready(page)
    frame = read(page, HOSTILE)
    assert "<script>document.title = 'taken'</script>" in frame.locator("article").inner_text()
    assert [1, 0] == [frame.locator(tags).count() for tags in ("script", "img, b:has-text('pier'), article svg, [onload], [onerror]")]
    assert "taken" not in page.title() and "Rosa Marin" in frame.locator(".tuples").inner_text()


def test_the_page_may_connect_to_nobody_else(browser, site):
    """Its policy holds in the page, and in workers that are made as its own is."""
    page = browser.new_page()
    page.goto(site.address)
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    send = f"fetch('{site.address.replace('127.0.0.1', 'localhost')}style.css').then(() => 'sent', () => 'refused')"
    inside = f"""() => new Promise((given) => {{
      const worker = new Worker(URL.createObjectURL(new Blob(["{send}.then(postMessage)"], {{ type: 'text/javascript' }})));
      worker.onmessage = (event) => given(event.data);
      worker.onerror = () => given('no worker');
    }})"""
    assert ["refused", "refused"] == [page.evaluate(send), page.evaluate(inside)]
    assert [] == [url for url in asked if "localhost" in url]
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe-inline" not in policy and "'unsafe-eval'" not in policy


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits(show, size, scheme):
    """Nothing is wider than the window before and after an article is read; on a phone one view takes the place of the other."""
    page = show(size, color_scheme=scheme)
    page.get_by_role("button", name="Loaded words").click()
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= SIZES[size]["width"]
    assert re.match("Still loading", page.locator("#status").inner_text())
    frame = report(page)
    assert page.evaluate(wide) <= SIZES[size]["width"]
    assert frame.locator("html").evaluate("one => one.scrollWidth") <= SIZES[size]["width"]
    assert frame.locator("article").is_visible()
    assert shut_out(page) == []
    assert (size == "phone") == page.locator("#write").is_hidden()
    if size == "phone":  # who hears the page, or has a keyboard alone, goes on from the report
        assert "to-read" == page.evaluate("document.activeElement.id")
        assert re.search(r"finding.* in [\d.]+ seconds", page.locator("#said").inner_text())


def test_a_link_holds_the_text_if_asked(show):
    """The address keeps none otherwise; what a link holds is read at once, and is then gone from the address."""
    page = show()
    ready(page)
    read(page, SECOND)
    assert "#" not in page.url
    link = copied(page, "Copy link with text")
    assert link.startswith(page.url + "#text=") and "Brekke" not in link
    other = show(fragment=link.removeprefix(page.url))
    assert "Ida Brekke" in report(other).locator(".tuples").inner_text()
    assert SECOND == other.locator("#text").input_value()
    assert "#" not in other.url


@pytest.mark.parametrize("letters", ["", "%%%", "AAAA", "____"])
def test_a_link_that_holds_nothing_is_told(show, letters):
    """And the page can be used."""
    page = show(fragment=f"#text={letters}")
    playwright.expect(page.locator("#status")).to_have_text(re.compile("holds no text"))


@pytest.mark.parametrize("text, told", [(" \n", "There is no text"), ("word " * 50_000, "250,000 characters")])
def test_what_is_not_read_is_told(show, text, told):
    """Nothing at all, and too much."""
    page = show()
    page.locator("#text").fill(text)
    page.locator("#check").click()
    playwright.expect(page.locator("#status")).to_contain_text(told)
