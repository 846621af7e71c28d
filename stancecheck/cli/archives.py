"""The command `archive`, and those in it."""
from typing import Any

import click

from .calls import called, printed
from .kinds import Commands


@click.group(cls=Commands, default="build", short_help="Make tables of a large archive, and ask them.",
             options_metavar="[OPTIONS]", subcommand_metavar="INPUT... --output DIR | summary DIR",
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
    from ..runs.archives import build_archive

    context.exit(called(build_archive, **given))


@archive.command("summary")
@click.argument("folder", metavar="DIR")
@click.option("--html", "page", metavar="FILE", help="Write a page, too, that loads nothing from anywhere.")
@click.option("--most", type=click.IntRange(1), default=20, metavar="N", help="Rows of a table.")
def archive_summary(folder: str, page: str | None, most: int) -> None:
    """Tell who is quoted how often, in which acts and framings, by outlet and month, and what the sourcing rules found."""
    from ..runs.archives import summarize

    printed(called(summarize, folder, page, most))
