"""Rules that a house writes as data: words, a pattern, a reporting verb with its claim, or a kind of speaker.

A rule becomes a `Check` like those of this package, so pages, suppressions, writers and explanations are the same.  Patterns
are those of the `regex` package; one that takes too long in a paragraph is given up for that article, and that is a limit
which the article's coverage names.
"""
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Literal, get_args

from ..model import Act, Attribution, Framing, Polarity, Severity, SpeakerKind, Voice
from ..nearest import did_you_mean
from ..people.sources import SOURCES
from ..words.naming import BODIES, PEOPLE, kind_of, pronouns
from .check import Check, Hit
from .listed import phrased
from .wording import Matches

if TYPE_CHECKING:
    from regex import Pattern

    from .evidence import Evidence

Where = Literal["headline", "body"]
Object = Literal["", "person", "body", "thing", "claim"]
VOICES: tuple[Voice, ...] = get_args(Voice)
PLACES: tuple[Where, ...] = get_args(Where)
HYPHEN = "-"  # between the words of a name
FAMILY, DIGITS, FIRST = "HSE", 3, 101  # what a code is made of, and one that many have
FIELD = re.compile(r"\{[^{}]*\}")
WRITTEN = "document"  # the class of heads.tsv for what speaks as a body does, and is a thing behind a verb: a plan, a report
PERSONAL = ("person", "first")  # what pronouns mean that stand for somebody
LONGEST = 12  # words of a content that are looked at for what it starts with
TRIED = "A word, or 2: “it’s (x-y)”.\tEnd\n"  # signs that any text may have; no pattern of words matches nothing beside one
SECONDS = 0.1  # that a pattern may take in one paragraph; an honest one takes some microseconds
Lists = tuple[tuple[str, tuple[str, ...]], ...]
NAMED = r"\\L<(\w+)>"  # a list in a pattern
LIST = re.compile(NAMED)
MARKED = re.compile(r"\[([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class WantedCue:
    """Which attributions a rule means; what is empty holds for all.

    `lemma` are headwords of the cue.  `object` is what the verb has behind it: a `person`, a `body` (an organisation, a
    state, a place, a paper), another `thing`, as the content starts with it; or a `claim`, somebody's words or a report of
    them.
    """

    lemma: tuple[str, ...] = ()
    act: tuple[Act, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    framing: tuple[Framing, ...] = ()
    object: Object = ""


@dataclass(frozen=True, slots=True)
class WantedSpeaker:
    """Which sources a rule means: those of some kinds, or whose name a pattern finds; what is empty holds for all."""

    kind: tuple[SpeakerKind, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule of the house, as `[[rules]]` has it; of `words`, `pattern`, `cue` and `speaker` one is given.

    `lists` are words that a pattern names: `\\L<ranks>` stands for those of `ranks`, as they are written.
    """

    code: str
    name: str
    message: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    cue: WantedCue | None = None
    speaker: WantedSpeaker | None = None
    voice: tuple[Voice, ...] = ("editorial",)
    where: tuple[Where, ...] = PLACES
    why: str = ""
    source: str = ""
    severity: Severity = "note"
    suggestion: str = ""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def problem_of(rule: HouseRule) -> str:
    """What is wrong with a rule, in words; "" where nothing is."""
    kinds = [name for name in ("words", "pattern", "cue", "speaker") if getattr(rule, name)]
    digits = rule.code.removeprefix(FAMILY)
    if len(rule.code) != len(FAMILY) + DIGITS or len(digits) != DIGITS or not digits.isdecimal() or not digits.isascii():
        return f"the code '{rule.code}' should be {FAMILY} and three digits, such as {FAMILY}{FIRST}"
    if not all(part.isalnum() and part == part.lower() and part.isascii() for part in rule.name.split(HYPHEN)):
        return f"the name '{rule.name}' should be small letters and digits, joined by hyphens"
    if len(kinds) != 1:
        return f"a rule has one of words, pattern, cue and speaker; this has {' and '.join(kinds) or 'none'}"
    if not rule.message.strip():
        return "its message is empty"
    if unknown := [field for field in FIELD.findall(rule.message) if field not in ("{words}", "{about}")]:
        return f"the message may hold {{words}} and {{about}}, but not {unknown[0]}"
    if not rule.voice or not rule.where:
        return f"it would never report: {'voice' if not rule.voice else 'where'} is empty"
    if any(not phrase.strip() for phrase in (*rule.words, *(one for words in rule.lists.values() for one in words))):
        return "one of its words is empty"
    if lost := next((name for name, words in rule.lists.items() if not words), None):
        return f"the list '{lost}' is empty"
    pattern = rule.pattern or (rule.speaker.name if rule.speaker else "")
    named = set(LIST.findall(pattern))
    if lost := next((name for name in rule.lists if name not in named), None):
        return f"the list '{lost}' is in no pattern{did_you_mean(lost, named)}; one names it as \\L<{lost}>"
    if lost := next((name for name in sorted(named) if name not in rule.lists), None):
        return f"the pattern names the list '{lost}', and `lists` has none{did_you_mean(lost, rule.lists)}"
    examples = tuple(MARKED.sub(r"\1", text) for text in rule.flags)
    if pattern and (wrong := pattern_problem(pattern, lists_of(rule), examples)):
        return wrong
    if loose := next((example for example in rule.flags if not MARKED.search(example)), None):
        return f"the example '{loose}' should have what is flagged in brackets"
    return ""


def pattern_problem(pattern: str, lists: Lists = (), examples: tuple[str, ...] = ()) -> str:
    """What is wrong with a pattern; "" where nothing is.

    That it matches the empty text may not show in that alone, as with a look around: so it is tried in its own signs, in some
    that texts have, and in the examples of its rule.
    """
    import regex

    try:
        ready = compiled(pattern, lists)
        empty = any(match.start() == match.end() for text in ("", TRIED, pattern, *examples)
                    for match in ready.finditer(text, timeout=SECONDS))
    except TimeoutError:
        return f"the pattern '{pattern}' takes longer than {SECONDS} seconds in a line; nested + and * may be why"
    except (regex.error, OverflowError, RecursionError) as error:
        return f"the pattern '{pattern}' can't be read: {error}"
    found = f"the pattern '{pattern}' matches nothing at all, the empty text: let it need a letter, as + does for *"
    return found if empty else ""


@lru_cache(maxsize=1000)
def check_of(rule: HouseRule) -> Check:
    """The check of a rule.

    Raises:
        ValueError: says what is wrong with the rule.
    """
    if problem := problem_of(rule):
        raise ValueError(f"{rule.code}: {problem}")
    find: Callable[[HouseRule, Evidence], Iterator[Hit]]
    find = find_cues if rule.cue else find_speakers if rule.speaker else find_pattern if rule.pattern else find_words
    return Check(
        code=rule.code, name=rule.name, message=rule.message, why=rule.why or "The house says so.",
        source=rule.source or "the house's own rules", flags=rule.flags, passes=rule.passes, find=partial(found, find, rule),
        severity=rule.severity, voices=rule.voice, evaluative=False, suggestion=rule.suggestion)


def found(find: Callable[[HouseRule, "Evidence"], Iterator[Hit]], rule: HouseRule, evidence: "Evidence",
          _: Matches) -> Iterable[Hit]:
    """The hits of a rule where it looks: in the headline, in the body, or in both."""
    end = evidence.headline[1]
    for hit in find(rule, evidence):
        if ("headline" if hit.first < end else "body") in rule.where:
            yield hit


def find_words(rule: HouseRule, evidence: "Evidence") -> Iterator[Hit]:
    """The words of a rule."""
    return phrased(evidence, rule.words)


def find_pattern(rule: HouseRule, evidence: "Evidence") -> Iterator[Hit]:
    """The words that a pattern finds in each paragraph, whole ones where it finds parts; limits are noted.

    Behind a paragraph that took too long nothing is found.  A match of no letter is none.
    """
    text, pattern = evidence.document.text, compiled(rule.pattern, lists_of(rule))
    nothing = False
    for start, end in evidence.paragraphs():
        try:
            for match in pattern.finditer(text, start, end, timeout=SECONDS):
                first, last = evidence.touched(match.span())
                nothing = nothing or match.start() == match.end()
                if first < last:
                    yield Hit(first, last)
        except TimeoutError:
            evidence.limits.append(f"the pattern of {rule.code} took longer than {SECONDS} seconds in a paragraph; "
                                   "what follows was not searched with it")
            break
    if nothing:
        evidence.limits.append(f"the pattern of {rule.code} matched nothing at all, the empty text; that is not reported")


def find_cues(rule: HouseRule, evidence: "Evidence") -> Iterator[Hit]:
    """The cues of the attributions that a rule means."""
    for number, one in enumerate(evidence.attributions):
        if rule.cue and means(rule.cue, one) and (not rule.cue.object or has_object(rule.cue.object, evidence, one)):
            yield Hit(*evidence.tokens(one.cue.spans[0]), number)


def means(wanted: WantedCue, one: Attribution) -> bool:
    """Whether an attribution has the lemma and the stance that a rule wants."""
    stance = one.stance
    pairs = ((one.lemma, wanted.lemma), (stance.act, wanted.act), (stance.polarity, wanted.polarity),
             (stance.framing, wanted.framing))
    return all(not values or value in values for value, values in pairs)


def has_object(wanted: Object, evidence: "Evidence", one: Attribution) -> bool:
    """Whether a verb has an object of a kind behind it; what the content starts with is told by its name, pronoun or noun."""
    if wanted == "claim":
        return one.is_claim
    first, last = evidence.tokens(one.content.spans[0])
    if first >= last:
        return False
    phrase = SOURCES[" ".join(evidence.words[first:min(last, first + LONGEST)])]
    if phrase.kind == "pronoun":
        pronoun = pronouns().get(phrase.head)
        return pronoun is not None and (wanted == "person") == (pronoun.means in PERSONAL) and wanted != "body"
    kind = kind_of(phrase.head)
    if kind in PEOPLE or phrase.name is not None and not phrase.name.thing:
        return wanted == "person"
    if kind in BODIES and kind != WRITTEN or phrase.name is not None:
        return wanted == "body"
    return wanted == "thing" and not one.is_claim


def find_speakers(rule: HouseRule, evidence: "Evidence") -> Iterator[Hit]:
    """The sources of attributions whose speaker a rule means; where it means nobody at all, the cues of those without."""
    wanted = rule.speaker or WantedSpeaker()
    pattern = compiled(wanted.name, lists_of(rule)) if wanted.name else None
    for number, one in enumerate(evidence.attributions):
        place = one.source or (one.cue if wanted.kind else None)
        if not place or wanted.kind and one.speaker.kind not in wanted.kind:
            continue
        try:
            if pattern is None or pattern.search(one.speaker.name, timeout=SECONDS):
                yield Hit(*evidence.tokens(place.spans[0]), number)
        except TimeoutError:
            evidence.limits.append(f"the pattern of {rule.code} took longer than {SECONDS} seconds in a name; "
                                   "what follows was not searched with it")
            return


def lists_of(rule: HouseRule) -> Lists:
    """The named lists of a rule, so that they can be remembered."""
    return tuple(sorted(rule.lists.items()))


@lru_cache(maxsize=1000)
def compiled(pattern: str, lists: Lists = ()) -> "Pattern[Any]":
    """A pattern of the house, ready to search; `lists` are the words that stand for its `\\L<name>`.

    Raises:
        regex.error: it is no pattern.
    """
    import regex

    named: dict[str, Any] = {f"list_{name}": words for name, words in lists}  # no name of an argument of `compile`
    return regex.compile(LIST.sub(r"\\L<list_\1>", pattern), **named)
