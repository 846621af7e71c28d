"""Verbs as cues: what they report, from whom, in which of the lexicon's frames.

A verb's claim follows it ("said that ...", `forward.py`), stands before it (`inverted.py`, `fronted.py`), lacks what the
clause before it has (`gaps.py`), or is what a passive says of its subject (`passives.py`).
"""
from ..codes import ACTIVE_FINITE, SUBJECT, Chunk
from ..lexicon import Lemma, Lemmas, conditionals
from .announcements import read_announced
from .clauses import within_clause
from .edges import HEARD, is_court
from .forward import read_forward
from .frames import comes_next, read_amount, read_turned
from .fronted import read_fronted, read_hanging
from .gaps import read_antecedent, read_described, read_gapped
from .inverted import read_announcing, read_inverted
from .passives import is_done_by, is_headline, is_reduced, read_passive
from .proposals import Proposal
from .questions import read_question
from .sentences import Sentence
from .windows import FRONTED, QUOTING, Window

ACTIVE_FORMS = frozenset(ACTIVE_FINITE)
RAISING_FORMS = frozenset(ACTIVE_FINITE + Chunk.INF)
PAST_FORMS = frozenset(Chunk.SAID + Chunk.PAST)  # chunks that a participle without its auxiliary may be
INVERTING = frozenset(Chunk.COMMA + Chunk.QUOTE + Chunk.DASH)  # what stands before "said Weaver"
ASKING = ("", Chunk.SUB, Chunk.WH)  # what stands before "asked whether ..., Weaver said"
PASSIVE_SIGNS = frozenset(Chunk.AS + Chunk.BY)  # what stands behind a participle without its auxiliary
AS, PASS, SAID = Chunk.AS, Chunk.PASS, Chunk.SAID  # asked often
OPENERS = frozenset(Chunk.WHO + Chunk.WH + Chunk.THAT + Chunk.SUB + Chunk.AS)  # of clauses within a sentence
IMPERSONAL = "it"  # is nobody: "it's said that"
CONTRACTED = ("'s", "’s")  # "is" or "has"


def read_verb(sentence: Sentence, token: int, chunk: int, verbs: Lemmas) -> Proposal | None:
    """Read a verb as a cue, its longest lemma first ("point out" before "point"); None where it makes no construction."""
    if not verbs.by_next:  # of one word only
        return read_lemma(sentence, token, chunk, verbs[0], token + 1)
    if not verbs.plain and "".join(sentence.words[token + 1:token + 2]).lower() not in verbs.by_next:
        return None  # only saves time
    for lemma, after in sentence.matches(token, verbs):
        found = read_lemma(sentence.cut(after) if lemma.more else sentence, token, chunk, lemma, after)
        if found:
            return found
    return None


def read_lemma(sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int) -> Proposal | None:
    """Read a verb in the senses of one lemma, whose last word ends before `after`."""
    right, place = sentence.window(after, lemma, chunk)
    right, cut = within_clause(sentence, chunk, right, lemma.frames)
    window = Window(sentence, token, chunk, lemma, after, right, place, cut)
    symbol = window.symbol
    if right[:1] == AS and symbol == Chunk.PAST and (known := window.taking("object_as")) \
            and (found := read_described(window, known[0])):
        return found
    if is_passive(window) or symbol in RAISING_FORMS and "raising" in lemma.frames:
        return read_passive(window)
    if symbol in PAST_FORMS and window.before in ASKING and (found := read_question(window)):
        return found
    quoting = lemma.taking[QUOTING]
    if symbol in ACTIVE_FORMS and lemma.taking[FRONTED]:
        found = read_inverted(window) if quoting and window.before in INVERTING else None
        found = found or read_fronted(window) or (read_announcing(window) if window.before == "" else None)
        if found:
            return found
    if symbol == Chunk.INF and quoting and Chunk.QUOTE in sentence.symbols[:chunk] and (found := read_hanging(window)):
        return found
    asking = window.right[:1] == Chunk.SUB and window.taking("wh") and window.word(0) in conditionals()
    clausal = quoting or asking or window.taking("finding") or window.taking(HEARD) and is_court(window)
    reading = window.read("complement_right" if clausal else "objective_right")
    if reading is not None and comes_next(reading):
        if quoting and reading.length == len(window.right):
            return read_announced(window, quoting[0], reading.length - 1, reading.rule)
        reading = None
    if reading is None or reading.rule == "gap":
        apart = window.read("apart_right") if symbol == SAID else None
        apart = apart or (window.read("placed_right") if quoting and is_main(window) else None)
        reading = read_amount(window) or read_turned(window) or apart or reading
    if reading is not None and reading.rule != "gap":
        found = read_forward(window, reading)
    elif quoting and (symbol == SAID if reading is None else symbol in ACTIVE_FORMS):
        found = read_gapped(window, reading)
    else:
        found = None
    return found or (read_antecedent(window, reading) if symbol in ACTIVE_FORMS else None)


def is_main(window: Window) -> bool:
    """Whether a say-like verb is the first clause's own, behind no preposition or clause that opens the sentence."""
    before = window.sentence.symbols[:window.chunk]
    return window.symbol == SAID and before[:1] in SUBJECT and OPENERS.isdisjoint(before)


def is_passive(window: Window) -> bool:
    """Whether the verb's subject is what is spoken of: "was praised", "a plan praised by", "Mayor accused of"."""
    if window.symbol == PASS:
        return not is_perfect(window)
    if window.symbol not in PAST_FORMS:
        return False
    if window.right[:1] in PASSIVE_SIGNS and (window.symbol == Chunk.PAST or is_done_by(window)):
        return True
    return is_headline(window) or is_reduced(window)


def is_perfect(window: Window) -> bool:
    """Whether the 's of a verb group is "has": `he's said he will run`."""
    first, sentence = window.group[0], window.sentence
    return sentence.words[first] in CONTRACTED and sentence.words[first - 1].lower() != IMPERSONAL \
        and window.right[:1] in (Chunk.PRON, Chunk.THAT)
