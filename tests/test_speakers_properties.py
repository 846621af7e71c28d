"""Speakers don't hang on who it is: on a name's pattern, on rivals' names, on what stands in front, on how accents are coded."""
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck import parse

# full name, the short form by which the text goes on, and whether it is a woman
PATTERNS = [
    ("Ruth Overbeck", "Overbeck", True), ("Ruth van Overbeck", "van Overbeck", True), ("Tran Bao Linh", "Tran", True),
    ("Yoon Seo-rin", "Yoon", True), ("Wang Lihua", "Wang", True), ("Rosa Ibarra Montes", "Ibarra", True),
    ("Zoé Fréchet", "Fréchet", True), ("Alemitu Desta", "Alemitu", True), ("Siti Rahayu", "Siti", True),
    ("Sigríður Jónsdóttir", "Sigríður", True), ("Olga Petrovna Sidorova", "Sidorova", True), ("Mary O’Dwyer", "O’Dwyer", True),
    ("Paul Renner", "Renner", False), ("Hamid al-Rawi", "al-Rawi", False), ("Omar bin Hadi", "bin Hadi", False),
    ("Juan de la Cruz", "de la Cruz", False), ("Dawit Alemu", "Dawit", False), ("Bae Ki-nam", "Bae", False),
    ("Pedro Sandoval Ruiz", "Sandoval", False), ("Ivan Sergeyevich Volkov", "Volkov", False), ("Søren Ådal", "Ådal", False),
    ("Jean-Luc Moreau", "Moreau", False), ("J. K. Brandt", "Brandt", False),
]
WOMEN = [pattern for pattern in PATTERNS if pattern[2]]
MEN = [pattern for pattern in PATTERNS if not pattern[2]]
ARTICLE = ("Mayor {full} opened the bridge. “It was late,” {short} said. {She} added that it was dear. Mayor {full} vowed to build another. "
           "Critics said no.")
RIVALS = ("{a} met {b} on Monday. {a_short} said the dam leaked. “It holds,” {b_short} told reporters. {B} added that it was new. "
          "{A} accused {b_short} of neglect.")


def speakers(text: str) -> list[tuple[str, str]]:
    """The speakers of a text, in order, and the rules that found them."""
    return [(one.speaker.name, one.speaker.rule) for one in parse(text)]


def article(name: tuple[str, str, bool]) -> str:
    """The article about somebody."""
    full, short, woman = name
    return ARTICLE.format(full=full, short=short, She="She" if woman else "He")


@pytest.mark.parametrize("name", PATTERNS, ids=lambda name: name[0])
def test_a_new_name_changes_only_the_name(name):
    """For names of every pattern the same article has the same speakers but for the name."""
    expected = [name[0] if speaker == "Ruth Overbeck" else speaker for speaker, _ in speakers(article(PATTERNS[0]))]
    assert expected == [speaker for speaker, _ in speakers(article(name))]
    assert expected == [name[0]] * 3 + ["Critics"]


@given(st.sampled_from(PATTERNS), st.sampled_from(["NFC", "NFD"]), st.sampled_from(["NFC", "NFD"]))
def test_accents_may_be_coded_either_way(name, form, other):
    """Composed and decomposed letters give the same names."""
    plain = [(unicodedata.normalize("NFC", speaker), rule) for speaker, rule in speakers(unicodedata.normalize(form, article(name)))]
    assert plain == [(unicodedata.normalize("NFC", speaker), rule)
                     for speaker, rule in speakers(unicodedata.normalize(other, article(name)))]


@given(st.sampled_from(PATTERNS), st.lists(st.sampled_from([
    "Tom Quint slept.", "The Harbour Board met.", "Lena Ortiz, a lawyer, ran.", "Several drivers waited.",
    "“No,” Idris Bello said.", "The union said it rained.", "A docker told Karl Lindt that it rained."]), max_size=4))
def test_a_paragraph_in_front_changes_no_speaker(name, sentences):
    """Other people in front change nobody who speaks behind them."""
    alone = speakers(article(name))
    assert alone == speakers(" ".join([*sentences]) + "\n\n" + article(name) if sentences else article(name))[-len(alone):]


def rivals(woman: tuple[str, str, bool], man: tuple[str, str, bool], swapped: bool) -> list[str]:
    """The speakers of the article about two rivals, either of whom comes first."""
    first, second = (man, woman) if swapped else (woman, man)
    pronoun = {True: "She", False: "He"}
    text = RIVALS.format(a=first[0], a_short=first[1], A=pronoun[first[2]], b=second[0], b_short=second[1], B=pronoun[second[2]])
    return [speaker for speaker, _ in speakers(text)]


@given(st.sampled_from(WOMEN), st.sampled_from(MEN))
def test_swapped_rivals_swap_their_words(woman, man):
    """With names and genders of two rivals swapped, the speakers are swapped, and nothing else is."""
    swap = {woman[0]: man[0], man[0]: woman[0]}
    assert [swap.get(name, name) for name in rivals(woman, man, False)] == rivals(woman, man, True)
    assert {woman[0], man[0]} == set(rivals(woman, man, False))


@given(st.permutations(["Democrat", "Republican"]), st.permutations(["Ana Sorel", "Tom Brandt"]))
def test_swapped_parties_swap_their_words(parties, names):
    """What the Democrat says is said by whoever is one."""
    one, other = parties
    text = f"{one} {names[0]} faces {other} {names[1]}. The {one} said it rained. The {other} said it snowed."
    assert [names[0], names[1]] == [speaker for speaker, _ in speakers(text)]
