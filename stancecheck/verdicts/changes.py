"""The differences between a quotation and its passage: their words and places, and why each that may be is allowed."""
from collections.abc import Sequence

from ..model import Span
from .allowed import allowance
from .edits import Edit, source_text
from .index import Index
from .values import Change
from .words import NOWHERE, Stream


def changes_of(index: Index, quoted: Stream, edits: Sequence[Edit]) -> tuple[Change, ...]:
    """The differences with their words and places, and why each that is allowed is."""
    changes = []
    for edit in edits:
        if edit.jump:
            continue
        span, place = quoted.span(edit.first, edit.last), sourced_span(index, edit.start, edit.end)
        changes.append(Change(edit.kind, span, place, quoted.text[slice(*span)],
                              source_text(index, edit.start)[slice(*place)], allowance(index, quoted, edit)))
    return tuple(changes)


def sourced_span(index: Index, start: int, end: int) -> Span:
    """The code points of words of the sources, in their source's text."""
    while start < end and index.numbers[end - 1] == NOWHERE:
        end -= 1
    if start < end:
        return Span(index.starts[start], index.ends[end - 1])
    return Span(index.starts[start], index.starts[start])
