"""The words of a house's list, wherever and however they are written."""
import runpy
import time
from pathlib import Path

import pytest

from stancecheck import check
from stancecheck.checks import Settings
from stancecheck.words.phrases import find_phrases

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("words, text, wanted", [
    ("child", "Two children, a child.", ["children", "child"]), ("run", "She ran. They run.", ["ran", "run"]),
    ("alderwoman", "Three alderwomen.", ["alderwomen"]), ("take aim", "He took aim, taking aim.", ["took aim", "taking aim"]),
    ("taxis", "Taxes rose; taxis came.", ["taxis"]), ("godchild", "Godchildren.", ["Godchildren"]),
    ("ladies' man", "Two ladies’ men.", ["ladies’ men"]), ("women's lib", "Women’s libs.", ["Women’s libs"])])
def test_odd_forms_are_forms(words, text, wanted):
    """Plurals and pasts that no regular ending makes; none that is another word's."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


@pytest.mark.parametrize("words, text, wanted", [
    ("pro-lifer", "Some pro-lifers met a pro–lifer’s friend.", ["pro-lifers", "pro–lifer"]),
    ("mother-in-law", "Two mothers-in-law, two mother-in-laws.", ["mothers-in-law", "mother-in-laws"]),
    ("tie-up", "Tie-ups, and a tie-\nup.", ["Tie-ups", "tie-\nup"]), ("e-mail", "An email.", [])])
def test_words_with_hyphens_bend_too(words, text, wanted):
    """At the first part and at the last; a line may end behind the hyphen."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


@pytest.mark.parametrize("words, text, wanted", [
    ("Islamist", "Islamists met. An islamist left. ISLAMIST.", ["Islamists", "ISLAMIST"]),
    ("Tory", "Two Tories, one Tory’s hat.", ["Tories", "Tory"]), ("MP", "Five MPs. An mp.", ["MPs"]),
    ("Taser", "He tasered her. Tasers. Tasering.", ["Tasers"])])
def test_a_word_with_a_capital_has_a_plural(words, text, wanted):
    """And no other form."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


@pytest.mark.parametrize("words, text, wanted", [
    ("100%", "1,100% of it, 100%ish, 100%-owned, 100%.", ["100%"]), ("24/7", "2.24/7, 24/7.5, 24/7.", ["24/7"]),
    ("U.S.", "The U.S.A. and the U.S. met.", ["U.S."]), ("@acme", "Write to x@acme.org or @acme.", ["@acme"]),
    ("C++", "C++, C++17, C++’s", ["C++", "C++"]), ("100", "100,000 or 100.", ["100"]), ("AT&T", "AT&T’s, MAT&T", ["AT&T"])])
def test_no_phrase_is_found_within_more(words, text, wanted):
    """Signs and figures at its ends count as parts of words, too."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


@pytest.mark.parametrize("words, text, wanted", [
    ("regime change", "A regime-change plan. Regime\nchange. Regime\n\nchange.", ["regime-change", "Regime\nchange"]),
    ("pre-", "A pre-war plan, predated.", ["pre-"]), ("-gate", "The water-gate, Watergate.", ["-gate"]),
    ("don't", "I donʼt, don`t, don´t, don′t, dont.", ["donʼt", "don`t", "don´t", "don′t"]),
    ("क्षत्रिय", "यह क्षत्रिय है", ["क्षत्रिय"]), ("Москва", "Это Москва, москва.", ["Москва"]),
    ("naïve", "Nai\u0308ve, naïve, naive", ["Nai\u0308ve", "naïve"])])
def test_phrases_are_written_in_many_ways(words, text, wanted):
    """With a hyphen for a blank, over one line end, with what is typed for an apostrophe, in other scripts."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


def test_of_two_phrases_at_one_place_the_longer_one_is_found():
    assert [(0, 11), (16, 20)] == [tuple(one) for one in find_phrases("Acme Towers and Acme", ("Acme", "Acme Towers"))]


def test_no_phrase_runs_over_the_end_of_a_paragraph():
    """Whatever ends it: each line is a paragraph here."""
    text = "Ana Orr spoke of regime\nChange is good, she said, and the regime stayed.\nRegime change came."
    found = check(text, Settings(frozenset(["LAB104"]), terms=("regime change",))).findings
    assert ["Regime change"] == [one.words for one in found]


def test_a_part_of_a_word_is_reported_as_the_word():
    """`text[start:end]` is whole words."""
    found = check("It was the water-gate affair.", Settings(frozenset(["LAB104"]), terms=("-gate",))).findings
    assert ["water-gate"] == [one.words for one in found]


@pytest.mark.clock
def test_a_long_list_costs_what_the_text_costs():
    """A thousand phrases take no minute: only those are tried whose first word stands there."""
    words = [f"word{number} of mine" for number in range(5000)]
    text = " ".join(f"word{number} of yours" for number in range(0, 5000, 50)) * 20
    start = time.process_time()
    assert [] == [*find_phrases(text, tuple(words))]
    assert time.process_time() - start < 3


def test_the_script_makes_odd_forms_tsv():
    """odd_forms.tsv is the script's output to the byte."""
    pytest.importorskip("lemminflect", reason="the forms come from lemminflect")
    script = runpy.run_path(str(ROOT / "scripts" / "build_odd_forms.py"))
    assert script["odd_forms_file"]() == (ROOT / "grammars" / "lexicon" / "odd_forms.tsv").read_text(encoding="utf-8")
