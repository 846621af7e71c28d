"""They: those who spoke last, if they are several or a body."""
import re

from ...codes import Tag, one_of
from ...words.naming import kind_of
from ..context import Context, Spoken
from ..entities import Entity
from ..prominence import SUBJECT, bodies
from ..sieve import Candidate, Measured, Proposal, Question, Sieve

REACH = 200  # words before a pronoun in which others may stand between
VERBS = (Tag.BE, Tag.DO, Tag.MODAL, Tag.PAST, Tag.PAST_OR_PARTICIPLE, Tag.THIRD, Tag.BASE, Tag.SAID, Tag.SAY, Tag.SAYS,
         Tag.WRITTEN, Tag.HAVE)
OTHERS = re.compile(f"{Tag.PLURAL}{one_of(Tag.ADV, Tag.REL)}?{one_of(*VERBS)}")  # a plural noun with its verb
GROUPS = ("organisation", "state", "party")  # classes of heads.tsv


def last_group(question: Question, context: Context) -> Proposal | None:
    """Those who spoke last, if they are several or a body, and no others are a subject since."""
    sentences, token = context.document.sentences, question.token
    for spoken in context.spoken_since(context.opening(question, 2)):
        if spoken.token < token and (spoken.plural or is_group(spoken.entity, context)):
            teller = context.teller(spoken) if spoken.sentence < question.construction.sentence else None
            if teller and (teller.plural or is_group(teller.entity, context)):
                return Proposal(why="who retold it may be meant, too")
            said = sentences[spoken.sentence][1]
            quoted = context.quoted(token) and not context.quoted(spoken.token)
            if quoted or body_between(spoken, token, context):
                return Proposal(why="others may be meant")
            if OTHERS.search(context.document.tags, max(said, token - REACH), token):
                return Proposal(why="others stand between")
            together = [Candidate(0, other.token, other.entity) for other in context.spoken_since(spoken.token)
                        if other.token == spoken.token]
            return Proposal(tuple(reversed(together)), together=True)
    return None


def body_between(spoken: Spoken, token: int, context: Context) -> bool:
    """Whether another body is the subject of a later sentence: `Party sources said it rained.  The Greens met.  They ...`."""
    first = context.document.sentences[spoken.sentence][1]
    return any(one.rank == SUBJECT and one.entity.name != spoken.entity.name for one in bodies(context, first, token))


def is_group(entity: Entity, context: Context) -> bool:
    """Whether an entity is a body, of which one may say "they"."""
    return entity.thing and (context.is_named(entity) or kind_of(entity.name.rpartition(" ")[2].lower()) in GROUPS)


SIEVE = Sieve(
    name="last_group",
    why="'They' means those who spoke last, where these are several or a body and no others are a subject since.",
    source="Lee et al. 2013, pronouns",
    reads=("they",),
    finds=(("Several drivers said it rained. They added that it was late.", "Several drivers"),),
    leaves=("Ruth Overbeck said it rained. They added that it was late.",
            "The Harbour Board said it rained. Farmers blocked a road. They said that it was late."),
    propose=last_group,
    measured=(Measured("speakers", 3, 3, 0.004), Measured("world", 6, 8, 0.009),),
)
