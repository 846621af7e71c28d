"""What is reported within direct quotations: their sentences are read as those of the article are."""
import pytest

from stancecheck import parse


def read(text: str) -> list[tuple[str, str, str, str]]:
    """The attributions that stand in another: source, cue, content, and who speaks."""
    return [(found.source.text if found.source else "", found.cue.text, found.content.text,
             found.speaker.name) for found in parse(text) if found.nested is not None]


@pytest.mark.parametrize(("text", "inner"), [
    ("“We want rain. I doubt it comes,” said Anna Weaver.",
     [("We", "want", "rain", "Anna Weaver"), ("I", "doubt", "it comes", "Anna Weaver")]),
    ("Anna Weaver added: “I fear the kiln will burst.”", [("I", "fear", "the kiln will burst", "Anna Weaver")]),
    ("“It leaks,” Anna Weaver said. “I told them that it leaked.”", [("I", "told", "that it leaked", "Anna Weaver")]),
    ("Anna Weaver praised the kiln.\n\n“It works. We hope that it lasts.”",
     [("We", "hope", "that it lasts", "Anna Weaver")]),
    ("“Potters want clay. Prices worry us,” Anna Weaver said.", [("Potters", "want", "clay", "Potters")]),
])
def test_the_sentences_of_a_quotation_report(text, inner):
    """"I" and "we" are whoever speaks the quotation."""
    assert inner == read(text)


def test_i_is_the_speaker_of_the_quotation_and_not_of_a_claim_in_it():
    text = "“The guild says I believe that it leaks,” Anna Weaver said. “I left.”"
    assert ("I", "believe", "that it leaks", "Anna Weaver") in read(text)


def test_who_is_spoken_of_in_a_quotation_does_not_speak_behind_it():
    """A pronoun behind a quotation means whoever spoke it."""
    text = "“Ruben Marsh says the kiln is cold,” said Ivo Weaver. He added that it would burst."
    assert ["Ruben Marsh", "Ivo Weaver", "Ivo Weaver"] == [found.speaker.name for found in parse(text)]


def test_a_word_or_two_in_marks_is_no_sentence():
    assert [] == read("Anna Weaver called the kiln “a hope”.")


def test_say_like_verbs_that_were_not_read_are_counted_in_quotations_too():
    from stancecheck import check
    article = check("“There, as it were, and said, and so on,” Anna Weaver wrote.")
    assert ["said"] == [article.text[item.span.start:item.span.end] for item in article.unparsed]
