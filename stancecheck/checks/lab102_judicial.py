"""LAB102: words of justice where no court sat, and of injustice where one did."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="LAB102",
    name="judicial-word",
    message="'{words}' speaks of justice without a court",
    why="Killers execute nobody, and armies that take a town have liberated it only for some. A hearing is a witch "
        "hunt to those who are heard.",
    source="BBC guidance on language, 2005",
    flags=("It was a [witch hunt] from the start.",),
    passes=("Orlova called it a witch hunt.",),
    find=listed,
)
