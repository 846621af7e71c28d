"""Which versions of the tool a settings file asks for: `>=1.2, <2`."""
import re

CLAUSE = re.compile(r"\s*(>=|<=|==|!=|>|<|)\s*(\d+(?:\.\d+)*)\s*")


def meets(version: str, wanted: str) -> bool:
    """Whether a version is one of those wanted: signs and versions, joined by commas; without a sign, at least that.

    >>> meets("1.4.0", ">=1.2, <2"), meets("1.4.0", "1.5"), meets("1.4.0", "")
    (True, False, True)

    What follows the numbers of a version (`rc1`, `.dev2`) counts as nothing.

    Raises:
        ValueError: `wanted` is written otherwise.
    """
    return all(is_met(numbers(version), clause) for clause in wanted.split(",") if wanted.strip())


def is_met(have: tuple[int, ...], clause: str) -> bool:
    """Whether a version satisfies one clause.

    Raises:
        ValueError: it is no clause.
    """
    match = CLAUSE.fullmatch(clause)
    if not match:
        raise ValueError(f"required-version should be like '>=1.2, <2', not '{clause.strip()}'")
    sign, want = match[1], numbers(match[2])
    length = max(len(have), len(want))
    have, want = (number + (0,) * (length - len(number)) for number in (have, want))
    met = {">": have > want, "<": have < want, "<=": have <= want, "==": have == want, "!=": have != want}
    return met.get(sign, have >= want)


def numbers(version: str) -> tuple[int, ...]:
    """The numbers that a version starts with."""
    match = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, match[0].split("."))) if match else ()
