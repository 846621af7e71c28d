"""What keeps what follows a verb from being its claim."""
from typing import NamedTuple

from ..chunks import is_called_so
from ..codes import NUMBER_TAGS, UNTENSED, Tag
from ..grammar import Range, Reading
from ..vetoes import Veto
from ..words.evaluative import word_list
from .complement import polarities
from .contents import class_of, is_personal, may_have_view
from .edges import is_told_behind
from .sentences import Sentence
from .tellers import DONE, Teller
from .windows import Window

HOW = "how"


class Claim(NamedTuple):
    """What a teller would tell, and the reading that it was found with."""

    teller: Teller
    reading: Reading
    content: Range


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


def is_no_claim(claim: Claim) -> bool:
    """Whether an exception keeps what follows a verb from being its claim."""
    window = claim.teller.window
    return window.sentence.refuses(window.token, CLAIMS, claim)


def is_title(sentence: Sentence, first: int) -> bool:
    """Whether a quotation that starts at a token is what something is called."""
    return any(quote.first == first and is_called_so(sentence.words, sentence.tags, quote) for quote in sentence.quotes)


def wins(sentence: Sentence, content: Range) -> bool:
    """Whether what is claimed is a prize, a right, a life: the head of its first noun phrase says so."""
    return sentence.words[sentence.head_of(content)].lower() in word_list("claimed things")


def opens_quotation(window: Window) -> bool:
    """Whether a quotation starts with the verb group."""
    first = window.group[0]
    return any(quote.first == first - 1 for quote in window.sentence.quotes)


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
