"""Whole articles: what is read in them, kept as brat files, and what is known to be read wrongly.

`make golden` writes the `.ann` files anew; read their diff like code.  What an `.ann` file has wrong, or
lacks, stands in `known-failures/NAME.txt` with its cause, so that nothing wrong is blessed in silence:

    + source | cue | content       right, and not read
    - source | cue | content       read, and wrong
    = source | cue => speaker      read, and goes to another speaker

A line that is right by now fails the test: getting better shows, and the line comes off.
"""
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from stancecheck import Attribution, parse
from stancecheck.cli import cli

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "tests" / "articles"
TEXTS = {path.stem: path for folder in (ARTICLES, ROOT / "seeds") for path in sorted(folder.glob("*.txt"))}


@cache
def known(name: str) -> list[str]:
    """The lines of an article's known failures, without comments."""
    path = ARTICLES / "known-failures" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return [line for line in lines if line and not line.startswith("#")]


@cache
def read(name: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text of an article and its attributions."""
    text = TEXTS[name].read_text(encoding="utf-8")
    return text, parse(text)


def words(text: str, attribution: Attribution) -> tuple[str, str, str]:
    """Source, cue and content, as the lists of failures write them."""
    return (attribution.source.text if attribution.source else "-", attribution.cue.text,
            attribution.content.text if attribution.content.spans else "")


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """A folder with the brat file of every article, as `make golden` writes them."""
    folder = tmp_path_factory.mktemp("golden")
    options = ["--format", "brat", "--output-dir", str(folder), "--fail-on", "never"]
    done = CliRunner().invoke(cli, [*options, *map(str, TEXTS.values())])
    assert 0 == done.exit_code, done.output
    return folder


@pytest.mark.parametrize("name", TEXTS)
def test_an_article_is_read_as_before(name, written):
    """To the byte; after a change that is meant, run `make golden`, read the diff, and look at known-failures."""
    assert (ARTICLES / f"{name}.ann").read_text(encoding="utf-8") == (written / f"{name}.ann").read_text(encoding="utf-8")


def test_there_is_no_other_file():
    """Each golden file and each list of failures belongs to an article."""
    assert sorted(TEXTS) == sorted(path.stem for path in ARTICLES.glob("*.ann"))
    assert {path.stem for path in (ARTICLES / "known-failures").glob("*.txt")} - {"cues", "sentences"} <= set(TEXTS)


def is_right(name: str, line: str) -> bool:
    """Whether what a line of known failures says is right by now."""
    text, attributions = read(name)
    if line[0] == "=":
        part, speaker = line[2:].split(" => ")
        return {speaker} == {one.speaker.name for one in attributions if " | ".join(words(text, one)[:2]) == part}
    return (line[0] == "+") == (tuple(line[2:].split(" | ")) in {words(text, one) for one in attributions})


@pytest.mark.parametrize("name", TEXTS)
def test_known_failures_are_failures_still(name):
    """What got better comes off the list."""
    assert [] == [line for line in known(name) if is_right(name, line)]


@pytest.mark.parametrize("name", TEXTS)
def test_known_failures_are_about_the_article(name):
    """Every word of a line stands in the article, and what is called read is read."""
    text, attributions = read(name)
    found = {words(text, one)[:2] for one in attributions}
    for line in known(name):
        part = line[2:].split(" => ")[0]
        assert all(piece in text for cell in part.split(" | ") for piece in cell.split(" … ") if piece != "-"), line
        assert line[0] in "+-" or tuple(part.split(" | ")) in found, line
