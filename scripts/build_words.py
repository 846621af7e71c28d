"""Build grammars/lexicon/words.txt from the Brill lexicon that TextBlob ships.

    python scripts/build_words.py            writes the file
    python scripts/build_words.py --print    writes it to standard output instead

The result has one line per Penn tag, `TAG<TAB>word word ...`, tags and words sorted by code point.
What the tagger can tell without the file is left out: names (a capitalised word that the file lacks
is a name), numbers, and everything that the tokeniser never makes.  A capitalised word that is a
common word in lower case is left out as well, unless corrections.tsv says that it is mostly a name.

Source: Brill 1992, by way of `textblob/en/en-lexicon.txt`; see NOTICE.  TextBlob is needed here
only, not by stancecheck.
"""
import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stancecheck.resources import read_table  # noqa: E402

TAGS = frozenset("CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS TO UH "
                 "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB".split())
NEVER_CAPITAL = frozenset("JJR RB RBR RBS UH VB VBD VBG VBN VBP VBZ".split())  # but at a sentence's start
TOKEN = re.compile(r"""
      [^\W\d_]+ (?: - [^\W\d_]+ )*            # word, well-known
    | [^\W\d_] (?: \. [^\W\d_] )+ \.?         # U.S., a.m.
    | [^\W\d_]+ n't                           # didn't
    | [OoDdLl] ' [^\W\d_]{2,}                 # O'Brien, o'clock
    | ' (?: s | re | ve | ll | d | m )        # clitics
    """, re.VERBOSE)


def brill(path: Path) -> dict[str, str]:
    """The tag of each word as TextBlob's file has it, the first where it lists several."""
    entries = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tags = line.rpartition(" ")
        tag = tags.partition("|")[0]
        if word and not line.startswith(";;;") and tag in TAGS:
            entries[word] = tag
    return entries


def tokens(entries: dict[str, str], abbreviations: frozenset[str]) -> dict[str, str]:
    """The entries that the tokeniser can make; with a full stop at the end only known abbreviations."""
    return {word: tag for word, tag in entries.items() if TOKEN.fullmatch(word) or word in abbreviations}


def telling(entries: dict[str, str]) -> dict[str, str]:
    """The entries that tell the tagger more than capitals do, in lower case where they are no names."""
    kept = {word: tag for word, tag in entries.items() if word == word.lower()}
    for word, tag in sorted(entries.items()):
        lower = word.lower()
        if word == lower or lower in entries or tag == "NNP" or (tag == "NNPS" and word.isupper()):
            continue
        if word.isalpha() and not word.isupper() and (tag in ("NN", "FW") or tag == "NNS" and word[-1] != "s"):
            continue  # Veronica, Gujarat, Raoul: names all the same
        if tag in NEVER_CAPITAL:
            kept.setdefault(lower, tag)
        else:
            kept[word] = tag
    return kept


def past_forms(word: str) -> tuple[str, ...]:
    """The regular past tenses that a verb spelt so would have."""
    if word.endswith("e"):
        return (word + "d",)
    return (word + "ed", word + word[-1] + "ed") + ((word[:-1] + "ied",) if word.endswith("y") else ())


def with_verbs(entries: dict[str, str]) -> dict[str, str]:
    """The entries, nouns that are verbs too as `NN|VB`, their plurals as `NNS|VBZ`.

    Brill's lexicon has one tag a word; that a noun is a verb as well shows in its past tense.
    """
    verbal = {word for word, tag in entries.items()
              if tag == "NN" and any(entries.get(form) in ("VBD", "VBN") for form in past_forms(word))}
    plurals = {plural for word in verbal for plural in (word + "s", word + "es", word[:-1] + "ies")
               if entries.get(plural) == "NNS"}
    return entries | dict.fromkeys(verbal, "NN|VB") | dict.fromkeys(plurals, "NNS|VBZ")


def corrected(entries: dict[str, str]) -> dict[str, str]:
    """The entries after corrections.tsv: retagged, added, or dropped (`-`)."""
    changed = entries | {word: tag for word, tag, _ in read_table("lexicon/corrections.tsv")[1]}
    return {word: tag for word, tag in changed.items() if tag != "-"}


def words_file() -> str:
    """The text of words.txt.

    Raises:
        ModuleNotFoundError: where TextBlob isn't installed.
    """
    spec = find_spec("textblob")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("build_words.py reads TextBlob's lexicon: pip install textblob", name="textblob")
    source = Path(spec.origin).parent / "en" / "en-lexicon.txt"
    abbreviations = frozenset(row[0] for row in read_table("lexicon/abbreviations.tsv")[1])
    by_tag = defaultdict(list)
    for word, tag in with_verbs(corrected(telling(tokens(brill(source), abbreviations)))).items():
        by_tag[tag].append(word)
    return "".join(f"{tag}\t{' '.join(sorted(words))}\n" for tag, words in sorted(by_tag.items()))


if __name__ == "__main__":
    if "--print" in sys.argv[1:]:
        sys.stdout.write(words_file())
    else:
        (ROOT / "grammars" / "lexicon" / "words.txt").write_text(words_file(), encoding="utf-8")
