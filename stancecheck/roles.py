"""What the text says that its people are: the roles by which descriptions find them.

Read off what stands beside a name: titles and nouns before it, an apposition or a copula behind it,
the party in brackets.  Made once for a text, and only where a source is a description.
"""
import re
from typing import NamedTuple

from .mentions import Entity, Mentions
from .names import heads, places, titles
from .phrases import is_plural, kind_of

BEFORE = re.compile(r"[jlKCANGT#r]*[lT]$")
BEHIND = re.compile(r"(?:,(?:#,)?|v)r?(?:[DPQ][vg]?)?([jlKCANGT#r]*?[lT])(?=[fo,.W&:(-]|$)((?:[fo][DP]?[jlKCANT]+)?)")
AHEAD = re.compile(r"[DP]([jlKCANGT]*[lT]),$")
PARTIES = {"R": ("republican", "gop"), "D": ("democratic", "democrat")}
WINDOW = 12  # words beside a name


class Role(NamedTuple):
    """That somebody is something: who, the words that say so, and the token of the name."""

    entity: Entity
    modifiers: frozenset[str]
    token: int


class Roles:
    """The roles of one text, by their headword."""

    def __init__(self, mentions: Mentions) -> None:
        self.found: dict[str, list[Role]] = {}
        self.mentions = mentions
        for number, start in enumerate(mentions.firsts):
            name = mentions.names[mentions.keys[number]]
            if name is not None and (entity := mentions.entity(name)):
                self.read(entity, name.roles, start, mentions.lasts[number])

    def read(self, entity: Entity, before: tuple[str, ...], start: int, end: int) -> None:
        """Note what stands beside one name."""
        shape, words = self.mentions.shape, self.mentions.document.words
        extra: set[str] = set()
        if shape[end:end + 2] == "(C" or shape[end:end + 2] == ",C":
            extra.update(PARTIES.get(words[end + 1][0], ()) if words[end + 1][1:2] in "-–" else ())
        if before:
            self.add(entity, list(before), extra, start)
        if start and not before and shape[start - 1] in "lT" and (match := BEFORE.search(shape, max(0, start - 8), start)):
            self.add(entity, words[match.start():start], extra, start)
        if start and shape[start - 1] == "," and (match := AHEAD.search(shape, max(0, start - 9), start)):
            self.add(entity, words[match.start(1):match.end(1)], extra, start)
        tags = self.mentions.document.tags
        if end < len(shape) and (shape[end] == "," or tags[end] == "z"):
            if match := BEHIND.match(shape, end, end + WINDOW):
                extra.update(word.lower() for word in words[match.start(2):match.end(2)])
                self.add(entity, words[match.start(1):match.end(1)], extra, start)
                if shape[match.end():match.end() + 1] == "&" and (second := BEHIND.match("," + shape[match.end() + 1:match.end() + 8])):
                    offset = match.end()
                    self.add(entity, words[offset + second.start(1):offset + second.end(1)], extra, start)

    def add(self, entity: Entity, words: list[str], extra: set[str], token: int) -> None:
        """Note one role under its headword, and under the title written out."""
        lower = [word.lower() for word in words]
        head = written_out(lower[-1])
        kind = kind_of(head)
        if entity.name.lower() in places() or not kind or (kind in ("person", "party")) == (entity.person is False) or is_plural(head):
            return
        role = Role(entity, frozenset(lower) | extra, token)
        self.found.setdefault(head, []).append(role)
        for word in lower[:-1]:  # "Deputy Prime Minister and Foreign Minister Senator": each is a role
            if word in titles() and word in heads():
                self.found.setdefault(written_out(word), []).append(role)

    def fitting(self, head: str, modifiers: frozenset[str], token: int) -> list[Role]:
        """The roles with a headword, those that share a modifier if any do, and stand before a token if any do."""
        roles = self.found.get(written_out(head), [])
        before = [role for role in roles if role.token < token]
        roles = before or roles
        shared = [role for role in roles if role.modifiers & modifiers]
        return shared or roles


def written_out(word: str) -> str:
    """A role without abbreviation: senator for Sen."""
    title = titles().get(word)
    return title.full.split()[-1] if title else word
