"""The company: the body of that kind that was spoken of last."""
from ...words.naming import heads
from ..bodies import is_named_body
from ..context import Context, is_bare
from ..names import ITSELF
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
        if not spoken.plural and spoken.token < token and context.is_named(spoken.entity) and is_named_body(spoken.entity):
            spoke = context.allowed([Candidate(0, spoken.token, spoken.entity)], question, "definite")
            if spoke:
                found, first = spoke[0], sentences[spoken.sentence][0]
                break
    named = [one for one in bodies(context, first, token) if is_named_body(one.entity)]
    around = context.allowed(named, question, "definite")
    near = [one for one in around if one.rank != BEHIND]
    last = sentences[max(0, question.construction.sentence - 1)][0]
    if found is None:
        kin = [one for one in around if head.sort and one.entity.kind.startswith(head.sort)]
        found = next((one for one in near if one.rank == SUBJECT and (one.token >= last or one in kin)), None)
        near += kin if found and found.token < last else ()
    near += [one for one in around if one.rank == BEHIND and phrase.head in one.entity.name.lower().split(" ")]
    so_called = [one for one in (found, *near) if one and phrase.head in one.entity.name.lower().split(" ")]
    if phrase.definite and so_called and all(one.entity.name in so_called[0].entity.name for one in so_called):
        if other_spoke(so_called[0], first, context):
            return Proposal(why=f"another {phrase.head} may be meant")
        return Proposal((so_called[0],))  # the Commission on Ports, for "the commission"
    if found is None and not near:  # "reported by the Harbour Post. The newspaper ..."
        found = next((one for one in around if one.token >= last and one.entity.kind.startswith(head.sort)), None)
        near = around
    if found and any(one.entity.name != found.entity.name for one in near):
        return Proposal(why=f"more than one {phrase.head} may be meant")
    found = found or only_one_so_named(question, context)
    return Proposal((found,)) if found else None


def only_one_so_named(question: Question, context: Context) -> Candidate | None:
    """The body of the text before that alone has a bare noun in its name, however far: `the foundation`."""
    head = question.phrase.head
    if not question.phrase.definite or not is_bare(question):
        return None
    names = {name.text: name for name in context.mentions.by_word.get(head, ()) if head in (name.last, name.lower[0])}
    known = map(context.entities.of, names.values())
    found = {entity.name: entity for entity in known if entity and is_named_body(entity)}
    if len(found) != 1:
        return None
    entity = next(iter(found.values()))
    places = context.entities.places_of(list(names.values())[:1])
    one = Candidate(0, question.token, entity)
    return one if places and places[0] < question.token and context.allowed([one], question, "definite") else None


def other_spoke(body: Candidate, first: int, context: Context) -> bool:
    """Whether somebody who need be no person spoke since a token and after a body: `Jamiat told the Kalyan Party ...`."""
    for spoken in context.spoken_since(first):
        if spoken.named and (spoken.entity.thing or not spoken.entity.kind and " " in spoken.entity.name):
            return spoken.entity.name not in body.entity.name and body.entity.name not in spoken.entity.name
    return False


SIEVE = Sieve(
    name="last_body_named",
    why="A definite noun for a kind of body means the body of that kind that was named last.",
    source="Lee et al. 2013, precise constructs",
    reads=("definite",),
    finds=(("The Harbour Authority said it was late. The agency added that it rained.", "Harbour Authority"),
           ("The Commission on Ports said it was late. Zorba Lines slept. The commission added that it rained.",
            "Commission on Ports"),
           ("Lund City Council met. It was late. It was cold. It was dark. It was wet. Nobody came. "
            "The council said it rained.", "Lund City Council"),
           ("It was first reported by the Harbour Post. The newspaper added that it rained.", "Harbour Post")),
    leaves=("Kala Ulama told the Fishery Party that it was late. The party added that it rained.",
            "The Harbour Authority and the Fishery Authority met. The agency said it rained.",),
    propose=last_body_named,
    measured=(Measured("speakers", 7, 7, 0.009), Measured("world", 4, 5, 0.006),),
)
