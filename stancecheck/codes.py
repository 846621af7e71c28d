"""Names for the letters: word categories, chunk symbols and name shapes, the sets of them that rules ask for, and cue flags.

A text is a string of categories and one of shapes, a sentence one of chunk symbols, a letter each, so that a pattern
reads many at once.  The letters stand in `categories.tsv` and `marks.tsv`, `symbols.tsv` and `shapes.tsv`, which say what
they mean, and behind the members here; the same letter means different things in different alphabets.

A set is a string of letters, to be asked for one letter (`symbol in FINITE`), stripped, or put into a pattern by `one_of`.
Those of chunk symbols have plain names; those of categories end in `_TAGS`, of shapes in `_SHAPES`.  As in any string, the
empty one is in each of them.

An alphabet is a plain class whose names are letters, and no enum: rules ask for letters all the time, and what an enum
has for a member takes Python ten times as long to find, and longer to compare.
"""
import re
from collections.abc import Collection


class Tag:
    """A word category; of a mark, the mark itself stands for all of its kind."""

    DET = "D"
    POSS = "P"
    HER = "h"
    PRON = "O"
    OBJ = "o"
    REL = "W"
    THAT = "t"
    TO = "T"
    OF = "f"
    BY = "b"
    AS = "a"
    PREP = "i"
    SUB = "k"
    WH = "w"
    AND = "c"
    BUT = "C"
    WHILE = "K"
    HAVING = "y"
    STATE = "A"
    SAID = "1"
    WRITTEN = "6"
    SAYS = "3"
    SAY = "4"
    SAYING = "5"
    BE = "z"
    HAVE = "v"
    DO = "d"
    MODAL = "m"
    NOT = "n"
    ADV = "R"
    ADJ = "J"
    QUANT = "Q"
    NUM = "9"
    NOUN = "N"
    PLURAL = "S"
    NAME = "M"
    NOUN_OR_BASE = "x"
    PLURAL_OR_THIRD = "X"
    PAST = "V"
    PAST_OR_PARTICIPLE = "E"
    PARTICIPLE = "e"
    THIRD = "Z"
    BASE = "B"
    ING = "g"
    GENITIVE = "G"
    TIME = "@"
    THERE = "0"
    LIKE = "l"
    COMPOUND = "p"
    COMMA = ","
    SEMI = ";"
    COLON = ":"
    DASH = "-"
    OPEN = "("
    CLOSE = ")"
    STOP = "."
    OPENING_QUOTE = "“"
    CLOSING_QUOTE = "”"
    OPENING_SINGLE = "‘"
    CLOSING_SINGLE = "’"
    OTHER = "~"


class Chunk:
    """A chunk symbol, by the name of the terminal that the grammars read."""

    NP = "n"
    PRON = "u"
    OBJ = "o"
    TIME = "@"
    WHO = "w"
    THAT = "t"
    PREP = "p"
    OF = "f"
    BY = "b"
    AS = "a"
    SUB = "k"
    WH = "h"
    AND = "c"
    BUT = "C"
    WHILE = "K"
    COMMA = ","
    SEMI = ";"
    COLON = ":"
    DASH = "-"
    OPEN = "("
    CLOSE = ")"
    STOP = "."
    QUOTE = "Q"
    FIN = "F"
    SAID = "S"
    PASS = "P"
    PAST = "E"
    ING = "G"
    SAYING = "s"
    INF = "I"
    BASE = "V"
    BE = "B"
    ADJ = "A"
    ADV = "R"
    SEL = "Y"
    START = "|"


class Shape:
    """What a word may be within a name."""

    NAME = "C"
    FIRST_NAME = "N"
    CAPITAL = "K"
    CAPITAL_VERB = "V"
    CAPITAL_PARTICIPLE = "E"
    DEMONYM = "A"
    TITLE = "T"
    INITIAL = "I"
    SUFFIX = "S"
    PARTICLE = "p"
    DET = "D"
    QUANT = "Q"
    POSS = "P"
    PRON = "O"
    REL = "W"
    OF = "f"
    PREP = "o"
    AND = "&"
    SMALL = "k"
    NOUN = "l"
    ADJ = "j"
    VERB = "v"
    ING = "g"
    ADV = "r"
    NUM = "#"
    TIME = "@"
    GENITIVE = "G"
    COMMA = ","
    COLON = ":"
    DASH = "-"
    OPEN = "("
    CLOSE = ")"
    STOP = "."
    MARK = "“"


FINITE = Chunk.SAID + Chunk.FIN + Chunk.PASS + Chunk.PAST + Chunk.BE  # verb groups that a clause may have as its verb
MAIN = Chunk.SAID + Chunk.FIN + Chunk.PASS + Chunk.BE  # of these, those that are no participles: all but past forms
ACTIVE_FINITE = Chunk.SAID + Chunk.FIN + Chunk.PAST  # of these, those whose subject does it
PARTICIPIAL = Chunk.SAYING + Chunk.ING
UNTENSED = Chunk.INF + PARTICIPIAL + Chunk.BASE
VERB_GROUP = FINITE + UNTENSED
ACTIVE = ACTIVE_FINITE + UNTENSED  # verb groups whose subject does what they name; "be" does nothing
REPORTING = ACTIVE + Chunk.PASS  # verb groups that may report: all but "be"
NOMINAL = Chunk.NP + Chunk.PRON + Chunk.OBJ
SUBJECT = Chunk.NP + Chunk.PRON
OBJECT = Chunk.NP + Chunk.OBJ
PREPOSITION = Chunk.PREP + Chunk.OF + Chunk.BY + Chunk.AS + Chunk.SUB  # what one may be; "after" is a subordinator, too
SUBORDINATOR = Chunk.SUB + Chunk.WHILE
COORDINATOR = Chunk.AND + Chunk.BUT
PAUSE = Chunk.COMMA + Chunk.DASH

NOUN_TAGS = Tag.NOUN + Tag.PLURAL + Tag.NAME + Tag.NOUN_OR_BASE + Tag.PLURAL_OR_THIRD + Tag.STATE  # what may be a noun
SAID_TAGS = Tag.SAID + Tag.SAYS  # the finite forms of say-like verbs
SAY_TAGS = Tag.SAID + Tag.WRITTEN + Tag.SAYS + Tag.SAY + Tag.SAYING  # all forms of them
PARTICIPLE_TAGS = Tag.SAID + Tag.WRITTEN + Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE  # what may be a past participle
DETERMINER_TAGS = Tag.DET + Tag.POSS
ADVERB_TAGS = Tag.ADV + Tag.NOT
NUMBER_TAGS = Tag.NUM + Tag.QUANT
OPENING_TAGS = Tag.OPENING_QUOTE + Tag.OPENING_SINGLE  # quotation marks
CLOSING_TAGS = Tag.CLOSING_QUOTE + Tag.CLOSING_SINGLE
QUOTE_TAGS = OPENING_TAGS + CLOSING_TAGS

GIVEN_SHAPES = Shape.NAME + Shape.FIRST_NAME  # what is a name on its own
NAME_SHAPES = GIVEN_SHAPES + Shape.CAPITAL + Shape.DEMONYM + Shape.TITLE + Shape.INITIAL  # what a name may start with
NAMED_SHAPES = NAME_SHAPES + Shape.SUFFIX  # and have behind its start
DETERMINER_SHAPES = Shape.DET + Shape.POSS + Shape.QUANT
PREPOSITION_SHAPES = Shape.OF + Shape.PREP

KINDS = ("verb", "noun", "adj", "mark", "phrase")  # of cues: parts of speech, and phrases, whatever they are
NO_CUE = "."  # the flag of a word that heads none


def members(alphabet: type) -> dict[str, str]:
    """Name -> letter, in the order of an alphabet.

    >>> members(Chunk)["WHO"]
    'w'
    """
    return {name: letter for name, letter in vars(alphabet).items() if name.isupper()}


def one_of(*codes: str) -> str:
    """A pattern that one letter of sets fits.

    >>> one_of(PREPOSITION_SHAPES, Shape.DASH)
    '[fo\\\\-]'
    """
    return f"[{re.escape(''.join(codes))}]"


def flag_of(kinds: Collection[str]) -> str:
    """The flag of a word that may head cues of some kinds: "." for none, "A" for a verb, "B" for a noun ..."""
    bits = sum(1 << KINDS.index(kind) for kind in kinds)
    return chr(ord("@") + bits) if bits else NO_CUE


def flags_with(kind: str) -> str:
    """The flags of the words that may head cues of a kind, and perhaps of others.

    >>> flag_of(["verb", "noun"]) in flags_with("noun")
    True
    """
    bit = 1 << KINDS.index(kind)
    return "".join(chr(ord("@") + bits) for bits in range(1 << len(KINDS)) if bits & bit)
