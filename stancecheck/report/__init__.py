"""The report: a finished `Run` in the format that a reader or another tool asks for.

Each writer is a module with `write(run, out, **options)`, which streams text to a text file;
it is imported when it is first asked for.
"""
from collections.abc import Callable
from importlib import import_module

WRITERS = {
    "text": "text",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "rdjsonl": "rdjsonl",
    "csv": "csv_table",
    "brat": "brat",
    "html": "html_page",
    "explain": "explain",
}
"""Format -> the module that writes it."""


def writer(name: str) -> Callable[..., None]:
    """The `write(run, out, **options)` of a format.

    Raises:
        KeyError: for a name that is not in `WRITERS`.
    """
    write: Callable[..., None] = import_module(f".{WRITERS[name]}", __name__).write
    return write
