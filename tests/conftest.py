"""How hard Hypothesis looks: little and always the same by default, `HYPOTHESIS_PROFILE=thorough` for more; and the browser."""
import os

import pytest
from browsers import CHROMIUM, FLAGS, NEEDS_PLAYWRIGHT
from firefox import Firefox
from hypothesis import settings

settings.register_profile("default", max_examples=80, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason=NEEDS_PLAYWRIGHT)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    """Debian's Firefox."""
    browser = Firefox(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()
