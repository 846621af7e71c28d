"""The sources that quotations are held against: found, read by the readers of articles, and made ready once.

Each process of a run keeps what it made ready for the next article with the same sources.
"""
import os
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from ..checks import Settings
from ..house.suppress import with_findings
from ..inputs import Copy, Unreadable, read_contents
from ..inputs.find import Found, find
from ..model import Span
from ..report.lines import Lines
from ..report.run import Input
from ..text import read_document
from ..verdicts.findings import findings_of
from ..verdicts.values import Passage, Quotation, Source
from ..verdicts.verify import Corpus, quotations
from .contents import read_bytes

KEPT = 4  # sets of sources that a process keeps ready


class SourceFile(NamedTuple):
    """A source as it was read: the texts in it, each with its places in the file, and the file's lines."""

    name: str
    copies: tuple[Copy, ...]
    lines: Lines


class Sources(NamedTuple):
    """Some sources made ready; `copies` has the text and its file by the name of each, `unread` what can't be read."""

    corpus: Corpus
    copies: dict[str, tuple[Copy, Lines]]
    unread: tuple[Input, ...]


def sources_of(patterns: tuple[str, ...], max_bytes: int) -> Sources:
    """The sources that files, folders and globs name, ready; read anew where one of them has changed.

    Raises:
        ImportError: rapidfuzz is not installed.
    """
    found = tuple(find(patterns))
    return made_ready(found, tuple(state(one) for one in found), max_bytes)


def state(found: Found) -> tuple[str, int, int]:
    """Which file it is, its size and its time; 0 where it can't be seen."""
    try:
        status = os.stat(found.path)
    except OSError:
        return os.path.abspath(found.path), 0, 0
    return os.path.abspath(found.path), status.st_size, status.st_mtime_ns


@lru_cache(maxsize=KEPT)
def made_ready(every: tuple[Found, ...], states: tuple[tuple[str, int, int], ...], max_bytes: int) -> Sources:
    """The sources, read and indexed; `states` tell whether files are the same as before."""
    copies: dict[str, tuple[Copy, Lines]] = {}
    unread = []
    for found in every:
        one = read_source(found, max_bytes)
        if isinstance(one, Input):
            unread.append(one)
            continue
        for copy in one.copies:
            copies[f"{one.name}#{copy.item}" if copy.item else one.name] = copy, one.lines
    return Sources(Corpus(Source(name, copy.text) for name, (copy, _) in copies.items()), copies, tuple(unread))


def read_source(found: Found, max_bytes: int) -> SourceFile | Input:
    """A source read by the reader for its name, or what became of it: skipped, or failed and why."""
    if found.reason:
        return Input(found.name, found.status, found.reason, found.detail)
    try:
        contents = read_contents(read_bytes(found, max_bytes), found.name)
        return SourceFile(found.name, tuple(contents.copies), Lines(contents.text))
    except Unreadable as error:
        unasked = error.reason == "not-an-article" and not found.asked
        return Input(found.name, "skipped" if unasked else error.status, error.reason, error.detail)


def verified(item: Input, sources: Sources, checks: Settings) -> Input:
    """An input with its quotations held against sources, and with what is found so among its findings."""
    article = item.article
    if article is None:
        return item
    found = in_files(quotations(read_document(article.text), article, sources.corpus), sources)
    return replace(with_findings(item, list(findings_of(found, checks))), quotations=found)


def in_files(quotations: tuple[Quotation, ...], sources: Sources) -> tuple[Quotation, ...]:
    """The quotations with the places of their passages in the files."""
    return tuple(located(one, sources) for one in quotations)


def located(one: Quotation, sources: Sources) -> Quotation:
    """A quotation with the places of its passages in the files."""
    return replace(one, passages=tuple(in_file(passage, *sources.copies[passage.source]) for passage in one.passages))


def in_file(passage: Passage, copy: Copy, lines: Lines) -> Passage:
    """A passage with its span, and its line, in the file."""
    place = copy.place(passage.span)
    return passage._replace(place=Span(*place), line=lines.position(place.start).line)
