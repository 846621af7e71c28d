"""reviewdog's rdjsonl: the diagnostics of rdjson, one a line, each with its source."""
from typing import TextIO

from .dumped import dumped
from .rdjson import diagnostics
from .run import Run


def write(run: Run, out: TextIO) -> None:
    """Write a diagnostic a line."""
    for one in diagnostics(run):
        out.write(dumped(one | {"source": {"name": run.tool.name}}) + "\n")
