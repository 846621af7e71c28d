"""EDT113: nouns that pass a verdict on truth, sense or honesty."""
from .check import ANEW, Check
from .listed import unnamed

CHECK = Check(
    code="EDT113",
    name="verdict-noun",
    message="'{words}' passes a verdict in the article's own voice",
    why="Sham, hypocrisy and propaganda are conclusions. Where they are shown to be so, show it; otherwise say who "
        "draws them.",
    source="Recasens et al. 2013, framing bias; Martin and White 2005, veracity and propriety",
    flags=("The hearing was a [sham].", "It was sheer [hypocrisy] to vote for it."),
    passes=('"The hearing was a sham," Orlova said.', "Orlova called the hearing a sham.",
            "For Orlova, the hearing was a sham.", "The tribunal looks into any smear campaign."),
    find=unnamed,
    precision=0.65,
    sample=49,
    articles=ANEW,
    date="2026-11-30",
)
