"""What kind of article a text is, and by which sign: news, opinion, a letter, an interview, advice, or something else.

Evaluation that a report must answer for is what an opinion piece is there for.  What the file says of its article counts
first, then what the article says of itself, then how it is written: who is greeted and who signs, who asks and answers,
steps and orders, and whether the writer speaks as "I" or "we" outside what is quoted.  How much an article evaluates is
no sign: a report does not become an opinion piece by being full of opinions.

Source: schema.org's subtypes of NewsArticle and IPTC's genres, for the names; Krüger et al. 2017 (first persons tell
editorials from reports across outlets).
"""
import re
from array import array
from collections.abc import Callable
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import get_args

from .codes import Tag
from .interviews import QUESTION, TURN, is_run_together, paragraph_spans, questions, start_of, turns
from .model import NO_METADATA, Genre, GenreName, Metadata
from .resources import read_table
from .text import Document
from .words.evaluative import word_list
from .words.ranges import Spans

NEWS = Genre("news", "no sign of another genre")
OPENING_LINES, CLOSING_LINES = 4, 3
LABEL = 40  # characters of a line that is a label
GREETING = 2 * LABEL  # a line of fewer characters may greet, or take leave
LONGEST = 20_000  # characters of a line that are looked at; a text may be one paragraph of millions
WORD = re.compile(r"\w+")
BEHIND_LABEL = re.compile("[:|–—]")
LABEL_END = re.compile(r"\s*(?:[:|–—]|$)")
STEP = re.compile(r"(?:step\s+)?(\d{1,2})[.):]\s", re.IGNORECASE)
TAKING_TURNS, STEPPING, ASKING = "QA", "sSſ", "?”\"’)"  # what such lines start with, or end with: else they aren't tried
ENOUGH = 3  # turns, questions, steps, or "I": one may be chance, three are a habit; of "we", which reporters let slip, four
SHARE = 5  # of so many paragraphs, or sentences, one
PER = 400  # words, in which one first person stands at least


def genre_of(document: Document, somebodys: Spans, metadata: Metadata = NO_METADATA) -> Genre:
    """The genre of an article, with the sign that decided.

    Args:
        document: the text as read.
        somebodys: the stretches that are somebody's words, whose "I" isn't the writer's.
        metadata: what the file says of the article.
    """
    lines = Lines(document)
    for read in READERS:
        if genre := read(document, somebodys, metadata, lines):
            return genre
    return NEWS


class Lines:
    """The paragraphs of a text as lines: the first and last few, and those that take turns, ask, or are numbered.

    Of a text with a million of them no more is kept than is asked for: how many take turns, what asks, the numbers.
    """

    def __init__(self, document: Document) -> None:
        self.document, self.size = document, len(document.paragraphs)
        self.opening = [self.line(number) for number in range(min(self.size, OPENING_LINES))]
        self.closing = [self.line(number, ending=True) for number in range(max(self.size - CLOSING_LINES, 0), self.size)]
        self.turns, self.asking, self.numbers = 0, 0, array("B")
        you, text = word_list("second persons"), document.text
        for start, end in paragraph_spans(document):
            opening = text[start]
            if opening in TAKING_TURNS and TURN.match(text, start, end):
                self.turns += 1
            elif (opening.isdecimal() or opening in STEPPING) and (step := STEP.match(text, start, end)):
                self.numbers.append(int(step[1]))
            if text[end - 1] in ASKING and QUESTION.search(text, start, end) and any(
                    match[0].lower() in you for match in WORD.finditer(text, start, end)):
                self.asking += 1

    def line(self, number: int, *, ending: bool = False) -> str:
        """The line with a number: of one without end, its start, or its end."""
        first, last = self.document.paragraphs[number]
        start, end = start_of(self.document, first), self.document.ends[last - 1]
        start, end = (max(start, end - LONGEST), end) if ending else (start, min(end, start + LONGEST))
        return self.document.text[start:end]


@cache
def signs(kind: str) -> dict[str, GenreName]:
    """Words -> genre, of one kind of sign."""
    named: dict[str, GenreName] = {name: name for name in get_args(GenreName)}
    return {word: named[genre] for genre, sign, words in read_table("genres.tsv")[1] if sign == kind
            for word in words.split(", ")}


@cache
def spared(genre: GenreName) -> tuple[str, ...]:
    """The codes, and letters of families, that are not held against a genre."""
    return next((tuple(rules.split()) for name, rules, _ in read_table("spared.tsv")[1] if name == genre), ())


def by_metadata(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By kind first, which is nearer to the article than its section."""
    for kind, values in (("kind", metadata.kinds), ("section", metadata.sections)):
        for value in values:
            if genre := signs(kind).get(value.strip().lower()):
                return Genre(genre, f"{kind} '{value.strip()}'")
    return None


def by_label(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By a word that stands alone on one of the first lines, or before a colon or bar at its start."""
    for line in lines.opening:
        start = BEHIND_LABEL.split(line[:LABEL], maxsplit=1)[0].strip().lower()
        if (genre := signs("label").get(start.rstrip("."))) and LABEL_END.match(line, len(start)):
            return Genre(genre, f"label '{line[:len(start)]}'")
    return None


def by_whole_text(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By one of the first lines that announces the whole of a speech: "Full text of Lund's speech"."""
    for line in lines.opening:
        if len(line) < GREETING:
            said = line.strip(" ().:").lower()
            for words, genre in signs("whole").items():
                if said.startswith(words) or said.endswith(words):
                    return Genre(genre, f"'{words}' in a first line")
    return None


def by_letter(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By a greeting among the first lines and a farewell among the last."""
    greeting = next((line for line in lines.opening if starts_with(line, "greeting")), None)
    farewell = greeting and next((line for line in lines.closing if starts_with(line, "farewell")), None)
    return Genre("letter", f"'{greeting[:20]}' and '{farewell[:20]}'") if greeting and farewell else None


def starts_with(line: str, kind: str) -> bool:
    """Whether a short line starts with one of a kind of signs."""
    if len(line) >= GREETING or not (lower := line.lower()).startswith(openings(kind)):
        return False
    return any(lower.startswith(words) and not lower[len(words):len(words) + 1].isalpha() for words in openings(kind))


@cache
def openings(kind: str) -> tuple[str, ...]:
    """The words of one kind of sign."""
    return tuple(signs(kind))


def by_address(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By who the writer is, said at the end: "Ilse Brandt is a columnist"."""
    for line in map(str.lower, lines.closing):
        for words, genre in signs("address").items():
            if words in line:
                return Genre(genre, f"'{words}' at the end")
    return None


def by_turns(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By questions and answers: marked as such, or paragraphs that ask "you"."""
    if lines.turns >= ENOUGH:
        return Genre("interview", f"{lines.turns} paragraphs marked as questions and answers")
    if lines.asking >= ENOUGH and lines.asking * SHARE >= lines.size:
        return Genre("interview", f"{lines.asking} paragraphs that ask")
    if taking := len(turns(document)):
        return Genre("interview", f"{taking} turns behind names in capitals")
    asked = len(questions(document, somebodys))
    if asked >= ENOUGH and asked * PER >= len(document.words) and spoken(document, somebodys) >= ENOUGH:
        return Genre("interview", f"{asked} sentences that ask, and answers as 'I'")
    return None


def spoken(document: Document, somebodys: Spans) -> int:
    """How often somebody says "I" or "we" outside what is quoted, up to `ENOUGH`."""
    return sum(1 for _ in islice((match for match in persons().finditer(document.text) if not somebodys.hold(match.start())
                                  and not is_numeral(document, match)), ENOUGH))


def by_steps(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By numbered paragraphs, counted from 1, or by sentences that tell the reader what to do."""
    steps, following = 0, None
    for number in lines.numbers:
        if following not in (None, number):
            steps = 0  # they are no count
            break
        steps, following = steps + 1, number + 1
    if steps >= ENOUGH:
        return Genre("list", f"{steps} numbered paragraphs")
    tags, words, verbs = document.tags, document.words, word_list("orders")
    orders = sum(tags[first] in ORDER and words[first].lower() in verbs and not somebodys.hold(start_of(document, first))
                 for first, _ in document.sentences)
    if orders >= ENOUGH and orders * SHARE >= len(document.sentences):
        return Genre("list", f"{orders} sentences that tell the reader what to do")
    return None


ORDER = Tag.BASE + Tag.NOUN_OR_BASE + Tag.PAST_OR_PARTICIPLE + Tag.NOUN + Tag.NAME + Tag.ADJ + Tag.SAY  # as a first word


def by_persons(document: Document, somebodys: Spans, metadata: Metadata, lines: Lines) -> Genre | None:
    """By the writer as "I" or "we", outside what is somebody's words, in more than one paragraph."""
    count, singular, first = 0, False, ""
    paragraphs: set[int] = set()
    for match in persons().finditer(document.text):
        if not somebodys.hold(match.start()) and not is_numeral(document, match):
            count, singular, first = count + 1, singular or match[0] == "I", first or match[0]
            if len(paragraphs) < ENOUGH:
                paragraphs.add(document.paragraphs.at(document.token(match.start())))
    if count < ENOUGH + (not singular) or count * PER < len(document.words):
        return None
    if len(paragraphs) < min(ENOUGH, lines.size) - 1 and not is_run_together(document):
        return None
    return Genre("opinion", f"the writer as '{first}', {count} times outside quotations")


def is_numeral(document: Document, match: re.Match[str]) -> bool:
    """Whether an "I" counts what a name before it names: "World War I", "Article I"; "When I" starts a sentence."""
    at = document.token(match.start())
    before = at - 1
    return match[0] == "I" and before >= 0 and document.words[before][0].isupper() and not document.sentences.starts(before)


@cache
def persons() -> re.Pattern[str]:
    """The first persons; "I" before a verb alone, as it is also a numeral, and none in capitals ("US").

    The pattern leads with what they may start with, which is looked for four times as fast as the edge of a word.
    """
    words = groupby(sorted(word_list("first persons")), itemgetter(0))
    rests = {first: "|".join(word[1:] for word in same) for first, same in words}
    forms = "|".join(f"(?<=[{first.upper()}{first}])(?:{rest})" for first, rest in rests.items())
    letters = "".join(rests)
    return re.compile(rf"[I{letters.upper()}{letters}](?<!\w.)(?:(?<=I)(?=['’ ][a-z])|{forms})\b", re.DOTALL)


READERS: tuple[Callable[[Document, Spans, Metadata, Lines], Genre | None], ...] = (
    by_metadata, by_label, by_whole_text, by_letter, by_turns, by_steps, by_address, by_persons)
