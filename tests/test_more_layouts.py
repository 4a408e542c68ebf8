"""Headings and layouts of tables as other municipalities print them: short years, qualifiers, groups, tables beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.records import Figure, ParsedReport

ANNUAL = "Sala kommun\n\nÅrsredovisning 2023\n\nEkonomi\n\nKapitlet beskriver hur det har gått under tiden.\n\n"
INTERIM = ANNUAL.replace("Årsredovisning 2023", "Delårsrapport januari–augusti 2024")


def _read(folder: Path, text: str) -> ParsedReport:
    path = folder / "rapport.txt"
    path.write_text(f"{text}\n\nKommentar\n\nDet gick som väntat.\n", encoding="utf-8")
    return read_report(path)


def _said(figure: Figure) -> str:
    """Give what a figure is, in one line: its measure, its days and its unit."""
    assert figure.amount is not None
    days = f"{figure.period.start:%y%m%d}-{figure.period.end:%y%m%d}" if figure.period else "-"
    return f"{figure.measure.value} {days} {figure.amount.unit.value}".strip()


def _cell(report: ParsedReport, label: str, text: str) -> Figure:
    found = [figure for figure in report.figures if figure.label == label and figure.text == text]
    assert len(found) == 1, [(figure.label, figure.text) for figure in report.figures]
    return found[0]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Bokslut -22", "actual 220101-221231 tkr"),
        ("Budget 22", "budget 220101-221231 tkr"),
        ("Bok 2022", "actual 220101-221231 tkr"),
        ("Bud 2023", "budget 230101-231231 tkr"),
        ("31.12.2022", "actual 220101-221231 tkr"),
        ("12/31/2022", "actual 220101-221231 tkr"),
        ("Diff 22/23 %", "variance 230101-231231 %"),
        ("Procent av budget", "other 230101-231231 %"),
        ("Rullande 12", "other - tkr"),
        ("Investerat", "actual 230101-231231 tkr"),
        ("St", "actual 230101-231231 antal"),
    ],
)
def test_a_heading_of_an_annual_report(tmp_path: Path, heading: str, said: str) -> None:
    """Short years, dates of other orders and shortened measures say what they mean."""
    table = f"Nämnder\n\nBelopp i tkr\n\nNämnd\tBudget\t{heading}\nSkola\t1 200\t1 100\nVård\t2 300\t2 600\n"
    assert _said(_cell(_read(tmp_path, ANNUAL + table), "Skola", "1 100")) == said


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Bokslut 23", "actual 230101-231231 tkr"),
        ("aug-23", "actual 230101-230831 tkr"),
        ("8/31/2023", "actual 230101-230831 tkr"),
        ("31/8 2023", "actual 230101-230831 tkr"),
        ("Bedömt utfall", "forecast 240101-241231 tkr"),
        ("Skillnad prognoser", "other 240101-241231 tkr"),
    ],
)
def test_a_heading_of_an_interim_report(tmp_path: Path, heading: str, said: str) -> None:
    """The same of a part of a year; what is expected is a forecast."""
    table = f"Nämnder\n\nBelopp i tkr\n\nNämnd\tBudget\t{heading}\nSkola\t1 200\t1 100\nVård\t2 300\t2 600\n"
    assert _said(_cell(_read(tmp_path, INTERIM + table), "Skola", "1 100")) == said


def test_tertials_with_their_sum_are_single(tmp_path: Path) -> None:
    """Three tertials and a total beside them: each is of its four months."""
    table = (
        "Bistånd\n\ntkr\n\n\tT1 2023\tT2 2023\tT3 2023\tTotalt 2023\nStöd\t410\t380\t450\t1 240\nHyra\t31\t28\t34\t93\n"
    )
    report = _read(tmp_path, ANNUAL + table)
    assert _said(_cell(report, "Stöd", "380")) == "actual 230501-230831 tkr"
    assert _said(_cell(report, "Stöd", "1 240")) == "actual 230101-231231 tkr"


def test_qualifiers_begin_headings_a_space_apart(tmp_path: Path) -> None:
    """A heading or a cell such as "Tilldelad budget" and "Ackumulerat utfall" are cut before their first words."""
    table = (
        "Områden\n\nBelopp i tkr\n\nOmråde Tilldelad budget Ackumulerat utfall Periodens avvikelse "
        "Helårsprognos Prognosavvikelse\nKansli 8 200 5 300 150 8 100 100\n"
        "Hemvård 92 400 63 800 -2 200 95 900 -3 500\nBoende 141 300 94 700 -500 142 000 -700\n"
    )
    report = _read(tmp_path, INTERIM + table)
    assert _cell(report, "Hemvård", "92 400").column == "Tilldelad budget"
    assert _said(_cell(report, "Hemvård", "92 400")) == "budget 240101-241231 tkr"
    assert _said(_cell(report, "Hemvård", "-2 200")) == "variance 240101-240831 tkr"


def test_parts_of_the_year_head_columns_a_space_apart(tmp_path: Path) -> None:
    """A heading or a cell such as "jan-aug 2023" and "Helår 2023" are whole headings, and so are months."""
    table = "Ärenden\n\nAntal\n\nTyp jan-aug 2024 jan-aug 2023 Helår 2023\nBygglov 214 251 366\nTillsyn 88 79 120\n"
    assert _said(_cell(_read(tmp_path, INTERIM + table), "Bygglov", "251")) == "actual 230101-230831 antal"
    table = "Frånvaro i procent\n\nEnhet Jan Feb Mars\nSkola 7,1 7,9 6,8\nVård 9,2 9,8 8,9\n"
    assert _said(_cell(_read(tmp_path, INTERIM + table), "Vård", "9,8")) == "actual 240201-240229 %"


def test_plans_head_columns_beside_a_budget(tmp_path: Path) -> None:
    """Years of a plan after an outcome and a budget are headings of their own."""
    rows = "Skatter 12,4 49,9 81,0\nÅrets resultat 12,1 19,1 22,8\n"
    table = f"Plan\n\nmnkr\n\nPost Bokslut 2023 Budget 2024 Plan 2025\n{rows}"
    report = _read(tmp_path, ANNUAL + table)
    assert _said(_cell(report, "Årets resultat", "22,8")) == "other 250101-251231 mnkr"
    assert _said(_cell(report, "Skatter", "49,9")) == "budget 240101-241231 mnkr"


def test_months_one_a_line_keep_their_columns(tmp_path: Path) -> None:
    """The title and the unit above cells of one a line do not move the headings, and the unit is found."""
    cells = (
        "Förvaltning Jan Feb Mar Apr Maj Jun Jul Aug Skola 7,1 7,9 6,8 6,2 5,9 5,1 3,2 4,8 "
        "Vård 9,2 9,8 8,9 8,1 7,7 7,2 5,9 6,8"
    )
    report = _read(tmp_path, INTERIM + "Frånvaro per månad\n\nProcent\n\n" + cells.replace(" ", "\n"))
    assert _said(_cell(report, "Skola", "7,1")) == "actual 240101-240131 %"
    assert _said(_cell(report, "Vård", "6,8")) == "actual 240801-240831 %"


def test_headings_one_a_line_above_rows_of_single_spaces(tmp_path: Path) -> None:
    """They stay with the rows, and are not read as rows whose amounts are years."""
    table = (
        "Plan\n\nmnkr\n\nProjekt\nUtfall 2023\nPlan 2024\nPlan 2025\n"
        "Ny hall 12,0 45,5 38,0\nLedningar 8,5 9,0 9,1\nÅrets resultat 2,0 2,5 1,5\n"
    )
    report = _read(tmp_path, ANNUAL + table)
    assert _said(_cell(report, "Ny hall", "45,5")) == "other 240101-241231 mnkr"
    assert _cell(report, "Årets resultat", "1,5").measure.value == "other"  # a plan is no outcome
    assert not [figure for figure in report.figures if figure.text in ("2023", "2024", "2025")]


def test_tables_beside_each_other_are_parted(tmp_path: Path) -> None:
    """What stands on the right under headings that come back is a table of its own."""
    table = (
        "Personal\n\nAnställda        2023     2022     Frånvaro, %     2023    2022\n"
        "Kvinnor         1 120    1 098     Kvinnor          7,4     8,0\n"
        "Män               250      244     Män              4,6     5,1\n"
    )
    report = _read(tmp_path, ANNUAL + table)
    assert _said(_cell(report, "Män", "4,6")) == "actual 230101-231231 %"
    assert _cell(report, "Män", "250").caption != _cell(report, "Män", "4,6").caption


def test_groups_over_aligned_columns_start_where_the_first_heading_comes_back(tmp_path: Path) -> None:
    """Two groups of three columns that are not the same three."""
    table = (
        "Drift\n\nBelopp i tkr\n\n"
        "                Januari–augusti                    Helår\n"
        "Verksamhet      Budget   Utfall   Avvikelse       Budget    Prognos   Avvikelse\n"
        "Gator           12 100   12 900        -800       18 200     19 400      -1 200\n"
        "Parker           4 300    4 100         200        6 500      6 300         200\n"
    )
    report = _read(tmp_path, INTERIM + table)
    assert _said(_cell(report, "Gator", "-800")) == "variance 240101-240831 tkr"
    assert _said(_cell(report, "Gator", "19 400")) == "forecast 240101-241231 tkr"


def test_a_long_heading_is_not_cut_over_a_column_that_has_its_own(tmp_path: Path) -> None:
    """It is one, though its first word stands nearer to the column before."""
    table = (
        "Resultat\n\nMkr\n\n"
        "                Budget 2024   Prognos 2024   Avvikelse budget/prognos\n"
        "Intäkter              141,0          146,2                        5,2\n"
        "Kostnader            -832,5         -845,1                      -12,6\n"
    )
    report = _read(tmp_path, INTERIM + table)
    assert _said(_cell(report, "Intäkter", "146,2")) == "forecast 240101-241231 mnkr"
    assert _said(_cell(report, "Intäkter", "5,2")) == "variance 240101-241231 mnkr"


def test_rows_with_leaders_percent_signs_and_dashes(tmp_path: Path) -> None:
    """Dots that lead to amounts are no part of a label; a sign a space after its number is; "- män" is a row."""
    table = (
        "Kostnader\n\ntkr\n\nSlag\tUtfall 2023\tUtfall 2022\nPersonal ..........\t612\t590\nLokaler ......\t98\t94\n"
    )
    assert _cell(_read(tmp_path, ANNUAL + table), "Personal", "612")
    table = "Nyckeltal\n\nMått 2023 2022\nSoliditet 41,2 % 42,8 %\nNettokostnad 97,9 % 96,1 %\nGrad 88 % 102 %\n"
    assert _said(_cell(_read(tmp_path, ANNUAL + table), "Grad", "102 %")) == "actual 220101-221231 %"
    table = "Frånvaro i procent\n\nGrupp 2023 2022\nAlla 6,8 7,4\n- kvinnor 7,4 8,0\n- män 4,6 5,1\n"
    assert "5,1" in [figure.text for figure in _read(tmp_path, ANNUAL + table).figures]


def test_ages_head_columns(tmp_path: Path) -> None:
    """A heading or a cell such as "30–49 år" heads a column and is no amount."""
    table = "Ålder\n\nAntal\n\nFörvaltning\t–29 år\t30–49 år\t50– år\nSkola\t88\t402\t270\nVård\t121\t288\t227\n"
    report = _read(tmp_path, ANNUAL + table)
    assert _cell(report, "Skola", "402").column == "30–49 år"
    assert {figure.label for figure in report.figures} == {"Skola", "Vård"}


def test_notes_of_two_columns_are_no_figures(tmp_path: Path) -> None:
    """A heading or a cell such as "Not koncern" heads numbers of notes as "Not" does."""
    table = (
        "Resultat\n\ntkr\n\n\tNot\t2023\tNot koncern\tKoncern 2023\nIntäkter\t1\t145\t1\t412\n"
        "Kostnader\t2\t-812\t3\t-905\n"
    )
    texts = [figure.text for figure in _read(tmp_path, ANNUAL + table).figures]
    assert texts == ["145", "412", "-812", "-905"]


def test_ends_of_headings_on_a_second_line(tmp_path: Path) -> None:
    """A heading or a cell such as "-22" under "Bokslut" and "1" under "Kv" go on with the headings."""
    table = (
        "Skatter\n\nmnkr\n\n\tBokslut\tBudget\tBokslut\n\t-23\t-23\t-22\nSkatt\t1 012\t1 001\t968\n"
        "Bidrag\t288\t285\t279\n"
    )
    assert _said(_cell(_read(tmp_path, ANNUAL + table), "Skatt", "968")) == "actual 220101-221231 mnkr"


def test_a_project_as_a_whole_has_no_year(tmp_path: Path) -> None:
    """A heading or a cell such as "Budget totalt" and what was used in earlier years are of no single year."""
    table = (
        "Investeringsprojekt\n\nmnkr\n\nProjekt\tUtfall tidigare år\tUtfall 2024\tBudget totalt\n"
        "Hall\t12,4\t8,1\t96,0\nBro\t2,2\t14,7\t21,0\n"
    )
    report = _read(tmp_path, INTERIM + table)
    assert _cell(report, "Hall", "96,0").period is None
    assert _cell(report, "Hall", "12,4").period is None


def test_a_decimal_ends_no_label(tmp_path: Path) -> None:
    """A row with one number more than there are headings is left in doubt, not read with a number in its label."""
    table = "Skulder\n\nMått 2023 2022\nSkuld, mnkr 420,0 395,0 500\nRänta, % 2,81 1,12\nBindning, år 2,6 2,9\n"
    report = _read(tmp_path, ANNUAL + table)
    assert not any(figure.label.startswith("Skuld") for figure in report.figures)
    assert _cell(report, "Ränta, %", "1,12")


def test_what_is_left_settles_where_spaces_part_cells(tmp_path: Path) -> None:
    """A heading or a cell such as "Återstår" is the budget less what was used."""
    table = (
        "Projekt\n\nBelopp i tkr\n\nProjekt Budget Utfall Återstår\nFörskola 45 000 12 340 32 660\n"
        "Skola 18 500 17 900 600\nVerk 82 300 4 120 78 180\n"
    )
    report = _read(tmp_path, INTERIM + table)
    assert _cell(report, "Verk", "78 180").column == "Återstår"
    assert _cell(report, "Verk", "4 120").measure.value == "actual"


def test_forecasts_by_the_number_of_their_month(tmp_path: Path) -> None:
    """A heading or a cell such as "P03" under a caption of forecasts is one that was made after March."""
    table = (
        "Prognosens utveckling\n\ntkr\n\nNämnd\tBudget\tP03\tP08\nSkola\t313 500\t314 000\t318 900\n"
        "Vård\t298 000\t298 000\t304 400\n"
    )
    assert _said(_cell(_read(tmp_path, INTERIM + table), "Skola", "314 000")) == "forecast 240101-241231 tkr"
