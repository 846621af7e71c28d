"""The regular forms of English words, for words that no table has."""
VOWELS = "aeiou"
HISSING = ("s", "x", "z", "ch", "sh")


def regular(word: str, pos: str) -> tuple[str, ...]:
    """The regular forms of a verb (third person, -ing, past, participle), or the plural of a noun.

    >>> regular("tweet", "verb"), regular("query", "noun")
    (('tweets', 'tweeting', 'tweeted', 'tweeted'), ('queries',))
    """
    falling = word.endswith("y") and word[-2:-1] not in VOWELS
    s_form = word[:-1] + "ies" if falling else word + ("es" if word.endswith(HISSING) else "s")
    if pos == "noun":
        return (s_form,)
    stem = word[:-1] if word.endswith("e") and not word.endswith(("ee", "ye", "oe")) else word
    past = word[:-1] + "ied" if falling else word + "d" if word.endswith("e") else word + "ed"
    return s_form, stem + "ing", past, past


def possible(word: str) -> tuple[str, ...]:
    """A word and the forms that it may have as a noun or a verb, the last consonant doubled or not; some are no words.

    >>> possible("slam")
    ('slam', 'slams', 'slaming', 'slamed', 'slamming', 'slammed')
    """
    forms = [word, *regular(word, "noun"), *regular(word, "verb")]
    if len(word) > 2 and word[-1] not in VOWELS + "wxy" and word[-2] in VOWELS and word[-3] not in VOWELS:
        forms += [word + word[-1] + "ing", word + word[-1] + "ed"]
    return tuple(dict.fromkeys(forms))
