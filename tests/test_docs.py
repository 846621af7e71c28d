"""The documentation prints what the tool prints, and the recipes run."""
import doctest
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_examples_print_what_stands_under_them():
    """`make examples` writes them anew."""
    done = subprocess.run([sys.executable, "scripts/build_examples.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stdout + done.stderr)


def test_the_first_screen_shows_a_sentence_a_command_and_what_it_prints():
    first = (ROOT / "README.md").read_text(encoding="utf-8").split("\n")[:24]
    assert "$ stancecheck ferry.txt" in first
    assert "    1:12  Rosa Marin → hailed → the new ferry" in first


def test_the_manual_page_is_that_of_the_commands(tmp_path):
    """`make examples` writes it anew."""
    made = tmp_path / "stancecheck.1"
    subprocess.run([sys.executable, "scripts/build_man.py", "--output", made], cwd=ROOT, check=True)
    assert made.read_text(encoding="utf-8") == (ROOT / "docs" / "stancecheck.1").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples(page):
    """Each `>>>` gives what stands under it."""
    results = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert 0 == results.failed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [] == [link for link in links if not (page.parent / link).exists()]


def test_every_page_is_in_the_navigation():
    listed = set(re.findall(r"^  - .*: (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    assert {path.name for path in (ROOT / "docs").glob("*.md")} == listed


def test_the_settings_page_names_every_key():
    """And none that there is not: its example is read as a settings file."""
    import tomllib

    import msgspec

    from stancecheck.house.settings_file import File

    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    table = tomllib.loads(re.search(r"```toml\n(extend.*?)```", page, re.DOTALL)[1])
    msgspec.convert(table, File)
    assert {field.encode_name for field in msgspec.structs.fields(File)} == set(table)


@pytest.fixture
def installed(tmp_path):
    """A place where the action finds the command installed."""
    command = tmp_path / "stancecheck" / "bin" / "stancecheck"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m stancecheck "$@"\n')
    command.chmod(0o755)
    return {"RUNNER_TEMP": str(tmp_path), "PYTHONPATH": str(ROOT), "SOURCE": str(ROOT)}


@pytest.mark.skipif(os.name == "nt", reason="a script for bash")
def test_the_action_runs_with_its_inputs(installed, tmp_path):
    """Paths with spaces, and inputs that look like code, stay what they are."""
    (tmp_path / "new copy").mkdir()
    (tmp_path / "new copy" / "a.txt").write_text("It was the boldest move of the year.")
    (tmp_path / "b $(touch owned).txt").write_text("It rained.")
    inputs = {"PATHS": "new copy\nb $(touch owned).txt\n\n", "FAIL_ON": "note", "SARIF": "out.sarif"}
    done = subprocess.run(["bash", str(ROOT / "scripts" / "action.sh")], cwd=tmp_path, env=os.environ | installed | inputs,
                          capture_output=True, text=True)
    assert 1 == done.returncode, done.stderr
    assert "::notice title=stancecheck (EDT101),file=new copy/a.txt,line=1" in done.stdout
    assert (tmp_path / "out.sarif").exists()
    assert not (tmp_path / "owned").exists()


@pytest.mark.skipif(os.name == "nt", reason="a script for sh")
@pytest.mark.parametrize("paths, found", [("news\nop ed\n", {"news/a.txt", "op ed/b.txt"}),
                                          (".", {"news/a.txt", "op ed/b.txt", "left/c.txt"})])
def test_the_template_takes_several_paths(installed, tmp_path, paths, found):
    """One a line, spaces and all; without any it is the folder."""
    template = (ROOT / "templates" / "gitlab.yml").read_text(encoding="utf-8")
    script = re.search(r"    - \|\n((?:      .*\n)+)", template)[1].replace("\n      ", "\n")[6:]
    for name in ("news/a.txt", "op ed/b.txt", "left/c.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("It was the boldest move of the year.")
    environment = os.environ | installed | {"STANCECHECK_FAIL_ON": "note", "PATH": f"{tmp_path}/stancecheck/bin:{os.environ['PATH']}"}
    done = subprocess.run(["sh", "-e", "-c", script], cwd=tmp_path, env=environment | {"STANCECHECK_PATHS": paths},
                          capture_output=True, text=True)
    assert 1 == done.returncode, done.stderr
    report = json.loads((tmp_path / "gl-code-quality-report.json").read_text())
    assert found == {entry["location"]["path"] for entry in report}


def test_the_hooks_take_the_files_that_we_read():
    from stancecheck.inputs import READERS

    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    plain, markup = (re.compile(pattern) for pattern in re.findall(r"files: '(.*)'", hooks))
    assert all(markup.search("a" + suffix) for suffix in READERS)
    assert {suffix for suffix in READERS if not plain.search("a" + suffix)} == {
        suffix for suffix, reader in READERS.items() if reader in ("markdown", "mdx", "webpage")}
    assert not markup.search("a.py")
