"""The articles of a run beside each other: what they are called, the comparison, and its findings in them."""
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from ..checks import Settings
from ..comparison.accounts import Account
from ..comparison.compare import compared
from ..comparison.findings import findings_of, kept
from ..house.suppress import suppress, with_findings
from ..inputs import Unreadable, read_contents
from ..inputs.find import STDIN
from ..model import Finding
from ..report.run import Compared, Input
from ..text import read_document
from .article import Task
from .contents import read_bytes


def compared_inputs(inputs: Sequence[Input], tasks: Sequence[Task]) -> tuple[list[Input], Compared]:
    """The inputs with what their comparison finds in them, and the comparison.

    Raises:
        ImportError: what aligns quotations is not installed.
    """
    names = names_of(inputs)
    accounts = [Account(names[number], read_document(item.article.text), item.article, item.headline)
                for number, item in enumerate(inputs) if item.article is not None]
    if not accounts:
        return list(inputs), Compared(compared([]), {})
    accounts.sort(key=lambda account: account.name)
    comparison = compared(accounts)
    findings = findings_of(comparison, accounts)
    by_name = {task.found.name: task for task in tasks}
    done = [told(item, findings.get(names.get(number, ""), []), by_name.get(item.path)) for number, item in enumerate(inputs)]
    return done, Compared(comparison, {name: done[number] for number, name in names.items()})


def names_of(inputs: Sequence[Input]) -> dict[int, str]:
    """What to call each checked article, by the number of its input.

    It is the file's name without ending; where several have it, with as much of the path before it as tells them apart.
    """
    paths = {number: named(item) for number, item in enumerate(inputs) if item.article is not None}
    names = {number: path[-1] for number, path in paths.items()}
    depth = 1
    while len(set(names.values())) < len(names) and depth <= max(map(len, paths.values())):
        depth += 1
        counts = Counter(names.values())
        names = {number: "/".join(paths[number][-depth:]) if counts[name] > 1 else name for number, name in names.items()}
    counts = Counter(names.values())
    return {number: name if counts[name] == 1 else inputs[number].name for number, name in names.items()}


def named(item: Input) -> list[str]:
    """The parts of an article's path, without the ending; the last one tells which article of the file it is."""
    path = PurePosixPath(item.path)
    stem = path.name if item.path.startswith("<") else path.stem
    return [*path.parts[:-1], f"{stem}#{item.item}" if item.item else stem]


def told(item: Input, findings: list[Finding], task: Task | None) -> Input:
    """An input with some findings, by the rules that run for it, without those that somebody let stand."""
    if item.article is None or task is None or task.checks is None:
        return item
    findings = kept(findings, task.checks)
    return let_stand(with_findings(item, findings), task, task.checks) if findings else item


def let_stand(item: Input, task: Task, checks: Settings) -> Input:
    """An input without the findings that its comments, or the file beside it, let stand."""
    if task.found.path == STDIN:
        return item
    try:
        contents = read_contents(read_bytes(task.found, task.max_bytes), task.found.name)
        copies = [copy for copy in contents.copies if copy.item == item.item]
        rest = suppress([(replace(item, suppressed=0), copy) for copy in copies[:1]], contents.text, task.found.path, checks,
                        task.inline)
    except Unreadable:  # the file has changed meanwhile: what was found stays
        return item
    return replace(rest[0], suppressed=item.suppressed + rest[0].suppressed) if rest else item

