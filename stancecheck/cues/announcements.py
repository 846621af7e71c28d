"""Quotations that a colon announces, and verbs that no list has beside one: the place says that they report."""
from .. import grammar
from ..codes import Chunk
from ..grammar import Range
from ..lexicon import Lemma, Sense
from .contents import content_of, cue_range
from .fronted import read_fronted
from .inverted import read_inverted
from .proposals import Proposal, propose
from .sentences import Sentence
from .windows import Window

UNLISTED = Sense("", "verb", frozenset({"quote"}), "state", "neutral", "certain+", "neutral")
NOTHING = Lemma((), ())


def read_announced(window: Window, sense: Sense, colon: int, rule: str) -> Proposal | None:
    """`Weaver added:` or "added," at the end of a paragraph: the content comes with the next (see quotations.py)."""
    source = window.sentence.governor(window.chunk)
    if source is None:
        return None
    mark = window.tokens((colon, colon + 1))
    cue = (window.group,) if window.right[colon] == Chunk.COMMA else with_mark(window.group, mark)
    return window.propose(source, cue, (), sense, "quote", rule)


def read_unlisted(sentence: Sentence, chunk: int) -> Proposal | None:
    """A verb that the lexicon lacks, beside a direct quotation that nobody has: `"...," she trilled.`

    The place alone says that it reports: Quirk et al. 1985, 14.29, reporting clauses.
    """
    token = sentence.headword(chunk)
    right, place = sentence.window(token + 1, NOTHING, chunk)
    sense = UNLISTED._replace(lemma=sentence.document.words[token].lower())
    window = Window(sentence, token, chunk, Lemma((), (sense,)), token + 1, right, place)
    if window.before == Chunk.QUOTE and (found := read_inverted(window)):
        return found
    left = window.read_left("fronted_left")
    if left is not None and left.rule == "fronted_quotation":
        return read_fronted(window)
    reading = window.read("complement_right")
    if reading is None or not reading.rule.startswith("quotation") or reading.get("lead") != (0, 0):
        return None
    source = sentence.governor(chunk)
    if source is None:
        return None
    content, (cue, drawn) = content_of(window, reading, "quote"), cue_range(window, reading)
    return window.propose(source, (cue,), (content,), sense, "quote", reading.rule + drawn)


def read_announcement(sentence: Sentence) -> Proposal | None:
    """`Weaver gave this answer:` before a quoted paragraph, whatever the verb: the last one of the sentence reports."""
    return add_announced(sentence, len(sentence.symbols) - 1, ())


def read_announced_here(sentence: Sentence, quotation: int) -> Proposal | None:
    """`Weaver gave this answer: "..."`: the same within a sentence, where no cue has the quotation."""
    return add_announced(sentence, quotation - 1, (sentence.tokens(quotation, quotation + 1),))


def add_announced(sentence: Sentence, colon: int, content: tuple[Range, ...]) -> Proposal | None:
    """Add the last verb before a colon as the cue of what the colon announces, if it has a subject."""
    reading = grammar.read("announcer_left", sentence.left(colon))
    if reading is None:
        return None
    chunk = colon - reading.length
    source = sentence.governor(chunk)
    if source is None:
        return None
    group, mark = sentence.tokens(chunk, chunk + 1), sentence.tokens(colon, colon + 1)
    head = group[1] - 1
    sense = UNLISTED._replace(lemma=sentence.document.words[head].lower())
    return propose(sentence, head, source, with_mark(group, mark), content, sense, "quote", reading.rule)


def with_mark(group: Range, mark: Range) -> tuple[Range, ...]:
    """A verb group and the mark that announces with it: one range where they touch."""
    return ((group[0], mark[1]),) if group[1] == mark[0] else (group, mark)
