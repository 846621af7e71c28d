"""Work on items without end over several processes, results in the order of the items, few of them at a time.

The lexicon is read once, before the processes are made, so that they share it.  A process that is killed costs the items that
it had: what becomes of them says who asked.  Where no process can be made, this one does the work.
"""
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..checks import Settings
from ..parser import collector_waiting
from .jobs import warm_up
from .processes import Child, way_of_making

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

Given = TypeVar("Given")
Made = TypeVar("Made")
AHEAD = 2  # items that each process has, so that it needn't wait for the next
PATIENCE = 0.5  # seconds in which a process that says no more may tell how it ended
KEPT = 4  # items a process that are done or under way before the first of them is taken


class Lost(RuntimeError):
    """A process was ended from outside while it was at an item."""


class Hand(Child):
    """A process at work, and the numbers of the items that it was given and has not answered."""

    def __init__(self, context: "BaseContext", work: Callable[[Any], object], others: Iterable[Child]) -> None:
        self.given: deque[int] = deque()
        super().__init__(context, serve, others, work)

    def fate(self) -> str:
        """End the process; gives how it ended, in words."""
        code = self.end(PATIENCE)
        return f"by signal {-code}" if code < 0 else f"with exit code {code}"


def streamed(work: Callable[[Given], Made], items: Iterable[Given], jobs: int, settings: Settings,
             lost: Callable[[Given, str], Made] | None = None, early: bool = False) -> Iterator[Made]:
    """What some work makes of each item, in order, `jobs` processes at once; 1: none but this one.

    An error of the work is raised at its place; what is under way then is given up.  An error of whoever makes the items
    comes behind the results of those before it.

    Args:
        work: what each process does; it must be something that pickle can name.
        items: as they come; taken some `KEPT` a process ahead of what is asked for.
        settings: whose cues the lexicon is read with before the processes are made.
        lost: what to make of an item whose process was ended from outside, with how; it is tried a second time before, alone.
        early: make the processes before the first item is asked for, as where whoever makes the items has threads, whose
            locks a process that is made later may find closed for ever; else one item is done here.

    Raises:
        Lost: a process was ended, and there is no `lost`.
    """
    given = outcomes(items)
    begun = list(islice(given, 0 if early else 2)) if jobs > 1 else []
    if jobs <= 1 or not early and (len(begun) < 2 or isinstance(begun[1], Trouble)):  # a process costs more than one item
        yield from (work(told(one)) for one in chain(begun, given))
        return
    warm_up([settings.cues])
    pool: Stream[Given, Made] = Stream(work, jobs, lost)
    trouble = None
    try:
        while early and len(pool.hands) < pool.jobs:
            pool.hire()
        for one in chain(begun, given):
            if isinstance(one, Trouble):
                trouble = one
                break
            pool.take(one)
            while len(pool.waiting) >= KEPT * jobs:
                yield pool.first()
        while pool.waiting:
            yield pool.first()
        if trouble:
            told(trouble)
    finally:
        for hand in pool.hands:
            hand.process.kill()
        for hand in pool.hands:
            hand.end(PATIENCE)


class Trouble:
    """An error of whoever makes the items; it comes behind the results of those before it."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def outcomes(items: Iterable[Given]) -> Iterator[Given | Trouble]:
    """The items, and the error that ends them, if one does."""
    try:
        yield from items
    except Exception as error:
        yield Trouble(error)


def told(one: Given | Trouble) -> Given:
    """An item; an error is raised."""
    if isinstance(one, Trouble):
        raise one.error
    return one


def apart(work: Callable[[Given], Made], items: Iterable[Given], lost: Callable[[Given, str], Made]) -> list[Made]:
    """What some work makes of each item, in order, in a process beside this one, another one behind each that is ended."""
    pool: Stream[Given, Made] = Stream(work, 1, lost)
    try:
        for item in items:
            pool.take(item)
        return [pool.first() for _ in range(pool.taken)]
    finally:
        for hand in pool.hands:
            hand.end(PATIENCE)


class Stream(Generic[Given, Made]):
    """The processes, the items that are not given back yet, by number, and the results that came before their turn."""

    def __init__(self, work: Callable[[Given], Made], jobs: int, lost: Callable[[Given, str], Made] | None) -> None:
        self.context = way_of_making()
        self.work, self.jobs, self.lost = work, jobs, lost
        self.hands: list[Hand] = []
        self.waiting: dict[int, Given] = {}
        self.left: deque[int] = deque()  # numbers of items that no process has
        self.done: dict[int, tuple[bool, object]] = {}
        self.alone: set[int] = set()  # numbers of items whose process was ended once
        self.taken = self.answered = 0

    def take(self, item: Given) -> None:
        """Another item, behind the others."""
        self.waiting[self.taken] = item
        self.left.append(self.taken)
        self.taken += 1
        self.give()

    def first(self) -> Made:
        """What became of the first item that is not given back yet."""
        while self.answered not in self.done:
            self.give()
            if self.hands:
                self.listen()
            else:  # no process is to be had
                self.left.remove(self.answered)
                self.done[self.answered] = True, self.work(self.waiting[self.answered])
        well, made = self.done.pop(self.answered)
        del self.waiting[self.answered]
        self.answered += 1
        if not well:
            raise made if isinstance(made, BaseException) else Lost(str(made))
        return made  # type: ignore[return-value]  # what `work` made, by way of pickle

    def give(self) -> None:
        """Give items to the processes that have room; make more of these as long as there is work and the system has some."""
        while self.left:
            hand = min(self.hands, key=lambda one: len(one.given), default=None)
            if (hand is None or hand.given) and len(self.hands) < self.jobs:
                self.hire()
                continue
            number = self.left[0]
            room = 1 if number in self.alone or hand and self.alone.intersection(hand.given) else AHEAD
            if hand is None or len(hand.given) >= room:
                return
            self.left.popleft()
            hand.given.append(number)
            try:
                hand.connection.send_bytes(ForkingPickler.dumps(self.waiting[number]))
            except OSError:  # it has ended, which `listen` finds out
                return

    def hire(self) -> None:
        """Make a process; where the system has none, those that are there must do."""
        try:
            self.hands.append(Hand(self.context, self.work, self.hands))
        except OSError:
            self.jobs = len(self.hands)

    def listen(self) -> None:
        """Take what processes have to say."""
        from multiprocessing.connection import wait

        ready = wait([one.connection for one in self.hands])
        for hand in [*self.hands]:
            if hand.connection not in ready:
                continue
            try:
                told = hand.connection.recv_bytes()
            except (EOFError, OSError):
                self.lose(hand)
                continue
            with collector_waiting():
                self.done[hand.given.popleft()] = pickle.loads(told)
        self.give()

    def lose(self, hand: Hand) -> None:
        """Let others have what a process was given that was ended; an item with which that happens twice is lost."""
        self.hands.remove(hand)
        how = hand.fate()
        if not hand.given:
            return
        at, *rest = hand.given
        self.left.extendleft(reversed(rest))
        if at not in self.alone:
            self.alone.add(at)
            self.left.appendleft(at)
        elif self.lost:
            self.done[at] = True, self.lost(self.waiting[at], how)
        else:
            self.done[at] = False, f"a process was ended {how}, perhaps for want of memory"


def serve(connection: "Connection", work: Callable[[Any], object]) -> None:
    """In a process: answer item by item until nobody gives any more, or the run has ended.

    Items are taken in by a thread of their own, so that whoever gives them never waits for whoever waits for answers.
    """
    given: SimpleQueue[bytes | None] = SimpleQueue()

    def take_in() -> None:
        try:
            while True:
                given.put(connection.recv_bytes())
        except (EOFError, OSError):
            given.put(None)

    Thread(target=take_in, daemon=True).start()
    while (item := given.get()) is not None:
        try:
            answer: tuple[bool, object] = True, work(pickle.loads(item))
        except Exception as error:
            answer = False, error
        try:
            connection.send_bytes(packed(answer))
        except OSError:  # nobody listens any more
            return


def packed(answer: tuple[bool, object]) -> memoryview:
    """An answer as bytes; an error that can't be handed on is told in words."""
    try:
        return ForkingPickler.dumps(answer)
    except Exception as error:
        well, made = answer
        told = error if well else made
        return ForkingPickler.dumps((False, RuntimeError(f"{type(told).__name__}: {told}")))
