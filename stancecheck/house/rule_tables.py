"""`[[rules]]`: what a settings file may say of a rule of the house, and the rule that is made of it."""
from collections import Counter
from collections.abc import Sequence

import msgspec

from ..checks import all_checks
from ..checks.house_rules import PLACES, HouseRule, Object, WantedCue, WantedSpeaker, Where, problem_of
from ..model import Act, Framing, Polarity, Severity, SpeakerKind, Voice


class CueWanted(msgspec.Struct, rename="kebab", forbid_unknown_fields=True):
    """`cue = {lemma = ["slam"], object = "person"}`."""

    lemma: tuple[str, ...] = ()
    act: tuple[Act, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    framing: tuple[Framing, ...] = ()
    object: Object = ""


class SpeakerWanted(msgspec.Struct, rename="kebab", forbid_unknown_fields=True):
    """`speaker = {kind = ["unnamed"], name = "..."}`."""

    kind: tuple[SpeakerKind, ...] = ()
    name: str = ""


class RuleTable(msgspec.Struct, rename="kebab", forbid_unknown_fields=True):
    """`[[rules]]`."""

    code: str
    name: str
    message: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    cue: CueWanted | None = None
    speaker: SpeakerWanted | None = None
    voice: tuple[Voice, ...] = ("editorial",)
    where: tuple[Where, ...] = PLACES
    why: str = ""
    source: str = ""
    severity: Severity = "note"
    suggestion: str = ""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def rules_of(tables: Sequence[RuleTable], extended: Sequence[HouseRule] = ()) -> tuple[HouseRule, ...]:
    """The rules of a file and of what it extends, in the order of their codes; a file's own takes the place of the other's.

    Raises:
        ValueError: a rule can't be used, or two have one code or name.
    """
    own = [rule_of(table) for table in tables]
    rules = sorted([*own, *(rule for rule in extended if rule.code not in {one.code for one in own})])
    for rule in own:
        if problem := problem_of(rule):
            raise ValueError(f"rule {rule.code}: {problem}")
    built = {check.name for check in all_checks().values()}
    counts = Counter(word for rule in rules for word in (rule.code, rule.name))
    clash = next((word for word, count in counts.items() if count > 1 or word in built), None)
    if clash:
        raise ValueError(f"two rules are called {clash}")
    return tuple(rules)


def rule_of(table: RuleTable) -> HouseRule:
    """The rule that a table says."""
    cue, speaker = table.cue, table.speaker
    wanted = WantedCue(cue.lemma, cue.act, cue.polarity, cue.framing, cue.object) if cue else None
    sources = WantedSpeaker(speaker.kind, speaker.name) if speaker else None
    return HouseRule(table.code, table.name, table.message, table.words, table.pattern, wanted, sources, table.voice,
                     table.where, table.why, table.source, table.severity, table.suggestion, table.flags, table.passes)
