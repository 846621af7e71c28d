"""Runs the examples of the documentation, and writes what they print under them.

In a `console` block, `$ cat NAME` followed by lines makes that file, and a line that starts with
`$ stancecheck` is run; what it prints replaces the lines under it.  Blocks without a `cat` are left
alone.

    build_examples.py [--check] [FILE...]
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(\$ cat .*?)^```$", re.MULTILINE | re.DOTALL)


def with_output(document: str) -> str:
    """A document with its examples run anew."""
    return BLOCK.sub(lambda match: f"```console\n{run_block(match[1])}```", document)


def run_block(block: str) -> str:
    """The commands of a block, each with what it prints."""
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, below = command.partition("\n")
            if line.startswith("cat "):
                Path(folder, line[4:]).write_text(below, encoding="utf-8")
                lines.append(f"$ {line}\n{below}")
            else:
                lines.append(f"$ {line}\n{run(line, folder)}")
    return "".join(lines)


def run(line: str, folder: str) -> str:
    """What a command prints; the exit code where it is not 0."""
    name, *arguments = line.split(" ")
    if name != "stancecheck":
        raise ValueError(f"only stancecheck is run, not {name}")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    environment.pop("FORCE_COLOR", None)
    done = subprocess.run([sys.executable, "-m", name, *arguments], cwd=folder, env=environment, capture_output=True,
                          encoding="utf-8", check=False)
    return done.stdout + done.stderr


def main() -> int:
    """Write the documents anew, or say which are not as they would be."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("files", nargs="*", type=Path, default=DOCUMENTS)
    options = parser.parse_args()
    stale = 0
    for path in options.files or DOCUMENTS:
        old = path.read_text(encoding="utf-8")
        new = with_output(old)
        if old != new:
            stale += 1
            print(path)
            if not options.check:
                path.write_text(new, encoding="utf-8", newline="\n")
    return stale if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
