"""Claims before their cue: `"...," said Weaver`, `..., Weaver said`, `As Weaver said, ...`, `which Weaver said ...`."""
from ..grammar import Range, Reading
from ..lexicon import Sense
from .contents import circumstance_in, class_of, content_of, cue_range, may_tell
from .proposals import Proposal
from .sentences import Sentence
from .subjects import FINITE, Source, source_part
from .windows import QUOTING, Window

AFTER_SPEAKER = ".,;-Q:)wksG@(aKCR"  # what may follow a source behind its verb
IMPERSONAL = {"it", "that", "this"}  # behind a verb these are its object
SETTING = "Gs@kK"  # what a sentence starts with that is no claim without a verb
ADJUNCT = "GIpR"  # what follows a comma so may be no part of a claim


def read_inverted(window: Window) -> Proposal | None:
    """`..., said Weaver`: the source follows, the content stands before."""
    sentence, direct = window.sentence, window.before == "Q"
    reading = window.read("speaker_first")
    if reading is None or window.word(0) in IMPERSONAL or not direct and (
            window.taking("recipient") or not window.taking("quote")):
        return None
    subject = window.read_left("whole") if window.before == "," else None
    if subject and subject.length > window.chunk:
        return None  # ", who left the hall, projected calm": all that stands before is the subject
    following = window.right[reading.length:reading.length + 1]
    if following and following not in AFTER_SPEAKER and not direct and not reading.get("epithet"):
        return None
    content = sentence.before(window.chunk)
    if content is None:
        return None
    contents, drawn = (content,), reading.rule
    speaker, again = reading.get("speaker"), reading.get("quotation")
    if again:
        contents = content, window.tokens(again)
    elif not direct and "object" in window.lemma.frames and not may_tell(sentence, window.tokens(speaker)):
        return None  # ", who left the hall, posted the clip"
    elif not sentence.has_verb(content):  # "The police, said Weaver, were slow"
        if rest := rest_behind(window, reading):
            contents, drawn = (content, rest), f"{drawn}, resumed"
        elif following or "I" not in sentence.symbols[:window.chunk]:
            return None  # but a headline may do without: "No plans to raise fees, says minister"
    source = Source((window.tokens(speaker or (reading["informant"][0], again[0] - 1)),), "inverted")
    return window.propose(source, (window.group,), contents, window.telling, "quote", drawn)


def rest_behind(window: Window, reading: Reading) -> Range | None:
    """The rest of a claim behind a source, or behind its epithet: `The dam, says Weaver, a potter, will hold`."""
    views = [behind(window, reading.length - 1), window] if reading.get("epithet") else [window]
    for view in views:
        rest = resumption(view)
        if rest and view.right[rest["resumption"][0]] in FINITE:
            return view.tokens(rest["resumption"])
    return None


def behind(window: Window, offset: int) -> Window:
    """The window of the same cue whose right side starts at an offset of it."""
    sentence, place = window.sentence, window.place + offset
    return Window(sentence, window.token, window.chunk, window.lemma, window.after, sentence.symbols[place:], place)


def read_announcing(window: Window) -> Proposal | None:
    """`Added Weaver: "..."`: the sentence starts with the verb, the source and the quotation follow."""
    reading = window.read("announcing")
    if reading is None:
        return None
    speaker = reading.get("speaker") or reading.get("informant")
    source = Source((window.tokens(speaker),), reading.rule)
    return window.propose(source, (window.group,), (window.tokens(reading["quotation"]),), window.telling, "quote",
                      reading.rule)


def read_fronted(window: Window) -> Proposal | None:
    """`..., Weaver said`: the content stands before the source, or on both sides."""
    sentence = window.sentence
    reading = window.read_left("fronted")
    if reading is None:
        return None
    part = reading.find(source_part)
    if reading.rule.startswith("as_"):
        if not window.taking("clause", "fronted", "recipient"):
            return None  # ", as the crowd laughed"
        part = part[0], part[1] - 1  # without the "as"
    if reading.rule == "as_leading":
        return read_as_leading(window, part)
    follow = window.read("complement")
    rule = follow.rule if follow else ""
    if rule == "announced_by_comma":
        follow, rule = None, ""
    if rule == "if" and circumstance_in(window, follow) is not None:
        follow, rule = None, ""  # "..., Weaver said after the vote"
    quoted = reading.rule == "fronted_quotation"
    if not quoted and rule.endswith("quotation_colon"):
        return None  # "As the rain fell, Weaver said: ..."
    if not quoted and window.right[:1] != "," and rule not in ("", "noun") and "quotation" not in rule:
        return None
    if rule == "noun" and not quoted and not window.taking("recipient"):
        return None
    content = sentence.before(window.chunk - reading.length + quoted)
    if content is None:
        return None
    contents, rest, drawn = [content], None, reading.rule
    if follow and rule in ("quotation", "noun_quotation"):
        if not sentence.has_verb(content) and (is_setting(sentence, content) or is_of_source(window, content)):
            return None
        contents.append(window.tokens(follow["quotation"]))
        drawn += f", {rule}"
    elif not quoted and (rest := resumption(window)):
        begins, further = window.right[rest["resumption"][0]], window.tokens(rest["resumption"])
        if begins in ADJUNCT and not sentence.has_verb(content) and (begins == "G" or not sentence.has_verb(further)):
            rest = None
        else:
            contents.append(further)
            drawn += ", resumed"
    if not quoted and len(contents) == 1 and not sentence.has_verb(content):
        return None
    source = Source((sentence.mirrored(window.chunk, part),), "fronted")
    cue, circumstances = cue_range(window)
    return window.propose(source, (cue,), tuple(contents), window.telling, "quote", drawn + circumstances, rest)


def is_setting(sentence: Sentence, content: Range) -> bool:
    """Whether what stands, without a verb, before a source only says where: "Speaking in Lund", "In a statement"."""
    symbol = sentence.symbols[sentence.chunks.at(content[0])]
    return symbol in SETTING or symbol == "p" and class_of(sentence, (content[0] + 1, content[1])) == "document"


def is_of_source(window: Window, content: Range) -> bool:
    """Whether what stands, without a verb, before a source is its start: "Ruth Amari, editor of the Post, Dorset, said"."""
    sentence = window.sentence
    if sentence.symbols[sentence.chunks.at(content[0])] != "n":
        return False
    subject = sentence.governor(window.chunk)
    return subject is not None and subject.ranges[0][0] == content[0]


def resumption(window: Window) -> Reading | None:
    """What goes on with a claim that the cue interrupts: `the plan, Weaver said, failed`."""
    reading = window.read("resumed")
    return reading if reading and reading.get("resumption") else None


def read_as_leading(window: Window, part: Range) -> Proposal | None:
    """`As Weaver said, the plan failed`: the main clause is the content."""
    sentence, window = window.sentence, behind(window, 0)
    rest = resumption(window)
    if rest is None or window.right[0] in "no" and not window.taking("recipient") and window.after == window.token + 1:
        return None  # "As she demands a wall, ...": that is its object
    source = Source((sentence.mirrored(window.chunk, part),), "as_leading")
    cue, drawn = cue_range(window)
    return window.propose(source, (cue,), (window.tokens(rest["resumption"]),), window.telling, "quote",
                      f"as_leading, resumed{drawn}", rest)


def read_gapped(window: Window, reading: Reading | None) -> Proposal | None:
    """`the plan that Weaver said would fail`: the pronoun belongs to the claim, and the claim lacks it.

    Without a pronoun, `a plan he said would fail`, it is the noun phrase.
    """
    sentence = window.sentence
    gap = reading is not None and reading.rule == "gap"
    bare = gap and reading.get("lead") == (0, 0) and window.taking("clause")
    left = window.read_left("gapped") or (window.read_left("contact") if bare else None)
    if left is None:
        return None
    lacked = window.chunk - left.length
    if sentence.symbols[lacked] == "t" and (not lacked or sentence.symbols[lacked - 1] != "n"):
        return None
    if sentence.symbols[lacked] == "h" and not lacked and window.symbol != "S":
        return None  # "What we know is that ..."
    noun = left.get("gap")
    contents, drawn = [sentence.mirrored(window.chunk, noun) if noun else sentence.tokens(lacked, lacked + 1)], left.rule
    if gap and (rest := content_of(window, reading, "gap")):
        contents.append(rest)
        drawn += ", gap"
    return window.propose(window.source_of(left, left.rule), (window.group,), tuple(contents), window.taking(*QUOTING)[0],
                      "clause", drawn, reading)


def read_antecedent(window: Window, reading: Reading | None) -> Proposal | None:
    """`the candidate whom they oppose`, `what he called a farce`: the verb's object is the pronoun, or what it is called.

    Both where the pronoun is no "what": `the plan, which he called a farce`.
    """
    called = reading is not None and reading.rule.startswith("noun")
    known = window.taking("object_predicate") if called else window.taking("object", "thing") if reading is None else []
    left = window.read_left("gapped") if known else None
    if left is None:
        return None
    sentence, far = window.sentence, window.chunk - left.length
    if sentence.symbols[far] not in ("hw" if called else "tw"):
        return None
    pronoun = sentence.tokens(far, far + 1)
    content = content_of(window, reading, "object") if called else pronoun
    if content is None:
        return None
    contents = (pronoun, content) if called and sentence.symbols[far] != "h" else (content,)
    frame = "object_predicate" if called else "object" if "object" in known[0].frames else "thing"
    drawn = f"{left.rule}, {reading.rule}" if called else left.rule
    return window.propose(window.source_of(left, left.rule), (window.group,), contents, known[0], frame, drawn)


def read_described(window: Window, sense: Sense) -> Proposal | None:
    """`the plan, which Weaver described as rash`: the pronoun and what it is described as."""
    left, reading = window.read_left("gapped"), window.read("passive")
    claim = reading and reading.get("claim")
    if left is None or not claim:
        return None
    far = window.chunk - left.length
    contents = window.sentence.tokens(far, far + 1), window.tokens(claim)
    return window.propose(window.source_of(left, left.rule), (window.group,), contents, sense, "object_as",
                      f"{left.rule}, {reading.rule}")
