"""One text at work: its names and roles, made once, and who has spoken so far; what every sieve and condition looks at."""
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..grammar import Range
from ..text import Document
from .conditions import conditions_for
from .entities import Entities, Entity
from .mentions import Mentions
from .phrases import bare
from .roles import Roles
from .sieve import Candidate, Question, Ruled

if TYPE_CHECKING:
    from .known_roles import KnownRole

NEAR = 100  # names or speakers looked at in one sentence: more than any sentence of the news has


class Spoken(NamedTuple):
    """That somebody spoke: at which token, in which sentence, whether they are several, and whether only as an agent.

    `content` is what is said, `named` tells whether by a name, and `told` the gender that a pronoun tells.  An agent or
    owner stands behind a preposition, `was accused by Orr`, `faces calls from Orr`: the subject is another.
    """

    token: int
    sentence: int
    entity: Entity
    plural: bool
    agent: bool = False
    content: tuple[Range, ...] = ()
    named: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """A document with its mentions, entities and roles, and the log of those who spoke, which grows from source to source.

    `genders` has what the text tells of names, `told` the roles of those that were asked for, `present` remembers whom a
    sentence names, `groups` the last fuller words for people without a name and their sentence, by the headword, and `near`
    the persons before the token that was asked for last.  `trace`, where it is a list, takes up what the conditions rule out.
    `authors` are those whom the file names, and `wrote` has who wrote the article once that was asked for.
    """

    document: Document
    mentions: Mentions
    entities: Entities
    roles: Roles
    spoken: deque[Spoken] = field(default_factory=lambda: deque(maxlen=NEAR))
    present: dict[int, list[Candidate]] = field(default_factory=dict)
    groups: dict[str, tuple[str, int]] = field(default_factory=dict)
    told: dict[str, "tuple[KnownRole, ...]"] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    near: dict[int, list[Candidate]] = field(default_factory=dict)
    trace: list[tuple[int, str, str]] | None = None
    authors: tuple[str, ...] = ()
    wrote: list[Entity | None] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, trace: list[tuple[int, str, str]] | None = None,
           authors: tuple[str, ...] = ()) -> "Context":
        """The context of a document of which nothing has been resolved."""
        entities = Entities(document)
        return cls(document, entities.mentions, entities, Roles(entities), trace=trace, authors=authors)

    def allowed(self, candidates: Iterable[Candidate], question: Question, kind: str) -> list[Candidate]:
        """Those of some candidates whom no condition for a kind of phrase rules out, in their order."""
        conditions = conditions_for(kind)
        kept = []
        for candidate in candidates:
            for condition in conditions:
                if condition.forbids(candidate, question, self):
                    if self.trace is not None:
                        self.trace.append(Ruled(question.token, candidate.entity.name, condition.name))
                    break
            else:
                kept.append(candidate)
        return kept

    def spoken_since(self, token: int) -> Iterator[Spoken]:
        """Who spoke from a token on, the last first; at most `NEAR` of them."""
        for spoken in reversed(self.spoken):
            if spoken.token < token:
                return
            yield spoken

    def teller(self, spoken: Spoken) -> Spoken | None:
        """Who, in the same sentence, says that somebody spoke; None where the article does."""
        for other in self.spoken_since(self.document.sentences[spoken.sentence][0]):
            if any(first <= spoken.token < last for first, last in other.content):
                return other
        return None

    def is_named(self, entity: Entity) -> bool:
        """Whether the text names an entity, rather than only describe it."""
        return entity.name in self.entities.known

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation."""
        return self.document.quotes.holding(token) >= 0

    def opening(self, question: Question, back: int) -> int:
        """The first token of the sentence that stands some sentences before a question's."""
        return self.document.sentences[max(0, question.construction.sentence - back)][0]


def is_bare(question: Question) -> bool:
    """Whether a description is a headword with no more than an article: `the company`."""
    return bare(question.phrase.words).lower() == question.phrase.head
