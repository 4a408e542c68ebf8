"""What is counted has no unit of money, whatever else the report is in; and units that headings and labels state.

In: small reports in our own words and figures. Out: the units of their figures.
"""

from __future__ import annotations

import pytest

from ingest.notation import parse_unit
from ingest.notation.units import cell_unit
from ingest.records import Unit
from tests.made_up import TO_AUGUST_2022, MadeUp

_COLUMNS = "\tBudget 2022\tUtfall aug 2022\tPrognos 2022"
_ROWS = "Tärnans skola\t412\t398\t401\nMåsens skola\t233\t240\t238\nTrutens skola\t97\t95\t95"
_MONEY = "## 1. Drift, tkr\n\nEnhet\tBudget 2022\tPrognos 2022\nKöket\t4 120\t4 200\nVerkstan\t2 310\t2 290\n\n"


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("## 2. Barn- och elevantal\n\nTabell 2", Unit.COUNT),
        ("## 2. Elevantal per 15 oktober", Unit.COUNT),
        ("## 2. Volymer\n\nTabell 2", Unit.UNKNOWN),
        ("## 2. Verksamhetsmått", Unit.UNKNOWN),
    ],
)
def test_a_table_under_a_heading_of_counts_is_not_in_the_money_of_the_report(heading: str, unit: Unit) -> None:
    read = MadeUp(f"{_MONEY}{heading}\n\nSkola{_COLUMNS}\n{_ROWS}\n", period=TO_AUGUST_2022, unit=Unit.TKR)
    counted = [figure.amount.unit for figure in read.figures if figure.label == "Måsens skola" and figure.amount]
    assert counted == [unit] * 3
    assert read.row("Köket") == ["4120 tkr", "4200 tkr"]


def test_a_caption_of_money_under_a_heading_of_counts_keeps_the_money() -> None:
    text = f"{_MONEY}## 2. Elevantal\n\nKostnad per skola\n\nSkola{_COLUMNS}\n{_ROWS}\n"
    read = MadeUp(text, period=TO_AUGUST_2022, unit=Unit.TKR)
    assert read.row("Måsens skola") == ["233 tkr", "240 tkr", "238 tkr"]


def test_rows_that_name_whom_they_count_are_counted() -> None:
    rows = "Förskolebarn 1–5 år\t412\t398\t401\nStuderande i komvux\t233\t240\t238\nHeltidsplatser\t97\t95\t95"
    read = MadeUp(f"{_MONEY}## 2. Läget\n\nGrupp{_COLUMNS}\n{rows}\n", period=TO_AUGUST_2022, unit=Unit.TKR)
    assert read.row("Heltidsplatser") == ["97", "95", "95"]


def test_a_plan_beside_an_outcome_is_no_sign_of_money() -> None:
    text = f"{_MONEY}## 2. Tillsyn\n\nOmråde\tPlan 2022\tUtfall 2022\nLadugårdar\t46\t21\nBryggor\t18\t3\n"
    assert MadeUp(text, unit=Unit.TKR).row("Bryggor") == ["18", "3"]


def test_a_sentence_on_what_stands_below_gives_its_unit_though_it_names_a_year() -> None:
    text = (
        "Effekterna nedan är i mnkr och gäller hela 2022.\n\n"
        "Åtgärd\tBeslutad effekt\tPrognos helår\nFärre hyrbilar\t14\t11\nSen öppning\t9\t2\n"
    )
    assert MadeUp(text).row("Sen öppning") == ["9 mnkr", "2 mnkr"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Andel 2022, %", Unit.PERCENT),
        ("Andel av 25 % av båtarna", None),
        ("Sopor, tusental ton", None),
        ("miljoner kWh", None),
        ("Belopp i tusental", Unit.TKR),
        ("Skuld, miljoner", Unit.MNKR),
        ("4. Båtantal", Unit.COUNT),
        ("Kostnad ställd mot elevantal", None),
        ("3.1 Årsarbetare", Unit.FULL_TIME_EQUIVALENTS),
    ],
)
def test_what_a_heading_states_as_its_unit(text: str, unit: Unit | None) -> None:
    assert parse_unit(text) is unit


def test_a_unit_cell_of_thousands_of_something_is_no_money() -> None:
    assert cell_unit("tusental m³") is Unit.UNKNOWN


def test_how_a_number_was_taken_does_not_hide_its_unit() -> None:
    read = MadeUp(
        "Mål\n\nIndikator\tMål 2022\tUtfall 2022\nKötid till kajplats, dagar i snitt\t60\t71\n"
        "Liggetid, dagar i genomsnitt\t8\t9\nSpill av olja, %, högst\t4\t5\nSvinn, kg\t10\t11\n"
    )
    assert read.row("Kötid till kajplats, dagar i snitt") == ["60 dagar", "71 dagar"]
    assert read.row("Liggetid, dagar i genomsnitt") == ["8 dagar", "9 dagar"]
    assert read.row("Spill av olja, %, högst") == ["4 %", "5 %"]
    assert read.row("Svinn, kg") == ["10", "11"]
