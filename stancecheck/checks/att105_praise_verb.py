"""ATT105: hailed, lauded, touted."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="ATT105",
    name="praise-verb",
    message="'{words}' cheers along with the speaker",
    why="Hailed and lauded lend the article's applause to a speaker's. 'Praised' reports it, and a quotation shows it.",
    source="Levin 1993, section 33; Thompson and Ye 1991, writer's stance",
    flags=("Orlova [hailed] the treaty.",),
    passes=("Orlova signed the treaty.", '"They hailed the treaty," Orlova said.'),
    find=listed,
    suggestion="praised",
    precision=0.82,
    sample=11,
    articles=ANEW,
    date="2026-11-30",
)
