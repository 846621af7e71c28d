"""I in a letter: who signs it."""

from ...codes import Shape
from ...words.naming import pronouns
from ..context import Context
from ..entities import Entity
from ..prominence import AUTHOR_LINE, LINE
from ..sieve import Candidate, Proposal, Question, Sieve

LETTER = 20  # paragraphs in which a letter ends


def signer(question: Question, context: Context) -> Proposal | None:
    """Who signs the letter in which the first person stands; open for "we", who are more."""
    entity = signs(context, question.token)
    if entity is None:
        return None
    found = pronouns().get(question.phrase.words.lower())
    if found and found.gender == "several":
        return Proposal(why=f"signed by {entity.name}")
    return Proposal((Candidate(0, question.token, entity),))


def signs(context: Context, token: int) -> Entity | None:
    """Who signs the letter in which a token stands, or None: a paragraph with a name alone, and no more than a place
    behind it before the text ends or a paragraph with another name."""
    paragraphs, mentions, shape = context.document.paragraphs, context.mentions, context.mentions.shape
    number = paragraphs.at(token)
    for at in range(number + 1, min(number + LETTER, len(paragraphs))):
        first, last = paragraphs[at]
        named = mentions.starting(first)
        if named < 0 or last - first > AUTHOR_LINE or not LINE.fullmatch(shape, first, last):
            continue
        entity = context.entities.at(named)
        end = paragraphs[at + 1][1] if at + 1 < len(paragraphs) else last
        place = last < end <= last + AUTHOR_LINE and LINE.fullmatch(shape, last, end)
        if entity and entity.person and (place or at + 1 == len(paragraphs) or Shape.COMMA in shape[first:last]):
            return entity
    return None


SIEVE = Sieve(
    name="signer",
    why="Who writes 'I' in a letter is whoever signs it.",
    source="own observation",
    reads=("first",),
    finds=(("I think that it rains.\n\nRuth Overbeck, Brenford", "Ruth Overbeck"),),
    leaves=("We think that it rains.\n\nRuth Overbeck, Brenford",),
    propose=signer,
)
