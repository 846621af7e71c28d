"""What was asked for becomes a list of inputs, each once, in an order that stays the same."""
import os

import pytest

from stancecheck.inputs.find import Exclude, Found, find


@pytest.fixture
def wire(tmp_path, monkeypatch):
    """A folder of copy, as it comes in."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.html", "sub/deep/d.xml", "photo.jpg", ".hidden/e.txt", ".f.txt", "drafts/g.txt",
                 "sub/drafts/h.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rained.")
    return tmp_path


def names(*arguments: str, **options) -> list[str]:
    return [one.name for one in find(arguments, **options)]


def test_a_folder_gives_its_articles_in_order(wire):
    """Hidden files and other kinds are left alone."""
    assert ["a.md", "b.txt", "drafts/g.txt", "sub/c.html", "sub/deep/d.xml", "sub/drafts/h.txt"] == names(".")


def test_each_input_comes_once(wire):
    assert ["b.txt", "a.md", "drafts/g.txt"] == names("./b.txt", "a.md", "*.txt", "b.txt", "drafts")


def test_globs(wire):
    assert ["sub/c.html"] == names("**/*.html")
    assert ["drafts/g.txt", "sub/drafts/h.txt"] == names("**/drafts")
    assert [Found("*.rst", "*.rst", reason="missing", detail="no file matches")] == find(["*.rst"])


def test_standard_input_has_a_name(wire):
    assert [Found("-", "copy.md")] == find(["-"], stdin_name="copy.md")


@pytest.mark.parametrize("argument, reason", [("gone.txt", "missing"), ("empty", "no-articles")])
def test_what_can_not_be_found_says_so(wire, argument, reason):
    (wire / "empty").mkdir()
    assert [reason] == [one.reason for one in find([argument])]


def test_ignore_files_of_the_folder_and_above(wire):
    """The nearest file decides, and within it the last line; what is named itself is read all the same."""
    (wire / ".git").mkdir()
    (wire / ".gitignore").write_text("drafts/\n*.md\n")
    (wire / "sub" / ".stancecheckignore").write_text("!drafts/\n*.xml\n")
    assert ["b.txt", "sub/c.html", "sub/drafts/h.txt"] == names(".")
    assert ["sub/c.html", "sub/drafts/h.txt"] == names("sub")
    assert ["a.md"] == names("a.md")


def test_ignore_files_outside_the_repository_do_not_count(wire):
    (wire / ".gitignore").write_text("*.html\n")
    assert ["sub/c.html", "sub/deep/d.xml", "sub/drafts/h.txt"] == names("sub")


def test_excluded_by_settings(wire):
    assert ["a.md", "sub/c.html"] == names(".", exclude=Exclude("", ("drafts/", "/b.txt", "sub/deep")))


def test_a_link_to_a_folder_is_not_entered(wire):
    """So a link to a folder above ends nothing in a circle."""
    os.symlink(wire, wire / "sub" / "loop")
    os.symlink(wire / "gone", wire / "sub" / "broken.txt")
    assert ["sub/broken.txt", "sub/c.html", "sub/deep/d.xml", "sub/drafts/h.txt"] == names("sub")


def test_a_name_that_is_not_utf8_can_be_shown(wire):
    path = os.fsencode(wire) + b"/\xff.txt"
    with open(path, "w") as file:
        file.write("It rained.")
    assert "\\xff.txt" in names(".")
