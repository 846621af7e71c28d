"""A file for each article, in a folder."""
import os
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from ..inputs.find import Found
from ..report.run import Run
from .outputs import replacing, write_file

SUFFIXES = {"brat": ".ann", "html": ".html", "json": ".json", "jsonl": ".jsonl", "text": ".txt", "concise": ".txt",
            "explain": ".txt", "sarif": ".sarif", "csv": ".csv", "junit": ".xml", "rdjson": ".json", "rdjsonl": ".jsonl",
            "gitlab": ".json", "github": ".txt"}


def article_paths(run: Run, found: list[Found], name: str) -> dict[int, PurePosixPath]:
    """For each checked input, by its number, the file that its own output goes to, below the folder of outputs.

    What was named itself is `NAME.ann`, what was found in a folder keeps its path below that folder.

    Raises:
        ValueError: two articles would go to the same file.
    """
    bases = {one.name: one.base.replace(os.sep, "/") for one in found}
    taken: dict[PurePosixPath, str] = {}
    paths = {}
    for number, item in enumerate(run.inputs):
        if item.article is None:
            continue
        base = bases.get(item.path, "")
        path = PurePosixPath(os.path.relpath(item.path, base)) if base else PurePosixPath(PurePosixPath(item.path).name)
        stem = path.stem.strip("<>") + (f"-{item.item}" if item.item else "")
        path = path.with_name(stem + SUFFIXES.get(name, f".{name}"))
        if path in taken:
            raise ValueError(f"both {taken[path]} and {item.name} would be written to {path}: name their folder instead")
        taken[path], paths[number] = item.name, path
    return paths


def write_folder(run: Run, found: list[Found], name: str, folder: str) -> list[Path]:
    """Write a file for each checked article into a folder, which is made; gives their paths.

    Pages get an index, which comes last; it has every input.

    Raises:
        ValueError: as `article_paths`.
        OSError: a file can't be written.
    """
    written = []
    paths = article_paths(run, found, name)
    for number, below in paths.items():
        path = Path(folder, below)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(replace(run, inputs=(run.inputs[number],)), name, str(path))
        written.append(path)
    if name == "html":
        written.append(write_pages_index(run, paths, folder))
    return written


def write_pages_index(run: Run, paths: dict[int, PurePosixPath], folder: str) -> Path:
    """Write the index of the pages, `index.html` where no article has taken that name; gives its path."""
    from ..report.html_page import write_index

    names = ("index.html", "index-of-run.html", *(f"index-of-run-{number}.html" for number in range(len(paths))))
    path = Path(folder, next(one for one in names if PurePosixPath(one) not in paths.values()))
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(str(path)) as out:
        write_index(run, out, {number: quote(str(below)) for number, below in paths.items()})
    return path
