"""EDT104: adverbs that comment on what a sentence says."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="EDT104",
    name="editorial-adverb",
    message="'{words}' comments on the facts in the article's own voice",
    why="Adverbs such as tragically and of course tell the reader how to take a fact; cynically and secretly judge "
        "how something was done. Leave them out, or show what they stand for.",
    source="Wikipedia, Words to watch: editorializing; Hyland 2005, boosters and attitude markers",
    flags=("[Tragically], the bridge was closed.", "The board [cynically] moved the vote to August.",
            "[Of course], nobody had asked the tenants."),
    passes=("Tragically, the bridge was closed, she said.", "The board published the vote.",
            "Fares fell significantly, by 3 percent.",
            "The island was seen very clearly."),
    find=listed,
    precision=0.87,
    sample=79,
    articles=ANEW,
    date="2026-11-30",
)
