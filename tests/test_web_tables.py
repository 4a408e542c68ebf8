"""What can break in the tables of pages taken off the web as text: cells, blanks and line ends in unlikely places."""

from __future__ import annotations

import pytest

from ingest.records import Unit
from tests.made_up import MadeUp

_BLANK = "\u00a0"


def _page(*cells: str) -> str:
    """Give a page with one cell a line and blank lines between them."""
    return "\n\n".join(cells) + "\n"


def _cells(read: MadeUp) -> dict[tuple[str, str], str]:
    return {
        (figure.labels[-1], figure.column): f"{figure.amount.value} {figure.amount.unit.value}".strip()
        for figure in read.figures
        if figure.amount
    }


def test_a_cell_of_two_lines_is_one_cell() -> None:
    read = MadeUp(
        _page(
            *("Utfall", "Tkr", "Not", "Kommunen\n2031", "Kommunen\n2030", "Koncernen\n2031", "Koncernen\n2030"),
            *("Biljetter", "1", "410", "398", "910", "877"),
            *("Hyror för lokaler\noch mark", "2", "55", "51", "75", "70"),
            *("Löner", "3", "-380", "-371", "-840", "-815"),
        )
    )
    assert _cells(read)["Hyror för lokaler och mark", "Koncernen 2031"] == "75 tkr"
    assert _cells(read)["Biljetter", "Kommunen 2030"] == "398 tkr"
    assert len(read.figures) == 12


def test_blank_cells_keep_amounts_in_their_columns() -> None:
    read = MadeUp(
        _page(
            *("Flöde", "Tkr", "Kommunen 2031", "Kommunen 2030", "Koncernen 2031", "Koncernen 2030"),
            *("Driften", _BLANK, _BLANK, _BLANK, _BLANK),
            *("Överskott", "41", "38", "92", "87"),
            *("Avskrivning", "12", "11", "30", "29"),
            *("Pension", "2", "1", "3", "2"),
            *("Skatt", _BLANK, _BLANK, "-7", "-6"),
            *("Sålda bussar", _BLANK, "19", _BLANK, "21"),
            *(_BLANK, _BLANK, _BLANK, _BLANK, _BLANK),
            *("Summa", "41", "57", "85", "102"),
        )
    )
    assert ("Skatt", "Kommunen 2031") not in _cells(read)
    assert _cells(read)["Skatt", "Koncernen 2031"] == "-7 tkr"
    assert _cells(read)["Sålda bussar", "Kommunen 2030"] == "19 tkr"


def test_a_row_that_has_lost_its_blank_cells_gives_no_figure() -> None:
    read = MadeUp(
        _page(
            *("Flöde", "Tkr", "Kommunen 2031", "Kommunen 2030", "Koncernen 2031", "Koncernen 2030"),
            *("Överskott", "41", "38", "92", "87"),
            *("Skatt", "-7", "-6"),
            *(" ".join([_BLANK] * 5), "Avskrivning", "12", "11", "30", "29"),
            *("Summa", "53", "49", "115", "110"),
        )
    )
    assert {label for label, _ in _cells(read)} == {"Överskott", "Avskrivning", "Summa"}


def test_names_of_groups_above_headings_that_repeat() -> None:
    read = MadeUp(
        _page(
            *("ResultaträkningKommunen", "Kommunkoncernen", "Belopp, mkr", "NOT", "2031", "2030", "2031", "2030"),
            *("Intäkter", "1", "41", "38", "92", "87"),
            *("Kostnader", "2", "-61", "-57", "-120", "-113"),
            *("Nettot", "", "-20", "-19", "-28", "-26"),
        )
    )
    assert read.tables[0].caption == "Resultaträkning"
    assert _cells(read)["Nettot", "Kommunen / 2031"] == "-20 mnkr"
    assert _cells(read)["Intäkter", "Kommunkoncernen / 2030"] == "87 mnkr"


def test_headings_that_repeat_without_names_of_groups_give_no_figure() -> None:
    read = MadeUp(
        _page(
            *("Vårt år", "Belopp i mkr", "2031", "2030", "2031", "2030"),
            *("Intäkter", "41", "38", "92", "87"),
            *("Kostnader", "-61", "-57", "-120", "-113"),
        )
    )
    assert not read.figures


def test_an_amount_glued_to_the_name_after_it_ends_the_row_above() -> None:
    read = MadeUp(
        _page(
            *("Balans", "mnkr", "2031", "2030"),
            *("Byggnader", "614,2", "588,0"),
            *("Summa fast", "614,2", "588,0Bidrag till vägar"),
            *("17,5", "18,1Kassa"),
            *("44,0", "41,9"),
        )
    )
    assert _cells(read)["Summa fast", "2030"] == "588.0 mnkr"
    assert _cells(read)["Bidrag till vägar", "2031"] == "17.5 mnkr"
    assert _cells(read)["Kassa", "2030"] == "41.9 mnkr"


def test_headings_glued_on_one_line() -> None:
    read = MadeUp(
        _page(
            "Driften",
            "mnkr Intäkter 2030Intäkter 2031Kostnader 2031Budget 2031Avvikelse mot budget 2031\nKulturnämnd",
            *("6,1", "6,4", "-31,0", "-25,1", "0,5"),
            *("Skolnämnd", "20,9", "21,3", "-188,4", "-166,0", "-1,1"),
        )
    )
    assert _cells(read)["Skolnämnd", "Kostnader 2031"] == "-188.4 mnkr"
    assert _cells(read)["Kulturnämnd", "Avvikelse mot budget 2031"] == "0.5 mnkr"


def test_an_amount_that_may_be_a_note_leaves_its_row_out() -> None:
    read = MadeUp(
        _page(
            *("Utfall", "Tkr", "Not", "2031", "2030"),
            *("Avgifter", "1", "410", "398"),
            *("Bidrag", "2", "610"),
            *("Hyror", "3", "55", "51"),
            *("Summa", "465", "449"),
        )
    )
    assert {label for label, _ in _cells(read)} == {"Avgifter", "Hyror", "Summa"}


_BROKEN = """Resultaträkning

(tkr) Kommunen Koncernen
Utfall
2031
Utfall
2030
Utfall
2031
Utfall
2030

Avgifter
Not 2 32 371 30 488 66 090 62 338
Löner Not 3 – 122 941 – 118 518 – 243 944 – 235 709

NETTOKOSTNADER
– 90 570 – 88 030 – 177 854 – 173 371

Engångsposter
Not 9 – 6 064 – 6 064

ÅRETS RESULTAT
– 9 443 10 507 – 18 304 12 235
"""


def test_rows_that_blank_lines_break_up() -> None:
    read = MadeUp(_BROKEN)
    cells = _cells(read)
    assert cells["Avgifter", "Kommunen / Utfall 2031"] == "32371 tkr"
    assert cells["NETTOKOSTNADER", "Koncernen / Utfall 2030"] == "-173371 tkr"
    assert cells["ÅRETS RESULTAT", "Koncernen / Utfall 2031"] == "-18304 tkr"
    assert {figure.note for figure in read.figures if figure.labels == ("Löner",)} == {"3"}


def test_a_sign_apart_from_its_number_is_no_blank_cell() -> None:
    assert "Engångsposter" not in {label for label, _ in _cells(MadeUp(_BROKEN))}


@pytest.mark.parametrize(
    "below", ["Mål 2\nSkog 4 5\n", "Sjuka Kvinnor Män\nKorta 4 5\n", "Därefter såldes 2 bussar.\n"]
)
def test_what_stands_below_rows_is_no_row_of_theirs(below: str) -> None:
    read = MadeUp(f"Läget\n\nMnkr 2031 2030\nTak 12,5 11,5\n\nSkydd\nLarm 7,5 6,5\nLås 2,5 1,5\n\n{below}")
    assert {label for label, _ in _cells(read)} == {"Tak", "Larm", "Lås"}


def test_a_blank_cell_for_the_note_stands_before_the_amounts() -> None:
    read = MadeUp(
        "Flöde\n\nBelopp i mnkr Not Kommun\n2031\nKommun\n2030\nKoncern\n2031\nKoncern\n2030\n"
        f"DRIFTEN {_BLANK} {_BLANK} {_BLANK} {_BLANK} {_BLANK}\n"
        f"Överskott {_BLANK} 59 42 58 35\nSkatt 20 1 0 4 14\nSålt {_BLANK} {_BLANK} 2 – 1 2\n"
        f"{_BLANK} {_BLANK} {_BLANK}\nSumma {_BLANK} 60 44 61 51\n"
    )
    cells = _cells(read)
    assert cells["Skatt", "Kommun 2031"] == "1 mnkr"
    assert ("Sålt", "Kommun 2031") not in cells
    assert cells["Sålt", "Koncern 2031"] == "-1 mnkr"


def test_a_year_belongs_to_the_name_before_it() -> None:
    read = MadeUp(
        "Balans\n\nMiljoner kronor Not Kommun 2030 Kommun 2031 Koncern 2030 Koncern 2031\n"
        "Hus 11 0,5 0,4 0,9 0,8\nMark 12, 13 7,5 7,7 9,5 9,9\nSumma 8,0 8,1 10,4 10,7\n"
    )
    assert _cells(read)["Hus", "Koncern 2030"] == "0.9 mnkr"


def test_groups_of_uneven_size() -> None:
    read = MadeUp(
        "Utfall\n\nMiljoner kronor Kommunen Koncernen\n"
        "Not Budget 2031 Utfall 2030 Utfall 2031 Utfall 2030 Utfall 2031\n"
        f"Avgifter 1 805 733 790 921 983\nLöner 2 -412 -403 -414 -464 -474\nNetto {_BLANK} 393 330 376 457 509\n"
        f"Ränta {_BLANK} 3 2 4 5 6\n"
    )
    assert _cells(read)["Löner", "Kommunen / Budget 2031"] == "-412 mnkr"
    assert _cells(read)["Netto", "Koncernen / Utfall 2031"] == "509 mnkr"


def test_a_column_that_may_be_of_either_group_is_of_none() -> None:
    read = MadeUp(
        "Utfall\n\n(mnkr) Kommunen Koncernen\n"
        "Utfall\n2030\nUtfall\n2031\nBudget\n2031\nUtfall\n2030\nUtfall\n2031\n"
        "Avgifter 805 733 790 921 983\nLöner -412 -403 -414 -464 -474\nNetto 393 330 376 457 509\n"
    )
    assert _cells(read)["Löner", "Budget 2031"] == "-414 mnkr"
    assert _cells(read)["Netto", "Koncernen / Utfall 2030"] == "457 mnkr"


def test_units_of_rows_per_head_and_rates() -> None:
    read = MadeUp(
        "Fem år i sammandrag\n\nOmråde 2031 2030 2029\nResultat, mnkr 41 38 36\n"
        "Skuld, kronor per invånare 5 998 5 266 5 101\n"
        "Lån, kr/invånare 7 671 7 399 7 207\nSkattesats 21,53 21,53 21,33\nTillgångar, mnkr 875 848 831\n"
    )
    units = {figure.labels[0]: figure.amount.unit for figure in read.figures if figure.amount}
    assert units["Skuld, kronor per invånare"] is Unit.KR
    assert units["Lån, kr/invånare"] is Unit.KR
    assert units["Skattesats"] is Unit.UNKNOWN
    assert units["Resultat, mnkr"] is Unit.MNKR


def test_a_name_under_several_rows_of_words_belongs_to_each() -> None:
    read = MadeUp(
        "Kort\n\n\t2031\t2030\nFolkmängd\t9 902\t9 871\nRESULTAT (mkr)\t\t\nKommunen\t69\t95\nBolagen\t30\t47\n"
        "SOLIDITET (%)\t\t\nKommunen\t20\t35\nBolagen\t29\t31\n"
    )
    told = {(figure.parent, figure.labels[0]): figure.amount.unit for figure in read.figures if figure.amount}
    assert told["RESULTAT (mkr)", "Kommunen"] is Unit.MNKR
    assert told["SOLIDITET (%)", "Bolagen"] is Unit.PERCENT
