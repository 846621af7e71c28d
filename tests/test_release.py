"""What is installed and what is released: bounds, locks with hashes, and a build that is the same each time."""
import configparser
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from stancecheck.house.hashes import libraries_of, rules_sha256

ROOT = Path(__file__).parent.parent
BOUNDED = ("html", "markdown", "verify")  # extras that can change what is found
PINNED = re.compile(r"^([a-z0-9-]+)==[^ ]+ \\$", re.MULTILINE)


def needed(extra: str = "") -> list[str]:
    """The requirements of the package, or of an extra."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    words = config["options.extras_require"][extra] if extra else config["options"]["install_requires"]
    return words.split()


@pytest.mark.parametrize("requirement", [one for extra in ("", *BOUNDED) for one in needed(extra)])
def test_what_can_change_findings_has_an_upper_bound(requirement):
    assert "<" in requirement


@pytest.mark.parametrize("lock", ["build.txt", "run.txt", "ci.txt"])
def test_locks_have_a_hash_for_everything(lock):
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if line and not line.startswith("#"))
    for block in re.split(r"\n(?=[a-z])", lines):
        assert PINNED.match(block) and "--hash=sha256:" in block, block.split("\n")[0]


@pytest.mark.parametrize("lock, extras", [("run.txt", BOUNDED), ("ci.txt", (*BOUNDED, "archive", "lsp", "test", "lint"))])
def test_locks_have_everything_that_is_needed(lock, extras):
    """`make lock` was run after the last change of setup.cfg."""
    known = set(PINNED.findall((ROOT / "requirements" / lock).read_text(encoding="utf-8")))
    names = {re.split(r"[<>=\[]", one)[0].lower().replace("_", "-") for extra in ("", *extras) for one in needed(extra)}
    assert set() == names - known


@pytest.mark.parametrize("name", ["Dockerfile", "scripts/action.sh", "Makefile"])
def test_who_installs_takes_what_has_a_hash(name):
    assert "--require-hashes" in (ROOT / name).read_text(encoding="utf-8")


def test_ci_uses_the_lock():
    assert "requirements/ci.txt" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_libraries_that_choose_what_is_read_are_told():
    """Only where they did, so that a run over plain text is the same whatever is installed."""
    assert () == libraries_of(["a.txt", "b.json"])
    [html] = libraries_of(["a.html", "b.htm"])
    assert html.startswith("trafilatura 2.")
    assert rules_sha256() != rules_sha256((html,))
    code = "import json, sys; print(json.load(sys.stdin)['run']['ruleset']['libraries'])"
    done = subprocess.run([sys.executable, "-m", "stancecheck", "-f", "json", "--stdin-filename", "a.html", "-"], cwd=ROOT,
                          input="<p>It rained in the night.</p>", capture_output=True, text=True)
    assert f"['{html}']\n" == subprocess.run([sys.executable, "-c", code], input=done.stdout, capture_output=True, text=True).stdout


@pytest.mark.skipif(not (ROOT / ".git").exists() or not Path(sys.executable).with_name("cyclonedx-py").exists(),
                    reason="needs git and the extra release: make release")
def test_two_builds_are_the_same(tmp_path):
    done = subprocess.run([sys.executable, str(ROOT / "scripts" / "release.py"), "--dist", str(tmp_path)], capture_output=True,
                          text=True, env=os.environ)
    assert 0 == done.returncode, done.stderr
    [bill] = tmp_path.glob("*.cdx.json")
    names = {one["name"] for one in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    assert {"trafilatura", "lark", "click"} <= names
    assert 3 == len((tmp_path / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
