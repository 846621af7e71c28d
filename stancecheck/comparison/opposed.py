"""Claims against each other: denials, and answers that say the contrary, each with what it answers.

A list of readers, each of which looks at one claim and tells whether it answers something; then what it answers
is looked for among the claims of others near it, by the words in common.
"""
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from ..model import Span
from ..resources import read_table
from ..verdicts.speakers import bare
from ..verdicts.spoken import negates, parts_of
from ..verdicts.words import WORD
from .accounts import Account, is_somebody
from .claims import is_own_thought
from .values import Opposed, OpposedKind, Said
from .wording import Weights, stems

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
SENTENCE = re.compile(r"[.!?][”\"’']*\s+")
POINTING = 5  # words of a claim that starts with *that is not*
FIRST = 12  # words of a claim in which it is called untrue
AGAINST = frozenset(("oppose", "criticize", "deny", "doubt"))
FOR = frozenset(("support", "praise", "confirm", "commit"))


class Claim:
    """A claim of an article with what readers look at; `number` is that of the claims of its article."""

    def __init__(self, account: Account, attribution: int, number: int, resolve: Resolve) -> None:
        self.account, self.attribution, self.number = account, attribution, number
        self.one = account.attributions[attribution]
        said = account.said(attribution)
        parts = [*((self.one.source.spans) if self.one.source else ()), *self.one.cue.spans, *self.one.content.spans]
        self.clause = Span(min(part.start for part in parts), max(part.end for part in parts))
        self.said = said
        self.speaker = resolve(said.speaker)
        self.first_hand = account.first_hand(attribution)
        self.somebody = is_somebody(self.speaker, self.one.speaker.kind)
        self.words = [part for match in WORD.finditer(said.words) for part in parts_of(match[0])]
        self.stems = stems(said.words)
        self.surname = (bare(self.speaker) or [""])[-1]
        self.pointing = pointing(said.words)
        self.negated = negates(self.words)
        self.polarity = self.one.stance.polarity

    @property
    def whole(self) -> Said:
        """The claim with its speaker and its verb, which are part of a denial."""
        text = self.account.article.text[slice(*self.clause)]
        return self.said._replace(span=self.clause, words=text, speaker=self.speaker)

    @property
    def told(self) -> Said:
        """The claim alone."""
        return self.said._replace(speaker=self.speaker)


def pointing(text: str) -> list[list[str]]:
    """The first words of each sentence of a claim that starts with a word such as *that*."""
    found = []
    for start in (0, *(match.end() for match in SENTENCE.finditer(text))):
        words = [part for match in islice(WORD.finditer(text, start), POINTING) for part in parts_of(match[0])]
        if words[:1] and words[0] in listed("points"):
            found.append(words[:POINTING])
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """A way in which a claim shows that it answers another; `share` of the weight of what it answers is in both.

    `example` is two sentences of which the second answers the first.
    """

    name: str
    kind: OpposedKind
    why: str
    when: Callable[[Claim], bool]
    share: float
    example: str


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind in `denials.tsv`."""
    return frozenset(words for words, known, *_ in read_table("lexicon/denials.tsv")[1] if known == kind)


@cache
def denying() -> frozenset[str]:
    """The verbs that deny, in all their forms."""
    forms = {lemma: [one.partition("=")[2] for one in listed_forms.split()]
             for lemma, pos, listed_forms, *_ in read_table("lexicon/inflections.tsv")[1] if pos == "verb"}
    return frozenset(form for verb in listed("denies") for form in (verb, *forms.get(verb, ())))


def denies(claim: Claim) -> bool:
    """The reporting verb denies: *rejected*, *disputed*."""
    words = claim.one.cue.text.lower().split()
    return claim.one.stance.act == "deny" or any(word in denying() for word in (claim.one.lemma, *words))


def calls_untrue(claim: Claim) -> bool:
    """The first words call something untrue: *nonsense*, *no proof*."""
    texts = [" " + " ".join(words) + " " for words in (claim.words[:FIRST], *claim.pointing)]
    return any(f" {words} " in text for words in listed("denial") for text in texts)


def points_and_denies(claim: Claim) -> bool:
    """A sentence of it starts by pointing at something that is not so: *that is not*, *there is no*, *it wasn't*."""
    return any(negates(words[1:]) for words in claim.pointing)


def is_negated(claim: Claim) -> bool:
    """It has a negation, so that it may turn somebody's claim round."""
    return claim.negated


def is_contrasted(claim: Claim) -> bool:
    """Its sentence is set against the one before: *But Marsh said ...*."""
    sentence = claim.one.sentence.text.split()
    return bool(sentence) and sentence[0].strip("“\"'‘,").lower() in listed("contrast")


def answers(claim: Claim) -> bool:
    """The reporting verb answers: *responded*, *countered*."""
    return claim.one.lemma in listed("answers")


READERS = (
    Reader("verb denies", "denial", "The reporting verb says that somebody's claim is not so.", denies, 0.0,
           "Rita Holm said the lock was shut. Otto Brandt denied that the lock was shut."),
    Reader("called untrue", "denial", "The claim calls another one untrue.", calls_untrue, 0.0,
           "Rita Holm said the lock was shut. “That is nonsense,” said Otto Brandt."),
    Reader("that is not so", "denial", "The claim starts by saying that this, or that, is not so.", points_and_denies, 0.0,
           "Rita Holm said the lock was shut. “That is not what we saw,” said Otto Brandt."),
    Reader("turned round", "denial", "The claim says that it is not so, in the words of the other one.", is_negated, 0.3,
           "Rita Holm said the ferry would cost jobs. Otto Brandt said the ferry would not cost jobs."),
    Reader("set against", "contrary", "The sentence sets the claim against the one before.", is_contrasted, 0.1,
           "Rita Holm said the ferry would cost jobs. But Otto Brandt said the ferry would bring trade."),
    Reader("verb answers", "contrary", "The reporting verb says that it is an answer.", answers, 0.1,
           "Rita Holm said the ferry would cost jobs. Otto Brandt countered that the ferry would bring trade."),
)


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
