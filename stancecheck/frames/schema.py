"""The Arrow schema of what is found: three tables, versioned, each column with what it holds.

`articles` has a row for each article, read or not; `attributions` and `findings` have a row for each, and point at the
article by `row` and `id`.  Offsets are code points into the article's text, end exclusive.  A version adds columns at the
end of a table and changes none; what changes or goes makes a new major version.

Source: Apache Arrow columnar format 1.5.
"""
from collections.abc import Iterator

import pyarrow as pa

VERSION = "1.0"
SPAN = pa.struct([pa.field("start", pa.int32(), False), pa.field("end", pa.int32(), False)])
TEXT, SHORT, COUNT = pa.string(), pa.string(), pa.int32()

COLUMNS: dict[str, tuple[tuple[str, pa.DataType, bool, str], ...]] = {  # name, type, whether it may be null, what it holds
    "articles": (
        ("row", pa.int64(), False, "number of the row or file that the article is from, from 0"),
        ("id", TEXT, False, "the article's own name: its id, path or address, with #ITEM where a file holds several"),
        ("outlet", TEXT, True, "where it was published, where the input tells"),
        ("published", TEXT, True, "when, as the input tells; ISO 8601 where it does"),
        ("status", SHORT, False, "checked, skipped or failed"),
        ("reason", SHORT, False, "a word for why it was not checked, else empty"),
        ("detail", TEXT, False, "the same as a sentence"),
        ("genre", SHORT, False, "news, opinion, letter, interview, list or other"),
        ("genre_rule", SHORT, False, "what decided so"),
        ("characters", COUNT, False, "code points of its text"),
        ("paragraphs", COUNT, False, "how many"),
        ("sentences", COUNT, False, "how many"),
        ("constructions", COUNT, False, "what looked like reporting"),
        ("parsed", COUNT, False, "of these, what became attributions"),
        ("unparsed", COUNT, False, "of these, what could not be read"),
        ("attributions", COUNT, False, "rows in attributions"),
        ("findings", COUNT, False, "rows in findings that are reported"),
        ("limits", pa.list_(TEXT), False, "caps that were reached, in words"),
    ),
    "attributions": (
        ("row", pa.int64(), False, "as in articles"),
        ("id", TEXT, False, "as in articles"),
        ("n", COUNT, False, "number in the article, from 0, in document order"),
        ("source_spans", pa.list_(SPAN), False, "where the source stands; empty where nobody is named"),
        ("source", TEXT, False, "its words, the spans joined by ' … '"),
        ("cue_spans", pa.list_(SPAN), False, "where the words that report stand"),
        ("cue", TEXT, False, "those words"),
        ("content_spans", pa.list_(SPAN), False, "where what is said stands"),
        ("content", TEXT, False, "what is said"),
        ("speaker", TEXT, False, "the fullest name that the article gives, several joined by ' + '; empty where left open"),
        ("kind", SHORT, False, "of the source: named, pronoun, description, unnamed, none"),
        ("speaker_rule", TEXT, False, "what decided who speaks"),
        ("act", SHORT, False, "what the speaker does (docs/stance.md)"),
        ("polarity", SHORT, False, "favor, against or neutral"),
        ("certainty", SHORT, False, "how certain it sounds"),
        ("framing", SHORT, False, "what the reporter's word adds"),
        ("stance_rule", TEXT, False, "what decided the stance"),
        ("form", SHORT, False, "direct, mixed or indirect"),
        ("lemma", TEXT, False, "the cue's headword in the lexicon"),
        ("frame", SHORT, False, "the construction that it was read in"),
        ("is_claim", pa.bool_(), False, "whether the content is somebody's words, rather than what the article tells of"),
        ("nested", COUNT, True, "n of the attribution within whose content this one stands"),
        ("rule", TEXT, False, "the production that drew the content"),
    ),
    "findings": (
        ("row", pa.int64(), False, "as in articles"),
        ("id", TEXT, False, "as in articles"),
        ("n", COUNT, False, "number in the article, from 0, in document order"),
        ("code", SHORT, False, "of the rule"),
        ("name", SHORT, False, "of the rule"),
        ("severity", SHORT, False, "note, warning or error"),
        ("start", COUNT, False, "first code point"),
        ("end", COUNT, False, "the one after the last"),
        ("words", TEXT, False, "what stands there"),
        ("voice", SHORT, False, "whose words: editorial, attributed or uncertain"),
        ("message", TEXT, False, "what the rule says of them"),
        ("attribution", COUNT, True, "n of the attribution that they belong to"),
        ("reported", pa.bool_(), False, "whether they are held against the article; else a record"),
    ),
}


def schema_of(table: str) -> pa.Schema:
    """The schema of a table, with the version, and what each column holds, in its metadata."""
    fields = [pa.field(name, kind, nullable, {"description": holds}) for name, kind, nullable, holds in COLUMNS[table]]
    return pa.schema(fields, {"stancecheck.table": table, "stancecheck.version": VERSION})


def described() -> str:
    """The schema in words, for people: a Markdown table for each table."""
    return "\n".join(described_lines()) + "\n"


def described_lines() -> Iterator[str]:
    """The lines of that."""
    yield f"Arrow schema, version {VERSION}. Offsets are code points, end exclusive."
    for table, columns in COLUMNS.items():
        yield from ("", f"## {table}", "", "| column | type | holds |", "| --- | --- | --- |")
        for name, kind, nullable, holds in columns:
            yield f"| {name} | {kind}{' or null' if nullable else ''} | {holds} |"
