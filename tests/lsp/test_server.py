"""A real client over standard input and output: what an editor is told of a document, and what it can do with it."""
import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, make_test_lsp_client

from stancecheck import Passages
from stancecheck.lsp.desk import Wishes, read_opened

ROOT = Path(__file__).parent.parent.parent
LOADED = "Rosa Marin hailed the new ferry. 😀 It was the boldest move of the year.\n"
COMMAND = [sys.executable, "-m", "stancecheck", "lsp"]


def capabilities(*encodings: str) -> lsp.ClientCapabilities:
    """Those of an editor that knows these units, and can make files."""
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=list(encodings)),
        window=lsp.WindowClientCapabilities(show_document=lsp.ShowDocumentClientCapabilities(True)),
        workspace=lsp.WorkspaceClientCapabilities(
            configuration=True,
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            workspace_edit=lsp.WorkspaceEditClientCapabilities(
                document_changes=True, resource_operations=[lsp.ResourceOperationKind.Create])))


def editor() -> LanguageClient:
    """A client that takes note of which files the server wants to hear of."""
    client = make_test_lsp_client()
    client.wanted = []

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params: lsp.RegistrationParams) -> None:
        client.wanted.extend(params.registrations)

    return client


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """The folder of the workspace."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND, client_factory=editor))
async def client(lsp_client: LanguageClient, desk, request):
    """An editor that has just started the server."""
    encodings = getattr(request, "param", ("utf-16",))
    lsp_client.set_configuration({"stancecheck": {"delay": 0.05}})
    await lsp_client.initialize_session(lsp.InitializeParams(
        capabilities=capabilities(*encodings), workspace_folders=[lsp.WorkspaceFolder(desk.as_uri(), "desk")]))
    yield
    await lsp_client.shutdown_session()


async def opened(client: LanguageClient, path: Path, text: str, language: str = "plaintext") -> str:
    """Open a document, and wait until it has been read; its address."""
    uri = path.as_uri()
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text)))
    await until(lambda: uri in client.diagnostics)  # what comes next may be told of another document
    return uri


async def changed(client: LanguageClient, uri: str, version: int, text: str) -> None:
    """Change a document, and wait until it has been read."""
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(uri=uri, version=version), [lsp.TextDocumentContentChangeWholeDocument(text)]))
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something holds, ten seconds at most; what is asserted next tells what did not."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.02)


async def tells(client: LanguageClient, uri: str, wanted: list[tuple[object, str, int, int]]) -> None:
    """The server tells these findings of a document, at once or in a moment."""
    await until(lambda: wanted == told(client, uri))
    assert wanted == told(client, uri)


def told(client: LanguageClient, uri: str) -> list[tuple[object, str, int, int]]:
    """(code, first words of the message, line, character) of each diagnostic."""
    return [(one.code, one.message.partition(" ")[0], one.range.start.line, one.range.start.character)
            for one in client.diagnostics[uri]]


@pytest.mark.asyncio
@pytest.mark.parametrize("client, column", [(("utf-16",), 47), (("utf-8",), 49), (("utf-32",), 46), ((), 47)],
                         indirect=["client"])
async def test_findings_stand_where_the_editor_counts(client, desk, column):
    """A smiley is two units of UTF-16, four bytes, one code point; an editor that names no unit counts in UTF-16."""
    uri = await opened(client, desk / "a.txt", LOADED)
    await tells(client, uri, [("ATT105", "'hailed'", 0, 11), ("EDT101", "'boldest'", 0, column)])
    first = client.diagnostics[uri][0]
    assert (lsp.DiagnosticSeverity.Information, "stancecheck") == (first.severity, first.source)
    assert ["speaker: Rosa Marin", "claim: the new ferry"] == [one.message for one in first.related_information]
    page = Path(first.code_description.href.removeprefix("file://"))
    assert "# ATT105 praise-verb" in page.read_text()


@pytest.mark.asyncio
async def test_a_change_is_read(client, desk):
    """What was found of the version before is replaced, and closing takes all back."""
    uri = await opened(client, desk / "a.txt", "It rained.")
    await tells(client, uri, [])
    await changed(client, uri, 2, f"It rained.\x0c\n{LOADED}")
    await tells(client, uri, [("ATT105", "'hailed'", 1, 11), ("EDT101", "'boldest'", 1, 47)])
    client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    await tells(client, uri, [])


@pytest.mark.asyncio
async def test_an_answer_is_about_the_text_as_it_is(client, desk):
    """Whoever asks while a change waits is told of the changed text."""
    uri = await opened(client, desk / "a.txt", "It rained.")
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(uri=uri, version=2), [lsp.TextDocumentContentChangeWholeDocument(LOADED)]))
    found = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(uri)))
    assert ["Rosa Marin"] == [one.name for one in found]


@pytest.mark.asyncio
@pytest.mark.parametrize("name, language, text, line, column", [
    ("a.md", "markdown", "# Ferry\n\nIt was *the boldest* move of the year.\n", 2, 12),
    ("a.html", "html", "<html><body><article><h1>Ferry</h1>\n<p>It was the <b>boldest</b> move of the year, and all of the town "
     "came to see it in the rain.</p></article></body></html>", 1, 17),
    ("untitled", "plaintext", "It was the boldest move of the year.", 0, 11)])
async def test_documents_of_several_formats(client, desk, name, language, text, line, column):
    """Findings are at their places in the marked-up text."""
    uri = await opened(client, desk / name, text, language)
    await tells(client, uri, [("EDT101", "'boldest'", line, column)])


@pytest.mark.asyncio
async def test_hover_tells_of_findings_and_claims(client, desk):
    """Speaker, stance and rules on a claim; why and from where on a finding; the article's marks stay marks."""
    uri = await opened(client, desk / "a.txt", "Rosa Marin hailed the new #1 ferry.\n")
    at = lsp.Position(0, 12)
    hover = await client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(uri), at))
    finding, claim = hover.contents.value.split("\n\n---\n\n")
    assert finding.startswith("**ATT105 praise-verb**") and "Levin 1993" in finding
    assert claim.startswith("**Rosa Marin** → hailed → ") and "praise, favor, certain+, loaded; indirect" in claim
    assert r"speaker: own\_name" in claim and r"the new \#1 ferry" in claim
    nothing = await client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(7, 0)))
    assert nothing is None


@pytest.mark.asyncio
async def test_symbols_and_highlights_tell_whose_words(client, desk):
    """Attributions by speaker; at the cursor, who speaks, by which cue, and what."""
    text = "Rosa Marin hailed the ferry. Tom Oduya said it sank. She said it swam.\n"
    uri = await opened(client, desk / "a.txt", text)
    found = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(uri)))
    names = {one.name: [child.name for child in one.children] for one in found}
    assert ["hailed → the ferry", "said → it swam"] == names["Rosa Marin"]
    assert ["said → it sank"] == names["Tom Oduya"]
    marked = await client.text_document_document_highlight_async(
        lsp.DocumentHighlightParams(lsp.TextDocumentIdentifier(uri), lsp.Position(0, text.index("sank"))))
    assert ["Tom Oduya", "said", "it sank"] == [text[one.range.start.character:one.range.end.character] for one in marked]


def applied(text: str, action: lsp.CodeAction, uri: str) -> str:
    """A text of one-unit characters with the edits of an action."""
    [edit] = action.edit.changes[uri]
    lines = text.split("\n")
    offsets = [sum(len(line) + 1 for line in lines[:place.line]) + place.character for place in (edit.range.start, edit.range.end)]
    return text[:offsets[0]] + edit.new_text + text[offsets[1]:]


@pytest.mark.asyncio
async def test_actions_mend_or_let_stand(client, desk):
    """The suggested verb in its form; a comment or a sidecar after which the finding is gone; the rule's page."""
    text = "It rained.\n\nRosa Marin, of all people, is hailing the ferry.\n"
    uri = await opened(client, desk / "a.txt", text)
    here = lsp.Range(lsp.Position(2, 32), lsp.Position(2, 32))
    found = await client.text_document_code_action_async(
        lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), here, lsp.CodeActionContext([])))
    verb, comment, sidecar, page = found
    assert text.replace("hailing", "praising") == applied(text, verb, uri)
    assert "Let ATT105 stand here, with a comment" == comment.title
    await changed(client, uri, 2, applied(text, comment, uri))
    await tells(client, uri, [])
    await changed(client, uri, 3, text)
    await tells(client, uri, [("ATT105", "'hailing'", 2, 30)])
    create, edit = sidecar.edit.document_changes
    assert create.uri == edit.text_document.uri == (desk / "a.txt.stancecheck.toml").as_uri()
    (desk / "a.txt.stancecheck.toml").write_text(edit.edits[0].new_text)
    client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(
        [lsp.FileEvent(create.uri, lsp.FileChangeType.Created)]))
    await tells(client, uri, [])
    await client.workspace_execute_command_async(lsp.ExecuteCommandParams(page.command, page.arguments))
    [address] = [one.uri for one in client.shown_documents]
    assert "# ATT105 praise-verb" in Path(address.removeprefix("file://")).read_text()


@pytest.mark.asyncio
async def test_settings_ignore_files_and_baseline_hold(client, desk):
    """What a run over the folder would leave out is left out here too, and mistakes in settings are shown."""
    (desk / "stancecheck.toml").write_text('ignore = ["ATT"]\n[severity]\nEDT101 = "error"\n')
    (desk / ".stancecheckignore").write_text("drafts/\n")
    (desk / "drafts").mkdir()
    uri = await opened(client, desk / "a.txt", LOADED)
    assert [("EDT101", lsp.DiagnosticSeverity.Error)] == [(one.code, one.severity) for one in client.diagnostics[uri]]
    assert [] == told(client, await opened(client, desk / "drafts" / "b.txt", LOADED))
    (desk / "stancecheck.toml").write_text('ignor = ["ATT"]\n')
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    await until(lambda: len(client.diagnostics[uri]) == 1 and client.diagnostics[uri][0].code is None)
    [problem] = client.diagnostics[uri]
    assert "unknown key 'ignor'; did you mean 'ignore'?" in problem.message


@pytest.mark.asyncio
async def test_the_editors_settings_hold(client, desk):
    """`config` names a settings file, `isolated` leaves them all out, and what is not known is said."""
    (desk / "stancecheck.toml").write_text('ignore = ["ALL"]\n')
    (desk / "other.toml").write_text('select = ["EDT"]\n')
    uri = await opened(client, desk / "a.txt", LOADED)
    await tells(client, uri, [])
    for given, codes in (({"config": "other.toml"}, ["EDT101"]), ({"isolated": True, "colour": 1}, ["ATT105", "EDT101"])):
        client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"stancecheck": given}))
        await until(lambda codes=codes: codes == [code for code, *_ in told(client, uri)])
        assert codes == [code for code, *_ in told(client, uri)]
    assert any("'colour' is not known" in one.message for one in client.messages)


@pytest.mark.parametrize("suffix, around", [(".txt", "{}"), (".md", "# Weir\n\n{}"), (".html", "<article><p>{}</p></article>")])
def test_an_edit_has_the_paragraphs_read_that_changed(suffix, around):
    """One and those beside it, in each kind of document; what is found is what a document that was just opened has."""
    passages = Passages()
    lines = [f"Critics warned that gate number {number} was the most reckless plan of the decade." for number in range(12)]
    for version, change in enumerate(("Critics", "Ada Flood", "The mayor")):
        lines[6] = f"{change} hailed the ferry as the boldest move of the year."
        source = around.format(("</p><p>" if suffix == ".html" else "\n\n").join(lines))
        found, alone = (read_opened("file:///a", f"/a{suffix}", version, source, "utf16", wishes=Wishes(isolated=True),
                                    passages=before) for before in (passages, None))
        assert found.inputs[0].article == alone.inputs[0].article
        assert len(found.inputs[0].findings) >= 12
        assert passages.anew == 3 or not version


@pytest.mark.asyncio
async def test_feeds_and_records_are_left_alone(client, desk):
    """They come from systems, and nobody writes them in an editor."""
    assert [] == told(client, await opened(client, desk / "a.json", '{"headline": "It was the boldest move"}', "json"))


def test_without_pygls_it_says_what_to_install(monkeypatch):
    """Exit code 2, and the extra that brings it."""
    from click.testing import CliRunner

    from stancecheck.cli import cli

    monkeypatch.setitem(sys.modules, "pygls", None)
    for name in [name for name in sys.modules if name.startswith(("pygls.", "stancecheck.lsp"))]:
        monkeypatch.delitem(sys.modules, name)
    result = CliRunner().invoke(cli, ["lsp"])
    assert (2, True) == (result.exit_code, "pip install 'stancecheck[lsp]'" in result.output)
