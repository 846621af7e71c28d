"""What every check reads: the document, its attributions, and whose words a token's are."""
import re
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress

from ..claims import is_undecided, somebodys
from ..codes import NOUN_TAGS, QUOTE_TAGS, Tag
from ..genre import genre_of, spared
from ..interviews import with_answers
from ..model import NO_METADATA, Attribution, Genre, GenreName, Metadata, Span, Stretch, Unparsed, Voice, made
from ..packed import spans_of
from ..text import Document
from ..words.evaluative import word_list
from ..words.ranges import Numbered, Quotes, Spans

# Behind what a sentence or a quotation starts.
OPENING = Tag.OPENING_QUOTE + Tag.OPENING_SINGLE + Tag.STOP + Tag.COLON + Tag.OPEN + Tag.DASH

SCARE = 3  # words; a quotation so short may be held with tongs
SCARE_SPAN = 3 * SCARE + 2  # tokens of such a one, at most, with its marks: no three words have more marks between them
STOPS = frozenset(QUOTE_TAGS + Tag.COMMA + Tag.SEMI + Tag.COLON + Tag.STOP + Tag.DASH + Tag.OPEN + Tag.CLOSE)
NOUNS = frozenset(NOUN_TAGS)
NAMES = re.compile(Tag.NAME)
CLAUSE_END = Tag.COMMA + Tag.STOP + Tag.SEMI + Tag.DASH
SOON = 3  # tokens behind a cue within which its clause ends, where the claim stands before it
HEADLINE = 30  # tokens; no headline is longer
BEHOLDER = 7  # tokens of a sentence within which those end to whom it is so
PERSONAL = frozenset(Tag.OBJ + Tag.HER + Tag.NAME)
OFFER = 4  # tokens of a sentence that only offers something
LONG = 60  # tokens of a sentence that is too long for an offer
SUBJECT = "passive"  # a frame of which the subject is part of the content
LOOK_BACK = 24  # contents or cues: deeper nesting than this is not met outside hostile texts


class Evidence:
    """A document with its attributions, for the length of one run.

    Token ranges are half-open.  `terms` are the house's own (`Settings.terms`).  `short` are the quotations
    of up to three words.  `metadata` is what the article's file says of it, and `marked` what the file marks as
    other people's words though it names nobody.  `genre` is what kind of article it is, told or seen, and `spared` the
    codes and families that are not held against it.
    """

    def __init__(self, document: Document, attributions: Sequence[Attribution], unparsed: Sequence[Unparsed] = (),
                 terms: tuple[str, ...] = (), headline: Span | None = None, metadata: Metadata = NO_METADATA,
                 stretches: Sequence[Stretch] = (), genre: GenreName | None = None) -> None:
        self.document = document
        self.words = document.words
        self.tags = document.tags
        self.attributions = attributions
        self.unparsed = unparsed
        self.terms = terms
        self.told = headline
        self.metadata = metadata
        self.stretches = stretches
        self.limits: list[str] = []  # what checks could not look at, in words
        self.headings = bytearray(len(document.sentences))  # kept by is_heading: 1 for one, 2 for none
        self.vague: list[tuple[int, int, int]] | None = None  # kept by sources.vague_sources
        self.short = Quotes()
        self.sentence_firsts = document.sentences.edges
        self.cues = Numbered(spans_of(attributions, "cue"))
        self.contents = Numbered(spans_of(attributions, "content"))
        for first, last, closed in document.quotes:
            if not is_long(document, first, last):
                self.short.add(first, last, closed)
        self.claimed = somebodys(document, attributions, stretches)
        self.genre = Genre(genre, "told") if genre else genre_of(document, self.claimed, metadata)
        self.spared = spared(self.genre.name)
        self.claimed = with_answers(document, self.claimed, self.genre.name)
        self.marked = Spans(array("I", [edge for stretch in stretches if not stretch.writer for edge in stretch.span]))

    def tokens(self, span: Span | tuple[int, int]) -> tuple[int, int]:
        """The tokens that start inside a span of code points."""
        return self.document.within(*span)

    def touched(self, span: Span | tuple[int, int]) -> tuple[int, int]:
        """The tokens of which a span of code points has a sign at least."""
        first, last = self.tokens(span)
        ends = self.document.ends
        return (first - 1, last) if first and span[0] < min(span[1], ends[first - 1]) else (first, last)

    def span(self, first: int, last: int) -> Span:
        """The code points of a range of tokens."""
        ends = self.document.ends
        return made(Span, (ends[first] - len(self.words[first]), ends[last - 1]))

    def paragraphs(self) -> Iterator[Span]:
        """The code points of each paragraph that has words, in order."""
        for first, last in self.document.paragraphs:
            if first < last:
                yield self.span(first, last)

    def start(self, token: int) -> int:
        """The code point at which a token starts."""
        return self.document.ends[token] - len(self.words[token])

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return self.document.sentences.at(token)

    def is_claimed(self, token: int) -> bool:
        """Whether a token stands in somebody's claim or within quotation marks."""
        return self.claimed.hold(self.start(token))

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands within quotation marks."""
        return self.document.quotes.holding(token) >= 0

    def voice(self, first: int, last: int) -> Voice:
        """Whose words these are: attributed when most of them are inside somebody's claim.

        Words of the article are `uncertain` behind a cue that the parser could not read, in what
        somebody promises to do, in a block quotation without a name, and in what nobody says ("is widely seen as").
        """
        start = self.start(first)
        if last - first == 1:
            inside = self.claimed.hold(start)
        else:
            tokens = [token for token in range(first, last) if self.tags[token] not in STOPS]
            inside = sum(map(self.is_claimed, tokens)) * 2 > len(tokens)
        if inside:
            return "attributed"
        if self.marked.hold(start) or self.unparsed and first >= self.unread[self.sentence(first)]:
            return "uncertain"
        around = self.contents.holding(start, LOOK_BACK)
        if any(self.leaves_open(number, start) for number in around) or self.is_beheld(first):
            return "uncertain"
        return "editorial"

    def is_beheld(self, token: int) -> bool:
        """Whether a token's sentence opens with those to whom something is so: "For Ito, the vote was a [nightmare]".

        Whether that is how they see it, or the writer for them, isn't clear.
        """
        first, last = self.document.sentences[self.sentence(token)]
        if self.words[first].lower() not in word_list("to whom"):
            return False
        for at in range(first + 2, min(first + BEHOLDER, token, last)):
            if self.tags[at] == Tag.COMMA:
                return self.tags[at - 1] in PERSONAL or self.words[at - 1].lower() in word_list("beholders")
        return False

    def leaves_open(self, number: int, start: int) -> bool:
        """Whether it isn't clear whose words the content of an attribution has at `start`; the subject is the article's.

        "The [shameful] plan is said to be dead".
        """
        attribution = self.attributions[number]
        return is_undecided(attribution) and not (attribution.frame == SUBJECT and start < attribution.cue.spans[0].start)

    @cached_property
    def unread(self) -> "array[int]":
        """For each sentence the first token that may belong to reporting which was not understood.

        What is reported stands behind most cues; before or behind one that ends its clause ("the bridge, they say, ...").
        A cue that wasn't understood is the article's own word.  Without such a cue it is the end of the document.
        """
        firsts = array("I", [len(self.words)]) * len(self.document.sentences)
        for item in self.unparsed:
            cue = self.tokens(item.span)[0]
            sentence = self.sentence(cue)
            ends = any(tag in CLAUSE_END for tag in self.tags[cue + 1:cue + 1 + SOON])
            first = self.sentence_firsts[sentence] if ends else cue + 1
            firsts[sentence] = min(firsts[sentence], first)
        return firsts

    def attribution_of(self, first: int) -> int | None:
        """The number of the innermost attribution in whose content, or cue, a token stands."""
        start = self.start(first)
        number = self.cues.innermost(start, LOOK_BACK)
        return self.contents.innermost(start, LOOK_BACK) if number is None else number

    def reported_by(self, token: int) -> int | None:
        """The number of the attribution in whose cue a token stands; None where it is in no cue."""
        return self.cues.innermost(self.start(token), LOOK_BACK)

    def source_words(self, number: int | None) -> str:
        """The words of an attribution's source, its spans joined by blanks; "" where nobody is named, and for None."""
        source = None if number is None else self.attributions[number].source
        return " ".join([self.document.text[start:end] for start, end in source.spans]) if source else ""

    def reports(self, first: int, last: int) -> bool:
        """Whether a cue stands among these tokens."""
        return first < last and self.cues.meet(self.start(first), self.document.ends[last - 1])

    def starts_sentence(self, token: int) -> bool:
        """Whether a token is the first word of its sentence or of a quotation."""
        return token == self.sentence_firsts[self.sentence(token)] or self.tags[token - 1] in OPENING

    def paragraph_number(self, token: int) -> int:
        """The number of the paragraph that holds a token."""
        return self.document.paragraphs.at(token)

    def paragraph(self, token: int) -> tuple[int, int]:
        """The tokens of the paragraph that holds a token."""
        return self.document.paragraphs[self.paragraph_number(token)]

    @cached_property
    def headline(self) -> tuple[int, int]:
        """The tokens of the headline, none where there is none: what was told, or a first sentence that looks like one.

        It is in capitals, or stands above the article as a paragraph without a stop.
        """
        if self.told:
            return self.tokens(self.told)
        if not self.document.sentences:
            return 0, 0
        first, last = sentence = self.document.sentences[0]
        alone = len(self.document.paragraphs) > 1 and sentence == self.document.paragraphs[0]
        lone = alone and last - first <= HEADLINE and self.words[last - 1][-1].isalnum()
        return sentence if lone or self.is_heading(0) else (0, 0)

    def is_heading(self, token: int) -> bool:
        """Whether the sentence of a token is a headline: no stop at its end, capitals on most of its words."""
        number = self.sentence(token)
        if not self.headings[number]:
            first, last = self.document.sentences[number]
            heading = self.words[last - 1] != "." and last - first <= HEADLINE and in_title_case(self.words[first:last])
            self.headings[number] = 1 if heading else 2
        return self.headings[number] == 1

    def is_promotion(self, token: int) -> bool:
        """Whether the sentence of a token, or a short one behind it, offers the reader something: "Learn more"."""
        number, sentences = self.sentence(token), self.document.sentences
        first, last = sentences[number]
        if last - first > LONG:
            return False
        if number + 1 < len(sentences) and sentences[number + 1][1] <= last + OFFER:
            last = sentences[number + 1][1]
        said = " ".join(self.words[first:last]).lower()
        return any(offer in said for offer in word_list("promotions"))

    @cached_property
    def named(self) -> frozenset[str]:
        """The words that are a name's somewhere, if only at the start of a sentence."""
        return frozenset(compress(self.words, map(Tag.NAME.__eq__, self.tags)))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that have a capital within a sentence, outside headings: names, also where they start another."""
        words, tags, found = self.words, self.tags, set[str]()
        for match in NAMES.finditer(tags):
            at = match.start()
            word = words[at]
            if word not in found and word[0].isupper() and not self.starts_sentence(at) and not self.is_heading(at):
                found.add(word)
        return frozenset(found)

    def is_name(self, first: int, last: int) -> bool:
        """Whether words with a capital are (part of) a name: "the Supreme Court", "Best Actor"; not what is shouted."""
        if self.tags[first] != Tag.NAME and self.words[first].isupper() and len(self.words[first]) > 1:
            return False
        if self.starts_sentence(first):
            if self.words[first] in self.named and self.words[first] in self.capitals:  # the first costs little
                return True
            if last - first > 1 or last == len(self.words) or self.tags[last] != Tag.NAME:
                return False
            return self.words[last][0].isupper() and not self.is_heading(first)
        return not self.is_heading(first)


def in_title_case(words: Sequence[str]) -> bool:
    """Whether three or more words are there, and at least six in ten of them have a capital."""
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 2 and sum(word[0].isupper() for word in letters) * 10 >= len(letters) * 6


def is_long(document: Document, first: int, last: int) -> bool:
    """Whether a quotation has more words than a scare quote has, or never closes."""
    if last - first <= SCARE + 2 or last - first > SCARE_SPAN:
        return last - first > SCARE_SPAN
    return sum(word[0].isalnum() for word in document.words[first:last]) > SCARE
