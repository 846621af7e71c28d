"""Neovim, without a screen, shows what the server tells; skipped where it is not installed (Debian: `neovim`)."""
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = "Rosa Marin hailed the new ferry.\n\nIt was the boldest move of the year.\n"
SCRIPT = """
local client = vim.lsp.start_client({{name = "stancecheck", cmd = {command}, cmd_env = {{PYTHONPATH = {root}}}, root_dir = {desk}}})
vim.lsp.buf_attach_client(0, client)
local told = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = {{}}
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, {{one.code, one.lnum, one.col, one.source}})
end
local params = {{textDocument = vim.lsp.util.make_text_document_params(0), position = {{line = 0, character = 12}}}}
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", params, 10000)
local hover = ""
for _, answer in pairs(answers) do hover = answer.result.contents.value end
io.stdout:write(vim.fn.json_encode({{found = found, hover = hover}}))
vim.cmd("qall!")
"""


@pytest.mark.skipif(not shutil.which("nvim"), reason="needs neovim")
def test_neovim_shows_findings_and_hovers(tmp_path):
    """Two findings at their places, and the page of one beside the cursor."""
    article, script = tmp_path / "a.txt", tmp_path / "start.lua"
    article.write_text(TEXT)
    quoted = json.dumps
    command = "{" + ", ".join(map(quoted, (sys.executable, "-m", "stancecheck", "lsp"))) + "}"
    script.write_text(SCRIPT.format(command=command, root=quoted(str(ROOT)), desk=quoted(str(tmp_path))))
    done = subprocess.run(["nvim", "--headless", "--clean", "-i", "NONE", str(article), "-c", f"luafile {script}"],
                          capture_output=True, text=True, timeout=60)
    told = json.loads(done.stdout)
    assert [["ATT105", 0, 11, "stancecheck"], ["EDT101", 2, 11, "stancecheck"]] == sorted(told["found"])
    assert "Rosa Marin" in told["hover"] and "ATT105" in told["hover"]
