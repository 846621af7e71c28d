"""Findings that were there before: accepted for now, each known by its rule, its words and its sentence.

Where in which file it stands has no part in that, so an article can move and grow; each entry is
counted, so that a second wording of the kind is a finding.
"""
import json
from collections import Counter
from collections.abc import Iterable

from ..house.suppress import without
from ..inputs.files import read_regular
from ..model import Finding
from ..report.run import Input
from .outputs import replacing

VERSION = 1
MOST = 64 * 1024 * 1024  # bytes, half a million entries; a count is smaller, too


class BaselineError(ValueError):
    """The file can't be used; the text says which and why."""


def read_baseline(path: str) -> Counter[str]:
    """How often each finding, by its fingerprint, is accepted.

    Raises:
        BaselineError: no such file, or another kind of file.
    """
    try:
        table = json.loads(read_regular(path, MOST))
        if table["version"] != VERSION:
            raise BaselineError(f"{path}: version {table['version']} of a baseline is not known")
        found = {str(one["fingerprint"]): one["count"] for one in table["findings"]}
        if not all(type(count) is int and 0 <= count < MOST for count in found.values()):
            raise BaselineError(f"{path}: it is no baseline: a count is no number of findings")
        return Counter(found)
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


def write_baseline(path: str, inputs: Iterable[Input], within: Counter[str] | None = None) -> tuple[int, int]:
    """Accept all findings of the inputs; gives how many, and how many more `within` had.

    Args:
        path: of the file, which is written whole.
        inputs: checked without a baseline.
        within: a baseline, to keep no more of than is still found.
    """
    counts: Counter[str] = Counter()
    found: dict[str, Finding] = {}
    for item in inputs:
        for name, finding in item.numbered():
            if finding.reported and (within is None or counts[name] < within[name]):
                counts[name] += 1
                found.setdefault(name, finding)
    kept = sorted(found.items(), key=lambda entry: (entry[1].code, entry[1].words, entry[0]))
    lines = ",\n".join("  " + json.dumps({"fingerprint": name, "rule": finding.code, "words": finding.words,
                                         "count": counts[name]}, ensure_ascii=False) for name, finding in kept)
    with replacing(path) as out:
        out.write(f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n')
    total = counts.total()
    return total, (sum(within.values()) - total if within else 0)
