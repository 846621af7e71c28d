"""An article as notebooks and interactive sessions show it; `Article.explain` and its `_repr_html_` come here."""
import io

from markupsafe import escape

from ..checks import all_checks
from ..model import Article
from .formats.explain import drawn, marks_of, where
from .formats.html import write
from .run import Input, Run
from .sentences import Sentences
from .style import Painter

NAME = "article"
FRAME = ('<iframe srcdoc="{page}" sandbox="allow-scripts" title="stancecheck" '
         'style="width: 100%; height: 40rem; border: 1px solid #8884"></iframe>')


def explained(article: Article, number: int) -> str:
    """The attribution of a number under its words, with the rules that made it, as lines.

    Raises:
        IndexError: there is no such attribution.
    """
    attribution = article.attributions[number]
    item = Input(NAME, "checked", article=article)
    title = f"{where(item, attribution.cue.spans[0])}  attribution {number}, {attribution.form}"
    lines = drawn(article.text, Sentences(article.text), marks_of(attribution), Painter(False))
    return "\n".join([title, *lines])


def framed(article: Article) -> str:
    """The page of the HTML report in a frame of its own, in which it can do nothing to the notebook."""
    page = io.StringIO()
    write(Run((Input(NAME, "checked", article=article),), all_checks()), page)
    return FRAME.format(page=escape(page.getvalue()))
