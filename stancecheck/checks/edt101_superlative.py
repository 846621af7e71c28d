"""EDT101: superlatives of value."""
from collections.abc import Iterable

from ..codes import Tag
from ..words.evaluative import entries_of, valuing, word_list
from .around import noun_after, tag, word
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .listed import voice_behind
from .wording import Matches

AMONG = Tag.OF + Tag.PRON  # what tells among whom
BEFORE_MOST = Tag.DET + Tag.POSS + Tag.GENITIVE + Tag.OF + Tag.NUM  # what "most" ranks behind

WITHIN = 9  # tokens behind a superlative in which its period stands
NOUN = 3  # tokens in which its noun stands
SPAN = 4  # tokens: "in the country's history"
PERIOD = ("in", "since", "for")
VALUED = ("EDT", "LAB", "ATT")  # families whose adjectives are values, so that "most" before them ranks a value


def superlatives(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Superlatives of value: "the [boldest] plan", "the [most shameful] vote"; no measured ones.

    What is said to be so by others ("regarded as the best") is theirs.  Left out: the fixed phrases of
    `wordlists.tsv` ("best man", "at best"), adverbs ("best known"), and "most" before anything but an adjective of
    value ("most voters", "the most recent").
    """
    for first, last in ranked(evidence, matches):
        yield Hit(first, last, voice=voice_behind(evidence, first, last, "regarding"))


def ranked(evidence: Evidence, matches: Matches) -> Iterable[tuple[int, int]]:
    """The tokens of each superlative."""
    for first, last, entry in matches:
        if entry.when != "trigger":
            yield first, last
        elif word(evidence, first) == "most":
            if tag(evidence, first - 1) in BEFORE_MOST and ranks_value(evidence, last) and not is_counted(evidence, last):
                yield first, last + 1
        elif word(evidence, first) in word_list("measuring superlatives") and (
                is_measured(evidence, last) or is_found(evidence, first)):
            continue
        elif word(evidence, last) not in word_list("after superlative") and word(evidence, first - 1) not in word_list(
                "before superlative") and is_ranking(evidence, first, last):
            yield first, last


def is_measured(evidence: Evidence, at: int) -> bool:
    """Whether what is ranked is counted: "the worst drought in 50 years", "her best score"."""
    if is_counted(evidence, at):
        return True
    words = [word(evidence, here) for here in range(at, at + WITHIN)]
    spans = word_list("time spans")
    return any(one in PERIOD and not spans.isdisjoint(words[here + 1:here + 1 + SPAN]) for here, one in enumerate(words))


def is_found(evidence: Evidence, first: int) -> bool:
    """Whether the sentence tells of a study, which measured it: "the study showed where the risk was greatest"."""
    sentence = evidence.document.sentences[evidence.sentence(first)]
    return not word_list("papers told of").isdisjoint(map(str.lower, evidence.words[slice(*sentence)]))


def is_counted(evidence: Evidence, at: int) -> bool:
    """Whether what is ranked has a measure of its own: "the most powerful engine"."""
    return not word_list("measured nouns").isdisjoint(word(evidence, here) for here in range(at, at + NOUN))


def ranks_value(evidence: Evidence, at: int) -> bool:
    """Whether an adjective of value stands at `at`: one that the lexicon or a list has."""
    if word(evidence, at) in word_list("value adjectives") or word(evidence, at) in valuing():
        return True
    return any(entry.single and entry.strength > 1 and entry.code.startswith(VALUED) and entry.pos == "adj"
               for entry in entries_of(evidence.document.words[at])) if at < len(evidence.words) else False


def is_ranking(evidence: Evidence, first: int, last: int) -> bool:
    """Whether a superlative ranks a noun: after "the", a possessor or "one of", before its noun."""
    before = first - 1
    while tag(evidence, before) in Tag.NUM + Tag.ADV or word(evidence, before) in ("single", "very"):
        before -= 1
    if tag(evidence, before) in Tag.POSS + Tag.GENITIVE + Tag.HER:  # "did his best" ranks nothing
        return noun_after(evidence, last) is not None
    return tag(evidence, before) == Tag.DET and (noun_after(evidence, last) is not None or tag(evidence, last) in AMONG)


CHECK = Check(
    code="EDT101",
    name="superlative",
    message="'{words}' ranks in the article's own voice",
    why="A superlative of value is a judgement. Give it to a speaker, or say what was measured.",
    source="Recasens et al. 2013, framing bias; BBC News Styleguide, superlatives",
    flags=("It was one of his [boldest] speeches.", "Orlova cast the [most shameful] vote of her life."),
    passes=("It was his longest speech.", "She called it one of his boldest speeches.",
            "Orlova is his best friend.",
            "It is widely regarded as the best of his speeches.", "He won Best Actor for it.",
            "It was the worst storm in 40 years.", "She had her best score in May.",
            "It has the most powerful engine of the fleet.", "The study shows which herbs give the greatest relief.",
            "Get the best recipes sent to your inbox."),
    find=superlatives,
    precision=0.73,
    sample=55,
    articles=ANEW,
    date="2026-11-30",
)
