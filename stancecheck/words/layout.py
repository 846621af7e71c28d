"""What tokens make up: paragraphs, quotations, sentences, and the names among capitalised words.

Every step is one pass over the string of the tokens' categories.
"""
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from sys import byteorder

from ..codes import Tag
from .categories import ABBREVIATED, AS_HEADLINE, AS_WORDS, OPEN_CLASSES
from .evaluative import word_list
from .naming import PEOPLE, kind_of
from .ranges import Neighbours, Quotes
from .surnames import Surnames

LINE = re.compile(r"\r\n|\r|\n")
PARAGRAPH = re.compile(r"\n\s*")
PARAGRAPH_AT_RETURN = re.compile(r"[\r\n]\s*")  # where a text has returns: five times slower
BLANK = re.compile(r"(?:\r\n?+|\n)[^\S\r\n]*(?:\r\n?+|\n)\s*")  # possessive: the two halves of \r\n are one line break
GOES_ON = re.compile(r"[^\s.!?:;][ \t]*(?:\r\n?+|\n)[ \t]*[a-z]")  # a line that goes on in the next
SMALL_NEXT = re.compile(r"\n[ \t]*[a-z]")  # without it none does; its first character is looked for fast
SMALL_SHARE = 6  # of so many lines one at least must go on in small letters where the text was wrapped
NEXT_WORD = re.compile(r"(?P<bullet>[-*•·–—‣▪]\s|\d+[.)]\s)?(?:(?P<small>[a-z])|\S)\S*")
FULL = 0.8  # of the width: a line that would have been longer with the next word was full
WRAPPED = re.compile(r"(?<![^\r\n])[^\r\n]{101}")  # a text with blank lines, but without so long a line, was wrapped
SENTENCE_END = re.compile("\\.+[”’)]*(?!\\.)|:(?=“)|[\u0220-\u027e][”’)]*")
HIGH = re.compile("[\u0100-\u017f]")
ENDS = re.compile("[\u0220-\u027e]")
COLON_HIGH = re.compile(":[“‘]?[\u0100-\u017f]")
ADJECTIVE = ord(Tag.ADJ)
INITIAL = "\u024d"  # category of an initial, until sentences are known
OPENS = "DPOhWwTkKRCQ0itab"  # categories of small words, which have a capital only where they open a sentence
NOUNS = "\u0153\u0158"  # and of plurals that have one
UTTERANCE = 5  # tokens of a quotation, its marks included, that is more than a name or a word or two, at least
HEADLINE = 25  # tokens, at most, of a line whose capitals are a headline's
EMPHASIS = 5  # letters of a word in capitals that is no acronym
UTF_16 = f"utf-16-{byteorder[0]}e"
SAID_ONLY = re.compile("[DPJQ]{0,3}[NSMOA9\u0100-\u017f]{1,6}(?:,9,)?R?[13][R@]{0,2}\\.")
FOLLOWS = re.compile("[DPJQ]{0,3}[NSMOAxif9\u0100-\u017f]{1,7}R?[VEZ13]|[VE13][DPJ]{0,3}[NSMOA\u0100-\u017f]")


def settle_capitals(words: Sequence[str], tags: str, paragraphs: Neighbours, sentences: Neighbours, quotes: Quotes,
                    known: Surnames) -> str:
    """Capitalised known words are names, but for those that start a sentence, follow a colon or stand in a headline.

    The sentences of a quotation count, too.  At such a start a word is a name still where it is `known` to be somebody's.
    """
    if not HIGH.search(tags) and not known.small:
        return tags
    settled = array("H", HIGH.sub(Tag.NAME, tags).encode(UTF_16))
    for start in starts_of_sentences(words, tags, sentences, quotes):
        if "\u0100" <= tags[start] <= "\u017f" and (len(words[start]) == 1 or not words[start].isupper()) \
                and not known.starts(start):
            settled[start] = ord(AS_WORDS[ord(tags[start])])
    for token in shouted(words, tags, sentences):
        settled[token] = ord(AS_WORDS[ord(tags[token])])
    for first, last in paragraphs:
        if last - first <= HEADLINE:
            line = tags[first:last]
            capitals = len(HIGH.findall(line))
            if capitals > 1 and capitals + line.count(Tag.NAME) > 2 * sum(map(line.count, OPEN_CLASSES)):
                settled[first:last] = array("H", line.translate(AS_HEADLINE).encode(UTF_16))
            for token in (last - 1, first):  # who a headline says it is from: "Dam leaks, says rival", "Rival: Dam leaks"
                if settled[token] == ADJECTIVE and (token > first or tags[token + 1:token + 2] == Tag.COLON) \
                        and kind_of(words[token].lower()):
                    settled[token] = ord(Tag.NOUN)
    for token in known.small:
        settled[token] = ord(Tag.NAME)
    return settled.tobytes().decode(UTF_16)


def shouted(words: Sequence[str], tags: str, sentences: Neighbours) -> Iterator[int]:
    """Known words in capitals for emphasis, in order: long ones between small letters, all of a sentence in capitals.

    Of four letters and fewer most are acronyms ("AIDS", "FAST"), and beside a capital they are parts of names.
    """
    loud: dict[int, bool] = {}
    for match in HIGH.finditer(tags):
        token = match.start()
        word = words[token]
        if not word.isupper() or len(word) < 2:
            continue
        number = sentences.at(token)
        if number not in loud:
            loud[number] = is_loud(words[slice(*sentences[number])])
        if loud[number]:
            yield token
        elif len(word) >= EMPHASIS and 0 < token < len(words) - 1 and not words[token + 1][0].isupper():
            if words[token - 1].islower() or token - 1 == sentences[number][0]:
                yield token


def is_loud(words: Sequence[str]) -> bool:
    """Whether words are in capitals for no reason but that they are shouted: four or more, and nearly all of them."""
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(map(str.isupper, letters)) * 10 >= len(letters) * 9


def without_stops(tags: str) -> str:
    """The categories of a text whose sentences are known: an abbreviation is a word like others."""
    return ENDS.sub(lambda match: ABBREVIATED[ord(match[0])], tags)


def starts_of_sentences(words: Sequence[str], tags: str, sentences: Neighbours, quotes: Quotes) -> Iterator[int]:
    """The first words of sentences, also of those within quotations and behind a colon, in no order."""
    for match in COLON_HIGH.finditer(tags):
        yield match.end() - 1
    for first, last in sentences:
        while first < last and tags[first] in "“‘(-”’":
            first += 1
        if first < last:
            yield first
    for first, last in zip(quotes.firsts, quotes.lasts):
        if last - first > UTTERANCE:
            yield from ends_within(words, tags, first + 1, last)
            if first and tags[first - 1] in ",:":
                yield first + 1


def paragraph_gaps(text: str) -> Iterator[re.Match[str]]:
    """The gaps between paragraphs: each line break, or, where an editor wrapped the text, those behind no full line.

    An editor did where lines go on in small letters, or where there are blank lines and no line is long.
    """
    gaps = (PARAGRAPH_AT_RETURN if "\r" in text else PARAGRAPH).finditer(text)
    small = len(GOES_ON.findall(text)) if "\r" in text or SMALL_NEXT.search(text) else 0
    lines = len(LINE.findall(text)) if small or not WRAPPED.search(text) else 0
    if not (small and small * SMALL_SHARE >= lines or lines > 3 and not WRAPPED.search(text) and BLANK.search(text)):
        return gaps
    width = sorted(map(len, LINE.split(text)))[-1 - lines // 20]  # a web address may be longer than the lines are
    return (gap for gap in gaps if not is_wrapped(text, gap, width))


def is_wrapped(text: str, gap: re.Match[str], width: int) -> bool:
    """Whether a gap between two lines is but where a line of a wrapped text was full."""
    start, end = gap.span()
    following = NEXT_WORD.match(text, end)
    if following is None or following["bullet"] or BLANK.match(text, start):
        return False
    opens = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line = text[opens:start]
    if indent(text[start:end]) > len(line) - len(line.lstrip()) + 1:
        return False
    return bool(following["small"]) or start - opens + 1 + len(following[0]) > width * FULL


def indent(blanks: str) -> int:
    """How many blanks stand at the end of some white space."""
    return len(blanks) - len(blanks.rstrip(" \t"))


def find_paragraphs(text: str, ends: Sequence[int]) -> Neighbours:
    """Token ranges of the paragraphs, in order, without gaps."""
    found, size, at = Neighbours(), len(ends), 0
    for gap in paragraph_gaps(text):
        before, at = at, bisect_right(ends, gap.end(), at)
        if before < at < size:
            found.edges.append(at)
    if size:
        found.edges.append(size)
    return found


def find_sentences(words: Sequence[str], tags: str, paragraphs: Neighbours, quotes: Quotes) -> Neighbours:
    """Token ranges of the sentences, in order, without gaps; none ends within a quotation."""
    found, place = Neighbours(), 0
    edges, firsts, lasts, size = found.edges, quotes.firsts, quotes.lasts, len(quotes)
    for start, stop in paragraphs:
        first = start
        for match in SENTENCE_END.finditer(tags, start, stop):
            end = match.end()
            if end >= stop or end <= first:
                continue
            while place < size and lasts[place] < end:
                place += 1
            if place < size and firsts[place] < end < lasts[place]:
                continue
            at = match.start()
            if tags[at] != ":" and ends_sentence(words, tags, at, end):
                edges.append(end)
                first = end
        edges.append(stop)
    return found


def ends_within(words: Sequence[str], tags: str, start: int, stop: int) -> Iterator[int]:
    """Where the sentences of a token range end, but for its last one: of what a quotation holds, say."""
    for match in SENTENCE_END.finditer(tags, start, stop):
        at, end = match.span()
        if start < end < stop and tags[at] != ":" and ends_sentence(words, tags, at, end):
            yield end


def ends_sentence(words: Sequence[str], tags: str, at: int, end: int) -> bool:
    """Whether the stop at `at` ends a sentence, seen from the word after it."""
    if tags[at] > "\u0200":
        return ends_behind_abbreviation(words, tags, at, end)
    following = words[end]
    if tags[end] in "“‘(9":
        return True
    if not following[:1].isupper():
        return False
    if end > at + 1:  # "Why?" Weaver asked; "Go." Weaver said.
        if words[at] in "?!":
            return not reporting_follows(tags, end)
        said = SAID_ONLY.match(tags, end)
        return said is None or words[said.end() - 2].lower() in word_list("gestures")  # `"Go." Weaver nodded.`
    return True


def ends_behind_abbreviation(words: Sequence[str], tags: str, at: int, end: int) -> bool:
    """Whether an abbreviation also ends its sentence: `at Hollis Ltd. The firm`, but `U.S. Senate`, `Judge A. Leverett`."""
    opening = end + (tags[end] in "“‘")
    if opening == len(tags) or not words[opening][:1].isupper():
        return False
    if len(words[at]) == 2 and tags[at] == INITIAL:  # an exhibit, a group, a plan: "exhibit B. Fenwick denied it"
        before = words[at - 1] if at else ""
        return tags[max(at - 1, 0)] in "Nx" and before.islower() and kind_of(before) not in PEOPLE
    return tags[opening] in OPENS or opening + 1 < len(tags) and tags[opening] in NOUNS and tags[opening + 1] in "13VEZvzm"


def reporting_follows(tags: str, at: int) -> bool:
    """Whether a short subject and a past tense follow, as in `"Why?" Anna Weaver asked`."""
    return FOLLOWS.match(tags, at) is not None
