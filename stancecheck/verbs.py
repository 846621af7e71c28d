"""Verbs as cues: what they report, from whom, in which of the lexicon's frames.

A verb's claim follows it ("said that ..."), stands before it (`fronted.py`), or is what a passive
says of its subject (`passives.py`).
"""
from functools import partial

from . import grammar
from .contents import class_of, content_of, cue_range, is_personal
from .fronted import read_announcing, read_antecedent, read_described, read_fronted, read_gapped, read_inverted
from .grammar import Range, Reading
from .lexicon import Lemma, Lemmas, Sense, aspectual_verbs, conditionals
from .papers import maker_of
from .passives import read_passive, read_question
from .subjects import Source
from .windows import FRONTED, QUOTING, Sentence, Window

UNLISTED = Sense("", "verb", frozenset({"quote"}), "state", "neutral", "certain+", "neutral")
NOTHING = Lemma((), ())
DEPENDENT = {"controlled", "gerund", "relative_that"}  # verbs within another verb's phrase
WITHIN_NOUN = {"relative", "relative_that", "reduced"}  # verbs that only describe a noun
VERBS = frozenset("FSBP")
ADJOINING = ("b", "k", "K")  # symbols that join a verb in -ing to the whole clause: "by", "after"
CHAINED = frozenset("SFPEBIsGVA")  # symbols of what an infinitive hangs on: "struggled to explain"
JOINTS = frozenset("Ap")  # and of what stands between: "was quick to say", "went on to say"
SPEAKING = ("person", "rival", "organisation", "state")  # kinds of noun phrases that have views
DEGREE = "BnA"  # symbols of "are slightly more likely"
VERB_GROUPS = frozenset("FSEGsIV")
INNER = ", inner_claim"
ACCUSING = {"object_of", "object_as", "object_predicate"}  # and those that say something of an object
TELLING = {"clause", "that", "quote", "recipient", "wh", "object_infinitive"}  # frames that report even there


def read_verb(sentence: Sentence, token: int, chunk: int, verbs: Lemmas) -> bool:
    """Read a verb as a cue, its longest lemma first ("point out" before "point"); whether it made a construction."""
    if not verbs.by_next:  # of one word only
        return read_lemma(sentence, token, chunk, verbs[0], token + 1)
    if not verbs.plain and "".join(sentence.words[token + 1:token + 2]).lower() not in verbs.by_next:
        return False
    for lemma, after in sentence.matches(token, verbs):
        read = partial(read_lemma, sentence, token, chunk, lemma, after)
        if sentence.cut(after, read) if lemma.more else read():
            return True
    return False


def read_lemma(sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int) -> bool:
    """Read a verb in the senses of one lemma, whose last word ends before `after`."""
    right, place = sentence.window(after, lemma, chunk)
    right, cut = within_clause(sentence, chunk, right)
    window = Window(sentence, token, chunk, lemma, after, right, place, cut)
    symbol = window.symbol
    if symbol == "E" and right[:1] == "a" and (known := window.taking("object_as")) and read_described(window, known[0]):
        return True
    if symbol == "P" or symbol == "E" and window.right[:1] in ("a", "b") or symbol in "SFEI" and "raising" in lemma.frames:
        return read_passive(window)
    if symbol in "SE" and window.before in ("", *"khc") and read_question(window):
        return True
    quoting = lemma.taking(QUOTING)
    if symbol in "SEF" and lemma.taking(FRONTED):
        if quoting and window.before in (",", "Q", "-") and read_inverted(window) or read_fronted(window):
            return True
        if window.before == "" and read_announcing(window):
            return True
    reading = window.read("complement" if quoting else "objective")
    if reading is not None and reading.rule == "announced" and reading.length == len(window.right):
        return read_announced(window, quoting[0], reading.length - 1)
    if reading is None or reading.rule in ("announced", "gap"):
        return bool(quoting) and symbol == "S" and read_gapped(window, reading) \
            or symbol in "SEF" and read_antecedent(window, reading)
    return read_forward(window, reading) or symbol in "SEF" and read_antecedent(window, reading)


def within_clause(sentence: Sentence, chunk: int, right: str) -> tuple[str, str]:
    """The symbols to the right up to the comma behind which the main clause starts or goes on, and what told so.

    Only where the verb's own clause is another: one that opens the sentence ("While Weaver said
    ..., Ito ..."), or a relative one set off by a comma (", who said ..., left").
    """
    if right[:1] == ",":  # "As Weaver said, ..."
        return right, ""
    comma = right.find(",")
    if sentence.is_subordinate(chunk):
        start, cut = "main_clause", ", main_clause"
    else:
        source = sentence.governor(chunk)
        led, told = right[:1] in VERBS, source is not None and source.rule in WITHIN_NOUN
        if comma < 0 and not (led or told):
            return right, ""
        if not grammar.read("set_off_relative", sentence.left(chunk)):
            # "the dam that Weaver said would hold | leaks": the noun is its subject
            own = before_main_verb("n" + right)[1:] if led else before_main_verb(right) if told else right
            return own, INNER if own != right else ""
        start, cut = "main_verb", ", set_off_relative, main_verb"
    while comma >= 0 and grammar.read(start, right[comma + 1:comma + 8]) is None:
        comma = right.find(",", comma + 1)
    return (right, "") if comma < 0 else (right[:comma], cut)


def before_main_verb(right: str) -> str:
    """The symbols of one clause, where a verb without a subject follows it: `who said it would rain | left`."""
    reading = grammar.read("inner_claim", right)
    if reading is None:
        return right
    own, following = right[:reading.length], right[reading.length:reading.length + 1]
    told = "uE" in own or not VERBS.isdisjoint(own)  # a past form behind a noun may be a participle
    return own if told and following in VERBS else right


def read_forward(window: Window, reading: Reading) -> bool:
    """`Weaver said that ...`: the claim follows, in a frame that the lexicon has for this verb."""
    sentence = window.sentence
    rule = reading.rule
    chosen, reading = choose_frame(window, reading)
    if reading.rule != rule:
        rule += f", {reading.rule}"
    source = sentence.governor(window.chunk) if chosen else None
    means = 0
    if source is not None and source.rule == "object_control":
        source, means = controlled(window, source) if chosen[1] in TELLING | ACCUSING else (None, 0)
    if source is None:
        return False
    sense, frame = chosen
    aspectual = window.symbol in "IGs" and window.chunk > 0 and is_aspectual(sentence, window.chunk - 1)
    if not aspectual and not may_report(window, source, frame):
        return False
    if source.rule == "participle" and "evidence" in sense.frames and is_personal(sentence, source.ranges[0]):
        return False  # "..., showing their weakness": what the reporter makes of it
    paper = maker_of(sentence, window.chunk) if source.rule == "reduced" else None
    if source.rule == "reduced" and not paper and frame not in TELLING \
            and class_of(sentence, source.ranges[-1]) not in SPEAKING:
        return False
    if reading.rule == "noun_as" and read_quoted_as(window, reading, source, sense):
        return True
    content = content_of(window, reading, frame)
    if content is None or frame == "thing" and is_personal(sentence, content):
        return False
    if frame == "finding" and class_of(sentence, source.ranges[0]) != "document":
        return False  # "a survey found little support", but not "Weaver found her keys"
    if source.rule == "reduced" and reading.rule == "noun_past":
        content = window.tokens(reading.part("first"))  # "voters backing her | cheered"
    (first, last), drawn = cue_range(window, reading)
    if aspectual or source.rule in ("controlled", "gerund"):
        first = start_of_chain(window, first)
    if means:
        first = sentence.chunks.firsts[window.chunk - means]
    if paper:
        first, source = paper
        sentence.found[:] = [item for item in sentence.found if not first <= item.head < window.token]
    return window.add(source, ((first, last),), (content,), sense, frame, rule + drawn, reading)


def read_quoted_as(window: Window, reading: Reading, source: Source, sense: Sense) -> bool:
    """`..., the paper quoted her as saying`: the claim of a "saying" that nothing follows stands before the source."""
    end = (reading.part("first") or (0, 0))[1]
    left = window.read_left("fronted") if window.right[end:reading.length].rstrip("p@") == "as" else None
    content = left and window.sentence.before(window.chunk - left.length + (left.rule == "fronted_quotation"))
    if content is None or not window.sentence.has_verb(content):
        return False
    cue = window.group, window.tokens((end, end + 2))
    return window.add(source, cue, (content,), sense, "object_as", f"{left.rule}, {reading.rule}")


def may_report(window: Window, source: Source, frame: str) -> bool:
    """Whether a verb within another verb's phrase tells something by itself: "by praising", "went on to praise"."""
    if source.rule == "gerund" and (window.symbol == "I" or window.before in ADJOINING):
        return True
    return source.rule != "continued" and (source.rule not in DEPENDENT or frame in TELLING)


def start_of_chain(window: Window, first: int) -> int:
    """The first token of what an infinitive or participle hangs on: "was quick to say", "went on to say", "kept saying"."""
    symbols, at = window.sentence.symbols, window.chunk - 1
    if window.symbol == "I" and at > 0 and symbols[at] in JOINTS and symbols[at - 1] in CHAINED:
        at -= 1
    elif window.symbol == "I" and at > 1 and symbols[at - 2:at + 1] == DEGREE:
        at -= 2
    elif at < 0 or symbols[at] not in CHAINED:
        return first
    return window.sentence.chunks.firsts[at]


def controlled(window: Window, source: Source) -> tuple[Source | None, int]:
    """Who tells in "led [her] to say" and "[Weaver] used a speech to say": the object, if it is a person, or the subject.

    With it how many chunks before the infinitive the cue begins, where the verb before it only names the
    means; 0 elsewhere.  Nobody within a content: whom somebody urged to say it has not said it; nor where
    "there" is the subject.
    """
    sentence, chunk, (token, _) = window.sentence, window.chunk, source.ranges[0]
    inside = [part for one in sentence.found for part in one.content]
    if sentence.tags[token] == "0" or any(first <= window.token < last for first, last in inside):
        return None, 0
    if sentence.symbols[chunk - 1] == "o":
        return source._replace(ranges=(sentence.tokens(chunk - 1, chunk),)), 0
    reading = window.read_left("infinitive")
    verb, part = chunk - reading.length - 1, sentence.mirrored(chunk, reading.part("object"))
    if verb < 0 or sentence.symbols[verb] not in VERB_GROUPS:
        return source, 0
    if is_personal(sentence, part):
        return source._replace(ranges=(part,)), 0
    taken = any(first <= sentence.chunks.firsts[verb] < last for one in sentence.found for first, last in one.cue)
    return source, 0 if taken else chunk - verb


def choose_frame(window: Window, reading: Reading) -> tuple[tuple[Sense, str] | None, Reading]:
    """The sense and frame in which a reading reports, or None, and the reading that stands for it."""
    sentence, senses = window.sentence, window.lemma.senses
    if reading.rule == "if" and window.word(at := (reading.part("lead") or (0, 0))[1]) not in conditionals():
        window.right = f"{window.right[:at]}p{window.right[at + 1:]}"  # "said after the vote that ..."
        again = window.read("complement")
        if again is None or again.rule in ("announced", "gap"):
            return None, reading
        reading = again
    claim = window.tokens((0, reading.length))
    word = window.word(window.right.find("Y")) if "Y" in window.right else ""
    chosen = sentence.choose(reading.rule, senses, word, claim)
    if chosen is None and (told := window.taking("recipient")) and (far := window.read("far")):
        reading = far
        chosen = sentence.choose(far.rule, told, "", claim)
    bare = chosen and chosen[1] == "bare"  # "said no": where it is no clause
    if (bare or chosen is None) and reading.rule.startswith("noun") and (loose := window.read("loose")):
        other = sentence.choose("loose", senses, "", claim)
        if other or not bare:
            chosen, reading = other, loose
        if chosen is None and any(claim[0] <= quote.first < claim[1] for quote in sentence.quotes):
            chosen = sentence.choose("noun_noun", senses, "", claim)  # called the plan "unhinged"
    return chosen, reading


def is_aspectual(sentence: Sentence, chunk: int) -> bool:
    """Whether a verb group only says how the act of the infinitive behind it goes on."""
    first, last = sentence.tokens(chunk, chunk + 1)
    return any(sentence.document.words[at].lower() in aspectual_verbs() for at in range(first, last))


def read_announced(window: Window, sense: Sense, colon: int) -> bool:
    """`Weaver added:` at the end of a paragraph: the content comes with the next (see quotations.py)."""
    source = window.sentence.governor(window.chunk)
    if source is None:
        return False
    (first, last), mark = window.group, window.tokens((colon, colon + 1))
    cue = ((first, mark[1]),) if last == mark[0] else ((first, last), mark)
    return window.add(source, cue, (), sense, "quote", "announced")


def read_unlisted(sentence: Sentence, chunk: int) -> bool:
    """A verb that the lexicon lacks, beside a direct quotation that nobody has: `"...," she trilled.`

    The place alone says that it reports: Quirk et al. 1985, 14.29, reporting clauses.
    """
    token = sentence.chunks.lasts[chunk] - 1
    while token > sentence.chunks.firsts[chunk] and sentence.tags[token] in "Rn":
        token -= 1
    right, place = sentence.window(token + 1, NOTHING, chunk)
    sense = UNLISTED._replace(lemma=sentence.document.words[token].lower())
    window = Window(sentence, token, chunk, Lemma((), (sense,)), token + 1, right, place)
    if window.before == "Q" and read_inverted(window):
        return True
    left = window.read_left("fronted")
    if left is not None and left.rule == "fronted_quotation":
        return read_fronted(window)
    reading = window.read("complement")
    if reading is None or not reading.rule.startswith("quotation") or reading.part("lead") != (0, 0):
        return False
    source, content = sentence.governor(chunk), content_of(window, reading, "quote")
    if source is None or content is None:
        return False
    cue, drawn = cue_range(window, reading)
    return window.add(source, (cue,), (content,), sense, "quote", reading.rule + drawn)


def read_announcement(sentence: Sentence) -> bool:
    """`Weaver gave this answer:` before a quoted paragraph, whatever the verb: the last one of the sentence reports."""
    return add_announced(sentence, len(sentence.symbols) - 1, ())


def read_announced_here(sentence: Sentence, quotation: int) -> bool:
    """`Weaver gave this answer: "..."`: the same within a sentence, where no cue has the quotation."""
    return add_announced(sentence, quotation - 1, (sentence.tokens(quotation, quotation + 1),))


def add_announced(sentence: Sentence, colon: int, content: tuple[Range, ...]) -> bool:
    """Add the last verb before a colon as the cue of what the colon announces, if it has a subject."""
    symbols = sentence.symbols
    chunk = max(symbols.rfind(symbol, 0, colon) for symbol in "SFE")
    source = sentence.governor(chunk) if chunk >= 0 else None
    if source is None:
        return False
    (first, last), mark = sentence.tokens(chunk, chunk + 1), sentence.tokens(colon, colon + 1)
    sense = UNLISTED._replace(lemma=sentence.document.words[last - 1].lower())
    sentence.add(last - 1, source, ((first, last), mark), content, sense, "quote", "announced_quotation", None, chunk)
    return True
