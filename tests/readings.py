"""What is read in every example of the project, and in the sentences of `own.txt` and `made.txt`, kept as text.

An example is tested for what it shows: its production, its exception, its check.  Here all that is read in it is kept,
so that a change to a condition far from it shows, too.  `make golden` writes the files anew:

    Overchuk hailed the deal.
        Overchuk | hailed | the deal   hail object praise favor certain+ loaded; indirect; Overchuk named own_name
        ! EDT101 [boldest] editorial            what a check holds against the article; ? for what it only records
        ~ praised: part_of_another_act          a word that an exception kept from reporting, or that was not read
        x Ito at she: listener                  who was ruled out, at which source, by which condition

Two files keep stages between: `sources.out` what the words of a source are read as, `stages.out` the chunks of a text
and who is named in it.

Nothing wrong is blessed by standing here: what ought to be read otherwise stands in `articles/known-failures`.
"""
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from stancecheck import Article, Attribution, check
from stancecheck.checks import Settings, all_checks
from stancecheck.chunks import chunk, settle
from stancecheck.grammar import GRAMMARS
from stancecheck.people.conditions import all_conditions
from stancecheck.people.entities import Entities
from stancecheck.people.names import Name
from stancecheck.people.phrases import Phrase
from stancecheck.people.sieves import all_sieves
from stancecheck.people.sources import read_source
from stancecheck.resources import read_table
from stancecheck.text import read_document

FOLDER = Path(__file__).parent / "readings"
OWN = FOLDER / "own.txt"
MADE = FOLDER / "made.txt"  # by scripts/undecided.py
TABLES = ("cues", "nominals", "context", "aspectual", "copulas", "light", "receiving", "negation", "refusal", "valued",
          "approximating", "circumstantial")
NAMING = ("sieves", "conditions", "checks", "own", "made")  # files of texts whose names are kept, too
NONE = "-"  # a part that is not there


def texts() -> dict[str, list[str]]:
    """Name of a file -> the examples that it has the readings of, in their order, each once."""
    from test_checks import BRACKETS
    from test_examples import examples
    from test_vetoes import EVERY

    found: dict[str, list[str]] = {
        f"grammar_{name}": [text.partition("  =>  ")[0] for listed in examples(name).values() for _, text in listed]
        for name in sorted(GRAMMARS)}
    for name in TABLES:
        header, rows = read_table(f"lexicon/{name}.tsv")
        found[f"table_{name}"] = [row[header.index("example")] for row in rows]
    found["vetoes"] = [text for _, _, veto in EVERY for text in (veto.saves, veto.leaves)]
    found["sieves"] = [text for one in all_sieves() for text in (*(text for text, _ in one.finds), *one.leaves)]
    found["conditions"] = [text for one in all_conditions() for text in (*one.saves, *one.leaves)]
    found["checks"] = [BRACKETS.sub(r"\1", text) for one in all_checks().values() for text in (*one.flags, *one.passes)]
    found["own"], found["made"] = lines_of(OWN), lines_of(MADE)
    return {name: list(dict.fromkeys(filter(None, listed))) for name, listed in found.items()}


def lines_of(path: Path) -> list[str]:
    """The texts of a file, a line each, without comments; `\\n` is a new line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")]


def reading(text: str) -> str:
    """A text, and below it what is read in it, with all checks on."""
    article = check(text, Settings(codes=frozenset(all_checks())), why_not=True, trace=True)
    return "\n    ".join((text.replace("\n", "\\n"), *lines(article)))


def lines(article: Article) -> Iterator[str]:
    """Attributions, findings, what was not read, and who was ruled out: a line each."""
    text = article.text
    if article.genre.name != "news":
        yield f"= {article.genre.name}: {article.genre.rule}"
    yield from (attributed(one) for one in article.attributions)
    for finding in article.findings:
        yield f"{'!' if finding.reported else '?'} {finding.code} [{finding.words}] {finding.voice} {finding.severity}"
    yield from (f"~ {text[slice(*one.span)]}: {one.name}" for one in article.excepted)
    yield from (f"~ {text[slice(*one.span)]}: not read" for one in article.unparsed)
    yield from (f"x {one.name} at {text[slice(*one.span)]}: {one.condition}" for one in article.ruled_out)


def attributed(one: Attribution) -> str:
    """An attribution: its parts, how its cue is read, its stance and its speaker, and by which rules."""
    parts = " | ".join(part.text.replace("\n", "\\n") if part else NONE for part in (one.source, one.cue, one.content))
    rules = "/".join(part.rule if part else NONE for part in (one.source, one.cue, one.content))
    kind = "claim" if one.is_claim else "deed"
    where = "" if one.nested is None else f" in {one.nested}"
    _, polarity, certainty, framing, stance = one.stance
    return (f"{parts}   {stance}: {one.stance.act} {polarity} {certainty} {framing}; {one.form} {kind}{where}; {rules}; "
            f"{' '.join(one.speaker)}")


def stages(text: str) -> str:
    """A text, and below it its chunks, and whom each name means."""
    document = read_document(text)
    pieces = chunk(document, settle(document.tags), [
        (first, last, [quote for quote in document.quotes if first <= quote.first < last])
        for first, last in document.sentences])
    entities = Entities(document)
    known = [entities.at(number) for number in range(len(entities.mentions.firsts))]
    named = [f"{one.name} {one.gender or NONE} {one.kind or NONE}" for one in known if one]
    return "\n    ".join((text.replace("\n", "\\n"), " ".join(piece.symbols for piece in pieces), *dict.fromkeys(named)))


def sources(listed: list[str]) -> list[str]:
    """The words of all sources of some texts, as tokens with blanks between, each once and in their order."""
    found: dict[str, None] = {}
    for text in listed:
        for one in check(text).attributions:
            if one.source:
                document = read_document(one.source.text)
                found[" ".join(document.words)] = None
    return list(found)


def phrased(words: str) -> str:
    """The words of a source, and what they are read as."""
    return f"{words}\n    {described(read_source(words.split(' ')))}"


def described(phrase: Phrase) -> str:
    """A phrase in a line: what it is, its head, and whether it is definite, plural, somebody's or a list."""
    told = [phrase.kind, f"[{phrase.words}]", phrase.head or NONE, " ".join(sorted(phrase.modifiers)) or NONE,
            phrase.owner or NONE, "definite" if phrase.definite else NONE, "plural" if phrase.plural else NONE]
    if phrase.name:
        told.append(name_of(phrase.name))
    return "; ".join((*told, *(f"({described(one)})" for one in phrase.members)))


def name_of(name: Name) -> str:
    """A name with what it tells."""
    return f"{name.text} {name.last} {name.gender or NONE} {name.kind or NONE} {' '.join(name.roles) or NONE}"


def files() -> dict[str, tuple[list[str], Callable[[str], str]]]:
    """Name of a file -> what it has the readings of, and how they are read."""
    every = texts()
    naming = list(dict.fromkeys(text for name in NAMING for text in every[name]))
    return {name: (listed, reading) for name, listed in every.items()} | {
        "stages": (naming, stages), "sources": (sources(naming), phrased)}


def write() -> None:
    """Write the files anew."""
    for name, (listed, read) in files().items():
        path = FOLDER / f"{name}.out"
        path.write_text("\n".join(map(read, listed)) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    write()
