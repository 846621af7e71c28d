"""ATT107: smiled, sighed and others that are no way of speaking."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT107",
    name="manner-verb",
    message="'{words}' is not a way of speaking",
    why="Words are said; smiles and sighs go with them. Where the smile matters, report it as well.",
    source="Bender et al., Writing and Reporting for the Media; Levin 1993, section 37.3",
    flags=('"It will hold," Orlova [smiled].',),
    passes=('"It will hold," Orlova said with a smile.',),
    default=False,
    find=listed,
    suggestion="said",
)
