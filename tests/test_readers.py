"""Text as it comes: marks that are no words, other encodings, mail, office formats, subtitles, what is left out."""
import io
import zipfile

import pytest

from stancecheck.inputs import Contents, Copy, Unreadable, read_contents, read_copies
from stancecheck.model import Metadata, Span

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def one(source: str, name: str) -> Copy:
    """The one article of a text."""
    [copy] = read_copies(source, name)
    return copy


def refused(data: bytes, name: str) -> str:
    """Why bytes are refused: reason and detail."""
    with pytest.raises(Unreadable) as caught:
        read_contents(data, name)
    return f"{caught.value.reason}: {caught.value.detail}"


def words_of(copy: Copy, source: str) -> None:
    """Every word of an article stands at its place in the file."""
    at = 0
    for word in copy.text.split():
        at = copy.text.index(word, at)
        start, end = copy.place(Span(at, at + len(word)))
        if word.isascii() and word.isalpha() and source[start:end].isalpha():
            assert word == source[start:end]
        at += len(word)


@pytest.mark.parametrize("name, source, text", [
    ("a.html", "<p>“It will leak,”<sup>2</sup> said Ito. A shrewd<sup><a href=#n>[1]</a></sup> move.</p>",
     "“It will leak,” said Ito. A shrewd move."),
    ("a.html", "<p>The plot has 20 m<sup>2</sup>, the 19<sup>th</sup> of 10<sup>6</sup>.</p>", "The plot has 20 m2, the 19th of 106."),
    ("a.html", '<p>Ito won.<a role="doc-noteref" href="#f">1</a> She left.</p>', "Ito won. She left."),
    ("a.md", "Ito won.[^1] She left[^b] early.\n\n[^1]: The port log says so.\n", "Ito won. She left early.\n\nThe port log says so."),
    ("a.md", "Ito won<sup>1</sup> again.", "Ito won again."),
    ("a.txt", "Ito won.[1][2] She left¹ the 20 m² plot, array[1](x).", "Ito won. She left the 20 m² plot, array[1](x)."),
])
def test_reference_marks_are_no_words(name, source, text):
    """But exponents and ordinals are."""
    copy = one(source, name)
    assert text == copy.text
    words_of(copy, source)


def test_html_within_markdown_is_read():
    """What a page would show of it; a comment, a script and code are not shown."""
    source = ("Notes.\n\n<div>\nThe pier <b>shut</b>.\n</div>\n\n<details><summary>Why</summary>\nIt leaked.\n</details>\n\n"
              "<script>\nx = 1\n</script>\n\n<pre><code>\ncode\n</code></pre>\n\n<p hidden>No.</p>\n")
    assert "Notes.\n\nThe pier shut.\n\nWhy\n\nIt leaked." == one(source, "a.md").text


FILL = "<p>The council met on Monday in the old hall by the harbour and heard from eleven speakers.</p>"


@pytest.mark.parametrize("part, seen", [
    ("<figure><img src=x><figcaption>The pier at noon.</figcaption></figure>", True),
    ("<table><tr><th>Pier</th><td>The pier at noon.</td></tr></table>", True),
    ("<dl><dt>Pier</dt><dd>The pier at noon.</dd></dl>", True),
    ('<aside class="pull-quote"><p>The pier at noon.</p></aside>', True),
    ("<details><summary>The pier at noon.</summary></details>", True),
    ('<p style="display: none">The pier at noon.</p>', False), ("<p hidden>The pier at noon.</p>", False),
    ("<form><label>The pier at noon.</label></form>", False)])
def test_parts_of_a_page(part, seen):
    """Captions, tables, lists and pull quotations are the article's; what is hidden is nothing."""
    copy = one(f"<article><h1>Notes</h1>{FILL}{part}{FILL.replace('eleven', 'nine')}</article>", "a.html")
    assert seen == ("The pier at noon." in copy.text)


def test_what_a_page_has_between_its_paragraphs_is_counted():
    aside = "<aside><p>Read more about the pier at noon.</p></aside>"
    copy = one(f"<article><h1>Notes</h1>{FILL}{aside}{FILL.replace('eleven', 'nine')}</article>", "a.html")
    assert ("blocks between the paragraphs of the page that are no part of its article: 1",) == copy.limits


def test_a_pull_quotation_that_repeats_the_text_is_read_once():
    pulled = '<aside class="pullquote">“heard from eleven speakers”</aside>'
    copy = one(f"<article><h1>Notes</h1>{FILL}{pulled}{FILL.replace('eleven', 'nine')}</article>", "a.html")
    assert (1, ()) == (copy.text.count("eleven"), copy.limits)


@pytest.mark.parametrize("source, text", [
    ("A *shrewd* and _bold_ move; s**t, f*** and snake_case stay.", "A shrewd and bold move; s**t, f*** and snake_case stay."),
    ("Ito said: &ldquo;It leaks.&rdquo; AT&T; stays &amp; so.", "Ito said: “It leaks.” AT&T; stays & so."),
    ("One.<p>It was the <b>best</b>.</p>", "One.\n\nIt was the best.\n\n"), ("5 < 6 and <b>", "5 < 6 and ")])
def test_markup_in_plain_text_is_read_and_told(source, text):
    copy = one(source, "a.txt")
    assert text == copy.text
    assert 1 == len(copy.limits)
    words_of(copy, source)


@pytest.mark.parametrize("head, headline, metadata", [
    ("title: Mayor Slams Union\nsection: Opinion\nauthor: Ann Lee", "Mayor Slams Union", (("Opinion",), (), ("Ann Lee",))),
    ("title: 'Mayor''s Day'\nauthors:\n  - Ann Lee\n  - Bo Ek\ntype: editorial", "Mayor's Day", ((), ("editorial",), ("Ann Lee", "Bo Ek"))),
    ('date: 2026-01-01\ncategories: [News, "Op-Ed"]', None, (("News", "Op-Ed"), (), ()))])
def test_front_matter(head, headline, metadata):
    """Headline, section, kind and author of a page stand in its head."""
    copy = one(f"---\n{head}\n---\n\nThe mayor spoke.\n", "a.md")
    assert headline == (copy.text[slice(*copy.headline)] if copy.headline else None)
    assert Metadata(*metadata) == copy.metadata
    assert copy.text.endswith("The mayor spoke.")


def test_front_matter_in_toml():
    copy = one('+++\ntitle = "The \\"new\\" pier"\n+++\nIt opened.\n', "a.md")
    assert 'The "new" pier' == copy.text[slice(*copy.headline)]


@pytest.mark.parametrize("name, source, metadata", [
    ("a.html", '<meta property="article:section" content="Opinion"><meta name="author" content="Ann Lee"><script '
     'type="application/ld+json">{"@type": "OpinionNewsArticle", "author": {"name": "Bo Ek"}}</script><p>It rained.</p>',
     (("Opinion",), ("OpinionNewsArticle",), ("Ann Lee", "Bo Ek"))),
    ("a.json", '{"uri": "u", "headline": "It", "byline": "Ann Lee", "genre": [{"name": "Opinion"}], '
     '"subject": [{"name": "Ports"}], "body_text": "It rained."}', (("Ports",), ("Opinion",), ("Ann Lee",))),
    ("a.nitf", '<nitf><head><tobject tobject.type="Opinion"/><pubdata position.section="Views"/></head><body><body.head><byline>'
     "Ann Lee</byline></body.head><body.content><p>It rained.</p></body.content></body></nitf>",
     (("Views",), ("Opinion",), ("Ann Lee",))),
    ("a.rss", '<rss><channel><item><title>It</title><category>Opinion</category><description>It rained.</description><creator '
     'xmlns="http://purl.org/dc/elements/1.1/">Ann Lee</creator></item></channel></rss>', (("Opinion",), (), ("Ann Lee",)))])
def test_what_a_file_says_of_its_article(name, source, metadata):
    """Section, kind and author are handed on, for whoever tells opinion from news."""
    assert Metadata(*metadata) == one(source, name).metadata


MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'


@pytest.mark.parametrize("item, text", [
    ('<title>Tax</title><description>It passed.</description><media:content url="x"/>', "Tax\n\nIt passed."),
    ("<media:title>Photo</media:title><title>Tax</title><media:description>A hall</media:description><description>It "
     "passed.</description>", "Tax\n\nIt passed."),
    ("<title>Tax</title><content:encoded/><description>It passed.</description>", "Tax\n\nIt passed."),
    ("<title>Tax</title><description>Short.</description><content:encoded><![CDATA[<p>It passed at noon.</p>]]></content:encoded>",
     "Tax\n\nIt passed at noon."),
    ("<title>Ports &amp;amp; piers</title><description>&lt;p&gt;Both shut.&lt;/p&gt;</description>", "Ports & piers\n\nBoth shut.")])
def test_feeds_are_read_by_namespace_and_the_fullest_text_is_taken(item, text):
    assert text == one(f"<rss {MEDIA}><channel><item>{item}</item></channel></rss>", "a.rss").text


@pytest.mark.parametrize("title, text", [
    ('<title type="html">Mayor &lt;em&gt;slams&lt;/em&gt; union</title>', "Mayor slams union"),
    ("<title>Is 3 &lt; 5?</title>", "Is 3 < 5?"),
    ('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Mayor <b>slams</b></div></title>', "Mayor slams")])
def test_titles_of_atom_by_their_type(title, text):
    source = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{title}<content src="x"/><summary>It is.</summary></entry></feed>'
    assert f"{text}\n\nIt is." == one(source, "a.atom").text


@pytest.mark.parametrize("data, name, encoding", [
    ("Zoë won.".encode("utf-16"), "a.txt", "utf-16-le"), (b"\xfe\xff" + "Zoë won.".encode("utf-16-be"), "a.txt", "utf-16-be"),
    (b'<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><body.content><p>Zo\xeb won.</p></body.content></body></nitf>', "a.xml",
     "iso8859-1"),
    (b'<meta charset="windows-1252"><p>Zo\xeb won.</p>', "a.html", "cp1252"),
    (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Zo\xeb won.</p>', "a.html", "cp1252")])
def test_encodings_that_a_file_declares(data, name, encoding):
    contents: Contents = read_contents(data, name)
    assert ("Zoë won.", encoding) == (contents.copies[0].text, contents.encoding)


@pytest.mark.parametrize("data, name, detail", [
    ("Zoë won.".encode("utf-16-le"), "a.txt", "undecodable: it looks like UTF-16LE without a byte-order mark"),
    ("Zoë won.".encode("utf-16-be"), "a.md", "undecodable: it looks like UTF-16BE"),
    (b"It\0won.", "a.txt", "undecodable: there is a NUL at 2"), (b"%PDF-1.7\n", "a.txt", "not-text: it is a PDF"),
    (b"PK\x03\x04", "a.txt", "not-text: it is a ZIP archive"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "not-text: it is a file of"),
    (b'<?xml version="1.0" encoding="klingon"?><nitf/>', "a.xml", "undecodable: it declares the encoding klingon"),
    (b'<meta charset="utf-7"><p>x</p>', "a.html", "undecodable: it declares the encoding utf-7"),
    (b"It won.", "a.docx", "malformed: it is no Word file"), (b"It won.", "a.rtf", "malformed: it is no RTF"),
    (b"It won.", "a.eml", "not-an-article: it is no e-mail")])
def test_what_is_no_text_is_refused_by_name(data, name, detail):
    assert refused(data, name).startswith(detail)


def docx(body: str, **parts: str) -> bytes:
    """A Word file with that body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


def test_word():
    """Runs are joined, titles and quotations told, deleted and hidden text left out; positions are in the text."""
    body = ('<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Pier shut</w:t></w:r></w:p><w:p><w:r><w:t>The pi</w:t></w:r>'
            '<w:r><w:t>er shut.</w:t></w:r><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space='
            '"preserve"> Now.</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hid.</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>It leaked.</w:t></w:r></w:p><w:p><w:r><w:t>— Ann Lee</w:t></w:r></w:p>')
    core = ('<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Bo Ek</dc:creator><cp:category>Ports</cp:category>'
            "</cp:coreProperties>")
    contents = read_contents(docx(body, docProps__core_xml=core), "a.docx")
    [copy] = contents.copies
    assert "Pier shut\n\nThe pier shut. Now.\n\nIt leaked.\n\n— Ann Lee" == copy.text == contents.text
    assert ("Pier shut", Metadata(("Ports",), (), ("Bo Ek",))) == (copy.text[slice(*copy.headline)], copy.metadata)
    assert [("It leaked.", "Ann Lee")] == [(copy.text[slice(*one.span)], one.writer) for one in copy.stretches]


def test_word_files_that_would_fill_the_memory_are_refused():
    assert refused(docx("x" * (64 * 1024 * 1024)), "a.docx").startswith("too-large")
    entity = '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", entity)
    assert "entit" in refused(out.getvalue(), "a.docx")


@pytest.mark.parametrize(("unit", "number", "name"), [
    ("<p>a", 100_001, "a.html"), ("&amp;", 100_001, "a.html"), ("<a/>", 150_001, "a.xml"), ("&lt;", 150_001, "a.xml"),
    ("\\n", 200_001, "a.json"), ("- a\n", 80_001, "a.md"), ("*a ", 80_001, "a.mdx"), ("*a* ", 100_001, "a.txt"),
    ("a\n", 200_001, "a.srt"), ("{\\rtf1 " + "}a", 200_001, "a.rtf"), ("From: a\n\n" + "a\n", 200_001, "a.eml"),
])
def test_files_of_very_many_marks_are_refused_by_name(unit, number, name):
    """Each mark costs memory: a file of 5 MB is read within 400 MB or not at all."""
    head, unit = (unit[:-2], unit[-2:]) if unit.startswith(("{", "From")) else ("", unit)
    reason = refused((head + unit * number).encode(), name)
    assert (reason.startswith("too-large"), "marks" in reason) == (True, True)


MAIL = """From: "Ann Lee" <ann@example.org>
Subject: Fwd: Pier
 shut
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Zo=EB said the bold=
est pier was shut.

On Monday, Tom Oduya <t@example.org> wrote:
> It leaked.
--\x20
Ann Lee, Port Desk
"""


def test_mail():
    """The subject is the headline, quoted lines are their writer's, the signature is counted."""
    [copy] = read_contents(MAIL.encode(), "a.eml").copies
    assert ("Pier shut\n\nZoë said the boldest pier was shut.\n\nOn Monday, Tom Oduya <t@example.org> wrote:\n\nIt leaked."
            == copy.text)
    assert ("Pier shut", ("Ann Lee",)) == (copy.text[slice(*copy.headline)], copy.metadata.authors)
    assert [("It leaked.", "Tom Oduya")] == [(copy.text[slice(*one.span)], one.writer) for one in copy.stretches]
    assert ("lines of the mail's signature, left out: 1",) == copy.limits
    at = copy.text.index("boldest")
    assert "bold=\nest" == MAIL[slice(*copy.place(Span(at, at + 7)))]


def test_mail_of_several_parts():
    """The plain text is taken, else the HTML; base64 is undone."""
    source = ('From: a@b\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/html\n\n<p>No.</p>\n--x\n'
              "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSXQgcmFpbmVkLg==\n--x--\n")
    [copy] = read_contents(source.encode(), "a.eml").copies
    assert ("It rained.", ("parts of the mail, left out: 1",)) == (copy.text, copy.limits)
    html = "From: a@b\nContent-Type: text/html\n\n<p>It <b>rained</b>.</p>"
    assert "It rained." == read_contents(html.encode(), "a.eml").copies[0].text


def test_rtf():
    r"""Control words make signs, `\par` paragraphs; fonts, pictures and hidden text are no text."""
    source = (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\author Ann Lee}}\f0 Ito called it \ldblquote a sham\rdblquote"
              r"{\super 1}.\par The bold{\b est} caf\'e9 {\v hidden}\u8220?so\u8221?{\*\x y}{\pict 00ff}.}")
    contents = read_contents(source.encode(), "a.rtf")
    [copy] = contents.copies
    assert "Ito called it “a sham”.\n\nThe boldest café “so”." == copy.text
    assert ("Ann Lee",) == copy.metadata.authors
    words_of(copy, contents.text)


@pytest.mark.parametrize("name, source, text", [
    ("a.vtt", "WEBVTT\n\nNOTE a remark\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Ann Lee>The pier\nwas <i>shut</i>\n\n"
     "00:02.000 --> 00:03.000\nat noon. [music]\n\n00:03.000 --> 00:04.000\n<v Bo Ek>Why?</v>\n",
     "Ann Lee: The pier was shut at noon.\n\nBo Ek: Why?"),
    ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe pier was\n\n2\n00:00:02,000 --> 00:00:03,000\nshut.\n- Why?\n",
     "The pier was shut.\n\n- Why?")])
def test_subtitles(name, source, text):
    """Cues run on until a sentence ends; times and numbers are no text."""
    copy = one(source, name)
    assert text == copy.text
    words_of(copy, source)


@pytest.mark.parametrize("name, source, writers", [
    ("a.md", "Out.\n\n> It leaks.\n\n— Ann Lee, the mayor\n", ["Ann Lee"]), ("a.md", "> It leaks.\n> — Ann Lee\n", ["Ann Lee"]),
    ("a.md", "> It leaks.\n\nThe mayor left.\n", [""]),
    ("a.html", "<p>Out.</p><blockquote>It leaks.<cite>Ann Lee</cite></blockquote>", ["Ann Lee"]),
    ("a.html", "<blockquote><p>It leaks.</p><footer>— Ann Lee, mayor</footer></blockquote><p>Out.</p>", ["Ann Lee"]),
    ("a.html", "<p>Out.</p><blockquote>It leaks.</blockquote><p>The mayor left.</p>", [""])])
def test_block_quotations_are_their_writers(name, source, writers):
    """A `<cite>` or a line behind a dash names them."""
    copy = one(source, name)
    assert writers == [stretch.writer for stretch in copy.stretches]
    assert ["It leaks."] == [copy.text[slice(*stretch.span)].split(" — ")[0] for stretch in copy.stretches]


@pytest.mark.parametrize("name, source, count", [
    ("a.txt", "<!-- stancecheck: ignore -->\nIt rained.", 1), ("a.txt", "Write “<!-- stancecheck: ignore -->” first.", 0),
    ("a.md", "```\n<!-- stancecheck: ignore -->\n```\n\nIt rained.", 0), ("a.md", "Write `<!-- stancecheck: ignore -->` first.", 0),
    ("a.md", "> <!-- stancecheck: ignore -->\n\nIt rained.", 0), ("a.md", "It <!-- stancecheck: ignore --> rained.", 1),
    ("a.md", "[//]: # (stancecheck: ignore)\n\nIt rained.", 1), ("a.md", "    [//]: # (stancecheck: ignore)\n\nIt rained.", 0),
    ("a.mdx", "{/* stancecheck: ignore */}\n\nIt rained.", 1), ("a.md", "{/* stancecheck: ignore */}\n\nIt rained.", 0),
    ("a.html", '<p title="<!-- stancecheck: ignore -->">It rained.</p>', 0), ("a.html", "<p>It <!--stancecheck: ignore-->rained.</p>", 1),
    ("a.html", "<textarea><!-- stancecheck: ignore --></textarea><p>It rained.</p>", 0),
    ("a.nitf", "<nitf><body><body.content><p>It<!-- stancecheck: ignore --> rained.</p></body.content></body></nitf>", 1),
    ("a.rss", "<rss><channel><item><title>It</title><description>&lt;!-- stancecheck: ignore --&gt;It rained.</description></item>"
     "</channel></rss>", 1),
    ("a.json", '{"uri": "u", "headline": "It", "body_html": "<p>It</p><!-- stancecheck: ignore -->"}', 1)])
def test_comments_for_us_stand_in_comments_alone(name, source, count):
    """Never in code, attributes or quoted text; each is at its place in the file."""
    copy = one(source, name)
    assert count == len(copy.comments)
    for comment in copy.comments:
        assert "stancecheck: ignore" in source[comment.start:comment.end]
        assert source[comment.start:comment.end][0] in "<[{&"


def test_markdown_nested_too_deeply_is_told():
    """A hundred block quotations are read, what lies below more of them is named."""
    assert "It leaks." in one("> " * 100 + "It leaks.", "a.md").text
    assert 1 == len(one("Fine.\n\n" + "> " * 200 + "It leaks.", "a.md").limits)


@pytest.mark.parametrize("word", ["boldest", "move", "superb"])
def test_inline_code_over_two_lines_has_its_places(word):
    source = "It was `the boldest\nmove` of\0 the superb year."
    copy = one(source, "a.md")
    at = copy.text.index(word)
    assert word == source[slice(*copy.place(Span(at, at + len(word))))]


@pytest.mark.parametrize("source, detail", [
    ('{"uri": "u", "headline": "It", "bodies": 7}', "its bodies is no list"),
    ('{"uri": "u", "headlines": true, "body_text": "It"}', "its headlines is no list"),
    ('{"uri": "u", "headline": "It", "n": ' + "1" * 5000 + "}", "number")])
def test_ninjs_of_odd_kinds_is_malformed(source, detail):
    assert detail in refused(source.encode(), "a.json")


def test_hidden_elements_below_the_depth_stay_hidden():
    assert "alert" not in one("<div>" * 250 + "<script>alert(1)</script>It rained.", "a.html").text
