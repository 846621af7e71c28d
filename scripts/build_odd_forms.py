"""Build grammars/lexicon/odd_forms.tsv: the forms of common words that no regular ending makes, for the words of a house.

    python scripts/build_odd_forms.py            writes the file
    python scripts/build_odd_forms.py --print    writes it to standard output instead

One row a word, sorted: `word  forms`, the forms with blanks between them; a word that starts with a hyphen is the end of
others (`-woman`).  A form is listed where Brill's lexicon has it as what it is here, and where it is no regular form of
another word: *taxes* is no plural of *taxis*, *crew* no past of *crow*.

Source: lemminflect 0.2.3 (MIT), whose table is the NIH's SPECIALIST lexicon, and Brill 1992 (words.txt); needed here only,
not by stancecheck.
"""
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.inflection import regular  # noqa: E402
from stancecheck.resources import read_text  # noqa: E402
from stancecheck.words.phrases import FORMED, regular_forms  # noqa: E402

NOUN, VERB = frozenset({"NN"}), frozenset({"VB", "VBP"})
PAST = frozenset({"VBD", "VBN"})
KINDS = (  # part of speech; the form's tag with those that the lexicon may have for it
    ("NOUN", {"NNS": frozenset({"NNS"})}),
    ("VERB", {"VBZ": frozenset({"VBZ"}), "VBG": frozenset({"VBG"}), "VBD": PAST, "VBN": PAST | {"JJ"}}))
ENDINGS = ("child", "man", "wife", "woman")  # of words that are made at will: *alderwoman*


def tagged() -> dict[str, set[str]]:
    """Small word of letters -> its tags in Brill's lexicon."""
    tags: dict[str, set[str]] = defaultdict(set)
    for line in read_text("lexicon/words.txt").splitlines():
        names, _, words = line.partition("\t")
        for word in words.split(" "):
            if word.isalpha() and word == word.lower():
                tags[word] |= set(names.split("|"))
    return tags


def regular_bases(tags: dict[str, set[str]]) -> dict[tuple[str, str], set[str]]:
    """(part of speech, regular form) -> the words whose form that is."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word, names in tags.items():
        if len(word) < FORMED:
            continue
        for pos, base, name in (("NOUN", NOUN, "noun"), ("VERB", VERB, "verb")):
            if names & base:
                for form in regular(word, name):
                    found[pos, form].add(word)
    return found


def rows() -> dict[str, list[str]]:
    """Word -> its odd forms, both sorted."""
    from lemminflect import getInflection

    tags = tagged()
    others = regular_bases(tags)
    found: dict[str, list[str]] = {}
    for word, names in sorted(tags.items()):
        if len(word) < FORMED:
            continue
        usual = regular_forms(word)
        forms = {form for pos, kinds in KINDS if pos == "VERB" or names & NOUN for tag, told in kinds.items()
                 for form in getInflection(word, tag, inflect_oov=False)
                 if form not in usual and tags.get(form, set()) & told and not others[pos, form] - {word}}
        if forms:
            found[word] = sorted(forms)
    return found | {f"-{word}": found[word] for word in ENDINGS}


def odd_forms_file() -> str:
    """The text of odd_forms.tsv: header, then one sorted row a word."""
    lines = [f"{word}\t{' '.join(forms)}" for word, forms in sorted(rows().items())]
    return "\n".join(["# Made by scripts/build_odd_forms.py from lemminflect and words.txt.", "word\tforms", *lines]) + "\n"


def main(arguments: list[str]) -> None:
    """Write the file, or print it."""
    text = odd_forms_file()
    if "--print" in arguments:
        sys.stdout.write(text)
    else:
        (ROOT / "grammars" / "lexicon" / "odd_forms.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
