"""One line a finding: `path:line:col: severity CODE [voice] message`."""
from typing import TextIO

from ..format import Format
from ..plain import shown_path, visible
from ..run import Run
from ..style import Painter
from ..summary import summary

FORMAT = Format(
    ".txt", readers="people and scripts: `path:line:col: severity CODE [voice] message`",
    columns="code points", unread="a line with the reason", coloured=True)


def write(run: Run, out: TextIO, *, colour: bool = False, summarize: bool = True) -> None:
    """Write the findings in the order of the inputs, a line for each input that was not checked, and the summary."""
    paint = Painter(colour)
    for item in run.inputs:
        path = paint("bold", shown_path(item.path))
        if item.article is None:
            out.write(f"{path}: {item.status}: {visible(item.why)}\n")
            continue
        if genre := item.genre:
            out.write(f"{path}: {visible(genre)}\n")
        for finding in item.findings:
            region = item.region(finding.span)
            out.write(f"{path}:{region.line}:{region.column}: {paint(finding.severity, finding.severity)} "
                      f"{finding.code} [{finding.voice}] {visible(finding.message)}\n")
        for _, finding, by, _ in run.suppressed_in(item):
            region = item.region(finding.span)
            out.write(f"{path}:{region.line}:{region.column}: suppressed {finding.code} [{finding.voice}] "
                      f"{visible(finding.message)}; by {visible(by)}\n")
        for limit in item.article.coverage.limits:
            out.write(f"{path}: limit reached: {visible(limit)}\n")
    if summarize:
        out.write(summary(run) + "\n")
