"""One input from its bytes to what became of it: read, checked, set aside, or why not.

This is what each process of a run does with each of its inputs, and all that it does: nothing
here depends on other inputs.
"""
import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..checks import Settings, selected_codes
from ..checks.check import VERIFYING
from ..house.sidecar import sources_beside
from ..inputs import MARK, Copy, Unreadable, read_contents
from ..inputs.files import SIDECAR
from ..inputs.find import STDIN, Found
from ..model import FailOn
from ..own import Cue
from ..parser import check, read_article
from ..report.run import Input, Original
from .clock import TimeOver, time_limit
from .contents import read_bytes

if TYPE_CHECKING:
    from ..passages import Passages


class Task(NamedTuple):
    """An input with what is to be done with it.

    `checks` is None where only attributions are asked for.  `max_bytes` and `timeout` (seconds; 0:
    none) are where we give up, and say so.  `against` are the files, folders and globs that its quotations are
    held against, besides those that a file beside it names.  `inline` says whether suppressions in the article's file
    count, `fails_on` and `tolerated` what of it decides the exit code.  `commit` is one in git, for findings in
    paragraphs alone that it does not have; "" where all count.  `cues` are the
    house's own, besides those of the lexicon.  `why_not` says whether exceptions are told,
    `trace` whether who can't have spoken.  `passages` are what was read of earlier versions of the input.
    """

    found: Found
    checks: Settings | None
    max_bytes: int
    timeout: float
    against: tuple[str, ...] = ()
    inline: bool = True
    fails_on: FailOn = "warning"
    tolerated: bool = False
    commit: str = ""
    cues: tuple[Cue, ...] = ()
    why_not: bool = False
    trace: bool = False
    passages: "Passages | None" = None


def inputs_of(task: Task) -> list[Input]:
    """What became of an input, with what of it decides the exit code.

    Nothing but an interrupt is raised.
    """
    return [replace(one, fails_on=task.fails_on, tolerated=task.tolerated) for one in outcomes(task)]


def outcomes(task: Task) -> list[Input]:
    """What became of an input: one for each article in it, and one where there is none.

    Nothing but an interrupt is raised: an error of ours fails this input, and the others go on.
    """
    found = task.found
    if found.reason:
        return [Input(found.name, found.status, found.reason, found.detail)]
    sha256 = ""
    marked = False
    try:
        # a pipe or a terminal may wait for somebody, whom we leave all the time they want
        with time_limit(task.timeout if found.base else 0):
            data = read_bytes(found, task.max_bytes)
        sha256, marked = hashlib.sha256(data).hexdigest(), data.startswith(MARK)
        with time_limit(task.timeout):
            contents = read_contents(data, found.name)
            return [replace(one, bom=contents.marked, sha256=sha256, encoding=contents.encoding) if one.path == found.name
                    else one for one in only_changed(task, checked(task, contents.text, contents.copies))]
    except Unreadable as error:
        unasked = error.reason == "not-an-article" and not found.asked  # a folder holds all sorts of JSON and XML
        status = "skipped" if unasked else error.status
        return [Input(found.name, status, error.reason, error.detail, bom=marked, sha256=sha256)]
    except MemoryError:
        return [Input(found.name, "failed", "out-of-memory", "it takes more memory than there is", bom=marked, sha256=sha256)]
    except TimeOver:
        detail = f"it took longer than {task.timeout:g} seconds"
        return [Input(found.name, "failed", "timed-out", detail, bom=marked, sha256=sha256)]
    except Exception as error:  # a mistake of ours in one article must not hide the others
        if os.environ.get("STANCECHECK_DEBUG"):
            raise
        detail = f"{type(error).__name__}: {error}; please report it (STANCECHECK_DEBUG=1 shows where)"
        return [Input(found.name, "failed", "internal", detail, bom=marked, sha256=sha256)]


def only_changed(task: Task, items: list[Input]) -> list[Input]:
    """The inputs of a task without findings in paragraphs that its commit has, too, if it has one."""
    if not task.commit:
        return items
    from ..house.changed import only_new

    return [only_new(item, task.found.path, task.commit, task.max_bytes) if item.path == task.found.name else item
            for item in items]


def checked(task: Task, source: str, copies: Iterable[Copy]) -> list[Input]:
    """The articles of a file, checked, without what is let stand, behind the sources of quotations that can't be read.

    Raises:
        Unreadable: the file beside it can't be used.
    """
    path = task.found.name if task.found.path == STDIN else task.found.path
    checks, against = checks_of(task, path)
    items = [(input_of(task, checks, source, copy), copy) for copy in copies]
    if not checks or not (against or os.path.exists(path + SIDECAR) or any(copy.comments for _, copy in items)):
        return [item for item, _ in items]
    from ..house.suppress import suppress

    if not against:
        return suppress(items, source, path, checks, task.inline)
    from .sources import sources_of, verified  # what aligns quotations is for runs that have sources

    sources = sources_of(against, task.max_bytes)
    items = [(verified(item, sources, checks), copy) for item, copy in items]
    return [*sources.unread, *suppress(items, source, path, checks, task.inline)]


def input_of(task: Task, checks: Settings | None, source: str, copy: Copy) -> Input:
    """One article of an input, looked at by these checks; None: only parsed."""
    if not copy.text.strip():
        return Input(task.found.name, "skipped", "empty", "there is no text in it", item=copy.item)
    original = Original(source, copy.place) if copy.pieces else None
    if checks:
        article = check(copy.text, checks, copy.headline, metadata=copy.metadata, stretches=copy.stretches,
                        why_not=task.why_not, trace=task.trace, passages=task.passages)
    else:
        article = read_article(copy.text, task.cues, why_not=task.why_not, trace=task.trace, authors=copy.metadata.authors)[1]
    if copy.limits:
        coverage = replace(article.coverage, limits=(*copy.limits, *article.coverage.limits))
        article = replace(article, coverage=coverage)
    return Input(task.found.name, "checked", article=article, original=original, item=copy.item, headline=copy.headline)


def without_family(checks: Settings, family: str) -> Settings:
    """The checks without those of a family."""
    return replace(checks, codes=frozenset(code for code in selected_codes(checks) if not code.startswith(family)))


def checks_of(task: Task, path: str) -> tuple[Settings | None, tuple[str, ...]]:
    """The checks that look at an input, and the sources of its quotations; without sources, none that needs them.

    Raises:
        Unreadable: the file beside it can't be used.
    """
    checks = task.checks
    if checks is None:
        return None, ()
    against = tuple(dict.fromkeys((*task.against, *sources_beside(path))))
    if not against:
        checks = without_family(checks, VERIFYING)
    return checks, against
