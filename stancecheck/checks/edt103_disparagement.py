"""EDT103: words of contempt for quality, sense or character."""
from .check import ANEW, Check
from .listed import regarded

CHECK = Check(
    code="EDT103",
    name="disparagement",
    message="'{words}' runs its subject down in the article's own voice",
    why="A reader can't tell what was wrong from 'inept' or 'bizarre', only what the writer thinks. Say what "
        "happened, or who says so. So-called and self-styled tell the reader not to believe a name.",
    source="Reuters Handbook, freedom from bias; Martin and White 2005, capacity, normality and reaction",
    flags=("The council's [inept] handling cost two years.", "The [so-called] reform was dropped.",
            "It was a [bizarre] meeting."),
    passes=("Critics said the council's handling was inept.", "He wrote 'Bizarre Loops', a novel.",
            '"It was a bizarre meeting," Orlova said.',
            "The so-called Green Pact failed.", "The so-called starter homes were sold.",
            "The disease makes patients crazy.",
            "Orlova is seen as a bizarre choice.", "Branded bizarre by many, the plan was dropped.",
            "The mayor's 'ridiculous' plan was dropped.", "Orlova warned of inept firms.",
            "Orlova was seen by many as a cold, vain leader with a bizarre plan."),
    find=regarded,
    precision=0.72,
    sample=94,
    articles=ANEW,
    date="2026-11-30",
)
