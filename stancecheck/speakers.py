"""Who is speaking: from the source of a construction to a name.

The constructions are resolved in the order of the text, each from what stands before it and from
the table of names, so a text in front that names other people changes nothing.  Where two names fit
equally the speaker stays "", and the rule says why.

Source: recency, subjecthood and agreement are Hobbs 1978 and Lappin and Leass 1994, without a parse.
"""
from typing import NamedTuple

from .grammar import Construction
from .mentions import Entity, Mentions
from .model import Speaker
from .names import places
from .phrases import PHRASES, Phrase
from .text import Document

BACK = 4  # sentences that a pronoun looks back
NOBODY = Speaker("", "none", "no source")
GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


class Spoken(NamedTuple):
    """A speaker that was resolved: at which token, in which sentence."""

    token: int
    sentence: int
    entity: Entity


def resolve(document: Document, constructions: list[Construction]) -> list[Speaker]:
    """The speaker of each construction, in their order."""
    if not constructions:
        return []
    resolver = Resolver(document, constructions)
    return [resolver.speaker(number, construction) for number, construction in enumerate(constructions)]


class Resolver:
    """One text at work: its names, and who has spoken so far."""

    def __init__(self, document: Document, constructions: list[Construction]) -> None:
        self.document, self.constructions = document, constructions
        self.mentions = Mentions(document)
        self.spoken: list[Spoken] = []
        self.done: dict[tuple[int, int], Speaker] = {}
        self.speakers: list[Speaker] = []

    def speaker(self, number: int, construction: Construction) -> Speaker:
        """Resolve one construction's source."""
        if not construction.source:
            speaker = NOBODY
        else:
            first, last = construction.source[0][0], construction.source[-1][1]
            speaker = self.done.get((first, last))
            if speaker is None:
                speaker = self.done[first, last] = self.look_up(construction, first, last) if first < last else NOBODY
        self.speakers.append(speaker)
        return speaker

    def look_up(self, construction: Construction, first: int, last: int) -> Speaker:
        words = self.document.words[first:last]
        phrase = PHRASES[words[0] if len(words) == 1 else " ".join(words)]
        if phrase.members:
            found = [self.single(member, construction, first) for member in phrase.members]
            names = list(dict.fromkeys(name for speaker in found for name in speaker.name.split(" + ")))
            if any(not name for name in names):
                return Speaker("", found[0].kind, "list with an open member")
            return Speaker(" + ".join(names), found[0].kind, "list: " + ", ".join(dict.fromkeys(speaker.rule for speaker in found)))
        return self.single(phrase, construction, first)

    def single(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        """The speaker of one phrase that starts at a token."""
        if phrase.kind == "named" and phrase.name:
            return self.named(phrase, construction, token)
        if phrase.kind == "pronoun":
            return self.pronoun(phrase, construction, token)
        if phrase.name and len(phrase.name.words) == 1 and (entity := self.mentions.entity(phrase.name)) and entity.person:
            return self.named(phrase, construction, token)
        if phrase.kind == "description":
            return self.description(phrase, construction, token)
        return Speaker(bare(phrase.words), "unnamed", "own words")

    # names

    def named(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        name = phrase.name
        entity = self.mentions.entity(name)
        if entity is None:
            return Speaker("", "named", f"two names fit {name.text}")
        place = places().get(entity.name.lower())
        if place and entity.person is not True:
            if place.kind == "demonym":
                entity = entity._replace(name=place.stands_for, person=False)
            else:
                entity = entity._replace(person=False)
        self.say(entity, construction, token)
        return Speaker(entity.name, "named", "own name" if entity.name == name.text else "fuller name")

    def say(self, entity: Entity, construction: Construction, token: int) -> None:
        """Note that somebody spoke."""
        self.spoken.append(Spoken(token, construction.sentence, entity))

    # pronouns

    def pronoun(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        head = phrase.head
        if head in GENDERS:
            entity, rule = self.antecedent(GENDERS[head], construction, token)
            if entity is None:
                return Speaker("", "pronoun", rule)
            self.say(entity, construction, token)
            return Speaker(entity.name, "pronoun", rule)
        if head in ("i", "me", "my", "we", "us", "our"):
            return self.first_person(phrase, construction, token)
        if head in ("who", "which", "that", "whom", "whose"):
            return self.relative(phrase, construction, token)
        if head in ("it", "its"):
            return self.body(construction, token)
        if head in ("they", "them", "their", "both", "each", "all", "either", "neither"):
            return self.several(phrase, construction, token)
        return Speaker(phrase.words, "pronoun", "own words")

    def antecedent(self, gender: str, construction: Construction, token: int) -> tuple[Entity | None, str]:
        """The person that "he" or "she" means, seen from a token; None where nobody or two fit."""
        sentences = self.document.sentences
        for number in range(construction.sentence, max(construction.sentence - BACK - 1, -1), -1):
            first, last = sentences[number]
            found = self.people(first, min(last, token), gender, construction)
            if not found:
                continue
            best = found[0]
            rule = "subject of its sentence" if number == construction.sentence else "subject before it"
            return best[1], rule
        return None, "nobody fits"

    def people(self, first: int, last: int, gender: str, construction: Construction) -> list[tuple[int, Entity]]:
        """The persons of a gender in a token range, the most prominent first."""
        mentions, tags = self.mentions, self.document.tags
        found: dict[str, tuple[int, int, Entity]] = {}
        for spoken in reversed(self.spoken):
            if spoken.token < first:
                break
            if spoken.token < last and fits(spoken.entity, gender):
                found.setdefault(spoken.entity.name, (0, spoken.token, spoken.entity))
        for number in mentions.between(first, last):
            start, end = mentions.firsts[number], mentions.lasts[number]
            name = mentions.names[mentions.keys[number]]
            if name is None or name.person is False or any(a <= start < b for a, b in construction.content):
                continue
            entity = mentions.entity(name)
            if entity is None or not fits(entity, gender) or entity.name in found and found[entity.name][0] == 0:
                continue
            rank = self.rank(start, end)
            if entity.name not in found or rank < found[entity.name][0]:
                found[entity.name] = rank, start, entity
        ordered = sorted(found.values(), key=lambda item: (item[0], item[1]))
        return [(start, entity) for _, start, entity in ordered]

    def rank(self, start: int, end: int) -> int:
        """How prominent a name is where it stands: 1 subject, 2 object, 3 possessor or behind a preposition, 4 quoted."""
        shape = self.mentions.shape
        if self.quoted(start):
            return 6
        after = shape[end:end + 1]
        if after == "G":
            return 4
        if after in "l" and after:
            return 5
        before = shape[start - 1] if start else ""
        if before in "fo":
            return 3
        return 1 if after in "v," and after else 2

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        quotes = self.document.quotes
        low, high = 0, len(quotes)
        while low < high:
            middle = (low + high) // 2
            if quotes[middle].first <= token:
                low = middle + 1
            else:
                high = middle
        return low > 0 and token < quotes[low - 1].last

    def first_person(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        for number in range(len(self.speakers) - 1, max(len(self.speakers) - 12, -1), -1):
            outer = self.constructions[number]
            if any(first <= token < last for first, last in outer.content) and self.speakers[number].name:
                return Speaker(self.speakers[number].name, "pronoun", "speaker of the quotation")
        return Speaker(phrase.words, "pronoun", "the author")

    def relative(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        """Who "who" refers to: the noun phrase right before it."""
        words, shape = self.document.words, self.mentions.shape
        end = token
        while end and shape[end - 1] in ",-QfO":
            end -= 1
        first = end
        while first and shape[first - 1] in "CKATNISplj#DPQf" and end - first < 12:
            first -= 1
        while first < end and shape[first] in "f,":
            first += 1
        if first == end:
            return Speaker("", "pronoun", "no head")
        head = PHRASES[" ".join(words[first:end])]
        speaker = self.single(head, construction, first) if head.kind != "pronoun" else Speaker("", "pronoun", "no head")
        return Speaker(speaker.name, "pronoun", "relative: " + speaker.rule)

    def body(self, construction: Construction, token: int) -> Speaker:
        """What "it" refers to: the last body that spoke."""
        for spoken in reversed(self.spoken):
            if spoken.sentence < construction.sentence - BACK:
                break
            if spoken.entity.person is not True:
                self.say(spoken.entity, construction, token)
                return Speaker(spoken.entity.name, "pronoun", "last body")
        return Speaker("", "pronoun", "nothing fits")

    def several(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        return Speaker("", "pronoun", "nobody fits")

    # descriptions

    def description(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        return Speaker(bare(phrase.words), "unnamed" if phrase.owner else "description", "own words")


def fits(entity: Entity, gender: str) -> bool:
    """Whether an entity can be a person of that gender."""
    return entity.person is not False and (not entity.gender or entity.gender == gender)


def bare(words: str) -> str:
    """Source words without a leading determiner that only points back."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() == "the" else words
