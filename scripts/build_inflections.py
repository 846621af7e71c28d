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

LEXICON = Path(__file__).parent.parent / "grammars" / "lexicon"
TAGS = {"verb": ("VBZ", "VBG", "VBD", "VBN"), "noun": ("NNS",)}
UPOS = {"verb": "VERB", "noun": "NOUN"}


def rows(name: str) -> list[list[str]]:
    """The rows of a list without comments and header; none where there is no such file."""
    path = LEXICON / name
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def lemmas() -> list[tuple[str, str]]:
    """The lemma and part of speech of every cue that has forms, sorted, each once."""
    cues = rows("cues.tsv") + rows("nominals.tsv")
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
    corrections = {(lemma, pos, tag): tuple(forms.split(" ")) for lemma, pos, tag, forms, _ in rows("irregular.tsv")}
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
        (LEXICON / "inflections.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
