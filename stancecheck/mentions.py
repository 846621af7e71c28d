"""The names of a text: where they stand, and which of them are one person or body.

The table is made once for a text, from one pattern over the shapes of its words.  A name of one
word belongs to the longer name that ends in it ("Weaver" to "Anna Weaver"), an acronym to the name
whose initials it has; of several such names the one that the text uses most.
"""
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import NamedTuple

from .names import RUN, SHAPES, Name, places, read_run, surname
from .text import Document

ACRONYM = re.compile(r"\((?=[CKN]\))")
GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
PRONOUN = 12  # words behind a name in which a pronoun is taken to mean it
REACH = 12  # words: how far before its brackets an acronym's name may begin


class Entity(NamedTuple):
    """Somebody or something with a name: the fullest name, and what the text's forms of it tell."""

    name: str
    gender: str
    person: bool | None


class Mentions:
    """The names of one text, in order, each with its token range."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.document = document
        self.shape = shape = "".join(map(SHAPES.__getitem__, words))
        spans = [match.span() for match in RUN.finditer(shape)]
        self.firsts = [first for first, _ in spans]
        self.lasts = [last for _, last in spans]
        self.keys = [words[first] if last == first + 1 else " ".join(words[first:last]) for first, last in spans]
        for number, first in enumerate(self.firsts):
            if shape[first] in "KE":
                before = shape[first - 1] if first else "."
                if before in ".“:-":
                    self.keys[number] = "^" + self.keys[number]
                elif shape[first] == "E" and before in "CKNSTA":  # "Weaver Attacked Overbeck": a headline's verb
                    self.firsts[number] = min(first + 1, self.lasts[number] - 1)
                    self.keys[number] = " ".join(words[self.firsts[number]:self.lasts[number]])
        for first, _ in document.paragraphs:
            number = bisect_left(self.firsts, first)
            if number < len(spans) and self.firsts[number] == first and shape[first] in "KE" and self.keys[number][0] != "^":
                self.keys[number] = "^" + self.keys[number]
        self.counts = Counter(self.keys)
        self.names: dict[str, Name | None] = {key: NAMES[key] for key in self.counts}
        self.by_word: dict[str, list[Name]] = {}
        self.full_counts: dict[str, int] = {}
        for key, name in self.names.items():
            if name is not None and len(name.words) > 1:
                text = name.text
                if text in self.full_counts:
                    self.full_counts[text] += self.counts[key]
                    continue
                self.full_counts[text] = self.counts[key]
                last, first = surname(name.words), name.words[0].lower()
                self.by_word.setdefault(last, []).append(name)
                if first != last:
                    self.by_word.setdefault(first, []).append(name)
        self.settle_openings()
        self.acronyms = self.find_acronyms()
        self.links: dict[tuple[str, str], Entity | None] = {}
        self.entities: dict[str, Entity | None] = {}
        self.known: dict[str, Entity] = {}

    def settle_openings(self) -> None:
        """A capital that opens a sentence is a name's where the text has that name elsewhere."""
        for key in self.names:
            if key[0] == "^" and self.names[key] is None:
                word = key[1:]
                self.names[key] = self.names.get(word) or (
                    Name(word, (word,), "", None, ()) if " " not in word and word.lower() in self.by_word else None)

    def find_acronyms(self) -> dict[str, str]:
        """Acronym -> the name before its brackets: `the Foreign Office (FO)`."""
        found: dict[str, str] = {}
        words = self.document.words
        for match in ACRONYM.finditer(self.shape):
            letters = words[match.end()].replace(".", "")
            if sum(map(str.isupper, letters)) < 2:
                continue
            at = match.start()
            for first in range(at - 2, max(at - REACH, -1), -1):
                initials = "".join(word[0] for word in words[first:at] if word[0].isupper())
                if words[first][0] == letters[0] and initials.upper().startswith(letters.upper().rstrip("S")[:len(initials)]) \
                        and len(initials) >= len(letters.rstrip("s")) - 1 >= 1:
                    found.setdefault(letters, " ".join(words[first:at]))
                    break
        return found

    def entity_at(self, number: int) -> Entity | None:
        """Whom the name with a number means; None where it is none, or two fit equally."""
        key = self.keys[number]
        if key not in self.entities:
            name = self.names[key]
            self.entities[key] = self.entity(name) if name else None
        entity = self.entities[key]
        return self.known.get(entity.name, entity) if entity else None

    def entity(self, name: Name) -> Entity | None:
        """Whom a name means in this text; None where two of its names fit equally."""
        key = name.text, name.gender
        if key not in self.links:
            self.links[key] = self.link(name)
        return self.links[key]

    def link(self, name: Name) -> Entity | None:
        fits = self.longer(name)
        if fits is None:
            return None
        full = fits[0] if fits else name
        gender = (name.gender if name.roles or not fits else "") or full.gender
        person = True if name.person or full.person else full.person if fits else name.person
        text = full.text
        if not fits and (long := self.spelled_out(name)):
            text, person, gender = long, False, ""
        if text.isupper() and len(text) > 4 and " " not in text and text.isalpha():
            text = next((other for other in self.counts if other.lower() == text.lower() and other != text), text)
        entity = Entity(text, gender, person)
        earlier = self.known.get(text)
        if earlier and (gender and not earlier.gender or person and not earlier.person):
            earlier = Entity(text, gender or earlier.gender, person or earlier.person)
        self.known[text] = earlier or entity
        return self.known[text]

    def longer(self, name: Name) -> list[Name] | None:
        """The names that a shorter one may be short for, the best first; None where two fit equally."""
        last = surname(name.words)
        if last not in self.by_word and len(name.words) > 1:
            return []
        words = tuple(word.lower() for word in name.words)
        fits: list[Name] = []
        for other in self.by_word.get(last, ()):
            lower = tuple(word.lower() for word in other.words)
            if len(words) == 1:
                if surname(other.words) == last and self.agree(name, other):
                    fits.append(other)
            elif lower != words and len(lower) > len(words):
                if lower[-len(words):] == words and not other.person and not name.person or same_person(words, lower):
                    fits.append(other)
        if len(words) == 1 and not fits:
            fits = [other for other in self.by_word.get(words[0], ()) if other.words[0].lower() == words[0] and self.agree(name, other)
                    and (other.person and SHAPES[name.words[0]] == "N" or name.words[0].isupper() and len(name.words[0]) < 6
                         and name.text not in self.acronyms)]
            if not fits and name.words[0].isupper() and len(words[0]) < 6:
                return []
        if not fits:
            return []
        if len(words) == 1 and words[0] in places() and not any(other.person for other in fits):
            return []
        return self.preferred(fits, name)

    def agree(self, name: Name, other: Name) -> bool:
        """Whether nothing in the forms of two names speaks against one bearer."""
        if name.person and other.person is False:
            return False
        if name.person is None and name.text.lower() in places():
            return False
        return not (name.gender and other.gender and name.gender != other.gender and name.roles)

    def preferred(self, fits: list[Name], name: Name) -> list[Name] | None:
        """Of several longer names the most frequent person's, in its longest form; None for a draw."""
        groups: dict[str, list[Name]] = {}
        for fit in fits:
            group = next((key for key, members in groups.items() if same_person(
                tuple(map(str.lower, members[0].words)), tuple(map(str.lower, fit.words)))), fit.text)
            groups.setdefault(group, []).append(fit)
        if len(groups) > 1 and (gender := self.shown_gender(name)):
            groups = {key: members for key, members in groups.items()
                      if any(member.gender in ("", gender) for member in members)} or groups
        scored = sorted(groups.values(), key=self.weight, reverse=True)
        if len(scored) > 1 and name.person is not False and self.weight(scored[0]) == self.weight(scored[1]):
            first, second = sorted(((self.introduced(members), members) for members in scored[:2]), key=lambda pair: pair[0])
            if first[0] == second[0]:
                return None
            scored[0] = first[1]
        return sorted(scored[0], key=lambda member: (-len(member.words), -self.full_counts[member.text]))

    def shown_gender(self, name: Name) -> str:
        """The gender of most pronouns behind a bare name in its sentences: "f", "m" or ""."""
        votes: Counter[str] = Counter()
        words = self.document.words
        for number, key in enumerate(self.keys):
            if key.lstrip("^") == name.text:
                for word in words[self.lasts[number]:self.lasts[number] + PRONOUN]:
                    if word in ".?!”\"":
                        break
                    if gender := GENDERS.get(word, ""):
                        votes[gender] += 1
                        break
        best = votes.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    def introduced(self, members: list[Name]) -> int:
        """The sentence in which one of some names stands first."""
        texts = {member.text for member in members}
        number = next(at for at, key in enumerate(self.keys) if (name := self.names[key]) and name.text in texts)
        return bisect_right(self.document.sentences, (self.firsts[number], len(self.shape) + 1))

    def weight(self, members: list[Name]) -> tuple[bool, bool, int]:
        """How likely a bare surname means this person: who goes by the first name is left for last."""
        first = members[0].words[0]
        return (members[0].person is True, not self.counts[first] + self.counts["^" + first],
                sum(self.full_counts[member.text] for member in members))

    def spelled_out(self, name: Name) -> str:
        """The name that an acronym stands for, from brackets or by its initials; "" for none."""
        letters = name.text.replace(".", "")
        if not letters.isupper():
            return ""
        if letters in self.acronyms:
            return self.acronyms[letters]
        if not (letters.isalpha() and 1 < len(letters) < 7):
            return ""
        for other in self.full_counts:
            capitals = "".join(word[0] for word in other.split(" ") if word[0].isupper())
            if capitals == letters and len(other) > len(letters) * 2:
                return other
        return ""

    def between(self, first: int, last: int) -> range:
        """The numbers of the names that start within a token range."""
        return range(bisect_left(self.firsts, first), bisect_left(self.firsts, last))


def likely(entity: Entity) -> bool:
    """Whether a name without a first name or title may be a person's."""
    words = entity.name.split(" ")
    return entity.person is None and all(SHAPES[word] in "CNIpS" and not (len(word) > 1 and word.isupper()) for word in words
                                         ) and not words[-1].endswith("s")


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ only by middle names, initials or suffixes."""
    first, second = strip_suffix(one), strip_suffix(other)
    if first[-1] != second[-1] or len(first) < 2 or len(second) < 2:
        return False
    return first[0] == second[0] or len(first[0].rstrip(".")) == 1 and first[0][0] == second[0][0]


def strip_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """A lowercase name without Jr. and the like."""
    return words[:-1] if len(words) > 2 and words[-1].rstrip(".") in ("jr", "sr", "ii", "iii", "iv") else words


class Names(dict):
    """Run of words, "^" before it where it opens a sentence -> its `Name`, or None; a memo for all texts."""

    def __missing__(self, key: str) -> Name | None:
        name = read_run(key.lstrip("^").split(" "), key[0] == "^")
        if len(self) < 100_000:
            self[key] = name
        return name


NAMES = Names()
