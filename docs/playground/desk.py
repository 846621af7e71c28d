"""What the playground asks of stancecheck: one article, as a page and as JSON, as the command line makes them.

Runs in the browser, in a folder of its memory that nothing else is in.
"""
from io import StringIO
from pathlib import Path

from stancecheck.report import writer
from stancecheck.runs.run import Choice, run_paths

ARTICLE = Path("article.txt")
CHOICE = Choice(config="", jobs=1, quiet=True)


def checked(text: str) -> tuple[str, str]:
    """The HTML report and the JSON of an article; they are those of `stancecheck --isolated article.txt`."""
    ARTICLE.write_text(text, encoding="utf-8", newline="")
    run, _ = run_paths((str(ARTICLE),), CHOICE)
    page, record = StringIO(), StringIO()
    writer("html")(run, page)
    writer("json")(run, record)
    return page.getvalue(), record.getvalue()
