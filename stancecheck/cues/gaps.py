"""Verbs whose claim has a gap: `the plan that Weaver said would fail`, `what he called a farce`, `whom they oppose`."""
from typing import NamedTuple

from ..codes import Chunk
from ..grammar import Reading
from ..lexicon import Sense
from ..vetoes import Veto
from .contents import content_of
from .proposals import Proposal
from .windows import QUOTING, Window

NAMING = Chunk.WH + Chunk.WHO  # those of which it may say what they are called: "what he called a farce"


class Gap(NamedTuple):
    """A verb with a reading of what stands before it, which may have what its claim lacks, at the chunk `far`.

    `bare` where nothing else of the claim is left.
    """

    window: Window
    far: int
    bare: bool = False

    @property
    def symbol(self) -> str:
        """The symbol of what the claim lacks."""
        return self.window.sentence.symbols[self.far]


GAPS: tuple[Veto[Gap], ...] = (
    Veto("that_of_no_noun",
         when=lambda case: case.symbol == Chunk.THAT
         and case.window.sentence.symbols[case.far - 1:case.far] != Chunk.NP,
         saves="Weaver knew how that Ito said would leak.",
         leaves="The kiln that Ito said would leak is cold.",
         why="\"that\" lacks something only where it describes a noun"),
    Veto("lacks_all_of_it",
         when=lambda case: case.bare and case.symbol != Chunk.WH,
         saves="She kept the vow that Ito repeated.",
         leaves="The kiln that Ito said would leak is cold.",
         why="a pronoun alone is no claim"),
    Veto("what_we_know",
         when=lambda case: case.symbol == Chunk.WH and not case.far and case.window.symbol != Chunk.SAID,
         saves="What Ito knows is that the kiln leaks.",
         leaves="The kiln, which Ito knows will leak, is cold.",
         why="what somebody knows is the subject of the sentence"),
)


def read_gapped(window: Window, reading: Reading | None) -> Proposal | None:
    """`the plan that Weaver said would fail`: the pronoun belongs to the claim, and the claim lacks it.

    Without a pronoun, `a plan he said would fail`, it is the noun phrase.
    """
    sentence = window.sentence
    gap = reading if reading is not None and reading.rule == "gap" else None
    bare = gap is not None and gap.get("lead") == (0, 0) and window.taking("clause")
    left = window.read_left("gapped_left") or (window.read_left("contact_left") if bare else None)
    if left is None:
        return None
    lacked = window.chunk - left.length
    noun = left.get("gap")
    if sentence.refuses(window.token, GAPS, Gap(window, lacked, bare=gap is None)):
        return None
    contents, drawn = [sentence.mirrored(window.chunk, noun) if noun else sentence.tokens(lacked, lacked + 1)], left.rule
    if gap and (rest := content_of(window, gap, "gap")):
        contents.append(rest)
        drawn += ", gap"
    return window.propose(window.source_of(left, left.rule), (window.group,), tuple(contents), window.taking(*QUOTING)[0],
                          "clause", drawn, reading)


def read_antecedent(window: Window, reading: Reading | None) -> Proposal | None:
    """`the candidate whom they oppose`, `what he called a farce`: the verb's object is the pronoun, or what it is called.

    Both where the pronoun is no "what": `the plan, which he called a farce`.
    """
    if reading is not None and not reading.rule.startswith("noun"):
        return None
    known = window.taking("object_predicate") if reading else window.taking("object", "thing")
    left = window.read_left("gapped_left") if known else None
    if left is None:
        return None
    sentence, far = window.sentence, window.chunk - left.length
    symbol = sentence.symbols[far]
    pronoun = sentence.tokens(far, far + 1)
    if reading is None:
        if symbol != Chunk.WHO:
            return None
        frame = "object" if "object" in known[0].frames else "thing"
        return window.propose(window.source_of(left, left.rule), (window.group,), (pronoun,), known[0], frame, left.rule)
    content = content_of(window, reading) if symbol in NAMING else None
    if content is None:
        return None
    contents = (content,) if symbol == Chunk.WH else (pronoun, content)
    return window.propose(window.source_of(left, left.rule), (window.group,), contents, known[0], "object_predicate",
                          f"{left.rule}, {reading.rule}")


def read_described(window: Window, sense: Sense) -> Proposal | None:
    """`the plan, which Weaver described as rash`: the pronoun and what it is described as."""
    left, reading = window.read_left("gapped_left"), window.read("passive_right")
    if left is None or reading is None:
        return None
    claim = reading.get("claim")
    if claim is None:
        return None
    far = window.chunk - left.length
    contents = window.sentence.tokens(far, far + 1), window.tokens(claim)
    return window.propose(window.source_of(left, left.rule), (window.group,), contents, sense, "object_as",
                          f"{left.rule}, {reading.rule}")
