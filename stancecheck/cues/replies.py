"""Claims that come as a noun behind their quotation: `"Money," came the reply`, `"Who?" was the question from the guild`."""
from .. import grammar
from ..codes import Tag
from ..words.evaluative import word_list
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

SPOKEN = ("colon", "that", "wh", "possessed")  # frames of nouns for what is said
OF_SOURCE = ("from", "of")  # before who said it


def read_reply(sentence: Sentence, quotation: int) -> Proposal | None:
    """`"...," came the reply`: the noun behind the verb is the cue, and who possesses it or stands behind it the source."""
    reading = grammar.read("replied_right", sentence.symbols[quotation + 1:quotation + RIGHT])
    if reading is None:
        return None
    verb = quotation + 1
    first, last = sentence.tokens(verb + reading["reply"][0], verb + reading["reply"][1])
    last = max(sentence.tags.find(Tag.OF, first, last), 0) or last
    noun = sentence.lemmas[sentence.words[last - 1].lower()].get("noun")
    sense = next((one for one in noun.senses if not one.frames.isdisjoint(SPOKEN)), None) if noun else None
    if sense is None or sentence.words[sentence.headword(verb)].lower() not in word_list("arriving"):
        return None
    possessor = max(sentence.tags.rfind(Tag.GENITIVE, first, last), sentence.tags.rfind(Tag.POSS, first, last)) + 1
    source = Source(((first, possessor),) if possessor else (), "possessor" if possessor else "unsourced")
    answerer = reading.get("answerer")
    if answerer and sentence.words[sentence.firsts[verb + answerer[0]] - 1].lower() in OF_SOURCE:
        source = Source((sentence.tokens(verb + answerer[0], verb + answerer[1]),), "agent")
    begun = sentence.firsts[verb]
    cue, content = ((begun, first), (possessor, last)) if possessor else ((begun, last),), sentence.tokens(quotation, verb)
    return propose(sentence, last - 1, source, cue, (content,), sense, "colon", reading.rule)
