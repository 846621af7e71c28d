"""Each sieve finds whom its examples say and leaves what they say, and each condition saves what its examples say."""
import pytest
from test_checks import ROOT, compare_output

from stancecheck import check, parse
from stancecheck.people import asking, conditions, context
from stancecheck.people.conditions import all_conditions, conditions_for
from stancecheck.people.sieve import LEAST
from stancecheck.people.sieves import all_sieves, sieves_for

KINDS = {"name", "he", "it", "they", "both", "who", "which", "first", "pronoun", "two", "each", "owned", "several", "definite", "new"}
FINDS = [(sieve, text, name) for sieve in all_sieves() for text, name in sieve.finds]
LEAVES = [(sieve, text) for sieve in all_sieves() for text in sieve.leaves]
SAVES = [(condition, text) for condition in all_conditions() for text in condition.saves]
KEEPS = [(condition, text) for condition in all_conditions() for text in condition.leaves]


def given(text: str) -> list[tuple[str, str]]:
    """The speakers of a text and the rules that decided."""
    return [(one.speaker.name, one.speaker.rule) for one in parse(text)]


def ids(cases: list[tuple]) -> list[str]:
    """What a case is called: its rule's name and its text."""
    return [f"{case[0].name}: {case[1]}" for case in cases]


@pytest.mark.parametrize("sieve, text, name", FINDS, ids=ids(FINDS))
def test_a_sieve_finds(sieve, text, name, monkeypatch):
    """Whom its example says; without the sieve, somebody else is named or nobody is, or another sieve knows it too."""
    assert (name, sieve.name) in given(text)
    monkeypatch.setattr(asking, "sieves_for", lambda kind: tuple(one for one in sieves_for(kind) if one != sieve))
    assert (name, sieve.name) not in given(text)


@pytest.mark.parametrize("sieve, text", LEAVES, ids=ids(LEAVES))
def test_a_sieve_leaves(sieve, text):
    """Its counter-examples have a speaker to look for, whom it does not give."""
    found = given(text)
    assert found and sieve.name not in {rule for _, rule in found}


@pytest.mark.parametrize("condition, text", SAVES, ids=ids(SAVES))
def test_a_condition_saves(condition, text, monkeypatch):
    """Without it, the example has other speakers."""
    with_it = given(text)
    monkeypatch.setattr(context, "conditions_for", lambda kind: tuple(one for one in conditions_for(kind) if one != condition))
    assert with_it != given(text)


@pytest.mark.parametrize("condition, text", KEEPS, ids=ids(KEEPS))
def test_a_condition_leaves(condition, text, monkeypatch):
    """Without it, its counter-example has the same speakers, of whom one is named."""
    with_it = given(text)
    monkeypatch.setattr(context, "conditions_for", lambda kind: tuple(one for one in conditions_for(kind) if one != condition))
    assert with_it == given(text)
    assert any(name for name, _ in with_it)


@pytest.mark.parametrize("rule", [*all_sieves(), *all_conditions()], ids=lambda rule: rule.name)
def test_a_rule_is_whole(rule):
    """It says why and where from, is called like its file, and is asked for kinds of phrases that there are."""
    function = getattr(rule, "propose", None) or rule.forbids
    assert rule.name == function.__name__ == function.__module__.rpartition(".")[2]
    assert rule.why.endswith(".") and rule.source and rule.reads and set(rule.reads) <= KINDS
    assert getattr(rule, "finds", None) or getattr(rule, "saves", None)
    assert rule.leaves


def test_names_are_told_apart():
    """No two rules have one name."""
    names = [rule.name for rule in (*all_sieves(), *all_conditions())]
    assert sorted(set(names)) == sorted(names)


def test_sieves_stand_in_the_order_of_their_precision():
    """But for those that are asked when no other knows."""
    for kind in KINDS:
        order = [(sieve.last, -sieve.estimate) for sieve in sieves_for(kind)]
        assert sorted(order) == order


@pytest.mark.parametrize("sieve", all_sieves(), ids=lambda sieve: sieve.name)
def test_a_sieve_that_errs_names_nobody(sieve):
    """Below the least precision it leaves the speaker open, as far as that was measured."""
    assert sieve.names == (not sieve.sample or sieve.precision >= LEAST)
    assert sieve.names or not sieve.finds


def test_the_page_is_that_of_the_sieves(tmp_path):
    """`docs/speakers.md` is generated, and up to date."""
    compare_output("build_sieves.py", ROOT / "docs" / "speakers.md", tmp_path)


def test_an_explanation_tells_who_was_ruled_out():
    """On request an article has whom the conditions ruled out, at the source that they were asked for."""
    text = "Ruth Overbeck met Ana Sorel. “The dam leaks,” she told Overbeck."
    assert () == check(text).ruled_out
    assert [("she", "Ruth Overbeck", "listener")] == [(text[one.span.start:one.span.end], one.name, one.condition)
                                                      for one in check(text, trace=True).ruled_out]


def test_conditions_are_files():
    """Each is found by its file's name."""
    assert conditions.all_conditions() == tuple(sorted(all_conditions(), key=lambda one: one.name))
