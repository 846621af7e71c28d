"""What is wrong in a settings file, said to who wrote it: where, what was expected, and what may have been meant.

msgspec tells of the first value that doesn't fit, by its type and by a way such as `$.rules[1].voice[0]`; here that becomes
*rule HSE102: voice: ...*.
"""
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ..nearest import did_you_mean
from .choices import choices_at
from .rule_tables import unknown_keys

WRONG = re.compile(r"Invalid enum value '(.*)' - at `(\$\..*)`$", re.DOTALL)
UNKNOWN = re.compile(r"Object contains unknown field `(.*?)`(?: - at `(.*?)`)?$")
TYPE = re.compile(r"Expected `(?P<wanted>[^`]*)`(?P<bounds>[^-,]*)(?:, got `(?P<got>[^`]*)`)? - at `(?P<way>\$.*?)`$")
MISSING = re.compile(r"Object missing required field `(.*?)`(?: - at `(.*?)`)?$")
ROW = re.compile(r"(rules|cues)\[(\d+)\]\.?")
AT = re.compile(r"\[[\d.]*\]")
KINDS = {"array": 'a list, such as ["..."]', "object": "a table of keys and values", "str": "text in quotation marks",
         "int": "a whole number", "float": "a number", "bool": "true or false, without quotation marks"}
NAMES = {"rules": ("rule", "code"), "cues": ("cue", "lemma")}  # what one table of a list is called, and by which of its keys


def told(error: msgspec.ValidationError, table: Mapping[str, Any], kind: type[msgspec.Struct],
         tables: Mapping[str, type[msgspec.Struct]]) -> str:
    """What is wrong in a file's table, in words.

    Args:
        error: what msgspec says of it.
        table: as the file has it.
        kind: what it was to become.
        tables: what stands within it, by the start of the way to it.
    """
    message = str(error)
    if match := UNKNOWN.match(message):
        inner = next((one for start, one in tables.items() if re.match(start, match[2] or "")), kind)
        return place_of(match[2] or "", table) + unknown(match[1], [one.encode_name for one in msgspec.structs.fields(inner)])
    if wrong := next(unknown_keys(table.get("rules")), None):  # a key that is misspelt is missing, too
        return unknown(*wrong)
    if match := MISSING.match(message):
        return f"{place_of(match[2] or '', table)}it lacks the key '{match[1]}'"
    if match := WRONG.match(message):
        choices = choices_at(kind, match[2])
        return (f"{place_of(match[2], table)}it can't be '{match[1]}'{did_you_mean(match[1], choices)}; "
                f"there are {', '.join(choices)}")
    if match := TYPE.match(message):
        wanted = " or ".join(KINDS.get(one, one) for one in match["wanted"].split(" | ") if one != "null")
        rows = match["way"].removeprefix("$.") if match["wanted"] == "array" else ""
        wanted = f"tables, each under [[{rows}]]" if rows in NAMES else wanted
        return f"{place_of(match['way'], table)}it should be {wanted}{match['bounds'].rstrip()}"
    return message


def place_of(way: str, table: Mapping[str, Any]) -> str:
    """The way to a value for people, with a colon behind each step: a rule by its code, a cue by its word; "" for the file.

    >>> place_of("$.rules[0].cue.lemma", {"rules": [{"code": "HSE101"}]}), place_of("$.select[2]", {})
    ('rule HSE101: cue.lemma: ', 'select: ')
    """
    way = way.removeprefix("$").removeprefix(".")
    steps = []
    if match := ROW.match(way):
        name, key = NAMES[match[1]]
        rows = table.get(match[1])
        row = rows[int(match[2])] if isinstance(rows, list) and int(match[2]) < len(rows) else None
        told_by = row.get(key) if isinstance(row, dict) else None
        steps.append(f"{name} {told_by if isinstance(told_by, str) and told_by else int(match[2]) + 1}")
        way = way[match.end():]
    return "".join(f"{step}: " for step in (*steps, AT.sub("", way)) if step)


def unknown(key: str, known: list[str]) -> str:
    """That there is no such key, and which there are."""
    return f"unknown key '{key}'{did_you_mean(key, known)}; there are {', '.join(known)}"
