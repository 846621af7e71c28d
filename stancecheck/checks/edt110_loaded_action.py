"""EDT110: verbs that tell an act as violence, trickery or panic."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="EDT110",
    name="loaded-action",
    message="'{words}' judges the act that it tells",
    why="A law can be repealed or gutted, a speaker can answer or squirm. The second verb of each pair accuses. "
        "Tell the act, and leave the verdict to somebody who can be named.",
    source="Recasens et al. 2013, framing bias; Hart 2014, metaphors of violence",
    flags=("The bill would [gut] the fund for tenants.", "The chairman [pandered] to the hauliers.",
           "The board [trampled] the rights of tenants."),
    passes=("The bill would end the fund for tenants.", '"It would gut the fund," Orlova said.',
            "The cows trampled the grass."),
    find=listed,
    precision=0.71,
    sample=72,
    articles=ANEW,
    date="2026-11-30",
)
