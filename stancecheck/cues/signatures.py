"""Names behind a dash: `"Go." - Anna Weaver` under a quotation, `- Anna Weaver (@aweaver) May 5, 2031` under a posting."""
from bisect import bisect_right

from .. import grammar
from ..codes import GIVEN_SHAPES, NAME_SHAPES, Tag
from ..grammar import Range
from ..lexicon import Sense
from ..words.shapes import SHAPES
from .proposals import Proposal, propose
from .sentences import Sentence
from .subjects import Source

HANDLE = "@"  # what the name of an account starts with


def is_name(sentence: Sentence, words: Range) -> bool:
    """Whether words start as a name or title does, and hold more than capitalised nouns."""
    shapes = [SHAPES[word] for word in sentence.words[words[0]:words[1]]]
    return shapes[0] in NAME_SHAPES and any(shape in GIVEN_SHAPES for shape in shapes)


def read_signature(sentence: Sentence, token: int, chunk: int, sense: Sense, right: str) -> Proposal | None:
    """`"Go." - Anna Weaver`: a quotation, and behind it nothing but a name; or a posting, and the name of its account."""
    reading = grammar.read("signed_right", right)
    if reading is None or reading.length < len(right):
        return None
    first, last = reading["signer"]
    signer = sentence.tokens(chunk + 1 + first, chunk + 1 + last)
    content = posting_before(sentence, token, signer) if reading.rule == "posted" else quotation_before(sentence, token)
    bracket = sentence.tags.find(Tag.OPEN, *signer)
    signer = (signer[0], bracket) if reading.rule == "posted" else signer
    if content is None or not is_name(sentence, signer):
        return None
    cue = token, token + 1
    return propose(sentence, token, Source((signer,), "signer"), (cue,), (content,), sense, "signature", reading.rule)


def quotation_before(sentence: Sentence, token: int) -> Range | None:
    """The quotation that ends right before a dash; None where none does."""
    quotes = sentence.document.quotes
    quote = quotes[max(bisect_right(quotes.firsts, token) - 1, 0)] if quotes else None
    return (quote.first, quote.last) if quote and quote.last == token else None


def posting_before(sentence: Sentence, token: int, signer: Range) -> Range | None:
    """The paragraph before a dash that starts one, where an account's name stands in brackets behind the dash."""
    paragraphs = sentence.document.paragraphs
    bracket = sentence.tags.find(Tag.OPEN, *signer)
    starts = token > 0 and paragraphs.starts(token)
    if not starts or bracket <= signer[0] or not sentence.words[bracket + 1].startswith(HANDLE):
        return None
    return paragraphs[paragraphs.at(token) - 1]
