"""The command line: what users type, turned into calls; nothing is decided here.

`stancecheck FILE` needs no subcommand.  What a command needs is imported inside it, so that
`--version` and `--help` answer at once.
"""
import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import click

from . import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DEFAULT = "check"
INTERRUPTED = 130
RARELY = 500_000  # new objects; a long article makes as many
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class FormatOption(click.Option):
    """An option whose help names the formats that there are; they are looked for when it is shown."""

    def get_help_record(self, context: click.Context) -> tuple[str, str] | None:
        """The option, and what it does."""
        from .report import known_formats

        record = super().get_help_record(context)
        return record and (record[0], record[1].replace("{formats}", ", ".join(known_formats())))


def complete_format(context: click.Context, parameter: click.Parameter, start: str) -> list[str]:
    """The formats that start so, for shells that complete."""
    from .report import known_formats

    return [name for name in known_formats() if name.startswith(start)]


class Refused(click.ClickException):
    """What was asked for can't be done."""

    exit_code = 2


class Interrupted(click.ClickException):
    """An interrupt came while something was written, and this is what is missing."""

    exit_code = 130


class Commands(click.Group):
    """A group whose first argument, where it is no command, belongs to the command `default`."""

    default = DEFAULT

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if arguments and arguments[0] not in self.commands and arguments[0] not in ("-h", "--help", "--version"):
            arguments = [self.default, *arguments]
        return super().parse_args(context, arguments)

    def shell_complete(self, context: click.Context, incomplete: str) -> "list[CompletionItem]":
        """The commands, and the options of the default."""
        found = super().shell_complete(context, incomplete)
        if incomplete.startswith("-"):
            command = self.commands[self.default]
            found += command.shell_complete(click.Context(command, parent=context), incomplete)
        return found


class ArchiveCommands(Commands):
    """Those of `archive`."""

    default = "build"


@click.group("stancecheck", cls=Commands, context_settings=CONTEXT, no_args_is_help=False, invoke_without_command=True,
             options_metavar="[OPTIONS]", subcommand_metavar="PATH... | COMMAND ...",
             epilog="`stancecheck check --help` lists the options for PATH...")
@click.version_option(__version__, prog_name="stancecheck", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read news articles: who says what, with what stance, and which wording speaks for the article itself.

    `stancecheck PATH...` is `stancecheck check PATH...`.  PATH is a file, a folder, a glob, or - for
    standard input.
    """
    if context.invoked_subcommand is None and not context.resilient_parsing:
        raise click.UsageError("name an article, a folder, or - for standard input", context)


def options(*decorators: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Several options as one decorator, in this order."""
    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def listed(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """What was given once or more often, with commas or without, one after the other."""
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


READING = options(
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    click.option("--stdin-filename", default="<stdin>", metavar="NAME",
                 help="What to call standard input; the end of the name tells its format."),
    click.option("--config", metavar="FILE", help="Use these settings for all articles, whatever is near them."),
    click.option("--isolated", is_flag=True, help="Use no settings file at all."),
    click.option("-j", "--jobs", type=click.IntRange(0), default=0, metavar="N",
                 help="Work on so many articles at once; 0, the default, decides itself."),
    click.option("-q", "--quiet", is_flag=True, help="Write results and errors, and nothing else."),
    click.option("--force-exclude", is_flag=True,
                 help="Treat files that are named as those of folders: what is excluded is left out, JSON and XML that "
                      "is no article is skipped."),
    click.option("--no-inline", "inline", flag_value=False, default=None, type=bool,
                 help="Let comments in the articles suppress nothing, for copy from outside."),
    click.option("--allow-unread", is_flag=True, default=None,
                 help="Let an input that could not be checked not decide the exit code."),
)
WRITING = options(
    click.option("-f", "--format", "name", default="text", metavar="NAME", shell_complete=complete_format,
                 cls=FormatOption, help="How to write the results: {formats}."),
    click.option("-o", "--output", "outputs", multiple=True, metavar="NAME=PATH",
                 help="Write them in another format too, into a file."),
    click.option("--output-dir", metavar="DIR", help="Write a file for each article into this folder."),
)


@cli.command(short_help="Check articles; what happens without a command.")
@READING
@WRITING
@click.option("--fail-on", type=click.Choice(["never", "note", "warning", "error"]), default=None,
              help="From which severity on findings make the exit code 1; warning by default.")
@click.option("--genre", type=click.Choice(["news", "opinion", "letter", "interview", "list", "other"]), default=None,
              help="What the articles are, whatever they say themselves; evaluation is not held against opinion.")
@click.option("--select", multiple=True, metavar="RULES", callback=listed,
              help="Only these rules, by code, family or name, with commas between; instead of the settings' choice.")
@click.option("--ignore", multiple=True, metavar="RULES", callback=listed, help="Without these rules.")
@click.option("--min-severity", type=click.Choice(["note", "warning", "error"]), default=None,
              help="Leave out what is less severe.")
@click.option("--exclude", multiple=True, metavar="PATTERN",
              help="Leave out what matches in folders, as a line of .gitignore would; besides the settings' patterns.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--show-suppressed", is_flag=True,
              help="Show what comments and files beside articles suppress, and which does it (text, concise, json, sarif).")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that this file accepts; '' for none.")
@click.option("--diff", metavar="REV", help="Only findings in paragraphs that this git revision does not have.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until interrupted.")
@click.option("--show-settings", is_flag=True, help="Print the settings that hold, and check nothing.")
@click.pass_context
def check(context: click.Context, /, paths: tuple[str, ...], watch: bool, show_settings: bool, **given: Any) -> None:
    """Check articles: who says what, and which wording the article itself must answer for.

    Exit code 0: every input was read, and no finding at or above --fail-on remains.  1: one remains.
    2: an input could not be checked whole, an output not written, or the command was not
    understood.  130, 143, 129: interrupted by SIGINT, SIGTERM, SIGHUP.
    """
    from .runs.commands import check_paths, settings_text

    choice = chosen(given)
    if show_settings:
        printed(called(settings_text, paths, choice))
    elif watch:
        from dataclasses import replace

        from .runs.memory import Memory
        from .runs.watch import watched

        choice = replace(choice, memory=Memory())

        def again() -> int:
            try:
                return int(called(check_paths, paths, choice, **given))
            except Refused as error:  # settings that are being written
                error.show()
                return error.exit_code

        context.exit(watched(again, paths, config=choice.config, baseline=choice.baseline, against=choice.against))
    else:
        context.exit(called(check_paths, paths, choice, **given))


class Verify(click.Command):
    """A command with an option that takes all arguments behind it, up to the next option."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        return super().parse_args(context, spread(arguments, "--against"))


def spread(arguments: list[str], option: str) -> list[str]:
    """The arguments with an option of several values said once for each: `--against a b` is `--against a --against b`.

    Another option ends its values, and so does `--`.
    """
    found: list[str] = []
    taking, empty = False, False
    for argument in arguments:
        if argument == option:
            taking, empty = True, True
        elif argument.startswith("-") and argument != "-":
            if empty:
                found.append(option)
            taking = empty = False
            found.append(argument)
        else:
            found += [option, argument] if taking else [argument]
            empty = False
    return [*found, option] if empty else found


@cli.command(cls=Verify, short_help="Hold quotations against their sources.", options_metavar="[OPTIONS]",
             epilog="Sources are read as articles are: plain text, captions, HTML, ninjs and the others.")
@READING
@click.option("--against", multiple=True, metavar="SOURCE...",
              help="What was really said: transcripts, speeches, statements; files, folders and globs, up to the next "
                   "option. Besides, those that the settings and the file beside an article name.")
@WRITING
@click.option("--fail-on", type=click.Choice(["never", "note", "warning", "error"]), default=None,
              help="From which severity on findings make the exit code 1; warning by default.")
@click.option("--show-suppressed", is_flag=True,
              help="Show what comments and files beside articles suppress, and which does it (text, concise, json, sarif).")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that this file accepts; '' for none.")
@click.option("--diff", metavar="REV", help="Only findings in paragraphs that this git revision does not have.")
@click.pass_context
def verify(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Hold the quotations of articles against transcripts and statements: are these the words, and did they say them?

    Each quotation is verbatim, tidied (as newspapers may), cut, altered, spliced or missing, and its speaker is the
    same, another, or unknown.  `stancecheck verify story.txt --against transcript.txt`.

    Exit code 0: every input and source was read, and no finding at or above --fail-on remains.  1: one remains.
    2: an input or a source could not be read, or the command was not understood.  130: interrupted.
    """
    from .runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, family="VER"), **given))


@cli.command(short_help="Set several accounts of one event beside each other.")
@READING
@WRITING
@click.option("--fail-on", type=click.Choice(["never", "note", "warning", "error"]), default=None,
              help="From which severity on findings make the exit code 1; warning by default.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that this file accepts; '' for none.")
@click.pass_context
def compare(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Set several accounts of one event beside each other: who is heard where, in whose verbs, with which words.

    Speakers with the articles that have them, quotations that two articles print, claims that they report with different
    verbs, claims against each other, and headlines beside their bodies.  It ranks neither articles nor outlets.

    Exit code 0: every input was read, and no finding at or above --fail-on remains.  1: one remains.
    2: an input could not be read, or the command was not understood.  130: interrupted.
    """
    from .runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, family="CMP"), **given))


@cli.command()
@READING
@WRITING
@click.pass_context
def parse(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """List who says what, with what stance, and no findings."""
    from .runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, findings=False), **given))


@cli.command(short_help="Show what was found under its words, with the rules.")
@READING
@click.option("--why-not", is_flag=True, help="Tell, too, why what looks like reporting was not read as such.")
@click.pass_context
def explain(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Show every attribution and finding under its words, with the rules that made it.

    With --why-not also the words that an exception kept from reporting, with its name and its reason.
    """
    from .runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, fail_on="never", baseline="", trace=True), name="explain"))


@cli.group(short_help="Accept the findings that there are now.")
def baseline() -> None:
    """Accept the findings of today, so that only new ones are reported."""


TO = click.option("-o", "--output", "path", metavar="FILE",
                  help="The baseline; by default the one of the settings, else stancecheck-baseline.json.")


@baseline.command()
@READING
@TO
@click.pass_context
def write(context: click.Context, /, paths: tuple[str, ...], path: str | None, **given: Any) -> None:
    """Accept every finding that there is now."""
    from .runs.commands import baseline_write

    context.exit(called(baseline_write, paths, chosen(given), path, prune=False))


@baseline.command()
@READING
@TO
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], path: str | None, **given: Any) -> None:
    """Drop from the baseline what is not found any more."""
    from .runs.commands import baseline_write

    context.exit(called(baseline_write, paths, chosen(given), path, prune=True))


@cli.command(short_help="Print the page of a rule, or the table of all.")
@click.argument("code", required=False)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text",
              help="For people, or for programs.")
@click.option("--config", metavar="FILE", help="Take the house's rules from this settings file.")
@click.option("--test", is_flag=True, help="Try the examples of the house's own rules; exit code 1 where one fails.")
@click.pass_context
def rule(context: click.Context, code: str | None, form: str, config: str | None, test: bool) -> None:
    """Print the manual page of a rule, by its code or name, or the table of all, those of the house included."""
    from .runs.rules import rule_text, tested

    if test:
        text, wrong = called(tested, config)
        printed(text)
        context.exit(int(wrong > 0))
    printed(called(rule_text, code, config, form))


@cli.command()
@click.option("--arrow", is_flag=True, help="Print the Arrow schema of the tables instead.")
def schema(arrow: bool) -> None:
    """Print the JSON Schema of the JSON outputs, or the Arrow schema of the tables of an archive."""
    if arrow:
        from .runs.archives import arrow_text

        printed(called(arrow_text))
        return
    from .runs.commands import schema_text

    printed(schema_text())


@cli.group(cls=ArchiveCommands, short_help="Make tables of a large archive, and ask them.", options_metavar="[OPTIONS]",
           subcommand_metavar="INPUT... --output DIR | summary DIR",
           epilog="`stancecheck archive build --help` lists the options.")
def archive() -> None:
    """Make Parquet tables of articles, attributions and findings out of archives, and ask them.

    `stancecheck archive INPUT... --output DIR` reads Parquet, CSV, JSON Lines, WARC and WET files, compressed or not, and
    folders; a run that was stopped goes on where it was.  `stancecheck archive summary DIR` tells who is quoted how often.
    """


@archive.command(short_help="Make the tables; what happens without a command.")
@click.argument("paths", nargs=-1, required=True, metavar="INPUT...")
@click.option("--output", required=True, metavar="DIR", help="The folder of the tables, new or of a run that was stopped.")
@click.option("--text", default="text", metavar="COLUMN", help="The column of texts.")
@click.option("--id", "name", default="id", metavar="COLUMN", help="The column of ids; without it, rows are numbered.")
@click.option("--outlet", default="outlet", metavar="COLUMN", help="The column of outlets, if there is one.")
@click.option("--published", default="published", metavar="COLUMN", help="The column of dates, if there is one.")
@click.option("--config", metavar="FILE", help="Use these settings; by default those nearest to where you are.")
@click.option("--isolated", is_flag=True, help="Use no settings file at all.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Processes at once; 0: one a core.")
@click.option("--shard-rows", type=click.IntRange(1), default=5000, metavar="N", help="Rows of a shard.")
@click.option("-q", "--quiet", is_flag=True, help="Write errors, and nothing else.")
@click.option("--allow-unread", is_flag=True, help="Let what could not be read not decide the exit code.")
@click.pass_context
def build(context: click.Context, /, **given: Any) -> None:
    """Make the tables of some archives.

    Exit code 0: every row was read; 2: one was not (its row in `articles` says why), or the run could not be made.
    """
    from .runs.archives import build_archive

    context.exit(called(build_archive, **given))


@archive.command("summary")
@click.argument("folder", metavar="DIR")
@click.option("--html", "page", metavar="FILE", help="Write a page, too, that loads nothing from anywhere.")
@click.option("--most", type=click.IntRange(1), default=20, metavar="N", help="Rows of a table.")
def archive_summary(folder: str, page: str | None, most: int) -> None:
    """Tell who is quoted how often, in which acts and framings, by outlet and month, and what the sourcing rules found."""
    from .runs.archives import summarize

    printed(called(summarize, folder, page, most))


@cli.command(short_help="Write a commented settings file.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, exists=True))
def init(folder: str) -> None:
    """Write a commented settings file into a folder, the one that we are in by default, and say what was found there."""
    from .runs.start import start

    printed(called(start, folder))


@cli.command(short_help="Speak with an editor over standard input and output.")
def lsp() -> None:
    """Speak the Language Server Protocol with the editor that started this command (docs/editors.md).

    Needs the extra `lsp`.  Nothing is read but what the editor sends and the settings near it; nothing is sent but to it.
    """
    try:
        from .lsp.server import serve
    except ModuleNotFoundError as error:
        raise Refused(f"an editor needs {error.name}: pip install 'stancecheck[lsp]'") from error
    serve()


@cli.command(short_help="Print what makes a shell complete our commands.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes a shell complete our commands: `eval "$(stancecheck completion bash)"`."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    printed(kind(cli, {}, "stancecheck", "_STANCECHECK_COMPLETE").source() if kind else "")


def chosen(given: dict[str, Any], **fixed: Any) -> Any:
    """What was given on the command line as a `Choice`; it is taken out of `given`."""
    from dataclasses import fields

    from .runs.run import Choice

    if given.pop("isolated", False):
        given["config"] = ""
    names = {field.name for field in fields(Choice)} - {"outputs", "output_dir"}
    return Choice(**{name: given.pop(name) for name in list(given) if name in names} | fixed)


def called(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """What a function gives; what it says is wrong with the call ends the command with exit code 2.

    Raises:
        Refused: with what is wrong.
        Interrupted: with what was not written.
    """
    from .runs.outputs import Halted
    from .runs.run import Misuse

    try:
        return function(*arguments, **options)
    except Misuse as error:
        raise Refused(str(error)) from error
    except Halted as error:
        raise Interrupted(str(error)) from error


def printed(words: str) -> None:
    """Write to standard output; nobody reading on is no mistake.

    Raises:
        Refused: it can't be written.
    """
    from .runs.outputs import tried
    from .runs.streams import say

    if problems := tried(0, say, words):
        raise Refused("\n".join(problems))


def main() -> None:
    """The command `stancecheck`: runs it and ends the process with its exit code.

    What stays of an article is no garbage and what goes is no circle, so the collector looks round
    rarely, in this process and in those that it makes.
    """
    from .runs.signals import end_on_signals, exit_code_of_interrupt
    from .runs.streams import open_all

    gc.set_threshold(RARELY)
    open_all()
    end_on_signals()
    try:
        code = cli.main(prog_name="stancecheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = INTERRUPTED if isinstance(error, Interrupted) else 2
    except (KeyboardInterrupt, click.Abort):
        print("stancecheck: interrupted before anything was written", file=sys.stderr)
        code = INTERRUPTED
    except BrokenPipeError:
        code = 0
    except OSError as error:
        print(f"stancecheck: {error.filename or 'standard output'}: {error.strerror}", file=sys.stderr)
        code = 2
    except Exception as error:
        if os.environ.get("STANCECHECK_DEBUG"):
            raise
        print(f"stancecheck: internal error: {type(error).__name__}: {error}; please report it "
              "(STANCECHECK_DEBUG=1 shows where)", file=sys.stderr)
        code = 2
    leave(exit_code_of_interrupt() if code == INTERRUPTED else code)


def leave(code: int | None) -> NoReturn:
    """End the process with an exit code, what is still to be written being written or given up."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        from .runs.outputs import nobody_reads

        nobody_reads()
    except OSError as error:
        from .runs.outputs import nobody_reads

        nobody_reads()
        print(f"stancecheck: standard output: {error.strerror}", file=sys.stderr)
        code = 2
    sys.exit(code)
