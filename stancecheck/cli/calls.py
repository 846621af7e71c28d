"""What was typed turned into calls of `runs`, and what they say is wrong into errors of the command line."""
from collections.abc import Callable
from typing import Any

import click


class Refused(click.ClickException):
    """What was asked for can't be done."""

    exit_code = 2


class Interrupted(click.ClickException):
    """An interrupt came while something was written, and this is what is missing."""

    exit_code = 130


def chosen(given: dict[str, Any], **fixed: Any) -> Any:
    """What was given on the command line as a `Choice`; it is taken out of `given`."""
    from dataclasses import fields

    from ..runs.run import Choice

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
    from ..runs.outputs import Halted
    from ..runs.run import Misuse

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
    from ..runs.outputs import tried
    from ..runs.streams import say

    if problems := tried(0, say, words):
        raise Refused("\n".join(problems))
