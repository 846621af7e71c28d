"""Emacs, without a screen and with the recipe of the documentation, shows what the server tells (Debian: `elpa-eglot`)."""
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXT = "Rosa Marin hailed the new ferry.\n\nIt was the boldest move of the year.\n"
SCRIPT = """
(require 'eglot)
(find-file "{article}")
(text-mode)
(apply #'eglot (eglot--guess-contact))
(let ((rounds 0))
  (while (and (< rounds 300) (null eglot--diagnostics)) (accept-process-output nil 0.1) (setq rounds (1+ rounds))))
(dolist (one eglot--diagnostics)
  (princ (format "%s %s\\n" (flymake-diagnostic-beg one) (flymake-diagnostic-text one))))
"""


@pytest.fixture
def recipe():
    """What the documentation has its readers put into their settings."""
    [block] = re.findall(r"```lisp\n(.*?)```", (ROOT / "docs" / "editors.md").read_text(encoding="utf-8"), re.DOTALL)
    return block


def has_eglot():
    """Whether there is an Emacs with Eglot in it."""
    command = ["emacs", "-batch", "-f", "package-initialize", "--eval", "(require 'eglot)"]
    return bool(shutil.which("emacs")) and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.skipif(not has_eglot(), reason="needs Emacs with Eglot")
def test_emacs_shows_findings(tmp_path, recipe):
    """Two findings at their places, with their codes."""
    article, script, program = tmp_path / "a.txt", tmp_path / "start.el", tmp_path / "stancecheck"
    article.write_text(TEXT)
    script.write_text(recipe + SCRIPT.format(article=article))
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m stancecheck "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(["emacs", "-batch", "-f", "package-initialize", "-l", str(script)], capture_output=True, text=True,
                          timeout=120, env={"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path)})
    assert [("12", "[ATT105]"), ("46", "[EDT101]")] == re.findall(r"^(\d+) stancecheck (\[\w+\])", done.stdout, re.MULTILINE), done
