"""Descriptions of people: "the senator", "her campaign", "both sides"."""
from functools import cached_property

from ..grammar import Construction
from ..model import Speaker
from ..words.people import PEOPLE, Head, heads, is_plural, kind_of, places, singular, titles
from .bodies import NAMED_BACK, Bodies, unsettled
from .entities import Entity
from .nearby import NEAR
from .phrases import Phrase, bare, head_shape
from .pronouns import BACK, Answer
from .roles import agree
from .sources import SOURCES

OWN_WORDS = "own words"


class Descriptions(Bodies):
    """One text at work, with what it says of its people."""

    @cached_property
    def groups(self) -> dict[str, str]:
        """Headword -> the last fuller words for those without a name."""
        return {}

    def described(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """Whom a description means; those without a name keep their own words."""
        both = phrase.words[:5].lower() == "both " and is_plural(phrase.head)
        two = both or "two" in phrase.modifiers and not phrase.owner or kind_of(phrase.head) == "pair"
        if two and kind_of(phrase.head) in PEOPLE:
            more = phrase.modifiers - {"two", "both"}
            return self.called_both(phrase, more, token) if more else self.pair(construction, token, "description")
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

    def called_both(self, phrase: Phrase, modifiers: frozenset[str], token: int) -> Answer:
        """The two of whom the text says that they are "the two northern mayors"."""
        head = singular(phrase.head)
        people = dict.fromkeys(role.entity.name for role in self.roles.fitting(head, modifiers, token))
        if len(people) != 2:
            return unsettled(f"not two are called {head}")
        return Speaker(" + ".join(people), "description", f"called {head}"), None

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
        age, _, old = phrase.head.partition("-")
        if age.isdigit() and kind_of(old) == "person" and phrase.definite:
            return self.aged(age, construction, token)
        if named := self.same_words(phrase):
            return Speaker(named.name, "description", "its words are a name"), named
        if answer := self.called(phrase, head, construction, token) or self.earlier(phrase):
            return answer
        if head.kind == "organisation":
            return self.organisation(phrase, construction, token)
        if head.kind == "document":
            return self.issuer(phrase, construction, token)
        if head.kind == "state":
            return self.state(phrase, construction, token)
        if head.kind in PEOPLE and phrase.definite:
            return self.renamed(phrase, head, construction, token)
        return None

    def renamed(self, phrase: Phrase, head: Head, construction: Construction, token: int) -> Answer | None:
        """Whom another word for the person in focus means: "the New York singer" tells more than a bare "the singer",
        which may be somebody new where the text speaks of several people."""
        words = bare(phrase.words)
        title = words.lower()[words.lower().find(phrase.head):]
        if words == phrase.words or title != phrase.head and title not in titles():
            return None  # "this reporter", "the mayor of Brenford"
        if not phrase.modifiers and self.roles.met(phrase.head, token):
            return None
        answer = self.in_focus(head.gender, construction, token)
        if answer and any(role.entity.name == answer[0].name and not agree(phrase.modifiers, role.modifiers)
                          for role in self.roles.of(phrase.head)):
            return unsettled(f"{answer[0].name} is another {phrase.head}")
        around = len(self.around(construction, token))
        met = self.roles.introduced(phrase.head, token)
        unsure = around and phrase.modifiers and not met if answer is None else around > 1 and not phrase.modifiers
        return unsettled(f"nobody is called {phrase.head}") if unsure else answer

    def aged(self, age: str, construction: Construction, token: int) -> Answer | None:
        """Who "the 34-year-old" is: whoever was last said to be so old, `Ana Sorel, 34,`, else the person in focus."""
        mentions, words = self.mentions, self.document.words
        first = self.document.sentences[max(0, construction.sentence - NAMED_BACK)][0]
        for number in reversed(mentions.between(first, token)[-NEAR:]):
            end = mentions.lasts[number]
            if mentions.shape[end:end + 2] == ",#" and words[end + 1] == age and (entity := self.entities.at(number)):
                return Speaker(entity.name, "description", f"is {age}"), entity
        return self.in_focus("", construction, token)

    def around(self, construction: Construction, token: int) -> set[str]:
        """The names of the people of whom the text speaks just before a token."""
        sentences = self.document.sentences
        return {entity.name for number in range(max(0, construction.sentence - BACK), construction.sentence + 1)
                for at, _, entity in self.candidates(sentences[number][0]) if at < token}

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
            found = [one for one in self.people(first, min(last, token), gender, construction) if one[0] > 1 or not own]
            if not found:
                continue
            rank, _, entity = found[0]
            if rank > 2 or rank == 2 and len(found) > 1 or not entity.person or gender and not entity.gender:
                return None
            if doubt := self.doubt(found, gender):
                return unsettled(doubt)
            if not self.is_named(entity):
                return None
            return Speaker(entity.name, "description", "in focus"), entity
        return None

    def called(self, phrase: Phrase, head: Head, construction: Construction, token: int) -> Answer | None:
        """Who is called "the senator" in the text; of several whoever was named last."""
        if head.kind == "document":
            return None  # a paper stands for who issued it
        roles = [role for role in self.roles.fitting(phrase.head, phrase.modifiers, token)
                 if not (head.gender and role.entity.gender not in ("", head.gender))]
        people = {role.entity.name: role.entity for role in roles}
        if not people:
            return None
        if head.kind == "party" and phrase.modifiers and all(role.modifiers.isdisjoint(phrase.modifiers) for role in roles):
            return None  # "the Utopian Republican" needn't be the only Republican of whom we know
        near = construction.sentence - NAMED_BACK
        if head.kind in PEOPLE and phrase.definite and phrase.modifiers and not self.last_named(people, token, near):
            if answer := self.in_focus(head.gender, construction, token):
                return answer
        if len(people) == 1:
            entity = next(iter(people.values()))
            return Speaker(entity.name, "description", f"called {phrase.head}"), entity
        last = self.last_named(people, token)
        if len(last) == 1:
            return Speaker(last[0].name, "description", f"last called {phrase.head}"), last[0]
        return unsettled(f"several are called {phrase.head}")

    def same_words(self, phrase: Phrase) -> Entity | None:
        """The name that a description spells without its capitals: `the medical journal`."""
        words = bare(phrase.words)
        if not phrase.definite or " " not in words or not words.endswith(phrase.head) or words[0].isupper():
            return None
        lower = words.lower().split(" ")
        name = next((name for name in self.mentions.by_word.get(phrase.head, ())
                     if lower[-len(name.lower):] == name.lower), None)
        return self.entities.of(name) if name else None

    # whose

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
                      if (role.modifiers & owners or len(role.modifiers) < 2) and not (
                          heads()[phrase.head].gender and role.entity.gender not in ("", heads()[phrase.head].gender))}
            if len(people) == 1:
                name, entity = people.popitem()
                return Speaker(name, "description", f"called {phrase.head}"), entity
        return Speaker(bare(phrase.words), "unnamed", f"own words, of {speaker.name}"), None


def owner_words(owner: str) -> set[str]:
    """The lowercase words that may show an owner beside a role: a country's name and its adjective."""
    lower = {*owner.lower().split(" "), owner.lower()}
    named = {place.stands_for for word in lower if (place := places().get(word))}
    return lower | ({word for word, place in places().items() if place.stands_for in named} if named else set())
