"""Colour for terminals, in plain ANSI: no library is loaded for it."""
from collections.abc import Mapping
from typing import TextIO

CODES = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "dim": "2", "speaker": "34",
         "cue": "35", "help": "32"}


def colour_wanted(out: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to colour what goes to this file.

    `NO_COLOR` set to anything but "" forbids it (no-color.org), `FORCE_COLOR` so set asks for it;
    otherwise a terminal gets colour, unless it calls itself `dumb`.
    """
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or (out.isatty() and environ.get("TERM") != "dumb")


class Painter:
    """Puts colour round text where colour is wanted, and leaves it alone otherwise."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, style: str, text: str) -> str:
        """The text in a style of `CODES`; it must be safe to show already."""
        return f"\x1b[{CODES[style]}m{text}\x1b[0m" if self.colour and text else text
