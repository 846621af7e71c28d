"""The head of a Markdown file as Hugo, Jekyll, Eleventy and others have it: headline, section and author.

It is YAML between `---` or TOML between `+++`; of either only plain keys are read, with a string or a list of strings.
"""
import re
from typing import NamedTuple

from ..model import Metadata
from .copies import Draft
from .pagehead import cleaned

END = r"(?:\r\n|\r|\n)"
FRONT = re.compile(rf"(---|\+\+\+)[ \t]*+{END}(?s:(.*?{END})??)(?:\1|\.\.\.)[ \t]*+(?:{END}|\Z)")
KEY = re.compile(r"[ \t]*([A-Za-z][\w.-]*)[ \t]*[:=][ \t]*(.*?)[ \t]*", re.DOTALL)
ITEM = re.compile(r"[ \t]*-[ \t]+(.*?)[ \t]*", re.DOTALL)
STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,\[\]][^,\[\]]*""")
LINE = re.compile(r"[^\r\n]+")
HEADLINES = ("headline", "title")
SECTIONS = frozenset("section sections category categories rubric desk".split())
KINDS = frozenset("type kind genre layout format".split())
AUTHORS = frozenset("author authors byline by writer".split())


class Front(NamedTuple):
    """The head of a file: where the text starts behind it, its headline (None: it has none), and what it says else."""

    end: int
    headline: Draft | None
    metadata: Metadata


def read_front(source: str) -> Front | None:
    """The head of a file, None where it has none."""
    match = FRONT.match(source)
    if not match:
        return None
    values: dict[str, list[tuple[int, int]]] = {}
    key = ""
    for line in LINE.finditer(source, match.end(1), match.end()):
        if found := KEY.fullmatch(line[0]):
            key = found[1].lower()
            values.setdefault(key, []).extend(strings(source, line.start() + found.start(2), line.start() + found.end(2)))
        elif key and (item := ITEM.fullmatch(line[0])):
            values[key].extend(strings(source, line.start() + item.start(1), line.start() + item.end(1)))
    headline = next((drafted(source, *values[name][0]) for name in HEADLINES if values.get(name)), None)

    def said(names: frozenset[str]) -> tuple[str, ...]:
        return cleaned(source[start:end] for name in values if name in names for start, end in values[name])

    return Front(match.end(), headline, Metadata(said(SECTIONS), said(KINDS), said(AUTHORS)))


def strings(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the strings of a value stand, quotation marks left out: one, or those of a list in brackets."""
    words = source[start:end]
    if words[:1] not in "[\"'":
        return [(start, end)] if words and words[0] not in "{|>#" else []
    found = []
    for match in STRING.finditer(source, start, end):
        quoted = match[0][0] in "\"'" and len(match[0]) > 1
        text = match[0].rstrip()
        found.append((match.start() + quoted, match.start() + len(text) - quoted))
        if words[0] != "[":
            break
    return [place for place in found if place[0] < place[1]]


def drafted(source: str, start: int, end: int) -> Draft:
    """A value as text: YAML doubles a quotation mark in a string, and TOML and JSON escape it."""
    draft = Draft()
    quote = source[start - 1:start]
    place = start
    for match in re.finditer(r"''" if quote == "'" else r'\\["\\/]' if quote == '"' else r"(?!)", source[start:end]):
        at = start + match.start()
        draft.flow(source[place:at], place, at)
        draft.add(match[0][1], at, at + 2)
        place = at + 2
    draft.flow(source[place:end], place, end)
    draft.close()
    return draft
