"""Verbs as cues: what they report, from whom, in which of the lexicon's frames.

A verb's claim follows it ("said that ..."), stands before it (`fronted.py`), or is what a passive
says of its subject (`passives.py`).
"""
from .. import grammar
from ..grammar import Reading
from ..lexicon import Lemma, Lemmas, Sense, approximating
from .announcements import read_announced
from .chains import TELLING, controlled, is_aspectual, may_report, start_of_chain
from .contents import circumstance_in, class_of, content_of, cue_range, is_personal
from .fronted import read_announcing, read_antecedent, read_described, read_fronted, read_gapped, read_inverted
from .papers import maker_of
from .passives import is_headline, read_passive, read_question
from .proposals import NOTHING, Proposal
from .sentences import Sentence
from .subjects import Source
from .windows import FRONTED, QUOTING, Window

WITHIN_NOUN = {"relative", "relative_that", "reduced"}  # verbs that only describe a noun
VERBS = frozenset("FSBP")
SPEAKING = ("person", "rival", "organisation", "state", "town")  # kinds of noun phrases that have views
AMOUNTS = ("p", "a")  # symbols that start what limits an amount: "at least 12"
NUMBERS = "9Q"  # categories of numbers
ANNOUNCED = ("announced", "announced_by_comma")  # the claim comes in the next paragraph
UNTOLD = (*ANNOUNCED, "gap")  # no claim stands behind the verb
INNER = ", inner_claim"
IMPERSONAL = "it"  # is nobody: "it's said that"
SHORT = ("'s", "’s")  # "is" or "has"
ACCUSING = {"object_of", "object_as", "object_predicate"}  # frames that say something of an object


def read_verb(sentence: Sentence, token: int, chunk: int, verbs: Lemmas) -> Proposal | None:
    """Read a verb as a cue, its longest lemma first ("point out" before "point"); whether it made a construction."""
    if not verbs.by_next:  # of one word only
        return read_lemma(sentence, token, chunk, verbs[0], token + 1)
    if not verbs.plain and "".join(sentence.words[token + 1:token + 2]).lower() not in verbs.by_next:
        return None
    for lemma, after in sentence.matches(token, verbs):
        found = read_lemma(sentence.cut(after) if lemma.more else sentence, token, chunk, lemma, after)
        if found:
            return found
    return None


def read_lemma(sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int) -> Proposal | None:
    """Read a verb in the senses of one lemma, whose last word ends before `after`."""
    right, place = sentence.window(after, lemma, chunk)
    right, cut = within_clause(sentence, chunk, right)
    window = Window(sentence, token, chunk, lemma, after, right, place, cut)
    symbol = window.symbol
    if symbol == "E" and right[:1] == "a" and (known := window.taking("object_as")) \
            and (found := read_described(window, known[0])):
        return found
    passive = symbol == "P" and not is_perfect(window) or symbol == "E" and right[:1] in ("a", "b") or is_headline(window)
    if passive or symbol in "SFEI" and "raising" in lemma.frames:
        return read_passive(window)
    if symbol in "SE" and window.before in ("", *"khc") and (found := read_question(window)):
        return found
    quoting = lemma.taking[QUOTING]
    if symbol in "SEF" and lemma.taking[FRONTED]:
        found = read_inverted(window) if quoting and window.before in (",", "Q", "-") else None
        found = found or read_fronted(window) or (read_announcing(window) if window.before == "" else None)
        if found:
            return found
    reading = window.read("complement" if quoting or window.taking("finding") else "objective")
    if reading is not None and reading.rule in ANNOUNCED:
        if quoting and reading.length == len(window.right):
            return read_announced(window, quoting[0], reading.length - 1, reading.rule)
        reading = None
    if reading is None or reading.rule == "gap":
        reading = read_amount(window) or symbol == "S" and window.read("apart") or reading
    if reading is None or reading.rule == "gap":
        found = read_gapped(window, reading) if quoting and symbol in ("S" if reading is None else "SEF") else None
    else:
        found = read_forward(window, reading)
    return found or (read_antecedent(window, reading) if symbol in "SEF" else None)


def is_perfect(window: Window) -> bool:
    """Whether the 's of a verb group is "has": `he's said he will run`."""
    first, sentence = window.group[0], window.sentence
    return sentence.words[first] in SHORT and sentence.words[first - 1].lower() != IMPERSONAL \
        and not sentence.tags[first + 1:window.token].strip("Rn") and window.right[:1] in ("u", "t")


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


def read_forward(window: Window, reading: Reading) -> Proposal | None:
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
    if source is None or source.rule == "gerund" and window.before == "a" and is_quoted_as(window):
        return None
    sense, frame = chosen
    aspectual = window.symbol in "IGs" and window.chunk > 0 and is_aspectual(sentence, window.chunk - 1)
    if not aspectual and not may_report(window, source, frame):
        return None
    if source.rule == "participle" and "evidence" in sense.frames and is_personal(sentence, source.ranges[0]):
        return None  # "..., showing their weakness": what the reporter makes of it
    paper = maker_of(sentence, window.chunk) if source.rule == "reduced" else None
    if source.rule == "reduced" and not paper and frame not in TELLING \
            and class_of(sentence, source.ranges[-1]) not in SPEAKING:
        return None
    if reading.rule == "noun_as" and (found := read_quoted_as(window, reading, source, sense)):
        return found
    content = content_of(window, reading, frame)
    if content is None or frame == "thing" and is_personal(sentence, content):
        return None
    if reading.rule == "conceded" and not sentence.has_verb(content):
        return None  # "wrote while a student in Lund"
    if frame == "finding" and class_of(sentence, source.ranges[0]) != "document":
        return None  # "a survey found little support", but not "Weaver found her keys"
    if source.rule == "reduced" and reading.rule == "noun_past":
        content = window.tokens(reading["first"])  # "voters backing her | cheered"
    (first, last), drawn = cue_range(window, reading)
    if aspectual or source.rule in ("controlled", "gerund"):
        first = start_of_chain(window, first)
    if means:
        first = sentence.chunks.firsts[window.chunk - means]
    if paper:
        first, source = paper
    return window.propose(source, ((first, last),), (content,), sense, frame, rule + drawn, reading,
                          replaces=(first, window.token) if paper else NOTHING)


def is_quoted_as(window: Window) -> bool:
    """Whether a verb behind "as" tells what the cue before it has as its claim: `quoted Weaver as | saying it rained`."""
    last = window.sentence.found[-1] if window.sentence.found else None
    return last is not None and last.frame in ("object_as", "passive") and any(
        first <= window.token < end for first, end in last.content)


def read_amount(window: Window) -> Reading | None:
    """The reading of a claim that starts with a limited amount: `said at least 12 people had died`."""
    if window.right[:1] not in AMOUNTS or window.word(0) not in approximating():
        return None
    reading = window.read("amounting")
    amount = reading and window.tokens(reading["amount"])
    return reading if amount and any(tag in NUMBERS for tag in window.sentence.tags[slice(*amount)]) else None


def read_quoted_as(window: Window, reading: Reading, source: Source, sense: Sense) -> Proposal | None:
    """`..., the paper quoted her as saying`: the claim of a "saying" that nothing follows stands before the source."""
    end = (reading.get("first") or (0, 0))[1]
    found = window.claim_before() if window.right[end:reading.length].rstrip("p@") == "as" else None
    if found is None:
        return None
    left, content = found
    cue = window.group, window.tokens((end, end + 2))
    return window.propose(source, cue, (content,), sense, "object_as", f"{left.rule}, {reading.rule}")


def choose_frame(window: Window, reading: Reading) -> tuple[tuple[Sense, str] | None, Reading]:
    """The sense and frame in which a reading reports, or None, and the reading that stands for it."""
    sentence, senses = window.sentence, window.lemma.senses
    if (at := circumstance_in(window, reading)) is not None:
        told = "p" + window.right[at + 1:] if reading.rule == "if" else ""  # "said after the vote that", "explained it after"
        window.right = window.right[:at] + told
        again = window.read("complement")
        if again is None or again.rule in UNTOLD:
            return None, reading
        reading = again
    claim = window.tokens((0, reading.length))
    word = window.word(window.right.find("Y")) if "Y" in window.right else ""
    chosen = sentence.choose(reading.rule, senses, word, claim)
    if chosen is None and reading.rule == "if" and window.taking("clause") and (supposed := window.read("supposed")):
        return (window.taking("clause")[0], "clause"), supposed
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
