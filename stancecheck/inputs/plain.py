"""Plain text: as it stands, without the comments that are meant for us and the markup that strayed into it.

Mail and content systems leave character references (`&ldquo;`), tags and `*emphasis*` in what they call text.  They
are read as what they stand for, and `limits` says so: a file full of them had better be called `.html` or `.md`.
"""
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from .bounds import at_most
from .copies import Comment, Copy, Draft, Unreadable
from .references import references

COMMENT = re.compile(r"<!--(\s*+stancecheck:(?:[^-]|-(?!->)){0,1000}+)-->")  # longer ones are text
QUOTED = {"`": "`", '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»"}
REFERENCE = re.compile(r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = re.compile(r"</?(p|div|br|h[1-6]|li|ul|ol|blockquote|figure|figcaption|hr|table|tr|td|th|section|article"
                 r"|b|i|u|em|strong|a|span|font|small|big|sup|sub|s|q|cite|img)(?:\s[^<>\n]{0,500}+)?/?>", re.IGNORECASE)
INLINE = frozenset("b i u em strong a span font small big sup sub s q cite img".split())
EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,200}+)(?<=[^\s*])\1(?![\w*])"
                      r"|(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,200}+)(?<=[^\s_])\3(?![\w_])")


class Change(NamedTuple):
    """A stretch of the file, and what stands in the text for it."""

    start: int
    end: int
    text: str = ""


def read(source: str) -> list[Copy]:
    """The one article of a text.

    Raises:
        Unreadable: skipped, when there is nothing but white space in it.
    """
    if not source.strip():
        raise Unreadable("empty", "there is no text in it", "skipped")
    comments = [Comment(match[1], *match.span()) for match in at_most(COMMENT.finditer(source))
                if not is_quoted(source, match)]
    markup = list(at_most(strayed(source)))
    changes = [Change(start, end) for _, start, end in comments] + markup
    changes += [Change(*span) for span in at_most(references(source))]
    if not changes:
        return [Copy(source)]
    draft = changed(source, changes)
    if not draft.text.strip():
        raise Unreadable("empty", "there is no text in it", "skipped")
    limits = [f"marks of HTML or Markdown in plain text, read as what they stand for: {len(markup)}"] if markup else []
    return [Copy(draft.text, tuple(draft.pieces), comments=tuple(comments), limits=tuple(limits))]


def is_quoted(source: str, match: re.Match[str]) -> bool:
    """Whether a comment is shown rather than made: quotation marks or backquotes stand right round it."""
    before, after = source[match.start() - 1:match.start()], source[match.end():match.end() + 1]
    return bool(before) and QUOTED.get(before) == after


def strayed(source: str) -> Iterator[Change]:
    """The marks of HTML and Markdown in a text: a block's as an empty line, emphasis as nothing."""
    if "&" in source:
        for match in REFERENCE.finditer(source):
            text = unescape(match[0])
            if text != match[0]:
                yield Change(*match.span(), text)
    if "<" in source:
        for match in TAG.finditer(source):
            name = match[1].lower()
            mark = ("”" if match[0][1] == "/" else "“") if name == "q" else "" if name in INLINE else "\n\n"
            yield Change(*match.span(), mark)
    if "*" in source or "_" in source:
        for match in EMPHASIS.finditer(source):
            words = 2 if match[1] else 4
            yield Change(match.start(), match.start(words))
            yield Change(match.end(words), match.end())


def changed(source: str, changes: Iterable[Change]) -> Draft:
    """A text with its changes made, the first of those that overlap."""
    draft = Draft()
    place = 0
    for start, end, text in sorted(changes):
        if start < place:
            continue
        draft.add(source[place:start], place, start)
        draft.add(text, start, end)
        place = end
    draft.add(source[place:], place, len(source))
    return draft
