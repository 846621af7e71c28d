"""JSON: one object, as `stancecheck schema` describes it; the records are those of JSON Lines."""
from typing import TextIO

from . import records
from .json_lines import attributions, document, encode, findings, head, summary, unparsed
from .run import Input, Run


def write(run: Run, out: TextIO) -> None:
    """Write the report, an input a line, so that a large run needs no more memory than one article."""
    out.write(f'{{"type":"report","run":{encode(head(run))},"documents":[')
    for number, item in enumerate(run.inputs):
        out.write((",\n" if number else "\n") + encode(entry(run, item)))
    out.write(f'\n],"summary":{encode(summary(run))}}}\n')


def entry(run: Run, item: Input) -> records.Entry:
    """One input with all that was found in it."""
    return records.Entry(document=document(item), attributions=list(attributions(item)),
                         findings=list(findings(run, item)), unparsed=list(unparsed(item)))
