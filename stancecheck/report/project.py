"""Paths as code hosts want them: from the top of the repository on, wherever the run was started."""
import os
from collections.abc import Mapping
from functools import lru_cache

TOPS = ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")  # where GitLab's and GitHub's runners say that it is


def project_path(path: str, environ: Mapping[str, str] = os.environ) -> str:
    """A path from the top of its repository on, with `/`: what CI says that it is, else git's; else the path as it is."""
    folder, name = os.path.split(os.path.abspath(path))
    folder = os.path.realpath(folder)
    if not os.path.isdir(folder):
        return path.removeprefix("./")
    tops = [os.path.realpath(environ[key]) for key in TOPS if environ.get(key)]
    for top in (*tops, git_top(folder)):
        if top and (folder == top or folder.startswith(top.rstrip(os.sep) + os.sep)):
            return os.path.normpath(os.path.join(os.path.relpath(folder, top), name)).replace(os.sep, "/")
    return path.removeprefix("./")


@lru_cache(maxsize=10_000)
def git_top(folder: str) -> str:
    """The top of the repository of a folder, "" where it is in none."""
    while not os.path.exists(os.path.join(folder, ".git")):
        if os.path.dirname(folder) == folder:
            return ""
        folder = os.path.dirname(folder)
    return folder
