"""Which quotation marks make a pair, and which of them open: straight, curly, single, guillemets and low ones.

One scan over the marks, a paragraph at a time; what one paragraph leaves open spoils no other.
"""
import re
from array import array
from collections.abc import Sequence
from sys import byteorder

from .ranges import Neighbours, Quote, Quotes

SINGLE = re.compile("[‘’]")
MARK = re.compile("[“”‘’]")
EITHER_WAY = frozenset('"«»')
GUILLEMETS = "«»"
DECADE = re.compile(r"\d0s")  # behind a straight apostrophe: "the '90s"
TURNED = "«»„"  # marks that open quotations in one country and close them in another, and one that a mark of its shape closes
SAID_BEFORE = re.compile(",(?:[13]|[DPJ]{0,2}[NSMO\u0100-\u017f]{1,3}[13])")  # a comma, and who says so, without a mark
NO_PLURAL = "ous", "less"  # endings of adjectives
TURN = re.compile("[M\u0100-\u017f]{1,4}:")
FURTHER = 3  # paragraphs, at most, that go on with a quotation without a mark of their own
UTF_16 = f"utf-16-{byteorder[0]}e"


def find_quotes(words: Sequence[str], ends: Sequence[int], tags: str, paragraphs: Neighbours) -> Quotes:
    """Pair the quotation marks, a paragraph at a time, in one scan.

    A paragraph that opens a quotation without closing it continues in the next if that one starts with a mark, or if the
    next mark closes, one of the next few paragraphs; otherwise the mark that nobody closed is left alone.
    """
    quotes, size = Quotes(), len(tags)
    marks = map(re.Match.start, MARK.finditer(tags))
    following = next(marks, size)
    while following < size:
        start, stop = paragraphs[paragraphs.at(following)]
        opened = single = -1
        inside: list[int] = []  # first and last of the quotations within a single one that is still open
        while following < stop:
            at, following = following, next(marks, size)
            if tags[at] in "“”":
                if at == start and TURN.match(tags, at + 1):
                    continue  # `"WEAVER: Good evening.`: the turns of a transcript, each behind a lone mark
                if opened < 0 and words[at] == '"' and at > start and tags[at - 1] == "9" and touches(words, ends, at):
                    continue  # inches: the 6'2" guard
                way = way_of(words, ends, tags, at, stop)
                opening = tags[at] == "“" or at == start or (opened < 0 and tags[at - 1] in "-(“‘")
                opening = way > 0 if way else opening
                if opening and opened < 0 and at + 1 < stop:
                    opened = at
                elif opened >= 0 and way > 0 and words[at] == words[opened]:
                    if SAID_BEFORE.search(tags, opened, at):
                        opened = at  # the mark before is one that nobody closed
                elif opened >= 0 and (not opening or at + 1 == stop or words[at] != "“" or touches(words, ends, at)):
                    if single >= 0:
                        inside += opened, at + 1
                    else:
                        quotes.add(opened, at + 1, True)
                    opened = -1
            elif opened < 0 and opens_single(words, ends, at, stop):
                if single < 0:
                    single = at
            elif opened < 0 <= single and closes_single(words, ends, at, stop):
                quotes.add(single, at + 1, True)
                single = -1
                inside.clear()
        if single >= 0 and opened < 0 and stop < size and tags[stop] == "‘" and opens_single(words, ends, stop, size):
            quotes.add(single, stop, False)
            inside.clear()
        for first, last in zip(inside[::2], inside[1::2]):
            quotes.add(first, last, True)
        if opened >= 0 and closes_later(words, ends, tags, paragraphs, stop, following):
            quotes.add(opened, stop, False)
            for number in range(paragraphs.at(stop), paragraphs.at(following)):
                quotes.add(*paragraphs[number], False)
            quotes.add(paragraphs[paragraphs.at(following)][0], following + 1, True)
            following = next(marks, size)
        elif opened >= 0 and (stop < size and tags[stop] in "“”" or opened == start):
            quotes.add(opened, stop, False)
    return quotes


def closes_later(words: Sequence[str], ends: Sequence[int], tags: str, paragraphs: Neighbours, stop: int, mark: int) -> bool:
    """Whether the next mark behind a paragraph that ends at `stop` closes what that left open: at a sentence's end."""
    if mark >= len(tags) or tags[mark] != "”" or mark == stop or not touches(words, ends, mark) or tags[mark - 1] not in ".,":
        return False
    if mark + 1 < len(tags) and touches(words, ends, mark + 1):
        return False
    return paragraphs.at(mark) - paragraphs.at(stop) < FURTHER


def inner_quotes(words: Sequence[str], ends: Sequence[int], tags: str, start: int, stop: int) -> list[Quote]:
    """The quotations in single marks within one in double marks, whose tokens are given: `He said ‘It leaks. Go.’`."""
    found: list[Quote] = []
    opened = -1
    at = tags.find("‘", start, stop)
    while start <= at < stop:
        if opened < 0 and tags[at] == "‘" and opens_single(words, ends, at, stop):
            opened = at
        elif opened >= 0 and closes_single(words, ends, at, stop):
            found.append(Quote(opened, at + 1, True))
            opened = -1
        match = SINGLE.search(tags, at + 1, stop)
        at = match.start() if match else -1
    return found


def settle_marks(text: str, tags: str, quotes: Quotes) -> str:
    """The categories with those of the marks of quotations as they were used: »so« and «so», and „so“."""
    if not any(mark in text for mark in TURNED):
        return tags
    settled = array("H", tags.encode(UTF_16))
    for first, last, closed in quotes:
        if tags[first] == "”":
            settled[first] = ord("“")
        if closed and tags[last - 1] == "“":
            settled[last - 1] = ord("”")
    return settled.tobytes().decode(UTF_16)


def way_of(words: Sequence[str], ends: Sequence[int], tags: str, at: int, stop: int) -> int:
    """Whether a mark that may do both opens (1) or closes (-1), by the white space beside it; 0 for other marks.

    Guillemets and low marks are used either way round; a straight mark right behind a number may be one of inches.
    """
    if words[at] not in EITHER_WAY:
        return 0
    before, behind = at > 0 and touches(words, ends, at), at + 1 < stop and touches(words, ends, at + 1)
    if words[at] in GUILLEMETS:
        return 1 if behind and not before else -1 if before and not behind else 0
    return 1 if behind and not before and at > 0 else 0


def touches(words: Sequence[str], ends: Sequence[int], at: int) -> bool:
    """Whether nothing stands between a token, not the first, and the one before it."""
    return ends[at] - len(words[at]) == ends[at - 1]


def opens_single(words: Sequence[str], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark has a space or a bracket before it and a word right after; ’90s and '90s open nothing."""
    if words[at] == "’":
        return False
    free = at == 0 or not touches(words, ends, at) or words[at - 1] in "([—–-“\""
    return free and at + 1 < stop and touches(words, ends, at + 1) and words[at + 1][:1].isalnum() \
        and not DECADE.fullmatch(words[at + 1])


def closes_single(words: Sequence[str], ends: Sequence[int], at: int, stop: int) -> bool:
    """Whether the single mark stands right behind a word or stop, and is no plural's possessive: "a ‘ridiculous’ plan"."""
    if at == 0 or not touches(words, ends, at):
        return False
    before = words[at - 1]
    return not before.endswith("s") or before.endswith(NO_PLURAL) or at + 1 == stop or not words[at + 1][:1].isalnum()
