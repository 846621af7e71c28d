"""The browser in which pages are tested: Debian's Chromium without a network; `conftest.py` has it as the fixture `browser`."""
import shutil
from importlib.resources import files

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# No name is looked up, and no address but this machine's is reached: a request that goes elsewhere fails, and is noted.
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
NEEDS_CHROMIUM = pytest.mark.skipif(CHROMIUM is None, reason="the browser test needs Chromium: apt-get install chromium")
NEEDS_PLAYWRIGHT = "the browser test needs playwright: make browser"


def note_what_is_said(page, said):
    """Add to `said` what a page says on the console, in errors and in dialogs, which are closed."""
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))


def shut_out(page):
    """What keeps people out who use a screen reader, a keyboard or large print: (rule of axe-core, element), none where all is well.

    Source: axe-core 4, with its rules for WCAG 2 and its best practices, as the package axe-playwright-python brings it.
    """
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { iframes: false })")
    return [(fault["id"], node["html"][:200]) for fault in found["violations"] for node in fault["nodes"]]
