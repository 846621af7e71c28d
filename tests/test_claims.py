"""Which contents are somebody's words, and which the article's words for what somebody does or wants."""
import pytest

from stancecheck import check, parse
from stancecheck.checks import Settings
from stancecheck.claims import ANY, NAMED, claimed, matters
from stancecheck.lexicon import cues
from stancecheck.model import Span, Stretch
from stancecheck.resources import read_table
from stancecheck.text import read_document
from stancecheck.words.ranges import Spans

CLAIMS = [
    "Mara Lind said the reckless plan would fail.",
    "Mara Lind called the plan a reckless gamble.",
    "Mara Lind accused the bank of a reckless gamble.",
    "Mara Lind stressed the reckless nature of the plan.",
    "Mara Lind urged the council to drop its reckless plan.",
    "The plan is a reckless gamble, according to Mara Lind.",
    "Mara Lind repeated her claim that the plan was reckless.",
    "Mara Lind made allegations of a reckless plan.",
    "Mara Lind asked why the mayor backed the reckless plan.",
    "The mayor was criticized by Mara Lind for a reckless plan.",
]
MATTERS = [
    "Mara Lind hailed the reckless plan.",
    "Mara Lind refused to back the reckless plan.",
    "Mara Lind announced a reckless plan.",
    "Mara Lind seemed to like the reckless plan.",
    "Mara Lind was worried about the reckless plan.",
    "Mara Lind repeated her criticism of the reckless plan.",
]
UNDECIDED = [
    "Mara Lind vowed to stop the reckless plan.",
    "It is widely believed that the plan is reckless.",
    "The mayor was criticized for a reckless plan.",
    "The mayor reportedly backed a reckless plan.",
    "Mara Lind condemned the reckless plan.",
    "Mara Lind was wary of the reckless plan.",
    "Mara Lind warned of a reckless plan.",
    "Mara Lind called for a reckless plan.",
    "Mara Lind likened the mayor to a reckless gambler.",
    "It is unclear why the mayor backed the reckless plan.",
]


def voices(text: str, word: str) -> set[str]:
    """The voices of the findings on a word."""
    return {finding.voice for finding in check(text, Settings(codes=frozenset({"EDT114"}))).findings if word in finding.words}


@pytest.mark.parametrize("sentence", CLAIMS)
def test_words_of_a_claim_are_its_speakers(sentence):
    assert voices(sentence, "reckless") == {"attributed"}


@pytest.mark.parametrize("sentence", MATTERS)
def test_words_for_a_matter_are_the_articles(sentence):
    assert voices(sentence, "reckless") == {"editorial"}


@pytest.mark.parametrize("sentence", UNDECIDED)
def test_words_for_a_promise_or_in_nobodys_claim_are_undecided(sentence):
    assert voices(sentence, "reckless") == {"uncertain"}


def test_quotation_marks_make_words_of_a_matter_the_speakers():
    text = 'Mara Lind refused to back "the reckless, hasty plan" of the council.'
    attributions = parse(text)
    assert [attribution.frame for attribution in attributions] == ["infinitive"]
    assert [text[start:end] for start, end in Spans(claimed(read_document(text), attributions))] == ['"the reckless, hasty plan"']


def test_quotation_marks_in_nobodys_claim_are_somebodys_words():
    text = 'The plan was widely seen as "a reckless, hasty gamble" with the harbour.'
    assert voices(text, "reckless") == {"attributed"}


def test_a_content_with_two_quotations_gives_both():
    text = 'Mara Lind refused to back the "hasty" plan and the "reckless" bank.'
    parts = Spans(claimed(read_document(text), parse(text)))
    assert [text[start:end] for start, end in parts] == ['"hasty"', '"reckless"']


def test_spans_that_touch_are_made_one():
    assert [(0, 4), (5, 9)] == list(Spans([5, 9, 0, 3, 3, 4, 6, 7]))


ROWS = read_table("matters.tsv")[1]


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_the_table_names_frames_acts_and_cues_that_there_are(row):
    lexicon = {sense for found in cues().senses.values() for sense in found}
    frames = {frame for sense in lexicon for frame in sense.frames} | {"raising", "sentence"}
    lemmas = {sense.lemma for sense in lexicon}
    acts = {sense.act for sense in lexicon}
    assert matters().keys() <= frames
    _, unless, still, undecided, *_ = row
    assert {unless} <= frames | {"-", NAMED}
    assert set(still.split()) <= lemmas | {"-"}
    assert set(undecided.split()) <= acts | {"-", ANY}


@pytest.mark.parametrize("frame, unless, lemma", [(frame, unless, lemma) for frame, unless, still, *_ in ROWS
                                                  for lemma in still.split() if lemma != "-"])
def test_a_row_without_effect_is_not_kept(frame, unless, lemma):
    """Each cue of `still` has the frame that would make it a claim, else it needn't be named."""
    having = {name for found in cues().senses.values() for sense in found if sense.lemma == lemma for name in sense.frames}
    assert {frame, unless} <= having


def test_is_claim_tells_the_two():
    said, wanted = (parse(sentence)[0] for sentence in ("She said it was over.", "She wanted to leave."))
    assert said.is_claim and not wanted.is_claim


def test_what_a_file_marks_as_other_peoples_words():
    """A block quotation is its writer's where somebody is named, else nobody can tell; never the article's own."""
    text = "The plan is a sham.\n\nThe plan is a sham.\n\nThe plan is a sham."
    second, third = Span(21, 40), Span(42, 61)
    found = check(text, stretches=(Stretch(second, "quotation"), Stretch(third, "letter", "Mara Lund"))).findings
    assert ["editorial", "uncertain", "attributed"] == [finding.voice for finding in found if finding.words == "sham"]
