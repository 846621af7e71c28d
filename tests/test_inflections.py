"""The forms of the cues are what their script makes, and the irregular ones are right."""
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEXICON = ROOT / "grammars" / "lexicon"


def forms(lemma: str, tag: str) -> list[str]:
    """The spellings of one form of a verb, in the order of the file."""
    lines = (LEXICON / "inflections.tsv").read_text(encoding="utf-8").split("\n")
    listed = [line.split("\t")[2].split(" ") for line in lines if line.startswith(f"{lemma}\tverb\t")]
    return [form.partition("=")[2] for items in listed for form in items if form.startswith(f"{tag}=")]


def test_the_script_makes_inflections_tsv():
    """inflections.tsv is the script's output to the byte, so a new cue can't lack its forms."""
    pytest.importorskip("lemminflect", reason="the forms come from lemminflect")
    script = runpy.run_path(str(ROOT / "scripts" / "build_inflections.py"))
    assert script["inflections_file"]() == (LEXICON / "inflections.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lemma", "tag", "expected"), [
    ("cast", "VBD", ["cast"]), ("quote", "VBD", ["quoted"]), ("read", "VBD", ["read"]), ("see", "VBN", ["seen"]),
    ("forecast", "VBD", ["forecast", "forecasted"]), ("say", "VBN", ["said"]), ("write", "VBN", ["written"]),
    ("signal", "VBD", ["signaled", "signalled"]), ("label", "VBG", ["labeling", "labelling"]),
    ("refer to", "VBD", ["referred"]), ("think", "VBN", ["thought"]), ("set out", "VBD", ["set"]),
    ("deny", "VBZ", ["denies"]), ("admit", "VBG", ["admitting"]), ("learn", "VBN", ["learned", "learnt"]),
])
def test_forms_that_go_wrong_easily(lemma, tag, expected):
    """Unchanged, strong, doubled and British forms are as newspapers print them."""
    assert expected == forms(lemma, tag)


def test_irregular_rows_say_something():
    """Each correction names a head that the cues have, so none outlives its cue."""
    lines = (LEXICON / "irregular.tsv").read_text(encoding="utf-8").split("\n")
    corrected = {line.split("\t")[0] for line in lines[1:] if line and not line.startswith("#")} - {"lemma"}
    rows = (LEXICON / "inflections.tsv").read_text(encoding="utf-8").split("\n")
    assert set() == corrected - {row.split("\t")[0].split(" ")[0] for row in rows}
