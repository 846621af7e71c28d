"""What keeps a verb from reporting what follows it, and what follows from being its claim."""
from typing import NamedTuple

from ..chunks import is_called_so
from ..codes import DETERMINER_TAGS, NUMBER_TAGS, PARTICIPLE_TAGS, UNTENSED, Chunk, Tag
from ..grammar import Range, Reading
from ..lexicon import Sense
from ..vetoes import Veto
from ..words.evaluative import word_list
from .chains import TELLING, is_aspect, may_report
from .complement import polarities
from .contents import class_of, is_personal, may_have_view
from .edges import is_told_behind
from .sentences import Sentence
from .subjects import Source
from .windows import Window

SPEAKING = ("person", "rival", "organisation", "state", "town")  # kinds of noun phrases that have views
HOW = "how"
DONE = ("object", "thing")  # frames in which a verb may only tell what is done
PLAIN = "subject"  # a source of which no veto holds, and most are: that saves time
IMPERSONAL, WORTH = "it", "worth"
QUOTING_AS = ("object_as", "passive")  # frames of "quoted Weaver as", "was quoted as"


class Teller(NamedTuple):
    """A verb with the frame in which it would report, and who would tell; `paper` is what speaks for somebody, if any."""

    window: Window
    source: Source
    sense: Sense
    frame: str
    paper: tuple[int, Source] | None


class Claim(NamedTuple):
    """What a teller would tell, and the reading that it was found with."""

    teller: Teller
    reading: Reading
    content: Range


TELLERS: tuple[Veto[Teller], ...] = (
    Veto("object_acts",
         when=lambda teller: teller.source.rule == "object_control"
         and not may_report(teller.window, teller.source, teller.frame),
         saves="The guild led Ito to praise the kiln.",
         leaves="Ito used the fair to say that the kiln was safe.",
         why="whether the object of another verb does what the infinitive says isn't told"),
    Veto("aim_is_to_say",
         when=lambda teller: teller.source.rule == "controlled" and is_aim(teller),
         saves="The aim was to show that the kiln was safe.",
         leaves="Ito was to show that the kiln was safe.",
         why="an aim says nothing"),
    Veto("able_to_say",
         when=lambda teller: teller.source.rule in ("controlled", "object_control") and is_ability(teller.window),
         saves="Ito has the right to say that the kiln was cold.",
         leaves="Ito used the fair to say that the kiln was cold.",
         why="who is able or allowed to say something hasn't said it"),
    Veto("it_is_so_to_say",
         when=lambda teller: teller.source.rule in ("controlled", "adjunct") and is_judged_by_nobody(teller),
         saves="It is important to note that the kiln was cold.",
         leaves="Ito is glad to note that the kiln was cold.",
         why="what is worth or hard saying is said by nobody who is named"),
    Veto("asked_to_say",
         when=lambda teller: teller.source.rule == "object_control" and teller.window.is_claimed(),
         saves="Weaver urged the guild to say whether the kiln was cold.",
         leaves="The rain led the guild to say that the kiln was cold.",
         why="who is asked to say something hasn't said it"),
    Veto("quoted_as_saying",
         when=lambda teller: teller.window.before == Chunk.AS and is_quoted_as(teller.window),
         saves="Ito was quoted as saying that the kiln was cold.",
         leaves="Ito left after saying that the kiln was cold.",
         why="it is part of what the cue before it reports"),
    Veto("part_of_another_act",
         when=lambda teller: teller.source.rule != "object_control"
         and not may_report(teller.window, teller.source, teller.frame) and not is_aspect(teller.window),
         saves="Ito declined to praise the kiln.",
         leaves="Ito declined to say that the kiln was cold.",
         why="the verb before it says what is done, and this one only what about"),
    Veto("shown_by_people",
         when=lambda teller: teller.source.rule == "participle" and "evidence" in teller.sense.frames
         and bool(teller.source.ranges) and is_personal(teller.window.sentence, teller.source.ranges[0]),
         saves="Two nurses left early, highlighting the need for rest.",
         leaves="Sales fell in May, showing that buyers were wary.",
         why="what people show without knowing is what the reporter makes of it"),
    Veto("two_suspected_cases",
         when=lambda teller: counts(teller),
         saves="Two suspected measles cases were found.",
         leaves="Two suspected that it was measles.",
         why="behind a number and before a noun the participle describes that"),
    Veto("told_by_taste",
         when=lambda teller: teller.sense.lemma in word_list("tastes") and tells_a_kind(teller),
         saves="People who like fish should visit Lund.",
         leaves="The people who like the plan met.",
         why="who likes what says which kind of people is meant, and nobody's view"),
    Veto("described_by_act",
         when=lambda teller: teller.source.rule == "reduced" and not teller.paper and teller.frame not in TELLING
         and (teller.frame in DONE and not is_named(teller)
              or class_of(teller.window.sentence, teller.source.ranges[-1]) not in SPEAKING),
         saves="The guild sold a lamp seeking a buyer.",
         leaves="The guild met Anna Ito seeking a ban.",
         why="what a thing does is no view of it, and what somebody without a name does tells which one is meant"),
)
CLAIMS: tuple[Veto[Claim], ...] = (
    Veto("done_to_people",
         when=lambda claim: claim.teller.frame == "thing" and is_personal(claim.teller.window.sentence, claim.content),
         saves="Ito welcomed the nurses.",
         leaves="Ito welcomed the plan.",
         why="what is done to people is no statement, as it may be where it is done to a thing"),
    Veto("while_without_a_clause",
         when=lambda claim: claim.reading.rule == "conceded" and not claim.teller.window.sentence.has_verb(claim.content),
         saves="Ito wrote while a student in Lund.",
         leaves="Ito said although the kilns were close, nobody had linked them.",
         why="it only tells when"),
    Veto("called_by_its_title",
         when=lambda claim: claim.teller.frame == "object_predicate"
         and is_title(claim.teller.window.sentence, claim.content[0]),
         saves="Ito made a film called \"Rain in Lund\", a comedy.",
         leaves="Ito called the film \"Rain in Lund\", a comedy.",
         why="a title is what something is called, not what somebody says of it"),
    Veto("won_by_claiming",
         when=lambda claim: claim.teller.frame == "object" and claim.teller.sense.lemma in word_list("claiming")
         and wins(claim.teller.window.sentence, claim.content),
         saves="Ito claimed victory in the final.",
         leaves="Ito claimed a link between the two fires.",
         why="what somebody wins or takes by claiming it is no claim about it"),
    Veto("thing_without_a_view",
         when=lambda claim: claim.teller.frame in DONE and "evidence" not in claim.teller.sense.frames
         and bool(claim.teller.source.ranges) and not claim.teller.paper
         and not may_have_view(claim.teller.window.sentence, claim.teller.source.ranges[-1]),
         saves="Two storms threatened the kiln.",
         leaves="Two potters threatened the guild.",
         why="what is neither somebody, a body nor a paper does something to a thing, and says nothing of it"),
    Veto("found_so",
         when=lambda claim: claim.teller.frame == "object_predicate" and "finding" in claim.teller.sense.frames
         and not is_judged(claim),
         saves="Divers found the door open.",
         leaves="The board found the offer inadequate.",
         why="how something was when it was found is no judgement"),
    Veto("struck_with_something",
         when=lambda claim: claim.teller.frame.startswith("object") and is_blow(claim),
         saves="A man attacked two joggers with a bat.",
         leaves="Weaver attacked the plan with relish.",
         why="who is attacked with something, or as one of several, is hit and not criticised"),
    Veto("clause_without_a_verb",
         when=lambda claim: claim.teller.frame == "clause" and claim.reading.rule == "loose"
         and not claim.teller.window.sentence.has_verb(claim.content) and not is_clause(claim),
         saves="Ito said much about the kiln.",
         leaves="Ito believes prices rising again.",
         why="what has no verb is an object, and no clause"),
    Veto("headline_names_who_says_so",
         when=lambda claim: claim.reading.rule == "colon" and names_a_teller(claim),
         saves="Dam could leak: guild",
         leaves="The guild warns: Dam could leak",
         why="a noun phrase behind a headline's colon is who says what stands before it"),
    Veto("ended_by_saying",
         when=lambda claim: claim.teller.frame == "clause" and is_ended_by_saying(claim),
         saves="Ito concluded her speech by saying, \"The kiln fell.\"",
         leaves="Ito concluded the kiln was \"a wreck.\"",
         why="the verb is another's, which is said, and what is left is an object"),
    Veto("said_by_who_follows",
         when=lambda claim: claim.teller.frame == "clause" and not claim.teller.window.sentence.has_verb(claim.content)
         and is_told_behind(claim.teller.window.sentence, claim.content),
         saves="They will add six kilns, she said.",
         leaves="Ito believes prices rising again.",
         why="what is left of the claim without who says so has no verb"),
    Veto("quoted_with_its_verb",
         when=lambda claim: claim.teller.window.is_claimed() and opens_quotation(claim.teller.window),
         saves="The guild said that the mayor \"wants a dam.\"",
         leaves="The guild said that the mayor wants \"a dam.\"",
         why="the verb is the word of who is quoted, and not of its subject"),
    Veto("knows_how_to",
         when=lambda claim: claim.teller.frame == "wh" and is_skill(claim),
         saves="Ito knows how to throw a pot.",
         leaves="Ito knows how the pot broke.",
         why="who knows how to do something is able to do it"),
    Veto("found_by_people",
         when=lambda claim: claim.teller.frame == "finding" and bool(claim.teller.source.ranges)
         and class_of(claim.teller.window.sentence, claim.teller.source.ranges[0]) != "document",
         saves="Weaver found little clay in the hills.",
         leaves="A study found little clay in the hills.",
         why="a study finds that something is so; people find things"),
)


def is_no_teller(teller: Teller) -> bool:
    """Whether an exception keeps a verb from reporting."""
    window = teller.window
    if teller.source.rule == PLAIN and window.right[:1] != Chunk.NP:
        return False
    return window.sentence.refuses(window.token, TELLERS, teller)


def is_no_claim(claim: Claim) -> bool:
    """Whether an exception keeps what follows a verb from being its claim."""
    window = claim.teller.window
    return window.sentence.refuses(window.token, CLAIMS, claim)


def is_named(teller: Teller) -> bool:
    """Whether a name stands in what a participle describes."""
    return bool(teller.source.ranges) and Tag.NAME in teller.window.sentence.tags[slice(*teller.source.ranges[-1])]


def is_aim(teller: Teller) -> bool:
    """Whether a noun for an aim heads a source."""
    if not teller.source.ranges:
        return False
    sentence = teller.window.sentence
    return sentence.words[sentence.head_of(teller.source.ranges[-1])].lower() in word_list("aims")


def is_judged_by_nobody(teller: Teller) -> bool:
    """Whether an "it" that stands for the claim is its subject: "it is hard to say that", "it is worth saying that"."""
    sentence, chunk = teller.window.sentence, teller.window.chunk
    words = [sentence.words[at].lower() for part in teller.source.ranges for at in range(*part)]
    return words == [IMPERSONAL] and (sentence.symbols[chunk - 1] == Chunk.ADJ
                                      or sentence.words[teller.window.group[0] - 1].lower() == WORTH)


def is_title(sentence: Sentence, first: int) -> bool:
    """Whether a quotation that starts at a token is what something is called."""
    return any(quote.first == first and is_called_so(sentence.words, sentence.tags, quote) for quote in sentence.quotes)


def wins(sentence: Sentence, content: Range) -> bool:
    """Whether what is claimed is a prize, a right, a life: the head of its first noun phrase says so."""
    return sentence.words[sentence.head_of(content)].lower() in word_list("claimed things")


def is_ability(window: Window) -> bool:
    """Whether a noun for a power or a right stands before an infinitive."""
    return window.sentence.words[window.group[0] - 1].lower() in word_list("abilities")


def counts(teller: Teller) -> bool:
    """Whether all of a source is a number, right before a verb that may describe the noun behind it."""
    if not teller.source.ranges:
        return False
    window, (first, last) = teller.window, teller.source.ranges[-1]
    tags, here = window.sentence.tags, window.token
    if last != here or window.group[0] != here or window.right[:1] != Chunk.NP or tags[first:last].strip(NUMBER_TAGS):
        return False
    counted = not tags[first:last].strip(Tag.NUM) and tags[here + 1] in Tag.PLURAL + Tag.NOUN + Tag.ADJ  # "62 approved plans"
    return counted and tags[here] in PARTICIPLE_TAGS or "adj" in window.sentence.lemmas[window.sentence.words[here].lower()]


def opens_quotation(window: Window) -> bool:
    """Whether a quotation starts with the verb group."""
    first = window.group[0]
    return any(quote.first == first - 1 for quote in window.sentence.quotes)


def tells_a_kind(teller: Teller) -> bool:
    """Whether a source is the "who" of people of a kind: `people who`, `young voters who`, `those who`, `anyone who`."""
    tags = teller.window.sentence.tags
    first = teller.source.ranges[-1][0] if teller.source.ranges else 0
    if not first or tags[first] != Tag.REL:
        return False
    if tags[first - 1] in Tag.DET + Tag.QUANT:
        return True
    at = first - 1
    while at > 0 and tags[at - 1] in Tag.ADJ + Tag.NOUN:
        at -= 1
    return tags[first - 1] == Tag.PLURAL and (at == 0 or tags[at - 1] not in DETERMINER_TAGS)


def is_judged(claim: Claim) -> bool:
    """Whether a word of a content judges what was found: "inadequate", "guilty"."""
    sentence = claim.teller.window.sentence
    return any(sentence.words[at].lower() in polarities() or sentence.words[at].lower() in word_list("verdicts")
               for at in range(*claim.content))


def is_blow(claim: Claim) -> bool:
    """Whether a verb that may mean a blow has for its object people without a name, or names what they were struck with.

    Those who strike them have no name either: `the crowd attacked officers`, but `Weaver attacked judges`.
    """
    teller, (first, last) = claim.teller, claim.content
    sentence = teller.window.sentence
    if teller.sense.lemma not in word_list("blows"):
        return False
    chunk = sentence.chunks.at(first)
    end = min(last, sentence.lasts[chunk])
    if sentence.tags[end - 1] in Tag.NAME + Tag.PRON + Tag.OBJ:
        return False
    if Tag.NAME not in sentence.tags[first:end] and is_personal(sentence, claim.content) and not any(
            Tag.NAME in sentence.tags[slice(*part)] for part in teller.source.ranges):
        return True
    return sentence.tags[first] in NUMBER_TAGS or any(
        sentence.words[at].lower() in word_list("arms") for at in range(end, last))


def is_skill(claim: Claim) -> bool:
    """Whether a verb of knowing has a "how to" as its content."""
    sentence, (first, _) = claim.teller.window.sentence, claim.content
    return claim.teller.sense.lemma in word_list("knowing") and sentence.words[first].lower() == HOW \
        and sentence.tags[first + 1:first + 2] == Tag.TO


def is_clause(claim: Claim) -> bool:
    """Whether a content has a subject and a verb form right behind it: "prices rising"."""
    chunks = claim.teller.window.sentence.chunks
    at = chunks.at(claim.content[0])
    return chunks.symbols[at + 1:at + 2] in (*UNTENSED,)


def is_ended_by_saying(claim: Claim) -> bool:
    """Whether what stands up to a "saying" before a quotation has no verb: `concluded | her speech by saying, "..."`."""
    sentence, (first, last) = claim.teller.window.sentence, claim.content
    quote = next((quote.first for quote in sentence.quotes if first < quote.first < last), first)
    before = sentence.tags[first:quote].rstrip(Tag.COMMA + Tag.COLON)
    return len(before) > 1 and before[-1] == Tag.SAYING and not sentence.has_verb((first, first + len(before) - 1))


def names_a_teller(claim: Claim) -> bool:
    """Whether all that stands behind a colon in the first line of a text is who may have a view, without a verb."""
    sentence, (first, last) = claim.teller.window.sentence, claim.content
    return last <= sentence.document.paragraphs[0][1] and sentence.chunks.at(first) == len(sentence.symbols) - 1 \
        and may_have_view(sentence, claim.content)


def is_quoted_as(window: Window) -> bool:
    """Whether a verb behind "as" tells what the cue before it has as its claim: `quoted Weaver as | saying it rained`."""
    last = window.sentence.found[-1] if window.sentence.found else None
    return last is not None and last.frame in QUOTING_AS and any(
        first <= window.token < end for first, end in last.content)
