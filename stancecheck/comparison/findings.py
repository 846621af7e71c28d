"""Findings out of a comparison: the family CMP, in the articles' own voice."""
from collections.abc import Iterator
from itertools import groupby

from ..checks import Settings, all_checks, selected_codes
from ..model import Finding, Framing, Span
from .accounts import Account
from .values import Comparison, Said, SharedClaim

DOES: dict[Framing, str] = {"distancing": "doubts", "endorsing": "vouches for", "loaded": "colours"}


def findings_of(comparison: Comparison, accounts: list[Account]) -> dict[str, list[Finding]]:
    """Article -> what the comparison finds in it, in the order of its text; all rules, at their own severity."""
    places = {account.name: account for account in accounts}
    found: list[tuple[str, Finding]] = []
    for claim in comparison.claims:
        for said, about in one_framing(claim):
            one = places[said.article].attributions[said.number]
            found.append((said.article, finding("CMP101", one.cue.spans[0], places[said.article], about, said.number)))
    for silence in comparison.unanswered:
        said = silence.accusation
        found.append((said.article, finding("CMP102", said.span, places[said.article], silence.accused, said.number)))
    ordered = sorted(dict.fromkeys(found), key=lambda pair: (pair[0], pair[1].span))
    return {name: [each for _, each in group] for name, group in groupby(ordered, key=lambda pair: pair[0])}


def kept(findings: list[Finding], settings: Settings) -> list[Finding]:
    """The findings of the rules that run, at their severity."""
    codes, severities = selected_codes(settings), dict(settings.severities)
    return [one._replace(severity=severities.get(one.code, one.severity)) for one in findings if one.code in codes]


def one_framing(claim: SharedClaim) -> Iterator[tuple[Said, str]]:
    """The reports whose verb alone doubts, vouches or colours, with what it does, where every other article is neutral."""
    coloured = [said for said in claim.reports if said.framing != "neutral"]
    plain = {said.article: said for said in reversed(claim.reports) if said.framing == "neutral"}
    articles = {said.article for said in coloured} - plain.keys()
    if len(articles) != 1 or not plain:
        return
    others = " and ".join(f"'{said.cue}' in {name}" for name, said in sorted(plain.items()))
    for said in coloured:
        yield said, f"{DOES[said.framing]} what other accounts only report: {others}"


def finding(code: str, span: Span, account: Account, about: str, number: int) -> Finding:
    """The finding of a rule at a span of an article."""
    check = all_checks()[code]
    words = account.article.text[slice(*span)]
    message = check.message.replace("{about}", about).replace("{words}", words)
    return Finding(code, check.name, check.severity, span, words, "editorial", message, number)
