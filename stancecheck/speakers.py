"""Who is speaking: from the source of a construction to a name.

The constructions are resolved in the order of the text, each from what stands before it and from
the names and roles of the whole text, so a text in front that names other people changes nothing.
Where two names fit equally the speaker stays "", and the rule says why.  Pronouns are in
`pronouns.py`, descriptions in `descriptions.py` and `bodies.py`; who is near in `nearby.py`.
"""
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from .constructions import Missed
from .grammar import Construction
from .model import Speaker
from .people.descriptions import Descriptions
from .people.entities import Entity
from .people.first_person import FIRST_PERSON, Resolved
from .people.mentions import JOINED
from .people.names import Name
from .people.nearby import Spoken
from .people.phrases import Phrase
from .people.pronouns import Answer
from .people.sources import SOURCES
from .text import Document
from .words.people import PEOPLE, heads, is_plural, places

NOBODY = Speaker("", "none", "no source")
SAME = 10_000  # speakers that are kept as one value where they come again
LONGEST = 60  # words of a source that are read
OUTER = 12  # constructions looked at for the one that a first person stands in


def resolve(document: Document, constructions: Iterable[Construction], missed: Missed | None = None) -> Iterator[Resolved]:
    """Each construction with its speaker, in their order; `missed` learns how many names were left unjoined.

    A source span that several constructions share is resolved once.  First persons within a
    quotation wait for its speaker, who may come later.
    """
    resolver: Resolver | None = None
    before: deque[Resolved] = deque(maxlen=OUTER)
    after: deque[Resolved] = deque()  # the next one and those behind it
    for construction in chain(constructions, repeat(None, OUTER)):
        if construction is not None:
            if resolver is None:
                resolver = Resolver(document)
                if missed:
                    missed.names = resolver.mentions.unjoined
            after.append((construction, resolver.speaker(construction)))
        elif not after:
            return
        if construction is None or len(after) == OUTER:
            this = construction, speaker = after.popleft()
            if speaker.rule == FIRST_PERSON and resolver is not None:
                yield construction, resolver.kept(resolver.first_person(this, before, after))
            else:
                yield this
            before.append(this)


class Resolver(Descriptions):
    """One text at work: its names, its roles, and who has spoken so far."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.sentence = -1
        self.done: dict[tuple[int, int], Speaker] = {}  # of that sentence
        self.by_name: dict[Name, Answer] = {}
        self.same: dict[Speaker, Speaker] = {}  # most are met again and again

    def speaker(self, construction: Construction) -> Speaker:
        """Resolve one construction's source."""
        if not construction.source:
            return NOBODY
        if construction.sentence != self.sentence:
            self.sentence = construction.sentence
            self.done.clear()
        key = first, last = construction.source[0][0], construction.source[-1][1]
        speaker = self.done.get(key)
        if speaker is None:
            found = self.look_up(construction, first, last) if first < last else NOBODY
            speaker = self.done[key] = self.kept(found)
        return speaker

    def kept(self, speaker: Speaker) -> Speaker:
        """The same speaker as the one value that is kept of it."""
        return self.same.setdefault(speaker, speaker) if len(self.same) < SAME else self.same.get(speaker, speaker)

    def look_up(self, construction: Construction, first: int, last: int) -> Speaker:
        """The speaker of the source in a token range, who is noted as having spoken."""
        words = self.document.words
        phrase = SOURCES[words[first] if last == first + 1 else " ".join(words[first:min(last, first + LONGEST)])]
        if phrase.members:
            return self.listed(phrase, construction, first)
        if phrase.kind in ("description", "unnamed") and not phrase.plural and (name := self.beside(first, last)):
            phrase = phrase._replace(kind="named", name=name)
        speaker, entity = self.single(phrase, construction, first)
        if speaker.name and speaker.rule != FIRST_PERSON and not self.quoted(first):
            plural = phrase.plural
            if entity is None:
                plural = plural or phrase.kind == "pronoun" and is_plural(speaker.name.rpartition(" ")[2].lower())
                entity = unnamed(speaker.name, phrase, plural)
            self.spoken.append(Spoken(first, construction.sentence, entity, plural))
        return speaker

    def listed(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        """The speakers of a list, joined by " + "; "" where one of them stays open."""
        found = [self.single(member, construction, token) for member in phrase.members]
        kind = found[0][0].kind
        if not all(speaker.name for speaker, _ in found):
            return Speaker("", kind, "list with an open member")
        self.spoken.extend(Spoken(token, construction.sentence, entity or Entity(speaker.name), True)
                           for speaker, entity in found)
        names = dict.fromkeys(name for speaker, _ in found for name in speaker.name.split(" + "))
        rules = dict.fromkeys(speaker.rule for speaker, _ in found)
        return Speaker(" + ".join(names), kind, "list: " + ", ".join(rules))

    def single(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """The speaker of one phrase that starts at a token, and the entity if the text names it."""
        if phrase.name and (phrase.kind == "named" or self.is_surname(phrase.name)):
            answer = self.by_name.get(phrase.name)
            if answer is None:
                answer = self.named(phrase.name, phrase.definite)
                if len(self.by_name) < JOINED:
                    self.by_name[phrase.name] = answer
            return answer
        if phrase.kind == "pronoun":
            return self.pronoun(phrase, construction, token)
        return self.described(phrase, construction, token)

    def is_surname(self, name: Name) -> bool:
        """Whether a capitalised word that looks common is somebody's surname here: `Cook said`."""
        entity = self.entities.of(name)
        return entity is not None and entity.person is True and entity.name != name.text

    def named(self, name: Name, definite: bool) -> Answer:
        """The fullest name that the article has for a name, or the state or body that a place stands for."""
        entity = self.entities.of(name)
        if entity is None:
            return Speaker("", "named", f"two names fit {name.text}"), None
        if name.text in self.mentions.beginnings:
            entity = Entity(self.mentions.beginnings[name.text], "", False)
        place = places().get(entity.name.lower())
        if place and not entity.person and not (definite and place.kind == "demonym"):
            entity = entity._replace(person=False)
            stands_for = place.stands_for
            if stands_for != entity.name and (place.kind == "demonym" or (
                    place.kind in ("capital", "union") and stands_for in self.document.text)):
                return Speaker(stands_for, "named", f"{name.text} stands for it"), entity._replace(name=stands_for)
        return Speaker(entity.name, "named", "own name" if entity.name == name.text else "fuller name"), entity

    def beside(self, first: int, last: int) -> Name | None:
        """The name in apposition that a description leaves out: `(the mayor), Ruth Overbeck,`."""
        mentions, shape = self.mentions, self.mentions.shape
        if shape[last - 1] == ",":
            last -= 1
        if shape[last:last + 1] == ",":
            number = mentions.starting(last + 1)
            if number >= 0:
                name = mentions.at(number)
                if name and name.person and shape[mentions.lasts[number]:mentions.lasts[number] + 1] in (",", "v"):
                    return name
        if first > 1 and shape[first - 1] == "," and shape[first] != "P":
            number = mentions.ending(first - 1)
            if number >= 0:
                name = mentions.at(number)
                return name if name and name.person else None
        return None


def unnamed(words: str, phrase: Phrase, plural: bool) -> Entity:
    """Somebody or something that the text calls by a description alone, `a neighbour`, for pronouns that follow.

    "The neighbour" may yet be somebody with a name, whom they had better mean.
    """
    head = heads().get(phrase.head)
    if head and head.kind in PEOPLE and not plural:
        return Entity(words, head.gender, None if phrase.definite and not phrase.owner else True)
    return Entity(words, "", None if plural else False)
