"""Names that are words: Anna May, Dana Foster, Will Prior, Linh Do.

Within a sentence a capital tells them.  At the start of one, where every word has a capital, the rest of the article
does: whoever is "Dana Foster" somewhere is meant by "Foster said".  So do first names before another capital.
"""
import re
from collections.abc import Sequence

from ..codes import Shape, Tag
from .naming import first_names, titles

HIGH = "\u0100-\u017f"  # the categories of capitalised known words, until it is settled what they are
NOUNS = "\u014e\u0153\u0158"  # of these the nouns, which head a subject in any case
SECOND = re.compile(f"[{HIGH}@md](?<![{NOUNS}])(?<=[M{HIGH}md].)")  # what is looked for leads, which is faster
FIRST = re.compile(f"[{HIGH}md](?=[M{HIGH}])")
SUBJECT = re.compile("[13VEZvzmd,]|R[13VEZ]|G|\\([9M]|[xXB\u0142\u0158]")  # what may follow a subject of one word
FAMILY = re.compile(f"[M{HIGH}]{{1,2}}(?:[13VEZvzd,]|G)")  # and a first name that may be a modal: "Will Prior told"
DATED = "ifbDJ9"  # categories before the name of a month
SMALL = re.compile("[md@]")  # categories of words that are written small, or always with a capital: do, will, May


class Surnames:
    """The words of a text that are somebody's name in it, `tags` being its categories before capitals are settled."""

    def __init__(self, words: Sequence[str], tags: str) -> None:
        self.words, self.tags = words, tags
        self.family = self.find_family()  # the words that follow another name within a sentence
        self.given = self.find_given()  # the first names that stand before another capital
        known = self.family | self.given
        self.small = self.find_small(known) if known else ()  # the tokens that are names though their word is a small one

    def find_family(self) -> frozenset[str]:
        """The words that follow another name within a sentence: the "Foster" of "Dana Foster"."""
        words, tags, first, found = self.words, self.tags, first_names(), set()
        for match in SECOND.finditer(tags):
            at = match.start()
            word, before = words[at], words[at - 1]
            if not (word[0].isupper() and before[0].isupper()) or word.isupper() or word.lower() in titles():
                continue
            if tags[at] != Tag.TIME and tags[at - 1] == Tag.NAME or (
                    before.lower() in first and tags[at + 1:at + 2] != Tag.NUM):
                found.add(word)
        return frozenset(found)

    def find_given(self) -> frozenset[str]:
        """The first names that stand before another capital: the "Rose" of "Rose Adeyemi"."""
        first = first_names()
        return frozenset(word for match in FIRST.finditer(self.tags)
                         if (word := self.words[match.start()]).lower() in first and word[0].isupper())

    def starts(self, token: int) -> bool:
        """Whether a capitalised known word at the start of a sentence is a name rather than that word."""
        tags, word = self.tags, self.words[token]
        following = tags[token + 1:token + 2]
        if following == Tag.NAME or "\u0100" <= following <= "\u017f":
            return word in self.given
        return (word in self.family or word in self.given) and SUBJECT.match(tags, token + 1) is not None

    def find_small(self, known: frozenset[str]) -> tuple[int, ...]:
        """The tokens that are `known` names though their word is a small one, or the name of a month: `May said`."""
        words, tags, found = self.words, self.tags, []
        for match in SMALL.finditer(tags):
            at = match.start()
            if words[at] not in known:
                continue
            if words[at] in self.given and FAMILY.match(tags, at + 1):
                found.append(at)
            elif words[at] in self.family and tags[at + 1:at + 2] != Tag.NUM and tags[max(at - 1, 0)] not in DATED:
                found.append(at)
        return tuple(found)

    def shaped(self, shapes: str) -> str:
        """The shapes of the words with those of names for the small ones that are names."""
        if not self.small:
            return shapes
        changed = list(shapes)
        for token in self.small:
            changed[token] = Shape.FIRST_NAME if self.words[token] in self.given else Shape.NAME
        return "".join(changed)
