"""The XML of the news trade: NITF, NewsML-G2, RSS and Atom, headline and body told apart."""
from collections.abc import Callable

from .blocks import Block, blocks
from .copies import Copy, Draft, Unreadable, join, through
from .webpage import read_part
from .xmltree import Element, parse

ARTICLES = ("newsItem", "item", "entry")


def read(source: str) -> list[Copy]:
    """The articles of a document, in order; `item` tells several apart, by their number.

    Raises:
        Unreadable: for what XML refuses, for a document of another kind, and (skipped) for items
            without text.
    """
    root = parse(source)
    if root.name == "nitf":
        return [nitf(root)]
    if root.name in ("newsItem", "contentSet"):
        return [news_item(root)]
    if root.name in ("newsMessage", "rss", "RDF", "feed"):
        reader = news_item if root.name == "newsMessage" else feed_item
        items = root.all(*ARTICLES)
        if not items:
            raise Unreadable("empty", f"the {root.name} holds no item", "skipped")
        return [readable(reader, item, str(number)) for number, item in enumerate(items, 1)]
    if root.name == "html":
        from .webpage import read as read_page

        return read_page(source)
    raise Unreadable("not-an-article", f"its root <{root.name}> is none of NITF, NewsML-G2, RSS, Atom and XHTML")


def readable(reader: Callable[[Element, str], Copy], item: Element, number: str) -> Copy:
    """An item of several: one without text is an empty copy, so that it is counted."""
    try:
        return reader(item, number)
    except Unreadable as error:
        if error.status == "skipped":
            return Copy("", item=number)
        raise


def nitf(root: Element, headline: Draft | None = None, item: str = "") -> Copy:
    """A NITF document: `hl1` and `hl2` are the headline, the rest of the body's content is the body.

    Bylines, datelines and captions are no part of what is checked.
    """
    found = blocks(root.events())
    title = headline or first(found, "hl1") or first(found, "title")
    body = [block.draft for block in found if block.inside("body.content") and not block.inside("media", "hl1")]
    return join(title, body, item)


def news_item(item: Element, number: str = "") -> Copy:
    """A NewsML-G2 item: the headline of its content, and the text that stands in its content set.

    Raises:
        Unreadable: skipped, when it is a picture or the like, or has no text.
    """
    kind = next((one.attributes.get("qcode", "") for one in item.all("itemClass")), "")
    if kind and not kind.endswith((":text", ":composite")):
        raise Unreadable("not-text", f"its class is {kind}", "skipped")
    meta = next(iter(item.all("contentMeta")), None)
    title = meta.child("headline") if meta else None
    headline = flowing(title) if title else None
    for document in item.all("nitf"):
        return nitf(document, headline, number)
    for holder in item.all("inlineXML", "inlineData"):
        body = [block.draft for block in blocks(holder.events()) if not block.inside("title")]
        if body:
            return join(headline, body, number)
    return join(headline, (), number)


def feed_item(item: Element, number: str = "") -> Copy:
    """An item of RSS or Atom: its title, and the fullest of what it carries of the text."""
    title = item.child("title")
    headline = flowing(title) if title else None
    body = item.child("encoded", "content", "description", "summary")
    if body is None:
        return join(headline, (), number)
    if body.attributes.get("type") == "xhtml":
        return join(headline, [block.draft for block in blocks(body.events())], number)
    return join(headline, escaped(body), number)


def escaped(element: Element) -> list[Draft]:
    """The blocks of the HTML that an element carries as its text, at their places in the file."""
    inner = Draft()
    for event in element.events():
        if event.kind == "text":
            inner.add(event.text, event.start, event.end)
    try:
        copy = through(read_part(inner.text), tuple(inner.pieces), inner.length)
    except Unreadable:
        return []
    return [Draft([copy.text], list(copy.pieces), len(copy.text))]


def first(found: list[Block], name: str) -> Draft | None:
    """The first block in an element of that name, if there is one."""
    return next((block.draft for block in found if block.inside(name)), None)


def flowing(element: Element) -> Draft:
    """All text of an element as one line."""
    draft = Draft()
    for event in element.events():
        if event.kind == "text":
            draft.flow(event.text, event.start, event.end)
    draft.close()
    return draft

