"""The run that makes an archive's tables: it goes on where an earlier one stopped, and loses no more than one shard."""
import hashlib
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..checks import Settings
from ..house.settings import DEFAULTS, HouseSettings
from ..house.settings_file import read_settings
from ..house.settings_near import settings_near
from ..runs.jobs import usable_cores
from ..runs.progress import Progress
from ..runs.stream import streamed
from .claimed import claimed, keep_apart
from .record import Shard, finish, finished, plan_of, taken_up
from .row import Columns
from .shards import Group, Rows, Writer, groups
from .work import Bounds, looked_at, one_by_one

SHARD = 5000  # rows of a shard: some seconds of work, and tables of some megabytes


@dataclass(frozen=True)
class Wanted:
    """What a user asks for: `config` is a settings file, "" for none at all, None for the one nearest to where we are."""

    columns: Columns
    jobs: int = 0
    config: str | None = None
    shard_rows: int = SHARD
    quiet: bool = False


def build(paths: Sequence[str], folder: str, wanted: Wanted) -> dict[str, Any]:
    """Make the tables of some inputs in a folder, or what is missing of them; gives the manifest.

    Raises:
        ArchiveError: the folder holds something else, an archive of other inputs, settings or version, or an input;
            or another run is at it.
        ValueError: the settings can't be used.
        OSError: something can't be written; shards that are whole stay.
    """
    house = settings_of(wanted.config)
    settings = house.for_article(os.path.join(os.getcwd(), "article.txt"))
    digest = hashlib.sha256(house.shown().partition("\n")[2].encode()).hexdigest()
    keep_apart(paths, folder)
    plan = plan_of(paths, digest, tuple(wanted.columns), wanted.shard_rows)
    os.makedirs(folder, exist_ok=True)
    with claimed(folder):
        done = taken_up(folder, plan)
        if manifest := finished(folder, done):
            return manifest
        rows = Rows(paths, wanted.columns)
        if not wanted.quiet and done:
            print(f"{folder}: going on behind {len(done)} shards, {done[-1].last:,} rows", file=sys.stderr)
        with Progress(0, wanted.quiet) as tell:
            bounds = Bounds(house.max_bytes, house.timeout)
            for shard in made(rows, done[-1].last if done else 0, folder, settings, bounds, wanted):
                done.append(shard)
                tell(shard.last)
        return finish(folder, plan, done, rows.again)


def settings_of(config: str | None) -> HouseSettings:
    """The settings of the run."""
    if config is None:
        return settings_near(os.getcwd())
    return read_settings(config) if config else DEFAULTS


def made(rows: Rows, start: int, folder: str, settings: Settings, bounds: Bounds, wanted: Wanted) -> Iterator[Shard]:
    """The shards from a row on, in order, each when it is written."""
    writer = Writer(folder)
    given: deque[Group] = deque()

    def taken() -> Iterator[list[tuple[int, Any]]]:
        for group in groups(rows, start, wanted.shard_rows):
            given.append(group)
            yield group.rows

    number = -1
    work, lost = partial(looked_at, settings, bounds), partial(one_by_one, settings, bounds)
    for tables in streamed(work, taken(), wanted.jobs or usable_cores(), settings, lost, early=True):
        group = given.popleft()
        if number not in (-1, group.shard):
            yield writer.write(number)
        number = group.shard
        writer.add(group, tables)
    if number >= 0:
        yield writer.write(number)
