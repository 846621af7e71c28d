"""Constructions of everyday news, each with more members than its examples: labels, courts, edges of sources and contents."""
import pytest

from stancecheck import parse


def read(text: str) -> list[str]:
    """The attributions of a text, as "source | cue | content"."""
    return [" | ".join(part.text.replace("\n", " ") if part else "" for part in (one.source, one.cue, one.content))
            for one in parse(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Rain fell.\n\nIda Lund, 41, a nurse: “It was cold.”", "Ida Lund, 41, a nurse | : | “It was cold.”"),
    ("Rain fell.\n\nIda Lund, who runs an inn: “It was cold.”", "Ida Lund, who runs an inn | : | “It was cold.”"),
    ("Rain fell.\n\nA spokeswoman for the port: “It was cold.”", "A spokeswoman for the port | : | “It was cold.”"),
    ("Rain fell.\n\nLund on the frost: “It was cold.”", "Lund | on the frost: | “It was cold.”"),
    ("IDA LUND, PORT CLERK: It was cold.\n\nOTTO WEIR, PORT BOSS: I left.", "IDA LUND, PORT CLERK | : | It was cold"),
    ("Rain fell. Port boss Otto Weir: “I left.”", "Port boss Otto Weir | : | “I left.”"),
    ("Two hurt in port fire – police\n\nRain fell.", "police | – | Two hurt in port fire"),
    ("Rain fell.\n\nAnd from Ida Lund:\n\n“It was cold.”", "Ida Lund | : | “It was cold.”"),
])
def test_labels(text, expected):
    """Who stands before a colon, with a role, an age, a topic or a kicker, or behind a headline's dash."""
    assert expected in read(text)


@pytest.mark.parametrize("text", ["VELM: The port was shut on Monday.", "Analysis: Why The Port Failed", "Watch: Port Burns"])
def test_datelines_and_sections_are_no_labels(text):
    assert not [one for one in read(text) if " | : | " in one]


@pytest.mark.parametrize(("text", "expected"), [
    ("The inquest heard that the pier was old.", "The inquest | heard | that the pier was old"),
    ("The pier was old, a tribunal has heard.", "a tribunal | has heard | The pier was old"),
    ("The pier was old, jurors were told.", " | were told | The pier was old"),
    ("“Who built it?” he was asked.", " | was asked | “Who built it?”"),
    ("Lund told MPs nothing would change.", "Lund | told | nothing would change"),
    ("Lund told reporters those who had left would be paid.", "Lund | told | those who had left would be paid"),
    ("Lund told the inn about 30 guests would stay.", "Lund | told | about 30 guests would stay"),
])
def test_courts_and_those_who_are_told(text, expected):
    assert expected in read(text)


def test_a_court_that_hears_is_no_speaker():
    assert [("state", "")] == [(one.stance.act, one.speaker.name) for one in parse("The court heard that the pier was old.")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Lund denies arson, her lawyer said.", ["Lund | denies | arson", "her lawyer | said | Lund denies arson"]),
    ("Last night Ida Lund said it was cold.", ["Ida Lund | said | it was cold"]),
    ("On Friday Lund said it was cold.", ["Lund | said | it was cold"]),
    ("“It was cold,” said Ida Lund in an email.", ["Ida Lund | said | “It was cold,”"]),
    ("“It was cold,” said the inn on its website.", ["the inn | said | “It was cold,”"]),
    ("“It was cold,” said a clerk at the port.", ["a clerk at the port | said | “It was cold,”"]),
    ("The work was done according to schedule.", []),
])
def test_where_parts_end(text, expected):
    assert expected == read(text)


VERBS = ("rejected", "dismissed", "denied", "brushed off", "disputed", "rebuffed", "rebutted")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("noun", ["claims that", "a claim that", "suggestions that", "allegations that", "reports that"])
def test_who_rejects_a_claim_does_not_make_it(verb, noun):
    """Each verb of turning down, with each noun for a claim."""
    text = f"Lund {verb} {noun} the pier was old."
    acts = {one.stance.act for one in parse(text) if one.source and one.source.text == "Lund"}
    assert acts <= {"oppose", "deny"} and acts


@pytest.mark.parametrize(("text", "expected"), [
    ("Men suspected of arson were held.", " | suspected of | Men … arson"),
    ("A man accused of arson was held.", " | accused of | A man … arson"),
    ("Firms alleged to be bankrupt were sold.", " | alleged | Firms … to be bankrupt"),
    ("They met on Friday to discuss the toll.", "They | to discuss | the toll"),
    ("They held a rally to oppose the toll.", "They | held a rally to oppose | the toll"),
    ("The owners assure that the well is clean.", "The owners | assure | that the well is clean"),
])
def test_participles_and_purposes(text, expected):
    """What describes a noun, and what people come together for."""
    found = [" | ".join(" … ".join(text[start:end] for start, end in part.spans) if part else ""
                        for part in (one.source, one.cue, one.content)) for one in parse(text)]
    assert expected in found


@pytest.mark.parametrize(("text", "expected"), [
    ("'It held,' Lund said. 'It will hold.\n\n'It is old.\n\n'It is safe.'\n\nRain fell.",
     "Lund | said | 'It held,' 'It will hold. 'It is old. 'It is safe.'"),
    ("‘It is “odd”,’ Lund said.", "Lund | said | ‘It is “odd”,’"),
    ('"It held, said Ida Lund. She left. "We won," she said.', 'she | said | "We won,"'),
    ('Lund said: "It held. "It will hold."', 'Lund | said: | "It held. "It will hold."'),
    ("Lund said: »It held.« He left.", "Lund | said: | »It held.«"),
    ("«It held,» said Lund.", "Lund | said | «It held,»"),
    ("Her first play, “The Old Pier”, was praised by critics.", "critics | was praised | Her first play, “The Old Pier”,"),
    ("After it rained, she added – “it held for years”.", "she | added | “it held for years”"),
    ("According to Ida Lund, who saw it, the pier fell.", "Ida Lund, who saw it | According to | the pier fell"),
    ("Ida Lund, who fixes boats, said it held.", "Ida Lund, who fixes boats, | said | it held"),
])
def test_marks_of_every_kind(text, expected):
    """Single ones over paragraphs and round others, one that nobody closed, guillemets both ways, titles and dashes."""
    assert expected in [" | ".join(" ".join(text[start:end] for start, end in part.spans).replace("\n", " ") if part else ""
                                   for part in (one.source, one.cue, one.content)) for one in parse(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("‘We were lied to’: potters want answers\n\nRain fell.", "potters | : | ‘We were lied to’"),
    ("Lund told the inn he \"couldn‘t hear a thing\" at night.", "Lund | told | he \"couldn‘t hear a thing\" at night"),
])
def test_more_marks(text, expected):
    """A headline's quotation before its colon, and an apostrophe that was turned the wrong way."""
    assert expected in read(text)


def test_a_gesture_behind_a_closed_quotation_says_nothing():
    """Only a comma would make it the quotation's."""
    assert [] == read("Ida Lund turned round. “We stay.” Otto Weir nodded.")
    assert ["Otto Weir | nodded | “We stay,”"] == read("“We stay,” Otto Weir nodded.")


@pytest.mark.parametrize("who", ["The 31-year-old", "Two 17-year-olds", "The 9-year-old"])
def test_people_are_known_by_their_age(who):
    """They have views, as things have none."""
    assert f"{who} | thanked | the crew" in read(f"Rain fell. {who} thanked the crew.")
    assert [] == read("Rain fell. The 31-year-old barge threatened the quay.")


@pytest.mark.parametrize(("text", "expected"), [
    ("“No,” came the answer.", " | came the answer | “No,”"),
    ("“No,” was the response from the port.", "the port | was the response | “No,”"),
    ("“No,” came her reply.", "her | came … reply | “No,”"),
    ("“Run!” went up the cry.", " | went up the cry | “Run!”"),
    ("The pier was, in the words of Lund, a wreck.", "Lund | in the words of | The pier was … a wreck"),
    ("Lund said neither had the piers.", "Lund | said | neither had the piers"),
    ("“It was cold,” said Lund – a nurse – on Monday.", "Lund – a nurse – | said | “It was cold,”"),
    ("“It was cold,” Lund, whose inn burned, said.", "Lund, whose inn burned, | said | “It was cold,”"),
    ("Lund, who with two others runs an inn, denied arson.", "Lund, who with two others runs an inn, | denied | arson"),
])
def test_claims_that_come_in_odd_order(text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("Rain fell.\n\nThe port is shut.\n\n— Ida Lund (@idalund) June 3, 2031", "Ida Lund | — | The port is shut."),
    ("Rain fell.\n\nThe port is shut.\n\n— Ida Lund (@idalund) 3 June 2031", "Ida Lund | — | The port is shut."),
    ("Ida Flood came.\n\n14.05 BST\nFlood: port is shut", "Flood | : | port is shut"),
    ("Ida Lund came.\n\n9:30am GMT Ida Lund: The port is shut", "Ida Lund | : | The port is shut"),
    ("GEN. IDA LUND, PORT CLERK: It was cold.\n\nLUND: I left.", "GEN. IDA LUND, PORT CLERK | : | It was cold"),
])
def test_labels_of_postings_and_live_blogs(text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("»The kiln was cold,« said Lund. «It was old,» said Weir.",
     ["Lund | said | »The kiln was cold,«", "Weir | said | «It was old,»"]),
    ("„The pier was cold,“ Lund said. She left.", ["Lund | said | „The pier was cold,“"]),
    ("Lund said: “The pier fell.\n\nNobody came.\n\nIt was cold.”\n\nRain fell.",
     ["Lund | said: | “The pier fell. … Nobody came. … It was cold.”"]),
    ("Lund said: “The pier fell.\n\nNobody came.\n\n“It was cold,” Weir said.",
     ["Lund | said: | “The pier fell", "Weir | said | “It was cold,”"]),
])
def test_marks_of_all_countries_and_paragraphs_without_one(text, expected):
    assert expected == read(text)


def test_a_verb_in_somebodys_marks_is_no_report_of_its_subject():
    """Whoever is quoted chose it; where nobody else is, it reports."""
    assert read("The inn said the port “wants a toll”.") == ["The inn | said | the port “wants a toll”"]
    assert read("The port “wants a toll”.") == ["The port | wants | a toll"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Lund rejected the toll, while Weir left.", ["Lund | rejected | the toll"]),
    ("Lund praised the pier, which had cost £4m.", ["Lund | praised | the pier"]),
    ("Lund said the pier was safe even as it fell.", ["Lund | said | the pier was safe"]),
    ("Lund said not all the piers fell.", ["Lund | said | not all the piers fell"]),
    ("It was announced that the pier, built in May, had burst.", [" | was announced | that the pier, built in May, had burst"]),
    ("Ida Lund has over the past few weeks repeatedly said that it leaks.", ["Ida Lund | repeatedly said | that it leaks"]),
    ("Lund stood up and asked whether it leaked.", ["Lund | asked | whether it leaked"]),
    ("The tests ordered by the port were late.", ["the port | ordered | The tests"]),
    ("Two men drowned allegedly near the pier.", [" | allegedly | Two men drowned … near the pier"]),
    ("Lund told the Evening Post around 40 boats had sunk.", ["Lund | told | around 40 boats had sunk"]),
])
def test_where_claims_begin_and_end(text, expected):
    assert expected == read(text)


@pytest.mark.parametrize("text", [
    "The crowd attacked officers.", "The note was written by a clerk.", "Lund knows how to swim.",
    "The port issued a warning to sailors.", "Why do port works matter?", "The guild met a clerk backing the toll.",
])
def test_deeds_are_no_reports(text):
    assert read(text) == []


def test_single_marks_within_double_ones():
    """What somebody quotes in a quotation is whole, whatever its sentences."""
    text = "“He said ‘I saw nothing. It was dark.’ I left,” Lund said."
    assert "He | said | ‘I saw nothing. It was dark.’" in read(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("They met over alleged fraud at the port.", [" | alleged | fraud at the port"]),
    ("The suspected smugglers fled.", [" | suspected | smugglers"]),
    ("The port’s proposed toll on boats was dropped.", ["The port’s | proposed | toll on boats"]),
    ("A so-called “reform” shut the pier.", [" | so-called | “reform”"]),
    ("So-called carried interest is taxed.", []),
    ("Two suspected measles cases were found.", []),
    ("The proposed toll was dropped.", []),
    ("The goal is to open the pier.", [" | The goal is | to open the pier"]),
    ("The aim of the guild is to open the pier.", ["the guild | The aim | to open the pier"]),
    ("It gives details of its plans to raise tolls.", ["its | plans | to raise tolls"]),
    ("Lund could not say if it leaked.", ["Lund | could not say | if it leaked"]),
    ("The port asks that fees be paid.", ["The port | asks | that fees be paid"]),
    ("“It was cold.” Ida Lund, 44, agreed.", ["Ida Lund, 44, | agreed | “It was cold.”"]),
])
def test_adjectives_and_nouns_of_hearsay(text, expected):
    assert expected == read(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("Colombo: The port will open on Monday.", []),
    ("The port, called Ada, was sold.", []),
    ("It is, you know, cold.", []),
    ("Lund has the right to say that it leaked.", []),
    ("Lund feared that if the pier fell, the port could threaten to sue.",
     ["Lund | feared | that if the pier fell, the port could threaten to sue"]),
    ("Lund called the pier a wreck, trap and shame.", ["Lund | called | the pier a wreck, trap and shame"]),
    ("Lund called it a wreck fit for nobody.", ["Lund | called | it a wreck fit for nobody"]),
    ("Lund called the port’s clerks “vandals”.", ["Lund | called | the port’s clerks “vandals”"]),
    ("Lund criticised the port for “neglecting” and “ignoring” its piers.",
     ["Lund | criticised | the port for “neglecting” and “ignoring” its piers"]),
])
def test_names_that_are_given_and_conditions(text, expected):
    assert [one for one in read(text) if not one.startswith("the port | could")] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Guards, citing the toll, have closed the pier.", ["Guards | citing | the toll"]),
    ("A clerk, rejecting the claims, said it leaked.", ["A clerk | rejecting | the claims", "A clerk | said | it leaked"]),
    ("Although it rained, according to Ida Lund, the pier held.", ["Ida Lund | according to | Although it rained … the pier held"]),
    ("The aim was to show that it held.", [" | The aim was | to show that it held"]),
    ("Lund is free to say that it held.", []),
    ("The pier held, Lund said, until it was sold.", ["Lund | said | The pier held … until it was sold"]),
    ("The pier held, Lund said, after the vote.", ["Lund | said | The pier held"]),
    ("The port called for € 30 million in aid.", ["The port | called for | € 30 million in aid"]),
])
def test_what_is_set_into_sentences(text, expected):
    assert read(text) == expected


def test_a_speaker_behind_a_second_clause():
    """The claim is all that stands before, though its last verb has an infinitive behind it."""
    text = "Lund left because she could press the port to pay, said Weir."
    assert "Weir | said | Lund left because she could press the port to pay" in read(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("Lund said on Thursday sailors had found it.", ["Lund | said | sailors had found it"]),
    ("The pier fell, clerks said late on Friday.", ["clerks | said late | The pier fell"]),
    ("Critics say publicly run piers are cheap.", ["Critics | say | publicly run piers are cheap"]),
    ("Zorba, owned by Pier Corp (PRC.L), said it was sold.", ["Zorba | said | it was sold"]),
    ("The toll was dismissed as absurd by Lund.", ["Lund | was dismissed as | The toll … absurd"]),
    ("Leaks have been known to occur.", []),
    ("Two leaks were reported in older piers.", []),
])
def test_everyday_sentences(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("turned", ["rejected", "brushed off", "dismissed", "resisted", "ignored", "played down", "cast doubt on",
                                    "shrugged off", "turned down", "spoke out against", "pushed back against", "hit back at"])
@pytest.mark.parametrize("noun", ["calls for a vote", "demands for a vote", "pleas for a vote"])
def test_who_turns_down_a_plea_does_not_make_it(turned, noun):
    """Each way of turning down, with each plea: the verb is no part of the source, nor is the plea its subject's."""
    mine = [one for one in parse(f"Lund {turned} {noun}.") if one.source]
    assert {one.source.text for one in mine} == {"Lund"}
    assert not {one.stance.act for one in mine} & {"urge", "want", "support"}
