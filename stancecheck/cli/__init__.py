"""The command line: what users type, turned into calls; nothing is decided here.

`stancecheck FILE` needs no subcommand.  A command is imported when it is asked for, and what it needs inside it, so
that `--version` answers at once.
"""
import gc
import os
import sys
from typing import NoReturn

import click

from .. import __version__
from .calls import Interrupted
from .kinds import Commands

INTERRUPTED = 130
RARELY = 500_000  # new objects; a long article makes as many
MODULES = {"check": "articles", "verify": "articles", "compare": "articles", "parse": "articles", "explain": "articles",
           "archive": "archives", "baseline": "baselines",
           "rule": "beside", "schema": "beside", "init": "beside", "lsp": "beside", "completion": "beside"}
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group("stancecheck", cls=Commands, default="check", modules=MODULES, context_settings=CONTEXT,
             no_args_is_help=False, invoke_without_command=True, options_metavar="[OPTIONS]",
             subcommand_metavar="PATH... | COMMAND ...",
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


def main() -> None:
    """The command `stancecheck`: runs it and ends the process with its exit code.

    What stays of an article is no garbage and what goes is no circle, so the collector looks round
    rarely, in this process and in those that it makes.
    """
    from ..runs.signals import end_on_signals, exit_code_of_interrupt
    from ..runs.streams import open_all

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
        from ..runs.outputs import nobody_reads

        nobody_reads()
    except OSError as error:
        from ..runs.outputs import nobody_reads

        nobody_reads()
        print(f"stancecheck: standard output: {error.strerror}", file=sys.stderr)
        code = 2
    sys.exit(code)
