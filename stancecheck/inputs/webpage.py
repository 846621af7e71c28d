"""A web page: the article in it, told from menus and the like by trafilatura, at its places.

Trafilatura knows which text is the article but not where it stands; our own reading of the page
knows where, so the blocks of the one choose among the blocks of the other.
"""
from .blocks import FURNITURE, Block, blocks
from .copies import Copy, Unreadable, join
from .tags import events

SAME = 60  # code points at the start of a block by which it is known again


def read(source: str) -> list[Copy]:
    """The one article of a page, its first `h1` (else its title) as the headline.

    Raises:
        Unreadable: without the extra `html`; skipped, when the page holds no text.
    """
    try:
        from trafilatura import extract
    except ImportError as error:
        raise Unreadable("needs-extra", "HTML needs an extra: pip install 'stancecheck[html]'") from error
    found = blocks(events(source))
    # trafilatura refuses pages of a line or two, and answers None
    chosen = extract(source, include_comments=False, include_tables=True, fast=True) or ""
    known = {key(line) for line in chosen.split("\n") if line.strip()}
    body = [block for block in found if key(block.draft.text) in known and not block.inside("title")]
    if not body:
        body = [block for block in found if not block.inside("title", *FURNITURE)]
    headline = heading(found)
    return [join(headline.draft if headline else None, [block.draft for block in body if block is not headline])]


def read_part(source: str, item: str = "") -> Copy:
    """A piece of HTML without furniture, as feeds and news items carry it; all of it is the article."""
    return join(None, [block.draft for block in blocks(events(source)) if not block.inside("title")], item)


def heading(found: list[Block]) -> Block | None:
    """The block that is the headline: the first `h1` that no furniture holds, else the title."""
    for name in ("h1", "title"):
        for block in found:
            if block.inside(name) and (name == "title" or not block.inside("nav", "footer", "aside")):
                return block
    return None


def key(text: str) -> str:
    """What two readings of the same block have in common: its start, without marks of lists and white space."""
    return "".join(text.lstrip("-–•*| \t").split())[:SAME]
