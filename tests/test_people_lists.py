"""The lists that tell who somebody is: titles, first names, places."""
import pytest
from lists import table

KINDS = {
    "titles.tsv": set("academic business clergy honorific judge legislator military office police profession relation "
                      "royal spokes".split()),
    "places.tsv": set("capital country demonym region seat state union".split()),
}


@pytest.mark.parametrize("name", ["titles.tsv", "first_names.tsv", "places.tsv"])
def test_lists_are_whole_and_sorted(name):
    """Every row has a value in each column, keys are sorted, and none comes twice."""
    header, *rows = table(name)
    assert [row for row in rows if len(row) != len(header) or not all(row)] == []
    keys = [row[0] for row in rows]
    assert sorted(set(keys)) == keys


@pytest.mark.parametrize("name", sorted(KINDS))
def test_kinds_are_known(name):
    """The second column is one of a few kinds, each of them in use."""
    assert {row[1] for row in table(name)[1:]} == KINDS[name]


@pytest.mark.parametrize(("name", "column"), [("titles.tsv", 2), ("first_names.tsv", 1)])
def test_genders_are_m_f_or_either(name, column):
    """Where a word doesn't tell, it says so."""
    assert {row[column] for row in table(name)[1:]} == {"m", "f", "either"}


def test_titles_with_a_full_stop_are_abbreviations():
    """The sentence splitter knows every abbreviated title, so "Gov. Dunmore" is one sentence."""
    known = {row[0] for row in table("abbreviations.tsv")[1:]}
    parts = {part for row in table("titles.tsv")[1:] for part in row[0].split(" ") if part.endswith(".")}
    assert sorted(parts - known) == []


def test_what_a_place_stands_for_is_known():
    """A demonym belongs to a country, union, state or region of the list, or to a city of it."""
    rows = table("places.tsv")[1:]
    words = {row[0] for row in rows} | {"London", "Paris", "Moscow"}
    assert sorted({row[2] for row in rows if row[1] in ("country", "demonym")} - words) == []
