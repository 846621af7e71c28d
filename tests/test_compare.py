"""Accounts of one event beside each other: people, quotations, claims, denials, headlines."""
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stancecheck import compare
from stancecheck.comparison.answers import READERS
from stancecheck.comparison.people import same_one
from stancecheck.resources import read_table

HERALD = """Ferry sinks in harbour

The ferry Anna sank on Friday with nine crates of copper on board.

“We heard a bang, and then the lights went out,” said Rita Holm, who steered it. “Nobody on shore answered our calls.”

Otto Brandt, the harbour master, claimed that the ferry had been overloaded. “That is nonsense,” Holm said.

The Dock Workers Union said its members had warned of the weather."""
COURIER = """Brandt blames load for loss of ferry

Harbour master Otto Brandt said the ferry had been overloaded when it left.

“We heard a bang, and then all the lights went out,” Ms. Holm said.

Holm's crew never checked the crates, said Brandt. The DWU said its members had warned of the weather."""


def told(**articles: str):
    """The comparison of some articles."""
    return compare(articles)


def test_people_are_one_in_all_articles():
    """By surname, title and initials, with the fullest name of any; in how many articles they are heard is told."""
    value = told(herald=HERALD, courier=COURIER)
    heard = {person.name: person.articles for person in value.speakers}
    assert ("courier", "herald") == heard["Rita Holm"] == heard["Otto Brandt"] == heard["Dock Workers Union"]
    union = next(person for person in value.speakers if person.name == "Dock Workers Union")
    assert ("DWU",) == union.aliases


def test_how_each_article_has_a_speaker():
    """Verbs, acts and framings are counted by article."""
    brandt = next(person for person in told(herald=HERALD, courier=COURIER).speakers if person.name == "Otto Brandt")
    framings = {heard.article: dict(heard.framings) for heard in brandt.heard}
    assert {"distancing": 1} == framings["herald"] and {"neutral": 3} == framings["courier"]


def test_who_is_told_of_by_another_is_not_heard():
    """What Holm says that Brandt says is Holm's."""
    value = told(a="Rita Holm said: “Otto Brandt said the ferry was full.”", b="It rained.")
    assert ["Rita Holm"] == [person.name for person in value.speakers]


@pytest.mark.parametrize(("full", "short", "one"), [
    ("Rita Holm", "Ms. Holm", True), ("Rita Holm", "Anna Holm", False), ("Robert Brandt", "Bob Brandt", True),
    ("Otto Brandt Jr.", "Brandt", True), ("Rita Holm", "R. Holm", True), ("Harbour Guild of Utopia", "HGU", True),
    ("Harbour Guild of Utopia", "H.G.U.", True), ("Harbour Guild", "Steel Guild", False), ("Rita Holm", "Otto Brandt", False),
])
def test_names_of_one(full, short, one):
    """Given names must agree where both have them, short forms and initials included."""
    assert one == same_one(full, short)


def test_a_shared_quotation_shows_what_was_changed():
    """The speaker, whether the words are the same, and each difference to the fullest print."""
    [quotation] = told(herald=HERALD, courier=COURIER).quotations
    assert ("Rita Holm", False) == (quotation.speaker, quotation.same_words)
    assert {"courier", "herald"} == {one.article for one in quotation.prints}
    [(article, changes)] = quotation.changes
    assert "courier" == article and "all" in [change.words for change in changes if change.kind == "added"]
    assert "changed" in quotation.differs and "cut" in quotation.differs


@pytest.mark.parametrize(("one", "other", "same"), [
    ("“We heard a bang,” Rita Holm said, “and the lights went out.”", "“We heard a bang and the lights went out,” Holm said.", True),
    ("“We heard a loud bang and left,” Rita Holm said.", "“We heard a bang and left,” Rita Holm said.", False),
    ("“We heard a bang and left,” Rita Holm said.", "Rita Holm said: 'we heard a bang, and left'.", True),
])
def test_same_words(one, other, same):
    """Splitting, capitals, marks and commas aside."""
    [quotation] = told(a=one, b=other).quotations
    assert same == quotation.same_words


@pytest.mark.parametrize(("one", "other"), [
    ("“The crew did well on the day,” Rita Holm said.", "“The harbour was shut on the day,” Rita Holm said."),
    ("“I saw people back to work on Monday,” Rita Holm said.", "“Put people back to work,” Otto Brandt said."),
    ("They saw “The Long Way Home” there.", "He had seen “The Long Way Home” at last."),
])
def test_look_alikes_are_not_shared(one, other):
    """A few small words, another speaker's phrase, a title."""
    assert () == told(a=one, b=other).quotations


def test_a_shared_claim_has_each_articles_verb():
    """The cue and what it adds, by article."""
    claim = next(one for one in told(herald=HERALD, courier=COURIER).claims if one.speaker == "Otto Brandt")
    assert {("courier", "said", "neutral"), ("herald", "claimed", "distancing")} == {
        (report.article, report.cue, report.framing) for report in claim.reports}
    assert "overloaded" in claim.words


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_each_reader_finds_its_example(reader):
    """The second sentence answers the first, by that reader."""
    pairs = told(a=reader.example).opposed
    assert (reader.name, reader.kind, "Rita Holm", "Otto Brandt") in [
        (pair.rule, pair.kind, pair.a.speaker, pair.b.speaker) for pair in pairs]


def test_claims_that_do_not_meet_are_not_opposed():
    """Two people say two things."""
    assert () == told(a="Rita Holm said the lock was shut. Otto Brandt said copper was dear.").opposed


def test_a_claim_that_another_article_denies():
    """Who contradicts whom, across the accounts."""
    value = told(a="Rita Holm said that the harbour office had lost the copper crates.",
                 b="Otto Brandt denied that the harbour office had lost the copper crates.")
    assert [("a", "Rita Holm", "b", "Otto Brandt")] == [
        (pair.a.article, pair.a.speaker, pair.b.article, pair.b.speaker) for pair in value.across]
    assert () == told(a="Rita Holm said that copper was dear.", b="Otto Brandt denied that the harbour was shut.").across


@pytest.mark.parametrize(("text", "accused"), [
    ("Rita Holm said that Otto Brandt had taken bribes.", ["Otto Brandt"]),
    ("Rita Holm said that Otto Brandt had taken bribes. Brandt denied it.", []),
    ("Rita Holm said that Otto Brandt had taken a walk.", []),
    ("Rita Holm said that Otto Brandt had taken bribes. Otto Brandt declined to comment.", []),
])
def test_accusations_without_a_reply(text, accused):
    """Grave ones, of somebody who is not heard in the article."""
    assert accused == [one.accused for one in told(a=text).unanswered]


@pytest.mark.parametrize(("headline", "kept", "lost"), [
    ("Ferry was overloaded in harbour", (), ("speaker", "hedge")),
    ("Ferry was overloaded in harbour, Brandt claims", ("speaker", "hedge"), ()),
    ("Ferry may have been overloaded in harbour", ("hedge",), ("speaker",)),
])
def test_headlines_beside_their_bodies(headline, kept, lost):
    """What of the claim survives: who says it, and that it may not be so."""
    text = f"{headline}\n\nOtto Brandt claimed that the ferry was overloaded in the harbour.\n\nIt rained."
    [one] = told(a=text).headlines
    assert (headline, kept, lost) == (one.words, one.kept, one.lost)


def test_spans_are_the_words():
    """In every part."""
    texts = {"herald": HERALD, "courier": COURIER}
    value = compare(texts)
    said = [*(one for claim in value.claims for one in claim.reports), *(one for pair in value.opposed for one in (pair.a, pair.b))]
    prints = [one for quotation in value.quotations for one in quotation.prints]
    assert said and prints
    assert all(texts[one.article][slice(*one.span)] == one.words for one in (*said, *prints))


@given(some.permutations(["herald", "courier", "third"]))
def test_the_order_of_articles_changes_nothing(names):
    """They are sorted by name."""
    texts = {"herald": HERALD, "courier": COURIER, "third": "Otto Brandt said the ferry had been overloaded."}
    assert compare(texts) == compare({name: texts[name] for name in names})


PIECES = ("“", "”", '"', "said", "Rita Holm", "Otto Brandt", "denied", "that", "the lock", "[", "…", "not", "\n\n", ":", ".", "But", "claimed")


@given(some.lists(some.lists(some.sampled_from(PIECES), max_size=40), max_size=3))
def test_any_texts_can_be_compared(texts):
    """Nothing fails, and a text beside itself has the same words."""
    articles = {str(number): " ".join(pieces) for number, pieces in enumerate(texts)}
    value = compare(articles)
    assert tuple(sorted(articles)) == value.articles
    if articles:
        twice = compare({"a": articles["0"], "b": articles["0"]})
        assert all(one.same_words for one in twice.quotations if len({each.span for each in one.prints}) == 1)


def test_nothing_to_compare():
    """No article, empty ones, and one that quotes nobody."""
    assert () == compare({}).speakers == compare({"a": ""}).quotations == compare({"a": "It rained.", "b": ""}).claims


def test_a_value_as_a_dictionary():
    """Spans are start and end; the parts are lists."""
    table = told(herald=HERALD, courier=COURIER).to_dict()
    assert {"articles", "speakers", "quotations", "claims", "opposed", "across", "unanswered", "headlines"} == set(table)
    first = table["quotations"][0]["prints"][0]
    assert COURIER[first["start"]:first["end"]] == first["words"]


def test_the_words_of_answers_stand_once_in_their_kind():
    """And each kind is one that the code asks for."""
    rows = read_table("lexicon/denials.tsv")[1]
    assert {"denies", "answers", "denial", "points", "contrast", "grave"} == {row[1] for row in rows}
    assert len({(words, kind) for words, kind, *_ in rows}) == len(rows)


def test_without_rapidfuzz_it_says_what_to_install(monkeypatch):
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(ImportError, match=r"stancecheck\[verify\]"):
        compare({"a": HERALD, "b": COURIER})
