"""Claims behind their verb: `Weaver said that ...`, `praised the nurses`, `urged drivers to slow down`."""
from ..codes import Chunk
from ..grammar import Range, Reading, productions
from ..lexicon import Sense, approximating
from ..model import made
from .chains import TELLING, chain_of, controlled, is_aspect, may_report
from .contents import content_of, cue_range, may_tell
from .edges import before_occasion, before_own_words, before_teller
from .frames import choose_frame, read_amount
from .fronted import behind
from .papers import maker_of
from .proposals import NOTHING, Proposal, tail_part
from .subjects import Source
from .tellers import DONE, Teller, is_no_teller
from .telling import Claim, is_no_claim
from .windows import Window

LACKING = ("infinitive", "adjective")  # productions whose claim may lack what a relative pronoun names
TOLD_TO = (Chunk.NP, Chunk.OBJ)  # who is told
TOLD = (Chunk.NP, Chunk.PREP, Chunk.PRON)  # what a claim without "that" starts with behind them
CLAUSES = ("noun", "amount")  # what the names of productions start with whose claim may be such a clause
CLAUSAL = ("clause", "that", "quote", "recipient", "wh", "heard", "gerund")  # frames whose claim is put in words


def read_forward(window: Window, reading: Reading) -> Proposal | None:
    """`Weaver said that ...`: the claim follows, in a frame that the lexicon has for this verb."""
    if window.right[1:2] == Chunk.PREP and window.word(1) in approximating() and (found := read_told(window)):
        return found
    rule = reading.rule
    choice = choose_frame(window, reading)
    if choice is None:
        return read_told(window)
    source = window.sentence.governor(window.chunk)
    if source is None:
        return None
    window, reading, sense, frame = choice
    if reading.rule != rule:
        rule += f", {reading.rule}"
    paper = maker_of(window.sentence, window.chunk) if source.rule == "reduced" else None
    if source.rule == "reduced" and not paper and frame in TELLING and not may_tell(window.sentence, source.ranges[-1]):
        source = subject_before(window) or source
    teller = made(Teller, (window, source, sense, frame, paper))
    if is_no_teller(teller):
        return None
    source, means = controlled(window, source) if source.rule == "object_control" else (source, 0)
    if reading.rule == "noun_as" and (found := read_quoted_as(window, reading, source, sense)):
        return found
    content = conditioned(window, reading) or before_teller(window.sentence, content_of(window, reading, frame))
    content = before_own_words(window.sentence, content, frame in CLAUSAL)
    content = before_occasion(window.sentence, content) if frame in DONE else content
    if is_no_claim(made(Claim, (teller, reading, content))):
        return None
    if source.rule == "reduced" and reading.rule == "noun_past":
        content = window.tokens(reading["first"])  # "voters backing her | cheered"
    (first, last), drawn = cue_range(window, reading)
    if productions()[source.rule].cue == "chain" or is_aspect(window):
        if chain := chain_of(window):
            first, drawn = window.sentence.firsts[window.chunk - chain.length], f"{drawn}, {chain.rule}"
    if means:
        first = window.sentence.firsts[window.chunk - means]
    if paper:
        first, source = paper
        drawn += ", paper"
    lacked = lacked_by(window, content) if reading.rule in LACKING else None
    contents = (lacked, content) if lacked else (content,)
    drawn += ", gapped" if lacked else ""
    return window.propose(source, ((first, last),), contents, sense, frame, rule + drawn, reading,
                          replaces=(first, window.token) if paper else NOTHING)


def lacked_by(window: Window, content: Range) -> Range | None:
    """The relative pronoun that is the object of a claim of one verb or adjective: `which the guild has vowed | to close`."""
    sentence = window.sentence
    left = window.read_left("gapped_left") if content[1] == sentence.lasts[sentence.chunks.at(content[0])] else None
    far = window.chunk - left.length if left else 0
    return sentence.tokens(far, far + 1) if left and sentence.symbols[far] == Chunk.WHO else None


def conditioned(window: Window, reading: Reading) -> Range | None:
    """A claim that starts with a condition, whole: `feared | that if the dam burst, the mayor would say so`."""
    clause = reading.get("that") if reading.rule == "that" and reading.get("tail") else None
    if clause is None or window.right[clause[0] + 1:clause[0] + 2] != Chunk.SUB:
        return None
    rest = behind(window, clause[0] + 1).read("supposed_right")
    if rest is None:
        return None
    end = rest.find(tail_part)
    return window.tokens((clause[0], clause[0] + 1 + (end[0] if end else rest.length)))


def subject_before(window: Window) -> Source | None:
    """The subject of the clause that a participle ends: `Weaver justified the toll | saying it was needed`."""
    source = window.sentence.taken_over(window.chunk, "clause")
    return source._replace(rule="participle", via=source.trace) if source else None


def read_told(window: Window) -> Proposal | None:
    """`told reporters those who had left would be paid`: a claim without "that", right behind who was told."""
    known, right = window.taking("recipient"), window.right
    if not known or right[:1] not in TOLD_TO or right[1:2] not in TOLD:
        return None
    inner = behind(window, 1)
    reading = read_amount(inner) if right[1] == Chunk.PREP else inner.read("complement_right")
    if reading is None:
        return None
    source = window.sentence.governor(window.chunk)
    if source is None or not may_report(window, source, "recipient"):
        return None
    tail = reading.get("tail") or reading.get("object_tail") or (reading.length, 0)
    content = inner.tokens((0, tail[0]))
    if not window.sentence.has_verb(content):
        return None
    return inner.propose(source, (window.group,), (content,), known[0], "recipient", f"told, {reading.rule}", reading)


def read_quoted_as(window: Window, reading: Reading, source: Source, sense: Sense) -> Proposal | None:
    """`..., the paper quoted her as saying`: the claim of a "saying" that nothing follows stands before the source."""
    end = reading["first"][1]
    behind = window.right[end:reading.length].rstrip(Chunk.PREP + Chunk.TIME)
    found = window.claim_before() if behind == Chunk.AS + Chunk.SAYING else None
    if found is None:
        return None
    left, content = found
    cue = window.group, window.tokens((end, end + 2))
    return window.propose(source, cue, (content,), sense, "object_as", f"{left.rule}, {reading.rule}")
