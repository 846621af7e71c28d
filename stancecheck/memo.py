"""Memos that follow what they read: the words met last are remembered, the others forgotten.

What a memo holds changes how long an answer takes, never the answer.
"""
from collections.abc import Callable
from typing import Generic, TypeVar

from .resources import IN_USE

Value = TypeVar("Value")


class Memo(dict[str, Value], Generic[Value]):
    """Key -> what `make` says of it, worked out when first asked for.

    It holds two generations of `size` keys: when the young one is full it becomes the old one, and what was in
    the old one is forgotten unless it was asked for since.  Keys of more than `longest` characters, which hardly
    come again, are worked out each time, as are values that `keeps` says no to.  So a hostile text costs time,
    never memory.
    """

    def __init__(self, make: Callable[[str], Value], size: int, longest: int = 200,
                 keeps: Callable[[Value], bool] | None = None) -> None:
        super().__init__()
        self.make, self.size, self.longest, self.keeps = make, size, longest, keeps
        self.old: dict[str, Value] = {}

    def __missing__(self, key: str) -> Value:
        value = self.old[key] if key in self.old else self.make(key)
        if len(key) <= self.longest and (self.keeps is None or self.keeps(value)):
            if len(self) >= self.size:
                self.old = dict(self)
                self.clear()
            self[key] = value
        return value


class Memos(Generic[Value]):
    """A memo for each house, since what `make` says depends on the rows that it adds to the lexicon."""

    def __init__(self, make: Callable[[str], Value], size: int, longest: int = 200,
                 keeps: Callable[[Value], bool] | None = None) -> None:
        self.make, self.size, self.longest, self.keeps = make, size, longest, keeps

    @property
    def here(self) -> Memo[Value]:
        """The memo of the house in use; ask for it once where many keys are looked up."""
        made = IN_USE.get().made
        memo: Memo[Value] | None = made.get(self)
        if memo is None:
            memo = made[self] = Memo(self.make, self.size, self.longest, self.keeps)
        return memo

    def __getitem__(self, key: str) -> Value:
        return self.here[key]
