"""What ends a run from outside: every such signal as Ctrl-C does, so that what was done is written.

A container's first process gets no signal that it doesn't ask for, and so would go on when it is stopped.
"""
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep
from types import FrameType

ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
LOOK = 0.5  # seconds between two looks whether the run that made us is still there
RECEIVED: list[int] = []  # in the order in which they came


def end_on_signals() -> None:
    """Let SIGTERM and SIGHUP interrupt this process as SIGINT does; those that are ignored, as under `nohup`, stay so."""
    for number in ENDING[1:]:
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, interrupt)


def interrupt(number: int, frame: FrameType | None) -> None:
    """Interrupt what is going on."""
    RECEIVED.append(number)
    raise KeyboardInterrupt


def exit_code_of_interrupt() -> int:
    """128 and the number of the signal that came first, as shells have it: SIGINT 130, SIGTERM 143, SIGHUP 129."""
    return 128 + (RECEIVED[0] if RECEIVED else signal.SIGINT)


@contextmanager
def no_signals() -> Iterator[None]:
    """Hold back what would interrupt, until this is left."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def belong_to(parent: int) -> None:
    """In a process of a run: leave signals to the run, and end when it has ended, however that was."""
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)

    def watch() -> None:
        while os.getppid() == parent:
            sleep(LOOK)
        os._exit(1)

    try:
        threading.Thread(target=watch, daemon=True).start()
    except RuntimeError:  # no thread is to be had: the next result that nobody takes ends the process
        return
