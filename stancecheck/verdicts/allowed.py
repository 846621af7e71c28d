"""What newspapers may change within quotation marks, and why: a list of reasons, each with what it applies to."""
from . import spoken
from .chains import interjected, is_marked
from .edits import Edit, source_text, sourced_words
from .index import Index
from .words import NOWHERE, Stream, is_broken

BRACKETED = 15  # words that an editor's brackets may stand for
PIECE = 3  # letters of a broken word that need not start the next one
REPEATED = 6  # words that a speaker says twice


def allowance(index: Index, quoted: Stream, edit: Edit) -> str:
    """Why a newspaper may change the words so; "" where it may not, or where nothing is changed."""
    if edit.kind == "same":
        return ""
    ours = list(quoted.words[edit.first:edit.last])
    theirs = sourced_words(index, edit.start, edit.end)
    for reason, applies in ALLOWED:
        if applies(index, quoted, edit, ours, theirs):
            return reason
    return ""


def in_brackets(index: Index, quoted: Stream, edit: Edit, ours: list[str], theirs: list[str]) -> bool:
    """Words in brackets stand for a few of the speaker's: `[the mayor] came` for *she came*."""
    return not ours and quoted.marks.get(edit.first) == "bracket" and len(theirs) <= BRACKETED


def marked(index: Index, quoted: Stream, edit: Edit, ours: list[str], theirs: list[str]) -> bool:
    """An ellipsis says that words are left out."""
    return not ours and is_marked(quoted, edit.first, edit.last)


def unsaid(index: Index, quoted: Stream, edit: Edit, ours: list[str], theirs: list[str]) -> bool:
    """Fillers, broken words and words that the speaker says twice are left out, or a filler is kept that the source lacks."""
    if without_fillers(ours):
        return False
    places = [place for place in range(edit.start, edit.end) if index.numbers[place] != NOWHERE]
    rest, at = [], 0
    while at < len(theirs):
        size = spoken.fillers(theirs, at)
        if not size and not breaks_off(index, places[at]):
            rest.append(theirs[at])
        at += size or 1
    return not rest or repeats(index, edit, rest)


def breaks_off(index: Index, place: int) -> bool:
    """Whether a word was broken off: a dash is behind it, and it is short, or starts the next word too."""
    if not is_broken(source_text(index, place), index.ends[place]):
        return False
    return len(index.words.get(index.numbers[place], "")) <= PIECE or starts_next(index, place)


def starts_next(index: Index, place: int) -> bool:
    """Whether a broken word is the beginning of the one behind it, or that word itself."""
    word, following = (index.words.get(index.numbers[at], "") for at in (place, place + 1))
    return bool(following) and following.startswith(word[:2])


def repeats(index: Index, edit: Edit, rest: list[str]) -> bool:
    """Whether words left out are said again right behind them, or were said right before."""
    size = len(rest)
    if size > REPEATED:
        return False
    after = sourced_words(index, edit.end, edit.end + size)
    before = sourced_words(index, max(edit.start - size, 0), edit.start)
    return rest in (after, before)


def without_fillers(words: list[str]) -> list[str]:
    """Words without fillers."""
    rest, at = [], 0
    while at < len(words):
        size = spoken.fillers(words, at)
        if not size:
            rest.append(words[at])
        at += size or 1
    return rest


def same_meaning(index: Index, quoted: Stream, edit: Edit, ours: list[str], theirs: list[str]) -> bool:
    """A contraction written out, or a number in digits for one in words."""
    if len(ours) == len(theirs) and all(one == other or spoken.is_open(one, other) for one, other in zip(ours, theirs)):
        return True
    value = spoken.value_of(without_fillers(ours))
    return value is not None and value == spoken.value_of(without_fillers(theirs))


def interrupted(index: Index, quoted: Stream, edit: Edit, ours: list[str], theirs: list[str]) -> bool:
    """A word of somebody else's stands between what one speaker says."""
    return not ours and interjected(index, edit.start, edit.end)


ALLOWED = (
    ("ellipsis", marked),
    ("bracket", in_brackets),
    ("filler", unsaid),
    ("spelling", same_meaning),
    ("interruption", interrupted),
)
