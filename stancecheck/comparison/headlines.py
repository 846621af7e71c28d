"""Headlines beside their bodies: the claim that a headline tells, and what of it survived."""
from collections.abc import Callable, Sequence

from ..model import Span
from ..verdicts.speakers import bare
from ..words.evaluative import word_list
from .accounts import Account
from .values import Headline
from .wording import stems

Resolve = Callable[[str], str]
SHARE = 0.5  # of a headline's stems that the claim has
LEAST = 2  # stems in common
HEDGED = frozenset(("probable+", "probable-", "possible+", "unspecified"))


def headlines_of(accounts: Sequence[Account], resolve: Resolve) -> tuple[Headline, ...]:
    """The headline of each article that tells a claim of its body, in the order of the articles' names."""
    return tuple(one for one in (headline_of(account, resolve) for account in accounts) if one)


def headline_of(account: Account, resolve: Resolve) -> Headline | None:
    """The headline of an article with the claim that it is nearest to; None where it has none, or tells none."""
    span = account.headed
    if span is None:
        return None
    told = stems(account.article.text[slice(*span)])
    best: tuple[float, int] | None = None
    for number, one in enumerate(account.attributions):
        if one.source and one.cue.start >= span.end and account.is_said(number) and account.first_hand(number):
            common = len(told & stems(account.said(number).words + " " + one.speaker.name))
            if common >= max(LEAST, SHARE * len(told)) and (best is None or common > best[0]):
                best = common, number
    return compared(account, span, best[1], resolve) if best else None


def compared(account: Account, span: Span, number: int, resolve: Resolve) -> Headline:
    """A headline beside a claim: whether it names the speaker, hedges where the claim does, and does what the claim does."""
    one = account.attributions[number]
    words = account.article.text[slice(*span)]
    own = [other for other in account.attributions if span.start <= other.cue.start < span.end]
    surname = (bare(one.speaker.name) or one.speaker.name.lower().split() or ["?"])[-1]
    kept: list[str] = []
    lost: list[str] = []
    named = surname in words.lower() or any(resolve(other.speaker.name) == resolve(one.speaker.name) for other in own)
    (kept if named else lost).append("speaker")
    if one.stance.certainty in HEDGED or one.stance.framing == "distancing":
        hedged = any(other.stance.certainty in HEDGED or other.stance.framing == "distancing" for other in own) or not (
            word_list("headline hedges").isdisjoint(words.lower().split()))
        (kept if hedged else lost).append("hedge")
    if one.stance.act != "state":
        (kept if any(other.stance.act == one.stance.act for other in own) else lost).append("act")
    said = account.said(number)
    return Headline(account.name, span, words, said._replace(speaker=resolve(said.speaker)), tuple(kept), tuple(lost))
