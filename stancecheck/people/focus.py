"""The person of whom the text speaks at a place, for another word for the same person."""
from ..codes import Shape
from .antecedents import another_between, doubt_about
from .context import Context
from .prominence import BACK, SUBJECT, named_in, people
from .sieve import Proposal, Question


def in_focus(question: Question, context: Context, gender: str) -> Proposal | None:
    """The subject or speaker of an earlier sentence, or whoever else the own sentence has.

    For the subject of the own sentence a writer would take a pronoun, unless a claim or clause comes first.
    """
    sentences, token, own = context.document.sentences, question.token, question.construction.sentence
    fronted = context.mentions.shape[token - 1:token] == Shape.COMMA or any(
        first < token for first, _ in question.construction.content)
    for number in range(own, max(own - BACK - 1, -1), -1):
        first, last = sentences[number]
        here = number == own and not fronted
        found = [one for one in people(context, first, min(last, token), question, "he")
                 if one.rank > SUBJECT or not here]
        if not found:
            continue
        rank, _, entity = found[0]
        if rank > SUBJECT or not entity.person or gender and not entity.gender:
            return None
        if doubt := doubt_about(found, context, gender) or another_between(
                found[0]._replace(token=first), question, context, gender):
            return Proposal(why=doubt)
        return Proposal((found[0],)) if context.is_named(entity) else None
    return None


def around(question: Question, context: Context) -> set[str]:
    """The names of the people of whom the text speaks just before a question's token."""
    sentences, own = context.document.sentences, question.construction.sentence
    return {one.entity.name for number in range(max(0, own - BACK), own + 1)
            for one in named_in(context, sentences[number][0]) if one.token < question.token}
