"""Tables of plain text as other programs leave them: one cell a line, bars, semicolons, tabs that only pad.

In: small texts in our own words and figures. Out: the rows and figures that a careful reader sees, and none that the
text leaves open.
"""

from __future__ import annotations

import pytest

from ingest.records import Measure
from tests.made_up import MadeUp

HEADINGS = ("Filial", "Budget 2022", "Utfall 2022", "Avvikelse")
ROWS = (("Norra kajen", "1 400", "1 250", "150"), ("Södra kajen", "910", "980", "-70"), ("Fyren", "88", "80", "8"))
CELLS = [*HEADINGS, *(cell for row in ROWS for cell in row)]
COLUMNS = [
    "Filial\nNorra kajen\nSödra kajen\nFyren",
    *("\n".join((heading, *(row[at] for row in ROWS))) for at, heading in enumerate(HEADINGS[1:], start=1)),
]


def _grid(bar: str, left: str, right: str) -> str:
    return "\n".join(left + bar.join(row) + right for row in (HEADINGS, *ROWS))


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("\n\n".join(CELLS), id="a cell a paragraph"),
        pytest.param("\n\n".join("\n".join(row) for row in (HEADINGS, *ROWS)), id="a row a paragraph"),
        pytest.param("\n\n".join(COLUMNS), id="a column a paragraph"),
        pytest.param("\n".join(COLUMNS), id="columns one after another"),
        pytest.param(_grid(" | ", "", ""), id="bars between cells alone"),
        pytest.param(_grid(" │ ", "│ ", " │"), id="drawn bars"),
        pytest.param(_grid(";", "", ""), id="semicolons"),
        pytest.param(
            "+---+---+---+---+\n" + _grid(" | ", "| ", " |\n+---+---+---+---+"),
            id="rules between all rows",
        ),
        pytest.param(
            "Filial\t\t\tBudget 2022\tUtfall 2022\tAvvikelse\nNorra kajen\t\t1 400\t1 250\t150\n"
            "Södra kajen vid\t\t910\t980\t-70\nFyren\t\t\t88\t80\t8\nHamnkontoret, centralt\t12\t11\t1",
            id="tabs to the next stop",
        ),
    ],
)
def test_one_table_is_read_alike_in_every_layout(table: str) -> None:
    read = MadeUp(f"Hamnar, tkr\n\nHamnarna höll sin budget.\n\n{table}\n\nBåtarna blev fler under året.\n")
    assert [column.header for column in read.tables[0].columns] == list(HEADINGS[1:])
    assert [column.measure for column in read.tables[0].columns] == [Measure.BUDGET, Measure.ACTUAL, Measure.VARIANCE]
    assert read.row("Norra kajen") == ["1400 tkr", "1250 tkr", "150 tkr"]
    assert read.row("Fyren") == ["88 tkr", "80 tkr", "8 tkr"]


def test_names_of_groups_between_cells_of_a_line_each_are_no_headings_and_a_total_has_no_note() -> None:
    cells = ("Mnkr", "Not", "2022", "2021", "TILLGÅNGAR", "Fasta", "Kajer", "4", "41,2", "40,8", "Båtar", "5", "3,1")
    more = ("3,3", "Master", "6", "2,0", "2,5", "Summa fasta", "46,3", "46,6")
    read = MadeUp("Balansräkning\n\n" + "\n\n".join((*cells, *more)) + "\n")
    assert [column.header for column in read.tables[0].columns] == ["2022", "2021"]
    assert read.row("Båtar") == ["3.1 mnkr", "3.3 mnkr"]
    assert read.row("Summa fasta") == ["46.3 mnkr", "46.6 mnkr"]


def test_a_column_of_units_beside_the_names_is_not_the_name() -> None:
    cells = [
        "Mått",
        "Enhet",
        "2021",
        "2022",
        "Båtar",
        "antal",
        "41",
        "44",
        "Rabatt",
        "%",
        "4,5",
        "5,0",
        "Avgift",
        "kr",
        "210",
        "220",
    ]
    read = MadeUp("Nyckeltal\n\n" + "\n\n".join(cells) + "\n")
    assert read.row("Rabatt") == ["4.5 %", "5.0 %"]
    assert read.row("Avgift") == ["210 kr", "220 kr"]


def test_columns_with_fewer_amounts_than_names_are_left_out_and_told() -> None:
    names = "Filial\nTILLGÅNGAR\nNorra kajen\nSödra kajen\nFyren"
    read = MadeUp("Hamnar, tkr\n\n" + "\n\n".join((names, *COLUMNS[1:])) + "\n")
    assert read.figures == ()
    assert any("could not be told" in problem.message for problem in read.problems)


def test_a_name_without_amounts_among_names_a_paragraph_each_moves_no_amount() -> None:
    names = ("Post", "Intäkter", "VARAV", "Avgifter", "Bidrag")
    amounts = ("Budget 2022", "1 400", "910", "88", "Utfall 2022", "1 250", "980", "80")
    assert MadeUp("Hamnar, tkr\n\n" + "\n\n".join((*names, *amounts)) + "\n").figures == ()


def test_a_tab_that_parts_cells_pads_nothing() -> None:
    read = MadeUp(
        "Drift, tkr\n\nDel\tBåtar\tUtfall 2022\nKvartal 1\t121\t1 912\nKvartal 2\t117\t1 845\nHelår\t\t3 757\n"
    )
    assert read.row("Kvartal 1")[1] == "1912 tkr"
    assert str(read.figure("Helår", "Utfall 2022").text) == "3 757"


@pytest.mark.parametrize(
    "text",
    [
        "Närvarande: Bo Ek; Eva Al; Per By\nFrånvarande: Ida Ö; Kim Ås; Bo By\nErsättare: Lo Ek; Mo Al; Jo By\n",
        "Öppet 8 | stängt 12 | lunch\nSe vår karta\n",
        "412\n\nbåtplatser\n\n98\n\nsjöbodar\n\n7\n\nkranar\n",
    ],
)
def test_lists_and_sentences_with_marks_give_no_figures(text: str) -> None:
    assert MadeUp(f"Hamnen\n\n{text}").figures == ()


def test_two_years_over_columns_that_come_back_are_of_half_of_them_each() -> None:
    read = MadeUp(
        "Drift, tkr\n\n                        2021                          2022\n"
        "Enhet          Budget   Utfall   Avvikelse   Budget   Utfall   Avvikelse\n"
        "Kajer           1 400    1 250         150    1 500    1 450          50\n"
        "Fyrar             910      980         -70      900      905          -5\n"
    )
    years = [column.period.end.year if column.period else None for column in read.tables[0].columns]
    assert years == [2021, 2021, 2021, 2022, 2022, 2022]


def test_groups_with_blank_lines_around_them_keep_the_table_under_its_header() -> None:
    read = MadeUp(
        "Balansräkning\n\nmnkr                     2022-12-31   2021-12-31\n\nTILLGÅNGAR\n\nFasta tillgångar\n"
        "Kajer                          41,2         40,8\nBåtar                           3,1          3,3\n\n"
        "EGET KAPITAL OCH SKULDER SOM RÄCKER LÅNGT\n\nLån                            44,3         44,1\n"
    )
    assert len(read.tables) == 1
    assert read.row("Kajer") == ["41.2 mnkr", "40.8 mnkr"]
    assert read.row("Lån") == ["44.3 mnkr", "44.1 mnkr"]


def test_what_is_accumulated_beside_the_whole_projects_budget_is_of_no_year() -> None:
    read = MadeUp(
        "Investeringar, tkr\n\nProjekt\tUtfall 2022\tTotal budget\tAck. utfall\nKaj\t40\t900\t310\nFyr\t8\t90\t61\n"
    )
    assert [column.period is None for column in read.tables[0].columns] == [False, True, True]


@pytest.mark.parametrize(
    ("label", "amount"), [("Årsarbetare totalt", "41.5 åa"), ("KS-4 Antal båtplatser", "41.5 antal"), ("Turer", "41.5")]
)
def test_a_label_that_says_what_it_counts_has_that_unit(label: str, amount: str) -> None:
    assert MadeUp(f"Fakta\n\nMått\t2022\t2021\n{label}\t41,5\t40\n").row(label)[0] == amount


def test_a_saving_is_planned_whichever_word_comes_first() -> None:
    header = "Åtgärd\tHelårs-effekt beslutad\tUppnådd effekt"
    read = MadeUp(f"Åtgärder, tkr\n\n{header}\nFärre turer\t400\t310\nLägre hyra\t90\t61\n")
    assert [column.measure for column in read.tables[0].columns] == [Measure.BUDGET, Measure.ACTUAL]


def test_the_end_of_a_label_in_capitals_that_begins_with_and_is_no_row() -> None:
    read = MadeUp(
        "Balans, mnkr\n\nPost\t2022\t2021\nKajer\t4,1\t4,0\nLÅN, AVSÄTTNINGAR\t4,1\t4,0\nOCH EGET KAPITAL\t\t\n"
    )
    assert read.row("LÅN, AVSÄTTNINGAR OCH EGET KAPITAL") == ["4.1 mnkr", "4.0 mnkr"]
