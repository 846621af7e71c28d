"""The explanation of an article."""
from dataclasses import replace

from samples import article, attribution, written

from stancecheck.model import Excepted, Span
from stancecheck.report.run import Input, Run


def test_rules_stand_under_the_words(run):
    """Each part has its row of carets, its rule, and what came of it."""
    text = written("explain", replace(run, inputs=run.inputs[:1]))
    meaning = "act state, polarity neutral, certainty certain+, framing neutral"
    assert f"""\
5:6  attribution 3, indirect
Éric claimed that the very best pier sank.
^^^^                                           source   subject      -> speaker Éric (named; own_name)
     ^^^^^^^                                   cue      say: clause  -> {meaning}
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^      content  verb_object

""" in text
    assert "5:28  warning EDT101 superlative [editorial]: 'best' ranks in the article's own voice\n" in text
    assert "finding  EDT101 superlative  -> Recasens et al. 2013, framing bias\n" in text
    assert "expected after *Odd*: a verb\n" in text


def test_everything_is_explained(run):
    """Each attribution, finding and unread construction has a block, in the order of the text."""
    text = written("explain", replace(run, inputs=run.inputs[:1]))
    titles = [line.split("  ")[1].split(",")[0].split(" [")[0] for line in text.split("\n") if line[:1].isdigit()]
    assert titles == [
        "attribution 1", "warning EDT101 superlative", "attribution 2", "attribution 3", "note ATT101 doubt-verb",
        "attribution 4", "error EDT106 intensifier", "warning EDT101 superlative", "not understood"]


def test_a_long_sentence_is_wrapped():
    """Lines are short, carets stay under their words, and the middle of a long claim is left out."""
    words = " ".join(f"word{number}" for number in range(200))
    text = f"Mara said that {words} held."
    one = attribution(text, "Mara", "said", f"that {words} held")
    run = Run((Input("a.txt", "checked", article=article(text, [one])),))
    lines = written("explain", run).split("\n")[3:]
    rows = [(words, carets) for words, carets in zip(lines, lines[1:]) if carets.strip().startswith("^")]
    assert rows[0][0].startswith("Mara said that word0") and rows[0][1].startswith("^^^^ ")
    assert all(len(words) <= 72 for words, _ in rows if not words.lstrip().startswith("^"))
    assert any("lines …" in line for line in lines)
    assert any(line.endswith("word199 held.") for line in lines)


def test_carets_cover_the_parts_and_nothing_else(run):
    """Under the quotation in two pieces the carets leave its middle free."""
    text = written("explain", replace(run, inputs=run.inputs[:1]))
    start = text.index("4:15  attribution 2")
    rows = text[start:].split("\n")[1:5]
    assert rows[0] == "“Nobody,” she said, “lost a single shoe.”"
    marked = "".join(char for char, caret in zip(rows[0], rows[3]) if caret == "^")
    assert marked == "“Nobody,”“lost a single shoe.”"


def test_what_was_kept_from_reporting_stands_under_its_word():
    """Each exception that held has its name and its reason, in the place of the word."""
    text = "Ito declined to praise the kiln."
    one = replace(article(text, [attribution(text, "Ito", "declined", "to praise the kiln")]),
                  excepted=(Excepted(Span(16, 22), "part_of_another_act", "only what about"),))
    assert """\
1:17  not read as reporting
Ito declined to praise the kiln.
                ^^^^^^               why not  part_of_another_act  -> only what about
""" in written("explain", Run((Input("a.txt", "checked", article=one),)))
