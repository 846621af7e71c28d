"""The paragraphs of a text as spans, by the rule of `layout.find_paragraphs`."""
from ..model import Span
from .layout import paragraph_gaps


def paragraphs(text: str) -> list[Span]:
    """The paragraphs that hold text, in order: lines, or, where an editor wrapped the lines, what blank lines part.

    White space before and after a paragraph is none of it.
    """
    edges = [0]
    for gap in paragraph_gaps(text):
        edges += gap.span()
    edges.append(len(text))
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = text[start:end]
        if words.strip():
            begin = start + len(words) - len(words.lstrip())
            spans.append(Span(begin, begin + len(words.strip())))
    return spans
