"""What stands for `regex` in the playground finds what `regex` finds, and the page is made of what is here."""
import importlib.util
import re
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.words.cutting import written

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "playground"
TEXTS = sorted([*(ROOT / "tests" / "articles").glob("*.txt"), *(PAGE / "examples").glob("*.txt")])
SIGNS = st.sampled_from("aéZ9ß’‘'-.,:@#_& \n\x1c½²Ⅷⓐ\u0301\u0308\u200d\u00ad\u0903\u0e31\u20dd中й٣$€«(]")


def module(name, path):
    """A module of a file that is in no package."""
    made = importlib.util.module_from_spec(spec := importlib.util.spec_from_file_location(name, path))
    spec.loader.exec_module(made)
    return made


build = module("build_playground", ROOT / "scripts" / "build_playground.py")
stand_in = module("regex_stand_in", PAGE / "regex.py")


@pytest.fixture(scope="module")
def patterns():
    """The tokeniser by `regex`, and by what stands for it."""
    signs = build.regex_signs()
    stand_in.signs = lambda: signs
    return regex.compile(written(), regex.VERBOSE), stand_in.compile(written(), stand_in.VERBOSE)


@pytest.mark.parametrize("apart", [False, True], ids=["as they stand", "accents apart"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_articles_have_the_same_tokens(patterns, path, apart):
    """As they stand, and with their accents apart from the letters."""
    text = path.read_text(encoding="utf-8")
    if apart:
        text = text.replace("e", "e\u0301").replace("o", "\u0308o").replace(" ", "\u00ad ")
    assert patterns[0].findall(text) == patterns[1].findall(text)


@given(text=st.text(SIGNS, max_size=30))
def test_texts_have_the_same_tokens(patterns, text):
    """Of letters, marks, digits of all kinds, and what stands between them."""
    assert patterns[0].findall(text) == patterns[1].findall(text)


@pytest.mark.parametrize("pattern", [r"\p{L}", r"\B", "[[a]b]", "[a--b]", r"[\n]", r"\X", r"\L<words>"])
def test_what_is_not_known_is_refused(patterns, pattern):
    """Nothing is read as something else."""
    with pytest.raises(re.error):
        stand_in.compile(pattern)


def test_the_packages_are_those_that_we_need():
    """The lock has what `setup.cfg` asks for, but for `regex`, and MarkupSafe that Jinja2 asks for."""
    from configparser import ConfigParser

    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    needed = set(re.findall(r"^([\w-]+)", settings["options"]["install_requires"], re.MULTILINE))
    locked = set(re.findall(r"^([\w-]+)==", (ROOT / "requirements" / "playground.txt").read_text(), re.MULTILINE))
    assert needed - {"regex"} | {"markupsafe"} == locked


def test_the_policy_allows_the_report_and_nothing_else():
    """The report's style and script by their hashes, the site's own files, and WebAssembly."""
    from stancecheck.report.formats.html import base_values
    from stancecheck.report.run import Run

    policy = build.policy()
    report = str(base_values(Run(()), "")["policy"])
    assert set(re.findall(r"'sha256-[^']+'", report)) == set(re.findall(r"'sha256-[^']+'", policy))
    assert policy.startswith("default-src 'none'; ") and "http" not in policy and "*" not in policy
    assert {"'none'", "'self'", "'wasm-unsafe-eval'", "blob:", "data:"} >= {
        word for part in policy.split("; ") for word in part.split()[1:] if "sha256" not in word}


def test_examples_are_read():
    """Each shows who speaks, and is listed by its name."""
    from stancecheck import check

    titles = [one["title"] for one in build.examples()]
    articles = [check(one["text"]) for one in build.examples()]
    assert ["Loaded words", "Calm copy", "Claims within claims"] == titles
    assert [len(one.attributions) > 5 for one in articles] == [True] * 3
    loaded, calm, nested = articles
    assert sum(one.reported for one in loaded.findings) > 5 > sum(one.reported for one in calm.findings)
    assert any(one.nested is not None for one in nested.attributions)
