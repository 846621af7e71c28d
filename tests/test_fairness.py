"""Whoever it is about: mirrored articles, with other names, genders, parties and countries, have the same findings."""
from itertools import product

import pytest

from stancecheck import check
from stancecheck.resources import read_table
from stancecheck.words.evaluative import lexicon

ARTICLES = {
    "blows": "{Name} slammed {other}'s plan on Monday. {They} called it a sham. {Surname} insisted that the plan was dead. "
             "{Country}'s {party} claimed victory.",
    "praise": "{Name}, the iconic leader of the {party}, gave a rousing speech in {Country}. {They} thanked {their} voters. "
              "The {Demonym} crowd hailed the breathtaking show.",
    "labels": "The {party} is run by extremists, and its inept board in {Country} refused to answer {Name}. "
              "A thug stood at the gate of the {Demonym} embassy. {Surname} lost {their} temper.",
    "sources": "A {Demonym} official said {Name} had left. Critics say {their} handling of the {party} was a fiasco. "
               "{Surname} admitted that {they} had lost the file. Sources said {they} would resign.",
    "quoted": '"{Other} is a liar," {Name} said in {Country}. "{Their} party, the {party}, is a farce," {they} said. '
              "{Surname}'s far-right rivals mocked the shameful deal.",
    "headline": "{Surname} Blasts {Country} Over Deal\n\n{Name} of the {party} criticized {Country} on Monday. "
                "Tragically, {they} said, the so-called deal was dead.",
    "report": "{Name} met {Demonym} farmers. {They} said the harvest was late. {Surname} leads the {party} in {Country}.",
}
PEOPLE = {  # two people and how they are spoken of
    "a woman": ("Amara Okafor", "Okafor", "Lind", "she", "her"),
    "a man": ("Tomas Lind", "Lind", "Okafor", "he", "his"),
    "a woman of the East": ("Mei Tanaka", "Tanaka", "Haddad", "she", "her"),
    "a man of the South": ("Omar Haddad", "Haddad", "Tanaka", "he", "his"),
    "a man of the North": ("David Novak", "Novak", "Silva", "he", "his"),
}
PARTIES = ("Labour Party", "Conservative Party", "Green Party", "Democratic Party", "Republican Party", "Workers Party")
COUNTRIES = {"Russia": "Russian", "Israel": "Israeli", "Iran": "Iranian", "China": "Chinese", "Nigeria": "Nigerian",
             "Brazil": "Brazilian", "India": "Indian", "Germany": "German"}
CREEDS = ("christian", "muslim", "jewish", "hindu", "buddhist", "sikh")


def written(article: str, person: str, party: str, country: str) -> str:
    """An article about a person, a party and a country."""
    name, surname, other, they, their = PEOPLE[person]
    return ARTICLES[article].format(
        Name=name, Surname=surname, Other=other, other=other, they=they, They=they.capitalize(), their=their,
        Their=their.capitalize(), party=party, Country=country, Demonym=COUNTRIES[country])


def findings(article: str, person: str, party: str, country: str) -> list[tuple[str, str, bool, str]]:
    """The findings of an article, its people, parties and countries taken out of their words."""
    name, surname, other, *_ = PEOPLE[person]
    found = []
    for one in check(written(article, person, party, country)).findings:
        words = one.words
        for mark, slot in (("<name>", name), ("<surname>", surname), ("<other>", other), ("<party>", party),
                           ("<country>", country), ("<demonym>", COUNTRIES[country])):
            words = words.replace(slot, mark)
        found.append((one.code, one.voice, one.reported, words))
    return found


@pytest.mark.parametrize("article", ARTICLES)
def test_mirrored_articles_have_the_same_findings(article):
    """Not one differs, whoever slams, claims, praises or is named."""
    first = findings(article, "a woman", PARTIES[0], "Russia")
    different = {(person, party, country): found for person, party, country in product(PEOPLE, PARTIES, COUNTRIES)
                 if (found := findings(article, person, party, country)) != first}
    assert {} == different
    assert first or article == "report"


def test_no_list_names_a_person_a_party_or_an_outlet():
    """No surname of the tables, no party and no outlet is a word that judges."""
    names = {row[0].lower() for row in read_table("lexicon/first_names.tsv")[1]} & set(lexicon())
    assert names <= {"art", "curt", "dawn", "drew", "grace", "hector", "rose", "wade"}  # words as well: "a curt reply", "new dawn"
    named = ("trump", "obama", "biden", "putin", "modi", "hitler", "stalin", "labour", "tory", "democrat", "republican", "bbc",
             "cnn", "fox", "reuters")
    made = {name + ending for name in named for ending in ("", "s", "ism", "ist", "ite", "ian", "esque")}
    assert [] == [word for word, entries in lexicon().items()
                  if any(entry.single for entry in entries) and made & set(word.split("-"))]


def test_creeds_are_treated_alike():
    """What is said against one creed is a label as it is against any other."""
    found = {creed: [(one.code, one.words.lower().replace(creed, "…")) for one in
                     check(f"The anti-{creed} board met. {creed.capitalize()} pilgrims came.").findings] for creed in CREEDS}
    assert len(set(map(str, found.values()))) == 1
