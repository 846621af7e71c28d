"""HTML as marks and text with their places: what a page shows, for pages and for parts of them.

Browsers read anything, so this does: it never fails, and takes time linear in the length.  Elements
that are never closed (`<br>`, `<img>`) open nothing.
"""
import re
from collections.abc import Iterator, Mapping
from html import unescape

from .blocks import NO_ATTRIBUTES, Event

TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)((?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>])*+)>""")
ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]*+)))?""")
OTHER = re.compile(r"<[!?/][^>]*+>")
ENTITY = re.compile(r"&(?:\#[0-9]{1,8}|\#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
RAW = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")}


def events(source: str, start: int = 0, end: int | None = None) -> Iterator[Event]:
    """The marks, the comments and the text of a stretch of HTML, in order.

    Text that stands for itself comes as it is, a character reference as what it stands for.  A
    comment or a mark that is never closed hides the rest, as in a browser.
    """
    end = len(source) if end is None else end
    place = start
    while place < end:
        mark = source.find("<", place, end)
        if mark < 0:
            mark = end
        yield from text_events(source, place, mark)
        if mark == end:
            return
        if source.startswith("<!--", mark):
            close = source.find("-->", mark + 4, end)
            place = end if close < 0 else close + 3
            if close >= 0:
                yield Event("comment", source[mark + 4:close], mark, place)
        elif source.startswith("<![CDATA[", mark):
            ends = source.find("]]>", mark + 9, end)
            ends = end if ends < 0 else ends
            yield Event("text", source[mark + 9:ends], mark + 9, ends)
            place = min(ends + 3, end)
        elif match := TAG.match(source, mark, end):
            name, place = match[2].lower(), match.end()
            yield Event("close" if match[1] else "open", name, mark, place, attributes(match[3]))
            if not match[1] and (name in VOID or match[3].endswith("/")):
                yield Event("close", name, place, place)
            elif not match[1] and name in RAW:
                close_mark = RAW[name].search(source, place, end)
                stop = close_mark.start() if close_mark else end
                yield from text_events(source, place, stop)
                place = stop
        elif match := OTHER.match(source, mark, end):
            place = match.end()
        elif mark + 1 < end and (source[mark + 1].isalpha() or source[mark + 1] in "!?/"):
            return
        else:
            yield Event("text", "<", mark, mark + 1)
            place = mark + 1


def attributes(written: str) -> Mapping[str, str]:
    """The attributes of a mark by their names in small letters, the first of each name."""
    if "=" not in written and len(written) < 3:
        return NO_ATTRIBUTES
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(written):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


def text_events(source: str, start: int, end: int) -> Iterator[Event]:
    """The text between two marks, character references as what they stand for."""
    place = start
    if source.find("&", start, end) >= 0:
        for match in ENTITY.finditer(source, start, end):
            text = unescape(match[0])
            if text == match[0]:
                continue
            if place < match.start():
                yield Event("text", source[place:match.start()], place, match.start())
            yield Event("text", text, match.start(), match.end())
            place = match.end()
    if place < end:
        yield Event("text", source[place:end], place, end)
