"""What is to be known of a format besides how it is written."""
from typing import NamedTuple


class Format(NamedTuple):
    """The facts of a format: how its files end, and what `docs/output.md` says of it, in Markdown.

    `readers` tells for whom it is, `columns` in what they count, and `unread` how it says that an input could not be
    checked.  `coloured` ones take `colour`; `single` ones hold one article a file.
    """

    suffix: str
    readers: str
    columns: str
    unread: str
    coloured: bool = False
    single: bool = False
