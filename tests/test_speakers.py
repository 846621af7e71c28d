"""Sources resolve to the names that the article gives."""
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancecheck import check, parse
from stancecheck.grammar import Construction
from stancecheck.lexicon import Sense
from stancecheck.model import Metadata, Speaker
from stancecheck.people.sources import SOURCES
from stancecheck.speakers import resolve
from stancecheck.text import read_document

SAY = Sense("say", "verb", frozenset(["clause"]), "state", "neutral", "certain+", "neutral")


def speakers(text: str) -> list[Speaker]:
    """The speakers of the sources that are marked as `[Weaver|said]` in a text, in order."""
    document = read_document(text.replace("[", "").replace("|", " ").replace("]", ""))
    constructions, place = [], 0
    for piece in text.split("[")[1:]:
        source, _, rest = piece.partition("|")
        cue = rest.partition("]")[0]
        first = find(document.words, read_document(source).words + read_document(cue).words, place)
        middle = first + len(read_document(source).words)
        last = middle + len(read_document(cue).words)
        number = next(at for at, (a, b) in enumerate(document.sentences) if a <= middle < b)
        end = document.sentences[number][1]
        source_range = ((first, middle),) if source else ()
        constructions.append(Construction(number, source_range, ((middle, last),), middle, ((last, end),), SAY,
                                          "clause", ("", "", "")))
        place = last
    return [speaker for _, speaker in resolve(document, constructions)]


def find(words: list[str], wanted: list[str], start: int) -> int:
    """Where a run of words stands, from a place on."""
    return next(at for at in range(start, len(words)) if words[at:at + len(wanted)] == wanted)


@pytest.mark.parametrize("words, name", [
    ("Sen. Ruth Overbeck , R-Ky.", "Ruth Overbeck"),
    ("Mr. King", "King"),
    ("Utopian Deputy Prime Minister and Foreign Minister Senator Ana Sorel", "Ana Sorel"),
    ("Secretary of State John F. Abell", "John F. Abell"),
    ("Paul Renner Jr.", "Paul Renner Jr."),
    ("the Committee on Rural Harbours", "Committee on Rural Harbours"),
    ("the company 's founder , Maria Lindqvist ,", "Maria Lindqvist"),
    ("harbour spokeswoman Maria Lindqvist", "Maria Lindqvist"),
    ("Co-moderator Maria Lindqvist", "Maria Lindqvist"),
    ("the United Nations", "United Nations"),
    ("Cllr Ruth Overbeck", "Ruth Overbeck"),
    ("Labour MP Ruth Overbeck", "Ruth Overbeck"),
    ("Ruth Overbeck MBE", "Ruth Overbeck"),
    ("Ex-mayor Dorin Vasek", "Dorin Vasek"),
    ("Dad-of-three Dorin Vasek", "Dorin Vasek"),
    ("Vice-President Dorin Vasek", "Dorin Vasek"),
    ("The Minister of Harbours Dorin Vasek", "Dorin Vasek"),
    ("Dorin Vasek of the Harbour Union", "Dorin Vasek"),
    ("Vasek & Brandt", "Vasek & Brandt"),
    ("the managing director of the Harbour Association ( HA ) , Dorin Vasek", "Dorin Vasek"),
    ("Harbour Works Officer ( HWO ) Sohel Sultan Vasek", "Sohel Sultan Vasek"),
    ("the port group chief executive officer ( CEO ) Effie Vasek", "Effie Vasek"),
    ("Minister of state for harbour affairs D Vasek", "D Vasek"),
    ("the Department of Ports , Fisheries and Trade", "Department of Ports, Fisheries and Trade"),
    ("the Food and Trade Administration", "Food and Trade Administration"),
    ("the Attorney General 's Office", "Attorney General's Office"),
    ("the National Teachers ' Union", "National Teachers' Union"),
    ("the Committee on Harbour Debates", "Committee on Harbour Debates"),
    ("the City of Lund", "City of Lund"),
    ("the Bureau of Harbours 's Dorin Vasek", "Dorin Vasek"),
    ("the Rope and Timber Administration ( RTA )", "Rope and Timber Administration"),
    ("the wife of Ana Sorel", None),
])
def test_a_name_is_read_out_of_its_titles(words, name):
    """Titles, roles and what stands behind a name are left out of it."""
    phrase = SOURCES[words]
    assert name == (phrase.name.text if phrase.kind == "named" and phrase.name else None)


@pytest.mark.parametrize("text, names", [
    # names
    ("Mayor Ruth Overbeck arrived. [Overbeck|said] it rained.", ["Ruth Overbeck"]),
    ("Paul Q. Renner and Paul Renner are one. [Renner|said] it rained.", ["Paul Q. Renner"]),
    ("The Foreign Trade Office (FTO) met. [The FTO|said] it rained.", ["Foreign Trade Office"]),
    ("The Utopian Harbour Board met. [The Harbour Board|said] it rained.", ["Utopian Harbour Board"]),
    ("Ruth Overbeck and Paul Renner met. [Renner|said] it rained.", ["Paul Renner"]),
    ("[Ruth Overbeck and Paul Renner|said] it rained.", ["Ruth Overbeck + Paul Renner"]),
    ("Cook was late. Ana Cook ran in. [Cook|said] it rained.", ["Ana Cook"]),
    ("Robert “Bob” Miller rowed. [Bob Miller|said] it rained.", ["Robert Miller"]),
    ("[Robert \"Bob\" Miller|said] it rained. [Bob|said] it stopped.", ["Robert Miller", "Robert Miller"]),
    ("President Park Geun-sil rowed. [Park|said] it rained.", ["Park Geun-sil"]),
    ("[A study conducted by the Harbour Board|found] that it rained.", ["Harbour Board"]),
    ("[A letter seen by the Harbour Board|said] that it rained.", ["A letter"]),
    # family name first, two surnames, particles, short given names, accents that one writer drops
    ("Tran Bao Minh rowed. [Tran|said] it rained.", ["Tran Bao Minh"]),
    ("Dawit Alemu rowed. [Mr. Dawit|said] it rained.", ["Dawit Alemu"]),
    ("Rosa Ibarra Montes rowed. [Ibarra|said] it rained.", ["Rosa Ibarra Montes"]),
    ("Hamid al-Rawi rowed. [Al-Rawi|said] it rained.", ["Hamid al-Rawi"]),
    ("Zoé Fréchet rowed. [Frechet|said] it rained. [Zoe Frechet|said] no.", ["Zoé Fréchet", "Zoé Fréchet"]),
    ("Minister of Harbours Dorin Vasek rowed. [Vasek|said] it rained.", ["Dorin Vasek"]),
    ("New Zorba sank. Zorba rows. Zorba wins. Zorba eats. Zorba eats. Zorba eats. Zorba eats. Zorba eats. Zorba eats. "
     "[Zorba|said] it rained.", ["Zorba"]),
    ("The Sailors' Rope Office (SRO) met. [The SRO|said] it rained.", ["Sailors' Rope Office"]),
    # two people with one surname
    ("Ruth Overbeck met Paul Overbeck. [Overbeck|said] it rained.", [""]),
    ("Ruth Overbeck met Paul Overbeck. [Ms. Overbeck|said] it rained.", ["Ruth Overbeck"]),
    ("Ruth Overbeck came. Her son Paul Overbeck slept. [Overbeck|said] it rained.", ["Ruth Overbeck"]),
    # places that stand for a government
    ("France sent a ship. [Paris|said] it rained.", ["France"]),
    ("A ship sank. [Paris|said] it rained.", ["Paris"]),
    # pronouns
    ("[Ruth Overbeck|said] it rained. [She|added] that it stopped.", ["Ruth Overbeck", "Ruth Overbeck"]),
    ("Ruth Overbeck met Paul Renner. [He|said] it rained.", ["Paul Renner"]),
    ("Ruth Overbeck met Maria Lindqvist. [She|said] it rained.", ["Ruth Overbeck"]),
    ("It was late. [She|said] it rained.", [""]),
    ("Ruth Overbeck, [who|said] it rained, left.", ["Ruth Overbeck"]),
    ("The Harbour Board met. [The Harbour Board|said] it rained. [It|added] that it stopped.",
     ["Harbour Board", "Harbour Board"]),
    ("[Several drivers|said] it rained. [They|added] that it stopped.", ["Several drivers", "Several drivers"]),
    # descriptions
    ("Sen. Ruth Overbeck met Paul Renner. [The senator|said] it rained.", ["Ruth Overbeck"]),
    ("Paul Renner, the harbour master's lawyer, left. [The lawyer|said] it rained.", ["Paul Renner"]),
    ("Paul Renner is a lawyer. Ruth Overbeck left. [The lawyer|said] it rained.", ["Paul Renner"]),
    ("Ruth Overbeck is a lawyer. Paul Renner is a lawyer. [The two lawyers|said] it rained.",
     ["Paul Renner + Ruth Overbeck"]),
    ("Ruth Overbeck met Paul Renner. [The pair|said] it rained.", ["Paul Renner + Ruth Overbeck"]),
    ("Ruth Overbeck rested. [Her campaign|said] it rained.", ["Overbeck campaign"]),
    ("[Ruth Overbeck|published] a report. [The report|said] it rained.", ["Ruth Overbeck", "Ruth Overbeck"]),
    ("[Several northern mayors|said] it rained. [The mayors|said] it stopped.",
     ["Several northern mayors", "mayors"]),
    ("[Northern mayors|said] it rained. [The mayors|said] it stopped.", ["Northern mayors", "Northern mayors"]),
    # without a name
    ("[Several officials|said] it rained.", ["Several officials"]),
    ("Ruth Overbeck rested. [Her firms|said] it rained.", ["Her firms"]),
    ("[People in other towns who rowed|said] it rained.", ["People in other towns"]),
    ("[The storm|showed] that it rained.", ["storm"]),
    ("[|Reportedly] it rained.", [""]),
])
def test_a_source_gets_the_fullest_name(text, names):
    """Surnames, acronyms, pronouns and descriptions go back to the full name; who has none keeps the words."""
    assert names == [speaker.name for speaker in speakers(text)]


@pytest.mark.parametrize("text, names", [
    ("Deputy chairman Paul Renner met Ana Sorel. [The chairman|said] it rained.", ["chairman"]),
    ("Vice-president Ana Sorel met Paul Renner. [The vice-president|said] it rained.", ["Ana Sorel"]),
    ("Deputy Mayor Ana Sorel met Paul Renner. [The deputy mayor|said] it rained.", ["Ana Sorel"]),
])
def test_a_deputy_is_another(text, names):
    assert names == [speaker.name for speaker in speakers(text)]


@pytest.mark.parametrize("text, names", [
    ("[A spokesman for the port|said] it rained. [He|said] it was late.", ["A spokesman for the port"] * 2),
    ("The Office for Harbour Research (OHR) tests the ports. Twice a year, [it|said] they leak.", ["Office for Harbour Research"]),
    ("[The three senators, Ana Sorel, Tom Brandt and Ruth Overbeck,|said] it rained.", ["Ana Sorel + Tom Brandt + Ruth Overbeck"]),
    ("[Some 40 people, including Ana Sorel and Tom Brandt,|said] it rained.", ["Some 40 people"]),
    ("[More than 50% of the ports|said] it rained.", ["More than 50% of the ports"]),
    ("Ana Sorel met MPs. [The retired MPs|said] it rained.", ["retired MPs"]),
    ("[Natural Resources and Fisheries Minister Dorin Vasek|said] it rained.", ["Dorin Vasek"]),
    ("The Harbour Board tests the ports. [It|said] they leak.", ["Harbour Board"]),
    ("Ana Sorel, 34, met Olive Sato, 29. Ruth Overbeck rowed, and [the 51-year-old|said] it rained.", [""]),
    ("[Harbour director general of police (HDG) LR Vasek|said] it rained.", ["LR Vasek"]),
    ("The Minister of Ports, Tom Brandt, left. Ana Sorel rowed. [The minister|said] it rained.", ["Tom Brandt"]),
    ("Park Ji-su, once a rower, left. [Park|said] it rained. Park Wan-ho, who rowed, slept.", ["Park Ji-su"]),
    ("Ana Sorel rowed with the support of the first lady, Olive Sato. [The official|said] it rained.", ["Ana Sorel"]),
    ("PM Ana Sorel met Tom Brandt. [The PM|said] it rained.", ["Ana Sorel"]),
    ("PM Sorel rowed. [The prime minister|said] it rained.", ["Sorel"]),
    ("Nobody rowed. [The PM|said] it rained.", ["PM"]),
    ("Linh Do chairs the panel. [Do|said] it rained.", ["Linh Do"]),
    ("[Princess Ilse of Lund|said] it rained. [She|said] it snowed.", ["Ilse of Lund"] * 2),
    ("Davis met Ana Sorel. [He|said] it rained.", ["Davis"]),
    ("Ana Sorel, who [the previous day|said] it rained, left.", ["Ana Sorel"]),
    ("In ports, [few months|said] it rained. [2012|said] it snowed.", ["", ""]),
    ("[Party sources|said] it rained. The Harbour Board met. [They|said] it snowed.", ["Party sources", ""]),
    ("Marzouq Al-Vasek met Ana Sorel. [Vasek|said] it rained.", ["Marzouq Al-Vasek"]),
    ("46-year-old Zorba keeps a shop. Zorba's shop is small, and [she|said] it rained.", ["Zorba"]),
    ("Betting firm Zorba met Ana Sorel. [The company|said] it rained.", ["Zorba"]),
    ("The newspaper Zorba sold well. [The paper|said] it rained.", ["Zorba"]),
    ("The team Vasek joined lost. Dorin Vasek left. [He|said] it rained.", ["Dorin Vasek"]),
    ("The Uruguayan president, Luis Abel, left. [The South American president|said] it rained.", ["Luis Abel"]),
    ("Ruth Overbeck met Paul Renner. [Her breeders|said] it rained.", ["Her breeders"]),
])
def test_who_stands_where(text, names):
    """Brackets behind a name, words behind a noun, and other people beside it are seen."""
    assert names == [speaker.name for speaker in speakers(text)]


def test_a_name_in_what_is_said_is_no_apposition():
    """Who is named last in a claim isn't the driver who made it."""
    found = parse("The club was sold to Ana Sorel, the driver announced on Friday.")
    assert ["driver"] == [one.speaker.name for one in found]


@pytest.mark.parametrize("text, names", [
    # "and" joins equals
    ("Paul Renner and Tom Brandt met. [He|said] it rained.", [""]),
    ("Paul Renner and Ruth Overbeck met. [He|said] it rained.", ["Paul Renner"]),
    ("Ruth Overbeck, Paul Renner and Tom Brandt met. [He|said] it rained.", [""]),
    ("Paul Renner met Tom Brandt. [He|said] it rained.", ["Paul Renner"]),
    ("Paul Renner and Tom Brandt met. Brandt was late. [He|said] it rained.", ["Tom Brandt"]),
    ("The Harbour Board and the Fishery Council met. [It|said] that it rained.", [""]),
    ("The Harbour Board sued the Fishery Council. [It|said] that it rained.", ["Harbour Board"]),
    # two bodies of which either may be meant
    ("The Harbour Board and the Fishery Commission met. [The agency|said] it rained.", [""]),
    ("[The Harbour Board|said] that the Fishery Commission lied. [The agency|added] that it rained.", ["Harbour Board", ""]),
    ("[The Harbour Board|said] it was late. [The agency|added] that it rained.", ["Harbour Board", "Harbour Board"]),
    ("The High Court heard of a ruling of the Family Court. [The court|said] it rained.", [""]),
    ("The High Court met. [The court|said] it rained.", ["High Court"]),
    # two of one office
    ("Mayor Ruth Overbeck met Mayor Olive Sato. [The mayor|said] it rained.", [""]),
    ("Mayor Ruth Overbeck met Mayor Olive Sato. Sato was late. [The mayor|said] it rained.", ["Olive Sato"]),
    # another word for somebody
    ("Mayor Ruth Overbeck met coach Marc Dubois. [The defender|said] it rained.", ["defender"]),
    ("Lena Ortiz sang. [The Brenford singer|said] it rained.", ["Lena Ortiz"]),
    ("Lena Ortiz sang. [The singer|said] it rained.", ["Lena Ortiz"]),
    ("Lena Ortiz sang with Ana Sorel. [The singer|said] it rained.", [""]),
    ("Lena Ortiz sang. [This reporter|said] it rained.", ["This reporter"]),
    ("Lena Ortiz sang. [The former secretary of state|said] it rained.", ["Lena Ortiz"]),
    ("Lena Ortiz sang. [The former secretary of the choir|said] it rained.", ["former secretary of the choir"]),
    ("Paul Renner's lawyer, Ines Varga, came. [The lawyer|said] it rained.", ["Ines Varga"]),
    ("Ana Sorel slept. In a note, [the Brenford Republican|said] it rained.", ["Ana Sorel"]),
    ("Fans of Paul Renner met. [The Brenford senator|said] it rained.", [""]),
    ("Nobody came. [The Brenford senator|said] it rained.", ["Brenford senator"]),
    ("A tall boy met fans of Paul Renner. [The tall boy|said] it rained.", ["tall boy"]),
    # governments
    ("Kenya built a dam. [The government|said] it rained.", ["government"]),
    ("Kenya built a dam. Uganda paid. [The government|said] it rained.", ["government"]),
    ("Many dams leak. [The government|said] it rained.", ["government"]),
    ("Kenya built a dam. [The town|said] it rained.", ["town"]),
    # papers and who made them
    ("Ruth Overbeck wrote a book about rain. Nobody read it. [The book|says] it rained.", ["Ruth Overbeck"]),
    ("Ruth Overbeck wrote a long memoir. [The book|says] it rained.", ["Ruth Overbeck"]),
    ("Ruth Overbeck's memoir came out. [The memoir|says] it rained.", ["Ruth Overbeck"]),
    ("Ruth Overbeck slept. Her memoir came out. [The memoir|says] it rained.", ["Ruth Overbeck"]),
    ("A book by Ruth Overbeck came out. [The book|says] it rained.", ["Ruth Overbeck"]),
    ("The Harbour Board published its report. Nobody came. [The report|says] it rained.", ["report"]),
    ("Ruth Overbeck read a book about rain. [The book|says] it rained.", ["book"]),
    ("Ruth Overbeck wrote a book. Paul Renner wrote a book. [The book|says] it rained.", [""]),
    ("The book was written by Olive Sato. [The book|says] it rained.", ["Olive Sato"]),
    ("The report was written by Olive Sato. [The report|says] it rained.", ["report"]),
    ("Kenyan President Idris Bello flew to Norway. [The government|said] it rained.", ["government"]),
    ("A jury met. [The jury|said] it rained.", ["jury"]),
    ("People met. [The jury|said] it rained.", ["jury"]),
    ("Ruth Overbeck met Paul Renner. [The two|said] it rained.", ["Paul Renner + Ruth Overbeck"]),
    ("Paul Renner, a Democrat, faces Ruth Overbeck, a Republican. [The Democrat|said] it rained.", ["Paul Renner"]),
    ("[The Harbour Board|said] in a statement that it rained. [The statement|added] more.", ["Harbour Board"] * 2),
    ("[The Harbour Board|said] that the letter was old. [The letter|showed] that it rained.", ["Harbour Board", "letter"]),
    ("[A Harbour poll|showed] that it rained. [The northern poll|showed] that it stopped.", ["A Harbour poll", "northern poll"]),
    # offices of another state, country or party, and what is no office
    ("Iowa Governor Paul Renner slept. Ruth Overbeck rowed. [The Ohio governor|said] it rained.", ["Ruth Overbeck"]),
    ("Iowa Governor Paul Renner slept. [The Ohio governor|said] it rained.", [""]),
    ("Iowa Governor Paul Renner slept. [The Iowa governor|said] it rained.", ["Paul Renner"]),
    ("Democratic candidate Ana Sorel slept. Ruth Overbeck rowed. [The Republican candidate|said] it rained.", ["Ruth Overbeck"]),
    ("After the debate Sorel slept. [The debate|showed] that it rained.", ["debate"]),
    ("In Brenford, the crowd booed. [The crowd|said] it rained.", ["crowd"]),
    ("Lind met two northern mayors, Ana Sorel and Olive Sato. [The two southern mayors|said] it rained.", [""]),
    ("Ana Sorel met Paul Renner. [The duo|said] it rained.", ["Ana Sorel + Paul Renner"]),
    ("Ana Sorel slept. [Her husband|said] it rained.", ["Her husband"]),
    ("Like Sorel, Lind slept. [Sorel|said] it rained.", ["Sorel"]),
    # a nearer subject, a quoted name, a body that looks like a person
    ("[The Harbour Board|published] a plan. [It|costs] much.", ["Harbour Board", "Harbour Board"]),
    ("[The Harbour Board|published] it. The plan was old: [it|cost] much.", ["Harbour Board", ""]),
    ("Paul Renner slept. “Tom Brandt is late.” [He|said] it rained.", ["Paul Renner"]),
    ("Ana Sorel wrote. Twitter banned her. [She|said] it rained.", ["Ana Sorel"]),
    # somebody without a name
    ("[A neighbour|said] it rained. [She|added] that it stopped.", ["A neighbour", "A neighbour"]),
    ("Paul Renner slept. [A neighbour|said] it rained. [He|added] that it stopped.", ["A neighbour", "A neighbour"]),
    ("[A neighbour|told] Paul Renner that it rained. [He|added] that it stopped.", ["A neighbour", ""]),
    ("Paul Renner fell. [His doctor|said] it rained. [He|added] that it stopped.", ["His doctor", ""]),
    ("Paul Renner fell. [His wife|said] it rained. [He|added] that it stopped.", ["His wife", "Paul Renner"]),
    ("Paul Renner fell. [The candidate|said] it rained. [He|added] that it stopped.", ["Paul Renner", "Paul Renner"]),
    # several
    ("[The Harbour Board|said] it rained. Farmers blocked a road. [They|said] that it stopped.", ["Harbour Board", ""]),
    ("[The Harbour Board|said] it rained. [They|said] that it stopped.", ["Harbour Board", "Harbour Board"]),
    ("[A letter|said] it rained. [They|said] that it stopped.", ["A letter", ""]),
    ("[Several drivers|said] the roads were wet. [They|left].", ["Several drivers", "Several drivers"]),
    # a body some sentences ago
    ("[The Harbour Board|said] it rained. A boat sank. The sea was rough. [It|showed] that it rained.", ["Harbour Board", ""]),
    ("[The Harbour Board|said] it rained. “It was bad.” [It|added] that it stopped.", ["Harbour Board", "Harbour Board"]),
    # relatives
    ("Ana Sorel met an engineer at the Harbour Board [who|said] it rained.", ["an engineer at the Harbour Board"]),
    ("Ana Sorel, the only senator in the country [who|said] it rained, left.", ["Ana Sorel"]),
    ("Ana Sorel works for Radio Nord, [which|said] it rained.", ["Radio Nord"]),
    ("Ana Sorel met the mayor of Brenford, [who|said] it rained.", ["mayor of Brenford"]),
    # who writes
    ("By Ruth Overbeck\n\nThe mayor was late. [She|said] it rained.", [""]),
    ("Paul Renner fell.\n\n@tom_b\n\n[He|said] it rained.", ["Paul Renner"]),
    ("[I|think] it rains.\n\n[We|think] it stops.\n\nRuth Overbeck, Brenford", ["Ruth Overbeck", ""]),
    ("[I|think] it rains.\n\nRuth Overbeck\n\nBrenford\n\nIt does not.", ["Ruth Overbeck"]),
    ("[I|think] it rains.\n\nRuth Overbeck\n\nThe mayor slept.", ["author"]),
    ("“[I|think] it rains.”", [""]),
    # what only stresses a name, parties, ages, companies
    ("Ruth Overbeck came. [Overbeck herself|said] it rained.", ["Ruth Overbeck"]),
    ("Republican Paul Renner faces Democrat Tom Brandt. [The Democrat|said] it rained.", ["Tom Brandt"]),
    ("Ana Sorel, 34, beat Olive Sato, 29. [The 34-year-old|said] it rained.", ["Ana Sorel"]),
    ("Zorba Inc. sued Kessler Ltd. over a boat. [Kessler|said] it rained.", ["Kessler Ltd."]),
    # what an apposition tells of a body, surnames in -s, who is what a name's apposition says
    ("Zorba, a shipping firm, rested. [It|said] it rained.", ["Zorba"]),
    ("Zorba, Utopia's largest bank, rested. [The company|said] it rained.", ["Zorba"]),
    ("Imre Vadas rested. [He|said] it rained.", ["Imre Vadas"]),
    ("[Its founder, Mo Sorel,|said] it rained. [She|said] it snowed.", ["Mo Sorel", "Mo Sorel"]),
    ("Tarn2 rested. [It|said] it rained.", ["Tarn2"]),
    ("The jury saw exhibit B. [Fenwick|said] it rained.", ["Fenwick"]),
    ("[Last night Ana Sorel|said] it rained.", ["Ana Sorel"]),
    ("[Its owner, Ana Sorel – a potter –|said] it rained.", ["Ana Sorel"]),
    ("[Ana Sorel (Lund), Tom Brandt (Orm) and Olive Sato|said] it rained.", ["Ana Sorel + Tom Brandt + Olive Sato"]),
    ("[The founder of Zorba Lines Ana Sorel|said] it rained.", ["Ana Sorel"]),
    ("[The Pact for the Coast|said] it rained.", ["Pact for the Coast"]),
    ("President Sorel rested. Mr. Sorel met Ruth Sorel. [President Sorel|said] it rained.", ["Sorel"]),
    ("Xerach Varga Ruiz rested. [Mr. Varga Ruiz|said] it rained.", ["Xerach Varga Ruiz"]),
    ("Former DNC officials met. [The Sorel campaign and DNC|said] it rained.", ["Sorel campaign + DNC"]),
    ("[9/11 widow Ana Sorel|said] it rained.", ["Ana Sorel"]),
    ("[The Securities and Exchange Commission|said] it rained. [The S.E.C.|said] it snowed.",
     ["Securities and Exchange Commission", "Securities and Exchange Commission"]),
    ("It rained for Mrs. Sorel. To Ana Sorel, [the campaign|said] it snowed.", ["campaign"]),
    ("Ana Sorel left. [The Harbour Caller|said] it rained.", ["Harbour Caller"]),
    ("[All the pilots I met|said] it rained.", ["All the pilots"]),
    ("[Varga|said] Ruth Sato was late. [She|said] it rained.", ["Varga", ""]),
    # lists: who heads them, what only joins adjectives, parties
    ("[Two mayors from Lund, Ana Sorel and Tom Brandt,|said] it rained.", ["Ana Sorel + Tom Brandt"]),
    ("[Ana Sorel and Tom Brandt, both Greens,|said] it rained.", ["Ana Sorel + Tom Brandt"]),
    ("[The French and Dutch governments|said] it rained.", ["French and Dutch governments"]),
    ("[Lund Council and Orm Council spokesmen|said] it rained.", ["Lund Council and Orm Council spokesmen"]),
    ("[The mayors of Lund and Orm|said] it rained.", ["mayors of Lund and Orm"]),
    ("Senate Republicans met. [Many Republicans|said] it rained. [Republicans|said] it snowed.",
     ["Many Republicans", "Republicans"]),
    ("Nancy Sorel met Tom Brandt. [Professors Sorel and Brandt|said] it rained.", ["Nancy Sorel + Tom Brandt"]),
    # whose paper it is, who is how old
    ("[Calculations by Ana Sorel of the Lund Institute|said] it rained.", ["Ana Sorel"]),
    ("[A study by economists Ana Sorel and Tom Brandt|said] it rained.", ["Ana Sorel + Tom Brandt"]),
    ("[A report by the Harbour Board|said] it rained.", ["A report by the Harbour Board"]),
    ("[81-year-old Ana Sorel|said] it rained.", ["Ana Sorel"]),
    # couples' foundations, a body of the very kind further back
    ("The Ana and Tom Sorel Trust met. Nobody came. [The trust|said] it rained.", ["Ana and Tom Sorel Trust"]),
    ("Boeing rested. It was late. [The company|said] it rained.", ["Boeing"]),
    ("[A fact sheet lawmakers released Monday|said] it rained.", ["A fact sheet"]),
    # headline words round a name, accounts, what the text calls so before it says a longer name
    ("It rained.\n\nSorel rested. Varga Sorel Fans met. Meanwhile Sorel slept. [Sorel|said] it rained.", ["Sorel"]),
    ("Star Ana Vane rested. [Vane|said] it rained.", ["Ana Vane"]),
    ("It rained.\n\nSorel rested. Ana Sorel Election Day came. [Sorel|said] it rained.", ["Ana Sorel"]),
    ("It rained.\n\nZRB rested. ZRB Just Sang. [ZRB|said] it rained.", ["ZRB"]),
    ("Gov Ana Vane rested. [Vane|said] it rained.", ["Ana Vane"]),
    ("Conservative Lights PAC met. [A super PAC|said] it rained.", ["A super PAC"]),
    ("President Tom Brandt met Vice President Ana Sorel. [The VP|said] it rained.", ["Ana Sorel"]),
    ("Mr Ts. Sorel rested. [Sorel|said] it rained.", ["Ts. Sorel"]),
    # one surname, two bearers
    ("Ana Sorel's father, Tom Sorel, rested. [The elder Sorel|said] it rained. [The younger Sorel|said] it snowed.",
     ["Tom Sorel", "Ana Sorel"]),
    ("Jon Sorel rested. [His father, Tom Sorel,|said] it rained. [Sorel|said] it snowed.", ["Tom Sorel", "Tom Sorel"]),
    # a body that the text does not name, and one that it may have named
    ("Ana Sorel rested. [The union|said] it rained.", ["union"]),
    ("Holm Council met. [The union|said] it rained.", [""]),
    ("A boat sank off Zorba\n\nKessler was late. [Kessler|said] it rained.", ["Kessler"]),
])
def test_silence_where_either_may_be_meant(text, names):
    """One of two that fit equally is not picked, and of one that fits best nothing is withheld."""
    assert names == [speaker.name for speaker in speakers(text)]


def test_aides_are_unnamed():
    """They keep the own words."""
    assert ("Her aides", "unnamed", "own words") == speakers("Ruth Overbeck rested. [Her aides|said] it rained.")[0]


def test_i_in_a_quotation_is_its_speaker():
    """The first person goes to whoever is quoted, even where the speaker comes last."""
    document = read_document("“I hope it rains,” Ruth Overbeck said.")
    hope, said = document.words.index("hope"), document.words.index("said")
    inner = Construction(0, ((hope - 1, hope),), ((hope, hope + 1),), hope, ((hope + 1, hope + 3),), SAY, "clause",
                         ("", "", ""))
    outer = Construction(0, ((said - 2, said),), ((said, said + 1),), said, ((0, said - 2),), SAY, "quote",
                         ("", "", ""))
    assert ["Ruth Overbeck", "Ruth Overbeck"] == [speaker.name for _, speaker in resolve(document, [inner, outer])]


@pytest.mark.parametrize(("text", "names"), [
    ("NASA said it was off. A man in a NASA T-shirt left. NASA Administrator Ruth Amari wept. NASA said no.", ["NASA", "NASA"]),
    ('The "Notes" section of the site says that it rained.', ["Notes section of the site"]),
    ("Ruth Amari of The Bell and Anchor said it rained.", ["Ruth Amari"]),
])
def test_a_name_takes_up_no_word_too_many(text, names):
    """An acronym isn't lengthened by a T-shirt, nor a person's name by half of a paper's."""
    assert names == [one.speaker.name for one in parse(text)]


def test_a_country_is_no_pronoun():
    """The US is not us."""
    text = "US President Ruth Amari said it rained. US officials said it was dry."
    assert ["Ruth Amari", "US officials"] == [one.speaker.name for one in parse(text)]


def test_i_outside_of_quotations_is_the_author():
    assert ("author", "pronoun", "author") == speakers("[I|think] it rains.")[0]


STYLES = {
    "court": (
        "Prosecutor Ines Varga opened the trial on Monday. [Varga|said] the barge was stolen. The defence lawyer, "
        "Tom Brandt, objected. [He|argued] that nobody saw it. [The lawyer|told] the court it was rented. "
        "[Judge Olive Sato|ruled] that it may stay. [Sato|added] that she would decide in May.",
        ["Ines Varga", "Tom Brandt", "Tom Brandt", "Olive Sato", "Olive Sato"]),
    "sport": (
        "Goalkeeper Lena Ortiz saved two penalties. “We were lucky,” [Ortiz|said]. Coach Marc Dubois hugged her. "
        "[The coach|called] it her best game. [He|said] she would start again.",
        ["Lena Ortiz", "Marc Dubois", "Marc Dubois"]),
    "business": (
        "Northern Barge Company (NBC) lost money. [NBC|said] fuel was dear. Chief executive Wanda Klein resigned. "
        "[Klein|blamed] the weather. [The company|said] it would look for a successor. "
        "[Analysts|expect] a sale.",
        ["Northern Barge Company", "Wanda Klein", "Northern Barge Company", "Analysts"]),
    "diplomacy": (
        "Foreign Minister Ana Sorel met President Idris Bello in the capital. [Sorel|called] for calm. "
        "[The two leaders|vowed] to meet again. [Bello|said] the talks were useful. [His spokeswoman|declined] to add more.",
        ["Ana Sorel", "Ana Sorel + Idris Bello", "Idris Bello", "His spokeswoman"]),
    "tabloid": (
        "Pop star Kim Larsson left her flat. [The singer|refused] to talk. [A friend|told] us she was sad. "
        "[Larsson|tweeted] that she was fine. [She|thanked] her fans.",
        ["Kim Larsson", "A friend", "Kim Larsson", "Kim Larsson"]),
}


@pytest.mark.parametrize("style", STYLES)
def test_speakers_of_an_article(style):
    """Articles written for this test, in several styles of reporting."""
    text, names = STYLES[style]
    assert names == [speaker.name for speaker in speakers(text)]


FIRST = st.sampled_from(["Ruth", "Maria", "Ana", "Olive", "Helen"])
LAST = st.sampled_from(["Overbeck", "Lindqvist", "Sorel", "Varga", "Quint"])
ARTICLE = ("Mayor {0} opened the bridge. [{1}|said] it was late. [She|added] that it was dear. "
           "[The mayor|vowed] to build another. [Critics|said] no.")


@given(FIRST, LAST)
def test_a_new_name_changes_only_that_name(first, last):
    """The same article with another mayor has the same speakers, but for her name."""
    full = f"{first} {last}"
    found = speakers(ARTICLE.format(full, last))
    assert [full, full, full, "Critics"] == [speaker.name for speaker in found]
    assert [speaker[1:] for speaker in speakers(ARTICLE.format("Ruth Overbeck", "Overbeck"))] == [
        speaker[1:] for speaker in found]


@given(st.lists(st.sampled_from(["Paul Renner slept.", "The Harbour Board met.", "Tom Brandt, a lawyer, ran.",
                                 "Several drivers waited.", "“No,” Idris Bello said."]), max_size=4))
def test_a_paragraph_in_front_changes_nothing(sentences):
    """Other people in front change no name that was resolved."""
    article = ARTICLE.format("Ruth Overbeck", "Overbeck")
    assert speakers(article) == speakers(" ".join(sentences) + "\n\n" + article if sentences else article)


@settings(max_examples=60)
@given(st.text(max_size=80), st.data())
def test_any_text_has_speakers(text, data):
    """Whatever the source, there is a speaker for each construction and no exception."""
    document = read_document(text)
    size = len(document.words)
    if not size:
        return
    sources = data.draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, 6)), max_size=3))
    constructions = [Construction(0, ((first, min(size, first + length)),), ((first, first + 1),), first, (), SAY,
                                  "clause", ("", "", "")) for first, length in sorted(sources)]
    assert len(constructions) == len(list(resolve(document, constructions)))


@pytest.mark.parametrize("text, name", [
    ("By Ruth Overbeck\n\n[I|think] it rains.", "Ruth Overbeck"),
    ("It rains too often\n\nRuth Overbeck, Harbour Post\n\n[I|think] it rains.", "Ruth Overbeck"),
    ("RUTH SATHOLE\n\n[I|think] it rains.", "Ruth Sathole"),
    ("[I|think] it rains.\n\nRuth Overbeck is a lecturer at Lund University.", "Ruth Overbeck"),
    ("By Ruth Overbeck and Paul Renner\n\n[I|think] it rains.", "author"),
    ("BREAKING NEWS\n\n[I|think] it rains.", "author"),
    ("[I|think] it rains.\n\nRuth Overbeck said it was late.", "author"),
    ("Ruth Overbeck rowed.\n\n[I|think] it rains.\n\nRuth Overbeck is a rower.", "author"),
])
def test_a_byline_tells_who_i_is(text, name):
    """By a line at the head, or a sentence about somebody at the end of whom nothing else speaks; nobody of two."""
    assert name == speakers(text)[0].name


@pytest.mark.parametrize("authors, name", [
    (("Ruth Overbeck",), "Ruth Overbeck"), (("Ruth Overbeck", "Paul Renner"), "author"), ((), "author"),
])
def test_the_file_tells_who_i_is(authors, name):
    """Whom the file of an article names as its only author."""
    article = check("I think that it rains.", metadata=Metadata((), (), authors))
    assert [name] == [one.speaker.name for one in article.attributions]


@pytest.mark.parametrize("text, names", [
    ("Ruth Overbeck left the Justice Department. [She|said] it rained.", ["Ruth Overbeck"]),
    ("Paul Renner said the pilot tended to lie, such as [his|claim] that it rained.", [""]),
    ("Paul Lindt rowed. Renata Lindt, his wife, sang. [Lindt|said] it rained. Renata Lindt left.", ["Paul Lindt"]),
    ("Kristin Vasek rowed. [Kristen Vasek|said] it rained. [Vasek|said] it was late.", ["Kristen Vasek", "Kristin Vasek"]),
    ("Olive Sato rowed. Ana Sorel, a pilot at the port and a teacher, left. [She|said] it rained.", ["Ana Sorel"]),
    ("The Harbour Plan helps the Fishery Council to meet the aims that [it|said] it has.", [""]),
    ("Ruth Overbeck met Paul Renner. [The former secretary of ports and current mayor|said] it rained.", ["Ruth Overbeck"]),
])
def test_another_may_be_meant(text, names):
    """Who is a subject since, who bears the same surname, and what only tells who somebody is."""
    assert names == [speaker.name for speaker in speakers(text)]


def test_a_pronoun_in_a_quotation_is_not_who_spoke_before():
    """It means somebody of whom the quotation speaks, or the only one who was spoken of."""
    found = parse("Paul Renner said it rained. Tom Brandt said it snowed. “He said it was late,” a rower said.")
    assert ["Paul Renner", "Tom Brandt", "", "a rower"] == [one.speaker.name for one in found]
    found = parse("“Paul Renner lied. He said it was late,” a rower said.")
    assert "Paul Renner" == next(one.speaker.name for one in found if one.source and one.source.start > 15)
