"""What the commands do, without a word on how they are typed."""
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..checks.check import COMPARING, VERIFYING
from ..house.settings import HouseSettings
from ..inputs.find import BASELINE
from ..nearest import did_you_mean
from ..report import known_formats
from ..report.run import Run
from .guard import STANDARD, is_below, look_for_articles, outputs_of
from .run import Choice, Misuse, run_paths, settings_for_run


def check_paths(paths: Sequence[str], choice: Choice = Choice(), *, name: str = "text", outputs: tuple[str, ...] = (),
                output_dir: str | None = None, statistics: bool = False) -> int:
    """Check articles (or only parse them), write what was found, and give the exit code.

    Raises:
        Misuse: an option does not make sense.
    """
    from .outputs import tried, write_file, write_standard

    targets = [(known_format(one), path) for one, _, path in (output.partition("=") for output in outputs)]
    if any(not path for _, path in targets):
        raise Misuse("--output takes a format and a file: --output sarif=report.sarif")
    known_format(name)
    if choice.family and "brat" in (name, *(one for one, _ in targets)):
        raise Misuse("brat holds attributions and evaluative wording: for this there are text, json, jsonl and html")
    if choice.family == COMPARING and output_dir:
        raise Misuse("a comparison is one file, not one for each article: -o html=comparison.html")
    ours = (*(path for _, path in targets), *([] if output_dir else [STANDARD]))
    try:
        if targets:
            look_for_articles(targets, paths)
        run, found = run_paths(paths, replace(choice, outputs=ours if targets else (), output_dir=output_dir or ""))
        verified = any(item.quotations is not None for item in run.inputs)
        if choice.family == VERIFYING and run.statuses["checked"] and not verified:
            raise Misuse("no source was named: name transcripts or statements behind --against, or in the settings")
    except ValueError as error:
        raise Misuse(str(error)) from error
    limit = settings_for_run(paths, choice).timeout * max(len(run.inputs), 1)
    problems = [problem for other, path in targets for problem in tried(limit, write_file, run, other, path)]
    if output_dir:
        from .folders import write_folder

        try:
            files = outputs_of(found, paths, ())
            for path in ours:
                files.take(path)
            written, failed = write_folder(run, found, name, output_dir, files, limit)
        except ValueError as error:
            raise Misuse(str(error)) from error
        problems += failed
        if not choice.quiet:
            print(f"{len(written)} files written to {output_dir}{partly(run)}", file=sys.stderr)
        tell_unread(run)
    elif statistics:
        problems += tried(limit, write_statistics, run)
    else:
        problems += tried(limit, write_standard, run, name, **text_options(name, choice))
    if problems:
        raise Misuse("\n".join(problems))
    return run.exit_code


def partly(run: Run) -> str:
    """What is said behind the count of files where the run was interrupted."""
    return ", and the run was interrupted: they are partial" if run.partial else ""


def text_options(name: str, choice: Choice) -> dict[str, object]:
    """What the text writer is told besides the run."""
    if name != "text":
        return {}
    if choice.family:
        return {"tuples": False, "quotations": choice.family == VERIFYING, "summarize": not choice.quiet}
    return {"findings": choice.findings, "tuples": None if choice.findings else True,
            "summarize": choice.findings and not choice.quiet}


def known_format(name: str) -> str:
    """The name of a format.

    Raises:
        Misuse: nobody writes it; names the nearest that somebody does.
    """
    if name in known_formats():
        return name
    raise Misuse(f"no format is called '{name}'{did_you_mean(name, known_formats())}; there are {', '.join(known_formats())}")


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


def schema_text() -> str:
    """The JSON Schema of the JSON outputs."""
    from ..report.records import schema

    return json.dumps(schema(), indent=2) + "\n"



def baseline_write(paths: Sequence[str], choice: Choice, path: str | None, prune: bool) -> int:
    """Accept what is found, or, where it is to be pruned, no more of what was accepted than is still found.

    Raises:
        Misuse: an input could not be read (the file is left as it was), or the old file can't be used.
    """
    from .baseline import prune_baseline, read_baseline, write_baseline

    try:
        settings = settings_for_run(paths, choice)
        target = path or place_of_baseline(settings)
        named = bool(settings.baseline) and os.path.abspath(settings.baseline) == os.path.abspath(target)
        if prune or os.path.isfile(target):
            read_baseline(target)  # only a baseline is replaced
        run, _ = run_paths(paths, replace(choice, baseline="", fail_on="never", outputs=(target,)))
        if run.exit_code:
            tell_unread(run)
            raise Misuse(f"{target} is left as it was: an input could not be checked")
        total, gone = prune_baseline(target, run.inputs, run.rules) if prune else (write_baseline(target, run.inputs), 0)
    except (ValueError, OSError) as error:
        raise Misuse(str(error)) from error
    if not choice.quiet:
        print(f"{target}: {total:,} {'finding' if total == 1 else 'findings'} accepted"
              + (f", {gone:,} dropped" if prune else ""), file=sys.stderr)
        if not named:
            print(f"It holds where the settings say `baseline = \"{target}\"`, or with --baseline {target}.", file=sys.stderr)
    return 0


def place_of_baseline(settings: HouseSettings) -> str:
    """The baseline that settings name, which stands in their folder or below; otherwise `BASELINE` in the current one.

    Raises:
        Misuse: it stands elsewhere, or is a link that leads elsewhere: settings may come with what is checked.
    """
    path = settings.baseline or BASELINE
    folder = os.path.realpath(os.path.dirname(settings.source) if settings.baseline else os.curdir)
    if not is_below(os.path.realpath(path), folder):
        raise Misuse(f"the baseline {path} is not below {folder}; if it is meant, name it: --output {path}")
    return path


def settings_text(paths: Sequence[str], choice: Choice) -> str:
    """The settings that hold for a path, or for the current folder.

    Raises:
        Misuse: they can't be used.
    """
    try:
        return settings_for_run(paths, choice).shown()
    except ValueError as error:
        raise Misuse(str(error)) from error
