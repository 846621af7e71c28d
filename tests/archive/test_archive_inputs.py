"""What is bad in the files of an archive: each a row with a status or a clear error, and whatever else is there is read."""
import bz2
import gzip
import json
import lzma
import random
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow", reason="needs the extra archive")
pytest.importorskip("warcio", reason="needs the extra archive")

from pyarrow import parquet  # noqa: E402

from stancecheck.archive import tables, webarchives  # noqa: E402
from stancecheck.archive.row import Columns, Row  # noqa: E402
from stancecheck.archive.sources import rows_of  # noqa: E402
from stancecheck.inputs import Unreadable  # noqa: E402

LINES = "".join(json.dumps({"id": f"a{at}", "text": f"Ola Brandt said that plan {at} was late."}) + "\n" for at in range(4)).encode()


def rows(path: Path) -> tuple[list[Row], str]:
    """The rows of a file, and why it could not be read further, "" where it could."""
    found = []
    try:
        for row in rows_of(str(path), Columns()):
            found.append(row)
    except Unreadable as error:
        return found, error.reason
    return found, ""


def told(path: Path) -> list[tuple[str, str]]:
    """The ids of the rows of a file, each with the reason why there is no text; the last is what ended it, where something did."""
    found, ended = rows(path)
    return [*((row.id, row.reason) for row in found), *([("", ended)] if ended else [])]


@pytest.mark.parametrize("end, pack", [
    ("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress),
    ("zst", lambda data: pa.compress(data, "zstd", asbytes=True)), ("lz4", lambda data: pa.compress(data, "lz4", asbytes=True))])
def test_compressed_files_may_have_several_streams(tmp_path, end, pack):
    """As parallel compressors and `cat` make them; one that breaks off costs its rest, and what was read stays."""
    cut = LINES.index(b"\n", 80) + 1
    path = tmp_path / f"a.jsonl.{end}"
    path.write_bytes(pack(LINES[:cut]) + pack(LINES[cut:]))
    assert [(f"a{at}", "") for at in range(4)] == told(path)
    many = "".join(f'{{"text": "{random.Random(at).random()}"}}\n' for at in range(30_000)).encode()
    path.write_bytes(pack(many)[:-3000])
    found = told(path)
    assert ("", "unreadable") == found[-1] and len(found) > 1000 and {"", "malformed"} >= {reason for _, reason in found[:-1]}


@pytest.mark.parametrize("kind, values, reasons", [
    (pa.int64(), [7, None], ["no-text", "null"]), (pa.binary(), [b"It rained.", b"\xff"], ["", ""]),
    (pa.list_(pa.string()), [["It rained."], []], ["no-text", "no-text"]), (pa.dictionary(pa.int8(), pa.string()), ["It rained.", None], ["", "null"])])
def test_columns_of_other_types(tmp_path, kind, values, reasons):
    """A row each; bytes are decoded by who looks at them."""
    parquet.write_table(pa.table({"text": pa.array(values, kind)}), tmp_path / "a.parquet")
    assert reasons == [reason for _, reason in told(tmp_path / "a.parquet")]


def test_strings_of_parquet_that_are_no_utf8(tmp_path):
    """Which no writer may write, and some do: the row fails, those round it are read."""
    texts = pa.array([b"It rained.", b"caf\xe9", b"It snowed."]).view(pa.string())
    parquet.write_table(pa.table({"id": pa.array([b"1", b"\xff", b"3"]).view(pa.string()), "text": texts}), tmp_path / "a.parquet")
    found, ended = rows(tmp_path / "a.parquet")
    assert ("", ["1", "\ufffd", "3"], [b"It rained.", b"caf\xe9", b"It snowed."]) == (
        ended, [row.id for row in found], [row.content for row in found])


def test_a_line_without_end(tmp_path, monkeypatch):
    """It is one row, which is too large, and the lines behind it are read."""
    monkeypatch.setattr(tables, "LINE", 100)
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "x", "text": "' + b"a" * 950 + b'"}\n' + LINES)
    assert [("0", "too-large"), *((f"a{at}", "") for at in range(4))] == told(tmp_path / "a.jsonl")


@pytest.mark.parametrize("data, reasons", [
    (b"", ["no-column"]), (b"\xff\xfet\x00e\x00x\x00t\x00", ["no-column"]), (b'id,"te', ["no-column"]), (b"id\n1\n", ["no-column"]),
    (b"id,text\n1\n2,It rained.\n3,It snowed.,more\n", ["null", "", ""]), (b'id,text\n1,"It rained.\n2,It snowed.\n', [""])])
def test_odd_files_of_comma_separated_values(tmp_path, data, reasons):
    """No header, another encoding, cells that are missing or too many, a quotation mark that nobody closes."""
    (tmp_path / "a.csv").write_bytes(data)
    assert reasons == [reason for _, reason in told(tmp_path / "a.csv")]


def record(number: int, body: bytes, says: str = "", kind: str = "conversion") -> bytes:
    """A record of a web archive that says that it has so many bytes."""
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.herald.example/{number}\r\nWARC-Record-ID: <urn:x:{number}>\r\n"
            f"Content-Type: {'application/http' if kind == 'response' else 'text/plain'}\r\n")
    return f"{head}Content-Length: {says or len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


BODY = b"Ola Brandt said that the plan was late, and that nobody had told her why."
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + BODY + b"</p></body></html>"


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("kind, body", [("conversion", BODY), ("response", PAGE)])
@pytest.mark.parametrize("says", ["0", "10", "60", "99", "400", "99999", "-5", "x", "1e2"])
def test_a_record_that_lies_about_its_length_costs_itself_alone(tmp_path, packed, kind, body, says):
    """Records before it and behind it are read, all of them, and it is a row that failed: nothing is taken for what it is not."""
    parts = [record(number, body, says if number == 2 else "", kind) for number in range(6)]
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(map(gzip.compress, parts) if packed else parts))
    found, ended = rows(path)
    whole = [row.id[-1] for row in found if row.content is not None]
    assert ("", ["0", "1", "3", "4", "5"]) == (ended, whole)
    assert {"malformed"} == {row.reason for row in found if row.content is None}
    assert {BODY if kind == "conversion" else PAGE.partition(b"\r\n\r\n")[2]} == {row.content for row in found if row.content}


def test_a_web_archive_of_rubbish_ends(tmp_path, monkeypatch):
    """The next record is looked for so often and no oftener."""
    monkeypatch.setattr(webarchives, "TRIES", 5)
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0\r\nContent-Length: x\r\n\r\n" * 50)
    found = told(tmp_path / "a.warc")
    assert (6, ("", "unreadable")) == (len(found) - 1, found[-1])


@pytest.mark.parametrize("end, pack", [("bz2", bz2.compress), ("xz", lzma.compress)])
def test_web_archives_in_other_compression(tmp_path, end, pack):
    (tmp_path / f"a.wet.{end}").write_bytes(pack(record(1, BODY) + record(2, BODY)))
    assert [("https://www.herald.example/1", ""), ("https://www.herald.example/2", "")] == told(tmp_path / f"a.wet.{end}")


SEEDS = {
    "a.jsonl": LINES, "a.jsonl.gz": gzip.compress(LINES), "a.jsonl.bz2": bz2.compress(LINES), "a.jsonl.xz": lzma.compress(LINES),
    "a.csv": b'id,text\n1,"It rained, Brandt said."\n2,It snowed.\n', "a.warc": record(1, PAGE, "", "response") + record(2, BODY),
    "a.warc.gz": gzip.compress(record(1, PAGE, "", "response")) + gzip.compress(record(2, BODY))}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file cut, with other bytes, with more bytes or with fewer."""
    changed, way, at = bytearray(data), chance.randrange(4), chance.randrange(len(data))
    if way == 0:
        return bytes(changed[:at])
    if way == 1:
        for _ in range(chance.randrange(1, 6)):
            changed[chance.randrange(len(data))] = chance.randrange(256)
    elif way == 2:
        changed[at:at] = chance.randbytes(chance.randrange(1, 30))
    else:
        del changed[at:at + chance.randrange(1, 40)]
    return bytes(changed)


@pytest.mark.parametrize("name", [*SEEDS, "a.parquet"])
def test_damaged_files_give_rows_or_a_reason(tmp_path, name):
    """Whatever is in them, nothing else comes out, and each row says what it holds."""
    seed = SEEDS.get(name)
    if seed is None:
        parquet.write_table(pa.Table.from_pylist([json.loads(line) for line in LINES.splitlines()]), tmp_path / name)
        seed = (tmp_path / name).read_bytes()
    chance = random.Random(name)
    for _ in range(150):
        (tmp_path / name).write_bytes(damaged(seed, chance))
        found, ended = rows(tmp_path / name)
        assert all((row.content is None) == bool(row.reason) for row in found)
        assert ended or found or name == "a.csv" or not (tmp_path / name).read_bytes().strip()  # a header alone has no rows
