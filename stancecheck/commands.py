"""What the commands do, without a word on how they are typed."""
import json
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from . import __version__
from .inputs.find import Found, find
from .model import SEVERITIES
from .report import WRITERS
from .report.run import Input, Run, Tool

FailOn = Literal["never", "note", "warning", "error"]
MAX_BYTES = 16 * 1024 * 1024
TIMEOUT = 120.0  # seconds an article; a long one takes a tenth of a second


class Misuse(Exception):
    """The command was not understood; the text says what to do instead."""


def check_paths(paths: Iterable[str], *, findings: bool = True, name: str = "text", outputs: tuple[str, ...] = (),
                output_dir: str | None = None, stdin_filename: str = "<stdin>", jobs: int = 0, quiet: bool = False,
                fail_on: FailOn | None = None, statistics: bool = False) -> int:
    """Check articles (or only parse them), write what was found, and give the exit code.

    Raises:
        Misuse: an option does not make sense.
    """
    from .outputs import write_file, write_folder, write_standard

    targets = [(known_format(one), path) for one, _, path in (output.partition("=") for output in outputs)]
    if any(not path for _, path in targets):
        raise Misuse("--output takes a format and a file: --output sarif=report.sarif")
    known_format(name)
    found = find(paths, stdin_filename)
    run = run_found(found, findings, fail_on or "warning", jobs, quiet)
    try:
        for other, path in targets:
            write_file(run, other, path)
        if output_dir:
            written = write_folder(run, found, name, output_dir)
            if not quiet:
                print(f"{len(written)} files written to {output_dir}", file=sys.stderr)
            tell_unread(run)
        elif statistics:
            write_statistics(run)
        else:
            write_standard(run, name, **text_options(name, findings, quiet))
    except (ValueError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Misuse(str(error)) from error
    return run.exit_code


def run_found(found: list[Found], findings: bool, fail_on: FailOn, jobs: int, quiet: bool) -> Run:
    """Check what was found."""
    from .article import Task
    from .checks import Settings, all_checks, selected
    from .jobs import run_tasks, until_interrupted
    from .progress import Progress

    settings = Settings()
    tasks = [Task(one, settings if findings else None, MAX_BYTES, TIMEOUT) for one in found]
    with Progress(len(tasks), quiet) as progress:
        inputs, partial = until_interrupted(run_tasks(tasks, jobs), progress)
    rules = {check.code: check for check in selected(settings)} if findings else {}
    code = exit_code(inputs, fail_on, partial)
    return Run(tuple(inputs), rules or all_checks(), Tool(version=__version__), partial=partial, exit_code=code)


def exit_code(inputs: Iterable[Input], fail_on: FailOn, partial: bool = False) -> int:
    """0 to 2 as the table of the command line has it; 130 where the run was interrupted.

    An input that could not be checked whole wins over findings, and so does having no input.
    """
    inputs = list(inputs)
    if partial:
        return 130
    if not inputs or any(one.status == "failed" for one in inputs):
        return 2
    if fail_on == "never":
        return 0
    least = SEVERITIES.index(fail_on)
    return int(any(SEVERITIES.index(finding.severity) >= least for one in inputs for finding in one.findings))


def text_options(name: str, findings: bool, quiet: bool) -> dict[str, object]:
    """What the text writer is told besides the run."""
    if name == "text":
        return {"findings": findings, "tuples": True if not findings else None, "summarize": not quiet}
    return {}


def known_format(name: str) -> str:
    """The name of a format.

    Raises:
        Misuse: nobody writes it; names the nearest that somebody does.
    """
    if name in WRITERS:
        return name
    raise Misuse(f"no format is called '{name}'{did_you_mean(name, WRITERS)}; there are {', '.join(WRITERS)}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'known'?` where a known word is near, else nothing."""
    near = get_close_matches(word.lower(), {one.lower(): one for one in known}, 1)
    return f"; did you mean '{next(one for one in known if one.lower() == near[0])}'?" if near else ""


def tell_unread(run: Run) -> None:
    """Name the inputs that could not be checked, on standard error."""
    from .report.plain import shown_path, visible

    for item in run.unread:
        print(f"{shown_path(item.name)}: could not be checked: {visible(item.why)}", file=sys.stderr)


def write_statistics(run: Run) -> None:
    """Count the reported findings of each rule, the most frequent first."""
    from collections import Counter

    from .outputs import standard_output
    from .report.summary import summary

    out = standard_output()
    counts = Counter((finding.code, finding.name) for item in run.inputs for finding in item.findings)
    for (code, name), number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        out.write(f"{number:>8,}  {code}  {name}\n")
    out.write(summary(run) + "\n")
    tell_unread(run)


def rule_page(code: str | None) -> str:
    """The manual page of a rule, or the table of all.

    Raises:
        Misuse: there is no such rule.
    """
    from .checks import all_checks
    from .checks.pages import page, table

    if code is None:
        return table()
    try:
        return page(code)
    except KeyError as error:
        known = [word for check in all_checks().values() for word in (check.code, check.name)]
        raise Misuse(f"no rule is called '{code}'{did_you_mean(code, known)}") from error


def schema_text() -> str:
    """The JSON Schema of the JSON outputs."""
    from .report.records import schema

    return json.dumps(schema(), indent=2) + "\n"

