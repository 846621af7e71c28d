r"""ninjs, the news trade's JSON, versions 1 to 3: headline and body, at their places in the file.

Python's own JSON reader reads; it is given a hook that remembers where each string stood, and a
string's escapes (`\n`, `\u2019`) become pieces that stand for themselves.
"""
import json
import re
from collections.abc import Iterator
from json import decoder, scanner
from typing import Any

from ..model import Metadata, Span
from .copies import Comment, Copy, Draft, Unreadable, join
from .news import placed
from .pagehead import cleaned

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
    title = literal(source, headline) if headline else None
    told = metadata(item)
    for body, markup in sorted(bodies(item), key=lambda body: body[1]):
        draft = literal(source, body)
        if markup:
            comments: list[Comment] = []
            if drafts := placed(draft, comments):
                return [join(title, drafts, metadata=told, comments=comments)]
        elif draft.text.strip():
            if title and draft.text.startswith(title.text + "\n"):
                return [Copy(draft.text, tuple(draft.pieces), Span(0, title.length), metadata=told)]
            return [join(title, [draft], metadata=told)]
    return [join(title, (), metadata=told)]


def listed(item: Item, key: str) -> list[Item]:
    """The objects of a list of an item.

    Raises:
        Unreadable: something else stands there.
    """
    value = item.get(key)
    if value is not None and not isinstance(value, list):
        raise Unreadable("malformed", f"its {key} is no list")
    return [one for one in value or () if isinstance(one, dict)]


def headlines(item: Item) -> Iterator[Located]:
    """The headlines of an item, the main one first."""
    for key in ("headline", "headline_main"):
        value = item.get(key)
        if isinstance(value, Located):
            yield value
    for one in sorted(listed(item, "headlines"), key=lambda one: one.get("role") != "main"):
        value = one.get("value")
        if isinstance(value, Located):
            yield value


def bodies(item: Item) -> Iterator[tuple[Located, bool]]:
    """The bodies of an item that we can read, and whether each is HTML."""
    for key, value in item.items():
        if key.startswith("body_") and isinstance(value, Located):
            yield value, key != "body_text"
    for one in listed(item, "bodies"):
        value = one.get("value")
        if isinstance(value, Located):
            kind = str(one.get("contenttype") or one.get("contentType") or one.get("role") or "")
            if "html" in kind or kind in ("text", "text/plain", "main", ""):
                yield value, "html" in kind


def metadata(item: Item) -> Metadata:
    """What an item says of itself: subjects and sections, genres and profile, byline and creators."""
    def said(*keys: str) -> list[str]:
        values = []
        for key in keys:
            value = item.get(key)
            for one in value if isinstance(value, list) else [value]:
                values.append(one.get("name") or one.get("literal") or one.get("value") if isinstance(one, dict) else one)
        return [str(value) for value in values if isinstance(value, str)]

    return Metadata(cleaned(said("section", "sections", "subject", "subjects")), cleaned(said("genre", "genres", "profile")),
                    cleaned(said("byline", "bylines", "by", "creator", "creators")))


def literal(source: str, value: Located) -> Draft:
    """A string of the file as text, at its place."""
    inner = Draft()
    place = value.start
    for match in ESCAPE.finditer(source, value.start, value.end):
        inner.add(source[place:match.start()], place, match.start())
        inner.add(LONE.sub("\ufffd", json.loads(f'"{match[0]}"')), match.start(), match.end())
        place = match.end()
    inner.add(source[place:value.end], place, value.end)
    return inner


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
    except ValueError as error:
        raise Unreadable("malformed", f"it holds a number that is none: {error}") from error
