"""Several texts at once: what is found in each is what `check` finds in it."""
from dataclasses import fields
from itertools import count, islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stancecheck import Article, Cue, Settings, check, parse
from stancecheck.model import Metadata, Span, Stretch
from stancecheck.together import LENGTH, TOGETHER, Given, check_together, grouped

ARTICLES = [path.read_bytes().decode() for path in sorted((Path(__file__).parent / "articles").glob("*.txt"))]
LINES = [line for text in ARTICLES for line in text.split("\n") if line]


def test_whole_articles_are_checked_as_alone():
    """In every field, and whatever stands before them."""
    found = list(check_together(map(Given, ARTICLES)))
    for text, article in zip(ARTICLES, found, strict=True):
        alone = check(text)
        assert {one.name: getattr(alone, one.name) for one in fields(Article)} == {
            one.name: getattr(article, one.name) for one in fields(Article)}


@given(some.lists(some.one_of(some.sampled_from(LINES), some.text(max_size=60)), max_size=12))
def test_short_texts_are_checked_as_alone(texts):
    """Lines of articles, in any order, and whatever a `str` may hold."""
    assert [check(text) for text in texts] == list(check_together(map(Given, texts)))


def test_what_files_say_goes_with_each_text():
    """Headline, section and stretches are those of one text, and none of its neighbours."""
    text = "MAYOR SLAMS PLAN\n\nIt was the boldest move, and a shame."
    asked = [Given(text), Given(text, Span(0, 16)), Given(text, None, Metadata(("Opinion",))),
             Given(text, None, Metadata(), [Stretch(Span(18, 53), "letter", "Ola Brandt")])] * 2
    assert [check(one.text, headline=one.headline, metadata=one.metadata, stretches=one.stretches) for one in asked] == list(
        check_together(asked))


def test_attributions_alone_are_those_of_parse():
    """Of many texts and of one, without findings and genres, with a house's cues."""
    settings = Settings(cues=(Cue("moan", "verb", "object", "criticize", "against", "certain+", "loaded"),))
    texts = ["Ola Brandt moaned the boldest plan.", *ARTICLES[:3]]
    for some_texts in (texts, texts[:1]):
        found = list(check_together(map(Given, some_texts), settings, judge=False))
        assert [tuple(parse(text, settings)) for text in some_texts] == [tuple(article.attributions) for article in found]
        assert [()] * len(some_texts) == [article.findings for article in found]


def test_settings_hold_for_all():
    settings = Settings(frozenset(["EDT101"]))
    assert [["EDT101"], []] == [[finding.code for finding in article.findings] for article in check_together(
        [Given("Critics slammed it as the boldest move."), Given("Critics slammed it.")], settings)]


def test_groups_are_bounded():
    """By texts and by characters; one that is too long is one by itself; a source without end is no harm."""
    sizes = [len(group) for group in grouped(map(Given, ["a" * 10] * 100 + ["a" * LENGTH] + ["a" * (LENGTH // 2)] * 4))]
    assert [TOGETHER, 100 - TOGETHER, 1, 2, 2] == sizes
    assert ["0", "1"] == [article.text for article in islice(check_together(Given(str(number)) for number in count()), 2)]


def test_bytes_are_refused():
    with pytest.raises(TypeError):
        list(check_together([Given("It rained."), Given(b"It rained.")]))
