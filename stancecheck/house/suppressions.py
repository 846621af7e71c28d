"""What somebody let stand, as it is written: comments in an article's file.

A comment of the file's format (`<!-- ... -->` in plain text, Markdown, HTML and XML) that holds

    stancecheck: ignore[EDT101] agreed with the desk      the next paragraph, or this line's
    stancecheck: ignore-start[EDT, loaded-verb]           from here
    stancecheck: ignore-end                               to here
    stancecheck: ignore-file[SRC101]                      the file

Without brackets, all rules are meant.  What is no comment (code, an attribute, words in quotation marks or in a block
quotation) is none; the readers tell.
"""
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from ..checks import Settings, checks_of
from ..inputs import Copy
from ..model import Span
from ..nearest import did_you_mean
from ..words.layout import LINE
from ..words.paragraphs import paragraphs

DIRECTIVE = re.compile(r"\s*stancecheck:\s*(ignore-file|ignore-start|ignore-end|ignore)(\[([^\]]*)\])?(?:\s+(\S+)|\s|$)")
SHOWN = 60  # code points of a comment in a message
WORD = re.compile(r"\S+")
Kind = Literal["comment", "file"]


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is let stand: findings of these rules (as they are written; none: all) in these spans.

    `place` is a span of the article's text that it stands near; `what` describes it, and `kind` says whether a
    comment or the file beside the article does it.
    """

    rules: tuple[str, ...]
    spans: tuple[Span, ...]
    place: Span
    what: str
    kind: Kind = "comment"


class Problem(NamedTuple):
    """A suppression that is not understood or suppresses nothing: the code of its finding, its place, what is said."""

    code: str
    place: Span
    about: str


UNUSED, MALFORMED = "SYS002", "SYS003"


Rules = tuple[tuple[str, str], ...]  # code and name of each rule that there is


@lru_cache(maxsize=16)
def rules_in(checks: Settings) -> Rules:
    """The rules that there are under some settings, those of the house included."""
    return tuple((check.code, check.name) for check in checks_of(checks).values())


@lru_cache(maxsize=4000)
def named(rule: str, there: Rules) -> frozenset[str]:
    """The codes of the rules that a word names: a code, its start, or a name."""
    upper = rule.upper()
    return frozenset(code for code, name in there if upper and code.startswith(upper) or name == rule)


@lru_cache(maxsize=16)
def known_names(there: Rules) -> tuple[str, ...]:
    """All that names one rule or a family."""
    return tuple({word for code, name in there for word in (code, code[:3], name)})


def unknown(rules: Iterable[str], place: Span, what: str, there: Rules) -> Iterator[Problem]:
    """A problem for each rule that there is not."""
    for rule in rules:
        if not named(rule, there):
            yield Problem(MALFORMED, place, f"{what} names a rule that there is not, '{rule[:SHOWN]}'{meant(rule, there)}")


@lru_cache(maxsize=1000)
def meant(rule: str, there: Rules) -> str:
    """What may be meant by a rule that there is not; the longest name has 24 letters."""
    return did_you_mean(rule, known_names(there)) if len(rule) <= SHOWN else ""


def first_word(text: str, span: Span) -> Span:
    """The first word in a span, else the last word before it."""
    match = WORD.search(text, span.start, span.end) or WORD.search(text, span.start)
    if match:
        return Span(*match.span())
    words = text[:span.start].rstrip()
    start = max(words.rfind(" "), words.rfind("\n"), words.rfind("\r"), words.rfind("\t")) + 1
    return Span(start, len(words))


def comments(source: str, copy: Copy, there: Rules) -> Iterator[Suppression | Problem]:
    """The suppressions of a file's comments, and those that are not understood, in order; time is linear.

    Args:
        source: the file.
        copy: the article in it, with its comments.
        there: the rules that there are.
    """
    places = sorted((copy.place(span), span) for span in paragraphs(copy.text))
    spans = [span for _, span in places]
    starts, ends = [place.start for place, _ in places], [place.end for place, _ in places]
    breaks = [match.end() for match in LINE.finditer(source)]
    opened: list[tuple[tuple[str, ...], int, Span, str]] = []
    for words, begin, stop in copy.comments:
        line = bisect_right(breaks, begin) + 1
        after = bisect_left(starts, stop)  # paragraphs that start before
        inside = after > 0 and ends[after - 1] > begin or trails(source, begin)
        number = max(after - 1, 0) if inside else after
        place = first_word(copy.text, spans[min(number, len(spans) - 1)])
        what = f"the comment on line {line}, '{' '.join(words[:2 * SHOWN].split()).removeprefix('stancecheck: ')[:SHOWN]}',"
        directive = DIRECTIVE.match(words)
        if not directive:
            yield Problem(MALFORMED, place, f"{what} is not understood")
            continue
        kind, rules = directive[1], tuple(rule.strip() for rule in (directive[3] or "").split(",") if rule.strip())
        slip = slipped(directive, rules, there)
        if slip and kind != "ignore-end":
            yield Problem(MALFORMED, place, f"{what} {slip}")
            continue
        yield from unknown(rules, place, what, there)
        known = tuple(rule for rule in rules if named(rule, there))
        if rules and not known:
            continue
        if kind == "ignore-file":
            yield Suppression(known, (Span(0, len(copy.text)),), place, what)
        elif kind == "ignore-start":
            opened.append((known, spans[number].start if number < len(spans) else len(copy.text), place, what))
        elif kind == "ignore-end" and opened:
            known, start, place, what = opened.pop()
            end = spans[number - (not inside)].end if number - (not inside) >= 0 else 0
            yield Suppression(known, (Span(start, max(start, end)),), place, what)
        elif kind == "ignore-end":
            yield Problem(MALFORMED, place, f"{what} ends what nothing starts")
        else:
            yield Suppression(known, tuple(spans[number:number + 1]), place, what)
    for known, start, place, what in opened:
        yield Problem(MALFORMED, place, f"{what} is never ended, and holds to the end of the article")
        yield Suppression(known, (Span(start, len(copy.text)),), place, what)


def slipped(directive: re.Match[str], rules: tuple[str, ...], there: Rules) -> str:
    """What is wrong with the brackets of a comment, "" where nothing is: empty ones, or none round a rule."""
    if directive[2] is not None:
        return "" if rules else "names no rule in its brackets; without brackets all rules are meant"
    word = (directive[4] or "").strip(".,:;()")
    if word and named(word, there) and (word.isupper() or word in known_names(there)):
        return f"names a rule without brackets: write {directive[1]}[{word}]"
    return ""


def trails(source: str, start: int) -> bool:
    """Whether text stands before a comment on its line, so that the comment is about that text."""
    place = start - 1
    while place >= 0 and source[place] in " \t":
        place -= 1
    return place >= 0 and source[place] not in "\r\n>"
