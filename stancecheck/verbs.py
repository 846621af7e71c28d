"""Verbs as cues: what they report, from whom, in which of the lexicon's frames.

A verb's claim follows it ("said that ..."), stands before it ("..., Weaver said"; "..., said
Weaver"), or is what a passive says of its subject ("is expected to ...").
"""
import re
from functools import partial

from . import grammar
from .grammar import Range, Reading
from .lexicon import Sense, aspectual_verbs
from .people import heads
from .windows import PREPOSITIONS, Sentence, Source, source_part

CLAIMS = {"that", "second_told", "wh", "if", "infinitive", "as", "second", "verbal", "past", "adjective"}  # parts behind who is told
UNLISTED = Sense("", "verb", frozenset({"quote"}), "state", "neutral", "certain+", "neutral")
QUOTING = {"quote", "clause", "recipient"}  # frames whose claim may stand before the source
DEPENDENT = {"controlled", "gerund", "relative_that", "reduced"}  # verbs within another verb's phrase
TELLING = {"clause", "that", "quote", "recipient", "wh", "object_infinitive"}  # frames that report even there
MAIN_CLAUSE = re.compile("[nu][pn@R]{0,4}[FSEPB]")
MAIN_VERB = re.compile("R?[FSPBE]")
SET_OFF = re.compile(",w[nup@]{0,4}R?$")
AFTER_SPEAKER = ".,;-Q:)wksG@(aKCR"  # what may follow a source behind its verb


def read_unlisted(sentence: Sentence, chunk: int) -> bool:
    """A verb that the lexicon lacks, beside a direct quotation that nobody has: `"...," she trilled.`

    The place alone says that it reports: Quirk et al. 1985, 14.29, reporting clauses.
    """
    token = sentence.chunks.lasts[chunk] - 1
    while token > sentence.chunks.firsts[chunk] and sentence.tags[token] in "Rn":
        token -= 1
    right, place = sentence.window(token + 1, [])
    sense = UNLISTED._replace(lemma=sentence.document.words[token].lower())
    if chunk and sentence.symbols[chunk - 1] == "Q" and read_inverted(sentence, token, chunk, [sense], right, place):
        return True
    reading = grammar.read("fronted", sentence.left(chunk))
    if reading is not None and reading.rule == "fronted_quotation":
        return read_fronted(sentence, token, chunk, [sense], right, place)
    follow = grammar.read("complement", right)
    if follow is None or not follow.rule.startswith("quotation") or follow.part("lead") != (0, 0):
        return False
    source = sentence.governor(chunk)
    content = content_of(sentence, follow, place, "quote")
    if source is None or content is None:
        return False
    cue = cue_range(sentence, chunk, token + 1, follow, place)
    sentence.add(token, source, (cue,), (content,), sense, "quote", follow.rule, None, place)
    return True


def read_verb(sentence: Sentence, token: int, chunk: int, verbs: list[Sense]) -> bool:
    """Read a verb as a cue, its longest lemma first ("point out" before "point"); whether it made a construction."""
    return any(sentence.cut(after, partial(read_senses, sentence, token, chunk, known, after))
               for known, after in sentence.matches(token, verbs))


def read_senses(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], after: int) -> bool:
    """Read a verb in the senses of one lemma, whose last word ends before `after`."""
    right, place = sentence.window(after, verbs)
    symbol = sentence.symbols[chunk]
    if sentence.is_subordinate(chunk):
        right = within_clause(right, MAIN_CLAUSE)
    elif SET_OFF.search(sentence.symbols, 0, chunk):
        right = within_clause(right, MAIN_VERB)
    if symbol == "P":
        return read_passive(sentence, token, chunk, verbs, right, place)
    if symbol == "E" and right[:1] in ("a", "b"):
        return read_passive(sentence, token, chunk, verbs, right, place)
    if any("raising" in sense.frames for sense in verbs) and symbol in "SFEI":
        return read_passive(sentence, token, chunk, verbs, right, place)
    if symbol in "SE" and (not chunk or sentence.symbols[chunk - 1] in "khc") and read_question(sentence, token, chunk, verbs, right, place):
        return True
    quoting = [sense for sense in verbs if sense.frames & QUOTING]
    if quoting and symbol in "SEF":
        if sentence.symbols[chunk - 1:chunk] in (",", "Q", "-") and chunk and read_inverted(sentence, token, chunk, quoting, right, place):
            return True
        if read_fronted(sentence, token, chunk, quoting, right, place):
            return True
    reading = grammar.read("complement" if quoting else "objective", right)
    if reading is not None and reading.rule == "announced" and reading.length == len(right):
        return read_announced(sentence, token, chunk, quoting, place + reading.length - 1)
    if reading is None or reading.rule.startswith(("bare", "announced")) or reading.rule == "gap":
        return bool(quoting) and symbol == "S" and read_gapped(sentence, token, chunk, quoting, reading, place)
    word = sentence.document.words[sentence.chunks.firsts[place + right.find("Y")]].lower() if "Y" in right else ""
    claim = sentence.tokens(place, place + reading.length)
    chosen = sentence.choose(reading.rule, verbs, "as" if reading.rule == "as" else word, claim)
    if chosen is None and reading.rule.startswith("noun"):
        reading = grammar.read("loose", right)
        chosen = sentence.choose("loose", verbs, "", claim) if reading else None
        if chosen is None and reading and any(claim[0] <= quote.first < claim[1] for quote in sentence.quotes):
            chosen = sentence.choose("noun_noun", verbs, "", claim)  # "called the plan "unhinged""
    if chosen is None:
        return False
    source = sentence.governor(chunk)
    if source is None or source.rule == "object_control":
        return False
    sense, frame = chosen
    opening = chunk - 1 if symbol == "I" and chunk and is_aspectual(sentence, chunk - 1) else chunk
    if opening == chunk and source.rule in DEPENDENT and frame not in TELLING:
        return False
    if source.rule == "participle" and "evidence" in sense.frames and is_personal(sentence, source.ranges[0]):
        return False  # "..., showing their weakness": what the reporter makes of it
    content = content_of(sentence, reading, place, frame)
    if content is None or frame == "thing" and is_personal(sentence, content):
        return False
    cue = sentence.chunks.firsts[opening], cue_range(sentence, chunk, after, reading, place)[1]
    sentence.add(token, source, (cue,), (content,), sense, frame, reading.rule, reading, place)
    return True


def is_aspectual(sentence: Sentence, chunk: int) -> bool:
    """Whether a verb group only says how the act of the infinitive behind it goes on."""
    first, last = sentence.tokens(chunk, chunk + 1)
    return any(sentence.document.words[at].lower() in aspectual_verbs() for at in range(first, last))


def read_announced(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], colon: int) -> bool:
    """`Weaver added:` at the end of a paragraph: the content comes with the next (see quotations.py)."""
    source = sentence.governor(chunk)
    if source is None:
        return False
    cue = [(sentence.chunks.firsts[chunk], sentence.chunks.lasts[chunk])]
    mark = sentence.tokens(colon, colon + 1)
    cue = [(cue[0][0], mark[1])] if cue[0][1] == mark[0] else [*cue, mark]
    sentence.add(token, source, tuple(cue), (), verbs[0], "quote", "announced", None, colon)
    return True


def within_clause(right: str, following: re.Pattern[str]) -> str:
    """The symbols up to the comma behind which the main clause starts or goes on."""
    at = right.find(",")
    while at >= 0:
        if following.match(right, at + 1):
            return right[:at]
        at = right.find(",", at + 1)
    return right


def is_personal(sentence: Sentence, part: Range) -> bool:
    """Whether a noun phrase names or describes people: "her", "Weaver", "the leaders of both parties"."""
    first, last = part
    chunk = sentence.chunks.at(first)
    end = min(last, sentence.chunks.lasts[chunk])
    inner = sentence.tags.find("f", first, end)
    head = (inner if inner > first else end) - 1
    word = sentence.document.words[head].lower()
    return sentence.tags[head] in "MOoW" or any(heads().get(form, ("",))[0] == "person" for form in (word, word.removesuffix("s")))


def cue_range(sentence: Sentence, chunk: int, after: int, reading: Reading | None, place: int) -> Range:
    """The cue's tokens: its verb group, particles, the preposition or colon that it selects."""
    last = max(sentence.chunks.lasts[chunk], after)
    if reading is not None and reading.rule in ("selected", "as", "quotation_colon", "colon", "noun_selected"):
        lead = reading.part("lead")
        at = place + (lead[1] if lead else 0)
        if set(sentence.symbols[place:at]) <= set("R@"):
            last = max(last, sentence.chunks.lasts[at])
    return sentence.chunks.firsts[chunk], last


def content_of(sentence: Sentence, reading: Reading, place: int, frame: str) -> Range | None:
    """The content that a reading to the right found, in tokens; None where nothing of it is left."""
    lead, last = reading.part("lead"), reading.length
    first = lead[1] if lead else 0
    if tail := reading.part("tail") or reading.part("object_tail") or reading.part("verb_tail"):
        last = tail[0]
    if grammar.frames()[reading.rule].content == "claim":
        if marked := reading.part("selected") or reading.part("told") or reading.part("quotation"):
            first = marked[0]
        elif frame not in ("object", "thing", "clause") and (person := reading.part("first")):
            first = min((start for name, start, _ in reading.parts if name in CLAIMS and start >= person[1]), default=person[1])
    if first >= last:
        return None
    return sentence.tokens(place + first, place + last)


def read_inverted(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
    """`..., said Weaver`: the source follows, the content stands before."""
    reading = grammar.read("speaker_first", right)
    if reading is None or sentence.document.words[sentence.chunks.firsts[place]].lower() in ("it", "that", "this"):
        return False
    if sentence.symbols[chunk - 1] != "Q" and any("recipient" in sense.frames for sense in verbs):
        return False
    following = right[reading.length:reading.length + 1]
    content = sentence.before(chunk)
    direct = sentence.symbols[chunk - 1] == "Q"
    if content is None or not direct and not reading.part("epithet") and following and following not in AFTER_SPEAKER or not sentence.has_verb(content):
        return False
    first, last = reading.part("speaker")
    source = Source((sentence.tokens(place + first, place + last),), "inverted")
    sense = verbs[0]
    sentence.add(token, source, ((sentence.chunks.firsts[chunk], sentence.chunks.lasts[chunk]),), (content,), sense,
             "quote", reading.rule, None, place)
    return True


def read_fronted(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
    """`..., Weaver said`: the content stands before the source, or on both sides."""
    reading = grammar.read("fronted", sentence.left(chunk))
    if reading is None:
        return False
    follow = grammar.read("complement", right)
    rule = follow.rule if follow else "bare"
    quoted = reading.rule == "fronted_quotation"
    if not quoted and right[:1] != "," and rule not in ("bare", "bare_selected", "noun") and "quotation" not in rule:
        return False
    if rule == "noun" and not quoted and not any("recipient" in sense.frames for sense in verbs):
        return False
    part = source_part(reading)
    if reading.rule.startswith("as_"):
        part = part[0], part[1] - 1  # without the "as"
    if reading.rule == "as_leading":
        return read_as_leading(sentence, token, chunk, verbs, right, place, part)
    content = sentence.before(chunk - reading.length + (1 if quoted else 0))
    if content is None:
        return False
    contents = [content]
    if follow and rule in ("quotation", "noun_quotation"):
        more = follow.part("quotation")
        contents.append(sentence.tokens(place + more[0], place + more[1]))
    elif not quoted and (more := grammar.read("resumed", right)) and (rest := more.part("resumption")) \
            and (right[rest[0]] not in "GIpR" or sentence.has_verb(content)):
        contents.append(sentence.tokens(place + rest[0], place + rest[1]))
        follow, rule = more, more.rule
    if not quoted and len(contents) == 1 and not sentence.has_verb(content):
        return False
    source = Source((sentence.mirrored(chunk, part),), "fronted")
    cue = (sentence.chunks.firsts[chunk], sentence.chunks.lasts[chunk])
    sentence.add(token, source, (cue,), tuple(contents), verbs[0], "quote", reading.rule,
             follow if rule == "resumed" else None, place)
    return True


def read_as_leading(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], right: str, place: int,
                    part: Range) -> bool:
    """`As Weaver said, the plan failed`: the main clause is the content."""
    more = grammar.read("resumed", right)
    rest = more.part("resumption") if more else None
    if rest is None:
        return False
    source = Source((sentence.mirrored(chunk, part),), "as_leading")
    cue = (sentence.chunks.firsts[chunk], sentence.chunks.lasts[chunk])
    sentence.add(token, source, (cue,), (sentence.tokens(place + rest[0], place + rest[1]),), verbs[0], "quote",
                 "as_leading", more, place)
    return True


def read_gapped(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], reading: Reading | None, place: int) -> bool:
    """`the plan that Weaver said would fail`: the pronoun belongs to the claim, and the claim lacks it."""
    left = grammar.read("gapped", sentence.left(chunk))
    if left is None:
        return False
    pronoun = chunk - left.length
    before = sentence.symbols[pronoun - 1:pronoun] if pronoun else ""
    if sentence.symbols[pronoun] == "t" and before != "n":
        return False
    contents = [sentence.tokens(pronoun, pronoun + 1)]
    if reading is not None and reading.rule == "gap":
        rest = content_of(sentence, reading, place, "gap")
        if rest is not None:
            contents.append(rest)
    source = Source((sentence.mirrored(chunk, source_part(left)),), "gapped")
    cue = (sentence.chunks.firsts[chunk], sentence.chunks.lasts[chunk])
    sentence.add(token, source, (cue,), tuple(contents), verbs[0], "clause", "gapped", reading, place)
    return True


def read_passive(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
    known = [sense for sense in verbs if sense.frames & {"passive", "raising"}]
    reading = grammar.read("passive", right)
    if not known:
        return False
    patient = sentence.governor(chunk)
    if reading is None or patient is None:
        return False
    agent = reading.part("agent")
    if agent is None and reading.rule == "passive_bare":
        return False
    contents = list(patient.ranges)
    close = sentence.chunks.lasts[chunk]
    if claim := reading.part("claim"):
        first = claim[0] + (right[claim[0]] == ",")
        if first == 0 and right[0] in PREPOSITIONS + "Y" and selects(known, sentence.document.words[close].lower()):
            close, first = sentence.chunks.lasts[place], 1
        if first < claim[1]:
            contents.append(sentence.tokens(place + first, place + claim[1]))
    source = Source((), "agentless")
    if agent:
        source = Source((sentence.tokens(place + agent[0], place + agent[1]),), "agent")
    cue = (sentence.chunks.firsts[chunk], close)
    frame = "passive" if agent or "passive" in known[0].frames else "raising"
    sentence.add(token, source, (cue,), tuple(contents), known[0], frame, reading.rule, None, place)
    return True


def selects(senses: list[Sense], word: str) -> bool:
    """Whether a preposition belongs to one of the senses: "seen as", "accused of"."""
    return word == "as" or any(word in sense.frames or "object_" + word in sense.frames for sense in senses)


def read_question(sentence: Sentence, token: int, chunk: int, verbs: list[Sense], right: str, place: int) -> bool:
    """`Asked whether ..., Weaver said`: a passive without its auxiliary, and nobody named."""
    known = [sense for sense in verbs if "passive" in sense.frames]
    reading = grammar.read("question", right) if known else None
    if reading is None:
        return False
    first, last = reading.part("asked")
    first += right[first] == "Y"
    cue = (sentence.chunks.firsts[chunk], sentence.chunks.lasts[place] if right[0] == "Y" else sentence.chunks.lasts[chunk])
    nobody = Source((), "agentless")
    sentence.add(token, nobody, (cue,), (sentence.tokens(place + first, place + last),), known[0], "passive", reading.rule, None, place)
    sentence.floor = place + last  # what is asked is no part of the answer
    return True
