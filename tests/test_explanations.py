"""An explanation is whole: with only the rules that it names switched on, the same attribution comes back.

The rules of an attribution are the productions and the lexicon rows (`lemma: frame`) in the rules of its
parts.  Every other production then reads nothing, and every other lemma is no cue.
"""
import pytest
from test_examples import cases
from test_golden import TEXTS

from stancecheck import grammar
from stancecheck.constructions import find_constructions
from stancecheck.cues import sentences, sourced
from stancecheck.grammar import Construction, Reading
from stancecheck.lexicon import LEMMAS, Cues, Lemma, Lemmas, cues
from stancecheck.memo import Memos
from stancecheck.text import read_document

SENTENCES = sorted({text.partition("  =>  ")[0] for _, text in cases("+")})


def traced(construction: Construction) -> tuple[set[str], set[str]]:
    """The productions and the lemmas that an attribution's rules name."""
    names = {name for rule in construction.rules for name in rule.split(", ")}
    return {name for name in names if ": " not in name}, {name.partition(": ")[0] for name in names if ": " in name}


@pytest.fixture
def only(monkeypatch):
    """A function that switches off all productions and lemmas but those of a construction."""
    read, whole = grammar.read, cues()

    def switch(construction: Construction) -> None:
        productions, known = traced(construction)

        def reading(start: str, string: str) -> Reading | None:
            found = read(start, string)
            return found if found and found.rule in productions else None

        def listed(form: str) -> dict[str, Lemmas]:
            kept = {pos: Lemmas(Lemma(one.more, senses) for one in every
                                if (senses := tuple(sense for sense in one.senses if sense.lemma in known)))
                    for pos, every in LEMMAS[form].items()}
            return {pos: every for pos, every in kept.items() if every}

        phrases = {key: tuple(phrase for phrase in every if phrase.sense.lemma in known)
                   for key, every in whole.phrases.items()}
        monkeypatch.setattr(grammar, "read", reading)
        monkeypatch.setattr(sentences, "LEMMAS", Memos(listed, 1000))
        monkeypatch.setattr(sourced, "cues", lambda: Cues(whole.senses, phrases))

    yield switch
    monkeypatch.undo()


def unexplained(text: str, only, monkeypatch) -> list[Construction]:
    """The constructions of a text that their own rules do not bring back."""
    document = read_document(text)
    missing = []
    for construction in find_constructions(document):
        only(construction)
        again = list(find_constructions(document))
        monkeypatch.undo()
        if construction not in again:
            missing.append(construction)
    return missing


@pytest.mark.parametrize("name", TEXTS)
def test_articles_come_back(name, only, monkeypatch):
    """Every attribution of every golden article, each by its own rules."""
    assert [] == unexplained(TEXTS[name].read_text(encoding="utf-8"), only, monkeypatch)


def test_examples_come_back(only, monkeypatch):
    """So does whatever is read in the examples of the grammars."""
    assert [] == [found.rules for sentence in SENTENCES for found in unexplained(sentence, only, monkeypatch)]


def test_other_rules_are_off(only, monkeypatch):
    """The switch works: with the rules of one attribution the other one is gone."""
    document = read_document("Ito vowed to leave. Weaver praised the dam.")
    first, second = find_constructions(document)
    only(first)
    assert [first] == list(find_constructions(document))
    monkeypatch.undo()
    only(second)
    assert [second] == list(find_constructions(document))
