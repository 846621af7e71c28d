"""Sources resolve to the names that the article gives."""
import pytest

from stancecheck.grammar import Construction
from stancecheck.lexicon import Sense
from stancecheck.model import Speaker
from stancecheck.phrases import PHRASES
from stancecheck.speakers import resolve
from stancecheck.text import read_document

SAY = Sense("say", "verb", frozenset(["clause"]), "state", "neutral", "certain+", "neutral")


def speakers(text: str) -> list[Speaker]:
    """The speakers of the sources that are marked as `[Weaver|said]` in a text, in order."""
    document = read_document(text.replace("[", "").replace("|", " ").replace("]", ""))
    constructions, place = [], 0
    for piece in text.split("[")[1:]:
        source, _, rest = piece.partition("|")
        cue = rest.partition("]")[0]
        first = find(document.words, read_document(source).words + read_document(cue).words, place)
        middle = first + len(read_document(source).words)
        last = middle + len(read_document(cue).words)
        number = next(at for at, (a, b) in enumerate(document.sentences) if a <= middle < b)
        end = document.sentences[number][1]
        source_range = ((first, middle),) if source else ()
        constructions.append(Construction(number, source_range, ((middle, last),), middle, ((last, end),), SAY,
                                          "clause", ("", "", "")))
        place = last
    return resolve(document, constructions)


def find(words: list[str], wanted: list[str], start: int) -> int:
    """Where a run of words stands, from a place on."""
    return next(at for at in range(start, len(words)) if words[at:at + len(wanted)] == wanted)


@pytest.mark.parametrize("words, name", [
    ("Sen. Ruth Overbeck , R-Ky.", "Ruth Overbeck"),
    ("Mr. King", "King"),
    ("Utopian Deputy Prime Minister and Foreign Minister Senator Ana Sorel", "Ana Sorel"),
    ("Secretary of State John F. Abell", "John F. Abell"),
    ("Paul Renner Jr.", "Paul Renner Jr."),
    ("the Committee on Rural Harbours", "Committee on Rural Harbours"),
    ("the company 's founder , Maria Lindqvist ,", "Maria Lindqvist"),
    ("harbour spokeswoman Maria Lindqvist", "Maria Lindqvist"),
    ("the United Nations", "United Nations"),
])
def test_a_name_is_read_out_of_its_titles(words, name):
    """Titles, roles and what stands behind a name are left out of it."""
    assert ("named", name) == (PHRASES[words].kind, PHRASES[words].name.text)


@pytest.mark.parametrize("text, names", [
    ("Mayor Ruth Overbeck arrived. [Overbeck|said] it rained.", ["Ruth Overbeck"]),
    ("The Foreign Trade Office (FTO) met. [The FTO|said] it rained.", ["Foreign Trade Office"]),
    ("Ruth Overbeck and Paul Renner met. [Renner|said] it rained.", ["Paul Renner"]),
    ("[Ruth Overbeck|said] it rained. [She|added] that it stopped.", ["Ruth Overbeck", "Ruth Overbeck"]),
    ("[Several officials|said] it rained.", ["Several officials"]),
    ("[|Reportedly] it rained.", [""]),
])
def test_a_source_gets_the_fullest_name(text, names):
    """Surnames, acronyms and pronouns go back to the full name, and who has none keeps the words."""
    assert names == [speaker.name for speaker in speakers(text)]
