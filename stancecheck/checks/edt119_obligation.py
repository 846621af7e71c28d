"""EDT119: what must be done, in the article's own voice."""
from collections.abc import Iterable

from ..codes import Tag
from .around import tag
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

# What may be the verb.
VERB = Tag.BASE + Tag.NOUN_OR_BASE + Tag.BE + Tag.HAVE + Tag.ADV + Tag.NOT + Tag.NOUN + Tag.PAST + Tag.DO
SUBJECT = Tag.NOUN + Tag.PLURAL + Tag.NAME + Tag.PRON + Tag.THAT + Tag.NOUN_OR_BASE  # what may be the subject


def obligations(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Must and should after a subject; no conditional "should he win"."""
    for first, last, _ in matches:
        if tag(evidence, first - 1) in SUBJECT and tag(evidence, last) in VERB:
            yield Hit(first, last)


CHECK = Check(
    code="EDT119",
    name="obligation",
    message="'{words}' says in the article's own voice what is to be done",
    why="What somebody should do is advice. Give it to whoever gives it, or name the law that demands it.",
    source="Biber 2006, stance; Wikipedia, Words to watch: editorializing",
    flags=("The council [must] repair the bridge.",),
    passes=("Orlova said the council must repair the bridge.", "The council repairs the bridge."),
    find=obligations,
    evaluative=False,
    default=False,
)
