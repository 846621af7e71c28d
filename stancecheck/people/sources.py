"""Source words to a `Phrase`: pronouns, lists of people, appositions, and plain noun phrases."""
import re

from ..codes import DETERMINER_SHAPES, GIVEN_SHAPES, NAME_SHAPES, NAMED_SHAPES, PREPOSITION_SHAPES, Shape, Tag, one_of
from ..memo import Memos
from ..words.categories import known_words
from ..words.naming import is_plural, kind_of, pronouns, sort_of
from ..words.shapes import SHAPES, shape_of
from .names import NICKNAME, PERSON, Name, kind_of_body, make_name, read_run
from .patterns import CAPITALS, JOINTS, PERSONAL, PRONOUNS, ROLE_WORDS, TITLED
from .phrases import INTRODUCING, Phrase, means_people, read_noun_phrase

PHRASES = 8_000  # that are remembered, in each of two generations: some hundred bytes each
LEADING = re.compile(f"{one_of(Shape.MARK + Shape.COMMA + Shape.SMALL + Shape.ADV + Shape.TIME + Shape.DASH)}+"
                     f"(?=.)")  # what a source may have before it by mistake
TAIL = re.compile(f"(?<=.){Shape.GENITIVE}$|(?<="
                  f"{one_of(TITLED + Shape.NOUN + Shape.SUFFIX)}"
                  f"){one_of(Shape.PRON + Shape.QUANT)}$")  # 's, and what only stresses: herself, both
PRONOUN = re.compile(f"{one_of(DETERMINER_SHAPES + Shape.PRON + Shape.REL)}|{Shape.QUANT}{Shape.OF}{Shape.PRON}"
                     f"|{Shape.QUANT}{Shape.OF}{Shape.REL}|{Shape.QUANT}{Shape.OF}{Shape.DET}?{Shape.REL}|"
                     f"{Shape.DET}{Shape.QUANT}|{Shape.QUANT}{Shape.NOUN}?{Shape.OF}{Shape.PRON}")
CORE_END = re.compile(f"(?<=.){one_of(Shape.COMMA + Shape.COLON + Shape.OPEN + Shape.MARK + Shape.DASH)}|(?<=.)"
                      f"{Shape.REL}|(?<="
                      f"{one_of(GIVEN_SHAPES + Shape.NOUN + Shape.CAPITAL + Shape.TITLE + Shape.DEMONYM + Shape.OF)}"
                      f"){one_of(Shape.VERB + Shape.ING)}(?=[^{GIVEN_SHAPES + Shape.NOUN + Shape.CAPITAL}"
                      f"]|$)|(?<={Shape.NOUN}){Shape.ING}|(?<={Shape.NOUN}){Shape.PRON}(?={Shape.VERB})")  # those I met
ROLE_BEHIND = re.compile(f",(?:{one_of(Shape.NUM + Shape.DET + Shape.POSS)}|{Shape.ADJ}*{Shape.NOUN})")  # an apposition
LIST_END = re.compile(f"{one_of(Shape.OPEN + Shape.MARK + Shape.REL + Shape.DASH)}|(?<=.){Shape.VERB}|"
                      f"{Shape.COMMA}{Shape.PREP}")
NAME_BEHIND = re.compile(f",({one_of(NAME_SHAPES)}(?:{Shape.PARTICLE}?{Shape.PARTICLE}?{one_of(NAMED_SHAPES)})*)(?="
                         f"{one_of(Shape.COMMA + Shape.OPEN + Shape.VERB + Shape.REL + Shape.OF + Shape.DASH)}|$)")
BEHIND_BRACKET = re.compile(rf"(?<={one_of(Shape.NOUN + Shape.CAPITAL + Shape.TITLE)})\("
                            rf"{one_of(Shape.NAME + Shape.CAPITAL + Shape.TITLE)}\)({one_of(CAPITALS)}"
                            rf"{one_of(PERSONAL + Shape.TITLE + Shape.PARTICLE)}*"
                            rf"{one_of(GIVEN_SHAPES + Shape.SUFFIX)})(?=$|,)")
BRACKETED = re.compile(rf"(?<=.)\({one_of(NAMED_SHAPES)}+\)(?=,?{Shape.AND}|,{Shape.DET}?{one_of(NAMED_SHAPES)}+"
                       rf"{one_of(Shape.OPEN + Shape.COMMA + Shape.AND)})")  # what stands between those of a list
JOINED_NAME = re.compile(f"{one_of(TITLED)}+(?:"
                         f"{one_of(PREPOSITION_SHAPES)}{Shape.DET}?"
                         f"{one_of(TITLED)}+)*{Shape.AND}"
                         f"{one_of(TITLED)}+")
ENUMERATED = re.compile(f"({one_of(TITLED)}*{Shape.CAPITAL}{one_of(PREPOSITION_SHAPES)}){Shape.CAPITAL}+"
                        f"(?:,{Shape.CAPITAL}+)+,?{Shape.AND}{Shape.CAPITAL}+")  # Department of Ports, Fisheries and Trade
HALF_OFFICE = re.compile(f"{one_of(CAPITALS)}*{Shape.CAPITAL}")  # (Natural Resources) and Trade Minister Ana Sorel
OTHER_HALF = re.compile(f"{Shape.CAPITAL}+{Shape.TITLE}")
LAST = 4  # words of the last of a list without "and": "Sorel, Varga, many others"
SIGNS = ("%", "/")
SIGNED = re.compile(r"(?<=\d) (?=%)|(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)")  # a number and its sign, 9/11, are one word
ENUMERATING = re.compile(r" (?=,)")
MARKS = re.compile(f"{one_of(JOINTS)}")


def read_source(words: list[str]) -> Phrase:
    """Read the words of one source."""
    if any(sign in words[1:] for sign in SIGNS):
        words = SIGNED.sub("", " ".join(words)).split(" ")
    shape = shape_of(words)
    if leading := LEADING.match(shape):
        words, shape = words[leading.end():], shape[leading.end():]
    if nickname := NICKNAME.search(shape):
        words = words[:nickname.end(1)] + words[nickname.start(3):]
        shape = shape_of(words)
    while aside := BRACKETED.search(shape):  # "Ana Sorel (EFF) and Olive Sato"
        words = words[:aside.start()] + words[aside.end():]
        shape = shape_of(words)
    if Shape.MARK in shape:  # the "History" section
        kept = [word for word, one in zip(words, shape) if one != Shape.MARK or len(word) > 1]
        words, shape = (kept, shape_of(kept)) if kept else (words, shape)
    if tail := TAIL.search(shape):
        words, shape = words[:tail.start()], shape[:tail.start()]
    first = words[0].lower()
    if PRONOUN.fullmatch(shape) or shape[0] in PRONOUNS and first in pronouns() and pronouns()[first].means == "first":
        head = words[-1].lower() if Shape.REL in shape or shape == Shape.DET + Shape.QUANT else first
        return Phrase("pronoun", " ".join(words), head=head, plural=shape[0] == Shape.QUANT)
    end = match.start() if (match := CORE_END.search(shape)) else len(shape)
    if shape[end:end + 1] == Shape.VERB and shape[end - 2:end] == Shape.NOUN * 2 and words[0].lower() in INTRODUCING and (
            is_plural(words[end - 1].lower())):
        end -= 1  # "a fact sheet lawmakers released"
    if name := enumerated(words, shape):
        return Phrase("named", name.text, name, definite=shape[0] == Shape.DET)
    if shape[end:end + 1] == Shape.OPEN and (name := abbreviated(words, shape, end)):
        return Phrase("named", name.text, name, definite=shape[0] == Shape.DET)
    if behind := BEHIND_BRACKET.match(shape, end):  # chief executive officer (CEO) Ana Sorel
        name = read_run(words[behind.start(1):behind.end(1)])

        if name and any(kind_of(word.lower()) == PERSON for word in words[:end]):
            return Phrase("named", name.text, name._replace(kind=PERSON), words[end - 1].lower())
    if members := listed(words, shape, end) or joined(words[:end], shape[:end]):
        return Phrase(members[0].kind, " + ".join(member.words for member in members), plural=True, members=members,
                      definite=all(member.definite for member in members))
    phrase = read_noun_phrase(words[:end], shape[:end])
    if Shape.PREP in shape[:end] and kind_of(phrase.head) == "document" and (author := written_by(words[:end], shape[:end])):
        return author
    if phrase.kind == "named" or phrase.plural:
        return phrase
    making = shape[end:end + 2] == Shape.VERB + Shape.PREP and kind_of(words[end]) == "making"
    made = making and kind_of(phrase.head) == "document"
    if made and words[end + 2:]:
        author = read_source(words[end + 2:])
        return author if author.kind == "named" else phrase
    closed = end
    if shape[end:end + 1] == Shape.OPEN:  # "the head of the Harbour Board (HB), Ana Sorel"
        closed = shape.find(Shape.CLOSE, end) + 1
    if beside := NAME_BEHIND.match(shape, closed):
        name = read_run(words[beside.start(1):beside.end(1)])
        one = words[0].lower() in INTRODUCING  # "a rival, Orbix,"
        if name and not name.thing and (len(name.words) > 1 or one and SHAPES[name.text] == Shape.NAME):
            return Phrase("named", name.text, name, phrase.head, phrase.modifiers)
    return phrase


def written_by(words: list[str], shape: str) -> Phrase | None:
    """The persons by whom a paper is, `calculations by (Ana Sorel of Lund)`; None where it names none."""
    by = next((at for at, word in enumerate(words) if shape[at] == Shape.PREP and known_words().get(word) == Tag.BY), 0)
    author = read_source(words[by + 1:]) if 0 < by < len(words) - 1 else None
    members = author.members or (author,) if author else ()
    named = all(one.kind == "named" and one.name and not one.name.thing for one in members)
    return author if named else None


def abbreviated(words: list[str], shape: str, end: int) -> Name | None:
    """The body whose name goes on behind "and", as its acronym tells: `the Food and Drug Administration (FDA)`."""
    first = shape[0] == Shape.DET
    if not JOINED_NAME.fullmatch(shape, first, end):
        return None
    initials = "".join(word[0] for word in words[first:end] if word[0].isupper())
    if words[end + 1].replace(".", "") != initials:
        return None
    return make_name(tuple(words[first:end]), kind=kind_of_body(words[end - 1]))


def enumerated(words: list[str], shape: str) -> Name | None:
    """The body whose name enumerates what it is for: `the Department of Ports, Fisheries and Trade`."""
    first = max(int(shape[0] == Shape.DET), shape.find(Shape.GENITIVE) + 1)
    match = ENUMERATED.match(shape, first)
    if match is None or kind_of(words[match.end(1) - 2].lower()) != "organisation":
        return None
    name = ENUMERATING.sub("", " ".join(words[first:match.end()]))
    return make_name(tuple(name.split(" ")), kind=kind_of_body(words[match.end(1) - 2]))


def listed(words: list[str], shape: str, end: int) -> tuple[Phrase, ...]:
    """The members of a list with commas, `Sorel, Varga and others`; () where it is none."""
    if shape[end:end + 1] != Shape.COMMA or ROLE_BEHIND.match(shape, end):
        return ()
    cut = match.start() if (match := LIST_END.search(shape)) else len(shape)
    aside = shape.rfind(Shape.COMMA + Shape.QUANT, end, cut)
    if aside > 0 and words[aside + 1] in pronouns() and pronouns()[words[aside + 1]].means == "pair":
        cut = aside  # "Sorel and Varga, both Greens"
    if Shape.AND not in shape[end:cut] and shape[end:end + 2] != Shape.COMMA + Shape.QUANT:
        return ()
    edges = [-1, *(mark.start() for mark in MARKS.finditer(shape, 0, cut)), cut]
    if Shape.AND not in shape[end:cut] and cut - end > LAST:  # "26 lawmakers, two more than they need,"
        return ()
    members = tuple(read_noun_phrase(words[a + 1:b], shape[a + 1:b]) for a, b in zip(edges, edges[1:]) if a + 1 < b)
    if Shape.PREP in shape[:end] and members[0].kind != "named" and any(
            one.name and one.name.kind == "place" for one in members[1:]):
        return ()  # "voters in Lund, Orm and Utopia"
    if len(members) > 2 and is_headed(members, shape):
        members = members[1:]  # "the four mayors, Ana Sorel, Tom Brandt ..."
    if Shape.AND not in shape[end:cut] and shape[cut - 2:cut - 1] == Shape.COMMA and shape[cut - 1] == Shape.QUANT:
        return ()  # "the Harbour Board, more (than ...)"
    return members if len(members) > 1 and all(member.kind == "named" or member.plural for member in members) else ()


def is_headed(members: tuple[Phrase, ...], shape: str) -> bool:
    """Whether the first of a list tells what the others are, who all have names."""
    first, *others = members
    counted = first.definite or shape[0] in (Shape.NUM, Shape.QUANT) or len(others) > 2
    several = means_people(first.words) if first.kind == "named" else first.plural
    return several and counted and all(one.kind == "named" for one in others)


def joined(words: list[str], shape: str) -> tuple[Phrase, ...]:
    """The two that "and" joins, `Sorel and Varga`; () where it joins parts of one: `friend and lawyer`."""
    if Shape.AND not in shape:
        return ()
    whole = read_noun_phrase(words, shape)
    if whole.name and Shape.AND in shape_of(whole.name.words):
        return ()
    for at in range(1, len(shape) - 1):
        if shape[at] == Shape.AND and shape[at - 1] not in JOINTS:
            one, other = (read_noun_phrase(words[:at], shape[:at]), read_noun_phrase(words[at + 1:], shape[at + 1:]))
            if are_two(one, other, shape[:at], shape[at + 1:]):
                return one, other
    return ()


def are_two(one: Phrase, other: Phrase, left: str, right: str) -> bool:
    """Whether phrases with "and" between them are two rather than one."""
    if HALF_OFFICE.fullmatch(left) and OTHER_HALF.match(right):
        return bool(sort_of(one.head or one.words.lower())) or one.kind == "named" and Shape.CAPITAL * len(left) != left
    if left[-1] == Shape.DEMONYM == right[0] and right[-1] == Shape.NOUN:
        return False  # the Utopian and Ruritanian governments
    if one.kind == "named":
        of_both = Shape.OF in left and Shape.NOUN in left  # of The Globe and Mail
        if of_both or Shape.OF + Shape.DET in left and len(right) == 1:
            return False
        if one.name and other.name and len(one.name.words) == 1 and left[0] in ROLE_WORDS and Shape.CAPITAL in right:
            return not other.name.thing
        if other.plural and other.kind != "named" and right[0] in CAPITALS and one.name and one.name.thing:
            return False  # Harbour Board and Fishery Office spokesmen
        if other.kind == "named" or other.plural or right[0] in DETERMINER_SHAPES:
            return True
    if other.name and (other.name.thing or other.name.text.isupper()) and kind_of(one.head) == "organisation":
        return True  # "the Zorba campaign and NATO"
    of_names = right[0] in GIVEN_SHAPES or other.kind == "named" and right[0] in TITLED
    if Shape.OF in left and of_names:  # "the campaigns of Sorel and Varga"
        return False
    if one.plural and Shape.PREP not in left and (other.plural or other.kind == "named"):
        return True
    return right[0] in DETERMINER_SHAPES and left[0] in DETERMINER_SHAPES and one.kind != "unnamed"


SOURCES: Memos[Phrase] = Memos(lambda key: read_source(key.split(" ")), PHRASES)  # by their words, joined by blanks
