"""A letter in a text is its writer's: attributed where somebody signs, else nobody can tell."""
import pytest

from stancecheck import check
from stancecheck.letters import letters_of
from stancecheck.text import read_document

REPORT = "The council met on Monday. The vote on the dock was close."
LETTER = "The plan is a sham, and so is the dock.\n\nIt leaks."


@pytest.mark.parametrize("text, writer", [
    (f"{REPORT}\n\nDear Editor,\n\n{LETTER}\n\nYours sincerely,\nMara Oduya\nLund\n\n{REPORT}", "Mara Oduya"),
    (f"{REPORT}\n\nTo the Editor:\n\n{LETTER}\n\nSincerely, Tom Ruiz, mayor\n\n{REPORT}", "Tom Ruiz"),
    (f"{REPORT}\n\nSir,\n\n{LETTER}\n\nYours,\n\n— Ann Lee\n\n{REPORT}", "Ann Lee"),
    (f"{REPORT}\n\nDear Editor,\n\n{LETTER}\n\nYours sincerely,\n\nThe council will meet again on Tuesday.", "")])
def test_letters(text, writer):
    """From behind the greeting to before the farewell; who signs stands behind it."""
    [letter] = letters_of(read_document(text))
    assert (LETTER, "letter", writer) == (text[slice(*letter.span)], letter.role, letter.writer)
    voices = {finding.voice for finding in check(text).findings if finding.words == "sham"}
    assert {"attributed" if writer else "uncertain"} == voices


@pytest.mark.parametrize("text", [
    f"Dear Editor,\n\n{LETTER}", f"{LETTER}\n\nYours sincerely,\nMara Oduya", "Sir Tom Ruiz met the council,\n\nIt rained.\n\nYours,\nX",
    f"Dear readers will know the dock.\n\n{LETTER}\n\nYours,\nAnn Lee"])
def test_what_is_no_letter(text):
    """Without a greeting of its own line, or without a farewell."""
    assert () == letters_of(read_document(text))


def test_two_letters():
    one = "Dear Editor,\n\nIt leaks.\n\nYours,\nAnn Lee\n\n"
    assert ["Ann Lee", "Ann Lee"] == [letter.writer for letter in letters_of(read_document(one + one + REPORT))]
