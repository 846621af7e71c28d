"""Sources without a name: what several SRC checks ask of an attribution."""
from functools import cache

from ..words.evaluative import word_list
from .reading import Reading

VAGUE = ("anonymous sources", "bare sources", "crowds")  # the lists that the checks look for
NAMELESS = ("unnamed", "description")  # kinds of speakers whose source has no name in it


@cache
def vague_words() -> frozenset[str]:
    """The words of the lists of `VAGUE`."""
    return frozenset().union(*map(word_list, VAGUE))


def vague_sources(reading: Reading) -> list[tuple[int, int, int]]:
    """(number, first, last) of each attribution whose source has a word of `VAGUE` and no name, outside claims.

    Found once a reading, since several checks ask.
    """
    if reading.vague is None:
        reading.vague = found = []
        vague = vague_words()
        for number, attribution in enumerate(reading.attributions):
            if attribution.speaker.kind in NAMELESS:
                first, last = reading.tokens(attribution.source_spans[0])
                if not vague.isdisjoint(map(str.lower, reading.words[first:last])) and not is_named(
                        reading, first, last) and not reading.is_claimed(first):
                    found.append((number, first, last))
    return reading.vague


def is_named(reading: Reading, first: int, last: int) -> bool:
    """Whether a capital inside the source, or at its start with a name's category, names somebody."""
    if last - first == 1:
        return reading.tags[first] == "M" and reading.words[first][0].isupper()
    return any(word[0].isupper() for word in reading.words[first + 1:last])


def bare(reading: Reading, first: int, last: int) -> list[str]:
    """The words of a source in lower case, without its determiners and quantifiers."""
    quantifiers = word_list("quantifiers")
    return [word for word in map(str.lower, reading.words[first:last]) if word not in quantifiers]


def is_anonymous(reading: Reading, first: int, last: int) -> bool:
    """Whether a source is somebody of whom only the trade is told: "a senior official"."""
    head = first
    while head + 1 < last and reading.tags[head + 1] not in "WifpbaT,Gce(":
        head += 1
    return reading.words[head].lower() in word_list("anonymous sources")
