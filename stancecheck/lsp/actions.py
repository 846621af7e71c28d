"""What an editor offers for a finding: to take another verb, to let it stand, to read the page of its rule."""
import os
from collections.abc import Iterator, Sequence
from functools import cache

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Command,
    CreateFile,
    CreateFileOptions,
    OptionalVersionedTextDocumentIdentifier,
    Position,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)
from pygls.uris import from_fs_path

from ..house.settings import toml
from ..inputs.files import SIDECAR
from ..model import Finding, Span
from ..report.lines import Lines
from ..report.run import Input
from ..resources import read_table
from ..words.paragraphs import paragraphs
from .opened import Opened
from .places import overlap, range_of

PAGE = "stancecheck.rulePage"
OWN_LINE = (".txt", ".text", ".md", ".markdown", "")  # endings of formats in which a comment may have a line to itself


def actions(opened: Opened, wanted: Range, creates: bool) -> list[CodeAction | Command]:
    """What is offered for the findings in a range, in their order.

    Args:
        opened: the document.
        wanted: where the cursor, or what is selected, stands.
        creates: whether the editor can make files, as a sidecar may be.
    """
    found: list[CodeAction | Command] = []
    for item, finding in opened.findings():
        place = opened.range(item, finding.span)
        if overlap(place, wanted):
            found.extend(suggested(opened, finding, place))
            found.append(commented(opened, item, finding))
            found.extend(aside(opened, finding, creates))
            found.append(Command(f"Show the page of {finding.code} {finding.name}", PAGE, arguments=[finding.code]))
    return found


def suggested(opened: Opened, finding: Finding, place: Range) -> Iterator[CodeAction]:
    """The finding's verb exchanged for the one that its rule suggests, in the same form; none where that is not known."""
    words = in_form(finding.words, finding.suggestion) if finding.suggestion else None
    if words is not None:
        edit = WorkspaceEdit(changes={opened.uri: [TextEdit(place, words)]})
        yield CodeAction(f"Use '{words}' instead of '{finding.words}'", CodeActionKind.QuickFix, edit=edit)


def commented(opened: Opened, item: Input, finding: Finding) -> CodeAction:
    """A comment that lets the finding stand, before the paragraph in which it is."""
    text = item.article.text if item.article else ""
    paragraph = next((span for span in paragraphs(text) if span.start <= finding.span.start < span.end), finding.span)
    start = item.locate(paragraph).start
    comment = f"<!-- stancecheck: ignore[{finding.code}] -->"
    if os.path.splitext(opened.path)[1].lower() in OWN_LINE:
        start = opened.lines.bounds(opened.lines.position(start).line).start
        comment += line_end(opened.source)
    place = range_of(opened.lines, Span(start, start), opened.unit)
    edit = WorkspaceEdit(changes={opened.uri: [TextEdit(place, comment)]})
    return CodeAction(f"Let {finding.code} stand here, with a comment", CodeActionKind.QuickFix, edit=edit)


def aside(opened: Opened, finding: Finding, creates: bool) -> Iterator[CodeAction]:
    """An entry in the file beside the document that lets the finding's words stand, wherever they are in it."""
    path = opened.path + SIDECAR
    old = read_sidecar(path)
    if old is None and not creates:
        return
    entry = f"[[ignore]]\nwords = {toml(finding.words)}\nrules = {toml((finding.code,))}\nreason = \"\"\n"
    uri = from_fs_path(path) or ""
    end = range_of(Lines(old), Span(len(old), len(old)), opened.unit) if old else Range(Position(0, 0), Position(0, 0))
    edit = TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri), [TextEdit(end, f"\n{entry}" if old else entry)])
    made: Sequence[CreateFile | TextDocumentEdit] = (CreateFile(uri, options=CreateFileOptions(ignore_if_exists=True)), edit)
    yield CodeAction(f"Let {finding.code} stand for '{finding.words}', in {os.path.basename(path)}", CodeActionKind.QuickFix,
                     edit=WorkspaceEdit(document_changes=list(made) if old is None else [edit]))


def read_sidecar(path: str) -> str | None:
    """The text of the file beside a document; None where there is none that can be read."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


def line_end(source: str) -> str:
    """How the lines of a text end, by its first."""
    at = min((place for place in (source.find("\n"), source.find("\r")) if place >= 0), default=-1)
    return "\r\n" if source[at:at + 2] == "\r\n" else source[at] if at >= 0 else "\n"


def in_form(word: str, suggestion: str) -> str | None:
    """The suggested verb in the form of a word, with its capital; None where the word has a form that we don't know.

    >>> in_form("Hails", "praised"), in_form("claiming", "said"), in_form("slammed", "criticized")
    ('Praises', 'saying', 'criticized')
    """
    wanted = forms()[1].get(suggestion)
    tags = forms()[0].get(word.lower())
    if wanted is None or tags is None:
        return None
    found = wanted.get(tags)
    return found.capitalize() if found and word[:1].isupper() else found


@cache
def forms() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Form of a verb -> its tag ("VB" for the lemma), the first where it has several; past form -> (tag -> form)."""
    tags: dict[str, str] = {}
    by_past: dict[str, dict[str, str]] = {}
    for lemma, pos, listed, *_ in read_table("lexicon/inflections.tsv")[1]:
        if pos != "verb" or " " in lemma:
            continue
        own = {"VB": lemma} | {tag: form for tag, _, form in (one.partition("=") for one in listed.split())}
        for tag in ("VBD", "VBZ", "VBG", "VB", "VBN"):
            if tag in own:
                tags.setdefault(own[tag], tag)
        by_past.setdefault(own.get("VBD", lemma), own)
    return tags, by_past
