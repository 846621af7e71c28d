"""What the tests with editors share: an article, what is found in it, and a desk on which both lie beside our command."""
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TEXT = "Rosa Marin hailed the new ferry.\n\nIt was the boldest move of the year.\n"
FOUND = [("ATT105", 1, 12), ("EDT101", 3, 12)]  # in it: rule, line, column


@dataclass(frozen=True)
class Desk:
    """A folder with an article `a.txt`, in which `stancecheck` is a command."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What an editor is started with: no settings of ours, and the command on its path."""
        return {"PATH": f"{self.folder}:/usr/bin:/bin", "HOME": str(self.folder), "TMPDIR": str(self.folder),
                "XDG_RUNTIME_DIR": str(self.folder), "TERM": "dumb", "LANG": "C.UTF-8"}
