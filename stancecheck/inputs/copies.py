"""What a reader makes of a file: the text to check, and where each part of it is from."""
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, NamedTuple

from ..model import NO_METADATA, Metadata, Span, Stretch, StretchRole

SPACE = re.compile(r"[ \t\r\n\f\v]+")
OURS = re.compile(r"\s*+stancecheck:")
AT = attrgetter("at")
FROM = attrgetter("start")


class Piece(NamedTuple):
    """A run of the checked text, from `at` to the next piece, and the part of the file it is from.

    Where both are equally long the text was taken as it stands; elsewhere it stands for that part
    as a whole (`&amp;`, `\\u2019`, the mark between two paragraphs).
    """

    at: int
    start: int
    end: int


def place(pieces: tuple[Piece, ...], length: int, span: Span) -> Span:
    """Where a span of a text of that length stands in the file that its pieces are from."""
    def piece_of(offset: int) -> tuple[Piece, bool]:
        number = max(bisect_right(pieces, offset, key=AT) - 1, 0)
        piece = pieces[number]
        after = pieces[number + 1].at if number + 1 < len(pieces) else length
        return piece, after - piece.at == piece.end - piece.start

    first, verbatim = piece_of(span.start)
    start = first.start + (span.start - first.at if verbatim else 0)
    last, verbatim = piece_of(max(span.end - 1, span.start))
    end = last.start + span.end - last.at if verbatim else last.end
    return Span(start, max(start, end))


class Unreadable(Exception):
    """An input that can't be checked: one word for machines, a sentence for people.

    `status` is `skipped` for what holds nothing to check, as a picture's record.
    """

    def __init__(self, reason: str, detail: str, status: Literal["failed", "skipped"] = "failed") -> None:
        super().__init__(reason, detail, status)
        self.reason, self.detail, self.status = reason, detail, status


class Comment(NamedTuple):
    """A comment of the file that is meant for us: its words, marks left out, and where it stands, marks included."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it is checked.

    `pieces` says where its text stands in the file (none: the text is the file); `headline` is the
    headline's span in `text`, where the format tells it from the body; `item` tells the articles of
    one file apart.  `metadata` is what the file says of the article, `stretches` what it marks as other
    people's words, `comments` are those for us, in order, and `limits` names what of the file was left out.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    headline: Span | None = None
    item: str = ""
    metadata: Metadata = NO_METADATA
    stretches: tuple[Stretch, ...] = ()
    comments: tuple[Comment, ...] = ()
    limits: tuple[str, ...] = ()

    def place(self, span: Span) -> Span:
        """Where a span of the text stands in the file: code points, end exclusive."""
        return place(self.pieces, len(self.text), span) if self.pieces else span


@dataclass(slots=True)
class Draft:
    """A text that grows from parts of a file, each with its place there.

    With a `role` it is other people's words, the `writer`'s where one is named.
    """

    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    role: StretchRole | None = None
    writer: str = ""

    def add(self, text: str, start: int, end: int) -> None:
        """Put text at the end that is, or stands for, `[start, end)` of the file."""
        if not text:
            return
        last = self.pieces[-1] if self.pieces else None
        if not (last and last.end == start and self.length - last.at == last.end - last.start
                and len(text) == end - start):
            self.pieces.append(Piece(self.length, start, end))
        else:
            self.pieces[-1] = Piece(last.at, last.start, end)
        self.parts.append(text)
        self.length += len(text)

    def flow(self, text: str, start: int, end: int) -> None:
        """Put running text at the end, every run of white space as one space, none at the start."""
        if len(text) != end - start:
            self.add(text, start, end)
            return
        place = 0
        for match in SPACE.finditer(text):
            self.add(text[place:match.start()], start + place, start + match.start())
            if self.parts and self.parts[-1] != " ":
                self.add(" ", start + match.start(), start + match.end())
            place = match.end()
        self.add(text[place:], start + place, end)

    def close(self) -> None:
        """Drop the space at the end, if there is one."""
        if self.parts and self.parts[-1] == " ":
            self.parts.pop()
            self.length -= 1
            last = self.pieces[-1]
            if last.at == self.length:
                self.pieces.pop()
            else:
                self.pieces[-1] = Piece(last.at, last.start, last.start + self.length - last.at)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    @property
    def ends(self) -> tuple[int, int]:
        """From where to where in the file the text is."""
        return (self.pieces[0].start, self.pieces[-1].end) if self.pieces else (0, 0)


def join(headline: Draft | None, body: Iterable[Draft], item: str = "", *, metadata: Metadata = NO_METADATA,
         comments: Iterable[Comment] = (), limits: Iterable[str] = ()) -> Copy:
    """One text of paragraphs, a blank line between them, the headline first; empty ones are left out.

    Raises:
        Unreadable: skipped, when nothing is left.
    """
    drafts = [draft for draft in (headline, *body) if draft is not None and draft.length]
    if not drafts:
        raise Unreadable("empty", "there is no text in it", "skipped")
    whole = Draft()
    stretches = []
    for draft in drafts:
        start = draft.ends[0]
        if whole.length:
            before = whole.ends[1]
            whole.pieces.append(Piece(whole.length, min(before, start), start))
            whole.parts.append("\n\n")
            whole.length += 2
        if draft.role:
            stretches.append(Stretch(Span(whole.length, whole.length + draft.length), draft.role, draft.writer))
        whole.pieces.extend(Piece(whole.length + at, start, end) for at, start, end in draft.pieces)
        whole.parts.extend(draft.parts)
        whole.length += draft.length
    title = Span(0, headline.length) if headline is not None and headline.length else None
    return Copy(whole.text, tuple(whole.pieces), title, item, metadata, tuple(stretches), tuple(sorted(comments, key=FROM)),
                tuple(limits))


def through(draft: Draft, inner: tuple[Piece, ...], length: int) -> Draft:
    """A text made from one that itself stands in a file with escapes, at its places in that file.

    Args:
        draft: made from the inner text.
        inner: where the inner text, of `length` code points, stands in the file.
    """
    found = Draft(role=draft.role, writer=draft.writer)
    if not inner or not draft.length:
        return found
    text = draft.text
    ends = [*(piece.at for piece in draft.pieces[1:]), draft.length]
    edges = [*(piece.at for piece in inner[1:]), length]
    for (at, start, end), after in zip(draft.pieces, ends, strict=True):
        if after - at != end - start:
            found.add(text[at:after], *place(inner, length, Span(start, end)))
            continue
        while at < after:
            step = min(after - at, edges[max(bisect_right(inner, start, key=AT) - 1, 0)] - start)
            found.add(text[at:at + step], *place(inner, length, Span(start, start + step)))
            at, start = at + step, start + step
    return found


def without(draft: Draft, spans: Iterable[Span]) -> Draft:
    """A text without some stretches of it, which are in order and don't overlap."""
    kept = Draft(role=draft.role, writer=draft.writer)
    text, at = draft.text, 0
    for start, end in spans:
        kept.add(text[at:start], at, start)
        at = end
    if not at:
        return draft
    kept.add(text[at:], at, draft.length)
    return through(kept, tuple(draft.pieces), draft.length)
