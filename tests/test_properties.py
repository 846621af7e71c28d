"""What holds of every text: spans are words of it, nothing raises, and texts that must agree agree."""
import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from invariants import look_at_article
from lark import Lark

from stancecheck import Attribution, Span, check, parse
from stancecheck.grammar import GRAMMARS
from stancecheck.resources import read_table, read_text

WORDS = {  # a wording of each symbol that symbols.tsv has
    "n": "the mayor of Lund", "u": "she", "o": "them", "@": "last Monday", "w": "who", "t": "that", "p": "in",
    "f": "of", "b": "by",
    "a": "as", "k": "because", "h": "whether", "c": "and", "C": "but", "K": "while", ",": ",", ";": ";", ":": ":",
    "-": "--",
    "(": "(", ")": ")", ".": ".", "Q": '"We will not go there again,"', "F": "has gone", "S": "said",
    "P": "was asked", "E": "reached",
    "G": "going", "s": "saying", "I": "to leave", "V": "leave", "B": "is", "A": "confident", "R": "quickly",
    "Y": "for", "|": ""}
NAMES = ("Mara Lind", "Ines Amari", "Tom Oduya", "Senator Ada Brandt", "the mayor", "a spokesman for the bank",
"two officials")
CLAIMS = ("the bridge will close in spring", "nobody rode the ferry", "the bank has lost the trust of its owners",
          "they have seen the plan", "it is not the end")
VERBS = ("said", "claimed", "insisted", "announced", "added", "warned", "admitted")
PARTS = ("source", "cue", "content")
FRONT = ("The lake was cold in the morning, and the ferry from the old harbour on the other side of it came in an hour late "
         "with nobody on board.\n\n")
NEWS = st.lists(st.sampled_from([
    *NAMES, *CLAIMS, *VERBS, "he", "she", "who", "that", "and", "but", "to", "not", "did", "has", "was asked whether",
    "told the press",
    "according to", "in a statement", "on Tuesday", ",", ".", "?", ":", ";", '"', "“", "”", "‘", "’", "'", "(", ")",
    "—", "...", "\n\n", "\n",
    "Mr.", "U.S.", "called it a disaster", "hailed the deal", "her claim", "a call for calm", "is expected to",
    "reportedly", "$3.5",
    "@lind", "won't", "Lind's", "boldest speeches", "so-called"]), max_size=40).map(" ".join)
WILD = st.one_of(NEWS, st.text(), st.text(st.characters(codec=None, categories=None), max_size=40),
                 st.text("said that \"“”'‘’,.:;()\n\r—\x00\ud800\u202e\u0301👍ا", max_size=60))


class Style(NamedTuple):
    """A way to write that somebody says something: a template, and whether the claim starts the sentence."""

    template: str
    leads: bool

    def write(self, source: str, verb: str, claim: str) -> str:
        """The sentence."""
        words = self.template.format(source=source, verb=verb, claim=capital(claim) if self.leads else claim)
        return capital(words)


STYLES = {
    "claim after": Style("{source} {verb} {claim}.", False),
    "that-claim after": Style("{source} {verb} that {claim}.", False),
    "claim before": Style("{claim}, {source} {verb}.", True),
    "quotation before": Style('"{claim}," {source} {verb}.', True),
    "quotation before, inverted": Style('"{claim}," {verb} {source}.', True),
    "quotation after": Style('{source} {verb}, "{claim}."', True),
    "curly": Style("“{claim},” {source} {verb}.", True),
    "single": Style("‘{claim},’ {source} {verb}.", True),
    "two quotation marks": Style("''{claim},'' {source} {verb}.", True),
}


def capital(words: str) -> str:
    """The words as a sentence starts."""
    at = next(at for at, letter in enumerate(words) if letter.isalpha())
    return words[:at] + words[at].upper() + words[at + 1:]


def bare(words: str) -> str:
    """A claim without its marks, its "that" and the capital that its place gave it."""
    return re.sub(r"^that ", "", words.strip("\"“”‘’',.")).lower()


def shifted(attribution: Attribution, by: int) -> Attribution:
    """The attribution in a text with so many more characters before it."""
    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    parts = {name: part and part._replace(spans=tuple(map(moved, part.spans)))
             for name in PARTS for part in [getattr(attribution, name)]}
    return replace(attribution, **parts, sentence=attribution.sentence._replace(span=moved(attribution.sentence.span)))


def without_words(attribution: Attribution) -> Attribution:
    """The attribution as it stands in any text of its places."""
    parts = {name: part and part._replace(text="") for name in PARTS for part in [getattr(attribution, name)]}
    return replace(attribution, **parts, sentence=attribution.sentence._replace(text=""))


@cache
def lark(name: str) -> Lark:
    """A grammar with each terminal spelt as its symbol."""
    terminals = "\n".join(f'{terminal}: "{symbol}"' for symbol, terminal, *_ in read_table("lexicon/symbols.tsv")[1])
    return Lark(f"{read_text(f'{name}.lark')}\n{terminals}", parser="lalr", lexer="basic", start=list(GRAMMARS[name]))


@given(WILD)
@example('"' * 100_000)
@example("“‘" * 10_000 + "said")
@example("Amari waited.\nWeaver: Taxes will fall.““““““")
@example("\ud800 said \udfff that \x00 he said.")
@example("\u202eمرحبا said he would go.\u202c 👩‍👩‍👧 said no.")
def test_no_text_raises(text):
    """Every `str` is read, and what is found are spans of it, in order and apart, with words in them."""
    look_at_article(text, check(text))


@given(NEWS)
def test_attributions_are_in_order_and_nest(text):
    """Cues are in the order of the text, a nested attribution's cue is in the content of its outer one, and no way up is a circle."""
    look_at_article(text, check(text))


@given(NEWS)
def test_a_text_is_read_the_same_twice(text):
    """Nothing is remembered from text to text that shows."""
    assert check(text) == check(text)
    assert parse(text) == check(text).attributions


@pytest.mark.parametrize("name", GRAMMARS)
@given(data=st.data())
def test_whatever_the_grammar_says_is_read(name, data):
    """A cue with any words that a grammar has for it raises nothing and stays within the text."""
    start = data.draw(st.sampled_from(GRAMMARS[name]))
    symbols = data.draw(from_lark(lark(name), start=start))
    said = " ".join(WORDS[symbol] for symbol in symbols)
    verb = data.draw(st.sampled_from(["said", "called", "is expected", "the claim", "according to", "is confident"]))
    for text in (f"Mara Lind {verb} {said}.", f"{said} {verb} no."):
        for one in parse(text):
            assert text[one.cue.start:one.cue.end]
            assert one.content.end <= len(text)


@pytest.mark.parametrize("name", STYLES)
@given(source=st.sampled_from(NAMES), verb=st.sampled_from(VERBS), claim=st.sampled_from(CLAIMS))
def test_the_tuple_comes_back(name, source, verb, claim):
    """A source, a cue and a claim written as a sentence are the tuple that is read from it."""
    text = STYLES[name].write(source, verb, claim)
    [found] = [one for one in parse(text) if one.nested is None]
    words = (found.source.text.lower(), found.cue.text, bare(found.content.text))
    assert (source.lower(), verb, claim) == words


@given(NEWS)
def test_a_paragraph_in_front_shifts_spans_and_nothing_else(text):
    """What is read of a text does not depend on a paragraph that says nothing."""
    assert tuple(shifted(one, len(FRONT)) for one in parse(FRONT + text)) == parse(FRONT + FRONT + text)


@given(source=st.sampled_from(NAMES), verb=st.sampled_from(VERBS), claim=st.sampled_from(CLAIMS),
       style=st.sampled_from(sorted(STYLES)))
def test_curly_marks_for_straight_ones_change_only_the_marks(source, verb, claim, style):
    """Marks of either kind are one character, so the same spans come back."""
    text = STYLES[style].write(source, verb, claim)
    curly = re.sub(r'"([^"]*)"', r"“\1”", text)
    assert tuple(map(without_words, parse(text))) == tuple(map(without_words, parse(curly)))


@given(verb=st.sampled_from(VERBS), claim=st.sampled_from(CLAIMS), style=st.sampled_from(sorted(STYLES)))
def test_a_new_name_changes_only_itself(verb, claim, style):
    """Who speaks changes nothing of what is said, and how."""
    text = STYLES[style].write("Mara Lind", verb, claim)
    [one], [other] = parse(text), parse(text.replace("Mara Lind", "Olga Pike"))
    assert ("Mara Lind", "Olga Pike") == (one.speaker.name, other.speaker.name)
    assert without_words(replace(one, speaker=other.speaker)) == without_words(other)


@given(source=st.sampled_from(NAMES), verb=st.sampled_from(VERBS), claim=st.sampled_from(CLAIMS))
def test_before_and_after_agree(source, verb, claim):
    """*She said X* and *X, she said* are one attribution, whichever comes first."""
    [after], [before] = (parse(STYLES[name].write(source, verb, claim)) for name in ("claim after", "claim before"))
    assert after.stance._replace(rule="") == before.stance._replace(rule="")
    assert after.speaker.name.lower() == before.speaker.name.lower()
    assert after.speaker.kind == before.speaker.kind
