"""The word lexicon is what its script makes, and the hand-written lists are in order."""
import re
import runpy
from pathlib import Path

import pytest
from lists import LEXICON, table

ROOT = Path(__file__).parent.parent


def test_the_script_makes_words_txt():
    """words.txt is the script's output to the byte, so nobody edits it by hand."""
    pytest.importorskip("textblob", reason="the Brill lexicon comes from TextBlob")
    script = runpy.run_path(str(ROOT / "scripts" / "build_words.py"))
    assert script["words_file"]() == (LEXICON / "words.txt").read_text(encoding="utf-8")


def test_words_stand_under_one_tag_in_order():
    """A word has one tag, and both tags and words are sorted."""
    lines = [line.split("\t") for line in (LEXICON / "words.txt").read_text(encoding="utf-8").splitlines()]
    tags = [tag for tag, _ in lines]
    words = [word for _, line in lines for word in line.split(" ")]
    assert sorted(set(tags)) == tags
    assert all(line.split(" ") == sorted(line.split(" ")) for _, line in lines)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("name", ["corrections.tsv", "abbreviations.tsv", "closed.tsv"])
def test_lists_are_whole(name):
    """Every row has a value in each column, and no key comes twice."""
    header, *rows = table(name)
    assert [row for row in rows if len(row) != len(header) or not all(row)] == []
    keys = [row[0] for row in rows]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_abbreviations_have_their_full_stop():
    """An abbreviation is listed as it is written, full stop included."""
    assert [row[0] for row in table("abbreviations.tsv")[1:] if not re.fullmatch(r"(?:[A-Za-z]+\.)+", row[0])] == []
