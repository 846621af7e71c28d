"""The complement of a cue, where it and not the cue says what the speaker does.

Three cases: a valuing complement ("called the deal a triumph"), read with the words of `polar.tsv`;
a noun that names an act ("announced their support"), read with the nouns of the cue lexicon; and a
clause that tells what is to be ("insisted that he resign"), behind the verbs of `mandative.tsv`.
"""
import re
from functools import cache

from ..codes import DETERMINER_TAGS, NOUN_TAGS, NUMBER_TAGS, OPENING_TAGS, Tag, one_of
from ..grammar import Construction
from ..lexicon import Sense, cues, light_verbs
from ..model import ACTS, CERTAINTIES, FRAMINGS, POLARITIES, Act, Certainty, Framing, Polarity
from ..resources import read_table
from ..text import Document
from ..words.naming import is_plural, pronouns, singular

SPELT = NOUN_TAGS.replace(Tag.STATE, "")  # nouns, but no state behind a town
PHRASE = one_of(DETERMINER_TAGS, NUMBER_TAGS, Tag.ADJ, SPELT)
HEAD, BARE = one_of(SPELT, Tag.PRON), one_of(Tag.BASE, Tag.SAY, Tag.BE)
# A subject and a verb without ending, or "be".
SUBJUNCTIVE = re.compile(f"{Tag.THAT}?{PHRASE}{{0,8}}({HEAD}){Tag.ADV}?{Tag.NOT}?{one_of(OPENING_TAGS)}?({BARE})")
PREDICATE = 12  # words of a predicate that are looked at
OBJECT = 8  # words of an object in which its head is looked for
# Categories that end a noun phrase.
ENDS = frozenset((Tag.OF, Tag.PREP, Tag.TO, Tag.AS, Tag.THAT, Tag.REL, Tag.BY, Tag.SUB, Tag.WH, Tag.AND, Tag.BUT, Tag.WHILE,
                  Tag.COMMA, Tag.STOP, Tag.COLON, Tag.SEMI, Tag.DASH, Tag.OPEN, Tag.OPENING_QUOTE, Tag.CLOSING_QUOTE,
                  Tag.GENITIVE, Tag.ING))
ABOUT = Tag.OF + Tag.PREP  # before what a value is about
LEADING = DETERMINER_TAGS + Tag.OPENING_QUOTE + Tag.ADJ + Tag.ADV  # what a predicate may start with


def valuation(document: Document, construction: Construction) -> Polarity:
    """The polarity of a valuing complement; "neutral" where it values nothing or both ways."""
    first, last = predicate(document, construction)
    words, polar = document.words, polarities()
    balance, turned = 0, False
    for at in range(first, min(last, first + PREDICATE)):
        word = words[at].lower()
        if document.tags[at] in ABOUT and balance:
            break  # "a step forward on violence": what it is about doesn't value
        if document.tags[at] == Tag.NOT or word in ("no", "hardly", "less"):
            turned = True
            continue
        found = polar.get(word) or polar.get(singular(word))
        if found:
            value = 1 if found == "favor" else -1
            balance += -value if turned else value
    return "favor" if balance > 0 else "against" if balance < 0 else "neutral"


def predicate(document: Document, construction: Construction) -> tuple[int, int]:
    """The token range of what is said of the object: behind "as", a mark, or the last article."""
    words, tags = document.words, document.tags
    behind = [part for part in construction.content if part[0] >= construction.head]
    if not behind:
        return 0, 0
    first, last = behind[-1]
    last = min(last, first + 40)
    if construction.frame in ("object_as", "as"):
        return next((at + 1 for at in range(first, last) if tags[at] == Tag.AS), first), last
    for at in range(first + 1, last):
        if tags[at] in OPENING_TAGS or words[at] in ("a", "an"):
            return at, last
    articles = [at for at in range(first + 1, last) if tags[at] in DETERMINER_TAGS]
    if articles:
        return articles[-1], last
    whole = construction.frame == "passive" or tags[first] in LEADING and first + 4 > last
    return first if whole else max(first, last - 3), last


def named_act(document: Document, construction: Construction) -> Sense | None:
    """The sense of a noun that names an act, as the object of a light verb; None for other objects."""
    if document.words[construction.head].lower() not in light_verbs():
        return None
    first, last = construction.content[-1]
    if first < construction.head:
        return None
    head = None
    for at in range(first, min(last, first + OBJECT)):
        if document.tags[at] in ENDS:
            break
        head = at
    if head is None:
        return None
    senses = cues().senses.get(document.words[head].lower(), ())
    return next((sense for sense in senses if sense.pos == "noun"), None)


def demanded(document: Document, construction: Construction) -> Sense:
    """The sense of a mandative cue of a clause, as that of a demand where it has a subjunctive: `insisted that he resign`."""
    sense = construction.sense
    match = SUBJUNCTIVE.match(document.tags, construction.content[-1][0])
    if not match:
        return sense
    if document.words[match.start(2)].lower() != "be":
        subject = document.words[match.start(1)].lower()
        pronoun = pronouns().get(subject)
        single = pronoun and pronoun.means in ("person", "body") if match[1] == Tag.PRON else not is_plural(subject)
        if match[2] == Tag.BE or not single:
            return sense  # "insisted that they pay" may tell what they do
    act, polarity, certainty, framing = mandative()[sense.lemma]
    return sense._replace(act=act, polarity=polarity, certainty=certainty, framing=framing)


@cache
def mandative() -> dict[str, tuple[Act, Polarity, Certainty, Framing]]:
    """Lemma of a cue that urges before a subjunctive -> act, polarity, certainty and framing."""
    _, rows = read_table("lexicon/mandative.tsv")
    return {row[0]: (ACTS[row[1]], POLARITIES[row[2]], CERTAINTIES[row[3]], FRAMINGS[row[4]]) for row in rows}


@cache
def polarities() -> dict[str, Polarity]:
    """Lowercase word -> favor or against."""
    _, rows = read_table("lexicon/polar.tsv")
    return {row[0]: POLARITIES[row[1]] for row in rows}


@cache
def valued() -> dict[str, str]:
    """Lemma of a cue whose complement values something -> whether that sets the act, or the polarity alone."""
    _, rows = read_table("lexicon/valued.tsv")
    return {row[0]: row[1] for row in rows}
