"""Interviews: which words are the answers', by paragraphs or, where those were lost, by the sentences that ask.

A page saved as one line has lost its paragraphs, and with them the look of its questions.  What is left is that they ask
"you" outside quotation marks, and that what stands behind them speaks as "I".

Source: own observation, of question-and-answer pieces in agencies' and broadcasters' feeds.
"""
import re
from array import array
from collections.abc import Iterator
from itertools import chain

from .model import GenreName
from .text import Document
from .words.evaluative import word_list
from .words.ranges import Spans

TURN = re.compile(r"(?:Q|A|Question|Answer)[.:]\s")
CAPITALS = re.compile(r"(?<![^\W_])[A-Z][A-Z'’-]{2,40}:(?=\s)")  # "BRANDT: ", a turn of a transcript within a paragraph
QUESTION = re.compile(r"\?[”\"’)]*\Z")
LOST = 200  # words a paragraph, from which on paragraphs may have been lost; reports have 20 to 60
TURNS = 4  # of a transcript; the names come back, so that each of them speaks twice or more
CLOSE = 2  # tokens before the end of a sentence within which its mark stands


def paragraph_spans(document: Document) -> Iterator[tuple[int, int]]:
    """Where the words of each paragraph start and end, in code points."""
    ends, words = document.ends, document.words
    return ((ends[first] - len(words[first]), ends[last - 1]) for first, last in document.paragraphs)


def start_of(document: Document, token: int) -> int:
    """The code point at which a token starts."""
    return document.ends[token] - len(document.words[token])


def is_run_together(document: Document) -> bool:
    """Whether the paragraphs of a text were lost: hardly any, and all of them long."""
    return len(document.words) > LOST * len(document.paragraphs)


def questions(document: Document, somebodys: Spans) -> list[int]:
    """The numbers of the sentences that ask "you" outside what is somebody's words, in order, where paragraphs were lost."""
    found: list[int] = []
    if not is_run_together(document):
        return found
    you, text, at = word_list("second persons"), document.text, document.text.find("?")
    while at >= 0:
        token = document.token(at)
        number = document.sentences.at(token)
        first, last = document.sentences[number]
        if token >= last - CLOSE and not somebodys.hold(at) and not (found and found[-1] == number):
            if not you.isdisjoint(map(str.lower, document.words[first:last])):
                found.append(number)
        at = text.find("?", at + 1)
    return found


def turns(document: Document) -> list[int]:
    """Where the turns of a transcript start that stand within one paragraph, each behind a name in capitals, in order."""
    if not is_run_together(document):
        return []
    names = list(CAPITALS.finditer(document.text))
    if len(names) < TURNS or len({match[0] for match in names}) * 2 > len(names):
        return []
    return [match.end() for match in names]


def answers(document: Document, somebodys: Spans) -> Iterator[tuple[int, int]]:
    """Where the answers of an interview start and end: what stands behind what asks, up to the next question."""
    if taking := turns(document):
        paragraphs, ends = document.paragraphs, document.ends
        for start, following in zip(taking, (*taking[1:], len(document.text))):
            yield start, min(following, ends[paragraphs[paragraphs.at(document.token(start))][1] - 1])
        return
    if asking := questions(document, somebodys):
        sentences, ends = document.sentences, document.ends
        for number, following in zip(asking, (*asking[1:], len(sentences))):
            if following > number + 1:
                yield start_of(document, sentences[number + 1][0]), ends[sentences[following - 1][1] - 1]
        return
    asked, marked = False, False
    for start, end in paragraph_spans(document):
        line = document.text[start:end]
        if turn := TURN.match(line):
            marked, asked = True, line[0] == "Q"
            if line[0] == "A":
                yield start + turn.end(), end
        elif QUESTION.search(line):
            asked = True
        elif asked and not marked:
            yield start, end


def with_answers(document: Document, somebodys: Spans, genre: GenreName) -> Spans:
    """The stretches that are somebody's words, and in an interview the answers, too; merged where they touch."""
    if genre != "interview":
        return somebodys
    return Spans(array("I", chain.from_iterable((*somebodys, *answers(document, somebodys)))))


