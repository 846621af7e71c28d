"""Articles as rows of the three tables."""
from collections.abc import Collection
from typing import Any, NamedTuple

import pyarrow as pa

from ..model import Article, Part, Span
from .schema import COLUMNS, schema_of

EMPTY: dict[str, Any] = {"genre": "", "genre_rule": "", "characters": 0, "paragraphs": 0, "sentences": 0, "constructions": 0,
                         "parsed": 0, "unparsed": 0, "attributions": 0, "findings": 0, "limits": []}


class Origin(NamedTuple):
    """Which article it is: the number of its row, its id, and what the input says of it.

    `reason` and `detail` say what is odd about a row that is checked all the same.
    """

    row: int
    id: str
    outlet: str | None = None
    published: str | None = None
    reason: str = ""
    detail: str = ""


class Rows:
    """The three tables as they grow, column by column; or some of them, and the others stay empty."""

    def __init__(self, wanted: Collection[str] = tuple(COLUMNS)) -> None:
        self.wanted = wanted
        self.columns: dict[str, dict[str, list[Any]]] = {
            table: {name: [] for name, *_ in columns} for table, columns in COLUMNS.items()}

    def add(self, origin: Origin, article: Article) -> None:
        """An article that was checked."""
        coverage = article.coverage
        self.put("articles", **origin._asdict(), status="checked", genre=article.genre.name,
                 genre_rule=article.genre.rule, characters=coverage.characters, paragraphs=coverage.paragraphs,
                 sentences=coverage.sentences, constructions=coverage.constructions, parsed=coverage.parsed,
                 unparsed=coverage.unparsed, attributions=len(article.attributions),
                 findings=sum(one.reported for one in article.findings), limits=list(coverage.limits))
        for number, one in enumerate(article.attributions if "attributions" in self.wanted else ()):
            stance, speaker = one.stance, one.speaker
            self.put("attributions", row=origin.row, id=origin.id, n=number, source_spans=spans(one.source),
                     source=one.source.text if one.source else "", cue_spans=spans(one.cue), cue=one.cue.text,
                     content_spans=spans(one.content), content=one.content.text, speaker=speaker.name, kind=speaker.kind,
                     speaker_rule=speaker.rule, act=stance.act, polarity=stance.polarity, certainty=stance.certainty,
                     framing=stance.framing, stance_rule=stance.rule, form=one.form, lemma=one.lemma, frame=one.frame,
                     is_claim=one.is_claim, nested=one.nested, rule=one.content.rule)
        for number, finding in enumerate(article.findings if "findings" in self.wanted else ()):
            self.put("findings", row=origin.row, id=origin.id, n=number, code=finding.code, name=finding.name,
                     severity=finding.severity, start=finding.span.start, end=finding.span.end, words=finding.words,
                     voice=finding.voice, message=finding.message, attribution=finding.attribution, reported=finding.reported)

    def fail(self, origin: Origin, reason: str, detail: str, status: str = "failed") -> None:
        """An article that could not be checked, and why."""
        self.put("articles", **origin._replace(reason=reason, detail=detail)._asdict(), status=status, **EMPTY)

    def put(self, table: str, **values: Any) -> None:
        """A row of a table, all its columns named; nothing where nobody wants the table."""
        if table not in self.wanted:
            return
        columns = self.columns[table]
        for name, value in values.items():
            columns[name].append(storable(value) if isinstance(value, str) else value)

    def batch(self, table: str) -> pa.RecordBatch:
        """The rows of a table so far."""
        schema = schema_of(table)
        arrays = [pa.array(self.columns[table][field.name], field.type) for field in schema]
        return pa.RecordBatch.from_arrays(arrays, schema=schema)

    def batches(self) -> tuple[pa.RecordBatch, pa.RecordBatch, pa.RecordBatch]:
        """The rows of all three tables so far: articles, attributions, findings."""
        return self.batch("articles"), self.batch("attributions"), self.batch("findings")


def spans(part: Part | None) -> list[dict[str, int]]:
    """The spans of a part as the tables have them."""
    return [pair(span) for span in part.spans] if part else []


def pair(span: Span) -> dict[str, int]:
    """A span as the tables have it."""
    return {"start": span.start, "end": span.end}


def storable(text: str) -> str:
    """A text as UTF-8 can hold it: a lone surrogate, which a Python `str` may have, becomes U+FFFD; as long as before."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
