"""Who speaks where in a source, by the labels at the starts of its lines.

`NAME: words`, `Q. words` and `A. words`, `>> NAME: words`, `[00:12:31] NAME: words`; in a deposition
`BY MR. WEBER:` says who asks from there on.  A text of which fewer than two lines have labels has none.
"""
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from ..resources import read_table
from ..words.naming import name_parts, titles

BEFORE = r"^[ \t]*(?:[>*_•–-]+[ \t]*)?(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[ \t]*)?"
NAME = r"(?P<name>[^\W\d_][^:\n<>]{0,59}?)(?:[ \t]*[(\[][^()\n]{1,40}[)\]])?[*_]{0,2}[ \t]*:[*_]{0,2}(?=\s)"
LABEL = re.compile(rf"{BEFORE}(?:{NAME}|(?P<letter>[QA])\.(?=[ \t]))", re.MULTILINE)
ASKER = re.compile(r"^[ \t]*(?:[A-Z-]{0,12} ?EXAMINATION )?BY (?P<name>[A-Z][A-Z.' ]{1,40}):?[ \t]*$", re.MULTILINE)
WORDS = 6  # of a label, at most


class Turn(NamedTuple):
    """What one speaker says without another: `speaker` is as the label has it, "" where it names nobody."""

    speaker: str
    start: int
    end: int


@cache
def label_kinds() -> dict[str, str]:
    """Lowercase label -> its kind in `turns.tsv`."""
    return {label: kind for label, kind, *_ in read_table("lexicon/turns.tsv")[1]}


def turns_of(text: str, speaker: str = "") -> tuple[Turn, ...]:
    """The turns of a source, in order; one where it has no labels.

    Args:
        text: of the source.
        speaker: who says what no label gives to somebody.
    """
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n")  # as long as before, so that a line starts behind each end
    askers = [(match.start(), match["name"].strip()) for match in ASKER.finditer(lines)]
    passing = {start for start, _ in askers}
    found = [match for match in LABEL.finditer(lines)
             if match["letter"] or match.start() not in passing and is_label(match["name"])]
    often = Counter(match["letter"] or match["name"] for match in found)
    found = [match for match in found if match["letter"] or is_certain(match["name"]) or often[match["name"]] > 1]
    if len(found) < 2:
        return (Turn(speaker, 0, len(text)),)
    turns = [Turn(speaker, 0, found[0].start())] if lines[:found[0].start()].strip() else []
    asker, at = "", 0
    for number, match in enumerate(found):
        while at < len(askers) and askers[at][0] < match.start():
            asker, at = askers[at][1], at + 1
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        turns.append(Turn(speaker_of(match["letter"] or match["name"], asker), match.end(), end))
    return tuple(turns)


def speaker_of(label: str, asker: str) -> str:
    """Whom a label names; `asker` is who asks in a deposition, "" where nobody is named."""
    kind = label_kinds().get(label.strip().lower())
    return asker if kind == "asks" else "" if kind == "answers" else label.strip()


def is_label(name: str) -> bool:
    """Whether what stands before a colon may be a name or a role: few words, each with a capital or small in names."""
    words = name.split()
    if not words or len(words) > WORDS or label_kinds().get(name.strip().lower()) == "nobody":
        return False
    small = name_parts("particle") | {"of", "the", "and", "for"}
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in small or not word[0].isalpha() for word in words)


def is_certain(name: str) -> bool:
    """Whether a label is one even where it comes once: capitals throughout, a title or a known label."""
    words = name.split()
    known = label_kinds().get(name.lower()) in ("role", "asks", "answers")
    return known or name.upper() == name and len(name) > 1 or words[0].lower() in titles()
