"""Made-up news: any amount of text in which no sentence comes twice, for measuring time and memory.

Repeated text says little about either, since what was met before is remembered.  The words are drawn from
the lexicon, common ones far oftener than rare ones as in any language; the names are invented.  The same
seed gives the same text, whatever `PYTHONHASHSEED` is.
"""
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.resources import read_text  # noqa: E402

FIRST = ("An", "Bo", "Ca", "De", "El", "Fi", "Go", "Ha", "In", "Jo", "Ka", "Li", "Mo", "Na", "Od", "Pe", "Ro", "Su", "Te",
         "Va")
MIDDLE = ("bra", "chi", "dor", "fen", "gar", "hul", "kem", "lin", "mar", "nes", "pol", "ran", "sel", "tam", "ved", "zor")
LAST = ("", "a", "berg", "da", "ey", "ford", "in", "ko", "man", "o", "quist", "sen", "ton", "u", "wick")
REPORTS = (
    "{N} said the {a} {n} had {e} the {s}.", "“The {n} has {e} our {s},” {N} told the {M} {s}.",
    "{N}, who {e} the {a} {n}, denied that any {s} had {e} the {n}.", "According to the {M} {n}, {d} {s} {e} the {n}.",
    "The {s} were “{a} and {a}”, {N} wrote in a letter to the {n}.", "{N} accused the {n} of a {a} {n}, calling it a {n}.",
    "“We {e} the {n} on Monday,” said {N}, {d}, a {n} from {M}. “It {e} {d} {s}.”",
    "{N} urged the {M} {n} to drop its {a} {s}.",
    "{N} is expected to {v} the {n}, and {M} officials fear that the {s} may {v}.")
PLAIN = (
    "The {a} {n} {e} {d} {s} in {M} last year.", "Its {s}, {a} and {a}, {e} the {n} of {N}.",
    "In {M}, the {n} has {d} {s} and one {a} {n}.", "It was the most {a} {n} in {d} years, and {N} {e} it.",
    "{N} {e} the {n} when the {s} of {M} were {a}.")
NEWS = 0.35  # share of the sentences that report: some five attributions in a thousand characters, as in news
SLOT = re.compile(r"\{(\w)\}")
TAGS = {"n": "NN", "s": "NNS", "a": "JJ", "v": "VB", "e": "VBD"}


class Writer:
    """Writes sentences from templates, its words drawn by rank."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        words: dict[str, list[str]] = {}
        for line in read_text("lexicon/words.txt").split("\n"):
            tag, _, members = line.partition("\t")
            words[tag] = [word for word in members.split() if word.isalpha() and word.islower() and len(word) > 2]
        self.words = {slot: words[tag] for slot, tag in TAGS.items()}
        for known in self.words.values():
            self.random.shuffle(known)

    def rank(self, size: int) -> int:
        """A number below `size`, small ones oftener: each power of it as often as the next."""
        return int(size ** self.random.random()) - 1

    def name(self) -> str:
        """An invented surname."""
        number = self.rank(len(FIRST) * len(MIDDLE) ** 2 * len(LAST))
        parts = []
        for syllables in (MIDDLE, LAST, FIRST, MIDDLE):
            number, at = divmod(number, len(syllables))
            parts.append(syllables[at])
        second, last, first, third = parts
        return first + second + (third if len(last) < 3 else "") + last

    def fill(self, slot: str) -> str:
        """A word for a place of a template."""
        if slot == "d":
            return str(self.random.randrange(2, 9000))
        if slot in "MN":
            return self.name() if slot == "M" else f"{self.name()} {self.name()}"
        known = self.words[slot]
        return known[self.rank(len(known))]

    def sentence(self, template: str) -> str:
        """The template with other words in each of its places."""
        return SLOT.sub(lambda place: self.fill(place[1]), template)

    def articles(self, reports: float) -> Iterator[str]:
        """Articles of three to thirty paragraphs without end; `reports` is the share of their sentences that report."""
        while True:
            yield "\n\n".join(" ".join(self.sentence(self.random.choice(REPORTS if self.random.random() < reports else PLAIN))
                                       for _ in range(self.random.randrange(1, 5)))
                              for _ in range(self.random.randrange(3, 30)))


def news(length: int, seed: int = 1, reports: float = NEWS) -> str:
    """A text of so many characters, or up to an article more."""
    made: list[str] = []
    size = 0
    for article in Writer(seed).articles(reports):
        made.append(article)
        size += len(article) + 2
        if size >= length:
            return "\n\n".join(made)
    raise AssertionError("articles never end")
