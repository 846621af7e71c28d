"""Exceptions as values: what looks like a construction and is none.

A reader has its exceptions in a list, each with a name, a sentence that it saves and one that it leaves alone.
`tests/test_vetoes.py` switches each off, and wants the first sentence to be read otherwise and the second not;
`stancecheck explain --why-not` tells which of them kept something from being read.
"""
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

Case = TypeVar("Case")


class Veto(NamedTuple, Generic[Case]):
    """One exception.

    `when` says whether it holds in a case, which is whatever the reader knows by then.  `saves` is a sentence that
    would be read wrongly without it, `leaves` one that looks alike and is read; `why` is for who asks why not.
    """

    name: str
    when: Callable[[Case], bool]
    saves: str
    leaves: str
    why: str


class Refusal(NamedTuple):
    """A veto that held for the cue at a token of the text."""

    token: int
    name: str
    why: str


def refused(vetoes: Sequence[Veto[Case]], case: Case, token: int, refusals: list[Refusal] | None) -> bool:
    """Whether one of some vetoes holds in a case; `refusals` takes up the first that does, as that of a cue at a token."""
    for veto in vetoes:
        if veto.when(case):
            if refusals is not None:
                refusals.append(Refusal(token, veto.name, veto.why))
            return True
    return False
