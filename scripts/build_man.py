"""Writes the manual page of the command, docs/stancecheck.1, from what `--help` says.

build_man.py [--output FILE]
"""
import argparse
import sys
from pathlib import Path

import click

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from stancecheck import __version__  # noqa: E402
from stancecheck.cli import cli  # noqa: E402

EXITS = (("0", "every input was read, and no finding at or above --fail-on remains"),
         ("1", "every input was read, and one remains"),
         ("2", "the command or the settings were not understood, or an input could not be checked whole"),
         ("130", "interrupted; what was written is complete, and says that it is partial"))


def roff(text: str) -> str:
    """Text as roff takes it: no line is read as a request, and hyphens stay hyphens."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in escaped.split("\n"))


def manual() -> str:
    """The page."""
    context = click.Context(cli, info_name="stancecheck")
    lines = [f'.TH STANCECHECK 1 "" "stancecheck {__version__}" "User Commands"', ".SH NAME",
             roff("stancecheck - who says what in news articles, and which wording speaks for the article itself"),
             ".SH SYNOPSIS", ".B stancecheck", roff("[OPTIONS] PATH..."), ".br", ".B stancecheck",
             roff("COMMAND [OPTIONS] ..."), ".SH DESCRIPTION", paragraph(cli.help or "")]
    lines.append(".SH COMMANDS")
    for name, command in leaves(cli, context):
        lines += [f".SS {roff(name)}", paragraph(command.help or "")]
        for parameter in command.params:
            record = parameter.get_help_record(context)
            if record:
                lines += [".TP", f".B {roff(record[0])}", roff(record[1])]
    lines.append(".SH EXIT STATUS")
    for code, when in EXITS:
        lines += [".TP", f".B {code}", roff(when)]
    lines += [".SH ENVIRONMENT", ".TP", ".B NO_COLOR, FORCE_COLOR", "no colour, or colour where there is no terminal",
              ".TP", ".B STANCECHECK_DEBUG", "where set, an error of the tool shows where it is from",
              ".SH FILES", ".TP", ".B stancecheck.toml, .stancecheck.toml, pyproject.toml",
              "settings; the nearest to an article holds", ".TP", ".B .stancecheckignore", "what folders leave out"]
    return "\n".join(lines) + "\n"


def leaves(group: click.Group, context: click.Context, before: str = "") -> list[tuple[str, click.Command]]:
    """The commands of a group and of the groups in it, with their whole names."""
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            found += leaves(command, context, f"{before}{name} ")
        else:
            found.append((before + name, command))
    return found


def paragraph(text: str) -> str:
    """A help text as paragraphs."""
    return "\n.PP\n".join(roff(" ".join(part.split())) for part in text.split("\n\n"))


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "stancecheck.1")
    parser.parse_args().output.write_text(manual(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
