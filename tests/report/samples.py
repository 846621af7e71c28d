"""A small run to write: articles of our own, with what a parser would find in them."""
from dataclasses import dataclass
from io import StringIO

from stancecheck.claims import makes_claim
from stancecheck.model import Article, Attribution, Coverage, Finding, Part, Sentence, Span, Speaker, Stance, Unparsed
from stancecheck.report import writer

STATE = Stance("state", "neutral", "certain+", "neutral", "say: clause")
PRAISE = Stance("praise", "favor", "certain+", "loaded", "hail: object")


@dataclass(frozen=True)
class Rule:
    """What the writers need of a check."""

    code: str
    name: str
    message: str
    why: str
    source: str
    severity: str = "note"
    evaluative: bool = True
    precision: float | None = None
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


RULES = {rule.code: rule for rule in (
    Rule("ATT101", "doubt-verb", "'{words}' tells the reader to doubt", "Where the article has grounds, it gives them.",
         "Hyland 2002", evaluative=False),
    Rule("EDT101", "superlative", "'{words}' ranks in the article's own voice", "Say what was measured.",
         "Recasens et al. 2013, framing bias", "warning", precision=0.86,
         flags=("It was the [boldest] & <b>.",), passes=("It was long.\n\nIt ended.",)),
    Rule("EDT106", "intensifier", "'{words}' is louder than the facts", "Let the facts be loud.", "Own observation",
         "error"),
)}


def span(text, words, after=0):
    """The place of words in a text."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def part(text, *pieces, rule):
    """A part of the pieces, each found after the one before."""
    spans, after = [], 0
    for piece in pieces:
        spans.append(span(text, piece, after))
        after = spans[-1].end
    return Part.of(text, spans, rule)


def attribution(text, source, cue, *content, stance=STATE, name="", nested=None, form="indirect"):
    """An attribution of words found in the text; a source of None is nobody."""
    cue_part = part(text, cue, rule=stance.rule)
    source_part = source and part(text, source, rule="subject")
    lemma, frame = stance.rule.split(": ")
    speaker = Speaker(name, "named" if name else "none", "own_name" if name else "nobody")
    return Attribution(source_part, cue_part, part(text, *content, rule="verb_object"), speaker, stance, form,
                       lemma, frame, Sentence(text, Span(0, len(text))), makes_claim(frame, lemma, bool(source)), nested)


def finding(text, words, code="EDT101", voice="editorial", number=None, suggestion="", after=0):
    """A finding on words of the text."""
    rule = RULES[code]
    place = span(text, words, after)
    return Finding(code, rule.name, rule.severity, place, words, voice, rule.message.replace("{words}", words), number,
                   voice != "attributed", suggestion)


def article(text, attributions=(), findings=(), unparsed=()):
    """An article with its coverage."""
    return Article(text, tuple(attributions), tuple(sorted(findings, key=lambda one: one.span)), tuple(unparsed),
                   Coverage(len(text), text.count("\n") + 1, text.count(".") or 1, len(attributions) + len(unparsed),
                            len(attributions), len(unparsed)))


UNICODE = ("Ferry news 🛳️\r\n\r\n"
           "Zoe\u0308 Brandt 👩‍🚀 hailed the 🏝 deal, the boldest plan yet.\r"
           "“Nobody,” she said, “lost a single shoe.”\n"
           "Éric claimed that the very best pier sank.\u2028Odd.")
HOSTILE = ("\x1b[31mRed\x1b]0;title\x07 \u202etxet\u202c [bold]loud[/bold] ::error::pwned said "
           "<script>alert(1)</script> ]]> & '\" =HYPERLINK(\"x\") %0A {{ 7*7 }} the best "
           "<img src=x onerror=alert(2)> | `code` @team\x9b1m.\n"
           "=cmd|' /C calc'!A0 claimed that </script><!-- the very best --> \x00 \ud800 won.\n")


def unicode_article():
    """Emoji with joiners, combining marks, all line ends, and U+2028, which is none."""
    text = UNICODE
    return article(
        text,
        [attribution(text, "Zoe\u0308 Brandt", "hailed", "the 🏝 deal, the boldest plan yet", stance=PRAISE,
                     name="Zoe\u0308 Brandt"),
         attribution(text, "she", "said", "“Nobody,”", "“lost a single shoe.”", name="Zoe\u0308 Brandt", form="direct"),
         attribution(text, "Éric", "claimed", "that the very best pier sank", name="Éric"),
         attribution(text, None, "sank", "the very best pier", nested=2)],
        [finding(text, "boldest", voice="attributed", number=0),
         finding(text, "claimed", "ATT101", number=2, suggestion="said"),
         finding(text, "best"), finding(text, "very", "EDT106")],
        [Unparsed(span(text, "Odd"), "after *Odd*: a verb")])


def hostile_article():
    """Text that tries to be markup, a command, a formula and an escape sequence."""
    text = HOSTILE
    return article(
        text,
        [attribution(text, "[bold]loud[/bold]", "::error::pwned said",
                     "<script>alert(1)</script> ]]> & '\" =HYPERLINK(\"x\")",
                     name="=HYPERLINK(\"x\") <b>Boss</b>\n\x1b[1m"),
         attribution(text, "=cmd|' /C calc'!A0", "claimed", "that </script><!-- the very best --> \x00 \ud800 won",
                     name="=cmd|' /C calc'!A0")],
        [finding(text, "best"), finding(text, "=cmd|' /C calc'!A0", "EDT106", number=1),
         finding(text, "</script><!-- the very best -->", "ATT101", number=1, suggestion="=said\x1b[2m")])


def written(name, run, **options):
    """What a writer writes."""
    out = StringIO()
    writer(name)(run, out, **options)
    return out.getvalue()
