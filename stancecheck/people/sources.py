"""Source words to a `Phrase`: pronouns, lists of people, appositions, and plain noun phrases."""
import re

from ..codes import Shape
from ..memo import Memos
from ..words.people import kind_of, pronouns
from ..words.shapes import shape_of
from .names import NICKNAME, PERSON, Name, kind_of_body, make_name, read_run
from .phrases import Phrase, read_noun_phrase

PHRASES = 8_000  # that are remembered, in each of two generations: some hundred bytes each
LEADING = re.compile(r"[“,kr@-]+(?=.)")  # what a source may have before it by mistake
TAIL = re.compile(r"(?<=.)G$|(?<=[lCNTAKS])[OQ]$")  # behind a source: 's, and what only stresses it: herself, both, each
PRONOUN = re.compile(r"[OWPQD]|QfO|QfW|QfD?W|DQ|Ql?fO")
CORE_END = re.compile(r"(?<=.)[,:(“-]|(?<=.)W|(?<=[lKCNTAf])[vg](?=[^lKCN]|$)|(?<=l)g")
ROLE_BEHIND = re.compile(r",(?:[#DP]|j*l)")  # an apposition rather than the next of a list
LIST_END = re.compile(r"[(“W-]|(?<=.)v")
NAME_BEHIND = re.compile(r",([CKATNI](?:p{0,2}[CKAITNS])*)(?=[,(vWf]|$)")
BEHIND_BRACKET = re.compile(r"(?<=[lKT])\([CK]\)([CNK][CNIS]*[CNS])(?=$|,)")
JOINED_NAME = re.compile(r"[KCATN]+(?:[fo]D?[KCATN]+)*&[KCATN]+")
LAST = 4  # words of the last of a list without "and": "Sorel, Varga, many others"
MARKS = re.compile(r"[,&]")


def read_source(words: list[str]) -> Phrase:
    """Read the words of one source."""
    shape = shape_of(words)
    if leading := LEADING.match(shape):
        words, shape = words[leading.end():], shape[leading.end():]
    if nickname := NICKNAME.search(shape):
        words = words[:nickname.end(1)] + words[nickname.start(3):]
        shape = shape_of(words)
    if "“" in shape:  # the "History" section
        kept = [word for word, one in zip(words, shape) if one != "“" or len(word) > 1]
        words, shape = (kept, shape_of(kept)) if kept else (words, shape)
    if tail := TAIL.search(shape):
        words, shape = words[:tail.start()], shape[:tail.start()]
    first = words[0].lower()
    if PRONOUN.fullmatch(shape) or shape[0] in "OP" and first in pronouns() and pronouns()[first].means == "first":
        head = words[-1].lower() if "W" in shape or shape == "DQ" else first
        return Phrase("pronoun", " ".join(words), head=head, plural=shape[0] == "Q")
    end = match.start() if (match := CORE_END.search(shape)) else len(shape)
    if shape[end:end + 1] == "(" and (name := abbreviated(words, shape, end)):
        return Phrase("named", name.text, name, definite=shape[0] == "D")
    if behind := BEHIND_BRACKET.match(shape, end):  # chief executive officer (CEO) Ana Sorel
        name = read_run(words[behind.start(1):behind.end(1)])
        if name and not name.thing and kind_of(words[end - 1].lower()) == PERSON:
            return Phrase("named", name.text, name._replace(kind=PERSON), words[end - 1].lower())
    if members := listed(words, shape, end) or joined(words[:end], shape[:end]):
        return Phrase(members[0].kind, " + ".join(member.words for member in members), plural=True, members=members,
                      definite=all(member.definite for member in members))
    phrase = read_noun_phrase(words[:end], shape[:end])
    if phrase.kind == "named" or phrase.plural:
        return phrase
    made = shape[end:end + 2] == "vo" and kind_of(words[end]) == "making" and kind_of(phrase.head) == "document"
    if made and words[end + 2:]:
        author = read_source(words[end + 2:])
        return author if author.kind == "named" else phrase
    if beside := NAME_BEHIND.match(shape, end):
        name = read_run(words[beside.start(1):beside.end(1)])
        if name and not name.thing and len(name.words) > 1:
            return Phrase("named", name.text, name, phrase.head, phrase.modifiers)
    return phrase


def abbreviated(words: list[str], shape: str, end: int) -> Name | None:
    """The body whose name goes on behind "and", as its acronym tells: `the Food and Drug Administration (FDA)`."""
    first = shape[0] == "D"
    if not JOINED_NAME.fullmatch(shape, first, end) or shape[end + 2:end + 3] != ")":
        return None
    initials = "".join(word[0] for word in words[first:end] if word[0].isupper())
    if words[end + 1].replace(".", "") != initials:
        return None
    return make_name(tuple(words[first:end]), kind=kind_of_body(words[end - 1]))


def listed(words: list[str], shape: str, end: int) -> tuple[Phrase, ...]:
    """The members of a list with commas, `Sorel, Varga and others`; () where it is none."""
    if shape[end:end + 1] != "," or ROLE_BEHIND.match(shape, end):
        return ()
    cut = match.start() if (match := LIST_END.search(shape)) else len(shape)
    if "&" not in shape[end:cut] and shape[end:end + 2] != ",Q":
        return ()
    edges = [-1, *(mark.start() for mark in MARKS.finditer(shape, 0, cut)), cut]
    if Shape.AND not in shape[end:cut] and cut - end > LAST:  # "26 lawmakers, two more than they need,"
        return ()
    members = tuple(read_noun_phrase(words[a + 1:b], shape[a + 1:b]) for a, b in zip(edges, edges[1:]) if a + 1 < b)
    return members if len(members) > 1 and all(member.kind == "named" or member.plural for member in members) else ()


def joined(words: list[str], shape: str) -> tuple[Phrase, ...]:
    """The two that "and" joins, `Sorel and Varga`; () where it joins parts of one: `friend and lawyer`."""
    if "&" not in shape:
        return ()
    whole = read_noun_phrase(words, shape)
    if whole.name and "&" in shape_of(whole.name.words):
        return ()
    for at in range(1, len(shape) - 1):
        if shape[at] == "&" and shape[at - 1] not in "&,":
            one, other = (read_noun_phrase(words[:at], shape[:at]), read_noun_phrase(words[at + 1:], shape[at + 1:]))
            if are_two(one, other, shape[:at], shape[at + 1:]):
                return one, other
    return ()


def are_two(one: Phrase, other: Phrase, left: str, right: str) -> bool:
    """Whether phrases with "and" between them are two rather than one."""
    if one.kind == "named":
        if "f" in left and "l" in left or "fD" in left and len(right) == 1:  # of The Globe and Mail
            return False
        if one.name and other.name and len(one.name.words) == 1 and left[0] in "DT" and "K" in right:
            return one.name.kind == PERSON or not other.name.thing
        if other.kind == "named" or other.plural or right[0] in "DPQ":
            return True
    if one.kind != "named" and "f" in left and right[0] in "CNT":  # "the campaigns of Sorel and Varga"
        return False
    if one.plural and "o" not in left and (other.plural or other.kind == "named"):
        return True
    return right[0] in "DPQ" and left[0] in "DPQ" and one.kind != "unnamed"


SOURCES: Memos[Phrase] = Memos(lambda key: read_source(key.split(" ")), PHRASES)  # by their words, joined by blanks
