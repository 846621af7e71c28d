"""Nouns, adjectives, prepositions and adverbs as cues: "her claim that", "is confident that", "according to"."""
from . import grammar
from .lexicon import Sense, cues, light_verbs
from .windows import RIGHT, Sentence, Source


def read_noun(sentence: Sentence, token: int, chunk: int, nouns: list[Sense]) -> bool:
    """`her claim that`, `a call for` behind a light verb, `allegations by X that`."""
    nouns, after = sentence.matching(token, nouns)
    if not nouns:
        return False
    first, last = sentence.tokens(chunk, chunk + 1)
    tags = sentence.tags
    word = sentence.document.words[after].lower() if after < len(sentence.document.words) else ""
    inner = after < last and tags[after] == "f"
    if after < last and not inner:
        return False
    possessor = max(tags.rfind("G", first, token), tags.rfind("P", first, token))
    reading, place = None, chunk + 1
    if inner:
        sense = next((sense for sense in nouns if word in sense.frames), None)
        if sense is None:
            return False
        frame, content, end, rule = word, (after + 1, last), after + 1, "noun_of"
    else:
        right, place = sentence.window(after, nouns)
        reading = grammar.read("nominal", right)
        if reading is None:
            return False
        frame = {"noun_claim": "that", "noun_plan": "to", "noun_question": "wh", "noun_by": "that", "noun_is": "possessed",
                 "noun_saying": "that"}.get(reading.rule, word)
        sense = next((sense for sense in nouns if frame in sense.frames), None)
        if sense is None:
            return False
        part = reading.part("that") or reading.part("infinitive") or reading.part("wh") or reading.part("selected")
        content = sentence.tokens(place + part[0], place + part[1])
        end = sentence.chunks.lasts[place] if reading.rule in ("noun_selected", "noun_is", "noun_saying") else after
        rule = reading.rule
    start = first
    if reading and reading.part("agent"):
        agent = reading.part("agent")
        source = Source((sentence.tokens(place + agent[0], place + agent[1]),), "agent")
    elif possessor >= first:
        owner = (first, possessor + 1)
        source, start = Source((owner,), "possessor"), possessor + 1
    else:
        at = chunk - 1
        if at < 0 or sentence.symbols[at] not in "SFEGsIV" or not is_light(sentence, at):
            return False
        source = sentence.governor(at)
        if source is None:
            return False
        start = sentence.chunks.firsts[at]
    sentence.add(token, source, ((start, end),), (content,), sense, frame, rule, reading, place)
    return True


def is_light(sentence: Sentence, chunk: int) -> bool:
    """Whether the verb group at a chunk is headed by a light verb: issued (a call for)."""
    last = sentence.chunks.lasts[chunk] - 1
    while last > sentence.chunks.firsts[chunk] and sentence.tags[last] in "Rn":
        last -= 1
    return sentence.document.words[last].lower() in light_verbs()


def read_adjective(sentence: Sentence, token: int, chunk: int, adjectives: list[Sense]) -> bool:
    """`is confident that`: the cue is the copula and the adjective."""
    opening = chunk if sentence.symbols[chunk] == "P" else chunk - 1
    if opening < 0 or sentence.symbols[opening] not in "BFP":
        return False
    right, place = sentence.window(token + 1, adjectives)
    reading = grammar.read("nominal", right)
    if reading is None or reading.rule not in ("noun_claim", "noun_plan", "noun_question", "noun_selected"):
        return False
    word = sentence.document.words[sentence.chunks.firsts[place]].lower()
    frame = {"noun_claim": "that", "noun_plan": "to", "noun_question": "wh"}.get(reading.rule, word)
    sense = next((sense for sense in adjectives if frame in sense.frames), None)
    source = sentence.governor(opening)
    if sense is None or source is None:
        return False
    part = reading.part("that") or reading.part("infinitive") or reading.part("wh") or reading.part("selected")
    end = sentence.chunks.lasts[place] if reading.rule == "noun_selected" else token + 1
    sentence.add(token, source, ((sentence.chunks.firsts[opening], end),), (sentence.tokens(place + part[0], place + part[1]),),
             sense, frame, reading.rule, reading, place)
    return True


def read_phrase(sentence: Sentence, token: int) -> bool:
    """A preposition or adverb of several words, met at its key word."""
    words = sentence.document.words
    for phrase in cues().phrases.get(words[token].lower(), ()):
        first = token - phrase.key
        if first >= 0 and tuple(word.lower() for word in words[first:first + len(phrase.words)]) == phrase.words:
            if phrase.sense.pos == "prep" and read_preposition(sentence, first, first + len(phrase.words), phrase.sense):
                return True
    return False


def read_preposition(sentence: Sentence, token: int, after: int, sense: Sense) -> bool:
    """`according to X`: the source follows, the claim is the rest of the sentence."""
    if after >= len(sentence.document.words):
        return False
    chunk = sentence.chunks.at(after)
    if sentence.chunks.firsts[chunk] != after:
        return False
    opening = sentence.chunks.at(token)
    reading = grammar.read("sourced", sentence.symbols[chunk:chunk + RIGHT])
    if reading is None:
        return False
    informant = reading.part("informant") or (0, 1)
    source = Source((sentence.tokens(chunk + informant[0], chunk + informant[1]),), "informant")
    before = sentence.before(opening)
    if before is not None and sentence.has_verb(before):
        content = before
    elif part := reading.part("selected"):
        content = sentence.tokens(chunk + part[0], chunk + part[1])
    else:
        return False
    sentence.add(token, source, ((token, after),), (content,), sense, "source", reading.rule, None, chunk)
    return True
