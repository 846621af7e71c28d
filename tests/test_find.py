"""What was asked for becomes a list of inputs, each once, in an order that stays the same."""
import os

import pytest

from stancecheck.inputs.find import Found, find
from stancecheck.inputs.ignoring import Exclude


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
    return [one.name for one in find(arguments, **options) if one.status == "failed"]


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


def skipped(*arguments: str, **options) -> list[tuple[str, str]]:
    """(name, reason) of what is passed over."""
    return [(one.name, one.reason) for one in find(arguments, **options) if one.status == "skipped"]


def test_what_a_folder_passes_over_is_counted(wire):
    """In one input that is skipped; settings, hidden files and what is excluded don't count."""
    for name in ("a.rst", "sub/b.rst", "0412_harbour", "stancecheck.toml", "x.tmp"):
        (wire / name).write_text("It rained.")
    (wire / ".gitignore").write_text("*.tmp\n")
    [one] = [one for one in find(["."]) if one.status == "skipped"]
    assert ("other-kinds", "4 files are of another kind: 2 .rst, 1 .jpg, 1 without an ending") == (one.reason, one.detail)


def test_a_file_beside_no_article_is_named(wire):
    (wire / "sub" / "gone.txt.stancecheck.toml").write_text("")
    (wire / "sub" / "c.html.stancecheck.toml").write_text("")
    assert [("sub/gone.txt.stancecheck.toml", "orphaned")] == skipped("sub")


def test_a_file_named_twice_is_read_once(wire):
    """However it is named, and in a folder or a glob as well."""
    assert ["b.txt"] == names("b.txt", "./sub/../b.txt", str(wire / "b.txt"), "b.t*")
    assert 6 == len(names(".", str(wire), "b.txt"))


def test_globs_leave_out_what_folders_leave_out(wire):
    (wire / ".git").mkdir()
    (wire / ".gitignore").write_text("deep/\n")
    assert ["b.txt"] == names("**/*.txt", exclude=Exclude(str(wire), ("drafts/",)))
    assert [] == names("**/*.xml")
    assert [("**/*.xml", "excluded")] == skipped("**/*.xml")
    assert ["a.md", "b.txt", "sub/c.html"] == names("*", exclude=Exclude(str(wire), ("drafts/",)))
    assert [("*", "other-kinds"), ("drafts", "excluded")] == sorted(skipped("*", exclude=Exclude(str(wire), ("drafts/",))))
    assert ["photo.jpg"] == names("*.jpg")


def test_named_files_are_read_unless_that_is_forced(wire):
    exclude = Exclude(str(wire), ("drafts/",))
    assert ["drafts/g.txt"] == names("drafts/g.txt", exclude=exclude)
    assert [("drafts/g.txt", "excluded")] == skipped("drafts/g.txt", exclude=exclude._replace(forced=True))
    assert [("drafts/x.txt", "excluded")] == skipped("-", stdin_name="drafts/x.txt", exclude=exclude._replace(forced=True))
    assert [("drafts", "excluded")] == skipped("drafts", exclude=exclude)


def test_each_folder_may_exclude_by_itself(wire):
    """What tells patterns by folder takes the place of those of the run."""
    def near(folder: str) -> tuple[str, tuple[str, ...]]:
        below = folder.startswith(str(wire / "sub"))
        return (str(wire / "sub"), ("/deep/",)) if below else (str(wire), ("*.md",))

    assert ["b.txt", "drafts/g.txt", "sub/c.html", "sub/drafts/h.txt"] == names(".", exclude=Exclude(near=near))
