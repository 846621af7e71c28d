"""Which words are somebody's by the marks on the page: closed or not, over paragraphs, behind colons and labels."""
import pytest

from stancecheck import check, parse
from stancecheck.claims import somebodys
from stancecheck.text import read_document

QUOTED = {  # what of the text is quoted, as a list
    "one word": ("The 'shambolic' plan failed.", ["'shambolic'"]),
    "a word in a headline": ("Ferries ‘chaotic’ after storm\n\nThe ferries were late.", ["‘chaotic’"]),
    "unclosed, to the end of its paragraph": ("The ferry left. “A sham of a service, he cried. Rain fell.\n\nIt was noon.",
                                              ["“A sham of a service, he cried. Rain fell."]),
    "over paragraphs": ("He began: “The ferry is a sham.\n\nIt is slow. It is dear.\n\nIt is old,” he said. Rain fell.",
                        ["“The ferry is a sham.\n\nIt is slow. It is dear.\n\nIt is old,”"]),
    "a closing mark alone": ("Rain fell. The ferry is a sham,” he said. It was noon.", ["The ferry is a sham,”"]),
    "behind a label": ("Ilse Brandt: The ferry is a sham. It never runs.\n\nIt was noon.",
                       ["The ferry is a sham. It never runs."]),
    "behind a colon that ends a paragraph": ("The notice reads:\n\nThe ferry is a sham. It never runs.\n\nIt was noon.",
                                             ["The ferry is a sham. It never runs."]),
    "a text in full": ("The full statement reads:\n\nThe ferry is a sham.\n\nIt never runs.",
                       ["The ferry is a sham.\n\nIt never runs."]),
    "set apart": ("Rain fell.\n\n> The ferry is a sham.\n\nIt was noon.", ["> The ferry is a sham."]),
}


@pytest.mark.parametrize("case", QUOTED)
def test_marks_make_words_somebodys(case):
    """The stretches are those between the marks, whole."""
    text, wanted = QUOTED[case]
    document, attributions = read_document(text), parse(text)
    found = [" ".join(text[start:end].split()) for start, end in somebodys(document, attributions)]
    assert all(any(" ".join(one.split()) in stretch for stretch in found) for one in wanted), found
    assert not any("It was noon" in stretch or stretch.startswith("Rain fell") for stretch in found)


@pytest.mark.parametrize("case", QUOTED)
def test_what_is_quoted_is_not_held_against_the_article(case):
    """Evaluative wording within such marks is a speaker's."""
    assert [] == [one.words for one in check(QUOTED[case][0]).findings if one.reported]


def test_the_same_words_without_marks_are_the_articles():
    """What the marks save is flagged without them."""
    assert ["sham"] == [one.words for one in check("Rain fell. The ferry is a sham. It was noon.").findings if one.reported]


def test_a_line_that_asks_what_is_known_brings_nobody_in():
    """A colon behind the article's own words leaves the next paragraph the article's."""
    text = "Here is what is known:\n\nThe ferry is a sham."
    assert [] == list(somebodys(read_document(text), parse(text)))
