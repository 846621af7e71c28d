"""A limit of time that nothing inside can swallow."""
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 1.0  # seconds; one ring may get lost in a library that goes on after any error


class TimeOver(BaseException):
    """The time is over; no `Exception`, since libraries take those for bad input and go on."""


@contextmanager
def time_limit(seconds: float, working: bool = False) -> Iterator[None]:
    """Stop what is done inside after that long, where the system can; 0 is no limit.

    Args:
        seconds: on the clock.
        working: count the time only in which this process works, as where somebody else may let it wait.

    Raises:
        TimeOver: when the time is over; once more each second, until this is left.
    """
    if not seconds or not hasattr(signal, "setitimer"):
        yield
        return
    ring, timer = (signal.SIGVTALRM, signal.ITIMER_VIRTUAL) if working else (signal.SIGALRM, signal.ITIMER_REAL)

    live = True

    def stop(number: int, frame: FrameType | None) -> None:
        if live:
            raise TimeOver

    before = signal.signal(ring, stop)
    try:
        try:
            signal.setitimer(timer, seconds, AGAIN)
            yield
        finally:
            live = False
    finally:  # also where it rang on the way here; `AGAIN` is far longer than that
        live = False
        signal.setitimer(timer, 0)
        signal.signal(ring, before)
