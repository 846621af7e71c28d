"""What somebody let stand in a file beside the article, as wire copy can't carry comments.

`NAME.stancecheck.toml` (NAME with its suffix) has an `[[ignore]]` table for each wording: `words`, `rules` and `reason`.
"""
import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..inputs import Unreadable
from ..inputs.files import SIDECAR
from ..model import Span
from ..nearest import did_you_mean
from .sidecar import sidecar_table
from .suppressions import SHOWN, Problem, Rules, Suppression, first_word, unknown

KEYS = ("words", "rules", "reason")  # of a table
MOST = 1000  # tables of a file; each looks through the article


class Table(NamedTuple):
    """An `[[ignore]]` table."""

    words: str
    rules: tuple[str, ...]


def read_tables(path: str) -> tuple[Table, ...]:
    """The tables of the file beside an article, none where there is no such file.

    Raises:
        Unreadable: it can't be read, or holds something else.
    """
    listed = sidecar_table(path).get("ignore", [])
    if len(listed) > MOST:
        raise Unreadable("bad-suppressions", f"{path + SIDECAR}: it holds more than {MOST:,} [[ignore]] tables")
    return tuple(from_table(one, number, path + SIDECAR) for number, one in enumerate(listed, 1))


def from_table(table: object, number: int, sidecar: str) -> Table:
    """One `[[ignore]]` table.

    Raises:
        Unreadable: it lacks words, or holds something else.
    """
    if not isinstance(table, dict):
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} should be a table with {', '.join(KEYS)}")
    if strange := next((key for key in table if key not in KEYS), None):
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} has an unknown key '{strange}'"
                         f"{did_you_mean(strange, KEYS)}; there are {', '.join(KEYS)}")
    words, rules = table.get("words"), table.get("rules", [])
    if not isinstance(words, str) or not words.strip() or not isinstance(rules, list) \
            or not all(isinstance(rule, str) for rule in rules):
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} needs words, and rules as a list")
    if "rules" in table and not rules:
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} has rules, and none in them")
    return Table(words, tuple(rules))


def beside(tables: tuple[Table, ...], path: str, text: str, there: Rules) -> Iterator[Suppression | Problem]:
    """The suppressions of the file beside an article, and a problem for each rule that there is not."""
    name = os.path.basename(path) + SIDECAR
    found: dict[str, tuple[Span, ...]] = {}
    for words, rules in tables:
        if words not in found:
            pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
            found[words] = tuple(Span(*match.span()) for match in pattern.finditer(text))
        spans = found[words]
        place = spans[0] if spans else first_word(text, Span(0, len(text)))
        what = f"'{' '.join(words[:2 * SHOWN].split())[:SHOWN]}' in {name}"
        problems = list(unknown(rules, place, what, there))
        yield from problems
        if not rules or len(problems) < len(rules):
            yield Suppression(rules, spans, place, what, "file")
