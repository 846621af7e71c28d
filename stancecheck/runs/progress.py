"""How far a long run is, on a terminal and nowhere else."""
import sys
from time import monotonic
from types import TracebackType

PATIENCE = 2.0  # seconds; a shorter run says nothing
OFTEN = 0.2


class Progress:
    """Called with how many inputs are done; shows it on standard error once the run is long.

    `total` is how many there are, 0 where nobody knows.
    """

    def __init__(self, total: int, quiet: bool = False) -> None:
        self.total = total
        self.shows = sys.stderr.isatty() and not quiet
        self.next = monotonic() + PATIENCE
        self.shown = False

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, number: int) -> None:
        if self.shows and monotonic() >= self.next:
            self.next = monotonic() + OFTEN
            self.shown = True
            total = f" of {self.total:,}" if self.total else ""
            print(f"\r{number:,}{total} inputs", end="", file=sys.stderr, flush=True)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 traceback: TracebackType | None) -> None:
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
