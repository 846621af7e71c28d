"""Names for findings that stay the same when text before or after them changes.

A finding is known by its rule, its words, the sentence round them, and how many like it came
before in the article.  Line numbers and paths have no part in it.
"""
import hashlib
from collections import Counter
from unicodedata import normalize

from ..model import Article
from .sentences import Sentences

PREFIX = "sc2:"  # the version of this recipe


def fold(text: str) -> str:
    """A text in composed characters, with white space runs as one space."""
    return " ".join(normalize("NFC", text).split())


def fingerprints(article: Article) -> tuple[str, ...]:
    """One fingerprint a finding, in the order of `article.findings`; no two are the same."""
    sentences, seen, names = Sentences(article.text, flowing=True), Counter[tuple[str, ...]](), []
    for finding in article.findings:
        start, end = sentences.around(finding.span)
        key = finding.code, fold(finding.words), fold(article.text[start:end])
        seen[key] += 1
        data = "\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")
        names.append(PREFIX + hashlib.sha256(data).hexdigest()[:24])
    return tuple(names)
