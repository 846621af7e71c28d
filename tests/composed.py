"""Texts and files at random, out of what the project itself is made of: what `make campaign` throws at the tool.

A text is words of the grammar beside each other, pieces of our own examples and articles cut and put together, or one of
them damaged; signs that break things and quotation marks stand anywhere.  A file is such texts in the marks of its format,
often damaged, too.  The same generator of random numbers gives the same text.
"""
import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from fuzz_targets import WORDS

from stancecheck.checks import all_checks
from stancecheck.inputs import READERS
from stancecheck.resources import read_table

ROOT = Path(__file__).resolve().parent.parent
SIGNS = (
    "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "''", "``", ".", ",", ";", ":", "!", "?", "…", "(", ")", "[", "]", "—", "–", "-",
    "\n", "\n\n", "\r\n", "\r", "\t", " ", "\xa0", "\x00", "\x0b", "\x0c", "\x1b", "\x85", "\u2028", "\u2029", "\u200b", "\u200d",
    "\u00ad", "\u202e", "\u2066", "\ufeff", "\ufffe", "\ud800", "\udfff", "e\u0301", "\u0301", "İ", "ß", "ǅ", "ﬁ", "\U0001f600",
    "\U00010400", "مرحبا", "汉字", "Ω", "$", "%", "&", "#", "@", "*", "_", "|", "<", ">", "=", "+", "/", "\\", "~", "^", "0", "12,000",
    "3.5", "1990s", "10:30", "U.S.", "Mr.", "St.", "a.m.", "x@y.example", "https://x.example/a?b=c", "<!-- stancecheck: ignore -->")
LOW = 20  # characters of most texts, from and to
HIGH = 300


@cache
def cue_words() -> tuple[str, ...]:
    """The forms of all cues, the words of the closed classes, and the phrases of evaluative wording."""
    _, inflections = read_table("lexicon/inflections.tsv")
    words = {word for lemma, _, forms in inflections for word in (lemma, *re.findall(r"=([^ ]+)", forms))}
    words |= {row[0] for row in read_table("lexicon/nominals.tsv")[1]}
    words |= {word.strip() for *_, words_of in read_table("lexicon/evaluative.tsv")[1] for word in words_of.split(",")}
    return tuple(sorted(word.replace("_", " ") for word in words if word))


@cache
def pieces() -> tuple[str, ...]:
    """Our own sentences and paragraphs: examples of constructions, cues and checks, articles and golden failures."""
    found = [line[3:].partition("=>")[0].strip() for path in sorted((ROOT / "grammars").glob("*.lark"))
             for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("//+", "//-"))]
    for table in ("lexicon/cues.tsv", "lexicon/nominals.tsv"):
        found += [row[-1] for row in read_table(table)[1]]
    for check in all_checks().values():
        found += [example.replace("[", "").replace("]", "") for example in (*check.flags, *check.passes)]
    for path in sorted((ROOT / "tests" / "articles").glob("**/*.txt")):
        found += [part for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    return tuple(dict.fromkeys(found))


def composed(random: Random) -> str:
    """A text, mostly of 20 to 300 characters, seldom of up to some 3,000."""
    size = random.randint(LOW, HIGH) if random.random() < 0.5 else random.randint(LOW, 100)
    if random.random() < 0.005:
        size *= 10
    way = random.choice((words_of, words_of, spliced, spliced, damaged, damaged, damaged, signs_of))
    text = way(random, size)
    if random.random() < 0.05:
        text = text.replace("\n", random.choice(("\r\n", "\r", "\n\n", " ")))
    return text


def words_of(random: Random, size: int) -> str:
    """Words of the grammar beside each other, with what stands between words now and then."""
    found: list[str] = []
    length, often = 0, random.choice((0.0, 0.05, 0.3))
    while length < size:
        kind = random.random()
        word = random.choice(WORDS) if kind < 0.6 else random.choice(cue_words()) if kind < 0.9 else random.choice(SIGNS)
        found.append(word if random.random() > often else random.choice((word.upper(), word.title(), word * 2)))
        found.append(" " if random.random() > often else random.choice(("", "\n", ", ", "  ", random.choice(SIGNS))))
        length += len(found[-1]) + len(word)
    return "".join(found)


def spliced(random: Random, size: int) -> str:
    """Pieces of our own, cut anywhere, one behind the other."""
    found, length = [], 0
    while length < size:
        piece = random.choice(pieces())
        start = random.randrange(len(piece)) if random.random() < 0.7 else 0
        part = piece[start:start + random.randint(1, size)]
        found += [part, random.choice((" ", "", "\n\n", random.choice(SIGNS), random.choice(WORDS)))]
        length += len(part) + 1
    return "".join(found)


def damaged(random: Random, size: int) -> str:
    """A piece of our own with words and signs put in, left out, changed, doubled or put elsewhere."""
    piece = random.choice(pieces())
    start = 0 if len(piece) <= size else random.randrange(len(piece) - size)
    words = re.split(r"(\W)", piece[start:start + size])
    for _ in range(random.randint(1, 6)):
        at, other = random.randrange(len(words)), random.randrange(len(words))
        action = random.randrange(6)
        if action == 0:
            words[at] = random.choice(SIGNS)
        elif action == 1:
            words[at] = random.choice(cue_words())
        elif action == 2:
            words[at], words[other] = words[other], words[at]
        elif action == 3:
            words[at] *= random.choice((0, 2, 9))
        elif action == 4:
            words[at] += random.choice(("\"", "“", "”", "‘", "’", "'", " ", ", "))
        else:
            words[at] = random.choice(WORDS)
    return "".join(words)


def signs_of(random: Random, size: int) -> str:
    """Signs, single letters, and any characters at all."""
    found: list[str] = []
    for _ in range(min(size, 120)):
        kind = random.random()
        found.append(random.choice(SIGNS) if kind < 0.5 else random.choice("aIseM t ") if kind < 0.8
                     else random.choice(WORDS) if kind < 0.95 else chr(random.randrange(0x110000)))
    return "".join(found)


MARKS: dict[str, tuple[str, ...]] = {  # what the readers look for, beside the text itself
    "plain": ("<p>", "</p>", "<br>", "&ldquo;", "&#0;", "&#xD800;", "*", "**", "_", "<!-- stancecheck: ignore", "-->", "\ufeff"),
    "markdown": ("# ", "\n# ", "*", "**", "`", "```\n", "> ", "\n> ", "\n- ", "\n1. ", "[", "](x)", "![", "|", "\n|---|\n", "\n---\n",
                 "<b>", "<!--", "-->", "\\", "    ", "\t", "&amp;", "\n===\n", "[x]: y\n", "~~~\n", "<https://x.example>"),
    "mdx": ("# ", "*", "`", "```\n", "\n> ", "\n- ", "[", "](x)", "<Box a={1}>", "</Box>", "{1 + 1}", "{", "}", "{/* */}", "\nimport X from \"x\"\n",
            "\nexport const a = 1\n", "<", "/>", "\n\n", "\n---\n"),
    "webpage": ("<p>", "</p>", "<br>", "<b>", "</b>", "<div>", "</div>", "<article>", "</article>", "<blockquote>", "<h1>", "</h1>",
                "<script>", "</script>", "<!--", "-->", "&shy;", "&amp;", "&#0;", "&#x110000;", "<table>", "<tr><td>", "<li>", "<ul>", "<a href=x>",
                "</a>", "<title>", "</title>", "<q>", "</q>", "<![CDATA[", "]]>", "<meta name=author content=\"", "\">", "<style>", "<pre>",
                "<template>", "<svg>", "</body>", "<nav>", "<figure><figcaption>", "<span style=display:none>", "</span>"),
    "ninjs": ("\"", "\\u201c", "\\ud800", "\\n", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "\"headline\": \"", "\"body_text\": \"",
              "\"body_html\": \"<p>", "\"bodies\": [", "\"headlines\": [{\"value\": \"", "\"byline\": \"", "\"type\": \"composite\"",
              "\"associations\": {", "\\u0000", "<p>"),
    "news": ("<p>", "</p>", "<title>", "</title>", "<item>", "</item>", "<entry>", "<description>", "</description>", "<content type=\"html\">",
             "</content>", "<summary>", "<hl1>", "<hedline>", "<body.content>", "<block>", "&lt;p&gt;", "&amp;", "&#0;", "&#38;", "<![CDATA[",
             "]]>", "<!--", "-->", "<?x?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "xmlns=\"x\"", "<x:y>", "<media:content url=\"x\"/>",
             "<content:encoded>", "</content:encoded>", "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>", "<byline>"),
    "docx": ("<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:br/>", "<w:tab/>", "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:tbl><w:tr><w:tc>",
             "<w:del>", "</w:del>", "<w:ins>", "<w:footnoteReference w:id=\"1\"/>", "&amp;", "&#0;", "<w:instrText>", "<mc:AlternateContent>",
             "<w:hyperlink>", "<w:sdt><w:sdtContent>", "<w:noBreakHyphen/>", "<w:sym w:char=\"F0A7\"/>"),
    "mail": ("From: ", "Subject: ", "\n\n", "--x\n", "\n--x--\n", "Content-Type: text/html\n\n", "Content-Type: text/plain; charset=latin-1\n",
             "Content-Transfer-Encoding: base64\n\n", "Content-Transfer-Encoding: quoted-printable\n\n", "=?utf-8?q?A_pier?=", "=?x?b?!!?=", "=E2=80=9C",
             "=\n", "> ", "\n> ", "On Monday Ada wrote:\n", "-- \n", "Content-Type: multipart/mixed; boundary=x\n\n", "Content-Type: message/rfc822\n\n",
             "charset=nonsense", "<p>", "\r\n", "begin 644 x\n"),
    "rtf": ("{", "}", "\\par ", "\\b ", "\\'e9", "\\u8220?", "\\u-3913?", "\\uc2 ", "\\uc0 ", "{\\*\\x ", "{\\fonttbl\\f0 Arial;}", "\\bin5 ", "\\ldblquote ",
            "\\rdblquote ", "\\emdash ", "\\cell ", "\\tab ", "\\line ", "{\\footnote ", "\\v ", "\\v0 ", "\\deleted ", "\\ansicpg1251 ", "\\fcharset204 ",
            "\\\n", "\\~", "\\-", "{\\pict ", "\\u55357?\\u56832?"),
    "subtitles": ("\n\n", "1\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 00:02.000\n", "WEBVTT\n\n", "<v Mara Lind>", "</v>", "<i>", "</i>",
                  "MARA LIND: ", ">> ", "- ", "NOTE ", "STYLE\n", "{\\an8}", "&lt;", "[music]", "-->", "\r\n", "REGION\n"),
}
SUFFIXES = {reader: tuple(suffix for suffix, name in READERS.items() if name == reader) for reader in MARKS}
XML = {"<": "&lt;", "&": "&amp;"}
WORD = ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>")


@cache
def examples(reader: str) -> tuple[bytes, ...]:
    """The files of a reader's corpus."""
    return tuple(path.read_bytes() for path in sorted((ROOT / "tests" / "corpus" / f"read-{reader}").iterdir()) if path.is_file())


def composed_file(random: Random, reader: str) -> tuple[str, bytes]:
    """A file for a reader: its suffix and its bytes."""
    suffix = random.choice(SUFFIXES[reader])
    make = random.choice((whole, whole, marked, from_corpus))
    data = make(random, reader)
    if random.random() < 0.35:
        data = spoiled(random, data, reader)
    return suffix, data


def encoded(random: Random, text: str) -> bytes:
    """A text as bytes, seldom in another encoding than UTF-8."""
    way = random.random()
    if way < 0.94:
        return text.encode("utf-8", "replace" if way < 0.8 else "surrogatepass")
    return text.encode(random.choice(("utf-16", "utf-16-le", "utf-8-sig", "cp1252", "latin-1")), "replace")


def marked(random: Random, reader: str) -> bytes:
    """Text and marks of the format beside each other, in no order."""
    text = composed(random)
    parts = [part for word in text.split(" ") for part in (
        word, random.choice(MARKS[reader]) if random.random() < 0.3 else " ")]
    return packed(random, "".join(parts)) if reader == "docx" else encoded(random, "".join(parts))


def from_corpus(random: Random, reader: str) -> bytes:
    """A file of the corpus with marks put in."""
    data = random.choice(examples(reader))
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(data))
        piece = random.choice(MARKS[reader]) if random.random() < 0.7 else composed(random)[:60]
        data = data[:at] + piece.encode("utf-8", "surrogatepass") + data[at + random.choice((0, 0, 3)):]
    return data


def spoiled(random: Random, data: bytes, reader: str) -> bytes:
    """A file with bytes changed, cut out, doubled or cut off."""
    for _ in range(random.randint(1, 3)):
        if not data:
            break
        at, size, action = random.randrange(len(data)), random.choice((1, 1, 2, 8, 40)), random.randrange(5)
        if action == 0:
            data = data[:at] + bytes((random.randrange(256),)) + data[at + 1:]
        elif action == 1:
            data = data[:at] + data[at + size:]
        elif action == 2:
            data = data[:at] + data[at:at + size] * random.choice((2, 30)) + data[at + size:]
        elif action == 3:
            data = data[:at] if random.random() < 0.5 else data[at:]
        else:
            data = data[:at] + random.choice(MARKS[reader]).encode("utf-8", "surrogatepass") + data[at:]
    return data


def escaped(text: str) -> str:
    """A text as XML has it, without what XML can't have."""
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    return re.sub("[<&]", lambda match: XML[match[0]], text)


def packed(random: Random, body: str) -> bytes:
    """A Word file with a body."""
    out = io.BytesIO()
    way = random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(out, "w", way) as file:
        file.writestr("word/document.xml", (WORD + body + "</w:body></w:document>").encode("utf-8", "surrogatepass"))
        if random.random() < 0.2:
            file.writestr("word/footnotes.xml", WORD.replace("document", "footnotes", 1) + "</w:body>")
    return out.getvalue()


def whole(random: Random, reader: str) -> bytes:
    """A file as it ought to be, with a title and one to three paragraphs."""
    texts = [composed(random) for _ in range(random.randint(2, 4))]
    return WHOLE[reader](random, texts) if reader in WHOLE else encoded(random, "\n\n".join(texts))


def whole_page(random: Random, texts: list[str]) -> bytes:
    """A page."""
    title, *rest = map(escaped, texts)
    tag = random.choice(("p", "p", "div", "li", "blockquote"))
    body = "".join(f"<{tag}>{text}</{tag}>" for text in rest)
    return encoded(random, f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>")


def whole_news(random: Random, texts: list[str]) -> bytes:
    """NITF, RSS or Atom."""
    title, *rest = map(escaped, texts)
    paragraphs = "".join(f"<p>{text}</p>" for text in rest)
    return encoded(random, random.choice((
        f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head><body.content>{paragraphs}</body.content></body></nitf>",
        f"<rss><channel><item><title>{title}</title><description>{escaped(paragraphs)}</description></item><item><title>{title}</title></item></channel></rss>",
        f"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>{title}</title><content type=\"html\">{escaped(paragraphs)}</content></entry></feed>")))


def whole_item(random: Random, texts: list[str]) -> bytes:
    """A ninjs item."""
    import json

    title, *rest = texts
    item = {"uri": "a", "type": "text", "headline": title, "byline": "Ada Orlova"}
    item[random.choice(("body_text", "body_html"))] = "".join(f"<p>{escaped(text)}</p>" for text in rest)
    return json.dumps(item, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")


def whole_word(random: Random, texts: list[str]) -> bytes:
    """A Word file."""
    return packed(random, "".join(f"<w:p><w:r><w:t>{escaped(text)}</w:t></w:r></w:p>" for text in texts))


def whole_mail(random: Random, texts: list[str]) -> bytes:
    """A mail, of text alone or of text and HTML."""
    title, *rest = texts
    head = f"From: Ada <a@example.org>\nSubject: {' '.join(title.split())}\nMIME-Version: 1.0\n"
    body = "\n\n".join(rest)
    if random.random() < 0.5:
        return encoded(random, f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}\n")
    page = "".join(f"<p>{escaped(text)}</p>" for text in rest)
    return encoded(random, f"{head}Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n"
                           f"{body}\n--x\nContent-Type: text/html; charset=utf-8\n\n{page}\n--x--\n")


def whole_rtf(random: Random, texts: list[str]) -> bytes:
    """An RTF file."""
    written = "\\par ".join("".join(
        one if one.isascii() and one not in "\\{}" else f"\\u{ord(one) if ord(one) < 0x8000 else ord(one) % 0x10000 - 0x10000}?" for one in text)
        for text in texts)
    return f"{{\\rtf1\\ansi {written}}}".encode("ascii", "replace")


def whole_subtitles(random: Random, texts: list[str]) -> bytes:
    """Subtitles of either kind."""
    if random.random() < 0.5:
        cues = "".join(f"{at}\n00:00:{at:02},000 --> 00:00:{at + 1:02},000\n{text}\n\n" for at, text in enumerate(texts, 1))
    else:
        cues = "WEBVTT\n\n" + "".join(f"00:{at:02}.000 --> 00:{at + 1:02}.000\n{text}\n\n" for at, text in enumerate(texts, 1))
    return encoded(random, cues)


WHOLE: dict[str, Callable[[Random, list[str]], bytes]] = {
    "webpage": whole_page, "news": whole_news, "ninjs": whole_item, "docx": whole_word, "mail": whole_mail, "rtf": whole_rtf,
    "subtitles": whole_subtitles,
}
