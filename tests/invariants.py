"""What holds of everything that is found in any text: shared by the properties and the fuzzing targets.

Each function raises AssertionError, with what was expected, where something doesn't hold.
"""
import csv
import json
import re
from collections.abc import Sequence
from io import StringIO
from itertools import pairwise
from xml.etree import ElementTree

from stancecheck import Article, Attribution, Span
from stancecheck.inputs import Contents

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff]")


def look_at_article(text: str, article: Article) -> None:
    """An article is of this text, and all that was found in it are words of the text, in order."""
    assert text == article.text
    for attribution in article.attributions:
        look_at_parts(text, attribution)
    look_at_nesting(article.attributions)
    assert [one.cue.start for one in article.attributions] == sorted(one.cue.start for one in article.attributions)
    assert [text[finding.span.start:finding.span.end] for finding in article.findings] == [
        finding.words for finding in article.findings]
    assert all(0 <= span.start < span.end <= len(text) for span, _ in article.unparsed)
    assert article.coverage.constructions == article.coverage.parsed + article.coverage.unparsed


def look_at_parts(text: str, attribution: Attribution) -> None:
    """The spans of each part are in order and apart, and have words at both ends."""
    for part in (attribution.source, attribution.cue, attribution.content):
        edges = [edge for span in part.spans for edge in span] if part else [0]
        assert edges == sorted(set(edges))
        assert 0 <= edges[0] <= edges[-1] <= len(text)
        assert not part or all(text[start:end].strip() == text[start:end] for start, end in part.spans)


def look_at_nesting(attributions: Sequence[Attribution]) -> None:
    """Who climbs from an attribution to the one round it, and so on, comes to an end; each cue is in the content above it."""
    outer = [one.nested for one in attributions]
    ends: set[int | None] = {None}
    for start in range(len(outer)):
        way: dict[int, None] = {}
        number: int | None = start
        while number not in ends:
            assert number not in way, f"attributions {list(way)} stand within one another"
            way[number] = None
            number = outer[number]
        ends.update(way)
    for one in attributions:
        if one.nested is not None:
            assert any(start < one.cue.end and one.cue.start < end for start, end in attributions[one.nested].content.spans)


def look_at_contents(contents: Contents) -> None:
    """The articles of a file have words, and each part of each has its place in the file's text, in bounds."""
    assert contents.copies
    for copy in contents.copies:
        assert not copy.pieces or copy.pieces[0].at == 0
        assert all(one.at < other.at for one, other in pairwise(copy.pieces))
        assert all(0 <= piece.start <= piece.end <= len(contents.text) for piece in copy.pieces)
        spans = [copy.headline] if copy.headline else []
        assert all(0 <= span.start <= span.end <= len(copy.text) for span in spans)
        for number, piece in enumerate(copy.pieces):
            end = copy.pieces[number + 1].at if number + 1 < len(copy.pieces) else len(copy.text)
            span = copy.place(Span(piece.at, end))
            assert 0 <= span.start <= span.end <= len(contents.text)


def look_at_report(name: str, report: str) -> None:
    """A report can be written as UTF-8 and read by a parser of its format, and nothing in it acts on who reads it."""
    report.encode()
    assert report.endswith("\n")
    assert UNSAFE.search(report) is None
    assert "##[" not in report
    assert "##vso[" not in report
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(report)
    elif name in ("jsonl", "rdjsonl"):
        for line in report.split("\n")[:-1]:
            json.loads(line)
    elif name == "csv":
        rows = [*csv.reader(StringIO(report, newline=""), strict=True)]
        assert {len(rows[0])} == set(map(len, rows))
        assert not any(cell.lstrip()[:1] in "=+-@" and cell.strip() for row in rows for cell in row)
    elif name == "junit":
        ElementTree.fromstring(report.encode())
    elif name == "html":
        look_at_page(report)


def look_at_page(page: str) -> None:
    """No link of a page leads nowhere, and it has the two scripts and styles that its policy knows, and no others."""
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'\bid="([^"]+)"', page))
    assert page.count("<script") == page.count("<style") == 1
