"""Shared quotations: the same utterance in two articles or more, with what each changed."""
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from ..model import Span
from ..verdicts.values import Change, Kind
from .accounts import Account
from .utterances import Utterance, utterances_of
from .values import Difference, Print, SharedQuotation
from .wording import is_telling

Resolve = Callable[[str], str]
ORDER: tuple[Difference, ...] = ("cut", "changed", "split", "ellipsis", "other speaker", "unattributed")
RUN = 5  # words in a row that two prints of one utterance share, some of them content words
FEW = 3  # words that a print may have at least
LONG = 7  # words in a row that hardly come by chance
SHARE = 0.7  # of the words of the shorter print, in order, where no run of five is shared
SOME = 0.4  # the same where one is
OTHERS = 0.6  # the same where the articles give it to two speakers, or one to nobody
KINDS: dict[str, Kind] = {"equal": "same", "replace": "replaced", "delete": "left out", "insert": "added"}
LABORIOUS = 100_000  # pairs of words: beyond, runs are not looked for
CROWD = 200  # utterances with the same three words that are looked at


def shared_quotations(accounts: Sequence[Account], resolve: Resolve) -> tuple[SharedQuotation, ...]:
    """The shared quotations, in the order of their first prints; `resolve` gives the one name of a speaker."""
    every = [one for account in accounts for one in utterances_of(account) if len(one.words) >= FEW]
    agreeing: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), score in pairs(every, resolve):
        agreeing[one][other] = agreeing[other][one] = score
    groups: list[frozenset[int]] = []
    holding: dict[int, list[frozenset[int]]] = defaultdict(list)
    for number in sorted(agreeing, key=lambda number: (len(every[number].words), number)):
        group = gathered(every, agreeing, number)
        if len(group) > 1 and not any(group <= one for one in holding[number]):
            groups.append(group)
            for member in group:
                holding[member].append(group)
    return tuple(shared([every[number] for number in sorted(group)], resolve) for group in sorted(groups, key=sorted))


def gathered(every: Sequence[Utterance], agreeing: Mapping[int, Mapping[int, float]], number: int) -> frozenset[int]:
    """An utterance with the one of each other article that shares most with it, and is the same as all of them."""
    fits: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for other, score in agreeing[number].items():
        fits[every[other].account.name].append((-score, other))
    group = [number]
    for name in sorted(fits):
        best = next((other for _, other in sorted(fits[name]) if all(other in agreeing[one] for one in group)), None)
        if best is not None:
            group.append(best)
    return frozenset(group)


def pairs(every: Sequence[Utterance], resolve: Resolve) -> Iterator[tuple[tuple[int, int], float]]:
    """The pairs of utterances of different articles that are the same one, by their numbers, with how much they share."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(every):
        for at in range(len(one.words) - FEW + 1):
            known = holders[one.words[at:at + FEW]]
            if not known or known[-1] != number:
                known.append(number)
    met: Counter[tuple[int, int]] = Counter()
    for known in holders.values():
        for pair in combinations(known[:CROWD], 2):
            if every[pair[0]].account is not every[pair[1]].account:
                met[pair] += 1
    for pair in sorted(met):
        if score := likeness(every[pair[0]], every[pair[1]], resolve):
            yield pair, score


def likeness(one: Utterance, other: Utterance, resolve: Resolve) -> float:
    """How much two utterances share where they are the same one; 0 where they are not."""
    from rapidfuzz.distance import LCSseq

    blocks = LCSseq.opcodes(one.words, other.words)
    runs = [one.words[block.src_start:block.src_end] for block in blocks if block.tag == "equal"]
    longest = max(runs, key=len, default=())
    common = sum(map(len, runs))
    shorter = min(len(one.words), len(other.words))
    content = [word for run in runs if len(run) > 1 for word in run if is_telling(word)]
    names = resolve(one.speaker), resolve(other.speaker)
    differ = bool(names[0] and names[1] and names[0] != names[1])
    share = common / shorter
    if share == 1 and len(longest) == shorter:
        enough = bool(content) and shorter >= (RUN + 1 if differ else FEW)
    elif len(longest) >= LONG:
        enough = share >= (OTHERS if differ else 0.0)
    else:
        least = RUN + 2 if differ else RUN if share < SHARE else FEW
        needed = OTHERS if differ or not all(names) else SOME
        enough = len(longest) >= least and len(set(content)) >= 2 and share >= needed
    return common + len(longest) / 100 if enough else 0.0


def shared(prints: Sequence[Utterance], resolve: Resolve) -> SharedQuotation:
    """The shared quotation of some prints."""
    names = Counter(name for name in (resolve(one.speaker) for one in prints) if name)
    ranks = {resolve(one.speaker): -one.rank for one in sorted(prints, key=lambda one: one.rank)}
    speaker = min(names, key=lambda name: (ranks[name] == 0, -names[name], ranks[name], name)) if names else ""
    full = max(prints, key=lambda one: len(one.words))
    changes = tuple((one.account.name, changed(full, one)) for one in prints if one is not full)
    same = len({one.words for one in prints}) == 1
    printed = tuple(Print(one.account.name, resolve(one.speaker), one.span, one.parts,
                          one.account.article.text[slice(*one.span)], one.number) for one in prints)
    return SharedQuotation(speaker, same, differences(prints, names, changes), printed, changes)


def changed(full: Utterance, one: Utterance) -> tuple[Change, ...]:
    """What one print has for the words of the fullest."""
    found = []
    for tag, a, b, c, d in steps(full.words, one.words):
        found.append(Change(KINDS[tag], stretch(one, c, d), stretch(full, a, b), words(one, c, d), words(full, a, b)))
    return tuple(found)


def steps(full: tuple[str, ...], one: tuple[str, ...]) -> list[tuple[str, int, int, int, int]]:
    """The way from one row of words to another: by the longest runs that agree, of very long ones by the fewest edits."""
    if len(full) * len(one) <= LABORIOUS:
        return list(SequenceMatcher(None, full, one, autojunk=False).get_opcodes())
    from rapidfuzz.distance import Levenshtein

    return [(code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end)
            for code in Levenshtein.opcodes(full, one)]


def stretch(one: Utterance, first: int, last: int) -> Span:
    """The code points of a range of its words."""
    return Span(one.places[first].start, one.places[last - 1].end) if first < last else Span(0, 0)


def words(one: Utterance, first: int, last: int) -> str:
    """A range of its words as they stand, without what interrupts them."""
    text = one.account.article.text
    return " ".join(text[slice(*place)] for place in dict.fromkeys(one.places[first:last]))


def differences(prints: Sequence[Utterance], names: Counter[str], changes: tuple[tuple[str, tuple[Change, ...]], ...]
                ) -> tuple[Difference, ...]:
    """In what the prints differ, in a fixed order."""
    found: set[Difference] = set()
    for _, listed in changes:
        inner = listed[1:-1] if len(listed) > 1 else ()
        edges = [change for change in listed if change not in inner]
        if any(change.kind == "left out" for change in edges):
            found.add("cut")
        if any(change.kind != "same" for change in inner) or any(change.kind in ("replaced", "added") for change in edges):
            found.add("changed")
    if any(one.marked for one in prints):
        found.add("ellipsis")
    if len({len(one.parts) for one in prints}) > 1:
        found.add("split")
    if len(names) > 1:
        found.add("other speaker")
    if any(not one.speaker for one in prints):
        found.add("unattributed")
    return tuple(one for one in ORDER if one in found)
