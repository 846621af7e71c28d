"""reviewdog's rdjsonl: the diagnostics of rdjson, one a line, each with its source."""
import json
from typing import TextIO

from .rdjson import diagnostics
from .run import Run


def write(run: Run, out: TextIO) -> None:
    """Write a diagnostic a line."""
    for one in diagnostics(run):
        out.write(json.dumps(one | {"source": {"name": run.tool.name}}) + "\n")
