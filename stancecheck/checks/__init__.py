"""Editorial checks: `run` gives the findings of a document, `page` and `table` the manual.

Each module named after a code (`edt101_superlative.py`) holds one `CHECK`; adding a rule is adding
a file.  A finding's voice says whose words they are: `attributed` inside somebody's claim,
`editorial` for the article's own, `uncertain` where that is left open (`Evidence.voice`).
"""
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from re import compile as pattern
from typing import TYPE_CHECKING

from ..model import SEVERITIES, Finding, GenreName, Severity, Voice, made
from ..own import Cue
from ..words.evaluative import lexicon_codes
from ..words.phrases import find_phrases
from .check import Check, Hit
from .conditions import holds
from .evidence import Evidence
from .wording import Matches, scan

if TYPE_CHECKING:  # for houses that have rules
    from .house_rules import HouseRule

MOST = 40_000  # wordings of one text that are judged: some half a kilobyte each
REMEMBERED = 40  # characters of words whose message is remembered
MODULE = pattern(r"[a-z]{3}\d{3}_\w+")
ELSEWHERE: dict[Voice, str] = {
    "attributed": "stands in somebody's claim",
    "uncertain": "stands in a sentence whose speakers are not clear",
    "editorial": "is the article's own",
}
GENRES: dict[GenreName, str] = {
    "news": "a report", "opinion": "an opinion piece", "letter": "a letter", "interview": "an interview",
    "list": "a list of advice", "other": "what is no report",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What an article's house may change: which checks run, at which severity, what it adds, and the genre.

    `codes` are the codes to run, None for those that are on by default and the house's own; `severities` override the
    checks' own, by code; `terms` are words and phrases that LAB104 also reports, `accept` those that are no finding
    anywhere, `rules` the house's own, and `cues` words that report beside those of the lexicon.  Findings below the
    severity `least` are left out.  `genre` is what the article is, whatever its words say; None leaves it to them.
    """

    codes: frozenset[str] | None = None
    severities: tuple[tuple[str, Severity], ...] = ()
    terms: tuple[str, ...] = ()
    genre: GenreName | None = None
    cues: tuple[Cue, ...] = ()
    accept: tuple[str, ...] = ()
    rules: "tuple[HouseRule, ...]" = ()
    least: Severity = "note"


@cache
def all_checks() -> dict[str, Check]:
    """Code -> check, in the order of the codes; every module of this package that is named so."""
    names = sorted(module.name for module in iter_modules(__path__) if MODULE.fullmatch(module.name))
    checks = [import_module(f"{__name__}.{name}").CHECK for name in names]
    return {check.code: check for check in checks}


@lru_cache(maxsize=16)
def checks_of(settings: Settings) -> dict[str, Check]:
    """Code -> check, in the order of the codes: ours and those of the house.

    Raises:
        ValueError: a rule of the house can't be used.
    """
    if not settings.rules:
        return all_checks()
    from .house_rules import check_of

    own = {rule.code: check_of(rule) for rule in settings.rules}
    return dict(sorted((all_checks() | own).items()))


@lru_cache(maxsize=4)
def selected(settings: Settings) -> tuple[Check, ...]:
    """The checks that run under these settings: those of headlines, then the others, in the order of their codes."""
    checks = [check for check in checks_of(settings).values()
              if (check.default if settings.codes is None else check.code in settings.codes)]
    return tuple(sorted(checks, key=lambda check: not check.code.startswith("HDL")))


@lru_cache(maxsize=4)
def unworded(settings: Settings) -> tuple[Check, ...]:
    """Those of the selected checks that have no wording of their own, and so look at every text."""
    return tuple(check for check in selected(settings) if check.code not in lexicon_codes())


@lru_cache(maxsize=4)
def selected_codes(settings: Settings) -> frozenset[str]:
    """The codes of those checks."""
    return frozenset(check.code for check in selected(settings))


def run(evidence: Evidence, settings: Settings = Settings(), limits: list[str] | None = None) -> list[Finding]:
    """The findings of a document, in order; those not held against the article have `reported` False.

    Of evaluative findings that overlap, the longest stays, a headline's before the others.
    What offers the reader something ("Sign up for our finest stories") is no report.
    Evaluative wording in somebody's claim is recorded as `attributed` and not reported, nor is what the
    article's genre is there for (`spared.tsv`).

    Args:
        evidence: the document with its attributions, and what its file says of it.
        settings: which checks, at which severity.
        limits: takes up, in words, that the cap of `MOST` was reached.
    """
    matches: dict[str, Matches] = {}
    more = 0
    for match in scan(evidence.document, selected_codes(settings)):
        if holds(evidence, match):
            found = matches.setdefault(match.entry.code, [])
            if len(found) < MOST:
                found.append(match)
            else:
                more += 1
    if settings.terms:
        matches.setdefault("LAB104", [])
    worded = lexicon_codes()
    checks = selected(settings) if matches else unworded(settings)
    hits, left = first_of((check, hit) for check in checks if check.code in matches or check.code not in worded
                          for hit in check.find(evidence, matches.pop(check.code, [])))
    if limits is not None and (left or more):
        limits.append(f"wordings behind the first {MOST:,} that rules found, not judged: {left + more}")
    judged = [(check, hit, hit.voice or evidence.voice(hit.first, hit.last)) for check, hit in hits
              if not (check.evaluative and evidence.is_promotion(hit.first))]
    if limits is not None:
        limits.extend(evidence.limits)
    severities = dict(settings.severities)
    findings = [finding(evidence, check, hit, voice, severities.get(check.code, check.severity))
                for check, hit, voice in without_overlaps(with_company(evidence, judged))]
    return wanted(findings, evidence.document.text, settings)


def wanted(findings: list[Finding], text: str, settings: Settings) -> list[Finding]:
    """The findings without those that the house accepts, in whose accepted words they stand, or that are too slight."""
    if settings.least != SEVERITIES[0]:
        least = SEVERITIES.index(settings.least)
        findings = [one for one in findings if SEVERITIES.index(one.severity) >= least]
    if not settings.accept:
        return findings
    spans = [*find_phrases(text, settings.accept)]
    starts = [span.start for span in spans]
    return [one for one in findings if not (at := bisect_right(starts, one.span.start)) or spans[at - 1].end < one.span.end]


FAMILY = 3  # letters of a code that name its family
EVALUATIVE = ""  # stands for all families whose findings are evaluative wording
Judged = tuple[Check, Hit, Voice]


def first_of(found: Iterable[tuple[Check, Hit]]) -> tuple[list[tuple[Check, Hit]], int]:
    """The first `MOST` hits of a text, in order, and how many are left."""
    kept: list[tuple[Check, Hit]] = []
    left, end = 0, sys.maxsize
    for one in found:
        if one[1].first > end:
            left += 1
            continue
        kept.append(one)
        if len(kept) > MOST + MOST // 4:
            kept.sort(key=place_of)
            left += len(kept) - MOST
            del kept[MOST:]
            end = kept[-1][1].first
    kept.sort(key=place_of)
    left += len(kept[MOST:])
    return kept[:MOST], left


def place_of(one: tuple[Check, Hit]) -> tuple[int, int]:
    """By what hits are ordered: of the same words those of the first check stay first."""
    _, hit = one
    return hit.first, -hit.last


def with_company(evidence: Evidence, hits: list[Judged]) -> list[Judged]:
    """The hits without the article's weak ones that stand alone in their sentence."""
    strong = [hit.first for check, hit, voice in hits if check.evaluative and not hit.weak and voice != "attributed"]
    return [judged for judged in hits if not judged[1].weak or judged[2] == "attributed"
            or any_between(strong, *evidence.document.sentences[evidence.sentence(judged[1].first)])]


def any_between(numbers: list[int], first: int, last: int) -> bool:
    """Whether one of some ordered numbers is in a range, its end excluded."""
    return bisect_left(numbers, first) < bisect_left(numbers, last)


def without_overlaps(hits: list[Judged]) -> list[Judged]:
    """The hits without those that overlap an earlier or longer one: of evaluative ones, or of their family.

    The same words are found once, by the first of their checks.
    """
    kept: list[Judged] = []
    ends: dict[str, int] = {}
    for judged in hits:
        check, hit, _ = judged
        kinds = (check.code[:FAMILY], EVALUATIVE) if check.evaluative else (check.code[:FAMILY],)
        if any(hit.first < ends.get(kind, 0) for kind in kinds):
            continue
        ends.update(dict.fromkeys(kinds, hit.last))
        kept.append(judged)
    return kept


def finding(evidence: Evidence, check: Check, hit: Hit, voice: Voice, severity: Severity) -> Finding:
    """The finding of a hit."""
    first, last, attribution, about, _, _ = hit
    start, end = span = evidence.span(first, last)
    words = evidence.document.text[start:end]
    if attribution is None:
        attribution = evidence.attribution_of(first)
    reported = voice in check.voices
    genre: GenreName | None = None
    if reported and check.code.startswith(evidence.spared):
        genre, reported = evidence.genre.name, False
    said = known_message if len(words) + len(about) < REMEMBERED else message
    told_by = check.message if reported else ""
    words, told = said(told_by, check.name, words, about, voice, genre)
    return made(Finding, (check.code, check.name, severity, span, words, voice, told, attribution, reported,
                          check.suggestion if reported else ""))


def message(template: str, name: str, words: str, about: str, voice: Voice, genre: GenreName | None) -> tuple[str, str]:
    """The words of a finding, and what its rule says of them; where `template` is "", that it is only a record.

    `genre` is that of an article against which they are not held.
    """
    if template:
        return words, template.replace("{about}", about).replace("{words}", words)
    if genre:
        return words, f"'{words}' is not held against {GENRES[genre]} ({name})"
    return words, f"'{words}' {ELSEWHERE[voice]} ({name})"


known_message = lru_cache(maxsize=4000)(message)  # the same words are found again and again, and kept once


def is_evaluative(code: str) -> bool:
    """Whether a code's findings are evaluative wording: `Evaluative` in the brat output."""
    return all_checks()[code].evaluative
