"""GitLab's Code Quality report.

The code stands before the description, as GitLab does not show `check_name`.  Fingerprints hold
the path and the content, so that a new finding further up changes none below it.
"""
import hashlib
from typing import TextIO

from ..dumped import dumped
from ..format import Format
from ..plain import visible
from ..project import project_path
from ..run import Input, Located, Run

FORMAT = Format(
    ".json", readers="GitLab Code Quality",
    columns="code points", unread="an entry of severity `blocker`")

SEVERITIES = {"note": "info", "warning": "minor", "error": "major"}
UNREAD = "blocker"
PARTIAL = "The run was interrupted: this report is partial."


def write(run: Run, out: TextIO) -> None:
    """Write one array: inputs that could not be checked, then findings, an entry a line."""
    entries = [unread(item) for item in run.unread] + [entry(located) for located in run.located()]
    entries += [told(item, "genre", genre, "genre", genre) for item, genre in run.genres()]
    entries += [told(item, "limit-reached", f"limit reached: {limit}", "limit", limit) for item, limit in run.limits()]
    if run.partial:
        entries.append({"check_name": "partial", "description": PARTIAL, "severity": UNREAD,
                        "fingerprint": digest("partial"), "location": {"path": ".", "lines": {"begin": 1}}})
    out.write("[" + ",".join("\n" + dumped(one) for one in entries) + "\n]\n")


def digest(*parts: str) -> str:
    """A fingerprint of the parts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def entry(located: Located) -> dict[str, object]:
    """A finding."""
    item, finding = located.input, located.finding
    line, column, end_line, end_column = item.region(finding.span)
    return {"check_name": finding.code, "description": visible(f"{finding.code}: {finding.message}"),
            "severity": SEVERITIES[finding.severity],
            "fingerprint": digest(project_path(item.path), item.item, located.fingerprint),
            "location": {"path": project_path(item.path), "positions": {
                "begin": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}}}


def told(item: Input, name: str, words: str, *key: str) -> dict[str, object]:
    """What is told of an article besides its findings: its genre, where it is no news report, and limits that it reached."""
    return {"check_name": name, "description": visible(words), "severity": "info",
            "fingerprint": digest(project_path(item.path), item.item, *key),
            "location": {"path": project_path(item.path), "lines": {"begin": 1}}}


def unread(item: Input) -> dict[str, object]:
    """An input that could not be checked."""
    return {"check_name": "unread", "description": visible(f"could not be checked: {item.why}"), "severity": UNREAD,
            "fingerprint": digest(project_path(item.path), item.item, "unread", item.reason),
            "location": {"path": project_path(item.path), "lines": {"begin": 1}}}
