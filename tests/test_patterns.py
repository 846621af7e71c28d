"""Patterns of ignore files: they match what git's do, and none takes long."""
from time import process_time

import pytest
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from stancecheck.cli import cli
from stancecheck.house.settings_near import settings_near
from stancecheck.inputs.patterns import patterns

LINES = st.lists(st.sampled_from(["*", "**", "/", "/**/", "**/", "a", "b", "ab", "?", "[ab]", "[!a]", "\\*", ".", "!", "-", "]", " "]),
                 min_size=1, max_size=9).map("".join)
PATHS = st.lists(st.text("ab.*-", min_size=1, max_size=6), min_size=1, max_size=6).map("/".join)


@given(lines=st.lists(LINES, min_size=1, max_size=3), path=PATHS, folder=st.booleans())
@example(["**/a/**/b/**/a*b*a"], "a/b/b/abba", False)
@example(["a*b*/"], "x/aab/b", False)
@example(["*a*b*a"], "aba/b", False)
def test_they_match_what_pathspec_matches(lines, path, folder):
    """Only the time differs."""
    try:
        plain = GitIgnoreSpec.from_lines(lines)
    except ValueError:
        with pytest.raises(ValueError):
            patterns(lines)
        return
    path += "/" * folder
    assert plain.check_file(path).include == patterns(lines).check_file(path).include


@pytest.mark.parametrize("line, path", [
    ("*a" * 30 + "b", "a" * 250), ("**/" + "a/**/" * 20 + "b", "a/" * 2000), ("*" * 200 + "b", "a" * 250),
    ("a*" * 100 + "/**/" + "*a" * 100 + "b", "a" * 250 + "/" + "a" * 250), ("?*" * 100 + "b", "a" * 250),
    ("[a]*" * 60 + "b", "a" * 250), ("**/*a*a*a*a/**/*a*a*a*b", ("a" * 250 + "/") * 16)])
def test_no_pattern_takes_long(line, path):
    """Six stars took pathspec's own expression more than a hundred seconds."""
    spec = patterns([line])
    start = process_time()
    assert None is spec.check_file(path).include
    assert process_time() - start < 0.5


@pytest.mark.parametrize("line", ["[z-a].txt", "[9-0]", "a[!z-a]b"])
def test_a_range_that_runs_backwards_matches_nothing(line, tmp_path, monkeypatch):
    """In an ignore file it is passed over, as git does; in settings it is an error that says so."""
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    (tmp_path / "a.txt").write_text("It rained.\n")
    (tmp_path / ".stancecheckignore").write_text(f"{line}\n")
    done = CliRunner().invoke(cli, ["."])
    assert (0, True) == (done.exit_code, "no findings in 1 file" in done.output), done.output
    (tmp_path / "stancecheck.toml").write_text(f'exclude = ["{line}"]\n')
    settings_near.cache_clear()
    done = CliRunner().invoke(cli, ["."])
    assert (2, True) == (done.exit_code, "in it runs backwards" in done.output), done.output
