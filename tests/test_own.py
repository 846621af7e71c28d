"""Houses with cues of their own share a process, and none hears of another's."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations

import pytest

from stancecheck import Cue, Settings, check, parse
from stancecheck.own import HOUSES, added, regular

GRONK = Cue("gronk", "verb", "object,clause", "support", "favor", "certain+", "neutral",
                 ("gronks", "gronking", "gronkt", "gronkt"))
BLETHER = Cue("blether", "verb", "clause,quote", "state", "neutral", "certain+", "loaded")
YARN = Cue("yarn", "noun", "that,of", "state", "neutral", "probable-", "distancing")
PRAISING = Cue("warn", "verb", "clause", "praise", "favor", "certain+", "neutral")  # it goes before the lexicon's own
CUES: dict[str, tuple[Cue, ...]] = {"none": (), "gronk": (GRONK,), "several": (BLETHER, YARN), "before": (PRAISING,)}
TEXT = """Weaver Gronks Dam

Tomas Weaver gronkt the dam. "It leaks," Ada Lind blethered. Her yarn that it had burst was wrong, Weaver warned.
Lind warned that the lock was stuck. Weaver gronks whatever he sees.
"""
ALONE = "import sys; sys.path[:0] = {0!r}; from test_own import *; print(told(CUES[{1!r}]))"


def told(cues: tuple[Cue, ...]) -> list[tuple[object, ...]]:
    """What is found in the text with these cues."""
    article = check(TEXT, Settings(cues=cues))
    return [(one.lemma, one.frame, one.speaker.name, one.stance, one.content.text, one.is_claim) for one in article.attributions] \
        + [(one.code, one.span) for one in article.findings] + [(one.expected,) for one in article.unparsed]


@pytest.fixture(scope="module")
def alone() -> dict[str, str]:
    """What a process of its own finds for each house."""
    return {name: subprocess.run([sys.executable, "-c", ALONE.format(sys.path, name)], capture_output=True, text=True,
                                 check=True).stdout.strip() for name in CUES}


def test_cues_of_a_house_report_in_its_texts(alone):
    """In all their forms, before the lexicon's rows of the same word, and in capitals."""
    assert 4 == len(set(alone.values()))
    assert ["gronk"] * 3 == [one.lemma for one in parse(TEXT, Settings(cues=(GRONK,))) if one.lemma == "gronk"]
    assert {"blether", "yarn"} <= {one.lemma for one in parse(TEXT, Settings(cues=(BLETHER, YARN)))}
    assert ["praise", "praise"] == [one.stance.act for one in parse(TEXT, Settings(cues=(PRAISING,))) if one.lemma == "warn"]
    assert not {"gronk", "blether", "yarn"} & {one.lemma for one in parse(TEXT)}


@pytest.mark.parametrize("order", list(permutations(CUES))[::4], ids="-".join)
def test_houses_share_a_process(order, alone):
    """Whichever comes first, each finds what it finds alone."""
    for name in order:
        assert alone[name] == str(told(CUES[name])), name


def test_houses_share_the_threads_of_a_process(alone):
    """At the same time, too."""
    names = list(CUES) * 8
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda name: str(told(CUES[name])), names))
    assert [alone[name] for name in names] == found


def test_an_error_leaves_no_cues_behind(alone):
    """Nor does a cue that is refused."""
    with pytest.raises(TypeError):
        check(b"Weaver gronkt the dam.", Settings(cues=(GRONK,)))
    with pytest.raises(ValueError, match="no frame 'clauze'; did you mean 'clause'"):
        check(TEXT, Settings(cues=(BLETHER._replace(frames="clauze"),)))
    with pytest.raises(ValueError, match="no lemma"):
        check(TEXT, Settings(cues=(BLETHER._replace(lemma=" "),)))
    assert alone["none"] == str(told(()))


def test_few_houses_are_remembered():
    """A process that serves many of them doesn't grow with their number."""
    for number in range(2 * HOUSES):
        assert added((BLETHER._replace(lemma=f"blether{number}"),)).rows
    assert added.cache_info().currsize <= HOUSES


@pytest.mark.parametrize("word, pos, forms", [
    ("tweet", "verb", ("tweets", "tweeting", "tweeted", "tweeted")), ("decry", "verb", ("decries", "decrying", "decried", "decried")),
    ("muse", "verb", ("muses", "musing", "mused", "mused")), ("guess", "verb", ("guesses", "guessing", "guessed", "guessed")),
    ("say so", "noun", ("say sos",)), ("query", "noun", ("queries",)), ("play", "noun", ("plays",))])
def test_regular_forms(word, pos, forms):
    assert forms == regular(word, pos)
