"""Findings out of verdicts: the family VER, in the article's own voice, as it is the article that quotes."""
from collections.abc import Iterable, Iterator

from ..checks import Settings, all_checks, selected_codes
from ..model import Finding
from .values import ALARMS, Change, Quotation, Verdict

CODES: dict[Verdict, str] = {"altered": "VER101", "cut": "VER102", "spliced": "VER103", "missing": "VER104"}
OTHER = "VER105"
SHOWN = 72  # characters of a quotation, or of words in it, that a message shows


def findings_of(quotations: Iterable[Quotation], settings: Settings = Settings()) -> Iterator[Finding]:
    """The findings of some quotations, in their order, by the rules that run, at their severity."""
    codes, severities = selected_codes(settings), dict(settings.severities)
    for one in quotations:
        for code, about in told(one):
            if code in codes:
                check = all_checks()[code]
                message = check.message.replace("{about}", about).replace("{words}", opening(one.words))
                yield Finding(code, check.name, severities.get(code, check.severity), one.span, one.words, "editorial",
                              message, one.attribution)


def told(one: Quotation) -> Iterator[tuple[str, str]]:
    """(code, what is said about it) of what is wrong with a quotation."""
    if one.verdict in ALARMS:
        yield CODES[one.verdict], ABOUT[one.verdict](one)
    if one.speaker == "other":
        names = " and ".join(dict.fromkeys(passage.speaker for passage in one.passages if passage.speaker))
        yield OTHER, f"{names} says in {one.passages[0].source}, not {one.said_by}"


def wrong(one: Quotation, *kinds: str) -> list[Change]:
    """The differences that count, of some kinds."""
    return [change for change in one.changes if change.kind in kinds and not change.allowed]


def altered(one: Quotation) -> str:
    """What stands in the source where the quotation has other words."""
    parts = []
    for change in wrong(one, "replaced", "added", "left out"):
        if change.kind == "replaced":
            parts.append(f"the source has '{opening(change.source_words)}' for '{opening(change.words)}'")
        elif change.kind == "added":
            parts.append(f"the source has no '{opening(change.words)}'")
        else:
            parts.append(f"the source also has '{opening(change.source_words)}'")
    return "; ".join(parts[:3]) + ("; and more" if len(parts) > 3 else "")


def cut(one: Quotation) -> str:
    """The words that are left out."""
    return " and ".join(f"'{opening(change.source_words)}'" for change in wrong(one, "left out")[:3])


def spliced(one: Quotation) -> str:
    """The passages that were put together."""
    if len(one.passages) > 1:
        return " and ".join(f"'{opening(passage.words)}'" for passage in one.passages[:3])
    return f"two passages of {one.passages[0].source}"


def missing(one: Quotation) -> str:
    """The nearest passage, where there is one."""
    if not one.passages or one.near < NEAREST:
        return ""
    passage = one.passages[0]
    return f"; nearest is '{opening(passage.words)}' in {passage.source} ({one.near:.0%} of the words)"


NEAREST = 0.3  # share of the words; below, a passage has nothing to do with the quotation
ABOUT = {"altered": altered, "cut": cut, "spliced": spliced, "missing": missing}


def opening(words: str) -> str:
    """The first words of some, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:line.rfind(" ", SHOWN // 2, SHOWN) + 1 or SHOWN].rstrip(" ,;:") + "…"
