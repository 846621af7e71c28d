"""Names that are words, at the start of a sentence and elsewhere."""
import pytest

from stancecheck import parse


def sources(text: str) -> list[str]:
    """The words of each source."""
    return [found.source.text for found in parse(text) if found.source]


@pytest.mark.parametrize(("text", "expected"), [
    ("Mark Oduya said it rained. Mark, who is 40, blamed the wind.", ["Mark Oduya", "Mark, who is 40,"]),
    ("Drew Long sold it. Long said it was old. “We left,” said Long.", ["Long", "Long"]),
    ("Nina Drew left. Drew feared that it would rain.", ["Drew"]),
    ("Ivo Bond runs the inn. Bond doubts it.", ["Bond"]),
    ("Rosa May met the board. May said it rained. The board said that May was late.", ["May", "The board"]),
    ("Minh Do chairs the guild. “It rained,” Do said.", ["Do"]),
    ("Will Stone told reporters that it rained.", ["Will Stone"]),
])
def test_a_name_that_is_a_word_is_a_source(text, expected):
    assert expected == sources(text)


@pytest.mark.parametrize("text", ["Will Ito say that it rained? In May he said no.", "Long lines said nothing. Ivo Bond left."])
def test_the_word_stays_a_word(text):
    assert not {"Will Ito", "May", "Long"} & set(sources(text))


@pytest.mark.parametrize(("text", "source"), [
    ("The police chief, Ida Lund, said it rained.", "The police chief, Ida Lund,"),
    ("“It rained,” the solicitor general said.", "the solicitor general"),
    ("“It rained,” said the school principal.", "the school principal"),
    ("The accused later said that it rained.", "The accused"),
    ("The injured say that nobody came.", "The injured"),
])
def test_descriptions_that_end_in_an_adjective(text, source):
    assert [source] == sources(text)
