"""What is counted has no unit of money, whatever else the report is in; and units that headings and labels state.

In: small reports in our own words and figures. Out: the units of their figures.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.notation import parse_unit
from ingest.notation.units import cell_unit
from ingest.pipeline import read_report
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


def test_one_amount_in_the_text_does_not_overrule_the_reports_unit(tmp_path: Path) -> None:
    """A day that costs "7 400 kronor" may meet an amount of a table in thousands by chance; two hardly do."""
    text = (
        "Bokslut 2024\n\nSocialnämnden, Vika kommun\n\nDrift, tkr\n\nEnhet\tBudget 2024\tUtfall 2024\nVård\t500\t490\n"
        "Skola\t700\t720\nSumma\t1 200\t1 210\n\nAnalys\n\nVerksamhet\tPrognos 2024\tBudget 2024\n"
        "Vård intäkt\t6 120\t7 400\nVård kostnad\t-19 020\t-22 500\n\nEtt dygn kostade 7 400 kronor i snitt.\n"
    )
    path = tmp_path / "vika.txt"
    for more, unit in (("", Unit.TKR), ("Vården fick in 6 120 kronor.\n", Unit.KR)):
        path.write_text(text + more)
        rows = [figure for figure in read_report(path).figures if figure.label == "Vård intäkt"]
        assert {figure.amount.unit for figure in rows if figure.amount} == {unit}
