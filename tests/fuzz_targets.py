"""What `make fuzz` throws bytes at: parse and check, each reader, each writer, settings and baselines.

A target takes any bytes and raises only where something of `invariants.py` doesn't hold, or an error gets out that no
user should meet.  `test_fuzz_targets.py` runs each over the corpus and over what Hypothesis makes.
"""
import os
import tempfile
from collections.abc import Callable
from functools import partial
from io import StringIO

from invariants import look_at_article, look_at_contents, look_at_report

from stancecheck import Passages, check, parse
from stancecheck.checks import Settings, all_checks
from stancecheck.house.settings import SettingsError
from stancecheck.house.settings_file import read_settings
from stancecheck.inputs import READERS, Unreadable, read_contents
from stancecheck.inputs.find import shown
from stancecheck.report import known_formats, writer
from stancecheck.report.run import Input, Original, Run
from stancecheck.runs.baseline import BaselineError, read_baseline

WORDS = (  # what news is made of: a byte stands for each
    "Mara Lind", "Ines Amari", "Senator Ada Brandt", "the mayor", "a spokesman for the bank", "two officials", "critics", "he",
    "she", "who", "I", "we", "they", "it", "that", "and", "but", "to", "not", "did", "has", "said", "says", "saying", "claimed",
    "insisted", "denied", "hailed", "fears", "told the press", "was asked whether", "is expected to", "made clear that",
    "reportedly", "allegedly", "according to", "as predicted by", "in the words of", "in the judgment of engineers",
    "at the insistence of", "with the approval of", "in a statement", "on Tuesday", "the bridge will close", "her claim",
    "a call for calm", "called it a disaster", "the boldest move of the year", "superb", "so-called", "very", "of", "the", "a",
    ".", ",", "?", "!", ":", ";", "\"", "“", "”", "‘", "’", "'", "(", ")", "—", "...", "\n\n", "\n", "\r\n", "\r", "Mr.", "U.S.",
    "$3.5", "@lind", "won't", "Lind's", "WEAVER:", "##[x]", "::error::", "=1+1", "<b>", "&amp;", "\x00", "\u202e", "\u00ad",
    "\u200d", "\ud800", "e\u0301", "\U0001f600", "<!-- stancecheck: ignore -->", "-->", "]]>", "\x1b[31m", "\u2028", "\x85")
EVERY = Settings(frozenset(all_checks()))


def text_of(data: bytes) -> str:
    """A text out of bytes: words of news, a byte each, or as they stand, as the first byte says."""
    if data[:1] < b"\x80":
        return data[1:].decode("utf-8", "surrogateescape")
    return " ".join(WORDS[byte % len(WORDS)] for byte in data[1:])


def parse_text(data: bytes) -> None:
    """Parse and check: nothing raises, all that is found is words of the text, and the same is found twice."""
    text = text_of(data)
    article = check(text, EVERY)
    look_at_article(text, article)
    assert parse(text) == article.attributions == check(text, EVERY).attributions


def read_versions(data: bytes) -> None:
    """A text whose halves come and go: with what was read of earlier versions the same is found as without."""
    text, passages = text_of(data), Passages()
    half = len(text) // 2
    for version in (text, text[:half], text[half:] + "\n\n" + text[:half], text):
        assert check(version, EVERY, passages=passages) == check(version, EVERY)


def read_file(suffix: str, data: bytes) -> None:
    """A reader: an article with its places, which can be checked, or a reason why not."""
    try:
        contents = read_contents(data, f"a{suffix}")
    except Unreadable:
        return
    look_at_contents(contents)
    for copy in contents.copies[:3]:
        article = check(copy.text, EVERY, copy.headline, metadata=copy.metadata, stretches=copy.stretches)
        look_at_article(copy.text, article)


def write_report(name: str, data: bytes) -> None:
    """A writer: what it writes of any article, path and reason can be read, and does nothing to its reader."""
    text = text_of(data)
    odd = shown(text[:60].replace("/", "").replace("\0", "").encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape"))
    items = [Input(f"a{odd}.txt", "checked", article=check(text, EVERY), original=Original(text, lambda span: span))]
    if name not in ("html", "brat"):
        items.append(Input(f"b{odd}.txt", "failed", odd[:20], odd))
    out = StringIO(newline="")
    options = {"environ": {}} if name == "github" else {}
    writer(name)(Run(tuple(items), all_checks()), out, **options)
    look_at_report(name, out.getvalue().encode("utf-8", "backslashreplace").decode() or "\n")


def use_file(read: Callable[[str], object], known: type[Exception], suffix: str, data: bytes) -> None:
    """A file of settings or the like: it can be used, or an error says what is wrong, by the file's name."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"odd{suffix}")
        with open(path, "wb") as file:
            file.write(data)
        problem = path
        try:
            read(path)
        except known as error:
            problem = str(error)
        assert path in problem


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse_text,
    "versions": read_versions,
    **{f"read-{reader}": partial(read_file, suffix) for reader, suffix in dict(zip(READERS.values(), READERS)).items()},
    **{f"write-{name}": partial(write_report, name) for name in known_formats()},
    "settings": partial(use_file, read_settings, SettingsError, ".toml"),
    "baseline": partial(use_file, read_baseline, BaselineError, ".json"),
}
