"""Descriptions: "the senator", "the network", "her campaign", "the statement", "both sides"."""
from functools import cached_property

from .entities import Entity
from .grammar import Construction
from .model import Speaker
from .people import PEOPLE, Head, heads, kind_of, places, singular
from .phrases import Phrase, bare, head_shape
from .pronouns import BACK, NEAR, Answer, Pronouns
from .roles import Roles
from .sources import SOURCES

OWN_WORDS = "own words"
FAR = 400  # names looked at for the one that was called so
ISSUED = 40  # words behind a speaker in which the paper is named
NAMED_BACK = 10  # sentences in which a name is still near enough for "the ministry" or "the senator"


class Descriptions(Pronouns):
    """One text at work, with what it says of its people."""

    @cached_property
    def roles(self) -> Roles:
        """What the text says that its people are."""
        return Roles(self.entities)

    @cached_property
    def groups(self) -> dict[str, str]:
        """Headword -> the last fuller words for those without a name."""
        return {}

    def described(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """Whom a description means; those without a name keep their own words."""
        two = phrase.words[:5].lower() == "both " or "two" in phrase.modifiers and not phrase.owner
        if two and kind_of(phrase.head) in PEOPLE:
            return self.pair(construction, token, "description")
        answer = None
        if phrase.owner:
            answer = self.owned(phrase, construction, token)
        elif phrase.plural:
            answer = self.earlier(phrase) or self.several(phrase, construction, token)
        elif phrase.kind == "description" or phrase.definite:
            answer = self.definite(phrase, construction, token)
        if answer:
            return answer
        words = bare(phrase.words)
        if phrase.modifiers and words.endswith(phrase.head) and head_shape(words)[0] not in "QD#":
            self.groups[phrase.head] = words
        return Speaker(words, "unnamed", OWN_WORDS), None

    def earlier(self, phrase: Phrase) -> Answer | None:
        """Those whom an earlier source called the same, more fully: "leaders" after "European leaders"."""
        full = self.groups.get(phrase.head, "")
        if full and " " not in bare(phrase.words):
            return Speaker(full, "unnamed", "fuller words"), None
        return None

    def several(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """The two people who are called the same: "the candidates"."""
        head = singular(phrase.head)
        kind = kind_of(head)
        if not phrase.definite or kind not in PEOPLE or " " in bare(phrase.words):
            return None
        people = dict.fromkeys(role.entity.name for role in self.roles.fitting(head, frozenset(), token))
        if len(people) == 2:
            return Speaker(" + ".join(people), "description", f"called {head}"), None
        if kind == "rival" and not people:
            answer = self.pair(construction, token, "description")
            return answer if answer[0].name else None
        return None

    # one, met before

    def definite(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Whom "the senator", "the network" or "the statement" means; None for own words."""
        if not phrase.definite and "C" in head_shape(phrase.words):
            return None  # "Utopia news agency": a name of its own
        head = heads().get(phrase.head, Head("", ""))
        if head.kind in PEOPLE and " and " in phrase.words and " of " not in phrase.words and phrase.definite:
            if answer := self.in_focus(head.gender, construction, token):
                return answer  # "the former mayor and senator": nobody is called so, somebody spoken of is meant
        if named := self.same_words(phrase):
            return Speaker(named.name, "description", "its words are a name"), named
        if answer := self.called(phrase, head, construction, token) or self.earlier(phrase):
            return answer
        if head.kind == "organisation":
            return self.organisation(phrase, construction, token)
        if head.kind == "document":
            return self.issuer(phrase, construction, token)
        if head.kind in PEOPLE and phrase.definite and bare(phrase.words).endswith(phrase.head):
            if phrase.modifiers or not self.roles.met(phrase.head, token):
                return self.in_focus(head.gender, construction, token)
        return None

    def in_focus(self, gender: str, construction: Construction, token: int) -> Answer | None:
        """The person of whom the text speaks at a token, for another word for the same person.

        That is the subject or speaker of an earlier sentence, or whoever else the own sentence has: for
        its subject, a writer would take a pronoun, unless a claim or clause comes first.
        """
        sentences = self.document.sentences
        fronted = self.mentions.shape[token - 1:token] == "," or any(first < token for first, _ in construction.content)
        for number in range(construction.sentence, max(construction.sentence - BACK - 1, -1), -1):
            first, last = sentences[number]
            own = number == construction.sentence and not fronted
            found = [(rank, entity) for rank, entity in self.people(first, min(last, token), gender, construction)
                     if rank > 1 or not own]
            if not found:
                continue
            rank, entity = found[0]
            if rank > 2 or rank == 2 and len(found) > 1 or not entity.person or gender and not entity.gender:
                return None
            return Speaker(entity.name, "description", "in focus"), entity
        return None

    def called(self, phrase: Phrase, head: Head, construction: Construction, token: int) -> Answer | None:
        """Who is called "the senator" in the text; of several whoever was named last."""
        if head.kind == "document":
            return None  # a paper stands for who issued it
        people = {role.entity.name: role.entity for role in self.roles.fitting(phrase.head, phrase.modifiers, token)
                  if not (head.gender and role.entity.gender not in ("", head.gender))}
        if not people:
            return None
        near = construction.sentence - NAMED_BACK
        if head.kind in PEOPLE and not self.last_named(people, token, near):
            if answer := self.in_focus(head.gender, construction, token):
                return answer
        if len(people) == 1:
            entity = next(iter(people.values()))
            return Speaker(entity.name, "description", f"called {phrase.head}"), entity
        if last := self.last_named(people, token):
            return Speaker(last.name, "description", f"last called {phrase.head}"), last
        return Speaker("", "description", f"several are called {phrase.head}"), None

    def same_words(self, phrase: Phrase) -> Entity | None:
        """The name that a description spells without its capitals: `the medical journal`."""
        words = bare(phrase.words)
        if not phrase.definite or " " not in words or not words.endswith(phrase.head) or words[0].isupper():
            return None
        lower = words.lower().split(" ")
        name = next((name for name in self.mentions.by_word.get(phrase.head, ())
                     if lower[-len(name.lower):] == name.lower), None)
        return self.entities.of(name) if name else None

    def last_named(self, people: dict[str, Entity], token: int, sentence: int = 0) -> Entity | None:
        """Who of some people was named last before a token, outside quotations, from a sentence on."""
        mentions = self.mentions
        for number in reversed(mentions.between(self.document.sentences[max(sentence, 0)][0], token)[-FAR:]):
            entity = self.entities.at(number)
            if entity and entity.name in people and not self.quoted(mentions.firsts[number]):
                return entity
        return None

    # bodies and papers

    def organisation(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """The body that "the network" means: one with that word in its name, or the last one that spoke."""
        words = bare(phrase.words)
        if any(word[0].isupper() for word in words.split(" ")[:-1]):
            return None
        named = {entity.name: entity for name in self.mentions.by_word.get(phrase.head, ())
                 if name.person is not True and (entity := self.entities.of(name))}
        if named and (last := self.last_named(named, token, construction.sentence - NAMED_BACK)):
            return Speaker(last.name, "description", f"named {phrase.head}"), last
        back = self.document.sentences[max(0, construction.sentence - BACK)][0]
        for spoken in self.spoken_since(back):
            if not spoken.plural and spoken.token < token and is_named_body(spoken.entity):
                return Speaker(spoken.entity.name, "description", "last body that spoke"), spoken.entity
        first = self.document.sentences[max(0, construction.sentence - 1)][0]
        for number in reversed(self.mentions.between(first, token)[-NEAR:]):
            entity = self.entities.at(number)
            if entity and is_named_body(entity) and self.rank(self.mentions.firsts[number], self.mentions.lasts[number]) < 2:
                return Speaker(entity.name, "description", "last body"), entity
        return (Speaker("", "description", f"no {phrase.head} fits"), None) if words.lower() == phrase.head else None

    def issuer(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Who issued "the statement": who last spoke with a statement behind the name."""
        words = self.document.words
        back = self.document.sentences[max(0, construction.sentence - BACK)][0]
        for spoken in self.spoken_since(back):
            first = spoken.token + 1
            last = min(self.document.sentences[spoken.sentence][1], token - 1, first + ISSUED)
            if spoken.token < token and phrase.head in words[first:last]:
                return Speaker(spoken.entity.name, "description", f"issued the {phrase.head}"), spoken.entity
        return None

    def owned(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Whom "her campaign" or "the mayor's statement" means; None where the owner is open."""
        kind, owner = kind_of(phrase.head), SOURCES[phrase.owner]
        speaker, entity = self.single(owner, construction, token)
        if not speaker.name or owner.kind == "unnamed":
            return None
        whose = f"whose {phrase.head} it is"
        if kind == "document" and not phrase.plural or not kind and entity and entity.person and owner.kind == "pronoun":
            return Speaker(speaker.name, "description", whose), entity
        if kind == "organisation" and entity and entity.person and owner.kind == "pronoun":
            return Speaker(f"{entity.name.rpartition(' ')[2]} {phrase.head}", "description", whose), None
        if kind in PEOPLE and not phrase.plural:
            owners = owner_words(phrase.owner)
            people = {role.entity.name: role.entity
                      for role in self.roles.fitting(phrase.head, phrase.modifiers, token)
                      if role.modifiers & owners or len(role.modifiers) < 2}
            if len(people) == 1:
                name, entity = people.popitem()
                return Speaker(name, "description", f"called {phrase.head}"), entity
        return Speaker(bare(phrase.words), "unnamed", f"own words, of {speaker.name}"), None


def is_named_body(entity: Entity) -> bool:
    """Whether an entity has the name of a body, not of a place or paper; a short word in capitals counts as one."""
    name = entity.name
    body = entity.person is False or entity.person is None and len(name) > 1 and name.isupper()
    return body and name[0].isupper() and name.lower() not in places() and (
        kind_of(name.rpartition(" ")[2].lower()) != "document")


def owner_words(owner: str) -> set[str]:
    """The lowercase words that may show an owner beside a role: a country's name and its adjective."""
    lower = {*owner.lower().split(" "), owner.lower()}
    named = {place.stands_for for word in lower if (place := places().get(word))}
    return lower | ({word for word, place in places().items() if place.stands_for in named} if named else set())
