"""The server: documents as they are opened, changed and closed, and the answers to what an editor asks of them.

The text of a document comes whole with each change, since pygls counts lines at form feeds and U+2028 too, where the
protocol and we don't: places would shift.  A document is read again when no key was pressed for a moment: of its
paragraphs those that changed, and those beside them; names, speakers and checks are of the whole article.  What is found
is what the command line finds (`passages.py`).

Source: Language Server Protocol 3.17.
"""
import asyncio
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from .. import __version__
from ..checks.check import Check
from ..checks.pages import page
from ..passages import Passages
from ..runs.run import TOOL
from .actions import PAGE, actions
from .desk import Wishes, read_opened
from .opened import Opened
from .outline import highlights, symbols
from .places import overlap, unit_of
from .shown import attribution_text, diagnostics, finding_text

ENDINGS = {"markdown": ".md", "html": ".html", "xhtml": ".xhtml"}  # of documents that have no file yet, by language
WATCHED = ("**/*.toml", "**/.gitignore", "**/.stancecheckignore", "**/stancecheck-baseline.json")
LONGEST_WAIT = 10.0  # seconds that the editor may ask us to wait


class Server(LanguageServer):
    """What is open, by address, and what waits to be read."""

    def __init__(self) -> None:
        super().__init__("stancecheck", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.opened: dict[str, Opened] = {}
        self.passages: defaultdict[str, Passages] = defaultdict(Passages)  # what was read of a document before
        self.waiting: dict[str, asyncio.TimerHandle] = {}
        self.wishes = Wishes()
        self.told = 0  # how often the editor has told its settings, so that no late answer takes the place of a newer word
        self.folder = ""  # of pages of rules
        self.pages: dict[str, tuple[Check, str]] = {}  # by code, with the rule that they were made of

    def path_of(self, uri: str, language: str) -> str:
        """The path of a document; for one that has no file yet a name that tells its format."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        if path:
            return path if os.path.splitext(path)[1] else path + ENDINGS.get(language, "")
        return os.path.join(self.root_of(""), "untitled" + ENDINGS.get(language, ".txt"))

    def root_of(self, path: str) -> str:
        """The folder of the workspace that holds a path; the first one for ""."""
        folders = [to_fs_path(folder.uri) or "" for folder in self.workspace.folders.values()]
        folders = folders or [self.workspace.root_path or ""]
        holding = [folder for folder in folders if folder and path.startswith(os.path.join(folder, ""))]
        return max(holding, key=len) if holding else folders[0] if not path else ""

    def later(self, uri: str) -> None:
        """Have a document read when no change comes for a while."""
        if uri in self.waiting:
            self.waiting.pop(uri).cancel()
        self.waiting[uri] = asyncio.get_running_loop().call_later(self.wishes.delay, self.read, uri)

    def read(self, uri: str) -> Opened:
        """Read a document now, and tell the editor what was found."""
        if uri in self.waiting:
            self.waiting.pop(uri).cancel()
        document = self.workspace.get_text_document(uri)
        path = self.path_of(uri, document.language_id or "")
        self.opened[uri] = opened = read_opened(
            uri, path, document.version, document.source, unit_of(self.workspace.position_encoding), root=self.root_of(path),
            wishes=self.wishes, passages=self.passages[uri])
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, diagnostics(opened, self.page_of), document.version))
        return opened

    def current(self, uri: str) -> Opened:
        """A document as it is now: read again where a change waits."""
        return self.opened[uri] if uri in self.opened and uri not in self.waiting else self.read(uri)

    def read_all(self) -> None:
        """Read every open document again."""
        for uri in list(self.opened):
            self.read(uri)

    def wish(self, given: Any) -> None:
        """Take up the editor's settings; what is of another kind is passed over, and said."""
        self.told += 1
        given = given if isinstance(given, dict) else {}
        config, isolated, delay = given.get("config"), given.get("isolated"), given.get("delay")
        wrong = [name for name in given if name not in Wishes.__dataclass_fields__]
        kinds = ("config", config, str), ("isolated", isolated, bool), ("delay", delay, (int, float))
        wrong += [name for name, value, kind in kinds if value is not None and not isinstance(value, kind)]
        for name in wrong:
            self.window_show_message(lsp.ShowMessageParams(
                lsp.MessageType.Warning, f"stancecheck: the setting '{name}' is not known, or has a value of another kind"))
        plain = Wishes()
        self.wishes = Wishes(
            os.path.join(self.root_of(""), config) if isinstance(config, str) and config else plain.config,
            isolated if isinstance(isolated, bool) else plain.isolated,
            min(max(float(delay), 0), LONGEST_WAIT) if isinstance(delay, (int, float)) else plain.delay)

    def page_of(self, check: Check) -> str:
        """Where the page of a rule can be read: on the site, if the rules have one, else in a file made of it."""
        address = TOOL.page(check.code)
        if address:
            return address
        known = self.pages.get(check.code)
        if known and known[0] == check:
            return known[1]
        self.folder = self.folder or tempfile.mkdtemp(prefix="stancecheck-rules-")
        path = os.path.join(self.folder, f"{check.code}.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(page(check.code, {check.code: check}))
        self.pages[check.code] = check, from_fs_path(path) or ""
        return self.pages[check.code][1]


server = Server()


@server.feature(lsp.INITIALIZED)
async def initialized(ls: Server, _: lsp.InitializedParams) -> None:
    """Ask for the editor's settings, and to be told when a settings file, sidecar or baseline changes."""
    workspace = ls.client_capabilities.workspace
    if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in WATCHED]
        files = lsp.Registration("stancecheck-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                                 lsp.DidChangeWatchedFilesRegistrationOptions(watchers))
        await ls.client_register_capability_async(lsp.RegistrationParams([files]))
    await ask(ls)


async def ask(ls: Server) -> None:
    """Ask for the settings, where the editor can be asked."""
    workspace = ls.client_capabilities.workspace
    if workspace and workspace.configuration:
        before = ls.told
        wanted = lsp.ConfigurationParams([lsp.ConfigurationItem(section="stancecheck")])
        found = await ls.workspace_configuration_async(wanted)
        if ls.told == before:
            ls.wish(found[0] if found else None)
            ls.read_all()


@server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
async def configured(ls: Server, params: lsp.DidChangeConfigurationParams) -> None:
    """Other settings: those that came along, or those that the editor gives when asked."""
    given = params.settings
    if isinstance(given, dict) and isinstance(given.get("stancecheck"), dict):
        ls.wish(given["stancecheck"])
        ls.read_all()
    else:
        await ask(ls)


@server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def watched(ls: Server, _: lsp.DidChangeWatchedFilesParams) -> None:
    """A settings file, ignore file, sidecar or baseline has changed."""
    ls.read_all()


@server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    """A document is read when it is opened."""
    ls.read(params.text_document.uri)


@server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
async def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    """A document is read again a moment after it was changed."""
    ls.later(params.text_document.uri)


@server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
def saved(ls: Server, _: lsp.DidSaveTextDocumentParams) -> None:
    """What was saved may be a sidecar of another document."""
    ls.read_all()


@server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    """Nothing is said of a document that is not open."""
    uri = params.text_document.uri
    if uri in ls.waiting:
        ls.waiting.pop(uri).cancel()
    ls.opened.pop(uri, None)
    ls.passages.pop(uri, None)
    ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))


@server.feature(lsp.TEXT_DOCUMENT_HOVER)
def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    """The findings at a place, and the attributions that it stands in, the innermost first."""
    document = ls.current(params.text_document.uri)
    here = lsp.Range(params.position, params.position)
    found = [finding_text(finding, document.rules[finding.code]) for item, finding in document.findings()
             if overlap(document.range(item, finding.span), here)]
    found += [attribution_text(item, one) for item, one in document.attributions_at(document.offset(params.position))]
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(found))) if found else None


@server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION,
                lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
def offered(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction | lsp.Command]:
    """What can be done about the findings at a place."""
    workspace = ls.client_capabilities.workspace
    edits = workspace.workspace_edit if workspace else None
    creates = bool(edits and edits.document_changes and lsp.ResourceOperationKind.Create in (edits.resource_operations or ()))
    found = actions(ls.current(params.text_document.uri), params.range, creates)
    only = params.context.only
    return [one for one in found if not only or isinstance(one, lsp.CodeAction) and one.kind in only]


@server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
def outlined(ls: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    """The attributions by speaker."""
    return symbols(ls.current(params.text_document.uri))


@server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
def highlighted(ls: Server, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
    """Whose words stand at a place: source, cue and content."""
    return highlights(ls.current(params.text_document.uri), params.position)


@server.command(PAGE)
async def show_page(ls: Server, code: str) -> None:
    """Open the page of a rule, beside the document where it is a file."""
    check = next((one.rules[code] for one in ls.opened.values() if code in one.rules), None)
    if check is None:
        return
    address = ls.page_of(check)
    await ls.window_show_document_async(lsp.ShowDocumentParams(address, external=address.startswith("http"), take_focus=True))


def serve() -> None:
    """Speak with the editor over standard input and output until it says that it is done.

    What else might be printed meanwhile goes to standard error, as it would spoil what is said.
    """
    spoken = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        server.start_io(sys.stdin.buffer, spoken)
    finally:
        if server.folder:
            shutil.rmtree(server.folder, ignore_errors=True)
