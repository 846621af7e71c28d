"""The conditions of the evaluative lexicon: column `when` of `evaluative.tsv`, by name.

Each takes the evidence and a match, and tells whether the words evaluate where they stand.
"""
from collections.abc import Callable

from ..lexicon import cues
from ..words.evaluative import word_list
from .evidence import NOUNS, Evidence
from .wording import Match

ANY = ("any", "adv")  # parts of speech that the categories needn't tell
WINDOW = 4  # words; how far a verb's object or an adjective's noun is looked for


def has_part_of_speech(evidence: Evidence, match: Match) -> bool:
    """Whether the first word is the adjective, noun or verb that the entry asks for, by the categories around it."""
    pos = match.entry.pos
    tag = evidence.tags[match.first if pos == "verb" else match.last - 1]
    before = evidence.tags[match.first - 1] if match.first else "."
    if pos == "adj":
        if tag in "NS" and before in "DPGJM":  # "the Republican offensive"
            return attributive(evidence, match)
        return tag not in "VZBDT"
    nominal = before in "DPhJ9GQfi" or before == "R" and match.first > 1 and evidence.tags[match.first - 2] in "DP"
    verbal = before in "TmnOdWz" or before in "SRM,c" and tag in "xXZBVE"
    if pos == "noun":
        return not verbal if tag in "xX" else tag in "NSMJA" or nominal
    if tag in "xXZ" and before in "VEeZBg":  # "drew rebukes"
        return False
    if tag in "xX":
        return verbal and not nominal
    return tag not in "NSMA" and not (nominal and before not in "Q") or verbal and tag in "NS"


def attributive(evidence: Evidence, match: Match) -> bool:
    """Before a noun, with adjectives between: "a [notorious] and costly scheme"."""
    tags = evidence.tags
    for at in range(match.last, min(match.last + WINDOW, len(tags))):
        if tags[at] in NOUNS or tags[at] in "gEe":
            return True
        if tags[at] not in "J9R,c“‘@":
            return False
    return False


def near(evidence: Evidence, match: Match, name: str) -> bool:
    """Whether one of the next words, in the same clause, is on a list."""
    words, tags, listed = evidence.words, evidence.tags, word_list(name)
    for at in range(match.last, min(match.last + WINDOW, len(words))):
        if tags[at] in ".;:":
            return False
        if words[at].lower() in listed:
            return True
    return False


def speech(evidence: Evidence, match: Match) -> bool:
    """Before a noun of speech: "a [blistering] reply", and no verb: "they could blunt claims"."""
    before = evidence.tags[match.first - 1] if match.first else "."
    return before not in "mOMNSWT" and near(evidence, match, "speech nouns")


def act_object(evidence: Evidence, match: Match) -> bool:
    """Before a noun of deeds or talks: "[plunged into] hectic negotiations"."""
    return near(evidence, match, "act nouns") or near(evidence, match, "speech nouns")


def cue(evidence: Evidence, match: Match) -> bool:
    """Within the cue of an attribution."""
    return evidence.reported_by(match.first) is not None


def not_cue(evidence: Evidence, match: Match) -> bool:
    """Outside every cue."""
    return evidence.reported_by(match.first) is None


def is_reporting(evidence: Evidence, token: int) -> bool:
    """Whether a token belongs to a cue, or could."""
    if not 0 <= token < len(evidence.words):
        return False
    if evidence.tags[token] in "VEZBgexX13456" and evidence.words[token].lower() in cues().senses:
        return True
    return evidence.reported_by(token) is not None


def on_cue(evidence: Evidence, match: Match) -> bool:
    """Beside a reporting verb: "[angrily] denied", "replied [angrily]"."""
    return is_reporting(evidence, match.first - 1) or is_reporting(evidence, match.last)


def beside_quote(evidence: Evidence, match: Match) -> bool:
    """Near the end or the start of a quotation: '"Yes," she [smiled]'."""
    return any(mark in evidence.tags[max(match.first - 3, 0):match.last + 2] for mark in "“”")


def clause(evidence: Evidence, match: Match) -> bool:
    """At the head of a clause or set off by a comma: "[Tragically], nobody came"."""
    following = evidence.tags[match.last] if match.last < len(evidence.tags) else "."
    before = evidence.tags[match.first - 1] if match.first else "."
    return following in ",:-" or evidence.starts_sentence(match.first) or before in ",-;(" and following not in "JRM"


def booster(evidence: Evidence, match: Match) -> bool:
    """Not beside what it only measures: "[Clearly] shows", not "a clearly marked door"."""
    return match.last >= len(evidence.tags) or evidence.tags[match.last] not in "JEeg"


def degree(evidence: Evidence, match: Match) -> bool:
    """Before what it heightens: an adjective, an adverb, a participle."""
    return match.last < len(evidence.tags) and evidence.tags[match.last] in "JREegVN"


def adjectival(evidence: Evidence, match: Match) -> bool:
    """No noun: "a [defensive] reply" and "they were [defensive]", not "on the defensive"."""
    before = evidence.tags[match.first - 1] if match.first else "."
    return before != "D" or attributive(evidence, match)


def head(evidence: Evidence, match: Match) -> bool:
    """Heading a noun phrase, not modifying another noun: "a [legend]" and no "legend building"."""
    return match.last >= len(evidence.tags) or evidence.tags[match.last] not in "NSM"


def person_object(evidence: Evidence, match: Match) -> bool:
    """A verb with an object, or a passive."""
    return match.last < len(evidence.tags) and evidence.tags[match.last] in "DPhOoMS9Qb"


def infinitive(evidence: Evidence, match: Match) -> bool:
    """Before "to" and a verb: "[failed] to answer"."""
    return match.last < len(evidence.tags) and evidence.words[match.last].lower() == "to"


def anywhere(evidence: Evidence, match: Match) -> bool:
    """Always."""
    return True


CONDITIONS: dict[str, Callable[[Evidence, Match], bool]] = {
    "any": anywhere, "trigger": anywhere, "adjectival": adjectival, "attributive": attributive, "speech": speech,
    "act_object": act_object, "cue": cue, "not_cue": not_cue, "on_cue": on_cue, "beside_quote": beside_quote,
    "clause": clause, "booster": booster, "degree": degree, "head": head, "person_object": person_object,
    "infinitive": infinitive,
}


def holds(evidence: Evidence, match: Match) -> bool:
    """Whether a match evaluates: the right part of speech, no name, and its condition true."""
    first, last, entry = match
    capital = evidence.words[first][0].isupper()
    return ((entry.pos in ANY or has_part_of_speech(evidence, match)) and not (capital and evidence.is_name(first, last))
            and CONDITIONS[entry.when](evidence, match))
