"""Tables of many layouts: headers, units, periods, notes, row trees, page breaks, spaces instead of tabs."""

from __future__ import annotations

import pytest

from ingest.records import Measure, Unit
from tests.made_up import TO_AUGUST_2022, MadeUp

INCOME = """Resultaträkning

Belopp i mnkr\tNot\tBudget 2022\tUtfall 2022\tAvvikelse\tUtfall 2021
Taxor och avgifter\t1\t12,4\t13,0\t0,6\t11,9
Övriga intäkter\t\t3,1\t2,9\t-0,2\t3,3
Summa intäkter\t\t15,5\t15,9\t0,4\t15,2
Personalkostnader\t2\t-80,2\t-82,7\t-2,5\t-78,0
Lokaler\t\t-20,0\t-19,1\t0,9\t-18,5
Summa kostnader\t\t-100,2\t-101,8\t-1,6\t-96,5
Nettoresultat\t\t-84,7\t-85,9\t-1,2\t-81,3
"""


def test_a_note_column_in_the_middle_is_no_money() -> None:
    read = MadeUp(INCOME)
    assert read.row("Personalkostnader") == ["-80.2 mnkr", "-82.7 mnkr", "-2.5 mnkr", "-78.0 mnkr"]
    assert read.figure("Personalkostnader", "Avvikelse").note == "2"
    assert read.parents() == {
        "Taxor och avgifter": "Summa intäkter",
        "Övriga intäkter": "Summa intäkter",
        "Personalkostnader": "Summa kostnader",
        "Lokaler": "Summa kostnader",
    }
    assert read.tables[0].favourable == 1


def test_english_headings_and_commas_between_thousands() -> None:
    read = MadeUp(
        "Operating statement (SEK thousands)\n\n"
        "Activity\tActual 2020\tActual 2021\tActual 2022\tBudget 2022\tVariance\n"
        "Streets\t4,120\t4,350\t4,410\t4,500\t90\n"
        "Parks\t1,020\t1,105\t1,310\t1,200\t-110\n"
        "of which playgrounds\t220\t205\t310\t200\t-110\n"
        "Total\t5,140\t5,455\t5,720\t5,700\t-20\n"
    )
    assert read.row("Streets") == ["4120 tkr", "4350 tkr", "4410 tkr", "4500 tkr", "90 tkr"]
    assert read.parents() == {"of which playgrounds": "Parks"}
    assert [one[1] for one in read.columns()] == [Measure.ACTUAL] * 3 + [Measure.BUDGET, Measure.VARIANCE]
    assert read.tables[0].favourable == 1


def test_a_header_over_two_lines_with_interim_and_full_year_columns_and_groups_above_their_parts() -> None:
    read = MadeUp(
        "Driftbudget\n\n"
        "\tBudget\tPeriod\tPeriod\tPrognos\tAvvikelse\n"
        "\thelår\tbudget\tutfall\thelår\thelår\n"
        "Förskola\t90 000\t30 000\t29 500\t89 000\t1 000\n"
        "Kommunal\t60 000\t20 000\t19 700\t59 400\t600\n"
        "Fristående\t30 000\t10 000\t9 800\t29 600\t400\n"
        "Grundskola\t150 000\t50 000\t51 200\t152 000\t-2 000\n"
        "Totalt\t240 000\t80 000\t80 700\t241 000\t-1 000\n\n"
        "Nämnden har en budget på 240 000 tkr.\n",
        period=TO_AUGUST_2022,
    )
    year, part = "2022-01-01..2022-12-31", "2022-01-01..2022-08-31"
    assert read.columns() == [
        ("Budget helår", Measure.BUDGET, year),
        ("Period budget", Measure.BUDGET, part),
        ("Period utfall", Measure.ACTUAL, part),
        ("Prognos helår", Measure.FORECAST, year),
        ("Avvikelse helår", Measure.VARIANCE, year),
    ]
    assert read.parents() == {"Kommunal": "Förskola", "Fristående": "Förskola"}
    assert [row.is_total for row in read.tables[0].rows] == [True, False, False, False, True]
    assert read.tables[0].unit is Unit.TKR  # from the sentence under the table


def test_plain_spaces_are_settled_by_the_difference_of_columns() -> None:
    read = MadeUp(
        "Kultur (tkr)\n\nVerksamhet Budget 2022 Utfall 2022 Avvikelse\nBibliotek 12 450 12 380 70\n"
        "Museum 1 250 1 475 -225\nKulturskola 980 1 010 -30\nSumma 14 680 14 865 -185\n"
    )
    assert read.row("Museum") == ["1250 tkr", "1475 tkr", "-225 tkr"]
    assert read.row("Summa") == ["14680 tkr", "14865 tkr", "-185 tkr"]
    assert not read.problems


def test_plain_spaces_that_nothing_settles_are_a_problem_and_no_figure() -> None:
    read = MadeUp("Nämnd Budget 2022 Utfall 2022\nBarn 1 250 475\nÄldre 980 010 300\n")
    assert not read.figures
    assert read.problems


def test_headings_one_a_line_and_no_break_spaces_and_a_blank_cell() -> None:
    read = MadeUp(
        "Verksamheter\n(tkr)\nBudget\n2022\nUtfall\n2022\nAvvikelse\nmot budget\nUtfall\n2021\n"
        "3. Park 1\u00a0352 1\u00a0127 225 1\u00a0060\n"
        "12. Gata 46\u00a0001 49\u00a0556 –\u00a03\u00a0555 47\u00a0950\n"
        "2. Hamn* \u00a0 \u00a0 \u00a0 5\u00a0718\n\n"
        "*) Hamnen flyttades till ett bolag\n"
    )
    assert read.row("12. Gata") == ["46001 tkr", "49556 tkr", "-3555 tkr", "47950 tkr"]
    (harbour,) = (one for one in read.figures if one.label == "2. Hamn")
    assert (harbour.column, harbour.footnote) == ("Utfall 2021", "Hamnen flyttades till ett bolag")
    assert harbour.location.first_line == 13


def test_the_sign_of_a_deviation_is_read_off_the_rows() -> None:
    rows = "Gator\t10 500\t10 000\t{}\nKostnader renhållning\t2 400\t2 500\t{}\nIntäkter torg\t-1 200\t-1 000\t{}\n"
    header = "Drift tkr\n\nVerksamhet\tUtfall 2022\tBudget 2022\tAvvikelse\n"
    assert MadeUp(header + rows.format("-500", "100", "200")).tables[0].favourable == 1
    assert MadeUp(header + rows.format("500", "-100", "-200")).tables[0].favourable == -1
    assert MadeUp(header + rows.format("7", "8", "9")).tables[0].favourable == 0


def test_a_table_goes_on_after_a_page_break_with_its_header_missing_or_repeated() -> None:
    header = "Verksamhet\tUtfall 2022\tBudget 2022\n"
    missing = MadeUp(f"Drift, tkr\n\n{header}Skola\t10\t20\n\nBad\t30\t40\nSumma\t40\t60\n")
    repeated = MadeUp(f"Drift, tkr\n\n{header}Skola\t10\t20\n\n{header}Bad\t30\t40\nSumma\t40\t60\n")
    for read in (missing, repeated):
        assert len(read.tables) == 1
        assert read.row("Bad") == ["30 tkr", "40 tkr"]
        assert read.columns()[0][0] == "Utfall 2022"


def test_a_label_and_its_value_torn_apart_by_a_page_break_are_one_row() -> None:
    read = MadeUp(
        "Projekt, tkr\n\nProjekt\tUtfall 2022\tBudget 2022\nBro\t-10\t-20\n\nKaj, etapp 2\n\n-212\n\nPir\t-30\t-40\n"
    )
    assert read.row("Kaj, etapp 2") == ["-212 tkr"]
    assert read.figure("Kaj, etapp 2", "Utfall 2022").location.last_line == 8


def test_a_total_row_shifted_by_a_cell_is_put_back_when_arithmetic_proves_it() -> None:
    table = "Tkr\n\nProjekt\tUtfall\tPrognos 2022\tBudget 2022\tAvvikelse\tAnalys\nBro\t-5\t-90\t-100\t10\t1\n"
    read = MadeUp(f"{table}Kaj\t-4\t-80\t-60\t-20\t2\nSumma\t\t-9\t-170\t-160\t-10\n")
    assert read.row("Summa") == ["-9 tkr", "-170 tkr", "-160 tkr", "-10 tkr"]
    doubtful = MadeUp(f"{table}Kaj\t-4\t-80\t-60\t-20\t2\nSumma\t\t-9\t-170\t-160\t-99\n")
    assert any("shifted" in problem.message for problem in doubtful.problems)


def test_a_key_figure_is_named_by_its_caption_and_a_missing_year_stays_empty() -> None:
    read = MadeUp("Nyckeltal\n\nN1 - Antal besök på badet\n\n2022 delår\t2021\t2020\n8 552\t\t5 354\n")
    assert read.row("N1 - Antal besök på badet") == ["8552 antal", "5354 antal"]
    assert [one[2] for one in read.columns()] == ["", "2020-01-01..2020-12-31"]


def test_a_list_of_labels_and_values_has_no_header() -> None:
    read = MadeUp(
        "Nämnden\n\nOrdförande:\tBo Ek\nNettokostnad prognos:\t74 485tkr\nAntal årsarbetare:\t78\nMöten:\t6\n"
    )
    assert read.row("Nettokostnad prognos") == ["74485 tkr"]
    assert read.figure("Nettokostnad prognos", "").measure is Measure.FORECAST
    assert read.row("Antal årsarbetare") == ["78 antal"]
    assert read.row("Möten") == ["6"]


def test_rows_of_words_alone_head_the_rows_after_them() -> None:
    read = MadeUp("Sjukfrånvaro i procent\t\nTotalt\t\nkvinnor\t1,46\nmän\t4,26\nLång (>60 dagar)\t\nkvinnor\t0\n")
    assert [row.parent for row in read.tables[0].rows] == ["", "Totalt", "Totalt", "", "Lång (>60 dagar)"]
    assert {str(one.amount.unit) for one in read.figures if one.amount} == {"%"}
    assert read.tables[0].caption == "Sjukfrånvaro i procent"


def test_an_empty_row_inside_a_sum_heads_nothing() -> None:
    read = MadeUp("Tkr\n\nKostnad\tBudget\tUtfall\nLöner\t5\t6\nHyra\t\t\nEl\t2\t3\nSumma kostnader\t7\t9\n")
    assert not read.parents()


def test_goals_give_figures_only_for_cells_that_are_numbers() -> None:
    read = MadeUp(
        "Mål\n\n\tMål 2022\tUtfall 2022\tKommentar\nSjukfrånvaro, procent\tLägre än 5,00\t1,86\tBra, 12 fler\n"
        "Väntetid\tmax 10 arbetsdagar\tVi håller det\t\nNöjdhet, index\t80 eller högre\t-\tMäts i höst\n",
        period=TO_AUGUST_2022,
    )
    assert [(one.text, str(one.measure)) for one in read.figures] == [
        ("Lägre än 5,00", "target"),
        ("1,86", "actual"),
        ("80 eller högre", "target"),
    ]
    assert read.columns()[1][2] == "2022-01-01..2022-08-31"


def test_budget_and_outcome_as_rows_are_told_by_the_rows() -> None:
    read = MadeUp(
        "Ekonomi, tkr\n\n\tNämnden\tSkolor\nBudget 2022\t1 000\t99 000\nUtfall 2022\t980\t99 900\nAvvikelse\t20\t-900\n"
    )
    assert [one.measure for one in read.figures[::2]] == [Measure.BUDGET, Measure.ACTUAL, Measure.VARIANCE]
    assert not read.parents()


def test_years_as_rows_date_their_figures() -> None:
    read = MadeUp("Ekonomi, tkr\n\nÅr\tBudget\tUtfall\n2020\t1 000\t990\n2021\t1 050\t1 080\n")
    assert [one.period.end.year for one in read.figures if one.period] == [2020, 2020, 2021, 2021]


def test_contents_and_prose_give_no_tables() -> None:
    assert not MadeUp("Innehåll\n\nSammanfattning.....\t2\nEkonomi\t3\nMål.....\t5\n").figures
    prose = MadeUp("Uppdrag\tUppföljning\nSälj 3 hus\tKlart 2022 med 14 bud\nBygg bro\tPågår till 2025\n")
    assert not prose.tables


def test_a_table_without_any_unit_says_so() -> None:
    read = MadeUp("Ärenden\n\nSlag\t2022\t2021\nGod man\t210\t198\nFörvaltare\t33\t31\n", unit=Unit.TKR)
    assert read.row("God man") == ["210", "198"]


def test_a_heading_over_several_columns_counts_for_each_of_them() -> None:
    read = MadeUp(
        "Drift\n\n\tPeriod\t\t\tHelår\t\nMnkr\tBudget\tUtfall\tAvvikelse\tBudget\tPrognos\n"
        "Avgifter\t10,0\t10,4\t0,4\t15,0\t15,5\nLöner\t-40,0\t-42,0\t-2,0\t-60,0\t-62,0\n",
        period=TO_AUGUST_2022,
    )
    year, part = "2022-01-01..2022-12-31", "2022-01-01..2022-08-31"
    assert [(text, period) for text, _, period in read.columns()] == [
        ("Period / Budget", part),
        ("Period / Utfall", part),
        ("Period / Avvikelse", part),
        ("Helår / Budget", year),
        ("Helår / Prognos", year),
    ]


def test_a_column_of_the_year_before_has_the_same_days_of_that_year() -> None:
    read = MadeUp("Tkr\n\nEnhet\tUtfall ack\tUtfall ack föreg år\tÅrsbudget\nBad\t1\t2\t3\n", period=TO_AUGUST_2022)
    assert [period for _, _, period in read.columns()] == [
        "2022-01-01..2022-08-31",
        "2021-01-01..2021-08-31",
        "2022-01-01..2022-12-31",
    ]


def test_sums_over_all_years_of_a_project_have_no_period() -> None:
    read = MadeUp(
        "Investeringar, tkr\n\nProjekt\tTotal budget\tAck utfall\tÅrets budget\tÅrets utfall\n"
        "Larm\t4 000\t2 100\t2 000\t900\n"
    )
    assert [bool(period) for _, _, period in read.columns()] == [False, False, True, True]


def test_no_unit_is_better_than_a_wrong_one_for_what_is_not_money() -> None:
    read = MadeUp(
        "Drift (tkr)\n\nEnhet\tBudget\tUtfall\nBad\t10\t12\n\nAntal barn 2021 2022\nFörskola 812 798\nSkola 640 652\n",
        unit=Unit.TKR,
    )
    assert read.row("Förskola") == ["812 antal", "798 antal"]
    assert read.tables[1].caption == "Antal barn"


def test_plain_spaces_are_settled_by_a_difference_without_any_total() -> None:
    read = MadeUp(
        "Kultur (tkr)\n\nVerksamhet Budget 2022 Utfall 2022 Avvikelse\nMuseum 1 250 1 475 -225\nBad 2 10 20 -10\n"
    )
    assert read.row("Museum") == ["1250 tkr", "1475 tkr", "-225 tkr"]
    assert read.row("Bad 2") == ["10 tkr", "20 tkr", "-10 tkr"]


def test_the_unit_of_even_a_small_amount_in_the_same_section_counts() -> None:
    read = MadeUp(
        "1. Drift\n\nSlag\tBudget\tUtfall\tAvvikelse\nRåd\t60\t73\t-13\n\nRådet visar ett underskott på 13 tkr.\n"
    )
    assert read.row("Råd") == ["60 tkr", "73 tkr", "-13 tkr"]


def test_a_header_without_a_cell_over_the_labels_stands_over_the_values() -> None:
    read = MadeUp("Drift, tkr\n\nBudget 2022\tUtfall 2022\tAvvikelse\nBad\t10\t12\t-2\nIs\t20\t15\t5\n")
    assert read.figure("Bad", "Utfall 2022").text == "12"
    assert [text for text, _, _ in read.columns()] == ["Budget 2022", "Utfall 2022", "Avvikelse"]


def test_accounts_without_a_year_in_an_interim_report_have_no_period() -> None:
    read = MadeUp("Tkr\n\nEnhet\tBokslut\tDelårsbokslut\tBudget\nBad\t1\t2\t3\n", period=TO_AUGUST_2022)
    assert [period for _, _, period in read.columns()] == ["", "2022-01-01..2022-08-31", "2022-01-01..2022-12-31"]


def test_a_column_that_names_no_measure_is_the_outcome_where_the_deviation_proves_it() -> None:
    table = (
        "Drift, mnkr\n\nEnhet\tIntäkter\tKostnader\tNetto\tBudget\tAvvikelse\nBad\t12,0\t-112,0\t-100,0\t-98,5\t{}\n"
    )
    proved = MadeUp(table.format("-1,5"))
    assert [measure for _, measure, _ in proved.columns()[:3]] == [Measure.ACTUAL] * 3
    assert proved.tables[0].favourable == 1
    unproved = MadeUp(table.format("-9,9"))
    assert [measure for _, measure, _ in unproved.columns()[:3]] == [Measure.OTHER] * 3


def test_a_header_with_a_year_and_another_word_is_no_outcome() -> None:
    read = MadeUp("Åtgärder, tkr\n\nÅtgärd\tEffekt 2022\nFärre resor\t-500\n\nPer 31 aug\n")
    assert read.figures[0].measure is Measure.OTHER


@pytest.mark.parametrize("given", ["Föreningsbidrag", "Bostadsbidrag", "Avgifter", "Bidrag", "Skatter"])
def test_one_row_of_grants_among_activities_does_not_turn_the_sign_of_them_all(given: str) -> None:
    read = MadeUp(
        "Drift (tkr)\n\nVerksamhet\tBudget 2025\tPrognos 2025\tAvvikelse 2025\nBibliotek\t9 800\t9 450\t350\n"
        f"Simhall\t14 200\t15 600\t-1 400\n{given}\t3 500\t3 600\t-100\nSumma\t27 500\t28 650\t-1 150\n"
    )
    assert read.tables[0].favourable == 1


def test_a_table_of_revenues_by_their_kinds_is_one() -> None:
    read = MadeUp(
        "Finansiering (tkr)\n\nPost\tBudget 2025\tPrognos 2025\tAvvikelse 2025\nSkatter\t9 800\t9 450\t-350\n"
        "Avgifter\t14 200\t15 600\t1 400\nBidrag\t3 500\t3 600\t100\n"
    )
    assert read.tables[0].favourable == 1


def test_goals_beside_their_numbers_are_named_by_both() -> None:
    read = MadeUp(
        "Mål\n\nNr\tMål\tMålvärde\tUtfall 2031\tUppfyllt\n1\tNöjda gäster\t85 %\t77 %\tNej\n"
        "2\tSjukfrånvaro\thögst 7,5 %\t8,9 %\tNej\n"
    )
    assert [row.label for row in read.tables[0].rows] == ["1 Nöjda gäster", "2 Sjukfrånvaro"]


def test_targets_that_are_words_beside_codes_name_no_row() -> None:
    read = MadeUp("Mål\n\nKod\tMål\tUtfall 2031\n101\tÖka\t12\n102\tÖka\t14\n103\tMinska\t9\n")
    assert [row.label for row in read.tables[0].rows] == ["101", "102", "103"]
