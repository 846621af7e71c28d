"""Who is named, and who has spoken, near a place of the text, and how prominently."""
import re
from collections import deque
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from ..grammar import Construction
from ..text import Document
from ..words.people import is_people
from .entities import Entities, Entity, likely_person

NEAR = 100  # names or speakers looked at in one sentence: more than any sentence of the news has
KEPT = 200  # sentences whose persons are remembered
LISTED = ("&", ",", "D", "P")  # the shapes next to a name in a list
JOINING = ("&", "&D", "&P", ",", ",&", ",&D")  # and those between two of its names
QUOTED = 6  # the rank of a name in a quotation
FEW = 10  # names of a list that are looked at
REACH = 200  # words before a pronoun or description in which something else may stand between
SHORT = 12  # words, at most, of a line that names an author
LINE = re.compile(r"o?[CKATNIS&,p@]+\.?")  # the shapes of a line that names an author
Candidate = tuple[int, int, Entity]  # rank, token, and who
PROMINENCE = itemgetter(0, 1)


class Spoken(NamedTuple):
    """That somebody spoke: at which token, in which sentence, and whether they are several."""

    token: int
    sentence: int
    entity: Entity
    plural: bool


class Nearby:
    """One text at work: its entities, and who has spoken so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.entities = Entities(document)
        self.mentions = self.entities.mentions
        self.spoken: deque[Spoken] = deque(maxlen=NEAR)
        self.present: dict[int, list[tuple[int, int, Entity]]] = {}

    def people(self, first: int, last: int, gender: str, construction: Construction) -> list[Candidate]:
        """The persons of a gender ("" for any) in a token range, the most prominent first.

        Who has spoken there has rank 0; `rank` gives the others.  Those whom "and" joins share rank and place.
        """
        found: dict[str, Candidate] = {}
        for spoken in self.spoken_since(first):
            if spoken.token < last and not spoken.plural and fits(spoken.entity, gender):
                found.setdefault(spoken.entity.name, (0, spoken.token, spoken.entity))
        for start, rank, entity in self.candidates(first):
            if start >= last:
                break
            if gender and entity.gender and entity.gender != gender or within(start, construction):
                continue
            if entity.name not in found or rank < found[entity.name][0]:
                found[entity.name] = rank, start, entity
        return sorted(found.values(), key=PROMINENCE)

    def candidates(self, first: int) -> list[tuple[int, int, Entity]]:
        """The persons named in the sentence that starts at a token: (token, rank, entity), worked out once."""
        known = self.present.get(first)
        if known is None:
            mentions, entities = self.mentions, self.entities
            sentences = self.document.sentences
            last = sentences[sentences.at(first)][1]
            if len(self.present) > 2 * KEPT:  # nobody looks back so far
                self.present = {start: self.present[start] for start in sorted(self.present)[-KEPT:]}
            known = self.present[first] = []
            if self.is_line(first, last):
                return known
            for number in mentions.between(first, last)[-NEAR:]:
                name = mentions.at(number)
                if name is None or name.person is False:
                    continue
                entity = entities.of(name)
                if entity is not None and likely_person(entity):
                    start, rank = self.standing(number)
                    if rank < 3 or entity.person:
                        known.append((start, rank, entity))
        return known

    def bodies(self, first: int, last: int) -> Iterator[Candidate]:
        """The bodies and places that are named in a token range outside quotations, in order."""
        for number in self.mentions.between(first, last)[-NEAR:]:
            name = self.mentions.at(number)
            if name is not None and name.person is not True:
                start, rank = self.standing(number)
                entity = self.entities.at(number) if rank < QUOTED else None
                if entity and not likely_person(entity) and not is_people(entity.name):
                    yield rank, start, entity

    def is_line(self, first: int, last: int) -> bool:
        """Whether a sentence only tells who wrote: `By Ana Sorel`, `@ana_sorel`."""
        document = self.document
        opening = last - first <= SHORT and (document.tags[first] == "b" or document.words[first][0] == "@")
        return opening and LINE.fullmatch(self.mentions.shape, first, last) is not None

    def spoken_since(self, token: int) -> Iterator[Spoken]:
        """Who spoke from a token on, the last first; at most `NEAR` of them."""
        for spoken in reversed(self.spoken):
            if spoken.token < token:
                return
            yield spoken

    def standing(self, number: int) -> tuple[int, int]:
        """Where a name stands and how prominent it is; one that "and" joins to others stands where the first of them does."""
        firsts, lasts, shape = self.mentions.firsts, self.mentions.lasts, self.mentions.shape
        start, end = firsts[number], lasts[number]
        if shape[end:end + 1] in LISTED or start and shape[start - 1] in LISTED:
            one = last = number
            while one > max(0, number - FEW) and shape[lasts[one - 1]:firsts[one]] in JOINING:
                one -= 1
            while last + 1 < min(number + FEW, len(firsts)) and shape[lasts[last]:firsts[last + 1]] in JOINING:
                last += 1
            if "&" in shape[firsts[one]:lasts[last]]:
                start, end = firsts[one], lasts[last]
        return start, self.rank(start, end)

    def rank(self, start: int, end: int) -> int:
        """How prominent a name is where it stands: 1 subject, 2 other, 3 behind a preposition, 4 possessor,
        5 before a noun, 6 quoted."""
        shape = self.mentions.shape
        if self.quoted(start):
            return QUOTED
        after = shape[end:end + 1]
        if after in ("G", "l"):
            return 4 if after == "G" else 5
        if start and shape[start - 1] in "fo":
            return 3
        return 1 if after in ("v", ",", "r") else 2

    def is_named(self, entity: Entity) -> bool:
        """Whether the text names an entity, rather than only describe it."""
        return entity.name in self.entities.known

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        return self.document.quotes.holding(token) >= 0


def fits(entity: Entity, gender: str) -> bool:
    """Whether an entity can be a person of that gender, "" being any."""
    return (not gender or not entity.gender or entity.gender == gender) and likely_person(entity)


def within(token: int, construction: Construction) -> bool:
    """Whether a token stands within a construction's content."""
    return any(first <= token < last for first, last in construction.content)
