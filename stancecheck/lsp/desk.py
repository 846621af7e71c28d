"""Reads documents as a run over their files would, with the settings, ignore files, baseline and sidecars near them.

What is read is the editor's text, not the file's.  The settings files are looked at each time, so that a change of theirs
holds at once.
"""
import os
from dataclasses import dataclass

from ..house.settings import DEFAULTS, HouseSettings, SettingsError
from ..house.settings_near import settings_near
from ..inputs import Unreadable, read_copies
from ..inputs.find import Found
from ..inputs.ignoring import Exclude, Ignore
from ..passages import Passages
from ..report.lines import Unit
from ..report.run import Input
from ..runs import article
from ..runs.article import Task
from ..runs.baseline import apply_baseline, read_baseline
from ..runs.clock import TimeOver, time_limit
from .opened import Opened, is_written


@dataclass(frozen=True)
class Wishes:
    """What the editor's own settings ask for, under `stancecheck`.

    `config` is a settings file for all documents, as `--config`; `isolated` is `--isolated`; `delay` are the seconds after
    the last keystroke before a document is read again.
    """

    config: str = ""
    isolated: bool = False
    delay: float = 0.2


def read_opened(uri: str, path: str, version: int | None, source: str, unit: Unit, *, root: str = "",
                wishes: Wishes = Wishes(), passages: Passages | None = None) -> Opened:
    """A document with all that is found in it.

    Args:
        uri: its address in the editor.
        path: of its file, which need not exist; the ending tells the format.
        version: the editor's number of this text.
        source: the text.
        unit: of the editor's positions.
        root: the folder whose ignore files hold, "" for the document's own.
        wishes: the editor's settings.
        passages: what was read of earlier versions of the document; it takes up this one.
    """
    if not is_written(path):
        return Opened(uri, path, version, source, unit)
    try:
        settings = settings_of(path, wishes)
        if is_left_out(path, root, settings):
            return Opened(uri, path, version, source, unit)
        inputs = accepted(checked(source, path, settings, passages), settings)
    except (SettingsError, ValueError) as error:
        return Opened(uri, path, version, source, unit, (Input(path, "failed", "settings", str(error)),))
    return Opened(uri, path, version, source, unit, tuple(inputs), settings.known)


def settings_of(path: str, wishes: Wishes) -> HouseSettings:
    """The settings that hold for a path.

    Raises:
        SettingsError: they can't be used.
    """
    if wishes.isolated:
        return DEFAULTS
    if wishes.config:
        from ..house.settings_file import read_settings

        return read_settings(wishes.config)
    settings_near.cache_clear()
    folder = os.path.dirname(os.path.abspath(path))
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return settings_near(folder)


def is_left_out(path: str, root: str, settings: HouseSettings) -> bool:
    """Whether a run over the folder `root` would leave a document out."""
    path = os.path.abspath(path)
    folder, name = os.path.split(path)
    top = os.path.abspath(root) if root and path.startswith(os.path.join(os.path.abspath(root), "")) else folder
    ignore = Ignore(top, Exclude(settings.base, settings.exclude, ()))
    way, above = [], folder
    while above != top:
        way.append(above)
        above = os.path.dirname(above)
    ignore.enter(top)
    for one in reversed(way):
        if ignore.leaves_out(os.path.dirname(one), os.path.basename(one) + "/"):
            return True
        ignore.enter(one)
    return ignore.leaves_out(folder, name)


def checked(source: str, path: str, settings: HouseSettings, passages: Passages | None) -> list[Input]:
    """The articles of a text, checked, or the one reason why it could not be."""
    task = Task(Found(path, path), settings.for_article(path), settings.max_bytes, settings.timeout, passages=passages)
    if len(source.encode("utf-8", "surrogatepass")) > settings.max_bytes:
        return [Input(path, "failed", "too-large", f"it is longer than {settings.max_bytes:,} bytes (max-bytes)")]
    try:
        with time_limit(settings.timeout):
            return article.checked(task, source, read_copies(source, path))
    except Unreadable as error:
        return [Input(path, error.status, error.reason, error.detail)]
    except TimeOver:
        return [Input(path, "failed", "timed-out", f"it took longer than {settings.timeout:g} seconds")]


def accepted(inputs: list[Input], settings: HouseSettings) -> list[Input]:
    """The inputs without the findings that the baseline of the settings accepts.

    Raises:
        ValueError: the baseline can't be used.
    """
    return apply_baseline(inputs, read_baseline(settings.baseline)) if settings.baseline else inputs


