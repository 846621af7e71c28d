"""One run, from the paths that were named to everything that was found, and its exit code."""
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from .. import __version__
from ..checks import selected_codes
from ..checks.check import COMPARING
from ..house.settings import DEFAULTS, HouseSettings
from ..house.settings_near import settings_near
from ..inputs.find import STDIN, Found, find
from ..inputs.ignoring import Exclude
from ..model import FailOn, GenreName, Severity
from ..report.run import Input, Ruleset, Run, Tool
from .article import Task, without_family
from .clock import TimeOver, time_limit
from .guard import outputs_of
from .memory import Memory, Results

STDIN_NAME = "<stdin>"
FINDING = 120  # seconds in which the files of all folders are to be found; 100,000 take ten
TOOL = Tool(version=__version__)


class Misuse(Exception):
    """The command was not understood, or can't be carried out; the text says what to do instead."""


@dataclass(frozen=True)
class Choice:
    """What a user asked for beside the paths; None where nothing was said and the settings decide.

    `config` is a settings file for all articles, "" for none at all. `outputs` are files that are written, and
    `output_dir` is a folder of such ("": none); what folders hold of them is no input. `against` are the sources that
    quotations are held against, and `family` the start of the codes of the only rules that run, "" for all that the
    settings have. `inline` says whether suppressions in articles count, `why_not` whether exceptions are told,
    `trace` whether it is told who can't have spoken,
    `force_exclude` that files that are named are treated as those of folders. `memory` has what became of inputs in
    earlier runs.
    """

    findings: bool = True
    stdin_filename: str = STDIN_NAME
    config: str | None = None
    jobs: int = 0
    quiet: bool = False
    fail_on: FailOn | None = None
    allow_unread: bool | None = None
    baseline: str | None = None
    diff: str | None = None
    genre: GenreName | None = None
    inline: bool | None = None
    force_exclude: bool = False
    show_suppressed: bool = False
    memory: Memory | None = None
    outputs: tuple[str, ...] = ()
    output_dir: str = ""
    against: tuple[str, ...] = ()
    family: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    min_severity: Severity | None = None
    why_not: bool = False
    trace: bool = False

    def over(self, settings: HouseSettings) -> HouseSettings:
        """HouseSettings with what was asked for: `select` instead of their choice of rules, `ignore` besides theirs.

        Raises:
            SettingsError: a rule was asked for that does not exist.
        """
        if not (self.select or self.ignore or self.min_severity):
            return settings
        for option, words in (("--select", self.select), ("--ignore", self.ignore)):
            settings.codes(words, option)
        least = self.min_severity or settings.min_severity
        if self.select:
            return replace(settings, select=self.select, extend_select=(), ignore=self.ignore, min_severity=least)
        return replace(settings, ignore=(*settings.ignore, *self.ignore), min_severity=least)


def run_paths(paths: Sequence[str], choice: Choice) -> tuple[Run, list[Found]]:
    """Check what the paths name; gives the run, and the inputs as they were found.

    Raises:
        Misuse: settings, baseline or revision can't be used, or an output is an input, or two are one file.
    """
    try:
        settings = settings_for_run(paths, choice)
        over = cache(choice.over)  # settings know what they have worked out
        baseline = settings.baseline if choice.baseline is None else choice.baseline
        ours = (*choice.outputs, choice.output_dir, baseline)
        near = near_of(settings, choice)
        exclude = Exclude(paths=ours, near=near, forced=choice.force_exclude, here=choice.exclude)
        with time_limit(FINDING):
            found = find(paths, choice.stdin_filename, exclude)
        if choice.outputs:
            sources = [one.path for one in find(choice.against)]
            outputs = outputs_of(found, paths, (settings.source, baseline, *sources))
            for output in choice.outputs:
                outputs.take(output)
        tasks = tasks_of(found, settings, choice, over)
        if choice.diff is not None and choice.findings:
            tasks = against(tasks, choice.diff)
        accepted = baselines_of(tasks, settings, choice) if choice.findings else {}
        ready(tasks)
        inputs, partial = run_inputs(tasks, choice)
        inputs = once(inputs)
        comparison = None
        if choice.family == COMPARING:
            from .comparing import compared_inputs

            inputs, comparison = compared_inputs(inputs, tasks)
        for names, counts in accepted.values():
            from .baseline import apply_baseline

            inputs = apply_baseline(inputs, counts, names)
    except TimeOver as error:
        raise Misuse(f"finding articles took longer than {FINDING} seconds: name fewer folders, or leave more out") from error
    except (ValueError, ImportError) as error:
        raise Misuse(str(error)) from error
    return replace(finished(inputs, tasks, settings, choice, partial), compared=comparison), found


def ready(tasks: list[Task]) -> None:
    """Make the sources of all articles ready where they are the same: before this process is forked, and once.

    Raises:
        Misuse: none of those sources can be read.
        ImportError: what aligns quotations is not installed.
    """
    named = {(task.against, task.max_bytes) for task in tasks if task.against and task.checks}
    if len(named) == 1:
        from .sources import sources_of

        sources = sources_of(*named.pop())
        if not sources.copies:
            reasons = "; ".join(f"{one.name}: {one.why}" for one in sources.unread)
            raise Misuse(f"none of the sources can be read: {reasons}")


def once(inputs: list[Input]) -> list[Input]:
    """The inputs, each source that several articles have and that can't be read once, at its first place."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for one in inputs:
        if one.article is None and (one.name, one.reason) in seen:
            continue
        seen.add((one.name, one.reason))
        kept.append(one)
    return kept


def against(tasks: list[Task], revision: str) -> list[Task]:
    """The tasks with the commit that they are compared with; what has no folder, as standard input, has none.

    Raises:
        ValueError: git does not know the revision, or is not there.
    """
    from ..house.changed import commits_of

    folders = {task.found.path: os.path.dirname(os.path.abspath(task.found.path)) for task in tasks
               if task.found.path != STDIN and not task.found.reason}
    commits = commits_of(folders.values(), revision)
    return [task._replace(commit=commits.get(folders.get(task.found.path, ""), "")) for task in tasks]


def near_of(settings: HouseSettings, choice: Choice) -> Callable[[str], tuple[str, tuple[str, ...]]]:
    """What tells base and patterns of what is excluded in a folder."""
    def near(folder: str) -> tuple[str, tuple[str, ...]]:
        own = settings if choice.config is not None else settings_near(folder)
        return own.base, own.exclude

    return near


def baselines_of(tasks: list[Task], settings: HouseSettings,
                 choice: Choice) -> dict[str, tuple[frozenset[str], Counter[str]]]:
    """The baselines that hold, by path: for which inputs, by their names, and what is accepted.

    Raises:
        ValueError: one of them can't be used.
    """
    names: dict[str, set[str]] = {}
    for task in tasks:
        own = settings if choice.config is not None else settings_near(folder_of(task.found.path, choice.stdin_filename))
        path = own.baseline if choice.baseline is None else choice.baseline
        if path:
            names.setdefault(path, set()).add(task.found.name)
    if not names:
        return {}
    from .baseline import read_baseline

    return {path: (frozenset(listed), read_baseline(path)) for path, listed in names.items()}


def run_inputs(tasks: list[Task], choice: Choice) -> tuple[list[Input], bool]:
    """What became of each input, and whether an interrupt came before the last."""
    from .jobs import run_tasks, until_interrupted
    from .progress import Progress

    def run(asked: Sequence[Task]) -> Results:
        return run_tasks(asked, choice.jobs)

    with Progress(len(tasks), choice.quiet) as progress:
        return until_interrupted(choice.memory.remembered(tasks, run) if choice.memory else run(tasks), progress)


def settings_for_run(paths: Sequence[str], choice: Choice) -> HouseSettings:
    """The settings that hold for a run as a whole: those nearest to the folder that holds all its inputs."""
    if choice.config is not None:
        from ..house.settings_file import read_settings

        return read_settings(choice.config, within=os.getcwd()) if choice.config else DEFAULTS
    folders = [folder_of(path, choice.stdin_filename) for path in paths]
    return settings_near(os.path.commonpath(folders) if folders else os.getcwd())


def folder_of(path: str, stdin_filename: str = STDIN_NAME) -> str:
    """The folder in which a path, or the fixed start of a glob, stands."""
    path = os.path.abspath(stdin_filename if path == STDIN else path)
    while not os.path.isdir(path):
        path = os.path.dirname(path)
    return path


def tasks_of(found: list[Found], settings: HouseSettings, choice: Choice,
             over: Callable[[HouseSettings], HouseSettings]) -> list[Task]:
    """What is to be done with each input, by the settings nearest to it and what was asked for over them.

    Raises:
        SettingsError: those settings can't be used.
    """
    tasks = []
    for one in found:
        path = one.path if one.path != STDIN else choice.stdin_filename
        own = settings if choice.config is not None else settings_near(folder_of(path))
        checks = over(own).for_article(path) if choice.findings else None
        if checks and choice.genre:
            checks = replace(checks, genre=choice.genre)
        if checks and choice.family != COMPARING:
            checks = without_family(checks, COMPARING)
        if checks and choice.family:
            codes = frozenset(code for code in selected_codes(checks) if code.startswith(choice.family))
            checks = replace(checks, codes=codes)
        allowed = own.allow_unread if choice.allow_unread is None else choice.allow_unread
        tasks.append(Task(one, checks, own.max_bytes, own.timeout, (*choice.against, *own.sources_of(path)),
                          own.inline if choice.inline is None else choice.inline, choice.fail_on or own.fail_on, allowed,
                          cues=own.cues, why_not=choice.why_not, trace=choice.trace))
    return tasks


def finished(inputs: list[Input], tasks: list[Task], settings: HouseSettings, choice: Choice, partial: bool) -> Run:
    """The run, with its exit code."""
    from ..checks import selected
    from ..house.hashes import libraries_of, rules_sha256

    ran = {check.code: check for checks in {task.checks for task in tasks if task.checks} for check in selected(checks)}
    code = exit_code(inputs, partial)
    libraries = libraries_of({item.path for item in inputs})
    digest = hashlib.sha256(settings.shown().partition("\n")[2].encode()).hexdigest()
    return Run(tuple(inputs), dict(sorted((ran or settings.known).items())), TOOL,
               Ruleset("default", rules_sha256(libraries), digest, libraries), partial=partial, exit_code=code,
               shows_suppressed=choice.show_suppressed)


def exit_code(inputs: Iterable[Input], partial: bool = False) -> int:
    """0 to 2 as the table of the command line has it; 130 where the run was interrupted.

    An input that could not be checked whole wins over findings, unless that is allowed; having no
    input at all always does.
    """
    inputs = list(inputs)
    if partial:
        return 130
    if not inputs or any(one.status == "failed" and not one.tolerated for one in inputs):
        return 2
    return int(any(one.fails(finding) for one in inputs for finding in one.findings))
