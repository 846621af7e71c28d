"""What all records of the JSON outputs are."""
import msgspec


class Record(msgspec.Struct, frozen=True, tag_field="type"):
    """A line of JSON Lines; its `type` tells which."""


class Value(msgspec.Struct, frozen=True):
    """A part of a record."""
