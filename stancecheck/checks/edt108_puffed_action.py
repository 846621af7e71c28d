"""EDT108: plain acts told as feats: "plunged into talks"."""
from .check import SENTENCES, Check
from .listed import listed

CHECK = Check(
    code="EDT108",
    name="puffed-action",
    message="'{words}' makes a feat of a plain act",
    why="People hold talks and start campaigns; that they plunged into them or kicked them off with a bang is the "
        "writer's colour. Use the plain verb.",
    source="own observation; Wikipedia, Words to watch: puffery",
    flags=("Orlova [plunged into] hectic talks with the union.", "They [barged into] the debate."),
    passes=("Orlova plunged into the river.", "Orlova held talks with the union.",
            "Orlova said she had plunged into talks."),
    find=listed,
    precision=1.00,
    sample=8,
    articles=f"{SENTENCES}, after it was mended on what a first reading found (0.64 of 11 right)",
    date="2026-11-29",
)
