"""What became of inputs in earlier runs of this process, so that `--watch` checks only what changed."""
import os
from collections.abc import Callable, Generator, Sequence

from ..inputs.files import SIDECAR
from ..inputs.find import STDIN
from ..report.run import Input
from .article import Task

Signature = tuple[str, int, int]
Results = Generator[list[Input], None, None]


class Memory:
    """What became of inputs in earlier runs, for those that are still the same."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[Task, Signature, list[Input]]] = {}

    def recall(self, task: Task) -> list[Input] | None:
        """What became of an input, None where it, or what is to be done with it, has changed."""
        task_before, before, inputs = self.known.get(task.found.path, (None, None, []))
        return inputs if task_before == task and before == signature(task.found.path) else None

    def keep(self, task: Task, inputs: list[Input]) -> None:
        """Keep what became of an input; not where other files have a part in it."""
        path = task.found.path
        if path != STDIN and not task.against and not os.path.exists(path + SIDECAR) and not task.found.reason:
            self.known[path] = task, signature(path), inputs

    def remembered(self, tasks: Sequence[Task], run: Callable[[list[Task]], Results]) -> Results:
        """What became of each task's input, in order; `run` is asked for those that are new."""
        known = [self.recall(task) for task in tasks]
        fresh = run([task for task, inputs in zip(tasks, known, strict=True) if inputs is None])
        try:
            for task, inputs in zip(tasks, known, strict=True):
                if inputs is None:
                    inputs = next(fresh)
                    self.keep(task, inputs)
                yield inputs
        finally:
            fresh.close()


def signature(path: str) -> Signature:
    """A file with its size and time; -1 for each where there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return path, -1, -1
    return path, status.st_size, status.st_mtime_ns
