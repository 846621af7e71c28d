"""Options that several commands have: what is read, and how results are written."""
from collections.abc import Callable
from typing import Any

import click


class FormatOption(click.Option):
    """An option whose help names the formats that there are; they are looked for when it is shown."""

    def get_help_record(self, context: click.Context) -> tuple[str, str] | None:
        """The option, and what it does."""
        from ..report import known_formats

        record = super().get_help_record(context)
        return record and (record[0], record[1].replace("{formats}", ", ".join(known_formats())))


def complete_format(context: click.Context, parameter: click.Parameter, start: str) -> list[str]:
    """The formats that start so, for shells that complete."""
    from ..report import known_formats

    return [name for name in known_formats() if name.startswith(start)]


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
