"""What the text says that its people are: the roles by which descriptions find them.

A headword is looked for in the text when a description first needs it, and what stands beside it
tells whose role it is: a title or noun before a name, an apposition or a copula behind one.
"""
import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from .mentions import Entity, Mentions, likely
from .names import heads, places, titles
from .phrases import PEOPLE, kind_of

BEHIND = re.compile(r"(?:,(?:#,)?|v)(?:[^,.:“(]*&)?r?(?:[DPQ][vg]?)?([jlKCANGT#r]*[lT])$")  # up to the headword
BEFORE = re.compile(r"(?:^|[^jlKCANGT#r])([jlKCANGT#r]*[lT])$")
REST = re.compile(r"[fo][DP]?([jlKCANT]+)")  # of what: the harbour, Utopia
PARTIES = {"R": ("republican", "gop"), "D": ("democratic", "democrat")}
WINDOW = 14  # words between a name and its role
FOUND = 60  # places at which a headword is looked at; a text that has more says it often enough


class Role(NamedTuple):
    """That somebody is something: who, the lowercase words that say so, and the token of the headword."""

    entity: Entity
    modifiers: frozenset[str]
    token: int


class Roles:
    """The roles of one text, by headword; each is looked for once."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.found: dict[str, list[Role]] = {}

    def fitting(self, head: str, modifiers: frozenset[str], token: int) -> list[Role]:
        """The roles with a headword, those before a token if any are, and those that share a modifier if any do."""
        head = written_out(head)
        if head not in self.found:
            self.found[head] = self.look_for(head)
        roles = self.found[head]
        roles = [role for role in roles if role.token < token] or roles
        return [role for role in roles if role.modifiers & modifiers] or roles

    def met(self, head: str, token: int) -> bool:
        """Whether a headword stands anywhere before a token."""
        return any(at < token for at in self.tokens(written_out(head)))

    def look_for(self, head: str) -> list[Role]:
        """Every role with a headword, in order."""
        return [role for token in self.tokens(head) for role in self.beside(token)]

    def tokens(self, head: str) -> list[int]:
        """Where a headword stands, in order; at `FOUND` places no more are looked for."""
        tokens: set[int] = set()
        document = self.mentions.document
        for form in spellings(head):
            at = document.text.find(form)
            while at >= 0 and len(tokens) < FOUND:
                token = bisect_right(document.starts, at) - 1
                if document.words[token].lower() in (form, head[0] + form, form.lower()):
                    tokens.add(token)
                at = document.text.find(form, at + len(form))
        return sorted(tokens)

    def beside(self, token: int) -> list[Role]:
        """Whose role the headword at a token is; [] where it stands beside no name."""
        mentions, shape, words = self.mentions, self.mentions.shape, self.mentions.document.words
        number = bisect_right(mentions.firsts, token) - 1
        if number >= 0 and token < mentions.lasts[number]:  # within the name: "Senator Overbeck"
            name = mentions.names[mentions.keys[number]]
            if name is None or words[token].lower() not in name.roles:
                return self.apposition(token)
            return self.role(number, list(name.roles), token)
        number += 1
        if number < len(mentions.firsts) and mentions.firsts[number] == token + 1 and shape[token] in "lT":
            match = BEFORE.search(shape, max(0, token - 7), token + 1)
            return self.role(number, words[match.start(1):token + 1], token) if match else []
        if number < len(mentions.firsts) and mentions.firsts[number] == token + 2 and shape[token + 1] == ",":
            match = BEFORE.search(shape, max(0, token - 7), token + 1)
            if match and match.start(1) and shape[match.start(1) - 1] in "DP":
                return self.role(number, words[match.start(1):token + 1], token)
        return self.apposition(token)

    def apposition(self, token: int) -> list[Role]:
        """The role that stands behind a name: `Overbeck, the senator for Utopia,` and `Overbeck was a senator`."""
        mentions, shape = self.mentions, self.mentions.shape
        words, tags = mentions.document.words, mentions.document.tags
        floor = max(0, token - WINDOW)
        for end in range(token - 1, floor - 1, -1):
            if shape[end] not in ",v" or shape[end] == "v" and tags[end] != "z":
                continue
            match = BEHIND.match(shape, end, token + 1)
            number = bisect_left(mentions.lasts, end)
            if match and number < len(mentions.lasts) and mentions.lasts[number] == end:
                said = [*words[match.start(1):token + 1]]
                if rest := REST.match(shape, token + 1, token + 7):
                    said = [*words[rest.start(1):rest.end(1)], *said]
                return self.role(number, said, token)
        return []

    def role(self, number: int, words: list[str], token: int) -> list[Role]:
        """The role of the name with a number, if a person's role is a person's and a body's a body's."""
        mentions = self.mentions
        entity = mentions.entity_at(number)
        if entity is None or entity.name.lower() in places():
            return []
        if kind_of(words[-1].lower()) in PEOPLE | {""}:
            if entity.person is not True and not likely(entity):
                return []
        elif entity.person is not False:
            return []
        end, shape, tokens = mentions.lasts[number], mentions.shape, mentions.document.words
        party: tuple[str, ...] = ()
        if shape[end:end + 2] in ("(C", ",C") and tokens[end + 1][1:2] in ("-", "–"):
            party = PARTIES.get(tokens[end + 1][0], ())
        return [Role(entity, frozenset(word.lower() for word in words) | frozenset(party), token)]


def written_out(word: str) -> str:
    """A role without abbreviation: senator for Sen."""
    title = titles().get(word)
    return title.full.split()[-1] if title else word


@cache
def spellings(head: str) -> tuple[str, ...]:
    """What to look for: the headword without its first letter, which may be a capital, and its abbreviations."""
    short = (word.capitalize() for word, title in titles().items() if title.full.split()[-1] == head and word.endswith("."))
    return (head[1:] if len(head) > 3 and head in heads() else head, *sorted(short))
