"""MDX: Markdown whose `{/* ... */}` are comments, and whose `import` and `export` lines are code."""
from .copies import Copy
from .markdown import read_marked


def read(source: str) -> list[Copy]:
    """The one article of an MDX file.

    Raises:
        Unreadable: as for Markdown.
    """
    return read_marked(source, expressions=True)
