"""Kinds of claims that one row or one sentence seems to settle and does not: each gets no false yes and no false no."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.claims.goal_limits import is_within
from assistant.claims.goal_status import Reached, read_status
from assistant.claims.statement import find_statement
from assistant.pipeline import Assistant
from assistant.question.asked_period import read_periods
from assistant.question.slots import read_slots
from assistant.records import Outcome
from assistant.words.goal_words import OF_TARGET
from ingest.pipeline import ingest_paths
from ingest.records import Amount, Measure, Unit
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.test_claims import verdict

REPORT = """Verksamhetsberättelse 2031
Hamnnämnden i Mora kommun

Resultaträkning 2031, tkr

Post\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Intäkter\t9 060\t9 000\t60
Kostnader\t-9 000\t-8 910\t-90
Resultat\t60\t90\t-30

Driftredovisning 2031, tkr

Enhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Kajerna\t4 100\t4 350\t-250
Färjan\t2 000\t1 880\t120
Fyren\t900\t1 000\t-100
Lotsarna\t1 910\t1 770\t140
Summa enheter\t8 910\t9 000\t-90

Anlöp per kaj

Fartyg\tNorra\tSödra\tTotalt 2031\tTotalt 2030
Tankfartyg\t80\t70\t150\t140
Yachter\t41\t31\t72\t68
Summa\t121\t101\t222\t208

Investeringar, tkr

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tTotal projektbudget\tTotal projektprognos
Ny pir\t5 000\t4 200\t800\t21 000\t23 400
Kran\t1 000\t1 300\t-300\t1 000\t1 300

Mål

Nämnden har fyra mål. Två bedöms som uppfyllda och två som ej uppfyllda.

Mål\tMålvärde 2031\tUtfall 2031\tUppfyllt
Nöjda båtgäster, %\t80\t74\tNej
Lediga platser\t25\t31\tJa
Utsläpp ska understiga, ton\t40\t46\tNej
Köer\t12\t19

Kö

\t2031\t2030
Väntar mer än 60 dagar\t2\t0
Utlovade båtplatser\t310\t290
Byggda båtplatser\t280\t300

Bolag

Bolag\tResultat 2031, tkr\tAntal anställda
Mora Bogser AB\t410\t12
Mora Varv AB\t305\t64

Besiktningar

Under 2030 gjordes 41 besiktningar. Vid Östra bryggan finns 13 gästplatser.

Personal

Andelen heltidsanställda var 70 procent, 82 procent bland män och 66 procent bland kvinnor.
"""

TWICE = """Årsredovisning 2031
Orsa kommun

Översikt

\t2031\t2030\t2029
Invånare\t6 900\t6 950\t7 010
Soliditet, %\t53,4\t51,6\t50,1

Nyckeltal

Nyckeltal\tUtfall 2031\tUtfall 2030
Soliditet (%)\t53,4\t52,2
Betalningsberedskap (dagar)\t31\t28
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("kinds")
    path = folder / "mora.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Stämmer det att hamnnämnden i Mora gick plus med 60 tkr 2031?", "right"),  # the result itself
        ("Stämmer det att hamnnämnden i Mora gick back 30 tkr 2031?", "right"),  # against the budget
        ("Gick hamnnämnden i Mora plus 2031?", "open"),
        ("Stämmer det att kajerna i Mora gick mest back av alla enheter 2031?", "right"),
        ("Stämmer det att fyren i Mora gick mest back av alla enheter 2031?", "wrong"),
        ("Stämmer det att alla enheter i Mora höll budget 2031?", "wrong"),
        ("Är Mora Bogser det största bolaget?", "open"),  # by result, or by staff
        ("Stämmer det att Mora hade fler tankfartyg 2031 än 2030?", "right"),
        ("Stämmer det att Mora hade färre tankfartyg 2031 än 2030?", "wrong"),  # 80 is one quay's
        ("Stämmer det att pirens totala budget överskrids med 2,4 miljoner?", "right"),
        ("Is it true that the new pier in Mora exceeds its total budget by 0.8 million?", "wrong"),
        ("Stämmer det att besiktningarna i Mora ökade från 41 till 66?", "open"),
        ("Har Mora hamn fler än 500 gästplatser?", "open"),
        ("Stämmer det att ingen väntar mer än 60 dagar i Mora 2031?", "wrong"),
        ("Stämmer det att ingen väntar mer än 60 dagar i Mora 2030?", "right"),
        ("Stämmer det att bara en enhet i Mora gick back 2031?", "wrong"),
        ("Stämmer det att två enheter i Mora gick back 2031?", "right"),
        ("Stämmer det att tankfartygen i Mora har minskat sedan 2031?", "open"),  # no later year
        ("Stämmer det att mer än hälften av de heltidsanställda i Mora är kvinnor?", "open"),
        ("Stämmer det att kajerna i Mora står för hela underskottet 2031?", "open"),
        ("Stämmer det att kajerna i Mora står för mer än hälften av enheternas utfall 2031?", "wrong"),
    ],
)
def test_a_claim_gets_no_verdict_that_the_report_does_not_give(
    assistant: Assistant, question: str, expected: str
) -> None:
    assert verdict(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Nådde hamnnämnden i Mora målet för nöjda båtgäster 2031?", "wrong"),
        ("Missade hamnnämnden i Mora målet för nöjda båtgäster 2031?", "right"),
        ("Nådde Mora målet för lediga platser 2031?", "right"),  # the report says so
        ("Nådde Mora målet för utsläpp 2031?", "wrong"),  # the limit is in the name of the row
        ("Nådde Mora målet för köer 2031?", "open"),  # nobody knows which way is good
        ("Nådde Mora målet 60 procent för nöjda båtgäster 2031?", "open"),  # another target
        ("Stämmer det att hamnnämnden i Mora nådde alla sina mål 2031?", "wrong"),
        ("Stämmer det att hamnnämnden i Mora inte nådde alla sina mål 2031?", "right"),
    ],
)
def test_a_goal_is_judged_by_all_that_is_printed_of_it(assistant: Assistant, question: str, expected: str) -> None:
    assert verdict(assistant.ask(question)) == expected


def test_a_status_is_told_apart_from_other_cells() -> None:
    """A cell that says when a goal is measured says nothing of whether it was reached."""
    assert read_status(("Nöjda", "80", "74", "Uppnås delvis")) is not None
    assert read_status(("Nöjda", "80", "–", "Mäts i november")) is None
    found = read_status(("Ja", "80", "74", "Inte uppfyllt"))
    assert found is not None
    assert found.reached is Reached.NO


def test_a_limit_in_the_name_of_a_row_tells_which_way_is_good() -> None:
    fifty = Amount(value=Decimal(50), unit=Unit.PERCENT)
    value = Decimal(53)
    assert is_within(value, fifty, "50 %", "Soliditeten ska inte understiga") is True
    assert is_within(value, fifty, "50 %", "Svinnet ska inte överstiga") is False
    assert is_within(value, fifty, "högst 50 %", "Soliditeten") is False
    assert is_within(value, fifty, "50 %", "Andel") is None


def test_a_turn_of_the_year_is_the_end_of_its_first_year() -> None:
    assert read_periods("soliditet vid årsskiftet 2030/2031")[0] == (2030,)
    assert read_periods("läsåret 2030/2031")[0] == (2030, 2031)


def test_what_is_counted_on_is_a_forecast_and_what_is_counted_in_is_none() -> None:
    assert Measure.FORECAST in read_slots("nämnden räknar med underskott 2031").measures
    assert Measure.FORECAST not in read_slots("kostnaden om reserven räknas med").measures


def test_words_that_end_like_a_goal_are_none() -> None:
    assert OF_TARGET.search("alla klagomål besvarades") is None
    assert OF_TARGET.search("soliditetsmålet klarades") is not None


def test_a_deficit_is_larger_the_farther_it_is_below_zero(assistant: Assistant) -> None:
    """Of −90 and −250 the second is the larger deficit, whatever the signs of the costs."""
    larger = assistant.ask("Stämmer det att kajerna i Mora hade ett större underskott än fyren 2031?")
    assert verdict(larger) == "right"


def test_the_part_of_a_claim_that_no_sentence_tells_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("Stämmer det att besiktningarna i Mora ökade från 41 till 66?")
    assert "”66”" in answer.text


def test_one_thing_printed_with_two_values_is_no_choice_of_two(tmp_path: Path) -> None:
    """Two rows of one name that share a year's value, and differ in the other, contradict each other."""
    path = tmp_path / "orsa.txt"
    path.write_text(TWICE, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        answer = Assistant(store, encoder).ask("Stämmer det att soliditeten i Orsa ökade mellan 2030 och 2031?")
    assert answer.outcome is Outcome.CONFLICTING
    assert all(value in answer.text for value in ("51,6", "52,2", "53,4"))


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Is it true that the harbour was over budget by more than SEK 1 million?", "1 million kronor"),
        ("Stämmer det att hamnen drog över med mer än en miljon kronor?", "1 miljon kronor"),
        ("Är det sant att hamnen gick back SEK 1 290 000 2022?", "1 290 000 kronor"),
    ],
)
def test_an_amount_in_words_or_after_its_currency_is_the_claimed_one(question: str, amount: str) -> None:
    statement = find_statement(question)
    assert statement is not None
    assert amount in [claimed.text for claimed in statement.amounts]
