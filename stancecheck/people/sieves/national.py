"""The Serb: the person in focus."""
import re

from ...words.naming import places
from ..context import Context
from ..focus import in_focus
from ..sieve import Proposal, Question, Sieve

PEOPLES = re.compile("(?:ese|sh|ch|ss|s)$")  # adjectives of nationality that name no single person


def national(question: Question, context: Context) -> Proposal | None:
    """Who is in focus, for "the" before a noun of nationality."""
    name = question.phrase.name
    if name is None or not question.phrase.definite or " " in name.text or PEOPLES.search(name.text):
        return None
    place = places().get(name.text.lower())
    return in_focus(question, context, "") if place and place.kind == "demonym" else None


SIEVE = Sieve(
    name="national",
    why="'The Serb' is another word for the person of whom the text speaks.",
    source="own observation",
    reads=("name",),
    finds=(("Coach Marc Dubois rowed. In a note, the Belgian said it rained.", "Marc Dubois"),),
    leaves=("Coach Marc Dubois rowed. The French said it rained.",),
    propose=national,
)
