"""Tables of plain text as people set them: headers over several lines, groups of rows, numbers of pages, bare spaces.

In: small texts in our own words and figures. Out: the columns, rows and figures that a careful reader sees in them.
"""

from __future__ import annotations

import pytest

from ingest.readers.page_marks import find_page_marks
from ingest.records import Unit
from tests.made_up import MadeUp


def _columns(read: MadeUp) -> list[str]:
    return [column.header for column in read.tables[0].columns]


def _parents(read: MadeUp) -> dict[str, str]:
    return {figure.label: figure.parent for figure in read.figures}


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("tkr\tRam\tUtfall\tTotal\nObjekt\t2022\t2208\tkalkyl", ["Ram 2022", "Utfall 2208", "Total kalkyl"]),
        (
            "Filial\tLån\tKostnad\tÖppet\n\t15 okt\t2022 tkr\ttim/vecka",
            ["Lån 15 okt", "Kostnad 2022 tkr", "Öppet tim/vecka"],
        ),
        ("Månad\tAntal\tKör-\tUtgift\n\tturer\ttimmar\ttkr", ["Antal turer", "Körtimmar", "Utgift tkr"]),
        (
            "År\tBesök\tvarav barn\tvarav barn\n\t\ti grupp\tensamma",
            ["Besök", "varav barn i grupp", "varav barn ensamma"],
        ),
    ],
)
def test_years_units_and_words_under_a_header_go_on_with_it(header: str, columns: list[str]) -> None:
    read = MadeUp(f"Inköp\n\n{header}\nNorra hamnen\t41\t640\t12\nSödra hamnen\t38\t590\t11\n")
    assert _columns(read) == columns
    assert read.row("Norra hamnen")[0].startswith("41")
    assert {figure.label for figure in read.figures} == {"Norra hamnen", "Södra hamnen"}


def test_words_under_a_header_that_stand_over_words_are_a_row() -> None:
    read = MadeUp("Mål\n\nMål\tUtfall\tLäge\n\tdelvis\tpågår\nTrygghet\t41\tklart\nTrivsel\t38\tpågår\n")
    assert _columns(read) == ["Utfall"]


def test_headings_of_rows_keep_the_table_and_its_header() -> None:
    read = MadeUp(
        "Balansräkning\n\nmnkr\t2022-12-31\t2021-12-31\nTILLGÅNGAR\nHus\t41,2\t40,8\nBilar\t3,1\t3,3\n"
        "Summa tillgångar\t44,3\t44,1\n\nSKULDER\nLån\t30,0\t31,0\nÖvrigt\t14,3\t13,1\nSumma skulder\t44,3\t44,1\n"
    )
    assert len(read.tables) == 1
    assert _columns(read) == ["2022-12-31", "2021-12-31"]
    assert _parents(read)["Lån"] == "Summa skulder"
    assert read.row("Hus") == ["41.2 mnkr", "40.8 mnkr"]


def test_a_heading_after_a_blank_line_over_two_cells_a_row_heads_another_list() -> None:
    read = MadeUp("Anslag\n\nNämnd\tAnslag\nKultur\t12\nBygg\t9\n\nRevision\nRevisorer\t3\nErsättare\t2\n")
    assert [table.caption for table in read.tables] == ["Anslag", "Revision"]


def test_a_note_under_a_table_is_a_table_of_its_own() -> None:
    read = MadeUp("Not 4 Löner\n\ntkr\t2022\t2021\nLärare\t410\t395\n\nNot 5 Hyror\nLokaler\t310\t290\nBilar\t41\t38\n")
    assert [table.caption for table in read.tables] == ["Not 4 Löner", "Not 5 Hyror"]


def test_numbers_of_pages_are_no_part_of_tables_and_hide_no_heading() -> None:
    text = (
        "        1\nInledning\n\nÅret var gott.\n\nVi byggde en bro.\n\n        2\nDrift (mnkr)\n\n"
        "              Utfall   Budget\n                2022     2022\nGator           41,2     40,0\n"
        "Parker           8,1      8,5\n"
        "\n\n        3\nBygge (tkr)\n\n"
        "              Utfall   Budget\n                2022     2022\nBroar          4 120    4 000\n"
        "Kajer            810      850\n"
    )
    read = MadeUp(text)
    assert [(table.caption, table.unit) for table in read.tables] == [
        ("Drift (mnkr)", Unit.MNKR),
        ("Bygge (tkr)", Unit.TKR),
    ]
    assert len(read.figures) == 8


def test_marks_of_pages_rise_and_come_back() -> None:
    foot = ["3 (9)", "", "a", "b", "", "\t\tSida 5", "", "c", "d", "", "- 7 -"]
    assert find_page_marks(foot) == {1, 6, 11}
    assert not find_page_marks(["Skola", "4", "9", "", "Vård", "3", "2", "", "Kök", "7"])


def test_a_line_that_names_the_report_beside_a_page_number_stays() -> None:
    assert not find_page_marks(["Ort kommun\t3", "", "a", "b", "", "Ort kommun\t5", "", "c", "d", "", "Ort kommun\t7"])


def test_a_table_goes_on_after_the_number_of_a_page() -> None:
    read = MadeUp(
        "   1\n\nInledning\n\n\n\n   2\nDrift (tkr)\n\n              Utfall   Budget\n                2022     2022\n"
        "Gator          4 120    4 000\nParker           810      850\n\n   3\n\nSkog             120      110\n"
        "Summa          5 050    4 960\n\n\nSlut.\n\n\n\n   4\n"
    )
    assert len(read.tables) == 1
    assert read.row("Skog") == ["120 tkr", "110 tkr"]


def test_codes_and_names_under_a_header_of_groups_are_no_row() -> None:
    read = MadeUp(
        "Tjänster\n\n\t\tAntal\t\tAndel\nKod\tEnhet\t2022\t2021\theltid\n"
        "10\tKök\t14\t13\t71 %\n20\tStäd\t21\t22\t64 %\n"
    )
    assert _columns(read) == ["Antal / 2022", "Antal / 2021", "Andel / heltid"]
    assert len(read.figures) == 6


def test_a_column_of_notes_under_a_group_holds_no_figures() -> None:
    read = MadeUp(
        "Resultat (tkr)\n\n"
        "                    Kommunen              Koncernen\n"
        "            Not    2022     2021       2022     2021\n"
        "Avgifter      1  84 210   81 990    121 300  118 775\n"
        "Löner         2 –80 115  –79 640   –115 010 –113 260\n"
        "Hyror            –2 410   –2 300     –4 105   –3 990\n"
    )
    assert _columns(read) == ["Kommunen / 2022", "Kommunen / 2021", "Koncernen / 2022", "Koncernen / 2021"]
    assert read.row("Löner") == ["-80115 tkr", "-79640 tkr", "-115010 tkr", "-113260 tkr"]
    assert {figure.note for figure in read.figures} == {"1", "2", ""}


def test_dates_a_space_apart_stand_over_a_column_each_and_groups_over_them() -> None:
    read = MadeUp(
        "Balansräkning (mnkr)\n\n"
        "                     Kommunen                Koncernen\n"
        "               2022-12-31 2021-12-31   2022-12-31 2021-12-31\n"
        "Tillgångar\n"
        "Hus                  41,2       40,8         88,1       86,9\n"
        "Bilar                 3,1        3,3          5,0        5,2\n\n"
        "Skulder\n"
        "Lån                  30,0       31,0         60,5       61,5\n"
    )
    assert _columns(read)[::3] == ["Kommunen / 2022-12-31", "Koncernen / 2021-12-31"]
    assert _parents(read)["Lån"] == "Skulder"


def test_a_label_over_two_lines_begins_right_under_the_header() -> None:
    read = MadeUp(
        "Mål                                          Mål    Utfall 2022\n"
        "---------------------------------------------------------------\n"
        "M1. Alla barn i förskolan ska kunna\n"
        "    läsa på egen hand                        90 %           87 %\n"
        "M2. Trygga elever                            95 %           96 %\n"
    )
    assert read.figures[0].label == "M1. Alla barn i förskolan ska kunna läsa på egen hand"


def test_headings_one_a_line_that_end_in_their_years() -> None:
    read = MadeUp(
        "Personal\n\nRörlighet i procent\nAvdelning\nTillsvidare\n2022\nVikarier\n2022\nSamtliga\n2022\n"
        "Samtliga\n2021\nKök 7,2 14,1 8,8 9,3\nStäd 4,4 10,2 5,9 6,1\n"
    )
    assert _columns(read) == ["Tillsvidare 2022", "Vikarier 2022", "Samtliga 2022", "Samtliga 2021"]
    assert read.tables[0].caption == "Rörlighet i procent"
    assert read.row("Städ") == ["4.4 %", "10.2 %", "5.9 %", "6.1 %"]


def test_like_size_over_years_settles_plain_spaces() -> None:
    read = MadeUp("Mått 2022 2021 2020\nBesök på badet 41 305 38 118 32 940\nLån 12 440 13 018 11 975\n")
    assert read.row("Besök på badet")[:2] == ["41305", "38118"]


@pytest.mark.parametrize("row", ["Etapp 2 180 1 950 1 700", "Kurser 1 250 475 480", "Spår 2 12 400 380 410"])
def test_like_size_that_leaves_a_doubt_gives_no_figure(row: str) -> None:
    read = MadeUp(f"Mått 2022 2021 2020\n{row}\nLån 12 440 13 018 11 975\nTurer 11 440 12 018 11 075\n")
    assert row.split()[0] not in {figure.label.split()[0] for figure in read.figures}
    assert read.problems


def test_revenue_among_costs_is_settled_by_the_opposite_difference() -> None:
    read = MadeUp(
        "Drift, tkr\n\nVerksamhet\nBudget\n2022\nUtfall\n2022\nAvvikelse\n"
        "Bad 12 400 12 905 – 505\nHall 18 250 17 940 310\nIntäkter 3 200 3 710 510\nKostnader 47 800 48 320 – 520\n"
    )
    assert read.row("Intäkter") == ["3200 tkr", "3710 tkr", "510 tkr"]


def test_a_numbered_caption_heads_its_table_whatever_its_words() -> None:
    read = MadeUp(
        "**Tabell 1. Barn per avdelning, antal**\n\nAvdelning\tBudget 2022\tUtfall 2022\nEken\t41\t38\n\n"
        "**Tabell 2. Hur kostnaden har ändrats och vad det beror på, tkr**\n\n"
        "Avdelning\tBudget 2022\tUtfall 2022\nEken\t410\t380\n"
    )
    assert read.tables[1].headings[-1].startswith("Tabell 2. Hur kostnaden har")
    assert read.tables[1].unit is Unit.TKR


def test_a_deviation_needs_no_year_under_it() -> None:
    read = MadeUp(
        "Drift, tkr\n\nVerksamhet Budget Utfall Avvikelse\n2022 2022\nHall 12 300 12 850 -550\nBad 4 100 4 050 50\n"
    )
    assert _columns(read) == ["Budget 2022", "Utfall 2022", "Avvikelse"]
    assert read.row("Bad") == ["4100 tkr", "4050 tkr", "50 tkr"]


def test_of_two_outcomes_the_one_of_the_deviation_settles_the_spaces() -> None:
    read = MadeUp(
        "Drift, tkr\n\nVerksamhet\nBokslut 2021\nBokslut 2022\nBudget 2022\nAvvikelse\n"
        "Skog och mark 1 204 1 310 1 250 -60\nHamn 14 310 15 020 14 800 -220\nSumma 15 514 16 330 16 050 -280\n"
    )
    assert read.row("Skog och mark") == ["1204 tkr", "1310 tkr", "1250 tkr", "-60 tkr"]
    assert not [figure for figure in read.figures if figure.label[-1].isdigit()]


def test_the_first_of_two_groups_may_begin_before_its_columns() -> None:
    read = MadeUp(
        "Personal\n\n"
        "              Antal anställda      Sjukfrånvaro i %\n"
        "Enhet          2022     2021        2022     2021\n"
        "Kök              14       13         4,1      5,0\n"
        "Renhållning      22       21         6,2      6,0\n"
    )
    assert _columns(read)[1:3] == ["Antal anställda / 2021", "Sjukfrånvaro i % / 2022"]
    assert read.row("Kök") == ["14 antal", "13 antal", "4.1 %", "5.0 %"]


def test_a_change_between_two_years_settles_the_spaces() -> None:
    read = MadeUp("Taxor, tkr\n\nTaxa 2022 2021 Förändring\nVatten 12 400 11 900 500\nAvfall 3 100 3 350 -250\n")
    assert read.row("Vatten") == ["12400 tkr", "11900 tkr", "500 tkr"]
    assert read.row("Avfall") == ["3100 tkr", "3350 tkr", "-250 tkr"]


def test_the_far_closer_of_two_ways_is_meant() -> None:
    read = MadeUp("Volym 2022 2021\nBarn 120 118\nElever 1 610 1 605\nGrupper 12 11\n")
    assert read.row("Elever") == ["1610", "1605"]


def test_parts_of_years_and_whole_ones_are_of_like_size() -> None:
    read = MadeUp(
        "Inkomster, tkr\n\nPost\nJan–aug\n2022\nJan–aug\n2021\nHelår\n2021\n"
        "Skatter 41 200 39 800 60 100\nBidrag 12 310 12 050 18 200\n"
    )
    assert read.row("Bidrag") == ["12310 tkr", "12050 tkr", "18200 tkr"]
