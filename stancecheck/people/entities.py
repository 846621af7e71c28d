"""Which names of a text are one person or body.

A name of one word belongs to the longer name that ends in it ("Weaver" to "Anna Weaver"), a body's
short form to the long one, an acronym to the name whose initials it has.  Of several such names it
is the one that the text uses most; where nothing tells them apart, none.
"""
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from ..codes import Shape
from ..model import made
from ..text import Document
from ..words.naming import places, pronouns
from ..words.shapes import SHAPES
from .forms import (
    agree,
    contains,
    grouped,
    initials_of,
    is_body,
    is_doubtful,
    is_headline,
    is_short,
    looks_personal,
    may_be_person,
    same_person,
)
from .mentions import JOINED, Mentions
from .names import PERSON, Name, folded, kind_of_body, make_name, without_article
from .patterns import ENDS, PRONOUNS
from .phrases import means_people

NAMESAKES = 40  # names with one word in common that are compared
DOUBTS = 50  # surnames in one text for which pronouns and places are asked
PRONOUN = 12  # words behind a name in which a pronoun is taken to mean it
OFTEN = 8  # times that a name alone is there for each time that a longer one is: more than persons' surnames are
AND = " and "
ACRONYM_LENGTH = 6  # letters: a capitalised word below may be an acronym


class Entity(NamedTuple):
    """Somebody or something: the fullest name, and what the text's forms of it tell; `kind` is as `Name.kind`."""

    name: str
    gender: str = ""
    kind: str = ""

    @property
    def person(self) -> bool:
        """Whether it is known to be somebody."""
        return self.kind == PERSON

    @property
    def thing(self) -> bool:
        """Whether it is known to be nobody: a body, place or paper."""
        return self.kind not in ("", PERSON)


class Entities:
    """The entities of one text; each name is linked once."""

    def __init__(self, document: Document) -> None:
        self.mentions = Mentions(document)
        self.links: dict[str, Entity | None] = {}
        self.known: dict[str, Entity] = {}
        self.shared: dict[str, list[list[Name]]] = {}
        self.stood: dict[str, list[int]] = {}
        self.alone: dict[str, int] = {}
        self.behind: dict[str, str] = {}
        self.doubts = 0

    def at(self, number: int) -> Entity | None:
        """Whom the name with a number means; None where it is none, or two fit equally."""
        name = self.mentions.at(number)
        return self.of(name) if name else None

    def of(self, name: Name) -> Entity | None:
        """Whom a name means in this text; None where two of its names fit equally."""
        key = name.text + name.gender if name.roles else name.text
        if key in self.links:
            entity = self.links[key]
        else:
            entity = self.link(name)
            if len(self.links) < JOINED:
                self.links[key] = entity
        return self.known.get(entity.name, entity) if entity else None

    def link(self, name: Name) -> Entity | None:
        """Find the fullest name, and join what is known of its forms."""
        text, gender, kind = name.text, name.gender, name.kind
        if not kind and (told := self.mentions.names.get(text)) and told.text == text:
            kind = told.kind  # what stands beside the name elsewhere tells
        if fits := self.without_namesakes(name, self.longer(name)):
            full = self.preferred(fits, name) if len(fits) > 1 else fits[0]
            if full is None:
                return None
            text, gender = full.text, name.gender if name.roles and name.gender else full.gender
            kind = PERSON if PERSON in (name.kind, full.kind) else full.kind
        elif name.roles and text in self.couples:
            text, kind = f"{name.roles[-1].capitalize()} {text}", PERSON  # Mr Sandow is not Mrs Sandow
        elif text.isupper():
            if long := self.spelled_out(name):
                text, gender, kind = long, "", kind_of_body(long)
            elif text.isalpha() and len(text) >= ACRONYM_LENGTH - 1:  # a name that is shouted
                text = next((key for key in self.mentions.counts if key.lower() == text.lower() and key != text), text)
        text = self.spellings.get(folded(text), text)
        earlier = self.known.get(text)
        if earlier is not None:
            gender = earlier.gender or gender
            kind = PERSON if PERSON in (kind, earlier.kind) else earlier.kind or kind
        if AND in text:
            self.initials.setdefault(initials_of(text), text)  # a name that only its source is read as one: S.E.C.
        entity: Entity = made(Entity, (text, gender, kind))
        if earlier is not None or len(self.known) < JOINED:
            self.known[text] = entity
        return entity

    def without_namesakes(self, name: Name, fits: list[Name]) -> list[Name]:
        """The names that a shorter one may be short for, without those whose gender the titles before the shorter one never
        tell: Michelle Obama is not the Obama whom the text calls Mr. Obama and President Obama."""
        told = () if name.gender or " " in name.text else self.titled.get(name.text, ())
        return [fit for fit in fits if fit.gender in ("", *told)] if told else fits

    def longer(self, name: Name) -> list[Name]:
        """The names that a shorter one may be short for."""
        by_word, words = self.mentions.by_word, name.lower
        nicknames = self.mentions.nicknames
        if nicknames and (nicknamed := nicknames.get(" ".join(words))):
            last = make_name(tuple(nicknamed.split(" "))).last
            return [other for other in by_word.get(last, []) if other.text == nicknamed]
        if len(words) > 1:
            if " ".join(words) in places():
                return []
            return [other for other in by_word.get(name.last, [])[:NAMESAKES] if len(other.lower) > len(words) and (
                same_person(name, other) or other.lower[-len(words):] == words and is_short(name, other)
                or SHAPES[words[0]] == Shape.PARTICLE and contains(other.lower, words))]  # De la Cruz: Juan de la Cruz Peña
        word = words[0]
        if means_people(word):
            return []  # Republicans are not the Senate Republicans
        known = [other for other in by_word.get(word, ())[:NAMESAKES] if agree(name, other) and not (
            is_doubtful(other) and self.is_late(name, other))]
        fits = [other for other in known
                if word in (other.last, without_article(other.last)) and not self.is_later(name, other)]
        if word in places() and not any(other.kind == PERSON for other in fits):
            return []
        if fits or name.text.isupper() and len(word) < ACRONYM_LENGTH:
            short = name.text not in self.mentions.acronyms
            return fits or [other for other in known if other.lower[0] == word and short and is_body(other)
                            and not self.is_late(name, other)]
        people = [other for other in known if may_be_person(other) and not is_headline(other)]
        return ([other for other in people if other.lower[0] == word]  # Park Geun-hye: Park; Tigist Haile: Tigist
                or [other for other in people if len(other.words) > 2])  # Pedro Sánchez Ruiz: Sánchez

    def is_late(self, name: Name, other: Name) -> bool:
        """Whether a name stood alone, headline aside, before a longer one: it is no short form of that."""
        return next(iter(self.places_of([other])), 0) > self.first_alone(name)

    def is_later(self, name: Name, other: Name) -> bool:
        """Whether a name that may be a body's was there long before the longer one: Zorba before `New Zorba`."""
        counts, text = self.mentions.counts, name.text
        often = counts[text] + counts["^" + text] > OFTEN * self.mentions.full[other.text]
        return name.kind != PERSON and not other.kind and often

    def preferred(self, fits: list[Name], name: Name) -> Name | None:
        """Of several longer names the best one's longest form; None where two are equally good."""
        groups = grouped(fits)
        if len(groups) > 1:
            self.doubts += 1
            if self.doubts > DOUBTS:
                return None
            if gender := self.shown_gender(name):
                groups = [members for members in groups if any(fit.gender in ("", gender) for fit in members)] or groups
        groups.sort(key=self.weight, reverse=True)
        best = groups[0]
        if len(groups) > 1 and not name.thing and self.weight(best) == self.weight(groups[1]):
            one, other = map(self.introduced, groups[:2])
            if one == other:
                return None
            best = groups[0] if one < other else groups[1]
        return min(best, key=lambda fit: (-len(fit.words), -self.mentions.full[fit.text]))

    def bearers(self, name: Name) -> list[list[Name]]:
        """The full names of those whom a surname alone may mean, each person's together; [] for one person."""
        if " " in name.text or name.thing:
            return []
        if name.text not in self.shared:
            fits = [fit for fit in self.by_surname(name.last) if may_be_person(fit)]
            groups = grouped(fits) if len(fits) > 1 else []
            self.shared[name.text] = groups if len(groups) > 1 and len(self.shared) < JOINED else []
        return self.shared[name.text]

    def is_shared(self, name: Name) -> bool:
        """Whether a name alone is the surname of several persons."""
        return len(self.bearers(name)) > 1

    def by_surname(self, surname: str) -> list[Name]:
        """The names of several words that end in a surname, or begin with it where no first name does."""
        known = self.mentions.by_word.get(surname, ())[:NAMESAKES]
        return [other for other in known if surname == other.last or surname == other.lower[0] and (
            not is_headline(other) and (SHAPES[other.words[0]] != Shape.FIRST_NAME or "-" in other.last))]  # Kim Jong-su

    def places_of(self, group: list[Name]) -> list[int]:
        """The tokens at which a person's full names stand outside quotations, in order."""
        key = group[0].text
        if key not in self.stood:
            texts, mentions = {one.text for one in group}, self.mentions
            keys = [key for key, name in mentions.names.items() if name and name.text in texts]
            holding = mentions.document.quotes.holding
            places = (mentions.firsts[number] for number in mentions.standing(*keys))
            self.stood[key] = [at for at in places if holding(at) < 0] if len(self.stood) < DOUBTS else []
        return self.stood[key]

    def first_alone(self, name: Name) -> int:
        """The token at which a surname stands alone first, headline aside; behind all others where it never does, or nobody
        can look."""
        mentions = self.mentions
        if name.text not in self.alone and len(self.alone) < DOUBTS:
            numbers = mentions.standing(name.text, "^" + name.text)
            places, paragraphs = (mentions.firsts[number] for number in numbers), mentions.document.paragraphs
            headline = paragraphs[0][1] if len(paragraphs) > 1 else 0
            self.alone[name.text] = next((at for at in places if at >= headline), len(mentions.shape))
        return self.alone.get(name.text, len(mentions.shape))

    def goes_by_first_name(self, members: list[Name]) -> bool:
        """Whether the text calls a person by the first name alone."""
        first, counts = members[0].words[0], self.mentions.counts
        return bool(counts[first] + counts["^" + first])

    def weight(self, members: list[Name]) -> tuple[bool, bool, int]:
        """How likely a bare surname means this person: who goes by the first name comes last."""
        return (members[0].kind == PERSON, not self.goes_by_first_name(members),
                sum(self.mentions.full[member.text] for member in members))

    def introduced(self, members: list[Name]) -> int:
        """The sentence in which one of some names stands first."""
        texts, mentions = {member.text for member in members}, self.mentions
        number = next(at for at in range(len(mentions.firsts)) if (name := mentions.at(at)) and name.text in texts)
        return mentions.document.sentences.at(mentions.firsts[number])

    def gender_behind(self, name: Name) -> str:
        """The same, worked out once for a name."""
        if name.text not in self.behind:
            self.behind[name.text] = self.shown_gender(name) if len(self.behind) < DOUBTS else ""
        return self.behind[name.text]

    def shown_gender(self, name: Name) -> str:
        """The gender of most pronouns behind a bare name, within its sentences: "f", "m" or ""."""
        votes: Counter[str] = Counter()
        mentions, words = self.mentions, self.mentions.document.words
        for number in mentions.standing(name.text, "^" + name.text):
            last = mentions.lasts[number]
            for at in range(last, min(len(words), last + PRONOUN)):
                if mentions.shape[at] in ENDS:
                    break
                if mentions.shape[at] in PRONOUNS and (found := pronouns().get(words[at].lower())) and found.gender:
                    votes[found.gender] += 1
                    break
        ranked = [*votes.most_common(2), ("", 0), ("", 0)]
        return ranked[0][0] if ranked[0][1] > ranked[1][1] else ""

    def spelled_out(self, name: Name) -> str:
        """The name that an acronym stands for, from brackets or by its initials; "" for none."""
        letters = name.text.replace(".", "")
        if letters in self.mentions.acronyms:
            return self.mentions.acronyms[letters]
        if not letters.isalpha() or not 1 < len(letters) <= ACRONYM_LENGTH:
            return ""
        return self.initials.get(letters, "")

    @cached_property
    def titled(self) -> dict[str, set[str]]:
        """Surname -> the genders of the titles with which it stands alone."""
        genders: dict[str, set[str]] = {}
        for name in self.mentions.names.values():
            if name and name.roles and name.gender and " " not in name.text:
                genders.setdefault(name.text, set()).add(name.gender)
        return genders

    @cached_property
    def couples(self) -> frozenset[str]:
        """The surnames that the text gives, behind titles alone, to a man and a woman."""
        return frozenset(text for text, told in self.titled.items() if len(told) > 1)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Names of several words without accents -> how the text writes them with accents, where it does so."""
        return {folded(name): name for name in reversed(self.mentions.full) if not name.isascii()}

    @cached_property
    def initials(self) -> dict[str, str]:
        """Initials -> the first name of several words that has them."""
        found: dict[str, str] = {}
        for name in self.mentions.full:
            found.setdefault(initials_of(name), name)
        return found


def likely_person(entity: Entity) -> bool:
    """Whether an entity is a person, or has a name without first name and title that may be one's."""
    return entity.kind == PERSON or not entity.kind and looks_personal(entity.name)
