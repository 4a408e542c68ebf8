"""Changes that prose or a column tells, shares of funds, sums of counted rows, years apart: right, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.prose_pairs import read_pair_of_two
from assistant.pipeline import Assistant
from assistant.question.audit_words import asks_audit
from assistant.question.share_terms import read_share
from assistant.records import Answer, Outcome
from assistant.verify import unsupported
from assistant.words.answer_wishes import without_wishes
from assistant.words.time_words import read_years_apart
from ingest.pipeline import ingest_paths
from ingest.records import Measure
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.test_joint_terms import write_table

HEAD = "Hamnnämnden\n\nBokslut 2031\n\nHamnnämnden i Hylte kommun.\n\n"
OPERATIONS = (
    ("Verksamhet", "Bokslut 2029", "Bokslut 2030", "Bokslut 2031", "Budget 2031"),
    ("Gästhamnen", "410", "430", "470", "450"),
    ("Fiskehallen", "200", "260", "240", "230"),
)
CHANGES = (
    ("Volymer", "Utfall perioden jämfört med samma period föregående år"),
    ("Bränslekostnader", "4,5 %"),
    ("Vaktkostnader", "11,5 %"),
    ("Hyreskostnader", "-3,5 %"),
)
FUNDS = (
    ("Investeringar", "Utfall 2031", "Budget 2031", "Ombudgetering", "S:a budget 2031"),
    ("Kranen", "150", "400", "200", "600"),
)
PROJECTS = (
    ("Projekt", "Utfall 2031", "Total projekt budget", "Ack avvikelse projekt"),
    ("Bryggan", "310", "2 000", "-150"),
    ("Utsiktstornet", "120", "900", "-60"),
    ("Slipen", "90", "500", "-40"),
)
PROSE = """Farleden

År 2029 utgick 8,5 miljoner kronor i statligt stöd till muddring. Motsvarande belopp för 2030 är 6,2 miljoner kronor.

Vid utgången av 2029 var andelen försäkrade båtar 55 procent. Vid utgången av 2031 hade motsvarande siffra ökat till
nästan 70 procent.

Av hamnvakterna är 9 kvinnor och 7 män.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("harbour")
    path = folder / "hamn-bokslut-2031.txt"
    tables = (
        write_table("Driftredovisning (tkr)", OPERATIONS),
        write_table("Kostnadsutveckling", CHANGES),
        write_table("Investeringsmedel (tkr)", FUNDS),
        write_table("Investeringsprojekt (tkr)", PROJECTS),
    )
    path.write_text(HEAD + "\n".join(tables) + "\n" + PROSE, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def computed(answer: Answer) -> list[str]:
    """Give what an answer computed, and fail where the guard would object."""
    assert unsupported(answer) == ()
    return [f"{derivation.value.normalize():f}" for derivation in answer.derivations]


def test_how_the_answer_is_to_be_written_names_nothing() -> None:
    assert without_wishes("Hur stor andel är båtar? Svara i procent med en decimal.") == "Hur stor andel är båtar?"
    assert without_wishes("What share of A is B? Round to one decimal.") == "What share of A is B?"
    assert without_wishes("Ange utfallet för hamnen") == "Ange utfallet för hamnen"
    assert without_wishes("Svara i procent") == "Svara i procent"  # a follow-up of nothing else


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("och två år tidigare?", -2),
        ("three years later", 3),
        ("vad kostade den för fyra år sedan?", -4),
        ("barn som är två år", 0),
        ("många år senare", 0),
    ],
)
def test_years_apart_are_read(text: str, years: int) -> None:
    assert read_years_apart(text) == years


def test_a_follow_up_of_two_years_earlier_is_of_that_year(harbour: Assistant) -> None:
    first = harbour.ask("Vad kostade gästhamnen i Hylte 2031?")
    second = harbour.ask("och två år tidigare?", first.plan)
    assert [str(figure.amount.value) for figure in second.figures if figure.amount] == ["410"]
    third = harbour.ask("och fem år tidigare?", first.plan)
    assert third.outcome is Outcome.NOT_FOUND


def test_two_sentences_are_one_pair_only_where_the_second_points_back() -> None:
    assert read_pair_of_two("År 2030 gavs 9 tkr.", "Motsvarande belopp för 2031 är 7 tkr.") is not None
    assert read_pair_of_two("År 2030 gavs 9 tkr.", "För 2031 är kostnaden 7 tkr.") is None
    assert read_pair_of_two("År 2030 gavs 9 tkr.", "Motsvarande andel för 2031 är 7 procent.") is None
    assert read_pair_of_two("År 2030 gavs 9 tkr.", "Motsvarande belopp är 7 tkr.") is None  # of no time of its own


def test_a_fall_that_two_sentences_tell_is_computed(harbour: Assistant) -> None:
    answer = harbour.ask("Hur ändrades det statliga stödet till muddring i Hylte mellan 2029 och 2030?")
    assert computed(answer) == ["2.3"]
    assert "8,5 miljoner" in answer.text
    assert "6,2 miljoner" in answer.text


def test_a_rough_amount_is_no_term_of_a_difference(harbour: Assistant) -> None:
    answer = harbour.ask("Hur har andelen försäkrade båtar i Hylte förändrats mellan 2029 och 2031?")
    assert computed(answer) == []
    assert "nästan 70 procent" in answer.text


def test_a_share_of_those_counted_in_one_sentence(harbour: Assistant) -> None:
    question = "Hur stor andel av hamnvakterna i Hylte var kvinnor vid utgången av 2031? Svara i procent, en decimal."
    assert computed(harbour.ask(question)) == ["56.3"]


def test_a_printed_change_tells_what_rose_most(harbour: Assistant) -> None:
    rose = harbour.ask(
        "Vad ökade mest i Hylte jämfört med samma period året innan, bränslekostnader eller vaktkostnader?"
    )
    assert rose.text.startswith("**Vaktkostnader: 11,5")
    fell = harbour.ask("Vad minskade mest i Hylte, bränslekostnader eller vaktkostnader?")
    assert fell.outcome is Outcome.NOT_FOUND  # neither fell


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("Hur stor andel av investeringsmedlen, ombudgetering inräknad, hade Kranen i Hylte använt 2031?", "25"),
        ("Hur stor andel av sina totala investeringsmedel hade Kranen i Hylte använt 2031?", "25"),
        ("Hur stor andel av budgeten hade Fiskehallen i Hylte förbrukat 2031?", "104.3"),
    ],
)
def test_a_share_of_the_funds_is_of_the_same_row(harbour: Assistant, question: str, share: str) -> None:
    assert computed(harbour.ask(question)) == [share]


def test_the_budget_of_a_year_is_not_the_one_of_the_months_used() -> None:
    part, whole = read_share("Hur stor del av sin kostnadsbudget för 2031 har Kranen använt till mars?")
    assert (part.years, part.end_month) == ((2031,), 3)
    assert (whole.years, whole.end_month, whole.measures) == ((2031,), None, (Measure.BUDGET,))


def test_counted_rows_are_added_only_where_there_are_so_many(harbour: Assistant) -> None:
    assert computed(harbour.ask("Add up the accumulated project deviations of the three projects in Hylte")) == ["-250"]
    assert computed(harbour.ask("Räkna ihop den totala projektbudgeten för de tre projekten i Hylte")) == ["3400"]
    assert not harbour.ask("Räkna ihop den totala projektbudgeten för de fem projekten i Hylte").derivations


def test_an_order_to_add_up_asks_for_no_audit() -> None:
    assert not asks_audit("Add up the costs of the harbour and the crane")
    assert asks_audit("Does the table of costs add up?")


def test_a_difference_of_two_rows_over_years_is_of_both(harbour: Assistant) -> None:
    answer = harbour.ask("Hur mycket mer kostade gästhamnen och fiskehallen i Hylte 2031 än 2030?")
    assert {"40", "-20"} <= set(computed(answer))


def test_the_dearest_is_chosen_of_what_was_compared(harbour: Assistant) -> None:
    first = harbour.ask("Jämför gästhamnen och fiskehallen i Hylte 2031")
    assert harbour.ask("vilken är dyrast?", first.plan).text.startswith("**Gästhamnen: 470")
