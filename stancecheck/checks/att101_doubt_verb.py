"""ATT101: claimed, insisted and others that hint at doubt."""
from collections.abc import Iterable

from ..codes import DETERMINER_TAGS, NOUN_TAGS, Tag
from ..words.evaluative import word_list
from .around import noun_after, tag
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches

AHEAD = 3  # tokens: "claimed a narrow victory"
ALLEGE = "alleg"  # the stem of the verb that reports of courts say for "say"
SUIT = 3  # sentences of a paragraph before a claim in which a suit is told
BEFORE_ADJECTIVE = DETERMINER_TAGS + Tag.QUANT + Tag.GENITIVE + Tag.AND + Tag.OF + Tag.PREP + Tag.ADJ
VERBS = Tag.PAST + Tag.THIRD + Tag.BE + Tag.HAVE + Tag.MODAL + Tag.DO + Tag.SAID  # what has the noun for a subject
SUBJECTS = Tag.NAME + Tag.PRON + Tag.NOUN + Tag.PLURAL + Tag.HAVE  # what "claimed" follows as a verb
DEMANDS = ("on", "on_ing", "upon", "infinitive")  # frames in which insisting demands and claiming has: no claim is doubted


def doubts(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs and nouns of doubt; not "claimed victory", "insisted on a vote", "claimed 40 lives", which are no claims.

    Nor what somebody could, should or would claim, since nobody has.
    """
    things = word_list("claimed things")
    for first, last, entry in matches:
        following = [word.lower() for word in evidence.words[last:last + AHEAD]]
        if things.isdisjoint(following) and not (is_pleading(evidence, first) or is_demand(evidence, first, following)
                                                 or is_unsaid(evidence, first)):
            if not is_adjective(evidence, first, entry.when == "not_cue" or is_nobodys(evidence, first)):
                yield Hit(first, last, weak=entry.strength == 1)


def is_nobodys(evidence: Evidence, first: int) -> bool:
    """Whether the verb is the cue of an attribution that names nobody: "the alleged theft"."""
    number = evidence.reported_by(first)
    return number is not None and evidence.attributions[number].source is None


def is_adjective(evidence: Evidence, first: int, nobodys: bool) -> bool:
    """Whether a participle stands before its noun: "the alleged theft"; somebody's, where no verb can follow the noun."""
    if not nobodys:
        head = noun_after(evidence, first + 1)
        return (head is not None and tag(evidence, first - 1) in BEFORE_ADJECTIVE
                and tag(evidence, first) in Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE + Tag.ADJ
                and tag(evidence, head + 1) not in VERBS)
    return tag(evidence, first + 1) in NOUN_TAGS + Tag.ADJ and tag(evidence, first - 1) not in SUBJECTS


def is_demand(evidence: Evidence, first: int, following: list[str]) -> bool:
    """Whether a thing is insisted on or claimed, or somebody urged ("insisted he go"), rather than that something is so."""
    number = evidence.reported_by(first)
    if number is not None:
        attribution = evidence.attributions[number]
        if attribution.frame in DEMANDS or attribution.stance.act == "urge":
            return True
    return bool(following) and (following[0] in word_list("demanding") or tag(evidence, first + 1) == Tag.NUM)


def is_unsaid(evidence: Evidence, first: int) -> bool:
    """Whether a modal or "to" before the verb shows that nobody said it: "they could claim"."""
    return not word_list("unsaid").isdisjoint(map(str.lower, evidence.words[max(first - 2, 0):first]))


def is_pleading(evidence: Evidence, first: int) -> bool:
    """Whether the source is a court paper, its sentence speaks of one, or those before of a suit: "alleges" is plain."""
    sentences, at = evidence.document.sentences, evidence.sentence(first)
    start, end = sentences[at]
    if not word_list("suing").isdisjoint(map(str.lower, evidence.words[start:end])):
        return True
    before = max(evidence.paragraph(first)[0], sentences[max(at - SUIT, 0)][0])
    plain = "suing" if evidence.words[first].lower().startswith(ALLEGE) else "civil suits"
    if not word_list(plain).isdisjoint(map(str.lower, evidence.words[before:start])):
        return True
    return not word_list("legal papers").isdisjoint(evidence.source_words(evidence.reported_by(first)).lower().split())


CHECK = Check(
    code="ATT101",
    name="doubt-verb",
    message="'{words}' tells the reader to doubt what follows",
    why="Claimed and insisted suggest that the speaker may be wrong or lying. Where the article has grounds for "
        "doubt, it should give them; where it has none, 'said' is enough.",
    source="Wikipedia, Words to watch: synonyms for said; Hyland 2002; McIntyre 2011",
    flags=("Orlova [claimed] that the bridge was safe.",),
    passes=("Orlova said that the bridge was safe.", "Orlova claimed victory.",
            "The lawsuit alleges that the bridge was unsafe.",
            "Orlova insisted on a vote.", "The storm claimed 12 lives.", "Nobody could claim that the bridge was safe.",
            '"He claimed it was safe," Orlova said.',
            "Two of the alleged thefts were in May.",
            "It will be alleged that the bridge was unsafe."),
    find=doubts,
    suggestion="said",
    precision=0.86,
    sample=83,
    articles=ANEW,
    date="2026-11-30",
)
