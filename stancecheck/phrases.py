"""Source words to what they denote: a name, a pronoun, a description, or people without a name.

Only the words of the source itself are read here, so a phrase means the same in every text and is
worked out once; `speakers.py` looks up in the article who it is.
"""
import re
from typing import NamedTuple

from .lexicon import known_words
from .names import MEMO, SHAPES, Name, heads, read_run

CORE_END = re.compile(r"(?<=.)[,:(“-]|(?<=.)W|(?<=[lKCNTAf])[vg](?=[^lKCN]|$)|(?<=l)g")
NAMED = re.compile(r"E?[CKATNI](?:p{0,2}[CKAITNS]|@[CKV]|[VE](?=$))*$")
LEADING = re.compile(r"^[“,kr@-]+(?=.)")
BODY = re.compile(r"[CKATNE]+(?:[fo](?:[DP]?[CKATN]+|D[jl]?[CKATN]+)(?:P[CKATN]+)*)+(?:&[CKATN]+)?")
OFFICE = re.compile(r"[AKC]{0,3}T[fo][^,]*?((?:T|(?<=[CKA])N|(?<=[CK])(?=CC$))[CKATNIS]*)$|[CK]{0,3}[TK][fo][^,]*?(N[CKATNIS]+)$")
BLANK = re.compile(r" (?=['’](?:s|S)?(?: |$)|[,.;:)%])")
PEOPLE = frozenset(("person", "rival", "party"))  # classes of nouns for somebody
PREPOSITION = re.compile("[fo]")
LISTED = re.compile(r",[^,]*&|,&|,Q|,D?[l]+$")


class Phrase(NamedTuple):
    """What a source denotes, as its own words tell it.

    `kind` is that of the speaker; `words` are the phrase without what only describes it further;
    `head` is the lowercase headword and `modifiers` the words before it; `owner` is the possessor
    ("his", "the mayor"), `definite` tells whether the article has met them before, `plural` whether
    they are several; `members` are the parts of a list.
    """

    kind: str
    words: str
    name: Name | None = None
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    owner: str = ""
    definite: bool = False
    plural: bool = False
    members: tuple["Phrase", ...] = ()


class Phrases(dict):
    """Source words, joined by blanks -> `Phrase`; fills itself, and stops growing at `MEMO`."""

    def __missing__(self, key: str) -> Phrase:
        phrase = read_phrase(key.split(" "))
        if len(self) < MEMO:
            self[key] = phrase
        return phrase


PHRASES = Phrases()


def read_phrase(words: list[str]) -> Phrase:
    """Read one source."""
    shape = "".join(map(SHAPES.__getitem__, words))
    if skipped := LEADING.match(shape):
        words, shape = words[skipped.end():], shape[skipped.end():]
    if shape.endswith("G") and len(shape) > 1:
        words, shape = words[:-1], shape[:-1]
    if shape[0] in "OWP" and len(shape) == 1 or re.fullmatch(r"Q|D|QfO|Qf[WO]|QfD?W|DQ|Ql?fO", shape) or words[0] in ("I", "we", "We"):
        return Phrase("pronoun", " ".join(words), head=words[-1].lower() if "W" in shape else words[0].lower(), plural=shape[0] == "Q")
    end = match.start() if (match := CORE_END.search(shape)) else len(shape)
    if members := listed(words, shape, end):
        return Phrase(members[0].kind, " + ".join(member.words for member in members), members=members, plural=True,
                      definite=all(member.definite for member in members))
    phrase = read_noun_phrase(words[:end], shape[:end])
    if phrase.kind != "named" and shape[end:end + 2] == "vo" and words[end + 1] == "by" and kind_of(phrase.head) == "document":
        author = read_phrase(words[end + 2:]) if words[end + 2:] else phrase
        return author if author.kind == "named" else phrase
    if phrase.kind != "named" and not phrase.plural and shape[end:end + 1] == ",":
        beside = re.compile(r",([CKATNI](?:p{0,2}[CKAITNS])*)(?=[,(vW]|$)").match(shape, end)
        if beside and (name := read_run(words[beside.start(1):beside.end(1)])) and name.person is not False and len(name.words) > 1:
            return Phrase("named", name.text, name, head=phrase.head, modifiers=phrase.modifiers)
    return phrase


def listed(words: list[str], shape: str, end: int) -> tuple[Phrase, ...]:
    """The members of a list of people; () where the source is one."""
    shown = shape
    if end < len(shape) and shape[end] == "," and not re.match(r",(?:[#DP]|j*l)", shape[end:]) or shape[end:end + 2] == ",Q":
        cut = len(shape)
        if match := re.search(r"[(“W-]|(?<=.)v", shape):
            cut = match.start()
        pieces = [(a, b) for a, b in split(shape[:cut], ",&" if "&" in shape[end:] else ",")]
        if "&" in shape[end:cut] or shape[end:end + 2] == ",Q":
            members = tuple(read_noun_phrase(words[a:b], shape[a:b]) for a, b in pieces)
            if len(members) > 1 and all(member.kind == "named" or member.plural for member in members):
                return members
    core = shown[:end]
    whole = read_noun_phrase(words[:end], core) if "&" in core else None
    if whole and whole.name and "&" in "".join(map(SHAPES.__getitem__, whole.name.words)):
        return ()
    for at in [place for place, char in enumerate(core) if char == "&" and 0 < place < end - 1]:
        left, right = core[:at], core[at + 1:]
        if left[-1:] in "&,":
            continue
        first, second = read_noun_phrase(words[:at], left), read_noun_phrase(words[at + 1:end], right)
        if first.kind == "named" and "f" in left and "l" in left:
            continue
        named = first.kind == "named" and (second.kind == "named" or second.plural or right[0] in "DPQ")
        plural = first.plural and "o" not in left and (second.plural or second.kind == "named")
        both = right[0] in "DPQ" and left[0] in "DPQ" and first.kind != "unnamed"
        if named and first.name and len(first.name.words) == 1 and second.name and left[0] in "DT" and "K" in right:
            named = first.name.person is True or second.name.person is not False
        if named or plural or both:
            return first, second
    return ()


def split(shape: str, marks: str) -> list[tuple[int, int]]:
    """The ranges between marks, empty ones left out."""
    edges = [-1, *(at for at, char in enumerate(shape) if char in marks), len(shape)]
    return [(a + 1, b) for a, b in zip(edges, edges[1:]) if a + 1 < b]


def read_noun_phrase(words: list[str], shape: str) -> Phrase:
    """Read one noun phrase without apposition or relative clause."""
    text, start = written(shortened(words, shape)), 0
    while start < len(shape) - 1 and shape[start] in "Qr" and shape[start + 1] in "DPCKATNI":
        start += 1
    determiner = shape[start] if shape[start] in "DPQ#" else ""
    definite = determiner == "P" or determiner == "D" and words[start].lower() in ("the", "this", "that", "these", "those")
    begin = start + (1 if determiner and len(shape) > start + 1 else 0)
    after = PREPOSITION.search(shape, begin + 1)
    end = after.start() if after else len(shape)
    owned = shape.rfind("G", begin, end)
    owner = words[start] if determiner == "P" else " ".join(words[start:owned]) if owned > 0 else ""
    if owned > 0:
        definite, begin = True, owned + 1
        if begin >= end:
            return Phrase("unnamed", text)
    if not determiner and (office := OFFICE.match(shape)):
        at = office.start(1 if office.group(1) is not None else 2)
        if at > 1 and (name := read_run(words[at:])) and name.person is not False:
            return Phrase("named", name.text, name._replace(person=True), head=words[0].lower(), modifiers=frozenset(map(str.lower, words[:at])))
    if determiner != "#" and (name := body_name(words, shape, begin, end)):
        return Phrase("named", name.text, name, owner=owner, definite=definite)
    run = NAMED.search(shape, begin, end)
    if run and determiner not in ("#", "Q") and (name := read_run(words[run.start():end])):
        before = [*words[begin:run.start()], *name.roles]
        if name.person is None and before and kind_of(before[-1].lower()) in PEOPLE and len(name.words) > 1:
            name = name._replace(person=True)
        named = Phrase("named", name.text, name, before[-1].lower() if before else "",
                       frozenset(map(str.lower, before)), owner, definite)
        if not common(name, shape[end - len(name.words):end], definite):
            return named
        if run.start() == begin and not determiner:
            return named._replace(kind="unnamed" if is_plural(words[end - 1].lower()) else "description", words=text,
                                  head=words[end - 1].lower(), plural=is_plural(words[end - 1].lower()))
    head = words[end - 1].lower() if end else ""
    alone = Name(words[0], tuple(words), "", None, ()) if shape in ("T", "K") else None
    plural = is_plural(head) and determiner != "Q" or determiner == "#" or determiner == "Q" and words[start].lower() not in ("one", "each", "another")
    modifiers = frozenset(word.lower() for word in words[begin:end - 1])
    kind = "description" if definite or not determiner and not plural else "unnamed"
    return Phrase(kind, text, alone, head, modifiers, owner, definite, plural)


def shortened(words: list[str], shape: str) -> list[str]:
    """The words without a second preposition and what follows: `a group of parents` (with children)."""
    places = [at for at, char in enumerate(shape) if char in "fo" and at]
    chained = [at for at in places if shape[at] == "o" and at != places[0]]
    return words[:chained[0]] if chained else words


def written(words: list[str]) -> str:
    """Tokens as a text has them: no blank before marks and possessive endings."""
    return BLANK.sub("", " ".join(words))


def common(name: Name, shape: str, definite: bool) -> bool:
    """Whether capitalised common words only look like a name: `Experts`, `Former White House Doctor`."""
    if not ("N" in shape or "C" in shape) and not definite and is_plural(name.words[-1].lower()):
        return True
    if "N" in shape or "C" in shape[-1:] or name.person and len(name.words) == 1:
        return False
    kind = heads().get(name.words[-1].lower(), ("", ""))[0]
    if kind in PEOPLE or not definite and is_plural(name.words[-1].lower()) and "C" not in shape:
        return "T" not in shape[:-1] or kind in PEOPLE
    return not definite and len(name.words) == 2 and shape == "KK" and kind in ("document", "")  and name.words[-1].lower() in heads()


def body_name(words: list[str], shape: str, begin: int, end: int) -> Name | None:
    """The name of a body that goes on behind a preposition: `Committee on Fisheries`, `Bank of Utopia`."""
    run = NAMED.search(shape, begin, end)
    if end >= len(shape) or not run or not (match := BODY.match(shape, run.start())):
        return None
    begin = run.start()
    kind = heads().get(words[end - 1].lower(), ("", ""))[0]
    if is_plural(words[end - 1].lower()) and shape[end - 1] == "K":
        return None
    if kind != "organisation" and (shape[end] != "f" or kind or shape[end - 1] in "TNA" or end - begin > 2):
        return None
    kept = tuple(words[begin:match.end()])
    return Name(" ".join(kept), kept, "", False, ())


def kind_of(head: str) -> str:
    """The class of a headword, singular or plural; "" for a word that no table has."""
    found = heads().get(head) or heads().get(singular(head))
    return found[0] if found else ""


def singular(word: str) -> str:
    """A noun without its plural ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches")) else word[:-1] if word.endswith("s") else word


def is_plural(word: str) -> bool:
    """Whether a headword means several."""
    category = known_words().get(word, "")
    return category in ("S", "X", "Z") or not category and word.endswith("s") and not word.endswith(("ss", "us"))
