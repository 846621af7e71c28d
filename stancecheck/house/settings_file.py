"""Reads a settings file: TOML, every key and value known, or an error that says where and what instead."""
import os
import tomllib
from dataclasses import replace
from typing import Annotated, Any

import msgspec

from .. import __version__
from ..checks.house_rules import HouseRule
from ..inputs.files import SETTINGS, read_regular
from ..inputs.unmatchable import unmatchable
from ..model import Act, Certainty, FailOn, Framing, GenreName, Polarity, Severity
from ..own import Cue
from .mistakes import told, unknown
from .rule_tables import rules_of, unknown_keys
from .settings import HouseSettings, Level, Override, SettingsError, SourceTable
from .sidecar import is_below
from .versions import meets

CHAIN = 16  # files that may extend one another


class PathTable(msgspec.Struct, rename="kebab", forbid_unknown_fields=True):
    """`[per-path."opinion/**"]`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    genre: GenreName | None = None


class CueTable(msgspec.Struct, rename="kebab", forbid_unknown_fields=True):
    """`[[cues]]`: a row of the lexicon."""

    lemma: str
    frames: tuple[str, ...]
    act: Act
    pos: str = "verb"
    polarity: Polarity = "neutral"
    certainty: Certainty = "certain+"
    framing: Framing = "neutral"
    forms: tuple[str, ...] = ()


class File(msgspec.Struct, rename="kebab", forbid_unknown_fields=True, omit_defaults=True):
    """All that a settings file may hold."""

    extend: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    per_path: dict[str, PathTable] = {}
    terms: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    rules: tuple[HouseRule, ...] = ()
    min_severity: Severity = "note"
    required_version: str = ""
    cues: tuple[CueTable, ...] = ()
    genre: GenreName | None = None
    exclude: tuple[str, ...] = ()
    fail_on: FailOn = "warning"
    baseline: str = ""
    inline: bool = True
    sources: dict[str, tuple[str, ...]] = {}
    allow_unread: bool = False
    max_bytes: Annotated[int, msgspec.Meta(ge=1, le=1 << 40)] = HouseSettings.max_bytes
    timeout: Annotated[float, msgspec.Meta(ge=0, le=1e6)] = HouseSettings.timeout


TABLES: dict[str, type[msgspec.Struct]] = {  # where a table of some kind stands, as msgspec writes it
    r"\$\.cues": CueTable, r"\$\.": PathTable}


def has_settings(path: str) -> bool:
    """Whether a file is ours alone, or is a `pyproject.toml` with a table of ours."""
    return os.path.basename(path) != "pyproject.toml" or "stancecheck" in load(path).get("tool", {})


def read_settings(path: str, below: tuple[str, ...] = (), within: str = "") -> HouseSettings:
    """The settings of a file, and of what it extends.

    What a file sets takes the place of what the extended one sets; tables are put together.

    Args:
        path: of the file.
        below: the files that extend it.
        within: the folder from which its patterns hold: where it is shared, that of the run or of the file that extends
            it; "" for its own.

    Raises:
        SettingsError: no such file, not TOML, an unknown key or value, a pattern that can match nothing, or files that
            extend each other.
    """
    path = os.path.abspath(path)
    if path in below or len(below) > CHAIN:
        raise SettingsError(f"{path}: extends itself, by way of {' and '.join(below) or 'nothing'}")
    table = load(path)
    if os.path.basename(path) == "pyproject.toml":
        table = table.get("tool", {}).get("stancecheck", {})
    file = converted(table, path)
    folder = os.path.dirname(path)
    base = within or folder
    values: dict[str, Any] = {"source": path, "base": base}
    for phrase in (*file.terms, *file.accept):
        if not any(map(str.isalnum, phrase)):
            raise SettingsError(f"{path}: '{phrase}' of terms or accept has no word in it, so it can match nothing")
    for pattern in (*file.exclude, *file.per_path, *file.sources):
        if wrong := unmatchable(pattern):
            raise SettingsError(f"{path}: the pattern '{pattern}' can match nothing: {wrong}")
    start = HouseSettings()
    if file.extend:
        start = read_settings(os.path.join(folder, file.extend), (*below, path), base)
    values["files"] = (path, *start.files)
    for key in table:
        name = key.replace("-", "_")
        if name not in ("extend", "severity", "per_path", "cues", "rules", "sources"):
            values[name] = getattr(file, name)
    if file.baseline:
        values["baseline"] = os.path.join(folder, file.baseline)
    if file.cues:
        values["cues"] = tuple(Cue(cue.lemma, cue.pos, ",".join(cue.frames), cue.act, cue.polarity, cue.certainty,
                                   cue.framing, cue.forms) for cue in file.cues)
    for one in (one for paths in file.sources.values() for one in paths if not is_below(folder, one)):
        raise SettingsError(f"{path}: sources: '{one}' is not below the folder of this file")
    values["sources"] = (*start.sources, *(SourceTable(folder, pattern, paths) for pattern, paths in file.sources.items()))
    try:
        values["rules"] = rules_of(file.rules, start.rules, values.get("cues", start.cues))
        if not meets(__version__, file.required_version):
            raise ValueError(f"it asks for stancecheck {file.required_version}, and this is {__version__}")
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error
    values["severity"] = tuple(sorted((dict(start.severity) | file.severity).items()))
    values["per_path"] = (*start.per_path, *(
        Override(base, pattern, one.select, one.ignore, tuple(sorted(one.severity.items())), one.genre)
        for pattern, one in file.per_path.items()))
    return replace(start, **values)


def load(path: str) -> dict[str, Any]:
    """The table of a TOML file.

    Raises:
        SettingsError: it can't be read, or is not TOML.
    """
    try:
        return tomllib.loads(read_regular(path, SETTINGS).decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:  # not UTF-8, not TOML, or nested a thousand times
        raise SettingsError(f"{path}: it is not TOML: {error}") from error


def converted(table: dict[str, Any], path: str) -> File:
    """The file's values, of the types that they must have.

    Raises:
        SettingsError: names the key, and the known key that is nearest to an unknown one.
    """
    try:
        file = msgspec.convert(table, File)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {told(error, table, File, TABLES)}") from error
    for wrong in unknown_keys(table.get("rules")):
        raise SettingsError(f"{path}: {unknown(*wrong)}")
    return file
