"""Pronouns and their antecedents.

Source: recency, subjecthood and agreement after Hobbs 1978 and Lappin and Leass 1994, without a parse.
"""
import re

from ..grammar import Construction
from ..model import Speaker, SpeakerKind
from ..words.people import BODIES, is_people, kind_of, pronouns
from .entities import Entity
from .first_person import FIRST_PERSON, FirstPerson
from .nearby import NEAR, QUOTED, REACH, Candidate, within
from .phrases import POINTING, Phrase
from .sources import SOURCES

BACK = 4  # sentences that a pronoun looks back
PAIR_BACK = 8  # sentences in which "both" looks for two people
JOINED_BACK = 30  # sentences in which two names that stood together are still "the two"
ASIDE = 16  # words of an aside between dashes
SEVERAL = re.compile("S[RW]?[vzdmVEZB1436]")  # the categories of a plural noun with its verb
THING = re.compile("D[jlKA#]*lr?v")  # the shapes of a thing with its verb
GROUPS = ("organisation", "state", "party")  # classes of heads.tsv
HEAD = re.compile(r"[CKATNISpljgv#DPQfG&E]{1,12}$")  # what a relative pronoun may stand behind
Answer = tuple[Speaker, Entity | None]


class Pronouns(FirstPerson):
    """One text at work, with its pronouns."""

    def single(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """The speaker of one phrase that starts at a token; `speakers.Resolver` knows every kind."""
        raise NotImplementedError

    def pronoun(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """Whom a pronoun means."""
        found = pronouns().get(phrase.head)
        means = found.means if found else ""
        if means == "person":
            entity, rule = self.antecedent(found.gender, construction, token)
            return Speaker(entity.name if entity else "", "pronoun", rule), entity
        if means == "first":
            return Speaker(phrase.words, "pronoun", FIRST_PERSON), None
        if means == "relative":
            return self.relative(construction, token, found.gender == "person")
        if means == "body":
            return self.body(construction, token)
        if means == "group":
            return self.group(construction, token)
        if means == "pair":
            return self.pair(construction, token, "pronoun")
        if phrase.words.lower() in POINTING and phrase.head not in pronouns():
            return Speaker("", "pronoun", "no noun"), None
        return Speaker(phrase.words, "pronoun", "own words"), None

    # one person

    def antecedent(self, gender: str, construction: Construction, token: int) -> tuple[Entity | None, str]:
        """The person that "he" or "she" means, seen from a token, and the rule; None where nobody fits."""
        sentences = self.document.sentences
        for number in range(construction.sentence, max(construction.sentence - BACK - 1, -1), -1):
            first, last = sentences[number]
            found = self.people(first, min(last, token), gender, construction)
            if found and (found[0][0] < QUOTED or self.quoted(token)):
                if doubt := self.doubt(found, gender):
                    return None, doubt
                return found[0][2], "subject of its sentence" if number == construction.sentence else "subject before it"
        return None, "nobody fits"

    def doubt(self, found: list[Candidate], gender: str) -> str:
        """Why the most prominent of some persons may not be the one that is meant; "" where nothing speaks against it.

        That is another whom "and" joins to it, and, for somebody without a name, a subject besides, or
        the one of whose daughter or doctor we hear.
        """
        rank, start, entity = found[0]
        named = self.is_named(entity)
        if len(found) > 1 and ((rank, start) == found[1][:2] or not named and found[1][0] < 3):
            return f"{entity.name} and {found[1][2].name} fit equally"
        owner = "" if named else SOURCES[entity.name].owner
        if owner:
            phrase = SOURCES[owner]
            whose = self.entities.of(phrase.name) if phrase.name else pronouns().get(phrase.head)
            if whose and (not gender or whose.gender in ("", gender)):
                return f"{entity.name} or {owner}"
        return ""

    # others

    def relative(self, construction: Construction, token: int, person: bool) -> Answer:
        """Whom "who" or "which" means: the noun phrase right before it, and for a person no place or body in its tail."""
        first, end = self.before_relative(token)
        if first >= end:
            return Speaker("", "pronoun", "no head"), None
        phrase = SOURCES[" ".join(self.document.words[first:end])]
        if person and self.mentions.shape[first - 1:first] in ("f", "o") and self.is_place_or_body(phrase):
            before, _ = self.before_relative(first - 1)
            if before < first - 1:  # "an engineer at the Harbour Board who"
                first, phrase = before, SOURCES[" ".join(self.document.words[before:end])]
        if phrase.kind == "pronoun":
            return Speaker("", "pronoun", "relative"), None
        if phrase.members:
            members = [member.words.removeprefix("both ") for member in phrase.members]
            named = all(words.rpartition(" ")[2][0].isupper() for words in members)
            return Speaker((" + " if named else " and ").join(members), "pronoun", "relative: list"), None
        speaker, entity = self.single(phrase, construction, first)
        return Speaker(speaker.name, "pronoun", "relative: " + speaker.rule), entity

    def is_place_or_body(self, phrase: Phrase) -> bool:
        """Whether one place or body is denoted."""
        if phrase.name and phrase.kind == "named":
            entity = self.entities.of(phrase.name)
            return entity is not None and entity.person is False and not is_people(entity.name)
        return not phrase.plural and kind_of(phrase.head) in BODIES

    def before_relative(self, token: int) -> tuple[int, int]:
        """The token range of the noun phrase that a relative pronoun at a token stands behind."""
        shape, end = self.mentions.shape, token
        if end and shape[end - 1] == "-":
            aside = shape.rfind("-", max(0, end - ASIDE), end - 1)
            end = aside if aside >= 0 and shape[aside + 1] in "WQ" else end
        while end and shape[end - 1] in ",-QfO":
            end -= 1
        match = HEAD.search(shape, max(0, end - 12), end)
        first = match.start() if match else end
        while first < end and shape[first] in "fG&vgj":
            first += 1
        for at in range(end - 2, first - 1, -1):
            if shape[at] == "v" and (at == first or shape[at - 1] not in "DQP#foj"):
                first = at + 1
                break
        for at in range(end - 1, first, -1):
            if shape[at] in "DPQ":
                first = first if "f" in shape[first:at] else at
                break
        while first < end and shape[first] in "#fo":
            first += 1
        return first, end

    def body(self, construction: Construction, token: int) -> Answer:
        """What "it" means: the body that spoke or was a subject in its sentence or the one before, quotations aside.

        Nothing else may be a subject since: `The plan is old.  It ...`.
        """
        for number in range(construction.sentence, max(construction.sentence - BACK, -1), -1):
            first, last = self.document.sentences[number]
            if THING.search(self.mentions.shape, max(last, token - REACH), token):
                return Speaker("", "pronoun", "something else stands between"), None
            for spoken in self.spoken_since(first):
                entity = spoken.entity
                if spoken.token < token and entity.person is False and not (spoken.plural or is_people(entity.name)):
                    return Speaker(entity.name, "pronoun", "last body that spoke"), entity
            subjects = [one for one in self.bodies(first, min(last, token))
                        if one[0] == 1 and not within(one[1], construction)]
            if len(subjects) > 1 and subjects[0][1] == subjects[1][1]:
                return Speaker("", "pronoun", f"{subjects[0][2].name} and {subjects[1][2].name} fit equally"), None
            if subjects:
                return Speaker(subjects[0][2].name, "pronoun", "last body"), subjects[0][2]
            if number < construction.sentence and not self.quoted(first):
                break
        return Speaker("", "pronoun", "nothing fits"), None

    def group(self, construction: Construction, token: int) -> Answer:
        """Whom "they" means: those who spoke last, if they are several or a body, and no others are a subject since."""
        sentences = self.document.sentences
        for spoken in self.spoken_since(sentences[max(0, construction.sentence - 2)][0]):
            if spoken.token < token and (spoken.plural or self.is_group(spoken.entity)):
                said = sentences[spoken.sentence][1] if spoken.plural else spoken.token + 1
                if SEVERAL.search(self.document.tags, max(said, token - REACH), token):
                    return Speaker("", "pronoun", "others stand between"), None
                together = [other.entity.name for other in self.spoken_since(spoken.token) if other.token == spoken.token]
                together.reverse()
                return Speaker(" + ".join(dict.fromkeys(together)), "pronoun", "last group that spoke"), None
        return Speaker("", "pronoun", "nobody fits"), None

    def is_group(self, entity: Entity) -> bool:
        """Whether an entity is a body, of which one may say "they"."""
        return entity.person is False and (self.is_named(entity) or kind_of(entity.name.rpartition(" ")[2]) in GROUPS)

    def pair(self, construction: Construction, token: int, kind: SpeakerKind) -> Answer:
        """The two people who were named last, together or one after the other; "" where there are more."""
        if two := self.named_together(construction, token):
            return Speaker(two, kind, "the two named together"), None
        found: dict[str, Entity] = {}
        for number in range(construction.sentence, max(construction.sentence - PAIR_BACK, -1), -1):
            first, last = self.document.sentences[number]
            found.update((entity.name, entity) for _, _, entity in self.people(first, min(last, token), "", construction)
                         if entity.person is not None and self.is_named(entity))
            if len(found) > 1:
                break
        if len(found) != 2:
            return Speaker("", kind, "no two people"), None
        return Speaker(" + ".join(sorted(found)), kind, "the two named last"), None

    def named_together(self, construction: Construction, token: int) -> str:
        """The last two persons of whom a sentence speaks together: `Sorel and Varga met`; "" for none."""
        mentions, shape = self.mentions, self.mentions.shape
        opening = self.document.sentences[max(0, construction.sentence - JOINED_BACK)][0]
        for number in reversed(mentions.between(opening, token)[1:][-NEAR:]):
            start, second = mentions.firsts[number - 1], mentions.firsts[number]
            if mentions.lasts[number - 1] + 1 != second or shape[second - 1] != "&":
                continue
            if start and shape[start - 1] in "fo" or self.quoted(start):
                continue
            one, other = self.entities.at(number - 1), self.entities.at(number)
            if one and other and one.person and other.person and one != other:
                return " + ".join(sorted((one.name, other.name)))
        return ""
