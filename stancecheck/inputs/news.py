"""The XML of the news trade: NITF, NewsML-G2, RSS and Atom, headline and body told apart."""
from collections.abc import Callable, Iterable

from ..model import Metadata
from .blocks import Block, blocks
from .copies import Comment, Copy, Draft, Unreadable, join, through
from .pagehead import cleaned
from .webpage import read_part
from .xmltree import Element, parse

ARTICLES = ("newsItem", "item", "entry")
ATOM, RSS_1, CONTENT, DUBLIN = ("http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/",
                                "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/")
OWN = ("", RSS_1, "http://my.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2", ATOM,
       "http://purl.org/atom/ns#")  # of the elements that a feed itself has
BODIES = ("content", "description", "summary")


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


def nitf(root: Element, item: str = "", headline: Draft | None = None, metadata: Metadata | None = None) -> Copy:
    """A NITF document: `hl1` and `hl2` are the headline, the rest of the body's content is the body.

    Bylines, datelines and captions are no part of what is checked.
    """
    comments: list[Comment] = []
    found = blocks(root.events(), comments=comments)
    title = headline or first(found, "hl1") or first(found, "title")
    body = [block.draft for block in found if block.inside("body.content") and not block.inside("media", "hl1")]
    return join(title, body, item, metadata=metadata or nitf_metadata(root, found), comments=comments)


def nitf_metadata(root: Element, found: Iterable[Block]) -> Metadata:
    """What a NITF document says of itself: `tobject`, `fixture`, the section of print, the byline."""
    objects = root.all("tobject.property", "tobject.subject", "pubdata", "fixture")
    kinds = [one.attributes.get("tobject.property.type", "") for one in objects]
    kinds += [one.attributes.get("tobject.type", "") for one in root.all("tobject")]
    kinds += [one.attributes.get("fix.id", "") for one in objects]
    sections = [one.attributes.get(name, "") for one in objects for name in ("position.section", "tobject.subject.type")]
    return Metadata(cleaned(sections), cleaned(kinds), cleaned(block.draft.text for block in found if block.inside("byline")))


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
    told = Metadata(cleaned(names(meta, "subject")), cleaned(names(meta, "genre")),
                    cleaned([*names(meta, "creator"), *(one.text for one in meta.all("by"))])) if meta else Metadata()
    for document in item.all("nitf"):
        return nitf(document, number, headline, told)
    for holder in item.all("inlineXML", "inlineData"):
        comments: list[Comment] = []
        body = [block.draft for block in blocks(holder.events(), comments=comments) if not block.inside("title")]
        if body:
            return join(headline, body, number, metadata=told, comments=comments)
    return join(headline, (), number, metadata=told)


def names(meta: Element, element: str) -> list[str]:
    """What the elements of a name are called: their `name`, else their `literal` or the end of their `qcode`."""
    found = []
    for one in meta.all(element):
        name = one.child("name")
        code = one.attributes.get("literal") or one.attributes.get("qcode", "").rsplit(":", 1)[-1]
        found.append(name.text if name else code)
    return found


def feed_item(item: Element, number: str = "") -> Copy:
    """An item of RSS or Atom: its title, and the fullest of what it carries of the text.

    Elements of other namespaces (Media RSS, iTunes) are none of these, but for `content:encoded`.
    """
    own = [one for one in item.children if isinstance(one, Element) and (one.space in OWN or one.space == CONTENT)]
    titles = [one for one in own if one.name == "title" and one.space != CONTENT]
    headline = Draft()
    comments: list[Comment] = []
    for title in titles[:1]:
        headline = one_line(carried(title, comments))
    bodies = [one for one in own if (one.name == "encoded") == (one.space == CONTENT) and one.name in ("encoded", *BODIES)]
    fullest: list[Draft] = []
    for body in bodies:
        heard: list[Comment] = []
        drafts = carried(body, heard)
        if sum(draft.length for draft in drafts) > sum(draft.length for draft in fullest):
            fullest, comments = drafts, heard
    children = [one for one in item.children if isinstance(one, Element)]
    sections = [one.attributes.get("term") or one.text for one in own if one.name == "category"]
    authors = [(one.child("name") or one).text for one in own if one.name == "author"]
    authors += [one.text for one in children if one.name == "creator" and one.space == DUBLIN]
    return join(headline, fullest, number, metadata=Metadata(cleaned(sections), (), cleaned(authors)), comments=comments)


def carried(element: Element, comments: list[Comment]) -> list[Draft]:
    """The blocks that an element of a feed carries: XHTML, plain text, or, as RSS has it, HTML as its text."""
    kind = element.attributes.get("type", "html" if element.space != ATOM else "text")
    if kind == "xhtml":
        return [block.draft for block in blocks(element.events(), comments=comments)]
    if kind == "text" and element.space == ATOM:
        return [flowing(element)]
    return escaped(element, comments)


def one_line(drafts: list[Draft]) -> Draft:
    """The first block of a title; the others of a title in HTML are none."""
    return next((draft for draft in drafts if draft.length), Draft())


def escaped(element: Element, comments: list[Comment]) -> list[Draft]:
    """The blocks of the HTML that an element carries as its text, at their places in the file."""
    inner = Draft()
    for event in element.events():
        if event.kind == "text":
            inner.add(event.text, event.start, event.end)
    return placed(inner, comments)


def placed(inner: Draft, comments: list[Comment]) -> list[Draft]:
    """The blocks of HTML that itself stands in a file with escapes, and its comments, at their places there."""
    drafts, heard = read_part(inner.text)
    pieces = tuple(inner.pieces)
    for words, start, end in heard:
        around = Draft()
        around.add(" " * (end - start), start, end)
        comments.append(Comment(words, *through(around, pieces, inner.length).ends))
    return [through(draft, pieces, inner.length) for draft in drafts]


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
