"""The commands that read articles: `check`, `verify`, `compare`, `parse`, `explain`."""
from typing import Any

import click

from .calls import Refused, called, chosen, printed
from .options import READING, WRITING, listed


class Check(click.Command):
    """A command that wants paths, but where it is only to show the settings: then those of the folder that we are in."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        given = [*arguments]
        try:
            return super().parse_args(context, arguments)
        except click.MissingParameter:
            if "--show-settings" not in given:
                raise
            return super().parse_args(context, [*given, "."])


@click.command(cls=Check, short_help="Check articles; what happens without a command.")
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
    from ..runs.commands import check_paths, settings_text

    choice = chosen(given)
    if show_settings:
        printed(called(settings_text, paths, choice))
    elif watch:
        from dataclasses import replace

        from ..runs.memory import Memory
        from ..runs.watch import watched

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


@click.command(cls=Verify, short_help="Hold quotations against their sources.", options_metavar="[OPTIONS]",
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
    from ..runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, family="VER"), **given))


@click.command(short_help="Set several accounts of one event beside each other.")
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
    from ..runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, family="CMP"), **given))


@click.command()
@READING
@WRITING
@click.pass_context
def parse(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """List who says what, with what stance, and no findings."""
    from ..runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, findings=False), **given))


@click.command(short_help="Show what was found under its words, with the rules.")
@READING
@click.option("--why-not", is_flag=True, help="Tell, too, why what looks like reporting was not read as such.")
@click.pass_context
def explain(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Show every attribution and finding under its words, with the rules that made it.

    With --why-not also the words that an exception kept from reporting, with its name and its reason.
    """
    from ..runs.commands import check_paths

    context.exit(called(check_paths, paths, chosen(given, fail_on="never", baseline="", trace=True), name="explain"))
