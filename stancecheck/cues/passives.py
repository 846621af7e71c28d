"""Passive cues, and those that raise their subject: "was accused of", "is expected to", "seems to"."""
import re
from collections.abc import Sequence
from typing import NamedTuple

from .. import grammar
from ..codes import DETERMINER_TAGS, FINITE, PARTICIPIAL, PARTICIPLE_TAGS, PREPOSITION, Chunk, Tag, one_of
from ..grammar import Range, Reading
from ..lexicon import Sense, conditionals
from ..vetoes import Veto
from ..words.evaluative import word_list
from .contents import is_personal
from .edges import opens_occasion
from .fronted import behind
from .proposals import Proposal, tail_part
from .sentences import Sentence
from .subjects import Source
from .windows import Window

ENDS = ("", Chunk.STOP, Chunk.COMMA, Chunk.BY, Chunk.PREP, Chunk.TIME)  # behind a verb that nothing of the claim follows
NP, AS, START = Chunk.NP, Chunk.AS, Chunk.START  # the last for the end, behind which nothing stands
OF_AGENT = PARTICIPIAL + Chunk.PREP + Chunk.OF + Chunk.WHO  # what may go on with the noun phrase behind "by"
HEADLINE_FORMS = frozenset(Chunk.SAID + Chunk.PAST)
OPEN_RELATIVE = (Chunk.WHO, Chunk.THAT, Chunk.WH)  # before a subject: "which Weaver blamed on Ito"
CLAUSE_OPENERS = Chunk.WHO + Chunk.THAT + Chunk.WH + Chunk.SUB  # behind which a finite verb is a clause's own
OF_RELATIVE = Chunk.WHO + Chunk.THAT  # before the verb of a relative clause
TELLING = frozenset(("recipient", "quote"))  # frames of verbs whose passive may stand behind what was told or asked
CLAUSES = ("that", "noun_that")  # productions of a claim with a clause
CLAUSAL = Chunk.THAT + Chunk.NP  # what a clause that "it" stands for starts with: "is thought a pity that it rained"
IMPERSONAL = "it"
REASONS = ("as", "for", "over")  # before what somebody is attacked for
REASON, SAID_OF = "for", frozenset(Chunk.AS + Chunk.INF)  # "known for her songs", "known in Lund as a singer", "... to sing"
BY_SOMEBODY, NAMING = Chunk.BY + Chunk.NP, DETERMINER_TAGS + Tag.NAME  # "by the guild", but "by phone"
ITEM = f"{one_of(Chunk.NP, Chunk.ADJ)}(?:{one_of(Chunk.PREP, Chunk.OF)}{Chunk.NP})*+"
NO_CLAUSE = f"(?!{one_of(FINITE, Chunk.COMMA, Chunk.AND)}|{Chunk.ADV}{one_of(FINITE)})"
LIST = re.compile(f"(?:{Chunk.COMMA}{ITEM})*{Chunk.COMMA}?{Chunk.AND}{ITEM}(?:{Chunk.AND}{Chunk.INF}{ITEM})?{NO_CLAUSE}")
FINITES = frozenset(FINITE)
COUNTING = ("", Chunk.PREP, Chunk.TIME)  # what stands behind a verb that counts
NOBODY = Source((), "agentless")


class Told(NamedTuple):
    """A passive with the senses that are known of its verb, and what was found of its parts.

    `claim` are the symbols of its claim, "" where there is none, and `word` is the first word of it; `perfect` where it
    "has been" so, and `personal` where it is so of somebody; `described` where the participle is an adjective that takes
    the preposition behind it.
    """

    known: Sequence[Sense]
    has_agent: bool
    has_claim: bool
    claim: str = ""
    word: str = ""
    perfect: bool = False
    personal: bool = False
    described: bool = False

    @property
    def opens(self) -> str:
        """The symbol that the claim starts with."""
        return self.claim[:1]


VETOES: tuple[Veto[Told], ...] = (
    Veto("known_to_happen",
         when=lambda case: case.perfect and case.opens == Chunk.INF and is_listed(case.known, "knowing")
         and not case.personal,
         saves="Leaks have been known to happen.",
         leaves="Ito has been known to swim.",
         why="what has been known to happen has happened, and nobody says so"),
    Veto("is_so_to_it",
         when=lambda case: case.described and not case.has_agent,
         saves="The guild is opposed to the plan.",
         leaves="The plan is opposed by the guild.",
         why="who is opposed or committed to something is so himself, as an adjective says"),
    Veto("known_somewhere",
         when=lambda case: case.opens == Chunk.PREP and is_listed(case.known, "knowing") and case.word != REASON
         and SAID_OF.isdisjoint(case.claim),
         saves="The two were known to each other.",
         leaves="Ito was known to friends as a swimmer.",
         why="who knows somebody, and where, says nothing of him"),
    Veto("struck_somewhere",
         when=lambda case: is_listed(case.known, "blows") and case.word not in REASONS,
         saves="Ito was attacked in the square.",
         leaves="Ito was attacked for the plan.",
         why="who is struck where and by whom isn't spoken of, unless it is said as what, or for what"),
    Veto("counted_somewhere",
         when=lambda case: not case.has_agent and case.opens in COUNTING and is_listed(case.known, "counting verbs"),
         saves="Two cases were reported in Lund.",
         leaves="Two cases were reported to be old.",
         why="where something is counted isn't said by anybody"),
    Veto("made_by_somebody",
         when=lambda case: case.has_agent and not case.has_claim and is_listed(case.known, "made by somebody"),
         saves="The note was written by the guild.",
         leaves="The note was denounced by the guild.",
         why="who made or gave something has said nothing of it"),
)


def is_listed(known: Sequence[Sense], words: str) -> bool:
    """Whether a verb is on a list of words: one of knowing, of counting, of making something."""
    return any(sense.lemma in word_list(words) for sense in known)


def read_passive(window: Window) -> Proposal | None:
    """`The plan was praised by Weaver`: the subject belongs to the content, and "by" names the source, if any."""
    if window.right[:1] == AS and grammar.read("as_saying_right", window.right + START) and (found := read_quoted(window)):
        return found
    if window.right[:1] in ENDS and (found := read_told_before(window)):
        return found
    known = window.taking("passive", "raising")
    raising = bool(known) and "passive" not in known[0].frames
    reading = window.read("raised_right" if raising else "passive_right")
    if reading is None:
        return None
    agent = reading.get("agent")
    known = known or senses_of(window, reading)
    patient = window.sentence.governor(window.chunk) if known else None
    if patient is None:
        return None
    claim = reading.get("claim") or reading.get("matter") or reading.get("raised_claim")
    if claim and window.right[claim[0]] == Chunk.SUB and window.word(claim[0]) not in conditionals():
        claim = None  # "condemned by the union | because it cost too much"
    if claim and window.right[claim[0]] == Chunk.PREP and opens_occasion(window.sentence, window.chunk + 1 + claim[0]):
        claim = None  # "was announced | in a letter"
    if raising and not claim:
        return None  # "appeared | after the war"
    rule = reading.rule
    if claim and Chunk.THAT in window.right[claim[0]:claim[1]] and (clause := clause_of(window, claim)):
        rule, claim = f"{rule}, {clause.rule}", (claim[0], max(claim[1], claim[0] + end_of_clause(clause)))
    if claim and window.right[claim[1]:claim[1] + 1] == Chunk.COMMA and not reading.get("agent"):
        claim = claim[0], end_of_list(window, claim)
    if claim and is_reduced(window):
        claim = claim[0], end_of_description(window, claim)
    if claim and window.right[claim[0]] == Chunk.INF and not raising:
        known = window.taking("object_infinitive") or known  # "was told to leave", "was asked to stay"
    told = claim and "recipient" in known[0].frames and tells(window.right[claim[0]:claim[1]])
    silent = told or claim and window.right[claim[0]] in CLAUSAL and Chunk.THAT in window.right[slice(*claim)] \
        and is_impersonal(window.sentence, patient)
    contents, (first, close) = [] if silent else list(patient.ranges), window.group  # "the court was told that ..."
    if agent and claim and is_of_agent(window, agent, claim, known):
        agent, claim = extended(window, agent, claim), None
    if claim:
        begin = claim[0] + (window.right[claim[0]] == Chunk.COMMA)
        if begin == 0 and window.right[0] in PREPOSITION + Chunk.SEL and selects(known, window.word(0)):
            close, begin = window.tokens((0, 1))[1], 1
        if begin < claim[1]:
            contents.append(window.tokens((begin, claim[1])))
    symbols, word = (window.right[slice(*claim)], window.word(claim[0])) if claim else ("", "")
    perfect = Tag.HAVE in window.sentence.tags[slice(*window.group)]
    personal = perfect and bool(patient.ranges) and is_personal(window.sentence, patient.ranges[0])
    adjective = window.sentence.lemmas[window.sentence.words[window.token].lower()].get("adj")
    described = adjective is not None and word in adjective.frames
    told_of = Told(known, agent is not None, bool(claim), symbols, word, perfect, personal, described)
    if window.sentence.refuses(window.token, VETOES, told_of):
        return None
    named = window.tokens(agent) if agent else None
    if named and (of := within(window, named, known)) > 0:  # "accused by the council of waste"
        contents.append((of, named[1]))
        named = named[0], of
    source = Source((named,), "agent") if named and window.sentence.tags[slice(*named)] != Tag.NOUN else NOBODY  # "by phone"
    frame = "raising" if raising else "passive"
    return window.propose(source, ((first, close),), tuple(contents), known[0], frame, f"{rule}, {patient.trace}")


def clause_of(window: Window, claim: Range) -> Reading | None:
    """The reading of a claim as a clause, which may have commas: `announced | that the kiln, cooled in May, had burst`."""
    clause = behind(window, claim[0]).read("complement_right")
    return clause if clause and clause.rule in CLAUSES else None


def end_of_clause(clause: Reading) -> int:
    """Where a clause ends, before what comes behind it."""
    tail = clause.find(tail_part)
    return tail[0] if tail else clause.length


def end_of_list(window: Window, claim: Range) -> int:
    """Where a claim without a clause ends that goes on with a list: `the best site for fish, | plants and birds`."""
    listed = LIST.match(window.right, claim[1])
    return listed.end() if listed else claim[1]


def is_impersonal(sentence: Sentence, source: Source) -> bool:
    """Whether a subject is but an "it" that stands for the clause behind: `it was announced that`, `it is clear that`."""
    return [sentence.words[at].lower() for first, last in source.ranges for at in range(first, last)] == [IMPERSONAL]


def read_told_before(window: Window) -> Proposal | None:
    """`..., jurors were told`, `"...?" she was asked`: the claim stands before who was told, and nobody says it."""
    known = window.taking("recipient", "passive")
    found = window.claim_before() if known and not TELLING.isdisjoint(window.lemma.frames) else None
    if found is None:
        return None
    left, content = found
    return window.propose(NOBODY, (window.group,), (content,), known[0], "passive", f"told, {left.rule}")


def senses_of(window: Window, reading: Reading) -> tuple[Sense, ...]:
    """The senses in which a verb without a passive frame reports: "was praised by Weaver", "was rated as mostly true".

    So does an "it" that stands for a clause: "it was conceded that".
    """
    known = window.taking("object", "clause", "thing") if reading.get("agent") else ()
    claim = reading.get("claim") or reading.get("matter")
    if known or claim is None:
        return known
    opens = window.right[claim[0]]
    if opens == Chunk.AS:
        return window.taking("object_as")
    if opens == Chunk.THAT:
        patient = window.sentence.governor(window.chunk)
        return window.taking("clause", "that") if patient and is_impersonal(window.sentence, patient) else ()
    return ()


def is_of_agent(window: Window, agent: Range, claim: Range, known: Sequence[Sense]) -> bool:
    """Whether what follows the agent goes on with it, and is no claim: "by voters | in the north"."""
    return claim > agent and window.right[claim[0]] in OF_AGENT and window.word(claim[0]) != "for" \
        and not selects(known, window.word(claim[0]))


def extended(window: Window, agent: Range, claim: Range) -> Range:
    """The agent with what goes on with it: "by voters in the north", but "by Weaver | in a speech"."""
    last = window.tokens(agent)[1] - 1
    if window.sentence.tags[last] == Tag.NAME and window.right[claim[0]] in Chunk.PREP + Chunk.ING:
        return agent
    right = window.right
    return agent[0], next((at for at in range(*claim) if right[at] in FINITE and right[at - 1] not in OF_RELATIVE), claim[1])


def within(window: Window, agent: Range, known: Sequence[Sense]) -> int:
    """The token of the "of" within an agent that the cue selects; -1 where there is none."""
    return window.sentence.tags.find(Tag.OF, *agent) if any("object_of" in sense.frames for sense in known) else -1


def is_done_by(window: Window) -> bool:
    """Whether a say-like form behind a noun is its participle: `the measures | recommended by the guild | were kept`."""
    sentence, right = window.sentence, window.right
    if window.before != Chunk.NP or right[:2] != BY_SOMEBODY \
            or sentence.firsts[window.chunk] != window.token or sentence.tags[window.token] not in PARTICIPLE_TAGS:
        return False
    return sentence.tags[window.tokens((1, 2))[0]] in NAMING and not FINITES.isdisjoint(right[2:])


def is_headline(window: Window) -> bool:
    """Whether a participle is all the verb there is: `Mayor accused of bribery`."""
    sentence, chunk = window.sentence, window.chunk
    if sentence.tags[window.token] not in PARTICIPLE_TAGS or not window.right or window.right[0] not in PREPOSITION \
            or sentence.firsts[chunk] != window.token or f"object_{window.word(0)}" not in window.lemma.frames:
        return False
    return not any(symbol in FINITE for symbol in sentence.symbols[:chunk] + sentence.symbols[chunk + 1:])


def is_reduced(window: Window) -> bool:
    """Whether a participle describes the noun before it: `officials alleged to be guilty`, `men suspected of theft`."""
    sentence, right, frames = window.sentence, window.right, window.lemma.frames
    if sentence.tags[window.token] not in PARTICIPLE_TAGS or window.before != NP or not right \
            or sentence.symbols[window.chunk - 2:window.chunk - 1] in OPEN_RELATIVE \
            or sentence.firsts[window.chunk] != window.token:
        return False
    if right[0] == Chunk.INF:
        return "passive" in frames and "infinitive" not in frames
    word = window.word(0) if right[0] in PREPOSITION + Chunk.SEL else ""
    return f"object_{word}" in frames and word not in frames


def end_of_description(window: Window, claim: Range) -> int:
    """Where what describes a noun ends: before the main verb, as in `a man accused of theft | was held`."""
    for at in range(*claim):
        if window.right[at] in CLAUSE_OPENERS:
            break
        if window.right[at] in FINITE:
            return at
    return claim[1]


def read_quoted(window: Window) -> Proposal | None:
    """`..., Weaver was quoted as saying`: what stands before is the claim."""
    known = window.taking("object_as")
    found = window.claim_before() if known else None
    if found is None:
        return None
    (left, content), (first, _), (_, last) = found, window.group, window.tokens((0, 2))
    return window.propose(window.source_of(left, "fronted"), ((first, last),), (content,), known[0], "object_as",
                          f"{left.rule}, as_saying")


def tells(claim: str) -> bool:
    """Whether the symbols of a claim are a clause, so that the subject is who was told: "the court was told that ..."."""
    return claim[:1] == Chunk.THAT or claim[1:2] in (*FINITE,)


def selects(senses: Sequence[Sense], word: str) -> bool:
    """Whether a preposition belongs to one of the senses: "seen as", "accused of"."""
    return word == "as" or any(word in sense.frames or "object_" + word in sense.frames for sense in senses)
