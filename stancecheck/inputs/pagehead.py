"""What a page says of its article beside the text: `<meta>`, JSON-LD of schema.org, and bylines.

Source: schema.org/NewsArticle and its kinds; ogp.me/#type_article.
"""
import json
from collections.abc import Iterable, Iterator

from ..model import Metadata
from .blocks import Event

SECTIONS = frozenset(("article:section", "section", "articlesection", "parsely-section", "dc.subject"))
KINDS = frozenset(("og:type", "article:content_tier", "articletype", "genre", "dc.type", "parsely-type"))
AUTHORS = frozenset(("author", "article:author", "parsely-author", "dc.creator", "byl"))
LONGEST = 200_000  # code points of JSON-LD; a longer block is not looked into
MOST = 16  # values of each kind


class Head:
    """Watches the events of a page go by, and knows afterwards what it said of itself."""

    def __init__(self) -> None:
        self.sections: list[str] = []
        self.kinds: list[str] = []
        self.authors: list[str] = []
        self.script: list[str] | None = None
        self.byline: list[str] | None = None

    def watching(self, events: Iterable[Event]) -> Iterator[Event]:
        """The same events."""
        for event in events:
            if event.kind == "text":
                for waiting in (self.script, self.byline):
                    if waiting is not None and len(waiting) < 1000:
                        waiting.append(event.text)
            elif event.kind == "open" and event.attributes:
                self.look(event)
            elif event.kind == "close":
                self.settle(event.text)
            yield event

    def look(self, event: Event) -> None:
        """Take what an element says."""
        attributes = event.attributes
        if event.text == "meta":
            name = (attributes.get("property") or attributes.get("name") or "").lower()
            for names, values in ((SECTIONS, self.sections), (KINDS, self.kinds), (AUTHORS, self.authors)):
                if name in names:
                    values.append(attributes.get("content", ""))
        elif event.text == "script":
            self.script = [] if attributes.get("type", "").lower() == "application/ld+json" else None
        elif event.text == "a" and attributes.get("rel", "").lower() == "author":
            self.byline = []

    def settle(self, name: str) -> None:
        """An element ends that may have said something."""
        if name == "script" and self.script is not None:
            words = "".join(self.script)
            if len(words) <= LONGEST:
                self.linked_data(words)
            self.script = None
        elif name == "a" and self.byline is not None:
            self.authors.append("".join(self.byline))
            self.byline = None

    def linked_data(self, words: str) -> None:
        """Take what a block of JSON-LD says of the article."""
        try:
            waiting = [json.loads(words)]
        except (ValueError, RecursionError):
            return
        while waiting:
            item = waiting.pop()
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                waiting.extend(item["@graph"] if isinstance(item.get("@graph"), list) else ())
                kinds = strings(item.get("@type"))
                if any(kind.endswith(("Article", "Posting", "Review")) for kind in kinds):
                    self.kinds += [*kinds, *strings(item.get("genre"))]
                    self.sections += strings(item.get("articleSection"))
                    self.authors += strings(item.get("author"))

    @property
    def metadata(self) -> Metadata:
        """What was said, each value once, in order."""
        return Metadata(*(cleaned(values) for values in (self.sections, self.kinds, self.authors)))


def strings(value: object) -> list[str]:
    """The strings of a value of JSON-LD: itself, those of a list, the names of things."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return strings(value.get("name"))
    return [one for item in value for one in strings(item) if not isinstance(item, list)] if isinstance(value, list) else []


def cleaned(values: Iterable[str]) -> tuple[str, ...]:
    """The values without white space at their ends, none twice, none that is an address."""
    found = dict.fromkeys(" ".join(value.split()) for value in values)
    return tuple(value for value in found if value and "://" not in value)[:MOST]
