"""Every exception has a sentence that it saves: switched off, that one is read otherwise, and another one is not."""
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest
from test_examples import everything

from stancecheck import check, cues, parse
from stancecheck.vetoes import Veto

Place = tuple[ModuleType, str, Veto]  # a module, the name of its list, and a veto of that


def vetoes() -> Iterator[Place]:
    """Every veto of the readers, with its list, in the order of the modules."""
    for found in pkgutil.iter_modules(cues.__path__):
        module = importlib.import_module(f"{cues.__name__}.{found.name}")
        for name, value in vars(module).items():
            if isinstance(value, tuple) and value and all(isinstance(one, Veto) for one in value):
                yield from ((module, name, veto) for veto in value)


EVERY = tuple(vetoes())


def read(sentence: str) -> list[tuple[str, str]]:
    """What is read in a sentence: the words of each construction, and its lemma and frame."""
    return [(shown, one.rules[1]) for one, shown in everything(sentence)]


@pytest.mark.parametrize("place", EVERY, ids=lambda place: f"{place[0].__name__.rpartition('.')[2]}: {place[2].name}")
def test_a_veto_saves_its_sentence_and_leaves_the_other(place, monkeypatch):
    """Without it the first is read otherwise, and the second is read, as it was."""
    module, name, veto = place
    saved, left = read(veto.saves), read(veto.leaves)
    monkeypatch.setattr(module, name, tuple(one for one in getattr(module, name) if one is not veto))
    assert saved != read(veto.saves)
    assert left == read(veto.leaves) != []


SENTENCE = "Ito declined to praise the kiln. Weaver said it leaks."


def test_what_was_kept_from_reporting_is_told_on_request():
    """By its place, the name of the veto and its reason; and nothing else changes."""
    told, untold = check(SENTENCE, why_not=True), check(SENTENCE)
    assert [("praise", "part_of_another_act")] == [(SENTENCE[slice(*one.span)], one.name) for one in told.excepted]
    assert "the verb before it" in told.excepted[0].why
    assert untold == replace(told, excepted=())


@pytest.mark.parametrize("place", EVERY, ids=lambda place: place[2].name)
def test_telling_changes_nothing(place):
    """What is read is the same, and no word that reports is told to be kept from it."""
    text = place[2].saves
    told = check(text, why_not=True)
    assert parse(text) == told.attributions
    cues = [span for one in told.attributions for span in one.cue.spans]
    assert [] == [one for one in told.excepted if any(cue.start <= one.span.start < cue.end for cue in cues)]


def test_each_veto_has_a_name_of_its_own_and_a_reason():
    """`--why-not` prints both."""
    names = [veto.name for _, _, veto in EVERY]
    assert len(names) == len(set(names)) > 40
    assert [] == [veto.name for _, _, veto in EVERY if not (veto.why and veto.name.isidentifier())]
