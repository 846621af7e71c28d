"""What the commands do, without a word on how they are typed."""
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..house.nearest import did_you_mean
from ..report import WRITERS
from ..report.run import Run
from .run import Choice, Misuse, run_paths, settings_for_run

BASELINE = "stancecheck-baseline.json"


def check_paths(paths: Sequence[str], choice: Choice = Choice(), *, name: str = "text", outputs: tuple[str, ...] = (),
                output_dir: str | None = None, statistics: bool = False) -> int:
    """Check articles (or only parse them), write what was found, and give the exit code.

    Raises:
        Misuse: an option does not make sense.
    """
    from .outputs import write_file, write_standard

    targets = [(known_format(one), path) for one, _, path in (output.partition("=") for output in outputs)]
    if any(not path for _, path in targets):
        raise Misuse("--output takes a format and a file: --output sarif=report.sarif")
    known_format(name)
    ours = (*(path for _, path in targets), output_dir or "")
    run, found = run_paths(paths, replace(choice, outputs=ours))
    try:
        for other, path in targets:
            write_file(run, other, path)
        if output_dir:
            from .folders import write_folder

            written = write_folder(run, found, name, output_dir)
            if not choice.quiet:
                print(f"{len(written)} files written to {output_dir}", file=sys.stderr)
            tell_unread(run)
        elif statistics:
            write_statistics(run)
        else:
            write_standard(run, name, **text_options(name, choice))
    except (ValueError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Misuse(str(error)) from error
    return run.exit_code


def text_options(name: str, choice: Choice) -> dict[str, object]:
    """What the text writer is told besides the run."""
    if name != "text":
        return {}
    return {"findings": choice.findings, "tuples": None if choice.findings else True,
            "summarize": choice.findings and not choice.quiet}


def known_format(name: str) -> str:
    """The name of a format.

    Raises:
        Misuse: nobody writes it; names the nearest that somebody does.
    """
    if name in WRITERS:
        return name
    raise Misuse(f"no format is called '{name}'{did_you_mean(name, WRITERS)}; there are {', '.join(WRITERS)}")


def tell_unread(run: Run) -> None:
    """Name the inputs that could not be checked, on standard error."""
    from ..report.plain import shown_path, visible

    for item in run.unread:
        print(f"{shown_path(item.name)}: could not be checked: {visible(item.why)}", file=sys.stderr)


def write_statistics(run: Run) -> None:
    """Count the reported findings of each rule, the most frequent first."""
    from ..report.summary import summary
    from .outputs import standard_output

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
    from ..checks import all_checks
    from ..checks.pages import page, table

    if code is None:
        return table()
    try:
        return page(code)
    except KeyError as error:
        known = [word for check in all_checks().values() for word in (check.code, check.name)]
        raise Misuse(f"no rule is called '{code}'{did_you_mean(code, known)}") from error


def schema_text() -> str:
    """The JSON Schema of the JSON outputs."""
    from ..report.records import schema

    return json.dumps(schema(), indent=2) + "\n"



def baseline_write(paths: Sequence[str], choice: Choice, path: str | None, prune: bool) -> int:
    """Accept what is found, or, where it is to be pruned, no more of what was accepted than is still found.

    Raises:
        Misuse: an input could not be read (the file is left as it was), or the old file can't be used.
    """
    from .baseline import read_baseline, write_baseline

    try:
        target = path or settings_for_run(paths, choice).baseline or BASELINE
        within = read_baseline(target) if prune else None
        run, _ = run_paths(paths, replace(choice, baseline="", fail_on="never", outputs=(target,)))
        if run.exit_code:
            tell_unread(run)
            raise Misuse(f"{target} is left as it was: an input could not be checked")
        total, gone = write_baseline(target, run.inputs, within)
    except (ValueError, OSError) as error:
        raise Misuse(str(error)) from error
    if not choice.quiet:
        print(f"{target}: {total:,} findings accepted" + (f", {gone:,} dropped" if prune else ""), file=sys.stderr)
    return 0


def settings_text(paths: Sequence[str], choice: Choice) -> str:
    """The settings that hold for a path, or for the current folder.

    Raises:
        Misuse: they can't be used.
    """
    try:
        return settings_for_run(paths, choice).shown()
    except ValueError as error:
        raise Misuse(str(error)) from error
