"""E-mail (`.eml`): its subject as the headline, and what its writer wrote, at their places in the file.

Transfer encodings are undone (quoted-printable sign by sign; base64 stands for itself as a whole).  Lines that the
mail quotes (`> ...`) are their writers', who is named by the line before them ("On Monday, Mara Lind wrote:").
Signatures behind `-- ` and attachments are left out, and counted.
Source: RFC 5322, 2045 to 2047, 3676 (format=flowed).
"""
import binascii
import codecs
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import HeaderParser
from email.utils import getaddresses
from itertools import islice, pairwise
from typing import NamedTuple

from ..model import Metadata, StretchRole
from ..words.layout import LINE
from .blocks import blocks
from .bounds import MAIL, bound
from .copies import Comment, Copy, Draft, Unreadable, join, through
from .pagehead import cleaned
from .plain import COMMENT, Change, changed, strayed
from .references import without_references
from .tags import events

HEAD_END = re.compile(r"(?:\r\n|\n|\r)(?:\r\n|\n|\r)")
QP = re.compile(r"((?:=[0-9A-Fa-f]{2})+)|=[ \t]*(?:\r\n|\n|\r)|[ \t]+(?=[\r\n])")
SUBJECT = re.compile(r"^Subject:[ \t]*(.*(?:(?:\r\n|\n|\r)[ \t].*)*)", re.IGNORECASE | re.MULTILINE)
FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
QUOTED = re.compile(r"[ \t]?(?:>[ \t]?)+")
WROTE = re.compile(r"(?:On .{4,80}?,\s+)?([^\W\d_][^,<>\r\n]{1,60}?)\s*(?:<[^<>]*>\s*)?wrote:\s*$")
DEPTH = 12  # parts within parts
PARTS = 200


class Part(NamedTuple):
    """A part of a message: its head, and where its body stands."""

    head: EmailMessage
    start: int
    end: int


def read_data(data: bytes) -> tuple[str, list[Copy]]:
    """The message as it is written, and the article in it.

    Raises:
        Unreadable: it is no message, or its text is in an encoding that nobody knows; skipped, when it has no text.
    """
    try:
        return read_message(data)
    except (IndexError, AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        # what Python's own reader of headers raises for addresses and parameters that are cut short (3.11 to 3.14)
        raise Unreadable("malformed", f"its head can't be read: {error}") from error


def read_message(data: bytes) -> tuple[str, list[Copy]]:
    """As `read_data`, but for what Python's reader of headers stumbles over.

    Raises:
        Unreadable: as there.
    """
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError:
        source = data.decode("latin-1")
    whole = part_of(source, 0, len(source))
    if not whole.head.keys() or whole.head.get("From") is None and whole.head.get("Subject") is None \
            and whole.head.get("Content-Type") is None:
        raise Unreadable("not-an-article", "it is no e-mail: it begins with no From, Subject or Content-Type")
    parts = list(leaves(source, whole))
    chosen = next((one for kind in ("text/plain", "text/html") for one in parts if one.head.get_content_type() == kind
                   and one.head.get_content_disposition() != "attachment"), None)
    comments: list[Comment] = []
    body, left = (text_of(source, chosen, comments) if chosen else ([], 0))
    limits = [f"parts of the mail, left out: {len(parts) - 1}"] if len(parts) > 1 else []
    limits += [f"lines of the mail's signature, left out: {left}"] if left else []
    writers = [name or address for name, address in getaddresses([str(whole.head.get("From", ""))])]
    return source, [join(subject(source, whole), body, metadata=Metadata((), (), cleaned(writers)), comments=comments,
                         limits=limits)]


def part_of(source: str, start: int, end: int) -> Part:
    """The part that begins with its head at a place."""
    stop = HEAD_END.search(source, start, end)
    head_end, body = (stop.start(), stop.end()) if stop else (end, end)
    if source[start:start + 2].startswith(("\n", "\r")):  # no head at all
        head_end, body = start, start + (2 if source.startswith("\r\n", start) else 1)
    head = HeaderParser(_class=EmailMessage, policy=policy.default).parsestr(source[start:head_end])
    return Part(head, body, end)


def leaves(source: str, whole: Part) -> Iterator[Part]:
    """The parts that hold no others, in order."""
    waiting = [(whole, 0)]
    given = 0
    while waiting and given < PARTS:
        part, depth = waiting.pop()
        boundary = part.head.get_boundary() if part.head.get_content_maintype() == "multipart" else None
        if not boundary or depth >= DEPTH:
            given += 1
            yield part
            continue
        edge = re.compile(rf"(?:^|(?<=[\r\n]))--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\n|\r|\Z)")
        marks = list(islice(edge.finditer(source, part.start, part.end), PARTS + 1))
        inner = [part_of(source, mark.end(), after.start())
                 for mark, after in pairwise(marks) if not mark[1]]
        if marks and not marks[-1][1]:
            inner.append(part_of(source, marks[-1].end(), part.end))
        waiting.extend((one, depth + 1) for one in reversed(inner))


def subject(source: str, whole: Part) -> Draft | None:
    """The subject as the headline, without `Re:`; encoded words stand for themselves as a whole."""
    match = SUBJECT.search(source, 0, whole.start)
    if not match:
        return None
    draft = Draft()
    start = match.start(1)
    if before := FORWARDED.match(source, start, match.end(1)):
        start = before.end()
    written = source[start:match.end(1)]
    if "=?" in written:
        draft.add(FORWARDED.sub("", str(whole.head.get("Subject", "")), count=1).strip(), start, match.end(1))
    else:
        draft.flow(written, start, match.end(1))
    draft.close()
    return draft


def text_of(source: str, part: Part, comments: list[Comment]) -> tuple[list[Draft], int]:
    """The paragraphs of a part, and how many lines of a signature are left out."""
    inner = transferred(source, part)
    bound(inner.text, MAIL)
    pieces, length = tuple(inner.pieces), inner.length
    if part.head.get_content_type() == "text/html":
        heard: list[Comment] = []
        drafts = [block.draft for block in blocks(events(inner.text), comments=heard) if not block.inside("title")]
        left = 0
    else:
        drafts, left, heard = lines_of(inner.text, part.head.get_param("format") == "flowed")
    for words, start, end in heard:
        around = Draft()
        around.add(" " * (end - start), start, end)
        comments.append(Comment(words, *through(around, pieces, length).ends))
    return [through(without_references(draft), pieces, length) for draft in drafts], left


def transferred(source: str, part: Part) -> Draft:
    """The text of a part, its transfer encoding undone.

    Raises:
        Unreadable: its encoding is not known.
    """
    way = str(part.head.get("Content-Transfer-Encoding", "7bit")).strip().lower()
    charset = str(part.head.get_content_charset("utf-8"))
    try:
        codecs.lookup(charset)
    except LookupError as error:
        raise Unreadable("undecodable", f"it declares the encoding {charset}, which is not known") from error
    charset = "utf-8" if charset in ("us-ascii", "ascii") else charset
    draft = Draft()
    written = source[part.start:part.end]
    if way == "base64":
        try:
            text = binascii.a2b_base64(written.encode("ascii", "replace")).decode(charset, "replace")
        except (binascii.Error, LookupError) as error:
            raise Unreadable("undecodable", f"its base64 is damaged: {error}") from error
        draft.add(text, part.start, part.end)
        return draft
    place = part.start
    if way == "quoted-printable":
        bound(written, MAIL)
        for match in QP.finditer(source, part.start, part.end):
            draft.add(source[place:match.start()], place, match.start())
            if match[1]:
                text = bytes.fromhex(match[1].replace("=", "")).decode(charset, "replace")
                draft.add(text, match.start(), match.end())
            place = match.end()
    draft.add(source[place:part.end], place, part.end)
    return draft


def lines_of(text: str, flowed: bool) -> tuple[list[Draft], int, list[Comment]]:
    """The paragraphs of plain text: lines between blank ones, and lines that are quoted alike.

    Gives them with the number of lines of a signature, and the comments for us.
    """
    drafts: list[Draft] = []
    current: Draft | None = None
    depth, writer, start, left, signed = 0, "", 0, 0, False
    ends = [*((match.start(), match.end()) for match in LINE.finditer(text)), (len(text), len(text))]
    long_lines = flowed or wrapped(text)
    for end, after in ends:
        mark = QUOTED.match(text, start, end)
        level = mark[0].count(">") if mark else 0
        begin = mark.end() if mark else start
        words = text[begin:end]
        if signed:
            left += bool(words.strip())
        elif words.rstrip() == "--" and not level:
            signed = True
        elif not words.strip():
            current = None
        else:
            if level != depth or current is None or not long_lines:
                last = drafts[-1].text if drafts else ""
                if level and not depth:
                    found = WROTE.search(last[-200:])
                    writer = found[1] if found else ""
                role: StretchRole | None = "quotation" if level else None
                current = Draft(role=role, writer=writer if level else "")
                drafts.append(current)
            elif current.length:
                current.flow(" ", begin, begin)
            current.flow(words, begin, end)
            depth = level
        start = after
    heard = [Comment(match[1], *match.span()) for match in COMMENT.finditer(text)]
    return [cleaned_draft(draft) for draft in drafts], left, heard


def wrapped(text: str) -> bool:
    """Whether its lines were broken for a narrow window: none is longer than mail programs make them."""
    return all(len(line) <= 80 for line in LINE.split(text)) and "\n" in text.strip()


def cleaned_draft(draft: Draft) -> Draft:
    """A paragraph without our comments and with stray marks as what they stand for, at its places."""
    draft.close()
    text = draft.text
    changes = [*(Change(*match.span()) for match in COMMENT.finditer(text)), *strayed(text)]
    if not changes or not draft.length:
        return draft
    made = changed(text, changes)
    made.role, made.writer = draft.role, draft.writer
    return through(made, tuple(draft.pieces), draft.length)
