"""Chunks to constructions: finds the cues of a sentence and lets the grammars read round them.

Each cue of the lexicon is a window: what follows it, read to the right, and what governs it, read
to the left (`grammar.read`).  `frames.tsv` tells whether the lexicon lets this cue report in the
construction that was read.  Cues are taken in order of the text, so a coordinated one ("and offered
to ...") finds the subject of the verb before it.  The grammars decide the shape; here is only which
reading to ask for, and how chunk ranges become token ranges.
"""
from typing import NamedTuple

from . import grammar
from .chunks import Chunks
from .grammar import Construction, Range, Reading
from .lexicon import Sense, cues, light_verbs
from .text import Document, Quote

FINITE = "SFPEB"
PREPOSITIONS = "pfbak"
AFTER_SPEAKER = ".,;-Q:)wksG@(aKCR"  # what may follow a source behind its verb
QUOTING = {"quote", "clause", "recipient"}  # frames whose claim may stand before the source
RIGHT, LEFT = 60, 30  # chunks read on each side of a cue


class Source(NamedTuple):
    """A source in token ranges, and the production that found it."""

    ranges: tuple[Range, ...]
    rule: str


def source_part(reading: Reading) -> Range | None:
    """The part of a leftward reading that is the source, in chunks from the cue outwards."""
    return next(((first, last) for name, first, last in reversed(reading.parts) if name.startswith("source")), None)


class Sentence:
    """One sentence at work: its chunks, the cues read so far, and whose subjects are known."""

    def __init__(self, document: Document, tags: str, number: int, chunks: Chunks, quotes: list[Quote]) -> None:
        self.quotes = quotes
        self.document, self.tags, self.number, self.chunks = document, tags, number, chunks
        self.symbols = chunks.symbols
        self.found: list[Construction] = []
        self.sources: dict[int, Source | None] = {}
        self.tails: dict[int, Source] = {}  # chunk at which a content ended -> that cue's source

    # ranges

    def tokens(self, first: int, last: int) -> Range:
        """The token range of chunks first..last."""
        return self.chunks.firsts[first], self.chunks.lasts[last - 1]

    def mirrored(self, chunk: int, part: Range) -> Range:
        """The token range of a part that was read leftwards from a chunk."""
        first, last = part
        return self.tokens(chunk - last, chunk - first)

    # subjects

    def governor(self, chunk: int) -> Source | None:
        """The subject of the verb group at a chunk, found once."""
        if chunk not in self.sources:
            self.sources[chunk] = None  # a circle of verbs has no subject
            self.sources[chunk] = self.find_subject(chunk)
        return self.sources[chunk]

    def find_subject(self, chunk: int) -> Source | None:
        symbol = self.symbols[chunk]
        start = "finite" if symbol in FINITE else "infinitive" if symbol in "IV" else "participle"
        reading = grammar.read(start, self.left(chunk))
        if reading is None:
            return None
        part = source_part(reading)
        if part and reading.rule not in ("object_control",):
            return Source((self.mirrored(chunk, part),), reading.rule)
        before = self.shared_with(chunk, reading)
        return Source(before.ranges, reading.rule) if before else None

    def left(self, chunk: int) -> str:
        """The symbols before a chunk, nearest first, with the start of the sentence."""
        return (self.symbols[:chunk][::-1] + "|")[:LEFT]

    def shared_with(self, chunk: int, reading: Reading) -> Source | None:
        """The source that a coordinated, listed, participial or controlled verb takes over."""
        edge = chunk - reading.length
        for tail in range(chunk, max(edge - 1, -1), -1):
            if tail in self.tails:
                return self.tails[tail]
        if reading.rule in ("controlled", "object_control"):
            for at in range(chunk - 1, -1, -1):
                if self.symbols[at] in "SFPEBIsGV":
                    return self.governor(at)
            return None
        if reading.rule in ("fronted_participle",):
            return self.main_subject(chunk)
        if reading.rule in ("participle", "gerund"):
            for at in range(0, chunk):
                if self.symbols[at] in FINITE and (source := self.governor(at)) and source.rule == "subject":
                    return source
            return self.main_subject(chunk) if reading.rule == "gerund" else None
        for at in range(chunk - 1, -1, -1):
            if self.symbols[at] in FINITE + ("sG" if self.symbols[chunk] in "sG" else ""):
                return self.governor(at)
        return None

    def main_subject(self, chunk: int) -> Source | None:
        """The subject of the main clause after a fronted participle: `Announcing the plan, Weaver said`."""
        for at in range(chunk + 1, min(len(self.symbols), chunk + RIGHT)):
            if self.symbols[at] in FINITE and at and self.symbols[at - 1] in "nu":
                return self.governor(at)
        return None

    # cues

    def read_cue(self, token: int) -> bool:
        """Read the cue whose headword is at a token; whether it made a construction."""
        chunk = self.chunks.at(token)
        if not self.chunks.firsts[chunk] <= token < self.chunks.lasts[chunk]:
            return False
        symbol = self.symbols[chunk]
        known = cues().senses.get(self.document.words[token].lower(), ())
        if symbol in "SFPEsGIV":
            last = self.chunks.lasts[chunk] - 1
            while last > token and self.tags[last] in "Rn":
                last -= 1
            if last != token:
                return False
            verbs = [sense for sense in known if sense.pos == "verb"]
            return bool(verbs) and self.read_verb(token, chunk, verbs)
        if symbol == "n":
            nouns = [sense for sense in known if sense.pos == "noun"]
            return bool(nouns) and self.read_noun(token, chunk, nouns)
        if symbol == "A":
            adjectives = [sense for sense in known if sense.pos == "adj"]
            return bool(adjectives) and self.read_adjective(token, chunk, adjectives)
        return False

    def matching(self, token: int, known: list[Sense]) -> tuple[list[Sense], int]:
        """The senses whose further words follow the token, longest first, and the token after those."""
        words = self.document.words
        best, size = [], 1
        for sense in known:
            more = sense.lemma.split()[1:]
            if [word.lower() for word in words[token + 1:token + 1 + len(more)]] == more:
                if len(more) + 1 > size:
                    best, size = [], len(more) + 1
                if len(more) + 1 == size:
                    best.append(sense)
        return best, token + size

    def window(self, token: int, known: list[Sense]) -> tuple[str, int]:
        """The symbols to the right of a token, the cue's own preposition marked, and their first chunk."""
        chunk = self.chunks.at(token)
        if self.chunks.lasts[chunk] <= token:
            chunk += 1
        elif self.chunks.firsts[chunk] < token:
            chunk += 1
        right = self.symbols[chunk:chunk + RIGHT]
        if right and right[0] in PREPOSITIONS:
            word = self.document.words[self.chunks.firsts[chunk]].lower()
            if any(word in sense.frames for sense in known):
                right = "Y" + right[1:]
        return right, chunk

    def choose(self, rule: str, known: list[Sense], word: str) -> tuple[Sense, str] | None:
        """The sense and frame in which a production reports; None where no row allows it."""
        for frame in grammar.frames()[rule].frames:
            for sense in known:
                if frame == "selected":
                    if word in sense.frames:
                        return sense, word
                elif frame in sense.frames:
                    return sense, frame
                elif frame == "object" and any(item.startswith("object_") for item in sense.frames):
                    if extra := next((f for f in sorted(sense.frames) if f[7:] in ("of", "for", "with", "on", "over", "to", "from", "in", "about", "against")), ""):
                        return sense, extra
        return None

    def read_verb(self, token: int, chunk: int, verbs: list[Sense]) -> bool:
        verbs, after = self.matching(token, verbs)
        if not verbs:
            return False
        right, place = self.window(after, verbs)
        symbol = self.symbols[chunk]
        if symbol == "P":
            return self.read_passive(token, chunk, verbs, right, place)
        if symbol == "E" and right[:1] == "b":
            return self.read_passive(token, chunk, verbs, right, place)
        if symbol in "SE" and (not chunk or self.symbols[chunk - 1] in "khc") and self.read_question(token, chunk, verbs, right, place):
            return True
        quoting = [sense for sense in verbs if sense.frames & QUOTING]
        if quoting and symbol in "SEF":
            if self.symbols[chunk - 1:chunk] in (",", "Q", "-") and chunk and self.read_inverted(token, chunk, quoting, right, place):
                return True
            if self.read_fronted(token, chunk, quoting, right, place):
                return True
        reading = grammar.read("complement", right)
        if reading is None or reading.rule.startswith("bare"):
            return False
        word = self.document.words[self.chunks.firsts[place]].lower() if right else ""
        chosen = self.choose(reading.rule, verbs, "as" if reading.rule == "as" else word)
        if chosen is None and reading.rule.startswith("noun"):
            reading = grammar.read("loose", right)
            chosen = self.choose("loose", verbs, "") if reading else None
        if chosen is None:
            return False
        source = self.governor(chunk)
        if source is None:
            return False
        sense, frame = chosen
        content = self.content_of(reading, place, frame)
        if content is None:
            return False
        cue = self.cue_range(chunk, after, reading, place)
        self.add(token, source, (cue,), (content,), sense, frame, reading.rule, reading, place)
        return True

    def cue_range(self, chunk: int, after: int, reading: Reading | None, place: int) -> Range:
        """The cue's tokens: its verb group, particles, the preposition or colon that it selects."""
        last = max(self.chunks.lasts[chunk], after)
        if reading is not None and reading.rule in ("selected", "as", "quotation_colon", "colon", "noun_selected"):
            lead = reading.part("lead")
            at = place + (lead[1] if lead else 0)
            if at == place:
                last = max(last, self.chunks.lasts[at])
        return self.chunks.firsts[chunk], last

    def content_of(self, reading: Reading, place: int, frame: str) -> Range | None:
        """The chunk range of the content on the right, in tokens."""
        entry = grammar.frames()[reading.rule]
        lead = reading.part("lead")
        first = lead[1] if lead else 0
        last = reading.length
        if tail := reading.part("tail") or reading.part("object_tail"):
            last = tail[0]
        if entry.content == "claim" and not (frame in ("object", "clause") and reading.part("first")):
            if part := reading.part("first"):
                first = part[1]
            if reading.rule in ("selected", "as", "quotation_colon", "colon") or self.symbols[place + first] in ",:":
                first += 1
        if first >= last:
            return None
        return self.tokens(place + first, place + last)

    def read_inverted(self, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
        """`..., said Weaver`: the source follows, the content stands before."""
        reading = grammar.read("speaker_first", right)
        if reading is None or self.document.words[self.chunks.firsts[place]].lower() in ("it", "that", "this"):
            return False
        if self.symbols[chunk - 1] != "Q" and any("recipient" in sense.frames for sense in verbs):
            return False
        following = right[reading.length:reading.length + 1]
        content = self.before(chunk)
        if content is None or following and following not in AFTER_SPEAKER or not self.has_verb(content):
            return False
        first, last = reading.part("speaker")
        source = Source((self.tokens(place + first, place + last),), "inverted")
        sense = verbs[0]
        self.add(token, source, ((self.chunks.firsts[chunk], self.chunks.lasts[chunk]),), (content,), sense,
                 "quote", reading.rule, None, place)
        return True

    def before(self, chunk: int) -> Range | None:
        """The tokens of the claim that stands before a comma or quotation at the chunk before."""
        last = chunk
        while last and self.symbols[last - 1] in ",-":
            last -= 1
        if not last:
            return None
        first = 0
        for tail in sorted(self.tails):
            if tail < chunk:
                first = tail
        while first < last and self.symbols[first] in ",;-c":
            first += 1
        if first >= last:
            return None
        return self.tokens(first, last)

    def read_fronted(self, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
        """`..., Weaver said`: the content stands before the source, or on both sides."""
        reading = grammar.read("fronted", self.left(chunk))
        if reading is None:
            return False
        follow = grammar.read("complement", right)
        rule = follow.rule if follow else "bare"
        quoted = reading.rule == "fronted_quotation"
        if not quoted and right[:1] != "," and rule not in ("bare", "bare_selected", "noun") and not rule.startswith("quotation"):
            return False
        if rule == "noun" and not quoted and not any("recipient" in sense.frames for sense in verbs):
            return False
        part = source_part(reading)
        content = self.before(chunk - reading.length + (1 if quoted else 0))
        if content is None:
            return False
        contents = [content]
        if follow and rule == "quotation":
            more = follow.part("quotation")
            contents.append(self.tokens(place + more[0], place + more[1]))
        elif not quoted and (more := grammar.read("resumed", right)) and (part := more.part("resumption")):
            contents.append(self.tokens(place + part[0], place + part[1]))
            follow, rule = more, more.rule
        if not quoted and len(contents) == 1 and not self.has_verb(content):
            return False
        source = Source((self.mirrored(chunk, part),), "fronted")
        cue = (self.chunks.firsts[chunk], self.chunks.lasts[chunk])
        self.add(token, source, (cue,), tuple(contents), verbs[0], "quote", reading.rule,
                 follow if rule == "resumed" else None, place)
        return True

    def has_verb(self, content: Range) -> bool:
        """Whether a finite verb or a quotation stands in a token range."""
        first, last = self.chunks.at(content[0]), self.chunks.at(content[1] - 1)
        return any(symbol in "SFPEBQ" for symbol in self.symbols[first:last + 1])

    def read_passive(self, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
        known = [sense for sense in verbs if "passive" in sense.frames]
        if not known:
            return False
        reading = grammar.read("passive", right)
        patient = self.governor(chunk)
        if reading is None or patient is None:
            return False
        agent = reading.part("agent")
        if agent is None and reading.rule == "passive_bare":
            return False
        contents = list(patient.ranges)
        if claim := reading.part("claim"):
            first = claim[0] + (1 if right[claim[0]] == "," else 0)
            contents.append(self.tokens(place + first, place + claim[1]))
        source = Source((), "agentless")
        if agent:
            source = Source((self.tokens(place + agent[0], place + agent[1]),), "agent")
        cue = (self.chunks.firsts[chunk], self.chunks.lasts[chunk])
        self.add(token, source, (cue,), tuple(contents), known[0], "passive", reading.rule, None, place)
        return True

    def read_question(self, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
        """`Asked whether ..., Weaver said`: a passive without its auxiliary, and nobody named."""
        known = [sense for sense in verbs if "passive" in sense.frames]
        reading = grammar.read("question", right) if known else None
        if reading is None:
            return False
        first, last = reading.part("asked")
        first += right[first] == "Y"
        cue = (self.chunks.firsts[chunk], self.chunks.lasts[place] if right[0] == "Y" else self.chunks.lasts[chunk])
        self.add(token, Source((), "agentless"), (cue,), (self.tokens(place + first, place + last),), known[0], "passive",
                 reading.rule, None, place)
        return True

    def read_noun(self, token: int, chunk: int, nouns: list[Sense]) -> bool:
        """`her claim that`, `a call for` behind a light verb, `allegations by X that`."""
        nouns, after = self.matching(token, nouns)
        if not nouns:
            return False
        first, last = self.tokens(chunk, chunk + 1)
        tags = self.tags
        word = self.document.words[after].lower() if after < len(self.document.words) else ""
        inner = after < last and tags[after] == "f"
        if after < last and not inner:
            return False
        possessor = max(tags.rfind("G", first, token), tags.rfind("P", first, token))
        contents: tuple[Range, ...]
        reading, place = None, chunk + 1
        if inner:
            sense = next((sense for sense in nouns if word in sense.frames), None)
            if sense is None:
                return False
            frame, content, end, rule = word, (after + 1, last), after + 1, "noun_of"
        else:
            right, place = self.window(after, nouns)
            reading = grammar.read("nominal", right)
            if reading is None:
                return False
            frame = {"noun_claim": "that", "noun_plan": "to", "noun_question": "wh", "noun_by": "that", "noun_is": "possessed",
                     "noun_saying": "that"}.get(reading.rule, word)
            sense = next((sense for sense in nouns if frame in sense.frames), None)
            if sense is None:
                return False
            part = reading.part("that") or reading.part("infinitive") or reading.part("wh") or reading.part("selected")
            content = self.tokens(place + part[0], place + part[1])
            end = self.chunks.lasts[place] if reading.rule in ("noun_selected", "noun_is", "noun_saying") else after
            rule = reading.rule
        start = first
        if reading and reading.part("agent"):
            agent = reading.part("agent")
            source = Source((self.tokens(place + agent[0], place + agent[1]),), "agent")
        elif possessor >= first:
            owner = (first, possessor + 1)
            source, start = Source((owner,), "possessor"), possessor + 1
        else:
            at = chunk - 1
            if at < 0 or self.symbols[at] not in "SFEGsIV" or not self.is_light(at):
                return False
            source = self.governor(at)
            if source is None:
                return False
            start = self.chunks.firsts[at]
        self.add(token, source, ((start, end),), (content,), sense, frame, rule, reading, place)
        return True

    def is_light(self, chunk: int) -> bool:
        """Whether the verb group at a chunk is headed by a light verb: issued (a call for)."""
        last = self.chunks.lasts[chunk] - 1
        while last > self.chunks.firsts[chunk] and self.tags[last] in "Rn":
            last -= 1
        return self.document.words[last].lower() in light_verbs()

    def read_adjective(self, token: int, chunk: int, adjectives: list[Sense]) -> bool:
        """`is confident that`: the cue is the copula and the adjective."""
        if not chunk or self.symbols[chunk - 1] not in "BF":
            return False
        right, place = self.window(token + 1, adjectives)
        reading = grammar.read("nominal", right)
        if reading is None or reading.rule not in ("noun_claim", "noun_plan", "noun_question", "noun_selected"):
            return False
        word = self.document.words[self.chunks.firsts[place]].lower()
        frame = {"noun_claim": "that", "noun_plan": "to", "noun_question": "wh"}.get(reading.rule, word)
        sense = next((sense for sense in adjectives if frame in sense.frames), None)
        source = self.governor(chunk - 1)
        if sense is None or source is None:
            return False
        part = reading.part("that") or reading.part("infinitive") or reading.part("wh") or reading.part("selected")
        end = self.chunks.lasts[place] if reading.rule == "noun_selected" else token + 1
        self.add(token, source, ((self.chunks.firsts[chunk - 1], end),), (self.tokens(place + part[0], place + part[1]),),
                 sense, frame, reading.rule, reading, place)
        return True

    def read_phrase(self, token: int) -> bool:
        """A preposition or adverb of several words, met at its key word."""
        words = self.document.words
        for phrase in cues().phrases.get(words[token].lower(), ()):
            first = token - phrase.key
            if first >= 0 and tuple(word.lower() for word in words[first:first + len(phrase.words)]) == phrase.words:
                if phrase.sense.pos == "prep" and self.read_preposition(first, first + len(phrase.words), phrase.sense):
                    return True
        return False

    def read_preposition(self, token: int, after: int, sense: Sense) -> bool:
        """`according to X`: the source follows, the claim is the rest of the sentence."""
        if after >= len(self.document.words):
            return False
        chunk = self.chunks.at(after)
        if self.chunks.firsts[chunk] != after:
            return False
        opening = self.chunks.at(token)
        reading = grammar.read("sourced", self.symbols[chunk:chunk + RIGHT])
        if reading is None:
            return False
        informant = reading.part("informant") or (0, 1)
        source = Source((self.tokens(chunk + informant[0], chunk + informant[1]),), "informant")
        before = self.before(opening)
        if before is not None and self.has_verb(before):
            content = before
        elif part := reading.part("selected"):
            content = self.tokens(chunk + part[0], chunk + part[1])
        else:
            return False
        self.add(token, source, ((token, after),), (content,), sense, "source", reading.rule, None, chunk)
        return True

    def add(self, head: int, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense, frame: str,
            rule: str, reading: Reading | None, place: int) -> None:
        """Keep a construction, and what ends its content."""
        contents = tuple(self.with_marks(item) for item in contents)
        self.found.append(Construction(self.number, source.ranges, cue, head, tuple(sorted(contents)), sense, frame,
                                       (source.rule, f"{sense.lemma}: {frame}", rule)))
        if reading and (tail := reading.part("tail") or reading.part("object_tail")):
            self.tails[place + tail[0]] = source

    def with_marks(self, content: Range) -> Range:
        """The content with the quotation marks at its edges, and the stop within them."""
        first, last = content
        tags = self.tags
        if first and tags[first - 1] in "“‘" and tags[first] not in "“‘":
            first -= 1
        for quote in self.quotes:
            if first <= quote.first < last < quote.last:
                return first, quote.last
        end = last
        while end < len(tags) and tags[end] in ".,”’" and end - last < 3:
            end += 1
            if tags[end - 1] in "”’":
                return first, end
        return first, last
