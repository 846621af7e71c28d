"""The tables about those who speak are whole, and their words are found."""
import pytest

from stancecheck.people.bodies import is_named_body
from stancecheck.people.entities import Entity
from stancecheck.resources import read_table
from stancecheck.words.naming import is_people, is_plural, kind_of, name_parts, pronouns, singular, titles, written_out
from stancecheck.words.shapes import shape_of

VALUES = {
    "heads.tsv": {"making", "person", "rival", "pair", "party", "organisation", "state", "town", "document", "time"},
    "name_parts.tsv": {"particle", "suffix", "honour", "company", "prefix", "lesser", "aim"},
    "pronouns.tsv": {"person", "first", "relative", "body", "group", "pair"},
    "valued.tsv": {"act", "polarity"},
}


@pytest.mark.parametrize("table", VALUES)
def test_rows_are_whole(table):
    """Each row is as wide as the header, has a known value and a source, and no word comes twice."""
    header, rows = read_table(f"lexicon/{table}")
    assert [] == [row for row in rows if len(row) != len(header) or not row[0]]
    assert VALUES[table] == {row[1] for row in rows}
    assert all(row[header.index("source")] for row in rows)
    assert sorted({row[0] for row in rows}) == sorted(row[0] for row in rows)


@pytest.mark.parametrize("noun, kind", [
    ("senator", "person"), ("candidates", "rival"), ("agencies", "organisation"), ("country", "state"),
    ("letters", "document"), ("storm", ""),
])
def test_a_headword_has_its_class(noun, kind):
    assert kind == kind_of(noun)


def test_abbreviations_are_written_out():
    assert ("senator", "governor", "mayor") == tuple(map(written_out, ("sen.", "gov.", "mayor")))
    assert "f" == titles()["spokeswoman"].gender


def test_numbers_of_nouns():
    assert ("story", "boss", "mayor") == tuple(map(singular, ("stories", "bosses", "mayors")))
    assert (True, False, False) == (is_plural("mayors"), is_plural("mayor"), is_plural("press"))


def test_peoples_are_told_from_places():
    assert (True, False) == (is_people("Germans"), is_people("Germany"))


@pytest.mark.parametrize("words, shape", [
    ("Sen. Ruth van Overbeck Jr.", "TNpCS"),
    ("the mayor of Overbeck said", "DlfCv"),
    ("Their lawyer , who fled", "Pl,Wv"),
    ("Paul Q. Renner 's", "NICG"),
])
def test_words_have_shapes(words, shape):
    """What a word may be within a name is one character."""
    assert shape == shape_of(words.split(" "))


def test_small_words_are_known():
    assert {"van", "bin"} <= name_parts("particle") and {"Jr."} <= name_parts("suffix") and "QC" in name_parts("honour")
    assert ("f", "m", "") == tuple(pronouns()[word].gender for word in ("she", "his", "they"))


def test_what_has_no_name_is_no_named_body():
    """A body that the article only describes ("the committee") may have an entity, and no name."""
    assert not is_named_body(Entity("", "", "body"))
    assert is_named_body(Entity("Harbour Board", "", "body"))
