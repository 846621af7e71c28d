"""Articles out of files of all kinds, for whoever calls from Python: `read`."""
from os import PathLike, fspath

from .inputs import Contents, Unreadable, read_contents

PLAIN = "article.txt"
MOST = 16 * 1024 * 1024  # bytes of a file, as on the command line


def read(source: str | PathLike[str] | bytes, name: str = "") -> Contents:
    """The articles of a file: `copies`, each with the `text` to check, and `headline`, `metadata`, `stretches` for `check`.

        >>> [copy] = read(b"# Ferry\n\nIt *rained*.\n", "a.md").copies
        >>> copy.text, copy.place(copy.headline)
        ('Ferry\n\nIt rained.', Span(start=2, end=7))

    Args:
        source: a path, or the bytes of a file.
        name: tells the format by its ending; by default the path's. Without one it is plain text.

    Returns:
        The file's `text`, in which positions are counted, its `copies` in order, its `encoding`, and whether it was
        `marked` by a byte-order mark. `copy.place(span)` is where a span of an article stands in that text.

    Raises:
        OSError: the file can't be read.
        Unreadable: it holds no article, or is not what its name says; `reason` is a word for programs, `detail` a sentence.
    """
    if isinstance(source, bytes):
        return read_contents(source, name or PLAIN)
    path = fspath(source)
    with open(path, "rb") as file:
        data = file.read(MOST + 1)
    if len(data) > MOST:
        raise Unreadable("too-large", f"it is longer than {MOST:,} bytes")
    return read_contents(data, name or path)
