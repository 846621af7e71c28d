"""A house's own cues: words that report, beside those of the lexicon, while its texts are read."""
from functools import lru_cache
from typing import NamedTuple

from .inflection import regular
from .nearest import did_you_mean
from .resources import IN_USE, Added, Row, shipped_table

VERBS, OTHERS, FORMS = "lexicon/cues.tsv", "lexicon/nominals.tsv", "lexicon/inflections.tsv"
HOUSES = 4  # with cues of their own that are remembered, with the words met in their texts: some 20 MB each


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


@lru_cache(maxsize=HOUSES)
def added(cues: tuple[Cue, ...]) -> Added:
    """The rows that let these words report too, before the lexicon's own; what is read with them is kept with them.

    Raises:
        ValueError: a cue has no word, or a frame that no word of its part of speech has.
    """
    tables: dict[str, list[Row]] = {VERBS: [], OTHERS: [], FORMS: []}
    for cue in cues:
        table = VERBS if cue.pos == "verb" else OTHERS
        known = {frame for row in shipped_table(table)[1] if row[1] == cue.pos for frame in row[2].split(",")}
        for frame in cue.frames.split(","):
            if frame not in known:
                raise ValueError(f"the cue '{cue.lemma}' ({cue.pos}) has no frame '{frame}'{did_you_mean(frame, known)}")
        if not cue.lemma.split():
            raise ValueError("a cue has no lemma")
        tables[table].append((cue.lemma, cue.pos, cue.frames, cue.act, cue.polarity, cue.certainty, cue.framing, "house", ""))
        if cue.pos in ("verb", "noun"):
            tables[FORMS].append((cue.lemma, cue.pos, inflected(cue)))
    return Added(tables)


def house_of(cues: tuple[Cue, ...]) -> Added:
    """What is to be in use while texts of a house with these cues are read; without any, what is in use already."""
    return added(cues) if cues else IN_USE.get()


def inflected(cue: Cue) -> str:
    """The forms of a cue's first word as the inflection table writes them."""
    tags = ("VBZ", "VBG", "VBD", "VBN") if cue.pos == "verb" else ("NNS",)
    forms = cue.forms or regular(cue.lemma.split()[0], cue.pos)
    forms = (*forms, *forms[-1:] * (len(tags) - len(forms)))
    return " ".join(f"{tag}={form}" for tag, form in zip(tags, forms, strict=False))

