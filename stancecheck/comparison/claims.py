"""Shared claims: what one speaker is said to say in several articles, by the words that the reports have in common."""
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from ..model import Attribution
from .accounts import Account
from .values import Said, SharedClaim, SharedQuotation
from .wording import Weights, stems

Resolve = Callable[[str], str]
COMMON = 2  # stems that two reports of one claim share, or one that is rare
SHARE = 0.25  # of the weight of the one that has less
MOST = 400  # reports of one speaker that are compared
SHOWN = 8  # words in common that a claim shows


class Report(NamedTuple):
    """One report of a claim, with the stems of its content words."""

    said: Said
    stems: frozenset[str]


def reports_of(accounts: Sequence[Account], resolve: Resolve) -> dict[str, list[Report]]:
    """Speaker -> the reports of what they say, in the order of the articles and of their texts."""
    found: dict[str, list[Report]] = defaultdict(list)
    for account in accounts:
        headline = account.headed
        for number, one in enumerate(account.attributions):
            if headline and one.cue.start < headline.end:
                continue  # it tells what the body tells, and is looked at beside it
            if not account.is_said(number) or not one.speaker.name or is_own_thought(one) or not account.first_hand(number):
                continue
            said = account.said(number)
            for name in dict.fromkeys(map(resolve, one.speaker.name.split(" + "))):
                listed = found[name]
                if len(listed) < MOST:
                    listed.append(Report(said, stems(said.words)))
    return found


def is_own_thought(one: Attribution) -> bool:
    """Whether a speaker says it within their own quotation: "I think that ..." is no report of the article."""
    return one.outer is not None and one.outer.form == "direct" and one.outer.speaker.name == one.speaker.name


def shared_claims(accounts: Sequence[Account], resolve: Resolve, quotations: Iterable[SharedQuotation] = ()
                  ) -> tuple[SharedClaim, ...]:
    """The shared claims, by speaker, then in the order of their first reports; those of shared quotations are among them."""
    by_speaker = reports_of(accounts, resolve)
    weights = Weights(report.stems for listed in by_speaker.values() for report in listed)
    claims = []
    for speaker in sorted(by_speaker):
        listed = by_speaker[speaker]
        for group in grouped(listed, weights):
            counts = Counter(stem for report in group for stem in report.stems)
            common = [stem for stem, count in counts.items() if count > 1]
            words = sorted(common, key=lambda stem: (-counts[stem], -weights.of((stem,)), stem))[:SHOWN]
            texts = " ".join(report.said.words for report in group)
            claims.append(SharedClaim(speaker, written(texts, words), tuple(report.said for report in group)))
    known = {(one.speaker, pair) for one in claims for pair in met(one.reports)}
    for quotation in quotations:
        claim = quoted_claim(quotation, accounts)
        if claim and not all((claim.speaker, pair) in known for pair in met(claim.reports)):
            claims.append(claim)
    return tuple(sorted(claims, key=lambda one: (one.speaker, one.reports[0].article, one.reports[0].span)))


def met(reports: Sequence[Said]) -> list[tuple[tuple[str, int], ...]]:
    """The pairs of reports, by article and attribution."""
    return list(combinations(sorted((report.article, report.number) for report in reports), 2))


def quoted_claim(quotation: SharedQuotation, accounts: Sequence[Account]) -> SharedClaim | None:
    """The claim of a shared quotation, where two articles at least say whose it is."""
    by_name = {account.name: account for account in accounts}
    reports = tuple(by_name[one.article].said(one.number) for one in quotation.prints if one.number is not None)
    if len(reports) < 2:
        return None
    common = frozenset.intersection(*(stems(report.words) for report in reports))
    shortest = min(reports, key=lambda report: len(report.words))
    return SharedClaim(quotation.speaker, written(shortest.words, sorted(common))[:SHOWN], reports)


def grouped(listed: Sequence[Report], weights: Weights) -> list[list[Report]]:
    """The reports of a speaker in groups of one claim each, of two articles at least, in the order of their texts.

    Each report gathers the likest of every other article; a group of which another has all but one is left out.
    """
    likes: dict[int, dict[str, list[tuple[float, int]]]] = defaultdict(lambda: defaultdict(list))
    for one, other in combinations(range(len(listed)), 2):
        first, second = listed[one], listed[other]
        if first.said.article != second.said.article and (score := alike(first, second, weights)):
            likes[one][second.said.article].append((-score, other))
            likes[other][first.said.article].append((-score, one))
    groups = {frozenset((one, *(min(found)[1] for found in articles.values()))) for one, articles in likes.items()}
    kept: list[frozenset[int]] = []
    for group in sorted(groups, key=lambda group: (-len(group), sorted(group))):
        if not any(len(group - other) < min(2, len(group) - 1) for other in kept):
            kept.append(group)
    return [[listed[number] for number in sorted(group)] for group in sorted(kept, key=sorted)]


def alike(one: Report, other: Report, weights: Weights) -> float:
    """How much of the lighter report's weight the other one shares; 0 where that is too little."""
    common = one.stems & other.stems
    least = min(weights.of(one.stems), weights.of(other.stems))
    if not common or not least or len(common) < COMMON and weights.of(common) < weights.rare:
        return 0.0
    share = weights.of(common) / least
    return share if share >= SHARE else 0.0


def written(text: str, listed: Sequence[str]) -> tuple[str, ...]:
    """The words of a text that have some stems, as they stand, in its order, each once."""
    found: dict[str, str] = {}
    for word in text.split():
        bare = word.strip("“”\"'‘’.,;:!?()[]")
        for stem in stems(bare):
            if stem in listed:
                found.setdefault(stem, bare)
    return tuple(found.values())
