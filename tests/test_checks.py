"""Editorial checks: every example, whose words are whose, and what must not change a finding."""
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stancecheck.checks import Settings, all_checks, is_evaluative
from stancecheck.checks.conditions import CONDITIONS
from stancecheck.checks.pages import find_check, manual, page, table
from stancecheck.comparison.compare import account_of, compared
from stancecheck.comparison.findings import findings_of as compared_findings
from stancecheck.comparison.findings import kept
from stancecheck.model import Finding
from stancecheck.parser import check
from stancecheck.resources import read_table
from stancecheck.verdicts.findings import findings_of
from stancecheck.verdicts.verify import verify
from stancecheck.words.evaluative import affixes, lexicon

ROOT = Path(__file__).parent.parent
BRACKETS = re.compile(r"\[([^]]*)\]")
SPEAKERS = ("Ada Orlova", "The mayor", "Ben Marsh")
STYLES = ("{speaker} said {claim}.", "{speaker} said that {claim}.", '"{Claim}," {speaker} said.',
          'Then {speaker} said: "{Claim}."')
BEFORE = ("Ada Orlova and Ben Marsh met. ", "In 1987 it was 12. ")
AFTER = ("", " Clara Weaver was there.", " They paid $3.5 million.")
PIECES = ("sham", "slammed", '"', "“", "”", "best", "the", "most", "said", "Orlova", "!", "?", ",", ".", "showing",
          "we", "every major", "turned into", "hotbed of", "must", "\n\n", "sources", "’", "'", "reform", "to",
          "Mayor Slams")
WORDING = ("The hearing was a sham.", "The council's inept handling cost two years.", "The remark set off a firestorm.",
           "The bill would gut the fund for tenants.", "The heartless order was signed on Monday.",
           "It was one of the boldest speeches of the year.", "A mob stood at the gate.",
           "The so-called reform was dropped on Monday.")


def findings(text: str, *codes: str, **settings) -> list[Finding]:
    """The findings of a text, of all checks that are on or of those with these codes."""
    return list(check(text, Settings(codes=frozenset(codes) or None, **settings)).findings)


def reported(text: str, *codes: str) -> list[str]:
    """The words that are held against the article."""
    return [finding.words for finding in findings(text, *codes) if finding.reported]


def reported_beside(text: str, code: str) -> list[str]:
    """The same for one check, and for one about quotations beside the source of its examples."""
    against = all_checks()[code].against
    if not against:
        return reported(text, code)
    settings = Settings(codes=frozenset((code,)))
    if code.startswith("CMP"):
        accounts = [account_of("article", text), account_of("other", against)]
        return [finding.words for finding in kept(compared_findings(compared(accounts), accounts).get("article", []), settings)]
    return [finding.words for finding in findings_of(verify(text, [against]), settings)]


def examples(kind: str) -> list:
    """(code, example) for the `flags` or the `passes` of all checks, each with an id of its own: `EDT101-2`."""
    return [pytest.param(code, example, id=f"{code}-{number}") for code, one in all_checks().items()
            for number, example in enumerate(getattr(one, kind), 1)]


@pytest.mark.parametrize("code, example", examples("flags"))
def test_every_check_flags_what_it_says(code, example):
    """The brackets of `flags` mark what that check reports, no more and no less."""
    assert BRACKETS.findall(example) == reported_beside(BRACKETS.sub(r"\1", example), code)


@pytest.mark.parametrize("code, example", examples("passes"))
def test_every_check_passes_what_it_says(code, example):
    """Nothing is reported by that check in `passes`."""
    assert [] == reported_beside(example, code)


@pytest.mark.parametrize("code", all_checks())
def test_every_check_is_whole(code):
    """A check has a reason, a source, examples both ways (the tool's own excepted), and says the words it flags."""
    rule = all_checks()[code]
    assert rule.code == code and re.fullmatch(r"[A-Z]{3}\d{3}", code) and re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert "{words}" in rule.message and rule.why.endswith(".") and rule.source and rule.passes
    assert rule.flags or code.startswith("SYS")
    assert rule.severity == "note" or rule.precision is not None and rule.precision >= 0.8
    assert (rule.precision is None) == (rule.sample == 0)


def test_names_are_told_apart():
    """No two checks share a name."""
    names = [rule.name for rule in all_checks().values()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("row", [row for name in ("evaluative", "evaluative_affixes")
                                 for row in read_table(f"lexicon/{name}.tsv")[1]], ids=lambda row: f"{row[0]}, {row[1]}")
def test_every_row_of_the_lexicon_has_its_check_and_condition(row):
    """Each row names a check that exists, a condition that exists, a strength, a source, and its words once."""
    _, code, pos, when, strength, source, words = row
    listed = words.split(", ")
    assert code in all_checks()
    assert when in CONDITIONS and strength in "123" and source
    assert pos in ("adj", "adv", "any", "noun", "verb")
    assert sorted(set(listed)) == sorted(listed)
    assert words == words.lower() and "" not in listed


def test_the_lexicon_is_large_enough_to_matter():
    assert len(lexicon()) > 3000 and len(affixes()) > 30


def test_the_forms_are_those_that_the_script_writes(tmp_path):
    """`evaluative_forms.tsv` is generated, and up to date."""
    pytest.importorskip("lemminflect")
    compare_output("build_evaluative.py", ROOT / "grammars" / "lexicon" / "evaluative_forms.tsv", tmp_path)


def test_the_manual_is_that_of_the_checks(tmp_path):
    """`docs/rules.md` is generated, and up to date."""
    compare_output("build_rules.py", ROOT / "docs" / "rules.md", tmp_path)


def compare_output(script: str, committed: Path, folder: Path) -> None:
    """Run a script, and compare what it writes with the file."""
    made = folder / committed.name
    subprocess.run([sys.executable, str(ROOT / "scripts" / script), "--output", str(made)], check=True)
    assert made.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8")


def test_pages_say_what_they_are_asked():
    """A page is found by code or name, in any case, and says that nobody is judged."""
    assert find_check("edt101") is find_check("Superlative") is all_checks()["EDT101"]
    assert "judges neither" in page("superlative") and "[boldest]" in page("EDT101")
    assert [f"| {code} " for code in all_checks()] == [line[:9] for line in table().splitlines()[2:]]
    assert all(f"## {code} {rule.name}" in manual() for code, rule in all_checks().items())
    with pytest.raises(KeyError):
        page("EDT999")


@given(sentence=some.sampled_from(WORDING), speaker=some.sampled_from(SPEAKERS), style=some.sampled_from(STYLES))
def test_wording_moved_into_a_claim_becomes_attributed_and_back(sentence, speaker, style):
    """The same words are the article's on their own and the speaker's within a claim."""
    bare = sentence.rstrip(".")
    claim = bare[0].lower() + bare[1:]
    before = {(one.code, one.words.lower()) for one in findings(sentence) if is_evaluative(one.code) and one.reported}
    moved = findings(style.format(speaker=speaker, claim=claim, Claim=bare))
    after = {(one.code, one.words.lower()) for one in moved if one.voice == "attributed"}
    assert before and before <= after
    assert not any(one.reported and is_evaluative(one.code) for one in moved)


@given(sentence=some.sampled_from(WORDING), names=some.sampled_from(BEFORE), after=some.sampled_from(AFTER))
def test_names_and_numbers_around_it_change_nothing(sentence, names, after):
    """A sentence in front shifts spans and changes nothing else; nor does one behind."""
    alone = [(one.code, one.span.start + len(names), one.words, one.voice) for one in findings(sentence)]
    assert alone == [(one.code, one.span.start, one.words, one.voice) for one in findings(names + sentence + after)]


@given(sentence=some.sampled_from(WORDING), style=some.sampled_from(STYLES), speaker=some.sampled_from(SPEAKERS))
def test_curly_marks_and_other_speakers_change_only_themselves(sentence, style, speaker):
    """The same words are found, in the same voice, whichever the marks and whoever the speaker."""
    bare = sentence.rstrip(".")
    claim = bare[0].lower() + bare[1:]
    straight = style.format(speaker="Ada Orlova", claim=claim, Claim=bare)
    other = re.sub('"([^"]*)"', r"“\1”", style.format(speaker=speaker, claim=claim, Claim=bare))
    assert [(one.code, one.words, one.voice) for one in findings(straight)] == [
        (one.code, one.words, one.voice) for one in findings(other)]


@given(text=some.lists(some.sampled_from(PIECES), max_size=40).map(" ".join))
def test_every_finding_quotes_the_words_at_its_span(text):
    """Whatever the text: spans are within it, in order, and their words stand in the message."""
    every = tuple(all_checks())
    found = findings(text, *every)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    for one in found:
        assert one.words == text[one.span.start:one.span.end] and one.words in one.message and one.words.strip()
    assert found == findings(text, *every)


def test_short_quotations_without_a_speaker_are_the_articles():
    """One to three words may be scare quotes, which QUO101 asks about; whatever stands in the marks is somebody's."""
    assert ['"reform"'] == reported('The mayor\'s "reform" cost $4,000.', "QUO101")
    [found] = findings('The hall was full. "The hearing was a sham and nobody came."', "EDT113")
    assert "attributed" == found.voice and not found.reported


def test_a_house_adds_terms_of_its_own():
    """A term of the house is reported like the lexicon's."""
    [found] = findings("The Harbour Plan was called a seaside revival.", terms=("seaside revival",))
    assert ("LAB104", "seaside revival") == (found.code, found.words)


def test_a_house_chooses_severity():
    [found] = findings("The hearing was a sham.", severities=(("EDT113", "error"),))
    assert "error" == found.severity


@pytest.mark.parametrize("text, codes", [
    ("Sources said the ferry was late and said it would sink.", ["SRC101"]),
    ("Some officials said the ferry was late.", ["SRC102"]),
    ('"It holds," Ada Orlova said. "We built it," Orlova said. Ben Marsh claimed that it would fall.', ["ATT101"])])
def test_the_same_words_are_found_once_a_family(text, codes):
    """However many rules of a family, or attributions, ask about them."""
    assert codes == [finding.code for finding in findings(text)]


def test_the_seed_is_found_whole():
    """Every evaluative wording that people marked in the seed article is touched, in its voice."""
    folder = ROOT / "seeds"
    text = (folder / "000_5bdc3943299e5670.txt").read_text(encoding="utf-8")
    lines = (folder / "000_5bdc3943299e5670.ann").read_text(encoding="utf-8").split("\n")
    voices = {line.split()[2]: line.split()[3] for line in lines if line.startswith("A") and line.split()[1] == "Voice"}
    marked = {(int(line.split()[2]), int(line.split()[3]), voices[line.split()[0]])
              for line in lines if line.startswith("T") and line.split()[1] == "Evaluative"}
    found = [(one.span.start, one.span.end, one.voice) for one in findings(text)]
    assert set() == {(start, end, voice) for start, end, voice in marked
                     if not any(first < end and start < last and voice == other for first, last, other in found)}
