"""Claims against each other: denials, and answers that say the contrary, each with what it answers.

A list of readers, each of which looks at one claim and tells whether it answers something; then what it answers
is looked for among the claims of others near it, by the words in common.
"""
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from .accounts import Account
from .answers import READERS, Claim, Reader, denies
from .claims import is_own_thought
from .values import Opposed, Said
from .wording import Weights

Resolve = Callable[[str], str]
BACK, AHEAD = 14, 3  # claims before and behind an answer among which what it answers is looked for
FAR = 0.06  # of the share that each claim between two takes away
NEXT = 2  # claims from an answer to what it answers, though they share fewer words
WORDED = frozenset(("verb denies", "turned round"))  # readers of what tells by itself what it denies
ACROSS = 0.4  # share, of the longer one's weight, that a denial and a claim of another article have in common
COMMON = 3  # stems that they have in common
CROWD = 200  # claims with one stem that are looked at
NAMED = 0.4  # share that an answer which names the other speaker counts for
OWN = 0.3  # share below which a verb denies what stands behind it, rather than a claim near it
AGAINST = frozenset(("oppose", "criticize", "deny", "doubt"))


def claims_of(account: Account, resolve: Resolve) -> list[Claim]:
    """The claims of an article, in order, each with its number."""
    found: list[Claim] = []
    for number, one in enumerate(account.attributions):
        if not one.content.spans or not one.source or is_own_thought(one):
            continue
        if account.is_said(number) or one.stance.act in AGAINST:
            found.append(Claim(account, number, len(found), resolve))
    return found


def opposed_claims(accounts: Sequence[Account], resolve: Resolve) -> tuple[Opposed, ...]:
    """The opposed claims within each article, in its order, each answer once with what it answers best."""
    every = {account.name: claims_of(account, resolve) for account in accounts}
    weights = Weights(claim.stems for claims in every.values() for claim in claims)
    found: list[Opposed] = []
    for account in accounts:
        claims = every[account.name]
        for claim in claims:
            for reader in READERS:
                others = answered(claim, claims, reader, weights) if reader.when(claim) else []
                found.extend(Opposed(reader.kind, reader.name, other, claim.whole) for other in others)
                if others:
                    break
    return tuple(found)


def opposed_across(accounts: Sequence[Account], resolve: Resolve) -> tuple[Opposed, ...]:
    """The denials of one article that deny a claim of another one, each once with the claim that it shares most with.

    Much of what both say must be common, as nothing but words joins the two.
    """
    every = [claim for account in accounts for claim in claims_of(account, resolve)]
    weights = Weights(claim.stems for claim in every)
    holding: dict[str, list[Claim]] = defaultdict(list)
    for claim in every:
        for stem in claim.stems:
            if len(holding[stem]) < CROWD:
                holding[stem].append(claim)
    found = []
    for claim in every:
        reader = next((one for one in READERS if one.name in WORDED and one.when(claim)), None)
        near = Counter(id(other) for stem in claim.stems for other in holding[stem] if other.account is not claim.account)
        others = {id(other): other for stem in claim.stems for other in holding[stem]}
        best: tuple[float, Claim] | None = None
        for key, common in near.items():
            other = others[key]
            if reader is None or common < COMMON or other.speaker == claim.speaker or not (other.somebody and claim.somebody):
                continue
            if reader.name == "turned round" and other.negated or denies(other) or not other.one.is_claim:
                continue
            if claim.one.form == other.one.form == "direct":
                continue  # two prints of one utterance, given to two speakers
            most = max(weights.of(other.stems), weights.of(claim.stems)) or 1.0
            share = weights.of(other.stems & claim.stems) / most
            if share >= ACROSS and (best is None or share > best[0]):
                best = share, other
        if best and reader:
            found.append(Opposed(reader.kind, reader.name, best[1].told, claim.whole))
    return tuple(found)


def answered(claim: Claim, claims: Sequence[Claim], reader: Reader, weights: Weights) -> list[Said]:
    """What a claim answers: of the claims near it, of other speakers, the one with which it shares most, and the last one.

    What a verb denies is, where nobody near it says it, what stands behind the verb itself.
    """
    scored: list[tuple[float, int, Claim]] = []
    low, high = max(claim.number - BACK, 0), claim.number + AHEAD + 1
    for other in claims[low:high]:
        if other is claim or other.speaker == claim.speaker or not (other.somebody or claim.somebody):
            continue
        if within(other, claim) and not denies(claim) or not other.first_hand:
            continue
        if reader.name == "turned round" and other.negated:
            continue
        least = min(weights.of(other.stems), weights.of(claim.stems)) or 1.0
        share = weights.of(other.stems & claim.stems) / least
        distance = abs(claim.number - other.number) + 3 * (other.number > claim.number)
        share += NAMED * (other.surname in claim.words)
        if share < reader.share or share == 0 and distance > NEXT:
            continue
        scored.append((share - FAR * distance, -distance, other))
    scored.sort(key=lambda one: one[:2], reverse=True)
    best = [other for _, _, other in scored[:1]]
    best += [other for _, distance, other in scored[1:] if distance >= -NEXT and reader.kind == "denial"][:1]
    if denies(claim) and (not scored or scored[0][0] < OWN) and claim.one.is_claim:
        return [claim.told._replace(speaker=""), *(other.told for other in best[:1])]
    return [other.told for other in best]


def within(one: Claim, other: Claim) -> bool:
    """Whether one claim stands in the other."""
    return other.said.span.start <= one.said.span.start and one.said.span.end <= other.said.span.end
