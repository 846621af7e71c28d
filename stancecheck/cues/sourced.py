"""Prepositions and adverbs as cues: "according to the mayor", "in a new poll", "reportedly", and the claim round them."""
from .. import grammar
from ..grammar import Range
from ..lexicon import Lemmas, Sense, cues
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

WITHIN = "in"  # a poll
VERBS = tuple("SFPBE")
OPENING = ";:-cCkK("  # what a sentence adverb may follow, other than the start
INTERRUPTED = ("uS,", "nS,")  # "in his view, he said, ..."
CLAUSES = ("noun_verb", "noun_past")
CLAIMS = ("claim", "behind", "quoted", "clause")  # parts of a reading that are the claim behind an informant
OPENED = tuple("tkK")  # what a claim only starts behind: "said that, according to the mayor, ..."


def read_phrase(sentence: Sentence, token: int) -> Proposal | None:
    """Read the cue of several words whose key word is at a token; whether it made a construction."""
    words = sentence.document.words
    for phrase in cues().phrases.get(words[token].lower(), ()):
        first = token - phrase.key
        after = first + len(phrase.words)
        if first >= 0 and tuple(word.lower() for word in words[first:after]) == phrase.words:
            if phrase.sense.pos == "prep":
                found = read_preposition(sentence.cut(after), first, after, phrase.sense)
            else:
                found = read_adverb(sentence, first, after, phrase.sense) \
                    or read_opening(sentence, first, after, phrase.sense)
            if found:
                return found
    return None


def read_survey(sentence: Sentence, token: int, chunk: int, nouns: Lemmas) -> Proposal | None:
    """`In a new poll, taxes lead`: what a survey says; of several, only where the sentence starts with them."""
    if not chunk or "within" not in nouns.frames:
        return None
    words, before = sentence.words, sentence.firsts[chunk] - 1
    sense = next(sense for sense in nouns.senses if "within" in sense.frames)
    if words[before].lower() != WITHIN or chunk > 1 and words[token].lower() != sense.lemma:
        return None
    return read_preposition(sentence, before, before + 1, sense, "within")


def read_adverb(sentence: Sentence, token: int, after: int, sense: Sense) -> Proposal | None:
    """`has reportedly left`: nobody is named, the claim is the clause round it."""
    symbols = sentence.symbols
    verb = sentence.chunks.at(token)
    verb += symbols[verb] == "R"
    if symbols[verb:verb + 1] not in VERBS:
        return None
    subject = sentence.governor(verb)
    if subject is None or subject.rule not in ("subject", "relative"):
        return None
    reading = grammar.read("onward", symbols[verb + 1:verb + RIGHT])
    end = sentence.chunks.lasts[verb + reading.length if reading else verb]
    drawn = f"{reading.rule}, {subject.trace}" if reading else subject.trace
    contents = tuple(part for part in ((subject.ranges[0][0], token), (after, end)) if part[0] < part[1])
    return propose(sentence, token, Source((), "unsourced"), ((token, after),), contents, sense, "sentence", drawn)


def read_opening(sentence: Sentence, token: int, after: int, sense: Sense) -> Proposal | None:
    """`By all accounts, the dam held`, `Legend has it the dam held`: nobody is named, the claim follows."""
    chunk, edges = sentence.chunks.at(after), sentence.chunks.firsts
    opening = sentence.chunks.at(token)
    if edges[chunk] != after or edges[opening] != token or opening and sentence.symbols[opening - 1] not in OPENING:
        return None
    right = sentence.symbols[chunk:chunk + RIGHT]
    reading = grammar.read("resumed" if right[0] == "," else "complement", right)
    part = reading and (reading.get("resumption") or reading.get("that") or reading.rule in CLAUSES and (0, reading.length))
    if not part or not sentence.has_verb(claim := sentence.tokens(chunk + part[0], chunk + part[1])):
        return None
    source = Source((), "unsourced")
    return propose(sentence, token, source, ((token, after),), (claim,), sense, "sentence", reading.rule, reading, chunk)


def read_view(sentence: Sentence, token: int, chunk: int, nouns: Lemmas) -> Proposal | None:
    """`The dam, in his view, will hold`: the possessor is the source."""
    first, opening = sentence.firsts[chunk], chunk - 1
    possessor = max(sentence.tags.rfind("G", first, token), sentence.tags.rfind("P", first, token))
    frame = f"{sentence.words[first - 1].lower()}_possessed" if chunk and possessor >= 0 else ""
    if frame not in nouns.frames:
        return None
    sense = next(sense for sense in nouns.senses if frame in sense.frames)
    found = claim_round(sentence, opening, chunk)
    if found is None:
        return None
    contents, _, rule = found
    cue = (sentence.tokens(opening, chunk), (possessor + 1, token + 1))
    return propose(sentence, token, Source(((first, possessor + 1),), "possessor"), cue, contents, sense, frame, rule)


def read_preposition(sentence: Sentence, token: int, after: int, sense: Sense, frame: str = "source") -> Proposal | None:
    """`according to X`: the source follows."""
    if after >= len(sentence.document.words):
        return None
    chunk = sentence.chunks.at(after)
    if sentence.chunks.firsts[chunk] != after:
        return None
    found = claim_round(sentence, sentence.chunks.at(token), chunk)
    if found is None:
        return None
    contents, informant, rule = found
    return propose(sentence, token, Source((informant,), "informant"), ((token, after),), contents, sense, frame, rule)


def claim_round(sentence: Sentence, opening: int, chunk: int) -> tuple[tuple[Range, ...], Range, str] | None:
    """The claim, the informant at a chunk, and the production, for a preposition at the chunk `opening`.

    The claim stands before the preposition, else behind the informant, or on both sides.
    """
    right = sentence.symbols[chunk:chunk + RIGHT]
    told = before(sentence, opening)
    reading = grammar.read("trailing", right) if told else None
    contents, drawn = [told] if told else [], ", claim_before"
    if told and reading and (reading.get("rest") or sentence.has_verb(told)):
        if rest := reading.get("rest"):
            contents.append(sentence.tokens(chunk + rest[0], chunk + rest[1]))
    else:
        reading = grammar.read("leading", right) or grammar.read("unmarked", right)
        claim = reading and next(filter(None, map(reading.get, CLAIMS)), None)
        if not claim or right[claim[0]:][:3] in INTERRUPTED and right[claim[0] + 3:][:1] != "Q":
            return None
        contents, drawn = [sentence.tokens(chunk + claim[0], chunk + claim[1])], ""
    first, last = reading.get("informant") or reading["bearer"]
    if epithet := reading.get("apposition"):
        last = epithet[1]
    elif behind := reading.get("behind") or reading.get("epithet") and reading.get("quoted"):
        last = behind[0] - 1
    return tuple(contents), sentence.tokens(chunk + first, chunk + last), reading.rule + drawn


def before(sentence: Sentence, chunk: int) -> Range | None:
    """The claim that ends before a chunk; None where nothing stands there."""
    if sentence.symbols[:chunk].rstrip(",").endswith(OPENED):
        return None
    reading = grammar.read("preceding", sentence.symbols[max(chunk - RIGHT, 0):chunk][::-1] + "|")
    told = reading and reading.get("told")
    return sentence.mirrored(chunk, told) if told else None
