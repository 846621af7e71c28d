"""Processes that work for this one: each has a pipe, ends with this one, and leaves signals to it."""
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from .parcels import pack_quickly
from .signals import belong_to, no_signals

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess


def way_of_making() -> "BaseContext":
    """How processes are made: by forking where that is safe, so that they share what has been read."""
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else "spawn")


class Child:
    """A process at work, and our end of the pipe to it."""

    def __init__(self, context: "BaseContext", work: Callable[..., None], others: Iterable["Child"], *given: object) -> None:
        """Make the process, in which `work(connection, *given)` is called.

        Args:
            context: see `way_of_making`.
            work: what it does; it must be something that pickle can name.
            others: the processes that there are already: the new one lets go of the pipes to them.
            given: what else `work` takes.

        Raises:
            OSError: the system has no more processes or pipes.
        """
        self.connection, theirs = context.Pipe()
        forked = context.get_start_method() == "fork"
        ours = [*(one.connection for one in others), self.connection] if forked else []
        self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=begin, args=(work, theirs, os.getpid(), ours, *given), daemon=True)
        try:
            with no_signals():
                self.process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()

    def end(self, patience: float = 0.0) -> int:
        """End the process, after so many seconds in which it may do so itself; its exit code, negative for a signal."""
        self.connection.close()
        if patience:
            self.process.join(patience)
        self.process.kill()
        self.process.join()
        return self.process.exitcode or 0


def begin(work: Callable[..., None], connection: "Connection", parent: int, ours: "list[Connection]", *given: object) -> None:
    """In the new process: belong to the one that made it, let go of its pipes, and work."""
    belong_to(parent)
    for one in ours:
        one.close()
    pack_quickly()
    work(connection, *given)
