"""Many inputs over several processes, results in the order of the inputs.

The lexicon is read once, before the processes are made, so that they share it.  A process that is killed costs the input
that it was at, which is named; where no process can be made, this one does the work.
"""
import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from ..checks import Settings
from ..own import HOUSES, Cue, added
from ..report.run import Input
from .article import Task, inputs_of
from .processes import Child, way_of_making

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

FEW = 24  # inputs; below, making a process takes longer than it saves
BATCH = 8  # inputs that a process takes at a time, at most
GRACE = 10.0  # seconds behind the time limit of an input after which its process is ended from outside


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_tasks(tasks: Sequence[Task], jobs: int = 0) -> Generator[list[Input], None, None]:
    """What became of each task's input, in order; `jobs` processes at once, 0: as many as pay.

    Raises:
        ValueError: a cue of a house can't be used.
    """
    houses = dict.fromkeys(task.cues for task in tasks)
    for cues in houses:
        added(cues)
    jobs = min(jobs or (1 if len(tasks) < FEW else usable_cores()), len(tasks))
    if jobs <= 1:
        yield from map(inputs_of, tasks)
        return
    warm_up(houses)
    yield from Pool(tasks, jobs).results()


class Worker(Child):
    """A process of the pool, the tasks that it was given and has not answered, and when it began the first of them."""

    def __init__(self, context: "BaseContext", others: Iterable[Child]) -> None:
        self.waiting: deque[int] = deque()
        self.since = monotonic()
        super().__init__(context, work, others)


class Pool:
    """The processes of a run, and the tasks that nobody has taken yet."""

    def __init__(self, tasks: Sequence[Task], jobs: int) -> None:
        self.context = way_of_making()
        self.tasks, self.jobs = tasks, jobs
        self.left = deque(range(len(tasks)))
        self.batch = max(1, min(BATCH, len(tasks) // (jobs * 4)))
        self.done: dict[int, list[Input]] = {}
        self.workers: list[Worker] = []

    def results(self) -> Iterator[list[Input]]:
        """What became of each task, in order."""
        number = 0
        try:
            while number < len(self.tasks):
                self.hire()
                if self.workers:
                    self.listen()
                elif number not in self.done:  # no process is to be had
                    self.left.remove(number)
                    self.done[number] = inputs_of(self.tasks[number])
                while number in self.done:
                    yield self.done.pop(number)
                    number += 1
        finally:
            for worker in self.workers:
                worker.end()

    def hire(self) -> None:
        """Give work to those that have none, and make more as long as there is work for them and the system has some."""
        for worker in self.workers:
            if self.left and not worker.waiting:
                self.give(worker)
        while len(self.workers) < self.jobs and self.left:
            try:
                worker = Worker(self.context, self.workers)
            except OSError:
                self.jobs = len(self.workers)
                return
            self.workers.append(worker)
            self.give(worker)

    def give(self, worker: Worker) -> None:
        """Give a process more to do."""
        worker.since = monotonic()
        worker.waiting.extend(self.left.popleft() for _ in range(min(self.batch, len(self.left))))
        try:
            worker.connection.send([self.tasks[number] for number in worker.waiting])
        except OSError:  # it has ended, which `listen` finds out
            return

    def listen(self) -> None:
        """Take what processes have to say; one that has ended, or is far behind its time, is gone."""
        from multiprocessing.connection import wait

        ready = wait([one.connection for one in self.workers], 1.0)
        for worker in [*self.workers]:
            if worker.connection in ready:
                try:
                    self.done[worker.waiting[0]] = worker.connection.recv()
                except (EOFError, OSError):
                    self.lose(worker, "killed", "its process was ended{signal}, perhaps for want of memory")
                    continue
                worker.waiting.popleft()
                worker.since = monotonic()
            elif worker.waiting:
                limit = self.tasks[worker.waiting[0]].timeout
                if limit and monotonic() - worker.since > limit + GRACE:
                    self.lose(worker, "timed-out", f"it took longer than {limit:g} seconds, and could not be interrupted")

    def lose(self, worker: Worker, reason: str, detail: str) -> None:
        """Name the input that a process was at, and let others have the rest of what it was given."""
        code = worker.end()
        self.workers.remove(worker)
        if worker.waiting:
            number = worker.waiting.popleft()
            signal = f" by signal {-code}" if code < 0 else ""
            name = self.tasks[number].found.name
            self.done[number] = [Input(name, "failed", reason, detail.replace("{signal}", signal))]
            self.left.extendleft(reversed(worker.waiting))


def work(connection: "Connection") -> None:
    """In a process of the pool: answer task by task until the run wants no more, or has ended."""
    try:
        while True:
            for task in connection.recv():
                connection.send(inputs_of(task))
    except (EOFError, OSError):
        return


def warm_up(houses: Iterable[tuple[Cue, ...]]) -> None:
    """Read the lexicon and the grammar, by way of a sentence that needs both, with the cues of some houses."""
    from ..parser import check

    for cues in islice(houses, HOUSES):
        check("Ana Reyes said the ferry was late.", Settings(cues=cues))
    gc.collect()
    gc.freeze()


def until_interrupted(results: Generator[list[Input], None, None],
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
    finally:
        results.close()
    return done, False
