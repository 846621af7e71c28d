"""Letters that stand in a text: from who is greeted to who signs.

The words between are their writer's, not those of the article that prints them.
"""
import re
from collections.abc import Iterator

from .genre import GREETING, starts_with
from .interviews import paragraph_spans
from .model import Span, Stretch
from .text import Document

GREETED = re.compile(r"(?:\S+\s+){0,4}\S*[,:;—–-]\Z")  # five words at most, and a comma or the like
LONGEST = 60  # paragraphs of a letter
NAME = 60  # code points of a line that is a signature
LINE_END = re.compile(r"\r\n|\r|\n")


def letters_of(document: Document) -> tuple[Stretch, ...]:
    """The letters of a text, in order, each from behind its greeting to its farewell, with who signs it, "" for nobody."""
    return tuple(_letters(document.text, list(paragraph_spans(document))))


def _letters(text: str, spans: list[tuple[int, int]]) -> Iterator[Stretch]:
    begun = -1
    for number, (start, end) in enumerate(spans):
        line = LINE_END.split(text[start:min(end, start + GREETING)], maxsplit=1)[0]
        if len(line) == GREETING:
            continue
        if begun >= 0 and number - begun <= LONGEST and starts_with(line, "farewell") and number > begun + 1:
            after = text[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
            behind = f"{text[start + len(line):end]}\n{after}"
            yield Stretch(Span(spans[begun + 1][0], spans[number - 1][1]), "letter", signature(line, behind))
            begun = -1
        elif starts_with(line, "greeting") and GREETED.match(line) and end - start == len(line):
            begun = number


def signature(farewell: str, behind: str) -> str:
    """Who signs: the first line behind a farewell, or the words behind it on its own line; "" where that is no name."""
    own = farewell.partition(",")[2].strip()
    lines = (own, *(line.strip(" —–-\t") for line in LINE_END.split(behind)))
    name = next((line for line in lines if line), "")
    words = name.split(",")[0].split()
    is_name = 0 < len(words) <= 6 and len(name) <= NAME and words[0][:1].isupper() and words[-1][:1].isupper()
    return " ".join(words) if is_name and not name.endswith((".", "?", "!")) else ""
