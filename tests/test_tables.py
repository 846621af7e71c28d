"""The kept tables are those of the grammars, and a grammar without a fresh one works all the same."""
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from stancecheck import patterns, tables
from stancecheck.grammar import GRAMMARS
from stancecheck.resources import read_table

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_script_makes_the_kept_tables(name):
    """Each file is the script's output to the byte; after a change to a grammar, run `make tables`."""
    kept = (ROOT / "grammars" / "tables" / f"{name}.txt").read_text(encoding="utf-8")
    assert tables.write(name, GRAMMARS[name]) == kept, "run `make tables`"


def test_the_script_makes_the_kept_pattern():
    """So it is with the pattern of the chunks, and what is kept is what Lark composes."""
    kept = (ROOT / "grammars" / "tables" / "chunks.txt").read_text(encoding="utf-8")
    assert patterns.write() == kept, "run `make tables`"
    assert patterns.build() == patterns.load()


def test_a_changed_chunk_grammar_needs_no_new_pattern(monkeypatch):
    """Without a fresh one Lark composes it, as the grammar says."""
    read = patterns.read_text
    monkeypatch.setattr(patterns, "read_text", lambda name: read(name).replace("WILL: MODAL NOT? ADV~0..3", "WILL: MODAL ADV~0..3"))
    assert patterns.load() is None
    assert "(?:m(?:R){0,3})?" in patterns.kept_pattern().compiled.pattern


@pytest.mark.parametrize("line, message", [
    ("chunk: alone | WILL WILL TO_DO -> inf", "WILL WILL TO_DO is neither"), ("chunk: alone | TO_DO", "TO_DO is neither"),
    ("chunk: alone | alone alone", "alone alone is neither")])
def test_an_alternative_that_means_nothing_is_refused(line, message, monkeypatch):
    """A terminal has its symbol; a rule stands alone or behind one terminal."""
    read = patterns.read_text
    monkeypatch.setattr(patterns, "read_text", lambda name: read(name).replace("chunk: alone", line))
    with pytest.raises(ValueError, match=message):
        patterns.build()


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_kept_table_is_the_one_that_lark_makes(name):
    """Nothing is lost on the way through the file."""
    assert tables.build(name, GRAMMARS[name]) == tables.load(name, GRAMMARS[name])


def test_the_script_writes_a_file_a_grammar(tmp_path):
    """The script covers all grammars, and no file outlives its grammar."""
    script = runpy.run_path(str(ROOT / "scripts" / "build_tables.py"))
    script["main"].__globals__["TABLES"] = tmp_path
    script["main"]()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        path.name for path in (ROOT / "grammars" / "tables").iterdir())


@pytest.mark.parametrize("change", ["symbols", "source"])
def test_a_changed_grammar_is_built_anew(change, monkeypatch):
    """A table of another grammar or of other symbols is never used."""
    before = getattr(tables, change)
    changed = {"symbols": lambda: before() | {"NEW": "~"}, "source": lambda name: before(name) + " // new"}[change]
    fresh = tables.build("subject", GRAMMARS["subject"])
    monkeypatch.setattr(tables, change, changed)
    assert tables.load("subject", GRAMMARS["subject"]) is None
    assert fresh.starts == tables.table("subject", GRAMMARS["subject"]).starts


def test_lark_is_imported_only_to_build():
    """With fresh tables a reading needs no Lark."""
    code = ("import sys; from stancecheck.grammar import read; "
            "print(read('complement_right', 'tnFI').rule, 'lark' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "that False\n" == done.stdout


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_table_made_anew_drives_the_loop_as_the_kept_one(name):
    """Rules are plain strings, one object each, since the loop tells them apart by class and identity."""
    made = [action for actions in tables.build(name, GRAMMARS[name]).states for action in actions.values()]
    rules = [action if isinstance(action, str) else action[0] for action in made if not isinstance(action, int)]
    assert {str} == {rule.__class__ for rule in rules}
    assert len(set(rules)) == len({id(rule) for rule in rules})


@pytest.mark.parametrize("name", GRAMMARS)
def test_every_conflict_is_listed_with_its_reason(name):
    """Lark resolves them in silence; a change of a grammar that brings a new one has to say why reading on is right."""
    listed = {(rule, terminal): why for grammar, rule, before, why, *_ in read_table("conflicts.tsv")[1] if grammar == name
              for terminal in before.split()}
    table = tables.table(name, GRAMMARS[name])
    assert set(listed) == set(table.conflicts)
    assert all(listed.values())


@pytest.mark.parametrize("name", GRAMMARS)
def test_start_rules_say_which_way_they_read(name):
    """Each rule with aliased productions is a start rule, and its name ends in the direction."""
    aliased = set(re.findall(r"(?m)^(\w+):[^\n]*->", tables.source(name)))
    assert aliased <= set(GRAMMARS[name])
