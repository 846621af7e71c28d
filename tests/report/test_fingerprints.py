"""Fingerprints of findings."""
from samples import article, finding

from stancecheck.model import Span
from stancecheck.report.fingerprints import fingerprints
from stancecheck.report.sentences import Sentences


def of(text, *words):
    """The fingerprints of findings on words, each found after the one before."""
    found, after = [], 0
    for word in words:
        found.append(finding(text, word, after=after))
        after = found[-1].span.end
    return fingerprints(article(text, findings=found))


def test_text_before_and_after_changes_nothing():
    """A moved paragraph keeps its fingerprint, and so does one with other white space or composition."""
    [name] = of("It was the best café ever.\n", "best")
    assert name.startswith("sc2:") and len(name) == 28
    assert of("A new start.\r\n\r\nIt was the best  cafe\u0301 ever. And an end.", "best") == (name,)


def test_other_words_are_other_findings():
    """Another sentence or another word in it has another name, and repeats are told apart."""
    names = of("It was the best. It was the best. It was the best show.", "best", "best", "best")
    assert len(set(names)) == 3


def test_sentences_end_at_stops_and_lines():
    """Not after an abbreviation before a small letter, but after a quotation."""
    text = "He left (ca. noon). “Go!” She did.\nHeadline\nMore"
    sentences = Sentences(text)
    places = [sentences.around(Span(at, at + 1)) for at in range(len(text)) if not text[at].isspace()]
    assert list(dict.fromkeys(text[start:end] for start, end in places)) == [
        "He left (ca. noon).", "“Go!”", "She did.", "Headline", "More"]
