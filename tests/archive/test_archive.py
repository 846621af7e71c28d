"""From archives to tables: every kind of input, what is bad in them, runs that are stopped and go on, and the summary."""
import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

pa = pytest.importorskip("pyarrow", reason="needs the extra archive")
pytest.importorskip("duckdb", reason="needs the extra archive")
pytest.importorskip("warcio", reason="needs the extra archive")

from pyarrow import parquet  # noqa: E402

from stancecheck import check_many  # noqa: E402
from stancecheck.archive.row import Columns  # noqa: E402
from stancecheck.archive.sources import rows_of  # noqa: E402
from stancecheck.cli import cli  # noqa: E402
from stancecheck.house.settings_near import settings_near  # noqa: E402
from stancecheck.runs.clock import TimeOver  # noqa: E402

ROOT = Path(__file__).parent.parent.parent
TEXT = "Ana Orr hailed plan {}. It was the boldest move. Sources said it would fail."
PAGE = ("<html><body><article><h1>Plan</h1><p>Ana Orr hailed the new plan of the town, and said that it would last for a hundred "
        "years at least.</p><p>It was the boldest move of the year, and everybody came to see it.</p></article></body></html>")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    return tmp_path


def records(number: int = 4) -> list[dict]:
    return [{"id": f"a{at}", "text": TEXT.format(at), "outlet": "Gazette" if at % 2 else "Herald", "published": f"2024-0{1 + at % 9}-11"}
            for at in range(number)]


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["archive", *arguments])
    return result.exit_code, result.output


def rows(folder: Path, table: str) -> list[dict]:
    return [row for path in sorted((folder / table).glob("*.parquet")) for row in parquet.read_table(path).to_pylist()]


def statuses(folder: Path) -> list[tuple[str, str, str]]:
    return [(row["id"], row["status"], row["reason"]) for row in rows(folder, "articles")]


def write_parquet(path: Path) -> None:
    parquet.write_table(pa.Table.from_pylist(records()), path)


def write_csv(path: Path) -> None:
    lines = ["id,text,outlet,published", *(f'{one["id"]},"{one["text"]}",{one["outlet"]},{one["published"]}' for one in records())]
    path.write_text("\n".join(lines), encoding="utf-8-sig")


def write_tsv(path: Path) -> None:
    path.write_text("\n".join(["id\ttext\toutlet\tpublished", *("\t".join(one.values()) for one in records())]))


def write_jsonl(path: Path) -> None:
    path.write_text("\n".join(map(json.dumps, records())) + "\n\n")


def write_gzip(path: Path) -> None:
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, records())).encode()))


def write_zstd(path: Path) -> None:
    with pa.CompressedOutputStream(str(path), "zstd") as out:
        out.write("\n".join(map(json.dumps, records())).encode())


WRITERS = {"a.parquet": write_parquet, "a.csv": write_csv, "a.tsv": write_tsv, "a.jsonl": write_jsonl, "a.ndjson.gz": write_gzip,
           "a.jsonl.zst": write_zstd}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same_rows(desk, name):
    """Ids, outlets, dates, and what was found."""
    WRITERS[name](desk / name)
    assert 0 == run(name, "--output", "out")[0]
    assert [(f"a{at}", "checked", "") for at in range(4)] == statuses(desk / "out")
    assert [("Herald", "2024-01-11"), ("Gazette", "2024-02-11")] == [
        (row["outlet"], row["published"]) for row in rows(desk / "out", "articles")[:2]]
    assert 4 == sum(row["cue"] == "hailed" and row["speaker"] == "Ana Orr" for row in rows(desk / "out", "attributions"))


def warc(*parts: tuple[str, str, bytes]) -> bytes:
    """A WARC file: of each record its type, its address, and its content."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for kind, address, content in parts:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.0") if kind == "response" else None
        writer.write_record(writer.create_warc_record(
            address, kind, payload=io.BytesIO(content), http_headers=headers, warc_content_type="text/plain",
            warc_headers_dict={"WARC-Date": "2024-05-01T10:00:00Z"}))
    return out.getvalue()


def test_web_archives_and_folders(desk):
    """Pages by the HTML reader, texts of WET files as they are, files of folders by their endings."""
    (desk / "a.warc.gz").write_bytes(warc(("response", "https://www.gazette.example/1", PAGE.encode()),
                                          ("request", "https://gazette.example/1", b"GET"),
                                          ("conversion", "https://herald.example/2", TEXT.encode())))
    (desk / "in").mkdir()
    (desk / "in" / "b.html").write_text(PAGE)
    (desk / "in" / "c.txt").write_bytes(b"\xff")
    assert 2 == run("a.warc.gz", "in", "--output", "out")[0]
    assert [("https://www.gazette.example/1", "gazette.example", "checked"), ("https://herald.example/2", "herald.example", "checked"),
            ("in/b.html", None, "checked"), ("in/c.txt", None, "failed")] == [
        (row["id"], row["outlet"], row["status"]) for row in rows(desk / "out", "articles")]
    assert {"https://www.gazette.example/1", "https://herald.example/2", "in/b.html"} == {
        row["id"] for row in rows(desk / "out", "findings") if row["code"] == "EDT101"}


@pytest.mark.parametrize("line, status, reason", [
    ('{"id": "x"}', "skipped", "null"), ('{"id": "x", "text": null}', "skipped", "null"), ('{"id": "x", "text": 7}', "failed", "no-text"),
    ('{"id": "x", "text": ""}', "skipped", "empty"), ("{", "failed", "malformed"), ("[1]", "failed", "malformed"),
    ("[" * 3000, "failed", "malformed"), ('{"id": "a0", "text": "Ana said no."}', "checked", "id-met-again")])
def test_a_bad_row_is_a_row_with_a_status(desk, line, status, reason):
    """The rows round it are read, and the exit code tells."""
    (desk / "a.jsonl").write_text("\n".join([json.dumps(records()[0]), line, json.dumps(records()[1])]))
    code, _ = run("a.jsonl", "--output", "out")
    assert (2 if status == "failed" else 0) == code
    found = statuses(desk / "out")
    assert [("a0", "checked", ""), ("a1", "checked", "")] == [found[0], found[2]]
    assert (status, reason) == found[1][1:]
    assert 0 == run("a.jsonl", "--output", "out2", "--allow-unread")[0]


def test_bytes_that_are_not_utf8_fail_their_row(desk):
    (desk / "a.csv").write_bytes(b"id,text\n1,It rained.\n2,caf\xe9\n3,It snowed.\n")
    assert 2 == run("a.csv", "--output", "out")[0]
    assert [("1", "checked", ""), ("2", "failed", "undecodable"), ("3", "checked", "")] == statuses(desk / "out")


def test_a_file_that_breaks_off_costs_its_rest(desk):
    """Parquet cut in half, gzip cut in half, and what is no Parquet; other inputs are read, and the reason is told."""
    write_parquet(desk / "a.parquet")
    (desk / "a.parquet").write_bytes((desk / "a.parquet").read_bytes()[:500])
    (desk / "b.jsonl.gz").write_bytes(gzip.compress(("\n".join(map(json.dumps, records(400)))).encode())[:-40])
    (desk / "c.parquet").write_text("It rained.")
    write_jsonl(desk / "d.jsonl")
    code, output = run("a.parquet", "b.jsonl.gz", "c.parquet", "d.jsonl", "e.csv", "f.docx", "--output", "out", "--shard-rows", "50")
    assert 2 == code
    found = statuses(desk / "out")
    assert [("a.parquet", "unreadable"), ("b.jsonl.gz", "unreadable"), ("c.parquet", "unreadable"), ("e.csv", "missing"),
            ("f.docx", "unknown-format")] == [(name, reason) for name, status, reason in found if status == "failed"]
    assert found[-6:-2] == [(f"a{at}", "checked", "id-met-again" if ("a0", "checked", "") in found[:5] else "") for at in range(4)]
    assert "c.parquet: could not be read to its end: unreadable" in output


def test_a_record_that_lies_about_its_length(desk):
    """It is a row that failed, or ends the file; nothing is taken for what it is not."""
    data = gzip.decompress(warc(("conversion", "https://a.example/", b"Ana Orr said it rained."),))
    (desk / "a.wet").write_bytes(data.replace(b"Content-Length: 23", b"Content-Length: 90"))
    code, _ = run("a.wet", "--output", "out")
    assert (2, ["failed"]) == (code, [status for _, status, _ in statuses(desk / "out")])


def test_a_missing_column_is_named(desk):
    (desk / "a.csv").write_text("id,body\n1,It rained.\n")
    code, output = run("a.csv", "--output", "out")
    assert (2, True) == (code, "there is no column 'text'; there are id, body" in output)
    assert 0 == run("a.csv", "--output", "out2", "--text", "body")[0]


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_same_inputs_give_the_same_bytes(desk, jobs):
    """Whatever the number of processes."""
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(30))))
    assert 0 == run("a.jsonl", "--output", "one", "--shard-rows", "7")[0]
    assert 0 == run("a.jsonl", "--output", "two", "--shard-rows", "7", "-j", jobs)[0]
    assert everything(desk / "one") == everything(desk / "two")
    assert ["part-00000.parquet", "part-00004.parquet"] == [path.name for path in sorted((desk / "one/articles").iterdir())][::4]


def test_a_killed_run_goes_on(desk):
    """It loses one shard at most, and ends with the bytes of a run that nobody stopped."""
    (desk / "a.jsonl").write_text("\n".join(json.dumps(one | {"text": one["text"] * 40}) for one in records(300)))
    assert 0 == run("a.jsonl", "--output", "whole", "--shard-rows", "10")[0]
    command = [sys.executable, "-m", "stancecheck", "archive", "a.jsonl", "--output", "out", "--shard-rows", "10", "-j", "1"]
    started = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL)
    for _ in range(3000):
        if len(list((desk / "out/shards").glob("*.json"))) >= 3:
            break
        time.sleep(0.01)
    started.send_signal(signal.SIGKILL)
    started.wait()
    before = sorted((desk / "out/shards").glob("*.json"))
    assert 3 <= len(before) < 30
    written = {path: path.stat().st_mtime_ns for path in before}
    code, output = run("a.jsonl", "--output", "out", "--shard-rows", "10")
    assert (0, True) == (code, "going on behind" in output)
    assert written == {path: path.stat().st_mtime_ns for path in before}
    assert everything(desk / "whole") == everything(desk / "out")


def test_a_disk_that_fills_is_told(desk, monkeypatch):
    """What is whole stays, nothing half is there, and the same command goes on."""
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(20))))
    written = parquet.write_table
    calls = []

    def full(table, path, **options):
        calls.append(path)
        if len(calls) == 5:
            Path(path).write_bytes(b"PAR1")
            raise OSError(28, "No space left on device", path)
        written(table, path, **options)

    monkeypatch.setattr("stancecheck.archive.shards.parquet.write_table", full)
    code, output = run("a.jsonl", "--output", "out", "--shard-rows", "5", "-j", "1")
    assert (2, True) == (code, "No space left on device; the shards of out that are whole stay" in output), output
    assert [] == list((desk / "out").rglob("*.draft"))
    assert 1 == len(list((desk / "out/shards").iterdir()))
    assert 0 == run("a.jsonl", "--output", "out", "--shard-rows", "5", "-j", "1")[0]
    assert 20 == len(statuses(desk / "out"))


def test_files_that_can_grow_no_more(desk):
    """As on a disk that is full: by a limit that the system sets on files, in a process of its own."""
    (desk / "a.jsonl").write_text("\n".join(json.dumps(one | {"text": TEXT.format(at) * 30}) for at, one in enumerate(records(40))))
    code = ("import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
            "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)); from stancecheck.cli import cli; cli()")
    command = [sys.executable, "-c", code, "archive", "a.jsonl", "--output", "out", "--shard-rows", "10", "-j", "1"]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (2, True) == (done.returncode, "the shards of out that are whole stay, and the same command goes on" in done.stderr), done.stderr
    assert [] == list((desk / "out").rglob("*.draft"))
    assert 0 == run("a.jsonl", "--output", "out", "--shard-rows", "10")[0]
    assert 40 == len(statuses(desk / "out"))


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(path.read_bytes()[:-1])], ids=["gone", "cut"])
def test_a_table_that_is_gone_or_cut_is_made_anew(desk, damage):
    """And a run over an archive that is whole changes nothing and reads nothing."""
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(30))))
    assert 0 == run("a.jsonl", "--output", "out", "--shard-rows", "7")[0]
    before, times = everything(desk / "out"), {path: path.stat().st_mtime_ns for path in (desk / "out").rglob("*")}
    assert 0 == run("a.jsonl", "--output", "out", "--shard-rows", "7")[0]
    assert times == {path: path.stat().st_mtime_ns for path in (desk / "out").rglob("*")}
    damage(desk / "out/findings/part-00002.parquet")
    code, output = run("a.jsonl", "--output", "out", "--shard-rows", "7")
    assert (0, True) == (code, "going on behind 2 shards, 14 rows" in output), output
    assert before == everything(desk / "out")


@pytest.mark.parametrize("paths, output, words", [
    (["."], "out", "it lies in the input ., which would read it"), (["in"], "in/out", "it lies in the input in"),
    (["in"], "in", "it lies in the input in"), (["in/a.jsonl"], "in", "it lies in in, where the tables go")])
def test_inputs_and_tables_are_kept_apart(desk, paths, output, words):
    """No run reads what it writes; nothing is written."""
    (desk / "in").mkdir()
    write_jsonl(desk / "in" / "a.jsonl")
    code, told = run(*paths, "--output", output)
    assert (2, True, ["a.jsonl"]) == (code, words in told, [path.name for path in (desk / "in").iterdir()]), told


def test_two_runs_into_one_folder(desk, monkeypatch):
    """The second is refused, and harms the first in nothing; when that has ended, it may go on."""
    fcntl = pytest.importorskip("fcntl", reason="needs the locks of Unix")
    monkeypatch.setattr("stancecheck.archive.claimed.PATIENCE", 0.2)
    write_jsonl(desk / "a.jsonl")
    (desk / "out").mkdir()
    held = os.open(desk / "out", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    code, output = run("a.jsonl", "--output", "out")
    assert (2, True, []) == (code, "out: another run is writing into it" in output, list((desk / "out").iterdir())), output
    os.close(held)
    assert 0 == run("a.jsonl", "--output", "out")[0]


def test_a_process_that_is_killed_costs_its_row(desk, monkeypatch):
    """As by a system that is out of memory; those of its group are read by others, and the run says which it was."""
    from stancecheck.archive import work

    def fatal(given, settings):
        if any("plan 17." in one.text for one in given):
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(given, settings)

    whole = work.check_together
    monkeypatch.setattr(work, "check_together", fatal)
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(200))))
    assert 2 == run("a.jsonl", "--output", "out", "-j", "2")[0]
    found = statuses(desk / "out")
    assert [f"a{at}" for at in range(200)] == [name for name, *_ in found]
    assert [("a17", "failed", "killed")] == [one for one in found if one[1] != "checked"]
    assert "ended by signal 9" in rows(desk / "out", "articles")[17]["detail"]


@pytest.mark.parametrize("error, reason", [(ValueError("odd"), "internal"), (MemoryError(), "out-of-memory"), (TimeOver(), "timed-out")])
def test_a_row_at_which_something_breaks_hides_no_others(desk, monkeypatch, error, reason):
    """Those that were looked at together with it are looked at alone."""
    from stancecheck.archive import work

    def breaking(text, *arguments, **named):
        if "plan 17." in text:
            raise error
        return check(text, *arguments, **named)

    def all_at_once(given, settings):
        return [breaking(one.text, settings) for one in given]

    check = work.check
    monkeypatch.setattr(work, "check", breaking)
    monkeypatch.setattr(work, "check_together", all_at_once)
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(40))))
    assert 2 == run("a.jsonl", "--output", "out", "-j", "1")[0]
    found = statuses(desk / "out")
    assert [("a17", "failed", reason)] == [one for one in found if one[1] != "checked"]
    assert [f"a{at}" for at in range(40)] == [name for name, *_ in found]


@pytest.mark.parametrize("arguments, words", [(["--text", "body"], "columns"), (["--shard-rows", "7"], "shard_rows")])
def test_an_archive_of_other_settings_is_left_alone(desk, arguments, words):
    write_jsonl(desk / "a.jsonl")
    assert 0 == run("a.jsonl", "--output", "out")[0]
    code, output = run("a.jsonl", "--output", "out", *arguments)
    assert (2, True) == (code, f"an archive of other {words}" in output), output


def test_a_folder_of_something_else_is_left_alone(desk):
    """Another archive, another version, somebody's files."""
    write_jsonl(desk / "a.jsonl")
    assert 0 == run("a.jsonl", "--output", "out")[0]
    manifest = desk / "out" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"version": "', '"version": "9'))
    assert "an archive of other version" in run("a.jsonl", "--output", "out")[1]
    (desk / "mine").mkdir()
    (desk / "mine" / "a.txt").write_text("mine")
    assert "it holds a.txt, and no archive of ours" in run("a.jsonl", "--output", "mine")[1]


@pytest.mark.parametrize("inputs", ["a.jsonl", "."], ids=["file", "folder"])
def test_inputs_that_have_changed_are_other_inputs(desk, monkeypatch, inputs):
    """Also where they are as long as before: two halves of an archive are of the same texts."""
    (desk / "in").mkdir()
    monkeypatch.chdir(desk / "in")
    write_jsonl(desk / "in" / "a.jsonl")
    (desk / "in" / "b.txt").write_text("It rained.")
    assert 0 == run(inputs, "--output", "../out")[0]
    for name in ("a.jsonl", "b.txt"):
        text = (desk / "in" / name).read_text()
        (desk / "in" / name).write_text(text.replace("plan", "goal").replace("rained", "snowed"))
    code, output = run(inputs, "--output", "../out")
    assert (2, True) == (code, "an archive of other inputs" in output), output


def test_a_bar_tells_how_many_texts_are_done(monkeypatch):
    """On a terminal, on request."""
    shown = io.StringIO()
    shown.isatty = lambda: True
    monkeypatch.setattr("stancecheck.runs.progress.PATIENCE", -1.0)
    monkeypatch.setattr(sys, "stderr", shown)
    assert 3 == len(list(check_many(["It rained."] * 3, 1, progress=True)))
    assert "\r1 inputs" in shown.getvalue()
    before = shown.getvalue()
    assert 3 == len(list(check_many(["It rained."] * 3, 1))) and before == shown.getvalue()


def test_ids_of_two_inputs(desk):
    """Both rows are there, and the second says so."""
    write_jsonl(desk / "a.jsonl")
    write_csv(desk / "b.csv")
    code, output = run("a.jsonl", "b.csv", "--output", "out")
    assert (0, True) == (code, "4 rows have an id that an earlier row has, too" in output)
    assert ["", "id-met-again"] == [reason for name, _, reason in statuses(desk / "out") if name == "a0"]


def test_the_summary_tells_who_is_quoted(desk):
    """As text and as a page that loads nothing; names of the articles stay text."""
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, [*records(9), {"id": "<b>", "text": TEXT, "outlet": "<script>"}])))
    assert 0 == run("a.jsonl", "--output", "out")[0]
    code, output = run("summary", "out", "--html", "out.html")
    assert 0 == code
    assert "Ana Orr" in output and "2024-03" in output and "SRC101" in output and "Gazette" in output
    page = (desk / "out.html").read_text()
    assert "<svg" in page and "<script" not in page and "http" not in page.replace("http-equiv", "") and "&lt;script&gt;" in page


@pytest.mark.parametrize("folder", ["gone", "."])
def test_a_summary_of_nothing(desk, folder):
    assert 2 == run("summary", folder)[0]


def test_rows_are_read_one_by_one(desk):
    """A file without end is no harm to whoever wants its first row."""
    (desk / "a.jsonl").write_text("\n".join(map(json.dumps, records(5000))))
    assert "a0" == next(rows_of("a.jsonl", Columns())).id


def test_the_arrow_schema_is_printed():
    output = CliRunner().invoke(cli, ["schema", "--arrow"]).output
    assert "## attributions" in output and "| is_claim | bool |" in output


@pytest.mark.parametrize("missing", ["pyarrow", "duckdb"])
def test_what_is_missing_is_named(desk, monkeypatch, missing):
    """With the extra that brings it."""
    write_jsonl(desk / "a.jsonl")
    run("a.jsonl", "--output", "out")
    code = f"import sys; sys.modules['{missing}'] = None; from stancecheck.cli import cli; cli()"
    arguments = ["summary", "out"] if missing == "duckdb" else ["a.jsonl", "--output", "two"]
    done = subprocess.run([sys.executable, "-c", code, "archive", *arguments], env=os.environ | {"PYTHONPATH": str(ROOT)},
                          capture_output=True, text=True)
    assert (2, True) == (done.returncode, f"archives need {missing}: pip install 'stancecheck[archive]'" in done.stderr), done.stderr
