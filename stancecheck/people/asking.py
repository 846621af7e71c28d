"""Ask the sieves who speaks: the first proposal that the conditions leave decides, and two that are left leave it open."""
from ..codes import DETERMINER_SHAPES, Shape
from ..model import Speaker, SpeakerKind, made
from ..words.naming import PEOPLE, is_plural, kind_of, pronouns
from .bodies import is_missed
from .context import Context
from .entities import likely_person
from .names import PERSON
from .phrases import POINTING, Phrase, bare, head_shape
from .sieve import Answer, Candidate, Proposal, Question
from .sieves import sieves_for

OWN_WORDS = "own words"
FIRST_PERSON = "first person"  # the rule of those that are resolved when all others are
UNFILLED = DETERMINER_SHAPES.replace(Shape.POSS, "") + Shape.NUM  # before a noun that tells nothing more of it


def kind_of_phrase(phrase: Phrase, context: Context) -> str:
    """For which kind of phrase the sieves are asked.

    `name`; of pronouns `he`, `it`, `they`, `both`, `who`, `which`, `first`, or `pronoun` for any other;
    of descriptions `each` (of both), `two`, `owned`, `several`, `definite` or `new`.
    """
    if phrase.name and (phrase.kind == "named" or is_surname(phrase, context)):
        return "name"
    if phrase.kind == "pronoun":
        found = pronouns().get(phrase.head)
        if found and found.means == "relative" and found.gender != PERSON:
            return "which"
        return MEANINGS[found.means] if found else "pronoun"
    if is_two(phrase):
        return "each" if phrase.words[:5].lower() == BOTH else "two"
    if phrase.owner:
        return "owned"
    if phrase.plural:
        return "several"
    return "definite" if phrase.kind == "description" or phrase.definite else "new"


YEARS = frozenset(map(str, range(1900, 2100)))
BOTH = "both "  # what a phrase for two people starts with
MEANINGS = {"person": "he", "first": "first", "relative": "who", "body": "it", "group": "they", "pair": "both"}


def is_two(phrase: Phrase) -> bool:
    """Whether a description means two people: `both sides`, `the two mayors`, `the duo`."""
    kind = kind_of(phrase.head)
    both = phrase.words[:5].lower() == BOTH and is_plural(phrase.head)
    return kind in PEOPLE and (both or kind == "pair" or "two" in phrase.modifiers and not phrase.owner)


def is_surname(phrase: Phrase, context: Context) -> bool:
    """Whether a capitalised word that looks common is somebody's surname here: `Cook said`."""
    name = phrase.name
    entity = context.entities.of(name) if name else None
    return name is not None and entity is not None and likely_person(entity) and entity.name != name.text


def answer(question: Question, context: Context, kind: str = "") -> Answer:
    """The speaker that the sieves find, and the entity if it is one; the own words where none knows.

    `kind` is that of the question's phrase, where it is known (`kind_of_phrase`).
    """
    phrase = question.phrase
    kind = kind or kind_of_phrase(phrase, context)
    if kind == "first" and question.before is None:
        return made(Speaker, (phrase.words, "pronoun", FIRST_PERSON)), None
    for sieve in sieves_for(kind):
        proposal = sieve.propose(question, context)
        if proposal is None:
            continue
        kept = context.allowed(proposal.candidates, question, kind)
        if kept or not proposal.candidates:
            return decided(sieve.name if sieve.names else "", proposal, kept, question, context)
    if phrase.kind == "pronoun":
        own = kind == "pronoun" and phrase.words.lower() not in POINTING
        return Speaker(phrase.words if own else "", "pronoun", OWN_WORDS if own else "nobody fits"), None
    if kind == "definite" and is_missed(question, context):
        return Speaker("", phrase.kind, f"no {phrase.head} fits"), None
    if is_time(phrase):
        return Speaker("", phrase.kind, "a time says nothing"), None
    words = bare(phrase.words)
    if (phrase.modifiers or phrase.owner) and words.endswith(phrase.head) and head_shape(words)[0] not in UNFILLED:
        context.groups[phrase.head] = words, question.construction.sentence
    return Speaker(words, "unnamed", OWN_WORDS), None


def is_time(phrase: Phrase) -> bool:
    """Whether a phrase tells when something was: `the previous day`, `2012`, `Monday`."""
    return kind_of(phrase.head) == "time" or phrase.head in YEARS or head_shape(phrase.words) == Shape.TIME


def decided(sieve: str, proposal: Proposal, kept: list[Candidate], question: Question, context: Context) -> Answer:
    """What a proposal comes to: a name where one candidate is left, or all are meant together; else why it is open."""
    kind: SpeakerKind = proposal.kind or question.phrase.kind
    if sieve and kept and proposal.together and len(kept) == len(proposal.candidates):
        return Speaker(" + ".join(dict.fromkeys(one.entity.name for one in kept)), kind, sieve), None
    names = dict.fromkeys([one.entity.name for one in kept])
    if sieve and len(names) == 1 and kept[0].entity.name:
        entity = kept[0].entity
        return made(Speaker, (entity.name, kind, sieve)), entity if entity.kind or context.is_named(entity) else None
    why = proposal.why or (f"{' and '.join(names)} fit equally" if any(names) else "who spoke is open")
    return Speaker("", kind, why), None
