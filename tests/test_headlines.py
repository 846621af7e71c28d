"""A verb that was taken for a noun is found in a headline, and nouns that are none are left alone."""
import pytest
from test_examples import everything


@pytest.mark.parametrize(("headline", "shown"), [
    ("UN chief urges ceasefire", "UN chief | urges | ceasefire"),
    ("Rabbis vow to boycott speech", "Rabbis | vow | to boycott speech"),
    ("Mayor doubles down on tolls", "Mayor | doubles down on | tolls"),
    ("Mayor hints at new toll", "Mayor | hints at | new toll"),
])
def test_a_missed_verb_reports(headline, shown):
    assert [shown] == [read for _, read in everything(headline)]


@pytest.mark.parametrize("headline", [
    "Northern states without rain",  # a noun that heads a source
    "Farmers' claims of drought in the north",  # claims of
    "The best highlights from Lyme",  # no source that tells
    "Price pledges",  # nothing that is pledged
    "The mayor's plans",
])
def test_a_noun_stays_one(headline):
    assert [] == [read for one, read in everything(headline) if one.sense.pos == "verb"]
