"""Patterns of ignore files and settings, matched in time that grows with their length times the path's, never faster.

Pathspec turns each `*` into `[^/]*`, which Python tries at every length: six of them in a line of a `.gitignore` take
minutes for one long name, and a tree that is checked may bring such a line.  Where a `*` (or `**`) is followed by another
one, the first place where the words between them fit is as good as any later one, so it is never left again.
"""
import re
from collections.abc import Iterable

from pathspec import GitIgnoreSpec
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

TAIL = re.compile(r"\(\?:\(\?P<ps_d>/\)\|\$\)$|\(\?P<ps_d>/\)$")  # what pathspec ends a pattern with
LEADING, BETWEEN, STAR = "(?:.+/)?", "(?:/.+)?/", "[^/]*"  # "**/" in front, "/**/", "*"
WORD = re.compile(r"\(\?:/\.\+\)\?/|\[\^/\][*+]?|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.", re.DOTALL)


class Steady(GitIgnoreSpecPattern):
    """A pattern whose regular expression goes back to nothing but its last `*` and its last `**`."""

    __slots__ = ()

    @classmethod
    def pattern_to_regex(cls, pattern: str) -> tuple[str | None, bool | None]:  # type: ignore[override]
        """The expression, and whether what it matches is meant (False: excepted; None: it matches nothing, as in git)."""
        regex, include = super().pattern_to_regex(pattern)
        try:
            re.compile(regex or "")
        except re.error:  # a range that runs backwards: [z-a]
            return None, None
        return regex and steady(regex), include


def patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """The patterns of an ignore file, the last that matches deciding.

    Raises:
        ValueError: a line is no pattern.
    """
    return GitIgnoreSpec.from_lines(lines, Steady, backend="simple")  # RE2, where it is installed, has no atomic groups


def steady(regex: str) -> str:
    """One of pathspec's expressions as one that matches the same and doesn't go back further than it must.

    >>> steady("^(?:.+/)?[^/]*a[^/]*b(?:(?P<ps_d>/)|$)")
    '^(?:.+/)?(?>[^/]*?a)[^/]*b(?:(?P<ps_d>/)|$)'
    """
    tail = TAIL.search(regex)
    if not tail or not regex.startswith("^"):
        return regex
    body = regex[1:tail.start()]
    leading = body.startswith(LEADING)
    groups: list[list[list[str]]] = [[[]]]  # between two "**": segments: what may stand between two "*"
    for word in WORD.findall(body.removeprefix(LEADING)):
        if word == BETWEEN:
            groups.append([[]])
        elif word == "/":
            groups[-1].append([])
        else:
            groups[-1][-1].append(word)
    *before, last = ["/".join(map(segment, group)) for group in groups]
    written = "^"
    for number, group in enumerate(before):
        written += f"(?>(?:[^/]*+/)*?{group}(?=/))/" if number or leading else f"{group}/"
    return written + (LEADING if leading or before else "") + last + tail[0]


def segment(words: list[str]) -> str:
    """A segment in which each `*` but the last takes as little as the words behind it allow, once and for all."""
    runs = [""]
    for word in words:
        if word == STAR:
            runs.append("")
        else:
            runs[-1] += word
    first, *others = runs
    inner = "".join(f"(?>{STAR}?{run})" for run in others[:-1] if run)
    return first + inner + (STAR + others[-1] if others else "")
