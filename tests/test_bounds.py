"""Hostile input costs time in proportion to its length, and every cap that it meets is reported.

Work is counted in lines of our code that run, which a clock on a busy machine can't blur; what
happens inside one call of `re` is timed, with room for noise.
"""
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import process_time
from types import FrameType
from typing import Any

import pytest

from scripts.made_up import news
from stancecheck import check, parse
from stancecheck.chunks import PIECE, chunk_pattern, settle
from stancecheck.chunks import RUN as RUN_OF_VERBS
from stancecheck.grammar import STARTS
from stancecheck.people.names import NICKNAME, RUN
from stancecheck.text import read_document

ROOT = Path(__file__).parent.parent
HOSTILE: dict[str, Callable[[int], str]] = {  # each gives some n tokens, or n characters
    "quotation marks": lambda n: '"' * n,
    "spaced quotation marks": lambda n: '" ' * n,
    "opening marks": lambda n: "“" * n,
    "single marks": lambda n: "'a " * (n // 2),
    "quoted words": lambda n: '"a" ' * (n // 3),
    "quotations that go on": lambda n: '"a\n' * (n // 2),
    "nested quotations": lambda n: "“‘a " * (n // 3),
    "many quotations in a sentence": lambda n: "“Go,” said Lind, " * (n // 7),
    "half-open quotations": lambda n: 'He said, "a plan that he said ' * (n // 8),
    "questions in quotations": lambda n: '"Why?" ' * (n // 4),
    "one paragraph without a stop": lambda n: "the farmers saw a plan of the mayor and said it " * (n // 11),
    "said said said": lambda n: "said " * n,
    "said that": lambda n: "said that " * (n // 2),
    "and said": lambda n: "and said " * (n // 2),
    "said,": lambda n: "said, " * (n // 2),
    "who said": lambda n: "Lind, who said " * (n // 4),
    "to go to go": lambda n: "to go " * (n // 2) + "to say no.",
    "vowed to vow to": lambda n: "vowed to " * (n // 2),
    "asked whether": lambda n: "asked whether " * (n // 2),
    "according to": lambda n: "according to " * (n // 2),
    "claims of": lambda n: "claims of " * (n // 2),
    "her claim that": lambda n: "her claim that " * (n // 3),
    "expected to": lambda n: "is expected to " * (n // 3),
    "Name:": lambda n: "Lind: go " * (n // 3),
    "adjectives": lambda n: "big " * n + "said no",
    "adverbs": lambda n: "quickly " * n + "said no",
    "single capitals": lambda n: "A " * n + "said no",
    "initials": lambda n: "A. " * n + "said no",
    "names": lambda n: "Mara " * n + "said no",
    "titles": lambda n: "Mr. " * n,
    "brackets": lambda n: "(" * (n // 2) + "said" + ")" * (n // 2),
    "commas": lambda n: "," * n,
    "words and commas": lambda n: "plans, " * (n // 2),
    "negations": lambda n: "not " * n,
    "weekdays": lambda n: "last Monday " * (n // 2),
    "short paragraphs": lambda n: "Go\n" * n,
    "wrapped lines": lambda n: "The plan\nfails\n\n" * (n // 3),
    "full stops": lambda n: "." * n,
    "spaced dots": lambda n: "... " * n,
    "spaces": lambda n: " " * n,
    "spaces between": lambda n: "said" + " " * n + "no",
    "newlines": lambda n: "\r\n" * n,
    "spaced newlines": lambda n: " \n" * n,
    "one long word": lambda n: "a" * n,
    "hyphens": lambda n: "a-" * n,
    "apostrophes": lambda n: "a'" * n,
    "numbers": lambda n: "1," * n,
    "abbreviations": lambda n: "a." * n,
    "accents": lambda n: "e\u0301" * n,
}


def work(text: str) -> int:
    """How many lines of our code it takes to check a text, the automata having to grow anew."""
    for state in STARTS.values():
        state.clear()
        state.automaton.moves = 0
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Callable:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(lambda frame, event, argument: line if "stancecheck" in frame.f_code.co_filename else None)
    try:
        check(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_input_is_twice_the_work(name):
    """Doubling the input at most doubles what we do, give or take a tenth."""
    short, long = (HOSTILE[name](size) for size in (1000, 2000))
    check(short)
    check(long)  # what is remembered of words, of both texts
    assert 2.1 * work(short) + 1000 > work(long)


@pytest.mark.clock
@pytest.mark.parametrize("name", HOSTILE)
def test_patterns_take_linear_time(name):
    """Eight times the input takes the tokeniser, the context rules and the chunks at most twenty times as long."""
    def seconds(size: int) -> float:
        text, best = HOSTILE[name](size), 1e9
        for _ in range(2):
            start = process_time()
            chunk_pattern().compiled.findall(settle(read_document(text).tags))
            best = min(best, process_time() - start)
        return best

    assert 20 * max(seconds(4000), 0.002) > seconds(32000)


@pytest.mark.parametrize("text", ["{}x", "x{}x", "x.{}x", "x.{}" * 9 + "x"])
def test_a_million_blanks(text):
    """They are no tokens, and are passed over in one go; trying each of them would take hours."""
    document = read_document(text.format(*["\n" * (1_000_000 // text.count("{}"))] * 9))
    assert set(document.words) <= {"x", "."}
    assert 1_000_000 < document.ends[-1] == len(document.text)


@pytest.mark.clock
def test_a_run_of_capitals_takes_linear_time():
    """However long it is, names and nicknames are found in it in one pass."""
    def seconds(size: int) -> float:
        start = process_time()
        assert not NICKNAME.search("CN" * size) and len(RUN.findall("CN" * size)) == 1
        return process_time() - start

    assert 40 * max(seconds(4000), 0.002) > seconds(64000)


@pytest.mark.parametrize("name", ["one paragraph without a stop", "words and commas"])
def test_a_long_sentence_is_read_in_pieces_and_says_so(name):
    """A cap is never silent."""
    [limit] = check(HOSTILE[name](4 * PIECE)).coverage.limits
    assert limit.startswith("sentences of more than ")
    assert () == check("Mara Lind said that the plan was dead. " * PIECE).coverage.limits


@pytest.mark.parametrize("verb", ["said ", "shown ", "denied ", "hailed "])
def test_verbs_in_a_row_cost_little_each_and_that_they_are_cut_is_said(verb):
    """Each would be asked whether it governs those before it; of six in a row that is done."""
    text = "Mara Lind " + verb * (RUN_OF_VERBS + 1)
    [limit] = check(text).coverage.limits
    assert limit == f"sentences of more than {RUN_OF_VERBS} verb groups in a row, read in pieces: 1"
    assert () == check("Mara Lind " + verb * 6).coverage.limits
    row = verb * 500
    check(row)
    assert 100 * len(row) > work(row)


def test_names_that_are_not_joined_are_counted(monkeypatch):
    """Behind so many different names each stands for itself, and that is said."""
    text = "Mara Lind left. Ines Amari stayed. Ruth Overbeck slept. Overbeck said it was late. Lind said it was early."
    assert ("Ruth Overbeck", "Mara Lind") == tuple(one.speaker.name for one in check(text).attributions)
    assert () == check(text).coverage.limits
    monkeypatch.setattr("stancecheck.people.mentions.JOINED", 2)
    article = check(text)
    assert ("Overbeck", "Mara Lind") == tuple(one.speaker.name for one in article.attributions)
    [limit] = article.coverage.limits
    assert limit.endswith("not joined with others: 3")


def test_a_piece_is_longer_than_any_sentence_of_news():
    """Forty clauses in one sentence are read whole."""
    text = "Mara Lind said that the plan was dead" + ", that the mayor knew it" * 25 + "."
    [claim] = check(text).attributions
    assert text[claim.content.start:] == text[text.index("that"):]


@pytest.mark.parametrize("depth", [10, 100, 1000, 5000])
def test_chains_of_verbs_need_no_deep_stack(depth):
    """However many verbs hand on a subject, no recursion runs out."""
    assert check("Lind wanted " + "to go " * depth + "to say no.").text
    assert check("Lind " + "went, " * depth + "and said no.").text


def test_a_million_quotation_marks():
    """They are read, as nothing."""
    article = check('"' * 1_000_000)
    assert () == article.attributions
    assert 1_000_000 == article.coverage.characters


def test_two_hundred_thousand_words_without_a_stop():
    """They are read in pieces."""
    article = check(HOSTILE["one paragraph without a stop"](200_000))
    assert 1 == article.coverage.sentences
    assert 1 == len(article.coverage.limits)
    assert len(article.attributions) > 10_000


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_of_a_five_megabyte_text():
    """A process that checks one, no sentence of which comes twice, takes no more than 150 MB."""
    code = "import sys; from stancecheck import check; check(sys.stdin.read()); print(open('/proc/self/status').read())"
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], input=news(5_000_000)[:5_000_000], cwd=ROOT,
                          capture_output=True, encoding="utf-8", check=True)
    [peak] = [int(line.split()[1]) for line in done.stdout.splitlines() if line.startswith("VmHWM")]
    assert 150_000 > peak  # kilobytes


@pytest.mark.parametrize("text", [
    "He said no.\n", "I say no.\n", "Said. ", "said ", '"a" ', "It is superb! ", '.,;—“”:!?()"-', "\N{SNOWMAN}\N{OLD PERSIAN SIGN A}"])
def test_memory_of_very_many_of_anything(text, monkeypatch):
    """A text of nothing but short reports, findings or marks takes so little for each character that 5 MB stay below 150 MB.

    The text is a two-hundredth of that, as is what is read at a time and how much is kept unpacked.
    """
    for name in ("words.tokens.BLOCK", "words.tokens.BATCH", "words.tokens.MANY", "attributions.MANY", "attributions.AHEAD",
                 "parser.MANY", "checks.MOST", "chunks.BATCH", "cues.candidates.LONGEST"):
        module, _, constant = name.rpartition(".")
        value = getattr(import_module(f"stancecheck.{module}"), constant)
        monkeypatch.setattr(f"stancecheck.{name}", value // 200)
    text = (text * 25_000)[:25_000]
    check(text)  # what is remembered of words
    tracemalloc.start()
    try:
        check(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert 21 * len(text.encode()) > peak  # and some 45 MB for the process


def test_made_up_news_is_the_same_from_one_seed_and_never_repeats():
    """What memory is measured on: every sentence is new, and a share of them report."""
    text = news(50_000, seed=7)
    assert text == news(50_000, seed=7) != news(50_000, seed=8)
    sentences = [sentence for paragraph in text.split("\n\n") for sentence in paragraph.split(". ")]
    assert len(sentences) == len(set(sentences)) > 300
    assert 0.2 < len({found.cue.start for found in parse(text)}) / len(sentences) < 0.6
