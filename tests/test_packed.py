"""What is packed reads as the tuple would, and of very many findings the first are kept."""
import pickle
from dataclasses import replace

import pytest

from stancecheck import check, parse
from stancecheck.packed import Attributions, Unread

TEXT = 'Lind said Oduya denied that it had rained. "Go," he said. The plan is expected to fail. Said. Said. '


@pytest.fixture
def packed(monkeypatch):
    """So few values are already packed."""
    monkeypatch.setattr("stancecheck.attributions.MANY", 1)
    monkeypatch.setattr("stancecheck.parser.MANY", 1)


@pytest.mark.parametrize("field, kind", [("attributions", Attributions), ("unparsed", Unread)])
def test_packed_values_are_those_of_the_tuple(field, kind, packed, monkeypatch):
    """One by one, from behind, in slices, all of them, and from process to process."""
    found = getattr(check(TEXT), field)
    monkeypatch.undo()
    plain = getattr(check(TEXT), field)
    assert isinstance(found, kind) and isinstance(plain, tuple) and len(plain) > 1
    again = kind(TEXT, plain) if kind is Attributions else kind(plain)
    assert plain == found == again == pickle.loads(pickle.dumps(found))
    assert (list(plain), plain[-1], plain[1:]) == (list(found), found[-1], found[1:])
    assert found != plain[1:] and found != list(plain)
    with pytest.raises(IndexError):
        found[len(plain)]


def test_any_name_comes_back():
    """Also one that is no valid text."""
    text = "Lind said that it had rained."
    [one] = parse(text)
    named = [replace(one, speaker=one.speaker._replace(name=name)) for name in ("Zoë 𐎠", "", "\ud800")]
    assert tuple(named) == Attributions(text, named)


@pytest.mark.parametrize("numbers", [range(5), range(4, -1, -1), (3, 0, 4, 1, 2)])
def test_what_an_attribution_stands_in_comes_back(numbers, packed, monkeypatch):
    """In whatever order they are asked for, and however deep they stand."""
    text = 'Lind said Oduya denied that Ito had claimed the dam would burst. "I hope it rains," he said.'
    found = parse(text)
    monkeypatch.undo()
    plain = parse(text)
    assert isinstance(found, Attributions) and len(plain) == 5
    for number in numbers:
        way, other = [found[number]], [plain[number]]
        while other[-1].outer is not None:
            way.append(way[-1].outer)
            other.append(other[-1].outer)
        assert other == way and way[-1].outer is None
    assert [None, 0, 1, 4, None] == [one.nested for one in plain]
    assert [None if one.nested is None else plain[one.nested] for one in plain] == [one.outer for one in plain]


def test_an_article_is_the_same_with_its_attributions_packed(packed, monkeypatch):
    """Its findings, too, some of which ask for attributions."""
    text = TEXT + "An official said it was a brilliant plan. Some said it was a disgrace. Ada Orlova claimed it was theirs."
    article, found = check(text), parse(text)
    monkeypatch.undo()
    assert (article, found) == (check(text), parse(text))
    assert len(article.findings) > 1


def test_of_very_many_findings_the_first_are_kept(monkeypatch):
    """In the order of the text, whatever the rule, and that there are more is said."""
    text = "The brilliant plan was a shameful disaster! It was the boldest, the most iconic move of a notorious regime. " * 9
    whole = check(text)
    monkeypatch.setattr("stancecheck.checks.MOST", 8)
    article = check(text)
    assert () == whole.coverage.limits and len(whole.findings) > 20
    assert whole.findings[:len(article.findings)] == article.findings
    assert 4 < len(article.findings) <= 8
    [limit] = article.coverage.limits
    assert limit.startswith("wordings behind the first 8 ") and 20 < int(limit.split()[-1])
