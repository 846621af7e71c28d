"""What a check is."""
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..model import Severity, Voice
from .wording import Matches

if TYPE_CHECKING:
    from .evidence import Evidence

VERIFYING, COMPARING = "VER", "CMP"  # the families that a command of their own runs
FRESH = "336 articles of seven US outlets on politics, and 14 of other news, that nobody had read (PolNeAR train, GUM)"
SENTENCES = "those and 3,186 sentences of US political news that nobody had read (NewsMTSC)"
WORLD = ("1,078 articles of nine outlets in six countries, on all subjects, that nobody had read (News Articles, "
         "in three lots, mended between)")
BOTH = f"{WORLD}, and {FRESH}"
AFTER = "1,119 articles of nine outlets in six countries, on all subjects, left unread for after the mending (News Articles)"
LAST = f"{AFTER}, and {FRESH}"
ANEW = ("826 more articles of nine outlets in six countries, on all subjects, that nobody had read (News Articles, in three "
        "lots, mended between and after)")
HEADLINES = "2,296 headlines of news from six countries, and 840 of US political news that nobody had read (PolNeAR train)"

Find = Callable[["Evidence", Matches], Iterable["Hit"]]


class Hit(NamedTuple):
    """A wording that a check found: tokens first to last, last exclusive.

    `attribution` is the number of the attribution that it belongs to, if any; `about` fills
    `{about}` in the check's message.  A `weak` hit counts only beside another one in its sentence.
    `voice` is set where the check knows better than the share of words in claims.
    """

    first: int
    last: int
    attribution: int | None = None
    about: str = ""
    weak: bool = False
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: what it says, why, where from, its examples, and how it finds its wording.

    `message` may use `{words}`, the words found, and `{about}`.  In `flags` the brackets mark what
    is flagged; in `passes` nothing is.  `voices` are those for which it reports.  `precision` is
    the share of findings that an editor would sign, of `sample` that were read on `date` in `articles`; None where fewer
    than five were met.  `severity` is `warning` only from 0.8 up.  `evaluative` tells whether
    a finding is evaluative wording, that is, written as `Evaluative` in the brat output.  `against` is
    the source that the examples of a rule about quotations are held against, or the other account.
    """

    code: str
    name: str
    message: str
    why: str
    source: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    find: Find
    severity: Severity = "note"
    voices: tuple[Voice, ...] = ("editorial",)
    evaluative: bool = True
    default: bool = True
    precision: float | None = None
    sample: int = 0
    articles: str = ""
    date: str = ""
    suggestion: str = ""
    against: str = ""
