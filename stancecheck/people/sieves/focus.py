"""The singer: another word for the person in focus."""
from ...words.naming import PEOPLE, heads, kind_of, places, titles
from ..context import Context
from ..focus import around, in_focus
from ..known_roles import kind_of_role, mentioned
from ..phrases import bare
from ..roles import agree, other_field
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

OTHER = "other"  # of whom it stands, that is not the person in focus
OFFICE = "office"  # the kind of titles that few have at a time


def focus(question: Question, context: Context) -> Proposal | None:
    """The person in focus: "the New York singer" tells more than a bare "the singer", which may be somebody new
    where the text speaks of several people."""
    phrase, token = question.phrase, question.token
    head = heads().get(phrase.head)
    words = bare(phrase.words)
    if head is None or head.kind not in PEOPLE or words == phrase.words or OTHER in phrase.modifiers:
        return None  # "this reporter", "the other young singer"
    title = words.lower()[words.lower().find(phrase.head):]
    if title != phrase.head and title not in titles():
        return None  # "the mayor of Brenford"
    if not phrase.modifiers and (context.roles.met(phrase.head, token) or kind_of_role(phrase.head) == OFFICE):
        return None  # "the mayor": a text tells who it is of whom it speaks
    proposal = in_focus(question, context, head.gender)
    if proposal and proposal.candidates and of_other_body(words, proposal.candidates[0], context):
        proposal = None
    if proposal and proposal.candidates:
        name = proposal.candidates[0].entity.name
        told = [role.modifiers for role in context.roles.of(phrase.head, phrase.modifiers) if role.entity.name == name]
        if any(other_field(phrase.head, phrase.modifiers, modifiers) for modifiers in told):
            return None
        if not all(agree(phrase.modifiers, modifiers) for modifiers in told):
            return Proposal(why=f"{name} is another {phrase.head}")
    near = len(around(question, context))
    known = any(word[0].isupper() for word in words.split(" ")[:-1])  # "the Utopian minister" may be anybody near
    unsure = near and known if proposal is None else near > 1 and not phrase.modifiers
    return Proposal(why=f"nobody is called {phrase.head}") if unsure else proposal


def of_other_body(words: str, candidate: Candidate, context: Context) -> bool:
    """Whether a role is one in a body that initials name, `FBI director`, and no sentence that names somebody names it."""
    bodies = {word for word in words.split(" ")[:-1] if word.isupper() and len(word) > 1
              and word.lower() not in places() and kind_of(word.lower()) != "party"}
    sentences, firsts = context.document.sentences, context.mentions.firsts
    told = (sentences[sentences.at(firsts[number])] for number in mentioned(candidate.entity, context) if bodies)
    return bool(bodies) and not any(bodies.intersection(context.document.words[first:last]) for first, last in told)


SIEVE = Sieve(
    name="focus",
    why="A role that the text gives to nobody is another word for the person of whom it speaks.",
    source="own observation",
    reads=("definite",),
    finds=(("Lena Ortiz sang. The Brenford singer said it rained.", "Lena Ortiz"),),
    leaves=("Lena Ortiz sang with Ana Sorel. The singer said it rained.",
            "Lena Ortiz sang. The other Brenford singer said it rained.",
            "Lena Ortiz sang. The mayor said it rained.",
            "Lena Ortiz rowed. The ZBI director said it rained."),
    propose=focus,
    measured=(Measured("speakers", 4, 4, 0.005), Measured("world", 3, 3, 0.003),),
    last=True,
)
