"""`verify` and `compare` over articles of our own, kept as text and read like code; `make golden` writes them anew."""
from pathlib import Path

import pytest
from click.testing import CliRunner

from stancecheck.cli import cli

TESTS = Path(__file__).parent


@pytest.mark.parametrize(("folder", "kept", "arguments"), [
    ("sources", "tram.out", ["verify", "tram.txt", "--against", "tram.source.txt", "--isolated", "--fail-on", "never"]),
    ("accounts", "quarry.out", ["compare", "herald.txt", "courier.txt", "gazette.txt", "--isolated"]),
])
def test_what_is_written_is_what_is_kept(folder, kept, arguments, monkeypatch):
    """Not a character differs."""
    monkeypatch.chdir(TESTS / folder)
    done = CliRunner().invoke(cli, arguments)
    assert (TESTS / folder / kept).read_text(encoding="utf-8") == done.stdout
    assert 0 == done.exit_code
