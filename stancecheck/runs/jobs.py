"""Many inputs over several processes, results in the order of the inputs.

The lexicon is read once, before the processes are made, so that they share it.
"""
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence

from ..house.house import Cue, add_cues
from ..report.run import Input
from .article import Task, inputs_of
from .parcels import pack_quickly

FEW = 24  # inputs; below, making a process takes longer than it saves
BATCH = 8  # inputs that a process takes at a time, at most


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_tasks(tasks: Sequence[Task], jobs: int = 0, cues: tuple[Cue, ...] = ()) -> Iterator[list[Input]]:
    """What became of each task's input, in order; `jobs` processes at once, 0: as many as pay.

    `cues` are the house's own, besides those of the lexicon.

    Raises:
        ValueError: a cue of the house can't be used.
        RuntimeError: a process was killed from outside, as when memory runs out.
    """
    add_cues(cues)
    jobs = min(jobs or (1 if len(tasks) < FEW else usable_cores()), len(tasks))
    if jobs <= 1:
        yield from map(inputs_of, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    warm_up()
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    batch = max(1, min(BATCH, len(tasks) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, context, prepare, (cues,)) as pool:
        try:
            yield from pool.map(inputs_of, tasks, chunksize=batch)
        except BrokenProcessPool as error:
            raise RuntimeError("a process of this run was killed, perhaps for want of memory") from error
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def warm_up() -> None:
    """Read the lexicon and the grammar, by way of a sentence that needs both."""
    from ..parser import check

    check("Ana Reyes said the ferry was late.")
    gc.collect()
    gc.freeze()


def prepare(cues: tuple[Cue, ...]) -> None:
    """In a process of the pool: the house's cues are known, and only the main process answers an interrupt."""
    pack_quickly()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    add_cues(cues)


def until_interrupted(results: Iterator[list[Input]],
                      tell: Callable[[int], None] | None = None) -> tuple[list[Input], bool]:
    """All results, and whether an interrupt came before the last; `tell` hears how many are done."""
    done: list[Input] = []
    try:
        for number, inputs in enumerate(results, 1):
            done.extend(inputs)
            if tell:
                tell(number)
    except KeyboardInterrupt:
        return done, True
    return done, False
