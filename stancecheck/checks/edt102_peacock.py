"""EDT102: words of praise."""
from .check import ANEW, Check
from .listed import regarded

CHECK = Check(
    code="EDT102",
    name="peacock",
    message="'{words}' praises in the article's own voice",
    why="Words of praise promote their subject without saying anything that a reader could check. Give the fact "
        "that earned the praise, or the person who gives it.",
    source="Wikipedia, Words to watch: puffery; Martin and White 2005, appreciation and judgement",
    flags=("She is a [legendary] cellist.", "The mayor gave a [dazzling] account of the plan.",
            "Orlova is a [rising star] of the guild."),
    passes=('"She is a legendary cellist," Orlova said.', "They met at the Legendary Cafe.",
            "Orlova said the plan was dazzling.", "Orlova is remembered as a legendary cellist."),
    find=regarded,
    precision=0.79,
    sample=112,
    articles=ANEW,
    date="2026-11-30",
)
