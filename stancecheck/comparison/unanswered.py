"""Grave accusations whose target does not reply in the same article."""
from collections.abc import Callable, Iterator, Sequence

from ..people.entities import Entities
from ..verdicts.speakers import bare
from .accounts import Account, is_somebody
from .answers import listed
from .values import Unanswered
from .wording import stem, stems

Resolve = Callable[[str], str]
ACCUSING = frozenset(("criticize", "state", "confirm", "warn"))
MOST = 200  # accusations of one article that are looked at


def unanswered(accounts: Sequence[Account], resolve: Resolve) -> tuple[Unanswered, ...]:
    """The grave accusations without a reply, in the order of the articles' names and of their texts, each accused once."""
    return tuple(one for account in accounts for one in in_account(account, resolve))


def in_account(account: Account, resolve: Resolve) -> Iterator[Unanswered]:
    """Those of one article: somebody says something grave of a named person whom it lets say, or decline, nothing."""
    grave = frozenset(stem(part) for words in listed("grave") for part in words.split())
    heard = {word for number, one in enumerate(account.attributions) if account.first_hand(number)
             for name in resolve(one.speaker.name).split(" + ") for word in bare(name)[-1:]}
    entities = Entities(account.document)
    told: set[str] = set()
    seen = 0
    for number, one in enumerate(account.attributions):
        if not account.is_said(number) or not account.first_hand(number) or one.stance.act not in ACCUSING:
            continue
        if not is_somebody(one.speaker.name, one.speaker.kind) or stems(account.said(number).words).isdisjoint(grave):
            continue
        seen += 1
        if seen > MOST:
            return
        for name in persons_in(account, entities, number):
            surname = (bare(name) or [name.lower()])[-1]
            if surname not in heard and surname not in told and surname != (bare(one.speaker.name) or [""])[-1]:
                told.add(surname)
                said = account.said(number)
                yield Unanswered(said._replace(speaker=resolve(said.speaker)), resolve(name))


def persons_in(account: Account, entities: Entities, number: int) -> Iterator[str]:
    """The persons that a claim names, in order, by their fullest names."""
    mentions = entities.mentions
    for start, end in account.attributions[number].content.spans:
        first, last = account.document.within(start, end)
        for mention in mentions.between(first, last):
            entity = entities.at(mention)
            if entity and entity.person:
                yield entity.name
