"""A file for each article, in a folder."""
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from ..inputs.find import Found
from ..report import format_of
from ..report.run import Run
from .guard import Outputs
from .outputs import replacing, tried, write_file


def article_paths(run: Run, found: list[Found], name: str) -> dict[int, PurePosixPath]:
    """For each checked input, by its number, the file that its own output goes to, below the folder of outputs.

    What was named itself is `NAME.ann`, what was found in a folder keeps its path below that folder.  Of those that
    would be one file, as `a.txt` and `a.md`, each keeps its own ending too: `a.txt.ann`.

    Raises:
        ValueError: two articles would go to the same file.
    """
    bases = {one.name: one.base.replace(os.sep, "/") for one in found}
    short: dict[int, PurePosixPath] = {}
    whole: dict[int, PurePosixPath] = {}
    for number, item in enumerate(run.inputs):
        if item.article is None:
            continue
        base = bases.get(item.path, "")
        path = PurePosixPath(os.path.relpath(item.path, base)) if base else PurePosixPath(PurePosixPath(item.path).name)
        end = (f"-{item.item}" if item.item else "") + format_of(name).suffix
        short[number] = path.with_name(path.stem.strip("<>") + end)
        whole[number] = path.with_name(path.name.strip("<>") + end)
    often = Counter(short.values())
    paths = {number: path if often[path] == 1 else whole[number] for number, path in short.items()}
    taken: dict[PurePosixPath, str] = {}
    for number, path in paths.items():
        if path in taken:
            raise ValueError(f"both {taken[path]} and {run.inputs[number].name} would be written to {path}: "
                             "name their folder instead")
        taken[path] = run.inputs[number].name
    return paths


def write_folder(run: Run, found: list[Found], name: str, folder: str, outputs: Outputs,
                 seconds: float) -> tuple[list[Path], list[str]]:
    """Write a file for each checked article into a folder, which is made; gives their paths, and what went wrong.

    Pages get an index, which comes last; it has every input.  Each file may take so many seconds of work.

    Raises:
        ValueError: as `article_paths`, or a file would take the place of an input or of another output; then nothing is
            written.
    """
    paths = article_paths(run, found, name)
    index = index_of(paths) if name == "html" else ""
    for one in [*map(str, paths.values()), *filter(None, [index])]:
        outputs.take(os.path.join(folder, one))
    written: list[Path] = []
    problems: list[str] = []
    for number, below in paths.items():
        if write_one(Path(folder, below), seconds, problems, write_file, replace(run, inputs=(run.inputs[number],)), name):
            written.append(Path(folder, below))
    if index and write_one(Path(folder, index), seconds, problems, write_pages_index, run, paths):
        written.append(Path(folder, index))
    return written, problems


def write_one(path: Path, seconds: float, problems: list[str], write: Callable[..., None], *what: object) -> bool:
    """Write a file, whose folder is made; whether that was possible, and otherwise why not into `problems`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problems.append(f"{path}: {error.strerror}")
        return False
    failed = tried(seconds, write, *what, str(path))
    problems += failed
    return not failed


def index_of(paths: dict[int, PurePosixPath]) -> str:
    """The name of the pages' index: `index.html` where no article has taken it."""
    names = ("index.html", "index-of-run.html", *(f"index-of-run-{number}.html" for number in range(len(paths))))
    return next(one for one in names if PurePosixPath(one) not in paths.values())


def write_pages_index(run: Run, paths: dict[int, PurePosixPath], path: str) -> None:
    """Write the index of the pages."""
    from ..report.formats.html import write_index

    with replacing(path) as out:
        write_index(run, out, {number: quote(str(below)) for number, below in paths.items()})
