"""What is read in every example is what was read before, to the word and the rule: see `readings.py`."""
from difflib import unified_diff

import pytest
from readings import FOLDER, MADE, OWN, files, lines_of

FILES = files()
MEANT = "if this is meant: make golden, and read the diff"


@pytest.mark.parametrize("name", FILES)
def test_examples_are_read_as_before(name):
    """After a change that is meant, run `make golden` and read the diff like code."""
    kept = (FOLDER / f"{name}.out").read_text(encoding="utf-8").split("\n")[:-1]
    listed, read = FILES[name]
    found = "\n".join(map(read, listed)).split("\n")
    assert kept == found, "\n".join((MEANT, *unified_diff(kept, found, "before", "now", n=1, lineterm="")))


def test_there_is_no_other_file():
    """Each file is one that is written."""
    assert sorted(FILES) == sorted(path.stem for path in FOLDER.glob("*.out"))


@pytest.mark.parametrize("path", [OWN, MADE], ids=lambda path: path.stem)
def test_texts_of_no_rule_are_told_apart(path):
    """Each stands there once."""
    assert sorted(set(lines_of(path))) == sorted(lines_of(path))
