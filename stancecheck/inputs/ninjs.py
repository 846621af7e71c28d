r"""ninjs, the news trade's JSON, versions 1 to 3: headline and body, at their places in the file.

Python's own JSON reader reads; it is given a hook that remembers where each string stood, and a
string's escapes (`\n`, `\u2019`) become pieces that stand for themselves.
"""
import json
import re
from collections.abc import Iterator
from json import decoder, scanner
from typing import Any

from ..model import Span
from .copies import Copy, Draft, Unreadable, join, through
from .webpage import read_part

ESCAPE = re.compile(r'\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)', re.DOTALL)
LONE = re.compile("[\ud800-\udfff]")
Item = dict[str, Any]


class Located(str):
    """A string of the file, and where its inside starts and ends there, quotation marks left out."""

    start = end = 0


def read(source: str) -> list[Copy]:
    """The article of an item; plain text is taken before HTML, and any body before none.

    A body that starts with the headline is taken to hold it.

    Raises:
        Unreadable: no JSON, or no ninjs; skipped, when it is an item of another type than text, or
            has no text.
    """
    item = load(source)
    if not isinstance(item, dict) or "uri" not in item or not any(key.startswith(("headline", "bod")) for key in item):
        raise Unreadable("not-an-article", "it is JSON but no ninjs: it lacks a uri, or a headline and a body")
    kind = item.get("type", "text")
    if kind not in ("text", "composite"):
        raise Unreadable("not-text", f"its type is {kind}", "skipped")
    headline = next(headlines(item), None)
    title = drafted(source, headline, False) if headline else None
    for body, markup in sorted(bodies(item), key=lambda body: body[1]):
        if draft := drafted(source, body, markup):
            if title and draft.text.startswith(title.text + "\n"):
                return [Copy(draft.text, tuple(draft.pieces), Span(0, title.length))]
            return [join(title, [draft])]
    return [join(title, ())]


def headlines(item: Item) -> Iterator[Located]:
    """The headlines of an item, the main one first."""
    for key in ("headline", "headline_main"):
        if isinstance(item.get(key), Located):
            yield item[key]
    listed = [one for one in item.get("headlines") or () if isinstance(one, dict)]
    for one in sorted(listed, key=lambda one: one.get("role") != "main"):
        if isinstance(one.get("value"), Located):
            yield one["value"]


def bodies(item: Item) -> Iterator[tuple[Located, bool]]:
    """The bodies of an item that we can read, and whether each is HTML."""
    for key, value in item.items():
        if key.startswith("body_") and isinstance(value, Located):
            yield value, key != "body_text"
    for one in item.get("bodies") or ():
        if isinstance(one, dict) and isinstance(one.get("value"), Located):
            kind = str(one.get("contenttype") or one.get("contentType") or one.get("role") or "")
            if "html" in kind or kind in ("text", "text/plain", "main", ""):
                yield one["value"], "html" in kind


def drafted(source: str, value: Located, markup: bool) -> Draft | None:
    """A string of the file as text, at its place; None where it is blank."""
    inner = Draft()
    place = value.start
    for match in ESCAPE.finditer(source, value.start, value.end):
        inner.add(source[place:match.start()], place, match.start())
        inner.add(LONE.sub("\ufffd", json.loads(f'"{match[0]}"')), match.start(), match.end())
        place = match.end()
    inner.add(source[place:value.end], place, value.end)
    if not markup:
        return inner if inner.text.strip() else None
    try:
        copy = through(read_part(inner.text), tuple(inner.pieces), inner.length)
    except Unreadable:
        return None
    return Draft([copy.text], list(copy.pieces), len(copy.text))


def load(source: str) -> object:
    """The value of a JSON text, its strings (not its keys) `Located`.

    Raises:
        Unreadable: says where it is not JSON.
    """
    def string(text: str, end: int, strict: bool = True) -> tuple[str, int]:
        value, after = decoder.scanstring(text, end, strict)  # type: ignore[attr-defined]
        located = Located(value)
        located.start, located.end = end, after - 1
        return located, after

    reading = json.JSONDecoder()  # what a reader in Python is made of is there in each version, and in no stub
    reading.parse_string = string  # type: ignore[attr-defined]
    reading.scan_once = scanner.py_make_scanner(reading)  # type: ignore[attr-defined]
    try:
        return reading.decode(source)
    except json.JSONDecodeError as error:
        detail = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise Unreadable("malformed", f"it is not JSON: {detail}") from error
    except RecursionError as error:
        raise Unreadable("malformed", "it is nested too deeply") from error
