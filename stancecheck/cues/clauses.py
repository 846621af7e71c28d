"""Where the clause of a verb ends on its right, if another clause is round it: the main one starts or goes on there."""
from functools import cache

from .. import grammar
from ..codes import FINITE, MAIN, Chunk
from .sentences import Sentence

MAIN_VERBS = frozenset(MAIN)
VERBS = frozenset(FINITE)
CLAUSES = frozenset(Chunk.SUB + Chunk.WHILE + Chunk.WH + Chunk.WHO + Chunk.COMMA + Chunk.AND + Chunk.QUOTE)  # with more verbs
CLAUSES_ALONE = frozenset(("quote", "recipient"))  # frames of verbs whose claim has a verb
OPENERS = Chunk.THAT + Chunk.WH  # of a clause that may be, or describe, the subject of a verb behind it
OWN = Chunk.PRON + Chunk.THAT  # before a verb of a clause within: "the plan that failed"
COMMA, BY = Chunk.COMMA, Chunk.BY
INNER = ", inner_claim"
AHEAD = 7  # chunks behind a comma that tell whether the main clause starts there


def within_clause(sentence: Sentence, chunk: int, right: str, frames: frozenset[str]) -> tuple[str, str]:
    """The symbols to the right up to the comma behind which the main clause starts or goes on, and what told so.

    `frames` are those in which the verb reports.
    Only where the verb's own clause is another: one that opens the sentence ("While Weaver said
    ..., Ito ..."), or a relative one set off by a comma (", who said ..., left").
    """
    if right[:1] == COMMA:  # "As Weaver said, ..."
        return right, ""
    comma = right.find(COMMA)
    opener = opener_of(sentence, chunk) if comma >= 0 or not VERBS.isdisjoint(right) else -1
    if sentence.subordinate and sentence.is_subordinate(chunk):
        start, cut = "main_clause_right", ", opening, main_clause"
    elif opener >= 0 and sentence.symbols[opener] == Chunk.SUB and comma >= 0:
        start, cut = "main_clause_right", ", main_clause"
    elif opener >= 0 and sentence.symbols[opener] in OPENERS and right[:1] not in MAIN_VERBS:
        own = before_missing_verb(sentence, opener, right, frames)
        return own, INNER if own != right else ""
    else:
        source = sentence.governor(chunk)
        led, told = right[:1] in MAIN_VERBS, source is not None and source.rule in describing()
        if comma < 0 and not (led or told):
            return right, ""
        if not grammar.read("set_off_relative_left", sentence.left(chunk)):
            # "the dam that Weaver said would hold | leaks": the noun is its subject
            own = before_main_verb(Chunk.NP + right)[1:] if led else before_main_verb(right) if told else right
            if own == right and told and source and source.ranges:
                own = before_missing_verb(sentence, sentence.chunks.at(source.ranges[-1][0]), right, frames)
            return own, INNER if own != right else ""
        start, cut = "main_verb_right", ", set_off_relative, main_verb"
    while comma >= 0 and grammar.read(start, right[comma + 1:comma + 1 + AHEAD]) is None:
        comma = right.find(COMMA, comma + 1)
    return (right, "") if comma < 0 else (right[:comma], cut)


def opener_of(sentence: Sentence, chunk: int) -> int:
    """The chunk right before the subject of a verb, which may open its clause ("that", "how"); -1 where there is none."""
    source = sentence.governor(chunk)
    if source is None or source.rule != "subject" or not source.ranges:
        return -1
    return sentence.chunks.at(source.ranges[0][0]) - 1


@cache
def describing() -> frozenset[str]:
    """The productions of the subjects of verbs that only describe a noun: `the potter | who said`."""
    return frozenset(name for name, row in grammar.productions().items() if row.content == ("inner",))


def before_main_verb(right: str) -> str:
    """The symbols of one clause, where a verb without a subject follows it: `who said it would rain | left`."""
    reading = grammar.read("inner_claim_right", right)
    if reading is None:
        return right
    own, following = right[:reading.length], right[reading.length:reading.length + 1]
    told = Chunk.PRON + Chunk.PAST in own or not MAIN_VERBS.isdisjoint(own)  # a past form behind a noun may be a participle
    return own if told and following in MAIN_VERBS else right


def before_missing_verb(sentence: Sentence, relative: int, right: str, frames: frozenset[str]) -> str:
    """The symbols before the verb of the noun that a relative or other clause describes, where that noun has none before.

    `farmers who fear the plan | met`: the one past form there is can't be the clause's own; of two, a verb that takes
    clauses leaves the second (`who said the kiln leaked | left`).
    """
    if relative and sentence.symbols[relative - 1] != Chunk.NP or not VERBS.isdisjoint(sentence.symbols[:relative]) \
            or not CLAUSES.isdisjoint(right):
        return right
    verbs = [at for at in range(1, len(right)) if right[at] in VERBS
             and right[at - 1] not in OWN and right[at + 1:at + 2] != BY]
    described = sentence.symbols[relative] == Chunk.WHO
    told = Chunk.THAT in right or not described and not CLAUSES_ALONE.isdisjoint(frames)
    if not 1 + told <= len(verbs) <= 2:
        return right
    return right[:verbs[-1] if "clause" in frames else verbs[0]]
