"""Sources without a name: what several SRC checks ask of an attribution."""
from ..evaluative import word_list
from ..model import Attribution
from .reading import Reading


def sourced(reading: Reading) -> list[tuple[int, Attribution, int, int]]:
    """(number, attribution, first, last) of each attribution whose source names nobody and stands outside claims.

    Found once a reading, since several checks ask.
    """
    if reading.nameless is None:
        reading.nameless = found = []
        for number, attribution in enumerate(reading.attributions):
            if not attribution.sourced or attribution.speaker.kind == "pronoun":
                continue
            first, last = reading.tokens(attribution.source_spans[0])
            if first < last and not is_named(reading, first, last) and not reading.is_claimed(first):
                found.append((number, attribution, first, last))
    return reading.nameless


def is_named(reading: Reading, first: int, last: int) -> bool:
    """Whether a capital inside the source, or at its start with a name's category, names somebody."""
    if last - first == 1:
        return reading.tags[first] == "M" and reading.words[first][0].isupper()
    return bool([word for word in reading.words[first + 1:last] if word[0].isupper()])


def bare(reading: Reading, first: int, last: int) -> list[str]:
    """The words of a source in lower case, without its determiners and quantifiers."""
    return [word for at in range(first, last) if (word := reading.words[at].lower()) not in word_list("quantifiers")]


def is_anonymous(reading: Reading, first: int, last: int) -> bool:
    """Whether a source is somebody of whom only the trade is told: "a senior official"."""
    head = first
    while head + 1 < last and reading.tags[head + 1] not in "WifpbaT,Gce(":
        head += 1
    return reading.words[head].lower() in word_list("anonymous sources")
