"""What of a reading is the cue, and what the content: the spans of a verb's construction on its right side."""
import re

from ..codes import SUBJECT, Chunk, Tag, one_of
from ..grammar import Range, Reading
from ..lexicon import circumstantial, conditionals
from ..words.evaluative import word_list
from ..words.naming import heads, kind_of, singular
from .proposals import tail_part
from .sentences import Sentence
from .windows import Window

CIRCUMSTANCES = (Chunk.TIME, Chunk.PREP)  # symbols that they start with
LEAD = frozenset(Chunk.ADV + Chunk.TIME + Chunk.PREP + Chunk.NP)  # what may stand before the preposition that a cue selects
COMMA = Chunk.COMMA
SHORT_CLAUSE = re.compile(f"{COMMA}{Chunk.AND}{one_of(SUBJECT)}(?P<verb>{Chunk.BE})(?:{re.escape(Chunk.STOP)}|$)")
AUXILIARIES = Tag.MODAL + Tag.DO + Tag.NOT  # categories of its words: ", and she did"
PERSONAL = Tag.NAME + Tag.PRON + Tag.OBJ + Tag.REL + Tag.QUANT  # words that stand for persons
HEADING_TAGS = Tag.NOUN + Tag.PLURAL + Tag.NOUN_OR_BASE + Tag.PLURAL_OR_THIRD  # of common nouns that head a noun phrase


def cue_range(window: Window, reading: Reading | None = None) -> tuple[Range, str]:
    """The cue's tokens: its verb group, particles, circumstances, the preposition or colon that it selects.

    With them the production that drew the circumstances, with ", " before it.
    """
    first, last = window.group
    last, drawn = max(last, window.after), ""
    if window.right[:1] in CIRCUMSTANCES and (end := end_of_circumstances(window)):
        last, drawn = end, ", circumstances"
    if reading and reading.production.cue == "mark":
        at = reading["lead"][1]
        if LEAD.issuperset(window.right[:at]):
            last = max(last, window.tokens((at, at + 1))[1])
    return (first, last), drawn


def end_of_circumstances(window: Window) -> int:
    """The token behind what tells when or in what the cue told: "said in a statement"; 0 where nothing does."""
    last = 0
    reading = window.read("circumstances_right")
    for part in [(first, behind) for name, first, behind in reading.parts if name == "circumstance"] if reading else ():
        if window.right[part[0]] == Chunk.PREP and window.word(part[0]) not in circumstantial():
            break
        last = window.tokens(part)[1]
    return last


def circumstance_in(window: Window, reading: Reading) -> int | None:
    """Where a reading takes a circumstance for a question: at "after" in "said after the vote"; None where it doesn't."""
    question = reading.get("if")
    return question[0] if question and window.word(question[0]) not in conditionals() else None


def content_of(window: Window, reading: Reading, frame: str = "") -> Range:
    """The content that a reading to the right found in a frame, in tokens.

    Without a frame it is all that stands behind the lead.
    """
    content, tail = reading.content(frame) if frame else None, reading.find(tail_part)
    first = content[0] if content else (reading.get("lead") or (0, 0))[1]
    last = tail[0] if tail else reading.length
    if tail and (short := SHORT_CLAUSE.match(window.right, last)) and is_short(window, short.end("verb") - 1):
        last = short.end("verb")  # "said she heard it at night, | and nobody could"
    first += window.right[first:first + 1] == COMMA  # "said, that ..."
    if first and frame == "clause" and window.right[first - 1] == Chunk.ADV and window.right[first] in SUBJECT \
            and window.word(first - 1) in word_list("focusing words"):
        first -= 1  # "said | not all of them left"
    return window.tokens((first, last))


def is_short(window: Window, offset: int) -> bool:
    """Whether the verb of a clause is but an auxiliary, which means the verb before it: `nobody could`, `she does`."""
    first, last = window.tokens((offset, offset + 1))
    return not window.sentence.tags[first:last].strip(AUXILIARIES)


def is_personal(sentence: Sentence, part: Range) -> bool:
    """Whether a noun phrase names or describes people: "her", "Weaver", "the leaders of both parties"."""
    return class_of(sentence, part) == "person"


def may_tell(sentence: Sentence, part: Range) -> bool:
    """Whether a noun phrase may stand for whoever tells something: people, an organisation, a document."""
    return bool(class_of(sentence, part))


def may_have_view(sentence: Sentence, part: Range) -> bool:
    """Whether a noun phrase may stand for whoever has a view, by its class, a name in it, or the ending of its head."""
    first, last = part
    last = min(last, sentence.lasts[sentence.chunks.at(first)])
    head = sentence.head_of(part)
    if Tag.NAME in sentence.tags[first:last] or sentence.tags[head] not in HEADING_TAGS:
        return True
    word = sentence.words[head].lower()
    if kind_of(word) or word in word_list("holders of views") or singular(word) in word_list("holders of views"):
        return True
    return word.endswith(tuple(word_list("endings of agents")))


def class_of(sentence: Sentence, part: Range) -> str:
    """What the head of a noun phrase stands for, as in `heads.tsv`; names and pronouns are persons, "" where unknown."""
    head = sentence.head_of(part)
    if sentence.tags[head] in PERSONAL:
        return "person"
    word = sentence.document.words[head].lower()
    classes = [heads().get(form, ("",))[0] for form in (word, word.removesuffix("s"))]
    return "person" if "person" in classes else classes[0] or classes[1]
