"""What was read of a text's earlier versions is read no more, and what is found is what is found without it."""
from random import Random

import pytest
from composed import composed
from hypothesis import given
from hypothesis import strategies as st

import stancecheck.passages as module
from stancecheck import Article, Cue, Passages, Settings, check
from stancecheck.chunks import chunk, settle
from stancecheck.parser import read_article
from stancecheck.text import read_document

ARTICLE = [
    "Ada Flood, the mayor of Lund, hailed the new weir on Monday.",
    "The weir cost nine million crowns, according to the county.",
    "“It will hold,” Flood said. “I doubt that anybody will drown.",
    "“Nobody has drowned yet.”",
    "Oduya warned that the old gate leaked.",
    "She added:",
    "“We were told so in May.”",
    "Critics called it the most reckless plan of the decade.",
]
LONG = [f"Oduya warned that gate number {number} of the old weir had leaked since the floods." for number in range(9)]
PARAGRAPHS = st.sampled_from([
    *ARTICLE, "FLOOD: The weir holds.", "Flood: The weir holds.", "– Ada Flood (@flood) May 5, 2031", "LUND: The weir holds.",
    "Weir Holds, Says Mayor", "“The gate", "leaked,” he said.", "said that", "It is,", "at the insistence of", "Reed, 34, baker:",
    "", "Q. Who knew?", "»Nobody«, she said", "- He denied it", "Flood said", "in the judgment of engineers, it leaks", "'So it", "goes.'"])
EDITS = st.lists(st.tuples(st.sampled_from(["put", "drop", "change"]), st.integers(0, 30), PARAGRAPHS), max_size=6)


def text_of(paragraphs: list[str]) -> str:
    """An article of some paragraphs."""
    return "\n\n".join(paragraphs)


def reread(paragraphs: list[str], passages: Passages, **options: object) -> Article:
    """An article with what was read before, which has to be the article without it."""
    found = check(text_of(paragraphs), passages=passages, **options)
    assert found == check(text_of(paragraphs), **options)
    return found


def edited(paragraphs: list[str], edit: tuple[str, int, str]) -> list[str]:
    """The paragraphs with one more, one less or another one."""
    kind, place, words = edit
    at = place % (len(paragraphs) + 1)
    return paragraphs[:at] + [words] * (kind != "drop") + paragraphs[at + (kind != "put"):]


@given(st.lists(PARAGRAPHS, max_size=12), EDITS, st.booleans())
def test_versions_are_read_as_if_each_were_the_first(paragraphs, edits, why_not):
    passages = Passages()
    reread(paragraphs, passages, why_not=why_not)
    for edit in edits:
        paragraphs = edited(paragraphs, edit)
        reread(paragraphs, passages, why_not=why_not)


@given(st.integers(0, 1 << 32))
def test_so_are_versions_of_hostile_texts(seed):
    random = Random(seed)
    paragraphs, passages = [composed(random) for _ in range(4)], Passages()
    for _ in range(3):
        reread(paragraphs, passages)
        paragraphs[random.randrange(4)] = composed(random)


def test_only_the_changed_paragraph_and_those_beside_it_are_read():
    passages = Passages()
    reread(LONG, passages)
    assert passages.anew == 9
    reread(LONG, passages)
    assert passages.anew == 0
    reread([*LONG[:4], "Oduya denied that it had leaked.", *LONG[5:]], passages)
    assert passages.anew == 3
    reread([*LONG[:4], *LONG[5:]], passages)
    assert passages.anew == 2


def test_names_of_paragraphs_that_are_not_read_count():
    passages, paragraphs = Passages(), [ARTICLE[0], *LONG, "“It leaks,” Flood said."]
    assert reread(paragraphs, passages).attributions[-1].speaker.name == "Ada Flood"
    paragraphs[0] = "Ines Flood, the mayor of Lund, hailed the new weir on Monday."
    assert reread(paragraphs, passages).attributions[-1].speaker.name == "Ines Flood"
    assert passages.anew == 2


def test_a_label_is_asked_for_again_where_the_article_introduces_it():
    """Whether "FLOOD:" is a name or a place is told by an article in which it stands elsewhere."""
    passages = Passages()
    assert reread(["It leaks.", *LONG, "REED: The weir holds."], passages).attributions[-1].frame != "label"
    found = reread(["It leaks, as Anna Reed knew.", *LONG, "REED: The weir holds."], passages)
    assert found.attributions[-1].speaker.name == "Anna Reed"
    assert passages.anew == 3


def test_a_house_has_passages_of_its_own():
    passages, text = Passages(), "Flood blethered that the weir leaks."
    house = Settings(cues=(Cue("blether", "verb", "clause", "state", "neutral", "certain+", "neutral"),))
    assert [len(check(text, settings, passages=passages).attributions) for settings in (Settings(), house, Settings())] == [0, 1, 0]


def test_what_was_not_read_is_told_each_time():
    passages = Passages()
    for before in ("", "It rained.\n\n", "It rained. It snowed.\n\n"):
        text = f"{before}The county said.\n\nThe lake was cold.\n\nNobody has said.\n\n“It is,” she said"
        assert check(text, passages=passages).unparsed == check(text).unparsed
        _, again = read_article(text, why_not=True, passages=passages)
        assert again.excepted == read_article(text, why_not=True)[1].excepted


def test_caps_are_told_each_time():
    passages, long = Passages(), "Flood said " + "that the mayor of Lund, who " * 60 + "left."
    limits = check(f"It rained.\n\n{long}", passages=passages).coverage.limits
    assert limits
    assert check(f"It rained. It snowed.\n\n{long}", passages=passages).coverage.limits == limits


def test_no_more_is_kept_than_the_last_paragraphs(monkeypatch):
    monkeypatch.setattr(module, "MOST", len(ARTICLE))
    passages = Passages()
    for number in range(5):
        reread([f"Flood said it was {number}.", *ARTICLE[1:]], passages)
        assert len(passages.known) <= len(ARTICLE)
    reread([*ARTICLE, *ARTICLE], passages)
    assert passages.anew == 2 * len(ARTICLE)


@pytest.mark.parametrize("paragraphs", [[], [""], ["Flood said."], ["\n\n \n"]])
def test_there_may_be_next_to_nothing(paragraphs):
    reread(paragraphs, Passages())


def test_a_sentence_is_cut_into_chunks_as_if_it_were_alone():
    """Sentences with marks of partial quotations have their categories settled together, a line each."""
    text = "He spoke of “the wall” at a cost\n\nShe wrote of “a moat” at the time"
    document = read_document(text)
    tags = settle(document.tags)
    sentences = [(*document.sentences[number], [quote]) for number, quote in enumerate(document.quotes)]
    assert chunk(document, tags, sentences) == [chunk(document, tags, [one])[0] for one in sentences]
