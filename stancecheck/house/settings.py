"""What a house has settled: which rules run where, at which severity, its own terms and cues.

HouseSettings are data: a `stancecheck.toml`, a `.stancecheck.toml`, or `[tool.stancecheck]` in a
`pyproject.toml`.  The file nearest to an article, in its folder or above, holds for it, and no
other unless that one says `extend`.  A key that is not known is an error.
"""
import os
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal

from ..checks import Settings, checks_of
from ..checks.check import Check
from ..model import FailOn, GenreName, Severity
from ..nearest import did_you_mean
from ..own import Cue

if TYPE_CHECKING:  # for houses that have rules
    from ..checks.house_rules import HouseRule

Level = Literal["note", "warning", "error", "off"]
NOT_LISTED = ("source", "base", "files", "per_path", "cues", "rules", "severity",
              "sources")  # tables, and where they are from


class SettingsError(ValueError):
    """The settings can't be used; the text names the file and what is wrong in it."""


@dataclass(frozen=True)
class Override:
    """What else holds for the articles that a pattern matches, from the folder `base` on."""

    base: str
    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Level], ...] = ()
    genre: GenreName | None = None

    @cached_property
    def _spec(self) -> Any:
        from ..inputs.patterns import patterns

        return patterns([self.pattern])

    def matches(self, path: str) -> bool:
        """Whether it holds for an article; patterns are those of a `.gitignore`."""
        return bool(self._spec.match_file(os.path.relpath(os.path.abspath(path), self.base)))


@dataclass(frozen=True)
class SourceTable:
    """The sources of the articles that a pattern matches: paths and globs from the folder `base` on, and below it."""

    base: str
    pattern: str
    paths: tuple[str, ...]

    def matches(self, path: str) -> bool:
        """Whether they are the sources of an article."""
        return Override(self.base, self.pattern).matches(path)


@dataclass(frozen=True)
class HouseSettings:
    """The settings of one file, with what it extends; without a file, what holds by default.

    `files` are all that they are from, `source` the first.

    Rules are named by code, by name, or by the start of a code (`EDT`); `ALL` is all of them.
    `select` are those that run (empty: those that are on by default), `extend_select` more of them,
    `ignore` what is taken away; a severity may be "off", too.  `terms` are words and phrases that LAB104
    reports, `accept` those that are no finding anywhere, `rules` the house's own, `cues` words
    that report besides those of the lexicon.  Findings below `min_severity` are left out.  `exclude` are
    files in folders to leave out, as patterns from the folder `base` on.  `baseline` is a path, "" for none;
    `required_version` tells for which versions of this tool the settings are.  `inline` lets
    comments in the article suppress findings.  `sources` are what quotations are
    held against.  `genre` is what the articles are, None where their own words and files tell.
    """

    source: str = ""
    base: str = ""
    files: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Level], ...] = ()
    per_path: tuple[Override, ...] = ()
    terms: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    rules: "tuple[HouseRule, ...]" = ()
    min_severity: Severity = "note"
    required_version: str = ""
    cues: tuple[Cue, ...] = ()
    genre: GenreName | None = None
    exclude: tuple[str, ...] = ()
    fail_on: FailOn = "warning"
    baseline: str = ""
    inline: bool = True
    sources: tuple[SourceTable, ...] = ()
    allow_unread: bool = False
    max_bytes: int = 16 * 1024 * 1024
    timeout: float = 120.0  # seconds an article; a long one takes a tenth of a second

    def sources_of(self, path: str) -> tuple[str, ...]:
        """The paths and globs of the sources of an article, from the current folder on."""
        return tuple(os.path.relpath(os.path.join(table.base, one)) for table in self.sources if table.matches(path)
                     for one in table.paths)

    def for_article(self, path: str) -> Settings:
        """Which checks look at an article, at which severity.

        Raises:
            SettingsError: a rule is named that does not exist.
        """
        return self._checks(tuple(override for override in self.per_path if override.matches(path)))

    @cache  # noqa: B019  (settings live as long as the run)
    def _checks(self, overrides: tuple[Override, ...]) -> Settings:
        codes = self.codes(self.select) if self.select else {one.code for one in self.known.values() if one.default}
        codes = (codes | self.codes(self.extend_select)) - self.codes(self.ignore)
        severity: dict[str, Severity] = {}
        off: set[str] = set()
        for words in (self.severity, *(override.severity for override in overrides)):
            for name, level in words:
                named = self.codes((name,))
                off = off | named if level == "off" else off - named
                severity |= {code: level for code in named if level != "off"}
        for override in overrides:
            codes = (codes | self.codes(override.select)) - self.codes(override.ignore)
        genre = next((override.genre for override in reversed(overrides) if override.genre), self.genre)
        return Settings(frozenset(codes - off), tuple(sorted(severity.items())), self.terms, genre, self.cues, self.accept,
                             self.rules, self.min_severity)

    @cached_property
    def known(self) -> dict[str, Check]:
        """Code -> rule: ours, and those of the house.

        Raises:
            SettingsError: a rule of the house can't be used.
        """
        try:
            return checks_of(Settings(rules=self.rules))
        except ValueError as error:
            raise SettingsError(f"{self.source or 'settings'}: {error}") from error

    def codes(self, words: tuple[str, ...], where: str = "") -> set[str]:
        """The codes that some words name, which stand in these settings, or elsewhere.

        Raises:
            SettingsError: for a word that names none.
        """
        checks = self.known.values()
        found: set[str] = set()
        for word in words:
            named = {one.code for one in checks
                     if word.upper() == "ALL" or one.code.startswith(word.upper()) or one.name == word}
            if not named or not word:
                known = [name for one in checks for name in (one.code, one.code[:3], one.name)]
                where = where or self.source or "settings"
                raise SettingsError(f"{where}: no rule is called '{word}'{did_you_mean(word, known)}")
            found |= named
        return found

    def shown(self) -> str:
        """The settings as TOML, each with its value."""
        lines = [f"# {self.source or 'no settings file; these are the defaults'}"]
        for one in fields(self):
            if one.name not in NOT_LISTED and getattr(self, one.name) is not None:
                lines.append(f"{one.name.replace('_', '-')} = {toml(getattr(self, one.name))}")
        lines += ["", "[severity]", *(f"{name} = {toml(value)}" for name, value in self.severity)]
        if self.sources:
            lines += ["", "[sources]", *(f"{toml(table.pattern)} = {toml(table.paths)}  # from {table.base}"
                                         for table in self.sources)]
        for part in self.per_path:
            lines += ["", f"[per-path.{toml(part.pattern)}]  # from {part.base}", f"select = {toml(part.select)}",
                      f"ignore = {toml(part.ignore)}",
                      *([f"genre = {toml(part.genre)}"] if part.genre else []),
                      *(f"severity.{name} = {toml(value)}" for name, value in part.severity)]
        for rule in self.rules:
            lines += ["", "[[rules]]", *(f"{name} = {toml(value)}" for name, value in given(rule))]
        for cue in self.cues:
            lines += ["", "[[cues]]", *(f"{name} = {toml(value)}" for name, value in cue._asdict().items())]
        return "\n".join(lines) + "\n"


def given(table: Any) -> list[tuple[str, object]]:
    """What a rule, or a table within one, says of itself: (key, value) of what is not empty, in the order of the keys."""
    return [(one.name, value) for one in fields(table) if (value := getattr(table, one.name))]


def toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if is_dataclass(value):  # a table within a rule
        return f"{{ {', '.join(f'{name} = {toml(part)}' for name, part in given(value))} }}"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{toml(name)} = {toml(part)}' for name, part in value.items())} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in escaped) + '"'
    return str(value)


DEFAULTS = HouseSettings()
