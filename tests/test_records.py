"""Records find their words in the file again, and a run knows how it ends."""
import pytest

from stancecheck.model import Article, Coverage, Finding, Span
from stancecheck.records import Piece, Record, Run, worst

NOTHING = Coverage(0, 0, 0, 0, 0, 0)


def article(text: str, *severities: str, reported: bool = True) -> Article:
    """An article with a finding of each severity on its first character."""
    findings = tuple(Finding("EDT101", "superlative", severity, Span(0, 1), text[:1], "editorial", "", None, reported)
                     for severity in severities)
    return Article(text, (), findings, (), NOTHING)


def record(*severities: str, **fields) -> Record:
    return Record("a.txt", "checked", article=article("Best.", *severities, **fields))


def test_a_plain_text_is_its_own_place():
    assert Span(1, 4) == Record("a.txt", "checked", article=article("A text")).place(Span(1, 4))


@pytest.mark.parametrize("words, found", [
    ("Fish", "Fish"), ("Fish &", "Fish &amp;"), ("&", "&amp;"), ("& chips", "&amp; chips"), ("chips\n\nMore", "chips</p><p>More"),
    ("More", "More"), ("\n\n", "</p><p>")])
def test_words_between_marks_are_found_in_the_file(words, found):
    """A part that stands for itself is cut to the letter, any other is taken whole."""
    source = "<p>Fish &amp; chips</p><p>More</p>"
    text = "Fish & chips\n\nMore"
    pieces = (Piece(0, 3, 8), Piece(5, 8, 13), Piece(6, 13, 19), Piece(12, 19, 26), Piece(14, 26, 30))
    one = Record("a.html", "checked", source=source, article=article(text), pieces=pieces)
    start, end = one.place(Span(text.index(words), text.index(words) + len(words)))
    assert found == source[start:end]


@pytest.mark.parametrize("fail_on, severities, code", [
    ("warning", [], 0), ("warning", ["note"], 0), ("warning", ["warning"], 1), ("warning", ["error"], 1),
    ("note", ["note"], 1), ("error", ["warning"], 0), ("error", ["error"], 1), ("never", ["error"], 0)])
def test_findings_decide_when_all_was_read(fail_on, severities, code):
    assert code == Run((record(*severities),), fail_on=fail_on).exit_code


def test_a_record_of_wording_in_a_claim_never_counts():
    assert 0 == Run((record("error", reported=False),)).exit_code


@pytest.mark.parametrize("records, partial, code", [
    ((), False, 2), ((Record("b.txt", "failed", "missing"),), False, 2),
    ((record("error"), Record("b.txt", "failed", "missing")), False, 2),
    ((Record("c.txt", "skipped", "empty"),), False, 0), ((record("error"),), True, 130)])
def test_an_input_that_was_not_checked_wins(records, partial, code):
    assert code == Run(records, partial=partial).exit_code


def test_worst():
    assert "error" == worst(article("A", "note", "error", "warning").findings)
    assert None is worst(())
