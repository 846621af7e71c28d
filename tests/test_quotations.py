"""Quotations that go on after their cue, and paragraphs that a colon announces."""
import pytest

from stancecheck import parse


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """The attributions that stand in no other: source, cue, and the words of each span of the content."""
    return [(found.source.text if found.source else "", found.cue.text,
             [text[start:end] for start, end in found.content.spans]) for found in parse(text) if found.nested is None]


@pytest.mark.parametrize(("text", "content"), [
    ('"The dam held," Ito said. "It will hold again."', ['"The dam held,"', '"It will hold again."']),
    ('"The dam held," Ito said.\n\n"It will hold again."', ['"The dam held,"', '"It will hold again."']),
    ('Ito said the dam had held. "It will hold again."', ["the dam had held", '"It will hold again."']),
    ("Ito added:\n\n“The dam held.\n\n“It will hold again.”", ["“The dam held.", "“It will hold again.”"]),
    ("Ito added:\n\nThe dam held. It will hold again.\n\nRain fell.", ["The dam held. It will hold again."]),
    ("Ito gave this answer:\n\n“The dam held.”\n\nRain fell.", ["“The dam held.”"]),
    ("Ito gave a short answer: “The dam held.” Rain fell.", ["“The dam held.”"]),
    ("Ito praised the dam.\n\n“It held. It will hold again.”", ["the dam", "“It held. It will hold again.”"]),
    ("“The dam held,” Ito said of Velm and Ash, “and it will.”", ["“The dam held,”", "“and it will.”"]),
    ("“The dam held,” said Ito, “and it will.”", ["“The dam held,”", "“and it will.”"]),
    ("“The dam held,” said Ito, who built it, “and it will.”", ["“The dam held,”", "“and it will.”"]),
    ("“The dam held,” Ito was quoted as saying by the paper.", ["“The dam held,”"]),
    ("“The dam held,” the paper quoted Ito as saying on Monday.", ["“The dam held,”"]),
    ("Rain fell.\n\nAdded Ito: “The dam held.”", ["“The dam held.”"]),
])
def test_a_quotation_goes_on(text, content):
    assert [content] == [spans for source, _, spans in read(text) if source in ("Ito", "Ito, who built it", "the paper")]


def test_a_verb_and_the_colon_at_it_are_one_span():
    """The verb that a quotation after a colon goes with is read by its place alone where the words before took its claim."""
    [*_, found] = parse('"The kiln is mine."ito said: "We shut it."')
    assert ("announced_quotation", "said:", 1) == (found.content.rule, found.cue.text, len(found.cue.spans))


@pytest.mark.parametrize("text", [
    '"The dam held," Ito said. Rain fell. "A title" was printed.',
    "Ito praised the dam. “The dam” was printed.",
    "Ito painted the dam.\n\n“It held. It will hold again.”",
    "Ito gave this list:\n\nApples and pears grew.",
    "Ito added:",
])
def test_what_comes_between_ends_it(text):
    """Other words end a quotation, and an announcement that nothing follows is none."""
    assert all(len(spans) == 1 for _, _, spans in read(text))
    assert not any("title" in span or "Apples" in span for _, _, spans in read(text) for span in spans)


def test_the_turns_of_a_transcript():
    """A lone mark before each turn opens no quotation, even where a turn quotes."""
    text = 'A transcript of the hearing.\n\n"ITO: The dam held. We call it “the wall.” It will hold.\n\n"MARSH: Did it rain?'
    assert [("ITO", ":"), ("MARSH", ":")] == [(source, cue) for source, cue, _ in read(text)]


def test_a_signature_behind_a_dash():
    text = "“The dam held. It will hold again.” ― Anna Weaver\n\nRain fell."
    assert [("Anna Weaver", "―", ["“The dam held. It will hold again.”"])] == read(text)


@pytest.mark.parametrize("text", ["“The dam held,” the letter states.", "“The dam held,” a voice in the ad states."])
def test_a_word_that_may_be_a_noun_is_the_verb_behind_a_quotation(text):
    assert [["“The dam held,”"]] == [spans for _, _, spans in read(text)]


def test_it_is_a_noun_elsewhere():
    assert [] == read("They like “fast,” the small states.")


@pytest.mark.parametrize(("text", "rule"), [
    ("The dam is shut, announced the council.", "inverted"),
    ("Velm Rising, a committee that has vowed to use films to attack Ito, posted the clip.", "noun"),
])
def test_only_what_may_tell_stands_behind_its_verb(text, rule):
    assert [rule] == [found.content.rule for found in parse(text) if found.lemma in ("announce", "post")]


@pytest.mark.parametrize(("text", "content"), [
    ("Ito urged the town to act, while mocking it for its delay.", "the town to act"),
    ("Ito said the dam was weak, while the town was strong.", "the dam was weak, while the town was strong"),
])
def test_while_and_a_participle_end_a_claim(text, content):
    assert content == parse(text)[0].content.text


@pytest.mark.parametrize("text", ["The mayor late Tuesday said it would rain.", "“It will rain,” said the mayor on Tuesday.",
                                  "Last Tuesday the mayor said it would rain."])
def test_a_time_is_no_part_of_the_source(text):
    assert ["the mayor"] == [source.lower() for source, _, _ in read(text)]


@pytest.mark.parametrize(("text", "source"), [
    ("It would rain, Ito said after the vote.", "Ito"),
    ("They would leave, people familiar with the talks said.", "people familiar with the talks"),
    ("They would leave, said people familiar with the talks.", "people familiar with the talks"),
    ("“It will rain,” said Will Ito, the mayor.", "Will Ito, the mayor"),
    ("This makes it hard, he said.", "he"),
])
def test_who_stands_behind_a_claim(text, source):
    assert [source] == [found for found, _, _ in read(text)]


def test_a_claim_that_starts_with_a_quoted_word_has_its_mark():
    assert [['"Dam" was the wrong word']] == [spans for _, _, spans in read('"Dam" was the wrong word, Ito said after the vote.')]


@pytest.mark.parametrize("text", ["allegedly truth is saying, scribbling saying", "allegedly truth is saying, showing it leaks"])
def test_a_participle_takes_over_that_nobody_says_it(text):
    """Exceptions ask what a source is; the adverb before has none."""
    assert {None} == {found.source for found in parse(text)}
