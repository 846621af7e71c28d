"""Who is speaking: from the source of a construction to a name.

The constructions are resolved in the order of the text, each from what stands before it and from
the names and roles of the whole text, so a text in front that names other people changes nothing.
`people/sieves` has the ways to tell who is meant and `people/conditions` what rules somebody out;
where two names fit equally the speaker stays "", and the rule says why.
"""
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from .codes import PREPOSITION_SHAPES, Shape
from .constructions import Missed
from .grammar import Construction
from .model import Speaker, made
from .people.asking import FIRST_PERSON, answer, is_time, kind_of_phrase
from .people.context import Context, Spoken
from .people.entities import Entity
from .people.mentions import JOINED
from .people.names import BODY, PERSON, Name
from .people.phrases import Phrase
from .people.sieve import Answer, Question, Resolved
from .people.sources import SOURCES
from .text import Document
from .words.naming import BODIES, PEOPLE, heads, is_plural, kind_of, pronouns

NOBODY = Speaker("", "none", "no source")
HEARD = "heard"  # the frame of what a court is told
HEARD_BY_COURT = Speaker("", "description", "told to a court")
SAME = 10_000  # speakers that are kept as one value where they come again
SHARED = 2000  # sources of a sentence that are known again; those that constructions share are near each other
LONGEST = 60  # words of a source that are read
OPEN = ""  # the name of somebody who spoke and is left open: pronouns that mean him are open, too
OUTER = 12  # constructions looked at for the one that a first person stands in


def resolve(document: Document, constructions: Iterable[Construction], missed: Missed | None = None) -> Iterator[Resolved]:
    """Each construction with its speaker, in their order; `missed` learns how many names were left unjoined,
    and, if it asks, whom the conditions rule out.

    A source span that several constructions share is resolved once.  First persons within a
    quotation wait for its speaker, who may come later.
    """
    resolver: Resolver | None = None
    before: deque[Resolved] = deque(maxlen=OUTER)
    after: deque[Resolved] = deque()  # the next one and those behind it
    for construction in chain(constructions, repeat(None, OUTER)):
        if construction is not None:
            if resolver is None:
                told = (missed.ruled, missed.authors) if missed else ()
                resolver = Resolver(Context.of(document, *told))
                if missed:
                    missed.names = resolver.context.mentions.unjoined
            after.append((construction, resolver.speaker(construction)))
        elif not after:
            return
        if resolver and (construction is None or len(after) == OUTER):
            this = construction, speaker = after.popleft()
            if speaker.rule == FIRST_PERSON:
                yield construction, resolver.first_person(this, before, after)
            else:
                yield this
            before.append(this)


class Resolver:
    """One text at work: its context, and what was resolved before."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.sentence = -1
        self.done: dict[tuple[int, int], Speaker] = {}  # of that sentence; of one without end, of its last sources
        self.by_name: dict[Name, Answer] = {}
        self.same: dict[Speaker, Speaker] = {}  # most are met again and again

    def speaker(self, construction: Construction) -> Speaker:
        """Resolve one construction's source."""
        if not construction.source:
            return NOBODY
        if HEARD in construction.sense.frames:
            return HEARD_BY_COURT
        if construction.sentence != self.sentence or len(self.done) >= SHARED:
            self.sentence = construction.sentence
            self.done.clear()
        key = first, last = construction.source[0][0], construction.source[-1][1]
        speaker = self.done.get(key)
        if speaker is None:
            found = self.look_up(construction, first, last) if first < last else NOBODY
            speaker = self.done[key] = self.kept(found)
        return speaker

    def kept(self, speaker: Speaker) -> Speaker:
        """The same speaker as the one value that is kept of it."""
        return self.same.setdefault(speaker, speaker) if len(self.same) < SAME else self.same.get(speaker, speaker)

    def first_person(self, this: Resolved, before: Iterable[Resolved], after: Iterable[Resolved]) -> Speaker:
        """The speaker of a first person, when those near by are known."""
        construction, speaker = this
        phrase = SOURCES[speaker.name]
        question = Question(phrase, construction, construction.source[0][0], tuple(before)[::-1], tuple(after))
        return self.kept(answer(question, self.context)[0])

    def look_up(self, construction: Construction, first: int, last: int) -> Speaker:
        """The speaker of the source in a token range, who is noted as having spoken."""
        words = self.context.document.words
        phrase = SOURCES[words[first] if last == first + 1 else " ".join(words[first:min(last, first + LONGEST)])]
        if (who := self.relative_before(first)) >= 0 and not phrase.name and is_time(phrase):
            first, phrase = who, SOURCES[words[who]]  # "Sorel, who the next day told ..."
        if phrase.members:
            return self.listed(phrase, construction, first)
        described = phrase.kind in ("description", "unnamed") and not phrase.plural and kind_of(phrase.head) not in BODIES
        if described and (name := self.beside(construction, first, last)):
            phrase = phrase._replace(kind="named", name=name)
        speaker, entity = self.single(phrase, construction, first)
        if self.context.quoted(first):
            return speaker  # who is spoken of in a quotation doesn't speak behind it
        if speaker.name and speaker.rule != FIRST_PERSON:
            plural = phrase.plural
            if entity is not None and not entity.kind and phrase.name and kind_of(phrase.head) == PERSON:
                entity = entity._replace(kind=PERSON)  # "its founder, Mo Tarrant"
            if entity is None:
                plural = plural or phrase.kind == "pronoun" and is_plural(speaker.name.rpartition(" ")[2].lower())
                entity = unnamed(speaker.name, phrase, plural)
            agent = self.is_agent(construction, first)
            self.context.spoken.append(made(Spoken, (
                first, construction.sentence, entity, plural, agent, construction.content, phrase.kind == "named",
                told_by(phrase))))
        elif not speaker.name and phrase.kind != "pronoun" and kind_of(phrase.head) in PEOPLE and not phrase.plural:
            somebody = unnamed(OPEN, phrase, False)
            self.context.spoken.append(Spoken(first, construction.sentence, somebody, False, False, construction.content))
        return speaker

    def relative_before(self, token: int) -> int:
        """The token of the relative pronoun that stands before a phrase, a preposition aside; -1 for none."""
        shape = self.context.mentions.shape
        at = token - 1 if shape[token - 1:token] not in PREPOSITION_SHAPES else token - 2
        return at if at >= 0 and shape[at] == Shape.REL else -1

    def is_agent(self, construction: Construction, token: int) -> bool:
        """Whether a source at a token stands behind a preposition that belongs to its verb or noun: `accused by Orr`."""
        behind = token > 0 and self.context.mentions.shape[token - 1] in PREPOSITION_SHAPES
        return behind and construction.head < token and construction.sense.pos in ("verb", "noun")

    def listed(self, phrase: Phrase, construction: Construction, token: int) -> Speaker:
        """The speakers of a list, joined by " + "; "" where one of them stays open."""
        found = [self.single(member, construction, token) for member in phrase.members]
        kind = found[0][0].kind
        if not all(speaker.name for speaker, _ in found):
            return Speaker("", kind, "list with an open member")
        self.context.spoken.extend(Spoken(token, construction.sentence, entity or Entity(speaker.name), True)
                                   for speaker, entity in found)
        names = dict.fromkeys(name for speaker, _ in found for name in speaker.name.split(" + "))
        rules = dict.fromkeys(speaker.rule for speaker, _ in found)
        return Speaker(" + ".join(names), kind, "list: " + ", ".join(rules))

    def single(self, phrase: Phrase, construction: Construction, token: int) -> Answer:
        """The speaker of one phrase that starts at a token, and the entity if the text names it."""
        kind, name = kind_of_phrase(phrase, self.context), phrase.name
        question = made(Question, (phrase, construction, token, None, None))
        if name is None or kind != "name":
            return answer(question, self.context, kind)
        found = self.by_name.get(name)
        if found is None:
            found = answer(question, self.context, kind)
            if len(self.by_name) < JOINED and not self.context.entities.is_shared(name):
                self.by_name[name] = found
        return found

    def beside(self, construction: Construction, first: int, last: int) -> Name | None:
        """The name in apposition that a description leaves out, no name in what is said: `(the mayor), Ruth Overbeck,`."""
        mentions, shape = self.context.mentions, self.context.mentions.shape
        if shape[last - 1] == Shape.COMMA:
            last -= 1
        if shape[last:last + 1] == Shape.COMMA:
            number = mentions.starting(last + 1)
            if number >= 0:
                name = mentions.at(number)
                end = mentions.lasts[number]
                if name and name.kind == PERSON and shape[end:end + 1] in (Shape.COMMA, Shape.VERB):
                    return name
        if first > 1 and shape[first - 1] == Shape.COMMA and shape[first] != Shape.POSS:
            number = mentions.ending(first - 1)
            if number >= 0 and not any(start <= mentions.firsts[number] < end for start, end in construction.content):
                name = mentions.at(number)
                return name if name and name.kind == PERSON else None
        return None


def told_by(phrase: Phrase) -> str:
    """The gender that a pronoun for one person tells; "" for any other phrase."""
    found = pronouns().get(phrase.head) if phrase.kind == "pronoun" else None
    return found.gender if found and found.means == PERSON else ""


def unnamed(words: str, phrase: Phrase, plural: bool) -> Entity:
    """Somebody or something that the text calls by a description alone, `a neighbour`, for pronouns that follow."""
    head = heads().get(phrase.head)
    if head and head.kind in PEOPLE and not plural:
        return Entity(words, head.gender, PERSON)
    return Entity(words, "", "" if plural else BODY)
