"""The cue phrase gives the stance: the lexicon's row, and the words that change it."""
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck import parse
from stancecheck.cues.complement import mandative
from stancecheck.grammar import Construction
from stancecheck.lexicon import Sense, cues
from stancecheck.model import Act, Certainty, Framing, Polarity
from stancecheck.resources import read_table
from stancecheck.stance import changed, modifiers, negations, refusals, stance_of
from stancecheck.text import read_document


def stance(cue: str, act: str = "state", content: str = "", polarity: str = "neutral", certainty: str = "certain+",
           framing: str = "neutral", frame: str = "clause", lemma: str = "say"):
    """The stance of a cue phrase whose row has these values."""
    document = read_document(f"Weaver {cue} {content}")
    last = 1 + len(read_document(cue).words)
    sense = Sense(lemma, "verb", frozenset([frame]), act, polarity, certainty, framing)
    return stance_of(document, Construction(0, ((0, 1),), ((1, last),), last - 1, ((last, len(document.words)),),
                                            sense, frame, ("", "", "")))


@pytest.mark.parametrize("row", read_table("lexicon/negation.tsv")[1], ids=lambda row: row[0])
def test_negation_follows_its_table(row):
    """A negated cue does what negation.tsv says of its act, and the rule tells so."""
    act, negated, polarity, certainty, *_ = row
    found = stance("did not cue", "believe", framing="endorsing") if act == "know" else stance("did not cue", act)
    assert (negated, polarity, certainty, "say: clause, negated") == (
        found.act, found.polarity, found.certainty, found.rule)


def test_the_table_of_negation_is_whole():
    """Every act has a row."""
    assert {*get_args(Act), "know"} == set(negations())


@pytest.mark.parametrize("act", negations())
def test_negation_has_values_of_the_model(act):
    negated, polarity, certainty = negations()[act]
    assert negated in get_args(Act) and polarity in get_args(Polarity) and certainty in get_args(Certainty)


def test_a_plain_cue_keeps_its_row():
    assert ("urge", "favor", "unspecified", "neutral", "urge: object") == stance(
        "urged", "urge", polarity="favor", certainty="unspecified", lemma="urge", frame="object")


@pytest.mark.parametrize("lemma", sorted(mandative()))
@pytest.mark.parametrize("clause, demands", [
    ("that he resign", True), ("that Lind “resign at once”", True), ("that Lind resign at once", True), ("that the old council not pay for it", True),
    ("that the talks be held here", True), ("that they be paid", True), ("that the council always pay", True),
    ("that he resigned", False), ("that he resigns", False), ("that they pay", False), ("that you pay", False),
    ("that workers pay more", False), ("that the council is late", False), ("that it was late", False),
    ("that he would resign", False),
])
def test_a_subjunctive_demands(lemma, clause, demands):
    """"Insisted that he resign" urges, as the table says; "insisted that he resigned" says what the row says."""
    found = stance("cue", "confirm", clause, lemma=lemma)
    asked = (*mandative()[lemma], f"{lemma}: clause + subjunctive")
    assert (asked if demands else ("confirm", "neutral", "certain+", "neutral", f"{lemma}: clause")) == found


@pytest.mark.parametrize("row", read_table("lexicon/refusal.tsv")[1], ids=lambda row: row[0])
def test_refusal_follows_its_table(row):
    """A refused cue does what refusal.tsv says of its act."""
    act, refused, polarity, certainty, *_ = row
    found = stance("refused to cue", act)
    assert (refused, polarity, certainty, "say: clause, refused") == (
        found.act, found.polarity, found.certainty, found.rule)


def test_the_table_of_refusal_is_whole():
    assert set(get_args(Act)) == set(refusals())


@pytest.mark.parametrize("cue, wanted", [
    ("did not say", ("state", "unspecified", "neutral")),
    ("didn't say", ("state", "unspecified", "neutral")),
    ("did not not say", ("state", "certain+", "neutral")),
    ("would say", ("state", "unspecified", "neutral")),
    ("may say", ("state", "possible+", "neutral")),
    ("has yet to say", ("state", "unspecified", "neutral")),
    ("reportedly said", ("state", "certain+", "distancing")),
    ("angrily said", ("state", "certain+", "loaded")),
    ("declined to say", ("state", "unspecified", "neutral")),
])
def test_words_of_the_cue_change_it(cue, wanted):
    """Negation, modals, hedges and manner each change their value of the row."""
    found = stance(cue)
    assert wanted == (found.act, found.certainty, found.framing)


def test_what_was_not_known_holds_all_the_same():
    """A factive vouches for its claim even where it is negated; what it asks about stays open."""
    assert ("believe", "neutral", "unspecified", "endorsing") == stance("did not know", "believe", framing="endorsing")[:4]
    assert "doubt" == stance("did not know", "believe", framing="endorsing", frame="wh").act


def test_could_not_say_whether_is_doubt():
    assert ("doubt", "against", "probable-") == stance("could not say", content="whether it rained", frame="wh")[:3]


def test_manner_sets_the_polarity_alone():
    assert ("state", "against", "certain+", "loaded") == stance("mockingly said")[:4]


def test_a_condition_before_the_source_leaves_it_open():
    """"If Weaver says so" commits nobody."""
    document = read_document("If Weaver says that it rained, we stay.")
    sense = Sense("say", "verb", frozenset(["clause"]), "state", "neutral", "certain+", "neutral")
    found = stance_of(document, Construction(0, ((1, 2),), ((2, 3),), 2, ((3, 6),), sense, "clause", ("", "", "")))
    assert ("unspecified", "say: clause, hypothetical") == (found.certainty, found.rule)


def test_few_believe_is_doubt():
    document = read_document("Few experts believe that it rained.")
    sense = Sense("believe", "verb", frozenset(["clause"]), "believe", "neutral", "probable+", "neutral")
    found = stance_of(document, Construction(0, ((0, 2),), ((2, 3),), 2, ((3, 6),), sense, "clause", ("", "", "")))
    assert ("doubt", "against", "probable-") == found[:3]


@pytest.mark.parametrize("lemma, content, wanted", [
    ("call", "the deal a triumph", ("praise", "favor")),
    ("call", "it a disaster", ("criticize", "against")),
    ("call", "the rules \"unfair\"", ("criticize", "against")),
    ("call", "her vote in favor of the bridge a mistake", ("criticize", "against")),
    ("call", "it a brave step on a bad road", ("praise", "favor")),
    ("call", "the deal a deal", ("state", "neutral")),
    ("describe", "the deal a disgrace", ("state", "against")),
])
def test_a_valuing_complement_sets_the_polarity(lemma, content, wanted):
    """And of call, label, brand and portray the act, too."""
    found = stance(f"{lemma}s", content=content, frame="object_predicate", lemma=lemma)
    assert wanted == (found.act, found.polarity)


def test_a_noun_that_names_an_act_sets_it():
    """"Announced their support" supports."""
    found = stance("announced", content="their support for the bridge", frame="object", lemma="announce")
    assert ("support", "favor", "support: announce + object") == (found.act, found.polarity, found.rule)


def test_effects_are_known():
    """The tables name no effect that nothing reads."""
    known = {"negation", "scarcely", "refusal", "hypothetical", "possible", "if", "nobody", "loaded", "distancing",
             "favor", "against"}
    assert known == {effect for effects in modifiers().values() for effect in effects}


def test_polar_words_are_favor_or_against_once():
    rows = read_table("lexicon/polar.tsv")[1]
    assert {"favor", "against"} == {row[1] for row in rows}
    assert sorted({row[0] for row in rows}) == [row[0] for row in rows]


ROWS = [row for table in ("cues.tsv", "nominals.tsv") for row in read_table(f"lexicon/{table}")[1]]
EFFECTS = st.lists(st.sampled_from(sorted({effect for effects in modifiers().values() for effect in effects})),
                   max_size=4).map(tuple)


def test_every_cue_has_a_stance():
    """Whatever sense the grammar may read, in whatever frame, has values of the vocabulary."""
    senses = {sense for group in cues().senses.values() for sense in group}
    senses |= {phrase.sense for group in cues().phrases.values() for phrase in group}
    values = [changed(sense, frame, (), "neutral")[:4] for sense in senses for frame in sense.frames]
    assert len(values) >= len(ROWS)
    for act, polarity, certainty, framing in values:
        assert act in get_args(Act) and polarity in get_args(Polarity)
        assert certainty in get_args(Certainty) and framing in get_args(Framing)


@given(st.sampled_from(ROWS), EFFECTS)
def test_every_change_leads_to_the_vocabulary(row, effects):
    """Any words in the cue phrase leave values that the vocabulary has, and the rule starts with the row."""
    lemma, pos, frames, act, polarity, certainty, framing = row[:7]
    frame = frames.split(",")[0]
    found = changed(Sense(lemma, pos, frozenset(frames.split(",")), act, polarity, certainty, framing), frame, effects,
                    "neutral")
    assert found.act in get_args(Act) and found.polarity in get_args(Polarity)
    assert found.certainty in get_args(Certainty) and found.framing in get_args(Framing)
    assert found.rule.startswith(f"{lemma}: {frame}")


def test_the_rows_examples_have_their_stance():
    """In its example a cue has the stance of its row, unless the rule tells what changed it."""
    wrong = []
    for lemma, _, _, act, polarity, certainty, framing, _, example in ROWS:
        for found in [attribution.stance for attribution in parse(example) if attribution.lemma == lemma][:1]:
            if "," not in found.rule and " + " not in found.rule and found[:4] != (act, polarity, certainty, framing):
                wrong.append((example, found))
    assert [] == wrong


@pytest.mark.parametrize("one, other", [
    ("Varga told the crew that it rained.", "Varga told the crew to leave."),
    ("Varga proposed that it be sold.", "Varga did not propose that it be sold."),
])
def test_the_frame_and_negation_decide(one, other):
    """The same word in another frame, or negated, is another stance."""
    assert parse(one)[0].stance[:4] != parse(other)[0].stance[:4]


@pytest.mark.parametrize("sentence, act, rule", [
    ("Lind refused to say why it leaked.", "state", "refuse: infinitive, nothing told"),
    ("Lind declined to testify.", "state", "decline: infinitive, nothing told"),
    ("Lind refused to help.", "oppose", "refuse: infinitive"), ("Lind refused to oppose the plan.", "oppose", "refuse: infinitive"),
    ("Lind will not refuse to help.", "support", "refuse: infinitive, negated"),
    ("Lind opposed moving the dam.", "oppose", "oppose: gerund"), ("Lind opposed the dam.", "oppose", "oppose: object"),
    ("Lind's refusal to say why it leaked shocked the guild.", "oppose", "refusal: to"),
    ("Lind refused the offer.", "oppose", "refuse: object")])
def test_who_refuses_to_tell_opposes_nothing(sentence, act, rule):
    """Only where what is refused is telling, in an infinitive."""
    one = parse(sentence)[0]
    assert (act, rule) == (one.stance.act, one.stance.rule)
