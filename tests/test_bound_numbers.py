"""Tables set with single spaces, where no-break spaces hold the thousands together: a plain space parts two cells.

In: small reports in our own words and figures ("_" is a no-break space). Out: the rows that stand in them.
"""

from __future__ import annotations

from tests.made_up import MadeUp

_BOUND = (
    "Drift\n\nEnhet Budget Utfall Avvikelse\n(tkr) 2022 2022\n"
    "Hamnen 1_240 1_187 53\nKajerna 2_310 1_106 1_204\nSumma 3_550 2_293 1_257\n\n"
)


def _read(text: str) -> MadeUp:
    return MadeUp(text.replace("_", "\u00a0"))


_COUNTS = "Tillsyn\n\nOmråde Planerade Utförda Andel\n(antal besök) 2022 2022 %\n"


def test_no_plain_space_joins_digits_in_another_table_of_such_a_report() -> None:
    read = _read(f"{_BOUND}{_COUNTS}Brygga 2 210 236 112\nKranar 38 34 89\nBojar 195 149 76\nSumma besök 443 419 95\n")
    assert [header for header, _, _ in read.columns(1)] == ["Planerade 2022", "Utförda 2022", "Andel %"]
    assert read.row("Brygga 2") == ["210", "236", "112 %"]
    assert not read.problems


def test_where_nothing_binds_the_numbers_the_doubt_stays() -> None:
    read = _read(f"{_COUNTS}Brygga 2 210 236 112\nKranar 38 34 89\nBojar 195 149 76\nSumma besök 443 419 95\n")
    assert 5 in [problem.location.first_line for problem in read.problems]
    assert read.row("Brygga 2") == []


def test_a_plain_space_in_one_row_of_thousands_leaves_the_others_open() -> None:
    read = _read(f"{_BOUND}{_COUNTS}Brygga 2 210 236 112\nKranar 1 038 1 034 89\nBojar 195 149 76\n")
    assert read.problems
    assert read.row("Brygga 2") == []


def test_the_last_numbers_are_the_cells_where_a_name_ends_in_a_number() -> None:
    read = _read(
        "Investeringar\n\nProjekt Budget Utfall Kvar\n(tkr) 2022 2022\n"
        "Boj och lykta 420 398 22\nMuddring, etapp 2 800 515 285\nElbåt 350 0 350\nSumma 1_570 913 657\n"
    )
    assert [header for header, _, _ in read.columns()] == ["Budget 2022", "Utfall 2022", "Kvar"]
    assert read.row("Muddring, etapp 2") == ["800 tkr", "515 tkr", "285 tkr"]


def test_a_name_ends_in_no_blank_cell() -> None:
    read = _read(
        "Drift\n\nEnhet\n(tkr)\nBudget\n2022\nUtfall\n2022\nAvvikelse\nUtfall\n2021\n"
        "Hamnen 1_240 1_187 53 1_205\nFyren _ _ _ – 38\n"
        "Kajerna 2_310 1_106 1_204 2_588\nSumma 3_550 2_293 1_257 3_755\n"
    )
    assert read.row("Fyren") == ["-38 tkr"]


def test_a_heading_without_a_measure_follows_on_a_year() -> None:
    read = _read(
        "Avgifter\n\nAvgifter\n(tkr)\nBudget\n2022\nUtfall\n2022\nSkillnad\n"
        "Gästplatser 6_400 8_235 1_835\nKranlyft 780 741 – 39\nSumma avgifter 7_180 8_976 1_796\n"
    )
    assert [header for header, _, _ in read.columns()] == ["Budget 2022", "Utfall 2022", "Skillnad"]
    assert read.row("Kranlyft") == ["780 tkr", "741 tkr", "-39 tkr"]


def test_a_line_of_years_over_a_line_of_values_is_a_key_figure() -> None:
    read = _read(
        "Nyckeltal\n\nK1 Liggetid vid kaj, median veckor\n\n2022 2021 2020\n7 6 5\n\n"
        "K2 Andel tömda tankar, %\n\n2022 2021 2020\n88,4 91,2 \n\nK3 Bryggor\n\n2022 2021 2020\n8 9\n"
    )
    assert read.row("K1 Liggetid vid kaj, median veckor") == ["7", "6", "5"]
    assert read.row("K2 Andel tömda tankar, %") == ["88.4 %", "91.2 %"]
    assert read.row("K3 Bryggor") == []
