"""The names of a text: where they stand, how often, and what acronyms stand for.

One pattern over the shapes of the words finds them, and a name is read once for all texts; so the
table costs little more than the pattern.
"""
import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from heapq import merge
from itertools import islice, pairwise

from ..codes import GIVEN_SHAPES, PREPOSITION_SHAPES, Shape, one_of
from ..text import Document
from ..words.naming import is_body, kind_of
from .beside import apposed_body, body_called, is_somebody, personified
from .forms import WORDLIKE
from .names import BODY, NAMES, NICKNAME, PERSON, RUN, Name, folded, kind_of_body, make_name, without_article
from .patterns import CAPITALS, IN_NAMES, PERSONAL, RUNNING, STARTS, UPPER_WORDS
from .phrases import COUPLE

IN_OFFICE = re.compile(f"{Shape.TITLE}{one_of(PREPOSITION_SHAPES)}{Shape.DET}?"
                       f"{one_of(Shape.CAPITAL + Shape.NAME)}(?:{Shape.CAPITAL}|{Shape.AND}{Shape.CAPITAL}|,"
                       f"{Shape.CAPITAL}{Shape.AND}{Shape.CAPITAL})*(?={one_of(GIVEN_SHAPES)}"
                       f"{one_of(PERSONAL)}*{one_of(GIVEN_SHAPES)}(?!"
                       f"{one_of(Shape.CAPITAL + Shape.TITLE)}))")  # the office before a name of several words
ACRONYM = re.compile(rf"\((?={one_of(CAPITALS)}\))")
JOINED = 20_000  # different names of one text that are joined with each other: some kilobyte each
OPENING, OTHER = 2**32 - 2, 2**32 - 1  # in place of the number of a name that isn't joined
PLURAL = "sS"  # behind an acronym of several
SUBJECTS = (Shape.VERB, Shape.COMMA, Shape.STOP)  # what stands behind it
COMMA, DET, NOUN, GENITIVE, CAPITAL_PARTICIPLE = (
    Shape.COMMA, Shape.DET, Shape.NOUN, Shape.GENITIVE, Shape.CAPITAL_PARTICIPLE)  # asked often
TELLING = (Shape.NOUN, Shape.NUM)  # what stands before a name may tell that it is somebody's
REACH = 12  # words: how far before its brackets an acronym's name may begin


class Mentions:
    """The names of one text, in order, each with its token range.

    The key of a name is the words of its run of capitals, with "^" before it where it opens a sentence or
    paragraph with what may be a common word; `names` has the name that each key gives.  `spelled` tells where the name
    begins that an acronym in brackets stands for, by the token of the acronym; `unjoined` counts
    the names behind the first `JOINED` different ones.
    """

    def __init__(self, document: Document) -> None:
        self.document, words = document, document.words
        self.shape = shape = document.shapes
        self.firsts, self.lasts = array("I"), array("I")
        edges = [edge for edge in document.sentences.edges[1:-1] if shape[edge - 1] in IN_NAMES and shape[edge] in IN_NAMES]
        for start, end in pairwise((0, *edges, len(shape))):
            for match in RUN.finditer(shape, start, end):
                first, last = match.span()
                if last == first + 1 < end and shape[last] in WORDLIKE and self.is_surname(first, last):
                    last += 1
                self.firsts.append(first)
                self.lasts.append(last)
        self.keys: list[str] = [words[first] if last == first + 1 else " ".join(words[first:last])
                     for first, last in zip(self.firsts, self.lasts)]
        self.begin_behind_offices()
        self.join_couples()
        self.nicknames: dict[str, str] = {}
        if NICKNAME.search(shape):
            self.join_nicknames()
        opens = document.paragraphs.starts
        personal: set[str] = set()
        called: dict[str, str] = {}
        for number, (first, last) in enumerate(zip(self.firsts, self.lasts)):
            beside = shape[last:last + 1] == COMMA or shape[first - 1:first] in TELLING  # else nothing tells: that saves time
            if beside and is_somebody(shape, words, first, last):
                personal.add(self.keys[number])
            elif beside and shape[first] in CAPITALS and shape[first - 1:first] == NOUN and (
                    sort := body_called(words[first - 1])):
                called[self.keys[number]] = sort
            elif beside and (shape[last + 1:last + 2] == DET or shape[last + 2:last + 3] == GENITIVE) and (
                    sort := apposed_body(shape, words, last)):
                called[self.keys[number]] = sort
            elif shape[first] in UPPER_WORDS:
                if not first or shape[first - 1] in STARTS or opens(first):
                    self.keys[number] = "^" + self.keys[number]
                elif shape[first] == CAPITAL_PARTICIPLE and shape[first - 1] in RUNNING:
                    self.skip_verb(number)
        self.counts = Counter(self.keys)
        self.unjoined = max(0, len(self.counts) - JOINED)
        if self.unjoined:
            self.counts = Counter(dict(islice(self.counts.items(), JOINED)))
        self.names: dict[str, Name | None] = dict(zip(self.counts, map(NAMES.here.__getitem__, self.counts)))
        for key in personal.intersection(self.names):
            self.names[key] = personified(self.names[key])
        if called:
            self.call_bodies(called)
        self.full: dict[str, int] = {}
        self.by_word: dict[str, list[Name]] = {}
        self.count()
        self.settle_openings()
        self.number_names()
        self.acronyms = self.find_acronyms()

    def call_bodies(self, called: dict[str, str]) -> None:
        """Read what stands behind a noun for a body, `betting firm (Zorba)`, as one of its sort if no person has the name."""
        surnames = {name.last for name in self.names.values() if name and name.kind == PERSON}
        for key, sort in called.items():
            name = self.names.get(key)
            if name and name.kind in ("", BODY) and name.last not in surnames:
                self.names[key] = name._replace(kind=sort, gender="")

    def is_surname(self, first: int, token: int) -> bool:
        """Whether a capital word that is a verb or month elsewhere is the surname behind a given name: `Anna (May) met`."""
        shape, words = self.shape, self.document.words
        if token - first > 1 or shape[first] not in GIVEN_SHAPES:
            return False
        after = shape[token + 1:token + 2]
        subject = after in SUBJECTS or after == Shape.NOUN and shape[token] == Shape.VERB  # "Linh Do chairs the panel"
        return subject and words[token][0].isupper() and words[token][1:].islower()

    def begin_behind_offices(self) -> None:
        """Start a name behind the office that is written as one run with it: `Minister of Fisheries (Oleh Marchuk)`."""
        words = self.document.words
        for match in IN_OFFICE.finditer(self.shape):
            number = bisect_right(self.firsts, match.end()) - 1
            first, last = match.end(), self.lasts[number] if number >= 0 else 0
            if first < last:
                self.firsts[number], self.keys[number] = first, " ".join(words[first:last])

    def join_couples(self) -> None:
        """Make the name of a body that two people's names begin one: `the Ana and Tom Sorel Foundation`."""
        words = self.document.words
        for match in COUPLE.finditer(self.shape):
            one = bisect_left(self.firsts, match.start())
            if self.firsts[one:one + 2].tolist() == [match.start(), match.end()] and is_body(words[self.lasts[one + 1] - 1]):
                first, last = match.start(), self.lasts[one + 1]
                self.firsts[one:one + 2], self.lasts[one:one + 2] = array("I", [first]), array("I", [last])
                self.keys[one:one + 2] = [" ".join(words[first:last])]

    def join_nicknames(self) -> None:
        """Make `Robert "Bob" Miller` one name, and note that Bob Miller is Robert Miller."""
        words = self.document.words
        for match in NICKNAME.finditer(self.shape):
            number, end = bisect_right(self.firsts, match.start()) - 1, bisect_left(self.firsts, match.end())
            if end - number != 3 or self.lasts[end - 1] != match.end():
                continue
            first = self.firsts[number]  # of its titles
            whole = " ".join([*words[first:match.end(1)], *words[match.start(3):match.end()]])
            name = " ".join([*words[match.start():match.end(1)], *words[match.start(3):match.end()]])
            nickname = " ".join(words[match.start(2):match.end(2)])
            for short in (nickname, f"{nickname} {' '.join(words[match.start(3):match.end()])}"):
                self.nicknames.setdefault(short.lower(), name)
            self.firsts[number:end], self.lasts[number:end] = array("I", [first]), array("I", [match.end()])
            self.keys[number:end] = [whole]

    def skip_verb(self, number: int) -> None:
        """Start a name behind a headline's verb: `Weaver Attacked (Overbeck)`."""
        first, last = self.firsts[number] + 1, self.lasts[number]
        if first < last:
            self.firsts[number], self.keys[number] = first, " ".join(self.document.words[first:last])

    def count(self) -> None:
        """Note each name of several words, under its first word and its surname, as the form with a title has it."""
        full, best = self.full, {}
        for key, name in self.names.items():
            if name is not None and " " in name.text:
                text = name.text
                if text not in full:
                    full[text], best[text] = self.counts[key], name
                else:
                    full[text] += self.counts[key]
                    if name.kind == PERSON != best[text].kind:
                        best[text] = name
        for name in best.values():
            self.by_word.setdefault(name.last, []).append(name)
            if (short := without_article(name.last)) != name.last:
                self.by_word.setdefault(short, []).append(name)
            words = name.lower
            for word in dict.fromkeys(words[:1] if name.thing else words):
                if word != name.last:
                    self.by_word.setdefault(word, []).append(name)

    def settle_openings(self) -> None:
        """A capital that opens a sentence is a name's where the text has that name elsewhere."""
        for key, name in self.names.items():
            if name is None and key[0] == "^":
                word = key[1:]
                known = self.names.get(word)
                if known is None and folded(word) in self.by_word:
                    known = make_name((word,))
                self.names[key] = known

    def number_names(self) -> None:
        """Give each name a number in place of its key: a text has many names, and few different ones."""
        numbers = {key: number for number, key in enumerate(self.names)}
        self.joined = list(self.names.values())
        self.numbers = array("I", [numbers.get(key, OPENING if key[0] == "^" else OTHER) for key in self.keys])
        del self.keys

    def find_acronyms(self) -> dict[str, str]:
        """Acronym -> the name before its brackets: `the Foreign Trade Office (FTO)`."""
        found: dict[str, str] = {}
        self.spelled: dict[int, int] = {}
        self.wholes: dict[str, int] = {}
        words = self.document.words
        for match in ACRONYM.finditer(self.shape):
            letters = words[match.end()].replace(".", "")
            if sum(map(str.isupper, letters)) < 2:
                continue
            at = match.start()
            if at > 1 and kind_of(words[at - 1].lower()) == PERSON:  # "Chief Executive Officer (CEO) Ana Sorel"
                behind = self.starting(match.end() + 2)
                if behind >= 0 and (name := self.at(behind)):
                    found.setdefault(letters, name.text)
                continue
            for first in range(at - 2, max(at - REACH, -1), -1):
                if self.shape[first] == Shape.DET and self.shape[first + 1] not in CAPITALS:
                    continue  # "the report by the Netherlands Organisation"
                if words[first][0] != letters[0]:
                    continue
                initials = "".join(word[0] for word in words[first:at] if word[0].isupper()).upper()
                if len(initials) > 1 and len(initials) >= len(letters.rstrip(PLURAL)) - 1:
                    if initials.startswith(letters.rstrip(PLURAL).upper()[:len(initials)]):
                        ends = self.document.ends
                        self.spelled[match.end()] = first
                        found.setdefault(letters, " ".join(
                            self.document.text[ends[first] - len(words[first]):ends[at - 1]].split()))
                        self.join_words(first, at)
                        break
        return found

    def join_words(self, first: int, last: int) -> None:
        """Make one name of a token range that holds several: `Office for Fishery Research`."""
        one, end = bisect_left(self.firsts, first), bisect_left(self.firsts, last)
        if end - one > 1 and self.firsts[one] == first and self.lasts[end - 1] == last:
            name = make_name(tuple(self.document.words[first:last]), kind=kind_of_body(self.document.words[first]))
            number = self.wholes.setdefault(name.text, len(self.joined))
            if number == len(self.joined):
                self.joined.append(name)
            self.firsts[one:end], self.lasts[one:end] = array("I", [first]), array("I", [last])
            self.numbers[one:end] = array("I", [number])

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

    def starting(self, token: int) -> int:
        """The number of the name that starts at a token, -1 for none."""
        number = bisect_left(self.firsts, token)
        return number if number < len(self.firsts) and self.firsts[number] == token else -1

    def ending(self, token: int) -> int:
        """The number of the name that ends before a token, -1 for none."""
        number = bisect_left(self.lasts, token)
        return number if number < len(self.lasts) and self.lasts[number] == token else -1

    def at(self, number: int) -> Name | None:
        """The name with a number; None where the run is none."""
        known = self.numbers[number]
        if known < OPENING:
            return self.joined[known]
        words = " ".join(self.document.words[self.firsts[number]:self.lasts[number]])
        return NAMES[words if known == OTHER else "^" + words]

    def standing(self, *keys: str) -> Iterator[int]:
        """The numbers of the names that have one of some keys, in order."""
        return merge(*(self.places.get(self.places_of[key], ()) for key in keys if key in self.places_of))

    @cached_property
    def places_of(self) -> dict[str, int]:
        """Key of a name -> its number among the different ones."""
        return {key: number for number, key in enumerate(self.names)}

    @cached_property
    def places(self) -> dict[int, "array[int]"]:
        """Number among the different names -> the numbers of those that stand in the text, in order."""
        found: dict[int, array[int]] = {}
        for at, number in enumerate(self.numbers):
            if number < OPENING:
                found.setdefault(number, array("I")).append(at)
        return found
