"""Markdown: its headings, paragraphs, list items and table cells as text, at their places in the file.

markdown-it-py says what is text and on which lines; where on them is found by walking along, as the
text of a line stands in it in order.  Code blocks and the addresses of links are no text; blocks of HTML are read as
what a page would show.  Comments for us are those of HTML, and `[//]: # (...)`.
"""
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model import Span
from ..words.layout import LINE
from .blocks import Block, blocks
from .copies import OURS, Comment, Copy, Draft, Unreadable, join, without
from .credits import credited
from .frontmatter import read_front
from .references import IN_TEXT, LONGEST, is_reference
from .tags import events

if TYPE_CHECKING:
    from markdown_it.token import Token

AFTER_LINK = re.compile(r"\]\((?:[^()\\]|\\.|\([^()]*\))*+\)|\]\[[^\]]*+\]|\]|>", re.DOTALL)
NOTE = re.compile(r"\A\[\^[^\]\s]{1,40}\]:[ \t]*|\[\^[^\]\s]{1,40}\]")
DEFINED = re.compile(r"(?m)^[ ]{0,3}\[(?://|comment|_|#)?\]:[ \t]+(?:#|<>|/)[ \t]+[(\"'](.*?)[)\"'][ \t]*$")
EXPRESSION = re.compile(r"\{/\*(.{0,1000}?)\*/\}", re.DOTALL)
MODULE = re.compile(r"(?:import|export)\s")
NESTING = 120  # block quotations and lists within each other; Python's stack holds some five times as many


def read(source: str) -> list[Copy]:
    """The one article of a Markdown file.

    Its headline is that of the front matter, else a heading of the first level that comes first.

    Raises:
        Unreadable: without the extra `markdown`; skipped, when the file holds no text.
    """
    return read_marked(source)


def read_marked(source: str, expressions: bool = False) -> list[Copy]:
    """The same; `expressions` of MDX (`{/* ... */}`, `import`) are no text."""
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise Unreadable("needs-extra", "Markdown needs an extra: pip install 'stancecheck[markdown]'") from error
    front = read_front(source)
    start = front.end if front else 0
    reading = _Reading(source, start, expressions)
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table").disable("text_join")
    # markdown-it makes a NUL the sign that stands for it, so that the two texts stay as long
    for token in parser.parse(reading.source[start:]):
        reading.take(token)
    for match in DEFINED.finditer(source, start):
        if OURS.match(match[1]) and not reading.in_code(match.start()):
            reading.comments.append(Comment(match[1], *match.span()))
    headline, body = reading.headline, reading.body
    if front and front.headline and front.headline.length:
        if headline and headline.text != front.headline.text:
            body.insert(0, (headline, 0, False))
        headline = front.headline
    credited(body)
    limits = [f"block quotations and lists within more than {NESTING} others, not read"] if reading.deepest >= NESTING else []
    drafts = [draft for draft, _, _ in body]
    if front:
        return [join(headline, drafts, metadata=front.metadata, comments=reading.comments, limits=limits)]
    return [join(headline, drafts, comments=reading.comments, limits=limits)]


class _Reading:
    """Walks along the source while the tokens of it come by.

    `body` has each block with the number of the block quotation that it stands in, 0 for none, and whether its markup
    says that it names a writer.
    """

    def __init__(self, source: str, start: int, expressions: bool) -> None:
        self.source = source.replace("\0", "\ufffd")
        self.lines = [start, *(match.end() for match in LINE.finditer(source, start)), len(source)]
        self.expressions = expressions
        self.place = self.stop = self.deepest = 0
        self.headline: Draft | None = None
        self.body: list[tuple[Draft, int, bool]] = []
        self.comments: list[Comment] = []
        self.code: list[Span] = []  # blocks and block quotations, in which no comment is ours
        self.heading = ""
        self.quotes = self.open_quotes = 0

    def take(self, token: "Token") -> None:
        """The next token of the file."""
        self.deepest = max(self.deepest, token.level + 1)
        if token.type == "heading_open":
            self.heading = token.tag
        elif token.type == "blockquote_open":
            self.quotes += not self.open_quotes
            self.open_quotes += 1
            self.code.append(self.extent(token))
        elif token.type == "blockquote_close":
            self.open_quotes -= 1
        elif token.type in ("fence", "code_block"):
            self.code.append(self.extent(token))
        elif token.type == "html_block":
            self.take_html(self.extent(token))
        elif token.type == "inline" and token.map:
            self.take_text(token)

    def extent(self, token: "Token") -> Span:
        """Where the lines of a block stand."""
        first, last = token.map or (0, 0)
        return Span(self.lines[first], self.lines[min(last, len(self.lines) - 1)])

    def in_code(self, place: int) -> bool:
        """Whether a place is in a block of code or in a block quotation."""
        return any(start <= place < end for start, end in self.code)

    def take_text(self, token: "Token") -> None:
        """A paragraph, a heading, a cell."""
        start, self.stop = self.extent(token)
        self.place = max(self.place, start)
        draft = self.read(token.children or [])
        if self.expressions:
            if MODULE.match(draft.text) and not self.open_quotes:
                return
            draft = self.without_expressions(draft)
        marks = [*NOTE.finditer(draft.text), *IN_TEXT.finditer(draft.text)] if "[" in draft.text or not draft.text.isascii() \
            else []
        draft = without(draft, apart(Span(*match.span()) for match in marks))
        if self.heading == "h1" and self.headline is None and not self.body:
            self.headline = draft
        elif draft.length:
            self.body.append((draft, self.quotes if self.open_quotes else 0, False))
        self.heading = ""

    def take_html(self, extent: Span) -> None:
        """A block of HTML: what a page shows of it; its block quotations are counted among ours."""
        comments = None if self.open_quotes else self.comments
        found: list[Block] = blocks(events(self.source, *extent), comments=comments)
        most = max((block.quote for block in found), default=0)
        for block in found:
            quote = self.quotes if self.open_quotes else self.quotes + block.quote if block.quote else 0
            self.body.append((block.draft, quote, block.credit))
        self.quotes += most
        self.place = max(self.place, extent.end)

    def without_expressions(self, draft: Draft) -> Draft:
        """A text without the comments of MDX; those for us are kept apart."""
        found = list(EXPRESSION.finditer(draft.text))
        copy = join(None, [draft]) if found and draft.length else None
        for match in found:
            if copy and OURS.match(match[1]) and not self.open_quotes:
                self.comments.append(Comment(match[1], *copy.place(Span(*match.span()))))
        return without(draft, [Span(*match.span()) for match in found])

    def read(self, tokens: "list[Token]") -> Draft:
        """The text of a line's tokens."""
        draft = Draft()
        for number, token in enumerate(tokens):
            if token.type == "text_special":
                start = self.find(token.markup)
                draft.flow(token.content, start, start + len(token.markup))
                self.place = start + len(token.markup)
            elif token.type in ("text", "code_inline") and token.content:
                if not self.is_mark(tokens, number, draft):
                    self.flow(draft, token.content)
            elif token.type in ("softbreak", "hardbreak"):
                match = LINE.search(self.source, self.place, self.stop)
                if match:
                    draft.flow(match[0], match.start(), match.end())
                    self.place = match.end()
            elif token.type == "link_close" and token.markup == "":
                match = AFTER_LINK.match(self.source, self.place, self.stop)
                self.place = match.end() if match else self.place
            elif token.type in ("html_inline", "image"):
                start = self.find(token.content)
                words = token.content[4:-3]
                if token.content.startswith("<!--") and OURS.match(words) and not self.open_quotes:
                    self.comments.append(Comment(words, start, self.place))
        draft.close()
        return draft

    def is_mark(self, tokens: "list[Token]", number: int, draft: Draft) -> bool:
        """Whether a text is a reference mark: `<sup>1</sup>`, or a link whose words are `^1`."""
        token, before = tokens[number], tokens[number - 1] if number else None
        if before is None or len(token.content) > LONGEST:
            return False
        if before.type == "link_open" and token.content.startswith("^"):
            self.find(token.content)
            return True
        raised = before.type == "html_inline" and before.content.lower().startswith("<sup")
        if raised and is_reference(token.content, False, "".join(draft.parts[-3:])):
            self.find(token.content)
            return True
        return False

    def flow(self, draft: Draft, text: str) -> None:
        """Put a text at the end of a draft, from where it comes next; where a line ends within it, word by word."""
        start = self.source.find(text, self.place, self.stop)
        if start >= 0:
            self.place = start + len(text)
            draft.flow(text, start, self.place)
            return
        for number, word in enumerate(text.split()):
            before = self.place
            start = self.find(word)
            if number or text[0] in " \t":
                draft.flow(" ", before, max(start, before))
            if self.place > start:
                draft.flow(word, start, self.place)
            else:
                draft.add(word, start, start)

    def find(self, text: str) -> int:
        """Where a text comes next, and go behind it; right here where it does not stand as it is."""
        start = self.source.find(text, self.place, self.stop)
        if start < 0:
            return self.place
        self.place = start + len(text)
        return start


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, without those that overlap one before."""
    found: list[Span] = []
    for span in sorted(spans):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found
