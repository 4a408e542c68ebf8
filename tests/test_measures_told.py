"""What columns measure where words other than "Budget" and "Utfall" tell it, or a note beside the table.

In: small reports in our own words and figures. Out: the measures of their columns, and what names their rows.
"""

from __future__ import annotations

import pytest

from ingest.notation import parse_measure
from ingest.records import Measure
from tests.made_up import MadeUp


@pytest.mark.parametrize(
    ("header", "measure"),
    [
        ("Verklig effekt 2022", Measure.ACTUAL),
        ("Uppnådd effekt, tkr", Measure.ACTUAL),
        ("Uppnått t.o.m. okt", Measure.ACTUAL),
        ("Erhållet t.o.m. okt", Measure.ACTUAL),
        ("Utförda 2022", Measure.ACTUAL),
        ("Planerad effekt", Measure.BUDGET),
        ("Beslutad effekt 2022", Measure.BUDGET),
        ("Beräknad effekt 2022", Measure.FORECAST),
        ("Verkligt värde", None),
        ("Plan- och byggfrågor", None),
        ("Planerade underhållsåtgärder", None),
        ("Uppnått mål", Measure.TARGET),
    ],
)
def test_what_a_heading_measures(header: str, measure: Measure | None) -> None:
    assert parse_measure(header) is measure


def test_totals_of_a_year_and_pupils_of_a_term_are_outcomes() -> None:
    read = MadeUp("Utryckningar\n\nTyp\tTotalt 2021\tTotalt 2022\tNorr\nEld\t31\t32\t12\nVatten\t9\t8\t4\n")
    assert [measure for _, measure, _ in read.columns()] == [Measure.ACTUAL, Measure.ACTUAL, Measure.OTHER]
    read = MadeUp("Skolor\n\nSkola\tElever ht 2021\tElever ht 2022\nTärnan\t31\t32\nMåsen\t9\t8\n")
    assert [measure for _, measure, _ in read.columns()] == [Measure.ACTUAL, Measure.ACTUAL]
    assert read.row("Måsen") == ["9 antal", "8 antal"]


def test_a_total_beside_a_budget_is_not_told() -> None:
    read = MadeUp(
        "Ramar, tkr\n\nEnhet\tBudget drift 2022\tBudget hyra 2022\tTotalt 2022\nKajen\t31\t32\t63\nBryggan\t9\t8\t17\n"
    )
    assert read.columns()[2][1] is Measure.OTHER


def test_a_difference_beside_a_budget_is_a_deviation_and_between_years_it_is_not() -> None:
    read = MadeUp("Avgifter, tkr\n\nSort\tBudget 2022\tUtfall 2022\tSkillnad\nKajer\t31\t32\t1\nKranar\t9\t8\t-1\n")
    assert read.columns()[2][1] is Measure.VARIANCE
    read = MadeUp("Avgifter, tkr\n\nSort\t2021\t2022\tSkillnad\nKajer\t31\t32\t1\nKranar\t9\t8\t-1\n")
    assert read.columns()[2][1] is Measure.OTHER


@pytest.mark.parametrize(("plan", "measure"), [("Plan 2022", Measure.BUDGET), ("Plan 2023", Measure.OTHER)])
def test_a_plan_beside_what_came_of_it_is_a_budget_and_one_for_later_years_is_not(plan: str, measure: Measure) -> None:
    read = MadeUp(f"Tillsyn\n\nSort\t{plan}\tUtfall 2022\nKajer\t31\t32\nKranar\t9\t8\n")
    assert read.columns()[0][1] is measure


@pytest.mark.parametrize("note", ["2022 avser prognos", "2022 är prognos", "*2022 = prognos"])
def test_a_note_on_one_year_is_of_that_year_and_names_no_table(note: str) -> None:
    read = MadeUp(f"Mått i hamnen\n\n{note}\n\nMått\t2020\t2021\t2022\nSpill\t31\t32\t33\nGäster\t9\t8\t7\n")
    measures = [measure for _, measure, _ in read.columns()]
    assert measures == [Measure.ACTUAL, Measure.ACTUAL, Measure.FORECAST]
    assert read.tables[0].caption == "Mått i hamnen"


def test_goals_told_in_words_name_their_rows() -> None:
    read = MadeUp(
        "Mål\n\nOmråde\tMål\tUtfall 2022\tBedömning\n"
        "Hamn\tAndel båtar med tömd tank ska vara minst 90 procent\t86,4 %\tNej\n"
        "Hamn\tAntalet gäster ska öka varje år\t134\tJa\n"
        "Park\tÅrets resultat ska vara bättre än noll\t12\tJa\n"
    )
    labels = [figure.label for figure in read.figures]
    assert labels == [
        "Andel båtar med tömd tank ska vara minst 90 procent",
        "Antalet gäster ska öka varje år",
        "Årets resultat ska vara bättre än noll",
    ]
    assert [figure.parent for figure in read.figures] == ["Hamn", "Hamn", "Park"]
    assert not any(figure.is_total for figure in read.figures)


def test_values_with_a_year_under_goals_name_no_rows() -> None:
    read = MadeUp("Mål\n\nMått\tMål\tUtfall 2022\nSpill i hamn\t9 (2020–2022)\t7\nBrott i park\t8 (2021)\t6\n")
    assert [figure.label for figure in read.figures] == ["Spill i hamn", "Brott i park"]


def test_the_name_of_a_table_after_the_word_table_is_its_caption() -> None:
    read = MadeUp("HAMNEN\n\nTabell: Avgifter per kaj (tkr)\n\nKaj\tBudget\tUtfall\nNorra\t310\t320\nSödra\t90\t80\n")
    assert read.tables[0].caption == "Avgifter per kaj (tkr)"


def test_tables_under_one_heading_are_named_by_the_cell_over_their_labels_where_months_stand_beside_it() -> None:
    read = MadeUp(
        "Volymer\n\nHamnar\tokt 2021\tokt 2022\nPlatser i bruk\t31\t32\nKöande\t9\t8\n\n"
        "Gästbryggor\tokt 2021\tokt 2022\nPlatser i bruk\t41\t42\nKöande\t7\t6\n"
    )
    assert [table.caption for table in read.tables] == ["Hamnar", "Gästbryggor"]
