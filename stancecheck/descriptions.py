"""Descriptions: "the senator", "the network", "her campaign", "the statement", "both sides"."""
from functools import cached_property

from .grammar import Construction
from .mentions import Entity
from .model import Speaker
from .names import SHAPES, heads, places
from .phrases import PEOPLE, PHRASES, Phrase, kind_of, singular
from .pronouns import BACK, Answer, Pronouns
from .roles import Roles

OWN_WORDS = "own words"
NAMED_BACK = 10  # sentences in which "the ministry" finds the ministry with a name


class Descriptions(Pronouns):
    """One text at work, with what it says of its people."""

    @cached_property
    def roles(self) -> Roles:
        """What the text says that its people are."""
        return Roles(self.mentions)

    @cached_property
    def groups(self) -> dict[str, tuple[str, int]]:
        """Headword -> the fullest words for those without a name, and how many words those are."""
        return {}

    def described(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """Whom a description means; those without a name keep their own words."""
        if (phrase.words[:5].lower() == "both " or "two" in phrase.modifiers and not phrase.owner) and (
                kind_of(phrase.head) in PEOPLE):
            return self.pair(construction, token, "description")
        answer = None
        if phrase.owner:
            answer = self.owned(phrase, construction, token)
        elif phrase.plural:
            answer = self.earlier(phrase) or self.several(phrase, construction, token)
        elif phrase.kind == "description" or phrase.definite:
            answer = self.definite(phrase, construction, token)
        if answer is None:
            answer = Speaker(bare(phrase.words), "unnamed", OWN_WORDS), None
        speaker, entity = answer
        if entity is None and speaker.rule == OWN_WORDS and phrase.modifiers and speaker.name.endswith(phrase.head):
            if SHAPES[speaker.name.split(" ")[0]] not in "QD#":
                self.groups[phrase.head] = speaker.name, len(phrase.modifiers)
        return answer

    def earlier(self, phrase: Phrase) -> Answer | None:
        """Those whom an earlier source called the same, more fully: "leaders" after "European leaders"."""
        full, _ = self.groups.get(phrase.head, ("", 0))
        if full and len(bare(phrase.words).split(" ")) == 1:
            return Speaker(full, "unnamed", "fuller words"), None
        return None

    def several(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """The two people who are called the same: "the candidates"."""
        head = singular(phrase.head)
        kind = kind_of(head)
        if not phrase.definite or kind not in ("person", "rival") or " " in bare(phrase.words):
            return None
        people = dict.fromkeys(role.entity.name for role in self.roles.fitting(head, frozenset(), token))
        if len(people) == 2:
            return Speaker(" + ".join(people), "description", f"called {head}"), None
        if kind == "rival" and not people:
            answer = self.pair(construction, token, "description")
            return answer if answer[0].name else None
        return None

    def definite(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Whom "the senator", "the network" or "the statement" means; None for own words."""
        kind, gender = heads().get(phrase.head, ("", ""))
        if kind in PEOPLE and " and " in phrase.words and phrase.definite and " of " not in phrase.words:
            entity, rule = self.antecedent(gender, construction, token)
            if entity:
                return Speaker(entity.name, "description", rule), entity
        if not phrase.definite and any(SHAPES[word] == "C" for word in phrase.words.split(" ")):
            return None  # "Yonhap news agency": a name of its own
        if named := self.same_words(phrase):
            return Speaker(named.name, "description", "its words are a name"), named
        roles = self.roles.fitting(phrase.head, phrase.modifiers, token)
        people = {role.entity.name: role.entity for role in roles if not (gender and role.entity.gender not in ("", gender))}
        if people and kind in PEOPLE and not self.last_named(people, token, construction.sentence - NAMED_BACK):
            entity, rule = self.antecedent(gender, construction, token)
            if entity and entity.person:
                return Speaker(entity.name, "description", rule), entity
        if len(people) == 1:
            entity = next(iter(people.values()))
            return Speaker(entity.name, "description", f"called {phrase.head}"), entity
        if people:
            if entity := self.last_named(people, token):
                return Speaker(entity.name, "description", f"last called {phrase.head}"), entity
            return Speaker("", "description", f"several are called {phrase.head}"), None
        if answer := self.earlier(phrase):
            return answer
        if kind == "organisation":
            answer = self.organisation(phrase, construction, token)
            if answer is None and bare(phrase.words).lower() == phrase.head:
                answer = Speaker("", "description", f"no {phrase.head} fits"), None
            return answer
        if kind == "document":
            return self.issuer(phrase, construction, token)
        if kind in PEOPLE and phrase.definite and bare(phrase.words).endswith(phrase.head) and (
                phrase.modifiers or not self.roles.met(phrase.head, token)):
            entity, rule = self.antecedent(gender, construction, token)
            if entity and entity.person and not (gender and not entity.gender):
                return Speaker(entity.name, "description", rule), entity
        return None

    def same_words(self, phrase: Phrase) -> Entity | None:
        """The name that a description spells without its capitals: `the medical journal`."""
        words = bare(phrase.words).lower().split(" ")
        if len(words) < 2 or words[-1] != phrase.head or bare(phrase.words)[:1].isupper():
            return None
        for name in self.mentions.by_word.get(words[-1], ()):
            lower = [word.lower() for word in name.words]
            if words[-len(lower):] == lower:
                return self.mentions.entity(name)
        return None

    def last_named(self, people: dict[str, Entity], token: int, sentence: int = 0) -> Entity | None:
        """Who of some people was named last before a token, from a sentence on."""
        mentions = self.mentions
        for number in reversed(mentions.between(self.document.sentences[max(sentence, 0)][0], token)):
            if (entity := mentions.entity_at(number)) and entity.name in people and not self.quoted(mentions.firsts[number]):
                return entity
        return None

    def organisation(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """The body that "the network" means: one with that word in its name, or the last one that spoke."""
        if any(word[:1].isupper() for word in phrase.words.split(" ")[1:]):
            return None
        named = {entity.name: entity for name in self.mentions.by_word.get(phrase.head, ())
                 if name.person is not True and (entity := self.mentions.entity(name))}
        if named and (entity := self.last_named(named, token, construction.sentence - NAMED_BACK)):
            return Speaker(entity.name, "description", f"named {phrase.head}"), entity
        for spoken in reversed(self.spoken):
            if spoken.sentence < construction.sentence - BACK:
                break
            name = spoken.entity.name
            if spoken.entity.person is False and not spoken.plural and name.lower() not in places() and (
                    kind_of(name.split(" ")[-1].lower()) != "document"):
                return Speaker(spoken.entity.name, "description", "last body that spoke"), spoken.entity
        return None

    def issuer(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Who issued "the statement": who spoke where a statement was mentioned last."""
        words = self.document.words
        for spoken in reversed(self.spoken):
            if spoken.sentence < construction.sentence - BACK:
                break
            last = self.document.sentences[spoken.sentence][1]
            if spoken.token < token and phrase.head in words[spoken.token + 1:min(last, token - 1)]:
                return Speaker(spoken.entity.name, "description", f"issued the {phrase.head}"), spoken.entity
        return None

    def owned(self, phrase: Phrase, construction: Construction, token: int) -> Answer | None:
        """Whom "her campaign" or "the mayor's statement" means."""
        kind = kind_of(phrase.head)
        owner = PHRASES[phrase.owner]
        speaker, entity = self.single(owner, construction, token)
        if not speaker.name or owner.kind == "unnamed":
            return None
        if kind == "document" and not phrase.plural:
            return Speaker(speaker.name, "description", f"whose {phrase.head} it is"), entity
        if kind == "organisation" and entity and entity.person and owner.kind == "pronoun":
            return Speaker(f"{entity.name.split(' ')[-1]} {phrase.head}", "description", f"whose {phrase.head} it is"), None
        if kind in PEOPLE and not phrase.plural:
            roles = [role for role in self.roles.fitting(phrase.head, phrase.modifiers, token)
                     if role.modifiers & owners(phrase.owner) or len(role.modifiers) < 2]
            if len({role.entity.name for role in roles}) == 1:
                return Speaker(roles[0].entity.name, "description", f"called {phrase.head}"), roles[0].entity
        return Speaker(bare(phrase.words), "unnamed", f"own words, of {speaker.name}"), None


def owners(words: str) -> set[str]:
    """The lowercase words that may show an owner beside a role: a country's own and its adjective."""
    lower = {word.lower() for word in words.split(" ")}
    named = {place.stands_for for word, place in places().items() if word in lower or word == words.lower()}
    return lower | {word for word, place in places().items() if place.stands_for in named}


def bare(words: str) -> str:
    """Source words without a leading article that only points back."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() == "the" else words
