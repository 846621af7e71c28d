"""SRC102: an anonymous source, and no reason for it."""
from collections.abc import Iterable

from ..codes import Tag
from ..words.evaluative import word_list
from .around import word
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .sources import is_anonymous, says, vague_sources
from .wording import Matches

AHEAD = 3  # attributions; those of the next sentence are among them
LEAD = 3  # sentences, the headline among them


def unexplained(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Anonymous sources in a paragraph that has no word of anonymity or of a reason, once a paragraph.

    None where their body puts it on record ("officials said in a statement"), or somebody with a name says the next thing.
    """
    seen = -1
    for number, first, last in vague_sources(evidence):
        if not says(evidence, number) or not is_anonymous(evidence, first, last) or is_known(evidence, first, last):
            continue
        start, stop = evidence.paragraph(first)
        if start == seen:
            continue
        seen = start
        said = slice(*evidence.document.sentences[evidence.sentence(first)])
        if not word_list("on record").isdisjoint(map(str.lower, evidence.words[said])) or is_named_next(evidence, number):
            continue
        if word_list("reasons").isdisjoint(map(str.lower, evidence.words[start:stop])):
            yield Hit(first, last, number)


def is_named_next(evidence: Evidence, number: int) -> bool:
    """Whether a lead names nobody since the next sentence does: "Officials said it fell. Ada Lund said so, too."."""
    sentence = evidence.sentence(evidence.tokens(evidence.attributions[number].cue.spans[0])[0])
    if sentence >= LEAD:
        return False
    for following in evidence.attributions[number + 1:number + 1 + AHEAD]:
        at = evidence.sentence(evidence.tokens(following.cue.spans[0])[0])
        if at == sentence + 1 and following.speaker.kind == "named":
            return True
    return False


def is_known(evidence: Evidence, first: int, last: int) -> bool:
    """Whether who they are is told: somebody met before, "the official", whose somebody is, "its chairman", or a body.

    "Officials" are those of whatever is spoken of, and "harbour officials" those of a body that tells its news; but "two
    officials", "senior officials" and those who tell something to one outlet are persons, who have names.
    """
    words = [word.lower() for word in evidence.words[first:last]]
    if words[0] in word_list("pointing" if len(words) > 1 else "known bodies") or evidence.tags[first] == Tag.POSS:
        return True
    if word_list("known bodies").isdisjoint(words) or not word_list("persons told apart").isdisjoint(words):
        return False
    if not word_list("services").isdisjoint(words):
        return True
    return word_list("tells one").isdisjoint((word(evidence, last), word(evidence, last + 1)))


CHECK = Check(
    code="SRC102",
    name="anonymous-no-reason",
    message="'{words}' is anonymous, and the paragraph does not say why",
    why="Readers may ask why a source hides. Say why the name is withheld, and what the source's interest is.",
    source="AP, statement on anonymous sources 2005",
    flags=("[A senior official] said the bridge was unsafe.",
           "Then [Lundian officials] told the Gazette the bridge was unsafe."),
    passes=("A senior official, who asked for anonymity because the report is secret, said the bridge "
            "was unsafe.", "Ada Orlova came. The official said the bridge was unsafe.",
            "Harbour officials said in a statement that the bridge was unsafe.",
            "Then fire officials said the bridge was unsafe.", "Then officials said the bridge was unsafe.",
            "Then officials at the harbour said the bridge was unsafe."),
    find=unexplained,
    evaluative=False,
    precision=0.87,
    sample=15,
    articles=ANEW,
    date="2026-11-30",
)
