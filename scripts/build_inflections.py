"""Build grammars/lexicon/inflections.tsv: the forms of every verb and noun of the cue lexicon.

    python scripts/build_inflections.py            writes the file
    python scripts/build_inflections.py --print    writes it to standard output instead

One row a lemma, sorted by lemma and part of speech: `lemma  pos  forms`, where forms are
`TAG=form` with Penn tags in a fixed order, and a tag comes once per spelling, the commonest first
(`VBD=signaled VBD=signalled`).  Of a lemma of several words it is the first that bends, so `lash out`
has `VBZ=lashes`.  Nouns have `NNS` only; adjectives, prepositions and adverbs have no row.
`irregular.tsv` overrules what lemminflect makes of a lemma, a tag at a time.

Source: lemminflect 0.2.3 (MIT), whose table is the NIH's SPECIALIST lexicon; needed here only, not
by stancecheck.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.resources import read_table  # noqa: E402

TAGS = {"verb": ("VBZ", "VBG", "VBD", "VBN"), "noun": ("NNS",)}
UPOS = {"verb": "VERB", "noun": "NOUN"}


def lemmas() -> list[tuple[str, str]]:
    """The lemma and part of speech of every cue that has forms, sorted, each once."""
    cues = read_table("lexicon/cues.tsv")[1] + read_table("lexicon/nominals.tsv")[1]
    return sorted({(lemma, pos) for lemma, pos, *_ in cues if pos in TAGS})


def inflected(word: str, pos: str) -> dict[str, tuple[str, ...]]:
    """Penn tag -> spellings of that form of the word, as lemminflect has them or guesses them."""
    from lemminflect import getAllInflections, getAllInflectionsOOV
    made = getAllInflections(word, UPOS[pos]) or getAllInflectionsOOV(word, UPOS[pos])
    forms = {tag: made[tag] for tag in TAGS[pos] if tag in made}
    if "VBD" in forms:
        forms.setdefault("VBN", forms["VBD"])  # the table leaves out a participle that is like the past
    return forms


def inflections_file() -> str:
    """The text of inflections.tsv: header, then one sorted row a lemma."""
    _, irregular = read_table("lexicon/irregular.tsv")
    corrections = {(lemma, pos, tag): tuple(forms.split(" ")) for lemma, pos, tag, forms, _ in irregular}
    lines = ["# Made by scripts/build_inflections.py from cues.tsv and nominals.tsv; correct it in irregular.tsv.",
             "lemma\tpos\tforms"]
    for lemma, pos in lemmas():
        head = lemma.split(" ")[0]
        made = inflected(head, pos)
        forms = {tag: corrections.get((head, pos, tag), made.get(tag, ())) for tag in TAGS[pos]}
        listed = " ".join(f"{tag}={form}" for tag, spellings in forms.items() for form in spellings)
        if listed:
            lines.append(f"{lemma}\t{pos}\t{listed}")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Write the file, or print it."""
    text = inflections_file()
    if "--print" in arguments:
        sys.stdout.write(text)
    else:
        (ROOT / "grammars" / "lexicon" / "inflections.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
