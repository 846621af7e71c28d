"""Marks as cues: `Weaver: Plan Will Fail`, the turns of a dialogue, `"Go," - Anna Weaver`."""
import re
from bisect import bisect_right
from collections.abc import Sequence

from .. import grammar
from ..grammar import Range
from ..lexicon import Sense
from ..words.people import heads, places
from ..words.shapes import SHAPES
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

HEADLINE = 4  # words, at least, of a headline without a verb
BEGINNING = 20_000  # characters of an article in which a speaker is introduced
SHORT = 2  # letters of what may be an abbreviation, at most
NAME = 5  # words of a name with its titles, at most


def read_mark(sentence: Sentence, token: int, chunk: int, marks: Sequence[Sense]) -> Proposal | None:
    """Read the colon or dash at a token; whether it attributes something."""
    right = sentence.symbols[chunk + 1:chunk + RIGHT]
    for sense in marks:
        if "label" in sense.frames and (found := read_label(sentence, token, chunk, sense, right)
                                        or read_label_behind(sentence, token, chunk, sense, right)):
            return found
        if "signature" in sense.frames and (found := read_signature(sentence, token, chunk, sense, right)):
            return found
    return None


def read_label(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`Weaver: Plan Will Fail`: who can speak, before the colon, and a claim or quotation behind it."""
    left = grammar.read("labelled", sentence.left(chunk))
    reading = grammar.read("announced", right) if left else None
    if reading is None:
        return None
    speaker = sentence.mirrored(chunk, left["speaker"])
    first, last = sentence.document.paragraphs[sentence.document.paragraphs.at(token - 1)]
    if left.rule == "label_behind_dash":
        if reading.rule != "label_quote" or not can_speak(sentence, speaker, False):
            return None
    elif sentence.chunks.firsts[0] - (sentence.tags[first] in "“”") != first or not can_speak(sentence, speaker, first == 0):
        return None
    if reading.length == 0:
        return None
    part = reading.get("quoted") or reading.get("claim") or reading.get("words")
    begin, end = sentence.tokens(chunk + 1 + part[0], chunk + 1 + part[1])
    if reading.rule == "label_words" and (first or end - begin < HEADLINE):
        return None
    if first and reading.rule == "label_claim":  # a turn of a dialogue is all that follows
        end = last - (sentence.tags[last - 1] == ".")
    source = Source((speaker,), left.rule)
    return propose(sentence, token, source, ((token, token + 1),), ((begin, end),), sense, "label", reading.rule,
                   floor=chunk + 1)


def read_label_behind(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`Plan Will Fail: Weaver`: a headline, and behind its colon nothing but who says so."""
    reading = grammar.read("cited", right)
    if reading is None or reading.length < len(right) or token >= sentence.document.paragraphs[0][1]:
        return None
    speaker, content = sentence.tokens(chunk + 1, chunk + 1 + reading.length), sentence.before(chunk)
    if content is None or content[0] or sentence.tags[speaker[0]] in "DP" or not (
            sentence.has_verb(content) and can_speak(sentence, speaker, True)):
        return None
    source = Source((speaker,), reading.rule)
    return propose(sentence, token, source, ((token, token + 1),), (content,), sense, "label", reading.rule)


def can_speak(sentence: Sentence, speaker: Range, headline: bool) -> bool:
    """Whether the words before a colon name somebody; in a headline, a noun that speaks will do: `Poll: ...`."""
    first, last = speaker
    word = sentence.document.words[last - 1].lower()
    if "G" in sentence.tags[first:last] or last - first > NAME:
        return False
    if not headline and " ".join(sentence.document.words[first:last]).lower() in places():
        return False  # where it is from: "COLOMBO: ..."
    if headline and (word in heads() or word.removesuffix("s") in heads()):
        return True
    if headline and "M" in sentence.tags[first:last] and sentence.tags[first] not in "DP":
        return True
    return is_name(sentence, speaker) or is_met(sentence, speaker)


def is_met(sentence: Sentence, words: Range) -> bool:
    """Whether a label in capitals is a name that the article has in small letters within a sentence: "ITO:", "Anna Ito"."""
    label, beginning = sentence.document.words[words[0]:words[1]], sentence.document.text[:BEGINNING]
    return all(word.isupper() and len(word) > SHORT for word in label) \
        and any(re.search(rf"[^\W\d_],? {re.escape(word.capitalize())}\b", beginning) for word in label)


def is_name(sentence: Sentence, words: Range) -> bool:
    """Whether words start as a name or title does, and hold more than capitalised nouns."""
    shapes = [SHAPES[word] for word in sentence.document.words[words[0]:words[1]]]
    return shapes[0] in "CNTIKA" and any(shape in "CN" for shape in shapes)


def read_signature(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`"Go." - Anna Weaver`: a quotation, and behind it nothing but a name."""
    quotes = sentence.document.quotes
    quote = quotes[max(bisect_right(quotes.firsts, token) - 1, 0)] if quotes else None
    reading = grammar.read("signed", right) if quote and quote.last == token else None
    if reading is None or reading.length < len(right):
        return None
    first, last = reading["signer"]
    signer = sentence.tokens(chunk + 1 + first, chunk + 1 + last)
    if not is_name(sentence, signer):
        return None
    source, content = Source((signer,), "signer"), (quote.first, quote.last)
    return propose(sentence, token, source, ((token, token + 1),), (content,), sense, "signature", reading.rule)
