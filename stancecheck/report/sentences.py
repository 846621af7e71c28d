"""A plain sense of what a sentence is, for excerpts and fingerprints.

The parser's own sentences get better from version to version; these are meant to stay the same,
so that a fingerprint outlives an update.
"""
import re
from bisect import bisect_left, bisect_right

from ..model import Span

END = re.compile(r"[.!?…][\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[^\W_a-z])|\s*[\r\n]\s*")

# The same where lines are no more than where an editor broke them: only empty lines and marks of lists end a sentence.
FLOWING_END = re.compile(r"[.!?…][\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[^\W_a-z])"
                         r"|(?<!\s)\s*?(?:\r\n?+|\n)[^\S\r\n]*+(?:(?:\r\n?+|\n)\s*+|(?=[-*•–—]\s|[0-9]{1,3}[.)]\s))")
REACH = 500  # code points; a text of a million without a full stop must not be read once a finding


class Sentences:
    """The sentences of a text, cut at full stops before a capital and at line ends.

    In a `flowing` text lines end where they do for no reason, and only empty lines cut.

    >>> Sentences("It rained. She left.").around(Span(11, 14))
    Span(start=11, end=20)
    """

    def __init__(self, text: str, flowing: bool = False) -> None:
        self.text = text
        self.cuts = [0, *(match.end() for match in (FLOWING_END if flowing else END).finditer(text)), len(text)]

    def around(self, span: Span) -> Span:
        """The sentences that a span touches, without white space at their edges.

        Of longer ones, only what stands within `REACH` of the span.
        """
        start = self.cuts[max(bisect_right(self.cuts, span.start) - 1, 0)]
        end = self.cuts[min(bisect_left(self.cuts, max(span.end, span.start + 1)), len(self.cuts) - 1)]
        start, end = max(start, span.start - REACH), min(end, span.end + REACH)
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return Span(start + left, max(start + len(words.rstrip()), span.end))
