"""Each format's articles are read, headline and body told apart, with every word at its place in the file."""
import json
import re
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancecheck.inputs import READERS, Copy, Unreadable, decode, read_copies
from stancecheck.model import Span

SAMPLES = Path(__file__).parent.parent.parent / "shared" / "schemas"
NITF = """<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Feed title</title></head><body>
<body.head><hedline><hl1>Ferry to sail
   again</hl1></hedline><byline>By Ana Reyes</byline></body.head>
<body.content><p>The <em>new</em> ferry &amp; its crew left, M&#228;rta Lund
 said.</p><media><media-caption>Not this</media-caption></media><p>“Fine day,” she added.</p></body.content>
</body></nitf>"""
ITEM = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
<contentMeta><headline>Port reopens</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No
</title></head><body><p>The port reopened, Lund said.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="b"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><headline>A boat</headline></contentMeta></newsItem>
</itemSet></newsMessage>"""
RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title>
<item><title>Boats &amp;amp; trains</title><description>Short.</description>
<content:encoded><![CDATA[<p>Lund said “yes”.</p><p>It&nbsp;left.</p>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;Trains &amp;amp; trams ran.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><content type="xhtml"><div
xmlns="http://www.w3.org/1999/xhtml"><p>It rained.</p></div></content></entry></feed>"""
PAGE = """<!DOCTYPE html><html><head><title>Site | Ferry</title><style>p { color: red }</style>
<script>var a = "<p>no</p>";</script></head><body><nav><ul><li><a href="/">Home page of the site</a></li></ul></nav>
<article><h1>Ferry to sail again</h1>
<p>The harbour board has approved the <a href="x?a=1&amp;b=2">new timetable</a> for the winter season, its chair said
on Monday &mdash; to nobody&rsquo;s surprise.</p>
<p>Ships will leave at dawn and come back before dark, and the fares stay as they were in the summer months.<br>
There is no plan to change them before the end of next year, according to the board's own published minutes.</p>
</article><footer><p>Copyright of the site, all rights reserved by whoever wrote this.</p></footer></body></html>"""
NOTE = """---
date: x
---
Ferry to *sail*
===============

The [new &amp; old](http://a.b/(c) "t") ferry\\*
  left, `Lund` said.

> “Fine day,”
> she added.

- One **point**

| a | b |
|---|---|
| c | d |

```
code
```
"""


def texts(source: str, name: str) -> list[str]:
    return [copy.text for copy in read_copies(source, name)]


def misplaced(source: str, copy: Copy) -> list[tuple[str, str]]:
    """The plain words of an article that do not stand at their place in the file."""
    places = ((match[0], copy.place(Span(*match.span()))) for match in re.finditer(r"[A-Za-z]+", copy.text))
    return [(word, source[start:end]) for word, (start, end) in places if source[start:end] != word]


def headline(copy: Copy) -> str | None:
    return copy.text[slice(*copy.headline)] if copy.headline else None


def test_nitf():
    [copy] = read_copies(NITF, "a.xml")
    assert "Ferry to sail again\n\nThe new ferry & its crew left, Märta Lund said.\n\n“Fine day,” she added." == copy.text
    assert "Ferry to sail again" == headline(copy)
    assert [] == misplaced(NITF, copy)


def test_newsml_g2_counts_items_without_text():
    """The picture is there, without text, so that it can be counted."""
    first, second = read_copies(ITEM, "a.xml")
    assert ("Port reopens\n\nThe port reopened, Lund said.", "1") == (first.text, first.item)
    assert ("", "2") == (second.text, second.item)
    assert [] == misplaced(ITEM, first)


def test_rss_takes_the_fullest_text():
    """HTML within XML is read twice, and its words are still found in the file."""
    first, second = read_copies(RSS, "a.rss")
    assert "Boats & trains\n\nLund said “yes”.\n\nIt\xa0left." == first.text
    assert "Second\n\nTrains & trams ran." == second.text
    assert [] == misplaced(RSS, second) == misplaced(RSS, first)


def test_atom():
    assert ["One\n\nIt rained."] == texts(ATOM, "a.atom")


def test_a_page_without_its_furniture():
    pytest.importorskip("trafilatura")
    [copy] = read_copies(PAGE, "a.html")
    assert "Ferry to sail again" == headline(copy)
    assert copy.text.startswith("Ferry to sail again\n\nThe harbour board has approved the new timetable for the winter ")
    assert "Monday — to nobody’s surprise.\n\nShips" in copy.text
    assert copy.text.endswith("months.\n\nThere is no plan to change them before the end of next year, according to the "
                              "board's own published minutes.")
    assert [] == misplaced(PAGE, copy)


def test_a_short_page_is_read_without_menus():
    """Where there is too little text to tell the article by, only the furniture is left out."""
    pytest.importorskip("trafilatura")
    assert ["It rained."] == texts("<nav>Home</nav><p>It rained.</p><footer>(c)</footer>", "a.htm")


def test_markdown():
    pytest.importorskip("markdown_it")
    [copy] = read_copies(NOTE, "a.md")
    assert ("Ferry to sail\n\nThe new & old ferry* left, Lund said.\n\n“Fine day,” she added.\n\nOne point\n\na\n\nb"
            "\n\nc\n\nd") == copy.text
    assert "Ferry to sail" == headline(copy)
    assert [] == misplaced(NOTE, copy)


@pytest.mark.parametrize("item", [
    {"uri": "u", "type": "text", "headline": "Ferry \u201csails\u201d", "body_text": "It left,\nLund said \U0001f600 so."},
    {"uri": "u", "headline": "Ferry \u201csails\u201d", "body_xhtml": "<p>It left,<br/>Lund said \U0001f600 so.</p>"},
    {"uri": "u", "headlines": [{"role": "sub", "value": "No"}, {"role": "main", "value": "Ferry \u201csails\u201d"}],
     "bodies": [{"contenttype": "text/html", "value": "<p>no</p>"},
                {"contentType": "text/plain", "value": "It left,\nLund said \U0001f600 so."}]}])
@pytest.mark.parametrize("escape", [True, False])
def test_ninjs(item, escape):
    """Versions 1 to 3, with and without escapes in the strings."""
    source = json.dumps(item, ensure_ascii=escape, indent=2)
    [copy] = read_copies(source, "a.json")
    assert "Ferry “sails”" == headline(copy)
    assert "It left, Lund said 😀 so." == " ".join(copy.text.split("\n\n", 1)[1].split())
    assert [] == misplaced(source, copy)


def test_ninjs_body_that_repeats_the_headline():
    [copy] = read_copies('{"uri": "u", "headline": "It sails", "body_text": "It sails\\nIt left."}', "a.ninjs")
    assert ("It sails\nIt left.", "It sails") == (copy.text, headline(copy))


def test_plain_text_is_as_it_is_but_for_our_comments():
    source = "One.\r\n\r\n<!-- stancecheck: ignore[EDT101] as agreed -->Two <!-- other --> three."
    assert ["One.\r\n\r\nTwo <!-- other --> three."] == texts(source, "a.txt")
    [copy] = read_copies(source, "a.txt")
    assert [] == misplaced(source, copy)


@pytest.mark.parametrize("name, source, reason, status, detail", [
    ("a.txt", " \n", "empty", "skipped", "no text"),
    ("a.html", "<p> </p>", "empty", "skipped", "no text"),
    ("a.md", "```\ncode\n```", "empty", "skipped", "no text"),
    ("a.json", '{"uri": "u", "type": "picture", "headline": "A boat"}', "not-text", "skipped", "picture"),
    ("a.json", '{"name": "package"}', "not-an-article", "failed", "no ninjs"),
    ("a.json", '{"uri": }', "malformed", "failed", "line 1, column 9"),
    ("a.json", "[" * 100_000, "malformed", "failed", "nested"),
    ("a.xml", "<nitf><p></nitf>", "malformed", "failed", "line 1, column 12"),
    ("a.xml", "<project/>", "not-an-article", "failed", "<project>"),
    ("a.xml", "<rss><channel/></rss>", "empty", "skipped", "no item"),
    ("a.xml", "<a>" * 300 + "</a>" * 300, "malformed", "failed", "nested deeper"),
    ("a.xml", '<!DOCTYPE n [<!ENTITY a "b">]><nitf>&a;</nitf>', "malformed", "failed", "entity"),
    ("a.xml", '<!DOCTYPE n [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>', "malformed", "failed", "entity"),
])
def test_what_is_no_article_says_why(name, source, reason, status, detail):
    with pytest.raises(Unreadable, match=re.escape(detail)) as caught:
        read_copies(source, name)
    assert (reason, status) == (caught.value.reason, caught.value.status)


def test_entities_of_html_in_a_document_with_a_document_type():
    """Wire copy names its document type and uses `&nbsp;`; the type itself is never fetched."""
    source = '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><body.content><p>It&rsquo;s on.</p></body.content></body></nitf>'
    assert ["It’s on."] == texts(source, "a.xml")


@pytest.mark.parametrize("data, detail", [
    (b"abc\xff", "byte 0xff at 3"), (b"\xef\xbb\xbfa\xe9b", "byte 0xe9 at 4"),
    (b"a\0b\0c\0", "UTF-16LE"), (b"\0a\0b\0c", "UTF-16BE"), (b"ab\0c", "NUL at 2"), (b"%PDF-1.7", "a PDF"),
    (b"\xed\xa0\x80", "byte 0xed at 0")])
def test_bytes_that_are_not_utf8_are_named(data, detail):
    with pytest.raises(Unreadable, match=detail):
        decode(data)


def test_one_byte_order_mark_is_dropped():
    assert "\ufeffa" == decode(b"\xef\xbb\xbf\xef\xbb\xbfa")


@pytest.mark.parametrize("name", ["a" + suffix for suffix in READERS])
@given(source=st.text(alphabet=st.sampled_from("<>/&;!-[]\"'={}:,\\pabr #`*\n\r\u2028\ud83d😀"), max_size=80))
def test_any_text_is_read_or_refused(name, source):
    """A file gives articles, each part of them within it, or says why not; nothing else is raised."""
    source = source.replace("\ud83d", "")
    try:
        copies = read_copies(source, name)
    except Unreadable:
        return
    for copy in copies:
        for piece in copy.pieces:
            assert 0 <= piece.start <= piece.end <= len(source)


@pytest.mark.clock
@pytest.mark.parametrize("name", ["a.html", "a.md", "a.xml", "a.json"])
@pytest.mark.parametrize("unit", ["<a ='", "<!--", "<p>", "&amp", "[", "](", "<![CDATA[", "<script>", "*a_", "<a ", "> "])
def test_hostile_marks_take_linear_time(name, unit):
    """20,000 copies of a mark that is never closed are over in a second; looking for its end from each would take minutes."""
    if name == "a.md" and unit in ("[", "](", "*a_", "> ", "<a ", "<!--"):
        unit = unit + "x\n\n"
    start = process_time()
    with suppress(Unreadable):
        read_copies(unit * 20_000, name)
    assert process_time() - start < 10


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="IPTC's own samples are beside the project only where it is developed")
def test_iptc_samples():
    """Every text item of IPTC's samples is read into headline and body, at its places in the file."""
    read = 0
    for path in [*SAMPLES.glob("newsml-g2/*.xml"), *SAMPLES.glob("ninjs/[123].*.json")]:
        source = decode(path.read_bytes())
        for copy in read_copies(source, path.name):
            assert headline(copy), path
            assert [] == misplaced(source, copy), path
            read += 1
    assert 12 == read
