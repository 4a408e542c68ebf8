"""Each numeric cell becomes exactly one figure, with the right words, unit and place."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ingest.records import Measure, Unit
from tests.made_up import MadeUp

PAIRS = """Analys av drift, tkr

Kod\t\tPrognos 2022\tBudget 2022\tNettoavvikelse mot budget
10 Nämnd\tIntäkt\t503\t528\t492
\tKostnad\t-1 817\t-2 334\t
Analys 3\t\t\t\t
Två tjänster var vakanta.\t\t\t\t
"""


def test_a_damaged_cell_is_kept_as_printed_without_an_amount() -> None:
    read = MadeUp("Tkr\n\nEnhet\tUtfall\tBudget\nKök\t-26 62\t-10\n")
    figure = read.figure("Kök", "Utfall")
    assert (figure.amount, figure.text) == (None, "-26 62")
    assert any(problem.location.first_line == 4 for problem in read.problems)


def test_revenue_and_cost_share_a_label_and_the_net_printed_once_belongs_to_both() -> None:
    read = MadeUp(PAIRS)
    labels = [(one.labels, one.text) for one in read.figures]
    assert (("10 Nämnd", "Intäkt"), "503") in labels
    assert (("10 Nämnd", "Kostnad"), "-1 817") in labels
    assert (("10 Nämnd",), "492") in labels
    assert {one.note for one in read.figures} == {"3"}
    assert {one.favourable for one in read.figures if one.measure is Measure.VARIANCE} == {1}


def test_only_deviations_have_a_good_sign() -> None:
    read = MadeUp("Tkr\n\nEnhet\tBudget\tUtfall\tAvvikelse\nKök\t10\t8\t2\nSal\t20\t15\t5\n")
    assert [(one.measure, one.favourable) for one in read.figures[:3]] == [
        (Measure.BUDGET, 0),
        (Measure.ACTUAL, 0),
        (Measure.VARIANCE, 1),
    ]


def test_the_unit_of_a_cell_wins_over_its_column_its_row_and_its_table() -> None:
    read = MadeUp(
        "Tkr\n\nEnhet\tBudget\tAvvikelse %\nKök\t10\t5\nAntal gäster\t300\t2\nAndel, procent\t4\t1\nVärde\t7 mnkr\t3\n"
    )
    assert read.row("Kök") == ["10 tkr", "5 %"]
    assert read.row("Antal gäster") == ["300 antal", "2 %"]
    assert read.row("Andel, procent") == ["4 %", "1 %"]
    assert read.row("Värde") == ["7 mnkr", "3 %"]


def test_tags_and_marks_are_not_part_of_labels_and_footnotes_are_found() -> None:
    read = MadeUp(
        "Tkr\n\n\tEnhet\tBudget\tUtfall\n136\t<b>Arbete</b> ¹⁾\t10\t9\n752\tBistånd 2)\t20\t18*\n\n"
        "1) Efter beslut i juni\n\n2) Efter beslut i maj\n"
    )
    assert [(one.labels, one.footnote) for one in read.figures[::2]] == [
        (("136", "Arbete"), "Efter beslut i juni"),
        (("752", "Bistånd"), "Efter beslut i maj"),
    ]


@given(
    rows=st.lists(
        st.lists(st.integers(-99_999, 99_999), min_size=3, max_size=3),
        min_size=1,
        max_size=12,
    )
)
def test_a_simple_table_is_read_back_cell_by_cell(rows: list[list[int]]) -> None:
    lines = [
        f"Enhet {place} x\t" + "\t".join(f"{n:,}".replace(",", " ") for n in row) for place, row in enumerate(rows)
    ]
    read = MadeUp("Tkr\n\nEnhet\tUtfall 2021\tUtfall 2022\tBudget 2022\n" + "\n".join(lines))
    expected = [
        (f"Enhet {place} x", column, Decimal(number))
        for place, row in enumerate(rows)
        for column, number in zip(("Utfall 2021", "Utfall 2022", "Budget 2022"), row, strict=True)
    ]
    assert [(one.label, one.column, one.amount.value if one.amount else None) for one in read.figures] == expected
    for figure in read.figures:
        assert figure.location.first_line is not None
        assert figure.text in read.lines[figure.location.first_line - 1]
    assert len({figure.key for figure in read.figures}) == len(read.figures)


def test_parentheses_are_a_minus_where_the_same_column_has_plain_amounts() -> None:
    read = MadeUp("Tkr\n\nPost\tUtfall\tBudget\nAvgifter\t900\t880\nLöner\t(700)\t(650)\nResultat\t200\t230\n")
    figure = read.figure("Löner", "Utfall")
    assert (figure.amount and str(figure.amount.value), figure.text) == ("-700", "(700)")
    assert not read.problems


def test_a_column_of_nothing_but_parentheses_is_not_guessed_at() -> None:
    read = MadeUp("Tkr\n\nPost\tUtfall 2031\tUtfall 2030\nAvgifter\t900\t(880)\nHyror\t700\t(650)\n")
    assert read.figure("Hyror", "Utfall 2030").amount is None
    assert any("another year" in problem.message for problem in read.problems)


def test_counted_things_are_no_money_even_in_a_report_of_money() -> None:
    read = MadeUp(
        "Belopp i tkr\n\nTabell 1. Nettokostnad\n\nEnhet\tBudget 2031\tUtfall 2031\nSkola\t9 000\t8 500\n\n"
        "Tabell 2. Barn- och elevantal, genomsnitt\n\n\tBudget 2031\tUtfall 2031\nFörskola\t712\t671\n"
    )
    assert read.row("Skola") == ["9000 tkr", "8500 tkr"]
    assert read.row("Förskola") == ["712", "671"]


def test_months_under_a_forecast_are_the_rounds_of_the_whole_years_forecast() -> None:
    read = MadeUp(
        "Prognosens gång, avvikelse helår tkr\n\nPrognos per\tFeb\tApr\tAug\nSkola\t-100\t-300\t-700\nVård\t0\t80\t90\n"
    )
    assert read.columns() == [
        (f"Prognos per {month}", Measure.VARIANCE, "2022-01-01..2022-12-31") for month in ("Feb", "Apr", "Aug")
    ]


def test_what_a_project_has_cost_since_its_start_is_of_no_year() -> None:
    read = MadeUp(
        "Investeringsprojekt, tkr\n\nProjekt\tÅrets utgift\tUtgift sedan projektets start\tTotalbudget\n"
        "Bro\t100\t900\t1 200\nVäg\t50\t70\t80\n"
    )
    assert [period for _, _, period in read.columns()] == ["2022-01-01..2022-12-31", "", ""]


def test_a_caption_may_name_whom_money_is_spent_on() -> None:
    read = MadeUp(
        "Belopp i tkr\n\nBudget och utfall\n\nEnhet\tBudget 2031\tUtfall 2031\nSkola\t9 000\t8 500\n\n"
        "Barn- och utbildningsnämnden\n\nEnhet\tBudget 2031\tUtfall 2031\nPlaceringar barn\t712\t671\n"
    )
    assert read.row("Placeringar barn") == ["712 tkr", "671 tkr"]


def test_a_column_of_pupils_among_columns_of_money_holds_no_money() -> None:
    read = MadeUp("Skolor, tkr\n\nEnhet\tElever\tBudget 2031\tUtfall 2031\nBy skola\t120\t9 000\t8 500\n")
    assert read.row("By skola") == ["120 antal", "9000 tkr", "8500 tkr"]


def test_rows_of_children_in_a_report_of_money_hold_no_money() -> None:
    read = MadeUp(
        "Volymer\n\n\tUtfall 2021\tBudget 2022\tUtfall 2022\nBarn i förskola\t648\t640\t604\n"
        "Elever i skola\t1 486\t1 480\t1 509\n",
        unit=Unit.TKR,
    )
    assert read.row("Barn i förskola") == ["648", "640", "604"]


def test_the_municipality_and_its_group_have_outcomes_and_a_bare_year_goes_on_with_its_unit() -> None:
    read = MadeUp(
        "Resultaträkning, mnkr\n\nPost\tKommunen 2022\tKoncernen 2022\nIntäkter\t2,5\t4,5\nKostnader\t-2\t-4\n"
    )
    assert {measure for _, measure, _ in read.columns()} == {Measure.ACTUAL}
    read = MadeUp(
        "Bolag\n\nBolag\tResultat 2022, mnkr\t2021\tAntal anställda\nHus AB\t9,8\t12,4\t41\nVind AB\t3\t2\t6\n"
    )
    assert read.row("Hus AB") == ["9.8 mnkr", "12.4 mnkr", "41 antal"]
