"""A comparison for people: tables of speakers, shared quotations, claims and their verbs, and what stands against what."""
from collections.abc import Iterable, Sequence
from typing import TextIO

from ..comparison.values import Comparison, Heard, Opposed, Said, SharedQuotation
from ..verdicts.values import Change
from .plain import shorten, visible, width
from .run import Compared
from .style import Painter
from .wordings import aligned

NAME, CELL, WORDS = 34, 20, 84  # columns of a speaker's name, of an article, of a claim
MOST = 40  # speakers that are heard in one article alone, shown


def write_comparison(compared: Compared, out: TextIO, paint: Painter) -> None:
    """The comparison, part by part; a part without anything says so."""
    value = compared.comparison
    out.write(f"{paint('bold', 'Accounts')}: {len(value.articles)}\n")
    for name in value.articles:
        out.write(f"  {visible(name)}: {visible(compared.inputs[name].name)}\n")
    write_speakers(value, out, paint)
    title(out, paint, "Shared quotations", value.quotations)
    for quotation in value.quotations:
        write_quotation(quotation, out, paint)
    title(out, paint, "Shared claims", value.claims)
    for claim in value.claims:
        out.write(f"  {paint('bold', shorten(claim.speaker, NAME))}: {visible(', '.join(claim.words))}\n")
        write_said(claim.reports, out, paint)
    title(out, paint, "Claims against each other", value.opposed)
    for pair in value.opposed:
        write_pair(pair, visible(pair.a.article), out, paint)
    title(out, paint, "Denied in another article", value.across)
    for pair in value.across:
        write_pair(pair, f"{visible(pair.a.article)}, {visible(pair.b.article)}", out, paint)
    title(out, paint, "Accusations without a reply", value.unanswered)
    for silence in value.unanswered:
        said = silence.accusation
        who, verb = paint("speaker", shorten(said.speaker, NAME)), paint("cue", visible(said.cue))
        out.write(f"  {visible(said.article)}: {who} {verb}: {shorten(said.words, WORDS)}\n"
                  f"    no word of {shorten(silence.accused, NAME)}\n")
    title(out, paint, "Headlines", value.headlines)
    for headline in value.headlines:
        out.write(f"  {visible(headline.article)}: {shorten(headline.words, WORDS)}\n")
        write_said([headline.claim], out, paint)
        for word, listed in (("kept", headline.kept), ("lost", headline.lost)):
            if listed:
                out.write(f"    {word}: {', '.join(listed)}\n")
    out.write("\n")


def write_pair(pair: Opposed, where: str, out: TextIO, paint: Painter) -> None:
    """Two claims against each other."""
    out.write(f"  {where}: {pair.kind} ({pair.rule})\n")
    for one in (pair.a, pair.b):
        who = paint("speaker", shorten(one.speaker or "(nobody named)", NAME))
        out.write(f"    {who}: {shorten(one.words, WORDS)}\n")


def title(out: TextIO, paint: Painter, words: str, listed: Sequence[object]) -> None:
    """The heading of a part, with how much is in it."""
    out.write(f"\n{paint('bold', words)}: {len(listed) or 'none'}\n")


def write_speakers(value: Comparison, out: TextIO, paint: Painter) -> None:
    """The table of speakers by articles: how often, and in which verbs; those of one article alone below."""
    shared = [one for one in value.speakers if len(one.heard) > 1]
    title(out, paint, "Speakers in several articles", shared)
    if shared:
        out.write(f"  {'':{NAME}}" + "".join(f"  {shorten(name, CELL):{CELL}}" for name in value.articles).rstrip() + "\n")
    for person in shared:
        cells = {one.article: cell(one) for one in person.heard}
        name = shorten(person.name, NAME)
        row = "".join(f"  {cells.get(article, '-'):{CELL}}" for article in value.articles)
        out.write(f"  {paint('speaker', name)}{' ' * (NAME - width(name))}{row.rstrip()}\n")
    for article in value.articles:
        alone = [one for one in value.speakers if one.articles == (article,)]
        if alone:
            names = [f"{shorten(one.name, NAME)} {one.heard[0].times}" for one in alone[:MOST]]
            more = f", and {len(alone) - MOST} more" if len(alone) > MOST else ""
            out.write(f"  {paint('dim', 'only in')} {visible(article)}: {', '.join(names)}{more}\n")


def cell(one: Heard) -> str:
    """How an article has a speaker: how often, and the most frequent verbs."""
    verbs = ", ".join(lemma for lemma, _ in one.cues[:3])
    return shorten(f"{one.times}: {verbs}", CELL)


def write_quotation(quotation: SharedQuotation, out: TextIO, paint: Painter) -> None:
    """A shared quotation: its speaker, who prints it, and each wording beside the fullest."""
    label = "same words" if quotation.same_words else ", ".join(quotation.differs) or "other words"
    out.write(f"  {paint('bold', shorten(quotation.speaker or '(nobody named)', NAME))}: {label}\n")
    changed = dict(quotation.changes)
    full = next((one for one in quotation.prints if one.article not in changed), quotation.prints[0])
    for one in quotation.prints:
        speaker = "" if one.speaker == quotation.speaker else f" [{shorten(one.speaker or 'nobody named', NAME)}]"
        out.write(f"    {visible(one.article)}{speaker}: “{shorten(one.words, WORDS)}”\n")
    for article, listed in quotation.changes:
        if any(change.kind != "same" for change in listed):
            write_changes(article, full.article, listed, out, paint)


def write_changes(article: str, full: str, changes: Iterable[Change], out: TextIO, paint: Painter) -> None:
    """One print and the fullest, word under word."""
    size = max(width(article), width(full))
    for ours, theirs, marks in aligned(changes):
        out.write(f"      {visible(article):{size}}  {ours}\n      {visible(full):{size}}  {theirs}\n")
        if marks:
            out.write(f"      {'':{size}}  {paint('note', marks)}\n")


def write_said(listed: Iterable[Said], out: TextIO, paint: Painter) -> None:
    """Reports, each with its article, its verb and what the verb adds."""
    for said in listed:
        framing = "" if said.framing == "neutral" else f" ({said.framing})"
        form = "retold" if said.form == "indirect" else "in marks" if said.form == "direct" else "partly in marks"
        verb = paint("cue", visible(said.cue))
        out.write(f"    {visible(said.article)}, {form}: {verb}{framing}: {shorten(said.words, WORDS)}\n")
