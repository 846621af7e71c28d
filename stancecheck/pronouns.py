"""Pronouns and their antecedents.

Source: recency, subjecthood and agreement after Hobbs 1978 and Lappin and Leass 1994, without a parse.
"""
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from .entities import Entities, Entity, likely_person
from .grammar import Construction
from .model import Speaker, SpeakerKind
from .people import is_people, kind_of, pronouns
from .phrases import Phrase
from .sources import SOURCES
from .text import Document

BACK = 4  # sentences that a pronoun looks back
PAIR_BACK = 8  # sentences in which "both" looks for two people
JOINED_BACK = 30  # sentences in which two names that stood together are still "the two"
OUTER = 12  # constructions looked at for the one that a first person stands in
LETTER = 20  # paragraphs in which a letter ends
NEAR = 100  # names or speakers looked at in one sentence: more than any sentence of the news has
KEPT = 200  # sentences whose persons are remembered
ASIDE = 16  # words of an aside between dashes
LISTED = ("&", ",", "D", "P")  # the shapes next to a name in a list
JOINING = ("&", "&D", "&P", ",", ",&", ",&D")  # and those between two of its names
FEW = 10  # names of a list that are looked at
SEVERAL = re.compile("S[RW]?[vzdmVEZB1436]")  # the categories of a plural noun with its verb
GROUPS = ("organisation", "state", "party")  # classes of heads.tsv
LINE = re.compile(r"o?[CKATNIS&,p@]+\.?")  # the shapes of a line that names an author
HEAD = re.compile(r"[CKATNISpljgv#DPQfG&E]{1,12}$")  # what a relative pronoun may stand behind
Answer = tuple[Speaker, Entity | None]
Resolved = tuple[Construction, Speaker]
Candidate = tuple[int, int, Entity]  # rank, token, and who
PROMINENCE = itemgetter(0, 1)


class Spoken(NamedTuple):
    """That somebody spoke: at which token, in which sentence, and whether they are several."""

    token: int
    sentence: int
    entity: Entity
    plural: bool


class Pronouns:
    """One text at work: its entities, and who has spoken so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.entities = Entities(document)
        self.mentions = self.entities.mentions
        self.spoken: deque[Spoken] = deque(maxlen=NEAR)
        self.present: dict[int, list[tuple[int, int, Entity]]] = {}

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
            return Speaker(phrase.words, "pronoun", "first person"), None
        if means == "relative":
            return self.relative(construction, token)
        if means == "body":
            return self.body(construction, token)
        if means == "group":
            return self.group(construction, token)
        if means == "pair":
            return self.pair(construction, token, "pronoun")
        return Speaker(phrase.words, "pronoun", "own words"), None

    # one person

    def antecedent(self, gender: str, construction: Construction, token: int) -> tuple[Entity | None, str]:
        """The person that "he" or "she" means, seen from a token, and the rule; None where nobody fits."""
        sentences = self.document.sentences
        for number in range(construction.sentence, max(construction.sentence - BACK - 1, -1), -1):
            first, last = sentences[number]
            if found := self.people(first, min(last, token), gender, construction):
                if doubt := self.doubt(found, gender):
                    return None, doubt
                return found[0][2], "subject of its sentence" if number == construction.sentence else "subject before it"
        return None, "nobody fits"

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

    def is_named(self, entity: Entity) -> bool:
        """Whether the text names an entity, rather than only describe it."""
        return entity.name in self.entities.known

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

    def is_line(self, first: int, last: int) -> bool:
        """Whether a sentence only tells who wrote: `By Ana Sorel`, `@ana_sorel`."""
        document = self.document
        opening = document.tags[first] == "b" or document.words[first][0] == "@"
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
            return 6
        after = shape[end:end + 1]
        if after in ("G", "l"):
            return 4 if after == "G" else 5
        if start and shape[start - 1] in "fo":
            return 3
        return 1 if after in ("v", ",", "r") else 2

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        return self.document.quotes.holding(token) >= 0

    # the first person

    def first_person(self, this: Resolved, before: Sequence[Resolved], after: Sequence[Resolved]) -> Speaker:
        """The speaker of the quotation in which "I" or "we" stands; outside of any the author, by the own word.

        `before` and `after` are the constructions near by, in order, with their speakers.
        """
        token = this[0].source[0][0]
        for near in zip_longest(reversed(before), after):  # the nearest first
            for construction, speaker in filter(None, near):
                if speaker.name and speaker.rule != "first person" and within(token, construction):
                    return Speaker(speaker.name, "pronoun", "speaker of the quotation")
        if self.quoted(token):
            return Speaker("", "pronoun", "quotation without a speaker")
        signer = self.signer(token)
        if signer is None:
            return Speaker(this[1].name, "pronoun", "the author")
        several = (found := pronouns().get(this[1].name.lower())) is not None and found.gender == "several"
        return Speaker("" if several else signer.name, "pronoun", f"signed by {signer.name}")

    def signer(self, token: int) -> Entity | None:
        """Who signs the letter in which a token stands, or None: a paragraph with a name alone, and no more than a place
        behind it before the text ends or a paragraph with another name."""
        paragraphs, mentions, shape = self.document.paragraphs, self.mentions, self.mentions.shape
        number = paragraphs.at(token)
        for at in range(number + 1, min(number + LETTER, len(paragraphs))):
            first, last = paragraphs[at]
            named = mentions.starting(first)
            if named < 0 or not LINE.fullmatch(shape, first, last):
                continue
            entity = self.entities.at(named)
            place = at + 1 < len(paragraphs) and LINE.fullmatch(shape, *paragraphs[at + 1])
            if entity and entity.person and (place or at + 1 == len(paragraphs) or "," in shape[first:last]):
                return entity
        return None

    # others

    def relative(self, construction: Construction, token: int) -> Answer:
        """Whom "who" means: the noun phrase right before it."""
        first, end = self.before_relative(token)
        if first >= end:
            return Speaker("", "pronoun", "no head"), None
        phrase = SOURCES[" ".join(self.document.words[first:end])]
        if phrase.kind == "pronoun":
            return Speaker("", "pronoun", "relative"), None
        if phrase.members:
            members = [member.words.removeprefix("both ") for member in phrase.members]
            named = all(words.rpartition(" ")[2][0].isupper() for words in members)
            return Speaker((" + " if named else " and ").join(members), "pronoun", "relative: list"), None
        speaker, entity = self.single(phrase, construction, first)
        return Speaker(speaker.name, "pronoun", "relative: " + speaker.rule), entity

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
        """What "it" means: the body that spoke or was a subject in its sentence or the one before, quotations aside."""
        for number in range(construction.sentence, max(construction.sentence - BACK, -1), -1):
            first, last = self.document.sentences[number]
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

    def bodies(self, first: int, last: int) -> Iterator[Candidate]:
        """The bodies and places that are named in a token range outside quotations, in order."""
        for number in self.mentions.between(first, last)[-NEAR:]:
            name = self.mentions.at(number)
            if name is not None and name.person is not True:
                start, rank = self.standing(number)
                entity = self.entities.at(number) if rank < 6 else None
                if entity and not likely_person(entity) and not is_people(entity.name):
                    yield rank, start, entity

    def group(self, construction: Construction, token: int) -> Answer:
        """Whom "they" means: those who spoke last, if they are several or a body, and no others are a subject since."""
        sentences = self.document.sentences
        for spoken in self.spoken_since(sentences[max(0, construction.sentence - 2)][0]):
            if spoken.token < token and (spoken.plural or self.is_group(spoken.entity)):
                said = sentences[spoken.sentence][1] if spoken.plural else spoken.token + 1
                if SEVERAL.search(self.document.tags, said, token):
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


def fits(entity: Entity, gender: str) -> bool:
    """Whether an entity can be a person of that gender, "" being any."""
    return (not gender or not entity.gender or entity.gender == gender) and likely_person(entity)


def within(token: int, construction: Construction) -> bool:
    """Whether a token stands within a construction's content."""
    return any(first <= token < last for first, last in construction.content)
