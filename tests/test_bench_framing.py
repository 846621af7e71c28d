"""The measure of framing ranks as Spearman's does."""
import pytest

from scripts import bench_framing, bench_stance


@pytest.mark.parametrize("one, other, wanted", [
    ([1, 2, 3], [10, 20, 30], 1.0),
    ([1, 2, 3], [3, 2, 1], -1.0),
    ([1, 1, 1], [1, 2, 3], 0.0),
    ([1, 2, 2, 3], [1, 2, 3, 4], 0.9487),
])
def test_spearman(one, other, wanted):
    """Equal values share a rank; a side that doesn't vary correlates with nothing."""
    assert wanted == pytest.approx(bench_framing.spearman(one, other), abs=1e-4)


def test_framing_is_the_lexicons():
    assert ("endorsing", "distancing", "neutral", "endorsing") == (
        bench_framing.framing("reveal", "active"), bench_framing.framing("claim", "active"),
        bench_framing.framing("say", "active"), bench_framing.framing("amaze", "passive"))


def test_rows_are_measured():
    """A table of three verbs that rise with their framing correlates fully."""
    table = "verb\tvoice\tpos\tneg\tn\tclass\n" + "".join(
        f"{verb}\tactive\t{rating}\t{rating}\t10\topen\n" for verb, rating in (("claim", 0), ("say", 0.5), ("reveal", 1)))
    report, rows = bench_framing.measure(table)
    assert (3, 1.0, 1.0) == (report["verbs"], report["positive"], report["negated"])
    assert ["distancing", "neutral", "endorsing"] == [row[2] for row in rows]


def test_stance_is_measured_on_what_the_command_line_writes(tmp_path):
    """The scorer gets the gold folder and a folder with one .ann for each article."""
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.txt").write_text("Ruth Overbeck said it rained.", encoding="utf-8")
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "score_stance.py").write_text(
        "import pathlib, sys\nprint(pathlib.Path(sys.argv[2], 'a.ann').read_text())\n", encoding="utf-8")
    assert "\tSpeaker E1\tRuth Overbeck" in bench_stance.measure(tmp_path, "set", tmp_path / "out", 0)
