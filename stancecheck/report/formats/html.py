"""HTML: one self-contained page for an article, and an index page for a run.

Nothing is loaded from anywhere, as the page's own policy forbids it: its style and its script are the two files of
`templates/`, known by their hashes, and no article can add to them.  The pages of the rules that it names are in it.
"""
import hashlib
from base64 import b64encode
from functools import cache
from pathlib import PurePosixPath
from pkgutil import get_data
from typing import NamedTuple, TextIO

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from ...model import SEVERITIES, Article, Finding, Part
from ..compared_page import compared_values
from ..format import Format
from ..marked import Piece, paragraphs
from ..plain import shown_path, visible
from ..quoted_page import quoted_values
from ..rule_pages import rule_pages
from ..run import Input, Run
from ..summary import counted, summary
from ..voices import OWN, Voice, Voices, voices_of

FORMAT = Format(
    ".html", readers="editors: a page for an article, with `--output-dir` an index of the run",
    columns="code points", unread="listed on the index", single=True)

STYLES = 8  # voices that have a colour of their own; further ones share one, and keep their number
LANE = 1000  # units of a lane's length
TITLE, STARTING = 90, 1000  # characters of a title that is taken from the text, and of the text that are looked at for it
CLIPPED = 600  # characters of a claim that a table shows


class Card(NamedTuple):
    """A finding as the page lists it; `number` is that of the article, from 0."""

    number: int
    finding: Finding
    line: int
    column: int
    why: str
    source: str
    page: str


class Row(NamedTuple):
    """An attribution as the table has it."""

    number: int
    voice: Voice
    source: str
    cue: str
    claim: str
    act: str
    stance: str
    form: str
    nested: int | None
    rules: str
    line: int
    column: int


def write(run: Run, out: TextIO) -> None:
    """Write the page of the run's one input, or that of its comparison.

    Raises:
        ValueError: where the run has several inputs; write a page for each, and `write_index`.
    """
    if run.compared:
        page = environment().get_template("compared.html")
        named = rule_pages(run, (finding.code for item in run.inputs for finding in item.findings))
        for chunk in page.generate(base_values(run, "Accounts of one event"), named_rules=named,
                                   **compared_values(run, run.compared)):
            out.write(chunk)
        return
    if len(run.inputs) != 1:
        raise ValueError("html holds one article a page: name a folder with --output-dir")
    [item] = run.inputs
    page = environment().get_template("article.html")
    values = article_values(run, item, item.article) if item.article else {}
    for chunk in page.generate(base_values(run, title_of(item)), item=item, **values):
        out.write(chunk)


def write_index(run: Run, out: TextIO, pages: dict[int, str]) -> None:
    """Write the index of a run; `pages` has the address of the page of each input, by its number."""
    rows = [index_row(number, item, pages.get(number, "")) for number, item in enumerate(run.inputs)]
    rules = sorted(run.rules)
    counts = {code: sum(finding.code == code for item in run.inputs for finding in item.findings) for code in rules}
    page = environment().get_template("index.html")
    for chunk in page.generate(base_values(run, "Report"), rows=rows, named_rules=rule_pages(run, counts),
                               counts=sorted(((number, code) for code, number in counts.items() if number),
                                             key=lambda one: (-one[0], one[1]))):
        out.write(chunk)


@cache
def template(name: str) -> str:
    """A file of `templates/`, also out of a zipped wheel."""
    data = get_data("stancecheck.report", f"templates/{name}")
    if data is None:
        raise FileNotFoundError(f"stancecheck was installed without {name}")
    return data.decode("utf-8")


@cache
def environment() -> Environment:
    """Templates in which everything is escaped."""
    made = Environment(loader=FunctionLoader(template), autoescape=select_autoescape(default=True),
                       undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                       keep_trailing_newline=True)
    made.filters.update(visible=visible, path=shown_path, counted=counted, percent=percent)
    made.globals.update(style_of=style_of, lane=lane, classes=classes, address=address)
    return made


def base_values(run: Run, title: str) -> dict[str, object]:
    """What every page shows, its style and script with the policy that allows just these."""
    style, script = template("page.css"), template("page.js")
    hashes = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    policy = (f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
              "base-uri 'none'; form-action 'none'")
    return {"run": run, "title": title, "summary": summary(run), "policy": policy, "style": Markup(style),
            "script": Markup(script), "severities": tuple(reversed(SEVERITIES))}


def title_of(item: Input) -> str:
    """The headline, or else how the article starts, as editors know copy; of what was not read the file's name."""
    if item.article:
        told = item.article.text[slice(*item.headline)] if item.headline else opening(item.article.text)
        if words := visible(told).strip():
            return words
    return visible(PurePosixPath(item.path).name + (f" ({item.item})" if item.item else ""))


def opening(text: str) -> str:
    """The first line of a text, cut between words where it is long."""
    line = text[:STARTING].strip().split("\n", 1)[0].strip()
    if len(line) <= TITLE:
        return line
    words = line[:TITLE].rsplit(None, 1)[0]
    return f"{words}…"


def article_values(run: Run, item: Input, article: Article) -> dict[str, object]:
    """What the page of an article shows."""
    voices = voices_of(article)
    cards = [card(run, item, number, finding) for number, finding in enumerate(article.findings)]
    return {"article": article, "voices": voices, "paragraphs": list(paragraphs(article, voices, item.headline)),
            "reported": [one for one in cards if one.finding.reported],
            "kept": [one for one in cards if not one.finding.reported],
            "codes": sorted({(finding.code, finding.name) for finding in article.findings}),
            "rows": rows_of(item, article, voices), "cards": cards,
            "named_rules": rule_pages(run, (finding.code for finding in article.findings)),
            "unparsed": [(item.region(one.span), article.text[slice(*one.span)], one.expected)
                         for one in article.unparsed], **quoted_values(item)}


def card(run: Run, item: Input, number: int, finding: Finding) -> Card:
    """A finding with its place and its rule."""
    line, column, *_ = item.region(finding.span)
    rule = run.rules.get(finding.code)
    return Card(number, finding, line, column, rule.why if rule else "", rule.source if rule else "",
                address(run, finding.code))


def address(run: Run, code: str) -> str:
    """Where a link leads that names a rule: to its page on the tool's site if there is one, else in the report itself."""
    return run.tool.page(code) or (f"#rule-{code}" if code in run.rules else "")


def rows_of(item: Input, article: Article, voices: Voices) -> list[Row]:
    """The attributions for the table, in document order."""
    rows = []
    for number, one in enumerate(article.attributions):
        line, column, *_ = item.region(one.cue.spans[0])
        parts = [("source", one.source), ("cue", one.cue), ("content", one.content)]
        rules = [f"{name}: {part.rule}" for name, part in parts if part]
        stance = one.stance
        rules += [f"speaker: {one.speaker.rule}", f"stance: {stance.rule}"]
        rows.append(Row(number, voices.voices[voices.of[number]], clipped(one.source), clipped(one.cue),
                        clipped(one.content), stance.act,
                        f"{stance.polarity}, {stance.certainty}, {stance.framing}", one.form, one.nested,
                        "; ".join(rules), line, column))
    return rows


def clipped(part: Part | None) -> str:
    """The words of a part, cut where they are too many for a table."""
    if part is None:
        return ""
    words = visible(part.text[:CLIPPED])
    return words if len(words) < CLIPPED else words[:CLIPPED] + "…"


def index_row(number: int, item: Input, page: str) -> dict[str, object]:
    """What the index shows of an input."""
    counts = {severity: sum(finding.severity == severity for finding in item.findings) for severity in SEVERITIES}
    row: dict[str, object] = {"number": number, "item": item, "page": page, "title": title_of(item), "counts": counts,
                              "total": sum(counts.values()), "own": None, "attributions": 0}
    if item.article:
        voices = voices_of(item.article)
        row |= {"own": voices.voices[OWN].words / voices.words if voices.words else 1.0,
                "attributions": len(item.article.attributions)}
    return row


def style_of(voice: Voice) -> str:
    """The class that colours a voice."""
    if voice.kind in ("own", "nobody"):
        return f"v-{voice.kind}"
    return f"v{voice.number}" if voice.number <= STYLES else "v-more"


def percent(share: float) -> str:
    """A share in whole per cent; a little is never nothing."""
    return "<1%" if 0 < share < 0.01 else f"{share * 100:.0f}%"


def lane(voices: Voices, voice: Voice) -> list[tuple[int, int]]:
    """(x, width) of where a voice speaks, along the words of the article, in units of `LANE`."""
    total = max(voices.words, 1)
    return [(first * LANE // total, max((last - first) * LANE // total, 3)) for first, last in voice.runs]


def classes(voices: Voices, piece: Piece) -> str:
    """The classes of a piece of text: what it is, and in whose colour (`v1`, nested `nv1`, a source's `sv1`)."""
    names = []
    for role, prefix in (("claim", ""), ("nested", "n"), ("source", "s")):
        if numbers := piece.inside.get(role):
            names += [role, prefix + style_of(voices.voices[voices.of[numbers[-1]]])]
    return " ".join(names + ["cue"] * ("cue" in piece.inside))
