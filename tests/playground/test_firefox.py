"""The playground in Firefox, with no network but its own site, and then without that: the same page, in another engine."""
import json

import pytest
from firefox import NEEDS_FIREFOX
from sites import DIST, HOSTILE, SECOND, SEED, Site, by_command_line

pytestmark = [NEEDS_FIREFOX,
              pytest.mark.skipif(not (DIST / "index.html").exists(), reason="there is no playground: make playground")]
STATUS = "const told = document.querySelector('#status').textContent; return new RegExp(arguments[0]).test(told) && told"
WIDE = "return document.documentElement.scrollWidth"


@pytest.fixture
def site():
    """A server of the playground."""
    site = Site()
    yield site
    site.close()


def read(firefox, text):
    """Check a text, and stand in its report."""
    firefox.leave()
    if firefox.script("return getComputedStyle(document.querySelector('#write')).display === 'none'"):
        firefox.click("#to-write")
    firefox.script("document.querySelector('#status').textContent = ''; document.querySelector('#text').value = arguments[0]", text)
    firefox.click("#check")
    firefox.until(STATUS, r" in [\d.]+ seconds")
    firefox.enter("#report")
    firefox.until("return document.querySelector('footer')")


def test_the_playground(firefox, site, tmp_path):
    """The seed's tuples are there without the server, as on the command line; a hostile article stays text; nothing is too wide."""
    firefox.open(site.address)
    firefox.until(STATUS, "^Ready")
    site.close()
    text = SEED.read_text(encoding="utf-8")
    read(firefox, text)
    wanted = json.loads(by_command_line(tmp_path, text, "json"))["documents"][0]["attributions"]
    assert len(wanted) > 5
    rows = firefox.script("return [...document.querySelectorAll('.tuples tbody th bdi')].map((one) => one.textContent)")
    assert len(wanted) == len(rows)
    assert [(name, name) for one in wanted if (name := one["speaker"]["name"])] == [
        (one["speaker"]["name"], row) for one, row in zip(wanted, rows, strict=True) if one["speaker"]["name"]]
    read(firefox, SECOND)
    assert "Ida Brekke" in firefox.script("return document.querySelector('.tuples').innerText")
    read(firefox, HOSTILE)
    assert "<script>document.title = 'taken'</script>" in firefox.script("return document.querySelector('article').innerText")
    assert [1, 0] == firefox.script("return [document.scripts.length, document.querySelectorAll('img, [onload], [onerror]').length]")
    firefox.leave()
    assert "taken" not in firefox.script("return document.title")


@pytest.mark.parametrize("width", [1280, 500])  # no window of Firefox is narrower
def test_the_playground_fits(firefox, site, width):
    """Before and after an article is read; on a narrow window the report takes the place of the form."""
    firefox.open(site.address, width)
    firefox.until("return document.querySelector('#examples button')")
    assert firefox.script(WIDE) <= width
    firefox.click("#examples button")
    firefox.until(STATUS, r" in [\d.]+ seconds")
    assert firefox.script(WIDE) <= width
    assert (width < 1000) == firefox.script("return getComputedStyle(document.querySelector('#write')).display === 'none'")
    firefox.enter("#report")
    assert firefox.until("return document.querySelector('article') && document.documentElement.scrollWidth") <= width
    firefox.leave()


def test_the_page_may_connect_to_nobody_else(firefox, site):
    """The policy holds in this engine, too, and says so."""
    firefox.open(site.address)
    other = site.address.replace("127.0.0.1", "localhost") + "style.css"
    firefox.script("""document.addEventListener("securitypolicyviolation", (event) => { document.body.dataset.told = event.blockedURI; });
                      document.body.append(Object.assign(document.createElement("img"), { src: arguments[0] }));""", other)
    assert other == firefox.until("return document.body.dataset.told")
