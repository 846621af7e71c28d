"""Asks git for what it has, so that it runs and fetches nothing for it.

No diff driver, filter, hook or attribute of the tree that is checked has a say, nor does its `.git/config`, by which git
would fetch an object that is not there with whatever command it names.
"""
import os
import shutil
import subprocess

ALONE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
         "GIT_NO_REPLACE_OBJECTS": "1"}
SAID = 2000  # bytes of what git says when it refuses
NONE = "not a git repository"


class NoRevision(ValueError):
    """There is no such revision, or no repository; the text says which."""


def git(folder: str, most: int, *arguments: str) -> bytes | None:
    """What git prints; None where it fails, or prints more than `most` bytes.

    Raises:
        NoRevision: git is not installed.
    """
    with subprocess.Popen(command(folder, *arguments), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          stdin=subprocess.DEVNULL, env=environment()) as started:
        try:
            assert started.stdout is not None
            data = started.stdout.read(most + 1)
            if len(data) > most:
                started.kill()
        except BaseException:
            started.kill()
            raise
    return data if started.returncode == 0 and len(data) <= most else None


def command(folder: str, *arguments: str) -> list[str]:
    """The words that ask git in a folder."""
    return [executable(), "-C", folder, "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", *arguments]


def environment() -> dict[str, str]:
    """What git may know of ours."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_TRACE")} | ALONE


def refusal(folder: str, *arguments: str) -> str:
    """What git says where it refuses, in one line; "" where it says that there is no repository, or nothing.

    Raises:
        NoRevision: git is not installed.
    """
    asked = environment() | {"LC_ALL": "C"}
    with subprocess.Popen(command(folder, *arguments), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, env=asked) as started:
        assert started.stderr is not None
        said = started.stderr.read(SAID).decode("utf-8", "replace")
        started.kill()
    words = " ".join(said.split())
    return "" if NONE in words else "".join(char if char.isprintable() else "\ufffd" for char in words)


def executable() -> str:
    """Where git is; folders of the search path that are relative, and so may be in the tree that is checked, don't count.

    Raises:
        NoRevision: git is not installed.
    """
    path = os.pathsep.join(folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(folder))
    found = shutil.which("git", path=path)
    if found is None:
        raise NoRevision("--diff needs git, which is not installed")
    return found
