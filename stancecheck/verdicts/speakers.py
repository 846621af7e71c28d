"""Whether a name in an article and a name in a source mean the same person."""
from functools import cache, lru_cache

from ..people.names import PERSON, kind_of_name
from ..resources import read_table
from ..words.naming import name_parts, titles
from ..words.shapes import shape_of
from .turns import label_kinds
from .values import Match


def same_speaker(article: str, source: str, person: bool = True) -> Match:
    """Whether two names mean the same: `same`, `other`, or `unknown` where they are no two persons' names.

    >>> same_speaker("Ines Pereira", "MS. PEREIRA"), same_speaker("Ines Pereira", "HUGO SALAS"), same_speaker("", "Salas")
    ('same', 'other', 'unknown')

    Args:
        article: as the article resolves it; several are joined by ` + `.
        source: the label in the source.
        person: whether the article's is a name at all, rather than a description.
    """
    if not article or not source:
        return "unknown"
    answers = {one_speaker(name, source, person) for name in article.split(" + ")}
    return "same" if "same" in answers else "unknown" if "unknown" in answers else "other"


@lru_cache(maxsize=10_000)
def one_speaker(article: str, source: str, person: bool) -> Match:
    """The same for one name."""
    if plain(article) == plain(source):
        return "same"
    ours, theirs = bare(article), bare(source)
    if not person or not ours or not theirs or not is_name(article) or not is_name(source):
        return "unknown"
    if set(theirs) <= set(ours) or set(ours) <= set(theirs):
        return "same"
    if ours[-1] != theirs[-1]:
        return "other"
    if len(ours) > 1 and len(theirs) > 1 and not given_agree(ours[0], theirs[0]):
        return "other"
    return "same"


def given_agree(one: str, other: str) -> bool:
    """Whether two given names may be one: the same, an initial, a short form."""
    if one == other or len(min(one, other, key=len)) == 1 and one[0] == other[0]:
        return True
    return other in nicknames().get(one, ()) or one in nicknames().get(other, ())


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Lowercase short form -> the names that it may stand for."""
    found: dict[str, set[str]] = {}
    for short, name, *_ in read_table("lexicon/nicknames.tsv")[1]:
        found.setdefault(short.lower(), set()).add(name.lower())
    return {short: frozenset(names) for short, names in found.items()}


def plain(name: str) -> str:
    """A name in lower case, without dots and article."""
    return " ".join(name.lower().replace(".", " ").replace(",", " ").split()).removeprefix("the ")


def bare(name: str) -> list[str]:
    """The words of a name in lower case, without titles and what stands behind a comma or in parentheses."""
    words = plain(name.partition(",")[0].partition("(")[0]).split()
    suffixes = {part.lower().strip(".") for kind in ("suffix", "honour") for part in name_parts(kind)}
    kept = [word for word in words if word not in suffixes]
    while kept and (kept[0] in titles() or kept[0] + "." in titles()):
        kept.pop(0)
    return kept


def is_name(name: str) -> bool:
    """Whether a name may be a person's: no known role, and not a body's."""
    if label_kinds().get(name.lower()) or not bare(name):
        return False
    words = [word if not word.isupper() or len(word) < 2 else word.title() for word in name.replace(",", " ").split()]
    capital = tuple(word for word in words if word[:1].isupper())
    return bool(capital) and kind_of_name(capital, shape_of(list(capital)), False) in ("", PERSON)
