"""What kind of article a text is, by which sign, and what is not held against it."""
import json

import pytest
from click.testing import CliRunner

from stancecheck import check
from stancecheck.checks import Settings, all_checks
from stancecheck.cli import cli
from stancecheck.genre import NEWS, signs, spared
from stancecheck.model import Metadata
from stancecheck.resources import read_table

SHAM = "The ferry plan is a sham. It failed in May."
SAID = "Ilse Brandt said the ferry was late. It left at noon."
LEAD = "Ilse Brandt runs the ferry at Lund, which has 40 boats and sails at noon. " * 14  # as long as what one line holds
TURNS = ("What did you see? Fog. The plan was a sham, I said so. Did you leave? I was cold, and the mayor is a buffoon. Lund "
         "Post: The mayor rang. Would you go again? I wouldn't.")
TEXTS = {
    "a label on a line": ("opinion", f"Editorial\n\n{SHAM}"),
    "a label before a colon": ("opinion", f"Opinion: Ferries\n\n{SHAM}"),
    "a letter": ("letter", f"To the editor,\n\n{SHAM}\n\nYours sincerely,\nIlse Brandt"),
    "a columnist's address": ("opinion", f"Ferries\n\n{SHAM}\n\nIlse Brandt is a columnist for the Post."),
    "marked turns": ("interview", "Q: Is it late?\n\nA: It is.\n\nQ: Why?\n\nA: Fog."),
    "questions to somebody": ("interview", "Did you see it?\n\nIt was fog.\n\nWhat did you do?\n\nNothing.\n\n"
                              "Would you go again?\n\nNo."),
    "questions within one line": ("interview", LEAD + TURNS),
    "turns within one line": ("interview", f"{LEAD}BRANDT: It was a sham. ITO: It was not. BRANDT: It was. ITO: The mayor is a fool."),
    "a whole speech": ("other", "Full text of Brandt's speech\n\nThe ferry plan is a sham. It failed in May."),
    "the writer as I within one line": ("opinion", f"Ferries\n\n{LEAD}I saw fog, and I was cold. I left my sham of a ferry."),
    "steps": ("list", "How to moor\n\n1. Take the rope.\n\n2. Find a bollard.\n\n3. Tie it."),
    "orders": ("list", "Moor a boat. Take the rope. Find a bollard. Tie it fast."),
    "the writer as I": ("opinion", "I took the ferry.\n\nFog was all I saw, and I was cold."),
}
NO_SIGN = {
    "a report": SAID,
    "I within quotations": '"I took the ferry. I saw fog," Brandt said. "I was cold, and I left."',
    "a numeral": "World War I ended. Article I and Part I are long. Elizabeth I died.",
    "we, once": "The ferry that we know is late.",
    "a label within a line": f"Opinion polls are late\n\n{SHAM}",
    "a greeting alone": f"Dear prices: ferries cost more\n\n{SHAM}",
    "quoted questions within one line": LEAD + TURNS.replace("What", '"What').replace("I wouldn't.", 'I would not."'),
    "questions that nobody answers": LEAD + "What would you pay? Would you walk? Did you know? " * 2,
    "full of verdicts": "The plan is a sham. The vote was a farce. The mayor is a buffoon. It was a disgrace.",
}


@pytest.mark.parametrize("sign", TEXTS)
def test_a_sign_tells_the_genre(sign):
    """And the rule says by which it was told."""
    genre, text = TEXTS[sign]
    found = check(text).genre
    assert genre == found.name and found.rule != NEWS.rule


@pytest.mark.parametrize("sign", NO_SIGN)
def test_what_is_no_sign(sign):
    assert NEWS == check(NO_SIGN[sign]).genre


@pytest.mark.parametrize("metadata, genre", [
    (Metadata(sections=("Opinion",)), "opinion"), (Metadata(kinds=("OpinionNewsArticle",)), "opinion"),
    (Metadata(sections=("Letters",)), "letter"), (Metadata(kinds=("Interview",)), "interview"),
    (Metadata(sections=("Sponsored",)), "other"), (Metadata(sections=("Sport",)), "news"),
    (Metadata(sections=("News", "Opinion"), kinds=("Letter",)), "letter")])
def test_the_file_tells_the_genre(metadata, genre):
    """Its kind before its section."""
    assert genre == check(SAID, metadata=metadata).genre.name


def test_a_verdict_is_not_held_against_opinion():
    """It stays in the record, and says why."""
    [held] = check(SHAM).findings
    [kept] = check(SHAM, Settings(genre="opinion")).findings
    assert held.reported and not kept.reported and "editorial" == kept.voice and "an opinion piece" in kept.message


def test_a_told_genre_counts_more_than_signs():
    """Somebody knows better."""
    text = TEXTS["a label on a line"][1]
    assert "news" == check(text, Settings(genre="news")).genre.name
    assert any(finding.reported for finding in check(text, Settings(genre="news")).findings)


def test_reporting_verbs_are_held_against_opinion():
    """Whose words these are is no matter of genre."""
    [found] = check("Ilse Brandt slammed the ferry.", Settings(genre="opinion")).findings
    assert found.reported


def test_answers_are_somebodys():
    """In an interview, the answers are the words of whoever is asked, the opening is the article's."""
    text = "The sham is old.\n\nDid you see the ferry?\n\nIt was a sham.\n\nDid you ask?\n\nNo.\n\nWill you go?\n\nNo."
    assert ["editorial", "attributed"] == [one.voice for one in check(text).findings if one.words == "sham"]


def test_answers_within_one_line_are_somebodys():
    """Where the paragraphs were lost, what stands behind a question is the words of whoever is asked."""
    found = check(f"The lead is a sham. {LEAD}{TURNS}").findings
    assert [("sham", "editorial"), ("sham", "attributed"), ("buffoon", "attributed")] == [
        (one.words, one.voice) for one in found if one.words in ("sham", "buffoon")]


@pytest.mark.parametrize("kind", sorted({row[1] for row in read_table("genres.tsv")[1]}))
def test_each_sign_has_its_words_once(kind):
    words = [word for _, sign, listed in read_table("genres.tsv")[1] if sign == kind for word in listed.split(", ")]
    assert sorted(set(words)) == sorted(words) == sorted(signs(kind)) and all(word == word.lower() for word in words)


def test_the_tables_name_rules_that_there_are():
    """Rules are codes or families."""
    codes = set(all_checks()) | {code[:3] for code in all_checks()}
    assert all(set(spared(genre)) <= codes for genre, *_ in read_table("spared.tsv")[1])


def test_the_command_line_and_settings_override(tmp_path):
    """`--genre` counts more than the settings, and these more than the text."""
    (tmp_path / "views").mkdir()
    (tmp_path / "views" / "a.txt").write_text(SHAM)
    (tmp_path / "stancecheck.toml").write_text('[per-path."views/**"]\ngenre = "opinion"\n')

    def genre(*options):
        result = CliRunner().invoke(cli, [str(tmp_path / "views" / "a.txt"), "--format", "json", "--fail-on", "never", *options])
        return json.loads(result.stdout)["documents"][0]["document"]["genre"]

    assert {"name": "opinion", "rule": "told"} == genre()
    assert {"name": "letter", "rule": "told"} == genre("--genre", "letter")
    assert "news" == genre("--isolated")["name"]
