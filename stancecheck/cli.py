"""The command line: what users type, turned into calls; nothing is decided here.

`stancecheck FILE` needs no subcommand.  What a command needs is imported inside it, so that
`--version` and `--help` answer at once.
"""
import os
import sys
from collections.abc import Callable
from typing import Any

import click

from . import __version__

DEFAULT = "check"
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(click.Group):
    """A group whose first argument, where it is no command, belongs to `check`."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if arguments and arguments[0] not in self.commands and arguments[0] not in ("-h", "--help", "--version"):
            arguments = [DEFAULT, *arguments]
        return super().parse_args(context, arguments)


@click.group("stancecheck", cls=Commands, context_settings=CONTEXT, no_args_is_help=False, invoke_without_command=True)
@click.version_option(__version__, prog_name="stancecheck", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read news articles: who says what, with what stance, and which wording speaks for the article itself.

    `stancecheck PATH...` is `stancecheck check PATH...`.  A PATH is a file, a folder, a glob, or - for
    standard input.
    """
    if context.invoked_subcommand is None:
        raise click.UsageError("name an article, a folder, or - for standard input", context)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads articles."""
    for option in reversed((
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
        click.option("-f", "--format", "name", default="text", metavar="NAME",
                     help="How to write the results: text, concise, json, jsonl, sarif, github, gitlab, junit, rdjson, "
                          "csv, html, brat."),
        click.option("-o", "--output", "outputs", multiple=True, metavar="NAME=PATH",
                     help="Write them in another format too, into a file."),
        click.option("--output-dir", metavar="DIR", help="Write a file for each article into this folder."),
        click.option("--stdin-filename", default="<stdin>", metavar="NAME",
                     help="What to call standard input; the end of the name tells its format."),
        click.option("-j", "--jobs", type=click.IntRange(0), default=0, metavar="N",
                     help="Work on so many articles at once; 0, the default, decides itself."),
        click.option("-q", "--quiet", is_flag=True, help="Write results and errors, and nothing else."),
    )):
        command = option(command)
    return command


@cli.command()
@common
@click.option("--fail-on", type=click.Choice(["never", "note", "warning", "error"]), default=None,
              help="From which severity on findings make the exit code 1; warning by default.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], **options: Any) -> None:
    """Check articles: who says what, and which wording the article itself must answer for.

    Exit code 0: every input was read, and no finding at or above --fail-on remains.  1: one remains.
    2: an input could not be checked whole, or the command was not understood.  130: interrupted.
    """
    from .commands import check_paths

    context.exit(called(check_paths, paths, findings=True, **options))


@cli.command()
@common
@click.pass_context
def parse(context: click.Context, paths: tuple[str, ...], **options: Any) -> None:
    """List who says what, with what stance, and no findings."""
    from .commands import check_paths

    context.exit(called(check_paths, paths, findings=False, **options))


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="What to call standard input.")
@click.pass_context
def explain(context: click.Context, paths: tuple[str, ...], stdin_filename: str) -> None:
    """Show every attribution and finding under its words, with the rules that made it."""
    from .commands import check_paths

    context.exit(called(check_paths, paths, name="explain", stdin_filename=stdin_filename, fail_on="never"))


@cli.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Print the manual page of a rule, by its code or name, or the table of all."""
    from .commands import rule_page

    click.echo(called(rule_page, code), nl=False)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of the JSON outputs."""
    from .commands import schema_text

    click.echo(schema_text(), nl=False)


def called(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """What a function gives; what it says is wrong with the call becomes a usage error.

    Raises:
        click.ClickException: with exit code 2.
    """
    from .commands import Misuse

    try:
        return function(*arguments, **options)
    except Misuse as error:
        raise click.UsageError(str(error)) from error


def main() -> None:
    """The command `stancecheck`: runs it and ends the process with its exit code."""
    try:
        code = cli.main(prog_name="stancecheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = 2
    except (KeyboardInterrupt, click.Abort):
        code = 130
    except BrokenPipeError:
        code = closed_pipe()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = closed_pipe(code)
    sys.exit(code)


def closed_pipe(code: int | None = 0) -> int | None:
    """Nobody reads on: let nothing complain about it when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
