"""The whole line: several articles to what they have in common and in what they differ."""
from collections.abc import Mapping

from ..parser import read_article
from ..verdicts.verify import look_for_rapidfuzz
from .accounts import Account
from .claims import shared_claims
from .headlines import headlines_of
from .opposed import opposed_across, opposed_claims
from .people import people_of, resolver
from .quotations import shared_quotations
from .unanswered import unanswered
from .values import Comparison


def compare(articles: Mapping[str, str]) -> Comparison:
    """What several accounts of one event have in common, and in what they differ.

    Args:
        articles: name -> text; their order changes nothing.

    Raises:
        ImportError: rapidfuzz is not installed.
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    return compared([account_of(name, text) for name, text in sorted(articles.items())])


def account_of(name: str, text: str) -> Account:
    """An article read."""
    document, article = read_article(text)
    return Account(name, document, article)


def compared(accounts: list[Account]) -> Comparison:
    """The comparison of articles that were read, in the order of their names.

    Raises:
        ImportError: rapidfuzz is not installed.
    """
    look_for_rapidfuzz()
    people = people_of(accounts)
    resolve = resolver(people)
    quotations = shared_quotations(accounts, resolve)
    return Comparison(tuple(account.name for account in accounts), people, quotations,
                      shared_claims(accounts, resolve, quotations), opposed_claims(accounts, resolve),
                      opposed_across(accounts, resolve),
                      unanswered(accounts, resolve), headlines_of(accounts, resolve))
