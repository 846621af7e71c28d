"""The evaluative lexicon: words and phrases that judge, by the word that each is found by.

`grammars/lexicon/evaluative.tsv` has a row a semantic field; `evaluative_forms.tsv` the inflected
forms, `evaluative_affixes.tsv` what makes a compound evaluative, `literal.tsv` what makes words mean what they say.

Source: each row names its own.
"""
from functools import cache
from typing import NamedTuple

from ..resources import read_table


class Entry(NamedTuple):
    """One form of one word or phrase, found by its key: its longest word that isn't common.

    `before` and `after` are the words on both sides of the key, in lower case.  `strength` is 3
    for wording that judges on its own, 2 where its condition `when` holds, 1 where another
    evaluative word stands in the same sentence.  `field` names the row.
    """

    code: str
    field: str
    pos: str
    when: str
    strength: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return not self.before and not self.after


@cache
def inflected() -> dict[tuple[str, str], tuple[str, ...]]:
    """(word, part of speech) -> its other forms, of the words of the lexicon that have some."""
    return {(lemma, pos): tuple(listed.split(", ")) for lemma, pos, listed in read_table("lexicon/evaluative_forms.tsv")[1]}


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """Key of each form -> its entries, in the order of the tables."""
    forms = inflected()
    common = word_list("common")
    found: dict[str, tuple[Entry, ...]] = {}
    _, rows = read_table("lexicon/evaluative.tsv")
    for field, code, pos, when, strength, _, listed in rows:
        single = Entry(code, field, pos, when, int(strength))
        alone = (single,)  # of all words of the row that no other row has
        for lemma in listed.split(", "):
            for form in (lemma, *forms.get((lemma, pos), ())):
                if " " not in form:
                    found[form] = found[form] + alone if form in found else alone
                    continue
                words = form.split(" ")
                rarest = max([word for word in words if word not in common] or words, key=len)
                key = words.index(rarest)
                entry = Entry(code, field, pos, when, single.strength, tuple(words[:key]), tuple(words[key + 1:]))
                found[rarest] = (*found.get(rarest, ()), entry)
    return found


@cache
def lexicon_codes() -> frozenset[str]:
    """The codes with wording of their own: their checks have nothing to say where none of it stands."""
    return frozenset(row[1] for table in ("evaluative", "evaluative_affixes")
                     for row in read_table(f"lexicon/{table}.tsv")[1])


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `wordlists.tsv`."""
    _, rows = read_table("lexicon/wordlists.tsv")
    return frozenset(word for row in rows if row[0] == name for word in row[1].split(", "))


@cache
def valuing() -> frozenset[str]:
    """The adjectives of `polar.tsv`: they value what they are said of, but for those of `wordlists.tsv` that also measure."""
    plain = word_list("plain values")
    return frozenset(word for word, _, pos, *_ in read_table("lexicon/polar.tsv")[1] if pos == "adj" and word not in plain)


class Beside(NamedTuple):
    """The words that make others literal: those before them, those behind, and those of the same sentence."""

    before: frozenset[str]
    after: frozenset[str]
    within: frozenset[str]


@cache
def literal() -> dict[str, Beside]:
    """Words of the lexicon, in each of their forms -> beside which words they mean what they say (`literal.tsv`)."""
    forms: dict[str, set[str]] = {}
    for (lemma, _), others in inflected().items():
        forms.setdefault(lemma, set()).update(others)
    found: dict[str, Beside] = {}
    for listed, where, beside, _ in read_table("lexicon/literal.tsv")[1]:
        words = frozenset().union(*(word_list(word.strip("*")) if word.startswith("*") else {word}
                                    for word in beside.split(", ")))
        for lemma in listed.split(", "):
            for form in {lemma, *forms.get(lemma, ())}:
                before, after, within = found.get(form, NOWHERE)
                found[form] = Beside(before | words if where in ("before", "beside") else before,
                                     after | words if where in ("after", "beside") else after,
                                     within | words if where == "sentence" else within)
    return found


NOWHERE = Beside(frozenset(), frozenset(), frozenset())


@cache
def affixes() -> tuple[tuple[str, str, tuple[Entry, ...]], ...]:
    """(prefix, suffix, entries) of `evaluative_affixes.tsv`; one of prefix and suffix is empty."""
    _, rows = read_table("lexicon/evaluative_affixes.tsv")
    return tuple((affix.rstrip("-") + "-" if affix.endswith("-") else "", "" if affix.endswith("-") else affix,
                  (Entry(code, field, pos, when, int(strength)),))
                 for field, code, pos, when, strength, _, listed in rows for affix in listed.split(", "))


@cache
def edges() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The prefixes and the suffixes of `affixes`."""
    return (tuple(prefix for prefix, _, _ in affixes() if prefix), tuple(suffix for _, suffix, _ in affixes() if suffix))


def compound(word: str) -> tuple[Entry, ...]:
    """The entries of a word that only its first or last part makes evaluative: "grievance-fueled"."""
    prefixes, suffixes = edges()
    if not (word.startswith(prefixes) or word.endswith(suffixes)) or word in word_list("literal compounds"):
        return ()
    for prefix, suffix, entries in affixes():
        if prefix and word.startswith(prefix) or suffix and word.endswith(suffix):
            return entries
    return ()


def entries_of(word: str) -> tuple[Entry, ...]:
    """The entries of which a word, in any case, is the key."""
    lower = written(word)
    return lexicon().get(lower, ()) or (compound(lower) if len(lower) > 5 else ())


def written(word: str) -> str:
    """A word as the lexicon writes it."""
    return word.lower().replace("’", "'")
