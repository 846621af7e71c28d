"""However the letters of a text are spelt, composed or not, with signs in them that nobody sees, it says the same."""
from pathlib import Path
from unicodedata import normalize

import pytest

from stancecheck import check, parse
from stancecheck.words.spelling import Spelt, spelt

ARTICLES = Path(__file__).parent / "articles"
SENTENCES = ("José Pérez hailed the plan. Müller said it was bold. “Wir – äh,” Zoë Şahin said.",
             "Łukasz Ďuriš called the café’s owner naïve. He warned that İpek Öz would leave.")


def seen(text: str) -> list[tuple[str, ...]]:
    """What is found in a text, composed."""
    article = check(text)
    told = [(*(part.text if part else "" for part in (one.source, one.cue, one.content)), one.speaker.name)
            for one in article.attributions]
    return [tuple(normalize("NFC", words) for words in found)
            for found in (*told, *((one.code, text[one.span.start:one.span.end]) for one in article.findings))]


@pytest.mark.parametrize("text", [*SENTENCES, *(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))])
def test_composed_and_decomposed_letters_say_the_same(text):
    """NFC and NFD, and the same name in both of them."""
    assert seen(normalize("NFC", text)) == seen(normalize("NFD", text))


def test_a_name_is_one_in_both_forms():
    text = normalize("NFC", "Zoë Müller praised the dam. ") + normalize("NFD", "Müller said it held.")
    assert ["Zoë Müller", "Zoë Müller"] == [one.speaker.name for one in parse(text)]


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"])
def test_signs_that_nobody_sees_are_no_part_of_words(sign):
    """A word is found by what can be seen of it, and its place is the one in the text."""
    text = f"Anna We{sign}aver ha{sign}iled the{sign} bold {sign} plan{sign}. {sign}She said it held."
    found = parse(text)
    assert [("Anna Weaver", "hail"), ("Anna Weaver", "say")] == [(one.speaker.name, one.lemma) for one in found]
    assert f"ha{sign}iled" == found[0].cue.text


def test_a_no_break_space_parts_words():
    assert ["Anna Weaver"] == [one.speaker.name for one in parse("Anna\u00a0Weaver\u202fsaid the\u00a0dam held.")]


@pytest.mark.parametrize(("part", "word", "length"), [
    (" dam", "dam", 3), (" da\u00adm", "dam", 4), ("\u200bdam", "dam", 3), (" e\u0301", "é", 2), (" \u00ad", "\u00ad", 1)])
def test_a_word_keeps_its_length(part, word, length):
    """So that offsets go by what the text has."""
    found = spelt(part)
    assert (word, length, isinstance(found, Spelt)) == (str(found), len(found), len(word) != length)
