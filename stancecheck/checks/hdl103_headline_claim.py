"""HDL103: a headline that knows more than the article."""
from collections.abc import Iterable

from ..codes import OPENING_TAGS, Tag
from ..words.evaluative import word_list
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

SOMEBODYS = OPENING_TAGS + Tag.COLON  # marks of somebody's words in a headline
SHARE = 0.7  # of the headline's content words that one claim must have
LONGEST = 30  # characters of the claim for each content word of the headline; a longer one says more
WORDS = 4  # content words that a headline must have to be compared


def stems(evidence: Evidence, first: int, last: int) -> set[str]:
    """Content words in lower case, cut to six letters so that inflections agree."""
    return {word.lower()[:6] for word in evidence.words[first:last]
            if word[0].isalpha() and len(word) > 2 and word.lower() not in word_list("function words")}


def headline_claims(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The headline, where it has no source of its own and its words are those of one claim in the body."""
    first, last = evidence.headline
    if evidence.reports(first, last):
        return
    if any(evidence.is_claimed(at) or evidence.tags[at] in SOMEBODYS for at in range(first, last)):
        return
    headline = stems(evidence, first, last)
    if len(headline) < WORDS:
        return
    for number, attribution in enumerate(evidence.attributions):
        spans, source = attribution.content.spans, attribution.source
        if sum(end - start for start, end in spans) > LONGEST * len(headline):
            continue
        if attribution.stance.framing == "endorsing" or not source:
            continue
        claim = " ".join(evidence.document.text[start:end] for start, end in spans).lower()
        if sum(stem in claim for stem in headline) < SHARE * len(headline):
            continue
        if not stems(evidence, *evidence.tokens(source.spans[0])) & headline:
            yield Hit(first, last, number, about=attribution.speaker.name or "somebody")
            return


CHECK = Check(
    code="HDL103",
    name="headline-states-claim",
    message="'{words}' states as fact what the article attributes to {about}",
    why="The article says who claims it; the headline says that it is so. Put the speaker in the headline.",
    source="own observation; AP blog 2018 on attribution",
    flags=("[Harbour Bridge Will Fall Before Winter]\n\nAda Orlova said the harbour bridge will fall before winter.",),
    passes=("Harbour Bridge Will Fall Before Winter, Orlova Says\n\nAda Orlova said the harbour bridge will fall.",),
    find=headline_claims,
    default=False,
    evaluative=False,
)
