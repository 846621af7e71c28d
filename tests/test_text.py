"""What a Document says of a text: offsets, quotation marks of every style, sentence ends, paragraphs."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.text import Document, read_document
from stancecheck.words.cutting import SLICE, pattern_for, token_pattern, tokens
from stancecheck.words.spelling import BEFORE, spelt

STYLES = {"straight": '""', "curly": "“”", "single": "''", "curly single": "‘’", "guillemets": "«»",
          "doubled": ("''", "''"), "backticks": ("``", "''")}
NEWS = st.lists(st.sampled_from(
    ["Mara", "Lind", "said", "the", "plan", "won't", "isn’t", "$3.5", "U.S.", "Mr.", "a.m.", "...", "--", ",", ".",
     "?", "!", ":", '"', "“", "”", "'", "‘", "’", "''", "``", "«", "»", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "(", ")", "é",
     "\u2028", "x_y", "\x0c", "\u00ad", "\u200b", "e\u0301", "@lind", "#plan", "a-b", "1990s", "\u00a0"]), max_size=60).map("".join)


def sentences(document: Document) -> list[str]:
    """The words of each sentence."""
    return [document.text[document.starts[first]:document.ends[last - 1]] for first, last in document.sentences]


def paragraphs(text: str) -> list[str]:
    """The words of each paragraph of a text."""
    document = read_document(text)
    return [text[document.starts[first]:document.ends[last - 1]] for first, last in document.paragraphs]


def quotations(text: str) -> list[tuple[str, bool]]:
    """Each quotation of a text with its marks, and whether it was closed."""
    document = read_document(text)
    return [(text[document.starts[quote.first]:document.ends[quote.last - 1]], quote.closed)
            for quote in document.quotes]


@given(st.one_of(NEWS, st.text()))
def test_tokens_cover_the_text(text):
    """Offsets are those of the words, in order, and only what can't be seen lies between them."""
    document = read_document(text)
    assert document.words == [spelt(text[start:end]) for start, end in zip(document.starts, document.ends, strict=True)]
    edges = [0, *(edge for pair in zip(document.starts, document.ends, strict=True) for edge in pair), len(text)]
    assert edges == sorted(edges)
    assert BEFORE.fullmatch("".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True)))
    assert len(document.words) == len(document.tags)


@given(st.one_of(NEWS, st.text(), st.text("AaZ.'’ ,!-&5\n", max_size=30)))
def test_cutting_by_pieces_is_cutting_whole(text):
    """That pieces are looked up by themselves changes no token."""
    whole = pattern_for(text).findall(text.rstrip())
    assert [spelt(part) for part in whole if not BEFORE.fullmatch(part)] == read_document(text).words


@pytest.mark.parametrize("size", range(0, 30))
def test_cutting_by_blocks_is_cutting_whole(size, monkeypatch):
    """Neither where a block ends, nor whether the words are kept, changes what is read."""
    text = '"Mr. Lind\'s plan," J. R. Oduya said.\r\n \r\n"No," at the U.S.\tborder of A. Lind\n- "Yes! J.\n  Oduya"   ...\n' * 2
    whole = read_document(text)
    monkeypatch.setattr("stancecheck.words.tokens.BLOCK", size)
    monkeypatch.setattr("stancecheck.words.tokens.MANY", 0)
    cut = read_document(text)
    assert whole.words == list(cut.words)
    assert all(getattr(whole, name) == getattr(cut, name) for name in ("ends", "tags", "flags", "shapes", "keys"))


@pytest.mark.parametrize("size", range(150, 190))
def test_cutting_by_slices_is_cutting_whole(size, monkeypatch):
    """That the pattern looks at so much at a time changes no token, wherever a slice ends."""
    text = "“Mr. Lind’s plan won't work at the U.S. border-crossing, at $3.50,” said J. R. Oduya;" * 9
    monkeypatch.setattr("stancecheck.words.cutting.SLICE", size)
    assert token_pattern().findall(text) == list(tokens(text))


@pytest.mark.parametrize("word", ["34-year-old", "3.5-mile", "1990s-era", "10x5", "3-1", "1990s", "5th", "5,000"])
def test_a_word_that_starts_with_a_number_is_one_token(word):
    """Neither its digits nor a full stop within it end the token, and the sentence goes on behind it."""
    document = read_document(f"The {word} one won.")
    assert (["The", word, "one", "won", "."], 1) == (document.words, len(document.sentences))


def test_a_word_is_cut_where_it_has_no_end():
    """However long it is, no token is longer than a slice, and nothing is lost."""
    words = read_document("He said " + "a1" * SLICE).words
    assert SLICE >= max(map(len, words)) and "a1" * SLICE == "".join(words[2:])


@given(st.one_of(NEWS, st.text()))
def test_paragraphs_and_sentences_have_no_gaps(text):
    """Sentences and paragraphs each cover all tokens, and a sentence lies in one paragraph."""
    document = read_document(text)
    for ranges in (document.paragraphs, document.sentences):
        edges = [0, *(edge for pair in ranges for edge in pair), len(document.words)]
        assert edges[::2] == edges[1::2]
        assert all(first < last for first, last in ranges)
    starts = {first for first, _ in document.sentences}
    assert starts >= {first for first, _ in document.paragraphs}


@given(NEWS)
def test_quotations_stay_apart(text):
    """Quotations are in order, don't overlap, stay in their paragraph, and no sentence ends in one that closes."""
    document = read_document(text)
    ranges = [(quote.first, quote.last) for quote in document.quotes]
    edges = [edge for pair in ranges for edge in pair]
    assert edges == sorted(edges)
    for first, last in ranges:
        assert any(start <= first < last <= stop for start, stop in document.paragraphs)
        assert not any(first < stop < last for _, stop in document.sentences)


@pytest.mark.parametrize("name", STYLES)
def test_every_style_of_marks(name):
    """A quotation is found in all styles, apostrophes and clitics inside included."""
    opening, closing = STYLES[name]
    quotation = f"{opening}The Oduyas' plan won't work; it's dead,{closing}"
    assert [(quotation, True)] == quotations(f"{quotation} Mara Lind said at the farmers' market.")


@pytest.mark.parametrize("text", [
    "She doesn’t know, and the Linds’ dog isn’t home.", "She doesn't know, and the Linds' dog isn't home.",
    "In the '90s the farmers' wives' club was theirs.", "The ’90s and rock ’n’ roll are the boys’ own.",
])
def test_apostrophes_are_no_quotation_marks(text):
    """Clitics, plural possessives and clipped years open and close nothing."""
    assert [] == quotations(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("He is the bosses' boss, 'the big one', she said.", ["'the big one'"]),
    ("It was 'odd' and 'unfair', Lind said.", ["'odd'", "'unfair'"]),
    ("The '80s choir's letters, Lind said, were 'a joy'.", ["'a joy'"]),
    ("Lind called it '80 per cent luck'.", ["'80 per cent luck'"]),
    ("“They call it ‘the Lind plan’ here,” she said.", ["“They call it ‘the Lind plan’ here,”"]),
    ('"They call it \'the Lind plan\' here," she said.', ['"They call it \'the Lind plan\' here,"']),
    ('She said ("no," really) that "yes" was wrong.', ['"no,"', '"yes"']),
    ('The plan--"a dead duck"--was his.', ['"a dead duck"']),
])
def test_marks_side_by_side_and_nested(text, expected):
    """The outer quotation counts, and brackets, dashes and commas may stand beside a mark."""
    assert [(one, True) for one in expected] == quotations(text)


def test_a_quotation_goes_on_in_the_next_paragraph():
    """A paragraph that opens without closing, before one that opens too, is quotation to its end."""
    text = "“We came in May.\n\n“We left in June,” Lind said."
    assert [("“We came in May.", False), ("“We left in June,”", True)] == quotations(text)


@pytest.mark.parametrize("broken", ["The 5{} pipe broke.", "{}The pipe broke.", "The {}pipe broke.", "It broke.{}"])
@pytest.mark.parametrize("mark", ['"', "“", "”", "‘", "'", "''", "«"])
def test_an_odd_mark_spoils_one_paragraph_at_most(mark, broken):
    """Whatever a paragraph with a mark too many looks like, the next but one is read as if it were not there."""
    after = "The plan is dead.\n\n“We left,” Lind said. “We won't be back.”"
    assert quotations(after) == quotations(f"{broken.format(mark)}\n\n{after}")[-2:]


@pytest.mark.parametrize(("separator", "count"), [
    ("\n", 2), ("\r\n", 2), ("\r", 2), ("\n\n", 2), ("\r\n\r\n", 2), ("\n \n", 2),
    ("\x0b", 1), ("\x0c", 1), ("\x1c", 1), ("\x85", 1), ("\u2028", 1), ("\u2029", 1), (" ", 1)])
def test_lines_end_where_editors_end_them(separator, count):
    """A line ends at a newline, a carriage return or both, and at nothing else that Python calls a line end."""
    assert count == len(paragraphs(f"Mara Lind left{separator}Oduya stayed"))


def test_wrapped_text_has_blank_lines_between_paragraphs():
    """Where an editor wrapped the lines, only blank lines divide, and a sentence runs on over a line's end."""
    text = "Mara Lind said that the plan\nwould fail. She left the\nroom.\n\nOduya stayed in the\nroom.\n"
    first = "Mara Lind said that the plan\nwould fail. She left the\nroom."
    assert [first, "Oduya stayed in the\nroom."] == paragraphs(text)
    assert 3 == len(read_document(text).sentences)


def test_long_lines_are_paragraphs():
    """A line longer than an editor would leave it is a paragraph, with or without blank lines elsewhere."""
    long = "Mara Lind said that the plan would fail, and that nobody in the room had asked for it to begin with."
    assert [long, long, "Oduya stayed."] == paragraphs(f"{long}\n{long}\n\nOduya stayed.")


@pytest.mark.parametrize("text", [
    "Mr. Oduya met Sen. Lind and Dr. Ines Amari at 5 p.m. on Monday.", "J. R. Oduya of the U.S. won.",
    "U.S. officials left.",
    "He paid $3.5 million, or 2.25 per cent, on Jan. 5.", "He waited ... and left.", "“Go. Now,” he said.",
    '"Go. Now," he said.',
    '"Why?" she asked.', '"Why now?" Mara Lind asked.', '"Stop!" the warden shouted, and left.', "“Who is it?” asked Lind.",
    "He said “no.”", "(He left at 5 a.m.)", "She called it “dead. Gone. Over.” and left.",
    "The plan (see No. 5) is dead.", "Visit example.org today.",
])
def test_one_sentence(text):
    """Abbreviations, initials, decimals, ellipses, and stops inside a quotation end no sentence."""
    assert [text] == sentences(read_document(text))


@pytest.mark.parametrize("first", [
    "He left the U.S. on Monday.", "She stayed...", "He left at noon!", "Is it dead?", "He said “no.”",
    "“We left,” he said.",
    "(He left.)", "They spoke for 2.5 hours.", "He paid 5.", '"Why?" she asked.',
])
@pytest.mark.parametrize("second", ["Then nothing.", "“It is,” she said.", '"It is," she said.', "Mr. Oduya won.",
    "5 people won."])
def test_two_sentences(first, second):
    """A stop before a capital, a number or a quotation ends the sentence."""
    assert [first, second] == sentences(read_document(f"{first} {second}"))


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff", "\x00", "\ud800"])
def test_texts_without_words(text):
    """Nothing to read is no error."""
    document = read_document(text)
    assert [] == list(document.quotes)
    assert len(document.words) == len(document.tags) == len(text.strip("\ufeff \n\t"))


@pytest.mark.parametrize("wrong", [b"Lind said no.", None, 5])
def test_only_str_is_read(wrong):
    """Bytes are refused, since only the caller knows their encoding."""
    with pytest.raises(TypeError, match="expected str"):
        read_document(wrong)


WRAPPED = "Mara Lind said that the ferry would not sail\nbefore May. The mayor of\nLund hailed the boldest plan of all.\n\n“We sail,” he said."


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_alike(ending):
    """A text that an editor wrapped has the same paragraphs with each kind of line end."""
    assert paragraphs(WRAPPED) == [part.replace(ending, "\n") for part in paragraphs(WRAPPED.replace("\n", ending))]


@pytest.mark.parametrize(("text", "count"), [
    ("Mara Lind said\nthe ferry would not\nsail. The mayor\nof Lund left.", 1),
    ("Mara Lind said that the\nferry would not sail.\n\nSee https://example.org/" + "a/" * 60 + "\n\nThe mayor of Lund\nleft.", 3),
    ("  Mara Lind said the ferry would not sail\nbefore May.\n  The mayor of Lund left, and nobody saw\nhim go.", 2),
    ("Mara Lind made two points, which nobody\nheard in the hall:\n- the ferry leaks\n- it is old", 3),
    ("Mara Lind left.\nThe mayor stayed.\nIt rained.", 3),
    ("14.05\nLind: the ferry sails\n\nMara Lind has said that the ferry\nwill sail.", 3),
])
def test_lines_that_an_editor_wrapped(text, count):
    """They are told by where they go on, and by how full they are; bullets and indented lines start paragraphs."""
    assert count == len(paragraphs(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("He works for Marsh Ltd. The firm said no.", ["He works for Marsh Ltd.", "The firm said no."]),
    ("It is made in the U.S.A. Officials said so.", ["It is made in the U.S.A.", "Officials said so."]),
    ("The U.S. Senate met.", ["The U.S. Senate met."]),
    ("She saw exhibit B. Marsh denied it.", ["She saw exhibit B.", "Marsh denied it."]),
    ("He met the author J. K. Lund.", ["He met the author J. K. Lund."]),
    ("Then Judge A. Lund left.", ["Then Judge A. Lund left."]),
    ("Lund et al. found eels. They left at 5 p.m. She stayed.", ["Lund et al. found eels.", "They left at 5 p.m.", "She stayed."]),
    ("Ida Lund, Ph.D., M.Sc., said no.", ["Ida Lund, Ph.D., M.Sc., said no."]),
])
def test_abbreviations_and_sentence_ends(text, expected):
    assert expected == sentences(read_document(text))


@pytest.mark.parametrize("text", ["\nAda Orlova left.\nAnd then\nshe came\nback.", "\n\n  a\nb", "\r\n\r\na\r\nb", " \n \na"])
def test_lines_before_the_first_word(text):
    """A text may start with empty lines."""
    assert read_document(text).words


@pytest.mark.parametrize("text, word, tag", [
    ("It was the BOLDEST move.", "BOLDEST", "J"), ("The BOLDEST move won.", "BOLDEST", "J"),
    ("THIS WAS THE BOLDEST MOVE OF THEM ALL.", "MOVE", "x"), ("The BOLDEST Act won.", "BOLDEST", "M"), ("The AIDS ward shut.", "AIDS", "M")])
def test_words_in_capitals_for_emphasis_are_words(text, word, tag):
    """Long ones between small letters, and all of a shouted sentence; acronyms and parts of names are names."""
    document = read_document(text)
    assert tag == document.tags[list(document.words).index(word)]
