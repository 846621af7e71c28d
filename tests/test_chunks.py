"""Chunks are those of the pattern, cover their sentence, and read noun phrases and verb groups whole."""
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.chunks import Chunks, chunk, settle
from stancecheck.codes import Chunk, members
from stancecheck.resources import read_table, read_text
from stancecheck.text import read_document

LETTERS = {row[0] for row in read_table("lexicon/symbols.tsv")[1]}
WORDS = st.lists(st.sampled_from(
    ["Mara", "Lind", "said", "has", "he", "would", "not", ",", ".", "the", "plan", "of", "deal", "to", "say", "was",
    "asked", "saying",
     "Monday", "last", "5", '"', "“", "”", "‘", "(", ")", "big", "quickly", "who", "and", ":", "that", "mayor's",
     "does"]),
    min_size=1, max_size=30).map(" ".join)


def cut(text: str) -> list[Chunks]:
    """The chunks of each sentence of a text."""
    document = read_document(text)
    return list(chunk(document, settle(document.tags), [
        (first, last, [quote for quote in document.quotes if first <= quote.first < last])
        for first, last in document.sentences]))


def symbols(text: str) -> str:
    """The symbols of a sentence, its stop left out."""
    return "".join(one.symbols for one in cut(text)).removesuffix(".")


@given(WORDS)
def test_chunks_are_in_order_and_within_their_sentence(text):
    """Each has a symbol that the grammars know and a token at least, and none overlaps the next."""
    for (first, last), found in zip(read_document(text).sentences, cut(text), strict=True):
        assert set(found.symbols) <= LETTERS
        edges = [first, *(edge for pair in zip(found.firsts, found.lasts, strict=True) for edge in pair), last]
        assert edges == sorted(edges)
        assert all(start < end for start, end in zip(found.firsts, found.lasts, strict=True))


@given(WORDS, WORDS)
def test_a_sentence_is_cut_alone(text, other):
    """What other sentences stand beside it changes none of its symbols."""
    alone = [one.symbols for one in cut(f"{text}\n\nThe plan.")]
    assert alone[:-1] == [one.symbols for one in cut(f"{text}\n\nThe plan.\n\n{other}")][:len(alone) - 1]


@given(WORDS)
def test_pieces_are_the_whole(text):
    """The pieces of a long sentence put together are the sentence."""
    [whole] = cut(" ".join([text.replace(".", ","), *["the plan , "] * 90]) + " said Lind")[:1]
    pieces = [piece for piece, _ in whole.pieces(10_000)]
    assert whole == tuple("".join(part) if isinstance(part[0], str) else [item for one in part for item in one]
                          for part in zip(*pieces, strict=True))


@pytest.mark.parametrize(("text", "expected"), [
    ("The old mayor's plan failed.", "nE"), ("Mara Lind, 52, said no.", "nSn"), ("She had not said no.", "uSn"),
    ("He was asked to leave.", "uPI"), ("They are saying that.", "uSt"), ("He left last Monday.", "uE@"),
    ("He would, she said.", "uB,uS"), ("Has he gone?", "BuE"), ("“It is dead,” she said.", "QuS"),
    ("She called it “a dead duck” and left.", "uSuncE"), ("Who said no?", "wSn"),
    ("They call that plan unwise.", "uSnA"), ("They call her evasive, and left.", "uSoA,cE"),
    ("They call it a power grab.", "uSun"), ("They left in May.", "uEp@"), ("Overall, port records show Ito has left.", "A,nFnF"),
    ("Mara Lind, who left, plans to return.", "n,wE,FI"), ("They declined repeated attempts.", "uEn"), ("They rejected calls to go.", "uEnI"),
    ("It was the best in the league.", "uBnpn"), ("It has long been known.", "uP"), ("A source close to the talks said no.", "nApnSn"), ("The US left us.", "nEo"),
    ("“It is dead,” the letter states.", "QnF"), ("They said that water is cold.", "uStnBA"),
])
def test_what_is_a_chunk(text, expected):
    """Noun phrases, verb groups with their auxiliaries, times, quotations; the rest word by word."""
    assert expected == symbols(text).removesuffix("?")


def examples() -> list[tuple[str, str, str]]:
    """(kind, sign, sentence) of the examples of `chunks.lark`, in order."""
    found, alias = [], ""
    for line in read_text("chunks.lark").split("\n"):
        if match := re.search(r"-> (\w+)$", line):
            alias = match[1]
        elif line.startswith(("//+ ", "//- ")):
            found.append((alias, line[2], line[4:]))
    return found


@pytest.mark.parametrize("kind, sign, sentence", examples())
def test_the_examples_of_the_grammar_hold(kind, sign, sentence):
    """The words in brackets are one chunk of that kind; those of a counter-example are none."""
    begin, inside, end = re.split(r"[\[\]]", sentence)
    text = begin + inside + end
    document = read_document(text)
    [found] = cut(text)
    first, last = document.within(len(begin), len(begin + inside))
    chunks = list(zip(found.symbols, found.firsts, found.lasts, strict=True))
    assert ((members(Chunk)[kind.upper()], first, last) in chunks) == (sign == "+"), chunks


def test_every_kind_of_chunk_has_examples():
    """One for, one against, at least; those of one category stand for themselves."""
    kinds = set(re.findall(r"(?m)^ .*[A-Z_]{3,} +-> (\w+)$", read_text("chunks.lark").partition("// Verb groups")[0]))
    assert {"np", "inf", "pass", "said", "fin", "be", "saying", "ing", "time", "base", "past", "adj"} == kinds
    for sign in "+-":
        assert kinds == {kind for kind, other, _ in examples() if other == sign}


@pytest.mark.parametrize("text, direct", [
    ('"It leaks," he said.', True), ('"Safe" was the word that he used.', False),
    ('"The old dam over there leaks a lot now" was his warning.', True), ('"The dam over there leaks a lot" was his warning.', False),
    ('He said, "it leaks a lot" again.', True), ('He said, "it leaks badly" again.', False), ('He said, "it leaks."', True),
    ('He said "It leaks a lot."', True), ('He says "It leaks a lot."', True), ('He replied "It leaks a lot."', True),
    ('He said that "It leaks a lot."', True), ('He said "it leaks a lot."', False), ('He said "No."', False), ('He said "It leaks."', True),
    ('He said "It leaks a lot" again.', False), ('He said "It leaks a lot", again.', True),
    ('He liked the book "It leaks a lot."', False), ('He said "".', False)])
def test_a_whole_utterance_is_one_chunk(text, direct):
    """By its length, its capital, what ends it and what stands before it; other words in marks are part of their sentence."""
    assert direct == ("Q" in symbols(text))
