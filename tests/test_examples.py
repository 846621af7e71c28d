"""Every production reads its examples, as they stand below it in the grammar files, and every cue that of its row.

    //+ sentence  =>  source | cue | content      what the production makes of it; several with ` ;; ` between
    //- sentence                                  the production makes nothing of it

A source that is not there is left empty; the pieces of an interrupted part have ` … ` between;
`\\n` is a new line.
"""
import re
from functools import cache
from pathlib import Path

import pytest

from stancecheck import grammar
from stancecheck.constructions import find_constructions
from stancecheck.grammar import Construction
from stancecheck.resources import read_table
from stancecheck.text import read_document

GRAMMARS = Path(__file__).parent.parent / "grammars"
KNOWN = Path(__file__).parent / "articles" / "known-failures"
BARRING = ("object_control", "interrupted", "interrupted_quotation")  # productions that keep a cue from reporting, and draw nothing: all that is read counts
ALIAS = re.compile(r"^[^/]*->\s*(\w+)")
EXAMPLE = re.compile(r"^\s*//([+-])\s+(.*\S)")


@cache
def examples(name: str) -> dict[str, list[tuple[str, str]]]:
    """Production of a grammar -> its examples, ("+" or "-", text) each, in the order of the file."""
    found: dict[str, list[tuple[str, str]]] = {}
    alias = ""
    for line in (GRAMMARS / f"{name}.lark").read_text(encoding="utf-8").split("\n"):
        if match := ALIAS.match(line):
            alias = match[1]
            found.setdefault(alias, [])
        elif match := EXAMPLE.match(line):
            found[alias].append((match[1], match[2].replace("\\n", "\n")))
    return found


def cases(kind: str) -> list[tuple[str, str]]:
    """(production, example) for all grammars."""
    return [(alias, text) for name in sorted(grammar.GRAMMARS) for alias, listed in examples(name).items()
            for sign, text in listed if sign == kind]


@pytest.fixture
def readings(monkeypatch) -> set[str]:
    """The productions that any window was read with."""
    used: set[str] = set()
    read = grammar.read

    def watched(start: str, string: str) -> grammar.Reading | None:
        reading = read(start, string)
        if reading:
            used.add(reading.rule)
        return reading

    monkeypatch.setattr(grammar, "read", watched)
    return used


def everything(sentence: str) -> list[tuple[Construction, str]]:
    """The constructions of a sentence, each with its `source | cue | content`."""
    document = read_document(sentence)

    def words(ranges: tuple[grammar.Range, ...]) -> str:
        return " … ".join(document.text[document.starts[first]:document.ends[last - 1]] for first, last in ranges)

    return [(one, " | ".join(map(words, (one.source, one.cue, one.content))).strip())
            for one in find_constructions(document)]


def made(sentence: str, alias: str, readings: set[str]) -> list[str]:
    """What is read in a sentence with a production."""
    found = everything(sentence)
    if alias in BARRING:
        return [shown for _, shown in found] if alias in readings else []
    return [shown for one, shown in found if any(alias in rule.split(", ") for rule in one.rules)]


@pytest.mark.parametrize(("alias", "text"), cases("+"))
def test_a_production_reads_what_it_says(alias, text, readings):
    """Source, cue and content are as the example has them."""
    sentence, arrow, expected = text.partition("  =>  ")
    assert arrow, "an example is: sentence  =>  source | cue | content"
    assert expected.strip().split(" ;; ") == made(sentence, alias, readings)


@pytest.mark.parametrize(("alias", "text"), cases("-"))
def test_a_production_leaves_alone_what_it_should(alias, text, readings):
    """The production makes nothing of its counter-example."""
    assert [] == made(text, alias, readings)


@pytest.mark.parametrize("name", sorted(grammar.GRAMMARS))
def test_each_production_has_examples_for_and_against(name):
    """A production that no sentence shows is untested, and so is an exception."""
    wanting = [alias for alias, listed in examples(name).items() if {sign for sign, _ in listed} != {"+", "-"}]
    assert wanting == []


def is_read(row: list[str]) -> bool:
    """Whether the example of a cue makes a construction of its lemma in its first frame."""
    lemma, pos, frames, *_, example = row
    first = lemma, pos, frames.split(",")[0]
    return first in {(one.sense.lemma, one.sense.pos, one.frame) for one, _ in everything(example)}


def test_cues_are_read_in_their_examples_but_for_the_known_ones():
    """`known-failures/cues.txt` lists the rows whose example is not read in their first frame: those, and no others.

    A row that gets better has to come off the list, so getting better shows.
    """
    lines = (KNOWN / "cues.txt").read_text(encoding="utf-8").split("\n")
    known = {line for line in lines if line and not line.startswith("#")}
    rows = [row for table in ("cues", "nominals") for row in read_table(f"lexicon/{table}.tsv")[1]]
    failing = {"\t".join(row[:3]) for row in rows if not is_read(row)}
    assert set() == failing - known, "no longer read"
    assert set() == known - failing, "read now: take it off the list"


def test_known_sentences_are_not_read():
    """`known-failures/sentences.txt` says what ought to be read; a sentence that gets better comes off."""
    lines = (KNOWN / "sentences.txt").read_text(encoding="utf-8").split("\n")
    wanted = [line.split("  =>  ") for line in lines if line and not line.startswith("#")]
    assert [] == [sentence for sentence, expected in wanted if expected in [shown for _, shown in everything(sentence)]]


@pytest.mark.parametrize("row", read_table("lexicon/approximating.tsv")[1], ids=lambda row: row[0])
def test_an_amount_starts_a_claim(row):
    """The prepositions that limit an amount open the content of their example."""
    assert any(shown.split(" | ")[2].startswith(row[0]) for _, shown in everything(row[-1]))


HELPERS = [row for name in ("receiving", "circumstantial", "aspectual") for row in read_table(f"lexicon/{name}.tsv")[1]]


@pytest.mark.parametrize("row", HELPERS, ids=lambda row: row[0])
def test_a_helping_word_is_part_of_the_cue(row):
    """The verbs and prepositions that belong to a cue stand in that of their example."""
    forms = [form.replace("_", " ") for form in (row[0], *row[1].split())]
    assert any(f" {form} " in f" {shown.split(' | ')[1]} " for _, shown in everything(row[-1]) for form in forms)
