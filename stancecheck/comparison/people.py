"""Speakers across articles: which names are one person or body, and how each article has them."""
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from ..verdicts.speakers import bare, given_agree, is_name
from .accounts import Account, is_known
from .values import Heard, Person

NAMESAKES = 60  # names with a word in common that are compared


def people_of(accounts: Sequence[Account]) -> tuple["Person", ...]:
    """Everybody who is heard in the articles, by name; those who are only told of by others are not."""
    found: dict[str, list[tuple[Account, int]]] = {}
    for account in accounts:
        for number, one in enumerate(account.attributions):
            if account.is_said(number) and account.first_hand(number):
                for name in one.speaker.name.split(" + "):
                    if is_known(name, one.speaker.kind):
                        found.setdefault(name, []).append((account, number))
    people = []
    for names in joined({name: len(listed) for name, listed in found.items()}):
        every = [pair for name in names for pair in found[name]]
        heard = [heard_in(account, [number for other, number in every if other is account]) for account in accounts]
        full = fullest(names, found)
        aliases = tuple(sorted(name for name in names if name != full))
        people.append(Person(full, aliases, tuple(one for one in heard if one.times)))
    return tuple(sorted(people, key=lambda one: (-len(one.heard), -sum(heard.times for heard in one.heard), one.name)))


def heard_in(account: Account, numbers: list[int]) -> Heard:
    """How an article has a speaker, by the numbers of the attributions."""
    listed = [account.attributions[number] for number in sorted(set(numbers))]
    return Heard(account.name, len(listed), sum(one.form != "indirect" for one in listed),
                 counted(one.lemma for one in listed), counted(one.stance.act for one in listed),
                 counted(one.stance.framing for one in listed))


def counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Values with how often each comes, the most frequent first, then by name."""
    return tuple(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))


def fullest(names: Iterable[str], found: dict[str, list[tuple[Account, int]]]) -> str:
    """Of some names the one with the most words, then the most frequent, then the first by the alphabet."""
    return min(names, key=lambda name: (-len(bare(name)), -len(found[name]), name))


def joined(names: dict[str, int]) -> list[list[str]]:
    """The names in groups that mean one person or body each; a short name that two groups fit is a group of its own."""
    groups: list[list[str]] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(bare(name)), -names[name], name)):
        near = sorted({number for key in keys_of(name) for number in by_key[key][:NAMESAKES]})
        fits = [number for number in near if any(same_one(other, name) for other in groups[number][:NAMESAKES])]
        if len(fits) > 1:
            fits = [number for number in fits if same_one(groups[number][0], name)]
        if len(fits) != 1:
            fits = [len(groups)]
            groups.append([])
        groups[fits[0]].append(name)
        for key in keys_of(name):
            if fits[0] not in by_key[key][-1:]:
                by_key[key].append(fits[0])
    return groups


def keys_of(name: str) -> set[str]:
    """What two names that are one have in common: the last word, the first, or the initials."""
    words = bare(name)
    return {*words[:1], *words[-1:], initials(name), plain_letters(name)} - {""} or {name.lower()}


@cache
def same_one(full: str, short: str) -> bool:
    """Whether a name, in full or not, and another one that is not longer may mean one person or body.

    >>> same_one("Rita Anne Holm", "Ms. Holm"), same_one("Harbour Workers of Utopia", "HWU")
    (True, True)
    >>> same_one("Bob Holm", "Robert Holm"), same_one("Bob Holm", "Anna Holm")
    (True, False)
    """
    ours, theirs = bare(full), bare(short)
    if not ours or not theirs:
        return full.lower() == short.lower()
    if ours == theirs or initials(full) == plain_letters(short):
        return True
    if not is_name(full) or not is_name(short):
        return theirs == ours[:len(theirs)] and len(theirs) > 1 or theirs == ours[-len(theirs):] and len(theirs) > 1
    if ours[-1] != theirs[-1]:
        return False
    return len(theirs) == 1 or given_agree(ours[0], theirs[0])


def initials(name: str) -> str:
    """The capitals that the words of a body's name start with; "" for fewer than three."""
    capitals = "".join(word[0] for word in name.split() if word[:1].isupper())
    return capitals if len(capitals) > 2 else ""


def plain_letters(name: str) -> str:
    """A name without full stops."""
    return name.replace(".", "")


def resolver(people: Sequence[Person]) -> Callable[[str], str]:
    """A function from a speaker's name in an article to the one name of that person; a name that nobody has stays."""
    known = {name: person.name for person in people for name in (person.name, *person.aliases)}

    by_key: dict[str, list[str]] = defaultdict(list)
    for person in people:
        for key in keys_of(person.name):
            by_key[key].append(person.name)

    @cache
    def resolve(name: str) -> str:
        if name in known or not name:
            return known.get(name, name)
        near = dict.fromkeys(full for key in sorted(keys_of(name)) for full in by_key[key][:NAMESAKES])
        fits = [full for full in near if is_name(name) and same_one(full, name)]
        return fits[0] if len(fits) == 1 else name

    return resolve
