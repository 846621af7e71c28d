"""Bodies and papers: "the network", "the government", "the statement", "the book".

Where the text has two of which either may be meant, nobody is named.
"""
import re
from functools import cached_property

from ..grammar import Construction
from ..model import Speaker
from ..words.people import kind_of, narrower, places, pronouns
from .entities import Entity
from .nearby import NEAR, REACH
from .phrases import POINTING, Phrase, bare
from .pronouns import BACK, Answer, Pronouns
from .roles import Roles

FAR = 400  # names looked at for the one that was called so
ISSUED = 40  # words from a speaker on in which the paper is named
NAMED_BACK = 10  # sentences in which a name is still near enough for "the ministry" or "the senator"
MADE_BY = re.compile("(?:z?[Ee6])?b")  # the categories of "by" and "was written by"
COUNTRIES = ("country", "demonym")  # kinds of places.tsv
BESIDE = 4  # words between a paper and whose it is: "her long and angry letter"


class Bodies(Pronouns):
    """One text at work, with what it says of its people and their papers."""

    @cached_property
    def roles(self) -> Roles:
        """What the text says that its people are."""
        return Roles(self.entities)

    def organisation(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """The body that "the network" means: one with that word in its name, or the only one of which the text speaks."""
        words = bare(phrase.words)
        if any(word[0].isupper() for word in words.split(" ")[:-1]):
            return None
        named = {entity.name: entity for name in self.mentions.by_word.get(phrase.head, ())
                 if name.person is not True and (entity := self.entities.of(name))}
        if named:
            last = self.last_named(named, token, construction.sentence - NAMED_BACK)
            if len(last) == 1:
                return Speaker(last[0].name, "description", f"named {phrase.head}"), last[0]
            if last:
                return unsettled(f"more than one is named {phrase.head}")
        sentences = self.document.sentences
        back = sentences[max(0, construction.sentence - BACK)][0]
        found, rule, first = None, "only body", back
        for spoken in self.spoken_since(back):
            if not spoken.plural and spoken.token < token and is_named_body(spoken.entity):
                found, rule, first = spoken.entity, "last body that spoke", sentences[spoken.sentence][0]
                break
        near = [one for one in self.bodies(first, token) if one[0] != 3 and is_named_body(one[2])]
        last = sentences[max(0, construction.sentence - 1)][0]
        found = found or next((entity for rank, start, entity in near if rank == 1 and start >= last), None)
        if found and any(entity.name != found.name for _, _, entity in near):
            return unsettled(f"more than one {phrase.head} may be meant")
        if found:
            return Speaker(found.name, "description", rule), found
        if words.lower() != phrase.head or self.roles.introduced(phrase.head, token):
            return None
        return unsettled(f"no {phrase.head} fits")

    def last_named(self, people: dict[str, Entity], token: int, sentence: int = 0) -> list[Entity]:
        """Who of some were named in the last sentence that names one of them before a token, outside quotations.

        Sentences before the given one are not looked at.
        """
        mentions, sentences = self.mentions, self.document.sentences
        found: dict[str, Entity] = {}
        first = -1
        for number in reversed(mentions.between(sentences[max(sentence, 0)][0], token)[-FAR:]):
            at = mentions.firsts[number]
            if at < first:
                break
            entity = self.entities.at(number)
            if entity and entity.name in people and not self.quoted(at):
                found[entity.name] = entity
                first = sentences[sentences.at(at)][0] if first < 0 else first
        return list(found.values())

    def state(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Whose government "the government" means: that of the only country of which the text speaks."""
        if bare(phrase.words).lower() != phrase.head:
            return None
        named: dict[str, Entity] = {}
        first = self.document.sentences[max(0, construction.sentence - BACK)][0]
        for number in self.mentions.between(first, token)[-NEAR:]:
            entity = self.entities.at(number)
            place = places().get(entity.name.lower()) if entity and not self.quoted(self.mentions.firsts[number]) else None
            if place and place.kind in COUNTRIES:
                named[place.stands_for] = Entity(place.stands_for, "", False)
        shape, words = self.mentions.shape, self.document.words
        adjectives = (places().get(words[at].lower()) for at in range(max(first, token - REACH), token) if shape[at] == "A")
        others = {place.stands_for for place in adjectives if place and place.kind in COUNTRIES}
        if len(others.union(named)) > 1:
            return unsettled("more than one country may be meant")
        for name, entity in named.items():
            return Speaker(name, "description", "the only country named"), entity
        return None

    def issuer(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Who issued "the statement": who last spoke with a statement behind the name, or whose the text says it is."""
        words = self.document.words
        back = self.document.sentences[max(0, construction.sentence - BACK)][0]
        for spoken in self.spoken_since(back):
            last = min(self.document.sentences[spoken.sentence][1], token - 1, spoken.token + ISSUED)
            at = next((at for at in range(spoken.token + 1, last) if words[at] == phrase.head), token)
            if at < token and self.issues(spoken.token, at, phrase.modifiers):
                return Speaker(spoken.entity.name, "description", f"issued the {phrase.head}"), spoken.entity
        if bare(phrase.words).lower() != phrase.head:
            return None
        makers = {maker.name: maker for head in narrower(phrase.head) for at in self.roles.tokens(head)
                  if at < token and (maker := self.maker(at, construction))}
        if len(makers) > 1:
            return unsettled(f"more than one {phrase.head} may be meant")
        for name, entity in makers.items():
            return Speaker(name, "description", f"made the {phrase.head}"), entity
        return None

    def issues(self, start: int, token: int, modifiers: frozenset[str]) -> bool:
        """Whether who spoke at a token is the paper at a later one, or issues it: `said in a letter`, `released a report`."""
        shape, words = self.mentions.shape, self.document.words
        first = self.before_modifiers(token)
        if modifiers and modifiers.isdisjoint(map(str.lower, words[first:token])):
            return False
        if "v" not in shape[start:token]:
            return True
        new = shape[first - 1] == "P" or shape[first - 1] == "D" and words[first - 1].lower() not in POINTING
        return new and (shape[first - 2] == "o" or kind_of(words[first - 2].lower()) == "making")

    def before_modifiers(self, token: int) -> int:
        """Where what stands before a noun begins, behind its article."""
        first, shape = token, self.mentions.shape
        while first and token - first < BESIDE and shape[first - 1] in "jlrKA#g":
            first -= 1
        return first

    def maker(self, token: int, construction: Construction) -> Entity | None:
        """Who made the paper at a token: `Sorel's book`, `her book`, `Sorel wrote a book`, `a book by Sorel`."""
        mentions, shape, words = self.mentions, self.mentions.shape, self.document.words
        first = self.before_modifiers(token)
        before = shape[first - 1:first]
        if before and before in "DP" and kind_of(words[first - 2].lower()) == "making":
            return self.ending(first - 2)
        if before == "G":
            return self.ending(first - 1)
        owner = pronouns().get(words[first - 1].lower()) if before == "P" else None
        if owner and owner.gender:
            there = construction._replace(sentence=self.document.sentences.at(token), content=())
            return self.antecedent(owner.gender, there, first)[0]
        behind = MADE_BY.match(self.document.tags, token + 1)
        if behind and (behind.end() == token + 2 or kind_of(words[behind.end() - 2].lower()) == "making"):
            start = behind.end() + (shape[behind.end():behind.end() + 1] == "D")
            number = mentions.starting(start)
            return self.entities.at(number) if number >= 0 else None
        return None

    def ending(self, token: int) -> Entity | None:
        """Whoever has the name that ends before a token."""
        number = self.mentions.ending(token)
        return self.entities.at(number) if number >= 0 else None


def unsettled(rule: str) -> Answer:
    """That a description stays open, and why."""
    return Speaker("", "description", rule), None


def is_named_body(entity: Entity) -> bool:
    """Whether an entity has the name of a body, not of a place or paper; a short word in capitals counts as one."""
    name = entity.name
    body = entity.person is False or entity.person is None and len(name) > 1 and name.isupper()
    return body and name[0].isupper() and name.lower() not in places() and (
        kind_of(name.rpartition(" ")[2].lower()) != "document")
