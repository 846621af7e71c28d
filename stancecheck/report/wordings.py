"""A quotation and its source, the two wordings one under the other: `^` marks what is wrong, `~` what newspapers may do."""
from collections.abc import Iterable, Iterator

from ..verdicts.values import Change, Quotation
from .plain import visible, width

COLUMNS = 76  # of a line of words
SAME = 14  # words alike that are shown between two differences; more are cut in the middle
LONG = 40  # words left out that are shown


def wordings(quotation: Quotation) -> Iterator[tuple[str, str, str]]:
    """(article, source, marks) for each line, word under word; nothing where no word differs, or no source has them."""
    if any(change.kind != "same" for change in quotation.changes):
        yield from aligned(quotation.changes)


def aligned(changes: Iterable[Change]) -> Iterator[tuple[str, str, str]]:
    """(one, other, marks) for each line of two wordings, word under word."""
    ours, theirs, marks = "", "", ""
    for one, other, mark in columns(shortened(changes)):
        wide = max(width(one), width(other))
        if ours and len(ours) + wide > COLUMNS:
            yield ours.rstrip(), theirs.rstrip(), marks.rstrip()
            ours, theirs, marks = "", "", ""
        space = " " if ours else ""
        ours += space + one + " " * (wide - width(one))
        theirs += space + other + " " * (wide - width(other))
        marks += space + (mark * wide)
    if ours:
        yield ours.rstrip(), theirs.rstrip(), marks.rstrip()


def columns(changes: Iterable[Change]) -> Iterator[tuple[str, str, str]]:
    """(article, source, mark) word by word; `^` marks what is wrong, `~` what newspapers may do."""
    for change in changes:
        ours, theirs = visible(change.words).split(), visible(change.source_words).split()
        mark = " " if change.kind == "same" else "~" if change.allowed else "^"
        for number in range(max(len(ours), len(theirs))):
            yield (ours[number] if number < len(ours) else "", theirs[number] if number < len(theirs) else "", mark)


def shortened(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes; of many words that are the same only the first and the last."""
    for change in changes:
        ours, theirs = change.words.split(), change.source_words.split()
        most = SAME if change.kind == "same" else LONG
        if len(ours) > most or len(theirs) > most:
            yield change._replace(words=cut(ours, most), source_words=cut(theirs, most))
        else:
            yield change


def cut(words: list[str], most: int) -> str:
    """Words without those in the middle, where they are too many."""
    half = most // 2
    return " ".join(words if len(words) <= most else [*words[:half], "[…]", *words[-half:]])


def places(quotation: Quotation) -> str:
    """Where the words stand, and who says them there: `transcript.txt:12 ADA ORLOVA`."""
    shown = [f"{visible(one.source)}{f':{one.line}' if one.line else ''}{f' {visible(one.speaker)}' if one.speaker else ''}"
             for one in quotation.passages]
    kept = [one for one, before in zip(shown, [None, *shown]) if one != before]
    return " and ".join(kept)


def counts(quotations: Iterable[Quotation]) -> str:
    """How many quotations have each verdict, in the order of `VERDICTS`, and how many another speaker."""
    listed = list(quotations)
    parts = [f"{number} {verdict}" for verdict in VERDICTS if (number := sum(one.verdict == verdict for one in listed))]
    others = sum(one.speaker == "other" for one in listed)
    return ", ".join(parts) + (f"; {others} of another speaker" if others else "")


VERDICTS = ("verbatim", "tidied", "cut", "altered", "spliced", "missing")
