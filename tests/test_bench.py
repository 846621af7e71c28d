"""make bench measures what it says: scores of any folder of brat files, and what a commit changed."""
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def run(*arguments: str) -> str:
    """What a script prints."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the scorers are not beside the project")
def test_a_folder_is_scored_against_its_own_annotations(tmp_path):
    """A folder of brat files with its articles needs no more; one that is not there is left out and said so."""
    for path in (ROOT / "seeds").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    printed = run("scripts/bench.py", "--shared", str(SHARED), str(tmp_path), str(tmp_path / "nowhere"))
    header, row, absent = printed.splitlines()
    assert ["F1", "tuple"] == header.split()[:2]
    assert 0.9 < float(row.split()[1]) <= 1
    assert absent.endswith("nowhere: no such folder, left out")


@pytest.mark.parametrize("arguments", [["bench.py", "--shared"], ["bench_speed.py"]])
def test_without_texts_it_says_what_is_missing(tmp_path, arguments):
    """A script ends with one line that names what it looked for."""
    done = subprocess.run([sys.executable, f"scripts/{arguments[0]}", *arguments[1:], str(tmp_path)], cwd=ROOT,
                          capture_output=True, text=True)
    assert done.returncode == 1
    assert [True] == [str(tmp_path) in line for line in done.stderr.splitlines()]


def test_speed_is_a_table_that_the_documentation_can_take(tmp_path):
    """Of whole articles and of short texts; the others are named where they are not installed."""
    (tmp_path / "a.txt").write_bytes(next((ROOT / "seeds").glob("*.txt")).read_bytes())
    printed = run("scripts/bench_speed.py", str(tmp_path), "--warm", str(tmp_path), "--only", "speed,short,memos", "--rounds", "1")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in printed.splitlines() if line.startswith("| ")]
    speeds, shorts = rows[2:6], rows[-2:]
    assert ["`check()`, texts not met before", "`parse()`", "`check()`", "`check_many(), one process`"] == [row[0] for row in speeds]
    assert all(float(row[1]) > 1 and float(row[2].replace(",", "")) > 100 for row in speeds)
    assert ["`check()`", "`check_many()`"] == [row[0] for row in shorts]
    assert "articles of a process take" in printed


def test_an_archive_is_measured_in_seconds_of_processors(tmp_path):
    """Of as many articles as are wanted, with the same attributions however many processes there are."""
    pytest.importorskip("pyarrow", reason="needs the extra arrow")
    printed = run("scripts/bench_archive.py", "--articles", "20", "--work", "check_many,tables").splitlines()
    assert printed[0].startswith("20 articles, ")
    assert 1 == len({line.rpartition(", ")[2] for line in printed[2:]}) and 4 == len(printed[2:])
    assert run("scripts/bench_archive.py", "--articles", "150", "--turns").startswith("129 articles, 1 rounds by turns: two processes take")
