"""Quotations against their sources: each verdict, each speaker, and what must not change them."""
import re
import sys
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stancecheck import Source, check, verify
from stancecheck.resources import read_table
from stancecheck.verdicts import spoken
from stancecheck.verdicts.allowed import ALLOWED
from stancecheck.verdicts.rules import RULES
from stancecheck.verdicts.speakers import same_speaker
from stancecheck.verdicts.turns import label_kinds, turns_of

SPOKEN = ("We walked along the old canal until the water ended. Nobody had told us that the lock was shut for repairs. "
          "My brother carried nine heavy boxes of copper wire back to the yard. Then it rained, and the engine would not start.")
TRANSCRIPT = f"RITA HOLM: {SPOKEN}\nOTTO BRANDT: Who had the key?\nRITA HOLM: The harbour office kept it in a drawer."
WORDS = SPOKEN.split()
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("``", "''"))


def only(article: str, *sources):
    """The one quotation of an article beside some sources."""
    [quotation] = verify(article, sources or (TRANSCRIPT,))
    return quotation


def said(words: str, by: str = "Rita Holm"):
    """A quotation of some words, as an article prints it."""
    return only(f"{by} said: “{words}”")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_decides_its_example(rule):
    """The example of a rule gets its verdict, by that rule."""
    quotation = only(f"Rita Holm said: “{rule.quotation}”", rule.source)
    assert (rule.name, rule.verdict) == (quotation.rule, quotation.verdict)


@pytest.mark.parametrize(("words", "verdict"), [
    ("Nobody had told us that the lock was shut for repairs.", "verbatim"),
    ("nobody had told us THAT the lock was shut, for repairs", "verbatim"),
    ("Nobody'd told us that the lock was shut for repairs.", "tidied"),
    ("My brother carried 9 heavy boxes of copper wire back to the yard.", "tidied"),
    ("My brother carried nine [very] heavy boxes of copper wire", "tidied"),
    ("[He] carried nine heavy boxes of copper wire back to the yard.", "tidied"),
    ("We walked along the old canal ... until the water ended.", "tidied"),
    ("My brother carried … back to the yard.", "tidied"),
    ("My brother carried 19 heavy boxes of copper wire back to the yard.", "altered"),
    ("the engine would start", "altered"),
    ("Nobody had ever told us that the lock was shut for repairs.", "altered"),
    ("My brother carried nine boxes of wire back to the yard.", "cut"),
    ("We walked along the old canal shut for repairs.", "spliced"),
    ("The council has never once paid what it owed to us.", "missing"),
])
def test_verdicts(words, verdict):
    """What newspapers may do is no alarm, and everything else is one."""
    assert verdict == said(words).verdict


@pytest.mark.parametrize(("spoken_words", "quoted"), [
    ("So uh we um left the, you know, harbour at nine", "So we left the harbour at nine"),
    ("On Sunday we had to, we had to leave the harbour", "On Sunday we had to leave the harbour"),
    ("We had to lea- leave the harbour at nine", "We had to leave the harbour at nine"),
    ("It is three hundred and sixteen boats", "It is 316 boats"),
    ("It's gonna cost us 1,500 boats a year", "It is going to cost us 1500 boats a year"),
    ("We've paid twenty-six per cent of the boats", "We have paid 26 percent of the boats"),
])
def test_what_newspapers_tidy(spoken_words, quoted):
    """Fillers, stutters, contractions, and numbers in digits."""
    assert "tidied" == only(f"Rita Holm said: “{quoted}.”", f"RITA HOLM: {spoken_words}.\nBRANDT: Yes.").verdict


def test_a_word_of_another_between_is_no_cut():
    """A transcript notes each 'Yes'; the article quotes the speaker alone."""
    source = "RITA HOLM: We walked along the canal\nOTTO BRANDT: Yes.\nRITA HOLM: until the water ended there."
    assert ("tidied", "same") == (lambda one: (one.verdict, one.speaker))(
        only("Rita Holm said: “We walked along the canal until the water ended there.”", source))


def test_the_difference_is_shown_word_by_word():
    """What was replaced, left out or added, with what stands in the source, at its place there."""
    quotation = said("My sister carried nine boxes of copper wire back to the yard")
    shown = [(one.kind, one.words, one.source_words) for one in quotation.changes if one.kind != "same"]
    assert [("replaced", "sister", "brother"), ("left out", "", "heavy")] == shown
    assert all(TRANSCRIPT[slice(*one.sourced)] == one.source_words for one in quotation.changes)


def test_the_nearest_passage_of_missing_words():
    """And how near it is."""
    quotation = said("Nobody had asked her whether my brother was ill")
    assert "missing" == quotation.verdict and 0 < quotation.near < 0.6
    assert "Nobody had" in quotation.passages[0].words


@pytest.mark.parametrize(("article", "label", "match"), [
    ("Rita Holm", "RITA HOLM", "same"), ("Rita Holm", "MS. HOLM", "same"), ("Rita Holm", "Holm", "same"),
    ("Sen. Rita Holm", "RITA HOLM (D-Utopia)", "same"), ("Rita Holm", "R. HOLM", "same"), ("Rita Holm", "RITA", "same"),
    ("Bob Brandt", "ROBERT BRANDT", "same"), ("Joe Brandt", "JOSEPH BRANDT", "same"), ("Jane Holm", "JOHN HOLM", "other"),
    ("Rita Holm", "OTTO BRANDT", "other"), ("Rita Holm", "ANNA HOLM", "other"), ("Rita Holm", "THE COURT", "unknown"),
    ("Rita Holm", "", "unknown"), ("", "RITA HOLM", "unknown"), ("Rita Holm + Otto Brandt", "BRANDT", "same"),
    ("Harbour Ministry", "RITA HOLM", "unknown"), ("the moderator", "MODERATOR", "same"),
])
def test_names_that_mean_the_same(article, label, match):
    """Titles, case and given names aside; a role or a body is nobody's name."""
    assert match == same_speaker(article, label)


def test_whose_words_a_passage_is():
    """By its label; where the same words stand twice, the same speaker's are meant."""
    assert "same" == said("The harbour office kept it in a drawer.").speaker
    assert "other" == said("The harbour office kept it in a drawer.", by="Otto Brandt").speaker
    twice = "OTTO BRANDT: The lock was shut for repairs.\nRITA HOLM: The lock was shut for repairs."
    assert ["same", "same"] == [only(f"{name} said: “The lock was shut for repairs.”", twice).speaker
                                for name in ("Rita Holm", "Otto Brandt")]


def test_a_source_may_be_an_article():
    """Its own attributions tell who speaks; its narration is nobody's."""
    source = "Rita Holm said: “The lock was shut for repairs.” It rained on Friday for most of the day."
    assert "same" == only("“The lock was shut for repairs,” said Ms. Holm.", source).speaker
    assert "other" == only("“The lock was shut for repairs,” said Otto Brandt.", source).speaker
    assert "unknown" == only("“It rained on Friday for most of the day,” said Otto Brandt.", source).speaker


def test_a_source_may_be_one_speakers():
    """Who gave a speech is told with it."""
    speech = Source("speech.txt", SPOKEN, speaker="Rita Holm")
    assert "other" == only("Otto Brandt said: “Then it rained, and the engine would not start.”", speech).speaker


@pytest.mark.parametrize(("text", "speakers"), [
    ("RITA HOLM: Yes.\nOTTO BRANDT: No.", ["RITA HOLM", "OTTO BRANDT"]),
    ("Minutes of the board\nHolm: Yes.\nBrandt: No.\nHolm: Well.\nBrandt: Oh.", ["", "Holm", "Brandt", "Holm", "Brandt"]),
    ("Q. Did it rain?\nA. It did.", ["", ""]),
    ("BY MR. BRANDT:\nQ. Did it rain?\nA. It did.\nQ. When?", ["", "MR. BRANDT", "", "MR. BRANDT"]),
    ("[00:01:12] RITA HOLM: Yes.\n[00:01:15] OTTO BRANDT: No.", ["RITA HOLM", "OTTO BRANDT"]),
    (">> RITA HOLM: Yes.\r\n>> OTTO BRANDT: No.", ["RITA HOLM", "OTTO BRANDT"]),
    ("Note: it rained.\nContact: Rita Holm", [""]),
    ("The plan has one part: money.\nIt has another: time.", [""]),
])
def test_turns_of_transcripts(text, speakers):
    """Labels divide a transcript; what only looks like one does not."""
    turns = turns_of(text)
    assert speakers == [turn.speaker for turn in turns]
    assert all(text[turn.start:turn.end].strip() for turn in turns)


def test_a_speaker_goes_on_behind_a_second_label():
    """Captions and chats name the speaker in each line."""
    source = "Rita Holm: We walked along the canal\n\nRita Holm: until the water ended.\n\nOtto Brandt: Yes."
    assert "verbatim" == only("Rita Holm said: “We walked along the canal until the water ended.”", source).verdict


def test_titles_and_words_held_with_tongs_are_not_looked_up():
    """Three words that nobody says are no speech; without words there is nothing to look up."""
    assert () == verify("They saw “The Long Road” and the so-called “reform” of the year.", [TRANSCRIPT])
    assert () == verify("They read “A Short History of the Old Canal” twice.", [TRANSCRIPT])
    assert () == verify("Rita Holm said: “[laughs] …”", [TRANSCRIPT])
    assert () == verify("It rained.", [TRANSCRIPT])


def test_no_source_and_empty_sources():
    """Without a word to find, every quotation is missing."""
    assert ["missing"] * 2 == [only("Rita Holm said: “The lock was shut.”", *sources).verdict for sources in (("",), ("", "—"))]


@given(first=some.integers(0, len(WORDS) - 4), size=some.integers(4, 30), marks=some.sampled_from(MARKS),
       wrap=some.integers(40, 90), end=some.sampled_from((".", ",", "", "!")))
def test_copied_words_are_verbatim(first, size, marks, wrap, end):
    """Whatever the marks, the wraps and the stop at the end, in a text that an editor wrapped."""
    taken = WORDS[first:first + size]
    left, right = marks
    told = f"On Monday, on her way home from the yard, Rita Holm said: {left}{' '.join(taken).rstrip('.,')}{end}{right}"
    article = f"The lock stayed shut.\n\n{fill(told, wrap)}\n\nIt was late.\n"
    [quotation] = verify(article, [TRANSCRIPT])
    assert ("verbatim", "same") == (quotation.verdict, quotation.speaker)
    assert quotation.words == article[slice(*quotation.span)]


@given(first=some.integers(0, len(WORDS) - 6), size=some.integers(6, 30), at=some.integers(0, 29),
       other=some.sampled_from(("zebra", "17", "never", "Tuesday", "cardboard")))
def test_any_changed_word_is_an_alarm(first, size, at, other):
    """Wherever it stands."""
    taken = WORDS[first:first + size]
    taken[at % len(taken)] = other
    [quotation] = verify(f"Rita Holm said: “{' '.join(taken).rstrip('.,')}.”", [TRANSCRIPT])
    assert quotation.alarm


@given(some.permutations([Source("a.txt", TRANSCRIPT), Source("b.txt", "OTTO BRANDT: Then it rained, and the engine died."),
                          Source("c.txt", "RITA HOLM: Then it rained, and the engine would not start.\nB: Yes.")]))
def test_the_order_of_sources_changes_nothing(sources):
    """The same quotations come back, passages included."""
    article = "Rita Holm said: “Then it rained, and the engine would not start.” “The lock was shut,” said Otto Brandt."
    ordered = sorted(sources, key=lambda source: source.name)
    assert verify(article, ordered) == verify(article, sources)


PIECES = ("“", "”", '"', "said", "Rita Holm", "the lock", "[", "]", "…", "...", "uh", "\n", ":", "n't", "don't", "—", "-", "'", "9", "1,000", "é", " ")


@given(some.lists(some.sampled_from(PIECES), max_size=60), some.lists(some.sampled_from(PIECES), max_size=60))
def test_any_text_has_verdicts(article, source):
    """No text makes it fail; spans are the words, and passages those of the source."""
    text, other = " ".join(article), "".join(source)
    for quotation in verify(text, [Source("s", other)]):
        assert quotation.words == text[slice(*quotation.span)]
        assert all(passage.words == other[slice(*passage.span)] for passage in quotation.passages)
        assert 0 <= quotation.near <= 1


def test_every_row_of_the_tables_is_used():
    """Each kind in `spoken.tsv` and `turns.tsv` is one that the code asks for, and each form stands once in its kind."""
    kinds = {"filler", "ending", "open ending", "contraction", "spelling", "negation", "number", "scale"}
    rows = read_table("lexicon/spoken.tsv")[1]
    assert kinds == {row[1] for row in rows}
    assert {"asks", "answers", "role", "nobody"} == set(label_kinds().values())
    assert len({(form, kind, means) for form, kind, means, *_ in rows}) == len(rows)
    assert all(spoken.parts_of(form) == tuple(means.split(" ")) for form, kind, means, *_ in rows if kind == "contraction")


def test_each_allowance_says_why():
    """Every reason for which a difference is allowed is a function that explains itself."""
    assert all(reason and applies.__doc__ for reason, applies in ALLOWED)


def test_without_rapidfuzz_it_says_what_to_install(monkeypatch):
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(ImportError, match=re.escape("pip install 'stancecheck[verify]'")):
        verify("Rita Holm said: “No.”", [TRANSCRIPT])


def test_check_alone_needs_no_rapidfuzz(monkeypatch):
    """Only verification does."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert check("Rita Holm said: “No.”").attributions
