"""A web page: the article in it, told from menus and the like by trafilatura, at its places.

Trafilatura knows which text is the article but not where it stands; our own reading of the page
knows where, so the blocks of the one choose among the blocks of the other.  Captions, tables,
definition lists, block and pull quotations that stand within the article belong to it as well.
"""
from .blocks import FURNITURE, PULLED, Block, blocks
from .copies import Comment, Copy, Draft, Unreadable, join
from .pagehead import Head
from .tags import events

SAME = 60  # code points at the start of a block by which it is known again
PARTS = ("blockquote", "details", "dl", "figcaption", "table", PULLED)
PULLED_MOST = 20  # pull quotations of a page that are compared with its text


def read(source: str) -> list[Copy]:
    """The one article of a page, its first `h1` (else its title) as the headline.

    Blocks between its paragraphs that are none of it (links to other articles, forms) are counted in `limits`.

    Raises:
        Unreadable: without the extra `html`; skipped, when the page holds no text.
    """
    try:
        from trafilatura import extract
    except ImportError as error:
        raise Unreadable("needs-extra", "HTML needs an extra: pip install 'stancecheck[html]'") from error
    # trafilatura refuses pages of a line or two, and answers None; its tree is gone before our blocks are made
    chosen = extract(source, include_comments=False, include_tables=True, fast=True) or ""
    known = {key(line) for line in chosen.split("\n") if line.strip()}
    del chosen
    head, comments = Head(), list[Comment]()
    found = blocks(head.watching(events(source)), comments=comments)
    headline = heading(found)
    body, left = article(found, known, headline)
    if not body:
        body, left = [block for block in found if not block.inside("title", *FURNITURE)], 0
    limits = [f"blocks between the paragraphs of the page that are no part of its article: {left}"] if left else []
    drafts = [block.draft for block in body if block is not headline]
    return [join(headline.draft if headline else None, drafts, metadata=head.metadata, comments=comments, limits=limits)]


def article(found: list[Block], known: set[str], headline: Block | None) -> tuple[list[Block], int]:
    """The blocks of a page that are its article, in order, and how many of those between them are not.

    Args:
        found: all blocks.
        known: the starts of those that trafilatura chose.
        headline: is no part of the body.
    """
    chosen = [key(block.draft.text) in known and not block.inside("title") for block in found]
    if not any(chosen):
        return [], 0
    first, last = chosen.index(True), len(chosen) - chosen[::-1].index(True)
    while last < len(found) and found[last].inside(*PARTS) and not found[last].inside(*FURNITURE):
        last += 1  # trafilatura joins a block quotation and its `<cite>`
    articles = {block.article for block, is_chosen in zip(found, chosen, strict=True) if is_chosen} - {0}
    words = "".join(key(block.draft.text, None) for block, is_chosen in zip(found, chosen, strict=True) if is_chosen)
    body, left, pulled = [], 0, 0
    for number, (block, is_chosen) in enumerate(zip(found, chosen, strict=True)):
        if block is headline or block.inside("title"):
            continue
        within = first <= number < last or block.article in articles
        belongs = is_chosen or within and block.inside(*PARTS) and not block.inside("nav", "menu", "form", "dialog")
        if belongs and not is_chosen and block.inside(PULLED):
            pulled += 1
            if pulled <= PULLED_MOST and key(block.draft.text, None).strip("“”\"‘’'") in words:
                continue  # it is read where the article has it
        if belongs:
            body.append(block)
        elif first <= number < last:
            left += 1
    return body, left


def read_part(source: str) -> tuple[list[Draft], list[Comment]]:
    """The blocks of a piece of HTML without furniture, as feeds and news items carry it, and its comments for us."""
    comments: list[Comment] = []
    return [block.draft for block in blocks(events(source), comments=comments) if not block.inside("title")], comments


def heading(found: list[Block]) -> Block | None:
    """The block that is the headline: the first `h1` that no furniture holds, else the title."""
    for name in ("h1", "title"):
        for block in found:
            if block.inside(name) and (name == "title" or not block.inside("nav", "footer", "aside")):
                return block
    return None


def key(text: str, most: int | None = SAME) -> str:
    """What two readings of the same block have in common: its start, without marks of lists and white space."""
    return "".join(text.lstrip("-–•*| \t").split())[:most]
