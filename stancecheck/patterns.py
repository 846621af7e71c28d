"""The chunk grammar to one pattern, which Lark composes of its named terminals and `make tables` keeps.

Only Lark's composition is used, not its lexer, which would take the longest of all terminals rather than the first.
Where the kept pattern is not of the grammar at hand, Lark composes it anew: slower, and otherwise the same.
"""
import re
from binascii import crc32
from typing import NamedTuple

from .codes import Chunk, Tag, members
from .resources import read_text
from .tables import COMMENT

QUOTATION, LINE_END = "q", "\n"  # what a direct quotation and the end of a sentence are in a line of categories
MARK = "\0"  # a quotation mark that nobody closed: no chunk
LETTERS = members(Tag) | {"QUOTATION": QUOTATION, "LINE_END": LINE_END}
SYMBOLS = {name.lower(): symbol for name, symbol in members(Chunk).items()} | {"mark": MARK, "line_end": LINE_END}
START, LEFT_OVER = "chunk", "rest"
FILE = "tables/chunks.txt"


class Pattern(NamedTuple):
    """A pattern whose alternatives each end in an empty group, which tells which it was.

    `symbols` has the chunk symbol of each group, "" where the category tells: then it is in `letters`.
    """

    compiled: re.Pattern[str]
    symbols: tuple[str, ...]
    letters: dict[str, str]


def source() -> str:
    """What Lark is given: the grammar, and a terminal for each category."""
    letters = "\n".join(f'{name}: "{letter}"' if letter != LINE_END else f"{name}: /\\n/" for name, letter in LETTERS.items())
    return COMMENT.sub("", read_text("chunks.lark")) + "\n" + letters


def checksum() -> str:
    """Eight digits that change with the grammar, its letters and its symbols."""
    return f"{crc32(repr((source(), SYMBOLS)).encode()):08x}"


def kept_pattern() -> Pattern:
    """The pattern of the chunk grammar: as kept, or composed anew where the grammar has changed since."""
    return load() or build()


def build() -> Pattern:
    """Have Lark compose the pattern.

    Raises:
        lark.exceptions.GrammarError: a terminal is not known, or defined twice.
        ValueError: an alternative is neither a terminal with its symbol nor a rule, perhaps behind a terminal.
    """
    from lark.load_grammar import load_grammar

    grammar, _ = load_grammar(source(), "chunks.lark", [], False)  # type: ignore[no-untyped-call]
    terminals, rules, _ = grammar.compile([START], "*")
    regexps = {one.name: one.pattern.to_regexp() for one in terminals}
    symbols, letters = [""], dict[str, str]()

    def alternatives(name: str) -> str:
        found = sorted((rule for rule in rules if rule.origin.name == name), key=lambda rule: rule.order)
        names = [tuple(one.name for one in rule.expansion) for rule in found]
        if all(len(one) == 1 and one[0] in LETTERS for one in names):
            letters.update((LETTERS[one], SYMBOLS[rule.alias]) for (one,), rule in zip(names, found, strict=True))
            symbols.append("")
            return ".()" if name == LEFT_OVER else f"[{''.join(re.escape(LETTERS[one]) for (one,) in names)}]()"
        return "|".join(alternative(one, rule.alias) for one, rule in zip(names, found, strict=True))

    def alternative(names: tuple[str, ...], alias: str | None) -> str:
        *before, last = names
        if len(before) > 1 or (alias is None) == (last in regexps) or not set(before) <= set(regexps):
            raise ValueError(f"chunks.lark: {' '.join(names)} is neither a terminal with its symbol nor a rule")
        if alias is None:
            ahead = regexps[before[0]] if before else ""
            return f"{ahead}(?:{alternatives(last)})" if before else alternatives(last)
        symbols.append(SYMBOLS[alias])
        return f"{regexps[last]}()"

    regexp = alternatives(START).replace("\\\n", "\\n").replace("\n", "\\n")
    return Pattern(at_work(regexp), tuple(symbols), letters)


def at_work(regexp: str) -> re.Pattern[str]:
    """The pattern compiled."""
    return re.compile(regexp, re.DOTALL | re.MULTILINE)


def write() -> str:
    """The file that `load` reads: checksum, pattern, the symbols of its groups, and those of categories."""
    made = build()
    aliases = {symbol: alias for alias, symbol in SYMBOLS.items()}
    names = {letter: name for name, letter in LETTERS.items()}
    groups = " ".join(aliases.get(symbol, "-") for symbol in made.symbols)
    letters = "\n".join(f"{names[letter]} {aliases[symbol]}" for letter, symbol in made.letters.items())
    return f"{checksum()}\n\n{made.compiled.pattern}\n\n{groups}\n\n{letters}\n"


def load() -> Pattern | None:
    """The pattern as `write` wrote it; None where it is of another grammar."""
    made_from, regexp, groups, letters = read_text(FILE).split("\n\n")
    if made_from != checksum():
        return None
    pairs = (line.split(" ") for line in letters.split("\n") if line)
    return Pattern(at_work(regexp), tuple(SYMBOLS.get(alias, "") for alias in groups.split(" ")),
                   {LETTERS[name]: SYMBOLS[alias] for name, alias in pairs})
