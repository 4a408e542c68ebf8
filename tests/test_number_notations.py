"""Tables whose numbers are written otherwise: points, apostrophes, thin spaces, the minus behind, parentheses, units.

In: small reports in our own words and figures. Out: the amounts that stand in them, and none where it is open.
"""

from __future__ import annotations

import pytest

from ingest.notation import groups_by_point
from ingest.records import Unit
from tests.made_up import MadeUp

_DRIFT = (
    "Drift, tkr\n\nVerksamhet Budget 2022 Utfall 2022 Avvikelse\nFyrar 84_300 86_150 {0}\nLotsar 31_200 30_900 300\n"
    "Slussar och broar 22_750 24_000 {1}\nStab 4_100 4_050 50\nSumma verksamheten 142_350 145_100 {2}\n\nDet gick så.\n"
)


@pytest.mark.parametrize(
    ("mark", "minuses"),
    [
        (".", ("1.850-", "1.250-", "2.750-")),
        (".", ("-1.850", "-1.250", "-2.750")),
        (" ", ("1 850-", "1 250-", "2 750-")),
        (" ", ("(1 850)", "(1 250)", "(2 750)")),
        ("'", ("-1'850", "-1'250", "-2'750")),
        ("’", ("1’850-", "1’250-", "2’750-")),
        ("\u2009", ("-1\u2009850", "-1\u2009250", "-2\u2009750")),
        ("\u202f", ("(1\u202f850)", "(1\u202f250)", "(2\u202f750)")),
    ],
)
def test_single_spaces_part_numbers_in_any_notation(mark: str, minuses: tuple[str, str, str]) -> None:
    read = MadeUp(_DRIFT.format(*minuses).replace("_", mark))
    assert read.row("Fyrar") == ["84300 tkr", "86150 tkr", "-1850 tkr"]
    assert read.row("Slussar och broar") == ["22750 tkr", "24000 tkr", "-1250 tkr"]
    assert read.row("Summa verksamheten") == ["142350 tkr", "145100 tkr", "-2750 tkr"]
    assert [header for header, _, _ in read.columns()] == ["Budget 2022", "Utfall 2022", "Avvikelse"]
    assert not read.problems


def test_points_are_left_open_where_nothing_tells() -> None:
    assert not groups_by_point([(["12.400", "3.100", "5.640"], Unit.TKR)])
    assert not groups_by_point([(["12.400", "3.100", "5.640", "300", "250"], Unit.MNKR)])
    assert not groups_by_point([(["12.400", "3.100", "5.640", "5.1", "300"], Unit.TKR)])
    assert not groups_by_point([(["12.400", "3.100", "5.640", "14 200", "300"], Unit.TKR)])
    assert not groups_by_point([(["12.400", "0.450", "5.640", "300"], Unit.TKR)])


def test_a_cell_of_another_unit_parts_no_table() -> None:
    read = MadeUp(
        "Nyckeltal\n\n"
        "Mått                               2022        2021\n"
        "Handläggningstid            12 dagar    14 dagar\n"
        "Sjukfrånvaro                   6,1%        5,8%\n"
        "Elförbrukning            1 310 MWh   1 402 MWh\n"
        "Väntetid                    35 min      41 min\n"
        "Årsarbetare            18,5 årsarb   17,0 årsarb\n"
    )
    assert len(read.tables) == 1
    assert [header for header, _, _ in read.columns()] == ["2022", "2021"]
    assert read.row("Årsarbetare") == ["18.5 åa", "17.0 åa"]
    assert read.row("Väntetid") == []


def test_the_first_name_may_begin_on_the_line_under_the_header() -> None:
    read = MadeUp(
        "Drift (tkr)\n\n"
        "                          Budget     Utfall\n"
        "                            2022       2022\n"
        "Fyrar, kummel och\n"
        "bojar                     42 100     41 800\n"
        "Lotsar                    98 700     99 950\n"
    )
    assert read.row("Fyrar, kummel och bojar") == ["42100 tkr", "41800 tkr"]


def test_the_unit_of_one_column_is_not_that_of_columns_a_thousand_times_larger() -> None:
    read = MadeUp(
        "Drift\n\nBelopp i tkr om inget annat anges.\n\n"
        "Enhet\tBudget 2022\tUtfall 2022\tAvvikelse\tUtfall 2021, mnkr\n"
        "Fyrar\t212 400\t215 050\t-2 650\t208,1\nLotsar\t180 000\t179 100\t900\t176,4\n"
    )
    assert read.row("Fyrar") == ["212400 tkr", "215050 tkr", "-2650 tkr", "208.1 mnkr"]


def test_a_deviation_in_another_unit_gives_it_to_no_column_beside_it() -> None:
    read = MadeUp(
        "Drift\n\nEnhet\tBudget 2022\tUtfall 2022\tAvvikelse, mnkr\n"
        "Fyrar\t212 400\t215 000\t-2,6\nLotsar\t180 000\t179 100\t0,9\n"
    )
    assert read.row("Fyrar") == ["212400", "215000", "-2.6 mnkr"]


def test_the_unit_of_one_column_is_that_of_its_fellows() -> None:
    read = MadeUp(
        "Drift\n\nEnhet\tBudget 2022\tUtfall 2022\tAvvikelse (tkr)\n"
        "Fyrar\t212 400\t215 050\t-2 650\nLotsar\t180 000\t179 100\t900\n"
    )
    assert read.row("Fyrar") == ["212400 tkr", "215050 tkr", "-2650 tkr"]


def test_a_column_of_years_says_of_which_year_each_row_is() -> None:
    read = MadeUp(
        "Drift (tkr)\n\nEnhet\tÅr\tBudget\tUtfall\n"
        "Fyrar\t2020\t212 400\t208 100\n\t2021\t215 000\t216 300\nLotsar\t2020\t180 000\t179 100\n"
        "\t2021\t184 500\t184 900\n"
    )
    years = {(one.label, one.text): one.period.start.year for one in read.figures if one.period}
    assert years["Fyrar 2020", "212 400"] == 2020
    assert years["Lotsar 2021", "184 900"] == 2021


def test_a_column_of_years_of_completion_names_no_row() -> None:
    read = MadeUp("Projekt (tkr)\n\nProjekt\tÅr\tBudget 2022\nFyr\t2024\t212 400\nPir\t2025\t215 000\n")
    assert read.row("Fyr") == ["212400 tkr"]


def test_groups_stand_beside_a_heading_of_notes_and_one_that_is_cut_in_two() -> None:
    read = MadeUp(
        "Drift per avdelning, belopp i tkr\n\n"
        "Avdelning               Not     Intäkter           Kostnader            Netto        Budget-\n"
        "                              2022     2021      2022     2021     2022     2021    avvikelse\n"
        "Fyrar                     1   2 100    1 950   -14 300   -13 800  -12 200  -11 850      -300\n"
        "Lotsar                    2     340      310    -4 210    -4 050   -3 870   -3 740        80\n"
    )
    assert [header for header, _, _ in read.columns()] == [
        "Intäkter / 2022",
        "Intäkter / 2021",
        "Kostnader / 2022",
        "Kostnader / 2021",
        "Netto / 2022",
        "Netto / 2021",
        "Budgetavvikelse",
    ]


def test_a_unit_beside_the_months_of_a_group_leaves_them_an_outcome() -> None:
    read = MadeUp(
        "Drift\n\n\tHelår 2022 (mnkr)\t\tJan–aug (mnkr)\t\nEnhet\tBudget\tPrognos\t2022\t2021\n"
        "Fyrar\t184,3\t186,1\t122,0\t118,7\nLotsar\t62,0\t61,5\t40,1\t39,9\n"
    )
    assert [str(measure) for _, measure, _ in read.columns()] == ["budget", "forecast", "actual", "actual"]
