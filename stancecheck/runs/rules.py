"""What `stancecheck rule` prints: a page, the table of all, the same for programs, and how the house's examples fare."""
import json
import os
from collections.abc import Iterator, Mapping

from ..checks import Settings, checks_of
from ..checks.check import Check
from ..checks.house_rules import MARKED
from ..checks.pages import find_check, page, table
from ..house.settings import HouseSettings, SettingsError
from ..house.settings_near import settings_near
from ..model import Span
from ..nearest import did_you_mean
from .run import Misuse

SHOWN = ("code", "name", "message", "why", "source", "severity", "voices", "default", "evaluative", "suggestion", "precision",
         "sample", "flags", "passes")


def settings_here(config: str | None) -> HouseSettings:
    """The settings of a file, or those that hold in the folder that we are in.

    Raises:
        Misuse: they can't be used.
    """
    from ..house.settings_file import read_settings

    try:
        return read_settings(config) if config else settings_near(os.getcwd())
    except SettingsError as error:
        raise Misuse(str(error)) from error


def rule_text(code: str | None, config: str | None = None, form: str = "text") -> str:
    """The page of a rule, or the table of all, ours and the house's; as Markdown or, for programs, as JSON.

    Raises:
        Misuse: there is no such rule, or the settings can't be used.
    """
    checks = known_checks(config)
    if code is not None:
        try:
            check = find_check(code, checks)
        except KeyError as error:
            known = [word for one in checks.values() for word in (one.code, one.name)]
            raise Misuse(f"no rule is called '{code}'{did_you_mean(code, known)}") from error
        return page(code, checks) if form == "text" else as_json([check])
    return table(checks) if form == "text" else as_json([*checks.values()])


def known_checks(config: str | None) -> Mapping[str, Check]:
    """Code -> rule, those of the house included.

    Raises:
        Misuse: the settings can't be used.
    """
    try:
        return settings_here(config).known
    except SettingsError as error:
        raise Misuse(str(error)) from error


def as_json(checks: list[Check]) -> str:
    """Some rules as a list of objects, in their order."""
    told = [{name: getattr(check, name) for name in SHOWN} for check in checks]
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def tested(config: str | None) -> tuple[str, int]:
    """How the examples of the house's rules fare, a line each that fails and a total; and how many fail.

    Raises:
        Misuse: the settings can't be used, or have no rules.
    """
    settings = settings_here(config)
    if not settings.rules:
        raise Misuse(f"{settings.source or 'the settings'}: there are no [[rules]] to test")
    wrong = [*failures(settings)]
    total = sum(len(rule.flags) + len(rule.passes) for rule in settings.rules)
    silent = [rule.code for rule in settings.rules if not rule.flags or not rule.passes]
    lines = [*wrong, f"{total - len(wrong)} of {total} examples of {len(settings.rules)} rules are as they should be"]
    if silent:
        lines.append(f"without an example for, or without one against: {', '.join(silent)}")
    return "\n".join(lines) + "\n", len(wrong)


def failures(settings: HouseSettings) -> Iterator[str]:
    """The examples that are not flagged as they should be, in words, in the order of the rules."""
    from ..parser import check

    for rule in settings.rules:
        own = Settings(frozenset([rule.code]), rules=(rule,))
        name = checks_of(own)[rule.code].name
        for example in (*rule.flags, *rule.passes):
            text, wanted = unmarked(example if example in rule.flags else "", example)
            findings = check(text, own).findings
            found = [text[one.span.start:one.span.end] for one in findings if one.reported]
            if [one.span for one in findings if one.reported] != wanted:
                should = [text[start:end] for start, end in wanted]
                yield f"{rule.code} {name}: '{text}': flags {listed(found)}, and should flag {listed(should)}"


def listed(words: list[str]) -> str:
    """Some words in a sentence."""
    return " and ".join(f"'{one}'" for one in words) or "nothing"


def unmarked(marked: str, example: str) -> tuple[str, list[Span]]:
    """An example without its brackets, and what stands in them; one that passes is taken as it stands."""
    if not marked:
        return example, []
    text, spans, place = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[place:match.start()]
        spans.append(Span(len(text), len(text) + len(match[1])))
        text += match[1]
        place = match.end()
    return text + marked[place:], spans
