"""reviewdog's rdjsonl: the diagnostics of rdjson, one a line, each with its source."""
from typing import TextIO

from ..dumped import dumped
from ..format import Format
from ..run import Run
from .rdjson import diagnostics

FORMAT = Format(
    ".jsonl", readers="reviewdog, a diagnostic a line",
    columns="UTF-8 bytes", unread="a diagnostic without a range")


def write(run: Run, out: TextIO) -> None:
    """Write a diagnostic a line."""
    for one in diagnostics(run):
        out.write(dumped(one | {"source": {"name": run.tool.name}}) + "\n")
