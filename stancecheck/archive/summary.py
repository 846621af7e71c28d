"""Who is quoted how often, in which acts and framings, by outlet and month, and what the sourcing rules found.

The questions are SQL over the Parquet files, by DuckDB; `QUESTIONS` has them, for whoever wants to ask further.
"""
import os
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple, TextIO

from ..report.plain import visible
from .record import MANIFEST, ArchiveError, read_json

MOST = 20  # rows of a table that are shown
BARS = 24  # characters of the longest bar

QUESTIONS: dict[str, tuple[str, str]] = {  # name -> (title, SQL); $most is the number of rows
    "speakers": ("Who is quoted most", """
        SELECT speaker, count(*) AS attributions, count(DISTINCT a.row) AS articles,
               round(avg((act IN ('deny', 'criticize', 'oppose'))::INT), 3) AS against,
               round(avg((framing != 'neutral')::INT), 3) AS coloured
        FROM attributions a WHERE speaker != '' AND kind != 'unnamed' AND nested IS NULL
        GROUP BY speaker ORDER BY attributions DESC, speaker LIMIT $most"""),
    "outlets": ("Who is quoted most in each outlet", """
        SELECT outlet, speaker, attributions, share FROM (
            SELECT coalesce(outlet, '(not told)') AS outlet, speaker, count(*) AS attributions,
                   round(count(*) / sum(count(*)) OVER outlets, 3) AS share,
                   row_number() OVER (outlets ORDER BY count(*) DESC, speaker) AS place
            FROM attributions JOIN articles USING (row, id) WHERE speaker != '' AND kind != 'unnamed' AND nested IS NULL
            GROUP BY outlet, speaker WINDOW outlets AS (PARTITION BY outlet))
        WHERE place <= 3 ORDER BY outlet, place LIMIT 3 * $most"""),
    "acts": ("What speakers do", """
        SELECT act, count(*) AS attributions, count(DISTINCT speaker) AS speakers
        FROM attributions WHERE nested IS NULL GROUP BY act ORDER BY attributions DESC, act"""),
    "framings": ("What the reporters' words add, by outlet", """
        SELECT coalesce(outlet, '(not told)') AS outlet, count(*) AS attributions,
               round(avg((framing = 'neutral')::INT), 3) AS neutral, round(avg((framing = 'loaded')::INT), 3) AS loaded,
               round(avg((framing = 'endorsing')::INT), 3) AS endorsing,
               round(avg((framing = 'distancing')::INT), 3) AS distancing
        FROM attributions JOIN articles USING (row, id) GROUP BY outlet ORDER BY outlet LIMIT $most"""),
    "acts_of_outlets": ("What speakers do, by outlet", """
        SELECT coalesce(outlet, '(not told)') AS outlet, count(*) AS attributions,
               round(avg((act = 'state')::INT), 3) AS state, round(avg((act IN ('deny', 'oppose'))::INT), 3) AS deny_oppose,
               round(avg((act = 'criticize')::INT), 3) AS criticize,
               round(avg((act IN ('praise', 'support'))::INT), 3) AS praise_support
        FROM attributions JOIN articles USING (row, id) WHERE nested IS NULL GROUP BY outlet ORDER BY outlet LIMIT $most"""),
    "framings_of_months": ("What the reporters' words add, by month", """
        SELECT coalesce(substr(published, 1, 7), '(not told)') AS month, count(*) AS attributions,
               round(avg((framing = 'neutral')::INT), 3) AS neutral, round(avg((framing = 'loaded')::INT), 3) AS loaded,
               round(avg((framing = 'endorsing')::INT), 3) AS endorsing,
               round(avg((framing = 'distancing')::INT), 3) AS distancing
        FROM attributions JOIN articles USING (row, id) GROUP BY month ORDER BY month LIMIT $most"""),
    "months": ("Attributions and findings by month", """
        SELECT coalesce(substr(published, 1, 7), '(not told)') AS month, count(*) AS articles,
               sum(attributions) AS attributions, sum(findings) AS findings,
               round(1000 * sum(findings) / greatest(sum(characters) / 6.0, 1), 2) AS per_1000_words
        FROM articles WHERE status = 'checked' GROUP BY month ORDER BY month LIMIT $most"""),
    "sourcing": ("What the sourcing rules found", """
        SELECT code, name, count(*) AS findings, count(DISTINCT row) AS articles
        FROM findings WHERE reported AND code LIKE 'SRC%' GROUP BY code, name ORDER BY findings DESC, code"""),
    "sourcing_of_outlets": ("What the sourcing rules found, by outlet", """
        SELECT coalesce(outlet, '(not told)') AS outlet, count(code) AS findings, count(DISTINCT row) AS articles,
               round(1000 * count(code) / greatest(max(words), 1), 2) AS per_1000_words
        FROM (SELECT row, id, outlet, sum(characters) OVER (PARTITION BY outlet) / 6.0 AS words FROM articles
              WHERE status = 'checked')
        LEFT JOIN (SELECT row, id, code FROM findings WHERE reported AND code LIKE 'SRC%') USING (row, id)
        GROUP BY outlet ORDER BY outlet LIMIT $most"""),
    "rules": ("What all rules found", """
        SELECT code, name, count(*) AS findings, count(DISTINCT row) AS articles
        FROM findings WHERE reported GROUP BY code, name ORDER BY findings DESC, code LIMIT $most"""),
    "statuses": ("What was read", """
        SELECT status, reason, count(*) AS articles FROM articles GROUP BY status, reason ORDER BY status, reason"""),
}


class Answer(NamedTuple):
    """The answer to a question: its name and title, the columns, and the rows in order; `longest` is that of its bars."""

    name: str
    title: str
    columns: list[str]
    rows: list[tuple[Any, ...]]

    def bar(self, row: tuple[Any, ...]) -> float:
        """How long a row's bar is, from 0 to 1: by its first column of counts."""
        at = self.counted
        most = max((one[at] for one in self.rows), default=0)
        return float(row[at]) / float(most) if most else 0.0

    @property
    def counted(self) -> int:
        """The number of the first column that holds counts."""
        first = self.rows[0] if self.rows else ()
        return next((at for at, value in enumerate(first) if not isinstance(value, str)), 0)


def answers(folder: str, most: int = MOST) -> list[Answer]:
    """The answers to all questions about an archive, as far as its shards are written.

    Raises:
        ArchiveError: there is no archive, or nothing in it yet.
        ModuleNotFoundError: duckdb is not installed.
    """
    import duckdb

    read_json(os.path.join(folder, MANIFEST))
    found = []
    with duckdb.connect() as tables:
        tables.execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false")
        try:
            for table in ("articles", "attributions", "findings"):
                files = sorted(os.path.join(folder, table, name) for name in os.listdir(os.path.join(folder, table))
                               if name.endswith(".parquet"))
                tables.read_parquet(files).create_view(table)
            for name, (title, question) in QUESTIONS.items():
                asked = tables.execute(question.replace("$most", str(int(most))))
                found.append(Answer(name, title, [one[0] for one in asked.description or ()], asked.fetchall()))
        except (duckdb.Error, OSError, IndexError) as error:
            raise ArchiveError(f"{folder}: its tables can't be read, or there are none yet: {error}") from error
    return found


def write_text(answered: list[Answer], out: TextIO) -> None:
    """Write the answers as tables of text, with a bar for the counts."""
    for number, answer in enumerate(answered):
        out.write(("\n" if number else "") + f"{answer.title}\n")
        cells = [answer.columns, *([shown(value) for value in row] for row in answer.rows)]
        widths = [max(len(row[at]) for row in cells) for at in range(len(answer.columns))]
        for at, row in enumerate(cells):
            line = "  ".join(cell.ljust(width) if is_word(answer, column) else cell.rjust(width)
                             for column, (cell, width) in enumerate(zip(row, widths, strict=True)))
            bar = "  " + "█" * round(BARS * answer.bar(answer.rows[at - 1])) if at else ""
            out.write(f"  {line}{bar}".rstrip() + "\n")


def is_word(answer: Answer, column: int) -> bool:
    """Whether a column holds words."""
    return not answer.rows or isinstance(answer.rows[0][column], str)


def shown(value: object) -> str:
    """A cell."""
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return f"{int(value):,}" if hasattr(value, "__int__") and not isinstance(value, str) else visible(str(value))[:60]


def write_page(answered: list[Answer], out: TextIO, title: str) -> None:
    """Write the answers as one page that loads nothing."""
    from markupsafe import Markup

    from ..report.formats.html import environment, template

    style = template("archive.css")
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'; base-uri 'none'"
    page = environment().get_template("archive.html")
    for chunk in page.generate(answers=[*drawn(answered)], title=title, style=Markup(style), policy=policy):
        out.write(chunk)


def drawn(answered: list[Answer]) -> Iterator[dict[str, Any]]:
    """The answers as the page has them: cells as text, and for each row the length of its bar in per cent."""
    for answer in answered:
        rows = [([shown(value) for value in row], f"{100 * answer.bar(row):.1f}") for row in answer.rows]
        words = [is_word(answer, column) for column in range(len(answer.columns))]
        yield {"name": answer.name, "title": answer.title, "columns": answer.columns, "words": words, "rows": rows,
               "sql": "\n".join(line.strip() for line in QUESTIONS[answer.name][1].strip().splitlines())}
