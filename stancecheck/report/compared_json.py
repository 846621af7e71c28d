"""What the JSON of a comparison is made of, as `stancecheck schema` describes it."""
from collections.abc import Mapping
from typing import Any

from ..comparison.values import Headline, Opposed, Person, SharedClaim, SharedQuotation, Unanswered
from ..comparison.values import Said as SaidValue
from ..model import Span
from . import compared_records as records
from .run import Compared, Input


def parts(compared: Compared) -> dict[str, Any]:
    """The parts of the record of a comparison, by the names of its fields."""
    value, inputs = compared
    return {
        "articles": {name: inputs[name].name for name in value.articles},
        "speakers": [speaker(one) for one in value.speakers],
        "quotations": [quotation(one, inputs) for one in value.quotations],
        "claims": [claim(one, inputs) for one in value.claims],
        "opposed": [opposed(one, inputs) for one in value.opposed],
        "across": [opposed(one, inputs) for one in value.across],
        "unanswered": [unanswered(one, inputs) for one in value.unanswered],
        "headlines": [headline(one, inputs) for one in value.headlines],
    }


def speaker(one: Person) -> records.Speaker:
    """The record of a speaker."""
    heard = [records.Heard(article=each.article, times=each.times, quoted=each.quoted, cues=dict(each.cues),
                           acts=dict(each.acts), framings=dict(each.framings)) for each in one.heard]
    return records.Speaker(name=one.name, aliases=list(one.aliases), articles=list(one.articles), heard=heard)


def quotation(one: SharedQuotation, inputs: Mapping[str, Input]) -> records.SharedQuotation:
    """The record of a shared quotation."""
    prints = []
    for each in one.prints:
        item = inputs[each.article]
        start, end = item.locate(each.span)
        parts = [dict(zip(("start", "end"), item.locate(part))) for part in each.parts]
        prints.append(records.Print(article=each.article, speaker=each.speaker, start=start, end=end, text=each.words,
                                    parts=parts))
    changes = [records.Changed(article=name, kind=change.kind, text=change.words, full_text=change.source_words)
               for name, listed in one.changes for change in listed if change.kind != "same"]
    return records.SharedQuotation(speaker=one.speaker, same_words=one.same_words, differs=list(one.differs), prints=prints,
                                   changes=changes)


def claim(one: SharedClaim, inputs: Mapping[str, Input]) -> records.SharedClaim:
    """The record of a shared claim."""
    reports = [said(each, inputs) for each in one.reports]
    return records.SharedClaim(speaker=one.speaker, words=list(one.words), reports=reports)


def opposed(one: Opposed, inputs: Mapping[str, Input]) -> records.Opposed:
    """The record of two claims against each other."""
    return records.Opposed(article=one.a.article, kind=one.kind, rule=one.rule, a=said(one.a, inputs), b=said(one.b, inputs))


def unanswered(one: Unanswered, inputs: Mapping[str, Input]) -> records.Unanswered:
    """The record of an accusation without a reply."""
    return records.Unanswered(article=one.accusation.article, accused=one.accused, accusation=said(one.accusation, inputs))


def said(one: SaidValue, inputs: Mapping[str, Input]) -> records.Said:
    """The record of what an attribution says."""
    start, end = place(one.span, one.article, inputs)
    line = inputs[one.article].lines.position(start).line
    return records.Said(article=one.article, speaker=one.speaker, start=start, end=end, line=line, text=one.words,
                        cue=one.cue, lemma=one.lemma, act=one.act, certainty=one.certainty, framing=one.framing,
                        form=one.form)


def headline(one: Headline, inputs: Mapping[str, Input]) -> records.Headline:
    """The record of a headline."""
    start, end = place(one.span, one.article, inputs)
    return records.Headline(article=one.article, start=start, end=end, text=one.words, claim=said(one.claim, inputs),
                            kept=list(one.kept), lost=list(one.lost))


def place(span: Span, article: str, inputs: Mapping[str, Input]) -> Span:
    """A span of an article in its file."""
    return inputs[article].locate(span)
