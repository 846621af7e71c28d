"""A sentence at work: its chunks and quotations, and the cues read so far."""
import re
from collections.abc import Sequence
from copy import copy

from .. import grammar
from ..chunks import PIECE, Chunks
from ..codes import ADVERB_TAGS, FINITE, OBJECT, PARTICIPLE_TAGS, PAUSE, PREPOSITION, Chunk, Tag, one_of
from ..grammar import Construction, Range
from ..lexicon import LEMMAS, Lemma, Lemmas, Sense
from ..text import Document
from ..vetoes import Case, Refusal, Veto
from ..words.evaluative import word_list
from ..words.naming import kind_of
from ..words.ranges import Quote
from .subjects import Source, Subjects

LEADING = frozenset(PREPOSITION + Chunk.ADV + Chunk.TIME)  # what may stand before and at the preposition that a cue selects
ADJOINED = Chunk.PREP + Chunk.BY  # prepositions whose noun phrase may stand before the one that a cue selects
ASIDE = Chunk.ADV + Chunk.TIME
BEFORE_CLAIM = PAUSE + Chunk.SEMI + Chunk.AND  # what a claim doesn't start with
CLAUSAL = FINITE + Chunk.QUOTE
SINGULAR = Tag.NOUN + Tag.NAME  # categories of words before a form in -s
BELONGING = f"{one_of(Chunk.PREP, Chunk.OF)}{Chunk.NP}"
DESCRIBING = re.compile(f"{Chunk.NP}(?:{BELONGING})*(?:{Chunk.COMMA}{Chunk.NP})?{Chunk.COMMA}")  # "Head of the guild,"
HEADLINE = Chunk.NP + Chunk.INF  # "Board to vote"
PREPOSITION_TAGS = Tag.PREP + Tag.TO + Tag.OF + Tag.BY + Tag.AS + Tag.SUB + Tag.COMPOUND  # words that an object's frame names
PARTED = Chunk.SAID + Chunk.PAST  # chunks of a participle that its auxiliary is not in
APART = re.compile(f"(?:(?:{one_of(OBJECT, Chunk.TIME)}{Chunk.ADJ}?)+{one_of(PREPOSITION)}|{Chunk.TIME}){{1,2}}{Chunk.FIN}")
NO_SUBJECT = frozenset(CLAUSAL + Chunk.THAT + Chunk.SUB + Chunk.WH + Chunk.WHO)  # what the subject of a clause is without
AUXILIARY = Tag.HAVE + ADVERB_TAGS  # categories of "has", "have never"
OF = Tag.OF
RIGHT = PIECE  # chunks read to the right of a cue: all that there are


def with_own_verb(right: str) -> str:
    """The symbols with a plain verb for a say-like one that is the first behind a "that", and so its clause's own.

    `said that both the guild and the mayor | had agreed`: elsewhere behind "and" or a comma such a verb is who says so.
    """
    that = right.find(Chunk.THAT)
    said = right.find(Chunk.SAID, that + 2) if that >= 0 else -1
    if said < 0 or right[that + 1] == Chunk.COMMA or right[said - 1] == Chunk.PRON \
            or not NO_SUBJECT.isdisjoint(right[that + 1:said]):
        return right
    return f"{right[:said]}{Chunk.FIN}{right[said + 1:]}"


class Sentence(Subjects):
    """One sentence at work: its chunks, the cues read so far, and whose subjects are known."""

    def __init__(self, document: Document, tags: str, number: int, end: int, chunks: Chunks, quotes: list[Quote],
                 refusals: list[Refusal] | None = None) -> None:
        super().__init__(chunks)
        self.lemmas = LEMMAS.here  # those of each word
        self.refusals = refusals  # takes up the vetoes that held, where somebody wants to know
        self.latest = 0, 0  # the tokens of the cue that was read last
        self.document, self.words, self.tags = document, document.words, tags
        self.number, self.end, self.quotes = number, end, quotes
        self.found: list[Construction] = []
        self.floor = 0  # chunk before which no claim starts that stands before its cue

    def is_nobody(self, source: Source) -> bool:
        """Whether a subject is but a "there", which no other verb shares."""
        return bool(source.ranges) and self.tags[source.ranges[0][0]] == Tag.THERE

    def auxiliary_before(self, chunk: int) -> int:
        """The chunk of the auxiliary that a phrase parts from a participle: `has in the past | warned`; -1 for none."""
        if self.symbols[chunk] not in PARTED or self.tags[self.headword(chunk)] not in PARTICIPLE_TAGS:
            return -1
        parted = APART.match(self.left(chunk))
        at = chunk - parted.end() if parted else -1
        return at if at >= 0 and not self.tags[self.firsts[at]:self.lasts[at]].strip(AUXILIARY) else -1

    def described(self, source: Range) -> Range:
        """A source with what stands before its name and says what it is: `Head of the guild, | Ann Ito`."""
        first, last = source
        if self.tags[first - 1:first] != Tag.COMMA or self.tags[first:last].strip(Tag.NAME):
            return source
        chunk = self.chunks.at(first)
        if DESCRIBING.fullmatch(self.symbols, 0, chunk) is None \
                or self.words[self.firsts[0]].lower() in word_list("before a paper"):
            return source
        begin, end = self.tokens(0, 1)
        inner = self.tags.find(Tag.OF, begin, end)
        head = (inner if inner > begin else end) - 1
        role = self.tags[head] in Tag.NOUN + Tag.NOUN_OR_BASE and kind_of(self.words[head].lower()) == "person"
        return (begin, last) if role else source

    def is_apposed(self, chunk: int) -> bool:
        """Whether a pronoun and the noun phrase behind it are one: "we all", "you potters"."""
        first, last = self.tokens(chunk + 1, chunk + 2)
        return self.words[first - 1].lower() in word_list("apposed pronouns") \
            and (self.tags[first] == Tag.QUANT or last - first == 1 and self.tags[first] == Tag.PLURAL)

    def refuses(self, token: int, vetoes: Sequence[Veto[Case]], case: Case) -> bool:
        """Whether one of some vetoes holds in a case, which is kept for who asks why the cue at a token is not read."""
        for veto in vetoes:
            if veto.when(case):
                if self.refusals is not None:
                    self.refusals.append(Refusal(token, veto.name, veto.why))
                return True
        return False

    def quoted(self) -> list[Range]:
        """The token ranges of the sentence's quotations."""
        return [(quote.first, quote.last) for quote in self.quotes]

    def matches(self, token: int, lemmas: Lemmas) -> list[tuple[Lemma, int]]:
        """The lemmas whose further words follow the token, the longest first, and the token after each."""
        words, found = self.words, []
        following = words[token + 1].lower() if token + 1 < len(words) else ""
        for lemma in lemmas.by_next.get(following, lemmas.plain):
            after = token + 1 + len(lemma.more)
            if after <= token + 2 or tuple(map(str.lower, words[token + 1:after])) == lemma.more:
                found.append((lemma, after))
        return found

    def cut(self, token: int) -> "Sentence":
        """The sentence with the noun phrase at a token starting there: in favor of [the plan].

        So it is where an "of" before the token is the cue's own; elsewhere the sentence as it is.
        """
        chunk = self.chunks.at(token)
        inside = self.firsts[chunk] < token < self.lasts[chunk]
        if self.symbols[chunk] != Chunk.NP or self.tags[token - 1] != Tag.OF or not inside:
            return self
        firsts = [*self.firsts]
        firsts[chunk] = token
        view = copy(self)
        view.firsts, view.chunks = firsts, self.chunks._replace(firsts=firsts)
        view.sources = {**self.sources}
        return view

    def window(self, token: int, lemma: Lemma, chunk: int) -> tuple[str, int]:
        """The symbols behind a token that a chunk or one behind it holds or ends before, and their first chunk.

        The preposition that the lemma selects is marked, and a say-like verb that can't be the article's is a plain one.
        """
        if token > self.lasts[chunk]:
            chunk = self.chunks.at(token)
            chunk -= self.firsts[chunk] == token
        chunk += 1
        right = with_own_verb(self.symbols[chunk:])
        if right[:1] not in LEADING:
            return right, chunk
        for at, symbol in enumerate(right):
            if symbol in PREPOSITION:
                if right[at + 1:at + 2] != Chunk.TIME and self.words[self.firsts[chunk + at]].lower() in lemma.frames:
                    return right[:at] + Chunk.SEL + right[at + 1:], chunk
                if symbol not in ADJOINED or right[at + 1:at + 2] not in (*OBJECT,):  # "spoke to her | about the fee"
                    break
            elif symbol not in ASIDE and right[at - 1:at] not in (*ADJOINED,):
                break
        return right, chunk

    def choose(self, rule: str, known: Sequence[Sense], selected: str, claim: Range) -> tuple[Sense, str] | None:
        """The sense and frame in which a production reports; None where no row allows it.

        `selected` is the preposition that the cue selects, and `claim` the tokens of the reading,
        where the preposition of an `object_of` frame must stand ("accused the bank of fraud").
        """
        for frame in grammar.productions()[rule].frames:
            for sense in known:
                if frame == "selected":
                    if selected in sense.frames:
                        return sense, selected
                elif frame in sense.frames:
                    return sense, frame
                elif frame == "object" and (extra := self.split_frame(sense, claim)):
                    return sense, extra
        return None

    def split_frame(self, sense: Sense, claim: Range) -> str:
        """The frame of an object and a preposition that the claim has, as `object_of`; "" where none."""
        frames = [frame for frame in sense.frames if frame.startswith("object_")]
        if not frames:
            return ""
        first, last = claim
        return next((frame for at in range(first, last) if self.tags[at] in PREPOSITION_TAGS
                     and (frame := "object_" + self.document.words[at].lower()) in sense.frames and frame != "object_as"), "")

    def headword(self, chunk: int) -> int:
        """The token that heads the verb group at a chunk: its last word, adverbs and "not" aside."""
        token = self.lasts[chunk] - 1
        while token > self.firsts[chunk] and self.tags[token] in ADVERB_TAGS:
            token -= 1
        return token

    def head_of(self, part: Range) -> int:
        """The token that heads the noun phrase with which a range starts: its last before an "of"."""
        first, last = part
        last = min(last, self.chunks.lasts[self.chunks.at(first)])
        return first + len(self.tags[first + 1:last].partition(OF)[0])

    def before(self, chunk: int) -> Range | None:
        """The tokens of the claim that stands before a comma or quotation at the chunk before."""
        last = chunk
        while last and self.symbols[last - 1] in PAUSE:
            last -= 1
        if not last:
            return None
        first = self.floor
        for tail in sorted(self.tails):
            if self.floor < tail < last:
                first = tail
        colon = self.symbols.find(Chunk.COLON, first, last)
        if colon > 0 and not any(symbol in CLAUSAL for symbol in self.symbols[first:colon]):
            first = colon + 1  # behind the catchword of a headline: "Ferry crash: ..."
        while first < last and self.symbols[first] in BEFORE_CLAIM:
            first += 1
        if first >= last:
            return None
        return self.tokens(first, last)

    def has_verb(self, content: Range) -> bool:
        """Whether a finite verb, a headline's infinitive or a quotation stands in a token range.

        So may a form in -s that ends the first noun phrase: `the kiln leaks`.
        """
        first, last = self.chunks.at(content[0]), self.chunks.at(content[1] - 1)
        symbols = self.symbols[first:last + 1]
        if symbols[:2] == HEADLINE or any(symbol in CLAUSAL for symbol in symbols) \
                or any(content[0] <= quote.first < content[1] for quote in self.quotes):
            return True
        verb = self.lasts[first] - 1
        return symbols[:1] == Chunk.NP and verb > content[0] and self.document.tags[verb] == Tag.PLURAL_OR_THIRD \
            and self.tags[verb - 1] in SINGULAR
