"""Many texts over several processes: results in the order of the texts, with no more of them in memory than are under way.

>>> from stancecheck import check_many
>>> [len(article.findings) for article in check_many(["It was the boldest move.", "It rained."], jobs=1)]
[1, 0]
"""
from collections.abc import Iterable, Iterator
from functools import partial

from .checks import Settings
from .model import Article
from .runs.jobs import usable_cores
from .runs.progress import Progress
from .runs.stream import streamed
from .together import Given, check_together

TOGETHER = 64  # texts that a process takes at a time, at most
LENGTH = 200_000  # characters of them


def check_many(texts: Iterable[str], jobs: int = 0, settings: Settings = Settings(),
               progress: bool = False) -> Iterator[Article]:
    """What is found in each of many texts, in their order, as they come.

    The texts may be a generator without end: they are taken as results are asked for, some groups a process ahead.

    Args:
        texts: as read.
        jobs: processes at once; 0 is as many as there are cores, 1 is none but this one.
        settings: as for `check`, for all of them.
        progress: whether a bar on standard error, where that is a terminal, tells how many are done.

    Raises:
        TypeError: for a text that is no `str`; names its number, from 0. Those before it have been given.
        ValueError: a rule or a cue of the settings can't be used.
        Lost: a process was ended from outside, twice at the same texts.
    """
    with Progress(0, not progress) as tell:
        number = 0
        for group in streamed(partial(checked, settings), grouped(numbered(texts)), jobs or usable_cores(), settings):
            for article in group:
                number += 1
                tell(number)
                yield article


def numbered(texts: Iterable[str]) -> Iterator[str]:
    """The texts.

    Raises:
        TypeError: for one that is no `str`.
    """
    for number, text in enumerate(texts):
        if not isinstance(text, str):
            raise TypeError(f"text {number} is no str but {type(text).__name__}; decode bytes first, as you know how")
        yield text


def grouped(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in groups, in order, of some length together."""
    group: list[str] = []
    length = 0
    try:
        for text in texts:
            group.append(text)
            length += len(text)
            if len(group) >= TOGETHER or length >= LENGTH:
                yield group
                group, length = [], 0
    except Exception:
        if group:
            yield group
        raise
    if group:
        yield group


def checked(settings: Settings, texts: list[str]) -> list[Article]:
    """What is found in each of a group of texts."""
    return list(check_together(map(Given, texts), settings))
