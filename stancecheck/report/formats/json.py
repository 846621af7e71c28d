"""JSON: one object, as `stancecheck schema` describes it; the records are those of JSON Lines."""
from collections.abc import Iterator
from typing import TextIO

from ..format import Format
from ..run import Input, Run
from .jsonl import attributions, comparison, document, encode, findings, head, quotations, summary, unparsed

FORMAT = Format(
    ".json", readers="programs; `stancecheck schema` prints the JSON Schema",
    columns="code points, and offsets", unread="`document` records")


def write(run: Run, out: TextIO) -> None:
    """Write the report, an input a line, record by record: neither a large run nor a long article takes memory."""
    if run.compared:
        out.write(encode(comparison(run, run.compared)) + "\n")
        return
    out.write(f'{{"type":"report","run":{encode(head(run))},"documents":[')
    for number, item in enumerate(run.inputs):
        out.write(",\n" if number else "\n")
        out.writelines(entry(run, item))
    out.write("\n]")
    if any(item.quotations is not None for item in run.inputs):
        out.write(',"quotations":[')
        for number, record in enumerate(record for item in run.inputs for record in quotations(item)):
            out.write((",\n" if number else "\n") + encode(record))
        out.write("\n]")
    out.write(f',"summary":{encode(summary(run))}}}\n')


def entry(run: Run, item: Input) -> Iterator[str]:
    """One input with all that was found in it: a `records.Entry`, bit by bit."""
    yield f'{{"document":{encode(document(item))}'
    parts = ("attributions", attributions(item)), ("findings", findings(run, item)), ("unparsed", unparsed(item))
    for name, found in parts:
        yield f',"{name}":['
        for number, record in enumerate(found):
            yield ("," if number else "") + encode(record)
        yield "]"
    yield "}"
