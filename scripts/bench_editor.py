"""bench_editor.py: how long an edit takes the language server to answer, and how many paragraphs it reads again for it.

A made-up article of 1,500 words gets a word more in one of its paragraphs, again and again, as it does under somebody's
hands; the time is from the changed text to the diagnostics, without the protocol: on the clock, and of the processor, which
a busy machine blurs less.  Prints medians.  Needs the extra `lsp`.
"""
import argparse
from statistics import median
from time import perf_counter, process_time

from scripts.made_up import news
from stancecheck.lsp.desk import read_opened
from stancecheck.lsp.shown import diagnostics
from stancecheck.passages import Passages

WORDS = 1500
EDITS = 100


def edited(paragraphs: list[str], edit: int) -> str:
    """The article with a word more in one paragraph."""
    at = edit % len(paragraphs)
    return "\n\n".join([*paragraphs[:at], f"{paragraphs[at]} Word {edit}.", *paragraphs[at + 1:]])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=WORDS, metavar="N", help=f"of the article ({WORDS:,})")
    words = parser.parse_args().words
    paragraphs, length = [], 0
    for paragraph in news(40 * words).split("\n\n"):
        if length < words:
            paragraphs.append(paragraph)
            length += len(paragraph.split())
    times, work, anew, passages = [], [], [], Passages()
    for edit in range(EDITS):
        text = edited(paragraphs, edit)
        start, begun = perf_counter(), process_time()
        opened = read_opened("file:///a.txt", "/a.txt", edit, text, "utf16", passages=passages)
        found = diagnostics(opened, lambda check: check.code)
        times.append(1000 * (perf_counter() - start))
        work.append(1000 * (process_time() - begun))
        anew.append(passages.anew)
    print(f"{length:,} words, {len(found)} diagnostics; an edit: {median(times):.1f} ms, of the processor "
          f"{median(work):.1f} ms; the slowest of {EDITS} {max(times[1:]):.1f} ms, the first {times[0]:.1f} ms; "
          f"{median(anew):.0f} of {len(paragraphs)} paragraphs read again")


if __name__ == "__main__":
    main()
