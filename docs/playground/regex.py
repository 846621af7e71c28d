r"""What stands for the package `regex` in the browser: patterns as the tokeniser has them, written for `re`.

There is no `regex` for browsers on the registries that we build from, and of all that the playground does only the
tokeniser asks for it, for texts with marks of their own on letters (`stancecheck/words/cutting.py`).  `\w`, `\s` and `\d`
become the very signs that `regex` takes for them, which `scripts/build_playground.py` asks it for; `tests/test_playground.py`
holds both to the same tokens.  House rules, which write patterns of all kinds, are not in the playground.
"""
import re
from functools import cache
from json import loads
from pathlib import Path

VERBOSE, Pattern, error, escape = re.VERBOSE, re.Pattern, re.error, re.escape
Ranges = list[tuple[int, int]]
LAST = 0x10FFFF
SIGNS = Path(__file__).with_name("regex_signs.json")


@cache
def signs() -> dict[str, Ranges]:
    """What `w`, `s` and `d` stand for: ranges of code points, in order, both ends in them."""
    return {name: [(first, last) for first, last in ranges] for name, ranges in loads(SIGNS.read_text("ascii")).items()}


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that finds what that of `regex` finds.

    Raises:
        error: it has what the tokeniser has not: a set of sets, a property, `\\B`.
    """
    return re.compile(translated(pattern, bool(flags & VERBOSE)), flags)


def translated(pattern: str, verbose: bool) -> str:
    """The pattern with its classes written out."""
    made, at = [], 0
    word = written(signs()["w"])
    edge = f"(?:(?<=[{word}])(?![{word}])|(?<![{word}])(?=[{word}]))"
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            name = pattern[at + 1]
            if name in "pPBLX":
                raise error(f"\\{name} is not known here", pattern, at)
            made.append(edge if name == "b" else f"[{written(named(name))}]" if name in "wWsSdD" else pattern[at:at + 2])
            at += 2
        elif sign == "[":
            text, at = read_class(pattern, at + 1)
            made.append(text)
        elif sign == "#" and verbose:
            at = pattern.find("\n", at) % (len(pattern) + 1)
        else:
            made.append(sign)
            at += 1
    return "".join(made)


def read_class(pattern: str, at: int) -> tuple[str, int]:
    """A class from behind its bracket, written out, and where it ends."""
    excluded = pattern[at] == "^"
    at += excluded
    found: Ranges = []
    while pattern[at] != "]":
        if pattern[at] == "[" or pattern[at:at + 2] in ("--", "&&", "||", "~~"):
            raise error("a set of sets is not known here", pattern, at)
        if pattern[at] == "\\" and pattern[at + 1] in "wWsSdD":
            found += named(pattern[at + 1])
            at += 2
            continue
        first, at = one_sign(pattern, at)
        last = first
        if pattern[at] == "-" and pattern[at + 1] != "]":
            last, at = one_sign(pattern, at + 1)
        found.append((first, last))
    found = joined(found)
    return f"[{written(others(found) if excluded else found)}]", at + 1


def one_sign(pattern: str, at: int) -> tuple[int, int]:
    """The code point of a sign of a class, and where the next one stands."""
    at += pattern[at] == "\\"
    if pattern[at - 1] == "\\" and pattern[at].isalnum():
        raise error(f"\\{pattern[at]} is not known here", pattern, at)
    return ord(pattern[at]), at + 1


def named(name: str) -> Ranges:
    """The signs of a class by its letter; a capital is for all others."""
    found = signs()[name.lower()]
    return found if name.islower() else others(found)


def joined(ranges: Ranges) -> Ranges:
    """Ranges in order, those that touch as one."""
    made: Ranges = []
    for first, last in sorted(ranges):
        if made and first <= made[-1][1] + 1:
            made[-1] = made[-1][0], max(last, made[-1][1])
        else:
            made.append((first, last))
    return made


def others(ranges: Ranges) -> Ranges:
    """All code points that are not in ranges, which are in order."""
    starts = [0, *(last + 1 for _, last in ranges)]
    ends = [*(first - 1 for first, _ in ranges), LAST]
    return [(first, last) for first, last in zip(starts, ends) if first <= last]


def written(ranges: Ranges) -> str:
    """Ranges as a class has them within its brackets."""
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)
