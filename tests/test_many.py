"""Many texts, and articles as Python users meet them: in order, as values, in notebooks."""
import json
from itertools import count, islice

import pytest

from stancecheck import Settings, Unreadable, check, check_many, read

TEXTS = [f"Ana Orr hailed plan {number}. It was the boldest move. Tom Lee said she was wrong." for number in range(150)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_texts_are_checked_in_order(jobs):
    """As `check` does one by one, whatever the number of processes."""
    assert [check(text) for text in TEXTS] == list(check_many(TEXTS, jobs=jobs))


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_are_taken_as_results_are_asked_for(jobs):
    """A generator without end is no harm."""
    taken = []

    def endless():
        for number in count():
            taken.append(number)
            yield f"Ana Orr said {number} people came."

    assert 3 == len(list(islice(check_many(endless(), jobs=jobs), 3)))
    assert len(taken) < 1000


@pytest.mark.parametrize("jobs", [1, 2])
def test_settings_go_to_all(jobs):
    chosen = Settings(frozenset(["ATT105"]))
    assert {("ATT105",)} == {tuple(one.code for one in article.findings) for article in check_many(TEXTS[:40], jobs, chosen)}


def test_what_is_no_text_is_named():
    """By its number, behind the results before it."""
    with pytest.raises(TypeError, match="text 1 is no str but bytes"):
        list(check_many(["It rained.", b"It rained."], jobs=1))
    assert [] == list(check_many([], jobs=2))


def test_an_article_tells_who_speaks():
    article = check(TEXTS[0])
    assert ("Ana Orr", "Tom Lee") == article.speakers
    assert ["said"] == [one.cue.text for one in article.by_speaker()["Tom Lee"]]
    assert article.attributions == tuple(sorted((one for listed in article.by_speaker().values() for one in listed),
                                                key=lambda one: one.cue.start))


def test_an_article_explains_itself():
    """As `stancecheck explain` does."""
    article = check("Ana Orr hailed the plan.")
    lines = article.explain(0).split("\n")
    assert "Ana Orr hailed the plan." == lines[1]
    assert "hail: object" in lines[3] and "act praise" in lines[3]
    with pytest.raises(IndexError):
        article.explain(1)


def test_an_article_in_a_notebook():
    """Its `repr` fits a line, and its page can do nothing to the notebook, whatever the article says."""
    article = check('Ana Orr hailed the plan. "</iframe><script>alert(1)</script>" & more. ' * 20)
    assert len(repr(article)) < 120 and repr(article).startswith("<Article 'Ana Orr hailed the plan.")
    page = article._repr_html_()
    assert page.startswith("<iframe srcdoc=") and page.count("<") == 2 and 'sandbox="allow-scripts"' in page
    json.dumps(article.to_dict())


def test_files_are_read(tmp_path):
    """From a path or from bytes, by the ending of a name."""
    (tmp_path / "a.md").write_text("# Ferry\n\nIt *rained*.\n")
    [copy] = read(tmp_path / "a.md").copies
    assert "Ferry\n\nIt rained." == copy.text
    assert [copy] == read((tmp_path / "a.md").read_bytes(), "b.md").copies
    assert "# Ferry\n" == read(b"# Ferry\n").copies[0].text
    with pytest.raises(Unreadable, match="UTF-8"):
        read(b"\xff")
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "gone.txt")
