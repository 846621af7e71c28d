"""Markdown: its headings, paragraphs, list items and table cells as text, at their places in the file.

markdown-it-py says what is text and on which lines; where on them is found by walking along, as the
text of a line stands in it in order.  Code, raw HTML and the addresses of links are no text.
"""
import re
from typing import TYPE_CHECKING

from ..words.layout import LINE
from .copies import Copy, Draft, Unreadable, join

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT = re.compile(r"---[ \t]*+(?:\r\n|\r|\n)(?s:.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*+(?:\r\n|\r|\n|\Z)")
AFTER_LINK = re.compile(r"\]\((?:[^()\\]|\\.|\([^()]*\))*+\)|\]\[[^\]]*+\]|\]|>", re.DOTALL)


def read(source: str) -> list[Copy]:
    """The one article of a Markdown file; a heading of the first level that comes first is its headline.

    Raises:
        Unreadable: without the extra `markdown`; skipped, when the file holds no text.
    """
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise Unreadable("needs-extra", "Markdown needs an extra: pip install 'stancecheck[markdown]'") from error
    front = FRONT.match(source)
    start = front.end() if front else 0
    lines = [start, *(match.end() for match in LINE.finditer(source, start)), len(source)]
    reading = _Reading(source)
    headline: Draft | None = None
    body: list[Draft] = []
    heading = ""
    for token in MarkdownIt("commonmark").enable("table").disable("text_join").parse(source[start:]):
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "inline" and token.map:
            reading.place = max(reading.place, lines[token.map[0]])
            reading.stop = lines[min(token.map[1], len(lines) - 1)]
            draft = reading.read(token.children or [])
            if heading == "h1" and headline is None and not body:
                headline = draft
            elif draft.length:
                body.append(draft)
            heading = ""
    return [join(headline, body)]


class _Reading:
    """Walks along the source while the tokens of it come by."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = self.stop = 0

    def read(self, tokens: "list[Token]") -> Draft:
        """The text of a line's tokens."""
        draft = Draft()
        for token in tokens:
            if token.type == "text_special":
                start = self.find(token.markup)
                draft.flow(token.content, start, start + len(token.markup))
                self.place = start + len(token.markup)
            elif token.type in ("text", "code_inline") and token.content:
                start = self.find(token.content)
                draft.flow(token.content, start, self.place)
            elif token.type in ("softbreak", "hardbreak"):
                match = LINE.search(self.source, self.place, self.stop)
                if match:
                    draft.flow(match[0], match.start(), match.end())
                    self.place = match.end()
            elif token.type == "link_close" and token.markup == "":
                match = AFTER_LINK.match(self.source, self.place, self.stop)
                self.place = match.end() if match else self.place
            elif token.type in ("html_inline", "image"):
                self.find(token.content)
        draft.close()
        return draft

    def find(self, text: str) -> int:
        """Where a text comes next, and go behind it; right here where it does not stand as it is."""
        start = self.source.find(text, self.place, self.stop)
        if start < 0:
            return self.place
        self.place = start + len(text)
        return start
