"""In which sense the words of an entry stand: the part of speech, a name or none, meant or literal."""
from collections.abc import Sequence

from ..codes import DETERMINER_TAGS, Tag
from ..words.evaluative import literal, written
from .evidence import NOUNS, Evidence
from .wording import Match

PLAIN_NOUN = Tag.NOUN + Tag.PLURAL
HEADS = PLAIN_NOUN + Tag.NAME
NAMING = HEADS + Tag.STATE
EITHER = Tag.NOUN_OR_BASE + Tag.PLURAL_OR_THIRD  # nouns by their form, or verbs
MAYBE_VERB = EITHER + Tag.THIRD + Tag.BASE + Tag.PAST + Tag.PAST_OR_PARTICIPLE
PARTICIPLES = Tag.ING + Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE
CLAUSE_END = Tag.STOP + Tag.SEMI + Tag.COLON
# What a noun may stand behind.
BEFORE_NOUN = Tag.DET + Tag.POSS + Tag.HER + Tag.ADJ + Tag.NUM + Tag.GENITIVE + Tag.QUANT + Tag.OF + Tag.PREP
# What may stand between an adjective and its noun.
IN_PHRASE = Tag.ADJ + Tag.NUM + Tag.ADV + Tag.COMMA + Tag.AND + Tag.OPENING_QUOTE + Tag.OPENING_SINGLE + Tag.TIME
BEFORE_VERB = Tag.TO + Tag.MODAL + Tag.NOT + Tag.PRON + Tag.DO + Tag.REL + Tag.BE  # what only a verb stands behind
VERBAL = Tag.PAST + Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE + Tag.THIRD + Tag.BASE + Tag.ING  # forms of verbs
MAYBE_BEFORE_VERB = Tag.PLURAL + Tag.ADV + Tag.NAME + Tag.COMMA + Tag.AND  # what a verb may stand behind
MODIFYING = Tag.DET + Tag.POSS + Tag.GENITIVE + Tag.ADJ + Tag.NAME  # what stands before a noun as part of its phrase
NO_ADJECTIVE = Tag.PAST + Tag.THIRD + Tag.BASE + Tag.DET + Tag.TO  # categories that rule an adjective out
OBJECT_START = DETERMINER_TAGS + Tag.HER + Tag.OBJ  # what shows that a word is a verb
SINGULAR = Tag.NOUN + Tag.NOUN_OR_BASE + Tag.ADJ + Tag.BASE
DOING = VERBAL + Tag.ADV + Tag.SAID + Tag.SAYS + Tag.MODAL + Tag.HAVE + Tag.BE  # what a name does
NOMINAL = Tag.NOUN + Tag.PLURAL + Tag.NAME + Tag.ADJ + Tag.STATE  # what a noun may be taken for
SENTENCE = 60  # words on either side of a match in which its sentence is looked at
WINDOW = 4  # words; how far a verb's object or an adjective's noun is looked for


def has_part_of_speech(evidence: Evidence, match: Match) -> bool:
    """Whether the first word is the adjective, noun or verb that the entry asks for, by the categories around it."""
    pos = match.entry.pos
    tag = evidence.tags[match.first if pos == "verb" else match.last - 1]
    before = evidence.tags[match.first - 1] if match.first else Tag.STOP
    if pos == "adj":
        if tag in PLAIN_NOUN and before in MODIFYING:  # "the Republican offensive"
            return attributive(evidence, match)
        following = evidence.tags[match.last] if match.last < len(evidence.tags) else Tag.STOP
        if following in OBJECT_START or following == Tag.NAME and tag in PARTICIPLES:
            return False  # ", embarrassing the mayor", "he concocted a plan"
        return tag not in NO_ADJECTIVE
    if pos == "verb" and tag == Tag.ING and before == Tag.OF and following_object(evidence, match.last):
        return True
    nominal = before in BEFORE_NOUN or before == Tag.ADV and match.first > 1 and (
        evidence.tags[match.first - 2] in DETERMINER_TAGS)
    verbal = before in BEFORE_VERB or before in MAYBE_BEFORE_VERB and tag in MAYBE_VERB
    if pos == "noun":
        if tag in EITHER + Tag.THIRD and before in VERBAL:  # "spewing lies"
            return True
        return not verbal if tag in EITHER else tag in NOMINAL or nominal
    if tag in EITHER + Tag.THIRD and before in VERBAL:  # "drew rebukes"
        return False
    if tag in EITHER:
        return verbal and not nominal
    return tag not in NAMING and not (nominal and before != Tag.QUANT) or verbal and tag in PLAIN_NOUN


def following_object(evidence: Evidence, at: int) -> bool:
    """Whether an object starts at a token, so that the "-ing" before it is a verb's: "the habit of [demonizing] them"."""
    return evidence.tags[at:at + 1] in (*OBJECT_START, Tag.NAME, Tag.PLURAL)


def attributive(evidence: Evidence, match: Match) -> bool:
    """Before a noun, with adjectives between: "a [notorious] and costly scheme"."""
    tags = evidence.tags
    for at in range(match.last, min(match.last + WINDOW, len(tags))):
        if tags[at] in NOUNS or tags[at] in PARTICIPLES:
            return True
        if tags[at] not in IN_PHRASE:
            return False
    return False


def is_somebody(evidence: Evidence, match: Match) -> bool:
    """Whether words with a capital are a name: by the document, or as a bare noun that starts its sentence and acts."""
    first, last, entry = match
    if evidence.is_name(first, last):
        return True
    if entry.pos != "noun" or not entry.single or evidence.is_heading(first) or last >= len(evidence.tags):
        return False
    return evidence.tags[first] in SINGULAR and evidence.tags[last] in DOING


def is_literal(evidence: Evidence, match: Match) -> bool:
    """Whether the words near a match, in its clause or for some its sentence, show that it is literal: "a [rotten] egg"."""
    words = evidence.words
    beside = literal().get(" ".join(map(written, words[match.first:match.last])))
    if beside is None:
        return False
    tags = evidence.tags
    for at in range(match.last, min(match.last + WINDOW, len(words))):
        if tags[at] in CLAUSE_END:
            break
        if written(words[at]) in beside.after:
            return True
    for at in range(match.first - 1, max(match.first - 1 - WINDOW, -1), -1):
        if tags[at] in CLAUSE_END:
            break
        if written(words[at]) in beside.before:
            return True
    return bool(beside.within) and not beside.within.isdisjoint(map(written, around(evidence, match)))


def around(evidence: Evidence, match: Match) -> Sequence[str]:
    """The words of the sentence of a match; of one without end, those near it."""
    first, last = evidence.document.sentences[evidence.sentence(match.first)]
    return evidence.words[max(first, match.first - SENTENCE):min(last, match.first + SENTENCE)]
