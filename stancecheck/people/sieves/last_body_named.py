"""The company: the body of that kind that was spoken of last."""
from ...words.people import kind_of
from ..bodies import is_named_body
from ..context import Context, is_bare
from ..phrases import bare
from ..prominence import BACK, SUBJECT, bodies
from ..sieve import Candidate, Proposal, Question, Sieve

QUOTED_OR_BEHIND = 3


def last_body_named(question: Question, context: Context) -> Proposal | None:
    """The body that spoke last or was the last subject; open where another may be meant, and where none fits."""
    phrase, token, own = question.phrase, question.token, question.construction.sentence
    if kind_of(phrase.head) != "organisation" or any(word[0].isupper() for word in bare(phrase.words).split(" ")[:-1]):
        return None
    sentences = context.document.sentences
    found, first = None, context.opening(question, BACK)
    for spoken in context.spoken_since(first):
        if not spoken.plural and spoken.token < token and is_named_body(spoken.entity):
            found, first = Candidate(0, spoken.token, spoken.entity), sentences[spoken.sentence][0]
            break
    near = [one for one in bodies(context, first, token) if one.rank != QUOTED_OR_BEHIND and is_named_body(one.entity)]
    last = sentences[max(0, own - 1)][0]
    found = found or next((one for one in near if one.rank == SUBJECT and one.token >= last), None)
    if found and any(one.entity.name != found.entity.name for one in near):
        return Proposal(why=f"more than one {phrase.head} may be meant")
    if found:
        return Proposal((found,))
    if not is_bare(question) or context.roles.introduced(phrase.head, token):
        return None
    return Proposal(why=f"no {phrase.head} fits")


SIEVE = Sieve(
    name="last_body_named",
    why="A definite noun for a kind of body means the body of that kind that was named last.",
    source="Lee et al. 2013, precise constructs",
    reads=("definite",),
    finds=(("The Harbour Board said it was late. The agency added that it rained.", "Harbour Board"),),
    leaves=("The Harbour Board and the Fishery Council met. The agency said it rained.",),
    propose=last_body_named,
)
