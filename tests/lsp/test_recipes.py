"""Editors, without a screen and with the recipes of docs/editors.md, show what the server tells; each skipped where it is missing.

`make editors` installs what Debian and PyPI have.
"""
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from editors import FOUND, Desk

NEW_NEOVIM = shutil.which("nvim", path=str(Path(sys.executable).parent)) or shutil.which("nvim")
OLD_NEOVIM = shutil.which("nvim", path="/usr/bin")  # Debian's
ALE = Path("/usr/share/vim-ale")
SECONDS = 120

PROBE = """
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(found, {one.code, one.lnum + 1, one.col + 1}) end
vim.api.nvim_win_set_cursor(0, {1, 12})
vim.lsp.buf.code_action({filter = function(one) return one.title:find("praised") end, apply = true})
vim.wait(5000, function() return vim.api.nvim_buf_get_lines(0, 0, 1, true)[1]:find("praised") ~= nil end, 20)
local client = vim.lsp.get_clients({bufnr = 0})[1]
local params = {textDocument = vim.lsp.util.make_text_document_params(0)}
local speaker = client:request_sync("textDocument/documentSymbol", params, 9000, 0).result[1].name
io.stdout:write(vim.json.encode({found = found, line = vim.api.nvim_buf_get_lines(0, 0, 1, true)[1], speaker = speaker}))
vim.cmd("qall!")
"""
OLDER_PROBE = """
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(found, {one.code, one.lnum + 1, one.col + 1}) end
local params = {textDocument = vim.lsp.util.make_text_document_params(0), position = {line = 0, character = 12}}
local hover = ""
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/hover", params, 10000)) do hover = answer.result.contents.value end
io.stdout:write(vim.fn.json_encode({found = found, hover = hover}))
vim.cmd("qall!")
"""
VIM = """
let s:rounds = 0
while s:rounds < 300 && empty(get{list}list({window}))
  sleep 100m
  let s:rounds += 1
endwhile
call writefile(map(get{list}list({window}), {{_, one -> one.lnum . ' ' . one.col . ' ' . one.text}}), 'out.txt')
qall!
"""
EGLOT = """
(require 'eglot)
(find-file "a.txt")
(text-mode)
(apply #'eglot (eglot--guess-contact))
(let ((rounds 0))
  (while (and (< rounds 300) (null eglot--diagnostics)) (accept-process-output nil 0.1) (setq rounds (1+ rounds))))
(dolist (one eglot--diagnostics)
  (goto-char (flymake-diagnostic-beg one))
  (princ (format "%d %d %s\\n" (line-number-at-pos) (1+ (current-column)) (flymake-diagnostic-text one))))
"""
LSP_MODE = """
(require 'lsp-mode)
(setq lsp-session-file (expand-file-name "session") lsp-restart 'ignore lsp-diagnostics-provider :none)
(find-file "a.txt")
(text-mode)
(lsp-workspace-folders-add (directory-file-name default-directory))
(lsp)
(let ((rounds 0))
  (while (and (< rounds 300) (= 0 (hash-table-count (lsp-diagnostics t))))
    (accept-process-output nil 0.1) (setq rounds (1+ rounds))))
(maphash (lambda (_ all)
  (dolist (one (append all nil))
    (let ((start (gethash "start" (gethash "range" one))))
      (princ (format "%d %d %s\\n" (1+ (gethash "line" start)) (1+ (gethash "character" start)) (gethash "code" one))))))
  (lsp-diagnostics t))
(kill-emacs)
"""
KAKOUNE = """
hook -once global BufCloseFifo .* %{ evaluate-commands -client client0 %{
  make-next-error
  echo -to-file first.txt "%val{bufname} %val{cursor_line} %val{cursor_column}"
  make-next-error
  echo -to-file second.txt "%val{bufname} %val{cursor_line} %val{cursor_column}"
  quit!
} }
make a.txt
"""


def framed(*messages: dict[str, object]) -> str:
    """Messages of the protocol, each behind its length."""
    return "".join(f"Content-Length: {len(json.dumps(one))}\r\n\r\n{json.dumps(one)}" for one in messages)


def test_the_arguments_of_the_protocol_are_taken(desk_with_command):
    """VS Code's client says `--stdio` and the number of its process behind what it was told to start."""
    opening = {"capabilities": {}, "processId": None, "rootUri": None}
    asked = framed({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": opening},
                   {"jsonrpc": "2.0", "id": 2, "method": "shutdown"}, {"jsonrpc": "2.0", "method": "exit"})
    program = str(desk_with_command.folder / "stancecheck")
    told = run(desk_with_command, [program, "lsp", "--stdio", "--clientProcessId=1"], input=asked)
    assert '"hoverProvider"' in told


def run(desk: Desk, command: Sequence[str], **more: str) -> str:
    """What a command writes that runs at a desk, after an editor has done its work."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=desk.folder, timeout=SECONDS, env=desk.environment, **more)
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def told(lines: str) -> list[tuple[str, int, int]]:
    """Rule, line and column of lines that tell them as `1 12 ... ATT105 ...`, in order."""
    return sorted((match[3], int(match[1]), int(match[2]))
                  for match in re.finditer(r"^(\d+) (\d+) .*?([A-Z]{3}\d{3})", lines, re.MULTILINE))


def version_of(editor: str | None) -> tuple[int, ...]:
    """The version of a Neovim; empty where there is none."""
    if not editor:
        return ()
    words = subprocess.run([editor, "--version"], capture_output=True, text=True).stdout
    return tuple(map(int, re.findall(r"\d+", words.split("\n")[0])[:2]))


def emacs_has(package: str) -> bool:
    """Whether there is an Emacs with a package."""
    command = ["emacs", "-batch", "-f", "package-initialize", "--eval", f"(require '{package})"]
    return bool(shutil.which("emacs")) and subprocess.run(command, capture_output=True).returncode == 0


def told_by_neovim(desk: Desk, neovim: str, settings: str, probe: str) -> dict[str, Any]:
    """What a probe writes of the text that a Neovim with these settings has open."""
    (desk.folder / "init.lua").write_text(settings)
    (desk.folder / "probe.lua").write_text(probe)
    return json.loads(run(desk, [neovim, "--headless", "-u", "init.lua", "-i", "NONE", "a.txt", "-c", "luafile probe.lua"]))


@pytest.mark.skipif(version_of(NEW_NEOVIM) < (0, 11), reason="needs Neovim 0.11: make editors")
def test_neovim(desk_with_command, recipes):
    """Findings at their places, the outline, and the suggested verb taken."""
    found = told_by_neovim(desk_with_command, NEW_NEOVIM, recipes("Neovim", "lua")[0], PROBE)
    assert FOUND == sorted(map(tuple, found["found"]))
    assert ("Rosa Marin praised the new ferry.", "Rosa Marin") == (found["line"], found["speaker"])


@pytest.mark.skipif(not (0, 7) <= version_of(OLD_NEOVIM) < (0, 11), reason="needs Neovim 0.7 to 0.10: make editors")
def test_older_neovim(desk_with_command, recipes):
    """Findings at their places, and the page of one beside the cursor."""
    found = told_by_neovim(desk_with_command, OLD_NEOVIM, recipes("Neovim", "lua")[1], OLDER_PROBE)
    assert FOUND == sorted(map(tuple, found["found"]))
    assert "Rosa Marin" in found["hover"] and "ATT105" in found["hover"]


@pytest.mark.skipif(not shutil.which("vim") or not ALE.is_dir(), reason="needs Vim and ALE: make editors")
def test_vim_with_ale(desk_with_command, recipes):
    """Findings in the list of locations."""
    desk = desk_with_command
    (desk.folder / "vimrc").write_text(f"set runtimepath+={ALE}\nruntime plugin/ale.vim\n" + recipes("Vim", "vim")[0])
    (desk.folder / "probe.vim").write_text(VIM.format(list="loc", window="0"))
    run(desk, ["vim", "-N", "--clean", "-u", "vimrc", "-i", "NONE", "-n", "--not-a-term", "-c", "filetype on", "-c", "edit a.txt",
               "-c", "source probe.vim"], input="")
    assert FOUND == told((desk.folder / "out.txt").read_text())


@pytest.mark.skipif(not shutil.which("vim"), reason="needs Vim: make editors")
def test_vim_with_make(desk_with_command, recipes):
    """Findings in the list of errors, and nothing else in it."""
    desk = desk_with_command
    (desk.folder / "vimrc").write_text(recipes("Vim", "vim")[1])
    (desk.folder / "probe.vim").write_text(VIM.format(list="qf", window=""))
    run(desk, ["vim", "-N", "--clean", "-u", "vimrc", "-i", "NONE", "-n", "--not-a-term", "a.txt", "-c", "silent make",
               "-c", "source probe.vim"], input="")
    assert FOUND == told((desk.folder / "out.txt").read_text())
    assert len(FOUND) == len((desk.folder / "out.txt").read_text().splitlines())


@pytest.mark.skipif(not emacs_has("eglot"), reason="needs Emacs with Eglot: make editors")
def test_emacs_with_eglot(desk_with_command, recipes):
    """Findings at their places, with their codes."""
    (desk_with_command.folder / "start.el").write_text(recipes("Emacs", "lisp")[0] + EGLOT)
    assert FOUND == told(run(desk_with_command, ["emacs", "-batch", "-f", "package-initialize", "-l", "start.el"]))


@pytest.mark.skipif(not emacs_has("lsp-mode"), reason="needs Emacs with lsp-mode: make editors")
def test_emacs_with_lsp_mode(desk_with_command, recipes):
    """Findings at their places, with their codes."""
    (desk_with_command.folder / "start.el").write_text(recipes("Emacs", "lisp")[1] + LSP_MODE)
    assert FOUND == told(run(desk_with_command, ["emacs", "-batch", "-f", "package-initialize", "-l", "start.el"]))


@pytest.mark.skipif(not shutil.which("kak"), reason="needs Kakoune: make editors")
def test_kakoune(desk_with_command, recipes):
    """`make-next-error` goes to each finding."""
    desk = desk_with_command
    (desk.folder / "start.kak").write_text(recipes("Kakoune", "kak")[0] + KAKOUNE)
    with subprocess.Popen(["kak", "-ui", "json", "-e", "source start.kak", "a.txt"], stdin=subprocess.PIPE, cwd=desk.folder,
                          stdout=subprocess.DEVNULL, env=desk.environment) as editor:  # it ends where its input does
        assert 0 == editor.wait(SECONDS)
    places = sorted((desk.folder / name).read_text() for name in ("first.txt", "second.txt"))
    assert [f"a.txt {line} {column}" for _, line, column in FOUND] == places
