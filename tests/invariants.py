"""What holds of everything that is found in any text: shared by the properties and the fuzzing targets.

Each function raises AssertionError, with what was expected, where something doesn't hold.
"""
from collections.abc import Sequence

from stancecheck import Article, Attribution


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


