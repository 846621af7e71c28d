"""Who wrote an article: told by its file, a line at its head or end, `By Ana Sorel`, or last words, `Ana Sorel is a ...`.

Source: the newspapers' custom of a line with the author's name above a text, and of a sentence about a guest below it.
"""
import re
from itertools import chain

from ..codes import GIVEN_SHAPES, Shape, Tag, one_of
from .context import Context
from .entities import Entity
from .forms import looks_personal
from .mentions import Mentions
from .names import PERSON, Name, read_run
from .patterns import PERSONAL, SPELLED, TITLED
from .prominence import AUTHOR_LINE

HEAD, TAIL = 5, 3  # paragraphs in which such a line is looked for
ALONE = re.compile(f"{one_of(GIVEN_SHAPES)}{one_of(SPELLED)}*{one_of(PERSONAL)}"
                   f"(?:{Shape.COMMA}{one_of(TITLED)}+)?")  # a name, and where from
ALSO = re.compile(f"{Shape.AND}{one_of(GIVEN_SHAPES)}{one_of(GIVEN_SHAPES)}")  # and another one
TELLING = Tag.BE + Tag.DET  # behind a name: "is a"


def writer(context: Context) -> Entity | None:
    """The only author of an article, by the fullest name; None for nobody known, or several."""
    if not context.wrote:
        context.wrote.append(by_file(context) or by_line(context) or by_last_words(context))
    return context.wrote[0]


def by_file(context: Context) -> Entity | None:
    """The author whom the file of the article names."""
    if len(context.authors) != 1:
        return None
    words = context.authors[0].split()
    name = read_run(words) if words and len(words) < AUTHOR_LINE else None
    return of_person(name, context)


def by_line(context: Context) -> Entity | None:
    """The author whom a line names that says nothing else."""
    paragraphs, mentions, tags = context.document.paragraphs, context.mentions, context.document.tags
    size, alone = len(paragraphs), True
    for at in chain(range(min(HEAD, size)), range(max(HEAD, size - TAIL), size)):
        first, last = paragraphs[at]
        by = tags[first] == Tag.BY
        alone = at == size - 1 or alone and mentions.shape[last - 1] != Shape.STOP  # no name alone behind the first sentence
        number = mentions.starting(first + by) if last - first <= AUTHOR_LINE else -1
        if number < 0 or not (by or alone and ALONE.fullmatch(mentions.shape, first, last)):
            continue
        if ALSO.match(mentions.shape, mentions.lasts[number]):
            return None
        if entity := of_person(named(mentions, number), context):
            return entity
    return None


def by_last_words(context: Context) -> Entity | None:
    """Whom a last paragraph tells to be something, and nothing before it names outside the lines about authors."""
    paragraphs, mentions = context.document.paragraphs, context.mentions
    for at in range(max(1, len(paragraphs) - TAIL), len(paragraphs)):
        first, _ = paragraphs[at]
        number = mentions.starting(first)
        name = mentions.at(number) if number >= 0 else None
        if name is None or not context.document.tags.startswith(TELLING, mentions.lasts[number]):
            continue
        entity = of_person(name, context)
        if entity and mentions.full.get(name.text, 0) == 1:
            return entity
    return None


def named(mentions: Mentions, number: int) -> Name | None:
    """The name with a number, one that is shouted as it is spelled otherwise."""
    words = mentions.document.words[mentions.firsts[number]:mentions.lasts[number]]
    if all(word.isupper() for word in words):
        return read_run([word.capitalize() for word in words])
    return mentions.at(number)


def of_person(name: Name | None, context: Context) -> Entity | None:
    """The person with a name of several words; None for any other name."""
    if name is None or " " not in name.text or name.thing or not looks_personal(name.text):
        return None
    entity = context.entities.of(name)
    return entity._replace(kind=PERSON) if entity else None
