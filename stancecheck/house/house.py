"""The house's own cues: words that report, beside those of the lexicon."""
from typing import NamedTuple

from ..resources import add_rows, read_table
from .nearest import did_you_mean


class Cue(NamedTuple):
    """A cue as the lexicon has it (`grammars/lexicon/cues.tsv`), with the forms of its word.

    `frames` are joined by commas, as there.  `forms` are those of a verb besides the lemma (third
    person, -ing, past, participle) or the plural of a noun; where empty, they are made regularly.
    """

    lemma: str
    pos: str
    frames: str
    act: str
    polarity: str
    certainty: str
    framing: str
    forms: tuple[str, ...] = ()


def add_cues(cues: tuple[Cue, ...]) -> None:
    """Let these words report too, in this process; they come before the lexicon's own.

    This is for before the first text: the lexicon is read once.

    Raises:
        ValueError: a cue has no word, or a frame that no word of its part of speech has.
    """
    add_rows("lexicon/cues.tsv", [])
    add_rows("lexicon/nominals.tsv", [])
    for cue in cues:
        table = "lexicon/cues.tsv" if cue.pos == "verb" else "lexicon/nominals.tsv"
        known = {frame for row in read_table(table)[1] if row[1] == cue.pos for frame in row[2].split(",")}
        for frame in cue.frames.split(","):
            if frame not in known:
                raise ValueError(f"the cue '{cue.lemma}' ({cue.pos}) has no frame '{frame}'{did_you_mean(frame, known)}")
        if not cue.lemma.split():
            raise ValueError("a cue has no lemma")
    for table, verbs in (("lexicon/cues.tsv", True), ("lexicon/nominals.tsv", False)):
        add_rows(table, [[cue.lemma, cue.pos, cue.frames, cue.act, cue.polarity, cue.certainty, cue.framing, "house", ""]
                         for cue in cues if (cue.pos == "verb") == verbs])
    add_rows("lexicon/inflections.tsv", [[cue.lemma, cue.pos, inflected(cue)] for cue in cues
                                         if cue.pos in ("verb", "noun")])


def inflected(cue: Cue) -> str:
    """The forms of a cue's first word as the inflection table writes them."""
    tags = ("VBZ", "VBG", "VBD", "VBN") if cue.pos == "verb" else ("NNS",)
    forms = cue.forms or regular(cue.lemma.split()[0], cue.pos)
    forms = (*forms, *forms[-1:] * (len(tags) - len(forms)))
    return " ".join(f"{tag}={form}" for tag, form in zip(tags, forms, strict=False))


def regular(word: str, pos: str) -> tuple[str, ...]:
    """The regular forms of a verb, or the plural of a noun.

    >>> regular("tweet", "verb"), regular("query", "noun")
    (('tweets', 'tweeting', 'tweeted', 'tweeted'), ('queries',))
    """
    falling = word.endswith("y") and word[-2:-1] not in "aeiou"
    hissing = word.endswith(("s", "x", "z", "ch", "sh"))
    s_form = word[:-1] + "ies" if falling else word + ("es" if hissing else "s")
    if pos == "noun":
        return (s_form,)
    stem = word[:-1] if word.endswith("e") and not word.endswith(("ee", "ye", "oe")) else word
    past = word[:-1] + "ied" if falling else word + "d" if word.endswith("e") else word + "ed"
    return s_form, stem + "ing", past, past
