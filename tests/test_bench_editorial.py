"""The predictions that `scripts/bench_editorial.py` writes are those that the scorer reads."""
import importlib.util
from pathlib import Path

from stancecheck.parser import check

PATH = Path(__file__).parent.parent / "scripts" / "bench_editorial.py"
TEXT = "The hearing was a sham. Ada Orlova said the order was heartless.\n\nA mob stood at the gate."


def load():
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("bench_editorial", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_brat_lines_have_the_words_and_the_voice():
    """Claims and wording are T-lines with their offsets and words, voices A-lines on them."""
    lines = load().brat(check(TEXT)).splitlines()
    marks = [line.split("\t") for line in lines if line.startswith("T")]
    for _, head, words in marks:
        kind, start, end = head.split(" ")
        assert kind in ("Claim", "Evaluative") and words == TEXT[int(start):int(end)]
    voices = {line.split("\t")[1].split(" ")[1]: line.rsplit(" ", 1)[1] for line in lines if line.startswith("A")}
    found = {words: voices[key] for key, head, words in marks if head.startswith("Evaluative")}
    assert {"sham": "editorial", "heartless": "attributed", "mob": "editorial"} == found


def test_sentences_are_written_with_offsets(tmp_path):
    """Only the article's own wording of each row is written, by the row's id."""
    source, target = tmp_path / "gold.tsv", tmp_path / "pred.tsv"
    source.write_text(f"id\ttext\ts\ns1\t{TEXT.splitlines()[0]}\t\ns2\tNobody came.\t\n", encoding="utf-8")
    load().write_tsv(source, target)
    assert "s1\t18\t22\n" == target.read_text(encoding="utf-8")


def test_a_folder_is_written_file_by_file(tmp_path):
    """Each .txt gets its .ann, and the rules that fired are counted."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    fired = load().write_folder(tmp_path, tmp_path / "out")
    assert {"EDT113": 1, "EDT112": 1} == dict(fired)
    assert (tmp_path / "out" / "a.ann").read_text(encoding="utf-8").startswith("T1\t")
