"""Findings that were there before: accepted for now, each known by its rule, its words and its sentence.

Where in which file it stands has no part in that, so an article can move and grow; each entry is
counted, so that a second wording of the kind is a finding.
"""
import json
import os
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import asdict, dataclass, replace

from ..house.suppress import without
from ..inputs.files import read_regular
from ..model import Finding
from ..report.run import Input
from .outputs import replacing

VERSION = 1
MOST = 64 * 1024 * 1024  # bytes, half a million entries; a count is smaller, too


@dataclass(frozen=True)
class Entry:
    """An accepted finding: its fingerprint, rule and words, how often, and how often in which file when it was accepted.

    Only pruning asks for the files, so that it leaves alone what was not read.
    """

    fingerprint: str
    rule: str
    words: str
    count: int
    files: dict[str, int]


class BaselineError(ValueError):
    """The file can't be used; the text says which and why."""


def read_baseline(path: str) -> Counter[str]:
    """How often each finding, by its fingerprint, is accepted.

    Raises:
        BaselineError: no such file, or another kind of file.
    """
    return Counter({one.fingerprint: one.count for one in read_entries(path)})


def read_entries(path: str) -> list[Entry]:
    """What a baseline accepts, in the order of the file.

    Raises:
        BaselineError: no such file, or another kind of file.
    """
    try:
        table = json.loads(read_regular(path, MOST))
        if table["version"] != VERSION:
            raise BaselineError(f"{path}: version {table['version']} of a baseline is not known")
        found = [Entry(str(one["fingerprint"]), str(one["rule"]), str(one["words"]), one["count"], dict(one.get("files", {})))
                 for one in table["findings"]]
        if not all(type(count) is int and 0 <= count < MOST for one in found for count in (one.count, *one.files.values())):
            raise BaselineError(f"{path}: it is no baseline: a count is no number of findings")
        return found
    except FileNotFoundError as error:
        raise BaselineError(f"{path}: {error.strerror}; `stancecheck baseline write` makes it") from error
    except OSError as error:
        raise BaselineError(f"{path}: {error.strerror}") from error
    except BaselineError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError(f"{path}: it is no baseline: {error}") from error


def apply_baseline(inputs: Iterable[Input], accepted: Counter[str], names: frozenset[str] | None = None) -> list[Input]:
    """The inputs without accepted findings, the first of each kind being those that were accepted.

    With `names`, a baseline holds for the inputs of these paths alone.
    """
    left = Counter(accepted)

    def is_accepted(finding: Finding, name: str) -> bool:
        if not finding.reported or left[name] <= 0:
            return False
        left[name] -= 1
        return True

    return [without(item, is_accepted, "baselined") if names is None or item.path in names else item for item in inputs]


def found_in(path: str, inputs: Iterable[Input]) -> dict[str, Entry]:
    """An entry for each finding of the inputs, by its fingerprint; files are named from the baseline's folder on."""
    found: dict[str, Entry] = {}
    for item in inputs:
        for name, finding in item.numbered():
            if finding.reported:
                entry = found.setdefault(name, Entry(name, finding.code, finding.words, 0, {}))
                file = seen_from(path, item.path)
                entry.files[file] = entry.files.get(file, 0) + 1
                found[name] = replace(entry, count=entry.count + 1)
    return found


def seen_from(path: str, file: str) -> str:
    """A file as a baseline names it: from its own folder on, with `/`."""
    return os.path.relpath(file, os.path.dirname(path) or ".").replace(os.sep, "/")


def write_baseline(path: str, inputs: Iterable[Input]) -> int:
    """Accept all findings of the inputs, checked without a baseline; gives how many. The file is written whole."""
    return write_entries(path, found_in(path, inputs).values())


def prune_baseline(path: str, inputs: Sequence[Input], rules: Container[str]) -> tuple[int, int]:
    """Accept no more of what a baseline accepts than is still found; gives how many are left, and how many are gone.

    What is accepted in a file that is there and was not read stays, and so does what rules found that did not run.

    Raises:
        BaselineError: it can't be used.
    """
    before = read_entries(path)
    found = found_in(path, inputs)
    read = {seen_from(path, item.path) for item in inputs if item.article}
    folder = os.path.dirname(path)
    kept = []
    for entry in before:
        unread = {file: count for file, count in entry.files.items()
                  if file not in read and os.path.exists(os.path.join(folder, file))}
        if entry.rule not in rules:
            kept.append(entry)
            continue
        there = found.get(entry.fingerprint)
        elsewhere = min(sum(unread.values()), entry.count)
        still = min(there.count if there else 0, entry.count - elsewhere)
        if still + elsewhere:
            kept.append(replace(entry, count=still + elsewhere, files=unread | (there.files if there and still else {})))
    total = write_entries(path, kept)
    return total, sum(entry.count for entry in before) - total


def write_entries(path: str, entries: Iterable[Entry]) -> int:
    """Write a baseline, in an order that is always the same; gives how many findings it accepts."""
    kept = sorted(entries, key=lambda entry: (entry.rule, entry.words, entry.fingerprint))
    listed = [asdict(replace(entry, files=dict(sorted(entry.files.items())))) for entry in kept]
    lines = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in listed)
    with replacing(path) as out:
        out.write(f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n')
    return sum(entry.count for entry in kept)
