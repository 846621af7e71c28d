"""WebVTT and SRT: what is spoken, cue by cue, as running text; positions are those of the file.

Times, numbers and settings of cues are no text.  Cues run on until a sentence ends; where a voice is named (`<v Mara>`,
`MARA:`, a dash) a paragraph begins.  A `NOTE` of WebVTT is a comment, so it may hold what is meant for us.
Source: W3C WebVTT, section 4; SRT has no standard.
"""
import re
from collections.abc import Iterator
from html import unescape

from ..words.layout import LINE
from .copies import OURS, Comment, Copy, Draft, join

TIMES = re.compile(r"\s*(?:[0-9]+:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{3}\s*-->")
BLOCK = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")
MARK = re.compile(r"<(/?)([A-Za-z]?)[^<>\s]*(?:\s+([^<>]*))?>"
                  r"|\{\\[^{}]*\}|\[[^\]\[\r\n]{1,40}\]|&(?:[a-z]{2,8}|\#[0-9]{1,7});")
VOICE = re.compile(r"[-–—]\s?|(?:>>\s*)|[A-Z][A-Z .'-]{1,40}:\s")
SOUND = re.compile(r"\s*(?:[\[(♪][^\])♪]*[\])♪]|♪+)\s*")
ENDED = re.compile(r"[.!?…][\"”’)]*$")


def read(source: str) -> list[Copy]:
    """The one text of a file of subtitles.

    Raises:
        Unreadable: skipped, when it holds no cue with text.
    """
    comments: list[Comment] = []
    paragraphs: list[Draft] = []
    current: Draft | None = None
    for start, end in cue_lines(source, comments):
        if SOUND.fullmatch(source, start, end):
            continue
        text = source[start:end]
        if current is None or VOICE.match(text) or text.startswith("<v") or ENDED.search(current.text[-8:]):
            current = Draft()
            paragraphs.append(current)
        elif current.length:
            current.flow(" ", start, start)
        spoken(source, start, end, current)
    for draft in paragraphs:
        draft.close()
    return [join(None, paragraphs, comments=comments)]


def cue_lines(source: str, comments: list[Comment]) -> Iterator[tuple[int, int]]:
    """Where the lines with text stand, in order; comments for us are put aside."""
    inside = False
    note = -1
    start = 0
    for end, after in [*((match.start(), match.end()) for match in LINE.finditer(source)), (len(source), len(source))]:
        line = source[start:end]
        if not line.strip():
            inside, note = False, -1
        elif TIMES.match(line):
            inside, note = True, -1
        elif inside:
            yield start, end
        elif BLOCK.match(line) or note >= 0:
            note = start if note < 0 else note
            words = line.removeprefix("NOTE")
            if OURS.match(words):
                comments.append(Comment(words, start, end))
        start = after


def spoken(source: str, start: int, end: int, draft: Draft) -> None:
    """Put the words of a line at the end of a text; who speaks stands before them as a label."""
    place = start
    for match in MARK.finditer(source, start, end):
        draft.flow(source[place:match.start()], place, match.start())
        place = match.end()
        if match[0][0] == "&":
            draft.flow(unescape(match[0]), match.start(), match.end())
        elif match[2] == "v" and not match[1] and match[3]:
            at = match.start(3)
            draft.flow(match[3].strip(), at, at + len(match[3].strip()))
            draft.add(": ", at + len(match[3]), match.end())
    draft.flow(source[place:end], place, end)
