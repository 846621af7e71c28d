"""What `stancecheck archive` and `schema --arrow` do, without a word on how they are typed."""
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from .outputs import replacing, words_of
from .run import Misuse

EXTRA = "pip install 'stancecheck[archive]'"


@contextmanager
def wanted_packages() -> Iterator[None]:
    """Say what to install where a package of the extra is missing.

    Raises:
        Misuse: one is.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise Misuse(f"archives need {error.name}: {EXTRA}") from error


def from_archive(module: str, name: str) -> Callable[..., Any]:
    """A function of the archive's package, which is imported when it is asked for."""
    found: Callable[..., Any] = getattr(import_module(f"..archive.{module}", __package__), name)
    return found


def build_archive(paths: Sequence[str], output: str, text: str, name: str, outlet: str, published: str, config: str | None,
                  isolated: bool, jobs: int, shard_rows: int, quiet: bool, allow_unread: bool) -> int:
    """Make the tables of some archives; gives the exit code.

    Raises:
        Misuse: the folder, the settings or the inputs can't be used, or a package is missing.
    """
    with wanted_packages():
        build, wanted, columns = (from_archive(module, one) for module, one in (
            ("build", "build"), ("build", "Wanted"), ("row", "Columns")))
        choice = wanted(columns(text, name, outlet, published), jobs, "" if isolated else config, shard_rows, quiet)
        try:
            manifest = build(paths, output, choice)
        except OSError as error:
            stays = f"the shards of {output} that are whole stay, and the same command goes on"
            raise Misuse(f"{words_of(error)}; {stays}") from error
        except ValueError as error:
            raise Misuse(str(error)) from error
    counts = manifest["counts"]
    if not quiet:
        told = ", ".join(f"{count:,} {status}" for status, count in counts.items())
        print(f"{output}: {manifest['rows']:,} rows in {manifest['shards']:,} shards: {told or 'nothing'}", file=sys.stderr)
        if manifest["ids_met_again"]:
            print(f"{manifest['ids_met_again']:,} rows have an id that an earlier row has, too", file=sys.stderr)
    for path, reason, detail in manifest["unread"]:
        print(f"{path}: could not be read to its end: {reason}: {detail}", file=sys.stderr)
    return 2 if not counts or counts.get("failed") and not allow_unread else 0


def summarize(folder: str, page: str | None, most: int) -> str:
    """What the tables of an archive tell, as text; and as a page, where a file for it is named.

    Raises:
        Misuse: there is no archive, or a package is missing.
    """
    with wanted_packages():
        answers, write_text, write_page = (from_archive("summary", one) for one in ("answers", "write_text", "write_page"))
        try:
            answered = answers(folder, most)
            if page:
                with replacing(page) as out:
                    write_page(answered, out, f"Archive {folder}")
        except OSError as error:
            raise Misuse(words_of(error)) from error
        except ValueError as error:
            raise Misuse(str(error)) from error
    text = io.StringIO()
    write_text(answered, text)
    return text.getvalue()


def arrow_text() -> str:
    """The Arrow schema in words.

    Raises:
        Misuse: pyarrow is missing.
    """
    with wanted_packages():
        described: Callable[[], str] = import_module("..frames.schema", __package__).described
        return described()
