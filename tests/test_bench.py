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


@pytest.mark.parametrize("script", ["bench.py", "bench_speed.py"])
def test_without_the_scorers_it_says_what_is_missing(tmp_path, script):
    """A script ends with one line that names what it looked for."""
    done = subprocess.run([sys.executable, f"scripts/{script}", "--shared", str(tmp_path)], cwd=ROOT,
                          capture_output=True, text=True)
    assert done.returncode == 1
    assert [True] == [str(tmp_path) in line for line in done.stderr.splitlines()]
