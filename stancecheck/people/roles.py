"""What the text says that its people are: the roles by which descriptions find them.

A headword is looked for in the text when a description first needs it, and what stands beside it
tells whose role it is: a title or noun before a name, an apposition or a copula behind one.
"""
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..codes import DETERMINER_SHAPES, PREPOSITION_SHAPES, Shape, Tag, one_of
from ..words.categories import known_words
from ..words.naming import PEOPLE, base_of, heads, kind_of, name_parts, places, sort_of, title_of, titles, written_out
from ..words.shapes import SHAPES
from .entities import Entities, Entity, likely_person
from .patterns import ARTICLES, DESCRIBED, DESCRIPTIVE, ROLE_NOUNS
from .phrases import POINTING

BEHIND = re.compile(f"(?:,(?:{Shape.NUM},)?|{Shape.VERB})(?:[^"
                    f"{Shape.COMMA + Shape.STOP + Shape.COLON + Shape.MARK + Shape.OPEN + Shape.VERB + Shape.PREP}"
                    f"]*{Shape.AND})?{Shape.ADV}?(?:{one_of(DETERMINER_SHAPES)}"
                    f"{one_of(Shape.VERB + Shape.ING)}?)?("
                    f"{one_of(DESCRIPTIVE)}*"
                    f"{one_of(Shape.NOUN + Shape.TITLE + Shape.DEMONYM)})$")  # up to the headword
BEFORE = re.compile(f"(?:^|[^"
                    f"{DESCRIPTIVE}"
                    f"])("
                    f"{one_of(DESCRIPTIVE)}*"
                    f"{one_of(ROLE_NOUNS)})$")
NEW = re.compile(f"{Shape.DET}"
                 f"{one_of(Shape.ADJ + Shape.NOUN + Shape.ADV + Shape.CAPITAL + Shape.DEMONYM + Shape.NUM)}*"
                 f"$")  # an article and what stands between it and a headword
COMMA, VERB, BE = Shape.COMMA, Shape.VERB, Tag.BE  # asked of each word before a role
BESIDE = 5  # words
REST = re.compile(f"{one_of(PREPOSITION_SHAPES)}{one_of(ARTICLES)}?("
                  f"{one_of(DESCRIBED)}+"
                  f")")  # of what: the harbour, Utopia
OF_WHAT = re.compile(REST.pattern + Shape.COMMA)
STATED = (Shape.OPEN + Shape.NAME, Shape.COMMA + Shape.NAME)  # behind a name: (R-Ky.)
PARTIES = {"R": ("republican", "gop"), "D": ("democratic", "democrat")}
SMALL = 3  # letters of words that an acronym leaves out: of the
REGION = "region"  # the kind of a place that has several countries, or is a part of one
WITH_FIELDS = ("office", "business", "police", "spokes")  # kinds of titles of which several bodies have one each
ANY_BODY = ("firm", "group")  # sorts of nouns for a body that don't tell which
WINDOW = 14  # words between a name and its role
HEADS = 200  # headwords that are looked for in one text
TRIED = 500  # places looked at for one of them
FOUND = 60  # places at which a headword is looked at; a text that has more says it often enough


class Role(NamedTuple):
    """That somebody is something: who, the lowercase words that say so, and the token of the headword."""

    entity: Entity
    modifiers: frozenset[str]
    token: int


class Roles:
    """The roles of one text, by headword; each is looked for once."""

    def __init__(self, entities: Entities) -> None:
        self.entities, self.mentions = entities, entities.mentions
        self.found: dict[str, list[Role]] = {}
        self.places: dict[str, list[int]] = {}

    def fitting(self, head: str, modifiers: frozenset[str], token: int) -> list[Role]:
        """The roles with a headword, those before a token if any are, and those that share a modifier if any do."""
        roles = [role for role in self.of(head, modifiers)
                 if agree(modifiers, role.modifiers) and not other_field(head, modifiers, role.modifiers)]
        roles = [role for role in roles if role.token < token] or roles
        return [role for role in roles if role.modifiers & modifiers] or roles

    def of(self, head: str, modifiers: frozenset[str] = frozenset()) -> list[Role]:
        """All roles with a headword, in order, a deputy's for a deputy alone; none with one that heads.tsv doesn't know:
        "debate Sorel" is no role."""
        lesser = lesser_of((head, *modifiers))
        return [role for role in self.beside_all(head) if lesser_of(role.modifiers) == lesser]

    def beside_all(self, head: str) -> list[Role]:
        """The same, with those of the deputies."""
        head = written_out(head)
        if head not in self.found:
            self.found[head] = [role for at in self.tokens(head) for role in self.beside(at)] if kind_of(head) else []
        return self.found[head]

    def met(self, head: str, token: int) -> bool:
        """Whether a headword stands anywhere before a token."""
        return any(at < token for at in self.tokens(written_out(head)))

    def introduced(self, head: str, token: int) -> bool:
        """Whether a headword stands before a token with an article for what is new: `a jury`."""
        shape, words = self.mentions.shape, self.mentions.document.words
        return any(at < token and (match := NEW.search(shape, max(0, at - BESIDE), at)) and
                   words[match.start()].lower() not in POINTING for at in self.tokens(written_out(head)))

    def tokens(self, head: str) -> list[int]:
        """Where a headword stands, in order; at `FOUND` places no more are looked for."""
        if head not in self.places:
            if len(self.places) >= HEADS:
                return []
            document, tried = self.mentions.document, 0
            tokens: set[int] = set()
            for form in spellings(head):
                wanted = form.lower(), head
                at = document.text.find(form)
                while at >= 0 and len(tokens) < FOUND and tried < TRIED:
                    tried += 1
                    token = bisect_right(document.ends, at)
                    if base_of(document.words[token].lower()) in wanted:
                        tokens.add(token)
                    at = document.text.find(form, at + len(form))
            self.places[head] = sorted(tokens)
        return self.places[head]

    def beside(self, token: int) -> list[Role]:
        """Whose role the headword at a token is; [] where it stands beside no name."""
        mentions, shape, words = self.mentions, self.mentions.shape, self.mentions.document.words
        number = bisect_right(mentions.firsts, token) - 1
        if number >= 0 and token < mentions.lasts[number]:  # within the run: "Senator Overbeck"
            name = mentions.at(number)
            if name and words[token].lower() in name.roles:
                return self.role(number, list(name.roles), token)
            if name and kind_of(words[token].lower()) == "party" and token < mentions.lasts[number] - len(name.words):
                return self.role(number, [words[token]], token)  # "Republican Ana Sorel"
            if token + 1 < mentions.lasts[number]:
                return self.apposition(token)
        number += 1
        gap = mentions.firsts[number] - token if number < len(mentions.firsts) else 0
        if gap == 2 and shape[token + 1] in PREPOSITION_SHAPES:
            name = mentions.at(number)
            if name and len(name.words) < mentions.lasts[number] - token - 2:  # "Secretary of State Ruth Overbeck"
                return self.role(number, words[token:mentions.lasts[number] - len(name.words)], token)
        if (what := OF_WHAT.match(shape, token + 1)) and (late := mentions.starting(what.end())) >= 0 and (
                shape[mentions.lasts[late]:mentions.lasts[late] + 1] == Shape.COMMA):  # the Minister of Ports, Ana Sorel,
            return self.role(late, [*words[what.start(1):what.end(1)], words[token]], token)
        if gap == 1 and shape[token] in ROLE_NOUNS or gap == 2 and shape[token + 1] == Shape.COMMA:
            match = BEFORE.search(shape, max(0, token - 7), token + 1)
            if match and (gap == 1 or Shape.GENITIVE in match[1] or match.start(1) and shape[match.start(1) - 1] in ARTICLES):
                return self.role(number, words[match.start(1):token + 1], token)
        return [] if gap == 1 else self.apposition(token)

    def apposition(self, token: int) -> list[Role]:
        """The role that stands behind a name: `Overbeck, the senator for Utopia,` and `Overbeck was a senator`."""
        mentions, shape = self.mentions, self.mentions.shape
        words, tags = mentions.document.words, mentions.document.tags
        for end in range(token - 1, max(0, token - WINDOW) - 1, -1):
            if shape[end] != COMMA and tags[end] != BE:
                continue
            number = mentions.ending(end)
            if number < 0:
                continue
            if shape[end] == COMMA and shape[token + 1:token + 2] == VERB and words[end + 1].lower() in POINTING:
                continue  # "In Utopia, the crowd booed"
            if match := BEHIND.match(shape, end, token + 1):
                rest = REST.match(shape, token + 1, token + 7)
                of_what = words[rest.start(1):rest.end(1)] if rest else []
                return self.role(number, [*of_what, *words[match.start(1):token + 1]], token)
        return []

    def role(self, number: int, words: Sequence[str], token: int) -> list[Role]:
        """The role of the name with a number, if a person's role is a person's and a body's a body's."""
        entity, mentions = self.entities.at(number), self.mentions
        if entity is None or entity.name.lower() in places():
            return []
        kind = kind_of(written_out(mentions.document.words[token].lower()))
        if not (likely_person(entity) if kind in PEOPLE else entity.thing):
            return []
        end, tokens = mentions.lasts[number], mentions.document.words
        party: tuple[str, ...] = ()
        if mentions.shape[end:end + 2] in STATED and tokens[end + 1][1:2] in ("-", "–"):
            party = PARTIES.get(tokens[end + 1][0], ())
        return [Role(entity, frozenset(map(str.lower, words)).union(party), token)]


def lesser_of(words: Iterable[str]) -> frozenset[str]:
    """What in the lowercase words of a role makes it another, lower one: vice in vice-president and VP."""
    parts = (part for word in words for part in (*word.split("-")[:2], *full_words(word)))
    return name_parts("lesser").intersection(parts)


def full_words(word: str) -> list[str]:
    """The words of the title that a lowercase abbreviation stands for, vice and president for vp; [] for any other word."""
    title = titles().get(word)
    return title.full.split() if title and " " in title.full and " " not in word else []


def agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether lowercase modifiers of one office speak of no different states, countries or parties."""
    known = origins(other)
    return all(found & known.get(kind, found) for kind, found in origins(one).items())


def other_field(head: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether lowercase modifiers of a headword for an office tell two fields: the police chief is not the fire chief."""
    title = title_of(head)
    if title is None or title.kind not in WITH_FIELDS:
        return False
    mine, theirs = fields(head, one), fields(head, other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=2000)
def fields(head: str, modifiers: frozenset[str]) -> frozenset[str]:
    """The modifiers that tell the field of an office: nouns but for any body (`company`), and what makes another title
    (`foreign` of a minister)."""
    return frozenset(word for word in modifiers if word != head and (
        f"{word} {head}" in titles() or word in known_words() and SHAPES[word] == Shape.NOUN and sort_of(word) not in ANY_BODY
        and not title_of(word)))


@lru_cache(maxsize=2000)
def origins(modifiers: frozenset[str]) -> dict[str, set[str]]:
    """What modifiers say of where somebody comes from: "state", "country" or "party" -> which."""
    found: dict[str, set[str]] = {}
    told = [one for word in modifiers for one in origin_words().get(word, ()) if one[1] <= modifiers]
    for kind, words, origin in told:
        if kind != REGION and not any(words < longer for _, longer, _ in told):  # a South American is no American
            found.setdefault(kind, set()).add(origin)
    return found


@cache
def origin_words() -> dict[str, list[tuple[str, frozenset[str], str]]]:
    """Last lowercase word of a state, country or party, or of its adjective -> its kind, all its words, and which it is."""
    found: dict[str, list[tuple[str, frozenset[str], str]]] = {}
    for name, place in places().items():
        if place.kind in ("state", "country", "demonym"):
            whose = places().get(place.stands_for.lower(), place)
            kind = whose.kind if whose.kind in ("state", REGION) else "country"
            found.setdefault(name.split(" ")[-1], []).append((kind, frozenset(name.split(" ")), place.stands_for))
    for noun, head in heads().items():
        if head.kind == "party":
            party = next((names[0] for names in PARTIES.values() if noun in names), noun)
            found.setdefault(noun, []).append(("party", frozenset([noun]), party))
    return found


def initials_of(title: str) -> str:
    """The first letters of the words of a long title, without small ones: mp for member of parliament; "" for a short one."""
    parts = [part for part in title.split(" ") if len(part) > SMALL]
    return "".join([part[0] for part in parts]) if len(parts) > 1 else ""


@cache
def spellings(head: str) -> tuple[str, ...]:
    """What to look for: the headword without its first letter, which may be a capital, and its abbreviations."""
    return (head[1:] if len(head) > 3 and head in heads() else head, *sorted(abbreviations().get(head, ())))


@cache
def abbreviations() -> dict[str, list[str]]:
    """Headword -> how it is abbreviated: senator -> Sen."""
    found: dict[str, list[str]] = {}
    for word, title in titles().items():
        if word.endswith("."):
            found.setdefault(written_out(word), []).append(word.capitalize())
        if initials_of(title.full) == word:
            found.setdefault(written_out(word), []).append(word.upper())
    return found
