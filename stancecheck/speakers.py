"""Who is speaking: from the source of a construction to a name.

The constructions are resolved in the order of the text, each from what stands before it and from
the tables of names and roles, so a text in front that names other people changes nothing.  Where
two names fit equally the speaker stays "", and the rule says why.  Pronouns are in `pronouns.py`,
descriptions in `descriptions.py`.
"""
from bisect import bisect_left

from .descriptions import Descriptions
from .grammar import Construction
from .mentions import Entity
from .model import Speaker
from .names import Name, places
from .phrases import PHRASES, Phrase
from .text import Document

NOBODY = Speaker("", "none", "no source")


def resolve(document: Document, constructions: list[Construction]) -> list[Speaker]:
    """The speaker of each construction, in their order.

    A source span that several constructions share is resolved once.  First persons within a
    quotation wait for its speaker, who may come later.
    """
    if not constructions:
        return []
    resolver = Resolver(document, constructions)
    speakers = [resolver.speaker(construction) for construction in constructions]
    for number, construction in enumerate(constructions):
        if speakers[number].rule == "first person":
            speakers[number] = resolver.first_person(number, construction, speakers)
    return speakers


class Resolver(Descriptions):
    """One text at work: its names, its roles, and who has spoken so far."""

    def speaker(self, construction: Construction) -> Speaker:
        """Resolve one construction's source, and note that it spoke."""
        if not construction.source:
            return NOBODY
        first, last = construction.source[0][0], construction.source[-1][1]
        speaker = self.done.get((first, last))
        if speaker is None:
            speaker = self.done[first, last] = self.look_up(construction, first, last) if first < last else NOBODY
        return speaker

    def look_up(self, construction: Construction, first: int, last: int) -> Speaker:
        """The speaker of the source in a token range."""
        words = self.document.words[first:last]
        phrase = PHRASES[words[0] if len(words) == 1 else " ".join(words)]
        if phrase.members:
            return self.listed(phrase, construction, first)
        if phrase.kind in ("description", "unnamed") and not phrase.plural and (name := self.beside(first, last)):
            phrase = phrase._replace(kind="named", name=name)
        speaker, entity = self.single(phrase, construction, first)
        if speaker.name and speaker.rule != "first person":
            self.say(entity or Entity(speaker.name, "", None if phrase.plural else False), phrase, construction, first)
        return speaker

    def beside(self, first: int, last: int) -> Name | None:
        """The name in apposition to a description that the source leaves out: `(the mayor), Ruth Overbeck,`."""
        shape, mentions = self.mentions.shape, self.mentions
        if shape[last - 1:last] == ",":
            last -= 1
        if shape[last:last + 1] == ",":
            number = bisect_left(mentions.firsts, last + 1)
            if number < len(mentions.firsts) and mentions.firsts[number] == last + 1:
                name = mentions.names[mentions.keys[number]]
                if name and name.person and shape[mentions.lasts[number]:mentions.lasts[number] + 1] in (",", "v"):
                    return name
        if first > 1 and shape[first - 1] == "," and shape[first] != "P":
            number = bisect_left(mentions.lasts, first - 1)
            if number < len(mentions.lasts) and mentions.lasts[number] == first - 1:
                name = mentions.names[mentions.keys[number]]
                if name and name.person:
                    return name
        return None

    def listed(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        """The speakers of a list, joined by " + "; "" where one of them stays open."""
        found = [self.single(member, construction, token) for member in phrase.members]
        names = list(dict.fromkeys(name for speaker, _ in found for name in speaker.name.split(" + ")))
        kind = found[0][0].kind
        if not all(names):
            return Speaker("", kind, "list with an open member")
        for speaker, entity in found:
            self.say(entity or Entity(speaker.name, "", None), phrase, construction, token)
        rules = dict.fromkeys(speaker.rule for speaker, _ in found)
        return Speaker(" + ".join(names), kind, "list: " + ", ".join(rules))

    def single(self, phrase: Phrase, construction: Construction, token: int) -> tuple[Speaker, Entity | None]:
        """The speaker of one phrase that starts at a token, and the entity if it is one of the names."""
        if phrase.kind == "named" and phrase.name or phrase.name and self.known_person(phrase):
            return self.named(phrase)
        if phrase.kind == "pronoun":
            return self.pronoun(phrase, construction, token)
        return self.described(phrase, construction, token)

    def known_person(self, phrase: Phrase) -> bool:
        """Whether a capitalised word that looks common is a surname here: `Cook said`."""
        entity = self.mentions.entity(phrase.name)
        return entity is not None and entity.person is True and entity.name != phrase.name.text

    def named(self, phrase: Phrase) -> tuple[Speaker, Entity | None]:
        """The fullest name that the article has for a name."""
        name = phrase.name
        entity = self.mentions.entity(name)
        if entity and (full := next((full for full in self.mentions.acronyms.values() if full.startswith(name.text + " ")), "")):
            entity = entity._replace(name=full, person=False)
        if entity is None:
            return Speaker("", "named", f"two names fit {name.text}"), None
        place = places().get(entity.name.lower())
        if place and entity.person is not True and not (place.kind == "demonym" and phrase.definite):
            entity = entity._replace(person=False)
            stands_for = place.stands_for
            if stands_for != entity.name and (place.kind == "demonym" or place.kind in ("capital", "union")
                                              and stands_for in self.document.text):
                return Speaker(stands_for, "named", f"{name.text} stands for it"), entity._replace(name=stands_for)
        return Speaker(entity.name, "named", "own name" if entity.name == name.text else "fuller name"), entity
