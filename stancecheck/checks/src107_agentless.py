"""SRC107: it is believed, by nobody."""
from collections.abc import Iterable

from ..packed import those
from ..words.evaluative import word_list
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches


def agentless(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Passive cues with "it" before them and no source: "it is believed that", and no "it will be alleged"."""
    verbs = word_list("hearsay verbs")
    for number, attribution in those(evidence.attributions, lambda one: one.frame == "passive" and one.lemma in verbs):
        if not attribution.source:
            first, last = evidence.tokens(attribution.cue.spans[0])
            before = first - 1 if first else 0
            yet = not word_list("unsaid").isdisjoint(map(str.lower, evidence.words[first:last]))
            if first < last and not yet and "it" in (evidence.words[before].lower(), evidence.words[first].lower()):
                yield Hit(first, last, number)


CHECK = Check(
    code="SRC107",
    name="agentless-report",
    message="'{words}' hides who says so",
    why="It is believed by somebody. Say by whom.",
    source="Wikipedia, Words to watch: unsupported attributions; AP blog 2018 on attribution",
    flags=("It [is believed] that the bridge is unsafe.",),
    passes=("It will be alleged that the bridge was unsafe.", "Two engineers believe that the bridge is unsafe."),
    find=agentless,
    evaluative=False,
    precision=0.83,
    sample=12,
    articles=ANEW,
    date="2026-11-30",
)
