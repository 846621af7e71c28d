"""The last line of a run, for people."""
from .run import Run


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def summary(run: Run) -> str:
    """What was found in how much, and what could not be read, in one line.

    For example: `3 findings (1 error, 2 warnings) in 2 of 40 files; 1 file could not be checked`.
    """
    severities = [counted(number, severity) for severity, number in run.severities.items() if number]
    total = sum(run.severities.values())
    checked = run.statuses["checked"]
    if total:
        affected = sum(bool(item.findings) for item in run.inputs)
        where = f"{affected:,} of {counted(checked, 'file')}" if checked > 1 else counted(checked, "file")
        parts = [f"{counted(total, 'finding')} ({', '.join(severities)}) in {where}"]
    else:
        parts = [f"no findings in {counted(checked, 'file')}"]
    if failed := run.statuses["failed"]:
        parts.append(f"{counted(failed, 'file')} could not be checked")
    if skipped := run.statuses["skipped"]:
        parts.append(f"{counted(skipped, 'file')} skipped")
    if run.suppressed:
        parts.append(f"{run.suppressed:,} suppressed")
    if run.baselined:
        parts.append(f"{run.baselined:,} in the baseline")
    if run.partial:
        parts.append("interrupted: this report is partial")
    return "; ".join(parts)
