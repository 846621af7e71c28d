"""EDT114: adjectives that judge morals, honesty or prejudice."""
from .check import WORLD, Check
from .listed import unnamed

CHECK = Check(
    code="EDT114",
    name="moral-adjective",
    message="'{words}' is a moral judgement in the article's own voice",
    why="That an act was cruel, corrupt or racist is a finding of somebody's: a court, a critic, a study. Name the "
        "one who made it, or describe the act.",
    source="Martin and White 2005, propriety and veracity; Wikipedia, Words to watch: contentious labels",
    flags=("The [ruthless] order was signed on Monday.", "It was a [dishonest] letter."),
    passes=("Orlova called the order ruthless.", '"A dishonest letter," Orlova said.'),
    default=False,
    find=unnamed,
    precision=0.50,
    sample=10,
    articles=WORLD,
    date="2026-11-30",
)
