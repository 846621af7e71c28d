"""How a word is looked up: composed (NFC), without signs that nobody sees, though it stands otherwise in the text.

A soft hyphen, a zero-width space or a word joiner in a word is no part of it, and "Mu\u0308ller" is "M\u00fcller" (Unicode
Standard Annex 15).  Offsets go by what the text has, so such a word keeps the length that it has there.
"""
import re
from sys import intern
from unicodedata import normalize

INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"  # as members of a character class
# Signs of which `re` and `regex` may think otherwise, or which nobody sees: all but Latin letters, punctuation and
# symbols. As those that it is not, a class is compiled eight times faster: none of them is above U+FFFF.
SPECIAL = re.compile("[^\u0000-\u00ac\u00ae-\u02ff\u2000-\u200a\u2010-\u205f\u2070-\u2bff]")
UNSEEN = re.compile(f"[{INVISIBLE}]")
BEFORE = re.compile(rf"[\s{INVISIBLE}]*")


class Spelt(str):
    """A word as it is looked up; its `len` is that of the word in the text."""

    __slots__ = ("length",)
    length: int

    def __new__(cls, word: str, length: int) -> "Spelt":
        """The word and its length in the text."""
        made = super().__new__(cls, word)
        made.length = length
        return made

    def __len__(self) -> int:
        return self.length

    def __reduce__(self) -> tuple[type["Spelt"], tuple[str, int]]:
        return Spelt, (str(self), self.length)


def spelt(part: str) -> str:
    """The word of a token that is given with the white space before it; as `Spelt` where the text has it otherwise."""
    word = part.lstrip()
    if word.isascii():
        return intern(word)
    if "‘" in word[1:]:
        word = word[0] + word[1:].replace("‘", "’")  # "couldn‘t", with the mark that a program turned the wrong way
    if not SPECIAL.search(word):
        return intern(word)
    shown = BEFORE.sub("", word, count=1)
    seen = normalize("NFC", UNSEEN.sub("", shown))
    if not seen:
        return intern(word)
    return intern(seen) if seen == shown else Spelt(seen, len(shown))


def is_blank(piece: str) -> bool:
    """Whether nothing of a piece of a text can be seen."""
    return not piece.isascii() and BEFORE.fullmatch(piece) is not None
