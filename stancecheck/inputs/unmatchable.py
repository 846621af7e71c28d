r"""Patterns that look right and can match nothing, as another program's are: what is wrong with them."""
import re

SET, RANGE = re.compile(r"\[[^\]]+\]"), re.compile(r"([^\[\]-])-([^\[\]-])")
ESCAPE = re.compile(r"\\(?![#!?\[\] ])")  # of what a name may have


def unmatchable(pattern: str) -> str:
    r"""What is wrong with a pattern of settings, and what to write instead; "" where nothing is.

    Patterns are those of a `.gitignore`, which has no choices, no `./` and no other separator than `/`.

    >>> unmatchable("./op/**")
    "no path begins with './': write 'op/**'"
    >>> unmatchable("op/**"), unmatchable("!keep.txt"), unmatchable(r"\#1.txt"), unmatchable("[a-z0-9_-].txt")
    ('', '', '', '')
    >>> unmatchable("[z-a].txt")
    'the range z-a in it runs backwards'
    """
    bare = pattern.removeprefix("!")
    if not bare.strip() or bare.startswith("#"):
        return "it is empty, or a remark"
    if bare.startswith("./"):
        return f"no path begins with './': write '{bare.lstrip('./')}'"
    if bare.startswith("~"):
        return "'~' is no folder"
    if ".." in bare.split("/"):
        return "'..' leads out of the folder from which it holds"
    if "{" in bare and "}" in bare[bare.index("{"):]:
        return "braces are no choice: write a pattern for each"
    if ESCAPE.search(bare):
        slashed = re.sub(r"\\+", "/", bare)
        return f"folders are separated by '/': write '{slashed}'"
    if bare.count("[") > bare.count("]"):
        return "a '[' in it is never closed"
    for start, end in RANGE.findall("".join(SET.findall(bare))):
        if start > end:
            return f"the range {start}-{end} in it runs backwards"
    return ""
