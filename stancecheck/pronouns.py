"""Pronouns and their antecedents.

Source: recency, subjecthood and agreement after Hobbs 1978 and Lappin and Leass 1994, without a parse.
"""
import re
from bisect import bisect_right
from typing import NamedTuple

from .grammar import Construction
from .mentions import Entity, Mentions, likely
from .model import Speaker
from .names import places
from .phrases import PHRASES, Phrase
from .text import Document

BACK = 4  # sentences that a pronoun looks back
PAIRED = 30  # sentences in which two names that stood together are still "the two"
OUTER = 12  # constructions looked at for the one that a first person stands in
GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
FIRST = frozenset(("i", "me", "my", "we", "us", "our"))
PLURAL = frozenset(("they", "them", "their"))
HEAD = re.compile(r"[CKATNISpljgv#DPQfG&E]{1,12}$")
Answer = tuple[Speaker, Entity | None]


class Spoken(NamedTuple):
    """That somebody spoke: at which token, in which sentence, and whether they are several."""

    token: int
    sentence: int
    entity: Entity
    plural: bool


class Pronouns:
    """One text at work: its names, and who has spoken so far."""

    def __init__(self, document: Document, constructions: list[Construction]) -> None:
        self.document, self.constructions = document, constructions
        self.mentions = Mentions(document)
        self.spoken: list[Spoken] = []
        self.done: dict[tuple[int, int], Speaker] = {}
        self.quote_starts = [quote.first for quote in document.quotes]

    def say(self, entity: Entity, phrase: Phrase, construction: Construction, token: int) -> None:
        """Note that somebody spoke."""
        self.spoken.append(Spoken(token, construction.sentence, entity, phrase.plural))

    def pronoun(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """Whom a pronoun means."""
        head = phrase.head
        if head in GENDERS:
            entity, rule = self.antecedent(GENDERS[head], construction, token)
            return Speaker(entity.name if entity else "", "pronoun", rule), entity
        if head in FIRST:
            return Speaker(phrase.words, "pronoun", "first person"), None
        if phrase.words.split(" ")[-1].lower() in ("who", "which", "that", "whom", "whose"):
            return self.relative(construction, token)
        if head in ("it", "its"):
            return self.body(construction, token)
        if head in PLURAL:
            return self.group(construction, token)
        if head in ("both", "each", "either", "neither"):
            return self.pair(construction, token, "pronoun")
        return Speaker(phrase.words, "pronoun", "own words"), None

    # one person

    def antecedent(self, gender: str, construction: Construction, token: int) -> tuple[Entity | None, str]:
        """The person that "he" or "she" means, seen from a token; None where nobody fits."""
        sentences = self.document.sentences
        for number in range(construction.sentence, max(construction.sentence - BACK - 1, -1), -1):
            first, last = sentences[number]
            if found := self.people(first, min(last, token), gender, construction):
                near = number == construction.sentence
                return found[0], "subject of its sentence" if near else "subject before it"
        return None, "nobody fits"

    def people(self, first: int, last: int, gender: str, construction: Construction) -> list[Entity]:
        """The persons of a gender in a token range, the most prominent first."""
        mentions = self.mentions
        found: dict[str, tuple[int, int, Entity]] = {}
        for spoken in reversed(self.spoken):
            if spoken.token < first:
                break
            if spoken.token < last and not spoken.plural and fits(spoken.entity, gender):
                found.setdefault(spoken.entity.name, (0, spoken.token, spoken.entity))
        for number in mentions.between(first, last):
            start, end = mentions.firsts[number], mentions.lasts[number]
            name = mentions.names[mentions.keys[number]]
            if name is None or name.person is False:
                continue
            if any(a <= start < b for a, b in construction.content):
                continue
            entity = mentions.entity_at(number)
            if entity is None or not fits(entity, gender):
                continue
            rank = self.rank(start, end)
            if rank > 2 and entity.person is not True:
                continue
            if entity.name not in found or rank < found[entity.name][0]:
                found[entity.name] = rank, start, entity
        return [entity for _, _, entity in sorted(found.values())]

    def rank(self, start: int, end: int) -> int:
        """How prominent a name is where it stands: 1 subject, 2 other, 3 behind a preposition, 4 possessor, 6 quoted."""
        shape = self.mentions.shape
        if self.quoted(start):
            return 6
        after = shape[end:end + 1]
        if after == "G":
            return 4
        if after == "l":
            return 5
        if start and shape[start - 1] in "fo":
            return 3
        return 1 if after in ("v", ",", "r") else 2

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        at = bisect_right(self.quote_starts, token) - 1
        return at >= 0 and token < self.document.quotes[at].last

    # the first person

    def first_person(self, number: int, construction: Construction, speakers: list[Speaker]) -> Speaker:
        """The speaker of the quotation in which "I" or "we" stands; outside of any, the author, by the own word."""
        own, token = speakers[number], construction.source[0][0]
        nearby = range(max(0, number - OUTER), min(len(speakers), number + OUTER))
        outer = [at for at in nearby if at != number and any(a <= token < b for a, b in self.constructions[at].content)]
        if construction.nested is not None:
            outer.append(construction.nested)
        for at in sorted(outer, key=lambda at: abs(at - number)):
            if speakers[at].name and speakers[at].rule != "first person":
                return Speaker(speakers[at].name, "pronoun", "speaker of the quotation")
        return Speaker(own.name, "pronoun", "the author" if not self.quoted(token) else "quotation without a speaker")

    # others

    def relative(self, construction: Construction, token: int) -> Answer:
        """Who "who" refers to: the noun phrase right before it."""
        shape = self.mentions.shape
        end = token
        if end and shape[end - 1] == "-":
            aside = shape.rfind("-", max(0, end - 16), end - 1)
            end = aside if aside >= 0 and shape[aside + 1] in "WQ" else end
        while end and shape[end - 1] in ",-QfO":
            end -= 1
        match = HEAD.search(shape, max(0, end - 12), end)
        first = match.start() if match else end
        while first < end and shape[first] in "fG&vgj," and shape[first] != "D":
            first += 1
        determiners = [at for at in range(first, end) if shape[at] in "DPQ"]
        verbs = [at for at in range(first, end) if shape[at] == "v" and (at == first or shape[at - 1] not in "DQP#foj")]
        if verbs and verbs[-1] + 1 < end:
            first = verbs[-1] + 1
        if determiners and determiners[-1] > first and "f" not in shape[first:determiners[-1]]:
            first = determiners[-1]
        while first < end and shape[first] in "#fo":
            first += 1
        if first >= end:
            return Speaker("", "pronoun", "no head"), None
        phrase = PHRASES[" ".join(self.document.words[first:end])]
        if phrase.kind == "pronoun" or phrase.members:
            listed = [member.words.removeprefix("both ") for member in phrase.members]
            joint = " + " if all(words.split(" ")[-1][0].isupper() for words in listed) else " and "
            return Speaker(joint.join(listed), "pronoun", "relative"), None
        speaker, entity = self.single(phrase, construction, first)
        return Speaker(speaker.name, "pronoun", "relative: " + speaker.rule), entity

    def body(self, construction: Construction, token: int) -> Answer:
        """What "it" refers to: the last body that spoke or was a subject."""
        mentions = self.mentions
        for number in range(construction.sentence, max(construction.sentence - BACK + 1, -1), -1):
            first, last = self.document.sentences[number]
            for spoken in reversed(self.spoken):
                if spoken.token < first:
                    break
                if spoken.token < min(last, token) and spoken.entity.person is False and not (
                        spoken.plural or people_of(spoken.entity)):
                    return Speaker(spoken.entity.name, "pronoun", "last body that spoke"), spoken.entity
            for at in mentions.between(first, min(last, token)):
                name = mentions.names[mentions.keys[at]]
                if name and name.person is False and self.rank(mentions.firsts[at], mentions.lasts[at]) == 1:
                    if (entity := mentions.entity_at(at)) and not any(a <= mentions.firsts[at] < b for a, b in construction.content):
                        return Speaker(entity.name, "pronoun", "last body"), entity
        return Speaker("", "pronoun", "nothing fits"), None

    def group(self, construction: Construction, token: int) -> Answer:
        """Whom "they" means: those who spoke last, if they are several or a body."""
        for spoken in reversed(self.spoken):
            if spoken.sentence < construction.sentence - 2:
                break
            if spoken.token < token and (spoken.plural or spoken.entity.person is False):
                together = [other.entity.name for other in self.spoken if other.token == spoken.token]
                return Speaker(" + ".join(dict.fromkeys(together)), "pronoun", "last group that spoke"), None
        return Speaker("", "pronoun", "nobody fits"), None

    def pair(self, construction: Construction, token: int, kind: str) -> Answer:
        """The two people who were named last, together or one after the other; "" where there are more."""
        mentions = self.mentions
        for number in reversed(mentions.between(self.document.sentences[max(0, construction.sentence - PAIRED)][0], token)[1:]):
            if mentions.lasts[number - 1] + 1 == mentions.firsts[number] and mentions.shape[mentions.firsts[number] - 1] == "&":
                first = mentions.firsts[number - 1]
                if first and mentions.shape[first - 1] in "fo" or self.quoted(first):
                    continue
                two = mentions.entity_at(number - 1), mentions.entity_at(number)
                if all(entity and entity.person for entity in two) and two[0] != two[1]:
                    return Speaker(" + ".join(sorted(entity.name for entity in two)), kind, "the two named together"), None
        found: dict[str, Entity] = {}
        for number in range(construction.sentence, max(construction.sentence - 8, -1), -1):
            first, last = self.document.sentences[number]
            for entity in self.people(first, min(last, token), "", construction):
                if entity.person is not None:
                    found.setdefault(entity.name, entity)
            if len(found) > 1:
                break
        if len(found) != 2:
            return Speaker("", kind, "no two people"), None
        return Speaker(" + ".join(sorted(found)), kind, "the two named last"), None

    def single(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """The speaker of one phrase; `speakers.Resolver` knows all kinds."""
        raise NotImplementedError


def people_of(entity: Entity) -> bool:
    """Whether a name is that of a people: `Utopians`."""
    place = places().get(entity.name.lower())
    return place is not None and place.kind == "demonym"


def fits(entity: Entity, gender: str) -> bool:
    """Whether an entity can be a person of that gender, "" being any."""
    return (entity.person is True or likely(entity)) and (not gender or not entity.gender or entity.gender == gender)
