"""A row of an archive: a text, a web page or a file, with what its archive says of it."""
from typing import Any, Literal, NamedTuple

from ..inputs import Unreadable

Kind = Literal["text", "page", "file"]


class Row(NamedTuple):
    """A row: its id, and what stands in it, as text, as the bytes of a web page, or as the path of a file.

    `content` is None where `reason` says why there is none; `status` goes with that.
    """

    id: str
    content: str | bytes | None
    kind: Kind = "text"
    outlet: str | None = None
    published: str | None = None
    reason: str = ""
    detail: str = ""
    status: Literal["failed", "skipped"] = "failed"


class Columns(NamedTuple):
    """The names of the columns of text, id, outlet and date; the last three need not be there."""

    text: str = "text"
    id: str = "id"
    outlet: str = "outlet"
    published: str = "published"


def check_columns(names: list[str], columns: Columns) -> None:
    """Look whether there is a column of texts.

    Raises:
        Unreadable: there is none.
    """
    if columns.text not in names:
        there = ", ".join(map(printable, names)) or "none"
        raise Unreadable("no-column", f"there is no column '{columns.text}'; there are {there}"[:1000])


def printable(name: object) -> str:
    """A name as a message can hold it: what is no UTF-8 in it is shown by its number."""
    return str(name).encode("utf-8", "backslashreplace").decode("utf-8")


def row_of(values: dict[str, Any], number: int, columns: Columns) -> Row:
    """The row of some values; without an id it is called by its number."""
    text = values.get(columns.text)
    name, outlet, published = values.get(columns.id), values.get(columns.outlet), values.get(columns.published)
    told = Row(str(number) if name is None or name in ("", b"") else worded(name), None, "text",
               None if outlet is None else worded(outlet), None if published is None else day_of(published))
    if text is None:
        return told._replace(reason="null", detail="there is no text in this row", status="skipped")
    if isinstance(text, str) and not text.isascii() and any("\ud800" <= sign <= "\udfff" for sign in text):
        return told._replace(reason="undecodable", detail="it has bytes that are not UTF-8")
    if not isinstance(text, (str, bytes)):
        return told._replace(reason="no-text", detail=f"it is {type(text).__name__}, and no text")
    return told._replace(content=text)


def worded(value: Any) -> str:
    """A value as a word; bytes as the text that they are, as far as they are one."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def day_of(value: Any) -> str:
    """A date as ISO 8601 writes it, where it is one."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else worded(value)
