"""What `stancecheck init` writes: settings of which each waits to be switched on, and what it saw in the folder."""
import os
from collections import Counter
from collections.abc import Iterator

from ..house.settings_near import NAMES, settings_near
from ..inputs import READERS
from ..inputs.find import find
from .run import Misuse

FILE = NAMES[0]
TEXT = """\
# Settings of stancecheck, for the articles in this folder and below it. All of it may go; docs/settings.md has the rest.

# Older versions refuse these settings.
required-version = ">={version}"

# Which rules run, by code, name or family; `stancecheck rule` lists them. By default those that are on.
# select = ["EDT", "ATT101"]
# extend-select = ["SYS001"]
# ignore = ["first-person"]

# Words and phrases that are no finding anywhere, in all their forms.
# accept = ["Best of the West"]

# Words that LAB104 reports in the article's own voice, in all their forms.
# terms = ["regime change"]

# Which findings make the exit code 1, and which are not even shown.
# fail-on = "warning"
# min-severity = "note"

# What is left out in folders, as in a .gitignore.
# exclude = ["drafts/"]

# [severity]
# EDT101 = "warning"
# SRC = "off"

# [per-path."opinion/**"]
# ignore = ["EDT", "INF"]

# A rule of your own; `stancecheck rule --test` tries its examples.
# [[rules]]
# code = "HSE101"
# name = "brand-name"
# words = ["Acme Towers"]
# message = "'{{words}}' is a trade name"
# why = "We name buildings by their street."
# flags = ["[Acme Towers] opened."]
# passes = ["“Acme Towers is ours,” Orlova said."]
"""


def start(folder: str) -> str:
    """Write a settings file into a folder, and say what was found there, in lines for people.

    Raises:
        Misuse: there is such a file, or it can't be written.
    """
    from .. import __version__

    path = os.path.join(folder, FILE)
    seen = [*noticed(folder)]
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(TEXT.format(version=__version__))
    except FileExistsError as error:
        raise Misuse(f"there is a {path}; it is left as it is") from error
    except OSError as error:
        raise Misuse(f"{path}: {error.strerror}") from error
    return "\n".join([f"wrote {path}", *seen]) + "\n"


def noticed(folder: str) -> Iterator[str]:
    """What there is in a folder that bears on settings, a line each."""
    kinds = Counter(READERS.get(os.path.splitext(one.path)[1].lower(), "plain") for one in find([folder]) if not one.reason)
    listed = ", ".join(f"{count:,} {name}" for name, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])))
    yield f"articles that a run over it would read: {listed or 'none yet'}"
    above = settings_near(os.path.dirname(os.path.abspath(folder))).source
    if above:
        yield f"settings above it, which don't hold here any more unless you say `extend`: {above}"
    if os.path.exists(os.path.join(folder, ".git")):
        yield "a git repository: `stancecheck --diff HEAD .` looks only at paragraphs that changed"
    if os.path.isdir(os.path.join(folder, ".github")):
        yield "GitHub workflows: docs/ci.md has the step that annotates pull requests"
    if os.path.isfile(os.path.join(folder, ".gitlab-ci.yml")):
        yield "GitLab pipelines: docs/ci.md has the job for merge requests"
    if os.path.isfile(os.path.join(folder, ".pre-commit-config.yaml")):
        yield "pre-commit: docs/ci.md has the hook"
