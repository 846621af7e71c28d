"""The names of a text: where they stand, how often, and what acronyms stand for.

One pattern over the shapes of the words finds them, and a name is read once for all texts; so the
table costs little more than the pattern.
"""
import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

from .names import NAMES, RUN, Name, make_name
from .shapes import shape_of
from .text import Document

ACRONYM = re.compile(r"\((?=[CKN]\))")
REACH = 12  # words: how far before its brackets an acronym's name may begin


class Mentions:
    """The names of one text, in order, each with its token range.

    `keys` has the words of each run of capitals, with "^" before it where it opens a sentence or
    paragraph with what may be a common word; `names` the name that each key gives.
    """

    def __init__(self, document: Document) -> None:
        self.document, words = document, document.words
        self.shape = shape = shape_of(document.parts)
        spans = [match.span() for match in RUN.finditer(shape)]
        self.firsts = [first for first, _ in spans]
        self.lasts = [last for _, last in spans]
        self.keys = [words[first] if last == first + 1 else " ".join(words[first:last]) for first, last in spans]
        opening = {first for first, _ in document.paragraphs}
        for number, first in enumerate(self.firsts):
            if shape[first] in "KE":
                if not first or first in opening or shape[first - 1] in ".“:-":
                    self.keys[number] = "^" + self.keys[number]
                elif shape[first] == "E" and shape[first - 1] in "CKNSTA":
                    self.skip_verb(number)
        self.counts = Counter(self.keys)
        self.names: dict[str, Name | None] = {key: NAMES[key] for key in self.counts}
        self.full: dict[str, int] = {}
        self.by_word: dict[str, list[Name]] = {}
        for key, name in self.names.items():
            if name is not None and len(name.words) > 1:
                self.count(name, self.counts[key])
        self.settle_openings()
        self.acronyms = self.find_acronyms()

    def skip_verb(self, number: int) -> None:
        """Start a name behind a headline's verb: `Weaver Attacked (Overbeck)`."""
        first, last = self.firsts[number] + 1, self.lasts[number]
        if first < last:
            self.firsts[number], self.keys[number] = first, " ".join(self.document.words[first:last])

    def count(self, name: Name, times: int) -> None:
        """Note a name of several words, under its first word and its surname."""
        if name.text in self.full:
            self.full[name.text] += times
            return
        self.full[name.text] = times
        self.by_word.setdefault(name.last, []).append(name)
        if name.lower[0] != name.last:
            self.by_word.setdefault(name.lower[0], []).append(name)

    def settle_openings(self) -> None:
        """A capital that opens a sentence is a name's where the text has that name elsewhere."""
        for key, name in self.names.items():
            if name is None and key[0] == "^":
                word = key[1:]
                known = self.names.get(word)
                if known is None and word.lower() in self.by_word:
                    known = make_name((word,))
                self.names[key] = known

    def find_acronyms(self) -> dict[str, str]:
        """Acronym -> the name before its brackets: `the Foreign Trade Office (FTO)`."""
        found: dict[str, str] = {}
        words = self.document.words
        for match in ACRONYM.finditer(self.shape):
            letters = words[match.end()].replace(".", "")
            if sum(map(str.isupper, letters)) < 2:
                continue
            at = match.start()
            for first in range(at - 2, max(at - REACH, -1), -1):
                initials = "".join(word[0] for word in words[first:at] if word[0].isupper()).upper()
                if words[first][0] == letters[0] and len(initials) > 1 and len(initials) >= len(letters.rstrip("s")) - 1:
                    if initials.startswith(letters.upper().rstrip("S")[:len(initials)]):
                        found.setdefault(letters, " ".join(words[first:at]))
                        break
        return found

    @cached_property
    def beginnings(self) -> dict[str, str]:
        """What a name with an acronym begins with -> the name: a source may be cut within it."""
        found: dict[str, str] = {}
        for name in self.acronyms.values():
            words = name.split(" ")
            found.update((" ".join(words[:size]), name) for size in range(2, len(words)))
        return found

    def between(self, first: int, last: int) -> range:
        """The numbers of the names that start within a token range."""
        return range(bisect_left(self.firsts, first), bisect_left(self.firsts, last))

    def at(self, number: int) -> Name | None:
        """The name with a number; None where the run is none."""
        return self.names[self.keys[number]]
