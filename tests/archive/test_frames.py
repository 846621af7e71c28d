"""Tables of what is found: Arrow in and out, pandas and polars in and out, a row for whatever could not be read."""
import pytest

pa = pytest.importorskip("pyarrow", reason="needs the extra arrow")

from stancecheck import Settings, check  # noqa: E402
from stancecheck.frames import VERSION, articles, attributions, batches, findings, schema_of, tables  # noqa: E402

TEXT = "Ana Orr said “it rained”, and hailed the plan. It was the boldest move."
DATA = {"id": ["a", "b", None], "text": [TEXT, "It was the boldest move.", "Tom Lee said no."]}


def test_the_tables_hold_what_check_finds():
    """Row by row, with spans that are the words."""
    found = tables(pa.table(DATA))
    one = check(TEXT)
    mine = [row for row in found.attributions.to_pylist() if row["id"] == "a"]
    assert [(claim.speaker.name, claim.cue.text, claim.content.text, claim.stance.act, claim.nested) for claim in one.attributions] == [
        (row["speaker"], row["cue"], row["content"], row["act"], row["nested"]) for row in mine]
    for row in mine:
        assert row["cue"] == " … ".join(TEXT[span["start"]:span["end"]] for span in row["cue_spans"])
    assert ["EDT101", "EDT101"] == [row["code"] for row in found.findings.to_pylist() if row["code"] == "EDT101"]
    assert [("a", 0, "checked"), ("b", 1, "checked"), ("2", 2, "checked")] == [
        (row["id"], row["row"], row["status"]) for row in found.articles.to_pylist()]


@pytest.mark.parametrize("texts", [DATA, {"id": pa.array([], pa.string()), "text": pa.array([], pa.string())}],
                         ids=["rows", "none"])
@pytest.mark.parametrize("table", ["articles", "attributions", "findings"])
def test_a_table_has_its_schema(table, texts):
    """Also where it is empty; each column says what it holds, and the table its version."""
    schema = schema_of(table)
    assert VERSION.encode() == schema.metadata[b"stancecheck.version"]
    assert all(field.metadata[b"description"] for field in schema)
    assert schema == getattr(tables(pa.table(texts)), table).schema


@pytest.mark.parametrize("given", [
    lambda: pa.table(DATA).to_batches()[0], lambda: iter(pa.table(DATA).to_batches(1)),
    lambda: pa.table(DATA).to_reader(), lambda: pa.table(DATA),
    lambda: pa.table(DATA | {"text": pa.array(DATA["text"]).dictionary_encode()}),
    lambda: pa.table(DATA | {"text": pa.array(DATA["text"], pa.large_string())}),
    lambda: pa.table(DATA | {"text": [text.encode() for text in DATA["text"]]})])
def test_many_kinds_of_arrow_data_are_read(given):
    """Tables, batches, readers, dictionaries, large strings, UTF-8 in bytes."""
    assert tables(pa.table(DATA)).attributions == attributions(given())


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_come_back_as_they_came(library):
    frames = pytest.importorskip(library)
    made = findings(frames.DataFrame({"url": ["x"], "body": [TEXT]}), text="body", id="url")
    assert isinstance(made, frames.DataFrame)
    assert ["x"] == list(set(made["id"]))


@pytest.mark.parametrize("text, status, reason", [
    (None, "skipped", "null"), ("", "skipped", "empty"), (" \n", "skipped", "empty"), (b"\xff", "failed", "undecodable")])
def test_what_is_no_text_has_a_row_with_a_status(text, status, reason):
    """And the rows round it are read."""
    kind = pa.binary() if isinstance(text, bytes) else pa.string()
    data = pa.table({"text": pa.array([DATA["text"][1], text, DATA["text"][1]], kind)})
    assert [("checked", ""), (status, reason), ("checked", "")] == [
        (row["status"], row["reason"]) for row in articles(data).to_pylist()]
    assert {0, 2} == set(findings(data)["row"].to_pylist())


@pytest.mark.parametrize("data, error, words", [
    ({"body": ["x"]}, ValueError, "there is no column 'text'; there are body"), ({"text": [1]}, ValueError, "holds int64, and no text")])
def test_a_wrong_column_is_named(data, error, words):
    with pytest.raises(error, match=words):
        tables(pa.table(data))


def test_what_is_no_frame_is_named():
    with pytest.raises(TypeError, match="not dict"):
        tables({"text": ["x"]})


def test_settings_and_processes():
    """The same rows from two processes, by the rules of the settings."""
    data = pa.table({"text": [TEXT] * 150})
    chosen = Settings(frozenset(["ATT105"]))
    one, two = (tables(data, settings=chosen, jobs=jobs) for jobs in (1, 2))
    assert one == two and {"ATT105"} == set(one.findings["code"].to_pylist())


def test_only_what_is_wanted_is_made():
    """The rest stays empty; attributions are the same without the findings."""
    data = pa.table(DATA)
    found = tables(data)
    [made] = batches(data, wanted=["attributions"])
    assert [0, found.attributions.num_rows, 0] == [one.num_rows for one in made]
    assert found.attributions == attributions(data) and found.findings == findings(data)


def test_batches_come_one_by_one():
    """More texts than memory holds: what is not asked for is not read."""
    def endless():
        while True:
            yield pa.record_batch({"text": [TEXT] * 64})

    made = batches(endless())
    assert [0, 64] == [next(made)[0]["row"][0].as_py(), next(made)[0]["row"][0].as_py()]


def test_lone_surrogates_can_be_stored():
    """They are no UTF-8, and a Python text may have them; offsets stay."""
    from stancecheck.frames.rows import storable

    assert "a\ufffd😀" == storable("a\ud800😀")
