"""Passive cues, and those that raise their subject: "was accused of", "is expected to", "seems to", "asked whether"."""
from ..grammar import Range
from ..lexicon import Sense
from .proposals import Proposal
from .sentences import PREPOSITIONS
from .subjects import FINITE, Source
from .windows import Window

ENDS = ("", ".", ",", "b", "p", "@")  # symbols behind a "saying" that nothing of the claim follows
PARTICIPLES = "16Ee"  # categories of forms that may be one
OF_AGENT = "pfGsw"  # what may go on with the noun phrase behind "by"
NOBODY = Source((), "agentless")


def read_passive(window: Window) -> Proposal | None:
    """`The plan was praised by Weaver`: the subject belongs to the content, and "by" names the source, if any."""
    if window.right[:2] == "as" and window.right[2:3] in ENDS and (found := read_quoted(window)):
        return found
    known = window.taking("passive", "raising")
    raising = bool(known) and "passive" not in known[0].frames
    reading = window.read("raised" if raising else "passive")
    if not known and reading and reading.get("agent"):
        known = window.taking("object", "clause", "thing")
    if not known and reading and window.right[:1] == "a":
        known = window.taking("object_as")  # "was rated as mostly true"
    if not known:
        return None
    patient = window.sentence.governor(window.chunk) if reading else None
    if reading is None or patient is None:
        return None
    agent = reading.get("agent")
    claim = reading.get("claim") or reading.get("matter") or reading.get("raised_claim")
    if claim and window.right[claim[0]] == "I" and "recipient" in known[0].frames:
        known = window.taking("object_infinitive") or known  # "was told to leave"
    told = claim and "recipient" in known[0].frames and tells(window.right[claim[0]:claim[1]])
    contents, (first, close) = [] if told else list(patient.ranges), window.group  # "the court was told that ..."
    if agent and claim and claim > agent and window.right[claim[0]] in OF_AGENT and window.word(claim[0]) != "for" \
            and not selects(known, window.word(claim[0])):
        agent, claim = extended(window, agent, claim), None
    if claim:
        begin = claim[0] + (window.right[claim[0]] == ",")
        if begin == 0 and window.right[0] in PREPOSITIONS + "Y" and selects(known, window.word(0)):
            close, begin = window.tokens((0, 1))[1], 1
        if begin < claim[1]:
            contents.append(window.tokens((begin, claim[1])))
    named = agent and window.tokens(agent)
    of = window.sentence.tags.find("f", *named) if named and selects(known, "of") else -1
    if of > 0:  # "accused by the council of waste"
        contents.append((of, named[1]))
        named = named[0], of
    if named and window.sentence.tags[named[0]:named[1]] == "N":
        agent = None  # "by phone", "by law"
    source = Source((named,), "agent") if agent else NOBODY
    frame = "raising" if raising else "passive"
    return window.propose(source, ((first, close),), tuple(contents), known[0], frame, f"{reading.rule}, {patient.trace}")


def extended(window: Window, agent: Range, claim: Range) -> Range:
    """The agent with what goes on with it: "by voters in the north", but "by Weaver | in a speech"."""
    last = window.tokens(agent)[1] - 1
    if window.sentence.tags[last] == "M" and window.right[claim[0]] in "pG":
        return agent
    end = next((at for at in range(*claim) if window.right[at] in FINITE and window.right[at - 1] not in "wt"), claim[1])
    return agent[0], end


def is_headline(window: Window) -> bool:
    """Whether a participle is all the verb there is: `Mayor accused of bribery`."""
    sentence, chunk = window.sentence, window.chunk
    if window.symbol not in "SE" or not window.right or window.right[0] not in PREPOSITIONS \
            or sentence.tags[window.token] not in PARTICIPLES or f"object_{window.word(0)}" not in window.lemma.frames:
        return False
    return not any(symbol in FINITE for symbol in sentence.symbols[:chunk] + sentence.symbols[chunk + 1:])


def read_quoted(window: Window) -> Proposal | None:
    """`..., Weaver was quoted as saying`: what stands before is the claim."""
    known = window.taking("object_as")
    found = window.claim_before() if known else None
    if found is None:
        return None
    (left, content), (first, _), (_, last) = found, window.group, window.tokens((0, 2))
    return window.propose(window.source_of(left, "fronted"), ((first, last),), (content,), known[0], "object_as", left.rule)


def tells(claim: str) -> bool:
    """Whether the symbols of a claim are a clause, so that the subject is who was told: "the court was told that ..."."""
    return claim[:1] == "t" or claim[:1] in ("n", "u") and claim[1:2] in {*FINITE}


def selects(senses: list[Sense], word: str) -> bool:
    """Whether a preposition belongs to one of the senses: "seen as", "accused of"."""
    return word == "as" or any(word in sense.frames or "object_" + word in sense.frames for sense in senses)


def read_question(window: Window) -> Proposal | None:
    """`Asked whether ..., Weaver said`: a passive without its auxiliary, and nobody named."""
    known = window.taking("passive") if window.sentence.tags[window.token] in PARTICIPLES else ()
    reading = window.read("question") if known else None
    if reading is None:
        return None
    agent, told_to = reading.get("agent"), reading.get("asked_to")
    if told_to and not agent and (window.before == "c" or not window.taking("object_infinitive")):
        return None  # "and asked him to leave", "promised to leave"
    first, last = told_to or reading["asked"]
    selected = window.right[first] == "Y"
    cue = window.group[0], window.tokens((first, first + 1))[1] if selected and first == 0 else window.group[1]
    source = Source((window.tokens(agent),), "agent") if agent else NOBODY
    return window.propose(source, (cue,), (window.tokens((first + selected, last)),), known[0], "passive", reading.rule,
                          floor=window.place + last)  # what is asked is no part of the answer
