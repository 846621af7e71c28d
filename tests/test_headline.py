"""Headlines: told by the format, or known by their capitals or their place; the rules for them see either."""
import json
import subprocess
import sys

import pytest

from stancecheck import check
from stancecheck.checks import Settings, all_checks
from stancecheck.model import Span

LOADED = "Mayor slams union over bridge"
STATED = "Harbour bridge will fall before winter"
BODY = "Ada Orlova said the harbour bridge will fall before winter."


def headline_codes(text: str, headline: Span | None) -> list[str]:
    """The codes of the findings about headlines."""
    every = Settings(codes=frozenset(code for code in all_checks() if code.startswith("HDL")))
    return [finding.code for finding in check(text, every, headline=headline).findings]


@pytest.mark.parametrize(("title", "codes"), [(LOADED, ["HDL101"]), (STATED, ["HDL103"]), ("Rain is on its way", [])])
def test_a_headline_that_is_told_needs_no_capitals(title, codes):
    """Nor does a first paragraph that ends without a stop; a sentence of the article needs to be told."""
    text = f"{title}\n\n{BODY}"
    assert codes == headline_codes(text, Span(0, len(title)))
    assert codes == headline_codes(text, None)
    assert [] == headline_codes(f"{title}.\n\n{BODY}", None)


def test_a_headline_in_capitals_is_known_untold():
    assert ["HDL101"] == headline_codes(f"{LOADED.title()}\n\n{BODY}", None)


def test_only_the_headline_is_looked_at():
    text = f"Rain is on its way\n\n{LOADED}."
    assert [] == headline_codes(text, Span(0, 18))


def test_quotation_marks_in_a_headline_are_no_scare_quotes():
    title = 'Court lifts "gag order" on mayor'
    scare = Settings(codes=frozenset({"QUO101"}))
    assert () == check(f"{title}\n\n{BODY}", scare, headline=Span(0, len(title))).findings
    assert () == check(f"{title}\n\n{BODY}", scare).findings
    assert ["QUO101"] == [finding.code for finding in check(f"{title} today.\n\n{BODY}", scare).findings]


def test_the_command_hands_on_what_the_format_tells(tmp_path):
    path = tmp_path / "copy.json"
    path.write_text(json.dumps({"uri": "u", "type": "text", "headline": LOADED, "body_text": BODY}))
    done = subprocess.run([sys.executable, "-m", "stancecheck", "--format", "concise", path], capture_output=True, text=True)
    assert "HDL101" in done.stdout
