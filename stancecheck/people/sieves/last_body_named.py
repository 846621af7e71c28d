"""The company: the body of that kind that was spoken of last."""
from ...words.naming import heads
from ..bodies import ITSELF, is_named_body
from ..context import Context
from ..phrases import bare
from ..prominence import BACK, BEHIND, SUBJECT, bodies
from ..sieve import Candidate, Measured, Proposal, Question, Sieve


def last_body_named(question: Question, context: Context) -> Proposal | None:
    """The body that spoke last or was the last subject; open where another may be meant."""
    phrase, token = question.phrase, question.token
    head = heads().get(phrase.head)
    if head is None or head.kind != "organisation" or head.sort == ITSELF or (
            any(word[0].isupper() for word in bare(phrase.words).split(" ")[:-1])):
        return None
    sentences = context.document.sentences
    found, first = None, context.opening(question, BACK)
    for spoken in context.spoken_since(first):
        if not spoken.plural and spoken.token < token and is_named_body(spoken.entity):
            spoke = context.allowed([Candidate(0, spoken.token, spoken.entity)], question, "definite")
            if spoke:
                found, first = spoke[0], sentences[spoken.sentence][0]
                break
    near = [one for one in bodies(context, first, token) if one.rank != BEHIND and is_named_body(one.entity)]
    near = context.allowed(near, question, "definite")
    last = sentences[max(0, question.construction.sentence - 1)][0]
    found = found or next((one for one in near if one.rank == SUBJECT and one.token >= last), None)
    if found and any(one.entity.name != found.entity.name for one in near):
        return Proposal(why=f"more than one {phrase.head} may be meant")
    return Proposal((found,)) if found else None


SIEVE = Sieve(
    name="last_body_named",
    why="A definite noun for a kind of body means the body of that kind that was named last.",
    source="Lee et al. 2013, precise constructs",
    reads=("definite",),
    finds=(("The Harbour Authority said it was late. The agency added that it rained.", "Harbour Authority"),),
    leaves=("The Harbour Authority and the Fishery Authority met. The agency said it rained.",),
    propose=last_body_named,
    measured=(Measured("speakers", 5, 5, 0.007), Measured("world", 2, 3, 0.004),),
)
