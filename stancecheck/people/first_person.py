"""The first person: "I" in a quotation, in a signed letter, and anywhere else."""
from collections.abc import Sequence
from itertools import zip_longest

from ..grammar import Construction
from ..model import Speaker
from ..words.people import pronouns
from .entities import Entity
from .nearby import LINE, SHORT, Nearby, within

LETTER = 20  # paragraphs in which a letter ends
FIRST_PERSON = "first person"  # the rule of those that are resolved when all others are
Resolved = tuple[Construction, Speaker]


class FirstPerson(Nearby):
    """One text at work, with its letters."""

    def first_person(self, this: Resolved, before: Sequence[Resolved], after: Sequence[Resolved]) -> Speaker:
        """The speaker of the quotation in which "I" or "we" stands; outside of any the author, by the own word.

        `before` and `after` are the constructions near by, in order, with their speakers.
        """
        token = this[0].source[0][0]
        quotes = self.document.quotes
        number = quotes.holding(token)
        told = quotes.firsts[number] if number >= 0 else token  # "she says I lied" in a quotation is not hers
        for near in zip_longest(reversed(before), after):  # the nearest first
            for construction, speaker in filter(None, near):
                if speaker.name and speaker.rule != FIRST_PERSON and within(told, construction):
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
            if named < 0 or last - first > SHORT or not LINE.fullmatch(shape, first, last):
                continue
            entity = self.entities.at(named)
            end = paragraphs[at + 1][1] if at + 1 < len(paragraphs) else last
            place = last < end <= last + SHORT and LINE.fullmatch(shape, last, end)
            if entity and entity.person and (place or at + 1 == len(paragraphs) or "," in shape[first:last]):
                return entity
        return None
