"""What the tests with editors are given: the recipes of the documentation, and a desk."""
import re
import sys

import pytest
from editors import ROOT, TEXT, Desk


@pytest.fixture
def desk_with_command(tmp_path) -> Desk:
    """A desk for an editor."""
    program = tmp_path / "stancecheck"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m stancecheck "$@"\n')
    program.chmod(0o755)
    (tmp_path / "a.txt").write_text(TEXT)
    return Desk(tmp_path)


@pytest.fixture
def recipes():
    """The blocks of a language under a heading of docs/editors.md, as its readers copy them."""
    def under(heading: str, language: str) -> list[str]:
        page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
        [part] = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
        return re.findall(rf"```{language}\n(.*?)```", part, re.DOTALL)

    return under
