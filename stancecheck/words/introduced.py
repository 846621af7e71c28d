"""Whom an article introduces: of a label before a colon, whether the article has its words as somebody's name elsewhere."""
import re

from .naming import first_names

BEGINNING = 20_000  # characters of an article in which a speaker is introduced
ABBREVIATION = 2  # letters of what may be an abbreviation, at most
TURN = re.compile(r"(?m)^[^\w\n]{0,3}(?:[\d:.\]]{1,12} ?)?[A-Z][A-Z .'-]{1,40}(?:[(,][^:\n]{0,40})?:")  # a transcript's line

DESCRIBED = re.compile(r"(?m)^\W{0,3}[A-Z]\w+ [A-Z][\w'-]+(?:, [^:.,\n]{2,40}){1,3}:[ *]")  # "Anna Ito, 34, baker: ..."
SEVERAL = ()  # the label that stands for all whom the article describes before a colon


class Introduced(dict[tuple[str, ...], bool]):
    """The words of a label -> whether they are a name that the article has elsewhere; looked for when first asked.

    A label in capitals is one where the article has it in small letters within a sentence: "ITO:", "Anna Ito".
    So is a surname that is a word: "Flood:", where the article has "Ada Flood".
    So is one of several, as in a transcript; not so where the article is from, "COLOMBO: ...", which stands once.
    `SEVERAL` are introduced where more than one paragraph starts with a name and what he or she is: "Anna Ito, baker: ...".
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def __missing__(self, label: tuple[str, ...]) -> bool:
        self[label] = found = self.find(label)
        return found

    def find(self, label: tuple[str, ...]) -> bool:
        """The answer, looked for in the beginning of the article."""
        beginning = self.text[:BEGINNING]
        if label == SEVERAL:
            return len(DESCRIBED.findall(beginning)) > 1
        if len(label) == 1 and not label[0].isupper():
            met = re.finditer(rf"([A-Z][^\W\d_]+) {re.escape(label[0])}\b(?!:)", beginning) if label[0][0].isupper() else ()
            return any(match[1].lower() in first_names() for match in met)
        if not all(word.isupper() and len(word) > ABBREVIATION for word in label):
            return False
        return any(re.search(rf"[A-Z][^\W\d_]+,? {re.escape(word.capitalize())}\b(?!:)", beginning) for word in label) \
            or len(TURN.findall(beginning)) > 1
