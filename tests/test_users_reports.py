"""What users of such tools report as bugs: the cases of `data/cases/ci.jsonl`, each with two of its kind.

What needs a process, a signal or git stands in the tests that `ELSEWHERE` names.
"""
import io
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from stancecheck import check, parse
from stancecheck.checks import Settings
from stancecheck.cli import cli
from stancecheck.house.settings_near import settings_near

ROOT = Path(__file__).parent.parent
LINE = re.compile(r"^(\S.*?):(\d+):\d+: (?:note|warning|error) (\w+) \[(\w+)\]", re.MULTILINE)
BRIDGE = "The controversial bridge was shut."  # EDT105, a warning
MOVE = "It was the boldest move of the year."  # EDT101, a note
PLAIN = "The council met."
IGNORE = "<!-- stancecheck: {} -->"


@dataclass(frozen=True)
class Case:
    """Files, a call, and what is wanted of it: findings as `path:line CODE`, words of the output, the exit code."""

    id: str
    files: dict[str, str | bytes]
    arguments: tuple[str, ...]
    found: tuple[str, ...] | None = None
    says: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    code: int | None = None
    given: str = ""


def docx(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    out = io.BytesIO()
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def page(part: str) -> str:
    """A page whose article has a part between two paragraphs."""
    fill = "<p>The council met on {} in the old hall by the harbour and heard from eleven speakers.</p>"
    return f"<article><h1>Notes</h1>{fill.format('Monday')}{part}{fill.format('Tuesday')}</article>"


def mail(body: str, encoding: str = "quoted-printable") -> str:
    """A message."""
    return ("From: Mara Oduya <m@example.org>\nSubject: The harbour\nContent-Type: text/plain; charset=utf-8\n"
            f"Content-Transfer-Encoding: {encoding}\n\n{body}\n")


DRAFTS = {"art/a.txt": BRIDGE, "art/drafts/d.txt": BRIDGE, "stancecheck.toml": 'exclude = ["drafts/"]\n'}
NOT_ARTICLES = {"a.txt": PLAIN, "package.json": '{"name": "site"}', "pom.xml": "<project/>"}
CASES = [
    # F: text as it comes
    Case("F01", {"a.txt": "The contro\xadversial bridge was shut. \u200bReportedly\u200b it leaked. The controversial\u2060 dock was shut."},
         ("a.txt",), ("a.txt:1 EDT105", "a.txt:1 SRC108", "a.txt:1 EDT105")),
    Case("F01", {"c.html": "<p>The contro&shy;versial bridge was shut.</p>"}, ("c.html",), ("c.html:1 EDT105",)),
    Case("F01", {"a.md": "It was the bold\xadest\u200b move of the year."}, ("a.md",), ("a.md:1 EDT101",)),
    Case("F02", {"b.html": "<p>The controversial<sup>1</sup> bridge was shut. It was the boldest<sup><a href=#n>[1]</a></sup> move of"
                 " the year.</p>"}, ("b.html",), ("b.html:1 EDT105", "b.html:1 EDT101")),
    Case("F02", {"c.md": 'It was the boldest[^1] move of the year.\n\nMara Oduya opened it.[^1] "It is safe," she said.\n\n[^1]: Log.\n'},
         ("parse", "c.md"), says=('Mara Oduya → said → "It is safe,"',)),
    Case("F02", {"a.html": "<p>“It is a sham,”<sup>2</sup> said Mara Oduya.</p>", "b.txt": "“It is a sham,”[3] said Tom Ruiz."},
         ("parse", "a.html", "b.txt"), says=("Mara Oduya → said → “It is a sham,”", "Tom Ruiz → said → “It is a sham,”")),
    Case("F03", {"a.md": f"Notes.\n\n<p>{BRIDGE}</p>\n\n<div>\n{BRIDGE}\n</div>\n\n<details><summary>{BRIDGE}</summary>\n</details>\n"},
         ("a.md",), ("a.md:3 EDT105", "a.md:6 EDT105", "a.md:9 EDT105"), code=1),
    Case("F03", {"a.md": f"<table><tr><td>{BRIDGE}</td></tr></table>\n\n<!-- {BRIDGE} -->\n"}, ("a.md",), ("a.md:1 EDT105",)),
    Case("F03", {"a.md": f"- One\n\n  <aside>\n  {BRIDGE}\n  </aside>\n\n<p hidden>{BRIDGE}</p>\n"}, ("a.md",), ("a.md:4 EDT105",)),
    Case("F04", {"a.html": page(f"<figure><img src=x><figcaption>{BRIDGE}</figcaption></figure>")}, ("a.html",), ("a.html:1 EDT105",)),
    Case("F04", {"a.html": page(f"<table><tr><td>{BRIDGE}</td></tr></table>"), "b.html": page(f"<dl><dt>Pier</dt><dd>{BRIDGE}</dd></dl>")},
         ("a.html", "b.html"), ("a.html:1 EDT105", "b.html:1 EDT105")),
    Case("F04", {"a.html": page(f'<aside class="pullquote"><p>{BRIDGE}</p></aside>'), "b.html": page("<div><a>More of the day</a></div>")},
         ("a.html", "b.html"), ("a.html:1 EDT105",), says=("no part of its article: 1",)),
    Case("F05", {"a.txt": BRIDGE.encode("utf-16-le")}, ("a.txt",), (), says=("undecodable: it looks like UTF-16LE",), code=2),
    Case("F05", {"a.md": BRIDGE.encode("utf-16-be")}, ("a.md",), (), says=("undecodable: it looks like UTF-16BE",), code=2),
    Case("F05", {"a.txt": BRIDGE.encode("utf-16"), "b.txt": b"It\0rained."}, ("a.txt", "b.txt"), ("a.txt:1 EDT105",),
         says=("there is a NUL at 2",), code=2),
    Case("F07", {"a.txt": "It was the *boldest* move of the year. It was the boldest&nbsp;move. <p>It was the <b>boldest</b> move.</p>\n"},
         ("a.txt",), ("a.txt:1 EDT101",) * 3, says=("marks of HTML or Markdown in plain text",)),
    Case("F07", {"a.txt": "Mara Oduya said: &ldquo;It is a sham.&rdquo;"}, ("parse", "a.txt"), says=("Mara Oduya → said: → “It is a sham.”",)),
    Case("F07", {"a.txt": "It was the __boldest__ move of the year. Five < six & so on."}, ("a.txt",), ("a.txt:1 EDT101",)),
    Case("F09", {"a.md": "---\ntitle: Mayor Slams Union Over Bridge\n---\n\nThe mayor spoke on Monday.\n"}, ("a.md",), ("a.md:2 HDL101",)),
    Case("F09", {"a.md": '+++\ntitle = "Mayor Slams Union Over Bridge"\n+++\nThe mayor spoke on Monday.\n'}, ("a.md",), ("a.md:2 HDL101",)),
    Case("F09", {"a.md": "---\nlayout: post\nheadline: 'Mayor Slams Union Over Bridge'\n---\nThe mayor spoke.\n"}, ("a.md",), ("a.md:3 HDL101",)),
    Case("F11", {"w/a.txt": PLAIN, "w/e.rst": BRIDGE, "w/f.asc": BRIDGE, "w/0412_harbour": BRIDGE}, ("w",), (),
         says=("3 files are of another kind: 1 .asc, 1 .rst, 1 without an ending",), code=0),
    Case("F11", {"w/a.txt": PLAIN, "w/b.jpg": b"\xff\xd8\xff", "w/deep/c.JPG": b"\xff\xd8\xff"}, ("w",), (), says=("2 .jpg",), code=0),
    Case("F11", {"w/0412_harbour": BRIDGE, "w/b.docx": docx(BRIDGE)}, ("w", "w/0412_harbour"), ("w/b.docx:1 EDT105", "w/0412_harbour:1 EDT105")),
    Case("F12", {"a.docx": docx(BRIDGE)}, ("a.docx",), ("a.docx:1 EDT105",)),
    Case("F12", {"a.docx": docx(PLAIN, MOVE, BRIDGE)}, ("a.docx",), ("a.docx:3 EDT101", "a.docx:5 EDT105")),
    Case("F12", {"a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "b.odt": b"PK\x03\x04", "c.pdf": b"%PDF-1.4"}, ("a.doc", "b.odt", "c.pdf"), (),
         says=("a.doc: failed: not-text: it is a file of an old office program", "save it as .docx", "c.pdf: failed: not-text: it is a PDF"),
         code=2),
    Case("F13", {"a.eml": mail("=E2=80=9CIt is a sham,=E2=80=9D said Mara Oduya. It was the bold=\nest move of the year.")}, ("a.eml",),
         ("a.eml:6 EDT101",)),
    Case("F13", {"a.eml": mail("“It will leak,” said Mara Oduya.\n\n> The controversial dock was shut.", "8bit")}, ("parse", "a.eml"),
         says=("Mara Oduya → said → “It will leak,”",)),
    Case("F13", {"b.rtf": r"{\rtf1 It was \ldblquote a sham\rdblquote , said Mara Oduya.}"}, ("parse", "b.rtf"),
         says=("Mara Oduya → said → It was “a sham”",)),
    Case("F13", {"a.txt": "It was the BOLDEST move of the year. The CONTROVERSIAL bridge was shut."}, ("a.txt",),
         ("a.txt:1 EDT101", "a.txt:1 EDT105")),
    Case("F13", {"a.txt": "IT WAS THE BOLDEST MOVE OF THE YEAR. MARA ODUYA CLAIMED THAT THE BRIDGE WAS SAFE."}, ("a.txt",),
         ("a.txt:1 EDT101", "a.txt:1 ATT101")),
    # S: no silencing from outside
    Case("S01", {"a.md": f"Write this:\n\n```html\n{IGNORE.format('ignore-file')}\n```\n\n{BRIDGE}\n"}, ("a.md",), ("a.md:7 EDT105",), code=1),
    Case("S01", {"b.md": f"Write `{IGNORE.format('ignore-file')}` first.\n\n{BRIDGE}\n"}, ("b.md",), ("b.md:3 EDT105",), code=1),
    Case("S01", {"c.html": f'<article><p title="{IGNORE.format("ignore-file")}">{BRIDGE}</p></article>',
                 "d.md": f"> {IGNORE.format('ignore-file')}\n\n{BRIDGE}\n"}, ("c.html", "d.md"), ("c.html:1 EDT105", "d.md:3 EDT105"), code=1),
    Case("S02", {"a.txt": f"{IGNORE.format('ignore[EDT999]')}\nThe bridge was shut."}, ("a.txt",), ("a.txt:2 SYS003",), says=("did you mean",)),
    Case("S02", {"b.txt": f"{IGNORE.format('ignore[superlatve]')}\n{MOVE}"}, ("b.txt",), ("b.txt:2 SYS003", "b.txt:2 EDT101"),
         says=("did you mean 'superlative'?",)),
    Case("S02", {"c.txt": "The bridge was shut.", "c.txt.stancecheck.toml": '[[ignore]]\nwords = "bridge"\nrules = ["EDT999"]\n'},
         ("c.txt",), ("c.txt:1 SYS003",), says=("did you mean",)),
    Case("S03", {"a.txt": f"{IGNORE.format('ignore EDT101')}\n{BRIDGE} {MOVE}"}, ("a.txt",),
         ("a.txt:2 SYS003", "a.txt:2 EDT105", "a.txt:2 EDT101"), code=1),
    Case("S03", {"b.txt": f"{IGNORE.format('ignore[]')}\n{BRIDGE}"}, ("b.txt",), ("b.txt:2 SYS003", "b.txt:2 EDT105"), code=1),
    Case("S03", {"c.txt": f"{IGNORE.format('ignore-file SRC: as agreed')}\n{BRIDGE}"}, ("c.txt",), ("c.txt:2 SYS003", "c.txt:2 EDT105"), code=1),
    Case("S05", {"a.txt": f"{IGNORE.format('ignore-file')}\n{BRIDGE}"}, ("--no-inline", "a.txt"), ("a.txt:2 EDT105",), code=1),
    Case("S05", {"in/a.txt": f"{IGNORE.format('ignore-file')}\n{BRIDGE}", "in/stancecheck.toml": "inline = false\n"}, ("in",),
         ("in/a.txt:2 EDT105",), code=1),
    Case("S05", {"a.txt": f"{IGNORE.format('ignore-file')}\n{BRIDGE}"}, ("--show-suppressed", "a.txt"), (),
         says=("a.txt:2:5: suppressed EDT105", "by the comment on line 1"), code=0),
    Case("S06", {"a.txt.stancecheck.toml": '[[ignore]]\nwords = "boldest"\n'}, ("--stdin-filename", "a.txt", "-"), (), says=("1 suppressed",),
         given=MOVE),
    Case("S06", {"w/a.txt": PLAIN, "w/b.txt.stancecheck.toml": ""}, ("w",), (), says=("orphaned: there is no b.txt beside it",), code=0),
    Case("S06", {"a.md.stancecheck.toml": '[[ignore]]\nwords = "boldest"\nrules = ["SRC"]\n'}, ("--stdin-filename", "a.md", "-"),
         ("a.md:1 EDT101", "a.md:1 SYS002"), given=MOVE),
    Case("S08", {"a.mdx": f"{{/* stancecheck: ignore[EDT105] */}}\n\n{BRIDGE}\n"}, ("a.mdx",), (), says=("1 suppressed",)),
    Case("S08", {"b.md": f"[//]: # (stancecheck: ignore[EDT105])\n\n{BRIDGE}\n"}, ("b.md",), (), says=("1 suppressed",)),
    Case("S08", {"c.mdx": f"import X from './x'\n\n{BRIDGE} {{/* stancecheck: ignore */}}\n", "d.vtt":
                 f"WEBVTT\n\nNOTE stancecheck: ignore\n\n00:01.000 --> 00:02.000\n{BRIDGE}\n"}, ("c.mdx", "d.vtt"), (), says=("2 suppressed",)),
    # R: the same answer whoever else is in the run
    Case("R02", NOT_ARTICLES, ("--force-exclude", *NOT_ARTICLES), (), says=("2 files skipped",), code=0),
    Case("R02", NOT_ARTICLES, ("*",), (), says=("2 files skipped",), code=0),
    Case("R02", NOT_ARTICLES, ("package.json",), (), says=("could not be checked",), code=2),
    Case("R03", DRAFTS, ("--force-exclude", "art/a.txt", "art/drafts/d.txt"), ("art/a.txt:1 EDT105",), says=("excluded",)),
    Case("R03", DRAFTS, ("art/drafts/d.txt",), ("art/drafts/d.txt:1 EDT105",)),
    Case("R03", DRAFTS, ("--force-exclude", "--stdin-filename", "art/drafts/d.txt", "-"), (), says=("excluded",), code=0, given=BRIDGE),
    Case("R04", DRAFTS, ("art/**/*.txt",), ("art/a.txt:1 EDT105",)),
    Case("R04", DRAFTS, ("art/*",), ("art/a.txt:1 EDT105",), says=("art/drafts: skipped: excluded",)),
    Case("R04", DRAFTS | {"art/a.txt": PLAIN, ".stancecheckignore": "d.txt\n"}, ("art", "art/drafts"), (), code=0),
    Case("R05", {"news/a.txt": MOVE, "op/b.txt": PLAIN, "stancecheck.toml": 'fail-on = "note"\n', "news/stancecheck.toml": "ignore = []\n"},
         ("news/a.txt", "op/b.txt"), ("news/a.txt:1 EDT101",), code=0),
    Case("R05", {"news/a.txt": BRIDGE, "op/b.txt": PLAIN, "news/stancecheck.toml": 'fail-on = "error"\n'}, ("news/a.txt", "op/b.txt"),
         ("news/a.txt:1 EDT105",), code=0),
    Case("R05", {"news/a.txt": MOVE, "op/b.txt": PLAIN, "news/stancecheck.toml": 'fail-on = "note"\nexclude = ["b.txt"]\n'},
         ("news", "op"), ("news/a.txt:1 EDT101",), code=1),
    Case("R06", {"a.txt": MOVE}, ("-f", "junit", "a.txt"), says=('failures="0"', "<system-out>"), lacks=("<failure",), code=0),
    Case("R06", {"a.txt": MOVE}, ("-f", "junit", "--fail-on", "note", "a.txt"), says=('failures="1"', "<failure"), code=1),
    Case("R06", {"a.txt": BRIDGE, "stancecheck.toml": 'fail-on = "never"\n'}, ("-f", "junit", "a.txt"), lacks=("<failure",), code=0),
    Case("R16", {"w/a.txt": PLAIN, "w/a.md": PLAIN}, ("-f", "json", "--output-dir", "out", "w"), says=("2 files written",), code=0),
    Case("R16", {"w/a.txt": PLAIN, "w/a.html": f"<p>{PLAIN}</p>"}, ("-f", "concise", "--output-dir", "out", "w"), says=("2 files",), code=0),
    Case("R16", {"a.txt": PLAIN, "a.text": PLAIN, "b.txt": PLAIN}, ("-f", "brat", "--output-dir", "out", "a.txt", "a.text", "b.txt"),
         says=("3 files",), code=0),
    # G, A: settings and what programs ask
    Case("G01", {"a.txt": "The women's lib march was long.", "stancecheck.toml": 'select = ["LAB104"]\nterms = ["women\'s lib"]\n'}, ("a.txt",),
         ("a.txt:1 LAB104",)),
    Case("G01", {"a.txt": "A pro\u2011life group met two gig workers.", "stancecheck.toml": 'select = ["LAB104"]\nterms = ["pro-life", '
                 '"gig worker"]\n'}, ("a.txt",), ("a.txt:1 LAB104",) * 2),
    Case("G01", {"a.txt": PLAIN, "stancecheck.toml": 'terms = [""]\n'}, ("a.txt",), (), lacks=("please report it",), code=2),
    Case("G02", {"a.txt": BRIDGE, "stancecheck.toml": 'accept = ["controversial bridge"]\n'}, ("a.txt",), (), code=0),
    Case("G02", {"a.txt": f"{BRIDGE} The controversial dock was shut.", "stancecheck.toml": 'accept = ["controversial bridge"]\n'}, ("a.txt",),
         ("a.txt:1 EDT105",)),
    Case("G02", {"a.txt": MOVE, "stancecheck.toml": 'accept = ["boldest move"]\n'}, ("a.txt",), ()),
    Case("G03", {"a.txt": MOVE}, ("--min-severity", "warning", "a.txt"), ()),
    Case("G03", {"a.txt": f"{MOVE} {BRIDGE}"}, ("--select", "EDT101", "a.txt"), ("a.txt:1 EDT101",)),
    Case("G03", {"a.txt": f"{MOVE} {BRIDGE}", "stancecheck.toml": '[severity]\nEDT101 = "off"\n'}, ("a.txt",), ("a.txt:1 EDT105",)),
    Case("G04", {"op/a.txt": BRIDGE, "stancecheck.toml": '[per-path."./op/**"]\nignore = ["EDT"]\n'}, ("op",), says=("write 'op/**'",), code=2),
    Case("G04", {"op/a.txt": BRIDGE, "conf/house.toml": '[per-path."op/**"]\nignore = ["EDT"]\n'}, ("--config", "conf/house.toml", "op"), ()),
    Case("G04", {"op/a.txt": BRIDGE, "stancecheck.toml": 'exclude = ["*.{md,txt}"]\n'}, ("op",), says=("braces are no choice",), code=2),
    Case("G06", {"a.txt": MOVE, "stancecheck.toml": "ignore = []\n", "pyproject.toml": "[tool.stancecheck]\nignore = []\n"}, ("a.txt",),
         says=("of the same folder, too",), code=2),
    Case("G06", {"a.txt": MOVE, "stancecheck.toml": "ignore = []\n", ".stancecheck.toml": "ignore = []\n"}, ("a.txt",), code=2),
    Case("G06", {"a.txt": MOVE, "stancecheck.toml": 'ignore = ["EDT"]\n', "pyproject.toml": "[tool.other]\nstancecheck = 1\n"}, ("a.txt",), ()),
    Case("G08", {"a.txt": PLAIN, "stancecheck.toml": 'required-version = ">=0.1"\n'}, ("a.txt",), (), code=0),
    Case("G08", {"a.txt": PLAIN, "stancecheck.toml": 'required-version = ">=99"\n'}, ("a.txt",), says=("it asks for stancecheck >=99",), code=2),
    Case("G08", {"a.txt": PLAIN, "stancecheck.toml": 'required-version = "newest"\n'}, ("a.txt",), code=2),
    Case("A03", {}, ("rule", "--format", "json"), says=('"EDT101"',), code=0),
    Case("A03", {}, ("rule", "EDT105", "--format", "json"), says=('"EDT105"',), code=0),
    Case("A03", {}, ("lsp", "--help"), says=("Language Server Protocol",), code=0),
]
ELSEWHERE = {  # case -> tests that hold it and its kind
    "R01": ("test_signals.py", "test_every_ending_signal_leaves_what_was_done", "test_workers_end_with_their_run"),
    "R07": ("report/test_project.py", "test_paths_from_the_top_of_the_repository", "test_what_the_runner_says_comes_first"),
    "R08": ("test_watch.py", "test_a_change_of_any_of_these_is_seen", "test_new_settings_hold_in_the_next_run"),
    "R09": ("test_baseline.py", "test_paragraphs_may_be_wrapped_anew", "test_paragraphs_may_move_and_files_be_renamed"),
    "R11": ("test_changed.py", "test_what_a_branch_did_not_touch_is_old", "test_a_file_with_another_name_is_compared_with_the_old_one"),
    "R12": ("test_changed.py", "test_git_says_why_it_refuses", "test_histories_that_have_nothing_in_common"),
    "R13": ("test_docs.py", "test_the_template_takes_several_paths", "test_the_action_runs_with_its_inputs"),
    "R14": ("test_odd_trees.py",),
    "R15": ("test_signals.py", "test_streams_that_are_closed_or_full", "test_a_reader_that_has_enough"),
}
HERE = ("P01", "A01")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    return tmp_path


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.id}-{number}") for number, case in enumerate(CASES)])
def test_what_users_report(desk, case):
    """Each holds, and so do two others of its kind."""
    for library in ("markdown_it", "trafilatura"):
        pytest.importorskip(library)
    for name, content in case.files.items():
        path = desk / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    plain = case.arguments[0] in ("parse", "rule", "lsp") or "-f" in case.arguments
    arguments = case.arguments if plain else ("--format", "concise", *case.arguments)
    result = CliRunner().invoke(cli, arguments, input=case.given or None)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    if case.found is not None:
        assert list(case.found) == [f"{path}:{line} {code}" for path, line, code, _ in LINE.findall(result.stdout)], result.output
    for words in case.says:
        assert words in result.output
    for words in case.lacks:
        assert words not in result.output
    assert case.code in (None, result.exit_code), result.output


def test_names_that_clash_keep_their_endings(desk):
    for name in ("a.txt", "a.md", "b.txt"):
        (desk / name).write_text(PLAIN)
    CliRunner().invoke(cli, ["-f", "json", "--output-dir", "out", "a.txt", "a.md", "b.txt"])
    assert ["a.md.json", "a.txt.json", "b.json"] == sorted(path.name for path in (desk / "out").iterdir())


@pytest.mark.parametrize("name, text, voices", [
    ("a.md", "Out.\n\n> The plan is a sham. Terrorists held the dam.\n\n— Mara Oduya, the mayor\n", {"attributed"}),
    ("b.html", "<article><p>Out.</p><blockquote>The plan is a sham.<cite>Mara Oduya</cite></blockquote></article>", {"attributed"}),
    ("c.md", "Out.\n\n> The plan is a sham. Terrorists held the dam.\n\nThe mayor left.\n", {"uncertain"}),
    ("d.eml", mail("On Monday, Mara Oduya <m@example.org> wrote:\n> The plan is a sham."), {"attributed"})])
def test_a_block_quotation_is_its_writers(desk, name, text, voices):
    """P01: attributed to whom a dash, a `<cite>` or the mail names, else uncertain; never the article's own."""
    (desk / name).write_text(text)
    [entry] = json.loads(CliRunner().invoke(cli, ["-f", "json", name]).stdout)["documents"]
    assert voices == {one["voice"] for one in entry["findings"]} and entry["findings"]


def test_settings_come_with_the_package():
    """A01: as all that a call needs."""
    import stancecheck

    assert stancecheck.Settings is Settings
    assert ["EDT101"] == [one.code for one in check(MOVE, settings=stancecheck.Settings(codes=frozenset(("EDT101",)))).findings]
    assert [] == list(check(MOVE, stancecheck.Settings(codes=frozenset())).findings)
    assert "Mara Lind" == parse("Mara Lind said it rained.")[0].speaker.name


@pytest.mark.parametrize("name, tests", [(name, tests) for name, *tests in ELSEWHERE.values()])
def test_what_is_tested_elsewhere_is_there(name, tests):
    source = (ROOT / "tests" / name).read_text(encoding="utf-8")
    assert [] == [test for test in tests if f"def {test}(" not in source]


def test_each_case_has_two_of_its_kind():
    """All forty are there, here or in the tests that are named."""
    ids = [case.id for case in CASES]
    assert 40 == len({*ids, *ELSEWHERE, *HERE})
    assert [] == [one for one in set(ids) if ids.count(one) < 3]
