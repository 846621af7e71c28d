"""What an archive keeps of itself: `manifest.json`, and a note for each shard that is whole."""
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from .. import __version__
from ..frames.schema import VERSION
from ..house.hashes import rules_sha256
from ..runs.outputs import replacing

MANIFEST, SHARDS = "manifest.json", "shards"
BLOCK = 1024 * 1024


class ArchiveError(ValueError):
    """The folder can't be used; the text says which and why."""


class Plan(NamedTuple):
    """What an archive is of: what must be the same for a run to go on where another stopped."""

    version: str
    schema: str
    rules: str
    settings: str
    columns: tuple[str, ...]
    shard_rows: int
    inputs: tuple[tuple[str, str], ...]


class Shard(NamedTuple):
    """A shard that is whole: its number, the rows from `first` to `last` (exclusive), how many articles have which status.

    `unread` are inputs that ended before their end, as (path, reason, detail), and `sizes` the bytes of the files.
    """

    number: int
    first: int
    last: int
    counts: dict[str, int]
    unread: list[list[str]]
    sizes: dict[str, int]


def plan_of(paths: Iterable[str], settings_sha256: str, columns: tuple[str, ...], shard_rows: int) -> Plan:
    """The plan of a run over these inputs; files are hashed whole, folders by the names and contents of their files."""
    return Plan(__version__, VERSION, rules_sha256(), settings_sha256, columns, shard_rows,
                tuple((path, hash_of(path)) for path in paths))


def hash_of(path: str) -> str:
    """The SHA-256 of a file; of a folder that of the names and hashes of its files; "" where there is no such thing."""
    if not os.path.isdir(path):
        return hash_of_file(path)
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            one = os.path.join(folder, name)
            entry = f"{os.path.relpath(one, path)}\0{hash_of_file(one)}\n"
            digest.update(entry.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def hash_of_file(path: str) -> str:
    """The SHA-256 of a file; "" where it can't be read, or is none, as a pipe, which has nothing twice."""
    digest = hashlib.sha256()
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            while block := file.read(BLOCK):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def taken_up(folder: str, plan: Plan) -> list[Shard]:
    """The shards that are there already, in order, after the plan was written where there was none.

    Raises:
        ArchiveError: the folder holds something else, or an archive of other inputs, settings or version.
        OSError: it can't be written.
    """
    path = os.path.join(folder, MANIFEST)
    os.makedirs(os.path.join(folder, SHARDS), exist_ok=True)
    if not os.path.exists(path):
        others = sorted(set(os.listdir(folder)) - {SHARDS})
        if others:
            raise ArchiveError(f"{folder}: it holds {others[0]}, and no archive of ours; name an empty folder")
        write_json(path, {"plan": jsonable(plan), "complete": False})
        return []
    old = read_json(path).get("plan")
    if old != jsonable(plan):
        differs = [name for name, value in jsonable(plan).items() if not isinstance(old, dict) or old.get(name) != value]
        raise ArchiveError(f"{folder}: it is an archive of other {', '.join(differs)}; name another folder, or remove it")
    return noted(folder)


def finished(folder: str, shards: list[Shard]) -> dict[str, Any] | None:
    """The manifest of an archive to which nothing is missing; None where something is."""
    table = read_json(os.path.join(folder, MANIFEST))
    return table if table.get("complete") is True and table.get("shards") == len(shards) else None


def noted(folder: str) -> list[Shard]:
    """The shards that are whole, in order, up to the first that is missing or has a table of another size.

    Raises:
        ArchiveError: a note is none.
    """
    found: list[Shard] = []
    while True:
        path = os.path.join(folder, SHARDS, f"{len(found):05}.json")
        if not os.path.exists(path):
            return found
        try:
            shard = Shard(**read_json(path))
        except TypeError as error:
            raise ArchiveError(f"{path}: it is no note of a shard") from error
        for table, size in shard.sizes.items():
            one = table_path(folder, table, shard.number)
            if not os.path.isfile(one) or os.path.getsize(one) != size:
                return found
        found.append(shard)


def table_path(folder: str, table: str, number: int) -> str:
    """The file of a table of a shard."""
    return os.path.join(folder, table, f"part-{number:05}.parquet")


def note(folder: str, shard: Shard) -> None:
    """Write down that a shard is whole."""
    write_json(os.path.join(folder, SHARDS, f"{shard.number:05}.json"), shard._asdict())


def finish(folder: str, plan: Plan, shards: list[Shard], duplicates: int) -> dict[str, Any]:
    """Write the manifest of an archive that is whole; gives it."""
    counts: Counter[str] = Counter()
    for shard in shards:
        counts.update(shard.counts)
    table = {"plan": jsonable(plan), "complete": True, "shards": len(shards), "rows": shards[-1].last if shards else 0,
             "counts": dict(sorted(counts.items())), "unread": [one for shard in shards for one in shard.unread],
             "ids_met_again": duplicates}
    write_json(os.path.join(folder, MANIFEST), table)
    return table


def jsonable(plan: Plan) -> dict[str, Any]:
    """A plan as JSON has it."""
    table: dict[str, Any] = json.loads(json.dumps(plan._asdict()))
    return table


def read_json(path: str) -> dict[str, Any]:
    """The object of a JSON file.

    Raises:
        ArchiveError: it is none.
    """
    try:
        with open(path, encoding="utf-8") as file:
            table = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise ArchiveError(f"{path}: it can't be read: {error}") from error
    if not isinstance(table, dict):
        raise ArchiveError(f"{path}: it is no object")
    return table


def write_json(path: str, table: dict[str, Any]) -> None:
    """Write a JSON file whole or not at all."""
    with replacing(path) as out:
        json.dump(table, out, indent=1, sort_keys=True, ensure_ascii=False)
        out.write("\n")
