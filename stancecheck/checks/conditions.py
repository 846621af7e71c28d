"""The conditions of the evaluative lexicon: column `when` of `evaluative.tsv`, by name.

Each takes the evidence and a match, and tells whether the words evaluate where they stand.
"""
from collections.abc import Callable

from ..codes import QUOTE_TAGS, Tag
from ..words.evaluative import entries_of, valuing, word_list, written
from .evidence import Evidence
from .senses import (
    CLAUSE_END,
    HEADS,
    PARTICIPLES,
    WINDOW,
    attributive,
    following_object,
    has_part_of_speech,
    is_literal,
    is_somebody,
)
from .wording import Match

MEASURED = Tag.ADJ + PARTICIPLES  # what "clearly" may only measure
DOUBLE_MARKS = Tag.OPENING_QUOTE + Tag.CLOSING_QUOTE
SET_OFF = Tag.COMMA + Tag.COLON + Tag.DASH  # behind an adverb of the sentence
SETS_OFF = Tag.COMMA + Tag.DASH + Tag.SEMI + Tag.OPEN  # before one
SHOWN = Tag.PARTICIPLE + Tag.PAST_OR_PARTICIPLE + Tag.BASE + Tag.ING + Tag.ADV + Tag.TO  # "seen clearly"
MODIFIED = Tag.ADJ + Tag.ADV + Tag.NAME
# What a reporting verb may be.
REPORTING = (Tag.PAST + Tag.PAST_OR_PARTICIPLE + Tag.THIRD + Tag.BASE + Tag.ING + Tag.PARTICIPLE + Tag.NOUN_OR_BASE +
             Tag.PLURAL_OR_THIRD + Tag.SAID + Tag.SAYS + Tag.SAY + Tag.SAYING + Tag.WRITTEN)
# What an object or a by-phrase starts with.
OBJECT = Tag.DET + Tag.POSS + Tag.HER + Tag.PRON + Tag.OBJ + Tag.NAME + Tag.PLURAL + Tag.NUM + Tag.QUANT + Tag.BY
# What a verb's own subject or helper is.
BEFORE_FINITE = Tag.MODAL + Tag.PRON + Tag.NAME + Tag.NOUN + Tag.PLURAL + Tag.REL + Tag.TO
# What an adverb of degree stands before.
HEIGHTENED = Tag.ADJ + Tag.ADV + Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE + Tag.ING + Tag.PAST + Tag.NOUN
SAYING = ("clause", "quote", "that")  # frames of what is said
ACTS = ("deny", "criticize", "praise", "ask", "warn", "urge")  # acts that are done in words
ANY = ("any", "adv")  # parts of speech that the categories needn't tell


def near(evidence: Evidence, match: Match, name: str) -> bool:
    """Whether one of the next words, in the same clause, is on a list."""
    words, tags, listed = evidence.words, evidence.tags, word_list(name)
    for at in range(match.last, min(match.last + WINDOW, len(words))):
        if tags[at] in CLAUSE_END:
            return False
        if words[at].lower() in listed:
            return True
    return False


def speech(evidence: Evidence, match: Match) -> bool:
    """Before a noun of speech: "a [blistering] reply", and no verb: "they could blunt claims"."""
    before = evidence.tags[match.first - 1] if match.first else Tag.STOP
    return before not in BEFORE_FINITE and near(evidence, match, "speech nouns")


def act_object(evidence: Evidence, match: Match) -> bool:
    """Before a noun of deeds or talks: "[plunged into] hectic negotiations"."""
    return near(evidence, match, "act nouns") or near(evidence, match, "speech nouns")


def abstract(evidence: Evidence, match: Match) -> bool:
    """Before what can't be struck, as a figure: "[trampled] their rights", and no "trampled the grass"."""
    return near(evidence, match, "abstract things")


def partisan_noun(evidence: Evidence, match: Match) -> bool:
    """Before a noun that makes a foe of a side: "[leftist] mobs", and no "the leftist president"."""
    return near(evidence, match, "partisan nouns")


def cue(evidence: Evidence, match: Match) -> bool:
    """Within the cue of an attribution."""
    return evidence.reported_by(match.first) is not None


def attack(evidence: Evidence, match: Match) -> bool:
    """Within a cue, or before somebody's name: "[ripped] Orlova", and no "ripped the bag"."""
    named = match.last < len(evidence.tags) and evidence.tags[match.last] == Tag.NAME
    return named or cue(evidence, match)


def acclaim(evidence: Evidence, match: Match) -> bool:
    """Within a cue, or before what is praised: "[hailed] the deal", and no "the crowd applauded"."""
    return person_object(evidence, match) or cue(evidence, match)


def not_cue(evidence: Evidence, match: Match) -> bool:
    """Outside every cue."""
    return evidence.reported_by(match.first) is None


def is_speech(evidence: Evidence, token: int) -> bool:
    """Whether a token belongs to the cue of a claim, or of an act that is done in words."""
    number = evidence.reported_by(token) if 0 <= token < len(evidence.words) else None
    if number is None or evidence.tags[token] not in REPORTING:
        return False
    attribution = evidence.attributions[number]
    return attribution.frame in SAYING or attribution.stance.act in ACTS


def on_cue(evidence: Evidence, match: Match) -> bool:
    """Beside a verb that puts a claim in words: "[angrily] denied", "replied [angrily]", and no "fiercely opposed"."""
    return is_speech(evidence, match.first - 1) or is_speech(evidence, match.last)


def beside_quote(evidence: Evidence, match: Match) -> bool:
    """In the sentence of a quotation, near its end or its start: '"Yes," she [smiled]'."""
    start = max(match.first - 3, evidence.sentence_firsts[evidence.sentence(match.first)])
    return any(mark in evidence.tags[start:match.last + 2] for mark in DOUBLE_MARKS)


def clause(evidence: Evidence, match: Match) -> bool:
    """At the head of a clause or set off by a comma: "[Tragically], nobody came"."""
    following = evidence.tags[match.last] if match.last < len(evidence.tags) else Tag.STOP
    before = evidence.tags[match.first - 1] if match.first else Tag.STOP
    return following in SET_OFF or evidence.starts_sentence(match.first) or (
        before in SETS_OFF and following not in MODIFIED)


def set_off(evidence: Evidence, match: Match) -> bool:
    """Before a comma, at the head of a clause: "[Notably], nobody came", and no "fell significantly, by 3 percent"."""
    following = evidence.tags[match.last] if match.last < len(evidence.tags) else Tag.STOP
    return following in SET_OFF and (evidence.starts_sentence(match.first)
                                     or evidence.tags[match.first - 1] in SETS_OFF + Tag.AND + Tag.BUT)


def doubted(evidence: Evidence, match: Match) -> bool:
    """Before what somebody claims to be: "[so-called] experts"; a name or a term ("so-called waivers") is introduced so."""
    if match.last >= len(evidence.words) or evidence.tags[match.last] in QUOTE_TAGS + Tag.NAME:
        return False
    return not evidence.words[match.last][0].isupper() and near(evidence, match, "doubted things")


def booster(evidence: Evidence, match: Match) -> bool:
    """Not beside what it only measures: "[Clearly] shows", not "a clearly marked door" and "seen very clearly"."""
    if match.entry.single and match.first and evidence.tags[match.first - 1] in SHOWN:
        return False
    return match.last >= len(evidence.tags) or evidence.tags[match.last] not in MEASURED


def degree(evidence: Evidence, match: Match) -> bool:
    """Before what it heightens: an adjective, an adverb, a participle."""
    return match.last < len(evidence.tags) and evidence.tags[match.last] in HEIGHTENED


def heightens(evidence: Evidence, match: Match) -> bool:
    """Before an adjective of value, which it heightens: "[very] brave", and no "very old".

    Not before one that is found for itself ("very iconic"), as one finding is enough, nor before a verb ("hardly
    troubling the keeper").
    """
    if match.last >= len(evidence.words) or evidence.tags[match.last] == Tag.ING and following_object(
            evidence, match.last + 1):
        return False
    word = evidence.words[match.last]
    return written(word) in valuing() and not any(entry.single and entry.strength > 1 for entry in entries_of(word))


def adjectival(evidence: Evidence, match: Match) -> bool:
    """No noun: "a [defensive] reply" and "they were [defensive]", not "on the defensive"."""
    before = evidence.tags[match.first - 1] if match.first else Tag.STOP
    return before != Tag.DET or attributive(evidence, match)


def head(evidence: Evidence, match: Match) -> bool:
    """Heading a noun phrase, not modifying another noun: "a [legend]" and no "legend building"."""
    return match.last >= len(evidence.tags) or evidence.tags[match.last] not in HEADS


def person_object(evidence: Evidence, match: Match) -> bool:
    """A verb with an object, or a passive."""
    return match.last < len(evidence.tags) and evidence.tags[match.last] in OBJECT


def infinitive(evidence: Evidence, match: Match) -> bool:
    """Before "to" and a verb: "[failed] to answer"."""
    return match.last < len(evidence.tags) and evidence.words[match.last].lower() == "to"


def anywhere(evidence: Evidence, match: Match) -> bool:
    """Wherever it stands."""
    return True


CONDITIONS: dict[str, Callable[[Evidence, Match], bool]] = {
    "any": anywhere, "trigger": anywhere, "adjectival": adjectival, "attributive": attributive, "speech": speech,
    "act_object": act_object, "abstract": abstract, "partisan_noun": partisan_noun, "cue": cue, "attack": attack,
    "acclaim": acclaim, "not_cue": not_cue, "on_cue": on_cue, "beside_quote": beside_quote, "clause": clause,
    "set_off": set_off, "doubted": doubted, "booster": booster, "degree": degree, "head": head,
    "person_object": person_object, "infinitive": infinitive, "heightens": heightens,
}


def holds(evidence: Evidence, match: Match) -> bool:
    """Whether a match evaluates: the right part of speech, no name, and its condition true."""
    entry = match.entry
    capital = evidence.words[match.first][0].isupper()
    return ((entry.pos in ANY or has_part_of_speech(evidence, match)) and not (capital and is_somebody(evidence, match))
            and CONDITIONS[entry.when](evidence, match) and not is_literal(evidence, match))
