"""Who says what as an outline of a document, and whose words stand at the cursor."""
from lsprotocol.types import DocumentHighlight, DocumentHighlightKind, DocumentSymbol, Position, Range, SymbolKind

from ..model import Attribution
from ..report.plain import visible
from ..report.run import Input
from .opened import Opened
from .shown import words

OPEN, NOBODY = "(speaker left open)", "(nobody named)"


def symbols(opened: Opened) -> list[DocumentSymbol]:
    """The attributions of a document, by speaker, the speakers in the order in which they are first heard."""
    by_speaker: dict[str, list[DocumentSymbol]] = {}
    for item in opened.inputs:
        for one in item.article.attributions if item.article else ():
            name = one.speaker.name or (OPEN if one.source else NOBODY)
            by_speaker.setdefault(name, []).append(symbol(opened, item, one))
    return [DocumentSymbol(visible(name), SymbolKind.Class, around(found), found[0].selection_range,
                           f"{len(found)} attribution{'s' * (len(found) > 1)}", children=found)
            for name, found in by_speaker.items()]


def symbol(opened: Opened, item: Input, one: Attribution) -> DocumentSymbol:
    """An attribution: its cue and claim."""
    cue = opened.range(item, one.cue.spans[0])
    spans = [opened.range(item, span) for part in (one.cue, one.content) for span in part.spans]
    name = f"{words(item, one.cue)} → {words(item, one.content)}"
    return DocumentSymbol(visible(name), SymbolKind.String, hull(spans), cue, one.stance.act)


def around(found: list[DocumentSymbol]) -> Range:
    """The range of several symbols."""
    return hull([one.range for one in found])


def hull(ranges: list[Range]) -> Range:
    """The least range that holds several."""
    start = min((one.start.line, one.start.character) for one in ranges)
    end = max((one.end.line, one.end.character) for one in ranges)
    return Range(Position(*start), Position(*end))


def highlights(opened: Opened, position: Position) -> list[DocumentHighlight]:
    """Of the innermost attribution at a position: whose words (written), by which cue, and what they say (read)."""
    kinds = (DocumentHighlightKind.Write, DocumentHighlightKind.Text, DocumentHighlightKind.Read)
    for item, one in opened.attributions_at(opened.offset(position))[:1]:
        parts = zip((one.source, one.cue, one.content), kinds)
        return [DocumentHighlight(opened.range(item, span), kind) for part, kind in parts if part for span in part.spans]
    return []
