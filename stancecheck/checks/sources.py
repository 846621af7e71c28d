"""Sources without a name: what several SRC checks ask of an attribution."""
from functools import cache

from ..codes import Tag
from ..packed import those
from ..words.evaluative import word_list
from .evidence import Evidence

# What ends the head of a noun phrase.
BEHIND_HEAD = (Tag.REL + Tag.PREP + Tag.OF + Tag.COMPOUND + Tag.BY + Tag.AS + Tag.TO + Tag.COMMA + Tag.GENITIVE + Tag.AND +
               Tag.PARTICIPLE + Tag.OPEN)

VAGUE = ("anonymous sources", "bare sources", "crowds")  # the lists that the checks look for
SAYING = ("clause", "quote", "source", "that", "recipient")  # frames of what sources say
NAMELESS = ("unnamed", "description")  # kinds of speakers whose source has no name in it


@cache
def vague_words() -> frozenset[str]:
    """The words of the lists of `VAGUE`."""
    return frozenset().union(*map(word_list, VAGUE))


def vague_sources(evidence: Evidence) -> list[tuple[int, int, int]]:
    """(number, first, last) of each attribution whose source has a word of `VAGUE` and no name, outside claims and headings.

    A heading has no room for names: its article has ("Diplomat says talks failed").

    Found once a run, since several checks ask.
    """
    if evidence.vague is None:
        evidence.vague = found = []
        vague, headline = vague_words(), range(*evidence.headline)
        for number, attribution in those(
                evidence.attributions, lambda one: bool(one.source) and one.speaker.kind in NAMELESS):
            if attribution.source:
                first, last = evidence.tokens(attribution.source.spans[0])
                if not vague.isdisjoint(map(str.lower, evidence.words[first:last])) and not is_named(
                        evidence, first, last) and not evidence.is_claimed(first) and first not in headline and (
                        not evidence.is_heading(first)):
                    found.append((number, first, last))
    return evidence.vague


def is_named(evidence: Evidence, first: int, last: int) -> bool:
    """Whether a capital inside the source, or at its start with a name's category, names somebody."""
    if last - first == 1:
        return evidence.tags[first] == Tag.NAME
    return any(word[0].isupper() for word in evidence.words[first + 1:last])


def bare(evidence: Evidence, first: int, last: int) -> list[str]:
    """The words of a source in lower case, without its determiners and quantifiers."""
    quantifiers = word_list("quantifiers")
    return [word for word in map(str.lower, evidence.words[first:last]) if word not in quantifiers]


def says(evidence: Evidence, number: int) -> bool:
    """Whether an attribution puts a claim in its source's mouth: no hope of theirs, and nothing done to them."""
    return evidence.attributions[number].frame in SAYING


def is_anonymous(evidence: Evidence, first: int, last: int) -> bool:
    """Whether a source is somebody of whom only the trade is told: "a senior official"."""
    head = first
    while head + 1 < last and evidence.tags[head + 1] not in BEHIND_HEAD:
        head += 1
    return evidence.words[head].lower() in word_list("anonymous sources")
