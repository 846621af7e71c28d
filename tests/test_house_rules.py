"""The house's own rules: words, patterns, cues and speakers, written as data, held like the rules that come along."""
import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from stancecheck import check
from stancecheck.checks import Settings
from stancecheck.checks.house_rules import HouseRule, WantedCue, WantedSpeaker
from stancecheck.cli import cli
from stancecheck.house.settings_near import settings_near
from stancecheck.house.versions import meets
from stancecheck.words.phrases import find_phrases

BRAND = """\
[[rules]]
code = "HSE101"
name = "brand-name"
words = ["Acme Towers"]
message = "'{words}' is a trade name"
why = "We name buildings by their street."
severity = "warning"
suggestion = "the tower"
flags = ["[Acme Towers] opened."]
passes = ["“Acme Towers is ours,” Orlova said."]
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    settings_near.cache_clear()
    return tmp_path


def rule(**given: object) -> HouseRule:
    return HouseRule(**({"code": "HSE101", "name": "house-word", "message": "'{words}' is not ours"} | given))


def found(text: str, one: HouseRule, **settings: object) -> list[str]:
    """The words that a rule reports in a text."""
    chosen = Settings(frozenset([one.code]), rules=(one,), **settings)
    return [finding.words for finding in check(text, chosen).findings if finding.reported]


@pytest.mark.parametrize("words, text, wanted", [
    ("Acme Towers", "Acme Towers opened. ACME TOWERS shut. The acme towers over us.", ["Acme Towers", "ACME TOWERS"]),
    ("tower block", "Two Tower Blocks fell. A tower\nblock’s roof.", ["Tower Blocks", "tower\nblock"]),
    ("slam", "She slammed it. Slamming it. Grand slams. An Islam-slam.", ["slammed", "Slamming", "slams"]),
    ("choice", "A choice. A pro-choice vote. Choices of choicest.", ["choice", "Choices"]),
    ("pro-choice", "A pro‑choice vote, a pro–choice vote, a pro choice vote.", ["pro‑choice", "pro–choice"]),
    ("don't know", "They don’t know. They don't knows.", ["don’t know", "don't knows"]),
    ("and/or", "Fish and/or chips.", ["and/or"]), ("50%", "Some 50% of it, 150% of that.", ["50%"]),
    ("café", "A café, a cafe\u0301, two CAFÉS.", ["café", "cafe\u0301", "CAFÉS"]), ("say", "She said and says.", ["said", "says"]),
    ("regime change", "A re\u00adgime change.", ["re\u00adgime change"])])
def test_words_come_in_many_forms(words, text, wanted):
    """Inflected, in capitals, over lines, with any hyphen and apostrophe; never within a longer word."""
    assert wanted == [text[start:end] for start, end in find_phrases(text, (words,))]


@given(st.lists(st.text(max_size=8).filter(str.strip), min_size=1, max_size=4), st.text(max_size=60))
def test_any_words_are_found_in_any_text(phrases, text):
    """Whatever stands in them: no error, places in order, and the words as written are found between blanks."""
    spans = [*find_phrases(text, tuple(phrases))]
    assert spans == sorted(spans) and all(span.start < span.end for span in spans)
    assert [*find_phrases(f" {phrases[0].strip()} ", tuple(phrases))]


@pytest.mark.parametrize("text, voice, wanted", [
    ("“Acme Towers is ours,” Orlova said.", ("editorial",), []),
    ("“Acme Towers is ours,” Orlova said.", ("attributed",), ["Acme Towers"]),
    ("Acme Towers opened.", ("attributed",), [])])
def test_a_rule_says_whose_words_it_means(text, voice, wanted):
    assert wanted == found(text, rule(words=("Acme Towers",), voice=voice))


@pytest.mark.parametrize("where, wanted", [(("headline",), 1), (("body",), 2), (("headline", "body"), 3)])
def test_a_rule_says_where_it_looks(where, wanted):
    text = "Acme Towers Opens in Town\n\nActing on a tip, police came to Acme Towers. They left Acme Towers."
    assert wanted == len(found(text, rule(words=("Acme Towers",), where=where)))


def test_a_pattern_knows_unicode():
    """It is one of the `regex` package."""
    late = rule(pattern=r"\bthe (?:late|former) \p{Lu}\w+")
    assert ["the late Émile", "the former Čapek"] == found("We met the late Émile, the former Čapek and the late show.", late)


def test_a_pattern_has_lists_of_words():
    """As `\\L<name>`, in a rule of the settings and in one of Python."""
    ranked = rule(pattern=r"\bthe \L<flags>\b", lists={"flags": ("general", "major")})
    assert ["the major"] == found("We met the major and the generally late.", ranked)


def test_what_a_pattern_finds_of_a_word_is_the_word():
    assert ["Watergate"] == found("It was like Watergate again.", rule(pattern="gate"))


def test_a_match_of_nothing_is_named():
    """Where the settings could not show it: the pattern looks around, and has nothing else."""
    article = check("It was zzz here.", Settings(frozenset(["HSE101"]), rules=(rule(pattern="(?<= )(?=z{3})"),)))
    assert ((), 1) == (article.findings, len(article.coverage.limits))
    assert "matched nothing at all" in article.coverage.limits[0]


def test_a_pattern_that_takes_too_long_is_given_up_and_named():
    """The article is checked all the same."""
    slow = rule(pattern=r"(?:a|aa)+$")
    article = check("It rained.\n\n" + "a" * 60 + ".\n\nIt was the boldest move.", Settings(rules=(slow,)))
    assert ["EDT101"] == [one.code for one in article.findings]
    [limit] = article.coverage.limits
    assert limit.startswith("the pattern of HSE101 took longer than")


@pytest.mark.parametrize("kind, objects", [
    ("person", ["Mara Lind", "the mayor", "her"]), ("body", ["the council", "Norway", "Utopia Bank"]),
    ("thing", ["the plan", "it"]), ("claim", [])])
def test_a_verb_is_told_by_what_stands_behind_it(kind, objects):
    """Whoever or whatever is slammed is one of these, and nothing is two; what is said is a claim."""
    for other in ("Mara Lind", "the mayor", "her", "the council", "Norway", "Utopia Bank", "the plan", "it"):
        wanted = WantedCue(lemma=("slam",), object=kind)
        assert ["slammed"] * (other in objects) == found(f"Ana Orr slammed {other}.", rule(cue=wanted)), other
    said = rule(cue=WantedCue(lemma=("say",), object=kind))
    assert ["said"] * (kind == "claim") == found("Ana Orr said that prices rose.", said)


@pytest.mark.parametrize("wanted, text, words", [
    (WantedCue(lemma=("slam",)), "Ana Orr slammed the plan. Ana Orr praised the plan.", ["slammed"]),
    (WantedCue(act=("criticize",)), "Ana Orr slammed the plan. Ana Orr praised the plan.", ["slammed"]),
    (WantedCue(lemma=("slam",), object="person"), "Ana Orr slammed the plan. Tom Lee slammed Mara Lind. They slammed the mayor.",
     ["slammed", "slammed"]),
    (WantedCue(framing=("loaded",), polarity=("favor",)), "Ana Orr hailed the plan. Ana Orr slammed it.", ["hailed"])])
def test_a_rule_may_mean_reporting_verbs(wanted, text, words):
    """By lemma, by stance, and by whether somebody is spoken of."""
    assert words == found(text, rule(cue=wanted))


def test_a_rule_may_mean_speakers():
    """By kind, or by the name that the article gives."""
    text = "Ana Orr said it rained. Orr said it snowed. A neighbour said it hailed."
    assert ["Ana Orr", "Orr"] == found(text, rule(speaker=WantedSpeaker(name="^Ana Orr$")))
    assert ["A neighbour"] == found(text, rule(speaker=WantedSpeaker(kind=("unnamed",))))


@pytest.mark.parametrize("kind, text, words", [
    ("named", "Ana Orr said it rained.", ["Ana Orr"]), ("pronoun", "It was dark. They said it rained.", ["They"]),
    ("unnamed", "Sources said it rained.", ["Sources"]), ("none", "It is said that the pier fell.", ["is said"]),
    ("description", "Mayor Ana Orr left. The mayor said it rained.", ["The mayor"])])
def test_each_kind_of_speaker_can_be_meant(kind, text, words):
    """Where nobody is named it is the verb that is reported; and no kind is another."""
    assert words == found(text, rule(speaker=WantedSpeaker(kind=(kind,))))
    others = tuple(one for one in ("named", "pronoun", "description", "unnamed", "none") if one != kind)
    assert [] == found(text, rule(speaker=WantedSpeaker(kind=others)))


def test_a_rule_of_the_house_is_a_rule_like_others(desk):
    """Severity, exit code, page, suppression, table and JSON."""
    (desk / "stancecheck.toml").write_text(BRAND)
    (desk / "a.txt").write_text("Acme Towers opened.\n")
    run = CliRunner().invoke(cli, ["-f", "concise", "a.txt"])
    assert (1, True) == (run.exit_code, "warning HSE101 [editorial] 'Acme Towers' is a trade name" in run.output)
    assert "We name buildings by their street." in CliRunner().invoke(cli, ["rule", "HSE101"]).output
    assert "| HSE101 | brand-name | warning | on |" in CliRunner().invoke(cli, ["rule"]).output
    [told] = json.loads(CliRunner().invoke(cli, ["rule", "brand-name", "--format", "json"]).output)
    assert ("HSE101", ["[Acme Towers] opened."]) == (told["code"], told["flags"])
    (desk / "a.txt").write_text("<!-- stancecheck: ignore[HSE101] -->\nAcme Towers opened.\n")
    assert 0 == CliRunner().invoke(cli, ["a.txt"]).exit_code
    sarif = json.loads(CliRunner().invoke(cli, ["-f", "sarif", "a.txt"]).output)
    assert "HSE101" in [one["id"] for one in sarif["runs"][0]["tool"]["driver"]["rules"]]


def test_the_examples_of_a_rule_are_tried(desk):
    """`rule --test` names those that fail, and which rules have no example."""
    (desk / "stancecheck.toml").write_text(BRAND)
    run = CliRunner().invoke(cli, ["rule", "--test"])
    assert (0, True) == (run.exit_code, "2 of 2 examples of 1 rules are as they should be" in run.output), run.output
    (desk / "stancecheck.toml").write_text(BRAND.replace("[Acme Towers] opened", "[Acme Tower] opened").replace("passes", "#passes"))
    settings_near.cache_clear()
    run = CliRunner().invoke(cli, ["rule", "--test"])
    assert 1 == run.exit_code
    assert "HSE101 brand-name: 'Acme Tower opened.': flags nothing, and should flag 'Acme Tower'" in run.output
    assert "without an example for, or without one against: HSE101" in run.output


@pytest.mark.parametrize("lines, words", [
    ('code = "HSE1"\nwords = ["a b"]', "the code 'HSE1' should be HSE and three digits"),
    ('code = "HSE101"\nname = "A B"\nwords = ["a b"]', "the name 'A B' should be small letters"),
    ('code = "HSE101"\nname = "superlative"\nwords = ["a b"]', "the name 'superlative' is that of EDT101; each has its own"),
    ('code = "HSE101"', "one of words, pattern, cue and speaker; this has none"),
    ('code = "HSE101"\nwords = ["a b"]\npattern = "c"', "this has words and pattern"),
    ('code = "HSE101"\npattern = "("', "the pattern '(' can't be read"),
    ('code = "HSE101"\npattern = "x*"', "matches nothing at all, the empty text: let it need a letter, as + does for *"),
    ('code = "HSE101"\npattern = "(?=Acme)"', "matches nothing at all, the empty text"),
    ('code = "HSE101"\npattern = "x(?<=y)|\\\\b"', "matches nothing at all, the empty text"),
    ('code = "HSE101"\npattern = "' + "(" * 3000 + ")" * 3000 + '"', "can't be read"),
    ('code = "HSE101"\npattern = "(?R)"', "takes longer than 0.1 seconds"),
    ('code = "HSE101"\npattern = "\\\\L<rank>"\nlists = {ranks = ["major"]}', "the list 'ranks' is in no pattern; did you mean 'rank'?"),
    ('code = "HSE101"\npattern = "\\\\L<rank>"', "the pattern names the list 'rank', and `lists` has none"),
    ('code = "HSE101"\npattern = "\\\\L<rank>"\nlists = {rank = []}', "the list 'rank' is empty"),
    ('code = "HSE101"\nwords = ["a b"]\nmessage = " "', "its message is empty"),
    ('code = "HSE101"\nwords = "a b"', 'rule HSE101: words: it should be a list, such as ["..."]'),
    ('code = "HSE101"\nwords = [3]', "rule HSE101: words: it should be text in quotation marks"),
    ('code = "HSE101"\ncue = {lemma = ["slamm"]}', "cue.lemma: 'slamm' is no word that reports; did you mean 'slam'?"),
    ('name = "house-word"\nmessage = "no"\ncode = "HSE101"\nwords = ["a b"]\n[[rules]]\ncode = "HSE101"\nname = "n"\nmessage = "m"\nwords = ["c"]',
     "two rules have the code HSE101; HSE102 is free"),
    ('code = "HSE101"\nwords = [" "]', "one of its words is empty"),
    ('code = "HSE101"\nwords = ["a b"]\nmessage = "{word}"', "may hold {words} and {about}, but not {word}"),
    ('code = "HSE101"\nword = ["a b"]', "unknown key 'word'; did you mean 'words'?"),
    ('code = "HSE101"\ncue = {lema = ["say"]}', "unknown key 'lema'; did you mean 'lemma'?"),
    ('code = "HSE101"\ncue = {lemma = ["say"], object = "persn"}', "rule HSE101: cue.object: it can't be 'persn'; did you mean 'person'?; there are body, claim, person, thing"),
    ('code = "HSE101"\nspeaker = {kind = ["nobody"]}', "rule HSE101: speaker.kind: it can't be 'nobody'"),
    ('code = "HSE101"\nwords = ["a b"]\nvoice = []', "it would never report: voice is empty"),
    ('code = "HSE101"\nwords = ["a b"]\nflags = ["a b"]', "should have what is flagged in brackets")])
def test_a_mistake_in_a_rule_is_named(desk, lines, words):
    """Exit code 2, and what may have been meant."""
    extra = "" if "name =" in lines else 'name = "house-word"\n'
    extra += "" if "message =" in lines else 'message = "no"\n'
    (desk / "stancecheck.toml").write_text(f"[[rules]]\n{extra}{lines}\n")
    (desk / "a.txt").write_text("It rained.")
    result = CliRunner().invoke(cli, ["a.txt"])
    assert (2, True) == (result.exit_code, words in result.output), result.output


def test_two_files_put_their_rules_together(desk):
    """The extending file's rule takes the place of the other's of that code."""
    (desk / "base.toml").write_text(BRAND + BRAND.replace("HSE101", "HSE102").replace("brand-name", "other").replace(
        "Acme Towers", "Zeta Hall"))
    (desk / "stancecheck.toml").write_text('extend = "base.toml"\n' + BRAND.replace("Acme Towers", "Beta House"))
    (desk / "a.txt").write_text("Acme Towers met Beta House and Zeta Hall.")
    output = CliRunner().invoke(cli, ["-f", "concise", "a.txt"]).output
    assert ["HSE101", "HSE102"] == [line.split()[2] for line in output.splitlines()[:2]]


def test_accepted_words_are_no_finding():
    """Nowhere, in no form; what reaches beyond them is one."""
    text = "It was the boldest move. It was one of the boldest\nmoves ever. It was the boldest plan."
    assert ["boldest", "boldest", "boldest"] == [one.words for one in check(text).findings]
    [left] = check(text, Settings(accept=("boldest move",))).findings
    assert text.index("boldest plan") == left.span.start


def test_rules_are_chosen_on_the_command_line(desk):
    """For one run, over whatever the settings say."""
    (desk / "stancecheck.toml").write_text('select = ["ATT"]\n')
    (desk / "a.txt").write_text("Ana Reyes hailed the new ferry. It was the boldest move of the year.")
    (desk / "b.txt").write_text("It was the boldest move.")

    def codes(*arguments: str) -> list[str]:
        return [line.split()[2] for line in CliRunner().invoke(cli, ["-f", "concise", *arguments]).output.splitlines()[:-1]]

    assert ["ATT105"] == codes("a.txt")
    assert ["EDT101"] == codes("--select", "EDT", "a.txt")
    assert ["ATT105", "EDT101"] == codes("--select", "EDT,ATT105", "a.txt")
    assert ["EDT101"] == codes("--select", "ALL", "--ignore", "praise-verb", "a.txt")
    assert [] == codes("--min-severity", "warning", "a.txt")
    assert ["ATT105"] == codes("--select", "ALL", "--exclude", "b.txt", "--ignore", "EDT", ".")
    for option in ("--select", "--ignore"):
        wrong = CliRunner().invoke(cli, [option, "EDX", "a.txt"])
        assert (2, True) == (wrong.exit_code, f"Error: {option}: no rule is called 'EDX'; did you mean 'EDT'?" in wrong.output)


def test_a_rule_is_switched_off_by_its_severity(desk):
    """`severity = {EDT101 = "off"}`, also for a family, and on again for a path."""
    (desk / "a.txt").write_text("It was the boldest move.")
    (desk / "stancecheck.toml").write_text('severity = {EDT = "off"}\n')
    assert "EDT101" not in CliRunner().invoke(cli, ["a.txt"]).output
    (desk / "stancecheck.toml").write_text('severity = {EDT = "off"}\n[per-path."a.txt".severity]\nEDT101 = "error"\n')
    settings_near.cache_clear()
    assert "error EDT101" in CliRunner().invoke(cli, ["a.txt"]).output


@pytest.mark.parametrize("version, wanted, met", [
    ("1.4.0", ">=1.2, <2", True), ("1.4.0", "1.5", False), ("2.0", "<2", False), ("1.4.0", "==1.4", True), ("1.4.0", "!=1.4", False),
    ("1.10", ">1.9", True), ("1.4.0rc1", "<=1.4", True), ("1.4.0", "", True)])
def test_versions(version, wanted, met):
    assert met is meets(version, wanted)


@pytest.mark.parametrize("wanted, words", [("99", "it asks for stancecheck 99"), ("about 1", "should be like '>=1.2, <2'")])
def test_settings_may_ask_for_a_version(desk, wanted, words):
    (desk / "a.txt").write_text("It rained.")
    (desk / "stancecheck.toml").write_text(f'required-version = "{wanted}"\n')
    result = CliRunner().invoke(cli, ["a.txt"])
    assert (2, True) == (result.exit_code, words in result.output)


def test_init_writes_settings_that_hold(desk):
    """They change nothing as they are, and what is commented is right where it is switched on; a file that is there stays."""
    (desk / "a.txt").write_text("Acme Towers opened.")
    (desk / "b.md").write_text("It was the boldest move.")
    (desk / ".git").mkdir()
    before = CliRunner().invoke(cli, ["-f", "concise", "."]).output
    run = CliRunner().invoke(cli, ["init"])
    assert 0 == run.exit_code and "1 markdown, 1 plain" in run.output and "a git repository" in run.output, run.output
    settings_near.cache_clear()
    assert before == CliRunner().invoke(cli, ["-f", "concise", "."]).output
    lines = (desk / "stancecheck.toml").read_text().splitlines()
    switched = [line[2:] if line.startswith("# ") and ("=" in line or line.startswith("# [")) else line for line in lines]
    (desk / "stancecheck.toml").write_text("\n".join(switched))
    settings_near.cache_clear()
    assert 0 == CliRunner().invoke(cli, ["rule", "--test"]).exit_code
    again = CliRunner().invoke(cli, ["init"])
    assert (2, True) == (again.exit_code, "it is left as it is" in again.output)
