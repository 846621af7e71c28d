"""The commands `baseline write` and `baseline prune`."""
from typing import Any

import click

from .calls import called, chosen
from .options import READING


@click.group(short_help="Accept the findings that there are now.")
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
    from ..runs.commands import baseline_write

    context.exit(called(baseline_write, paths, chosen(given), path, prune=False))


@baseline.command()
@READING
@TO
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], path: str | None, **given: Any) -> None:
    """Drop from the baseline what is not found any more."""
    from ..runs.commands import baseline_write

    context.exit(called(baseline_write, paths, chosen(given), path, prune=True))
